/* tail.c - the power law: alpha for each x_min, and the x_min that fits best */
#include "config.h"

#include "analytics/tail_lognormal.h"

#include "analytics/root.h"
#include "analytics/zeta.h"
#include "base/array.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_WHOLE 1e15
#define ALPHA_LEAST 1.000001
#define ALPHA_MOST 1000.0

enum { PROBES = 256 };

/* ---- alpha ---- */

static double above_mean(double alpha, const void *mean)
{
    double slope;
    csto_zeta_scaled(alpha, ((const double *)mean)[1], &slope);
    return slope - ((const double *)mean)[0];
}

/* mean: of log(x / x_min) over the tail. */
static double alpha_of(double mean, double x_min, bool whole)
{
    const double wanted[] = {mean, x_min};
    return whole ? csto_root(above_mean, wanted, ALPHA_LEAST, ALPHA_MOST) : 1 + 1 / mean;
}

/* From the curvature of the likelihood: the variance of log x under the fit. */
static double error_of(const struct csto_tail *t)
{
    double step = 1e-4 * (t->alpha - 1), below, above;
    if (!t->whole)
        return (t->alpha - 1) / sqrt((double)t->in_tail);
    csto_zeta_scaled(t->alpha - step, t->x_min, &below);
    csto_zeta_scaled(t->alpha + step, t->x_min, &above);
    return 1 / sqrt((double)t->in_tail * (below - above) / (2 * step));
}

double csto_tail_power_law_above(const struct csto_tail *t, double x)
{
    if (t->why || !(x >= t->x_min))
        return NAN;
    double ratio = t->whole ? csto_zeta_scaled(t->alpha, x, NULL) / csto_zeta_scaled(t->alpha, t->x_min, NULL) * (t->x_min / x) : 1;
    return ratio * pow(x / t->x_min, 1 - t->alpha);
}

/* ---- distance ---- */

static size_t last_of(const struct csto_sizes *s, size_t i)
{
    return i + 1 < s->distinct ? s->first[i + 1] : s->n;
}

/* The larger of the distances on both sides of the distinct value i.  A density is compared as the authors' own program does it, at 0/n, 1/n ... (n-1)/n. */
static double distance_at(const struct csto_sizes *s, const struct csto_tail *t, double scale, size_t start, size_t i)
{
    double n = (double)t->in_tail, before = (double)(s->first[i] - start) / n, after = (double)(last_of(s, i) - start) / n;
    double x = s->value[i], here, next;
    if (!t->whole) {
        here = next = pow(x / t->x_min, 1 - t->alpha);
        after -= 1 / n;
    } else {
        here = csto_zeta_scaled(t->alpha, x, NULL) / scale * pow(t->x_min / x, t->alpha);
        next = here - pow(t->x_min / x, t->alpha) / scale;
    }
    return fmax(fabs(1 - here - before), fabs(1 - next - after));
}

/* The Kolmogorov-Smirnov distance, or some number above `best` where it is larger than that: a few values, evenly spread, turn most x_min away. */
static double distance_of(const struct csto_sizes *s, const struct csto_tail *t, size_t from, double best)
{
    double most = 0, scale = t->whole ? csto_zeta_scaled(t->alpha, t->x_min, NULL) : 1;
    size_t left = s->distinct - from, step = left / PROBES + 1;
    for (size_t i = from; i < s->distinct && step > 1 && most <= best; i += step)
        most = fmax(most, distance_at(s, t, scale, s->first[from], i));
    for (size_t i = from; i < s->distinct && most <= best; i++)
        most = fmax(most, distance_at(s, t, scale, s->first[from], i));
    return most;
}

/* ---- x_min ---- */

static void try_from(struct csto_tail *best, const struct csto_sizes *s, size_t from)
{
    struct csto_tail t = *best;
    t.x_min = s->value[from];
    t.in_tail = s->n - s->first[from];
    double mean = s->logs[from] / (double)t.in_tail - log(t.x_min);
    t.alpha = mean > 0 ? alpha_of(mean, t.x_min, t.whole) : NAN;
    if (!(t.alpha > 1) || !isfinite(t.alpha))
        return;
    t.ks = distance_of(s, &t, from, isnan(best->ks) ? INFINITY : best->ks);
    if (isnan(best->ks) || t.ks < best->ks)
        *best = t;
}

static void search(struct csto_tail *out, const struct csto_sizes *s)
{
    size_t candidates = 0;
    while (candidates + 1 < s->distinct && s->n - s->first[candidates] >= CSTO_TAIL_LEAST)
        candidates++;
    out->thinned = candidates > CSTO_TAIL_CANDIDATES;
    size_t tries = out->thinned ? CSTO_TAIL_CANDIDATES : candidates;
    for (size_t k = 0; k < tries; k++)
        try_from(out, s, out->thinned ? (size_t)((double)k * (double)candidates / (double)tries) : k);
    if (isnan(out->ks))
        out->why = s->distinct < 2 ? "all values are equal" : "no x_min leaves a tail that can be fitted";
    else
        out->alpha_error = error_of(out);
}

/* ---- sizes ---- */

static bool all_whole(const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (x[i] != floor(x[i]) || x[i] > LARGEST_WHOLE)
            return false;
    return true;
}

/* The distinct values, and for each the sum of logarithms from it up. */
static csto_status take_sizes(struct csto_sizes *out, const double *x, size_t n, csto_error *err)
{
    *out = (struct csto_sizes){.n = n};
    out->value = malloc((n + 1) * sizeof *out->value);
    out->logs = malloc((n + 1) * sizeof *out->logs);
    out->first = malloc((n + 1) * sizeof *out->first);
    if (!out->value || !out->logs || !out->first)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || x[i] != x[i - 1]) {
            out->value[out->distinct] = x[i];
            out->first[out->distinct++] = i;
        }
    long double sum = 0;
    for (size_t i = out->distinct; i-- > 0;) {
        sum += (long double)(last_of(out, i) - out->first[i]) * logl(out->value[i]);
        out->logs[i] = (double)sum;
    }
    return CSTO_OK;
}

csto_status csto_tail_fit(struct csto_tail *out, const double *sorted, size_t n, bool whole, csto_error *err)
{
    struct csto_sizes s;
    while (n && !(*sorted > 0)) {
        sorted++;
        n--;
    }
    *out = (struct csto_tail){.n = n, .x_min = NAN, .alpha = NAN, .alpha_error = NAN, .ks = NAN, .mu = NAN, .sigma = NAN, .ratio = NAN};
    out->vuong_z = out->vuong_p = NAN;
    out->whole = whole && all_whole(sorted, n);
    out->why = n < CSTO_TAIL_LEAST ? "fewer than 10 values above 0" : NULL;
    if (out->why) {
        out->why_lognormal = out->why;
        return CSTO_OK;
    }
    csto_status rc = take_sizes(&s, sorted, n, err);
    if (rc == CSTO_OK) {
        search(out, &s);
        out->why_lognormal = out->why;
        if (!out->why)
            csto_tail_lognormal(out, &s);
    }
    free(s.value);
    free(s.logs);
    free(s.first);
    return rc;
}
