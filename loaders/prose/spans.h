/* spans.h - parts of a year, and years that are no calendar year */
#ifndef CSTO_LOADERS_PROSE_SPANS_H
#define CSTO_LOADERS_PROSE_SPANS_H

#include "loaders/prose/atoms.h"

/* The span that begins at token i; false where none does. */
bool csto_part_of_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_numbered_part_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_season_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_ending_at(const struct csto_sentence *s, size_t i, struct csto_when *w);
bool csto_fiscal_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w);

#endif
