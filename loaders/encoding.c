#include "config.h"

#include "loaders/encoding.h"

#include "base/bytes.h"
#include "base/status.h"

#include <iconv.h>
#include <stdlib.h>

enum { BROKEN = 0xfffd };

/* ---- by name ---- */

/* The code point that one byte means; BROKEN = none of its own. */
static uint32_t code_of(iconv_t how, unsigned char byte)
{
    char in[1] = {(char)byte}, out[16], *from = in, *to = out;
    size_t in_left = 1, out_left = sizeof out, len;
    iconv(how, NULL, NULL, NULL, NULL);
    if (iconv(how, &from, &in_left, &to, &out_left) == (size_t)-1 || in_left || to == out)
        return BROKEN;
    uint32_t code = csto_utf8_decode(out, (size_t)(to - out), &len);
    return out + len == to ? code : BROKEN;
}

/* True where a byte above ASCII means something alone in all but a few cases. */
static bool fill_codes(struct csto_encoding *e, const char *name)
{
    enum { LEAST = 100 };
    iconv_t how = iconv_open("UTF-8", name);
    if (how == (iconv_t)-1)
        return false;
    size_t ascii = 0, high = 0;
    for (unsigned i = 0; i < 256; i++) {
        e->codes[i] = code_of(how, (unsigned char)i);
        ascii += i < 0x80 && e->codes[i] == i;
        high += i >= 0x80 && e->codes[i] != BROKEN;
    }
    iconv_close(how);
    return ascii == 0x80 && high >= LEAST;
}

csto_status csto_encoding_find(struct csto_encoding *out, const char *name, csto_error *err)
{
    static const struct {
        const char *name;
        csto_encoding_kind kind;
    } unicode[] = {
        {"UTF-8", CSTO_UTF8},         {"UTF8", CSTO_UTF8},     {"UTF-16", CSTO_UTF16_LITTLE}, {"UTF-16LE", CSTO_UTF16_LITTLE},
        {"UTF-16BE", CSTO_UTF16_BIG}, {"US-ASCII", CSTO_UTF8},
    };
    struct csto_encoding e = {.kind = CSTO_ONE_BYTE};
    if (csto_same_word(name, "ISO-8859-1") || csto_same_word(name, "Latin1") || csto_same_word(name, "Latin-1"))
        name = "windows-1252"; /* as browsers do: what it has more than Latin-1 are no letters there */
    for (size_t i = 0; i < sizeof unicode / sizeof *unicode; i++)
        if (csto_same_word(name, unicode[i].name)) {
            e.kind = unicode[i].kind;
            name = unicode[i].kind == CSTO_UTF8 ? "UTF-8" : unicode[i].name;
        }
    if (strlen(name) >= sizeof e.name || strchr(name, '/') || (e.kind == CSTO_ONE_BYTE && !fill_codes(&e, name)))
        return csto_fail(err, CSTO_E_NAME,
                         "'%.40s' is no encoding that csto-stats reads: UTF-8, UTF-16, or one with a byte a letter (windows-1251, koi8-r, "
                         "iso-8859-5, ...)",
                         name);
    strcpy(e.name, name);
    *out = e;
    return CSTO_OK;
}

csto_encoding_kind csto_encoding_sniff_utf16(const unsigned char *p, size_t n)
{
    enum { LEAST = 16, MOST = 4096 };
    size_t pairs = (n < MOST ? n : MOST) / 2, high[2] = {0};
    for (size_t i = 0; i < pairs; i++)
        for (int k = 0; k < 2; k++)
            high[k] += p[2 * i + k] == 0 || p[2 * i + k] == 4; /* the high byte of ASCII and of Cyrillic */
    if (pairs < LEAST)
        return CSTO_UTF8;
    for (int k = 0; k < 2; k++)
        if (high[k] * 10 >= pairs * 9 && high[1 - k] * 5 < pairs)
            return k == 1 ? CSTO_UTF16_LITTLE : CSTO_UTF16_BIG;
    return CSTO_UTF8;
}

/* ---- by content ---- */

/* How many bytes of a character its first byte asks for. */
static size_t length_of(unsigned char c)
{
    return c >= 0xf0 && c <= 0xf4 ? 4 : c >= 0xe0 ? c < 0xf0 ? 3 : 1 : c >= 0xc2 ? 2 : 1;
}

/* True where the last n bytes are the beginning of a character that wants more. */
static bool is_cut(const char *p, size_t n)
{
    if (n >= length_of((unsigned char)*p))
        return false;
    for (size_t i = 1; i < n; i++)
        if (((unsigned char)p[i] & 0xc0) != 0x80)
            return false;
    return true;
}

