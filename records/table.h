/* table.h - what a question gives: named columns, rows, notes
 *
 * The one model that every output format is made from.  Cells are empty, texts or numbers; a number that is unknown is an empty cell, never NaN. */
#ifndef CSTO_RECORDS_TABLE_H
#define CSTO_RECORDS_TABLE_H

#include "csto-stats.h"

#include <stdbool.h>

typedef enum { CSTO_CELL_EMPTY, CSTO_CELL_TEXT, CSTO_CELL_NUMBER } csto_cell_kind;

struct csto_cell {
    csto_cell_kind kind;
    const char *text; /* of TEXT, and the decimal of a NUMBER or ""; in a table owned by it */
    size_t n;         /* bytes of the text */
    bool plain;       /* csv, tsv and JSON write the text as it is, and CSTO_PLAIN_BYTES of it can be read, whatever n */
    double number;
};

enum { CSTO_PLAIN_BYTES = 32 };

/* How people want to see a column; csv and json do not look at it. */
typedef enum {
    CSTO_SHOW_TEXT,
    CSTO_SHOW_COUNT, /* whole numbers, grouped */
    CSTO_SHOW_VALUE, /* a quantity in the unit of the row's "unit" column: kg may become t */
    CSTO_SHOW_LOW,   /* such a quantity; an empty cell is an open lower end */
    CSTO_SHOW_HIGH,  /* such a quantity; an empty cell is an open upper end */
    CSTO_SHOW_SHARE, /* 0..1, shown in percent */
    CSTO_SHOW_NUMBER /* an index or ratio: a number without a unit */
} csto_show;

struct csto_column {
    const char *name; /* static, or owned by the table */
    csto_show show;
};

/* An empty table; the columns' names are copied. */
csto_status csto_table_new(csto_table **out, const struct csto_column *columns, size_t n, csto_error *err);

/* Adds a row of as many cells as there are columns; texts are copied. */
csto_status csto_table_add(csto_table *t, const struct csto_cell *cells, csto_error *err);

/* Adds a note, a sentence about how the table came about. */
csto_status csto_table_add_note(csto_table *t, csto_error *err, const char *format, ...) CSTO_PRINTF(3, 4);

const struct csto_column *csto_table_column(const csto_table *t, size_t column);
const struct csto_cell *csto_table_cell(const csto_table *t, size_t row, size_t column);

/* Cells made in place. */
struct csto_cell csto_cell_text(const char *text); /* "" gives an empty cell */
struct csto_cell csto_cell_number(double number);  /* inf and nan give an empty cell */

#endif
