/* trend_table.c - the tables of trend: one row a series, or the rows behind it */
#include "config.h"

#include "analytics/distributions.h"
#include "analytics/notes.h"
#include "analytics/summary.h"
#include "analytics/trend.h"
#include "analytics/trend_forecast.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

/* What a cell is made from. */
struct place {
    const struct csto_trend *t;
    const csto_vocabulary *v;
    size_t value; /* points: the value; breaks: which break */
    const struct csto_pelt *pelt;
    size_t break_at; /* breaks: how many points lie before it */
    const struct forecast_row *forecast;
    const char *method;
    double p, before, after;
};

struct trend_column {
    struct csto_column column;
    struct csto_cell (*cell)(const struct place *p);
};

#define NUMBER(name, expression)                                                                                                           \
    static struct csto_cell name(const struct place *p)                                                                                    \
    {                                                                                                                                      \
        return csto_cell_number((double)(expression));                                                                                     \
    }
#define TEXT(name, expression)                                                                                                             \
    static struct csto_cell name(const struct place *p)                                                                                    \
    {                                                                                                                                      \
        return csto_cell_text(expression);                                                                                                 \
    }

TEXT(unit, p->t->unit)
TEXT(measure, csto_vocabulary_id(p->v, CSTO_MEASURES, p->t->series->measure))
TEXT(item, csto_vocabulary_id(p->v, CSTO_ITEMS, p->t->series->item))

NUMBER(n, p->t->points.n)
TEXT(from, p->t->points.n ? p->t->labels[0] : "")
TEXT(to, p->t->points.n ? p->t->labels[p->t->points.n - 1] : "")
NUMBER(gaps, p->t->gaps)
NUMBER(mk_s, p->t->mk.s)
NUMBER(mk_z, p->t->mk.z)
NUMBER(mk_p, p->t->mk.p)
TEXT(mk_method, p->t->mk.method)
NUMBER(hr_z, p->t->hr.z)
NUMBER(seasonal_z, p->t->seasonal.z)
NUMBER(sen_slope, p->t->sen.slope)
NUMBER(sen_low, p->t->sen.low)
NUMBER(sen_high, p->t->sen.high)
NUMBER(ols_slope, p->t->ols.slope)
NUMBER(ols_p, p->t->ols.p)
TEXT(pettitt_at, p->t->pettitt.at ? p->t->labels[p->t->pettitt.at - 1] : "")
NUMBER(pettitt_p, p->t->pettitt.p)
TEXT(verdict, csto_text_string(&p->t->verdict))
NUMBER(partial, p->t->partial)
TEXT(empty, csto_text_string(&p->t->empty))

