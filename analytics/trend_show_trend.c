/* trend_show_trend.c - one row a series: the tests, and the sentence */
#include "config.h"

#include "analytics/trend_show.h"

CSTO_TREND_NUMBER(n, p->t->points.n)
CSTO_TREND_TEXT(from, p->t->points.n ? p->t->labels[0] : "")
CSTO_TREND_TEXT(to, p->t->points.n ? p->t->labels[p->t->points.n - 1] : "")
CSTO_TREND_NUMBER(gaps, p->t->gaps)
CSTO_TREND_NUMBER(mk_s, p->t->mk.s)
CSTO_TREND_NUMBER(mk_z, p->t->mk.z)
CSTO_TREND_NUMBER(mk_p, p->t->mk.p)
CSTO_TREND_TEXT(mk_method, p->t->mk.method)
CSTO_TREND_NUMBER(hr_z, p->t->hr.z)
CSTO_TREND_NUMBER(seasonal_z, p->t->seasonal.z)
CSTO_TREND_NUMBER(sen_slope, p->t->sen.slope)
CSTO_TREND_NUMBER(sen_low, p->t->sen.low)
CSTO_TREND_NUMBER(sen_high, p->t->sen.high)
CSTO_TREND_NUMBER(ols_slope, p->t->ols.slope)
CSTO_TREND_NUMBER(ols_p, p->t->ols.p)
CSTO_TREND_TEXT(pettitt_at, p->t->pettitt.at ? p->t->labels[p->t->pettitt.at - 1] : "")
CSTO_TREND_NUMBER(pettitt_p, p->t->pettitt.p)
CSTO_TREND_TEXT(verdict, csto_text_string(&p->t->verdict))
CSTO_TREND_NUMBER(partial, p->t->partial)
CSTO_TREND_TEXT(empty, csto_text_string(&p->t->empty))

static const struct csto_trend_column trend_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"n", CSTO_SHOW_COUNT}, n},
    {{"from", CSTO_SHOW_TEXT}, from},
    {{"to", CSTO_SHOW_TEXT}, to},
    {{"gaps", CSTO_SHOW_COUNT}, gaps},
    {{"mk_s", CSTO_SHOW_COUNT}, mk_s},
    {{"mk_z", CSTO_SHOW_COUNT}, mk_z},
    {{"mk_p", CSTO_SHOW_COUNT}, mk_p},
    {{"mk_method", CSTO_SHOW_TEXT}, mk_method},
    {{"hr_z", CSTO_SHOW_COUNT}, hr_z},
    {{"seasonal_z", CSTO_SHOW_COUNT}, seasonal_z},
    {{"sen_slope", CSTO_SHOW_VALUE}, sen_slope},
    {{"sen_low", CSTO_SHOW_VALUE}, sen_low},
    {{"sen_high", CSTO_SHOW_VALUE}, sen_high},
    {{"ols_slope", CSTO_SHOW_VALUE}, ols_slope},
    {{"ols_p", CSTO_SHOW_COUNT}, ols_p},
    {{"pettitt_at", CSTO_SHOW_TEXT}, pettitt_at},
    {{"pettitt_p", CSTO_SHOW_COUNT}, pettitt_p},
    {{"verdict", CSTO_SHOW_TEXT}, verdict},
    {{"partial", CSTO_SHOW_COUNT}, partial},
    {{"empty", CSTO_SHOW_TEXT}, empty},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

static csto_status add_trend(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    return csto_trend_add(m, p, err);
}

const struct csto_trend_show csto_trend_show_trend = {"trend", trend_columns, add_trend};
