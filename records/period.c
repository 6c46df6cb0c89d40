#include "config.h"

#include "records/period.h"

#include "base/compare.h"

#include <math.h>

enum { FIRST_YEAR = 1, LAST_YEAR = 9999 };

bool csto_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int csto_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
        return 0;
    return month == 2 && csto_leap_year(year) ? 29 : days[month - 1];
}

/* Both conversions count from 1 March of year 0, so that the leap day is the last of its year (Howard Hinnant, "chrono-compatible
 * low-level date algorithms", 2013).  No day of the years above lies before that, so that they can do without signs, which is faster. */

int32_t csto_day_of(int year, int month, int day)
{
    if (day < 1 || day > csto_month_days(year, month))
        return CSTO_NO_DAY;
    const unsigned y = (unsigned)(year - (month <= 2)), era = y / 400, of_era = y % 400;
    const unsigned of_year = (153 * (unsigned)(month + (month > 2 ? -3 : 9)) + 2) / 5 + (unsigned)day - 1;
    return (int32_t)(era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year) - 719468;
}

struct csto_date csto_date_of(int32_t day)
{
    if (day == CSTO_NO_DAY)
        return (struct csto_date){0};
    const unsigned z = (unsigned)day + 719468, era = z / 146097, of_era = z % 146097;
    const unsigned year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const unsigned of_year = of_era - (365 * year + year / 4 - year / 100), m = (5 * of_year + 2) / 153;
    const unsigned month = m < 10 ? m + 3 : m - 9;
    return (struct csto_date){
        .year = (int)(year + era * 400 + (month <= 2)), .month = (int)month, .day = (int)(of_year - (153 * m + 2) / 5 + 1)};
}

csto_period csto_period_of(struct csto_date d)
{
    int first = d.month ? d.month : 1, last = d.month ? d.month : 12;
    csto_period p = {.from = csto_day_of(d.year, first, d.day ? d.day : 1)};
    p.to = d.day && first == last ? p.from : csto_day_of(d.year, last, d.day ? d.day : csto_month_days(d.year, last));
    if (!csto_period_known(p))
        p.from = p.to = CSTO_NO_DAY;
    return p;
}

static bool two_digits(const char **p, int *out)
{
    const char *s = *p;
    if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
        return false;
    *out = (s[0] - '0') * 10 + s[1] - '0';
    *p += 2;
    return true;
}

bool csto_date_parse(const char *text, struct csto_date *out)
{
    struct csto_date d = {0};
    int century, years;
    if (!two_digits(&text, &century) || !two_digits(&text, &years))
        return false;
    d.year = century * 100 + years;
    if (*text == '-' && (text++, !two_digits(&text, &d.month) || d.month == 0))
        return false;
    if (d.month && *text == '-' && (text++, !two_digits(&text, &d.day) || d.day == 0))
        return false;
    if (*text && !(d.day && (*text == 'T' || *text == ' ')))
        return false;
    if (!csto_period_known(csto_period_of(d)))
        return false;
    *out = d;
    return true;
}

size_t csto_day_write(char to[CSTO_DAY_BYTES], int32_t day)
{
    if (day == CSTO_NO_DAY)
        return 0;
    const struct csto_date d = csto_date_of(day);
    const unsigned year = (unsigned)d.year, month = (unsigned)d.month, of_month = (unsigned)d.day;
    const char text[CSTO_DAY_BYTES] = {(char)('0' + year / 1000),
                                       (char)('0' + year / 100 % 10),
                                       (char)('0' + year / 10 % 10),
                                       (char)('0' + year % 10),
                                       '-',
                                       (char)('0' + month / 10),
                                       (char)('0' + month % 10),
                                       '-',
                                       (char)('0' + of_month / 10),
                                       (char)('0' + of_month % 10)};
    memcpy(to, text, sizeof text);
    return sizeof text;
}

void csto_day_print(struct csto_text *t, int32_t day)
{
    char text[CSTO_DAY_BYTES];
    csto_text_put(t, text, csto_day_write(text, day));
}

bool csto_period_known(csto_period p)
{
    return p.from != CSTO_NO_DAY && p.to != CSTO_NO_DAY;
}

bool csto_period_inside(csto_period inner, csto_period outer)
{
    return csto_period_known(inner) && csto_period_known(outer) && outer.from <= inner.from && inner.to <= outer.to;
}

bool csto_period_overlap(csto_period a, csto_period b)
{
    return csto_period_known(a) && csto_period_known(b) && a.from <= b.to && b.from <= a.to;
}

int csto_period_compare(csto_period a, csto_period b)
{
    int order = csto_compare_numbers(a.from, b.from);
    return order ? order : csto_compare_numbers(a.to, b.to);
}

void csto_period_widen(csto_period *to, csto_period p)
{
    if (!csto_period_known(p))
        return;
    if (!csto_period_known(*to))
        *to = p;
    to->from = p.from < to->from ? p.from : to->from;
    to->to = p.to > to->to ? p.to : to->to;
}

double csto_days_covered(const csto_period *p, size_t n)
{
    int64_t days = 0, covered = INT64_MIN; /* the last day that was counted */
    for (size_t i = 0; i < n; i++) {
        if (!csto_period_known(p[i]))
            return NAN;
        int64_t from = p[i].from > covered ? p[i].from : covered + 1;
        days += p[i].to >= from ? p[i].to - from + 1 : 0;
        covered = p[i].to > covered ? p[i].to : covered;
    }
    return (double)days;
}

csto_period_kind csto_period_guess(csto_period p)
{
    if (!csto_period_known(p))
        return CSTO_PERIOD_UNKNOWN;
    if (p.from == p.to)
        return CSTO_PERIOD_DAY;
    struct csto_date a = csto_date_of(p.from), b = csto_date_of(p.to);
    if (a.day != 1 || b.day != csto_month_days(b.year, b.month))
        return CSTO_PERIOD_UNKNOWN;
    if (a.month == 1 && b.month == 12)
        return CSTO_PERIOD_YEAR;
    return a.year == b.year && a.month % 3 == 1 && b.month == a.month + 2 ? CSTO_PERIOD_QUARTER : CSTO_PERIOD_MONTH;
}
