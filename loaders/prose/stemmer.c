#include "config.h"

#include "loaders/prose/stemmer.h"

#include "base/library.h"
#include "base/status.h"

#include <stdlib.h>

bool csto_is_cyrillic_word(const char *folded, size_t n)
{
    return n > 1 && ((unsigned char)folded[0] & 0xfe) == 0xd0;
}

#ifdef HAVE_STEMMER

#include <libstemmer.h>

#define FUNCTIONS(X)                                                                                                                       \
    X(make, sb_stemmer_new)                                                                                                                \
    X(drop, sb_stemmer_delete)                                                                                                             \
    X(stem, sb_stemmer_stem)                                                                                                               \
    X(length, sb_stemmer_length)
CSTO_FUNCTIONS(stemmer, CSTO_LIBRARY_STEMMER, FUNCTIONS);

struct csto_stemmer {
    struct sb_stemmer *of[CSTO_LANGUAGES];
};

bool csto_stemmer_there(void)
{
    return true;
}

csto_status csto_stemmer_new(struct csto_stemmer **out, csto_error *err)
{
    static const char *const names[CSTO_LANGUAGES] = {[CSTO_ENGLISH] = "english", [CSTO_RUSSIAN] = "russian"};
    struct csto_stemmer *s = calloc(1, sizeof *s);
    if (!s)
        return csto_fail_memory(err);
    csto_status rc = csto_library_open(&stemmer_functions, err);
    for (int i = 0; i < CSTO_LANGUAGES && rc == CSTO_OK; i++)
        if (!(s->of[i] = stemmer.make(names[i], "UTF_8")))
            rc = csto_fail(err, CSTO_E_IO, "the library libstemmer cannot stem %s words; a newer one is needed", names[i]);
    if (rc == CSTO_OK)
        *out = s;
    else
        csto_stemmer_free(s);
    return rc;
}

void csto_stemmer_free(struct csto_stemmer *s)
{
    if (!s)
        return;
    for (int i = 0; i < CSTO_LANGUAGES; i++)
        if (s->of[i])
            stemmer.drop(s->of[i]);
    free(s);
}

const char *csto_stemmer_stem(struct csto_stemmer *s, const char *folded, size_t n, size_t *stem_n)
{
    if (!s)
        return NULL;
    struct sb_stemmer *one = s->of[csto_is_cyrillic_word(folded, n) ? CSTO_RUSSIAN : CSTO_ENGLISH];
    const sb_symbol *stem = stemmer.stem(one, (const sb_symbol *)folded, (int)n);
    if (!stem)
        return NULL;
    *stem_n = (size_t)stemmer.length(one);
    return (const char *)stem;
}

#else

bool csto_stemmer_there(void)
{
    return false;
}

csto_status csto_stemmer_new(struct csto_stemmer **out, csto_error *err)
{
    (void)err;
    *out = NULL;
    return CSTO_OK;
}

void csto_stemmer_free(struct csto_stemmer *s)
{
    (void)s;
}

const char *csto_stemmer_stem(struct csto_stemmer *s, const char *folded, size_t n, size_t *stem_n)
{
    (void)s, (void)folded, (void)n, (void)stem_n;
    return NULL;
}

#endif
