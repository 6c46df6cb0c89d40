#include "config.h"

#include "loaders/json_scan.h"

#include "base/limits.h"

#include <string.h>

enum { LONGEST_NUMBER = 60 }; /* cJSON takes 63 characters */

static bool wrong(struct csto_json_scan *s, const char *why)
{
    if (!s->why)
        s->why = s->at == s->end ? "the JSON ends too early" : why;
    return false;
}

void csto_json_start(struct csto_json_scan *s, const char *bytes, size_t n, long line)
{
    size_t mark = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    *s = (struct csto_json_scan){.at = bytes + mark, .end = bytes + n, .line_start = bytes + mark, .line = line};
}

bool csto_json_more(struct csto_json_scan *s)
{
    for (; s->at < s->end; s->at++) {
        char c = *s->at;
        if (c == '\n' || (c == '\r' && (s->at + 1 == s->end || s->at[1] != '\n'))) {
            s->line++;
            s->line_start = s->at + 1;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            return true;
        }
    }
    return false;
}

bool csto_json_take(struct csto_json_scan *s, char c)
{
    if (!csto_json_more(s) || *s->at != c)
        return false;
    s->at++;
    return true;
}

struct csto_json_place csto_json_here(const struct csto_json_scan *s)
{
    return (struct csto_json_place){s->at, s->line, (long)(s->at - s->line_start) + 1};
}

const char *csto_json_kind_name(csto_json_kind kind)
{
    static const char *const names[] = {"an object", "an array", "a string", "a number", "null", "true or false", "no number"};
    return names[kind];
}

/* ---- strings ---- */

