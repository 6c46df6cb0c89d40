/* reference.h - the claims of a table, to be asked for the figure of a scope
 *
 * A claim relates to a wanted scope by item, place, area and period: it is the same, one of its parts, or wider.  Of all claims that relate by every
 * side those are picked whose sides together are nearest; what is the same comes before parts, parts before what is wider. */
#ifndef CSTO_ANALYTICS_REFERENCE_H
#define CSTO_ANALYTICS_REFERENCE_H

#include "analytics/map.h"
#include "base/array.h"
#include "csto-stats.h"

#include <stdbool.h>

typedef enum { CSTO_SAME, CSTO_PARTS, CSTO_WIDER, CSTO_APART } csto_relation;

struct csto_wanted {
    csto_code measure, unit, item, place;
    const char *area;
    csto_period period;
};

struct csto_match {
    csto_relation item, place, area, period;
    const csto_claim *const *claims; /* lent until the next call */
    size_t n;
};

/* Why nothing is picked: what the table has of the scope, the most that it has of one claim. */
struct csto_lack {
    bool measure, item, unit, place, area; /* each together with those before it */
    bool overlap;                          /* periods have days in common, but neither holds the other */
    csto_period covered;                   /* from the first to the last day of what fits all but the period; unknown = nothing does */
    csto_code other_unit;                  /* in which the table counts the measure, where it is not the wanted one */
};

struct csto_reference {
    const csto_vocabulary *vocabulary;
    const csto_claim **claims; /* by measure, unit, place, item, area, period */
    size_t n;
    struct csto_map heads; /* measure, unit, place -> its first series */
    CSTO_ARRAY(size_t) first;
    CSTO_ARRAY(size_t) series; /* first claim of each measure, unit, place and item */
    CSTO_ARRAY(struct csto_related) related;
    CSTO_ARRAY(const csto_claim *) picked;
};

/* Takes over the list of claims (malloc), sorts it; the claims are lent.  Ends with csto_reference_free, whatever the status. */
csto_status csto_reference_make(struct csto_reference *out, const csto_claim **claims, size_t n, const csto_vocabulary *lent,
                                csto_error *err);
void csto_reference_free(struct csto_reference *r);

/* The claims for the scope; n is 0 where there are none.  A scope without a place or period relates only to what has none either. */
csto_status csto_reference_pick(struct csto_match *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err);

/* Why there are none. */
struct csto_lack csto_reference_lack(const struct csto_reference *r, const struct csto_wanted *w);

#endif
