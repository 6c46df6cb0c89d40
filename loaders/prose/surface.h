/* surface.h - words as printed, each folded, stemmed and looked up once
 *
 * A document says the same few thousand words again and again.  A small table from the bytes of a word to what is known of it saves folding and
 * stemming for all but the first; a word that does not stand in it is looked up as if it were new, so the table changes nothing but the time. */
#ifndef CSTO_LOADERS_PROSE_SURFACE_H
#define CSTO_LOADERS_PROSE_SURFACE_H

#include "base/bytes.h"
#include "loaders/prose/lexicon.h"

#include <string.h>

enum { CSTO_SURFACE_EIGHTS = 5, CSTO_SURFACE_BYTES = 8 * CSTO_SURFACE_EIGHTS, CSTO_SURFACE_SETS = 2048, CSTO_SURFACE_WAYS = 4 };

struct csto_surface {
    uint64_t key[CSTO_SURFACE_EIGHTS]; /* its bytes, those of the last one filled up with zeros */
    struct csto_word word;
    uint8_t n;     /* bytes; 0 = free */
    uint8_t flags; /* CSTO_TOKEN_CAPITAL, CSTO_TOKEN_CAPS */
};

/* Words that share a hash; the oldest goes when another comes. */
struct csto_surface_set {
    struct csto_surface at[CSTO_SURFACE_WAYS];
    uint32_t next;
};

/* Belongs to one thread. */
struct csto_surfaces {
    const struct csto_lexicon *lexicon;
    struct csto_stemmer *stemmer; /* NULL in a program without one */
    struct csto_surface longer;   /* the last word that is too long to be kept */
    struct csto_surface_set sets[CSTO_SURFACE_SETS];
};

/* The lexicon is lent. */
csto_status csto_surfaces_new(struct csto_surfaces **out, const struct csto_lexicon *lent, csto_error *err);
void csto_surfaces_free(struct csto_surfaces *s);

static inline uint64_t csto_surface_mix(uint64_t hash, uint64_t eight)
{
    return (hash ^ eight) * 0x9fb21c651e98df25u;
}
static inline struct csto_surface_set *csto_surface_set_of(struct csto_surfaces *s, uint64_t hash)
{
    return &s->sets[hash >> 53];
}

/* What is known of a word of up to eight bytes at p, which `eight` holds, filled up with zeros.  Most words are such, and most of them stand first in their set. */
const struct csto_surface *csto_surface_find_short(struct csto_surfaces *s, uint64_t eight, const char *p, size_t n);
static inline const struct csto_surface *csto_surface_short(struct csto_surfaces *s, uint64_t eight, const char *p, size_t n)
{
    const struct csto_surface *first = csto_surface_set_of(s, csto_surface_mix(0, eight))->at;
    return first->key[0] == eight && first->n == n ? first : csto_surface_find_short(s, eight, p, n);
}

/* What is known of the word of n > 0 bytes at p, of which `room` may be read.  Lent until the next call. */
const struct csto_surface *csto_surface_find(struct csto_surfaces *s, const char *p, size_t n, size_t room);

#endif
