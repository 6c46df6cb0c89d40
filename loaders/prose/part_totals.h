/* part_totals.h - which figure said before is the total of a list of parts */
#ifndef CSTO_LOADERS_PROSE_PART_TOTALS_H
#define CSTO_LOADERS_PROSE_PART_TOTALS_H

#include "loaders/prose/reader.h"

enum { CSTO_PART_BACK = 12 }; /* findings of the sentences before that a list behind "the haul comprises" may be the parts of */

/* The last total that what a share is of lies under. */
long csto_total_of_share(const struct csto_reader *r, const struct csto_finding *share);

/* "153 of the arrests": the noun that names the total; NULL = there is none. */
const struct csto_mark *csto_total_noun(const struct csto_reader *r, size_t k);

/* "The seized arms include ...": the total of what was seized that the sentence before, or its paragraph, told of. */
long csto_total_of_taken(const struct csto_reader *r, const struct csto_mark *word);

/* "Of those arrested, 254": the largest figure of the paragraph of those to whom it was done. */
long csto_total_largest(const struct csto_reader *r, csto_code measure);

/* "Among the persons arrested were 119 fugitives": the last figure of those to whom was done what the word says. */
long csto_total_of_those(const struct csto_reader *r, const struct csto_mark *word);

/* "1,9 тонны из общего количества": the last weight of drugs of the document that is no part; the word stands behind quantity k. */
long csto_total_of_whole(const struct csto_reader *r, size_t k, const struct csto_mark *word);

/* A place, an agency or its officers are named in tokens from..to. */
bool csto_names_who(const struct csto_reader *r, uint32_t from, uint32_t to);

/* "407 задержанных – курьеры", "двое задержанных находились в розыске": the figure of those of whom quantity k, which opens the sentence, says what they were. */
long csto_total_of_noun(const struct csto_reader *r, size_t k);

/* The last level or cumulative figure of the paragraph; CSTO_NO_FINDING where it has none. */
long csto_total_of_paragraph(const struct csto_reader *r);

/* Crimes, cases and offences. */
static inline bool csto_like_a_crime(const struct csto_codes *c, csto_code measure)
{
    return measure == c->crime || measure == c->case_ || measure == c->offence;
}

#endif
