/* regression.h - least squares in extended precision
 *
 * y = X b + e.  X is decomposed by modified Gram-Schmidt with y as a further column (Bjorck, BIT 7, 1967), all in numbers of 32 digits, so that
 * a design whose columns nearly depend on one another (years and their powers) still gives coefficients good to a double. */
#ifndef CSTO_ANALYTICS_REGRESSION_H
#define CSTO_ANALYTICS_REGRESSION_H

#include "base/dd.h"
#include "csto-stats.h"

#include <stdbool.h>

/* The columns of X, p of them with n rows each, column by column. */
struct csto_design {
    struct csto_dd *x; /* column k, row i: x[k * n + i] */
    size_t n, p;
};

/* A design of n rows and p columns, all 0; n and p at least 1.  Fill it with csto_design_set or _powers, end it with csto_design_free. */
csto_status csto_design_new(struct csto_design *out, size_t n, size_t p, csto_error *err);
void csto_design_free(struct csto_design *d);
void csto_design_set(struct csto_design *d, size_t row, size_t column, double value);

/* out = each row of `from` times its factor; both of the same size. */
void csto_design_weigh(struct csto_design *out, const struct csto_design *from, const double *factors);

/* The columns x^first, x^(first+1) ... in all columns from 0 on; first = 0 begins with the intercept.  Powers are kept to 32 digits. */
void csto_design_powers(struct csto_design *d, const double *x, unsigned first);

struct csto_regression {
    size_t n, p, freedom;          /* freedom = n - p */
    double *coefficients, *errors; /* p of each: estimates and their standard errors */
    double *inverse;               /* p * p: the inverse of X'X */
    double *residuals, *leverage;  /* n of each: y - Xb; the diagonal of the hat matrix */
    double sigma, rss, tss,
        squares;               /* residual standard deviation; sums of squares, tss about the mean where there is an intercept; of y */
    double r2, adjusted_r2, f; /* NAN where tss is 0; f where there is no column but the intercept */
    double durbin_watson, log_likelihood; /* NAN where rss is 0; the Gaussian one at its maximum */
};

/* Fits y (n values, finite).  `intercept`: one of the columns, or a sum of them, is constant.  CSTO_E_TOO_FEW for n <= p, CSTO_E_RANGE where a value is not finite
 * or a column depends on those before it, CSTO_E_MEMORY.  End it with csto_regression_free. */
csto_status csto_regression_fit(struct csto_regression *out, const double *y, const struct csto_design *design, bool intercept,
                                csto_error *err);

/* y = b0 + b1 x: the usual case of it. */
csto_status csto_regression_line(struct csto_regression *out, const double *x, const double *y, size_t n, csto_error *err);

/* True where the residuals are no more than what rounding leaves of values that lie on the fit: there are no errors then. */
bool csto_regression_is_exact(const struct csto_regression *r);

/* The standard error of the fitted mean at a row of p values; that of a new observation is hypot(it, sigma). */
double csto_regression_error_at(const struct csto_regression *r, const double *row);

/* Standard errors (p of them) that allow for autocorrelation up to `lag` and for unequal variances: Newey and West, Econometrica 55 (1987), weights 1 - l / (lag + 1).  The
 * variance is multiplied by n / (n - p), as Stata's newey does and NeweyWest(prewhite = FALSE, adjust = TRUE) of R's sandwich: series of a dozen years are usual here, and without
 * the factor their errors are too small.  The design is the one that was fitted. */
csto_status csto_regression_newey_west(double *out, const struct csto_regression *r, const struct csto_design *design, size_t lag,
                                       csto_error *err);

/* The usual lag for n values: floor(4 (n / 100)^(2/9)), Newey and West, Review of Economic Studies 61 (1994). */
int csto_newey_west_lag(size_t n);

void csto_regression_free(struct csto_regression *r);

#endif
