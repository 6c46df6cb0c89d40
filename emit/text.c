/* text.c - a table for people: aligned columns, a rule below the header, notes below the rows */
#include "config.h"

#include "base/status.h"
#include "emit/blocks.h"
#include "emit/formats.h"
#include "emit/layout.h"
#include "emit/wrap.h"

/* Marks that turn or hide text on a terminal: line and paragraph separators, direction overrides and isolates, zero-width ones. */
static bool is_hidden(uint32_t code)
{
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code == 0xfeff;
}

static void put_bytes_hex(struct csto_text *t, const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        csto_text_printf(t, "\\x%02x", (unsigned char)p[i]);
}

void csto_text_put_visible(struct csto_text *t, const char *text)
{
    size_t n = strlen(text), len;
    for (size_t i = 0; i < n; i += len) {
        uint32_t code = csto_utf8_decode(text + i, n - i, &len);
        if (code == '\t' || code == '\n' || code == '\r')
            csto_text_putc(t, ' ');
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || is_hidden(code) || (code == 0xfffd && len == 1))
            put_bytes_hex(t, text + i, len);
        else
            csto_text_put(t, text + i, len);
    }
}

static void put_left(struct csto_text *out, const char *text, size_t width, bool last)
{
    size_t used = csto_utf8_width(text, strlen(text));
    if (used <= width) {
        csto_text_puts(out, text);
    } else {
        size_t n = csto_fitting(text, width - 1);
        csto_text_put(out, text, n);
        csto_text_puts(out, "\xe2\x80\xa6");
        used = csto_utf8_width(text, n) + 1;
    }
    if (!last)
        csto_text_put_blanks(out, width - used);
}

static void put_right(struct csto_text *out, const char *text, const struct csto_layout_column *c, bool last)
{
    size_t n = strlen(text), whole = csto_layout_whole(text), width = csto_utf8_width(text, whole);
    csto_text_put_blanks(out, c->whole - width);
    csto_text_puts(out, text);
    if (!last)
        csto_text_put_blanks(out, c->fraction - (n - whole));
}

static bool is_left(const struct csto_layout *l, const char *const *cells)
{
    for (size_t c = 0; c < l->n; c++)
        if (!l->columns[c].hidden && *cells[c])
            return true;
    return false;
}

/* One cell of a line; what does not fit into it is left for the next. */
static void put_cell(struct csto_text *out, const struct csto_layout_column *column, const char **cell, bool last)
{
    size_t n = strlen(*cell), next = n;
    if (column->right && n) {
        put_right(out, *cell, column, last);
    } else if (column->wraps) {
        n = csto_wrap(*cell, column->width, &next);
        csto_text_put(out, *cell, n);
        if (!last)
            csto_text_put_blanks(out, column->width - csto_utf8_width(*cell, n));
    } else {
        put_left(out, *cell, column->width, last);
    }
    *cell += next;
}

/* A row takes as many lines as its longest cell. */
static void put_row(struct csto_text *out, const struct csto_layout *l, size_t row)
{
    const char **cells = l->cells + row * l->n;
    do {
        size_t last = l->n; /* no blanks at the end of a line */
        while (last && (l->columns[last - 1].hidden || !*cells[last - 1]))
            last--;
        for (size_t c = 0; c < last; c++) {
            if (l->columns[c].hidden)
                continue;
            csto_text_put_blanks(out, c ? CSTO_LAYOUT_GAP : 0);
            put_cell(out, &l->columns[c], &cells[c], c + 1 == last);
        }
        csto_text_putc(out, '\n');
    } while (is_left(l, cells));
}

static void put_header(struct csto_text *out, const struct csto_layout *l, bool colour)
{
    size_t last = l->n;
    while (last && l->columns[last - 1].hidden)
        last--;
    csto_text_puts(out, colour ? "\033[1m" : "");
    for (size_t c = 0; c < last; c++) {
        const struct csto_layout_column *column = &l->columns[c];
        size_t width = csto_utf8_width(column->title, strlen(column->title));
        if (column->hidden)
            continue;
        csto_text_put_blanks(out, (c ? CSTO_LAYOUT_GAP : 0) + (column->right ? column->width - width : 0));
        put_left(out, column->title, column->right ? width : column->width, c + 1 == last);
    }
    csto_text_puts(out, colour ? "\033[0m\n" : "\n");
    for (size_t c = 0; c < last; c++) {
        if (l->columns[c].hidden)
            continue;
        csto_text_put_blanks(out, c ? CSTO_LAYOUT_GAP : 0);
        for (size_t i = 0; i < l->columns[c].width; i++)
            csto_text_putc(out, '-');
    }
    csto_text_putc(out, '\n');
}

