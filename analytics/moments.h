/* moments.h - what one pass over values can keep: count, extremes, and the sums of x, x squared and log x
 *
 * The sums are exact until they are asked for (base/exact.h), so parts merge to what one pass gives, in any order, to the last digit.  {0} is
 * empty.  Only what `needs` names is added up; the rest stays 0. */
#ifndef CSTO_ANALYTICS_MOMENTS_H
#define CSTO_ANALYTICS_MOMENTS_H

#include "base/exact.h"

#include <stddef.h>

/* What a statistic reads of the values of a row, cheap needs first.  An aggregate keeps no more than the statistics of its question need. */
enum {
    CSTO_NEEDS_SUM = 1u << 0,      /* of x */
    CSTO_NEEDS_SQUARES = 1u << 1,  /* the sum of x squared, and of x */
    CSTO_NEEDS_LOGS = 1u << 2,     /* the sum of log x over the positive values, and how many these are */
    CSTO_NEEDS_EXTREMES = 1u << 3, /* the least and the largest value */
    CSTO_NEEDS_VALUES = 1u << 4,   /* every value, in order */
    CSTO_NEEDS_RANK = 1u << 9,     /* the two values beside a quantile, in their places */
    CSTO_NEEDS_DAYS = 1u << 5,     /* days that lie in a counted period */
    CSTO_NEEDS_CELLS = 1u << 6,    /* which places and areas report, for which periods */
    CSTO_NEEDS_ROWS = 1u << 7,     /* totals of other rows of the same series */
    CSTO_NEEDS_OFFICERS = 1u << 8, /* the total of the measure `personnel` for the same keys */
    CSTO_NEEDS_ONE_PASS = CSTO_NEEDS_SUM | CSTO_NEEDS_SQUARES | CSTO_NEEDS_LOGS | CSTO_NEEDS_EXTREMES
};

struct csto_moments {
    size_t n, positive; /* values; those above 0 */
    double least, most; /* for n > 0 */
    struct csto_exact sum, squares, logs;
};

/* Adds a finite value. */
void csto_moments_add(struct csto_moments *m, double x, unsigned needs);
void csto_moments_merge(struct csto_moments *m, const struct csto_moments *other);

/* Both for n > 0.  The mean is within one unit in the last place of the true one; the sum of (x - mean)^2 is that of exact arithmetic on the
 * values, rounded once, whatever the values have in common; NAN where a square is beyond double. */
double csto_moments_mean(const struct csto_moments *m);
double csto_moments_deviations(const struct csto_moments *m);

/* The autocorrelation at a lag < n: sum (x_t - mean)(x_{t+lag} - mean) / sum (x_t - mean)^2 (Box, Jenkins, Reinsel 1994, 2.1.5; R's acf).
 * NAN where all values are equal. */
double csto_autocorrelation(const double *x, size_t n, size_t lag);

#endif
