/* workbook_chart.c - the chart of a workbook: the first quantity of the first sheet, as far from the top as rows share unit and measure */
#include "config.h"

#include "emit/workbook.h"

#ifdef HAVE_XLSXWRITER

#include "emit/workbook_parts.h"

#include "base/status.h"

enum { CHART_ROWS = 40 };

/* How far down from the top the first sheet is about one thing that can share an axis. */
void csto_workbook_note_row(struct csto_workbook *w, const struct csto_cell *cells)
{
    long unit = csto_sheet_column(&w->sheet, "unit"), measure = csto_sheet_column(&w->sheet, "measure");
    const char *u = unit >= 0 && cells[unit].kind == CSTO_CELL_TEXT ? cells[unit].text : "";
    const char *m = measure >= 0 && cells[measure].kind == CSTO_CELL_TEXT ? cells[measure].text : "";
    if (w->sheet.rows == 1) {
        snprintf(w->unit, sizeof w->unit, "%s", u);
        snprintf(w->measure, sizeof w->measure, "%s", m);
    }
    if (w->chart_rows + 1 == w->sheet.rows && w->chart_rows < CHART_ROWS && strcmp(w->unit, u) == 0 && strcmp(w->measure, m) == 0)
        w->chart_rows++;
}

/* "='summary'!$A$2:$B$9" */
static void put_range(char *to, size_t room, const struct csto_sheet *s, size_t from, size_t until, lxw_row_t rows)
{
    snprintf(to, room, "='%s'!$%c$2:$%c$%u", s->name, (char)('A' + from), (char)('A' + until), (unsigned)rows + 1);
}

/* Keys are the texts on the left, a quantity the first column in the unit of its row, "total" before others. */
static bool find_ranges(const struct csto_sheet *s, size_t *keys, size_t *quantity)
{
    enum { LETTERS = 26, MOST_KEYS = 2 };
    long total = csto_sheet_column(s, "total");
    for (*keys = 0;
         *keys < s->n && *keys < MOST_KEYS && s->columns[*keys].show == CSTO_SHOW_TEXT && strcmp(s->columns[*keys].name, "measure") != 0;)
        ++*keys;
    for (*quantity = 0; *quantity < s->n && s->columns[*quantity].show != CSTO_SHOW_VALUE;)
        ++*quantity;
    if (total >= 0)
        *quantity = (size_t)total;
    return *keys > 0 && *quantity < s->n && *quantity < LETTERS && strcmp(s->columns[0].name, "claim_id") != 0;
}

csto_status csto_workbook_chart(struct csto_workbook *w, csto_error *err)
{
    char keys_at[96], values_at[96], title[96];
    size_t keys, quantity;
    csto_status rc = csto_workbook_end_sheet(w, err);
    if (rc != CSTO_OK || w->chart_rows < 2 || !find_ranges(&w->first, &keys, &quantity))
        return rc;
    const char *name = w->first.columns[quantity].name;
    lxw_worksheet *sheet = csto_lxw.sheet(w->book, "chart");
    lxw_chart *chart = sheet ? csto_lxw.chart(w->book, LXW_CHART_COLUMN) : NULL;
    if (!chart)
        return csto_fail_memory(err);
    put_range(keys_at, sizeof keys_at, &w->first, 0, keys - 1, w->chart_rows);
    put_range(values_at, sizeof values_at, &w->first, quantity, quantity, w->chart_rows);
    snprintf(title, sizeof title, "%s%s%s%s%s", w->measure, *w->measure ? ": " : "", name, *w->unit ? ", " : "", w->unit);
    if (!csto_lxw.series(chart, keys_at, values_at))
        return csto_fail_memory(err);
    csto_lxw.title(chart, title);
    csto_lxw.axis(chart->y_axis, *w->unit ? w->unit : name);
    csto_lxw.legend(chart, LXW_CHART_LEGEND_NONE);
    csto_sheet_print_wide(sheet);
    lxw_chart_options size = {.x_scale = 2, .y_scale = 2};
    return csto_workbook_fail(w, csto_lxw.insert(sheet, 0, 0, chart, &size), err);
}

#endif
