/* json_scan.h - JSON checked and cut up before a parser sees it
 *
 * The scanner follows RFC 8259 to the letter, without recursion, holds nesting to CSTO_LIMIT_NESTING, knows line and column of
 * everything, and leaves numbers as the text that they are.  NaN and Infinity, which some programs write, are let through as direct
 * members of an object, for the reader of that object to refuse; `tolerant` lets them, and strings with \\u0000, through at any depth, for readers that look at
 * every value themselves. */
#ifndef CSTO_LOADERS_JSON_SCAN_H
#define CSTO_LOADERS_JSON_SCAN_H

#include "base/array.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    CSTO_JSON_OBJECT,
    CSTO_JSON_ARRAY,
    CSTO_JSON_STRING,
    CSTO_JSON_NUMBER,
    CSTO_JSON_NULL,
    CSTO_JSON_BOOLEAN,
    CSTO_JSON_NOT_FINITE
} csto_json_kind;

struct csto_json_place {
    const char *at;
    long line, column; /* from 1; the column counts bytes */
};

struct csto_json_value {
    csto_json_kind kind;
    struct csto_json_place from;
    size_t n;
    bool has_zero; /* a string with \u0000 in it */
};

struct csto_json_member {
    const char *key; /* between its quotes, escapes as they stand */
    size_t key_n;
    struct csto_json_value value;
};

typedef CSTO_ARRAY(struct csto_json_member) csto_json_members;

struct csto_json_scan {
    const char *at, *end;
    const char *line_start;
    long line;
    bool tolerant;
    const char *why; /* what is wrong at `at`; NULL = nothing so far */
};

/* Starts on n bytes (lent), whose first one stands in this line; a byte order mark is passed over. */
void csto_json_start(struct csto_json_scan *s, const char *bytes, size_t n, long line);

/* Passes over white space; false at the end. */
bool csto_json_more(struct csto_json_scan *s);

/* Passes over white space and this character; false where another stands there (nothing but white space is passed over then). */
bool csto_json_take(struct csto_json_scan *s, char c);

/* The next value.  Members of an object go into *members (may be NULL), which is emptied first.  False: s->why says what is wrong at
 * s->at. */
bool csto_json_value(struct csto_json_scan *s, struct csto_json_value *out, csto_json_members *members);

/* A string, as a key is; *key lies between its quotes. */
bool csto_json_key(struct csto_json_scan *s, const char **key, size_t *n);

/* Line and column of a position that is not before the last line break that was passed. */
struct csto_json_place csto_json_here(const struct csto_json_scan *s);

/* "an object", "a number" ... */
const char *csto_json_kind_name(csto_json_kind kind);

#endif
