#include "config.h"

#include "analytics/relation.h"

#include "analytics/distributions.h"
#include "analytics/inversions.h"
#include "analytics/ranks.h"
#include "analytics/trend_line.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- Spearman ---- */

/* How many orders of n have each value of the sum of i times the place of i: over the sets of places already taken, one member more at a time. */
static csto_status spearman_orders(double *ways, size_t sums, size_t n, csto_error *err)
{
    double *of = calloc(sums << n, sizeof *of);
    if (!of)
        return csto_fail_memory(err);
    of[0] = 1;
    for (size_t set = 0; set + 1 < (size_t)1 << n; set++) {
        size_t i = (size_t)__builtin_popcountll(set) + 1;
        for (size_t place = 1; place <= n; place++) {
            if (set >> (place - 1) & 1)
                continue;
            double *to = of + (set | (size_t)1 << (place - 1)) * sums;
            for (size_t s = 0; s + i * place < sums; s++)
                to[s + i * place] += of[set * sums + s];
        }
    }
    memcpy(ways, of + (((size_t)1 << n) - 1) * sums, sums * sizeof *ways);
    free(of);
    return CSTO_OK;
}

/* P(|R| >= |rho|) over all orders; the sum of products is as far from its middle as rho is from 0. */
static csto_status spearman_exact(double *p, double rho, size_t n, csto_error *err)
{
    enum { SUMS = CSTO_SPEARMAN_EXACT * (CSTO_SPEARMAN_EXACT + 1) * (2 * CSTO_SPEARMAN_EXACT + 1) / 6 + 1 };
    double ways[SUMS], m = (double)n, middle = m * (m + 1) * (m + 1) / 4, scale = m * (m * m - 1) / 12, beyond = 0, all = 0;
    csto_status rc = spearman_orders(ways, n * (n + 1) * (2 * n + 1) / 6 + 1, n, err);
    for (size_t s = 0; rc == CSTO_OK && s <= n * (n + 1) * (2 * n + 1) / 6; s++) {
        all += ways[s];
        beyond += fabs((double)s - middle) >= fabs(rho) * scale - 1e-6 ? ways[s] : 0;
    }
    *p = beyond / all;
    return rc;
}

static double correlation(const double *a, const double *b, size_t n)
{
    double mean = (double)n + 1, ab = 0, aa = 0, bb = 0; /* of doubled ranks; all sums are whole */
    for (size_t i = 0; i < n; i++) {
        ab += (a[i] - mean) * (b[i] - mean);
        aa += (a[i] - mean) * (a[i] - mean);
        bb += (b[i] - mean) * (b[i] - mean);
    }
    return ab / sqrt(aa) / sqrt(bb);
}

static csto_status spearman(struct csto_relation *out, const double *a, const double *b, size_t n, bool ties, csto_error *err)
{
    double rho = correlation(a, b, n);
    out->spearman = fmax(-1, fmin(1, rho));
    if (!ties && n <= CSTO_SPEARMAN_EXACT) {
        out->spearman_method = "exact";
        return spearman_exact(&out->spearman_p, rho, n, err);
    }
    out->spearman_method = "t";
    double df = (double)n - 2, rest = 1 - out->spearman * out->spearman;
    out->spearman_p = rest > 0 ? csto_t_two_sided(out->spearman * sqrt(df / rest), df) : 0;
    return CSTO_OK;
}

/* ---- Kendall ---- */

struct ties {
    double pairs, cubes, triples; /* sums over ties of t members: t (t-1) / 2, t (t-1) (2t+5), t (t-1) (t-2) */
};

static void add_tie(struct ties *to, double t)
{
    to->pairs += t * (t - 1) / 2;
    to->cubes += t * (t - 1) * (2 * t + 5);
    to->triples += t * (t - 1) * (t - 2);
}

static int by_numbers(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return x[0] != y[0] ? (x[0] < y[0] ? -1 : 1) : x[1] < y[1] ? -1 : x[1] > y[1];
}

/* Ties of ranks in order: of the first numbers, and pairs equal in both. */
static void count_ties(struct ties *first, struct ties *both, const double (*z)[2], size_t n)
{
    double one = 1, two = 1;
    for (size_t i = 1; i <= n; i++) {
        bool same = i < n && z[i][0] == z[i - 1][0], same_both = same && z[i][1] == z[i - 1][1];
        if (!same_both) {
            add_tie(both, two);
            two = 0;
        }
        if (!same) {
            add_tie(first, one);
            one = 0;
        }
        one++;
        two++;
    }
}

/* P(|S| >= |s|) over all orders of n. */
static double kendall_exact(size_t n, double s)
{
    enum { MOST = CSTO_KENDALL_EXACT * (CSTO_KENDALL_EXACT - 1) / 2 + 1 };
    double ways[MOST] = {1}, beyond = 0;
    size_t pairs = n * (n - 1) / 2;
    for (size_t m = 2; m <= n;
         m++) { /* as shares of all orders, so that nothing overflows; each sum anew, so that small ones keep their digits */
        double next[MOST] = {0};
        for (size_t k = 0; k <= pairs; k++)
            for (size_t move = 0; move < m && move <= k; move++)
                next[k] += ways[k - move] / (double)m;
        memcpy(ways, next, sizeof ways);
    }
    for (size_t k = 0; k <= pairs; k++)
        beyond += fabs((double)pairs - 2 * (double)k) >= fabs(s) ? ways[k] : 0;
    return fmin(beyond, 1);
}

