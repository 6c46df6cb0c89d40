/* test_relation.c - rank correlations against R (tests/oracle/relations.R), and pairs that have none */
#include "config.h"

#include "certified.h"

#include "analytics/distributions.h"
#include "analytics/relation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 100 };

static size_t read_values(double *to, const char *text)
{
    size_t n = 0;
    for (char *end; text && n < MOST; text = end) {
        to[n] = strtod(text, &end);
        if (end == text)
            break;
        n++;
    }
    return n;
}

static void check_row(char *row)
{
    double x[MOST], y[MOST], want[7] = {0};
    const char *name = strsep(&row, "\t");
    for (int i = 0; i < 7 && row; i++)
        want[i] = strtod(strsep(&row, "\t"), NULL);
    size_t n = read_values(x, row ? strsep(&row, "\t") : NULL), m = read_values(y, row);
    struct csto_relation r, back;
    if (!CHECK(n > 3 && m == n && csto_relation_of(&r, x, y, n, NULL) == CSTO_OK && !r.why, "%s: %zu, %zu values", name, n, m))
        return;
    const double got[7] = {r.spearman, r.spearman_p, r.tau_b, r.kendall_p, r.elasticity, r.low, r.high};
    for (
        int i = 0; i < 7;
        i++) /* R takes Kendall's exact p from 1, so that a small one has fewer digits (forty: all orders counted in whole numbers give ours) */
        CHECK(fabs(got[i] - want[i]) <= 1e-9 * fmax(fabs(want[i]), i == 3 ? 1e-4 : 1e-6), "%s, value %d: %.17g, R has %.17g", name, i + 1,
              got[i], want[i]);
    CHECK(csto_relation_of(&back, y, x, n, NULL) == CSTO_OK && fabs(back.spearman - r.spearman) < 1e-15 &&
              fabs(back.tau_b - r.tau_b) < 1e-15 && fabs(back.kendall_p - r.kendall_p) < 1e-15,
          "%s: the other way round", name);
}

static void agrees_with_r(void)
{
    char *text = certified_read("relations.tsv"), *rest = text;
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    if (!CHECK(text != NULL, "relations.tsv"))
        return;
    strsep(&rest, "\n");
    for (char *row; (row = strsep(&rest, "\n")) && *row;)
        check_row(row);
    free(text);
}

static void no_relation_has_a_reason(void)
{
    static const double up[] = {1, 2, 3, 4}, equal[] = {7, 7, 7, 7}, mixed[] = {-1, 0, 5, 1e300};
    struct csto_relation r;
    for (size_t n = 0; n < 4; n++)
        CHECK(csto_relation_of(&r, up, up, n, NULL) == CSTO_OK && r.why && isnan(r.spearman) && isnan(r.kendall_p) && isnan(r.elasticity),
              "%zu", n);
    CHECK(csto_relation_of(&r, up, equal, 4, NULL) == CSTO_OK && r.why && isnan(r.tau_b), "equal values");
    CHECK(csto_relation_of(&r, up, mixed, 4, NULL) == CSTO_OK && !r.why && r.spearman == 1 && r.why_elasticity && isnan(r.elasticity),
          "negative");
}

const struct tap_test certified_relation_tests[] = {
    {"rank correlations and elasticities", agrees_with_r}, {"no relation has a reason", no_relation_has_a_reason}, {NULL, NULL}};
