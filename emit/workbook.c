#include "config.h"

#include "emit/workbook.h"

#include "base/status.h"

#ifndef HAVE_XLSXWRITER

csto_status csto_workbook_new(struct csto_workbook **out, csto_error *err)
{
    (void)out;
    return csto_fail(err, CSTO_E_IO, "this build writes no workbooks: libxlsxwriter was not there when it was made; use csv");
}

/* Never reached, as there is no workbook. */
void csto_workbook_free(struct csto_workbook *w)
{
    (void)w;
}
csto_status csto_workbook_sheet(struct csto_workbook *w, const char *name, const struct csto_column *columns, size_t n, csto_error *err)
{
    (void)name;
    (void)columns;
    (void)n;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_row(struct csto_workbook *w, const struct csto_cell *cells, csto_error *err)
{
    (void)cells;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_table(struct csto_workbook *w, const char *name, const csto_table *t, csto_error *err)
{
    (void)name;
    (void)t;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_chart(struct csto_workbook *w, csto_error *err)
{
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_write(struct csto_workbook *w, FILE *stream, csto_error *err)
{
    (void)stream;
    return csto_workbook_new(&w, err);
}

#else

#include "base/library.h"
#include "base/number.h"
#include "base/text.h"
#include "records/period.h"

#include <errno.h>
#include <stdlib.h>
#include <xlsxwriter.h>

static struct {
    __typeof__(&workbook_new_opt) open;
    __typeof__(&workbook_set_properties) properties;
    __typeof__(&workbook_add_worksheet) sheet;
    __typeof__(&workbook_add_format) format;
    __typeof__(&workbook_add_chart) chart;
    __typeof__(&workbook_close) close;
    __typeof__(&lxw_workbook_free) free;
    __typeof__(&worksheet_write_number) number;
    __typeof__(&worksheet_write_string) string;
    __typeof__(&worksheet_write_datetime) date;
    __typeof__(&worksheet_freeze_panes) freeze;
    __typeof__(&worksheet_set_column) width;
    __typeof__(&worksheet_set_landscape) landscape;
    __typeof__(&worksheet_fit_to_pages) fit;
    __typeof__(&worksheet_repeat_rows) repeat;
    __typeof__(&worksheet_autofilter) filter;
    __typeof__(&worksheet_insert_chart_opt) insert;
    __typeof__(&chart_add_series) series;
    __typeof__(&chart_title_set_name) title;
    __typeof__(&chart_axis_set_name) axis;
    __typeof__(&chart_legend_set_position) legend;
    __typeof__(&format_set_bold) bold;
    __typeof__(&format_set_num_format) pattern;
    __typeof__(&format_set_text_wrap) wrap;
    __typeof__(&lxw_strerror) error;
} lxw;

static const struct csto_symbol symbols[] = {
    {"workbook_new_opt", &lxw.open},
    {"workbook_set_properties", &lxw.properties},
    {"workbook_add_worksheet", &lxw.sheet},
    {"workbook_add_format", &lxw.format},
    {"workbook_add_chart", &lxw.chart},
    {"workbook_close", &lxw.close},
    {"lxw_workbook_free", &lxw.free},
    {"worksheet_write_number", &lxw.number},
    {"worksheet_write_string", &lxw.string},
    {"worksheet_write_datetime", &lxw.date},
    {"worksheet_freeze_panes", &lxw.freeze},
    {"worksheet_set_column", &lxw.width},
    {"worksheet_set_landscape", &lxw.landscape},
    {"worksheet_fit_to_pages", &lxw.fit},
    {"worksheet_repeat_rows", &lxw.repeat},
    {"worksheet_autofilter", &lxw.filter},
    {"worksheet_insert_chart_opt", &lxw.insert},
    {"chart_add_series", &lxw.series},
    {"chart_title_set_name", &lxw.title},
    {"chart_axis_set_name", &lxw.axis},
    {"chart_legend_set_position", &lxw.legend},
    {"format_set_bold", &lxw.bold},
    {"format_set_num_format", &lxw.pattern},
    {"format_set_text_wrap", &lxw.wrap},
    {"lxw_strerror", &lxw.error},
    {0},
};

enum { CELL_LETTERS = 32767, SHEET_ROWS = 1048576, CHART_ROWS = 40, COLUMN_WIDTH = 14, TEXT_WIDTH = 24, LONG_WIDTH = 60 };

/* Texts of these columns are days or whole numbers where they read as such: their cells are typed. */
static const char *const typed[] = {"period_start", "period_end", "published",  "day",  "year", "fiscal_year", "from",
                                    "to",           "period",     "pettitt_at", "line", "row",  "at"};

struct sheet {
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
    struct sheet sheet, first;  /* at hand; the first one, for the chart */
    lxw_row_t chart_rows;       /* of the first sheet: the rows from the top that are of one unit and measure */
    char unit[16], measure[32]; /* of these */
    struct csto_text text;
};

static csto_status fail(const struct csto_workbook *w, lxw_error rc, csto_error *err)
{
    if (rc == LXW_NO_ERROR)
        return w->text.failed ? csto_fail_memory(err) : CSTO_OK;
    if (rc == LXW_ERROR_MEMORY_MALLOC_FAILED)
        return csto_fail_memory(err);
    return csto_fail(err, CSTO_E_IO, "the workbook cannot be written: %s", lxw.error(rc));
}

/* ---- the file ---- */

static bool make_formats(struct csto_workbook *w)
{
    lxw_format **const formats[] = {&w->head, &w->date, &w->count, &w->value, &w->share, &w->plain};
    static const char *const patterns[] = {NULL, "yyyy-mm-dd", "#,##0", "#,##0.######", "0.0%", "0"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (!(*formats[i] = lxw.format(w->book)))
            return false;
        if (patterns[i])
            lxw.pattern(*formats[i], patterns[i]);
    }
    lxw.bold(w->head);
    lxw.wrap(w->head);
    return true;
}

/* The library writes to a file that it opens by its name. */
static csto_status open_book(struct csto_workbook *w, csto_error *err)
{
    lxw_workbook_options how = {.constant_memory = LXW_TRUE};
    if (!(w->file = tmpfile()))
        return csto_fail(err, CSTO_E_IO, "no temporary file for the workbook: %s", strerror(errno));
    snprintf(w->path, sizeof w->path, "/proc/self/fd/%d", fileno(w->file));
    if (!(w->book = lxw.open(w->path, &how)) || !make_formats(w))
        return csto_fail_memory(err);
    static char author[] = "csto-stats", comments[] = "Made by " PACKAGE_STRING;
    lxw_doc_properties about = {.author = author, .comments = comments, .created = 1}; /* 0 would be now */
    return fail(w, lxw.properties(w->book, &about), err);
}

csto_status csto_workbook_new(struct csto_workbook **out, csto_error *err)
{
    csto_status rc = csto_library_open(CSTO_LIBRARY_XLSXWRITER, symbols, err);
    struct csto_workbook *w = rc == CSTO_OK ? calloc(1, sizeof *w) : NULL;
    if (rc != CSTO_OK)
        return rc;
    if (!w)
        return csto_fail_memory(err);
    rc = open_book(w, err);
    if (rc == CSTO_OK)
        *out = w;
    else
        csto_workbook_free(w);
    return rc;
}

void csto_workbook_free(struct csto_workbook *w)
{
    if (!w)
        return;
    if (w->book)
        lxw.free(w->book);
    if (w->file)
        fclose(w->file);
    csto_text_free(&w->text);
    free(w);
}

static csto_status copy_file(FILE *from, FILE *to, csto_error *err)
{
    char bytes[1 << 14];
    csto_status rc = CSTO_OK;
    rewind(from);
    errno = 0;
    for (size_t n; rc == CSTO_OK && (n = fread(bytes, 1, sizeof bytes, from)) > 0;)
        if (fwrite(bytes, 1, n, to) != n)
            rc = csto_fail(err, errno == EPIPE ? CSTO_E_STOPPED : CSTO_E_IO, "cannot write: %s", strerror(errno ? errno : EIO));
    if (rc == CSTO_OK && ferror(from))
        rc = csto_fail(err, CSTO_E_IO, "the workbook cannot be read back: %s", strerror(errno));
    return rc;
}

csto_status csto_workbook_write(struct csto_workbook *w, FILE *stream, csto_error *err)
{
    lxw_error closed = lxw.close(w->book); /* frees it, whatever comes of it */
    w->book = NULL;
    csto_status rc = fail(w, closed, err);
    return rc == CSTO_OK ? copy_file(w->file, stream, err) : rc;
}

/* ---- cells ---- */

/* XML has no bytes that are no UTF-8, and a cell no more than 32,767 units of UTF-16: a longer text ends with a mark that it was cut. */
static const char *clean(struct csto_workbook *w, const char *text)
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

static bool is_typed(const char *column)
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
    if (is_typed(w->sheet.columns[column].name)) {
        if (read_day(text, &day))
            return lxw.date(w->sheet.at, row, column, &day, w->date);
        if (*text != '0' && csto_integer_parse(text, 1, 999999999, &number))
            return lxw.number(w->sheet.at, row, column, (double)number, w->plain);
    }
    return lxw.string(w->sheet.at, row, column, clean(w, text), NULL);
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

static lxw_error put_cell(struct csto_workbook *w, lxw_row_t row, lxw_col_t column, const struct csto_cell *cell)
{
    double x = cell->number;
    if (cell->kind == CSTO_CELL_EMPTY)
        return LXW_NO_ERROR;
    if (cell->kind == CSTO_CELL_TEXT)
        return put_text(w, row, column, cell->text);
    if (cell->text && *cell->text && csto_number_parse(cell->text, &x, NULL) != CSTO_OK)
        return lxw.string(w->sheet.at, row, column, clean(w, cell->text), NULL);
    return lxw.number(w->sheet.at, row, column, x, format_of(w, w->sheet.columns[column].show, x));
}

/* ---- sheets ---- */

static long find_column(const struct sheet *s, const char *name)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->columns[i].name, name) == 0)
            return (long)i;
    return -1;
}

/* What ends a sheet: a filter over all its rows. */
static csto_status end_sheet(struct csto_workbook *w, csto_error *err)
{
    struct sheet *s = &w->sheet;
    if (!s->at)
        return CSTO_OK;
    if (!w->first.at)
        w->first = *s;
    lxw_error rc = s->rows ? lxw.filter(s->at, 0, 0, s->rows, (lxw_col_t)(s->n - 1)) : LXW_NO_ERROR;
    s->at = NULL;
    return fail(w, rc, err);
}

/* On paper: landscape, as wide as one page and as long as it takes. */
static void print_wide(lxw_worksheet *sheet)
{
    lxw.landscape(sheet);
    lxw.fit(sheet, 1, 0);
}

csto_status csto_workbook_sheet(struct csto_workbook *w, const char *name, const struct csto_column *columns, size_t n, csto_error *err)
{
    csto_status rc = end_sheet(w, err);
    if (rc != CSTO_OK)
        return rc;
    w->sheet = (struct sheet){.name = name, .columns = columns, .n = n, .at = lxw.sheet(w->book, name)};
    if (!w->sheet.at)
        return csto_fail_memory(err);
    lxw_error failed = LXW_NO_ERROR;
    for (size_t i = 0; i < n && failed == LXW_NO_ERROR; i++) {
        bool text = columns[i].show == CSTO_SHOW_TEXT && !is_typed(columns[i].name);
        bool is_long = strcmp(columns[i].name, "message") == 0 || strcmp(columns[i].name, "verdict") == 0 ||
                       strcmp(columns[i].name, "meaning") == 0 || strcmp(columns[i].name, "note") == 0;
        lxw.width(w->sheet.at, (lxw_col_t)i, (lxw_col_t)i, is_long ? LONG_WIDTH : text ? TEXT_WIDTH : COLUMN_WIDTH, NULL);
        failed = lxw.string(w->sheet.at, 0, (lxw_col_t)i, clean(w, columns[i].name), w->head);
    }
    lxw.freeze(w->sheet.at, 1, 0);
    print_wide(w->sheet.at);
    lxw.repeat(w->sheet.at, 0, 0);
    return fail(w, failed, err);
}

/* How far down from the top the first sheet is about one thing that can share an axis. */
static void note_for_chart(struct csto_workbook *w, const struct csto_cell *cells)
{
    long unit = find_column(&w->sheet, "unit"), measure = find_column(&w->sheet, "measure");
    const char *u = unit >= 0 && cells[unit].kind == CSTO_CELL_TEXT ? cells[unit].text : "";
    const char *m = measure >= 0 && cells[measure].kind == CSTO_CELL_TEXT ? cells[measure].text : "";
    if (w->sheet.rows == 1) {
        snprintf(w->unit, sizeof w->unit, "%s", u);
        snprintf(w->measure, sizeof w->measure, "%s", m);
    }
    if (w->chart_rows + 1 == w->sheet.rows && w->chart_rows < CHART_ROWS && strcmp(w->unit, u) == 0 && strcmp(w->measure, m) == 0)
        w->chart_rows++;
}

csto_status csto_workbook_row(struct csto_workbook *w, const struct csto_cell *cells, csto_error *err)
{
    lxw_error rc = LXW_NO_ERROR;
    if (w->sheet.rows + 1 >= SHEET_ROWS)
        return csto_fail(err, CSTO_E_RANGE, "a sheet has room for %d rows; use csv, or group more", SHEET_ROWS - 1);
    w->sheet.rows++;
    for (size_t i = 0; i < w->sheet.n && rc == LXW_NO_ERROR; i++)
        rc = put_cell(w, w->sheet.rows, (lxw_col_t)i, &cells[i]);
    if (!w->first.at)
        note_for_chart(w, cells);
    return fail(w, rc, err);
}

csto_status csto_workbook_table(struct csto_workbook *w, const char *name, const csto_table *t, csto_error *err)
{
    csto_status rc = csto_workbook_sheet(w, name, csto_table_column(t, 0), csto_table_columns(t), err);
    for (size_t r = 0; rc == CSTO_OK && r < csto_table_rows(t); r++)
        rc = csto_workbook_row(w, csto_table_cell(t, r, 0), err);
    return rc;
}

/* ---- the chart ---- */

/* "='summary'!$A$2:$B$9" */
static void put_range(char *to, size_t room, const struct sheet *s, size_t from, size_t until, lxw_row_t rows)
{
    snprintf(to, room, "='%s'!$%c$2:$%c$%u", s->name, (char)('A' + from), (char)('A' + until), (unsigned)rows + 1);
}

/* Keys are the texts on the left, a quantity the first column in the unit of its row, "total" before others. */
static bool find_ranges(const struct sheet *s, size_t *keys, size_t *quantity)
{
    enum { LETTERS = 26, MOST_KEYS = 2 };
    long total = find_column(s, "total");
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
    csto_status rc = end_sheet(w, err);
    if (rc != CSTO_OK || w->chart_rows < 2 || !find_ranges(&w->first, &keys, &quantity))
        return rc;
    const char *name = w->first.columns[quantity].name;
    lxw_worksheet *sheet = lxw.sheet(w->book, "chart");
    lxw_chart *chart = sheet ? lxw.chart(w->book, LXW_CHART_COLUMN) : NULL;
    if (!chart)
        return csto_fail_memory(err);
    put_range(keys_at, sizeof keys_at, &w->first, 0, keys - 1, w->chart_rows);
    put_range(values_at, sizeof values_at, &w->first, quantity, quantity, w->chart_rows);
    snprintf(title, sizeof title, "%s%s%s%s%s", w->measure, *w->measure ? ": " : "", name, *w->unit ? ", " : "", w->unit);
    if (!lxw.series(chart, keys_at, values_at))
        return csto_fail_memory(err);
    lxw.title(chart, title);
    lxw.axis(chart->y_axis, *w->unit ? w->unit : name);
    lxw.legend(chart, LXW_CHART_LEGEND_NONE);
    print_wide(sheet);
    lxw_chart_options size = {.x_scale = 2, .y_scale = 2};
    return fail(w, lxw.insert(sheet, 0, 0, chart, &size), err);
}

#endif
