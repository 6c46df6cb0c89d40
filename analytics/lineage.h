/* lineage.h - the operations that a stage belongs to
 *
 * channel-second-barrier-2022 belongs to channel-second-barrier, to channel, and, as events.tsv says that Second Barrier is a part of Channel, to
 * channel-2022. */
#ifndef CSTO_ANALYTICS_LINEAGE_H
#define CSTO_ANALYTICS_LINEAGE_H

#include "analytics/map.h"
#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "csto-stats.h"

struct csto_lineages {
    struct csto_map events; /* interned event -> lists */
    CSTO_ARRAY(const char **) lists;
    struct csto_arena arena;
};

#define CSTO_LINEAGES                                                                                                                      \
    {                                                                                                                                      \
        .events = CSTO_MAP(1)                                                                                                              \
    }

/* The event (interned in `texts`) and what it belongs to, nearest first, NULL at the end; {"", NULL} for "".  Lent by l.  NULL = no memory. */
const char *const *csto_lineage(struct csto_lineages *l, const char *event, const csto_vocabulary *v, struct csto_intern *texts);

/* The longest beginning of an event's key that is an operation of the table ("channel" of channel-2018), and its length (may be NULL); 0 = none. */
csto_code csto_operation_of(const csto_vocabulary *v, const char *event, size_t *length);

void csto_lineages_free(struct csto_lineages *l);

#endif
