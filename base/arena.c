#include "config.h"

#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 64 * 1024 };

struct csto_arena_block {
    struct csto_arena_block *before;
    alignas(max_align_t) unsigned char bytes[];
};

static void *take_from_new_block(struct csto_arena *a, size_t bytes)
{
    size_t size = bytes > BLOCK_BYTES / 4 ? bytes : BLOCK_BYTES;
    if (size > SIZE_MAX - sizeof(struct csto_arena_block))
        return NULL;
    struct csto_arena_block *b = malloc(sizeof *b + size);
    if (!b)
        return NULL;
    if (size == bytes && a->last) { /* a big piece gets a block of its own, behind the one in use */
        b->before = a->last->before;
        a->last->before = b;
        return b->bytes;
    }
    b->before = a->last;
    a->last = b;
    a->size = size;
    a->used = bytes;
    return b->bytes;
}

void *csto_arena_take(struct csto_arena *a, size_t bytes)
{
    const size_t align = alignof(max_align_t);
    if (bytes > SIZE_MAX - align)
        return NULL;
    bytes = (bytes + align - 1) / align * align;
    if (!a->last || bytes > a->size - a->used)
        return take_from_new_block(a, bytes);
    void *piece = a->last->bytes + a->used;
    a->used += bytes;
    return piece;
}

char *csto_arena_text(struct csto_arena *a, const char *text, size_t n)
{
    char *copy = n < SIZE_MAX ? csto_arena_take(a, n + 1) : NULL;
    if (!copy)
        return NULL;
    if (n)
        memcpy(copy, text, n);
    copy[n] = '\0';
    return copy;
}

void csto_arena_move(struct csto_arena *to, struct csto_arena *from)
{
    if (!from->last)
        return;
    if (!to->last) {
        *to = *from;
    } else {
        struct csto_arena_block *first = from->last;
        while (first->before)
            first = first->before;
        first->before = to->last->before;
        to->last->before = from->last;
    }
    *from = (struct csto_arena){0};
}

void csto_arena_free(struct csto_arena *a)
{
    for (struct csto_arena_block *b = a->last, *before; b; b = before) {
        before = b->before;
        free(b);
    }
    *a = (struct csto_arena){0};
}
