/* arena.h - memory that is freed all at once
 *
 * For what lives as long as its owner: the claims and texts of a dataset, the names of a vocabulary.  {0} is an empty arena. */
#ifndef CSTO_BASE_ARENA_H
#define CSTO_BASE_ARENA_H

#include <stddef.h>

struct csto_arena {
    struct csto_arena_block *last;
    size_t used, size; /* of the last block */
};

/* `bytes` bytes, aligned for any type; NULL = no memory. */
void *csto_arena_take(struct csto_arena *a, size_t bytes);

/* A copy of n bytes with a zero byte after them; NULL = no memory. */
char *csto_arena_text(struct csto_arena *a, const char *text, size_t n);

/* Moves every block of `from` to `to`; what was taken stays where it is. */
void csto_arena_move(struct csto_arena *to, struct csto_arena *from);

void csto_arena_free(struct csto_arena *a);

#endif
