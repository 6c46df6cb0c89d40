/* trend_show_points.c - the values of each series, and which of them are used */
#include "config.h"

#include "analytics/trend_show.h"

#include <math.h>

CSTO_TREND_TEXT(period, p->value->label)
CSTO_TREND_NUMBER(value, p->value->value)
CSTO_TREND_NUMBER(low, p->value->low)
CSTO_TREND_NUMBER(high, p->value->high)
CSTO_TREND_NUMBER(claims, p->value->claims)
CSTO_TREND_TEXT(places, p->value->places)
CSTO_TREND_NUMBER(days, p->value->days)
CSTO_TREND_TEXT(use, p->value->partial ? "partial" : isfinite(p->value->value) ? "used" : "range")

static const struct csto_trend_column point_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"period", CSTO_SHOW_TEXT}, period},
    {{"value", CSTO_SHOW_VALUE}, value},
    {{"low", CSTO_SHOW_LOW}, low},
    {{"high", CSTO_SHOW_HIGH}, high},
    {{"use", CSTO_SHOW_TEXT}, use},
    {{"claims", CSTO_SHOW_COUNT}, claims},
    {{"places", CSTO_SHOW_TEXT}, places},
    {{"days", CSTO_SHOW_COUNT}, days},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

static csto_status add_points(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < p->t->series->n && rc == CSTO_OK; i++) {
        p->value = &p->t->series->values[i];
        rc = csto_trend_add(m, p, err);
    }
    return rc;
}

const struct csto_trend_show csto_trend_show_points = {"points", point_columns, add_points};
