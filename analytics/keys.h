/* keys.h - the words of --by, one table row each */
#ifndef CSTO_ANALYTICS_KEYS_H
#define CSTO_ANALYTICS_KEYS_H

#include "base/intern.h"
#include "base/text.h"
#include "records/field.h"

typedef enum {
    CSTO_BY_MEASURE,
    CSTO_BY_ITEM,
    CSTO_BY_YEAR,
    CSTO_BY_QUARTER,
    CSTO_BY_MONTH,
    CSTO_BY_DAY,
    CSTO_BY_FISCAL_YEAR,
    CSTO_BY_PLACE,
    CSTO_BY_AREA,
    CSTO_BY_EVENT,
    CSTO_BY_PUBLISHER,
    CSTO_BY_SOURCE,
    CSTO_BY_EDITION,
    CSTO_BY_WORDS
} csto_by;

/* What a claim has under a word: a code, a time, or an interned text.  Equal claims give equal bytes. */
struct csto_key {
    int64_t number;   /* CSTO_KEY_EMPTY = none; 0 for a text */
    const char *text; /* "" for a number */
};

#define CSTO_KEY_EMPTY INT64_MAX

struct csto_by_word {
    const char *name, *summary;
    bool time;              /* a claim belongs to the one that holds its whole period */
    csto_field_mask fields; /* what it reads */
};

/* In the order of csto_by; ends with a NULL name.  For help and `list`. */
extern const struct csto_by_word csto_by_words[];

/* The word of that name; CSTO_BY_WORDS = there is none. */
csto_by csto_by_find(const char *name);

/* The key of a claim.  key->text is NULL where there is no memory. */
struct csto_key csto_key_of(csto_by word, const csto_claim *c, const csto_vocabulary *v, struct csto_intern *texts);

/* Appends the key as it stands in the table, nothing where it is empty. */
void csto_key_print(struct csto_text *t, csto_by word, struct csto_key key, const csto_vocabulary *v);

/* <0, 0, >0: codes in the order of their table, times ascending, texts by bytes; empty last. */
int csto_key_compare(struct csto_key a, struct csto_key b);

bool csto_key_is_empty(struct csto_key key);

/* The days that a time key covers; unknown for other words and for the empty key.  A fiscal year is shown as the calendar year that it ends in. */
csto_period csto_key_period(csto_by word, struct csto_key key);

#endif
