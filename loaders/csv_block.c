#include "config.h"

#include "loaders/csv_block.h"

#include "base/status.h"

#include <string.h>

enum { BLOCK_BYTES = 128 * 1024, BYTES_A_CELL = 4, BYTES_A_ROW = 8 };

static bool make_room(struct csto_csv *s, struct csto_csv_block *b)
{
    if (!csto_csv_widen(s, BLOCK_BYTES))
        return false;
    if (b->room < s->room) {
        char *bytes = realloc(b->bytes, s->room + CSTO_INDEX_STEP);
        if (!bytes)
            return false;
        b->bytes = bytes;
        b->room = s->room;
        memset(b->bytes, 0, s->room + CSTO_INDEX_STEP);
    }
    struct csto_csv_index *x = &b->index;
    if (!x->ends)
        x->ends = malloc((BLOCK_BYTES / BYTES_A_CELL + CSTO_INDEX_STEP) * sizeof *x->ends);
    if (!x->rows)
        x->rows = malloc(BLOCK_BYTES / BYTES_A_ROW * sizeof *x->rows);
    x->ends_room = BLOCK_BYTES / BYTES_A_CELL + CSTO_INDEX_STEP;
    x->rows_room = BLOCK_BYTES / BYTES_A_ROW;
    return x->ends && x->rows;
}

/* The block takes the scanner's buffer with the rows in it, and gives its own, into which what stands behind them is moved. */
static void swap(struct csto_csv *s, struct csto_csv_block *b)
{
    char *rows = s->buffer;
    size_t room = s->room, rest = s->next + b->index.bytes;
    memcpy(b->bytes, s->buffer + rest, s->n - rest);
    s->buffer = b->bytes;
    s->room = b->room;
    s->n -= rest;
    s->next = 0;
    s->next_line = b->line + b->index.line_feeds;
    b->bytes = rows;
    b->room = room;
}

csto_status csto_csv_take_block(struct csto_csv *s, struct csto_csv_block *b, csto_error *err)
{
    b->index.n_rows = 0;
    if (!make_room(s, b))
        return csto_fail_memory(err);
    if (s->n - s->next < s->room / 2 && !s->ended) {
        s->at = s->next;
        csto_status rc = csto_csv_more(s, err);
        s->next = s->at;
        if (rc != CSTO_OK)
            return rc;
        if (b->room < s->room && !make_room(s, b))
            return csto_fail_memory(err);
    }
    if (s->next) { /* offsets of a block count from its start */
        memmove(s->buffer, s->buffer + s->next, s->n - s->next);
        s->n -= s->next;
        s->next = 0;
    }
    b->line = s->next_line;
    csto_csv_index(&b->index, s->buffer, s->n, s->delimiter);
    if (b->index.n_rows)
        swap(s, b);
    s->cells.n = 0;
    return CSTO_OK;
}

void csto_csv_take_row(struct csto_csv *row, struct csto_csv_block *b, size_t from, size_t to, long line)
{
    row->buffer = b->bytes;
    row->room = b->room;
    row->n = to;
    row->next = from;
    row->next_line = line;
    row->ended = true;
}

void csto_csv_block_free(struct csto_csv_block *b)
{
    free(b->bytes);
    free(b->index.ends);
    free(b->index.rows);
    *b = (struct csto_csv_block){0};
}
