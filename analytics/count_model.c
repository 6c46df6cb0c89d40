#include "config.h"

#include "analytics/count_model.h"

#include "analytics/distributions.h"
#include "analytics/root.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 200 };

#define THETA_LEAST 1e-6
#define THETA_MOST 1e7
#define LARGEST_ETA 600.0

struct work {
    const double *y, *offset;
    const struct csto_design *design;
    struct csto_design weighted;
    double *z, *mu, *root; /* n of each: working values, means, roots of the weights */
    double theta;          /* INFINITY = Poisson */
    size_t n, p;
};

bool csto_are_counts(const double *y, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!(y[i] >= 0 && y[i] < 1e9 && y[i] == floor(y[i])))
            return false;
    return true;
}

/* ---- the mean for a given theta ---- */

static double offset_at(const struct work *w, size_t i)
{
    return w->offset ? w->offset[i] : 0;
}

static double weight_of(const struct work *w, double mu)
{
    return isinf(w->theta) ? mu : mu / (1 + mu / w->theta);
}

/* The weighted problem of this round. */
static void set_round(struct work *w)
{
    for (size_t i = 0; i < w->n; i++) {
        double mu = w->mu[i];
        w->root[i] = sqrt(weight_of(w, mu));
        w->z[i] = w->root[i] * (log(mu) - offset_at(w, i) + (w->y[i] - mu) / mu);
    }
    csto_design_weigh(&w->weighted, w->design, w->root);
}

/* New means; false where one leaves the range of numbers. */
static bool take_means(struct work *w, const double *b)
{
    for (size_t i = 0; i < w->n; i++) {
        struct csto_dd eta = {offset_at(w, i), 0};
        for (size_t k = 0; k < w->p; k++)
            eta = csto_dd_add(eta, csto_dd_multiply(w->design->x[k * w->n + i], (struct csto_dd){b[k], 0}));
        if (!(fabs(eta.high) < LARGEST_ETA))
            return false;
        w->mu[i] = exp(eta.high);
    }
    return true;
}

/* Weighted least squares until the coefficients stay. */
static csto_status settle(struct csto_count_model *out, struct work *w, csto_error *err)
{
    out->why = "the fit does not settle";
    for (int round = 0; round < ROUNDS && out->why; round++) {
        struct csto_regression r;
        double moved = 0;
        set_round(w);
        csto_status rc = csto_regression_fit(&r, w->z, &w->weighted, false, NULL);
        if (rc == CSTO_E_MEMORY)
            return csto_fail_memory(err);
        if (rc != CSTO_OK)
            return CSTO_OK;
        for (size_t k = 0; k < w->p; k++) {
            moved = fmax(moved, fabs(r.coefficients[k] - out->b[k]) / fmax(1, fabs(r.coefficients[k])));
            out->b[k] = r.coefficients[k];
            out->error[k] = sqrt(r.inverse[k * w->p + k]);
        }
        csto_regression_free(&r);
        if (!take_means(w, out->b))
            return CSTO_OK;
        if (round > 0 && moved <= 1e-13)
            out->why = NULL;
    }
    return CSTO_OK;
}

/* ---- theta for given means ---- */

static double score(double log_theta, const void *context)
{
    const struct work *w = context;
    double theta = exp(log_theta), sum = 0;
    for (size_t i = 0; i < w->n; i++) {
        double y = w->y[i], mu = w->mu[i];
        double steps = y <= 50 ? 0 : csto_digamma(theta + y) - csto_digamma(theta);
        for (double k = 0; y <= 50 && k < y; k++) /* digamma's own difference, without what it would cancel */
            steps += 1 / (theta + k);
        sum += steps - log1p(mu / theta) - (y - mu) / (mu + theta);
    }
    return sum;
}

static double information(const struct work *w, double theta)
{
    double sum = 0;
    for (size_t i = 0; i < w->n; i++) {
        double y = w->y[i], mu = w->mu[i], both = mu + theta;
        sum += csto_trigamma(theta) - csto_trigamma(theta + y) - 1 / theta + 2 / both - (y + theta) / (both * both);
    }
    return sum;
}

/* More spread than Poisson's, seen from the means: else the likelihood rises with theta without end. */
static bool spreads(const struct work *w)
{
    double sum = 0;
    for (size_t i = 0; i < w->n; i++)
        sum += (w->y[i] - w->mu[i]) * (w->y[i] - w->mu[i]) - w->y[i];
    return sum > 0;
}

/* ---- what a fit says ---- */

