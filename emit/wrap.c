#include "config.h"

#include "emit/wrap.h"

#include "base/text.h"

size_t csto_fitting(const char *text, size_t width)
{
    size_t n = strlen(text), at = 0, used = 0, len;
    while (at < n) {
        csto_utf8_decode(text + at, n - at, &len);
        size_t more = csto_utf8_width(text + at, len);
        if (used + more > width)
            break;
        used += more;
        at += len;
    }
    return at;
}

static bool breaks_behind(char c)
{
    return c == ';' || c == ',';
}

/* Where a text may be broken at or before n, 0 = nowhere: before a blank, or behind a mark. */
static size_t break_before(const char *text, size_t n)
{
    for (size_t at = n; at > 0; at--)
        if (text[at] == ' ')
            return at;
    for (size_t at = n; at > 1; at--)
        if (breaks_behind(text[at - 1]))
            return at;
    return 0;
}

size_t csto_wrap(const char *text, size_t width, size_t *next)
{
    size_t n = csto_fitting(text, width), len = 0;
    if (n == 0 && *text) /* a letter wider than the line */
        csto_utf8_decode(text, strlen(text), &len);
    n = n ? n : len;
    size_t cut = text[n] ? break_before(text, n) : n;
    cut = cut ? cut : n;
    for (*next = cut; text[*next] == ' ';)
        ++*next;
    while (cut > 1 && text[cut - 1] == ' ')
        cut--;
    return cut;
}

size_t csto_longest_word(const char *text)
{
    size_t longest = 0;
    for (size_t n; *text; text += n) {
        for (n = 0; text[n] && text[n] != ' ' && (n == 0 || !breaks_behind(text[n - 1])); n++)
            continue;
        size_t width = csto_utf8_width(text, n);
        longest = width > longest ? width : longest;
        n += text[n] == ' ';
    }
    return longest;
}
