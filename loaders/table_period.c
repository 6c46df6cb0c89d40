/* Periods of a table: dates, years, fiscal years, quarters, months, and the years that the name of a file says. */
#include "config.h"

#include "loaders/table.h"

#include "base/status.h"
#include "base/text.h"
#include "records/period.h"

#include <stdlib.h>

/* ---- numbers in a text ---- */

/* The next run of digits at or after *at: its value, and its length in *n; *at is then behind it.  -1 = none, or more than 4 digits. */
static int next_run(const char *text, size_t *at, size_t *n)
{
    while (text[*at] && !csto_is_digit(text[*at]))
        ++*at;
    *n = csto_digits_at(text + *at, strlen(text + *at));
    int value = *n && *n <= 4 ? atoi(text + *at) : -1;
    *at += *n;
    return value;
}

int csto_last_year(const char *text)
{
    int last = 0;
    size_t n;
    for (size_t at = 0; text[at];) {
        int value = next_run(text, &at, &n);
        if (n == 4 && value >= 1900 && value < 2100)
            last = value;
        else if (n == 2 && at >= n + 2 && (text[at - n - 1] | 32) == 'y' && (text[at - n - 2] | 32) == 'f')
            last = 2000 + value; /* fy22 */
    }
    return last;
}

/* "FY2020", "2026 (FYTD)", "2018/19", "2018-2019": the year in which it ends; 0 = none.  A single year is that one, or with by_start the year before it. */
static int fiscal_end(const char *text, bool by_start)
{
    size_t at = 0, n, more;
    int first = next_run(text, &at, &n);
    if (first < 0 || (n != 4 && n != 2))
        return 0;
    if (n == 2)
        first += 2000;
    if (text[at] == '/' || text[at] == '-') {
        int second = next_run(text, &at, &more);
        if (second >= 0 && second == (more == 2 ? (first + 1) % 100 : first + 1))
            return first + 1;
        return 0;
    }
    return by_start ? first + 1 : first;
}

