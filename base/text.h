/* text.h - UTF-8 text: growable buffers, decoding, folding, width on a terminal */
#ifndef CSTO_BASE_TEXT_H
#define CSTO_BASE_TEXT_H

#include "csto-stats.h"

#include <stdbool.h>
#include <string.h>

/* ---- a growable text ---- {0} is empty.  A failed allocation sets `failed` and later calls do nothing, so that a writer checks once. */

struct csto_text {
    char *at; /* zero-terminated once anything was put; NULL before */
    size_t n, room;
    bool failed;
};

void csto_text_put(struct csto_text *t, const char *bytes, size_t n);
void csto_text_puts(struct csto_text *t, const char *text);
void csto_text_putc_slowly(struct csto_text *t, char c);
static inline void csto_text_putc(struct csto_text *t, char c)
{
    if (t->failed || t->room - t->n < 2) {
        csto_text_putc_slowly(t, c);
        return;
    }
    t->at[t->n++] = c;
    t->at[t->n] = '\0';
}
void csto_text_printf(struct csto_text *t, const char *format, ...) CSTO_PRINTF(2, 3);
void csto_text_put_blanks(struct csto_text *t, size_t n);
void csto_text_free(struct csto_text *t);

/* Room for that many bytes and a zero byte; false = no memory. */
bool csto_text_grow(struct csto_text *t, size_t more);
static inline bool csto_text_reserve(struct csto_text *t, size_t more)
{
    return (more < t->room - t->n && !t->failed) || csto_text_grow(t, more);
}

/* Empty, memory kept. */
static inline void csto_text_clear(struct csto_text *t)
{
    t->n = 0;
    if (t->at)
        t->at[0] = '\0';
}

/* The text as a C string, "" where nothing was put.  Lent until the next call on t. */
static inline const char *csto_text_string(const struct csto_text *t)
{
    return t->at ? t->at : "";
}

/* ---- UTF-8 ---- */

/* The code point at p (n > 0 bytes left) and its length in *len.  A byte that is no UTF-8 gives U+FFFD and length 1. */
uint32_t csto_utf8_decode(const char *p, size_t n, size_t *len);

/* Bytes that are no UTF-8: the offset of the first one, or n where all is well formed (overlong forms and surrogates are not). */
size_t csto_utf8_check(const char *p, size_t n);

/* True where all bytes are ASCII. */
bool csto_utf8_is_ascii(const char *p, size_t n);

/* Writes a code point, at most 4 bytes; returns how many. */
size_t csto_utf8_encode(char *to, uint32_t code);

/* Columns that n bytes take on a terminal: 0 for combining marks, 2 for East Asian wide ones. */
size_t csto_utf8_width(const char *p, size_t n);

/* Lower case (simple, one to one), Latin, Greek and Cyrillic; yo (U+0451) becomes ye, as Russian texts use either. */
uint32_t csto_fold(uint32_t code);

/* True for letters and combining marks of any script. */
bool csto_is_letter(uint32_t code);

/* Appends n bytes folded for comparison: lower case, every run of white space (no-break spaces too) one blank, none at the ends,
 * typographic hyphens, quotes and apostrophes as their ASCII forms. */
void csto_text_put_folded(struct csto_text *t, const char *p, size_t n);

/* ---- plain text ---- */

/* Makes a message one line, in place: control characters become blanks, and half a code point at the end, which cutting a text to its room leaves, goes. */
void csto_flatten(char *text);

/* Equal bytes, ASCII case not regarded. */
bool csto_same_word(const char *a, const char *b);

/* ASCII digits, whatever the locale; and how many of them p..p+n starts with. */
static inline bool csto_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static inline size_t csto_digits_at(const char *p, size_t n)
{
    size_t i = 0;
    while (i < n && csto_is_digit(p[i]))
        i++;
    return i;
}

/* Removes white space at both ends of p..p+*n; returns the new start. */
const char *csto_trim(const char *p, size_t *n);

/* The one of `names` that is nearest to `word` (at most a third of its letters away by Damerau-Levenshtein, ASCII case not regarded; the first of
 * equals), for "did you mean"; NULL = none. */
const char *csto_nearest(const char *word, const char *const *names, size_t n);

/* The same for names that are in no array: started with the word, given each name in turn; `found` is the nearest so far, NULL = none.  The word is lent. */
struct csto_near {
    const char *word, *found;
    size_t length, best; /* a name must be nearer than best */
    uint32_t letters;
};

void csto_near_start(struct csto_near *near, const char *word);
void csto_near_try(struct csto_near *near, const char *name);

#endif
