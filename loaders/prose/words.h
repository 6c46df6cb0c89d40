/* words.h - the words of the lexicon: from a folded form to their numbers
 *
 * A word is entered as it stands, or by its stem for all of its forms.  What is looked up gets both: `exact` where this very form was
 * entered, `stem` where any form of it was. */
#ifndef CSTO_LOADERS_PROSE_WORDS_H
#define CSTO_LOADERS_PROSE_WORDS_H

#include "base/arena.h"
#include "base/array.h"
#include "loaders/prose/stemmer.h"

#include <stdint.h>

enum { CSTO_WORD_BYTES = 96 }; /* no word of the lexicon is longer */

struct csto_word {
    uint32_t exact, stem;               /* 0 = not there */
    uint32_t exact_begins, stem_begins; /* nodes of the phrases that begin so (lexicon.h); 0 = none do */
};

struct csto_word_entry {
    const char *text; /* folded form, or stem; NULL = free */
    uint32_t n;
    uint32_t exact, stem; /* numbers as a form and as a stem */
    const char *form;     /* of a Latin stem: the form that was entered */
    uint32_t form_n;
    bool verb; /* it has the endings of a verb, too */
};

struct csto_words {
    struct csto_arena arena;
    struct csto_word_entry *at; /* hash table */
    size_t room, used;
    uint32_t n; /* numbers given */
};

bool csto_words_start(struct csto_words *w);
void csto_words_free(struct csto_words *w);

/* The number of a form; 0 = no memory. */
uint32_t csto_words_add(struct csto_words *w, const char *folded, size_t n);

/* The number of all forms of a word; without a stemmer that of the form alone. */
uint32_t csto_words_add_stem(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n);

/* Lets the forms of an English word that was added stand for it, where no other has their stem: the endings of number ("seizures" for "seizure"), of a verb
 * those of tense as well.  False = no memory. */
bool csto_words_inflect(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n, bool verb);

struct csto_word csto_words_find(const struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n);

#endif
