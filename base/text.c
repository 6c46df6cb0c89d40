#include "config.h"

#include "base/text.h"

#include "base/array.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

bool csto_text_reserve(struct csto_text *t, size_t more)
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

void csto_text_putc(struct csto_text *t, char c)
{
    csto_text_put(t, &c, 1);
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

void csto_text_clear(struct csto_text *t)
{
    t->n = 0;
    if (t->at)
        t->at[0] = '\0';
}

void csto_text_free(struct csto_text *t)
{
    free(t->at);
    *t = (struct csto_text){0};
}

const char *csto_text_string(const struct csto_text *t)
{
    return t->at ? t->at : "";
}

bool csto_same_word(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        char x = *a >= 'A' && *a <= 'Z' ? (char)(*a + 32) : *a, y = *b >= 'A' && *b <= 'Z' ? (char)(*b + 32) : *b;
        if (x != y)
            return false;
    }
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
            size_t best = above[j - 1] + ((a[i - 1] | 32) != (b[j - 1] | 32));
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && above2[j - 2] + 1 < best)
                best = above2[j - 2] + 1;
            row[j] = best;
        }
    }
    return d[na % 3][nb];
}

const char *csto_nearest(const char *word, const char *const *names, size_t n)
{
    size_t length = strlen(word), best = length / 3 + 1;
    const char *found = NULL;
    if (length == 0 || length > NEAREST_WORD)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        size_t other = strlen(names[i]);
        if (other > NEAREST_WORD || other + best < length || length + best < other)
            continue;
        size_t d = distance(word, length, names[i], other);
        if (d < best)
            best = d, found = names[i];
    }
    return found;
}
