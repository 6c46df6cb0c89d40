/* nest.h - what lies inside what: item, place, area, period and operation at once
 *
 * A scope lies inside another where each of its sides does: the item is the same or under it, the place the same or a member, the area the same
 * or the other is the whole place, the period inside, and the operations fit (the same, a stage of it, or one of the two names none).  All pairs are
 * found by one sweep over the starts of the periods with a map from sides to the furthest end seen, so n scopes take n log n steps. */
#ifndef CSTO_ANALYTICS_NEST_H
#define CSTO_ANALYTICS_NEST_H

#include "analytics/map.h"
#include "csto-stats.h"

#include <stdbool.h>

struct csto_scope {
    csto_code item, place;
    const char *area;           /* interned by the caller, as are all texts here; "" is the whole place */
    const char *const *lineage; /* the operation and those it belongs to, nearest first, ends with NULL; [0] is "" for none */
    csto_period period;         /* unknown: both ends CSTO_NO_DAY */
    const char *source;
    bool table; /* a row of a table: never inside another row of the same source */
};

typedef enum {
    CSTO_NEST_IN_SOURCE, /* only within one source: what is unknown on both sides is the same, equal scopes are side by side */
    CSTO_NEST_IN_ROW     /* across sources: places and periods must be known, except through the same operation */
} csto_nest_mode;

/* For each scope the number of one that it lies inside, CSTO_NONE = inside none.  The links have no circles. */
csto_status csto_nest(const struct csto_scope *s, size_t n, csto_nest_mode mode, const csto_vocabulary *v, size_t *inside, csto_error *err);

/* Marks the scopes that overlap another in part: known periods with days in common, the other sides fitting in either direction. */
csto_status csto_overlaps(const struct csto_scope *s, size_t n, const csto_vocabulary *v, bool *marked, csto_error *err);

#endif
