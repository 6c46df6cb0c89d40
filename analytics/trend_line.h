/* trend_line.h - a straight line by least squares (analytics/regression.h), and what to know about it */
#ifndef CSTO_ANALYTICS_TREND_LINE_H
#define CSTO_ANALYTICS_TREND_LINE_H

#include "analytics/trend_points.h"

struct csto_line {
    const char *why;       /* no line */
    const char *why_error; /* a line, but no errors of it */
    size_t n;
    double mean_t, mean_y, stt; /* of the points; stt: sum of squares of t about its mean */
    double slope, intercept;
    double slope_error, intercept_error, sigma, r2; /* standard errors, standard deviation of the residuals */
    double t, p, low, high;                         /* of the slope; two-sided, 95 % */
    double durbin_watson;
    double hac_error; /* of the slope, csto_regression_newey_west with `lag` */
    int lag;
};

/* lag of Newey and West; -1 = csto_newey_west_lag.  Needs csto_distributions_open; t may be any numbers here. */
csto_status csto_line_fit(struct csto_line *out, const struct csto_points *p, int lag, csto_error *err);

/* The line at t, and half the widths of its 95 % intervals for the mean and for a new value. */
double csto_line_at(const struct csto_line *l, double t, double *half_mean, double *half_new);

/* The same line with less weight for values far off it: Tukey's bisquare (4.685), scale from the median absolute residual; Huber & Ronchetti (2009), chapter 7.  NAN and
 * `why` where it does not settle.  GSL's own robust fit aborts the process then, so the iteration is here. */
struct csto_robust {
    const char *why;
    double slope, intercept;
    size_t weightless; /* values that got no weight at all */
};

csto_status csto_robust_line(struct csto_robust *out, const struct csto_points *p, csto_error *err);

#endif
