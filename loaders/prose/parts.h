/* parts.h - totals and the parts that follow them */
#ifndef CSTO_LOADERS_PROSE_PARTS_H
#define CSTO_LOADERS_PROSE_PARTS_H

#include "loaders/prose/reader.h"

enum { CSTO_PARTS_SEEN = 400 }; /* findings that are looked through at most for a total, or for its parts */

/* What is known of a list of parts while its quantities are read. */
struct csto_part_state {
    long total; /* finding whose parts are being listed, or CSTO_NO_FINDING */
    long back;  /* where that one does not fit, findings back to this one are tried */
    bool first; /* the quantity directly behind the word "including" */
    bool said;  /* "of which" or "of them" stands right beside the quantity */
    bool colon; /* a colon opened the list, so that ';' stands between its parts and does not end it */
};

/* bare_parts.c: "412 cases, 37 - for extremism". */
bool csto_is_dashed_part(const struct csto_reader *r, size_t k);

/* sums.c: findings of the sentence that add up to the one before them become its parts. */
void csto_parts_by_sum(struct csto_reader *r);

/* part_nouns.c: "half", "two thirds"; the bracket of quantity k holds what such a fraction is. */
bool csto_is_fraction(const struct csto_quantity *q);
bool csto_behind_fraction(const struct csto_reader *r, size_t k);

/* part_totals.c: "of the 17,350 cases, ..." opens the clause: the parts of quantity k follow. */
bool csto_opens_of(const struct csto_reader *r, size_t k);

/* "Of the suspects, 612 were remanded", "Из задержанных 12 - женщины": the figure said before that the sentence opens with. */
long csto_total_of_opening(const struct csto_reader *r);

/* money.c: "Ущерб – 47 млн рублей. Из этой суммы потерпевшим возвращено 12 млн": the sum that was said last, of which quantity k is a part. */
long csto_total_of_sum(const struct csto_reader *r, size_t k);

/* "The largest shipment weighed 2,700 kilos": the last figure of what was seized in the dimension of quantity k, which is one of its batches. */
long csto_total_of_largest(const struct csto_reader *r, size_t k);

/* "Это 604 кг марихуаны, 289 кг опия": the figure that was weighed before, whose parts follow. */
long csto_total_summed_up(const struct csto_reader *r);

/* parts.c: part_of and role of a new finding; false where what was found is no claim after all. */
void csto_parts_before(struct csto_reader *r, size_t k, struct csto_part_state *state);
void csto_parts_join(struct csto_reader *r, size_t k, struct csto_part_state *state, struct csto_finding *f);
void csto_parts_go_on(struct csto_reader *r);

/* part_fits.c: a claim of this measure and item can be a part of the total; the finding, or the first total above it, that can have f as a part;
 * the total has room for f; the total before the bracket that quantity k, which is f, stands in. */
bool csto_part_fits(const struct csto_reader *r, const struct csto_finding *total, csto_code measure, csto_code item, csto_code unit);
long csto_part_fitting(const struct csto_reader *r, const struct csto_part_state *state, const struct csto_finding *f, long total);
bool csto_part_has_room(const struct csto_reader *r, long total, const struct csto_finding *f);
long csto_total_of_bracket(const struct csto_reader *r, size_t k, const struct csto_finding *f);

#endif
