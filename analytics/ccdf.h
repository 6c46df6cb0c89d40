/* ccdf.h - which share of the values is as large or larger: the complementary cumulative distribution */
#ifndef CSTO_ANALYTICS_CCDF_H
#define CSTO_ANALYTICS_CCDF_H

#include "csto-stats.h"

struct csto_ccdf_point {
    double x;     /* a value above 0 */
    double above; /* share of the values above 0 that are as large or larger */
};

/* The points of n ascending values (those above 0, as both axes are usually logarithms) into `out`, which has room for `most` >= 2: one at every distinct value, or, where
 * there are more of these, evenly spread over the logarithm of the share, the first and the last among them.  Gives how many points there are; 0 = no value is above 0. */
size_t csto_ccdf(struct csto_ccdf_point *out, size_t most, const double *sorted, size_t n);

#endif
