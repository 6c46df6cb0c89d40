/* intervention.h - did a series change when something began: an interrupted time series
 *
 * y = b0 + b1 (t - T) + b2 [t >= T] + b3 (t - T) [t >= T] + e: level and slope before, and what was added to both from step T on.  Wagner, Soumerai, Zhang & Ross-Degnan,
 * J. Clinical Pharmacy and Therapeutics 27 (2002); standard errors of csto_regression_newey_west, p and intervals from Student's t with n - 4.  Counts: the same on the logarithm
 * of the mean (Bernal, Cummins & Gasparrini, Int. J. Epidemiology 46, 2017), negative binomial, or Poisson where they spread no more than that. */
#ifndef CSTO_ANALYTICS_INTERVENTION_H
#define CSTO_ANALYTICS_INTERVENTION_H

#include "analytics/trend_points.h"

enum { CSTO_INTERVENTION_SIDE = 3, CSTO_INTERVENTION_LEAST = 8, CSTO_INTERVENTION_TERMS = 4 };

struct csto_intervention_term {
    double value, error, low, high, p; /* low, high: 95 % */
};

struct csto_intervention {
    const char *why;       /* no fit */
    const char *why_error; /* a fit, but no errors of it */
    const char *model;     /* "newey_west", "negative_binomial", "poisson" */
    size_t before, after;  /* values before step T, and from it on */
    struct csto_intervention_term
        term[CSTO_INTERVENTION_TERMS]; /* level and slope before, change of level, change of slope; of counts of the logarithm */
};

extern const char *const csto_intervention_terms[CSTO_INTERVENTION_TERMS];

/* Both need csto_distributions_open.  `at`: the step T.  offset: log of what counts are per, n of them, or NULL. */
csto_status csto_intervention_line(struct csto_intervention *out, const struct csto_points *p, double at, csto_error *err);
csto_status csto_intervention_counts(struct csto_intervention *out, const struct csto_points *p, double at, const double *offset,
                                     csto_error *err);

#endif