static double log_likelihood(const struct work *w, double y, double mu)
{
    double theta = w->theta, log_mu = y > 0 ? y * log(mu) : 0;
    if (isinf(theta))
        return log_mu - mu - csto_log_gamma(y + 1);
    return csto_log_gamma(theta + y) - csto_log_gamma(theta) - csto_log_gamma(y + 1) + log_mu - y * log(mu + theta) -
           theta * log1p(mu / theta);
}

static double deviance(const struct work *w, double y, double mu)
{
    double first = y > 0 ? y * log(y / mu) : 0, theta = w->theta;
    return 2 * (isinf(theta) ? first - (y - mu) : first - (y + theta) * log((y + theta) / (mu + theta)));
}

static void describe(struct csto_count_model *out, const struct work *w)
{
    out->deviance = out->log_likelihood = out->dispersion = 0;
    for (size_t i = 0; i < w->n; i++) {
        double y = w->y[i], mu = w->mu[i], variance = isinf(w->theta) ? mu : mu + mu * mu / w->theta;
        out->deviance += deviance(w, y, mu);
        out->log_likelihood += log_likelihood(w, y, mu);
        out->dispersion += (y - mu) * (y - mu) / variance;
    }
    out->dispersion /= (double)(w->n - w->p);
}

static csto_status fit_theta(struct csto_count_model *out, struct work *w, csto_error *err)
{
    static const char poisson[] = "the counts spread no more than a Poisson model allows";
    csto_status rc = CSTO_OK;
    out->why = spreads(w) ? NULL : poisson;
    for (int round = 0; round < ROUNDS && rc == CSTO_OK && !out->why; round++) {
        double before = w->theta, theta = exp(csto_root(score, w, log(THETA_LEAST), log(THETA_MOST)));
        if (!(theta > 0) || theta > THETA_MOST / 2) {
            out->why = poisson;
            break;
        }
        w->theta = theta;
        rc = settle(out, w, err);
        if (fabs(theta - before) <= 1e-12 * theta)
            break;
    }
    out->theta = w->theta;
    out->theta_error = 1 / sqrt(information(w, w->theta));
    return rc;
}

/* ---- both ---- */

static csto_status make_room(struct work *w, csto_error *err)
{
    w->z = malloc(3 * w->n * sizeof *w->z);
    if (!w->z)
        return csto_fail_memory(err);
    w->mu = w->z + w->n;
    w->root = w->mu + w->n;
    for (size_t i = 0; i < w->n; i++)
        w->mu[i] = w->y[i] + 0.1;
    return csto_design_new(&w->weighted, w->n, w->p, err);
}

static void forget(struct csto_count_model *out, const char *why)
{
    *out = (struct csto_count_model){.why = why, .n = out->n, .p = out->p, .deviance = NAN, .log_likelihood = NAN, .dispersion = NAN};
    out->theta = out->theta_error = NAN;
    for (size_t k = 0; k < CSTO_COUNT_TERMS; k++)
        out->b[k] = out->error[k] = NAN;
}

static const char *refuse(const double *y, const struct csto_design *d)
{
    bool any = false;
    for (size_t i = 0; i < d->n; i++)
        any |= y[i] > 0;
    return d->p > CSTO_COUNT_TERMS     ? "too many terms"
           : d->n <= d->p + 1          ? "too few values"
           : !csto_are_counts(y, d->n) ? "the values are no counts"
           : !any                      ? "all values are 0"
                                       : NULL;
}

static csto_status fit(struct csto_count_model *out, const double *y, const struct csto_design *design, const double *offset, bool spread,
                       csto_error *err)
{
    struct work w = {.y = y, .offset = offset, .design = design, .theta = INFINITY, .n = design->n, .p = design->p};
    *out = (struct csto_count_model){.n = design->n, .p = design->p, .theta = NAN, .theta_error = NAN};
    out->why = refuse(y, design);
    csto_status rc = out->why ? CSTO_OK : make_room(&w, err);
    if (rc == CSTO_OK && !out->why)
        rc = settle(out, &w, err);
    if (rc == CSTO_OK && !out->why && spread)
        rc = fit_theta(out, &w, err);
    if (rc == CSTO_OK && !out->why)
        describe(out, &w);
    if (out->why)
        forget(out, out->why);
    free(w.z);
    csto_design_free(&w.weighted);
    return rc;
}

csto_status csto_poisson_fit(struct csto_count_model *out, const double *y, const struct csto_design *design, const double *offset,
                             csto_error *err)
{
    return fit(out, y, design, offset, false, err);
}

csto_status csto_negative_binomial_fit(struct csto_count_model *out, const double *y, const struct csto_design *design,
                                       const double *offset, csto_error *err)
{
    return fit(out, y, design, offset, true, err);
}
