/* trend_show_fits.c - slopes and growth by several methods */
#include "config.h"

#include "analytics/trend_show.h"

#include "analytics/count_model.h"
#include "analytics/distributions.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct fit {
    const char *name;
    double slope, low, high, error, p;
    const char *why;
};

static const struct fit *fit_of(const struct csto_trend_place *p)
{
    return p->row;
}

CSTO_TREND_TEXT(fit_name, fit_of(p)->name)
CSTO_TREND_NUMBER(fit_slope, fit_of(p)->slope)
CSTO_TREND_NUMBER(fit_low, fit_of(p)->low)
CSTO_TREND_NUMBER(fit_high, fit_of(p)->high)
CSTO_TREND_NUMBER(fit_error, fit_of(p)->error)
CSTO_TREND_NUMBER(fit_p, fit_of(p)->p)
CSTO_TREND_TEXT(fit_why, fit_of(p)->why ? fit_of(p)->why : "")

static const struct csto_trend_column fit_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"fit", CSTO_SHOW_TEXT}, fit_name},
    {{"estimate", CSTO_SHOW_COUNT}, fit_slope},
    {{"estimate_low", CSTO_SHOW_COUNT}, fit_low},
    {{"estimate_high", CSTO_SHOW_COUNT}, fit_high},
    {{"error", CSTO_SHOW_COUNT}, fit_error},
    {{"p", CSTO_SHOW_COUNT}, fit_p},
    {{"empty", CSTO_SHOW_TEXT}, fit_why},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

enum { FIT_COUNTS = 4 };

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
    csto_status rc = csto_line_fit(&l, &(struct csto_points){p->t, y, p->n}, -1, err);
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

static struct fit growth_of(const char *name, const struct csto_count_model *m, const char *empty)
{
    struct fit f = {name, NAN, NAN, NAN, NAN, NAN, empty ? empty : m->why};
    double z = csto_normal_quantile(0.975);
    if (f.why)
        return f;
    f.slope = expm1(m->b[1]);
    f.low = expm1(m->b[1] - z * m->error[1]);
    f.high = expm1(m->b[1] + z * m->error[1]);
    f.error = m->error[1];
    f.p = csto_normal_two_sided(m->b[1] / m->error[1]);
    return f;
}

/* The growth a step of counts, and how they spread. */
static csto_status count_models(struct fit out[FIT_COUNTS], const struct csto_trend_maker *m, const struct csto_trend *t, csto_error *err)
{
    const char *not_counts = strcmp(t->unit, "count") != 0 ? "the unit is no count" : NULL;
    struct csto_count_model poisson = {.why = not_counts}, spread = {.why = not_counts};
    struct csto_design d = {0};
    double *offset = NULL;
    csto_status rc = CSTO_OK;
    if (!not_counts && t->points.n)
        rc = csto_design_new(&d, t->points.n, 2, err);
    if (rc == CSTO_OK && d.n) {
        csto_design_powers(&d, t->points.t, 0);
        rc = csto_trend_offset(&offset, m, t, err);
    }
    if (rc == CSTO_OK && d.n)
        rc = csto_poisson_fit(&poisson, t->points.y, &d, offset, err);
    if (rc == CSTO_OK && d.n)
        rc = csto_negative_binomial_fit(&spread, t->points.y, &d, offset, err);
    free(offset);
    csto_design_free(&d);
    const char *empty = t->points.n ? NULL : "no values";
    out[0] = growth_of("poisson", &poisson, empty);
    out[1] = (struct fit){"poisson_dispersion",       poisson.why || empty ? NAN : poisson.dispersion, NAN, NAN, NAN, NAN,
                          empty ? empty : poisson.why};
    out[2] = growth_of("negative_binomial", &spread, empty);
    out[3] = (struct fit){
        "negative_binomial_theta", spread.why || empty ? NAN : spread.theta, NAN, NAN, spread.why || empty ? NAN : spread.theta_error, NAN,
        empty ? empty : spread.why};
    return rc;
}

static csto_status add_fits(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    struct csto_robust robust;
    struct fit growth, counts[FIT_COUNTS];
    csto_status rc = csto_robust_line(&robust, &t->points, err);
    if (rc == CSTO_OK)
        rc = log_linear(&growth, &t->points, err);
    if (rc == CSTO_OK)
        rc = count_models(counts, m, t, err);
    if (rc != CSTO_OK)
        return rc;
    const struct fit fits[] = {
        {"ols", t->ols.slope, t->ols.low, t->ols.high, t->ols.slope_error, t->ols.p, t->ols.why ? t->ols.why : t->ols.why_error},
        {"ols_newey_west", t->ols.slope, NAN, NAN, t->ols.hac_error, NAN, t->ols.why ? t->ols.why : t->ols.why_error},
        {"ols_r2", t->ols.r2, NAN, NAN, NAN, NAN, t->ols.why || !isnan(t->ols.r2) ? t->ols.why : "nothing varies, or there are two values"},
        {"ols_durbin_watson", t->ols.durbin_watson, NAN, NAN, NAN, NAN, t->ols.why ? t->ols.why : t->ols.why_error},
        {"theil_sen", t->sen.slope, t->sen.low, t->sen.high, NAN, NAN, t->sen.why ? t->sen.why : t->sen.why_interval},
        {"robust", robust.slope, NAN, NAN, NAN, NAN, robust.why},
        growth,
        compound_growth(&t->points),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
    };
    for (size_t i = 0; i < sizeof fits / sizeof *fits && rc == CSTO_OK; i++) {
        p->row = &fits[i];
        rc = csto_trend_add(m, p, err);
    }
    return rc;
}

const struct csto_trend_show csto_trend_show_fits = {"fits", fit_columns, add_fits};
