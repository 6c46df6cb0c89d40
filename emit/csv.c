/* csv.c - comma-separated (RFC 4180 with LF) and tab-separated values, UTF-8, header always */
#include "config.h"

#include "emit/formats.h"

/* The bytes of a text before what must be quoted, its zero byte if there is none. */
static size_t plain_length(const char *text)
{
    size_t n = 0;
    while (text[n] && text[n] != ',' && text[n] != '"' && text[n] != '\r' && text[n] != '\n')
        n++;
    return n;
}

static void put_csv(struct csto_text *out, const char *text, bool alone)
{
    if (!*text && !alone)
        return;
    size_t plain = plain_length(text);
    if (!text[plain] && plain && text[0] != ' ' && text[plain - 1] != ' ') {
        csto_text_put(out, text, plain);
        return;
    }
    csto_text_putc(out, '"'); /* of the only cell of its row even where it is empty: an empty line would be no row */
    for (size_t n; *text; text += n) {
        n = strcspn(text, "\"");
        csto_text_put(out, text, n);
        if (text[n] == '"') {
            csto_text_put(out, "\"\"", 2);
            n++;
        }
    }
    csto_text_putc(out, '"');
}

static csto_status csv_begin(struct csto_emitter *e, csto_error *err)
{
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, ',');
        put_csv(&e->out, e->columns[i].name, e->n == 1);
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

static csto_status csv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    char digits[32];
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, ',');
        put_csv(&e->out, csto_cell_print(&cells[i], digits), e->n == 1);
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

/* The format has no quoting (IANA text/tab-separated-values), so tabs and line breaks inside a text become blanks. */
static void put_tsv(struct csto_text *out, const char *text)
{
    for (size_t n; *text; text += n) {
        n = strcspn(text, "\t\r\n");
        csto_text_put(out, text, n);
        if (text[n]) {
            csto_text_putc(out, ' ');
            n += text[n] == '\r' && text[n + 1] == '\n' ? 2 : 1;
        }
    }
}

static csto_status tsv_begin(struct csto_emitter *e, csto_error *err)
{
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, '\t');
        put_tsv(&e->out, e->columns[i].name);
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

static csto_status tsv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    char digits[32];
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, '\t');
        put_tsv(&e->out, csto_cell_print(&cells[i], digits));
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

const struct csto_emit_format csto_emit_csv = {
    CSTO_FORMAT_CSV,
    "csv",
    "comma-separated values (RFC 4180), UTF-8; the default in a pipe or file",
    ".csv",
    csv_begin,
    csv_row,
    NULL,
    NULL,
};

const struct csto_emit_format csto_emit_tsv = {
    CSTO_FORMAT_TSV,
    "tsv",
    "tab-separated values, for pasting: tabs and line breaks become blanks; to read it again use csv",
    ".tsv|.tab",
    tsv_begin,
    tsv_row,
    NULL,
    NULL,
};
