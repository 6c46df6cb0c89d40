#include "config.h"

#include "loaders/text_memo.h"

#include <stdbool.h>
#include <stdlib.h>

static void enter(struct csto_text_memo *m, const struct csto_text_slot *s)
{
    size_t at = csto_text_place(s->head, s->tail, s->n, m->room);
    while (m->slots[at].number)
        at = (at + 1) & (m->room - 1);
    m->slots[at] = *s;
}

static bool grow(struct csto_text_memo *m)
{
    struct csto_text_memo wider = {.n = m->n, .room = m->room ? m->room * 2 : 64, .texts = m->texts};
    wider.slots = calloc(wider.room, sizeof *wider.slots);
    if (!wider.slots)
        return false;
    for (size_t i = 0; i < m->room; i++)
        if (m->slots[i].number)
            enter(&wider, &m->slots[i]);
    free(m->slots);
    *m = wider;
    return true;
}

uint32_t csto_text_memo_put(struct csto_text_memo *m, const char *p, size_t n)
{
    uint32_t known = csto_text_memo_find(m, p, n);
    if (known || m->n == CSTO_MEMO_TEXTS || n > CSTO_MEMO_BYTES)
        return known;
    if (m->n * 2 >= m->room && !grow(m))
        return 0;
    struct csto_text_slot s = {.n = (uint32_t)n, .number = (uint32_t)m->n + 1};
    if (n > 16 && !(s.text = csto_arena_text(&m->texts, p, n)))
        return 0;
    csto_text_ends(p, n, &s.head, &s.tail);
    enter(m, &s);
    return (uint32_t)++m->n;
}

void csto_text_memo_free(struct csto_text_memo *m)
{
    free(m->slots);
    csto_arena_free(&m->texts);
    *m = (struct csto_text_memo){0};
}
