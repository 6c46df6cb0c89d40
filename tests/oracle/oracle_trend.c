/* oracle_trend.c - the methods of trend against R (tests/oracle/README.md) */
#include "config.h"

#include "oracle.h"

#include "analytics/distributions.h"
#include "analytics/trend_breaks.h"
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

int main(void)
{
    static const struct tap_test tests[] = {
        {"mann_kendall", mann_kendall}, {"theil_sen", theil_sen}, {"pettitt", pettitt}, {"breaks", breaks}, {NULL, NULL}};
    const struct tap_suite suites[] = {{"oracle", tests}, {NULL, NULL}};
    return tap_main(suites);
}
