/* quantile.h - quantiles of sorted values */
#ifndef CSTO_ANALYTICS_QUANTILE_H
#define CSTO_ANALYTICS_QUANTILE_H

#include "csto-stats.h"

/* The quantile for 0 <= share <= 1 of n >= 1 ascending values: type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American
 * Statistician 50 (1996), which is R's default.  CSTO_E_IO where GSL cannot be opened; up to two values need no library. */
csto_status csto_quantile(double *out, const double *sorted, size_t n, double share, csto_error *err);

#endif
