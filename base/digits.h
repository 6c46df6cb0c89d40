/* digits.h - plain decimals such as 12 or 1234.567, eight characters at a time */
#ifndef CSTO_BASE_DIGITS_H
#define CSTO_BASE_DIGITS_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { CSTO_DIGITS_MOST = 15 }; /* so many are exact in a double */

/* Up to eight characters at once: they are moved to the upper end of a word, what stands before the mark then takes the mark's place. */
static inline bool csto_digits_word(const char *p, size_t n, char mark, uint64_t *digits, uint32_t *decimals)
{
    const uint64_t each = 0x0101010101010101ull, high = 0x80 * each;
    uint64_t x;
    memcpy(&x, p, 8);
    x = le64toh(x) << (64 - 8 * n);
    uint64_t marked = x ^ each * (unsigned char)mark, found = (marked - each) & ~marked & high; /* its lowest bit is exact */
    size_t left = n;
    *decimals = 0;
    if (found) {
        unsigned at = (unsigned)__builtin_ctzll(found) / 8; /* of the mark in the word */
        if (at == 8 - n || at == 7)
            return false; /* nothing before it, or nothing behind it */
        uint64_t upto = ~0ull >> (56 - 8 * at);
        x = (x & ~upto) | (x << 8 & upto);
        *decimals = 7 - at;
        left--;
    }
    x = (x ^ 0x30 * each) & ~0ull << (64 - 8 * left);
    if ((x | (x + 0x76 * each)) & high)
        return false;
    x = x * 10 + (x >> 8); /* pairs, fours, all eight (Lemire, "Quickly parsing eight digits", 2018) */
    *digits = ((x & 0x000000ff000000ffull) * 0x000f424000000064ull + (x >> 16 & 0x000000ff000000ffull) * 0x0000271000000001ull) >> 32;
    return true;
}

/* Reads digits with at most one mark between two of them (mark 0: none), at most CSTO_DIGITS_MOST digits in all: the number is digits / 10^decimals.  False: it is something else.  Eight bytes from p on may be
 * read, however short the text is. */
static inline bool csto_digits_read(const char *p, size_t n, char mark, uint64_t *digits, uint32_t *decimals)
{
    if (n - 1 < 8)
        return csto_digits_word(p, n, mark ? mark : '\x7f', digits, decimals);
    uint64_t whole = 0;
    size_t at = n; /* of the mark */
    if (n == 0 || n > CSTO_DIGITS_MOST + 1)
        return false;
    for (size_t i = 0; i < n; i++) {
        unsigned digit = (unsigned char)p[i] - '0';
        if (digit < 10)
            whole = whole * 10 + digit;
        else if (mark && p[i] == mark && at == n && i > 0 && i + 1 < n)
            at = i;
        else
            return false;
    }
    if (at == n && n > CSTO_DIGITS_MOST)
        return false;
    *digits = whole;
    *decimals = at == n ? 0 : (uint32_t)(n - at - 1);
    return true;
}

#endif
