#include "config.h"

#include "base/numbering.h"

#include <stdbool.h>
#include <stdlib.h>

static bool grow(struct csto_numbering *m)
{
    size_t room = m->room ? m->room * 2 : 64;
    uint32_t *slots = calloc(room, sizeof *slots);
    uint64_t *keys = slots ? realloc(m->keys, room / 2 * sizeof *keys) : NULL;
    if (!keys) {
        free(slots);
        return false;
    }
    free(m->slots);
    m->slots = slots;
    m->keys = keys;
    m->room = room;
    for (size_t i = 0; i < m->n; i++)
        slots[csto_numbering_slot_of(m, keys[i])] = (uint32_t)i + 1;
    return true;
}

uint32_t csto_numbering_put(struct csto_numbering *m, uint64_t key)
{
    uint32_t found = csto_numbering_find(m, key);
    if (found != CSTO_NO_NUMBER)
        return found;
    if (m->n == CSTO_NO_NUMBER - 1 || (m->n * 2 == m->room && !grow(m)))
        return CSTO_NO_NUMBER;
    size_t slot = csto_numbering_slot_of(m, key);
    m->keys[m->n] = key;
    m->slots[slot] = (uint32_t)++m->n;
    return (uint32_t)m->n - 1;
}

void csto_numbering_free(struct csto_numbering *m)
{
    free(m->slots);
    free(m->keys);
    *m = (struct csto_numbering){0};
}
