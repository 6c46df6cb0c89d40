#include "config.h"

#include "emit/blocks.h"

#include "emit/wrap.h"

enum { INDENT = 4, SEPARATION = 3, LONG_TEXT = 40, HEADINGS = 2, FURTHER = 6, LEAST_LINE = 20 };

static size_t width_of(const char *text)
{
    return csto_utf8_width(text, strlen(text));
}

/* A text in lines that end before `width`; the first one starts at column `at`, the others are indented below it. */
static void put_wrapped(struct csto_text *out, const char *text, size_t width, size_t at)
{
    for (size_t next; *text; text += next) {
        csto_text_put(out, text, csto_wrap(text, width > at + LEAST_LINE ? width - at : LEAST_LINE, &next));
        if (!text[next])
            break;
        csto_text_putc(out, '\n');
        csto_text_put_blanks(out, FURTHER);
        at = FURTHER;
    }
}

/* Puts "name: cell" at column *at, on a new line where it does not fit or is long. */
static void put_pair(struct csto_text *out, const char *name, const char *cell, size_t width, size_t *at)
{
    size_t length = width_of(name) + 2 + width_of(cell);
    bool alone = width_of(cell) > LONG_TEXT;
    if (*at && (alone || *at + SEPARATION + length > width)) {
        csto_text_putc(out, '\n');
        *at = 0;
    }
    csto_text_put_blanks(out, *at ? SEPARATION : INDENT);
    *at += (*at ? SEPARATION : INDENT) + length;
    csto_text_printf(out, "%s: ", name);
    put_wrapped(out, cell, alone && strchr(cell, ' ') ? width : SIZE_MAX, *at - width_of(cell)); /* an address stays whole */
    if (alone) {
        csto_text_putc(out, '\n');
        *at = 0;
    }
}

static void put_block(struct csto_text *out, const struct csto_layout *l, size_t row, size_t width)
{
    const char *const *cells = &l->cells[row * l->n];
    size_t at = 0;
    csto_text_printf(out, "%s  %s\n", cells[0], cells[1]);
    for (size_t c = HEADINGS; c < l->n; c++)
        if (*cells[c] && strcmp(cells[c], "-") != 0)
            put_pair(out, l->columns[c].title, cells[c], width, &at);
    if (at)
        csto_text_putc(out, '\n');
}

void csto_put_blocks(struct csto_text *out, const struct csto_layout *l, size_t width)
{
    for (size_t r = 0; r < l->rows; r++) {
        if (r)
            csto_text_putc(out, '\n');
        put_block(out, l, r, width);
    }
}
