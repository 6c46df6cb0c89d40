/* stemmer.h - word forms by libstemmer (the Snowball stemmers), opened when the first lexicon is made
 *
 * A stem stands for all forms of a word: "килограммов", "килограммами" and "килограмм" have one.  A stemmer keeps state of its own, so each
 * thread has its own. */
#ifndef CSTO_LOADERS_PROSE_STEMMER_H
#define CSTO_LOADERS_PROSE_STEMMER_H

#include "records/names.h"
#include "records/vocabulary.h"

#include <stdbool.h>

struct csto_stemmer;

/* True where the program was built with libstemmer. */
bool csto_stemmer_there(void);

/* NULL in *out, and CSTO_OK, in a program without libstemmer.  CSTO_E_IO where the library cannot be opened. */
csto_status csto_stemmer_new(struct csto_stemmer **out, csto_error *err);
void csto_stemmer_free(struct csto_stemmer *s);

/* The stem of a folded word; its language is that of its letters.  Lent until the next call; NULL = no memory or no stemmer. */
const char *csto_stemmer_stem(struct csto_stemmer *s, const char *folded, size_t n, size_t *stem_n);

/* True where a folded word begins with a Cyrillic letter. */
bool csto_is_cyrillic_word(const char *folded, size_t n);

#endif