static const struct trend_column trend_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, unit},
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
    {{"measure", CSTO_SHOW_TEXT}, measure},
    {{"item", CSTO_SHOW_TEXT}, item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* ---- points ---- */

static const struct csto_series_value *value_of(const struct place *p)
{
    return &p->t->series->values[p->value];
}

TEXT(period, value_of(p)->label)
NUMBER(value, value_of(p)->value)
NUMBER(low, value_of(p)->low)
NUMBER(high, value_of(p)->high)
NUMBER(claims, value_of(p)->claims)
TEXT(places, value_of(p)->places)
NUMBER(days, value_of(p)->days)
TEXT(use, value_of(p)->partial ? "partial" : isfinite(value_of(p)->value) ? "used" : "range")

static const struct trend_column point_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, unit},       {{"period", CSTO_SHOW_TEXT}, period}, {{"value", CSTO_SHOW_VALUE}, value},
    {{"low", CSTO_SHOW_LOW}, low},          {{"high", CSTO_SHOW_HIGH}, high},     {{"use", CSTO_SHOW_TEXT}, use},
    {{"claims", CSTO_SHOW_COUNT}, claims},  {{"places", CSTO_SHOW_TEXT}, places}, {{"days", CSTO_SHOW_COUNT}, days},
    {{"measure", CSTO_SHOW_TEXT}, measure}, {{"item", CSTO_SHOW_TEXT}, item},     {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* ---- breaks ---- */

TEXT(method, p->method)
TEXT(break_at, p->t->labels[p->break_at - 1])
NUMBER(break_p, p->p)
NUMBER(before, p->before)
NUMBER(after, p->after)

static const struct trend_column break_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, unit},       {{"method", CSTO_SHOW_TEXT}, method},       {{"at", CSTO_SHOW_TEXT}, break_at},
    {{"p", CSTO_SHOW_COUNT}, break_p},      {{"mean_before", CSTO_SHOW_VALUE}, before}, {{"mean_after", CSTO_SHOW_VALUE}, after},
    {{"measure", CSTO_SHOW_TEXT}, measure}, {{"item", CSTO_SHOW_TEXT}, item},           {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* ---- fits ---- */

struct fit {
    const char *name;
    double slope, low, high, error, p;
    const char *why;
};

TEXT(fit_name, ((const struct fit *)p->method)->name)
NUMBER(fit_slope, ((const struct fit *)p->method)->slope)
NUMBER(fit_low, ((const struct fit *)p->method)->low)
NUMBER(fit_high, ((const struct fit *)p->method)->high)
NUMBER(fit_error, ((const struct fit *)p->method)->error)
NUMBER(fit_p, ((const struct fit *)p->method)->p)
TEXT(fit_why, ((const struct fit *)p->method)->why ? ((const struct fit *)p->method)->why : "")

static const struct trend_column fit_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, unit},
    {{"fit", CSTO_SHOW_TEXT}, fit_name},
    {{"estimate", CSTO_SHOW_COUNT}, fit_slope},
    {{"estimate_low", CSTO_SHOW_COUNT}, fit_low},
    {{"estimate_high", CSTO_SHOW_COUNT}, fit_high},
    {{"error", CSTO_SHOW_COUNT}, fit_error},
    {{"p", CSTO_SHOW_COUNT}, fit_p},
    {{"empty", CSTO_SHOW_TEXT}, fit_why},
    {{"measure", CSTO_SHOW_TEXT}, measure},
    {{"item", CSTO_SHOW_TEXT}, item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* ---- forecast ---- */

struct forecast_row {
    const char *model, *better, *why;
    char period[32];
    double value, low, high, mae;
};

static const struct forecast_row *row_of(const struct place *p)
{
    return p->forecast;
}

TEXT(forecast_model, row_of(p)->model)
TEXT(forecast_period, row_of(p)->period)
NUMBER(forecast_value, row_of(p)->value)
NUMBER(forecast_low, row_of(p)->low)
NUMBER(forecast_high, row_of(p)->high)
NUMBER(forecast_mae, row_of(p)->mae)
TEXT(forecast_better, row_of(p)->better)
TEXT(forecast_why, row_of(p)->why ? row_of(p)->why : "")

static const struct trend_column forecast_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, unit},
    {{"model", CSTO_SHOW_TEXT}, forecast_model},
    {{"period", CSTO_SHOW_TEXT}, forecast_period},
    {{"forecast", CSTO_SHOW_VALUE}, forecast_value},
    {{"low", CSTO_SHOW_LOW}, forecast_low},
    {{"high", CSTO_SHOW_HIGH}, forecast_high},
    {{"backtest_mae", CSTO_SHOW_VALUE}, forecast_mae},
    {{"backtest", CSTO_SHOW_TEXT}, forecast_better},
    {{"empty", CSTO_SHOW_TEXT}, forecast_why},
    {{"measure", CSTO_SHOW_TEXT}, measure},
    {{"item", CSTO_SHOW_TEXT}, item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* ---- rows ---- */

enum { MOST = CSTO_BY_WORDS + 32 };

struct maker {
    csto_table *table;
    struct csto_account *account; /* NULL = nobody asks */
    const struct csto_answer *answer;
    const struct csto_series_set *set;
    bool single; /* a row is one value, not a series */
    const struct csto_question *q;
    csto_by time;
    size_t keys[CSTO_BY_WORDS], n_keys; /* places in --by */
    const struct trend_column *columns[MOST];
    size_t n, horizon;
};

static csto_status add(struct maker *m, const struct place *p, csto_error *err)
{
    struct csto_cell cells[MOST];
    for (size_t i = 0; i < m->n_keys; i++)
        cells[i] = csto_cell_text(p->t->series->keys[m->keys[i]]);
    for (size_t i = 0; i < m->n; i++)
        cells[m->n_keys + i] = m->columns[i]->cell(p);
    csto_status rc = csto_table_add(m->table, cells, err);
    return rc == CSTO_OK ? csto_trend_account(m->account, m->answer, m->set, p->t->series, m->single ? value_of(p) : NULL, err) : rc;
}

static csto_status add_trend(struct maker *m, struct place *p, csto_error *err)
{
    return add(m, p, err);
}

static csto_status add_points(struct maker *m, struct place *p, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (p->value = 0; p->value < p->t->series->n && rc == CSTO_OK; p->value++)
        rc = add(m, p, err);
    return rc;
}

static double mean_of(const double *y, size_t n)
{
    double mean = 0;
    for (size_t i = 0; i < n; i++)
        mean += (y[i] - mean) / (double)(i + 1);
    return mean;
}

static csto_status add_breaks(struct maker *m, struct place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    struct csto_pelt pelt;
    csto_status rc = csto_pelt(&pelt, &t->points, err);
    if (rc == CSTO_OK && !t->pettitt.why && t->pettitt.at > 0 && t->pettitt.at < t->points.n) {
        p->method = "pettitt";
        p->break_at = t->pettitt.at;
        p->p = t->pettitt.p;
        p->before = mean_of(t->y, t->pettitt.at);
        p->after = mean_of(t->y + t->pettitt.at, t->points.n - t->pettitt.at);
        rc = add(m, p, err);
    }
    for (size_t i = 0; i < pelt.n && rc == CSTO_OK && !pelt.why; i++) {
        p->method = "pelt";
        p->break_at = pelt.at[i];
        p->p = NAN;
        p->before = pelt.mean[i];
        p->after = pelt.mean[i + 1];
        rc = add(m, p, err);
    }
    return rc;
}

/* The growth a step of a line through the logarithms. */
static csto_status log_linear(struct fit *out, const struct csto_points *p, csto_error *err)
{
    struct csto_line l;
    *out = (struct fit){"log_linear", NAN, NAN, NAN, NAN, NAN, NULL};
    for (size_t i = 0; i < p->n && !out->why; i++)
        out->why = p->y[i] > 0 ? NULL : "a value is not above 0";
    double *y = malloc((p->n + 1) * sizeof *y);
    if (!y)
        return csto_fail_memory(err);
    for (size_t i = 0; i < p->n; i++)
        y[i] = p->y[i] > 0 ? log(p->y[i]) : 0;
    csto_status rc = csto_line_fit(&l, &(struct csto_points){p->t, y, p->n}, NULL, -1, err);
    free(y);
    if (rc != CSTO_OK || out->why)
        return rc;
    out->why = l.why ? l.why : l.why_error;
    out->slope = expm1(l.slope);
    out->low = expm1(l.low);
    out->high = expm1(l.high);
    out->p = l.p;
    return CSTO_OK;
}

static struct fit compound_growth(const struct csto_points *p)
{
    struct fit f = {"cagr", NAN, NAN, NAN, NAN, NAN, NULL};
    f.why = p->n < 2 ? "fewer than 2 values" : !(p->y[0] > 0 && p->y[p->n - 1] > 0) ? "the first or the last value is not above 0" : NULL;
    if (!f.why)
        f.slope = expm1(log(p->y[p->n - 1] / p->y[0]) / (p->t[p->n - 1] - p->t[0]));
    return f;
}

static csto_status add_fits(struct maker *m, struct place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    struct csto_robust robust;
    struct fit growth;
    csto_status rc = csto_robust_line(&robust, &t->points, err);
    if (rc == CSTO_OK)
        rc = log_linear(&growth, &t->points, err);
    if (rc != CSTO_OK)
        return rc;
    const struct fit fits[] = {
        {"ols", t->ols.slope, t->ols.low, t->ols.high, t->ols.slope_error, t->ols.p, t->ols.why ? t->ols.why : t->ols.why_error},
        {"ols_newey_west", t->ols.slope, NAN, NAN, t->ols.hac_error, NAN, t->ols.why ? t->ols.why : t->ols.why_error},
        {"ols_r2", t->ols.r2, NAN, NAN, NAN, NAN, t->ols.why},
        {"ols_durbin_watson", t->ols.durbin_watson, NAN, NAN, NAN, NAN, t->ols.why ? t->ols.why : t->ols.why_error},
        {"theil_sen", t->sen.slope, t->sen.low, t->sen.high, NAN, NAN, t->sen.why ? t->sen.why : t->sen.why_interval},
        {"robust", robust.slope, NAN, NAN, NAN, NAN, robust.why},
        growth,
        compound_growth(&t->points),
    };
    for (size_t i = 0; i < sizeof fits / sizeof *fits && rc == CSTO_OK; i++) {
        p->method = (const char *)&fits[i];
        rc = add(m, p, err);
    }
    return rc;
}

/* Where the values are never below 0, neither is a forecast. */
static double floored(const struct csto_trend *t, double x)
{
    for (size_t i = 0; i < t->points.n; i++)
        if (t->y[i] < 0)
            return x;
    return x < 0 ? 0 : x;
}

static csto_status add_forecast(struct maker *m, struct place *p, const struct csto_forecast *f, struct forecast_row *row, csto_error *err)
{
    const struct csto_trend *t = p->t;
    csto_status rc = CSTO_OK;
    p->forecast = row;
    row->mae = f->mae;
    row->why = f->why ? f->why : isnan(f->mae) ? "backtest: too few values" : NULL;
    row->value = row->low = row->high = NAN;
    row->period[0] = '\0';
    if (f->why)
        return add(m, p, err);
    for (size_t h = 0; h < m->horizon && rc == CSTO_OK; h++) {
        struct csto_text label = {0};
        struct csto_key key = {(int64_t)t->t[t->points.n - 1] + (int64_t)h + 1, ""};
        csto_key_print(&label, m->time, key, m->q->vocabulary);
        snprintf(row->period, sizeof row->period, "%s", csto_text_string(&label));
        csto_text_free(&label);
        row->value = floored(t, f->value[h]);
        row->low = floored(t, f->value[h] - f->half[h]);
        row->high = floored(t, f->value[h] + f->half[h]);
        rc = add(m, p, err);
    }
    return rc;
}

/* Every model, with the error that it would have made; "naive" is that nothing changes. */
static csto_status add_forecasts(struct maker *m, struct place *p, csto_error *err)
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

/* ---- what may be shown ---- */

static const struct shown {
    const char *name;
    const struct trend_column *columns;
    csto_status (*add)(struct maker *m, struct place *p, csto_error *err);
} shown[] = {
    {"trend", trend_columns, add_trend}, {"points", point_columns, add_points},         {"breaks", break_columns, add_breaks},
    {"fits", fit_columns, add_fits},     {"forecast", forecast_columns, add_forecasts},
};

static csto_status find_shown(const struct shown **out, const char *name, csto_error *err)
{
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (strcmp(shown[i].name, name && *name ? name : "trend") == 0) {
            *out = &shown[i];
            return CSTO_OK;
        }
    return csto_fail_at(err, CSTO_E_NAME, "--show", 0, 0, "'%s' is unknown; use one of trend, points, breaks, fits, forecast", name);
}

static csto_status make_columns(struct maker *m, const struct trend_column *columns, csto_error *err)
{
    struct csto_column all[MOST];
    size_t n = 0;
    for (size_t i = 0; i < m->q->n_by; i++) {
        if (csto_by_words[m->q->by[i]].time) {
            m->time = m->q->by[i];
            continue;
        }
        m->keys[m->n_keys++] = i;
        all[n++] = (struct csto_column){csto_by_words[m->q->by[i]].name, CSTO_SHOW_TEXT};
    }
    for (; columns->cell; columns++) {
        bool key = false;
        for (size_t i = 0; i < m->n_keys; i++)
            key |= strcmp(all[i].name, columns->column.name) == 0;
        if (key)
            continue;
        m->columns[m->n++] = columns;
        all[n++] = columns->column;
    }
    return csto_table_new(&m->table, all, n, err);
}

static csto_status add_series(struct maker *m, const struct shown *what, const struct csto_series_set *set, csto_error *err)
{
    csto_status rc = csto_distributions_open(err);
    for (size_t i = 0; i < set->n && rc == CSTO_OK; i++) {
        struct csto_trend t;
        rc = csto_trend_of(&t, &set->series[i], m->time, m->q->vocabulary, err);
        struct place p = {.t = &t, .v = m->q->vocabulary};
        if (rc == CSTO_OK)
            rc = what->add(m, &p, err);
        csto_trend_free(&t);
    }
    if (rc == CSTO_OK && set->n)
        rc = csto_table_add_note(m->table, err,
                                 "a trend of what was recorded: more searches, other rules or other sources move it as well as what it is "
                                 "taken for");
    return rc;
}

csto_status csto_trend_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, csto_error *err)
{
    const struct shown *what = NULL;
    struct csto_asked asked;
    struct csto_series_set set = {0};
    struct maker m = {.account = account, .answer = &asked.answer, .set = &set};
    csto_status rc = find_shown(&what, how ? how->show : NULL, err);
    if (rc == CSTO_OK && how && (how->horizon < 0 || how->horizon > CSTO_HORIZON_MOST))
        rc = csto_fail_at(err, CSTO_E_RANGE, "--horizon", 0, 0, "must be from 1 to %d", CSTO_HORIZON_MOST);
    if (rc == CSTO_OK)
        rc = csto_ask(&asked, d, q, err);
    if (rc != CSTO_OK)
        return rc;
    m.q = &asked.question;
    m.single = what->add == add_points;
    m.horizon = how && how->horizon ? (size_t)how->horizon : 3;
    rc = csto_series_of_answer(&set, &asked.answer, err);
    if (rc == CSTO_OK)
        rc = make_columns(&m, what->columns, err);
    if (rc == CSTO_OK)
        rc = add_series(&m, what, &set, err);
    if (rc == CSTO_OK)
        rc = csto_answer_notes(m.table, &asked.answer, err);
    csto_series_set_free(&set);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = m.table;
    else
        csto_table_free(m.table);
    return rc;
}

csto_status csto_trend(csto_table **out, const csto_dataset *d, const csto_query *q, const csto_trend_options *how, csto_error *err)
{
    const struct csto_table_options options = {.show = how ? how->show : NULL, .horizon = how ? how->horizon : 0};
    return csto_trend_table(out, NULL, d, q, &options, err);
}
