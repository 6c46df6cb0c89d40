/* reject.h - numbers that are no quantities: names, labels, ordinals, ages, clocks, durations */
#ifndef CSTO_LOADERS_PROSE_REJECT_H
#define CSTO_LOADERS_PROSE_REJECT_H

#include "loaders/prose/sentence.h"

/* Why the number at token i (digits) is no quantity: "name", "label", "ordinal", "duration" ..., or NULL.  Tokens of dates are marked
 * before; this marks the tokens that it takes as well. */
const char *csto_reject_number(struct csto_sentence *s, size_t i);

/* The same for number words that begin at i and end before `to`. */
const char *csto_reject_words(const struct csto_sentence *s, size_t i, size_t to);

#endif
