#include "config.h"

#include "analytics/lorenz.h"

#include "base/exact.h"

#include <math.h>

static double total_of(const double *sorted, size_t n, const char **why)
{
    struct csto_exact sum = {0};
    for (size_t i = 0; i < n; i++)
        csto_exact_add(&sum, sorted[i]);
    double total = csto_exact_round(&sum);
    *why = !n              ? "no values"
           : sorted[0] < 0 ? "a value is negative"
           : !(total > 0)  ? "the total is 0"
           : isinf(total)  ? "the total is beyond the largest number"
                           : NULL;
    return total;
}

/* How many values lie before the k-th of `points` points: half of the points for the largest 1 %, where a curve of seizures turns. */
static size_t place_of(size_t k, size_t points, size_t n)
{
    size_t half = points / 2, tail = n / 100;
    if (points >= n || !tail)
        return (size_t)((double)n * (double)k / (double)points);
    if (k <= half)
        return (size_t)((double)(n - tail) * (double)k / (double)half);
    return n - tail + (size_t)((double)tail * (double)(k - half) / (double)(points - half));
}

size_t csto_lorenz_curve(struct csto_lorenz_point *out, size_t most, const double *sorted, size_t n, const char **why)
{
    double total = total_of(sorted, n, why);
    size_t points = most - 1 < n ? most - 1 : n, at = 0, last = 0;
    struct csto_exact sum = {0};
    if (*why)
        return 0;
    out[at++] = (struct csto_lorenz_point){0, 0};
    for (size_t k = 1; k <= points; k++) {
        size_t before = k == points ? n : place_of(k, points, n);
        if (before == last)
            continue;
        for (; last < before; last++)
            csto_exact_add(&sum, sorted[last]);
        out[at++] = (struct csto_lorenz_point){(double)last / (double)n, csto_exact_round(&sum) / total};
    }
    return at;
}
