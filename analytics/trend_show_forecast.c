/* trend_show_forecast.c - the next values by several models, and how well each would have done */
#include "config.h"

#include "analytics/trend_show.h"

#include "analytics/trend_forecast.h"

#include <math.h>

struct forecast_row {
    const char *model, *better, *why;
    char period[32];
    double value, low, high, mae;
};

static const struct forecast_row *row_of(const struct csto_trend_place *p)
{
    return p->row;
}

CSTO_TREND_TEXT(forecast_model, row_of(p)->model)
CSTO_TREND_TEXT(forecast_period, row_of(p)->period)
CSTO_TREND_NUMBER(forecast_value, row_of(p)->value)
CSTO_TREND_NUMBER(forecast_low, row_of(p)->low)
CSTO_TREND_NUMBER(forecast_high, row_of(p)->high)
CSTO_TREND_NUMBER(forecast_mae, row_of(p)->mae)
CSTO_TREND_TEXT(forecast_better, row_of(p)->better)
CSTO_TREND_TEXT(forecast_why, row_of(p)->why ? row_of(p)->why : "")

static const struct csto_trend_column forecast_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"model", CSTO_SHOW_TEXT}, forecast_model},
    {{"period", CSTO_SHOW_TEXT}, forecast_period},
    {{"forecast", CSTO_SHOW_VALUE}, forecast_value},
    {{"low", CSTO_SHOW_LOW}, forecast_low},
    {{"high", CSTO_SHOW_HIGH}, forecast_high},
    {{"backtest_mae", CSTO_SHOW_VALUE}, forecast_mae},
    {{"backtest", CSTO_SHOW_TEXT}, forecast_better},
    {{"empty", CSTO_SHOW_TEXT}, forecast_why},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* Where the values are never below 0, neither is a forecast. */
static double floored(const struct csto_trend *t, double x)
{
    for (size_t i = 0; i < t->points.n; i++)
        if (t->y[i] < 0)
            return x;
    return x < 0 ? 0 : x;
}

static csto_status add_forecast(struct csto_trend_maker *m, struct csto_trend_place *p, const struct csto_forecast *f,
                                struct forecast_row *row, csto_error *err)
{
    const struct csto_trend *t = p->t;
    csto_status rc = CSTO_OK;
    p->row = row;
    row->mae = f->mae;
    row->why = f->why ? f->why : isnan(f->mae) ? "backtest: too few values" : NULL;
    row->value = row->low = row->high = NAN;
    row->period[0] = '\0';
    if (f->why)
        return csto_trend_add(m, p, err);
    for (size_t h = 0; h < m->horizon && rc == CSTO_OK; h++) {
        struct csto_text label = {0};
        struct csto_key key = {(int64_t)t->t[t->points.n - 1] + (int64_t)h + 1, ""};
        csto_key_print(&label, m->time, key, m->q->vocabulary);
        snprintf(row->period, sizeof row->period, "%s", csto_text_string(&label));
        csto_text_free(&label);
        row->value = floored(t, f->value[h]);
        row->low = floored(t, f->value[h] - f->half[h]);
        row->high = floored(t, f->value[h] + f->half[h]);
        rc = csto_trend_add(m, p, err);
    }
    return rc;
}

/* Every model, with the error that it would have made; "naive" is that nothing changes. */
static csto_status add_forecasts(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    unsigned period = m->time == CSTO_BY_MONTH ? 12 : m->time == CSTO_BY_QUARTER ? 4 : 0;
    struct csto_forecast f[CSTO_FORECAST_MODELS];
    csto_status rc = CSTO_OK;
    int best = 0;
    for (int i = 0; i < CSTO_FORECAST_MODELS && rc == CSTO_OK; i++) {
        rc = csto_forecast(&f[i], (csto_forecast_model)i, &t->points, period, m->horizon, err);
        best = !isnan(f[i].mae) && f[i].mae < f[best].mae ? i : best;
    }
    for (int i = 0; i < CSTO_FORECAST_MODELS && rc == CSTO_OK; i++) {
        struct forecast_row row = {.model = csto_forecast_names[i], .better = ""};
        if (!isnan(f[i].mae) && !isnan(f[CSTO_NAIVE].mae))
            row.better = i == best             ? "best"
                         : i == CSTO_NAIVE     ? "worse than the best"
                         : f[i].mae < f[0].mae ? "better than naive"
                                               : "not better than naive";
        rc = add_forecast(m, p, &f[i], &row, err);
    }
    return rc;
}

const struct csto_trend_show csto_trend_show_forecast = {"forecast", forecast_columns, add_forecasts};
