/* exact.h - sums of doubles without rounding until the end
 *
 * A superaccumulator: the sum is kept as a wide fixed-point integer that spans the whole range of double (Kulisch, "Computer
 * Arithmetic and Validity", 2008, chapter 8), so the result is the same for any order, any blocks and any number of threads,
 * and is rounded once, to nearest, ties to even.  {0} is an empty sum. */
#ifndef CSTO_BASE_EXACT_H
#define CSTO_BASE_EXACT_H

#include <stdbool.h>
#include <stdint.h>

enum { CSTO_EXACT_LIMBS = 70 };

struct csto_exact {
    int64_t limb[CSTO_EXACT_LIMBS]; /* each worth 2^32 times the one before; limb 0 starts at 2^-1074 */
    uint8_t from, to;               /* limbs outside from..to-1 are 0 */
    uint32_t pending;               /* additions since the last carry */
    uint8_t plus_inf, minus_inf, nan;
};

void csto_exact_add(struct csto_exact *sum, double x);

/* Adds x*x exactly, as its two double parts; for |x| below about 1e-146 the second is rounded. */
void csto_exact_add_square(struct csto_exact *sum, double x);

/* Adds an integer of n words, lowest first, times the worth of bit 0 of a limb; limb + 2n < CSTO_EXACT_LIMBS. */
void csto_exact_add_words(struct csto_exact *sum, const uint64_t *words, int n, int limb, bool minus);

/* sum += other. */
void csto_exact_merge(struct csto_exact *sum, const struct csto_exact *other);

/* The sum rounded to nearest; INFINITY where it overflows or an infinity was added, NAN for inf - inf or an added NaN. */
double csto_exact_round(const struct csto_exact *sum);

/* The sum times 2^-shift, likewise: for sums beyond double.  Not for sums so small that the result would be below 2^-1022. */
double csto_exact_round_down(const struct csto_exact *sum, int shift);

#endif
