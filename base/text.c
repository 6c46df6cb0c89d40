#include "config.h"

#include "base/text.h"

#include "base/array.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

bool csto_text_grow(struct csto_text *t, size_t more)
{
    if (t->failed)
        return false;
    if (more == SIZE_MAX || !csto_array_grow((void **)&t->at, t->n, &t->room, more + 1, 1))
        t->failed = true;
    return !t->failed;
}

void csto_text_put(struct csto_text *t, const char *bytes, size_t n)
{
    if (!csto_text_reserve(t, n))
        return;
    if (n)
        memcpy(t->at + t->n, bytes, n);
    t->n += n;
    t->at[t->n] = '\0';
}

void csto_text_puts(struct csto_text *t, const char *text)
{
    csto_text_put(t, text, strlen(text));
}

void csto_text_putc_slowly(struct csto_text *t, char c)
{
    if (!csto_text_reserve(t, 1))
        return;
    t->at[t->n++] = c;
    t->at[t->n] = '\0';
}

void csto_text_put_blanks(struct csto_text *t, size_t n)
{
    if (!csto_text_reserve(t, n))
        return;
    memset(t->at + t->n, ' ', n);
    t->n += n;
    t->at[t->n] = '\0';
}

void csto_text_printf(struct csto_text *t, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int n = vsnprintf(NULL, 0, format, list);
    if (n < 0)
        t->failed = true;
    else if (csto_text_reserve(t, (size_t)n)) {
        vsnprintf(t->at + t->n, (size_t)n + 1, format, again);
        t->n += (size_t)n;
    }
    va_end(again);
    va_end(list);
}

void csto_text_free(struct csto_text *t)
{
    free(t->at);
    *t = (struct csto_text){0};
}

void csto_flatten(char *text)
{
    size_t n = strlen(text), start = n, len;
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)text[i] < 0x20 || text[i] == 0x7f)
            text[i] = ' ';
    while (start > 0 && n - start < 4 && ((unsigned char)text[start - 1] & 0xc0) == 0x80)
        start--;
    if (start > 0 && (unsigned char)text[start - 1] >= 0xc0 && csto_utf8_decode(text + start - 1, n - start + 1, &len) == 0xfffd &&
        len == 1)
        text[start - 1] = '\0';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool csto_same_word(const char *a, const char *b)
{
    for (; *a && *b; a++, b++)
        if (lower(*a) != lower(*b))
            return false;
    return *a == *b;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

const char *csto_trim(const char *p, size_t *n)
{
    while (*n && is_blank(*p))
        p++, --*n;
    while (*n && is_blank(p[*n - 1]))
        --*n;
    return p;
}

enum { NEAREST_WORD = 63 };

/* Damerau-Levenshtein distance (optimal string alignment) of two short words, ASCII case not regarded. */
static size_t distance(const char *a, size_t na, const char *b, size_t nb)
{
    size_t d[3][NEAREST_WORD + 1];
    for (size_t j = 0; j <= nb; j++)
        d[0][j] = j;
    for (size_t i = 1; i <= na; i++) {
        size_t *row = d[i % 3], *above = d[(i + 2) % 3], *above2 = d[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= nb; j++) {
            char x = lower(a[i - 1]), y = lower(b[j - 1]);
            size_t best = above[j - 1] + (x != y);
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && lower(a[i - 2]) == y && above2[j - 2] + 1 < best)
                best = above2[j - 2] + 1;
            row[j] = best;
        }
    }
    return d[na % 3][nb];
}

/* Which bytes stand in a text, folded into 32 bits. */
static uint32_t letters_of(const char *text)
{
    uint32_t letters = 0;
    for (; *text; text++)
        letters |= UINT32_C(1) << ((unsigned char)lower(*text) & 31);
    return letters;
}

void csto_near_start(struct csto_near *near, const char *word)
{
    *near = (struct csto_near){.word = word, .length = strlen(word), .letters = letters_of(word)};
    near->best = near->length && near->length <= NEAREST_WORD ? near->length / 3 + 1 : 0;
}

/* One step puts at most one letter in and takes one out, so letters that only one of the two has are a lower bound of the distance: most names fail
 * it, or that of their length, and are never aligned. */
void csto_near_try(struct csto_near *near, const char *name)
{
    size_t length = strlen(name), best = near->best;
    if (length > NEAREST_WORD || length + best <= near->length || near->length + best <= length)
        return;
    uint32_t letters = letters_of(name);
    if ((size_t)__builtin_popcount(letters & ~near->letters) >= best || (size_t)__builtin_popcount(near->letters & ~letters) >= best)
        return;
    size_t d = distance(near->word, near->length, name, length);
    if (d < best)
        near->best = d, near->found = name;
}

const char *csto_nearest(const char *word, const char *const *names, size_t n)
{
    struct csto_near near;
    csto_near_start(&near, word);
    for (size_t i = 0; i < n; i++)
        csto_near_try(&near, names[i]);
    return near.found;
}
