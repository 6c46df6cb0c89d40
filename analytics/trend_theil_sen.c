#include "config.h"

#include "analytics/trend_theil_sen.h"

#include "analytics/distributions.h"
#include "analytics/inversions.h"
#include "base/status.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { TRIED = 512, LEAST_LISTED = 4096 };

/* A slope that was tried, and how many slopes lie below it. */
struct trial {
    double slope;
    uint64_t below;
};

struct search {
    const struct csto_points *p;
    struct csto_ordinate *z, *scratch;
    double *listed; /* slopes of a bracket */
    size_t most;    /* room there */
    uint64_t pairs;
    struct trial tried[TRIED]; /* ascending; the first lies below all slopes, the last above */
    size_t n_tried;
};

/* y - slope * t in twice the precision: points on a line of that slope get equal ordinates, so ties are ties. */
static struct csto_ordinate ordinate(const struct csto_points *p, size_t i, double slope)
{
    double t = p->t[i] - p->t[0], product = slope * t, rest = fma(slope, t, -product);
    double sum = p->y[i] - product, part = sum - p->y[i];
    double low = (p->y[i] - (sum - part)) - (product + part) - rest;
    double hi = sum + low;
    return (struct csto_ordinate){hi, low - (hi - sum), i};
}

/* How many slopes lie below `slope`; s->z is sorted by the ordinates. */
static uint64_t count_below(struct search *s, double slope)
{
    for (size_t i = 0; i < s->p->n; i++)
        s->z[i] = ordinate(s->p, i, slope);
    return csto_sort_and_count(s->z, s->scratch, s->p->n);
}

static void remember(struct search *s, struct trial trial)
{
    size_t at = s->n_tried;
    if (at == TRIED)
        return;
    for (; at > 0 && s->tried[at - 1].slope > trial.slope; at--)
        s->tried[at] = s->tried[at - 1];
    s->tried[at] = trial;
    s->n_tried++;
}

/* ---- halving a bracket ---- */

/* Doubles as integers in the same order, so that the middle of two is never far from either. */
static uint64_t place_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

