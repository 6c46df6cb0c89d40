#include "config.h"

#include "analytics/kin.h"

#include "records/vocabulary.h"

typedef csto_code (*above_function)(const csto_vocabulary *v, csto_code code);

static csto_code item_above(const csto_vocabulary *v, csto_code item)
{
    return csto_item_at(v, item)->parent;
}

/* Of places only one step counts (csto_place_inside). */
static csto_code place_above(const csto_vocabulary *v, csto_code place)
{
    return csto_place_at(v, place)->within;
}

static bool list_below(struct csto_below *out, const csto_vocabulary *v, csto_vocabulary_table table, above_function above, bool all_steps)
{
    size_t n = csto_vocabulary_count(v, table), total = 0;
    out->first = calloc(n + 3, sizeof *out->first);
    if (!out->first)
        return false;
    size_t *next = out->first + 1; /* next[c] is where the next one below c goes, and at the end where c's list ends */
    for (size_t c = 1; c <= n; c++)
        for (csto_code a = above(v, (csto_code)c); a; a = all_steps ? above(v, a) : 0, total++)
            next[a + 1]++;
    for (size_t c = 1; c <= n + 1; c++)
        next[c] += next[c - 1];
    out->code = malloc((total + 1) * sizeof *out->code);
    for (size_t c = 1; c <= n && out->code; c++)
        for (csto_code a = above(v, (csto_code)c); a; a = all_steps ? above(v, a) : 0)
            out->code[next[a]++] = (csto_code)c;
    return out->code != NULL;
}

bool csto_kin_make(struct csto_kin *out, const csto_vocabulary *lent)
{
    *out = (struct csto_kin){.vocabulary = lent};
    return list_below(&out->items, lent, CSTO_ITEMS, item_above, true) && list_below(&out->places, lent, CSTO_PLACES, place_above, false);
}

void csto_kin_free(struct csto_kin *k)
{
    free(k->items.first);
    free(k->items.code);
    free(k->places.first);
    free(k->places.code);
    *k = (struct csto_kin){0};
}

static bool relatives(struct csto_relatives *out, const struct csto_kin *k, const struct csto_below *below, csto_code code,
                      above_function above, bool all_steps)
{
    int steps = 1;
    out->list.n = 0;
    bool done = csto_array_push(&out->list, ((struct csto_relative){code, CSTO_SAME, 0}));
    for (size_t i = code ? below->first[code] : 0; code && i < below->first[code + 1] && done; i++)
        done = csto_array_push(&out->list, ((struct csto_relative){below->code[i], CSTO_PARTS, 0}));
    for (csto_code a = code ? above(k->vocabulary, code) : 0; a && done; a = all_steps ? above(k->vocabulary, a) : 0)
        done = csto_array_push(&out->list, ((struct csto_relative){a, CSTO_WIDER, steps++}));
    return done;
}

bool csto_kin_of_item(const struct csto_kin *k, csto_code item, struct csto_relatives *out)
{
    return relatives(out, k, &k->items, item, item_above, true);
}

bool csto_kin_of_place(const struct csto_kin *k, csto_code place, struct csto_relatives *out)
{
    return relatives(out, k, &k->places, place, place_above, false);
}
