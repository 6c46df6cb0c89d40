#include "config.h"

#include "loaders/prose/text.h"

#include "base/bytes.h"
#include "base/limits.h"
#include "base/text.h"

enum { WRAP_WIDTH = 100, WRAP_LEAST = 40 }; /* lines of wrapped text are not longer; one that goes on in the next is not shorter */

size_t csto_wide_space_at(const char *p, size_t n)
{
    unsigned char c = (unsigned char)*p;
    if (c == 0xc2 && n > 1 && (unsigned char)p[1] == 0xa0)
        return 2;
    if (c == 0xe2 && n > 2 && (unsigned char)p[1] == 0x80 && ((unsigned char)p[2] <= 0x8b || (unsigned char)p[2] == 0xaf))
        return 3;
    if (c == 0xef && n > 2 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
        return 3;
    return 0;
}

static const char *skip_space(const char *p, const char *end)
{
    size_t step;
    while (p < end && (step = csto_space_at(p, (size_t)(end - p))) != 0)
        p += step;
    return p;
}

static const char *cut_space(const char *p, const char *end)
{
    while (end > p && ((unsigned char)end[-1] <= ' ' || end[-1] == 0x7f))
        end--;
    while (end - p >= 2 && memcmp(end - 2, "\xc2\xa0", 2) == 0)
        end -= 2;
    return end;
}

/* The length of a list mark with the blank behind it: "- ", "* ", "• ", "— ", "1) "; 0 = none. */
static size_t bullet_at(const char *p, size_t n)
{
    static const char marks[][4] = {"\xe2\x80\xa2", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x96\xaa", "\xe2\x97\x8f"};
    size_t at = 0;
    if (*p == '-' || *p == '*')
        at = 1;
    else if (n > 2 && csto_is_digit(*p))
        at = p[1] == ')' ? 2 : n > 3 && csto_is_digit(p[1]) && p[2] == ')' ? 3 : 0;
    else if (n > 2 && *p == '\xc2' && p[1] == '\xb7')
        at = 2;
    else if (n > 3 && *p == '\xe2')
        for (size_t i = 0; i < sizeof marks / sizeof *marks && !at; i++)
            at = memcmp(p, marks[i], 3) == 0 ? 3 : 0;
    size_t space = at && at < n ? csto_space_at(p + at, n - at) : 0;
    return space ? at + space : 0;
}

static bool starts_small(const char *p, const char *end)
{
    size_t len;
    p = skip_space(p, end);
    if (p == end)
        return false;
    uint32_t code = csto_utf8_decode(p, (size_t)(end - p), &len);
    if (code < 0x80)
        return code >= 'a' && code <= 'z';
    return csto_is_letter(code) && code >= 0x430 && code <= 0x45f; /* small Cyrillic letters */
}

static bool ends_open(char last)
{
    return last != '.' && last != '!' && last != '?' && last != ';' && last != ':' && last;
}

/* Where the line that begins at p ends.  A line without end is cut behind a blank, or else before a character. */
static const char *line_end_of(const struct csto_lines *l, const char *p)
{
    enum { BLANK_WITHIN = 4096 };
    size_t left = (size_t)(l->text + l->n - p), room = left < CSTO_LIMIT_PARAGRAPH_BYTES ? left : CSTO_LIMIT_PARAGRAPH_BYTES;
    const char *stop = memchr(p, '\n', room);
    if (stop || room == left)
        return stop ? stop : p + left;
    const char *blank = memrchr(p + room - BLANK_WITHIN, ' ', BLANK_WITHIN);
    if (blank)
        return blank + 1;
    for (stop = p + room; stop > p + room - 4 && ((unsigned char)*stop & 0xc0) == 0x80;)
        stop--;
    return stop;
}

/* True where the line has more than WRAP_WIDTH characters; Cyrillic ones take two bytes. */
static bool is_wide(const char *from, const char *to)
{
    enum { MOST_BYTES = 3 * WRAP_WIDTH };
    if (to - from > MOST_BYTES)
        return true;
    size_t n = (size_t)(to - from);
    csto_sixteen inside = {0}; /* bytes inside of characters */
    for (; to - from >= 16; from += 16)
        inside -= (csto_sixteen)((csto_sixteen_of(from) & 0xc0) == 0x80);
    n -= csto_sixteen_sum(inside);
    for (; from < to; from++)
        n -= ((unsigned char)*from & 0xc0) == 0x80;
    return n > WRAP_WIDTH;
}

/* False where none of seventeen bytes is a tab and no two are blanks side by side. */
static inline bool may_be_gap(const char *p)
{
    csto_sixteen here = csto_sixteen_of(p), next = csto_sixteen_of(p + 1);
    csto_sixteen blanks = csto_sixteen_equal(here, ' ') & csto_sixteen_equal(next, ' ');
    return csto_sixteen_any(csto_sixteen_equal(here, '\t') | csto_sixteen_equal(next, '\t') | blanks);
}

/* "Heroin        41.8", or a tab: the line is a row of a table. */
static bool has_gap(const char *from, const char *to)
{
    enum { GAP = 4, STEP = 16 };
    if (to - from > STEP) {
        const char *last = to - STEP - 1; /* of the last bytes some are looked at twice */
        while (from < last && !may_be_gap(from))
            from += STEP;
        if (from >= last && !may_be_gap(last))
            return false;
    }
    for (size_t blanks = 0; from < to; from++) {
        blanks = *from == ' ' ? blanks + 1 : 0;
        if (blanks == GAP || *from == '\t')
            return true;
    }
    return false;
}

/* Finds where the block ends and whether its lines are wrapped; every byte is looked at once, a long line ends the search. */
static void look_ahead(struct csto_lines *l)
{
    const char *begin = l->text + l->at, *end = l->text + l->n, *p = begin;
    bool short_lines = true, goes_on = false, open = false, table = false;
    char before = '.';
    ptrdiff_t length = 0;
    while (p < end && p - begin < (ptrdiff_t)CSTO_LIMIT_PARAGRAPH_BYTES) {
        const char *stop = line_end_of(l, p);
        const char *from = skip_space(p, stop), *to = cut_space(from, stop);
        if (from == to)
            break;
        open |= ends_open(before) && length >= WRAP_LEAST;
        goes_on |= ends_open(before) && before != ',' && length >= WRAP_LEAST && starts_small(from, to);
        table |= has_gap(from, to);
        before = to[-1];
        length = to - from;
        p = stop < end && *stop == '\n' ? stop + 1 : stop;
        if (to - from > WRAP_WIDTH && is_wide(from, to)) {
            short_lines = false;
            break;
        }
    }
    l->block_end = (size_t)(p - l->text);
    l->wrapped = short_lines && !table && (goes_on || (l->seen_wrapped && open));
    l->seen_wrapped |= l->wrapped;
}

void csto_lines_start(struct csto_lines *l, const char *text, size_t n, struct csto_pages *pages)
{
    *l = (struct csto_lines){.text = text, .n = n, .pages = pages, .line = 1};
}

/* Behind the line that ends there. */
static void go_behind(struct csto_lines *l, const char *line_end)
{
    bool feed = line_end < l->text + l->n && *line_end == '\n';
    l->at = (size_t)(line_end - l->text) + feed;
    l->line += feed;
}

/* True where the line that ends at `to` breaks off and the next one goes on with a small letter, however long they are. */
static bool breaks_off(const struct csto_lines *l, size_t start, const char *to, const char *next, const char *line_end)
{
    if (!starts_small(next, line_end))
        return false;
    const char *line = memrchr(l->text + start, '\n', (size_t)(to - l->text) - start);
    line = line ? line + 1 : l->text + start;
    if (memchr(line, '\t', (size_t)(to - line)) || memchr(next, '\t', (size_t)(line_end - next)))
        return false;                                                            /* rows of a table */
    bool broken = to - line > 2 && to[-1] == '-' && (unsigned char)to[-2] > ' '; /* a word, at the end of its line */
    return (broken || to - line >= WRAP_LEAST) && ends_open(to[-1]) && (size_t)(line_end - l->text) - start < CSTO_LIMIT_PARAGRAPH_BYTES;
}

/* The lines that go on with the paragraph whose text so far ends at `to`; where it ends then. */
static const char *wrapped_end(struct csto_lines *l, size_t start, const char *to)
{
    while (l->at < l->n) {
        bool wrapped = l->wrapped && l->at < l->block_end;
        if (!wrapped && !ends_open(to[-1]))
            break;
        const char *p = l->text + l->at, *line_end = line_end_of(l, p), *next = skip_space(p, line_end);
        if (next == line_end || bullet_at(next, (size_t)(line_end - next)) || !(wrapped || breaks_off(l, start, to, next, line_end)))
            break;
        to = cut_space(next, line_end);
        go_behind(l, line_end);
    }
    return to;
}

/* A line without a list mark that is one of a list: behind a colon with a number first or ';' last, and short ones, or behind ';', from there on. */
static bool is_item(const struct csto_lines *l, const char *from, const char *to, bool gap)
{
    enum { SHORT = 60 };
    bool digit = *from >= '0' && *from <= '9';
    if (l->last == ':')
        return to[-1] == ';' || (digit && to - from < SHORT && ends_open(to[-1]));
    return l->item && (l->last == ';' || (!gap && to - from < SHORT && ends_open(to[-1])));
}

bool csto_lines_next(struct csto_lines *l, struct csto_paragraph *out)
{
    bool gap = l->at == 0;
    while (l->at < l->n) {
        csto_pages_need(l->pages, l->at, l->at + 3 * (size_t)CSTO_LIMIT_PARAGRAPH_BYTES); /* a block, and the line that ends it */
        const char *p = l->text + l->at, *line_end = line_end_of(l, p), *from = skip_space(p, line_end), *to = cut_space(from, line_end);
        if (from == to) {
            gap = true;
            go_behind(l, line_end);
            continue;
        }
        if (gap || l->at >= l->block_end)
            look_ahead(l);
        size_t mark = bullet_at(from, (size_t)(to - from));
        bool item = mark || is_item(l, from, to, gap);
        *out = (struct csto_paragraph){.line = l->line, .bullet = item, .gap = gap};
        out->start = (size_t)(skip_space(from + mark, to) - l->text);
        go_behind(l, line_end);
        out->end = (size_t)(wrapped_end(l, out->start, to) - l->text);
        if (out->end <= out->start)
            continue;
        out->last = l->text[out->end - 1];
        out->open = ends_open(out->last) && out->last != ',';
        l->last = out->last;
        l->item = item && !mark;
        return true;
    }
    return false;
}

bool csto_is_binary(const char *bytes, size_t n)
{
    size_t odd = 0, seen = n < 4096 ? n : 4096;
    for (size_t i = 0; i < seen; i++) {
        unsigned char c = (unsigned char)bytes[i];
        odd += c == 0 ? 8 : c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
    return seen && odd * 20 > seen;
}
