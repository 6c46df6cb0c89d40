#include "config.h"

#include "loaders/csv_rows.h"

#include "base/limits.h"
#include "base/status.h"

bool csto_csv_rows_cells(struct csto_csv_rows *t)
{
    t->cells.n = 0;
    if (!csto_array_reserve(&t->cells, t->csv.cells.n + 1))
        return false;
    for (size_t i = 0; i < t->csv.cells.n; i++)
        t->cells.at[i] = (struct csto_header_cell){t->csv.cells.at[i].at, t->csv.cells.at[i].n};
    t->cells.n = t->csv.cells.n;
    return true;
}

static bool all_empty(const struct csto_csv_rows *t)
{
    for (size_t i = 0; i < t->cells.n; i++)
        if (t->cells.at[i].n)
            return false;
    return true;
}

const char *csto_csv_rows_raw(void *owner, size_t *n)
{
    return csto_csv_raw(&((struct csto_csv_rows *)owner)->csv, n);
}

/* Rows that the scanner could not cut into cells. */
static csto_status refuse_broken(struct csto_csv_rows *t, csto_csv_result what, csto_error *err)
{
    struct csto_table_reader *r = &t->table;
    r->line = what == CSTO_CSV_OPEN_QUOTE ? t->csv.quote_line : t->csv.line;
    r->rows_refused++;
    if (what == CSTO_CSV_WIDE)
        return csto_table_refuse(r, false, NULL, err, "has more than %u cells, the limit for a row", CSTO_LIMIT_COLUMNS);
    if (what == CSTO_CSV_AFTER_QUOTE)
        return csto_table_refuse(r, false, NULL, err, "text stands behind a closing quote; a quote inside quotes is doubled");
    if (what == CSTO_CSV_OPEN_QUOTE)
        return csto_table_refuse(r, false, NULL, err, "the quote that opens here is never closed, so nothing behind it can be read");
    return csto_table_refuse(r, false, NULL, err, "is longer than %u MiB, the limit for a row", CSTO_LIMIT_ROW_BYTES >> 20);
}

csto_status csto_csv_rows_take(struct csto_csv_rows *t, csto_csv_result what, int64_t row, csto_error *err)
{
    if (what != CSTO_CSV_ROW)
        return refuse_broken(t, what, err);
    if (!csto_csv_rows_cells(t))
        return csto_fail_memory(err);
    return all_empty(t) ? CSTO_OK : csto_table_row(&t->table, t->cells.at, t->cells.n, t->csv.line, row, err);
}
