#include "config.h"

#include "loaders/prose/tokens.h"

#include "base/limits.h"
#include "loaders/prose/surface.h"
#include "loaders/prose/text.h"
#include "loaders/prose/token_digits.h"

csto_number_style csto_tokens_style(const char *text, size_t n)
{
    enum { ENOUGH = 300 };
    size_t latin, cyrillic;
    if (csto_utf8_is_ascii(text, n < ENOUGH ? n : ENOUGH))
        return CSTO_NUMBER_ENGLISH;
    n = n < ENOUGH ? n : ENOUGH;
    size_t i = 0;
    csto_sixteen latins = {0}, cyrillics = {0};
    for (; n - i >= 16; i += 16) {
        csto_sixteen word = csto_sixteen_of(text + i);
        latins -= csto_sixteen_letters(word);
        cyrillics -= csto_sixteen_cyrillic_first(word);
    }
    latin = csto_sixteen_sum(latins);
    cyrillic = csto_sixteen_sum(cyrillics);
    for (; i < n; i++) {
        unsigned char c = (unsigned char)text[i];
        latin += (c | 32) >= 'a' && (c | 32) <= 'z';
        cyrillic += c == 0xd0 || c == 0xd1;
    }
    return cyrillic > latin ? CSTO_NUMBER_COMMA : CSTO_NUMBER_ENGLISH;
}

/* The letter at p, or the apostrophe with the letter behind it: its length; 0 = the word ends here. */
static size_t letter_at(const char *p, size_t n)
{
    size_t len, next_len;
    uint32_t code = csto_utf8_decode(p, n, &len);
    if (code != '\'' && code != 0x2019)
        return csto_is_letter(code) ? len : 0;
    return len < n && csto_is_letter(csto_utf8_decode(p + len, n - len, &next_len)) ? len : 0;
}

/* The length of a run of letters, with apostrophes inside.  Latin and Cyrillic letters are told by their bytes, others decoded. */
static size_t word_length(const char *p, size_t n)
{
    size_t at = 0, step;
    do {
        while (n - at >= 8 && (step = csto_eight_word(csto_eight(p + at))) != 0)
            at += step;
        unsigned char c = at < n ? (unsigned char)p[at] : 0;
        step = (unsigned char)((c | 32) - 'a') < 26 ? 1 : c >= 0x80 || c == '\'' ? letter_at(p + at, n - at) : 0;
        at += step;
    } while (step);
    return at;
}

static size_t set_word(struct csto_token *t, const struct csto_surface *known, size_t length)
{
    t->kind = CSTO_TOKEN_WORD;
    t->word = known->word;
    t->flags |= known->flags;
    return length;
}

/* False where what stands behind a run of letters may belong to the word. */
static inline bool ends_word(char c)
{
    return (unsigned char)c < 0x80 && c != '\'';
}

/* A word of eight bytes and more, or one that ends before a character that may belong to it. */
static size_t read_long_word(struct csto_token *t, struct csto_surfaces *words, const char *p, size_t n)
{
    struct csto_surface_key key;
    csto_surface_key_start(&key);
    for (size_t i = 0; i < CSTO_SURFACE_EIGHTS && n - key.n >= 8; i++) {
        uint64_t eight = csto_eight(p + key.n);
        size_t length = csto_eight_word(eight);
        csto_surface_key_add(&key, csto_eight_cut(eight, length), length);
        if (length == 8)
            continue;
        if (!ends_word(p[key.n]))
            break;
        return set_word(t, csto_surface_of(words, &key, p), key.n);
    }
    size_t length = word_length(p, n);
    return set_word(t, csto_surface_find(words, p, length, n), length);
}

/* A word, read and looked up in one go: most are short. */
static inline size_t read_word(struct csto_token *t, struct csto_surfaces *words, const char *p, size_t n)
{
    uint64_t eight = n >= 8 ? csto_eight(p) : csto_eight_last(p, n);
    size_t length = csto_eight_word(eight);
    if (length == 8 || (length < n && !ends_word(p[length])))
        return read_long_word(t, words, p, n);
    return set_word(t, csto_surface_short(words, csto_eight_cut(eight, length), p, length), length);
}

