/* reference_parts.h - what the files reference*.c share; no other file includes it */
#ifndef CSTO_ANALYTICS_REFERENCE_PARTS_H
#define CSTO_ANALYTICS_REFERENCE_PARTS_H

#include "analytics/reference.h"

/* The units that a table counts a kind in: the first two are enough to name one that is not the wanted one. */
struct csto_units {
    csto_code first, second; /* 0 = none */
};

static inline const csto_claim *csto_reference_claim(const struct csto_reference *r, size_t slot)
{
    return r->claims[r->slots[slot]];
}

static inline uint64_t csto_kind_key(csto_code measure, csto_code unit, csto_code item)
{
    return (uint64_t)measure << 32 | (uint64_t)unit << 16 | item;
}

/* The shorter period first, of one length the earlier. */
int csto_compare_lengths(csto_period p, csto_period q);

/* What a series has of the wanted area, in one of the relations; NULL = nothing. */
const struct csto_strip *csto_strip_for(const struct csto_reference *r, size_t series, csto_relation area, const char *wanted);

/* The first slot of a strip whose period is not before p, or (`behind`) comes after it. */
size_t csto_strip_find(const struct csto_reference *r, const struct csto_strip *s, csto_period p, bool behind);

/* The next slot from `from` on with a period inside p that is not p; SIZE_MAX = none.  `ends`: the tree of those that are looked for. */
size_t csto_strip_next_inside(const struct csto_reference *r, const struct csto_least *ends, const struct csto_strip *s, csto_period p,
                              size_t from);

/* A figure whose period has this relation to p: of those inside it the first, of those that hold it the shortest.  SIZE_MAX = none. */
size_t csto_strip_figure(const struct csto_reference *r, const struct csto_strip *s, csto_relation period, csto_period p);

#endif
