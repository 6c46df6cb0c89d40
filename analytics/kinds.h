/* kinds.h - the counted claims by measure and unit, for checks of many figures at once */
#ifndef CSTO_ANALYTICS_KINDS_H
#define CSTO_ANALYTICS_KINDS_H

#include "analytics/check.h"

struct csto_kind {
    csto_code measure, unit;
    const csto_claim *const *claims; /* in canonical order */
    size_t n;
};

/* Calls `one` for each measure and unit, in the order of their codes.  Only what a sum by item counts is given: no total beside its parts. */
csto_status csto_each_kind(struct csto_checker *k,
                           csto_status (*one)(struct csto_checker *k, const struct csto_kind *kind, csto_error *err), csto_error *err);

/* "seizure in kg". */
void csto_put_kind(struct csto_text *t, const csto_vocabulary *v, const struct csto_kind *kind);

#endif
