/* workbook_library.c - libxlsxwriter, opened on first use */
#include "config.h"

#include "emit/workbook.h"

#ifdef HAVE_XLSXWRITER

#include "emit/workbook_parts.h"

#include "base/library.h"

struct csto_lxw csto_lxw;

static const struct csto_symbol symbols[] = {
    {"workbook_new_opt", &csto_lxw.open},
    {"workbook_set_properties", &csto_lxw.properties},
    {"workbook_add_worksheet", &csto_lxw.sheet},
    {"workbook_add_format", &csto_lxw.format},
    {"workbook_add_chart", &csto_lxw.chart},
    {"workbook_close", &csto_lxw.close},
    {"lxw_workbook_free", &csto_lxw.free},
    {"worksheet_write_number", &csto_lxw.number},
    {"worksheet_write_string", &csto_lxw.string},
    {"worksheet_write_datetime", &csto_lxw.date},
    {"worksheet_freeze_panes", &csto_lxw.freeze},
    {"worksheet_set_column", &csto_lxw.width},
    {"worksheet_set_landscape", &csto_lxw.landscape},
    {"worksheet_fit_to_pages", &csto_lxw.fit},
    {"worksheet_repeat_rows", &csto_lxw.repeat},
    {"worksheet_autofilter", &csto_lxw.filter},
    {"worksheet_insert_chart_opt", &csto_lxw.insert},
    {"chart_add_series", &csto_lxw.series},
    {"chart_title_set_name", &csto_lxw.title},
    {"chart_axis_set_name", &csto_lxw.axis},
    {"chart_legend_set_position", &csto_lxw.legend},
    {"format_set_bold", &csto_lxw.bold},
    {"format_set_num_format", &csto_lxw.pattern},
    {"format_set_text_wrap", &csto_lxw.wrap},
    {"lxw_strerror", &csto_lxw.error},
    {0},
};

csto_status csto_lxw_open(csto_error *err)
{
    return csto_library_open(CSTO_LIBRARY_XLSXWRITER, symbols, err);
}

#endif
