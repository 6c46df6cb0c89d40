/* bytes.h - eight bytes of text looked at as one word
 *
 * The first byte is the lowest one on any machine.  A mask has the high bit of every byte for which something holds. */
#ifndef CSTO_BASE_BYTES_H
#define CSTO_BASE_BYTES_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define CSTO_EIGHT_HIGH 0x8080808080808080u
#define CSTO_EIGHT_ONES 0x0101010101010101u

static inline uint64_t csto_eight(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return le64toh(word);
}

/* The last n bytes, fewer than eight, with zeros behind them. */
static inline uint64_t csto_eight_last(const char *p, size_t n)
{
    char eight[8] = {0};
    memcpy(eight, p, n);
    return csto_eight(eight);
}

/* The mask of letters a to z and A to Z: a byte's high bit is set by adding what lacks to its least letter, and once more behind its last. */
static inline uint64_t csto_eight_letters(uint64_t word)
{
    uint64_t low = (word | 0x20 * CSTO_EIGHT_ONES) & ~CSTO_EIGHT_HIGH;
    uint64_t from_a = low + (0x80 - 'a') * CSTO_EIGHT_ONES, behind_z = low + (0x80 - 'z' - 1) * CSTO_EIGHT_ONES;
    return from_a & ~behind_z & ~word & CSTO_EIGHT_HIGH;
}

/* A mask whose first byte is the first that equals c; there may be false ones behind it. */
static inline uint64_t csto_eight_equal(uint64_t word, char c)
{
    uint64_t zero = word ^ (unsigned char)c * CSTO_EIGHT_ONES;
    return (zero - CSTO_EIGHT_ONES) & ~zero & CSTO_EIGHT_HIGH;
}

/* How many bytes a mask has. */
static inline size_t csto_eight_count(uint64_t mask)
{
    return (size_t)(((mask >> 7) * CSTO_EIGHT_ONES) >> 56);
}

/* The first byte of a mask that is not empty. */
static inline size_t csto_eight_first(uint64_t mask)
{
    return (size_t)__builtin_ctzll(mask) >> 3;
}

/* The first n bytes of a word of eight. */
static inline uint64_t csto_eight_cut(uint64_t word, size_t n)
{
    return n >= 8 ? word : word & (((uint64_t)1 << n * 8) - 1);
}

/* True where the eight bytes are four letters of Cyrillic (0xd0 or 0xd1 and what follows). */
static inline int csto_eight_cyrillic(uint64_t word)
{
    return (word & 0xc0fec0fec0fec0feu) == 0x80d080d080d080d0u;
}

/* How many of the first bytes are letters, of ASCII or whole ones of Cyrillic. */
static inline size_t csto_eight_word(uint64_t word)
{
    uint64_t lead = word ^ 0xd0 * CSTO_EIGHT_ONES, pairs = 0;
    if (word & CSTO_EIGHT_HIGH) {
        lead = ~(((lead & 0x7e * CSTO_EIGHT_ONES) + 0x7e * CSTO_EIGHT_ONES) | lead) & CSTO_EIGHT_HIGH; /* (byte & 0xfe) == 0xd0 */
        pairs = lead & (word & ~(word << 1) & CSTO_EIGHT_HIGH) >> 8;
        pairs |= pairs << 8;
    }
    uint64_t other = ~(csto_eight_letters(word) | pairs) & CSTO_EIGHT_HIGH;
    return other ? csto_eight_first(other) : 8;
}

/* Sixteen bytes, for questions about all of them: compilers make one instruction of each operation where the machine has it. */
typedef unsigned char csto_sixteen __attribute__((vector_size(16)));

