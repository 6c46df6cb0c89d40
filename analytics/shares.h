/* shares.h - values as shares of their total */
#ifndef CSTO_ANALYTICS_SHARES_H
#define CSTO_ANALYTICS_SHARES_H

#include "analytics/stats.h"

#include <stdbool.h>

/* True where no value is negative and the total is known, finite and above 0; else *out says why not.  Needs CSTO_NEEDS_SUM and CSTO_NEEDS_EXTREMES. */
bool csto_has_shares(const struct csto_sample *sample, struct csto_result *out);

/* The sum of the k <= n largest, and the sum of squared shares; both need CSTO_NEEDS_VALUES, the second shares. */
double csto_top_sum(const struct csto_sample *sample, size_t k);
double csto_hhi(const struct csto_sample *sample);

#endif
