/* The loop is written once and made several times, for the instructions that a machine may have; which of them is taken is asked of the processor.  The masks of a step
 * come from eight bytes at a time in plain C, or from SSE2, AVX2 or AVX-512. */
#include "config.h"

#include "loaders/csv_index.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_X86 1
#include <immintrin.h>
#define WITH(features) __attribute__((target(features)))
#endif

#if defined(__clang__)
#define UNROLL _Pragma("unroll")
#else
#define UNROLL _Pragma("GCC unroll 8")
#endif

#define INLINE static inline __attribute__((always_inline))

/* Bit i of each: byte i of the step is that. */
struct masks {
    uint64_t quote, delimiter, feed, carriage, zero, high;
};

typedef void masks_of(const char *p, char delimiter, struct masks *m);
typedef uint64_t parity_of(uint64_t quotes);

/* ---- the ways to the masks ---- */

/* The high bit of each byte that is zero; exact, unlike the shorter forms that carry from one byte to the next. */
INLINE uint64_t zero_bytes(uint64_t x)
{
    const uint64_t low = 0x7f7f7f7f7f7f7f7full;
    return ~(((x & low) + low) | x | low);
}

/* The high bits of eight bytes, the first byte's in bit 0. */
INLINE uint64_t gather(uint64_t high)
{
    return (high >> 7) * 0x0102040810204080ull >> 56;
}

INLINE void masks_plain(const char *p, char delimiter, struct masks *m)
{
    const uint64_t each = 0x0101010101010101ull;
    *m = (struct masks){0};
    for (int i = 0; i < 8; i++) {
        uint64_t x = 0;
        for (int k = 0; k < 8; k++)
            x |= (uint64_t)(unsigned char)p[8 * i + k] << (8 * k);
        m->quote |= gather(zero_bytes(x ^ each * '"')) << (8 * i);
        m->delimiter |= gather(zero_bytes(x ^ each * (unsigned char)delimiter)) << (8 * i);
        m->feed |= gather(zero_bytes(x ^ each * '\n')) << (8 * i);
        m->carriage |= gather(zero_bytes(x ^ each * '\r')) << (8 * i);
        m->zero |= gather(zero_bytes(x)) << (8 * i);
        m->high |= gather(x & each * 0x80) << (8 * i);
    }
}

/* Bit i: whether an odd number of quotes stands at or before byte i. */
INLINE uint64_t parity_plain(uint64_t quotes)
{
    for (int shift = 1; shift < 64; shift *= 2)
        quotes ^= quotes << shift;
    return quotes;
}

#ifdef HAVE_X86
INLINE void masks_sse2(const char *p, char delimiter, struct masks *m)
{
    const __m128i quote = _mm_set1_epi8('"'), mark = _mm_set1_epi8(delimiter), feed = _mm_set1_epi8('\n'), carriage = _mm_set1_epi8('\r'),
                  zero = _mm_setzero_si128();
    *m = (struct masks){0};
    UNROLL
    for (int i = 0; i < 4; i++) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(p + 16 * i));
        m->quote |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, quote)) << (16 * i);
        m->delimiter |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, mark)) << (16 * i);
        m->feed |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, feed)) << (16 * i);
        m->carriage |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, carriage)) << (16 * i);
        m->zero |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, zero)) << (16 * i);
        m->high |= (uint64_t)(uint32_t)_mm_movemask_epi8(x) << (16 * i);
    }
}

#define AVX2 "avx2,pclmul,popcnt,bmi"
WITH(AVX2) INLINE void masks_avx2(const char *p, char delimiter, struct masks *m)
{
    const __m256i quote = _mm256_set1_epi8('"'), mark = _mm256_set1_epi8(delimiter), feed = _mm256_set1_epi8('\n'),
                  carriage = _mm256_set1_epi8('\r'), zero = _mm256_setzero_si256();
    *m = (struct masks){0};
    UNROLL
    for (int i = 0; i < 2; i++) {
        __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32 * i));
        m->quote |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, quote)) << (32 * i);
        m->delimiter |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, mark)) << (32 * i);
        m->feed |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, feed)) << (32 * i);
        m->carriage |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, carriage)) << (32 * i);
        m->zero |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, zero)) << (32 * i);
        m->high |= (uint64_t)(uint32_t)_mm256_movemask_epi8(x) << (32 * i);
    }
}

/* Multiplying by all ones without carries is the running parity. */
WITH("pclmul") INLINE uint64_t parity_multiplied(uint64_t quotes)
{
    __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)quotes), _mm_set1_epi8((char)0xff), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

#define AVX512 "avx512f,avx512bw,avx2,pclmul,popcnt,bmi"
WITH(AVX512) INLINE void masks_avx512(const char *p, char delimiter, struct masks *m)
{
    __m512i x = _mm512_loadu_si512((const void *)p);
    m->quote = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('"'));
    m->delimiter = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8(delimiter));
    m->feed = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\n'));
    m->carriage = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\r'));
    m->zero = _mm512_testn_epi8_mask(x, x);
    m->high = _mm512_movepi8_mask(x);
}
#endif

/* ---- the loop ---- */