static inline csto_sixteen csto_sixteen_of(const char *p)
{
    csto_sixteen word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* Copies n bytes (1 to 16) and gives them as one word, some of them twice, for questions about all of them. */
static inline csto_sixteen csto_sixteen_copy(char *to, const char *p, size_t n)
{
    uint64_t two[2];
    uint32_t first, last;
    csto_sixteen word;
    if (n >= 8) {
        memcpy(&two[0], p, 8);
        memcpy(&two[1], p + n - 8, 8);
        memcpy(to, &two[0], 8);
        memcpy(to + n - 8, &two[1], 8);
    } else if (n >= 4) {
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
        memcpy(to, &first, 4);
        memcpy(to + n - 4, &last, 4);
        two[0] = two[1] = (uint64_t)last << 32 | first;
    } else {
        const char one = p[0], middle = p[n / 2], end = p[n - 1];
        to[0] = one;
        to[n / 2] = middle;
        to[n - 1] = end;
        two[0] = two[1] = (unsigned char)one * CSTO_EIGHT_ONES;
        memcpy(two, &middle, 1);
        memcpy(two + 1, &end, 1);
    }
    memcpy(&word, two, sizeof word);
    return word;
}

/* A mask of the bytes that equal c. */
static inline csto_sixteen csto_sixteen_equal(csto_sixteen word, char c)
{
    return (csto_sixteen)(word == (unsigned char)c);
}

/* A mask of the letters a to z and A to Z. */
static inline csto_sixteen csto_sixteen_letters(csto_sixteen word)
{
    return (csto_sixteen)((word | 0x20) - 'a' < 26);
}

/* Bytes that may be of a letter of Cyrillic (0xd0 or 0xd1, and what follows); and those of them, or before them, that are torn off: `next` are the bytes one
 * further, and a second byte at the beginning is taken on trust. */
static inline csto_sixteen csto_sixteen_cyrillic(csto_sixteen word)
{
    return (csto_sixteen)((word & 0xfe) == 0xd0) | (csto_sixteen)((word & 0xc0) == 0x80);
}
static inline csto_sixteen csto_sixteen_torn(csto_sixteen word, csto_sixteen next)
{
    return (csto_sixteen)((word & 0xfe) == 0xd0) ^ (csto_sixteen)((next & 0xc0) == 0x80);
}

/* A mask of the first bytes of Cyrillic letters (0xd0 and 0xd1). */
static inline csto_sixteen csto_sixteen_cyrillic_first(csto_sixteen word)
{
    return (csto_sixteen)((word & 0xfe) == 0xd0);
}

/* How many bytes a mask has. */
static inline size_t csto_sixteen_count(csto_sixteen mask)
{
    uint64_t two[2];
    csto_sixteen ones = mask & 1;
    memcpy(two, &ones, sizeof two);
    return (size_t)(((two[0] + two[1]) * CSTO_EIGHT_ONES) >> 56);
}

/* The sum of sixteen counts.  A mask taken from counts adds one to each that it has, so that many masks (up to 255) are counted with one sum. */
static inline size_t csto_sixteen_sum(csto_sixteen counts)
{
    const uint64_t even = 0x00ff00ff00ff00ffu;
    uint64_t two[2];
    memcpy(two, &counts, sizeof two);
    return (size_t)((((two[0] & even) + (two[0] >> 8 & even) + (two[1] & even) + (two[1] >> 8 & even)) * 0x0001000100010001u) >> 48);
}

/* True where a mask is not empty. */
static inline int csto_sixteen_any(csto_sixteen mask)
{
    uint64_t two[2];
    memcpy(two, &mask, sizeof two);
    return (two[0] | two[1]) != 0;
}

/* Characters of UTF-8 that a page of English or Russian is made of: ASCII, Cyrillic, what begins with 0xc2 (signs and quotes) or 0xe2 (dashes and quotes).  The
 * bytes of those that begin in the sixteen from p, of which two more may be read; p is where one begins.  *leads is the mask of the first bytes of those that have several;
 * 0 = others are among them, or they are broken. */
static inline size_t csto_sixteen_usual(const char *p, csto_sixteen *leads)
{
    const csto_sixteen a = csto_sixteen_of(p), b = csto_sixteen_of(p + 1), c = csto_sixteen_of(p + 2);
    const csto_sixteen high_a = (csto_sixteen)((a & 0x80) == 0x80), more_a = (csto_sixteen)((a & 0xc0) == 0x80);
    const csto_sixteen cyrillic = csto_sixteen_cyrillic_first(a);
    if (!csto_sixteen_any(csto_sixteen_torn(a, b) | (high_a ^ (cyrillic | more_a))) && !more_a[0]) { /* nothing else, as is usual */
        *leads = cyrillic;
        return 16 + (cyrillic[15] & 1);
    }
    const csto_sixteen three_a = csto_sixteen_equal(a, (char)0xe2), three_b = csto_sixteen_equal(b, (char)0xe2);
    const csto_sixteen lead_a = cyrillic | csto_sixteen_equal(a, (char)0xc2) | three_a;
    const csto_sixteen lead_b = csto_sixteen_cyrillic_first(b) | csto_sixteen_equal(b, (char)0xc2) | three_b;
    const csto_sixteen more_c = (csto_sixteen)((c & 0xc0) == 0x80);
    if (csto_sixteen_any((more_c ^ (lead_b | three_a)) | (high_a ^ (lead_a | more_a))) || more_a[0] || (more_a[1] != lead_a[0]))
        return 0;
    *leads = lead_a;
    return 16 + (lead_a[15] & 1) + ((three_a[15] | three_a[14]) & 1);
}

#endif
