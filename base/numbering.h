/* numbering.h - numbers 0, 1, 2 ... for 64-bit keys in the order in which they come, for loops that ask millions of times: small, as a cache is
 *
 * {0} is empty.  Keys may be any. */
#ifndef CSTO_BASE_NUMBERING_H
#define CSTO_BASE_NUMBERING_H

#include <stddef.h>
#include <stdint.h>

#define CSTO_NO_NUMBER UINT32_MAX

struct csto_numbering {
    uint32_t *slots; /* number + 1; 0 = free */
    uint64_t *keys;  /* by number */
    size_t n, room;  /* room is 0 or a power of two: slots, and half as many keys */
};

static inline size_t csto_numbering_slot_of(const struct csto_numbering *m, uint64_t key)
{
    uint64_t h = key * 0x9e3779b97f4a7c15ull;
    size_t at = (size_t)(h ^ h >> 32) & (m->room - 1);
    while (m->slots[at] && m->keys[m->slots[at] - 1] != key)
        at = (at + 1) & (m->room - 1);
    return at;
}

/* CSTO_NO_NUMBER = the key is not there. */
static inline uint32_t csto_numbering_find(const struct csto_numbering *m, uint64_t key)
{
    return m->room ? m->slots[csto_numbering_slot_of(m, key)] - 1 : CSTO_NO_NUMBER; /* a free slot has 0, which becomes CSTO_NO_NUMBER */
}

/* The number of the key, which is added where it is new.  CSTO_NO_NUMBER = no memory, or four thousand million keys. */
uint32_t csto_numbering_put(struct csto_numbering *m, uint64_t key);

void csto_numbering_free(struct csto_numbering *m);

#endif
