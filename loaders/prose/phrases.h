/* phrases.h - the findings of a sentence */
#ifndef CSTO_LOADERS_PROSE_PHRASES_H
#define CSTO_LOADERS_PROSE_PHRASES_H

#include "loaders/prose/reader.h"

/* evidence.c: how sure a finding is, 0.3 to 1. */
float csto_evidence(const struct csto_reader *r, size_t k, const struct csto_what *what, const struct csto_finding *f);

/* phrases.c: appends the findings of the sentence. */
bool csto_phrases_read(struct csto_reader *r);

/* roles.c: period and role of a new finding that is no repeat. */
void csto_role_and_period(struct csto_reader *r, size_t k, struct csto_finding *f);

/* Line, words around and noun of a finding. */
void csto_describe(struct csto_reader *r, size_t k, const struct csto_what *what, struct csto_finding *f);

/* other.c: quantity k as an untyped finding, with the noun as printed.  False = no memory. */
bool csto_other_add(struct csto_reader *r, size_t k, struct csto_finding *f);

#endif
