/* extent.h - what the counted claims of a row cover: which places, how many days
 *
 * A year's row may rest on one week of one province; the sum alone does not show it. */
#ifndef CSTO_ANALYTICS_EXTENT_H
#define CSTO_ANALYTICS_EXTENT_H

#include "analytics/answer.h"

/* {0} to start with. */
struct csto_extent {
    struct csto_text places; /* ids in the order of places.tsv, a part of a place behind a slash: "CSTO;RUS/RU-SVE"; "?" = unknown */
    double days;             /* that lie in a counted period, each once; NAN where a counted period is unknown */
    CSTO_ARRAY(const struct csto_entry *) counted; /* scratch, like the next */
    CSTO_ARRAY(csto_period) periods;
};

/* The extent of a group; what *e held of another is replaced. */
csto_status csto_extent_of(struct csto_extent *e, const struct csto_answer *a, const struct csto_group *g, csto_error *err);
void csto_extent_free(struct csto_extent *e);

#endif
