/* pairs.h - a printed percentage and the figures that it is about
 *
 * "from 494 to 470, by 4.9 %": the change, the level of its period and the figure before, of one document and one subject, the nearest in the text. */
#ifndef CSTO_ANALYTICS_PAIRS_H
#define CSTO_ANALYTICS_PAIRS_H

#include "analytics/check.h"

struct csto_pair {
    const csto_claim *change, *level, *previous; /* the last two may be NULL */
    size_t distance;                             /* of pairs.c */
};

struct csto_pairs {
    struct csto_pair *at;
    size_t n;
};

/* One pair for each change that is no repeat, in canonical order.  Time n log n. */
csto_status csto_pairs_find(struct csto_pairs *out, const struct csto_checker *k, csto_error *err);

#endif