/* "note: " and the text, wrapped at blanks, further lines indented below the text. */
static void put_note(struct csto_text *out, const char *note, size_t width)
{
    enum { INDENT = 6, LEAST = 20 };
    struct csto_text clean = {0};
    csto_text_put_visible(&clean, note);
    const char *p = csto_text_string(&clean);
    size_t room = width > INDENT + LEAST ? width - INDENT : LEAST;
    csto_text_puts(out, "note: ");
    for (size_t next; *p; p += next) {
        if (p != csto_text_string(&clean))
            csto_text_put_blanks(out, INDENT);
        csto_text_put(out, p, csto_wrap(p, room, &next));
        csto_text_putc(out, '\n');
    }
    out->failed |= clean.failed;
    csto_text_free(&clean);
}

static void put_hidden(struct csto_text *out, const struct csto_layout *l, size_t width)
{
    struct csto_text note = {0};
    for (size_t c = 0; c < l->n; c++)
        if (l->columns[c].hidden)
            csto_text_printf(&note, "%s%s", note.n ? ", " : "too wide to show here: ", l->columns[c].title);
    if (note.n) {
        csto_text_puts(&note, "; a wider terminal or another format has them");
        put_note(out, csto_text_string(&note), width);
    }
    out->failed |= note.failed;
    csto_text_free(&note);
}

static void put_lines(struct csto_emitter *e, struct csto_layout *l)
{
    put_header(&e->out, l, e->how.colour);
    for (size_t r = 0; r < l->rows; r++)
        put_row(&e->out, l, r);
    put_hidden(&e->out, l, e->how.width);
}

/* A column of addresses that a line of its width would tear. */
static bool tears_words(const struct csto_layout *l)
{
    for (size_t c = 0; c < l->n; c++)
        for (size_t r = 0; r < l->rows && l->columns[c].wraps && l->columns[c].word > l->columns[c].width; r++)
            if (strstr(l->cells[r * l->n + c], "://"))
                return true;
    return false;
}

static csto_status put_table(struct csto_emitter *e, csto_error *err)
{
    struct csto_layout lines, blocks;
    csto_status rc = csto_layout_make(&lines, e->kept, err);
    if (rc != CSTO_OK)
        return rc;
    csto_layout_blank(&lines);
    csto_layout_fit(&lines, e->how.width);
    bool wide = lines.n > CSTO_BLOCKS_FROM || tears_words(&lines);
    if (!wide)
        put_lines(e, &lines);
    else if ((rc = csto_layout_make(&blocks, e->kept, err)) == CSTO_OK) {
        csto_put_blocks(&e->out, &blocks, e->how.width);
        csto_layout_free(&blocks);
    }
    csto_layout_free(&lines);
    return rc == CSTO_OK && e->out.failed ? csto_fail_memory(err) : rc;
}

static csto_status begin(struct csto_emitter *e, csto_error *err)
{
    return csto_table_new(&e->kept, e->columns, e->n, err);
}

static csto_status row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    return csto_table_add(e->kept, cells, err);
}

static csto_status note(struct csto_emitter *e, const char *text, csto_error *err)
{
    return csto_table_add_note(e->kept, err, "%s", text);
}

static csto_status end(struct csto_emitter *e, csto_error *err)
{
    csto_status rc = CSTO_OK;
    if (e->rows)
        rc = put_table(e, err);
    else
        csto_text_puts(&e->out, "no rows\n");
    for (size_t i = 0; rc == CSTO_OK && i < csto_table_notes(e->kept); i++)
        put_note(&e->out, csto_table_note(e->kept, i), e->how.width);
    return rc;
}

const struct csto_emit_format csto_emit_text = {
    CSTO_FORMAT_TEXT, "text", "a table for people; the default on a terminal", ".txt", begin, row, note, end,
};