/* What one step has to know of those before it: one bit each, of the byte before the step, and all ones between quotes. */
struct before {
    uint64_t inside, ends_cell, closed, carriage;
};

/* The bytes at which the CSV shows to be not plain: a quote that opens behind text, or closes before text; a lone carriage return is seen at the byte
 * behind it; a zero byte. */
INLINE uint64_t oddities(const struct masks *m, uint64_t inside, struct before *b)
{
    uint64_t opens = m->quote & inside, closes = m->quote & ~inside, ends = m->delimiter | m->feed, may_open = ends | m->quote;
    uint64_t odd = (opens & ~(may_open << 1 | b->ends_cell)) | ((closes << 1 | b->closed) & ~(may_open | m->carriage)) |
                   ((m->carriage << 1 | b->carriage) & ~m->feed) | m->zero;
    b->ends_cell = may_open >> 63;
    b->closed = closes >> 63;
    b->carriage = m->carriage >> 63;
    return odd;
}

INLINE uint32_t *put_ends(uint32_t *to, uint64_t ends, uint32_t base)
{
    uint32_t *after = to + __builtin_popcountll(ends);
    do { /* eight at once: most steps have fewer, and a branch less is worth more than a store */
        UNROLL
        for (int i = 0; i < 8; i++) {
            to[i] = base + (uint32_t)__builtin_ctzll(ends | 1ull << 63);
            ends &= ends - 1;
        }
        to += 8;
    } while (ends);
    return after;
}

INLINE void put_rows(struct csto_csv_index *x, uint64_t feeds, uint64_t ends, size_t ends_before, size_t base, const struct masks *m,
                     long feeds_before)
{
    uint64_t last = 0;
    for (; feeds && x->n_rows < x->rows_room; feeds &= feeds - 1) {
        last = feeds & -feeds;
        x->rows[x->n_rows++] = (uint32_t)(ends_before + (size_t)__builtin_popcountll(ends & (last - 1)));
    }
    if (!last)
        return;
    x->bytes = base + (size_t)__builtin_ctzll(last) + 1;
    x->line_feeds = feeds_before + __builtin_popcountll(m->feed & (last | (last - 1)));
}

INLINE void run(struct csto_csv_index *x, const char *p, size_t n, char delimiter, masks_of *masks, parity_of *parity)
{
    struct before before = {.ends_cell = 1};
    uint32_t *ends = x->ends, *full = x->ends + x->ends_room - CSTO_INDEX_STEP;
    uint64_t high = 0;
    long feeds = 0;
    for (size_t at = 0; at < n && ends <= full && x->n_rows < x->rows_room; at += CSTO_INDEX_STEP) {
        struct masks m;
        masks(p + at, delimiter, &m);
        uint64_t all = n - at < CSTO_INDEX_STEP ? (1ull << (n - at)) - 1 : ~0ull; /* bytes of the step that are there */
        uint64_t inside = parity(m.quote) ^ before.inside;
        uint64_t odd = oddities(&m, inside, &before) & all;
        high |= m.high & all;
        if (odd) {
            all = (odd & -odd) - 1;
            x->odd = true;
        }
        uint64_t found = (m.delimiter | m.feed) & ~inside & all;
        uint32_t *here = ends;
        ends = put_ends(ends, found, (uint32_t)at);
        put_rows(x, m.feed & ~inside & all, found, (size_t)(here - x->ends), at, &m, feeds);
        if (odd)
            break;
        feeds += __builtin_popcountll(m.feed);
        before.inside = (uint64_t)((int64_t)inside >> 63);
    }
    x->ascii = high == 0;
}

static void index_plain(struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    run(x, p, n, delimiter, masks_plain, parity_plain);
}

#ifdef HAVE_X86
static void index_sse2(struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    run(x, p, n, delimiter, masks_sse2, parity_plain);
}

WITH(AVX2) static void index_avx2(struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    run(x, p, n, delimiter, masks_avx2, parity_multiplied);
}

WITH(AVX512) static void index_avx512(struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    run(x, p, n, delimiter, masks_avx512, parity_multiplied);
}
#endif

/* ---- the choice ---- */

static bool has(int way)
{
#ifdef HAVE_X86
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("popcnt") &&
                __builtin_cpu_supports("bmi");
    return way < 2 || (way == 2 && avx2) || (way == 3 && avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw"));
#else
    return way == 0;
#endif
}

bool csto_csv_index_by(int way, struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    static void (*const ways[CSTO_INDEX_WAYS])(struct csto_csv_index *, const char *, size_t, char) = {
        index_plain,
#ifdef HAVE_X86
        index_sse2,
        index_avx2,
        index_avx512,
#endif
    };
    if (!has(way))
        return false;
    x->n_rows = x->bytes = 0;
    x->line_feeds = 0;
    x->odd = false;
    ways[way](x, p, n, delimiter);
    return true;
}

void csto_csv_index(struct csto_csv_index *x, const char *p, size_t n, char delimiter)
{
    for (int way = CSTO_INDEX_WAYS - 1; !csto_csv_index_by(way, x, p, n, delimiter); way--)
        continue;
}
