/* asked.h - a question, the claims of a dataset put through it, and the answer */
#ifndef CSTO_ANALYTICS_ASKED_H
#define CSTO_ANALYTICS_ASKED_H

#include "analytics/aggregate.h"
#include "analytics/answer.h"

/* Puts the claims of a dataset through a question: an aggregate that lends them, and its answer.  Both end with csto_asked_end; {0} is fine too.  A question that asks for
 * statistics per officer has the answer about these as a second one. */
struct csto_asked {
    struct csto_question question;
    struct csto_aggregate *aggregate;
    struct csto_answer answer;
    struct csto_asked *officers;
};

csto_status csto_ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err);
void csto_asked_end(struct csto_asked *a);

#endif
