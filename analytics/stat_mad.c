#include "config.h"

#include "analytics/quantile.h"
#include "analytics/stats.h"

/* The median of |x - centre|: of sorted values the farthest are at the ends, so walking inwards from both finds the middle without a copy. */
static double middle_distance(const double *x, size_t n, double centre)
{
    size_t first = 0, last = n - 1;
    double above = 0, at = 0;
    for (size_t left = n; left > (n - 1) / 2; left--) {
        double low = centre - x[first], high = x[last] - centre;
        above = at;
        at = low > high ? low : high;
        if (low > high)
            first++;
        else
            last--;
    }
    return n % 2 ? at : at + (above - at) / 2;
}

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    double median;
    csto_status rc = csto_quantile(&median, sample->sorted, sample->n, 0.5, err);
    if (rc == CSTO_OK)
        out->value = 1.4826 * middle_distance(sample->sorted, sample->n, median);
    return rc;
}

const struct csto_stat csto_stat_mad = {.name = "mad",
                                        .summary = "median absolute deviation from the median, times 1.4826",
                                        .source = "Hampel 1974; the factor makes it the sd of normal values",
                                        .show = CSTO_SHOW_VALUE,
                                        .least_n = 2,
                                        .needs = CSTO_NEEDS_VALUES,
                                        .compute = compute};
