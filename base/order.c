#include "config.h"

#include "base/order.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t __attribute__((__may_alias__)) sort_key; /* the memory holds doubles before and after sorting */

enum { DIGIT_BITS = 16, DIGITS = 1 << DIGIT_BITS, FEW = 48 };

/* An integer with the order of the doubles: negative numbers have all bits turned, others the sign. */
static uint64_t key_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits ^ ((uint64_t)((int64_t)bits >> 63) | 1ull << 63);
}

static double value_of(uint64_t key)
{
    uint64_t bits = key ^ (key >> 63 ? 1ull << 63 : UINT64_MAX);
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static void insertion_sort(double *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        double x = v[i];
        size_t at = i;
        for (; at > 0 && key_of(v[at - 1]) > key_of(x); at--)
            v[at] = v[at - 1];
        v[at] = x;
    }
}

double csto_order_select(const double *values, size_t n, size_t k)
{
    if (n <= FEW) {
        double few[FEW];
        memcpy(few, values, n * sizeof *values);
        insertion_sort(few, n);
        return few[k];
    }
    size_t *count = malloc(DIGITS * sizeof *count);
    if (!count)
        return NAN;
    uint64_t prefix = 0;
    for (int shift = 64 - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
        memset(count, 0, DIGITS * sizeof *count);
        for (size_t i = 0; i < n; i++) {
            uint64_t x = key_of(values[i]);
            if (shift == 64 - DIGIT_BITS || x >> (shift + DIGIT_BITS) == prefix)
                count[x >> shift & (DIGITS - 1)]++;
        }
        size_t digit = 0;
        for (; k >= count[digit]; digit++)
            k -= count[digit];
        prefix = prefix << DIGIT_BITS | digit;
    }
    free(count);
    return value_of(prefix);
}

static void sort_keys(sort_key *v, size_t n, int shift);

/* Puts every key into the bucket of its byte, in place, and sorts the buckets. */
static void distribute(sort_key *v, size_t n, int shift)
{
    size_t at[256], end[256], count[256] = {0}, sum = 0;
    for (size_t i = 0; i < n; i++)
        count[v[i] >> shift & 255]++;
    for (int b = 0; b < 256; b++) {
        at[b] = sum;
        end[b] = sum += count[b];
    }
    for (int b = 0; b < 256; b++)
        while (at[b] < end[b]) {
            uint64_t moved = v[at[b]];
            for (int to; (to = (int)(moved >> shift & 255)) != b;) {
                uint64_t other = v[at[to]];
                v[at[to]++] = moved;
                moved = other;
            }
            v[at[b]++] = moved;
        }
    for (int b = 0; b < 256 && shift; b++)
        sort_keys(v + end[b] - count[b], count[b], shift - 8);
}

static void sort_keys(sort_key *v, size_t n, int shift)
{
    if (n > FEW) {
        distribute(v, n, shift);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        uint64_t x = v[i];
        size_t at = i;
        for (; at > 0 && v[at - 1] > x; at--)
            v[at] = v[at - 1];
        v[at] = x;
    }
}

void csto_order_sort(double *values, size_t n)
{
    sort_key *keys = (sort_key *)values;
    if (n <= FEW) {
        insertion_sort(values, n);
        return;
    }
    for (size_t i = 0; i < n; i++)
        keys[i] = key_of(values[i]);
    sort_keys(keys, n, 56);
    for (size_t i = 0; i < n; i++)
        values[i] = value_of(keys[i]);
}
