/* reference.h - the claims of a table, to be asked for the figure of a scope
 *
 * A claim relates to a wanted scope by item, place, area and period: it is the same, one of its parts, or wider.  Of all claims that relate by every
 * side those are picked whose sides together are nearest; what is the same comes before parts, parts before what is wider.
 *
 * Claims of one measure, unit, place and item are a series; a strip is what a series has of one area, or of all areas, in the order of the periods.  The
 * claims inside a period are found by a tree of ends, those that hold it by another, so that a question costs log n and what it gives. */
#ifndef CSTO_ANALYTICS_REFERENCE_H
#define CSTO_ANALYTICS_REFERENCE_H

#include "analytics/kin.h"
#include "analytics/least.h"
#include "analytics/map.h"

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

/* Slots of one area, or of all areas that are none, in the order of their periods. */
struct csto_strip {
    size_t first, end;
    bool figure;         /* it has one that a sum could take */
    csto_period covered; /* by these; unknown = none is dated */
};

struct csto_reference {
    struct csto_kin kin;
    const csto_claim **claims; /* by measure, unit, place, item, area, period */
    size_t n;
    size_t *slots; /* numbers of claims: all of them, then again those of areas, series by series */
    size_t n_slots;
    struct csto_map series;         /* measure, unit, place, item -> its strips */
    CSTO_ARRAY(size_t) first_strip; /* by series, and the end; the strip of all areas comes first, then those of each in order */
    CSTO_ARRAY(struct csto_strip) strips;
    struct csto_map measures, counted; /* measure; measure, unit and item: what there is */
    struct csto_map kinds;             /* measure and item -> units */
    CSTO_ARRAY(struct csto_units) units;
    struct csto_least ends, figure_ends; /* by slot: last days, of all claims and of figures */
    struct csto_least figures_hold;      /* by slot: minus the last days of figures */
    struct csto_relatives items, places; /* scratch, like the next */
    CSTO_ARRAY(size_t) picked_numbers;
    CSTO_ARRAY(const csto_claim *) picked;
};

/* Takes over the list of claims (malloc), sorts it; the claims are lent.  Ends with csto_reference_free, whatever the status. */
csto_status csto_reference_make(struct csto_reference *out, const csto_claim **claims, size_t n, const csto_vocabulary *lent,
                                csto_error *err);
void csto_reference_free(struct csto_reference *r);

/* The claims for the scope; n is 0 where there are none.  A scope without a place or period relates only to what has none either. */
csto_status csto_reference_pick(struct csto_match *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err);

/* Why there are none. */
csto_status csto_reference_lack(struct csto_lack *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err);

#endif
