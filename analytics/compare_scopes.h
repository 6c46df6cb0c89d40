/* compare_scopes.h - the claims that are compared with a table, those of one scope side by side
 *
 * Claims of one document and edition that share measure, unit, item, place, area, period and event are of one scope: they are one figure, to be made by the
 * counting rules. */
#ifndef CSTO_ANALYTICS_COMPARE_SCOPES_H
#define CSTO_ANALYTICS_COMPARE_SCOPES_H

#include "base/array.h"
#include "base/intern.h"
#include "csto-stats.h"

struct csto_compared {
    const csto_claim **claims; /* scopes in the order of their first claims, claims of each in canonical order */
    CSTO_ARRAY(size_t) first;  /* of each scope, and the end */
};

/* Takes over the list (malloc) of n claims, which are lent.  Ends with csto_compared_free, whatever the status. */
csto_status csto_compared_make(struct csto_compared *out, const csto_claim **claims, size_t n, struct csto_intern *texts, csto_error *err);
void csto_compared_free(struct csto_compared *c);

#endif
