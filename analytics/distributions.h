/* distributions.h - the probabilities that tests and intervals need; GSL computes them
 *
 * csto_distributions_open comes first; the other functions must not be called before it gave CSTO_OK.  Arguments are checked here, so that GSL never meets
 * one that it would abort on: what has no answer gives NAN. */
#ifndef CSTO_ANALYTICS_DISTRIBUTIONS_H
#define CSTO_ANALYTICS_DISTRIBUTIONS_H

#include "csto-stats.h"

/* Opens GSL on first use.  Any thread.  CSTO_E_IO where it is missing. */
csto_status csto_distributions_open(csto_error *err);

/* P(Z >= z) and P(|Z| >= |z|) of the standard normal distribution; and the z that is passed with probability p (0 < p < 1). */
double csto_normal_above(double z);
double csto_normal_two_sided(double z);
double csto_normal_quantile(double p);

/* The same for Student's t with df > 0 degrees of freedom. */
double csto_t_two_sided(double t, double df);
double csto_t_quantile(double p, double df);

/* log Gamma, its derivative and the derivative of that, for 0 < x <= 1e15. */
double csto_log_gamma(double x);
double csto_digamma(double x);
double csto_trigamma(double x);

#endif
