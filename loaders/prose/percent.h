/* percent.h - percentages: changes and shares, and what they are of */
#ifndef CSTO_LOADERS_PROSE_PERCENT_H
#define CSTO_LOADERS_PROSE_PERCENT_H

#include "loaders/prose/reader.h"

/* percent.c: what quantity k, a percentage or a factor, is of; false where that is nothing known. */
bool csto_resolve_percent(struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value);

/* shares.c: a percentage is a share, of what stands before it, of the noun behind "of", or as a proportion that was reached; what it is of. */
bool csto_share_plain(const struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_is_proportion(const struct csto_reader *r, size_t k);
bool csto_is_share_of(const struct csto_reader *r, size_t k);
bool csto_is_earlier_share(const struct csto_reader *r, size_t k, bool *year_earlier); /* and that of the year before */
bool csto_is_share_of_whole(const struct csto_reader *r, size_t k);
bool csto_resolve_share(struct csto_reader *r, size_t k, bool proportion, struct csto_what *out);
const struct csto_finding *
csto_kind_said(const struct csto_reader *r); /* the last one of the paragraph that counts crimes of a kind; NULL = none */

/* percent_goes_on.c: a percentage that goes on with a share, a change or a figure that was said. */
bool csto_percent_goes_on(const struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value);

/* percent.c: the change in percent that a percentage or a factor says; "the use of cocaine", "heroin prices", which are no seizure of the substance. */
csto_value csto_change_of(const struct csto_quantity *q, int sign);
bool csto_is_of_other(const struct csto_reader *r, const struct csto_what *subject);

#endif
