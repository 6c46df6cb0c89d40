/* aggregate.h - a sink that keeps what a question needs and answers it
 *
 * Loaders push claims into it, threads into partials of it; what passes the filters is kept, with what the rules read.  Merging partials
 * gives the answer of one pass.  Claims that are in a dataset already are lent instead of copied. */
#ifndef CSTO_ANALYTICS_AGGREGATE_H
#define CSTO_ANALYTICS_AGGREGATE_H

#include "analytics/answer.h"
#include "records/sink.h"

struct csto_aggregate {
    struct csto_sink sink; /* first: a pointer to it is a pointer to the aggregate */
    const struct csto_question *question;
    struct csto_editions editions;
    CSTO_ARRAY(const csto_claim *) lent;
    csto_dataset *kept;             /* NULL until a claim is pushed */
    struct csto_fold *fold;         /* NULL until incidents are joined */
    bool alone;                     /* set by the caller: what is pushed comes from one file, so that incidents may be folded */
    struct csto_question *meets;    /* set by the caller: `question`, to note which words of its filters were met; NULL = is not asked */
    size_t outside, without_period; /* pushed claims that were not kept */
    CSTO_ARRAY(const csto_claim *) all; /* both, while answering */
};

/* The question is lent. */
void csto_aggregate_init(struct csto_aggregate *a, const struct csto_question *lent);
void csto_aggregate_end(struct csto_aggregate *a);

/* Takes a claim without copying it; it must outlive the answer. */
csto_status csto_aggregate_lend(struct csto_aggregate *a, const csto_claim *lent, csto_error *err);

/* The answer over all claims so far.  It refers to the aggregate, which must outlive it and take no claim meanwhile. */
csto_status csto_aggregate_answer(struct csto_answer *out, struct csto_aggregate *a, csto_error *err);

#endif
