/* workbook_cells.c - cells of a workbook: numbers are numbers, days are days, and a text is never a formula */
#include "config.h"

#include "emit/workbook.h"

#ifdef HAVE_XLSXWRITER

#include "emit/workbook_parts.h"

#include "base/number.h"
#include "records/period.h"

enum { CELL_LETTERS = 32767 };

/* Texts of these columns are days or whole numbers where they read as such: their cells are typed. */
static const char *const typed[] = {"period_start", "period_end", "published",  "day",  "year", "fiscal_year", "from",
                                    "to",           "period",     "pettitt_at", "line", "row",  "at"};

/* XML has no bytes that are no UTF-8, and a cell no more than 32,767 units of UTF-16: a longer text ends with a mark that it was cut. */
const char *csto_workbook_clean(struct csto_workbook *w, const char *text)
{
    static const char mark[] = " [cut]";
    size_t n = strlen(text), units = 0, len;
    csto_text_clear(&w->text);
    for (size_t i = 0; i < n; i += len) {
        uint32_t code = csto_utf8_decode(text + i, n - i, &len);
        units += code > 0xffff ? 2 : 1;
        if (units > CELL_LETTERS - sizeof mark && n - i > sizeof mark) {
            csto_text_puts(&w->text, mark);
            break;
        }
        if ((code == 0xfffd && len == 1) || (code & 0xfffe) == 0xfffe)
            csto_text_puts(&w->text, "\xef\xbf\xbd");
        else
            csto_text_put(&w->text, text + i, len);
    }
    return csto_text_string(&w->text);
}

bool csto_workbook_is_typed(const char *column)
{
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        if (strcmp(typed[i], column) == 0)
            return true;
    return false;
}

/* "2018-05-28" from 1900-03-01 on, the first day on which all spreadsheets agree. */
static bool read_day(const char *text, lxw_datetime *day)
{
    enum { FIRST = 19000301 };
    int64_t year, month, date;
    char parts[3][5] = {""};
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
        return false;
    memcpy(parts[0], text, 4);
    memcpy(parts[1], text + 5, 2);
    memcpy(parts[2], text + 8, 2);
    if (!csto_integer_parse(parts[0], 1900, 9999, &year) || !csto_integer_parse(parts[1], 1, 12, &month) ||
        !csto_integer_parse(parts[2], 1, 31, &date) || date > csto_month_days((int)year, (int)month) ||
        year * 10000 + month * 100 + date < FIRST)
        return false;
    *day = (lxw_datetime){.year = (int)year, .month = (int)month, .day = (int)date};
    return true;
}

static lxw_error put_text(struct csto_workbook *w, lxw_row_t row, lxw_col_t column, const char *text)
{
    lxw_datetime day;
    int64_t number;
    if (csto_workbook_is_typed(w->sheet.columns[column].name)) {
        if (read_day(text, &day))
            return csto_lxw.date(w->sheet.at, row, column, &day, w->date);
        if (*text != '0' && csto_integer_parse(text, 1, 999999999, &number))
            return csto_lxw.number(w->sheet.at, row, column, (double)number, w->plain);
    }
    return csto_lxw.string(w->sheet.at, row, column, csto_workbook_clean(w, text), NULL);
}

static lxw_format *format_of(const struct csto_workbook *w, csto_show show, double x)
{
    switch (show) {
    case CSTO_SHOW_SHARE: return w->share;
    case CSTO_SHOW_VALUE:
    case CSTO_SHOW_LOW:
    case CSTO_SHOW_HIGH: return x >= 1000 || x <= -1000 ? w->value : NULL;
    case CSTO_SHOW_COUNT: return x == (double)(int64_t)x && (x >= 1000 || x <= -1000) ? w->count : NULL;
    default: return NULL;
    }
}

lxw_error csto_workbook_put(struct csto_workbook *w, lxw_row_t row, lxw_col_t column, const struct csto_cell *cell)
{
    double x = cell->number;
    if (cell->kind == CSTO_CELL_EMPTY)
        return LXW_NO_ERROR;
    if (cell->kind == CSTO_CELL_TEXT)
        return put_text(w, row, column, cell->text);
    if (cell->text && *cell->text && csto_number_parse(cell->text, &x, NULL) != CSTO_OK)
        return csto_lxw.string(w->sheet.at, row, column, csto_workbook_clean(w, cell->text), NULL);
    return csto_lxw.number(w->sheet.at, row, column, x, format_of(w, w->sheet.columns[column].show, x));
}

#endif
