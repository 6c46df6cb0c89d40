/* shares.h - when values are shares of their total */
#ifndef CSTO_ANALYTICS_SHARES_H
#define CSTO_ANALYTICS_SHARES_H

#include "analytics/stats.h"

#include <stdbool.h>

/* True where no value is negative and the total is known, finite and above 0; else *out says why not.  Needs CSTO_NEEDS_SUM and CSTO_NEEDS_EXTREMES. */
bool csto_has_shares(const struct csto_sample *sample, struct csto_result *out);

#endif
