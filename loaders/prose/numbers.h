/* numbers.h - bare numbers: digits or words with their scale */
#ifndef CSTO_LOADERS_PROSE_NUMBERS_H
#define CSTO_LOADERS_PROSE_NUMBERS_H

#include "loaders/prose/sentence.h"

/* A bare number: digits or words with their scale, tokens from..to. */
struct csto_bare {
    uint32_t from, to;
    double value, other;
    bool ambiguous, decimal_comma, scaled, words;
    double scale;
};

/* Reads the number that begins at token i; false where none does.  A part of it may be marked as taken. */
bool csto_bare_read(struct csto_sentence *s, uint32_t i, struct csto_bare *b);

/* Token i, or the next one where i is a hyphen that joins two words: "sixty-two". */
uint32_t csto_past_hyphen(const struct csto_sentence *s, uint32_t i);

/* True where token i is the full stop behind an abbreviation, and more of the sentence follows. */
bool csto_ends_abbreviation(const struct csto_sentence *s, uint32_t i);

/* "Led officers at Maasvlakte 2 to 540 kg": the low end of what looks like a range belongs to the name before it. */
bool csto_ends_name(const struct csto_sentence *s, const struct csto_bare *low, const struct csto_bare *high);

/* "14 to 17 million": the scale of the second end is that of both. */
double csto_shared_scale(const struct csto_sentence *s, const struct csto_bare *first, const struct csto_bare *second);

#endif
