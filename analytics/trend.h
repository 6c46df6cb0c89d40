/* trend.h - everything that is computed of one series, and the sentence about it */
#ifndef CSTO_ANALYTICS_TREND_H
#define CSTO_ANALYTICS_TREND_H

#include "analytics/series.h"
#include "analytics/tables.h"
#include "analytics/trend_breaks.h"
#include "analytics/trend_line.h"
#include "analytics/trend_mann_kendall.h"
#include "analytics/trend_theil_sen.h"
#include "base/text.h"

/* What the sentence is made of; also what lows and highs are compared by. */
typedef enum { CSTO_UNTESTED, CSTO_NO_TREND, CSTO_RISING, CSTO_FALLING } csto_direction;

struct csto_trend {
    const struct csto_series *series;
    const char *unit, *step; /* "kg", "year" */
    double *t, *y;           /* of the values that are used */
    const char **labels;     /* of these */
    struct csto_points points;
    size_t gaps, partial, hedged, ranges,
        open; /* steps without a value; values left out; values with an interval, without a point, with an open high */
    struct csto_mann_kendall mk;
    struct csto_hamed_rao hr;
    struct csto_seasonal_kendall seasonal;
    struct csto_theil_sen sen;
    struct csto_line ols;
    struct csto_pettitt pettitt;
    csto_direction direction, lows, highs;
    struct csto_text verdict, empty; /* empty: which cells are empty and why */
};

/* by: the time word.  Ends with csto_trend_free, whatever the status. */
csto_status csto_trend_of(struct csto_trend *out, const struct csto_series *lent, csto_by by, const csto_vocabulary *v, csto_error *err);
void csto_trend_free(struct csto_trend *t);

/* Rising or falling at p < 0.05. */
csto_direction csto_direction_of(const struct csto_mann_kendall *mk);

/* The tables of trend (how->show, how->horizon) with their account (may be NULL).  The query is by year where it says nothing. */
csto_status csto_trend_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, csto_error *err);

/* Accounts for a row about a series, or about one value of it: counted claims are "counted", or "partial" and "range" where the value enters no fit. */
csto_status csto_trend_account(struct csto_account *account, const struct csto_answer *a, const struct csto_series_set *set,
                               const struct csto_series *s, const struct csto_series_value *one, csto_error *err);

/* Writes t->verdict from the rest. */
void csto_trend_say(struct csto_trend *t, csto_by by);

#endif
