/* xlsx.h - the rows of a workbook, as texts
 *
 * A sheet is read as a stream, whatever its size and whatever `dimension` says.  Numbers are the decimal that the file has; cells with a date style are
 * YYYY-MM-DD, with the time cut off; booleans are 1 and 0; errors (#N/A) and formulas without a value are empty and counted. */
#ifndef CSTO_LOADERS_XLSX_H
#define CSTO_LOADERS_XLSX_H

#include "base/arena.h"
#include "base/array.h"
#include "base/text.h"
#include "loaders/profile.h"
#include "loaders/xml_library.h"

struct csto_xlsx_sheet {
    const char *name, *part; /* part: "xl/worksheets/sheet1.xml", "" = not named by the workbook's relations */
    const char *relation;
    bool hidden;
};

struct csto_xlsx {
    struct csto_zip *zip; /* lent */
    struct csto_arena arena;
    CSTO_ARRAY(struct csto_xlsx_sheet) sheets; /* in the order of the workbook */
    CSTO_ARRAY(const char *) strings;
    CSTO_ARRAY(int) formats;     /* of numbers that a style names itself and that are dates */
    CSTO_ARRAY(bool) date_style; /* by style */
    bool from_1904;
};

/* Reads all but the sheets.  The archive is lent. */
csto_status csto_xlsx_open(struct csto_xlsx *x, struct csto_zip *lent, csto_error *err);
void csto_xlsx_close(struct csto_xlsx *x);

/* What a sheet has besides rows. */
struct csto_xlsx_found {
    size_t merged, formulas, errors; /* formulas: without a value */
};

/* Gives every row (from 1) that has a cell to `take`: cells from column A on, zero bytes behind them, lent for the call.  *stop, set by `take`, ends the reading early. */
csto_status csto_xlsx_rows(struct csto_xlsx *x, const struct csto_xlsx_sheet *sheet, struct csto_xlsx_found *found, bool *stop,
                           csto_status (*take)(void *user, int64_t row, const struct csto_header_cell *cells, size_t n, csto_error *err),
                           void *user, csto_error *err);

#endif
