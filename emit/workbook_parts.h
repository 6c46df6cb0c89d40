/* workbook_parts.h - what the files workbook*.c share; no other file includes it
 *
 * All of them are empty where libxlsxwriter was not there when the program was made; workbook.c says so then. */
#ifndef CSTO_EMIT_WORKBOOK_PARTS_H
#define CSTO_EMIT_WORKBOOK_PARTS_H

#include "base/library.h"
#include "base/text.h"
#include "emit/workbook.h"

#include <xlsxwriter.h>

/* The functions of the library, once csto_lxw_open has found them. */
#define CSTO_LXW_FUNCTIONS(X)                                                                                                              \
    X(open, workbook_new_opt)                                                                                                              \
    X(properties, workbook_set_properties)                                                                                                 \
    X(sheet, workbook_add_worksheet)                                                                                                       \
    X(format, workbook_add_format)                                                                                                         \
    X(chart, workbook_add_chart)                                                                                                           \
    X(close, workbook_close)                                                                                                               \
    X(free, lxw_workbook_free)                                                                                                             \
    X(number, worksheet_write_number)                                                                                                      \
    X(string, worksheet_write_string)                                                                                                      \
    X(date, worksheet_write_datetime)                                                                                                      \
    X(freeze, worksheet_freeze_panes)                                                                                                      \
    X(width, worksheet_set_column)                                                                                                         \
    X(landscape, worksheet_set_landscape)                                                                                                  \
    X(fit, worksheet_fit_to_pages)                                                                                                         \
    X(repeat, worksheet_repeat_rows)                                                                                                       \
    X(filter, worksheet_autofilter)                                                                                                        \
    X(insert, worksheet_insert_chart_opt)                                                                                                  \
    X(series, chart_add_series)                                                                                                            \
    X(title, chart_title_set_name)                                                                                                         \
    X(axis, chart_axis_set_name)                                                                                                           \
    X(legend, chart_legend_set_position)                                                                                                   \
    X(bold, format_set_bold)                                                                                                               \
    X(pattern, format_set_num_format)                                                                                                      \
    X(wrap, format_set_text_wrap)                                                                                                          \
    X(error, lxw_strerror)
extern struct csto_lxw {
    CSTO_LXW_FUNCTIONS(CSTO_FUNCTION_POINTER)
} csto_lxw;
csto_status csto_lxw_open(csto_error *err);

struct csto_sheet {
    const char *name;
    const struct csto_column *columns;
    size_t n;
    lxw_worksheet *at;
    lxw_row_t rows; /* of data so far */
};

struct csto_workbook {
    FILE *file;    /* temporary and without a name, so nothing is left of a program that was ended */
    char path[40]; /* by which the library opens it */
    lxw_workbook *book;
    lxw_format *head, *date, *count, *value, *share, *plain;
    struct csto_sheet sheet, first; /* at hand; the first one, for the chart */
    lxw_row_t chart_rows;           /* of the first sheet: the rows from the top that are of one unit and measure */
    char unit[16], measure[32];     /* of these */
    struct csto_text text;
};

/* What the library's code means; CSTO_OK where it is none and all texts had memory. */
csto_status csto_workbook_fail(const struct csto_workbook *w, lxw_error rc, csto_error *err);

/* The column of that name; -1 = there is none. */
long csto_sheet_column(const struct csto_sheet *s, const char *name);

/* On paper: landscape, as wide as one page and as long as it takes. */
void csto_sheet_print_wide(lxw_worksheet *sheet);

/* What ends a sheet: a filter over all its rows. */
csto_status csto_workbook_end_sheet(struct csto_workbook *w, csto_error *err);

/* ---- workbook_cells.c ---- */

/* The text as a cell can hold it; lent until the next call. */
const char *csto_workbook_clean(struct csto_workbook *w, const char *text);

/* True for columns whose texts are days or whole numbers where they read as such. */
bool csto_workbook_is_typed(const char *column);

/* Writes a cell of the sheet at hand. */
lxw_error csto_workbook_put(struct csto_workbook *w, lxw_row_t row, lxw_col_t column, const struct csto_cell *cell);

/* ---- workbook_chart.c ---- */

/* Takes note of a row of the first sheet, as far as the chart will go. */
void csto_workbook_note_row(struct csto_workbook *w, const struct csto_cell *cells);

#endif
