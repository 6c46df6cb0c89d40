/* csv_rows.h - rows of a CSV on their way to a table reader */
#ifndef CSTO_LOADERS_CSV_ROWS_H
#define CSTO_LOADERS_CSV_ROWS_H

#include "loaders/csv_scan.h"
#include "loaders/table.h"

struct csto_csv_rows {
    struct csto_csv csv;
    CSTO_ARRAY(struct csto_header_cell) cells; /* of the row that csv gave last */
    struct csto_table_reader table;
};

/* Takes the cells of csv's row over; false = no memory. */
bool csto_csv_rows_cells(struct csto_csv_rows *t);

/* What csto_csv_next gave of t->csv (neither END nor FAILED), as row `row` of the file: read by the table, passed over where it is empty, or refused. */
csto_status csto_csv_rows_take(struct csto_csv_rows *t, csto_csv_result what, int64_t row, csto_error *err);

/* For csto_table_reader.raw; the owner is the csto_csv_rows. */
const char *csto_csv_rows_raw(void *owner, size_t *n);

#endif