static bool hex4(const char *p, const char *end, unsigned *out)
{
    *out = 0;
    if (end - p < 4)
        return false;
    for (int i = 0; i < 4; i++) {
        char c = p[i] | 32;
        if (!((c >= '0' && c <= '9' && p[i] < 'A') || (c >= 'a' && c <= 'f')))
            return false;
        *out = *out * 16 + (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return true;
}

/* The escape at s->at, which stands on the backslash. */
static bool escape(struct csto_json_scan *s, bool *has_zero)
{
    unsigned code, low;
    const char *p = s->at + 1;
    if (p == s->end) {
        s->at = p;
        return wrong(s, "");
    }
    if (*p != 'u') {
        if (!*p || !strchr("\"\\/bfnrt", *p))
            return wrong(s, "this is no escape");
        s->at += 2;
        return true;
    }
    if (!hex4(p + 1, s->end, &code))
        return wrong(s, "\\u needs four hexadecimal digits");
    if (code >= 0xd800 && code < 0xe000) {
        const char *q = p + 5;
        if (code >= 0xdc00 || s->end - q < 6 || q[0] != '\\' || q[1] != 'u' || !hex4(q + 2, s->end, &low) || low < 0xdc00 || low > 0xdfff)
            return wrong(s, "this is half of a surrogate pair");
        s->at += 6;
    }
    *has_zero = *has_zero || code == 0;
    s->at += 6;
    return true;
}

/* The string at s->at, which stands on its opening quote. */
static bool string(struct csto_json_scan *s, bool *has_zero)
{
    struct csto_json_scan begin = *s;
    s->at++;
    for (;;) {
        while (s->at < s->end && *s->at != '"' && *s->at != '\\' && (unsigned char)*s->at >= 0x20)
            s->at++;
        if (s->at == s->end) {
            s->at = begin.at;
            return wrong(s, "the string that begins here does not end");
        }
        if (*s->at == '"') {
            s->at++;
            return true;
        }
        if (*s->at != '\\')
            return wrong(s, "a control character in a string must be escaped");
        if (!escape(s, has_zero))
            return false;
    }
}

bool csto_json_key(struct csto_json_scan *s, const char **key, size_t *n)
{
    bool has_zero = false;
    if (!csto_json_more(s) || *s->at != '"')
        return wrong(s, "a key in double quotes is wanted here");
    *key = s->at + 1;
    if (!string(s, &has_zero))
        return false;
    *n = (size_t)(s->at - 1 - *key);
    if (has_zero)
        return wrong(s, "a key cannot hold \\u0000");
    return true;
}

/* ---- numbers and words ---- */

static size_t digits(const struct csto_json_scan *s, const char *p)
{
    const char *begin = p;
    while (p < s->end && *p >= '0' && *p <= '9')
        p++;
    return (size_t)(p - begin);
}

static bool number(struct csto_json_scan *s)
{
    const char *p = s->at + (*s->at == '-');
    size_t n = digits(s, p);
    if (n == 0 || (n > 1 && *p == '0'))
        return wrong(s, n ? "a number cannot begin with 0" : "this is no number");
    p += n;
    if (p < s->end && *p == '.') {
        n = digits(s, p + 1);
        if (n == 0)
            return wrong(s, "a number needs digits behind its dot");
        p += 1 + n;
    }
    if (p < s->end && (*p | 32) == 'e') {
        p++;
        p += p < s->end && (*p == '+' || *p == '-');
        n = digits(s, p);
        if (n == 0)
            return wrong(s, "a number needs digits behind its e");
        p += n;
    }
    if (p - s->at > LONGEST_NUMBER)
        return wrong(s, "the number is longer than 60 characters");
    s->at = p;
    return true;
}

static bool word(struct csto_json_scan *s, csto_json_kind *kind)
{
    static const struct {
        const char *word;
        csto_json_kind kind;
    } words[] = {
        {"null", CSTO_JSON_NULL},      {"true", CSTO_JSON_BOOLEAN},        {"false", CSTO_JSON_BOOLEAN},
        {"NaN", CSTO_JSON_NOT_FINITE}, {"Infinity", CSTO_JSON_NOT_FINITE}, {"-Infinity", CSTO_JSON_NOT_FINITE},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t n = strlen(words[i].word);
        if ((size_t)(s->end - s->at) >= n && memcmp(s->at, words[i].word, n) == 0) {
            s->at += n;
            *kind = words[i].kind;
            return true;
        }
    }
    return wrong(s, "a value is wanted here");
}

/* ---- values ---- */

/* A value that is neither object nor array. */
static bool plain(struct csto_json_scan *s, struct csto_json_value *v)
{
    bool infinite = *s->at == '-' && s->at + 1 < s->end && s->at[1] == 'I';
    if (*s->at == '"') {
        v->kind = CSTO_JSON_STRING;
        return string(s, &v->has_zero);
    }
    if (!infinite && (*s->at == '-' || (*s->at >= '0' && *s->at <= '9'))) {
        v->kind = CSTO_JSON_NUMBER;
        return number(s);
    }
    return word(s, &v->kind);
}

struct state {
    csto_json_members *members;
    size_t depth;
    char open[CSTO_LIMIT_NESTING];  /* '}' or ']' that each level waits for */
    struct csto_json_member member; /* the one of depth 1 that is being read */
};

/* A key and its colon. */
static bool key(struct csto_json_scan *s, struct state *st)
{
    struct csto_json_member m = {0};
    if (!csto_json_key(s, &m.key, &m.key_n))
        return false;
    if (!csto_json_take(s, ':'))
        return wrong(s, "a colon is wanted here");
    if (st->depth == 1)
        st->member = m;
    return true;
}

/* After a value has ended: commas and closing brackets, up to where the next value starts (*done false) or all is closed. */
static bool close_levels(struct csto_json_scan *s, struct state *st, bool *done)
{
    while (st->depth > 0) {
        char close = st->open[st->depth - 1];
        if (csto_json_take(s, ','))
            return close == ']' || key(s, st);
        if (!csto_json_take(s, close))
            return wrong(s, close == '}' ? "a comma or } is wanted here" : "a comma or ] is wanted here");
        st->depth--;
        if (st->depth == 1 && st->members && st->open[0] == '}')
            st->members->at[st->members->n - 1].value.n = (size_t)(s->at - st->members->at[st->members->n - 1].value.from.at);
    }
    *done = true;
    return true;
}

/* Opens an object or array; *empty where it closes at once. */
static bool open_level(struct csto_json_scan *s, struct state *st, bool *empty)
{
    char close = *s->at == '{' ? '}' : ']';
    if (st->depth == CSTO_LIMIT_NESTING)
        return wrong(s, "objects and arrays lie in each other more than 200 deep");
    s->at++;
    st->open[st->depth++] = close;
    *empty = csto_json_more(s) && *s->at == close;
    return *empty || close == ']' || key(s, st);
}

/* Notes a member of the object of depth 1; its length is not known yet where it is an object or array. */
static bool note(struct csto_json_scan *s, struct state *st, const struct csto_json_value *v, size_t depth)
{
    if (depth != 1 || st->open[0] != '}') {
        if (depth > 0 && !s->tolerant && (v->kind == CSTO_JSON_NOT_FINITE || v->has_zero)) {
            s->at = v->from.at;
            return wrong(s, v->has_zero ? "a string here cannot hold \\u0000" : "this is no JSON number");
        }
        return true;
    }
    st->member.value = *v;
    if (st->members && !csto_array_push(st->members, st->member))
        return wrong(s, "there is no memory for this");
    return true;
}

bool csto_json_value(struct csto_json_scan *s, struct csto_json_value *out, csto_json_members *members)
{
    struct state st;
    bool done = false, first = true;
    st.members = members;
    st.depth = 0;
    if (members)
        members->n = 0;
    while (!done) {
        if (!csto_json_more(s))
            return wrong(s, "");
        struct csto_json_value v = {.from = csto_json_here(s)};
        bool opens = *s->at == '{' || *s->at == '[', empty = false;
        size_t depth = st.depth;
        v.kind = *s->at == '{' ? CSTO_JSON_OBJECT : CSTO_JSON_ARRAY;
        if (!opens && !plain(s, &v))
            return false;
        v.n = (size_t)(s->at - v.from.at);
        if (!note(s, &st, &v, depth))
            return false;
        if (first)
            *out = v;
        first = false;
        if (opens && !open_level(s, &st, &empty))
            return false;
        if ((!opens || empty) && !close_levels(s, &st, &done))
            return false;
    }
    out->n = (size_t)(s->at - out->from.at);
    return true;
}
