#include "config.h"

#include "loaders/prose/words.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

static size_t slot_of(const struct csto_words *w, const char *folded, size_t n)
{
    size_t i = (size_t)csto_hash(0, folded, n) & (w->room - 1);
    while (w->at[i].text && (w->at[i].n != n || memcmp(w->texts + w->at[i].text, folded, n) != 0))
        i = (i + 1) & (w->room - 1);
    return i;
}

static bool grow(struct csto_words *w)
{
    struct csto_words old = *w;
    w->room = old.room ? old.room * 2 : 8192;
    w->at = calloc(w->room, sizeof *w->at);
    if (!w->at) {
        *w = old;
        return false;
    }
    for (size_t i = 0; i < old.room; i++)
        if (old.at[i].text)
            w->at[slot_of(w, old.texts + old.at[i].text, old.at[i].n)] = old.at[i];
    free(old.at);
    return true;
}

/* Where a copy of the text is kept; 0 = no memory. */
static uint32_t keep(struct csto_words *w, const char *text, size_t n)
{
    if (n > UINT32_MAX - w->texts_n || !csto_array_grow((void **)&w->texts, w->texts_n, &w->texts_room, n, 1))
        return 0;
    memcpy(w->texts + w->texts_n, text, n);
    w->texts_n += n;
    return (uint32_t)(w->texts_n - n);
}

bool csto_words_start(struct csto_words *w)
{
    *w = (struct csto_words){0};
    keep(w, "", 1); /* place 0 is no text */
    return w->texts_n && grow(w);
}

void csto_words_free(struct csto_words *w)
{
    free(w->texts);
    free(w->at);
    free(w->probes);
}

bool csto_words_own(struct csto_words *w)
{
    struct csto_words own = *w;
    own.texts = malloc(w->texts_n);
    own.at = malloc(w->room * sizeof *own.at);
    own.probes = malloc((w->probes_n + 1) * sizeof *own.probes);
    own.texts_room = w->texts_n;
    own.probes_room = w->probes_n + 1;
    if (!own.texts || !own.at || !own.probes) {
        csto_words_free(&own);
        return false;
    }
    memcpy(own.texts, w->texts, w->texts_n);
    memcpy(own.at, w->at, w->room * sizeof *own.at);
    if (w->probes_n)
        memcpy(own.probes, w->probes, w->probes_n * sizeof *own.probes);
    *w = own;
    return true;
}

/* The stem of a word that is entered; of some of them it is noted. */
static const char *stem_of(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n, size_t *stem_n)
{
    enum { EVERY = 64 };
    const char *stem = csto_stemmer_stem(s, folded, n, stem_n);
    if (!stem || w->stemmed++ % EVERY)
        return stem;
    struct csto_word_probe probe = {keep(w, folded, n), (uint32_t)n, keep(w, stem, *stem_n), (uint32_t)*stem_n};
    if (probe.text && probe.stem && csto_array_grow((void **)&w->probes, w->probes_n, &w->probes_room, 1, sizeof *w->probes))
        w->probes[w->probes_n++] = probe;
    return stem;
}

bool csto_words_stems_hold(const struct csto_words *w, struct csto_stemmer *s)
{
    for (size_t i = 0; i < w->probes_n; i++) {
        const struct csto_word_probe *p = &w->probes[i];
        size_t n;
        const char *stem = csto_stemmer_stem(s, w->texts + p->text, p->n, &n);
        if (!stem || n != p->stem_n || memcmp(stem, w->texts + p->stem, n) != 0)
            return false;
    }
    return true;
}

/* The entry of a text, made where there is none; NULL = no memory. */
static struct csto_word_entry *enter(struct csto_words *w, const char *text, size_t n)
{
    if (w->used * 2 >= w->room && !grow(w))
        return NULL;
    struct csto_word_entry *e = &w->at[slot_of(w, text, n)];
    if (e->text)
        return e;
    uint32_t copy = keep(w, text, n);
    if (!copy)
        return NULL;
    w->used++;
    *e = (struct csto_word_entry){.text = copy, .n = (uint32_t)n};
    return e;
}

uint32_t csto_words_add(struct csto_words *w, const char *folded, size_t n)
{
    struct csto_word_entry *e = enter(w, folded, n);
    if (!e)
        return 0;
    return e->exact ? e->exact : (e->exact = ++w->n);
}

uint32_t csto_words_add_stem(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n)
{
    size_t stem_n;
    const char *stem = stem_of(w, s, folded, n, &stem_n);
    if (!stem)
        return csto_words_add(w, folded, n);
    struct csto_word_entry *e = enter(w, stem, stem_n);
    if (!e)
        return 0;
    return e->stem ? e->stem : (e->stem = ++w->n);
}

enum { SHORTEST = 4 }; /* letters of a word whose forms are known by its stem: "one" is not "ones" */

bool csto_words_inflect(struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n, bool verb)
{
    size_t stem_n;
    const char *stem = n >= SHORTEST && !csto_is_cyrillic_word(folded, n) ? stem_of(w, s, folded, n, &stem_n) : NULL;
    uint32_t exact = stem ? csto_words_find(w, NULL, folded, n).exact : 0;
    if (!exact)
        return true;
    struct csto_word_entry *e = enter(w, stem, stem_n);
    if (!e)
        return false;
    if (e->stem)
        return true;
    e->stem = exact;
    e->form = keep(w, folded, n);
    e->form_n = (uint32_t)n;
    e->verb = verb;
    return e->form != 0;
}

static bool is_ending(const char *p, size_t n, bool verb)
{
    static const char *const endings[] = {"", "s", "es", "y", "ies", "e", "d", "ed", "ing", "ied"};
    enum { OF_NUMBER = 5 };
    for (size_t i = 0; i < (verb ? sizeof endings / sizeof *endings : OF_NUMBER); i++)
        if (strlen(endings[i]) == n && memcmp(endings[i], p, n) == 0)
            return true;
    return false;
}

/* "organs" and "organization" have one stem, but are not forms of one word. */
static bool is_form(const struct csto_words *w, const struct csto_word_entry *e, const char *folded, size_t n)
{
    const char *form = w->texts + e->form;
    size_t same = 0;
    while (same < n && same < e->form_n && folded[same] == form[same])
        same++;
    return is_ending(folded + same, n - same, e->verb) && is_ending(form + same, e->form_n - same, e->verb);
}

void csto_words_digits(const struct csto_words *w, uint8_t lengths[10])
{
    memset(lengths, 0, 10);
    for (size_t i = 0; i < w->room; i++) {
        const char *text = w->texts + w->at[i].text;
        if (w->at[i].text && w->at[i].n < 8 && *text >= '0' && *text <= '9')
            lengths[*text - '0'] |= (uint8_t)(1u << w->at[i].n);
    }
}

struct csto_word csto_words_find(const struct csto_words *w, struct csto_stemmer *s, const char *folded, size_t n)
{
    struct csto_word word = {0};
    if (n == 0)
        return word;
    const struct csto_word_entry *e = &w->at[slot_of(w, folded, n)];
    word.exact = e->exact;
    bool cyrillic = csto_is_cyrillic_word(folded, n);
    if (!s || (!cyrillic && (word.exact || n <= SHORTEST)))
        return word;
    size_t stem_n;
    const char *stem = csto_stemmer_stem(s, folded, n, &stem_n);
    if (!stem)
        return word;
    e = &w->at[slot_of(w, stem, stem_n)];
    if (cyrillic)
        word.stem = e->stem;
    else if (e->stem && is_form(w, e, folded, n))
        word.exact = e->stem;
    return word;
}
