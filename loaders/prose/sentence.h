/* sentence.h - the tokens of one sentence with the phrases of the lexicon that stand in it */
#ifndef CSTO_LOADERS_PROSE_SENTENCE_H
#define CSTO_LOADERS_PROSE_SENTENCE_H

#include "loaders/prose/surface.h"
#include "loaders/prose/tokens.h"

/* A phrase found: tokens from..to (half open).  Of phrases of one class that overlap the first and longest is kept; a phrase with several
 * meanings of its class gives several marks. */
struct csto_mark {
    uint32_t from, to;
    csto_code code;
    uint8_t class;
    double value;
};

struct csto_sentence {
    const struct csto_lexicon *lexicon;
    struct csto_surfaces *words;
    const char *text; /* the document */
    csto_tokens tokens;
    CSTO_ARRAY(struct csto_mark) marks; /* by from */
    CSTO_ARRAY(uint32_t) first;         /* of each token: its first mark; one more than tokens */
    CSTO_ARRAY(uint64_t) begins;        /* of each token: a bit (csto_class_bit) for each mark that begins there, */
    CSTO_ARRAY(uint64_t) ends;          /* and for each that ends with it: most questions are answered no by these alone */
    CSTO_ARRAY(uint32_t)
    openers; /* the tokens that a quantity or a phrase of time may begin with, as numbers, dates and the words below do */
    CSTO_ARRAY(uint32_t) brackets; /* the tokens '(' and ')', */
    CSTO_ARRAY(uint32_t) clauses;  /* and ';'; brackets.h */
    uint64_t present;              /* all bits of `begins` */
    bool digits;                   /* it has numbers or dates in digits */
    csto_number_style style;
    bool all; /* durations are quantities, too */
};

/* Words that a quantity may begin with, besides an article; and those that a phrase of time may. */
static inline uint64_t csto_opens_quantity(void)
{
    return csto_class_bit(CSTO_CLASS_NUMBER) | csto_class_bit(CSTO_CLASS_SCALE) | csto_class_bit(CSTO_CLASS_FRACTION) |
           csto_class_bit(CSTO_CLASS_MULTIPLE) | csto_class_bit(CSTO_CLASS_FOLD) | csto_class_bit(CSTO_CLASS_FACTOR);
}
static inline uint64_t csto_opens_time(void)
{
    return csto_class_bit(CSTO_CLASS_MONTH) | csto_class_bit(CSTO_CLASS_PERIOD) | csto_class_bit(CSTO_CLASS_PERIOD_UNIT) |
           csto_class_bit(CSTO_CLASS_NUMBER) | csto_class_bit(CSTO_CLASS_ORDINAL) | csto_class_bit(CSTO_CLASS_ARTICLE) |
           csto_class_bit(CSTO_CLASS_FRACTION) | csto_class_bit(CSTO_CLASS_WEEKDAY) | csto_class_bit(CSTO_CLASS_FISCAL) |
           csto_class_bit(CSTO_CLASS_SEASON) | csto_class_bit(CSTO_CLASS_NUMBERED);
}

/* True where the sentence may have a mark of one of the classes, whose bits these are. */
static inline bool csto_sentence_has(const struct csto_sentence *s, uint64_t bits)
{
    return (s->present & bits) != 0;
}

/* True where a mark of one of the classes, whose bits these are, may begin at token i. */
static inline bool csto_sentence_begins(const struct csto_sentence *s, size_t i, uint64_t bits)
{
    return i < s->tokens.n && (s->begins.at[i] & bits) != 0;
}

/* Reads the next sentence of text[*at, end).  False = no memory. */
bool csto_sentence_read(struct csto_sentence *s, const char *text, size_t end, size_t *at);
void csto_sentence_free(struct csto_sentence *s);

/* The mark of the class that begins at token i; NULL = none (also where i is no token). */
const struct csto_mark *csto_sentence_mark_at(const struct csto_sentence *s, size_t i, csto_class class);
static inline const struct csto_mark *csto_sentence_at(const struct csto_sentence *s, size_t i, csto_class class)
{
    return i < s->tokens.n && (s->begins.at[i] & csto_class_bit(class)) ? csto_sentence_mark_at(s, i, class) : NULL;
}

/* The mark of the class that ends before token i; NULL = none. */
const struct csto_mark *csto_sentence_mark_before(const struct csto_sentence *s, size_t i, csto_class class);
static inline const struct csto_mark *csto_sentence_before(const struct csto_sentence *s, size_t i, csto_class class)
{
    return i > 0 && i <= s->tokens.n && (s->ends.at[i - 1] & csto_class_bit(class)) ? csto_sentence_mark_before(s, i, class) : NULL;
}

/* The first mark of the class in tokens from..to; NULL = none. */
const struct csto_mark *csto_sentence_first(const struct csto_sentence *s, size_t from, size_t to, csto_class class);
static inline const struct csto_mark *csto_sentence_find(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    return from < to && csto_sentence_has(s, csto_class_bit(class)) ? csto_sentence_first(s, from, to, class) : NULL;
}

/* The last mark of the class that lies in tokens from..to. */
const struct csto_mark *csto_sentence_last(const struct csto_sentence *s, size_t from, size_t to, csto_class class);
static inline const struct csto_mark *csto_sentence_find_last(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    return from < to && csto_sentence_has(s, csto_class_bit(class)) ? csto_sentence_last(s, from, to, class) : NULL;
}

/* True where token i is this mark, such as ','; most sentences have few, so that is asked first. */
static inline bool csto_sentence_mark(const struct csto_sentence *s, size_t i, char mark)
{
    return (s->tokens.marks & csto_mark_bit(mark)) && i < s->tokens.n && s->tokens.at[i].mark == mark;
}

/* True where token i has white space before it. */
static inline bool csto_sentence_spaced(const struct csto_sentence *s, size_t i)
{
    return i < s->tokens.n && (s->tokens.at[i].flags & CSTO_TOKEN_SPACE);
}

/* True where token i is longer than the ending and has it. */
bool csto_sentence_ends_in(const struct csto_sentence *s, size_t i, const char *ending);

#endif
