/* test_analytics_trend.c - what must hold for the methods of trend on any series (R's values: tests/oracle) */
#include "config.h"

#include "test_analytics.h"

#include "analytics/distributions.h"
#include "analytics/trend_breaks.h"
#include "analytics/trend_line.h"
#include "analytics/trend_mann_kendall.h"
#include "analytics/trend_theil_sen.h"

#include <math.h>
#include <stdlib.h>

enum { TRIALS = 200, MOST = 60, MANY = 10000 };

static uint32_t next(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(*state >> 8) * below >> 24);
}

/* Values with many ties or none, at steps with or without gaps. */
static size_t random_series(uint32_t seed, double *t, double *y)
{
    size_t n = 2 + next(&seed, MOST - 2);
    uint32_t range = seed % 3 == 0 ? 4 : 1000000, gap = seed % 2 ? 1 : 3;
    double at = 2000;
    for (size_t i = 0; i < n; i++) {
        at += 1 + next(&seed, gap);
        t[i] = at;
        y[i] = (double)next(&seed, range) / 10;
    }
    return n;
}

static void slopes_match_a_plain_list(void)
{
    double t[MOST], y[MOST], slopes[MOST * MOST];
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        size_t n = random_series(trial, t, y), pairs = 0;
        struct csto_points p = {t, y, n};
        struct csto_mann_kendall mk;
        struct csto_theil_sen sen;
        double s = 0;
        for (size_t i = 0; i < n; i++)
            for (size_t j = i + 1; j < n; j++) {
                slopes[pairs++] = (y[j] - y[i]) / (t[j] - t[i]);
                s += (y[j] > y[i]) - (y[j] < y[i]);
            }
        CHECK(csto_mann_kendall(&mk, &p, NULL) == CSTO_OK && mk.s == s, "trial %u: S %g, listed %g", trial, mk.s, s);
        CHECK(csto_theil_sen(&sen, &p, mk.variance, 0.95, NULL) == CSTO_OK, "trial %u", trial);
        double median = csto_sort_median(slopes, pairs);
        CHECK(fabs(sen.slope - median) <= 1e-12 * fabs(median), "trial %u: slope %.17g, listed %.17g", trial, sen.slope, median);
    }
}

/* Long enough that slopes are counted and not listed: a line with noise in steps, so that slopes tie in masses. */
static void long_series(void)
{
    double *t = malloc(2 * MANY * sizeof *t), *y = t + MANY;
    uint32_t seed = 7;
    for (size_t i = 0; i < MANY; i++) {
        t[i] = (double)i;
        y[i] = 3 * (double)i + next(&seed, 5);
    }
    struct csto_points p = {t, y, MANY};
    struct csto_mann_kendall mk;
    struct csto_theil_sen sen;
    CHECK(csto_mann_kendall(&mk, &p, NULL) == CSTO_OK, "mk");
    CHECK(csto_theil_sen(&sen, &p, mk.variance, 0.95, NULL) == CSTO_OK && fabs(sen.slope - 3) < 1e-3, "slope %.17g", sen.slope);
    CHECK(sen.low <= sen.slope && sen.slope <= sen.high, "%g .. %g", sen.low, sen.high);
    for (size_t i = 0; i < MANY; i++)
        y[i] = next(&seed, 2);
    CHECK(csto_theil_sen(&sen, &p, 1, 0.95, NULL) == CSTO_OK && sen.slope == 0, "half of all slopes are 0: %.17g", sen.slope);
    free(t);
}

/* Exact p: against all orders of 5 values. */
static void exact_p_is_exact(void)
{
    double t[5] = {0, 1, 2, 3, 4}, y[5];
    int at_least[11] = {0}, orders = 0;
    for (int code = 0; code < 5 * 5 * 5 * 5 * 5; code++) {
        int seen = 0, s = 0, rest = code, v[5];
        for (int i = 0; i < 5; i++, rest /= 5) {
            v[i] = rest % 5;
            seen |= 1 << v[i];
        }
        if (seen != 31)
            continue;
        orders++;
        for (int i = 0; i < 5; i++)
            for (int j = i + 1; j < 5; j++)
                s += v[j] > v[i] ? 1 : -1;
        for (int k = 0; k <= abs(s); k++)
            at_least[k]++;
    }
    for (int swap = 0; swap < 5; swap++) {
        struct csto_mann_kendall mk;
        for (int i = 0; i < 5; i++)
            y[i] = i == swap ? 10 : i;
        CHECK(csto_mann_kendall(&mk, &(struct csto_points){t, y, 5}, NULL) == CSTO_OK, "mk");
        double want = (double)at_least[(int)fabs(mk.s)] / orders;
        CHECK(fabs(mk.p - want) < 1e-15, "S %g: p %.17g, counted %.17g", mk.s, mk.p, want);
    }
}

