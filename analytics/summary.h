/* summary.h - an answer as a table */
#ifndef CSTO_ANALYTICS_SUMMARY_H
#define CSTO_ANALYTICS_SUMMARY_H

#include "analytics/answer.h"

/* The table of DESIGN section 2 with its notes. */
csto_status csto_summary_table(csto_table **out, struct csto_answer *a, csto_error *err);

/* True where the table of the question has a column of that name. */
bool csto_summary_has_column(const struct csto_question *q, const char *name);

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
