#include "config.h"

#include "analytics/map.h"

#include "base/array.h"
#include "base/hash.h"

#include <string.h>

static size_t slot_of(const struct csto_map *m, const uint64_t *key)
{
    size_t bytes = m->words * sizeof *key, i = (size_t)csto_hash(0, key, bytes) & (m->room - 1);
    while (m->slots[i] && memcmp(m->keys + (m->slots[i] - 1) * m->words, key, bytes) != 0)
        i = (i + 1) & (m->room - 1);
    return i;
}

static bool grow(struct csto_map *m)
{
    size_t room = m->room ? m->room * 2 : 64, *old = m->slots;
    size_t *slots = calloc(room, sizeof *slots);
    if (!slots)
        return false;
    m->slots = slots;
    m->room = room;
    for (size_t i = 0; i < m->n; i++)
        m->slots[slot_of(m, m->keys + i * m->words)] = i + 1;
    free(old);
    return true;
}

size_t csto_map_put(struct csto_map *m, const uint64_t *key)
{
    if (m->n * 4 >= m->room * 3 && !grow(m))
        return CSTO_NONE;
    size_t slot = slot_of(m, key);
    if (m->slots[slot])
        return m->slots[slot] - 1;
    if (!csto_array_grow((void **)&m->keys, m->n * m->words, &m->keys_room, m->words, sizeof *m->keys))
        return CSTO_NONE;
    memcpy(m->keys + m->n * m->words, key, m->words * sizeof *key);
    m->slots[slot] = ++m->n;
    return m->n - 1;
}

size_t csto_map_get(const struct csto_map *m, const uint64_t *key)
{
    return m->room ? m->slots[slot_of(m, key)] - 1 : CSTO_NONE; /* a free slot holds 0, which becomes CSTO_NONE */
}

void csto_map_free(struct csto_map *m)
{
    free(m->keys);
    free(m->slots);
    *m = (struct csto_map){.words = m->words};
}