/* Another unit scales slopes and changes no test; time backward turns the signs. */
static void units_scale(void)
{
    double t[MOST], y[MOST], scaled[MOST], back[MOST];
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        size_t n = random_series(trial, t, y);
        struct csto_mann_kendall a, b, c;
        struct csto_theil_sen sa, sb;
        struct csto_line la, lb;
        struct csto_pettitt pa, pb;
        struct csto_pelt ea, eb;
        for (size_t i = 0; i < n; i++) {
            scaled[i] = y[i] * 1024;
            back[i] = -y[i];
        }
        struct csto_points p = {t, y, n}, q = {t, scaled, n}, r = {t, back, n};
        csto_mann_kendall(&a, &p, NULL);
        csto_mann_kendall(&b, &q, NULL);
        csto_mann_kendall(&c, &r, NULL);
        csto_theil_sen(&sa, &p, a.variance, 0.95, NULL);
        csto_theil_sen(&sb, &q, b.variance, 0.95, NULL);
        csto_line_fit(&la, &p, -1, NULL);
        csto_line_fit(&lb, &q, -1, NULL);
        csto_pettitt(&pa, &p, NULL);
        csto_pettitt(&pb, &q, NULL);
        csto_pelt(&ea, &p, NULL);
        csto_pelt(&eb, &q, NULL);
        CHECK(a.s == b.s && a.s == -c.s && (a.why || a.p == b.p), "trial %u: tests", trial);
        CHECK(sb.slope == 1024 * sa.slope && lb.slope == 1024 * la.slope, "trial %u: slopes", trial);
        CHECK(pa.at == pb.at && ea.n == eb.n && (ea.n == 0 || ea.at[0] == eb.at[0]), "trial %u: breaks", trial);
    }
}

/* Too few values: a reason, and no number that is one. */
static void no_answer_has_a_reason(void)
{
    static const struct {
        const char *name;
        double y[4];
        size_t n;
    } rows[] = {{"none", {0}, 0}, {"one", {5}, 1}, {"two", {5, 7}, 2}, {"equal", {3, 3, 3, 3}, 4}, {"huge", {1, 1e300, 2, 3}, 4}};
    static const double t[] = {1, 2, 3, 4};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_points p = {t, rows[i].y, rows[i].n};
        struct csto_mann_kendall mk;
        struct csto_hamed_rao hr;
        struct csto_seasonal_kendall season;
        struct csto_theil_sen sen;
        struct csto_line line;
        struct csto_robust robust;
        struct csto_pelt pelt;
        csto_mann_kendall(&mk, &p, NULL);
        csto_theil_sen(&sen, &p, mk.variance, 0.95, NULL);
        csto_hamed_rao(&hr, &p, &mk, sen.slope, NULL);
        csto_seasonal_kendall(&season, &p, 12, NULL);
        csto_line_fit(&line, &p, -1, NULL);
        csto_robust_line(&robust, &p, NULL);
        csto_pelt(&pelt, &p, NULL);
        CHECK((mk.why != NULL) == (bool)isnan(mk.p), "%s: Mann-Kendall", rows[i].name);
        CHECK(hr.why && isnan(hr.z), "%s: Hamed-Rao", rows[i].name);
        CHECK(season.why && isnan(season.z), "%s: seasonal", rows[i].name);
        CHECK((sen.why != NULL) == (bool)isnan(sen.slope), "%s: Theil-Sen", rows[i].name);
        CHECK((line.why != NULL) == (bool)isnan(line.slope), "%s: line", rows[i].name);
        CHECK(robust.why && isnan(robust.slope), "%s: robust", rows[i].name);
        CHECK(pelt.why && pelt.n == 0, "%s: PELT", rows[i].name);
    }
}

const struct tap_test analytics_trend_tests[] = {
    {"slopes match a plain list", slopes_match_a_plain_list},
    {"long series", long_series},
    {"exact p is exact", exact_p_is_exact},
    {"units scale", units_scale},
    {"no answer has a reason", no_answer_has_a_reason},
    {NULL, NULL},
};
