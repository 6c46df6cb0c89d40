#include "config.h"

#include "analytics/shares.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    struct csto_exact sum = {0};
    if (!csto_has_shares(sample, out))
        return CSTO_OK;
    for (size_t i = 0; i < sample->n; i++) {
        double weight = 2 * (double)(i + 1) - (double)sample->n - 1, high = weight * sample->sorted[i];
        csto_exact_add(&sum, high);
        if (isfinite(high))
            csto_exact_add(&sum, fma(weight, sample->sorted[i], -high));
    }
    out->value = csto_exact_round(&sum) / ((double)sample->n * sample->total);
    return CSTO_OK;
}

const struct csto_stat csto_stat_gini = {.name = "gini",
                                         .summary = "inequality of the counted values: 0 = all equal, 1 - 1/n = one has all",
                                         .source = "population form, sum (2i - n - 1) x(i) / (n sum x); zeros included",
                                         .show = CSTO_SHOW_NUMBER,
                                         .least_n = 2,
                                         .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES,
                                         .compute = compute};
