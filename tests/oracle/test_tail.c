/* test_tail.c - power laws and log-normals against scipy (tests/oracle/tails.py), and tails that have no fit */
#include "config.h"

#include "certified.h"

#include "analytics/ccdf.h"
#include "analytics/distributions.h"
#include "analytics/lorenz.h"
#include "analytics/tail.h"
#include "analytics/trend_points.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1000 };

static size_t read_sizes(double *to, const char *name)
{
    char path[64], *text, *end;
    size_t n = 0;
    snprintf(path, sizeof path, "tails/%s.txt", name);
    text = certified_read(path);
    for (const char *p = text; p && n < MOST; p = end) {
        to[n] = strtod(p, &end);
        if (end == p)
            break;
        n++;
    }
    free(text);
    qsort(to, n, sizeof *to, csto_compare_doubles);
    return n;
}

static void close_to(const char *name, const char *what, double got, double want, double tolerance)
{
    CHECK(isnan(want) ? isnan(got) : fabs(got - want) <= tolerance * fmax(fabs(want), 1), "%s: %s is %.15g, scipy has %.15g", name, what,
          got, want);
}

/* An optimiser stops where the likelihood is flat: parameters agree to some 1e-4, the likelihood itself to all digits that matter. */
static void check_row(char *row)
{
    static double x[MOST];
    char name[32];
    int counts, in_tail;
    double want[7], x_min;
    int read = sscanf(row, "%31s %d %lf %d %lf %lf %lf %lf %lf %lf", name, &counts, &x_min, &in_tail, &want[0], &want[1], &want[2],
                      &want[3], &want[4], &want[5]);
    size_t n = read == 10 ? read_sizes(x, name) : 0;
    struct csto_tail t;
    if (!CHECK(n > 0 && csto_tail_fit(&t, x, n, counts, NULL) == CSTO_OK && !t.why, "%s: %d fields, %zu values", name, read, n))
        return;
    CHECK(t.x_min == x_min && t.in_tail == (size_t)in_tail, "%s: x_min %g, %zu above", name, t.x_min, t.in_tail);
    close_to(name, "alpha", t.alpha, want[0], counts ? 1e-7 : 1e-12);
    close_to(name, "distance", t.ks, want[1], counts ? 1e-7 : 1e-12);
    close_to(name, "mu", t.mu, want[2], counts ? 2e-4 : 5e-5);
    close_to(name, "sigma", t.sigma, want[3], counts ? 2e-4 : 5e-5);
    close_to(name, "z", t.vuong_z, want[5], 5e-5);
    if (!isnan(want[4]))
        close_to(name, "ratio", t.ratio, want[4], 1e-8);
    close_to(name, "share above x_min", csto_tail_power_law_above(&t, t.x_min), 1, 1e-12);
    if (!isnan(t.mu))
        close_to(name, "log-normal's share above x_min", csto_tail_lognormal_above(&t, t.x_min), 1, 1e-12);
}

static void fits(void)
{
    char *text = certified_read("tails.tsv"), *rest = text;
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    if (!CHECK(text != NULL, "tails.tsv"))
        return;
    strsep(&rest, "\n");
    for (char *row; (row = strsep(&rest, "\n")) && *row;)
        check_row(row);
    free(text);
}

static void another_unit(void)
{
    static double x[MOST], scaled[MOST];
    struct csto_tail a, b;
    size_t n = read_sizes(x, "pareto");
    for (size_t i = 0; i < n; i++)
        scaled[i] = x[i] * 1024;
    CHECK(csto_tail_fit(&a, x, n, false, NULL) == CSTO_OK && csto_tail_fit(&b, scaled, n, false, NULL) == CSTO_OK, "fit");
    CHECK(b.x_min == 1024 * a.x_min && fabs(b.alpha - a.alpha) < 1e-12 && fabs(b.vuong_z - a.vuong_z) < 1e-6, "%.17g %.17g", a.alpha,
          b.alpha);
}

static void no_fit_has_a_reason(void)
{
    static const double zero[12] = {0}, negative[] = {-3, -2, -1}, few[] = {1, 2, 3};
    double equal[12], giant[12], huge[12];
    for (int i = 0; i < 12; i++) {
        equal[i] = 5;
        giant[i] = i < 11 ? 1 : 1e300;
        huge[i] = 1e300 * (1 + i);
    }
    const struct {
        const char *name;
        const double *x;
        size_t n;
        bool fits;
    } rows[] = {{"none", few, 0, false},     {"few", few, 3, false},         {"zero", zero, 12, false}, {"negative", negative, 3, false},
                {"equal", equal, 12, false}, {"one giant", giant, 12, true}, {"huge", huge, 12, true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int whole = 0; whole < 2; whole++) {
            struct csto_tail t;
            CHECK(csto_tail_fit(&t, rows[i].x, rows[i].n, whole, NULL) == CSTO_OK, "%s", rows[i].name);
            CHECK((t.why == NULL) == rows[i].fits && (t.why != NULL) == (bool)isnan(t.alpha), "%s: %s", rows[i].name, t.why);
            CHECK((t.why_lognormal != NULL) == (bool)isnan(t.vuong_z) && !isinf(t.vuong_z) && !isinf(t.mu), "%s", rows[i].name);
        }
    }
}

static void curves(void)
{
    static const double x[] = {0, 1, 1, 2, 6};
    struct csto_ccdf_point c[8];
    struct csto_lorenz_point l[8];
    const char *why;
    double many[2000];
    CHECK(csto_ccdf(c, 8, x, 5) == 3 && c[0].x == 1 && c[0].above == 1 && c[1].above == 0.5 && c[2].x == 6 && c[2].above == 0.25, "ccdf");
    CHECK(csto_ccdf(c, 8, x, 1) == 0, "nothing above 0");
    CHECK(csto_lorenz_curve(l, 8, x, 5, &why) == 6 && !why && l[0].values == 0 && l[4].total == 0.4 && l[5].total == 1, "lorenz");
    CHECK(csto_lorenz_curve(l, 8, x, 1, &why) == 0 && why, "the total is 0");
    for (int i = 0; i < 2000; i++)
        many[i] = i + 1;
    size_t n = csto_ccdf(c, 8, many, 2000), m = csto_lorenz_curve(l, 8, many, 2000, &why);
    CHECK(n > 4 && n <= 8 && c[0].x == 1 && c[n - 1].x == 2000, "thinned: %zu points, the last at %g", n, c[n - 1].x);
    CHECK(m > 4 && m <= 8 && l[m - 1].total == 1 && l[m - 1].values == 1, "thinned: %zu points", m);
    for (size_t i = 1; i < m; i++)
        CHECK(l[i].values > l[i - 1].values && l[i].total > l[i - 1].total && l[i].total <= l[i].values + 1e-15, "point %zu", i);
}

const struct tap_test certified_tail_tests[] = {
    {"power laws and log-normals", fits},
    {"another unit", another_unit},
    {"no fit has a reason", no_fit_has_a_reason},
    {"curves", curves},
    {NULL, NULL},
};
