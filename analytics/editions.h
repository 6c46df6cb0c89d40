/* editions.h - which periods each edition of a series covers
 *
 * A series is what one publisher brings out again and again under one title; of two editions the later counts for every period that both cover, and
 * what the later one no longer has was taken back.  Coverage is that of the whole input, before any filter. */
#ifndef CSTO_ANALYTICS_EDITIONS_H
#define CSTO_ANALYTICS_EDITIONS_H

#include "analytics/map.h"
#include "base/array.h"
#include "base/intern.h"
#include "csto-stats.h"

#include <stdbool.h>

struct csto_editions {
    struct csto_intern texts;
    struct csto_map map; /* (series, measure, edition) -> covered */
    struct csto_edition {
        const char *series, *edition;
        csto_code measure;
        csto_period period;
        size_t next; /* another edition of the same series and measure; CSTO_NONE = last */
    } * covered;
    size_t room;
    struct csto_map series; /* (series, measure) -> first */
    CSTO_ARRAY(size_t) first;
    struct csto_map rows;           /* (series, row_key, edition) */
    struct csto_map keys;           /* (series, row_key) -> met */
    CSTO_ARRAY(uint32_t) met;       /* editions that have the key */
    struct csto_map named;          /* series -> overlapping */
    CSTO_ARRAY(size_t) overlapping; /* keys that several editions have */
};

#define CSTO_EDITIONS                                                                                                                      \
    {                                                                                                                                      \
        .map = CSTO_MAP(3), .series = CSTO_MAP(2), .rows = CSTO_MAP(3), .keys = CSTO_MAP(2), .named = CSTO_MAP(1)                          \
    }

/* Notes what the claim says about coverage.  Claims without an edition or a period are passed over. */
csto_status csto_editions_add(struct csto_editions *e, const csto_claim *c, csto_error *err);

csto_status csto_editions_merge(struct csto_editions *e, const struct csto_editions *from, csto_error *err);

/* True where a later edition of the claim's series covers its period. */
bool csto_editions_superseded(struct csto_editions *e, const csto_claim *c);

/* Appends a sentence for each series of which several editions have rows in common: which editions, and how many keys (what a row is about). */
csto_status csto_editions_say(const struct csto_editions *e, csto_status (*say)(void *user, const char *sentence, csto_error *err),
                              void *user, csto_error *err);

/* <0, 0, >0: text order in which runs of digits count by their value, so that "9" comes before "10". */
int csto_edition_compare(const char *a, const char *b);

void csto_editions_free(struct csto_editions *e);

#endif
