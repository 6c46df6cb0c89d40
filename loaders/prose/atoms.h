/* atoms.h - one date of any precision, out of which phrases of time are made */
#ifndef CSTO_LOADERS_PROSE_ATOMS_H
#define CSTO_LOADERS_PROSE_ATOMS_H

#include "loaders/prose/dates.h"

struct csto_atom {
    struct csto_date date; /* what is not said is 0 */
    uint32_t to;           /* token behind it */
};

/* The date that begins at token i; false where none does or it is taken. */
bool csto_atom_at(const struct csto_sentence *s, size_t i, struct csto_atom *a);

/* Digits of a small number without marks; of a year (four digits); of a day with its ordinal ending, the token behind it in *to. */
bool csto_small_integer(const struct csto_sentence *s, size_t i, int least, int most, int *out);
bool csto_year_at(const struct csto_sentence *s, size_t i, int *year);
bool csto_day_at(const struct csto_sentence *s, size_t i, int *day, uint32_t *to);

/* Adds the year that stands behind the date. */
void csto_year_behind(const struct csto_sentence *s, struct csto_atom *a);

/* The token behind "года" where the word belongs to a year that ends at `to`. */
uint32_t csto_past_year_word(const struct csto_sentence *s, uint32_t to);

#endif
