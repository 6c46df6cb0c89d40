#include "config.h"

#include "analytics/ccdf.h"

#include <math.h>
#include <stdbool.h>

static size_t count_distinct(const double *x, size_t n)
{
    size_t distinct = n > 0;
    for (size_t i = 1; i < n; i++)
        distinct += x[i] != x[i - 1];
    return distinct;
}

size_t csto_ccdf(struct csto_ccdf_point *out, size_t most, const double *sorted, size_t n)
{
    while (n && !(*sorted > 0)) {
        sorted++;
        n--;
    }
    size_t distinct = count_distinct(sorted, n), at = 0;
    /* A step of the logarithm of the share; the largest value, with a share of 1/n, is log n away from the smallest. */
    double step = distinct > most ? log((double)n) / (double)(most - 1) : 0, next = 0;
    for (size_t i = 0; i < n; i++) {
        bool new = i == 0 || sorted[i] != sorted[i - 1], last = sorted[i] == sorted[n - 1];
        double fall = -log((double)(n - i) / (double)n);
        if (!new || (fall < next && !last) || at == most)
            continue;
        if (at == most - 1 && !last)
            continue;
        out[at++] = (struct csto_ccdf_point){sorted[i], (double)(n - i) / (double)n};
        while (step > 0 && next <= fall)
            next += step;
        if (last)
            break;
    }
    return at;
}