/* "350 гпсихотропных": a unit behind a number that has lost the blank behind it.  The length of the unit; 0 = the last token is nothing such. */
static size_t glued_unit(const csto_tokens *out, struct csto_surfaces *words, const char *p, size_t length, size_t n)
{
    enum { UNIT_BYTES = 4, REST_BYTES = 8 }; /* of Cyrillic letters */
    if (out->n < 2 || out->at[out->n - 2].kind != CSTO_TOKEN_NUMBER || csto_token_known(&out->at[out->n - 1]))
        return 0;
    for (size_t cut = 2; cut <= UNIT_BYTES && cut + REST_BYTES <= length; cut += 2) {
        struct csto_word unit = csto_surface_find(words, p, cut, n)->word,
                         rest = csto_surface_find(words, p + cut, length - cut, n - cut)->word;
        if (csto_lexicon_is(words->lexicon, unit, CSTO_CLASS_UNIT) && (rest.exact || rest.stem))
            return cut;
    }
    return 0;
}

static char mark_of(uint32_t code)
{
    if (code < 0x80)
        return (char)code;
    switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return '-';
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x2018:
    case 0x2019:
    case 0x201a: return '"';
    case 0x2026: return '.';
    case 0x2022: return '*';
    case 0x2116: return '#';
    default: return '?';
    }
}

/* "424,9 тыс. IT-преступлений", "12 тыс. ИТ-преступлений": what is counted begins with a name, in letters that begin no Russian sentence or with a hyphen
 * behind capitals. */
static bool is_counted_name(const char *p, const char *end)
{
    enum { LONGEST = 6 };
    if (*p >= 'A' && *p <= 'Z')
        return true;
    size_t len;
    for (int n = 0; p < end && n <= LONGEST; n++, p += len) {
        uint32_t code = csto_utf8_decode(p, (size_t)(end - p), &len);
        if (!csto_is_letter(code) || csto_fold(code) == code)
            return n > 1 && code == '-';
    }
    return false;
}

/* True where the full stop that was just read ends the sentence: what follows begins with no small letter, and what stands before it is
 * no abbreviation and no initial. */
static bool ends_sentence(const csto_tokens *out, struct csto_surfaces *words, const char *text, size_t at, size_t end)
{
    size_t n = out->n, space = 0, step, len;
    while (at + space < end && (step = csto_space_at(text + at + space, end - at - space)) != 0)
        space += step;
    if (at + space >= end)
        return true;
    uint32_t next = csto_utf8_decode(text + at + space, end - at - space, &len);
    bool letter = csto_is_letter(next), capital = letter && csto_fold(next) != next;
    const struct csto_token *before = n >= 2 ? &out->at[n - 2] : NULL;
    if (!before)
        return false;
    bool word = before->kind == CSTO_TOKEN_WORD;
    if (space == 0)
        return capital && word && before->end - before->start > 2 && !(before->flags & CSTO_TOKEN_CAPITAL);
    if (letter && !capital)
        return false;
    if (word && n > 2 && out->at[n - 3].kind == CSTO_TOKEN_NUMBER && csto_lexicon_is(words->lexicon, before->word, CSTO_CLASS_SCALE) &&
        is_counted_name(text + at + space, text + end))
        return false;
    if (word && csto_lexicon_is(words->lexicon, before->word, CSTO_CLASS_ABBREVIATION) &&
        !(capital && !csto_lexicon_is(words->lexicon, before->word, CSTO_CLASS_TITLE)))
        return false;
    if (word && before->end - before->start <= 2 && (before->flags & CSTO_TOKEN_CAPITAL) && capital)
        return false; /* an initial */
    return true;
}

/* A line of one mark ("((((", "====", "____") is one mark that means nothing: its length.  Those that may end a sentence are read one by one; 0 = it is none. */
static size_t ruled_line(const char *p, size_t n)
{
    enum { LEAST = 16 };
    const uint64_t same = (unsigned char)*p * CSTO_EIGHT_ONES;
    if (n < LEAST || *p == '.' || *p == '!' || *p == '?' || csto_eight(p) != same || csto_eight(p + 8) != same)
        return 0;
    size_t at = LEAST;
    while (n - at >= 8 && csto_eight(p + at) == same)
        at += 8;
    while (at < n && p[at] == *p)
        at++;
    return at;
}

