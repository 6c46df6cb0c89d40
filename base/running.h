/* running.h - exact sums of many doubles, quickly where they are of usual size
 *
 * Values from 2^-30 to 2^30 (of kilograms: a millionth of a gram to a million tonnes) are added as 128-bit integers in units of 2^-82, which hold all their bits.
 * What is larger or smaller, and what has gathered after 2^14 additions, goes into a csto_exact, which is made when it is first needed.  So a sum is as exact as
 * csto_exact and takes 32 bytes for a group of a few rows.  {0} is an empty sum. */
#ifndef CSTO_BASE_RUNNING_H
#define CSTO_BASE_RUNNING_H

#include "base/exact.h"

#include <stdbool.h>
#include <string.h>

enum { CSTO_RUNNING_SHIFT = 993, CSTO_RUNNING_SHIFTS = 60, CSTO_RUNNING_MOST = 1 << 14 };

struct csto_running {
    unsigned __int128 units; /* two's complement */
    struct csto_exact *rest; /* NULL = none */
    uint32_t pending;        /* additions that are in units only */
};

/* The sum of squares likewise, in units of 2^-178. */
struct csto_running_squares {
    uint64_t units[4];
    struct csto_exact *rest;
    uint32_t pending;
};

bool csto_running_add_slowly(struct csto_running *r, double x);
bool csto_running_square_slowly(struct csto_running_squares *r, double x);

/* Adds x.  False = no memory. */
static inline bool csto_running_add(struct csto_running *r, double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    unsigned shift = (unsigned)(bits >> 52 & 0x7ff) - CSTO_RUNNING_SHIFT;
    if (shift >= CSTO_RUNNING_SHIFTS || r->pending == CSTO_RUNNING_MOST)
        return csto_running_add_slowly(r, x);
    unsigned __int128 units = (unsigned __int128)((bits & 0xfffffffffffffull) | 1ull << 52) << shift;
    r->units += bits >> 63 ? -units : units;
    r->pending++;
    return true;
}

/* Adds x*x.  False = no memory. */
static inline bool csto_running_square(struct csto_running_squares *r, double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    unsigned shift = (unsigned)(bits >> 52 & 0x7ff) - CSTO_RUNNING_SHIFT;
    if (shift >= CSTO_RUNNING_SHIFTS || r->pending == CSTO_RUNNING_MOST)
        return csto_running_square_slowly(r, x);
    uint64_t mantissa = (bits & 0xfffffffffffffull) | 1ull << 52;
    unsigned up = 2 * shift + 14, word = up / 64, bit = up % 64; /* the square is mantissa^2 * 2^(2 shift - 164) */
    unsigned __int128 square = (unsigned __int128)mantissa * mantissa, low = square << bit, carry;
    uint64_t top = bit ? (uint64_t)(square >> (128 - bit)) : 0;
    carry = (unsigned __int128)r->units[word] + (uint64_t)low;
    r->units[word] = (uint64_t)carry;
    carry = (carry >> 64) + r->units[word + 1] + (uint64_t)(low >> 64);
    r->units[word + 1] = (uint64_t)carry;
    if (word < 2) {
        carry = (carry >> 64) + r->units[word + 2] + top;
        r->units[word + 2] = (uint64_t)carry;
        if (word == 0)
            r->units[3] += (uint64_t)(carry >> 64);
    }
    r->pending++;
    return true;
}

/* to += the sum. */
void csto_running_into(const struct csto_running *r, struct csto_exact *to);
void csto_running_squares_into(const struct csto_running_squares *r, struct csto_exact *to);

/* sum += other.  False = no memory. */
bool csto_running_merge(struct csto_running *r, const struct csto_running *other);
bool csto_running_squares_merge(struct csto_running_squares *r, const struct csto_running_squares *other);

void csto_running_free(struct csto_running *r);
void csto_running_squares_free(struct csto_running_squares *r);

#endif
