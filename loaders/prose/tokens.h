/* tokens.h - words, numbers, dates and marks with their byte ranges
 *
 * Hyphens split words; matching passes over a hyphen that stands between two letters, so that "web-sites" and "web sites" are the same. */
#ifndef CSTO_LOADERS_PROSE_TOKENS_H
#define CSTO_LOADERS_PROSE_TOKENS_H

#include "base/array.h"
#include "base/number.h"
#include "loaders/prose/words.h"
#include "records/period.h"

struct csto_surfaces;

typedef enum {
    CSTO_TOKEN_WORD,
    CSTO_TOKEN_NUMBER,
    CSTO_TOKEN_DATE, /* 07.04.2023, 2023-04-07 */
    CSTO_TOKEN_CODE, /* clocks, telephone numbers, paragraphs of a law: 10:45, 223-08-02, 228.1.3 */
    CSTO_TOKEN_MARK
} csto_token_kind;

enum {
    CSTO_TOKEN_SPACE = 1,   /* white space before it */
    CSTO_TOKEN_CAPITAL = 2, /* begins with a capital letter */
    CSTO_TOKEN_CAPS = 4,    /* capitals only, two or more */
    CSTO_TOKEN_TAKEN = 8,   /* belongs to a date or to something else that is no quantity */
    CSTO_TOKEN_FULL = 16,   /* a full stop that is followed by a small letter: an end that is none */
    CSTO_TOKEN_DIGITS = 32  /* a number that is nothing but digits */
};

struct csto_token {
    size_t start, end;
    struct csto_word word; /* of the lexicon */
    uint8_t kind, flags;
    char mark; /* of MARK: its ASCII form ('-' for dashes, '"' for quotes), '?' for others */
    union {
        struct csto_number number; /* of NUMBER */
        struct csto_date date;     /* of DATE */
    };
};

typedef struct {
    struct csto_token *at;
    size_t n, room;
    uint64_t marks; /* csto_mark_bit of each mark that is there */
} csto_tokens;

/* A bit for each mark of ASCII, of which few share one. */
static inline uint64_t csto_mark_bit(char mark)
{
    return (uint64_t)1 << (mark & 63);
}

/* True where the word or mark stands in some phrase of the lexicon. */
static inline bool csto_token_known(const struct csto_token *t)
{
    return (t->word.exact | t->word.stem) != 0;
}

/* Reads the tokens of one sentence from text + *at (at most to `end`) and moves *at behind it.  `style` says how numbers are written.
 * False = no memory. */
bool csto_tokens_read(csto_tokens *out, struct csto_surfaces *words, const char *text, size_t end, size_t *at, csto_number_style style);

/* How numbers are written in a paragraph: COMMA where most letters of its first bytes are Cyrillic. */
csto_number_style csto_tokens_style(const char *text, size_t n);

#endif
