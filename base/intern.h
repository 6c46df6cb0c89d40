/* intern.h - one copy of each text
 *
 * {0} is an empty set.  Equal texts give the same pointer, which stays valid until the set is freed. */
#ifndef CSTO_BASE_INTERN_H
#define CSTO_BASE_INTERN_H

#include "base/arena.h"

#include <stdint.h>

struct csto_intern {
    struct csto_intern_slot *slots;
    size_t n, room; /* room is 0 or a power of two */
    struct csto_arena arena;
};

/* The one copy of n bytes (a zero byte follows it); NULL = no memory.  An empty text gives a static "". */
const char *csto_intern_text(struct csto_intern *set, const char *text, size_t n);

/* The copy of a text that is in the set; NULL = it is not. */
const char *csto_intern_find(const struct csto_intern *set, const char *text, size_t n);

void csto_intern_free(struct csto_intern *set);

#endif
