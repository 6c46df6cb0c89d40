/* nouns.h - what the words beside a number name */
#ifndef CSTO_LOADERS_PROSE_NOUNS_H
#define CSTO_LOADERS_PROSE_NOUNS_H

#include "loaders/prose/reader.h"

enum { CSTO_NOUN_REACH = 30 }; /* tokens between a number and its noun */

/* noun_head.c: the noun phrase whose first known word is token i, and that ends before `limit`: the last noun of a row is its head ("drug laboratories"). */
bool csto_noun_head(const struct csto_reader *r, uint32_t i, uint32_t limit, bool counted, struct csto_what *out);

/* noun_head.c, noun_right.c, nouns.c: the item that begins at token i; the noun behind a number, before it, in another number's phrase. */
const struct csto_mark *csto_noun_item(const struct csto_reader *r, uint32_t i,
                                       bool counted); /* fit for what is counted or weighed; NULL = none */
void csto_noun_right(const struct csto_reader *r, uint32_t from, uint32_t limit, bool counted, struct csto_what *out);
bool csto_is_cell(const struct csto_reader *r, size_t k); /* a gap as between the columns of a table stands before quantity k */
bool csto_noun_label(const struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_noun_shared(const struct csto_reader *r, size_t k,
                      struct csto_what *out); /* shared_nouns.c: "3 criminal cases and 2 administrative" */
bool csto_noun_people(const struct csto_reader *r, size_t k, struct csto_what *out); /* "seven Iranians" */
uint32_t csto_past_bracket(const struct csto_reader *r, size_t k);
bool csto_noun_left(const struct csto_reader *r, size_t k, struct csto_what *out);
csto_code csto_noun_crime(const struct csto_reader *r, uint32_t from, uint32_t to);

/* subject.c */
bool csto_noun_subject(const struct csto_reader *r, uint32_t before, struct csto_what *out);
csto_code csto_verb_of(const struct csto_reader *r, size_t k, uint32_t noun_end,
                       bool (*fits)(const struct csto_reader *, csto_code measure, csto_code item), csto_code item);

/* counted.c, totals.c: a word at token i that nobody knows; nothing that could be weighed stands behind token `at`. */
bool csto_is_other_noun(const struct csto_sentence *s, uint32_t i);
bool csto_ends_phrase(const struct csto_sentence *s, uint32_t at);

/* figures.c: "the number of", which is of something that nobody knows; of drug seizures, the drug in *item; of persons, what was done to them, or 0. */
bool csto_figure_of_other(const struct csto_reader *r, size_t k);
bool csto_counts_seizures(const struct csto_reader *r, uint32_t before, csto_code *item);
csto_code csto_measure_of_number(const struct csto_reader *r, size_t k);

/* part_nouns.c: the noun of a part that stands behind its bracket. */
bool csto_noun_behind_bracket(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out);

#endif
