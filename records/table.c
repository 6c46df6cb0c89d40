#include "config.h"

#include "records/table.h"

#include "base/array.h"
#include "base/intern.h"
#include "base/number.h"
#include "base/status.h"
#include "base/text.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>

struct csto_table {
    struct csto_intern texts;
    CSTO_ARRAY(struct csto_column) columns;
    CSTO_ARRAY(struct csto_cell) cells; /* row by row; TEXT of a number is its decimal */
    CSTO_ARRAY(const char *) notes;
};

struct csto_cell csto_cell_text(const char *text)
{
    return (struct csto_cell){.kind = *text ? CSTO_CELL_TEXT : CSTO_CELL_EMPTY, .text = text, .n = strlen(text)};
}

struct csto_cell csto_cell_number(double number)
{
    return (struct csto_cell){
        .kind = isfinite(number) ? CSTO_CELL_NUMBER : CSTO_CELL_EMPTY, .text = "", .number = isfinite(number) ? number : 0};
}

static const char *keep(csto_table *t, const char *text)
{
    return csto_intern_text(&t->texts, text, strlen(text));
}

csto_status csto_table_new(csto_table **out, const struct csto_column *columns, size_t n, csto_error *err)
{
    csto_table *t = calloc(1, sizeof *t);
    if (!t)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        struct csto_column column = {keep(t, columns[i].name), columns[i].show};
        if (!column.name || !csto_array_push(&t->columns, column)) {
            csto_table_free(t);
            return csto_fail_memory(err);
        }
    }
    *out = t;
    return CSTO_OK;
}

void csto_table_free(csto_table *t)
{
    if (!t)
        return;
    csto_array_free(&t->columns);
    csto_array_free(&t->cells);
    csto_array_free(&t->notes);
    csto_intern_free(&t->texts);
    free(t);
}

csto_status csto_table_add(csto_table *t, const struct csto_cell *cells, csto_error *err)
{
    size_t before = t->cells.n;
    for (size_t i = 0; i < t->columns.n; i++) {
        struct csto_cell c = cells[i];
        char digits[CSTO_NUMBER_BYTES];
        if (c.kind != CSTO_CELL_TEXT) {
            c.text = digits;
            c.n = c.kind == CSTO_CELL_NUMBER ? csto_number_print(digits, c.number) : 0;
        }
        c.text = csto_intern_text(&t->texts, c.text, c.n);
        c.plain = false; /* there are no bytes behind it */
        if (!c.text || !csto_array_push(&t->cells, c)) {
            t->cells.n = before;
            return csto_fail_memory(err);
        }
    }
    return CSTO_OK;
}

csto_status csto_table_add_note(csto_table *t, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    csto_flatten(text);
    const char *kept = keep(t, text);
    return kept && csto_array_push(&t->notes, kept) ? CSTO_OK : csto_fail_memory(err);
}

const struct csto_column *csto_table_column(const csto_table *t, size_t column)
{
    return &t->columns.at[column];
}

const struct csto_cell *csto_table_cell(const csto_table *t, size_t row, size_t column)
{
    return &t->cells.at[row * t->columns.n + column];
}

size_t csto_table_rows(const csto_table *t)
{
    return t->columns.n ? t->cells.n / t->columns.n : 0;
}

size_t csto_table_columns(const csto_table *t)
{
    return t->columns.n;
}

const char *csto_table_column_name(const csto_table *t, size_t column)
{
    return t->columns.at[column].name;
}

long csto_table_find_column(const csto_table *t, const char *name)
{
    for (size_t i = 0; i < t->columns.n; i++)
        if (strcmp(t->columns.at[i].name, name) == 0)
            return (long)i;
    return -1;
}

const char *csto_table_text(const csto_table *t, size_t row, size_t column)
{
    return csto_table_cell(t, row, column)->text;
}

int csto_table_number(const csto_table *t, size_t row, size_t column, double *out)
{
    const struct csto_cell *c = csto_table_cell(t, row, column);
    if (c->kind != CSTO_CELL_NUMBER)
        return 0;
    *out = c->number;
    return 1;
}

size_t csto_table_notes(const csto_table *t)
{
    return t->notes.n;
}

const char *csto_table_note(const csto_table *t, size_t i)
{
    return t->notes.at[i];
}
