/* count_model.h - counts with a logarithmic link: Poisson, and negative binomial where they spread more than that allows
 *
 * log E(y) = X b + offset.  McCullagh & Nelder, "Generalized Linear Models" (1989), chapter 6; the negative binomial with variance mu + mu^2 / theta and both b and theta by
 * maximum likelihood, as glm.nb of Venables & Ripley, "Modern Applied Statistics with S" (2002), 7.4.  Weighted least squares in numbers of 32 digits, so that calendar years
 * cost no digits. */
#ifndef CSTO_ANALYTICS_COUNT_MODEL_H
#define CSTO_ANALYTICS_COUNT_MODEL_H

#include "analytics/regression.h"

enum { CSTO_COUNT_TERMS = 16 };

struct csto_count_model {
    const char *why; /* no fit: all else is NAN */
    size_t n, p;
    double b[CSTO_COUNT_TERMS], error[CSTO_COUNT_TERMS]; /* coefficients and their standard errors */
    double deviance, log_likelihood;
    double dispersion;         /* Pearson's: about 1 where the spread is the model's */
    double theta, theta_error; /* negative binomial only */
};

/* y: n whole numbers, not negative.  offset: n numbers, or NULL for none.  At most CSTO_COUNT_TERMS columns.  Need csto_distributions_open.  The status is about memory alone. */
csto_status csto_poisson_fit(struct csto_count_model *out, const double *y, const struct csto_design *design, const double *offset,
                             csto_error *err);

/* `why` where the counts spread no more than Poisson's: theta is then without bound, and that model is the one to take. */
csto_status csto_negative_binomial_fit(struct csto_count_model *out, const double *y, const struct csto_design *design,
                                       const double *offset, csto_error *err);

/* True where all values are whole, not negative and below 1e9. */
bool csto_are_counts(const double *y, size_t n);

#endif
