#include "config.h"

#include "base/order.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t __attribute__((__may_alias__)) sort_key; /* the memory holds doubles before and after sorting */

enum { FEW = 48 };

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

static void sort_keys(sort_key *v, size_t n, int shift);

/* ---- two neighbours ---- */

struct pair {
    uint64_t at, after; /* keys of rank k and k + 1; after: NO_KEY where there is none */
};

#define NO_KEY UINT64_MAX

/* Keeps of n keys those whose bits from `shift` on are `bin`; *above becomes the least of those that are higher, where that is less. */
static size_t narrow(uint64_t *keys, size_t n, int shift, uint64_t bin, uint64_t *above)
{
    size_t kept = 0;
    uint64_t least = *above;
    for (size_t i = 0; i < n; i++) {
        uint64_t key = keys[i], high = key >> shift;
        least = high > bin && key < least ? key : least;
        keys[kept] = key;
        kept += high == bin;
    }
    *above = least;
    return kept;
}

static struct pair choose(uint64_t *keys, size_t n, size_t k)
{
    enum { BITS = 12, BINS = 1 << BITS };
    uint64_t above = NO_KEY;
    for (int shift = 64 - BITS; shift > 0 && n > FEW; shift -= BITS) {
        uint32_t count[BINS] = {0};
        for (size_t i = 0; i < n; i++)
            count[keys[i] >> shift & (BINS - 1)]++;
        size_t bin = 0;
        for (; k >= count[bin]; bin++)
            k -= count[bin];
        n = narrow(keys, n, shift, (keys[0] >> shift & ~(uint64_t)(BINS - 1)) | bin, &above); /* higher bits are the same in all */
    }
    sort_keys(keys, n, n > FEW ? 0 : 56);
    return (struct pair){keys[k], k + 1 < n ? keys[k + 1] : above};
}

/* Exchanges values[to] with one that has the key and is not values[but]. */
static void exchange(double *values, size_t to, size_t but, uint64_t key)
{
    double wanted = value_of(key);
    size_t i = 0;
    while (values[i] != wanted || i == but)
        i++;
    values[i] = values[to];
    values[to] = wanted;
}

bool csto_order_place(double *values, size_t n, size_t k)
{
    uint64_t *keys = malloc(n * sizeof *keys);
    if (!keys)
        return false;
    for (size_t i = 0; i < n; i++)
        keys[i] = key_of(values[i]);
    struct pair found = choose(keys, n, k);
    free(keys);
    exchange(values, k, n, found.at);
    if (k + 1 < n)
        exchange(values, k + 1, k, found.after);
    return true;
}

/* ---- all ---- */

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
