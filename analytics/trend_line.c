#include "config.h"

#include "analytics/trend_line.h"

#include "analytics/distributions.h"
#include "analytics/moments.h"
#include "analytics/regression.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>

static void take_line(struct csto_line *out, const struct csto_points *p, const struct csto_regression *r)
{
    struct csto_moments y = {0};
    for (size_t i = 0; i < p->n; i++)
        csto_moments_add(&y, p->y[i], CSTO_NEEDS_SUM);
    out->mean_y = csto_moments_mean(&y);
    out->mean_t = -r->inverse[1] / r->inverse[3];
    out->stt = 1 / r->inverse[3];
    bool level = csto_points_constant(p); /* rounding makes no slope */
    out->intercept = level ? p->y[0] : r->coefficients[0];
    out->slope = level ? 0 : r->coefficients[1];
}

static csto_status take_errors(struct csto_line *l, const struct csto_regression *r, const struct csto_design *d, int lag, csto_error *err)
{
    double both[2], df = (double)r->freedom, half = csto_t_quantile(0.975, df) * r->errors[1];
    bool exact = csto_regression_is_exact(r);
    l->r2 = !exact ? r->r2 : l->slope != 0 ? 1 : NAN;
    l->sigma = exact ? 0 : r->sigma;
    l->slope_error = exact ? 0 : r->errors[1];
    l->intercept_error = exact ? 0 : r->errors[0];
    l->why_error = exact ? "the values lie on a straight line" : NULL;
    if (exact)
        return CSTO_OK;
    l->durbin_watson = r->durbin_watson;
    l->lag = lag < 0 ? csto_newey_west_lag(r->n) : lag;
    l->t = l->slope / l->slope_error;
    l->p = csto_t_two_sided(l->t, df);
    l->low = l->slope - half;
    l->high = l->slope + half;
    csto_status rc = csto_regression_newey_west(both, r, d, (size_t)l->lag, err);
    l->hac_error = rc == CSTO_OK ? both[1] : NAN;
    return rc;
}

/* Two points leave no error: the line through them. */
static void join(struct csto_line *out, const struct csto_points *p)
{
    out->slope = (p->y[1] - p->y[0]) / (p->t[1] - p->t[0]);
    out->intercept = p->y[0] - out->slope * p->t[0];
    out->why_error = "fewer than 3 values";
}

