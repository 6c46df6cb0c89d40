/* count.h - the counting rules on one group, and its sums */
#ifndef CSTO_ANALYTICS_COUNT_H
#define CSTO_ANALYTICS_COUNT_H

#include "analytics/answer.h"

/* Decides of every entry of the group whether it is counted, and fills the group's numbers.  `editions` may be NULL. */
csto_status csto_count_group(struct csto_answer *a, struct csto_group *g, struct csto_editions *editions, csto_error *err);

#endif
