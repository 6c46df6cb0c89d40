/* spans.h - parts of a year, years that are no calendar year, and those of a birth */
#ifndef CSTO_LOADERS_PROSE_SPANS_H
#define CSTO_LOADERS_PROSE_SPANS_H

#include "loaders/prose/atoms.h"

/* The span that begins at token i; false where none does. */
bool csto_part_of_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_numbered_part_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_season_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_ending_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_fiscal_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w);

/* made.c: somebody was born, or something made, at the time w; `last` is the token behind the last such time of the sentence, 0 = there is none. */
bool csto_is_made_then(const struct csto_sentence *s, const struct csto_when *w, uint32_t last);

/* compared.c: which phrases of time stand in a comparison, so that they are those of an earlier value. */
void csto_compared_find(csto_whens *out, const struct csto_sentence *s);

#endif
