#include "config.h"

#include "base/hash.h"

#include <endian.h>
#include <string.h>

/* Eight bytes a step, each multiplied and folded, with the finaliser of MurmurHash3 (Austin Appleby, public domain) at the end. */

static uint64_t little_endian(const unsigned char *p, size_t n)
{
    uint64_t word = 0;
    memcpy(&word, p, n);
    return le64toh(word);
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
        state = (state ^ little_endian(p, 8)) * 0x9fb21c651e98df25ull;
        state ^= state >> 32;
    }
    return state;
}

uint64_t csto_hash_end(uint64_t state, const void *rest, size_t n)
{
    return mix(state ^ little_endian(rest, n) * 0x9e3779b97f4a7c15ull);
}

uint64_t csto_hash(uint64_t seed, const void *bytes, size_t n)
{
    size_t whole = n & ~(size_t)7;
    uint64_t state = csto_hash_part(csto_hash_begin(seed, n), bytes, whole);
    return csto_hash_end(state, (const unsigned char *)bytes + whole, n - whole);
}
