#include "config.h"

#include "analytics/trend_mann_kendall.h"

#include "analytics/distributions.h"
#include "analytics/inversions.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>

/* ---- S and its variance ---- */

struct score {
    double s, variance, ties; /* ties: pairs of equal values */
};

static double pairs_of(double n)
{
    return n * (n - 1) / 2;
}

static csto_status score_of(struct score *out, const double *y, size_t n, csto_error *err)
{
    struct csto_ordinate *z = malloc((2 * n + 1) * sizeof *z);
    if (!z)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        z[i] = (struct csto_ordinate){.hi = y[i]};
    double falling = (double)csto_sort_and_count(z, z + n, n), m = (double)n;
    double tie_pairs = 0, tie_terms = 0;
    for (size_t i = 0, k; i < n; i = k) {
        for (k = i + 1; k < n && z[k].hi == z[i].hi; k++)
            ;
        double tie = (double)(k - i);
        tie_pairs += pairs_of(tie);
        tie_terms += tie * (tie - 1) * (2 * tie + 5);
    }
    free(z);
    *out = (struct score){pairs_of(m) - tie_pairs - 2 * falling, (m * (m - 1) * (2 * m + 5) - tie_terms) / 18, tie_pairs};
    return CSTO_OK;
}

static double z_of(double s, double variance)
{
    return s == 0 ? 0 : (s > 0 ? s - 1 : s + 1) / sqrt(variance);
}

/* P(|S| >= |s|) for n <= 10 values without ties: the number of permutations with k inversions grows by one value at a time (Mann 1945). */
static double exact_p(size_t n, double s)
{
    enum { MOST = CSTO_MANN_KENDALL_EXACT * (CSTO_MANN_KENDALL_EXACT - 1) / 2 + 1 };
    double ways[MOST] = {1}, all = 1, beyond = 0;
    size_t pairs = n * (n - 1) / 2;
    for (size_t m = 2; m <= n; m++) {
        double next[MOST] = {0};
        for (size_t k = 0; k < MOST; k++)
            for (size_t move = 0; move < m && move <= k; move++)
                next[k] += ways[k - move];
        for (size_t k = 0; k < MOST; k++)
            ways[k] = next[k];
        all *= (double)m;
    }
    for (size_t k = 0; k <= pairs; k++)
        beyond += (double)pairs - 2 * (double)k >= fabs(s) ? ways[k] : 0;
    return s == 0 ? 1 : 2 * beyond / all;
}

csto_status csto_mann_kendall(struct csto_mann_kendall *out, const struct csto_points *p, csto_error *err)
{
    struct score score;
    *out = (struct csto_mann_kendall){NULL, NAN, NAN, NAN, NAN, NAN, ""};
    if (p->n < 2) {
        out->why = p->n ? "one value" : "no values";
        return CSTO_OK;
    }
    csto_status rc = score_of(&score, p->y, p->n, err);
    if (rc != CSTO_OK)
        return rc;
    out->s = score.s;
    out->why = csto_points_constant(p) ? "all values are equal" : p->n < CSTO_MANN_KENDALL_LEAST ? "fewer than 4 values" : NULL;
    if (out->why)
        return CSTO_OK;
    double pairs = pairs_of((double)p->n);
    bool exact = p->n <= CSTO_MANN_KENDALL_EXACT && score.ties == 0;
    out->variance = score.variance;
    out->z = z_of(score.s, score.variance);
    out->tau_b = score.s / (sqrt(pairs) * sqrt(pairs - score.ties));
    out->p = exact ? exact_p(p->n, score.s) : csto_normal_two_sided(out->z);
    out->method = exact ? "exact" : "normal";
    return CSTO_OK;
}

/* ---- seasons ---- */

enum { LEAST_YEARS = 3 };

/* Seasons one after another: S and variance add, as seasons are taken as independent. */
static csto_status add_season(struct csto_seasonal_kendall *out, size_t *most, const struct csto_points *p, double *y, unsigned season,
                              unsigned period, csto_error *err)
{
    struct score score;
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++)
        if (fmod(fmod(p->t[i], period) + period, period) == season)
            y[n++] = p->y[i];
    *most = n > *most ? n : *most;
    csto_status rc = score_of(&score, y, n, err);
    if (rc == CSTO_OK && n > 1) {
        out->s += score.s;
        out->variance += score.variance;
    }
    return rc;
}

csto_status csto_seasonal_kendall(struct csto_seasonal_kendall *out, const struct csto_points *p, unsigned period, csto_error *err)
{
    size_t most = 0;
    csto_status rc = CSTO_OK;
    *out = (struct csto_seasonal_kendall){NULL, 0, 0, NAN, NAN};
    double *y = malloc((p->n + 1) * sizeof *y);
    if (!y)
        return csto_fail_memory(err);
    for (unsigned season = 0; season < period && rc == CSTO_OK; season++)
        rc = add_season(out, &most, p, y, season, period, err);
    free(y);
    out->why = period < 2           ? "the steps are not months or quarters"
               : most < LEAST_YEARS ? "no season has 3 values"
               : out->variance == 0 ? "all values of each season are equal"
                                    : NULL;
    if (!out->why) {
        out->z = z_of(out->s, out->variance);
        out->p = csto_normal_two_sided(out->z);
    }
    return rc;
}
