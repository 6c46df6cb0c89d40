/* number.h - the one place where numbers are read from text and written to it
 *
 * Reading never depends on the locale.  A form that allows two readings ("1,742": 1742 or 1.742) is reported as such; who calls
 * decides by what it knows (the language, a profile) or refuses; nothing is guessed here. */
#ifndef CSTO_BASE_NUMBER_H
#define CSTO_BASE_NUMBER_H

#include "base/text.h"

/* Which marks may stand inside a number. */
typedef enum {
    CSTO_NUMBER_PLAIN,   /* 1234.5, -3, 1e-7: data files */
    CSTO_NUMBER_ENGLISH, /* 1,234.5 and 1 234.5; a comma that cannot group is decimal: 67,6 */
    CSTO_NUMBER_COMMA    /* 1 234,5 and 1.234,5: Russian, French, German ... */
} csto_number_style;

enum {
    CSTO_NUMBER_GROUPED = 1,       /* a grouping mark was read */
    CSTO_NUMBER_DECIMAL_COMMA = 2, /* a comma was read as the decimal mark */
    CSTO_NUMBER_AMBIGUOUS = 4      /* ENGLISH: one comma before exactly three digits, read as grouping; COMMA: one dot likewise */
};

struct csto_number {
    double value;
    double other;   /* the other reading of an ambiguous form, else equal to value */
    unsigned marks; /* CSTO_NUMBER_* bits */
};

/* True for the marks that may join digits to others. */
static inline bool csto_number_joins(unsigned char c)
{
    const uint64_t joins = (uint64_t)1 << ' ' | (uint64_t)1 << ',' | (uint64_t)1 << '-' | (uint64_t)1 << '.' | (uint64_t)1 << '/' |
                           (uint64_t)1 << ':' | (uint64_t)1 << ';';
    return c < 64 ? joins >> c & 1 : c >= 0x80 || c == '|';
}

/* True where what stands behind digits may join them to more of a number. */
static inline bool csto_number_goes_on(const char *p, size_t n)
{
    return n > 1 && csto_number_joins((unsigned char)*p) && (csto_is_digit(p[1]) || (unsigned char)*p >= 0x80);
}

/* Digits that nothing behind them joins to others, which most numbers of prose are; 0 = they may be more than these. */
static inline size_t csto_number_bare(const char *p, size_t n, struct csto_number *out)
{
    enum { EXACT = 15 }; /* digits that a double holds */
    uint64_t whole = 0;
    size_t at = 0;
    for (; at < n && at <= EXACT && csto_is_digit(p[at]); at++)
        whole = whole * 10 + (uint64_t)(p[at] - '0');
    if (at == 0 || at > EXACT || csto_number_goes_on(p + at, n - at))
        return 0;
    out->value = out->other = (double)whole;
    out->marks = 0;
    return at;
}

/* Reads the longest number at the start of p..p+n (no white space before it; a sign, inf and nan only in PLAIN: signs, never inf or
 * nan).  Returns the bytes read, 0 where there is no number.  A value too large for a double gives INFINITY in out->value. */
size_t csto_number_read(const char *p, size_t n, csto_number_style style, struct csto_number *out);

/* The whole of a PLAIN text as a finite number.  CSTO_E_SYNTAX: no number, or more than one; CSTO_E_RANGE: too large.  On failure
 * *why (may be NULL) is a phrase that ends the sentence "'x' ...". */
csto_status csto_number_parse(const char *text, double *out, const char **why);

/* The whole of a text as an integer from least to most.  False otherwise; *out is then unchanged. */
bool csto_integer_parse(const char *text, int64_t least, int64_t most, int64_t *out);

enum { CSTO_NUMBER_BYTES = 32 };

/* Writes the shortest decimal that reads back to the same double ("4753", "0.1", "1e+300"; nothing for inf and nan); returns its length. */
size_t csto_number_print(char to[CSTO_NUMBER_BYTES], double value);

/* Writes a whole number, without a zero byte; returns its length. */
size_t csto_integer_print(char to[CSTO_NUMBER_BYTES], int64_t value);

/* Appends a whole number. */
void csto_text_put_integer(struct csto_text *t, int64_t value);

/* For people: at most `decimals` digits after the dot, trailing zeros cut, thousands grouped by commas. */
void csto_number_print_grouped(struct csto_text *t, double value, int decimals);

#endif
