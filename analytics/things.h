/* things.h - which claims speak of the same thing
 *
 * The same item, and the same operation with a compatible place and area and days in common, or the same place, area and period, all of them
 * known.  Two different operations are two things even in the same days; a claim that names none joins the only one that fits. */
#ifndef CSTO_ANALYTICS_THINGS_H
#define CSTO_ANALYTICS_THINGS_H

#include "analytics/answer.h"

/* Gives every entry of the group that is not left out the number of its thing, 0 <= number < *things; some numbers may stay unused. */
csto_status csto_things_find(struct csto_answer *a, const struct csto_group *g, size_t *things, csto_error *err);

#endif
