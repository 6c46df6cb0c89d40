#include "config.h"

#include "base/text.h"

#include "base/bytes.h"

#ifdef HAVE_UTF8PROC
#include <utf8proc.h>
#endif

uint32_t csto_utf8_decode(const char *p, size_t n, size_t *len)
{
    const unsigned char *s = (const unsigned char *)p;
    *len = 1;
    if (s[0] < 0x80)
        return s[0];
    if (s[0] < 0xc2 || s[0] > 0xf4)
        return 0xfffd;
    size_t more = s[0] < 0xe0 ? 1 : s[0] < 0xf0 ? 2 : 3;
    uint32_t code = s[0] & (0x3fu >> more);
    if (n <= more)
        return 0xfffd;
    for (size_t i = 1; i <= more; i++) {
        if ((s[i] & 0xc0) != 0x80)
            return 0xfffd;
        code = code << 6 | (s[i] & 0x3f);
    }
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (code < least[more] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return 0xfffd;
    *len = more + 1;
    return code;
}

size_t csto_utf8_check(const char *p, size_t n)
{
    size_t i = 0, len;
    while (i < n) {
        if ((unsigned char)p[i] < 0x80) {
            i++;
            continue;
        }
        csto_utf8_decode(p + i, n - i, &len);
        if (len == 1)
            return i;
        i += len;
    }
    return n;
}

bool csto_utf8_is_ascii(const char *p, size_t n)
{
    size_t i = 0;
    for (; n - i >= 32; i += 32)
        if (csto_sixteen_any((csto_sixteen_of(p + i) | csto_sixteen_of(p + i + 16)) & 0x80))
            return false;
    while (i < n && (unsigned char)p[i] < 0x80)
        i++;
    return i == n;
}

size_t csto_utf8_encode(char *to, uint32_t code)
{
    if (code < 0x80) {
        to[0] = (char)code;
        return 1;
    }
    size_t more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};
    for (size_t i = more; i > 0; i--, code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3f));
    to[0] = (char)(lead[more] | code);
    return more + 1;
}

#ifdef HAVE_UTF8PROC

static uint32_t lower(uint32_t code)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

static size_t columns(uint32_t code)
{
    int width = utf8proc_charwidth((utf8proc_int32_t)code);
    return width > 0 ? (size_t)width : 0;
}

static bool letter(uint32_t code)
{
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)code);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

#else /* enough for the languages that the program reads: Latin-1, Latin Extended-A, Greek, Cyrillic */

static uint32_t lower(uint32_t code)
{
    if ((code >= 0xc0 && code <= 0xde && code != 0xd7) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f))
        return code + 32;
    if (code >= 0x400 && code <= 0x40f)
        return code + 80;
    if ((code >= 0x100 && code <= 0x137) || (code >= 0x460 && code <= 0x4bf) || (code >= 0x4d0 && code <= 0x52f))
        return code | 1;
    return code;
}

static size_t columns(uint32_t code)
{
    if ((code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f) || code == 0xfeff)
        return 0;
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
                   (code >= 0xff00 && code <= 0xff60) || (code >= 0x1f300 && code <= 0x1faff)
               ? 2
               : 1;
}

static bool letter(uint32_t code)
{
    return code == 0xaa || code == 0xb5 || code == 0xba || (code >= 0xc0 && code < 0x2000 && code != 0xd7 && code != 0xf7) ||
           (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd7b0);
}

#endif

uint32_t csto_fold(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code == 0x401 || code == 0x451)
        return 0x435;
    if (code >= 0x410 && code <= 0x44f) /* Russian, the usual case: without a call */
        return code < 0x430 ? code + 32 : code;
    return lower(code);
}

bool csto_is_letter(uint32_t code)
{
    if (code < 0x80)
        return (code | 32) >= 'a' && (code | 32) <= 'z';
    return letter(code);
}

size_t csto_utf8_width(const char *p, size_t n)
{
    size_t width = 0, len;
    for (size_t i = 0; i < n; i += len) {
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        width += code < 0x80 ? code >= 0x20 && code != 0x7f : columns(code);
    }
    return width;
}

static bool is_space(uint32_t code)
{
    if (code > ' ' && code < 0xa0)
        return false;
    return code == ' ' || (code >= 9 && code <= 13) || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
           code == 0x2028 || code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x3000;
}

static uint32_t plain_mark(uint32_t code)
{
    if (code < 0x80)
        return code;
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
        return '-';
    if (code == 0x2018 || code == 0x2019 || code == 0x201b || code == 0x2b9 || code == 0x2bc)
        return '\'';
    if (code == 0x201c || code == 0x201d || code == 0x201e || code == 0xab || code == 0xbb)
        return '"';
    return code;
}

void csto_text_put_folded(struct csto_text *t, const char *p, size_t n)
{
    if (n > SIZE_MAX / 4 || !csto_text_reserve(t, n * 4)) { /* folding never makes a byte more than a whole code point */
        t->failed = true;
        return;
    }
    bool pending = false, any = false;
    char *to = t->at + t->n;
    size_t len;
    for (size_t i = 0; i < n; i += len) {
        unsigned char c = (unsigned char)p[i];
        if (c > ' ' && c < 0x80) {
            if (pending)
                *to++ = ' ';
            *to++ = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            pending = false;
            any = true;
            len = 1;
            continue;
        }
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        if (is_space(code)) {
            pending = any;
            continue;
        }
        if (pending)
            *to++ = ' ';
        to += csto_utf8_encode(to, plain_mark(csto_fold(code)));
        pending = false;
        any = true;
    }
    *to = '\0';
    t->n = (size_t)(to - t->at);
}
