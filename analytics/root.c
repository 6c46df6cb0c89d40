#include "config.h"

#include "analytics/root.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

enum { ROUNDS = 200 };

double csto_root(double (*f)(double x, const void *context), const void *context, double low, double high)
{
    double at_low = f(low, context), at_high = f(high, context), middle = low;
    if (!(at_low * at_high <= 0))
        return NAN;
    for (int round = 0; round < ROUNDS; round++) {
        if (at_low == 0 || at_high == 0)
            return at_low == 0 ? low : high;
        bool halve = round % 3 == 2 || !isfinite(at_low) || !isfinite(at_high);
        middle = halve ? low + (high - low) / 2 : high - at_high * ((high - low) / (at_high - at_low));
        if (!(middle > low && middle < high))
            middle = low + (high - low) / 2;
        if (high - low <= 4 * DBL_EPSILON * fmax(fabs(low), fabs(high)) || middle == low || middle == high)
            return middle;
        double value = f(middle, context);
        if (isnan(value))
            return NAN;
        if ((value < 0) == (at_low < 0)) {
            low = middle;
            at_low = value;
            at_high /= 2;
        } else {
            high = middle;
            at_high = value;
            at_low /= 2;
        }
    }
    return middle;
}
