/* incidents.h - the rows of a CSV of incidents, read by several threads, without a claim for each
 *
 * What the columns but the number mean is found out by csto_table_row, once for each combination of their texts; a row that repeats a combination and has a plain number costs a few
 * look-ups.  Every other row (broken quotes, another number of cells, a unit that is none, "<5" ...) goes the way that all rows go where claims are wanted, with the same messages in the same
 * order. */
#ifndef CSTO_LOADERS_INCIDENTS_H
#define CSTO_LOADERS_INCIDENTS_H

#include "loaders/csv_rows.h"

/* Reads all rows that are left (the last one was `row`) into the table's sink, where the sink and the table allow it: *read says so.  The table is not ended. */
csto_status csto_incidents_read(struct csto_csv_rows *t, int64_t row, bool *read, csto_error *err);

#endif
