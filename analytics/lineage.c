#include "config.h"

#include "analytics/lineage.h"

#include "base/text.h"
#include "records/vocabulary.h"

enum { MOST = 15 };

struct list {
    const char *at[MOST + 1];
    size_t n;
    bool failed;
};

static void add(struct list *l, struct csto_intern *texts, const char *text, size_t n)
{
    const char *kept = csto_intern_text(texts, text, n);
    l->failed = l->failed || !kept;
    for (size_t i = 0; i < l->n; i++)
        if (l->at[i] == kept)
            return;
    if (kept && l->n < MOST)
        l->at[l->n++] = kept;
}

/* The text, and what is left of it as each "-word" at its end is taken off. */
static void add_cuts(struct list *l, struct csto_intern *texts, const char *text, size_t n)
{
    add(l, texts, text, n);
    while (n-- > 1)
        if (text[n] == '-')
            add(l, texts, text, n);
}

csto_code csto_operation_of(const csto_vocabulary *v, const char *event, size_t *length)
{
    for (size_t n = strlen(event); n > 0; n--) {
        csto_code code = event[n] == '-' || event[n] == '\0' ? csto_vocabulary_find_id(v, CSTO_EVENTS, event, n) : 0;
        if (code && strncmp(csto_vocabulary_id(v, CSTO_EVENTS, code), event, n) == 0) {
            if (length)
                *length = n;
            return code;
        }
    }
    return 0;
}

static void fill(struct list *l, const char *event, const csto_vocabulary *v, struct csto_intern *texts)
{
    size_t length;
    struct csto_text t = {0};
    add_cuts(l, texts, event, strlen(event));
    csto_code code = csto_operation_of(v, event, &length);
    for (int steps = 0; code && (code = csto_event_at(v, code)->parent) != 0 && steps < MOST; steps++) {
        csto_text_clear(&t);
        csto_text_puts(&t, csto_vocabulary_id(v, CSTO_EVENTS, code));
        csto_text_puts(&t, event + length);
        add_cuts(l, texts, csto_text_string(&t), t.n);
        l->failed = l->failed || t.failed;
    }
    csto_text_free(&t);
}

const char *const *csto_lineage(struct csto_lineages *l, const char *event, const csto_vocabulary *v, struct csto_intern *texts)
{
    const uint64_t key[] = {csto_word(event)};
    struct list list = {.n = 0};
    size_t before = l->lists.n, at = csto_map_put(&l->events, key);
    if (at == CSTO_NONE)
        return NULL;
    if (at < before)
        return l->lists.at[at];
    if (*event)
        fill(&list, event, v, texts);
    else
        list.at[list.n++] = event;
    const char **kept = csto_arena_take(&l->arena, (list.n + 1) * sizeof *kept);
    if (!kept || list.failed || !csto_array_push(&l->lists, kept))
        return NULL;
    memcpy(kept, list.at, list.n * sizeof *kept);
    kept[list.n] = NULL;
    return kept;
}

void csto_lineages_free(struct csto_lineages *l)
{
    csto_map_free(&l->events);
    csto_array_free(&l->lists);
    csto_arena_free(&l->arena);
}
