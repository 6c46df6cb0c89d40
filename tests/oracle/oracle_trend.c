/* oracle_trend.c - the methods of trend against R (tests/oracle/README.md) */
#include "config.h"

#include "oracle.h"

#include "analytics/distributions.h"
#include "analytics/trend_breaks.h"
#include "analytics/trend_forecast.h"
#include "analytics/trend_line.h"
#include "analytics/trend_mann_kendall.h"
#include "analytics/trend_theil_sen.h"

#include <math.h>

static void each(void (*test)(const struct oracle *o))
{
    struct oracle o;
    csto_error err = {0};
    CHECK(csto_distributions_open(&err) == CSTO_OK, "%s", err.text);
    for (size_t i = 0; oracle_names[i]; i++)
        if (oracle_read(&o, oracle_names[i]))
            test(&o);
}

static void check_mann_kendall(const struct oracle *o)
{
    struct csto_mann_kendall mk;
    CHECK(csto_mann_kendall(&mk, &o->points, NULL) == CSTO_OK && !mk.why, "%s", o->name);
    oracle_check(o, "mann_kendall", "S", 0, mk.s);
    oracle_check(o, "mann_kendall", "varS", 0, mk.variance);
    oracle_check(o, "mann_kendall", "z", 0, mk.z);
    oracle_check(o, "mann_kendall", "tau_b", 0, mk.tau_b);
    if (o->points.n > CSTO_MANN_KENDALL_EXACT)
        oracle_check(o, "mann_kendall", "p", 0, mk.p);
}

static void mann_kendall(void)
{
    each(check_mann_kendall);
}

static void check_theil_sen(const struct oracle *o)
{
    struct csto_mann_kendall mk;
    struct csto_theil_sen ts;
    CHECK(csto_mann_kendall(&mk, &o->points, NULL) == CSTO_OK, "%s", o->name);
    CHECK(csto_theil_sen(&ts, &o->points, mk.variance, 0.95, NULL) == CSTO_OK && !ts.why && !ts.why_interval, "%s", o->name);
    oracle_check(o, "theil_sen", "slope", 0, ts.slope);
    oracle_check(o, "theil_sen", "lo_gilbert", 0, ts.low);
    oracle_check(o, "theil_sen", "hi_gilbert", 0, ts.high);
    oracle_check(o, "theil_sen", "intercept_median_resid", 0, ts.intercept);
}

static void theil_sen(void)
{
    each(check_theil_sen);
}

static void check_pettitt(const struct oracle *o)
{
    struct csto_pettitt r;
    CHECK(csto_pettitt(&r, &o->points, NULL) == CSTO_OK && !r.why, "%s", o->name);
    oracle_check(o, "pettitt", "K", 0, r.k);
    oracle_check(o, "pettitt", "at", 0, (double)r.at);
    oracle_check(o, "pettitt", "p", 0, r.p);
}

static void pettitt(void)
{
    each(check_pettitt);
}

static void check_breaks(const struct oracle *o)
{
    struct csto_pelt r;
    if (isnan(oracle_value(o, "breakpoints", "at", 0)))
        return;
    CHECK(csto_pelt(&r, &o->points, NULL) == CSTO_OK && !r.why, "%s", o->name);
    for (size_t i = 0; i < r.n; i++)
        oracle_check(o, "breakpoints", "at", (int)i, (double)r.at[i]);
    CHECK(isnan(oracle_value(o, "breakpoints", "at", (int)r.n)), "%s has fewer breaks than R", o->name);
    oracle_check(o, "breakpoints", "rss", 0, r.rss);
}

static void breaks(void)
{
    each(check_breaks);
}

static void check_line(const struct oracle *o)
{
    struct csto_line l;
    double half_mean, half_new, step = o->t[1] - o->t[0];
    CHECK(csto_line_fit(&l, &o->points, 2, NULL) == CSTO_OK && !l.why && !l.why_error, "%s", o->name);
    oracle_check(o, "ols", "b0", 0, l.intercept);
    oracle_check(o, "ols", "b1", 0, l.slope);
    oracle_check(o, "ols", "se0", 0, l.intercept_error);
    oracle_check(o, "ols", "se1", 0, l.slope_error);
    oracle_check(o, "ols", "p1", 0, l.p);
    oracle_check(o, "ols", "r2", 0, l.r2);
    oracle_check(o, "ols", "sigma", 0, l.sigma);
    oracle_check(o, "ols", "b1_lo", 0, l.low);
    oracle_check(o, "ols", "b1_hi", 0, l.high);
    oracle_check(o, "ols", "dw", 0, l.durbin_watson);
    oracle_check(o, "ols", "hac_nw_se1", 0, l.hac_error * sqrt(((double)o->points.n - 2) / (double)o->points.n)); /* R's has no factor */
    for (int i = 0; i < 3; i++) {
        double at = csto_line_at(&l, o->t[o->points.n - 1] + step * (i + 1), &half_mean, &half_new);
        oracle_check(o, "ols", "pred", i, at);
        oracle_check(o, "ols", "pi_lo", i, at - half_new);
        oracle_check(o, "ols", "ci_hi", i, at + half_mean);
    }
}

static void line(void)
{
    each(check_line);
}

static void check_logs(const struct oracle *o)
{
    struct csto_line l;
    double logs[ORACLE_MOST];
    if (isnan(oracle_value(o, "log_ols", "growth", 0)))
        return;
    for (size_t i = 0; i < o->points.n; i++)
        logs[i] = log(o->y[i]);
    struct csto_points p = {o->t, logs, o->points.n};
    CHECK(csto_line_fit(&l, &p, 0, NULL) == CSTO_OK && !l.why, "%s", o->name);
    oracle_check(o, "log_ols", "growth", 0, expm1(l.slope));
    oracle_check(o, "log_ols", "lo", 0, expm1(l.low));
    oracle_check(o, "log_ols", "hi", 0, expm1(l.high));
}

static void log_line(void)
{
    each(check_logs);
}

/* An optimiser may stop elsewhere than R's: its squared error must not be larger. */
static void check_holt(const struct oracle *o)
{
    struct csto_forecast f;
    double steps[ORACLE_MOST], want = oracle_value(o, "holt_optimal", "sse", 0);
    for (size_t i = 0; i < o->points.n; i++)
        steps[i] = (double)i;
    struct csto_points p = {steps, o->y, o->points.n};
    CHECK(csto_forecast(&f, CSTO_HOLT, &p, 0, 3, NULL) == CSTO_OK && !f.why, "%s: %s", o->name, f.why);
    CHECK(f.sse <= want * (1 + 1e-6), "%s: squared error %.12g, R has %.12g", o->name, f.sse, want);
}

static void holt(void)
{
    each(check_holt);
}

int main(void)
{
    static const struct tap_test tests[] = {
        {"mann_kendall", mann_kendall}, {"theil_sen", theil_sen}, {"pettitt", pettitt}, {"breaks", breaks}, {"line", line},
        {"log_line", log_line},         {"holt", holt},           {NULL, NULL}};
    const struct tap_suite suites[] = {{"oracle", tests}, {NULL, NULL}};
    return tap_main(suites);
}
