/* measured.h - what a quantity measures: by its noun, its unit, or what was said before */
#ifndef CSTO_LOADERS_PROSE_MEASURED_H
#define CSTO_LOADERS_PROSE_MEASURED_H

#include "loaders/prose/parts.h"

/* What a way to find what a figure is of comes to: the next one is asked, it is known, nobody knows. */
enum csto_answer { CSTO_ANSWER_NEXT, CSTO_ANSWER_KNOWN, CSTO_ANSWER_NOTHING };

/* shared_units.c: gives quantity k the unit of another one, where its own is left out. */
void csto_share_unit(struct csto_reader *r, size_t k);
void csto_share_currency(struct csto_reader *r, size_t k, const struct csto_part_state *state); /* once its total is known */

/* differences.c: quantity k says how much more or less there was. */
bool csto_is_difference(const struct csto_reader *r, size_t k);

/* containers.c: counted goods, whose noun ends at `noun_end`, say where something else was. */
bool csto_is_container(const struct csto_reader *r, size_t k, uint32_t noun_end);

/* weighed.c, counted.c, settle.c, money.c: what quantity k measures; false where that is nothing known. */
bool csto_resolve_weighed(struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_resolve_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out);
bool csto_settle_count(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_resolve_money(struct csto_reader *r, size_t k, struct csto_what *out);

/* weighed.c: the measure fits things that are taken; "the price of one gram"; tablets, doses and the like. */
bool csto_fits_goods(const struct csto_reader *r, csto_code measure, csto_code item);
bool csto_is_unit_of_price(const struct csto_reader *r, size_t k);
bool csto_dosage_form(const struct csto_reader *r, csto_code unit);

/* inherit_weight.c: what a weight without a noun is of. */
bool csto_inherit_weight(const struct csto_reader *r, size_t k, struct csto_what *out);

/* told_before.c: what a weight or an area is of in a sentence that only goes on with what was told of. */
bool csto_told_before(const struct csto_reader *r, size_t k, struct csto_what *out);

/* totals.c: a total of drugs that names no substance; the total that a weight without a noun is of. */
bool csto_total_of_parts(const struct csto_reader *r, size_t k);
bool csto_total_before(const struct csto_reader *r, size_t k, struct csto_what *out);

/* inherit_count.c: what a count without a noun counts */
bool csto_inherit_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out);

#endif
