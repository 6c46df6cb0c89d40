#include "config.h"

#include "analytics/trend_mann_kendall.h"

#include "analytics/distributions.h"
#include "analytics/ranks.h"
#include "base/library.h"
#include "base/status.h"

#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>
#include <math.h>
#include <stdlib.h>

enum { LEAST = 10, MOST_STEPS = 1 << 22 };

#define FUNCTIONS(X)                                                                                                                       \
    X(transform, gsl_fft_real_radix2_transform)                                                                                            \
    X(inverse, gsl_fft_halfcomplex_radix2_inverse)
CSTO_FUNCTIONS(gsl, CSTO_LIBRARY_GSL, FUNCTIONS);

/* ---- ranks of what is left without the slope ---- */

/* Ranks less their mean, at their places in time; equal values share the mean of their ranks.  0 stays where there is no value. */
static csto_status place_ranks(double *series, const struct csto_points *p, double slope, csto_error *err)
{
    double *left = malloc(2 * p->n * sizeof *left), *doubled = left + p->n;
    if (!left)
        return csto_fail_memory(err);
    for (size_t i = 0; i < p->n; i++)
        left[i] = p->y[i] - slope * (p->t[i] - p->t[0]);
    csto_status rc = csto_double_ranks(doubled, left, p->n, err);
    for (size_t i = 0; i < p->n && rc == CSTO_OK; i++)
        series[(size_t)(p->t[i] - p->t[0])] = (doubled[i] - (double)(p->n + 1)) / 2;
    free(left);
    return rc;
}

/* In place: the sums of products of values a lag apart, lag 0 first; size is a power of 2, at least twice the values (Wiener-Khinchin). */
static void autocovariance(double *series, size_t size)
{
    gsl.transform(series, 1, size);
    series[0] *= series[0];
    series[size / 2] *= series[size / 2];
    for (size_t k = 1; k < size / 2; k++) { /* half-complex: real parts forward, imaginary parts backward */
        series[k] = series[k] * series[k] + series[size - k] * series[size - k];
        series[size - k] = 0;
    }
    gsl.inverse(series, 1, size);
}

/* The factor by which the variance of S grows, eq. 13 of the paper; NAN where all residuals are equal. */
static double inflation_of(const double *covariance, size_t lags, double n)
{
    double limit = csto_normal_quantile(0.975) / sqrt(n), sum = 0;
    if (!(covariance[0] > 0))
        return NAN;
    for (size_t lag = 1; lag < lags && (double)lag < n - 2; lag++) {
        double r = covariance[lag] / covariance[0], left = n - (double)lag;
        sum += fabs(r) > limit ? left * (left - 1) * (left - 2) * r : 0;
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
}

csto_status csto_hamed_rao(struct csto_hamed_rao *out, const struct csto_points *p, const struct csto_mann_kendall *mk, double slope,
                           csto_error *err)
{
    *out = (struct csto_hamed_rao){NULL, NAN, NAN, NAN};
    double span = p->n ? p->t[p->n - 1] - p->t[0] + 1 : 0;
    out->why = mk->why ? mk->why : p->n < LEAST ? "fewer than 10 values" : span > MOST_STEPS ? "the series is too long" : NULL;
    if (out->why)
        return CSTO_OK;
    csto_status rc = csto_library_open(&gsl_functions, err);
    if (rc != CSTO_OK)
        return rc;
    size_t lags = (size_t)span, size = 4;
    while (size < 2 * lags)
        size *= 2;
    double *series = calloc(size, sizeof *series);
    if (!series)
        return csto_fail_memory(err);
    rc = place_ranks(series, p, slope, err);
    if (rc == CSTO_OK) {
        autocovariance(series, size);
        out->inflation = inflation_of(series, lags, (double)p->n);
    }
    free(series);
    if (rc == CSTO_OK && !(out->inflation > 0)) {
        out->why = "the ranks of the residuals have no usable autocorrelation";
    } else if (rc == CSTO_OK) {
        out->z = mk->z / sqrt(out->inflation);
        out->p = csto_normal_two_sided(out->z);
    }
    return rc;
}
