/* words.h - the words of the lexicon: from a folded form to their numbers
 *
 * A word is entered as it stands, or by its stem for all of its forms.  What is looked up gets both: `exact` where this very form was
 * entered, `stem` where any form of it was. */
#ifndef CSTO_LOADERS_PROSE_WORDS_H
#define CSTO_LOADERS_PROSE_WORDS_H

#include "base/array.h"
#include "loaders/prose/stemmer.h"

#include <stdint.h>

enum { CSTO_WORD_BYTES = 96 }; /* no word of the lexicon is longer */

struct csto_word {
    uint32_t exact, stem;               /* 0 = not there */
    uint32_t exact_begins, stem_begins; /* nodes of the phrases that begin so (lexicon.h); 0 = none do */
};

/* Places in `texts` rather than addresses, so that a table of words can be compiled in as it is. */
struct csto_word_entry {
    uint32_t text, n;      /* folded form, or stem; text 0 = free */
    uint32_t exact, stem;  /* numbers as a form and as a stem */
    uint32_t form, form_n; /* of a Latin stem: the form that was entered */
    bool verb;             /* it has the endings of a verb, too */
};

/* A word and the stem that it had when it was entered. */
struct csto_word_probe {
    uint32_t text, n, stem, stem_n;
};

struct csto_words {
    char *texts;
    size_t texts_n, texts_room;
    struct csto_word_entry *at; /* hash table */
    size_t room, used;
    uint32_t n, stemmed; /* numbers given; words stemmed */
    struct csto_word_probe *probes;
    size_t probes_n, probes_room;
};

bool csto_words_start(struct csto_words *w);
void csto_words_free(struct csto_words *w);

/* Words whose tables are lent become a copy that can grow.  False = no memory, nothing is changed. */
bool csto_words_own(struct csto_words *w);

/* True where the stemmer gives some of the words the stems that they were entered by: another version of it may not. */
bool csto_words_stems_hold(const struct csto_words *w, struct csto_stemmer *s);

/* The number of a form; 0 = no memory. */
uint32_t csto_words_add(struct csto_words *w, const char *folded, size_t n);

/* The number of all forms of a word; without a stemmer that of the form alone. */
uint32_t csto_words_add_stem(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n);

/* Lets the forms of an English word that was added stand for it, where no other has their stem: the endings of number ("seizures" for "seizure"), of a verb
 * those of tense as well.  False = no memory. */
bool csto_words_inflect(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n, bool verb);

/* Which numbers in digits are words: for each first digit a bit for each length below eight. */
void csto_words_digits(const struct csto_words *w, uint8_t lengths[10]);

struct csto_word csto_words_find(const struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n);

#endif
