/* factors.h - named sets of assumed weights: what a tablet, a dose, a litre or a plant of an item weighs
 *
 * A set is a file data/factors/NAME.tsv, or one of the user's with the same columns.  Nothing is converted unless a set is asked for; what is converted says so in
 * `conversion` and by the flags assumed_factor and factor_set. */
#ifndef CSTO_RECORDS_FACTORS_H
#define CSTO_RECORDS_FACTORS_H

#include "base/arena.h"
#include "base/array.h"
#include "base/text.h"

struct csto_factor {
    const char *unit_word; /* as the file has it; "*" = any count */
    csto_code unit;        /* 0 = a word that is no unit of units.tsv */
    csto_code item;        /* with all below it */
    double kg, low, high;  /* of one; low and high are kg where the source gives no range */
    const char *text;      /* for `conversion` */
    const char *units;     /* all words of its row in the file; one pointer for all factors of a row */
    const char *source;
};

struct csto_factors {
    const char *name; /* without folder and ending */
    const csto_vocabulary *vocabulary;
    csto_code kg;
    struct csto_arena arena;
    CSTO_ARRAY(struct csto_factor) rows;
};

/* Reads a set: the built-in one of that name (or that of --data-dir), else the file of that path.  CSTO_E_NAME where there is neither, CSTO_E_SYNTAX, CSTO_E_NAME or CSTO_E_RANGE
 * where a row is none.  The vocabulary is lent. */
csto_status csto_factors_load(struct csto_factors **out, const csto_vocabulary *lent, const char *name, csto_error *err);
void csto_factors_free(struct csto_factors *f); /* NULL is fine */

/* What became of a claim. */
typedef enum {
    CSTO_FACTOR_NOT_ASKED, /* it is no count or volume of something that could be weighed */
    CSTO_FACTOR_NONE,      /* the set has no weight for it */
    CSTO_FACTOR_APPLIED    /* it is in kg now; conversion is lent by the set */
} csto_factor_result;

/* Converts a claim in its canonical unit.  `buffer` is the caller's, for folding; the set itself may be shared between threads. */
csto_factor_result csto_factors_apply(const struct csto_factors *f, struct csto_text *buffer, csto_claim *c);

/* The names of the built-in sets, in order of the alphabet: the i-th in *name (bytes *n); false behind the last. */
bool csto_factors_builtin(size_t i, const char **name, size_t *n);

#endif
