/* trend_theil_sen.h - the median of all pairwise slopes, with an interval
 *
 * Theil (1950), Sen (1968); the interval is that of Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987), section 16.5, with the
 * variance of S corrected for ties and the ranks interpolated.
 *
 * The slopes are never all made: how many lie below a given slope is a count of inversions (n log n), so a bracket around a rank is narrowed by counting until few
 * are left, and these are listed (Cole, Salowe, Steiger & Szemeredi 1989; Dillencourt, Mount & Netanyahu 1992).  No chance is in it: the result is the order statistic
 * itself.  Memory is linear in n. */
#ifndef CSTO_ANALYTICS_TREND_THEIL_SEN_H
#define CSTO_ANALYTICS_TREND_THEIL_SEN_H

#include "analytics/trend_points.h"

struct csto_theil_sen {
    const char *why; /* no slope */
    const char *why_interval;
    double slope;     /* a step */
    double low, high; /* of the confidence level */
    double intercept; /* the median of y - slope * t */
};

/* variance: of S (csto_mann_kendall), NAN = no interval; confidence: 0.95. */
csto_status csto_theil_sen(struct csto_theil_sen *out, const struct csto_points *p, double variance, double confidence, csto_error *err);

#endif
