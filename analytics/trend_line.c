#include "config.h"

#include "analytics/trend_line.h"

#include "analytics/distributions.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>

/* Sums are kept in long double about the means, so that calendar years (1871 to 1970) cost no digits. */
static void solve(struct csto_line *out, const struct csto_points *p, const double *w)
{
    long double sw = 0, st = 0, sy = 0, stt = 0, sty = 0;
    for (size_t i = 0; i < p->n; i++) {
        long double wi = w ? w[i] : 1;
        sw += wi;
        st += wi * p->t[i];
        sy += wi * p->y[i];
    }
    long double mt = st / sw, my = sy / sw;
    for (size_t i = 0; i < p->n; i++) {
        long double wi = w ? w[i] : 1, t = p->t[i] - mt;
        stt += wi * t * t;
        sty += wi * t * (p->y[i] - my);
    }
    out->n = p->n;
    out->mean_t = (double)mt;
    out->mean_y = (double)my;
    out->stt = (double)stt;
    out->slope = (double)(sty / stt);
    out->intercept = (double)(my - sty / stt * mt);
}

static long double residual(const struct csto_line *l, const struct csto_points *p, size_t i)
{
    return (long double)p->y[i] - l->mean_y - (long double)l->slope * (p->t[i] - l->mean_t);
}

static double hac_error(const struct csto_line *l, const struct csto_points *p, int lag)
{
    long double sum = 0;
    for (int k = 0; k <= lag && (size_t)k < p->n; k++) {
        long double at = 0;
        for (size_t i = (size_t)k; i < p->n; i++)
            at += residual(l, p, i) * (p->t[i] - l->mean_t) * residual(l, p, i - (size_t)k) * (p->t[i - (size_t)k] - l->mean_t);
        sum += (k ? 2 : 1) * (1 - (long double)k / (lag + 1)) * at;
    }
    return sum > 0 ? (double)(sqrtl(sum) / l->stt) : NAN;
}

static void add_errors(struct csto_line *l, const struct csto_points *p, int lag)
{
    long double rss = 0, tss = 0, steps = 0, before = 0;
    double df = (double)p->n - 2;
    for (size_t i = 0; i < p->n; i++) {
        long double e = residual(l, p, i), d = p->y[i] - l->mean_y;
        rss += e * e;
        tss += d * d;
        steps += i ? (e - before) * (e - before) : 0;
        before = e;
    }
    /* What rounding leaves of residuals that are 0 is no error. */
    if (rss <= 1e-28L * tss)
        rss = 0;
    l->r2 = tss > 0 ? (double)(1 - rss / tss) : NAN;
    l->sigma = (double)sqrtl(rss / df);
    l->slope_error = l->sigma / sqrt(l->stt);
    l->intercept_error = l->sigma * sqrt(1 / (double)p->n + l->mean_t * l->mean_t / l->stt);
    l->why_error = rss > 0 ? NULL : "the values lie on a straight line";
    if (l->why_error)
        return;
    l->durbin_watson = (double)(steps / rss);
    l->lag = lag < 0 ? (int)(4 * pow((double)p->n / 100, 2.0 / 9)) : lag;
    l->hac_error = hac_error(l, p, l->lag);
    l->t = l->slope / l->slope_error;
    l->p = csto_t_two_sided(l->t, df);
    double half = csto_t_quantile(0.975, df) * l->slope_error;
    l->low = l->slope - half;
    l->high = l->slope + half;
}

csto_status csto_line_fit(struct csto_line *out, const struct csto_points *p, const double *weights, int lag, csto_error *err)
{
    (void)err;
    *out = (struct csto_line){.slope = NAN, .intercept = NAN, .slope_error = NAN, .intercept_error = NAN, .sigma = NAN, .r2 = NAN};
    out->t = out->p = out->low = out->high = out->durbin_watson = out->hac_error = NAN;
    out->why = p->n < 2 ? "fewer than 2 values" : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE : NULL;
    if (out->why)
        return CSTO_OK;
    solve(out, p, weights);
    out->why_error = p->n < 3 ? "fewer than 3 values" : NULL;
    if (!out->why_error)
        add_errors(out, p, lag);
    return CSTO_OK;
}

double csto_line_at(const struct csto_line *l, double t, double *half_mean, double *half_new)
{
    double d = t - l->mean_t, spread = 1 / (double)l->n + d * d / l->stt, q = csto_t_quantile(0.975, (double)l->n - 2);
    *half_mean = q * l->sigma * sqrt(spread);
    *half_new = q * l->sigma * sqrt(1 + spread);
    return l->mean_y + l->slope * d;
}

/* ---- robust ---- */

enum { ROUNDS = 500, LEAST = 5 };

/* New weights from the residuals; false where the scale is 0, that is where more than half the values lie on the line. */
static bool weigh(double *weights, double *scratch, const struct csto_line *l, const struct csto_points *p, const struct csto_line *plain)
{
    for (size_t i = 0; i < p->n; i++) {
        double d = p->t[i] - plain->mean_t, leverage = 1 / (double)p->n + d * d / plain->stt;
        weights[i] = (double)residual(l, p, i) / sqrt(leverage < 0.9999 ? 1 - leverage : 1e-4);
        scratch[i] = fabs(weights[i]);
    }
    double scale = 4.685 * csto_sort_median(scratch, p->n) / 0.6745;
    for (size_t i = 0; i < p->n && scale > 0; i++) {
        double u = weights[i] / scale;
        weights[i] = fabs(u) < 1 ? (1 - u * u) * (1 - u * u) : 0;
    }
    for (size_t i = 0; i < p->n && !(scale > 0); i++)
        weights[i] = 1;
    return scale > 0;
}

static void settle(struct csto_robust *out, const struct csto_points *p, double *weights)
{
    struct csto_line plain, l, next;
    csto_line_fit(&plain, p, NULL, 0, NULL);
    l = plain;
    out->why = "the weights do not settle";
    for (int round = 0; round < ROUNDS && out->why; round++) {
        if (!weigh(weights, weights + p->n, &l, p, &plain)) {
            out->why = NULL;
            break;
        }
        next = l;
        solve(&next, p, weights);
        if (!isfinite(next.slope)) {
            out->why = "too few values keep a weight";
            return;
        }
        double moved = fabs(next.slope - l.slope) * sqrt(plain.stt), size = fabs(next.slope) * sqrt(plain.stt) + fabs(next.mean_y);
        if (moved <= 1e-12 * size && fabs(next.intercept - l.intercept) <= 1e-12 * (fabs(next.intercept) + size))
            out->why = NULL;
        l = next;
    }
    if (out->why)
        return;
    out->slope = l.slope;
    out->intercept = l.intercept;
    for (size_t i = 0; i < p->n; i++)
        out->weightless += weights[i] == 0;
}

csto_status csto_robust_line(struct csto_robust *out, const struct csto_points *p, csto_error *err)
{
    *out = (struct csto_robust){NULL, NAN, NAN, 0};
    out->why = p->n < LEAST ? "fewer than 5 values" : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE : NULL;
    if (out->why)
        return CSTO_OK;
    double *weights = malloc(2 * p->n * sizeof *weights);
    if (!weights)
        return csto_fail_memory(err);
    settle(out, p, weights);
    free(weights);
    return CSTO_OK;
}
