/* trend_mann_kendall.h - is there a monotonic trend?  Mann (1945), Kendall (1975), and its kin for autocorrelated and seasonal series */
#ifndef CSTO_ANALYTICS_TREND_MANN_KENDALL_H
#define CSTO_ANALYTICS_TREND_MANN_KENDALL_H

#include "analytics/trend_points.h"

/* The least n of the test; of 4 values even the exact test cannot reach p < 0.05, which the verdict says. */
enum { CSTO_MANN_KENDALL_LEAST = 4, CSTO_MANN_KENDALL_EXACT = 10 };

struct csto_mann_kendall {
    const char *why;
    double s;           /* rising pairs less falling pairs */
    double variance;    /* of S without a trend, corrected for ties */
    double z;           /* normal, with continuity correction */
    double p;           /* two-sided; exact for n <= 10 without ties, else from z */
    double tau_b;       /* Kendall's */
    const char *method; /* of p: "exact" or "normal" */
};

/* O(n log n).  `why` where there are fewer than 4 values or all are equal: S is given then too, where there are two values. */
csto_status csto_mann_kendall(struct csto_mann_kendall *out, const struct csto_points *p, csto_error *err);

/* Hamed & Rao, J. Hydrology 204 (1998): z with the variance of S corrected for the autocorrelation of the ranks of what is left when the slope (Theil-Sen's)
 * is taken away; lags with |r| above the 95 % limit count.  In a series with gaps a lag is a distance in time. */
struct csto_hamed_rao {
    const char *why;
    double z, p;
    double inflation; /* of the variance */
};

csto_status csto_hamed_rao(struct csto_hamed_rao *out, const struct csto_points *p, const struct csto_mann_kendall *mk, double slope,
                           csto_error *err);

/* Seasonal Kendall: Hirsch, Slack & Smith, Water Resources Research 18 (1982).  S and its variance are summed over the seasons; period = steps a year (4, 12),
 * a point belongs to season t mod period. */
struct csto_seasonal_kendall {
    const char *why;
    double s, variance, z, p;
};

csto_status csto_seasonal_kendall(struct csto_seasonal_kendall *out, const struct csto_points *p, unsigned period, csto_error *err);

#endif
