/* text_memo.h - numbers 1, 2, 3 ... for the texts of a column, by the bytes in the file
 *
 * {0} is empty.  A bounded number of texts is kept; others stay unknown. */
#ifndef CSTO_LOADERS_TEXT_MEMO_H
#define CSTO_LOADERS_TEXT_MEMO_H

#include "base/arena.h"

#include <endian.h>
#include <stdint.h>
#include <string.h>

enum { CSTO_MEMO_TEXTS = 1 << 16, CSTO_MEMO_BYTES = 1024 };

struct csto_text_memo {
    /* A text of up to 16 bytes is its first eight bytes and its last eight, which overlap; of a longer one these two, and then the whole, are compared. */
    struct csto_text_slot {
        uint64_t head, tail;
        const char *text;   /* NULL where n <= 16 */
        uint32_t n, number; /* 0 = free */
    } * slots;
    size_t n, room;
    struct csto_arena texts;
};

static inline void csto_text_ends(const char *p, size_t n, uint64_t *head, uint64_t *tail)
{
    memcpy(head, p, 8);
    *head = le64toh(*head);
    if (n < 8) {
        *head &= (1ull << (8 * n)) - 1;
        *tail = 0;
    } else {
        memcpy(tail, p + n - 8, 8);
    }
}

/* The upper bits of the product are those that all bits of the text reach, its last letters too. */
static inline size_t csto_text_place(uint64_t head, uint64_t tail, size_t n, size_t room)
{
    uint64_t h = (head + n) * 0x9e3779b97f4a7c15ull;
    h = (h ^ h >> 32 ^ tail) * 0xbf58476d1ce4e5b9ull;
    return (size_t)(h >> 47) & (room - 1); /* 17 bits: twice CSTO_MEMO_TEXTS */
}

/* The number of a text, 0 = not known.  Eight bytes from p on may be read, however short the text is. */
static inline uint32_t csto_text_memo_find(const struct csto_text_memo *m, const char *p, size_t n)
{
    uint64_t head, tail;
    if (!m->room)
        return 0;
    csto_text_ends(p, n, &head, &tail);
    for (size_t at = csto_text_place(head, tail, n, m->room);; at = (at + 1) & (m->room - 1)) {
        const struct csto_text_slot *s = &m->slots[at];
        if (!s->number || (s->head == head && s->tail == tail && s->n == n && (n <= 16 || memcmp(s->text, p, n) == 0)))
            return s->number;
    }
}

/* The same, entered where it is new; 0 = no memory, or no room for it. */
uint32_t csto_text_memo_put(struct csto_text_memo *m, const char *p, size_t n);

void csto_text_memo_free(struct csto_text_memo *m);

#endif
