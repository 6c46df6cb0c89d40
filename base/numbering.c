#include "config.h"

#include "base/numbering.h"

#include <stdbool.h>
#include <stdlib.h>

static bool grow(struct csto_numbering *m)
{
    struct csto_numbering wider = {.n = m->n, .room = m->room ? m->room * 2 : 64};
    wider.slots = calloc(wider.room, sizeof *wider.slots);
    if (!wider.slots)
        return false;
    for (size_t i = 0; i < m->room; i++)
        if (m->slots[i].number)
            wider.slots[csto_numbering_slot_of(&wider, m->slots[i].key)] = m->slots[i];
    free(m->slots);
    *m = wider;
    return true;
}

uint32_t csto_numbering_put(struct csto_numbering *m, uint64_t key)
{
    uint32_t found = csto_numbering_find(m, key);
    if (found != CSTO_NO_NUMBER)
        return found;
    if (m->n == CSTO_NO_NUMBER - 1 || (m->n * 2 >= m->room && !grow(m)))
        return CSTO_NO_NUMBER;
    m->slots[csto_numbering_slot_of(m, key)] = (struct csto_numbering_slot){key, (uint32_t)++m->n};
    return (uint32_t)m->n - 1;
}

void csto_numbering_free(struct csto_numbering *m)
{
    free(m->slots);
    *m = (struct csto_numbering){0};
}
