/* trend_breaks.h - where does the level of a series change? */
#ifndef CSTO_ANALYTICS_TREND_BREAKS_H
#define CSTO_ANALYTICS_TREND_BREAKS_H

#include "analytics/trend_points.h"

/* Pettitt, Applied Statistics 28 (1979): one change of level, by ranks. */
struct csto_pettitt {
    const char *why;
    double k;  /* the largest |U| */
    size_t at; /* how many points lie before the break: point at - 1 is the last of them */
    double p;  /* 2 exp(-6 K^2 / (n^3 + n^2)), at most 1: an approximation that is good for small p */
};

csto_status csto_pettitt(struct csto_pettitt *out, const struct csto_points *p, csto_error *err);

/* Any number of changes of the mean: the segmentation with the least Schwarz criterion n log(RSS) + 2 (breaks) log(n) (Yao 1988; Bai & Perron 2003), found by PELT
 * (Killick, Fearnhead & Eckley, JASA 107, 2012) with segments of at least max(3, 15 % of n) values. */
enum { CSTO_PELT_BREAKS = 8, CSTO_PELT_MOST = 10000 };

struct csto_pelt {
    const char *why;
    size_t n;                          /* breaks */
    size_t at[CSTO_PELT_BREAKS];       /* as in Pettitt, ascending */
    double mean[CSTO_PELT_BREAKS + 1]; /* of the segments */
    double rss;
};

csto_status csto_pelt(struct csto_pelt *out, const struct csto_points *p, csto_error *err);

#endif
