/* sha256.h - the hash of FIPS 180-4 that others can check a file, a script or a style by
 *
 *     struct csto_sha256 h;
 *     csto_sha256_begin(&h);
 *     csto_sha256_add(&h, bytes, n);      // any number of times
 *     csto_sha256_end(&h, digest);
 */
#ifndef CSTO_BASE_SHA256_H
#define CSTO_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { CSTO_SHA256_BYTES = 32, CSTO_SHA256_HEX = 65, CSTO_SHA256_BASE64 = 45 }; /* the last two with their zero byte */

struct csto_sha256 {
    uint32_t state[8];
    uint64_t bytes;
    unsigned char block[64];
};

void csto_sha256_begin(struct csto_sha256 *h);
void csto_sha256_add(struct csto_sha256 *h, const void *bytes, size_t n);
void csto_sha256_end(struct csto_sha256 *h, unsigned char digest[CSTO_SHA256_BYTES]);

/* The digest as 64 hexadecimal digits, or as base64 (RFC 4648, padded). */
void csto_sha256_hex(const unsigned char digest[CSTO_SHA256_BYTES], char to[CSTO_SHA256_HEX]);
void csto_sha256_base64(const unsigned char digest[CSTO_SHA256_BYTES], char to[CSTO_SHA256_BASE64]);

#endif