/* The fiscal year that ends in `year`. */
static csto_period fiscal_period(const struct csto_profile *p, int year)
{
    int before = p->fiscal_starts > 1 ? year - 1 : year;
    csto_period whole = {csto_day_of(before, p->fiscal_starts, 1), csto_day_of(before + 1, p->fiscal_starts, 1)};
    if (!csto_period_known(whole))
        return (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    whole.to--;
    return whole;
}

static csto_period month_period(int year, int month)
{
    return csto_period_of((struct csto_date){year, month, 0});
}

static csto_period quarter_period(int year, int quarter)
{
    csto_period p = month_period(year, 3 * quarter - 2);
    p.to = month_period(year, 3 * quarter).to;
    return p;
}

/* ---- the name of the file ---- */

/* "18-19", "2018-19": two years that follow each other. */
static int fiscal_in_name(const char *name)
{
    size_t n, more;
    for (size_t at = 0; name[at];) {
        int first = next_run(name, &at, &n);
        if (first < 0 || (n != 2 && n != 4) || (name[at] != '-' && name[at] != '_') || !csto_is_digit(name[at + 1]))
            continue;
        size_t ahead = at;
        int second = next_run(name, &ahead, &more);
        if ((more == 2 || more == n) && second >= 0 && second % 100 == (first + 1) % 100)
            return (n == 2 ? 2000 : 0) + first + 1;
    }
    return 0;
}

void csto_table_name_period(struct csto_table_reader *r)
{
    r->name_period = (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    r->name_kind = CSTO_PERIOD_UNKNOWN;
    int year = r->p->name_period == CSTO_READ_FISCAL_YEAR ? fiscal_in_name(r->in->document)
               : r->p->name_period == CSTO_READ_YEAR      ? csto_last_year(r->in->document)
                                                          : 0;
    if (!year)
        return;
    bool fiscal = r->p->name_period == CSTO_READ_FISCAL_YEAR;
    r->name_period = fiscal ? fiscal_period(r->p, year) : csto_period_of((struct csto_date){year, 0, 0});
    r->name_kind = fiscal ? CSTO_PERIOD_FISCAL : CSTO_PERIOD_YEAR;
}

/* ---- cells ---- */

/* A date in ISO's order, or in the order that the column has.  Between points the day comes first wherever that is written. */
static bool read_date(const char *text, csto_date_order order, struct csto_date *out)
{
    if (csto_date_parse(text, out))
        return true;
    int part[3];
    size_t at = 0, n, points = 0;
    for (int i = 0; i < 3; i++) {
        if ((part[i] = next_run(text, &at, &n)) < 0 || (i < 2 && !strchr("/.-", text[at])))
            return false;
        points += i < 2 && text[at] == '.';
    }
    if (order == CSTO_DATE_ISO && points == 2)
        order = CSTO_DATE_DMY;
    if (order == CSTO_DATE_ISO || n != 4)
        return false;
    *out = order == CSTO_DATE_DMY ? (struct csto_date){part[2], part[1], part[0]} : (struct csto_date){part[2], part[0], part[1]};
    return csto_period_known(csto_period_of(*out));
}

static bool bad(struct csto_table_reader *r, int column, const char *text, const char *what, int *culprit, csto_error *why)
{
    (void)r;
    *culprit = column;
    csto_fail(why, CSTO_E_SYNTAX, "'%.60s' is no %s", text, what);
    return false;
}

/* A copy of the cell with a zero byte behind it; false where it is too long for a date. */
static bool copy_cell(const struct csto_table_reader *r, int column, char to[64])
{
    struct csto_header_cell c = csto_reader_cell(r, column);
    size_t n = c.n < 63 ? c.n : 63;
    memcpy(to, c.at, n);
    to[n] = '\0';
    return c.n < 64;
}

static int bound(const struct csto_table_reader *r, csto_reading reading)
{
    for (size_t c = 0; c < r->p->n_columns; c++)
        if (r->p->columns[c].reading == reading && r->cell_of[c] >= 0)
            return (int)c;
    return -1;
}

static bool read_whole_date(struct csto_table_reader *r, int column, csto_period *period, csto_period_kind *kind, int *culprit,
                            csto_error *why)
{
    char text[64];
    struct csto_date date;
    bool fits = copy_cell(r, column, text);
    if (!*text || csto_table_is_missing(r, text, strlen(text)))
        return true;
    size_t at = 4, n;
    if (fits && csto_digits_at(text, strlen(text)) == 4 && (strchr(text, 'Q') || strchr(text, 'q'))) { /* 2020-Q3 */
        int year = atoi(text), quarter = next_run(text, &at, &n);
        if (quarter >= 1 && quarter <= 4 && n == 1 && !text[at]) {
            *period = quarter_period(year, quarter);
            *kind = CSTO_PERIOD_QUARTER;
            return true;
        }
    }
    if (!fits || !read_date(text, r->p->columns[column].order, &date))
        return bad(r, column, text,
                   r->p->columns[column].order == CSTO_DATE_ISO
                       ? "date in the order year, month, day; --map=...,dates:dmy or dates:mdy names another"
                       : "date",
                   culprit, why);
    *period = csto_period_of(date);
    *kind = date.day ? CSTO_PERIOD_DAY : date.month ? CSTO_PERIOD_MONTH : CSTO_PERIOD_YEAR;
    return csto_period_known(*period) ? true : bad(r, column, text, "date", culprit, why);
}

static bool read_ends(struct csto_table_reader *r, int start, int end, csto_period *period, csto_period_kind *kind, int *culprit,
                      csto_error *why)
{
    csto_period last = {CSTO_NO_DAY, CSTO_NO_DAY};
    csto_period_kind unused;
    if (!read_whole_date(r, start, period, &unused, culprit, why) || (end >= 0 && !read_whole_date(r, end, &last, &unused, culprit, why)))
        return false;
    if (end >= 0)
        period->to = last.to;
    if (csto_period_known(*period) && period->to < period->from) {
        *culprit = end;
        csto_fail(why, CSTO_E_RANGE, "the period ends before it starts");
        return false;
    }
    *kind = csto_period_guess(*period);
    return true;
}

/* The month or quarter of the row, 0 = none; *ok false where the cell cannot be read. */
static int read_part(struct csto_table_reader *r, int column, int most, bool *ok, int *culprit, csto_error *why)
{
    char text[64];
    const char *area;
    copy_cell(r, column, text);
    if (!*text || csto_table_is_missing(r, text, strlen(text)))
        return 0;
    int word = most == 12 ? csto_table_label(r, column, text, strlen(text), &area) : 0;
    size_t at = 0, n;
    int value = word ? word : next_run(text, &at, &n);
    if (value < 1 || value > most)
        *ok = bad(r, column, text, most == 12 ? "month" : "quarter", culprit, why);
    return value;
}

/* A year, or a fiscal year (ends: the year in which it ends), with the month or quarter beside it. */
static bool read_year(struct csto_table_reader *r, int column, bool fiscal, csto_period *period, csto_period_kind *kind, bool *partial,
                      int *culprit, csto_error *why)
{
    char text[64];
    size_t at = 0, n;
    bool ok = true;
    copy_cell(r, column, text);
    if (!*text || csto_table_is_missing(r, text, strlen(text)))
        return true;
    int year = fiscal ? fiscal_end(text, r->p->fiscal_by_start) : next_run(text, &at, &n);
    if (year < 1 || (!fiscal && n != 4))
        return bad(r, column, text, fiscal ? "fiscal year" : "year", culprit, why);
    *partial = (fiscal || r->p->rows == CSTO_ROWS_CELLS) && strstr(text, "YTD"); /* single incidents are over */
    int month_column = bound(r, CSTO_READ_MONTH), quarter_column = bound(r, CSTO_READ_QUARTER), starts = fiscal ? r->p->fiscal_starts : 1;
    int month = month_column >= 0 ? read_part(r, month_column, 12, &ok, culprit, why) : 0;
    int quarter = ok && quarter_column >= 0 ? read_part(r, quarter_column, 4, &ok, culprit, why) : 0;
    if (!ok)
        return false;
    if (month) {
        *period = month_period(starts > 1 && month >= starts ? year - 1 : year, month);
        *kind = CSTO_PERIOD_MONTH;
        *partial = false; /* the year is not over, the month is */
    } else if (quarter) {
        int first = starts + 3 * (quarter - 1), of = starts > 1 ? year - 1 : year;
        *period = month_period(of + (first - 1) / 12, (first - 1) % 12 + 1);
        period->to = month_period(of + (first + 1) / 12, (first + 1) % 12 + 1).to;
        *kind = CSTO_PERIOD_QUARTER;
    } else {
        *period = fiscal ? fiscal_period(r->p, year) : csto_period_of((struct csto_date){year, 0, 0});
        *kind = fiscal ? CSTO_PERIOD_FISCAL : CSTO_PERIOD_YEAR;
    }
    return csto_period_known(*period) ? true : bad(r, column, text, "year from 1 to 9999", culprit, why);
}

bool csto_table_period(struct csto_table_reader *r, csto_period *period, csto_period_kind *kind, bool *partial, int *culprit,
                       csto_error *why)
{
    int column;
    *period = r->name_period;
    *kind = r->name_kind;
    *partial = false;
    if ((column = bound(r, CSTO_READ_DATE)) >= 0 || (column = bound(r, CSTO_READ_PERIOD)) >= 0)
        return read_whole_date(r, column, period, kind, culprit, why);
    if ((column = bound(r, CSTO_READ_START)) >= 0)
        return read_ends(r, column, bound(r, CSTO_READ_END), period, kind, culprit, why);
    if ((column = bound(r, CSTO_READ_FISCAL_YEAR)) >= 0)
        return read_year(r, column, true, period, kind, partial, culprit, why);
    if ((column = bound(r, CSTO_READ_YEAR)) >= 0)
        return read_year(r, column, false, period, kind, partial, culprit, why);
    return true;
}
