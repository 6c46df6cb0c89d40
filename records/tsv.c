#include "config.h"

#include "records/tsv.h"

#include "base/status.h"

/* One line without its end; false at the end of the bytes. */
static bool next_line(struct csto_tsv *t, struct csto_tsv_cell *line)
{
    if (t->at >= t->end)
        return false;
    const char *stop = memchr(t->at, '\n', (size_t)(t->end - t->at));
    size_t n = (size_t)((stop ? stop : t->end) - t->at);
    *line = (struct csto_tsv_cell){t->at, n && t->at[n - 1] == '\r' ? n - 1 : n};
    t->at = stop ? stop + 1 : t->end;
    t->line++;
    return true;
}

static bool next_row(struct csto_tsv *t, struct csto_tsv_cell *line)
{
    while (next_line(t, line))
        if (line->n && line->at[0] != '#')
            return true;
    return false;
}

/* n bytes without the white space around them, which most cells do not have. */
static struct csto_tsv_cell trimmed(const char *at, size_t n)
{
    if (n == 0 || (unsigned char)at[0] <= ' ' || (unsigned char)at[n - 1] <= ' ')
        at = csto_trim(at, &n);
    return (struct csto_tsv_cell){at, n};
}

/* Cells of a line into `to`; returns how many there are, CSTO_TSV_COLUMNS + 1 = too many. */
static size_t cut(struct csto_tsv_cell line, struct csto_tsv_cell *to)
{
    for (size_t n = 0; n < CSTO_TSV_COLUMNS; n++) {
        const char *tab = memchr(line.at, '\t', line.n);
        size_t length = tab ? (size_t)(tab - line.at) : line.n;
        to[n] = trimmed(line.at, length);
        if (!tab)
            return n + 1;
        line.n -= length + 1;
        line.at = tab + 1;
    }
    return CSTO_TSV_COLUMNS + 1;
}

csto_status csto_tsv_open(struct csto_tsv *t, const char *name, const char *bytes, size_t n, csto_error *err)
{
    *t = (struct csto_tsv){.name = name, .at = bytes, .end = bytes + n, .filled = CSTO_TSV_COLUMNS};
    struct csto_tsv_cell line;
    if (!next_row(t, &line))
        return csto_fail_at(err, CSTO_E_SYNTAX, name, 1, 0, "has no header line");
    t->columns = cut(line, t->header);
    if (t->columns > CSTO_TSV_COLUMNS)
        return csto_fail_at(err, CSTO_E_SYNTAX, name, t->line, 0, "has more than %d columns", CSTO_TSV_COLUMNS);
    return CSTO_OK;
}

int csto_tsv_next(struct csto_tsv *t, csto_error *err)
{
    struct csto_tsv_cell line;
    if (!next_row(t, &line))
        return 0;
    size_t n = cut(line, t->cells);
    for (size_t i = n; i < t->filled; i++)
        t->cells[i] = (struct csto_tsv_cell){"", 0};
    t->filled = n;
    if (n <= t->columns)
        return 1;
    csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "has %zu cells, but the header names %zu columns", n, t->columns);
    return -1;
}

/* Names differ in their first letters, so they are compared without a call. */
static bool is_column(struct csto_tsv_cell header, const char *name)
{
    size_t i = 0;
    while (i < header.n && name[i] && header.at[i] == name[i])
        i++;
    return i == header.n && !name[i];
}

size_t csto_tsv_column(const struct csto_tsv *t, const char *name)
{
    for (size_t i = 0; i < t->columns; i++)
        if (is_column(t->header[i], name))
            return i;
    return CSTO_TSV_COLUMNS;
}

bool csto_tsv_split(struct csto_tsv_cell *rest, struct csto_tsv_cell *out)
{
    while (rest->n) {
        const char *bar = memchr(rest->at, '|', rest->n);
        size_t length = bar ? (size_t)(bar - rest->at) : rest->n;
        *out = trimmed(rest->at, length);
        rest->at += length + (bar != NULL);
        rest->n -= length + (bar != NULL);
        if (out->n)
            return true;
    }
    return false;
}