static double at_place(uint64_t place)
{
    uint64_t bits = place >> 63 ? place ^ UINT64_C(1) << 63 : ~place;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Between the ends by their counts, or in the middle of the doubles; either may be far off, never both for long. */
static double next_trial(struct trial low, struct trial high, uint64_t rank, bool by_count)
{
    uint64_t a = place_of(low.slope), b = place_of(high.slope);
    double middle = at_place(a + (b - a) / 2);
    if (!by_count)
        return middle;
    double share = ((double)(rank - low.below) + 0.5) / (double)(high.below - low.below);
    double guess = low.slope + (high.slope - low.slope) * share;
    return guess > low.slope && guess < high.slope ? guess : middle;
}

/* The tightest bracket tried so far: low.below <= rank < high.below, so the slope of that rank (from 0) is in [low, high). */
static void bracket(const struct search *s, uint64_t rank, struct trial *low, struct trial *high)
{
    *low = s->tried[0];
    *high = s->tried[s->n_tried - 1];
    for (size_t i = 0; i < s->n_tried; i++) {
        if (s->tried[i].below <= rank)
            *low = s->tried[i];
        if (s->tried[s->n_tried - 1 - i].below > rank)
            *high = s->tried[s->n_tried - 1 - i];
    }
}

/* ---- what is left in a bracket ---- */

static double slope_of(const struct search *s, const struct csto_ordinate *a, const struct csto_ordinate *b)
{
    size_t i = a->at < b->at ? a->at : b->at, j = a->at < b->at ? b->at : a->at;
    return (s->p->y[j] - s->p->y[i]) / (s->p->t[j] - s->p->t[i]);
}

/* Sorts the points from their order at `low` into that at `high`: each exchange is a pair with a slope between the two.  Lists at most s->most of them;
 * returns how many. */
static size_t list_slopes(struct search *s, double low, double high)
{
    size_t n = 0;
    count_below(s, low);
    for (size_t i = 0; i < s->p->n; i++)
        s->z[i] = ordinate(s->p, s->z[i].at, high);
    for (size_t i = 1; i < s->p->n; i++) {
        struct csto_ordinate at = s->z[i];
        size_t k = i;
        for (; k > 0 && csto_ordinate_less(&at, &s->z[k - 1]); k--) {
            if (n == s->most)
                return n;
            s->listed[n++] = slope_of(s, &at, &s->z[k - 1]);
            s->z[k] = s->z[k - 1];
        }
        s->z[k] = at;
    }
    return n;
}

/* The slope of a rank from 0. */
static double slope_at(struct search *s, uint64_t rank)
{
    struct trial low, high;
    bracket(s, rank, &low, &high);
    for (bool by_count = true; high.below - low.below > s->most && place_of(high.slope) - place_of(low.slope) > 1; by_count = !by_count) {
        struct trial trial = {next_trial(low, high, rank, by_count), 0};
        trial.below = count_below(s, trial.slope);
        remember(s, trial);
        *(trial.below <= rank ? &low : &high) = trial;
    }
    size_t n = list_slopes(s, low.slope, high.slope);
    qsort(s->listed, n, sizeof *s->listed, csto_compare_doubles);
    /* More than could be listed: these are all one double, or its neighbour by rounding. */
    uint64_t place = high.below - low.below > s->most ? n / 2 : rank - low.below;
    return n == 0 ? low.slope : s->listed[place < n ? place : n - 1];
}

/* The slope of a rank from 1 that need not be whole; beyond the ends, the end. */
static double interpolated(struct search *s, double rank)
{
    double last = (double)s->pairs;
    if (!(rank > 1))
        return slope_at(s, 0);
    if (rank >= last)
        return slope_at(s, s->pairs - 1);
    double whole = floor(rank), a = slope_at(s, (uint64_t)whole - 1);
    return rank == whole ? a : a + (slope_at(s, (uint64_t)whole) - a) * (rank - whole);
}

/* ---- the whole ---- */

static csto_status start(struct search *s, const struct csto_points *p, csto_error *err)
{
    double least = p->y[0], most = p->y[0], step = p->t[1] - p->t[0];
    *s = (struct search){.p = p, .pairs = (uint64_t)p->n * (p->n - 1) / 2, .most = p->n > LEAST_LISTED ? p->n : LEAST_LISTED};
    s->z = malloc(2 * p->n * sizeof *s->z);
    s->listed = malloc(s->most * sizeof *s->listed);
    if (!s->z || !s->listed)
        return csto_fail_memory(err);
    s->scratch = s->z + p->n;
    for (size_t i = 1; i < p->n; i++) {
        least = p->y[i] < least ? p->y[i] : least;
        most = p->y[i] > most ? p->y[i] : most;
        step = p->t[i] - p->t[i - 1] < step ? p->t[i] - p->t[i - 1] : step;
    }
    double steepest = 2 * (most - least) / step;
    remember(s, (struct trial){-steepest, 0});
    remember(s, (struct trial){steepest, s->pairs});
    return CSTO_OK;
}

static csto_status intercept_of(double *out, const struct csto_points *p, double slope, csto_error *err)
{
    double *rest = malloc(p->n * sizeof *rest);
    if (!rest)
        return csto_fail_memory(err);
    for (size_t i = 0; i < p->n; i++)
        rest[i] = p->y[i] - slope * p->t[i];
    *out = csto_sort_median(rest, p->n);
    free(rest);
    return CSTO_OK;
}

static void search(struct csto_theil_sen *out, struct search *s, double variance, double confidence)
{
    double pairs = (double)s->pairs, half = csto_normal_quantile(0.5 + confidence / 2) * sqrt(variance) / 2;
    double low = slope_at(s, (s->pairs - 1) / 2);
    out->slope = s->pairs % 2 ? low : low + (slope_at(s, s->pairs / 2) - low) / 2;
    if (isnan(half)) {
        out->why_interval = "no variance of S";
        return;
    }
    out->low = interpolated(s, pairs / 2 - half);
    out->high = interpolated(s, pairs / 2 + half + 1);
}

csto_status csto_theil_sen(struct csto_theil_sen *out, const struct csto_points *p, double variance, double confidence, csto_error *err)
{
    struct search s = {0};
    *out = (struct csto_theil_sen){NULL, NULL, NAN, NAN, NAN, NAN};
    out->why = p->n < 2 ? "fewer than 2 values" : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE : NULL;
    if (out->why)
        return CSTO_OK;
    csto_status rc = CSTO_OK;
    if (csto_points_constant(p)) {
        out->slope = 0;
        out->why_interval = "all values are equal";
    } else {
        rc = start(&s, p, err);
        if (rc == CSTO_OK)
            search(out, &s, variance, confidence);
    }
    free(s.z);
    free(s.listed);
    return rc == CSTO_OK ? intercept_of(&out->intercept, p, out->slope, err) : rc;
}
