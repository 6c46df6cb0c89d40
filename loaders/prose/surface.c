#include "config.h"

#include "loaders/prose/surface.h"

#include "base/status.h"
#include "base/text.h"
#include "loaders/prose/tokens.h"

#include <endian.h>
#include <stdlib.h>

csto_status csto_surfaces_new(struct csto_surfaces **out, const struct csto_lexicon *lent, csto_error *err)
{
    struct csto_surfaces *s = calloc(1, sizeof *s);
    if (!s)
        return csto_fail_memory(err);
    s->lexicon = lent;
    csto_status rc = csto_stemmer_new(&s->stemmer, err);
    if (rc == CSTO_OK)
        *out = s;
    else
        csto_surfaces_free(s);
    return rc;
}

void csto_surfaces_free(struct csto_surfaces *s)
{
    if (!s)
        return;
    csto_stemmer_free(s->stemmer);
    free(s);
}

/* Folds the word and notes its capitals; the length of the folded form, 0 where it is longer than any of the lexicon. */
static size_t fold(const char *p, size_t n, char *folded, uint8_t *flags)
{
    size_t used = 0, letters = 0, capitals = 0, len;
    for (size_t at = 0; at < n && used < CSTO_WORD_BYTES; at += len) {
        uint32_t code = csto_utf8_decode(p + at, n - at, &len);
        bool quote = code == '\'' || code == 0x2019;
        uint32_t low = quote ? '\'' : csto_fold(code);
        bool capital = !quote && low != code && code != 0x451;
        capitals += capital;
        if (letters == 0 && capital)
            *flags |= CSTO_TOKEN_CAPITAL;
        letters += !quote;
        used += csto_utf8_encode(folded + used, low);
    }
    if (letters > 1 && capitals == letters)
        *flags |= CSTO_TOKEN_CAPS;
    return used < CSTO_WORD_BYTES ? used : 0;
}

static struct csto_surface look_up(struct csto_surfaces *s, const char *p, size_t n)
{
    struct csto_surface out = {.n = 0};
    char folded[CSTO_WORD_BYTES + 4];
    size_t used = fold(p, n, folded, &out.flags);
    if (used == 0)
        return out;
    out.word = csto_lexicon_find(s->lexicon, s->stemmer, folded, used);
    if (!out.word.exact && !out.word.stem && used > 2 && memcmp(folded + used - 2, "'s", 2) == 0) /* "Kazakhstan's" */
        out.word = csto_lexicon_find(s->lexicon, s->stemmer, folded, used - 2);
    return out;
}

static bool is_key(const struct csto_surface *at, const struct csto_surface_key *k)
{
    if (at->n != k->n)
        return false;
    for (size_t i = 0; i * 8 < k->n; i++)
        if (at->key[i] != k->eights[i])
            return false;
    return true;
}

/* A word that is not in its set takes the place of the oldest. */
const struct csto_surface *csto_surface_of(struct csto_surfaces *s, const struct csto_surface_key *k, const char *p)
{
    struct csto_surface_set *set = csto_surface_set_of(s, k->hash);
    for (int i = 0; i < CSTO_SURFACE_WAYS; i++)
        if (is_key(&set->at[i], k))
            return &set->at[i];
    struct csto_surface *slot = &set->at[set->next++ % CSTO_SURFACE_WAYS];
    *slot = look_up(s, p, k->n);
    slot->n = (uint8_t)k->n;
    memcpy(slot->key, k->eights, (k->n + 7) / 8 * sizeof *slot->key);
    return slot;
}

/* Reading beyond the word and cutting off what does not belong to it is cheaper than copying. */
const struct csto_surface *csto_surface_find(struct csto_surfaces *s, const char *p, size_t n, size_t room)
{
    char copy[CSTO_SURFACE_BYTES] = "";
    struct csto_surface_key key;
    if (n > CSTO_SURFACE_BYTES) {
        s->longer = look_up(s, p, n);
        return &s->longer;
    }
    csto_surface_key_start(&key);
    const char *from = room < sizeof copy ? memcpy(copy, p, n) : p;
    while (key.n < n)
        csto_surface_key_add(&key, csto_eight_cut(csto_eight(from + key.n), n - key.n), n - key.n < 8 ? n - key.n : 8);
    return csto_surface_of(s, &key, p);
}
