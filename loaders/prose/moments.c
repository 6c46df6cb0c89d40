/* moments.c - which days a phrase of time means, from the date of its document */
#include "config.h"

#include "loaders/prose/dates.h"

/* The year of a date that states none: the one that puts it nearest before the document's date. */
static int year_of(struct csto_date d, const struct csto_clock *c)
{
    if (d.year)
        return d.year;
    if (c->today == CSTO_NO_DAY)
        return c->year;
    struct csto_date today = csto_date_of(c->today);
    return today.year - (d.month > today.month || (d.month == today.month && d.day > today.day));
}

static int weekday_of(int32_t day)
{
    return (int)(((int64_t)day + 3) % 7 + 7) % 7 + 1; /* 1970-01-01 was a Thursday */
}

/* The fiscal year that ends in `year`, by the month in which it begins; without days where that is not known. */
static csto_period fiscal_year(int year, int starts)
{
    if (!starts)
        return (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    int from = starts > 1 ? year - 1 : year;
    return (csto_period){csto_day_of(from, starts, 1), csto_day_of(from + 1, starts, 1) - 1};
}

/* From the beginning of the year to the day; "as of 1 July" is until June has ended. */
static bool resolve_as_of(struct csto_date d, const struct csto_clock *c, csto_period *out, csto_period_kind *kind)
{
    d.year = year_of(d, c);
    out->to = d.year ? csto_period_of(d).to : CSTO_NO_DAY;
    if (out->to == CSTO_NO_DAY)
        return false;
    out->to -= d.day == 1;
    struct csto_date last = csto_date_of(out->to);
    bool whole = last.day == csto_month_days(last.year, last.month);
    out->from = csto_day_of(last.year, 1, 1);
    *kind = !whole ? CSTO_PERIOD_CUMULATIVE : last.month == 12 ? CSTO_PERIOD_YEAR : CSTO_PERIOD_MONTH;
    return true;
}

static bool resolve_relative(const struct csto_when *w, const struct csto_clock *c, csto_period *out, csto_period_kind *kind)
{
    struct csto_date today = c->today == CSTO_NO_DAY ? (struct csto_date){c->year, 0, 0} : csto_date_of(c->today);
    if (w->moment == 't') {
        *out = (csto_period){c->since, c->today};
        *kind = CSTO_PERIOD_CUMULATIVE;
        return c->since != CSTO_NO_DAY && c->today != CSTO_NO_DAY;
    }
    if (!today.year)
        return false;
    int year = today.year + w->distance + (c->today == CSTO_NO_DAY && c->past && w->moment == 'y' && w->distance == -1);
    if (w->moment == 'p') /* "the past year": in November and December it is the one that ends */
        year = today.year - (today.month < 11);
    switch (w->moment) {
    case 'c':
        year = c->year ? c->year : today.year - (today.month && today.month <= 2);
        /* fall through */
    case 'p':
    case 'y':
        *out = csto_period_of((struct csto_date){year, 0, 0});
        *kind = CSTO_PERIOD_YEAR;
        if (w->moment == 'y' && w->distance == 0 && c->today != CSTO_NO_DAY)
            out->to = c->today;
        return true;
    case 's':
        if (w->distance && !today.month)
            return false;
        *out = (csto_period){csto_day_of(today.year, w->distance ? today.month : 1, 1), c->today};
        *kind = CSTO_PERIOD_CUMULATIVE;
        return true;
    case 'f': /* the fiscal year that the day lies in, or one before it */
        if (today.month == 0)
            return false;
        *out = fiscal_year(year + (c->fiscal > 1 && today.month >= c->fiscal), c->fiscal);
        *kind = CSTO_PERIOD_FISCAL;
        return true;
    case 'm': {
        int month = today.month + w->distance;
        if (!today.month)
            return false;
        *out = csto_period_of((struct csto_date){today.year - (month < 1), month < 1 ? month + 12 : month, 0});
        *kind = CSTO_PERIOD_MONTH;
        return true;
    }
    case 'u': { /* "last summer": the last one that has ended */
        int first = w->distance, ended = first == 12 ? today.month >= 3 : today.month >= first + 3;
        year = today.year - !ended - (first == 12);
        *out = (csto_period){csto_day_of(year, first, 1),
                             csto_period_of((struct csto_date){first == 12 ? year + 1 : year, (first + 1) % 12 + 1, 0}).to};
        *kind = CSTO_PERIOD_MONTH;
        return today.month > 0;
    }
    case 'v': { /* "this spring", as far as it has come */
        csto_period season = {csto_day_of(today.year, w->distance, 1),
                              csto_period_of((struct csto_date){today.year, w->distance + 2, 0}).to};
        *out = (csto_period){season.from, season.to < c->today ? season.to : c->today};
        *kind = CSTO_PERIOD_MONTH;
        return c->today != CSTO_NO_DAY && season.from <= c->today;
    }
    case 'k':
    case 'e': { /* from Monday to Sunday; the weekend is the end of the last week that is over, on a Sunday too */
        if (c->today == CSTO_NO_DAY)
            return false;
        int32_t monday = c->today - weekday_of(c->today) + 1 + 7 * w->distance;
        *out = (csto_period){monday + (w->moment == 'e' ? 5 : 0), w->distance ? monday + 6 : c->today};
        *kind = CSTO_PERIOD_OPERATION;
        return true;
    }
    case 'n': /* "in the past 24 hours" */
        out->from = c->today - w->distance;
        out->to = c->today;
        *kind = w->distance == 1 ? CSTO_PERIOD_DAY : CSTO_PERIOD_OPERATION;
        return c->today != CSTO_NO_DAY;
    case 'd':
    case 'w':
        if (c->today == CSTO_NO_DAY)
            return false;
        out->from = out->to = w->moment == 'd' ? c->today + w->distance : c->today - (weekday_of(c->today) - w->distance + 7) % 7;
        *kind = CSTO_PERIOD_DAY;
        return true;
    default: return false;
    }
}

/* "In the first five months" is told in the two months behind them. */
static bool just_passed(int month, const struct csto_clock *c)
{
    int now = c->today == CSTO_NO_DAY ? 0 : csto_date_of(c->today).month, behind = now ? (now - month + 12) % 12 : 0;
    return behind == 1 || behind == 2;
}

bool csto_when_resolve(const struct csto_when *w, const struct csto_clock *c, csto_period *out, csto_period_kind *kind)
{
    if (w->grain == 'r')
        return resolve_relative(w, c, out, kind);
    if (w->as_of)
        return resolve_as_of(w->last, c, out, kind);
    if (w->pair && c->fiscal <= 1) {
        *out = (csto_period){csto_day_of(w->first.year - 1, 1, 1), csto_day_of(w->last.year, 12, 31)};
        *kind = CSTO_PERIOD_YEAR;
        return true;
    }
    if (w->fiscal) {
        *out = fiscal_year(w->first.year, c->fiscal);
        *kind = CSTO_PERIOD_FISCAL;
        return true;
    }
    struct csto_date first = w->first, last = w->last;
    if (w->grain == 'm' && w->moment == 'n' && !just_passed(last.month, c))
        return false;
    int now = last.year || !w->distance ? 0 : c->today != CSTO_NO_DAY ? csto_date_of(c->today).year : c->year;
    last.year = now ? now + w->distance : year_of(last, c);
    first.year = first.year ? first.year : last.year - (last.year && first.month > last.month);
    if (!first.year || !last.year)
        return false;
    bool one = first.year == last.year && first.month == last.month && first.day == last.day;
    csto_period a = csto_period_of(first), b = one ? a : csto_period_of(last);
    if (a.from == CSTO_NO_DAY || b.to == CSTO_NO_DAY || b.to < a.from)
        return false;
    *out = (csto_period){a.from, b.to};
    *kind = w->grain == 'y' ? CSTO_PERIOD_YEAR : w->grain == 'm' ? CSTO_PERIOD_MONTH : w->range ? CSTO_PERIOD_OPERATION : CSTO_PERIOD_DAY;
    if (w->since) {
        out->to = c->today;
        *kind = CSTO_PERIOD_CUMULATIVE;
    }
    return true;
}
