/* lorenz.h - the Lorenz curve: what share of the total the smallest values have together
 *
 * Lorenz, "Methods of measuring the concentration of wealth", Publications of the American Statistical Association 9 (1905).  Twice the area between the
 * curve and the diagonal is the statistic `gini` (population form). */
#ifndef CSTO_ANALYTICS_LORENZ_H
#define CSTO_ANALYTICS_LORENZ_H

#include "csto-stats.h"

struct csto_lorenz_point {
    double values; /* share of the number of values, 0 to 1, the smallest first */
    double total;  /* their share of the total, 0 to 1 */
};

/* The curve of n ascending values into `out`, which has room for `most` >= 2 points: from (0, 0) to (1, 1), a point behind every value, or as many as there is room for,
 * evenly spread, the last 1 % of the values as densely as all others together.  Gives how many points there are; 0 where there is no curve, and *why (static): no value,
 * a negative value, a total that is 0 or beyond double. */
size_t csto_lorenz_curve(struct csto_lorenz_point *out, size_t most, const double *sorted, size_t n, const char **why);

#endif
