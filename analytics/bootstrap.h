/* bootstrap.h - how far a statistic may move: percentile intervals from resamples of its own values
 *
 * Efron, Annals of Statistics 7 (1979); Davison & Hinkley, "Bootstrap Methods and their Application" (1997), 5.3.  Every cell starts the generator anew with one seed, so that
 * a cell does not depend on the others. */
#ifndef CSTO_ANALYTICS_BOOTSTRAP_H
#define CSTO_ANALYTICS_BOOTSTRAP_H

#include "analytics/stats.h"

enum { CSTO_BOOTSTRAP_SEED = 5489, CSTO_BOOTSTRAP_LEAST = 10, CSTO_BOOTSTRAP_FEWEST = 100, CSTO_BOOTSTRAP_MOST = 100000 };
#define CSTO_BOOTSTRAP_DRAWS 5e8 /* values drawn for one cell */

/* True where the statistic is made of the values of a row alone, so that it can be resampled. */
bool csto_bootstraps(const struct csto_stat *stat);

/* The 2.5 % and 97.5 % quantiles (type 7) of the statistic in so many resamples of sample->sorted, which must be there; NAN, and *why, where there is no such interval. */
csto_status csto_bootstrap(double out[2], const char **why, const struct csto_stat *stat, const struct csto_sample *sample,
                           size_t resamples, csto_error *err);

#endif
