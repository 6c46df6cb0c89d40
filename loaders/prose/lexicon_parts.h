/* lexicon_parts.h - what a lexicon is made of, for the files that make one and for the program that prints one as C
 *
 * A lexicon holds no addresses but those of its tables, so that the one of the built-in vocabulary can be compiled in (tools/make_lexicon.c): folding and
 * stemming thousands of names would be most of the time of a short text. */
#ifndef CSTO_LOADERS_PROSE_LEXICON_PARTS_H
#define CSTO_LOADERS_PROSE_LEXICON_PARTS_H

#include "loaders/prose/lexicon.h"

struct csto_lexicon {
    struct csto_lexicon_tables tables; /* first */
    size_t edges_n, nodes_n, nodes_room, senses_n, senses_room;
    struct csto_words words;
    uint32_t *begins; /* of each word: the node of all phrases that begin with it */
    bool reads[CSTO_LANGUAGES];
    uint64_t source; /* a hash of the files that it was made from */
    /* not in an image */
    bool lent; /* the tables are those of the image */
    const csto_vocabulary *vocabulary;
    struct csto_stemmer *stemmer; /* while it is made */
};

/* The lexicon of the built-in files, printed at build time; source 0 = there is none (lexicon_none.c). */
extern const struct csto_lexicon csto_lexicon_image;

/* lexicon.c: an empty lexicon; one whose tables are its own; a phrase with what it means; what is asked for every word.  False = no memory. */
bool csto_lexicon_start(struct csto_lexicon *x);
bool csto_lexicon_own(struct csto_lexicon *x);
bool csto_lexicon_add(struct csto_lexicon *x, const char *text, size_t n, struct csto_sense sense);
bool csto_lexicon_index(struct csto_lexicon *x);

#endif
