#include "config.h"

#include "base/intern.h"

#include "base/hash.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct csto_intern_slot {
    uint64_t hash;
    const char *text; /* NULL = free */
    size_t n;
};

static struct csto_intern_slot *find(struct csto_intern_slot *slots, size_t room, uint64_t hash, const char *text, size_t n)
{
    size_t i = (size_t)hash & (room - 1);
    for (; slots[i].text; i = (i + 1) & (room - 1))
        if (slots[i].hash == hash && slots[i].n == n && memcmp(slots[i].text, text, n) == 0)
            break;
    return &slots[i];
}

static bool grow(struct csto_intern *set)
{
    size_t room = set->room ? set->room * 2 : 64;
    struct csto_intern_slot *slots = calloc(room, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < set->room; i++) {
        const struct csto_intern_slot *s = &set->slots[i];
        if (s->text)
            *find(slots, room, s->hash, s->text, s->n) = *s;
    }
    free(set->slots);
    set->slots = slots;
    set->room = room;
    return true;
}

const char *csto_intern_text(struct csto_intern *set, const char *text, size_t n)
{
    if (n == 0)
        return "";
    if (set->n * 4 >= set->room * 3 && !grow(set))
        return NULL;
    uint64_t hash = csto_hash(0, text, n);
    struct csto_intern_slot *slot = find(set->slots, set->room, hash, text, n);
    if (slot->text)
        return slot->text;
    const char *copy = csto_arena_text(&set->arena, text, n);
    if (!copy)
        return NULL;
    *slot = (struct csto_intern_slot){.hash = hash, .text = copy, .n = n};
    set->n++;
    return copy;
}

const char *csto_intern_find(const struct csto_intern *set, const char *text, size_t n)
{
    if (n == 0)
        return "";
    return set->room ? find(set->slots, set->room, csto_hash(0, text, n), text, n)->text : NULL;
}

void csto_intern_free(struct csto_intern *set)
{
    free(set->slots);
    csto_arena_free(&set->arena);
    *set = (struct csto_intern){0};
}
