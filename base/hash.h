/* hash.h - 64-bit hashing of bytes
 *
 * Used for tables in memory and for claim ids.  Claim ids are written to files, so the function is part of the format: changing
 * it changes every id. */
#ifndef CSTO_BASE_HASH_H
#define CSTO_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* Hash of n bytes; `seed` chains hashes.  Same value on every machine, whatever its byte order. */
uint64_t csto_hash(uint64_t seed, const void *bytes, size_t n);

/* The same of n bytes that come in parts: the state to begin with, parts of a multiple of eight bytes, and what is left (fewer than eight). */
uint64_t csto_hash_begin(uint64_t seed, uint64_t n);
uint64_t csto_hash_part(uint64_t state, const void *bytes, size_t n);
uint64_t csto_hash_end(uint64_t state, const void *rest, size_t n);

#endif
