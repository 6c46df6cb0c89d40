/* quantities.h - numbers with their scales, units and hedges: how much is said */
#ifndef CSTO_LOADERS_PROSE_QUANTITIES_H
#define CSTO_LOADERS_PROSE_QUANTITIES_H

#include "loaders/prose/sentence.h"

struct csto_quantity {
    uint32_t left;                   /* first token, with hedge */
    uint32_t from, to;               /* tokens of number and unit, a currency before the number included */
    size_t start, end;               /* their bytes */
    size_t number_start, number_end; /* bytes of the number with its scale; unit_end = 0: no unit */
    size_t unit_start, unit_end;
    double value, high; /* in the unit as stated; high only of a range */
    double other;       /* the other reading of "1,742", else equal to value */
    csto_bound bound;
    csto_code unit;                /* 0 = none: a count */
    unsigned dimension;            /* csto_dimension bit */
    int sign;                      /* of "+19.9%": 1, -1; 0 = none printed */
    bool ambiguous, decimal_comma; /* of the digits */
    bool scaled;                   /* a scale word stood behind the number */
    double scale;                  /* of that word where digits stood before it, else 1 */
    bool words;                    /* number words, no digits */
    uint32_t bracket;              /* the first token in its brackets, where it is the only thing there, or the first; 0 = it is not */
    bool times;                    /* "1.4 times": value is the factor */
    bool after_from, after_to;     /* "from 3.8 to 4.7": the first, the second of a pair */
    bool multiple;                 /* "doubled", "halved", "threefold": a word alone; value is the factor, sign 0 = by the words around */
    csto_code larger;              /* of "3 tons and 120 kg": the unit of the tons; else 0 */
    bool uncounted;                /* a duration, an age: of interest only where all quantities are asked for */
    bool no_claim;                 /* a threshold, an average, a rate */
    bool rate;
};

typedef CSTO_ARRAY(struct csto_quantity) csto_quantities;

/* Finds the quantities of a sentence whose dates are already taken, in their order.  False = no memory. */
bool csto_quantities_find(csto_quantities *out, struct csto_sentence *s, const csto_vocabulary *v);

/* surroundings.c, once number and unit are known: the hedge before it, with `left`; the sign, brackets and rates around it. */
void csto_quantity_hedge(struct csto_quantity *q, const struct csto_sentence *s);
void csto_quantity_sign(struct csto_quantity *q, const struct csto_sentence *s);
void csto_quantity_surroundings(struct csto_quantity *q, const struct csto_sentence *s);

/* True where a change is spoken of before token i: "from 3.8 to 4.7" is then a pair of periods and no range. */
bool csto_change_before(const struct csto_sentence *s, uint32_t i);

#endif
