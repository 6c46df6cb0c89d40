#include "config.h"

#include "base/exact.h"

#include <math.h>
#include <string.h>

enum { CARRY_EVERY = 1 << 29 }; /* a limb has 31 bits to spare above its 32: fewer additions than that cannot overflow */

static void touch(struct csto_exact *sum, int from, int to)
{
    if (sum->to == 0 || from < sum->from)
        sum->from = (uint8_t)from;
    if (to > sum->to)
        sum->to = (uint8_t)to;
}

/* Brings every limb but the top one into 0..2^32-1; the top one keeps the sign and 31 bits. */
static void carry(struct csto_exact *sum)
{
    for (int i = sum->from; i < sum->to; i++) {
        int64_t v = sum->limb[i], over = v >> 32; /* arithmetic shift: rounds down, so what stays is not negative */
        if (i == sum->to - 1 && (i == CSTO_EXACT_LIMBS - 1 || v == (int32_t)v))
            break;
        sum->limb[i] = v - over * ((int64_t)1 << 32);
        sum->limb[i + 1] += over;
        touch(sum, i, i + 2);
    }
    sum->pending = 0;
}

static void add_special(struct csto_exact *sum, double x)
{
    if (isnan(x))
        sum->nan = 1;
    else if (x > 0)
        sum->plus_inf = 1;
    else
        sum->minus_inf = 1;
}

void csto_exact_add(struct csto_exact *sum, double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t mantissa = bits & 0xfffffffffffffull;
    if (exponent == 0x7ff) {
        add_special(sum, x);
        return;
    }
    if (exponent)
        mantissa |= 1ull << 52;
    int shift = exponent ? exponent - 1 : 0; /* the lowest bit of the mantissa is worth 2^(shift - 1074) */
    int at = shift / 32;
    unsigned __int128 wide = (unsigned __int128)mantissa << (shift % 32);
    int64_t sign = bits >> 63 ? -1 : 1;
    sum->limb[at] += sign * (int64_t)(uint32_t)wide;
    sum->limb[at + 1] += sign * (int64_t)(uint32_t)(wide >> 32);
    sum->limb[at + 2] += sign * (int64_t)(uint32_t)(wide >> 64);
    touch(sum, at, at + 3);
    if (++sum->pending >= CARRY_EVERY)
        carry(sum);
}

void csto_exact_add_words(struct csto_exact *sum, const uint64_t *words, int n, int limb, bool minus)
{
    int64_t sign = minus ? -1 : 1;
    for (int i = 0; i < n; i++) {
        sum->limb[limb + 2 * i] += sign * (int64_t)(uint32_t)words[i];
        sum->limb[limb + 2 * i + 1] += sign * (int64_t)(words[i] >> 32);
    }
    touch(sum, limb, limb + 2 * n);
    if (++sum->pending >= CARRY_EVERY)
        carry(sum);
}

void csto_exact_add_square(struct csto_exact *sum, double x)
{
    double high = x * x;
    csto_exact_add(sum, high);
    if (isfinite(high))
        csto_exact_add(sum, fma(x, x, -high));
}

void csto_exact_merge(struct csto_exact *sum, const struct csto_exact *other)
{
    struct csto_exact carried = *other;
    carry(&carried);
    carry(sum);
    if (carried.to)
        touch(sum, carried.from, carried.to);
    for (int i = carried.from; i < carried.to; i++)
        sum->limb[i] += carried.limb[i];
    sum->pending = 1;
    sum->plus_inf |= other->plus_inf;
    sum->minus_inf |= other->minus_inf;
    sum->nan |= other->nan;
}

static bool any_below(const struct csto_exact *s, int limb)
{
    for (int i = s->from; i < limb; i++)
        if (s->limb[i])
            return true;
    return false;
}

static int64_t limb_at(const struct csto_exact *s, int i)
{
    return i >= s->from && i < s->to ? s->limb[i] : 0;
}

/* The magnitude of a carried, not negative sum: the top 96 bits of it, rounded to 53 by hand, the rest only asked whether there is any. */
static double round_positive(const struct csto_exact *s, int shift)
{
    int top = s->to - 1;
    while (top >= s->from && s->limb[top] == 0)
        top--;
    if (top < s->from)
        return 0;
    if (top < 2) /* below 2^64 units of 2^-1074: both terms are exact, and their sum is rounded once */
        return ldexp((double)limb_at(s, 0), -1074 - shift) + ldexp((double)limb_at(s, 1), -1074 + 32 - shift);
    unsigned __int128 window =
        (unsigned __int128)(uint64_t)s->limb[top] << 64 | (uint64_t)limb_at(s, top - 1) << 32 | (uint64_t)limb_at(s, top - 2);
    int cut = 64 + 64 - __builtin_clzll((uint64_t)s->limb[top]) - 53; /* limb top is not 0, so cut is above 11 */
    uint64_t mantissa = (uint64_t)(window >> cut);
    unsigned __int128 rest = window & (((unsigned __int128)1 << cut) - 1), half = (unsigned __int128)1 << (cut - 1);
    bool more = rest > half || (rest == half && (any_below(s, top - 2) || (mantissa & 1)));
    return ldexp((double)(mantissa + more), cut + 32 * (top - 2) - 1074 - shift);
}

double csto_exact_round(const struct csto_exact *sum)
{
    return csto_exact_round_down(sum, 0);
}

double csto_exact_round_down(const struct csto_exact *sum, int shift)
{
    if (sum->nan || (sum->plus_inf && sum->minus_inf))
        return NAN;
    if (sum->plus_inf || sum->minus_inf)
        return sum->plus_inf ? INFINITY : -INFINITY;
    if (sum->to == 0)
        return 0;
    struct csto_exact s = *sum;
    carry(&s);
    bool minus = s.limb[s.to - 1] < 0;
    for (int i = s.from; minus && i < s.to; i++)
        s.limb[i] = -s.limb[i];
    if (minus)
        carry(&s);
    double value = round_positive(&s, shift);
    return minus ? -value : value;
}
