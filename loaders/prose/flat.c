#include "config.h"

#include "loaders/prose/flat.h"

#include "base/bytes.h"

/* Most words are ASCII or Cyrillic letters (two bytes, the first 0xd0 or 0xd1) with single blanks between them, and stay as they are. */

enum { STEP = 16 };

static bool is_printed(char c)
{
    return c > ' ' && c < 0x7f;
}

static bool is_inside(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static bool is_letter(const char *p, size_t n)
{
    return n > 1 && ((unsigned char)p[0] & 0xfe) == 0xd0 && is_inside(p[1]);
}

/* Those of sixteen bytes that do not stay as they are, seen with the one behind each: seventeen are read.  A second byte of a letter is taken on trust
 * at the beginning, and a blank at the end. */
static inline csto_sixteen changed_of(const char *p)
{
    csto_sixteen word = csto_sixteen_of(p), next = csto_sixteen_of(p + 1);
    csto_sixteen printed = (csto_sixteen)(word - '!' <= '~' - '!'), blank = csto_sixteen_equal(word, ' ') & ~csto_sixteen_equal(next, ' ');
    return ~(printed | blank | csto_sixteen_cyrillic(word)) | csto_sixteen_torn(word, next);
}

/* Text that stays as it is; false = it does not, and nothing is put. */
static bool put_flat(struct csto_text *t, const char *p, size_t n)
{
    if (!(is_printed(p[0]) || is_letter(p, n)) || !(is_printed(p[n - 1]) || is_inside(p[n - 1])) || !csto_text_reserve(t, n))
        return false;
    char *to = t->at + t->n;
    csto_sixteen found = {0};
    if (n <= STEP) {
        char padded[2 * STEP];
        memset(padded, '.', sizeof padded);
        memcpy(padded, p, n);
        memcpy(to, p, n);
        found = changed_of(padded);
    } else {
        for (size_t i = 0; n - i > STEP; i += STEP) {
            found |= changed_of(p + i);
            memcpy(to + i, p + i, STEP);
        }
        found |= changed_of(p + n - STEP - 1); /* of the last bytes some are looked at twice */
        memcpy(to + n - STEP, p + n - STEP, STEP);
    }
    t->n += csto_sixteen_any(found) ? 0 : n;
    t->at[t->n] = '\0';
    return !csto_sixteen_any(found);
}

/* How many bytes stay as they are. */
static size_t plain_run(const char *p, size_t n)
{
    size_t i = 0;
    if (is_printed(p[0]) || is_letter(p, n))
        while (n - i > STEP && !csto_sixteen_any(changed_of(p + i)))
            i += STEP;
    i -= i > 0 && (is_inside(p[i]) || p[i - 1] == ' ');
    while (i < n) {
        if (is_letter(p + i, n - i))
            i += 2;
        else if (is_printed(p[i]) || (p[i] == ' ' && i > 0 && i + 1 < n && (is_printed(p[i + 1]) || is_letter(p + i + 1, n - i - 1))))
            i++;
        else
            break;
    }
    return i;
}

/* A short word of ASCII, which most numbers and units are. */
static bool put_short(struct csto_text *t, const char *p, size_t n)
{
    if (n - 1 >= STEP || !csto_text_reserve(t, n))
        return false;
    csto_sixteen word = csto_sixteen_copy(t->at + t->n, p, n);
    bool short_word = !csto_sixteen_any((csto_sixteen)(word - '!' > '~' - '!'));
    t->n += short_word ? n : 0;
    t->at[t->n] = '\0';
    return short_word;
}

/* Text of which something does not stay as it is. */
static void put_slowly(struct csto_text *t, const char *p, size_t n)
{
    bool space = false;
    for (size_t i = 0, len; i < n; i += len) {
        size_t plain = plain_run(p + i, n - i);
        if (plain) {
            if (space)
                csto_text_putc(t, ' ');
            space = false;
            csto_text_put(t, p + i, len = plain);
            continue;
        }
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        if (code <= ' ' || code == 0x7f || code == 0xa0 || code == 0xfeff) {
            space = t->n > 0;
            continue;
        }
        if (space)
            csto_text_putc(t, ' ');
        space = false;
        if (code == 0xfffd && len == 1)
            csto_text_puts(t, "\xef\xbf\xbd");
        else
            csto_text_put(t, p + i, len);
    }
}

void csto_text_put_flat(struct csto_text *t, const char *p, size_t n)
{
    if (!put_short(t, p, n) && !(n && put_flat(t, p, n)))
        put_slowly(t, p, n);
}
