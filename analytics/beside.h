/* beside.h - what stands beside the values of a row: other rows of its series, officers, which places report */
#ifndef CSTO_ANALYTICS_BESIDE_H
#define CSTO_ANALYTICS_BESIDE_H

#include "analytics/answer.h"

/* A series are the rows that differ in the time word of --by alone.  Ends with csto_besides_free, whatever the status; {0} is fine too. */
struct csto_besides {
    const struct csto_answer *a;
    size_t time;               /* place of the time word in --by; CSTO_NONE = there is none, or several */
    struct csto_map series;    /* keys without time -> number of the series */
    struct csto_map rows;      /* series and time -> number of a row */
    CSTO_ARRAY(size_t) groups; /* of that row */
    size_t *of;                /* by group: its series; CSTO_NONE = no row */
    double *first, *places;    /* by series: total of its first row that has one; distinct places and parts of places */
    double *officers, *reporting, *cells, *most_cells; /* by group */
};

/* `needs`: the CSTO_NEEDS_* that are wanted.  `officers`: the totals of the measure `personnel` by the words of the question but item and measure, NULL = not wanted. */
csto_status csto_besides_build(struct csto_besides *out, struct csto_answer *a, const struct csto_answer *officers, unsigned needs,
                               csto_error *err);
void csto_besides_free(struct csto_besides *b);

/* Fills in all but the days.  base_year: the year whose mean is the base of an index; NAN = the first row that has a total. */
void csto_beside_of(struct csto_beside *out, const struct csto_besides *b, size_t group, double base_year);

#endif