static double normal_p(double s, double n, const struct ties *a, const struct ties *b)
{
    double v = (n * (n - 1) * (2 * n + 5) - a->cubes - b->cubes) / 18 + 4 * a->pairs * b->pairs / (2 * n * (n - 1)) +
               a->triples * b->triples / (9 * n * (n - 1) * (n - 2));
    return csto_normal_two_sided(s / sqrt(v));
}

/* From doubled ranks. */
static csto_status kendall(struct csto_relation *out, const double *a, const double *b, size_t n, csto_error *err)
{
    struct ties of_a = {0}, of_b = {0}, both = {0}, unused = {0};
    double(*z)[2] = malloc(n * sizeof *z), m = (double)n;
    struct csto_ordinate *y = malloc(2 * n * sizeof *y);
    csto_status rc = z && y ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        memcpy(z[i], ((const double[]){b[i], a[i]}), sizeof z[i]);
    if (rc == CSTO_OK) {
        qsort(z, n, sizeof *z, by_numbers);
        count_ties(&of_b, &unused, (const double(*)[2])z, n);
        for (size_t i = 0; i < n; i++)
            memcpy(z[i], ((const double[]){a[i], b[i]}), sizeof z[i]);
        qsort(z, n, sizeof *z, by_numbers);
        count_ties(&of_a, &both, (const double(*)[2])z, n);
        for (size_t i = 0; i < n; i++)
            y[i] = (struct csto_ordinate){.hi = z[i][1]};
        double pairs = m * (m - 1) / 2, against = (double)csto_sort_and_count(y, y + n, n);
        double s = pairs - of_a.pairs - of_b.pairs + both.pairs - 2 * against;
        bool exact = n <= CSTO_KENDALL_EXACT && of_a.pairs == 0 && of_b.pairs == 0;
        out->tau_b = s / (sqrt(pairs - of_a.pairs) * sqrt(pairs - of_b.pairs));
        out->kendall_p = exact ? kendall_exact(n, s) : normal_p(s, m, &of_a, &of_b);
        out->kendall_method = exact ? "exact" : "normal";
    }
    free(z);
    free(y);
    return rc;
}

/* ---- elasticity ---- */

static csto_status elasticity(struct csto_relation *out, const double *x, const double *y, size_t n, csto_error *err)
{
    struct csto_line line;
    double *logs = malloc(2 * (n + 1) * sizeof *logs);
    if (!logs)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n && !out->why_elasticity; i++)
        out->why_elasticity = x[i] > 0 && y[i] > 0 ? NULL : "a value is not above 0";
    for (size_t i = 0; i < n && !out->why_elasticity; i++) {
        logs[i] = log(x[i]);
        logs[n + i] = log(y[i]);
    }
    csto_status rc = CSTO_OK;
    if (!out->why_elasticity) {
        rc = csto_line_fit(&line, &(struct csto_points){logs, logs + n, n}, 0, err);
        out->why_elasticity = rc == CSTO_OK ? line.why ? line.why : line.why_error : NULL;
        out->elasticity = line.slope;
        out->low = line.low;
        out->high = line.high;
    }
    free(logs);
    return rc;
}

static bool all_equal(const double *x, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (x[i] != x[0])
            return false;
    return true;
}

static bool has_ties(const double *doubled, size_t n)
{
    double squares = 0, m = (double)n; /* of the ranks 1 to n; ties make it smaller */
    for (size_t i = 0; i < n; i++)
        squares += doubled[i] * doubled[i] / 4;
    return squares != m * (m + 1) * (2 * m + 1) / 6;
}

csto_status csto_relation_of(struct csto_relation *out, const double *x, const double *y, size_t n, csto_error *err)
{
    *out = (struct csto_relation){NULL, NAN, NAN, NAN, NAN, "", "", NULL, NAN, NAN, NAN};
    out->why = n < CSTO_RELATION_LEAST              ? "fewer than 4 pairs"
               : all_equal(x, n) || all_equal(y, n) ? "all values of a series are equal"
                                                    : NULL;
    out->why_elasticity = out->why;
    if (out->why)
        return CSTO_OK;
    double *ranks = malloc(2 * n * sizeof *ranks);
    csto_status rc = ranks ? csto_double_ranks(ranks, x, n, err) : csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = csto_double_ranks(ranks + n, y, n, err);
    if (rc == CSTO_OK)
        rc = spearman(out, ranks, ranks + n, n, has_ties(ranks, n) || has_ties(ranks + n, n), err);
    if (rc == CSTO_OK)
        rc = kendall(out, ranks, ranks + n, n, err);
    free(ranks);
    return rc == CSTO_OK ? elasticity(out, x, y, n, err) : rc;
}
