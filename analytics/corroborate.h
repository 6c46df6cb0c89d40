/* corroborate.h - several sources of one thing give one number */
#ifndef CSTO_ANALYTICS_CORROBORATE_H
#define CSTO_ANALYTICS_CORROBORATE_H

#include "analytics/answer.h"
#include "analytics/nest.h"

/* What one or several sources give a number for: one measure, item and unit, and one operation, or one place, area and period. */
struct csto_thing {
    struct csto_scope scope; /* as the chosen source says it, completed from the others */
    size_t members, n;       /* its entries: things->members[members ..] */
    size_t chosen;           /* first entry of the chosen source */
    double least, most;      /* what its sources say */
    bool sole;               /* it has one source */
};

struct csto_things {
    struct csto_thing *at;
    size_t n;
    size_t *members;
};

/* Puts the entries of a group that no rule has left out yet into things, chooses a source for each by the policy and leaves the others out
 * as corroborated.  The caller frees the things. */
csto_status csto_things_make(struct csto_things *out, struct csto_answer *a, const struct csto_group *g, csto_error *err);
void csto_things_free(struct csto_things *t);

#endif
