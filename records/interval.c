#include "config.h"

#include "records/interval.h"

#include <math.h>

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
