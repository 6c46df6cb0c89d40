#include "config.h"

#include "base/hash.h"

#include <endian.h>
#include <string.h>

/* Eight bytes a step, each multiplied and folded, with the finaliser of MurmurHash3 (Austin Appleby, public domain) at the end. */

static uint64_t eight(const unsigned char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return le64toh(word);
}

static uint64_t four(const unsigned char *p)
{
    uint32_t word;
    memcpy(&word, p, sizeof word);
    return le32toh(word);
}

/* Fewer than eight bytes, zeros behind them; some are read twice. */
static uint64_t fewer(const unsigned char *p, size_t n)
{
    if (n >= 4)
        return four(p) | four(p + n - 4) << 8 * (n - 4);
    if (n == 0)
        return 0;
    return p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
}

static uint64_t mix(uint64_t h)
{
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdull;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ull;
    return h ^ h >> 33;
}

uint64_t csto_hash_begin(uint64_t seed, uint64_t n)
{
    return seed ^ 0x9e3779b97f4a7c15ull ^ n * 0xff51afd7ed558ccdull;
}

uint64_t csto_hash_part(uint64_t state, const void *bytes, size_t n)
{
    const unsigned char *p = bytes;
    for (; n >= 8; p += 8, n -= 8) {
        state = (state ^ eight(p)) * 0x9fb21c651e98df25ull;
        state ^= state >> 32;
    }
    return state;
}

uint64_t csto_hash_end(uint64_t state, const void *rest, size_t n)
{
    return mix(state ^ fewer(rest, n) * 0x9e3779b97f4a7c15ull);
}

uint64_t csto_hash(uint64_t seed, const void *bytes, size_t n)
{
    size_t whole = n & ~(size_t)7;
    uint64_t state = csto_hash_part(csto_hash_begin(seed, n), bytes, whole);
    return csto_hash_end(state, (const unsigned char *)bytes + whole, n - whole);
}
