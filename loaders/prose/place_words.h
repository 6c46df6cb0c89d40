/* place_words.h - names of places as words of a sentence */
#ifndef CSTO_LOADERS_PROSE_PLACE_WORDS_H
#define CSTO_LOADERS_PROSE_PLACE_WORDS_H

#include "loaders/prose/reader.h"

/* Classes of what csto_is_place knows. */
static const uint64_t csto_place_bits = (uint64_t)1 << CSTO_CLASS_PLACE | (uint64_t)1 << CSTO_CLASS_AREA | (uint64_t)1 << CSTO_CLASS_PEOPLE;

/* The country and the area of a name, 0 where it is of none. */
void csto_place_of_mark(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area);

/* True for the first half of a name with a hyphen, as of a news agency: "Asia-Plus". */
static inline bool csto_in_compound(const struct csto_sentence *s, const struct csto_mark *m)
{
    return csto_sentence_mark(s, m->to, '-') && !csto_sentence_spaced(s, m->to) && m->to + 1 < s->tokens.n &&
           s->tokens.at[m->to + 1].kind == CSTO_TOKEN_WORD && (s->tokens.at[m->to + 1].flags & CSTO_TOKEN_CAPITAL);
}

bool csto_is_capital(const struct csto_sentence *s, const struct csto_mark *m);

/* The name that begins at token i, or ends before it: of an area rather than of a country; NULL = there is none. */
const struct csto_mark *csto_place_name_at(const struct csto_sentence *s, uint32_t i);
const struct csto_mark *csto_place_name_before(const struct csto_sentence *s, uint32_t i);

/* Something came from there, went to it, or is compared with it; persons are citizens of it. */
bool csto_is_away(const struct csto_sentence *s, const struct csto_mark *m);

/* The countries that agencies or officers are from: "authorities from Belgium and France". */
bool csto_is_of_agency(const struct csto_reader *r, const struct csto_mark *m);

/* The name of a people that says whose something is, or of what kind: "Afghan nationals", "Afghan heroin". */
bool csto_is_adjective(const struct csto_reader *r, const struct csto_mark *m);

/* Of several places in a row, as "Armenia, Belarus and Kazakhstan", what they have in common, 0 where that is nothing.  Returns how many there are. */
int csto_places_of_row(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area);

/* A first-level subdivision of a country, and no city that stands for it. */
bool csto_is_region(const struct csto_reader *r, csto_code area);

/* The name says where the figures of its sentence are of. */
bool csto_tells_place(const struct csto_reader *r, const struct csto_mark *m);

#endif
