/* workbook.h - sheets of typed cells as an .xlsx file, by libxlsxwriter
 *
 *     struct csto_workbook *w;
 *     csto_status rc = csto_workbook_new(&w, err);
 *     rc = csto_workbook_sheet(w, "summary", columns, n, err);     // then rows, then the next sheet
 *     rc = csto_workbook_row(w, cells, err);
 *     rc = csto_workbook_write(w, stream, err);
 *     csto_workbook_free(w);
 *
 * Rows go to a temporary file as they come, so memory does not grow with them.  A text is always a string, whatever it begins with; numbers are numbers, days of the columns that
 * hold days are dates.  The same sheets give the same bytes. */
#ifndef CSTO_EMIT_WORKBOOK_H
#define CSTO_EMIT_WORKBOOK_H

#include "records/table.h"

struct csto_workbook;

/* CSTO_E_IO where libxlsxwriter is not there, or the program was built without it. */
csto_status csto_workbook_new(struct csto_workbook **out, csto_error *err);
void csto_workbook_free(struct csto_workbook *w);

/* Starts a sheet: its name (static; at most 31 letters, each once) and its header.  Columns are lent until the workbook is written. */
csto_status csto_workbook_sheet(struct csto_workbook *w, const char *name, const struct csto_column *columns, size_t n, csto_error *err);

/* Adds a row of that many cells.  CSTO_E_RANGE where a sheet has no room for it. */
csto_status csto_workbook_row(struct csto_workbook *w, const struct csto_cell *cells, csto_error *err);

/* A whole table as a sheet. */
csto_status csto_workbook_table(struct csto_workbook *w, const char *name, const csto_table *t, csto_error *err);

/* A sheet with a chart of the first quantity of the sheet that was begun first, over its keys; none where it has no quantity or only one row. */
csto_status csto_workbook_chart(struct csto_workbook *w, csto_error *err);

/* Writes the workbook; nothing can be added after it. */
csto_status csto_workbook_write(struct csto_workbook *w, FILE *stream, csto_error *err);

#endif
