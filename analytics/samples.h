/* samples.h - what the statistics of a row see, made from the claims of an answer */
#ifndef CSTO_ANALYTICS_SAMPLES_H
#define CSTO_ANALYTICS_SAMPLES_H

#include "analytics/answer.h"
#include "base/exact.h"

/* The answer to start with; ends with csto_sampler_end. */
struct csto_sampler {
    struct csto_answer *a;
    const struct csto_group *group; /* whose values are at hand, NULL = none */
    csto_by across;
    const char *why; /* there are none: see csto_sample_of */
    CSTO_ARRAY(double) values;
    bool sorted;
    double least, most;                 /* of the values; 0 where there are none */
    CSTO_ARRAY(struct csto_exact) sums; /* by key of --stat=NAME:WORD */
    struct csto_map keys;
    struct csto_moments moments; /* of the values, those needs that has_moments names */
    unsigned has_moments;
    const struct csto_group *summed; /* the group whose folded moments are in `folded`, NULL = none */
    struct csto_moments folded;
};

/* The sample of a group for one statistic, with what stands beside it; lent until the next call.  *why: NULL, or why there are no such values (a counted claim without the word
 * that they are totals by). */
csto_status csto_sample_of(struct csto_sample *out, struct csto_sampler *s, const struct csto_group *g, const struct csto_stat_call *call,
                           const struct csto_beside *lent, const char **why, csto_error *err);
void csto_sampler_end(struct csto_sampler *s);

#endif