/* "автомо-<line end>билей": a word that was broken at the end of its line is one, where the lexicon knows it. */
static void join_broken(csto_tokens *out, struct csto_surfaces *words, const char *text)
{
    enum { LONGEST = 64 };
    struct csto_token *t = out->n < 3 ? NULL : &out->at[out->n - 3];
    if (!t || t[1].mark != '-' || t[0].kind != CSTO_TOKEN_WORD || (t[1].flags & CSTO_TOKEN_SPACE) || t[2].kind != CSTO_TOKEN_WORD ||
        (t[2].flags & CSTO_TOKEN_CAPITAL) || !memchr(text + t[1].end, '\n', t[2].start - t[1].end))
        return;
    size_t head = t[0].end - t[0].start, tail = t[2].end - t[2].start;
    char joined[LONGEST];
    if (head + tail > sizeof joined)
        return;
    memcpy(joined, text + t[0].start, head);
    memcpy(joined + head, text + t[2].start, tail);
    struct csto_word word = csto_surface_find(words, joined, head + tail, head + tail)->word;
    if (!word.exact && !word.stem)
        return;
    t[0].word = word;
    t[0].end = t[2].end;
    out->n -= 2;
}

/* A mark of ASCII: "$", "%" are words of the lexicon, too. */
static size_t read_mark(struct csto_token *t, struct csto_surfaces *words, const char *p, size_t n)
{
    size_t line = n > 1 && p[1] == *p ? ruled_line(p, n) : 0;
    t->kind = CSTO_TOKEN_MARK;
    t->mark = line ? '?' : *p;
    t->word = line ? (struct csto_word){0} : *csto_lexicon_mark(words->lexicon, *p);
    return line ? line : 1;
}

/* A word or a mark that begins with another character. */
static size_t read_wide(csto_tokens *out, struct csto_surfaces *words, const char *p, size_t n, uint8_t *space)
{
    struct csto_token *t = &out->at[out->n - 1];
    size_t step;
    bool cyrillic = n > 1 && ((unsigned char)p[0] & 0xfe) == 0xd0 && ((unsigned char)p[1] & 0xc0) == 0x80; /* a letter, as most are */
    uint32_t code = cyrillic ? 0 : csto_utf8_decode(p, n, &step);
    if (!cyrillic && !csto_is_letter(code)) {
        size_t line = ruled_line(p, n);
        t->kind = CSTO_TOKEN_MARK;
        t->mark = mark_of(code);
        t->word = (struct csto_word){0};
        if (line)
            return line;
        t->word = csto_lexicon_find(words->lexicon, NULL, p, step);
        return step;
    }
    size_t length = read_long_word(t, words, p, n), unit = glued_unit(out, words, p, length, n);
    if (!unit)
        return length;
    *space = CSTO_TOKEN_SPACE; /* the blank that was lost */
    return read_word(t, words, p, unit);
}

static bool is_stop(const struct csto_token *t, char first)
{
    return first == '.' || first == '!' || first == '?' || (first < 0 && t->mark == '.');
}

bool csto_tokens_read(csto_tokens *out, struct csto_surfaces *words, const char *text, size_t end, size_t *from, csto_number_style style)
{
    uint8_t space = CSTO_TOKEN_SPACE;
    bool broken = false; /* a hyphen ends the line */
    size_t at = *from;
    out->n = out->marks = 0;
    while (at < end && out->n < CSTO_LIMIT_SENTENCE_TOKENS) {
        const char *p = text + at;
        size_t n = end - at, step;
        bool latin = (unsigned char)((*p | 32) - 'a') < 26;
        if (!latin && (step = csto_space_at(p, n)) != 0) {
            space = CSTO_TOKEN_SPACE;
            broken = out->n > 1 && out->at[out->n - 1].mark == '-';
            at += step;
            continue;
        }
        if (!csto_array_reserve(out, 1))
            return false;
        struct csto_token *t = &out->at[out->n++];
        t->start = at;
        t->flags = space;
        t->mark = '\0';
        space = 0;
        if (latin)
            step = read_word(t, words, p, n);
        else if (csto_is_digit(*p))
            step = csto_token_digits(t, words, p, n, style);
        else
            step = (unsigned char)*p < 0x80 ? read_mark(t, words, p, n) : read_wide(out, words, p, n, &space);
        t->end = at += step;
        if (broken) {
            join_broken(out, words, text);
            broken = false;
        }
        if (t->mark) {
            out->marks |= csto_mark_bit(t->mark);
            if (is_stop(t, *p)) {
                if (ends_sentence(out, words, text, at, end))
                    break;
                t->flags |= CSTO_TOKEN_FULL;
            }
        }
        if (at < end && text[at] == ' ') {
            space = CSTO_TOKEN_SPACE;
            at++;
        }
    }
    *from = at;
    return true;
}
