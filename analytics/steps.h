/* steps.h - statistics that set the total of a row against another row of its series */
#ifndef CSTO_ANALYTICS_STEPS_H
#define CSTO_ANALYTICS_STEPS_H

#include "analytics/stats.h"

#include <stdbool.h>

/* True where the row has a total, the table one time word, and `other` is a number; where `ratio`, one above 0.  Else *out says why not; `missing` is the reason where
 * `other` is NAN. */
bool csto_has_other_row(const struct csto_sample *sample, double other, bool ratio, const char *missing, struct csto_result *out);

#endif
