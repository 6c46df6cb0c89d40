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

/* The bytes of a word as they are looked up. */
struct csto_surface_key {
    uint64_t eights[CSTO_SURFACE_EIGHTS]; /* the last one filled up with zeros */
    uint64_t hash;
    size_t n; /* bytes */
};

static inline void csto_surface_key_start(struct csto_surface_key *k)
{
    k->hash = k->n = 0;
}

static inline uint64_t csto_surface_mix(uint64_t hash, uint64_t eight)
{
    return (hash ^ eight) * 0x9fb21c651e98df25u;
}

/* Adds the next bytes: eight, or the last ones of the word. */
static inline void csto_surface_key_add(struct csto_surface_key *k, uint64_t eight, size_t n)
{
    if (n == 0)
        return;
    k->eights[k->n / 8] = eight;
    k->hash = csto_surface_mix(k->hash, eight);
    k->n += n;
}

static inline struct csto_surface_set *csto_surface_set_of(struct csto_surfaces *s, uint64_t hash)
{
    return &s->sets[hash >> 53];
}

/* What is known of the word at p with the key.  Lent until the next call. */
const struct csto_surface *csto_surface_of(struct csto_surfaces *s, const struct csto_surface_key *k, const char *p);

/* What is known of the word of n > 0 bytes at p, of which `room` may be read.  Lent until the next call. */
const struct csto_surface *csto_surface_find(struct csto_surfaces *s, const char *p, size_t n, size_t room);

/* The same of a word of fewer than eight bytes, which `eight` holds, filled up with zeros.  Most words are such, and most of them stand first in their set. */
static inline const struct csto_surface *csto_surface_short(struct csto_surfaces *s, uint64_t eight, const char *p, size_t n)
{
    const struct csto_surface *first = csto_surface_set_of(s, csto_surface_mix(0, eight))->at;
    struct csto_surface_key key;
    if (first->key[0] == eight)
        return first; /* longer words have no zero in their first eight bytes */
    csto_surface_key_start(&key);
    csto_surface_key_add(&key, eight, n);
    return csto_surface_of(s, &key, p);
}

#endif
