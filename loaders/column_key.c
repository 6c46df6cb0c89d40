#include "config.h"

#include "loaders/column_key.h"

#include <stdlib.h>

enum { TABLE_ENTRIES = 1 << 18 };

static bool widen(struct csto_pairs *p, uint32_t rows, uint32_t shift)
{
    uint32_t *wider = calloc((size_t)rows << shift, sizeof *wider);
    if (!wider)
        return false;
    for (size_t i = 0; i < (size_t)p->rows << p->shift; i++)
        if (p->table[i])
            wider[(i >> p->shift) << shift | (i & ((1u << p->shift) - 1))] = p->table[i];
    free(p->table);
    p->table = wider;
    p->rows = rows;
    p->shift = shift;
    return true;
}

/* From the table, which is large, to what is looked up; the pairs keep their numbers. */
static bool leave_table(struct csto_pairs *p)
{
    size_t *at = malloc((p->n + 1) * sizeof *at);
    bool done = at != NULL;
    for (size_t i = 0; i < (size_t)p->rows << p->shift && done; i++)
        if (p->table[i])
            at[p->table[i] - 1] = i;
    for (uint32_t number = 0; number < p->n && done; number++) {
        uint64_t before = at[number] >> p->shift, text = at[number] & ((1u << p->shift) - 1);
        done = csto_numbering_put(&p->many, before << 32 | text) == number;
    }
    free(at);
    free(p->table);
    p->table = NULL;
    return done;
}

static uint32_t put(struct csto_pairs *p, uint32_t before, uint32_t number)
{
    uint32_t known = csto_pairs_find(p, before, number);
    if (known != CSTO_NO_NUMBER || p->n == CSTO_KEYS)
        return known;
    uint32_t rows = p->rows ? p->rows : 16, shift = p->rows ? p->shift : 3;
    while (rows <= before)
        rows *= 2;
    while (number >> shift)
        shift++;
    bool small = !p->many.n && (uint64_t)rows << shift <= TABLE_ENTRIES, wider = rows != p->rows || shift != p->shift;
    if (small ? wider && !widen(p, rows, shift) : p->table && !leave_table(p))
        return CSTO_NO_NUMBER;
    if (!small) {
        known = csto_numbering_put(&p->many, (uint64_t)before << 32 | number);
        p->n = (uint32_t)p->many.n;
        return known;
    }
    p->table[(size_t)before << p->shift | number] = ++p->n;
    return p->n - 1;
}

uint32_t csto_column_key_put(struct csto_column_key *k, const struct csto_row_view *r)
{
    uint32_t key = 0;
    for (uint32_t i = 0; i < k->n_columns; i++) {
        size_t n;
        const char *p = csto_row_cell(r, k->columns[i], &n);
        uint32_t number = csto_text_memo_put(&k->memos[i], p, n);
        if (!number)
            return CSTO_NO_NUMBER;
        key = i ? put(&k->pairs[i], key, number) : number - 1;
        if (key == CSTO_NO_NUMBER)
            return CSTO_NO_NUMBER;
    }
    return key;
}

void csto_column_key_free(struct csto_column_key *k)
{
    for (uint32_t i = 0; i < k->n_columns; i++) {
        csto_text_memo_free(&k->memos[i]);
        csto_numbering_free(&k->pairs[i].many);
        free(k->pairs[i].table);
    }
}
