/* persons.h - counts of persons: what was done to them, or what they did */
#ifndef CSTO_LOADERS_PROSE_PERSONS_H
#define CSTO_LOADERS_PROSE_PERSONS_H

#include "loaders/prose/reader.h"

/* persons.c: what was done to the persons that quantity k counts, or what they did (false = nothing that is a claim); those of a wanted list behind the
 * noun, of another country in tokens from..to; measures of persons to whom something was done. */
bool csto_settle_persons(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_settle_personnel(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_are_those(const struct csto_reader *r, size_t k, uint32_t noun_end); /* told of before, and nothing is done to them here */
bool csto_are_violators(const struct csto_reader *r, size_t k);                /* who were expelled or detained */
bool csto_are_some_of_last(const struct csto_reader *r, size_t k);             /* "148 arrests, 39 of foreign nationals" */
bool csto_were_wanted(const struct csto_reader *r, const struct csto_what *out);
bool csto_wanted_behind(const struct csto_reader *r, size_t k, uint32_t noun_end);
bool csto_are_foreign(const struct csto_reader *r, uint32_t from, uint32_t to);
bool csto_of_persons(const struct csto_codes *c, csto_code measure);

#endif
