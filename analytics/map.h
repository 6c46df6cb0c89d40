/* map.h - from short keys to numbers 0, 1, 2 ... in the order in which the keys came
 *
 * A key is a fixed number of 64-bit words (codes, days, addresses of interned texts).  What belongs to a key is kept by the caller, in an
 * array with the key's number as index.  Nothing ever runs through the slots, so no output can depend on the hash. */
#ifndef CSTO_ANALYTICS_MAP_H
#define CSTO_ANALYTICS_MAP_H

#include <stddef.h>
#include <stdint.h>

#define CSTO_NONE SIZE_MAX

struct csto_map {
    uint64_t *keys;
    size_t *slots; /* number + 1; 0 = free */
    size_t n, keys_room, room;
    unsigned words; /* of a key */
};

#define CSTO_MAP(key_words)                                                                                                                \
    {                                                                                                                                      \
        .words = (key_words)                                                                                                               \
    }

/* The number of the key, which is added where it is new (number = n before the call).  CSTO_NONE = no memory. */
size_t csto_map_put(struct csto_map *m, const uint64_t *key);

/* The number of the key; CSTO_NONE = it is not there. */
size_t csto_map_get(const struct csto_map *m, const uint64_t *key);

void csto_map_free(struct csto_map *m);

/* A text's address as a word of a key; only for texts of one intern set. */
static inline uint64_t csto_word(const void *address)
{
    return (uint64_t)(uintptr_t)address;
}

#endif