csto_status csto_line_fit(struct csto_line *out, const struct csto_points *p, int lag, csto_error *err)
{
    struct csto_design d = {0};
    struct csto_regression r;
    *out =
        (struct csto_line){.n = p->n, .slope = NAN, .intercept = NAN, .slope_error = NAN, .intercept_error = NAN, .sigma = NAN, .r2 = NAN};
    out->t = out->p = out->low = out->high = out->durbin_watson = out->hac_error = out->mean_t = out->mean_y = out->stt = NAN;
    out->why = p->n < 2 ? "fewer than 2 values" : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE : NULL;
    if (!out->why && p->n == 2)
        join(out, p);
    if (out->why || p->n == 2)
        return CSTO_OK;
    csto_status rc = csto_design_new(&d, p->n, 2, err);
    if (rc != CSTO_OK)
        return rc;
    csto_design_powers(&d, p->t, 0);
    rc = csto_regression_fit(&r, p->y, &d, true, NULL);
    if (rc == CSTO_OK) {
        take_line(out, p, &r);
        rc = take_errors(out, &r, &d, lag, err);
        csto_regression_free(&r);
    } else if (rc == CSTO_E_RANGE) {
        out->why = "the steps cannot be told apart";
        rc = CSTO_OK;
    } else {
        rc = csto_fail_memory(err);
    }
    csto_design_free(&d);
    return rc;
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

/* The fit of a round: level and slope, with steps counted from the first one. */
struct round {
    double level, slope;
};

struct robust {
    const struct csto_points *p;
    struct csto_design plain, weighted;
    double *weights, *scratch, *leverage; /* n of each */
    double spread;                        /* root of the sum of squares of steps about their mean */
};

static double step_of(const struct robust *w, size_t i)
{
    return w->p->t[i] - w->p->t[0];
}

static csto_status make_room(struct robust *w, const struct csto_points *p, csto_error *err)
{
    *w = (struct robust){.p = p, .weights = malloc(3 * p->n * sizeof *w->weights)};
    if (!w->weights)
        return csto_fail_memory(err);
    w->scratch = w->weights + p->n;
    w->leverage = w->scratch + p->n;
    csto_status rc = csto_design_new(&w->plain, p->n, 2, err);
    if (rc == CSTO_OK)
        rc = csto_design_new(&w->weighted, p->n, 2, err);
    for (size_t i = 0; i < p->n && rc == CSTO_OK; i++) {
        csto_design_set(&w->plain, i, 0, 1);
        csto_design_set(&w->plain, i, 1, step_of(w, i));
    }
    return rc;
}

static csto_status fit_plain(struct round *out, struct robust *w, csto_error *err)
{
    struct csto_regression r;
    csto_status rc = csto_regression_fit(&r, w->p->y, &w->plain, true, err);
    if (rc != CSTO_OK)
        return rc;
    *out = (struct round){r.coefficients[0], r.coefficients[1]};
    w->spread = 1 / sqrt(r.inverse[3]);
    for (size_t i = 0; i < w->p->n; i++)
        w->leverage[i] = r.leverage[i];
    csto_regression_free(&r);
    return CSTO_OK;
}

/* CSTO_E_RANGE where too few values keep a weight. */
static csto_status fit_weighted(struct round *out, struct robust *w)
{
    struct csto_regression r;
    for (size_t i = 0; i < w->p->n; i++)
        w->scratch[i] = sqrt(w->weights[i]);
    csto_design_weigh(&w->weighted, &w->plain, w->scratch);
    for (size_t i = 0; i < w->p->n; i++)
        w->scratch[i] *= w->p->y[i];
    csto_status rc = csto_regression_fit(&r, w->scratch, &w->weighted, false, NULL);
    if (rc != CSTO_OK)
        return rc;
    *out = (struct round){r.coefficients[0], r.coefficients[1]};
    csto_regression_free(&r);
    return CSTO_OK;
}

/* New weights from the residuals; false where the scale is 0, that is where more than half the values lie on the line. */
static bool weigh(struct robust *w, const struct round *l)
{
    size_t n = w->p->n;
    for (size_t i = 0; i < n; i++) {
        double left = w->p->y[i] - l->level - l->slope * step_of(w, i);
        w->weights[i] = left / sqrt(w->leverage[i] < 0.9999 ? 1 - w->leverage[i] : 1e-4);
        w->scratch[i] = fabs(w->weights[i]);
    }
    double scale = 4.685 * csto_sort_median(w->scratch, n) / 0.6745;
    for (size_t i = 0; i < n; i++) {
        double u = scale > 0 ? w->weights[i] / scale : 0;
        w->weights[i] = fabs(u) < 1 ? (1 - u * u) * (1 - u * u) : 0;
    }
    return scale > 0;
}

static csto_status settle(struct csto_robust *out, struct robust *w, csto_error *err)
{
    struct round l, next;
    csto_status rc = fit_plain(&l, w, err);
    out->why = "the weights do not settle";
    for (int round = 0; round < ROUNDS && out->why && rc == CSTO_OK; round++) {
        if (!weigh(w, &l)) {
            out->why = NULL;
            break;
        }
        rc = fit_weighted(&next, w);
        if (rc == CSTO_E_RANGE) {
            out->why = "too few values keep a weight";
            return CSTO_OK;
        }
        if (rc != CSTO_OK)
            return csto_fail_memory(err);
        double moved = fabs(next.slope - l.slope) * w->spread, size = fabs(next.slope) * w->spread + fabs(next.level);
        if (moved <= 1e-12 * size && fabs(next.level - l.level) <= 1e-12 * size)
            out->why = NULL;
        l = next;
    }
    if (rc != CSTO_OK || out->why)
        return rc;
    out->slope = l.slope;
    out->intercept = l.level - l.slope * w->p->t[0];
    for (size_t i = 0; i < w->p->n; i++)
        out->weightless += w->weights[i] == 0;
    return CSTO_OK;
}

csto_status csto_robust_line(struct csto_robust *out, const struct csto_points *p, csto_error *err)
{
    struct robust w;
    *out = (struct csto_robust){NULL, NAN, NAN, 0};
    out->why = p->n < LEAST ? "fewer than 5 values" : csto_points_too_large(p) ? CSTO_TREND_TOO_LARGE : NULL;
    if (out->why)
        return CSTO_OK;
    csto_status rc = make_room(&w, p, err);
    if (rc == CSTO_OK)
        rc = settle(out, &w, err);
    free(w.weights);
    csto_design_free(&w.plain);
    csto_design_free(&w.weighted);
    return rc;
}
