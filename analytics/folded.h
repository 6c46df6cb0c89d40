/* folded.h - a fold as an answer: its groups, and what the columns of a table ask of each */
#ifndef CSTO_ANALYTICS_FOLDED_H
#define CSTO_ANALYTICS_FOLDED_H

#include "analytics/answer.h"
#include "base/text.h"

/* Fills an answer that has no claims with the groups of the fold (lent; it must outlive the answer) and their numbers, in the order of the table.  The filters' words that rows met are noted
 * in `meets` (the question of the answer). */
csto_status csto_folded_answer(struct csto_answer *a, struct csto_question *meets, const struct csto_fold *fold, csto_error *err);
void csto_folded_free(struct csto_folded *f);

/* Appends the places and areas of a group's counted rows, as csto_extent has them; *days is what they cover. */
csto_status csto_folded_extent(struct csto_text *places, double *days, const struct csto_answer *a, const struct csto_group *g,
                               csto_error *err);

/* The counted values of a group, in no order; g->counted of them. */
void csto_folded_values(double *to, const struct csto_answer *a, const struct csto_group *g);

/* Their moments: those that the question's statistics need. */
void csto_folded_moments(struct csto_moments *out, const struct csto_answer *a, const struct csto_group *g);

#endif