struct csto_utf8_state csto_utf8_look(const char *p, size_t n, struct csto_pages *pages)
{
    struct csto_utf8_state s = {0};
    for (size_t i = 0, len, asked = 0, slow = 0; i < n; i += len) { /* up to `slow` byte by byte */
        if (i >= asked) {
            asked = i + CSTO_PAGES_STEP;
            csto_pages_need(pages, i, asked + 32);
        }
        len = 32;
        if (n - i >= 32 && !csto_sixteen_any((csto_sixteen_of(p + i) | csto_sixteen_of(p + i + 16)) & 0x80))
            continue;
        if (n - i >= 18 && i >= slow) {
            csto_sixteen leads;
            if ((len = csto_sixteen_usual(p + i, &leads)) != 0) {
                s.several += csto_sixteen_count(leads);
                continue;
            }
            slow = i + 16;
        }
        len = 1;
        if ((unsigned char)p[i] < 0x80)
            continue;
        csto_utf8_decode(p + i, n - i, &len);
        if (len > 1) {
            s.several++;
        } else if (n - i < 4 && is_cut(p + i, n - i)) {
            s.cut = true;
            break;
        } else if (s.broken++ == 0) {
            s.first_broken = i;
        }
    }
    return s;
}

/* Russian letters from a to ya, in a thousand of running text. */
static const unsigned char often[32] = {80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28,
                                        47, 55, 63, 26, 3,  10, 5, 14, 7,  4,  1,  19, 17, 3,  6,   20};

/* How much the bytes look like Russian in an encoding: capitals inside words, which another encoding of Cyrillic makes of small letters, count against it. */
static double likeness(const struct csto_encoding *e, const size_t counts[256])
{
    double sum = 0;
    for (unsigned i = 0x80; i < 256; i++) {
        uint32_t code = e->codes[i];
        if (code >= 0x430 && code < 0x450)
            sum += (double)counts[i] * often[code - 0x430];
        else if (code >= 0x410 && code < 0x430)
            sum += (double)counts[i] * often[code - 0x410] / 8;
    }
    return sum;
}

const char *csto_encoding_guess(const char *p, size_t n)
{
    static const char *const cyrillic[] = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "MACCYRILLIC"};
    size_t counts[256] = {0}, high = 0, runs = 0;
    for (size_t i = 0; i < n; i++) {
        bool is_high = (unsigned char)p[i] >= 0x80;
        counts[(unsigned char)p[i]]++;
        high += is_high;
        runs += is_high && i > 0 && (unsigned char)p[i - 1] >= 0x80;
    }
    const char *best = "windows-1252";
    if (runs * 2 < high) /* in Latin text such a letter stands among others */
        return best;
    double most = 0;
    for (size_t i = 0; i < sizeof cyrillic / sizeof *cyrillic; i++) {
        struct csto_encoding e;
        double like = csto_encoding_find(&e, cyrillic[i], NULL) == CSTO_OK ? likeness(&e, counts) : 0;
        if (like > most) {
            most = like;
            best = cyrillic[i];
        }
    }
    return best;
}

/* ---- conversion ---- */

void csto_encoding_convert(struct csto_text *t, const struct csto_encoding *e, const char *p, size_t n)
{
    for (size_t i = 0, len; i < n; i += len) {
        unsigned char c = (unsigned char)p[i];
        len = 1;
        if (t->room - t->n < 8 && !csto_text_reserve(t, n - i + n / 8 + 8))
            return;
        uint32_t code = e->kind == CSTO_ONE_BYTE ? e->codes[c] : csto_utf8_decode(p + i, n - i, &len);
        t->n += csto_utf8_encode(t->at + t->n, code ? code : ' ');
    }
    csto_text_put(t, "", 0);
}

/* ---- the way back ---- */

enum { STEP = 512 };

/* Bytes of the file that the character with this first byte stands for; 0 = no first byte. */
static size_t width(csto_encoding_kind kind, unsigned char c)
{
    size_t units = (c & 0xc0) == 0x80 ? 0 : c >= 0xf0 && kind != CSTO_ONE_BYTE ? 2 : 1;
    return kind == CSTO_ONE_BYTE ? units : 2 * units;
}

bool csto_offsets_make(struct csto_offsets *o, const char *text, size_t n, struct csto_pages *pages, csto_encoding_kind kind,
                       size_t skipped)
{
    *o = (struct csto_offsets){.text = text, .n = n, .pages = pages, .kind = kind, .skipped = skipped};
    o->at = malloc((n / STEP + 1) * sizeof *o->at);
    if (!o->at)
        return false;
    size_t original = skipped;
    for (size_t i = 0; i < n; i++) {
        if (i % STEP == 0) {
            o->at[i / STEP] = original;
            csto_pages_need(pages, i, i + STEP);
        }
        original += width(kind, (unsigned char)text[i]);
    }
    if (n % STEP == 0)
        o->at[n / STEP] = original;
    return true;
}

size_t csto_offsets_original(const struct csto_offsets *o, size_t at)
{
    size_t from = at / STEP * STEP, original = o->at[at / STEP];
    csto_pages_need(o->pages, from, at);
    for (size_t i = from; i < at; i++)
        original += width(o->kind, (unsigned char)o->text[i]);
    return original;
}

void csto_offsets_free(struct csto_offsets *o)
{
    free(o->at);
    *o = (struct csto_offsets){0};
}
