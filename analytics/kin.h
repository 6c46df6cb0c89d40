/* kin.h - the items and places that have to do with a wanted one
 *
 * An item's kin are itself, those below it (its parts) and those above it (wider); a place's the same.  Lists of what is below are made once, so that
 * nobody looks through the whole vocabulary for one claim. */
#ifndef CSTO_ANALYTICS_KIN_H
#define CSTO_ANALYTICS_KIN_H

#include "base/array.h"
#include "csto-stats.h"

#include <stdbool.h>

typedef enum { CSTO_SAME, CSTO_PARTS, CSTO_WIDER, CSTO_APART } csto_relation;

struct csto_relative {
    csto_code code;
    csto_relation relation;
    int steps; /* between a wider item and the wanted one */
};

struct csto_relatives {
    CSTO_ARRAY(struct csto_relative) list;
};

struct csto_below {
    size_t *first;   /* by code; ends with one more */
    csto_code *code; /* what is below, code by code */
};

struct csto_kin {
    const csto_vocabulary *vocabulary;
    struct csto_below items, places;
};

/* False = no memory. */
bool csto_kin_make(struct csto_kin *out, const csto_vocabulary *lent);
void csto_kin_free(struct csto_kin *k);

/* Replaces the list.  No item, or no place, is kin of itself only.  False = no memory. */
bool csto_kin_of_item(const struct csto_kin *k, csto_code item, struct csto_relatives *out);
bool csto_kin_of_place(const struct csto_kin *k, csto_code place, struct csto_relatives *out);

#endif
