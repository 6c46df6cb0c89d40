/* tail.h - how heavy is the tail of sizes: a power law against a log-normal
 *
 * Clauset, Shalizi & Newman, "Power-law distributions in empirical data", SIAM Review 51 (2009).  Above x_min the density of a power law falls as
 * x^-alpha; the tail index of the statistic `hill` is alpha - 1.  alpha is the maximum-likelihood estimate, x_min the value whose fit has the least Kolmogorov-Smirnov distance.
 *
 * A log-normal cut off at x_min has the power law as its limit (mu to minus infinity), so as a density it never fits worse.  The question is whether it fits better by more than
 * chance: Vuong, Econometrica 57 (1989), on the ratio of likelihoods.  Of log(x / x_min) it is a normal cut off at 0, whose fit exists only where the coefficient of variation
 * of these is below 1 (del Castillo & Puig, JASA 94, 1999); else the best log-normal is the power law itself, and the two cannot be told apart.  Of counts it is the log-normal
 * rounded to whole numbers. */
#ifndef CSTO_ANALYTICS_TAIL_H
#define CSTO_ANALYTICS_TAIL_H

#include "csto-stats.h"

#include <stdbool.h>

enum { CSTO_TAIL_LEAST = 10, CSTO_TAIL_CANDIDATES = 1000 };

struct csto_tail {
    const char *why; /* no power law: all else is NAN or 0 */
    size_t n;        /* values above 0; others are no sizes */
    size_t in_tail;  /* of these, at x_min or above */
    double x_min, alpha, alpha_error, ks;
    bool whole;                /* fitted as whole numbers (counts), not as a density */
    bool thinned;              /* x_min was sought among CSTO_TAIL_CANDIDATES of the distinct values, evenly spread over the ranks */
    const char *why_lognormal; /* no log-normal of its own: the next two are NAN */
    double mu, sigma;          /* of the logarithm, before the cut */
    double ratio;              /* log likelihood of the power law less that of the log-normal: of a density at most 0 */
    double vuong_z, vuong_p;   /* of the ratio; p two-sided.  NAN with why_lognormal */
};

/* Fits both to n ascending finite values.  whole: the values are counts.  Needs csto_distributions_open.  x_min leaves at least CSTO_TAIL_LEAST values in the
 * tail.  The status is about memory alone. */
csto_status csto_tail_fit(struct csto_tail *out, const double *sorted, size_t n, bool whole, csto_error *err);

/* P(X >= x) of the fits for x >= x_min, given that X >= x_min; NAN where there is no such fit. */
double csto_tail_power_law_above(const struct csto_tail *t, double x);
double csto_tail_lognormal_above(const struct csto_tail *t, double x);

#endif
