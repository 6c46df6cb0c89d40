#include "config.h"

#include "analytics/zeta.h"

#include <math.h>
#include <stddef.h>

/* With u = (k + q) / q the terms are u^-a; the first few are added one by one, until the series for the rest has settled. */
double csto_zeta_scaled(double a, double q, double *slope)
{
    double sum = 0, logs = 0, w = q, least = 60 + 2 * a;
    for (; w < least; w++) {
        double l = log(w / q), term = exp(-a * l);
        sum += term;
        logs += term * l;
        if (term < 1e-18 * sum)
            break;
    }
    double l = log(w / q), u = exp(-a * l), c = a * (a + 1) * (a + 2);
    double rest = w / (a - 1) + 0.5 + a / (12 * w) - c / (720 * w * w * w);
    double by_a = w / ((a - 1) * (a - 1)) - 1 / (12 * w) + (3 * a * a + 6 * a + 2) / (720 * w * w * w);
    sum += u * rest;
    logs += u * (l * rest + by_a);
    if (slope)
        *slope = logs / sum;
    return sum;
}
