#include "config.h"

#include "analytics/trend_breaks.h"

#include "base/status.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST = 6, LEAST_SEGMENT = 3, ROUNDS = 50 };

struct pelt {
    const struct csto_points *p;
    size_t least;         /* of a segment */
    double *sum, *square; /* of the values before a place, from the mean of all */
    double *best;         /* penalised cost of the values before a place */
    size_t *last;         /* the break before that place */
    size_t *candidates, *until;
};

/* Sum of squares about the mean of values from..to-1. */
static double cost(const struct pelt *w, size_t from, size_t to)
{
    double n = (double)(to - from), s = w->sum[to] - w->sum[from];
    double c = w->square[to] - w->square[from] - s * s / n;
    return c > 0 ? c : 0;
}

/* The segmentation with the least cost + penalty * breaks.  A candidate that is beaten at a place can still be the best start of a segment until the break at that
 * place may be used, which is `least` values later. */
static void run(struct pelt *w, double penalty)
{
    size_t n = w->p->n, kept = 1;
    w->candidates[0] = 0;
    w->until[0] = n + 1;
    w->best[0] = -penalty;
    for (size_t to = w->least; to <= n; to++) {
        size_t from = to - w->least;
        if (from >= w->least) {
            w->candidates[kept] = from;
            w->until[kept++] = n + 1;
        }
        w->best[to] = INFINITY;
        for (size_t i = 0; i < kept; i++) {
            double all = w->best[w->candidates[i]] + cost(w, w->candidates[i], to) + penalty;
            if (all < w->best[to]) {
                w->best[to] = all;
                w->last[to] = w->candidates[i];
            }
        }
        size_t left = 0;
        for (size_t i = 0; i < kept; i++) {
            size_t c = w->candidates[i], until = w->until[i];
            if (until == n + 1 && w->best[c] + cost(w, c, to) > w->best[to])
                until = to + w->least;
            if (until > to) {
                w->candidates[left] = c;
                w->until[left++] = until;
            }
        }
        kept = left;
    }
}

static void read_breaks(struct csto_pelt *out, const struct pelt *w)
{
    size_t places[CSTO_PELT_BREAKS], n = 0;
    for (size_t to = w->last[w->p->n]; to > 0 && n < CSTO_PELT_BREAKS; to = w->last[to])
        places[n++] = to;
    *out = (struct csto_pelt){.n = n};
    for (size_t i = 0; i < n; i++)
        out->at[i] = places[n - 1 - i];
    for (size_t i = 0; i <= n; i++)
        out->rss += cost(w, i ? out->at[i - 1] : 0, i < n ? out->at[i] : w->p->n);
}

static double criterion(const struct csto_pelt *r, double n)
{
    return n * log(r->rss) + 2 * (double)r->n * log(n);
}

/* The variance is not known, so the penalty follows from the residuals of the segmentation before: each round makes the criterion smaller, as the tangent of the
 * logarithm lies above it.  `variance` is where it starts. */
static void settle(struct csto_pelt *out, struct pelt *w, double variance)
{
    double n = (double)w->p->n;
    for (int round = 0; round < ROUNDS; round++) {
        struct csto_pelt next;
        run(w, 2 * variance * log(n));
        read_breaks(&next, w);
        bool same = round > 0 && next.n == out->n && memcmp(next.at, out->at, sizeof next.at) == 0;
        *out = next;
        if (same || !(next.rss > 0))
            return;
        variance = next.rss / n;
    }
}

static csto_status take(struct pelt *w, const struct csto_points *p, csto_error *err)
{
    size_t n = p->n + 1, share = (size_t)(0.15 * (double)p->n);
    double mean = 0;
    *w = (struct pelt){.p = p, .least = share > LEAST_SEGMENT ? share : LEAST_SEGMENT};
    w->sum = calloc(3 * n, sizeof *w->sum);
    w->last = calloc(3 * n, sizeof *w->last);
    if (!w->sum || !w->last)
        return csto_fail_memory(err);
    w->square = w->sum + n;
    w->best = w->square + n;
    w->candidates = w->last + n;
    w->until = w->candidates + n;
    for (size_t i = 0; i < p->n; i++)
        mean += p->y[i] / (double)p->n;
    for (size_t i = 0; i < p->n; i++) {
        double d = p->y[i] - mean;
        w->sum[i + 1] = w->sum[i] + d;
        w->square[i + 1] = w->square[i] + d * d;
    }
    return CSTO_OK;
}

/* From the variance of the whole and from next to none: the criterion may have a valley at either end. */
static void segment(struct csto_pelt *out, struct pelt *w)
{
    struct csto_pelt coarse, fine;
    double n = (double)w->p->n, whole = cost(w, 0, w->p->n) / n;
    settle(&coarse, w, whole);
    settle(&fine, w, whole * 1e-6);
    *out = coarse.rss > 0 && (!(fine.rss > 0) || criterion(&fine, n) < criterion(&coarse, n)) ? fine : coarse;
    for (size_t i = 0; i <= out->n; i++) {
        size_t from = i ? out->at[i - 1] : 0, to = i < out->n ? out->at[i] : w->p->n;
        double mean = 0;
        for (size_t k = from; k < to; k++)
            mean += (w->p->y[k] - mean) / (double)(k - from + 1);
        out->mean[i] = mean;
    }
}

csto_status csto_pelt(struct csto_pelt *out, const struct csto_points *p, csto_error *err)
{
    struct pelt w = {0};
    *out = (struct csto_pelt){0};
    out->why = p->n < LEAST               ? "fewer than 6 values"
               : p->n > CSTO_PELT_MOST    ? "more than 10,000 values"
               : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE
               : csto_points_constant(p)  ? "all values are equal"
                                          : NULL;
    if (out->why)
        return CSTO_OK;
    csto_status rc = take(&w, p, err);
    if (rc == CSTO_OK)
        segment(out, &w);
    free(w.sum);
    free(w.last);
    return rc;
}
