#include "config.h"

#include "records/interval.h"

#include "base/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

csto_value csto_value_of(double value, csto_bound bound)
{
    csto_value v = {.value = value, .low = value, .high = value, .bound = bound};
    if (bound == CSTO_ABOUT || bound == CSTO_AT_MOST)
        v.low = -INFINITY;
    if (bound == CSTO_ABOUT || bound == CSTO_AT_LEAST)
        v.high = INFINITY;
    return v;
}

csto_value csto_value_range(double low, double high)
{
    return (csto_value){.low = low, .high = high, .bound = CSTO_BETWEEN};
}

csto_value csto_value_scaled(csto_value v, double factor)
{
    return (csto_value){.value = v.value * factor, .low = v.low * factor, .high = v.high * factor, .bound = v.bound};
}

double csto_value_point(csto_value v)
{
    return v.bound == CSTO_BETWEEN ? v.low + (v.high - v.low) / 2 : v.value;
}

csto_value csto_value_closed(csto_value v, double about, int not_negative)
{
    if (v.bound == CSTO_ABOUT && isinf(v.low))
        v.low = v.value - about * fabs(v.value);
    if (v.bound == CSTO_ABOUT && isinf(v.high))
        v.high = v.value + about * fabs(v.value);
    if (not_negative && v.low < 0)
        v.low = 0;
    return v;
}

double csto_rounding(double v)
{
    const double most = 0.025; /* of the value, where zeros end it */
    char digits[CSTO_NUMBER_BYTES];
    if (v == 0 || !csto_number_print(digits, v))
        return 0;
    int exponent, zeros = 0;
    char *e = strpbrk(digits, "eE"), *end = e ? e : digits + strlen(digits);
    char *dot = memchr(digits, '.', (size_t)(end - digits));
    exponent = e ? atoi(e + 1) : 0;
    if (dot)
        exponent -= (int)(end - dot - 1);
    while (end > digits && end[-1] == '0' && !dot) {
        end--;
        zeros++;
    }
    double half = 0.5 * pow(10, exponent + zeros);
    return zeros && half > most * fabs(v) ? most * fabs(v) : half;
}

csto_value csto_value_printed(csto_value v, double about, int not_negative)
{
    csto_value closed = csto_value_closed(v, about, not_negative);
    if (isfinite(closed.low))
        closed.low -= v.bound == CSTO_ABOUT ? 0 : csto_rounding(closed.low);
    if (isfinite(closed.high))
        closed.high += v.bound == CSTO_ABOUT ? 0 : csto_rounding(closed.high);
    if (not_negative && closed.low < 0)
        closed.low = 0;
    return closed;
}

int csto_value_meets(csto_value a, csto_value b)
{
    return a.low <= b.high && b.low <= a.high;
}
