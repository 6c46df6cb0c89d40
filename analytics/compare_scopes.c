/* The claims of a document by scope. */
#include "config.h"

#include "analytics/compare_scopes.h"

#include "analytics/answer.h"
#include "analytics/map.h"
#include "base/status.h"

#include <stdlib.h>
#include <string.h>

enum { SIDES = 6 };

static int compare_claims(const void *x, const void *y)
{
    return csto_claim_compare(*(const csto_claim *const *)x, *(const csto_claim *const *)y);
}

/* Equal for claims of one document about one scope. */
static bool scope_key(struct csto_intern *kept_texts, const csto_claim *c, uint64_t key[SIDES])
{
    const char *texts[] = {c->area, c->event, c->document, c->edition};
    key[0] = (uint64_t)c->measure << 48 | (uint64_t)c->unit << 32 | (uint64_t)c->item << 16 | c->place;
    key[1] = (uint64_t)(uint32_t)c->period.from << 32 | (uint32_t)c->period.to;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *kept = csto_intern_text(kept_texts, texts[i], strlen(texts[i]));
        if (!kept)
            return false;
        key[2 + i] = csto_word(kept);
    }
    return true;
}

csto_status csto_compared_make(struct csto_compared *out, const csto_claim **claims, size_t n, struct csto_intern *texts, csto_error *err)
{
    struct csto_map map = CSTO_MAP(SIDES);
    size_t *of = malloc((n + 1) * sizeof *of), *next = calloc(n + 2, sizeof *next);
    const csto_claim **sorted = malloc((n + 1) * sizeof *sorted);
    bool done = of && next && sorted;
    uint64_t key[SIDES];
    if (n)
        qsort(claims, n, sizeof *claims, compare_claims);
    for (size_t i = 0; i < n && done; i++) {
        done = scope_key(texts, claims[i], key) && (of[i] = csto_map_put(&map, key)) != CSTO_NONE;
        if (done)
            next[of[i] + 1]++;
    }
    for (size_t s = 0; s <= map.n && done; s++) {
        next[s] += s ? next[s - 1] : 0;
        done = csto_array_push(&out->first, next[s]);
    }
    for (size_t i = 0; i < n && done; i++)
        sorted[next[of[i]]++] = claims[i];
    out->claims = sorted;
    free(claims);
    free(of);
    free(next);
    csto_map_free(&map);
    return done ? CSTO_OK : csto_fail_memory(err);
}

void csto_compared_free(struct csto_compared *c)
{
    free(c->claims);
    csto_array_free(&c->first);
    *c = (struct csto_compared){0};
}
