#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = sqrt(csto_moments_deviations(sample->moments) / (double)(sample->n - 1));
    return CSTO_OK;
}

const struct csto_stat csto_stat_sd = {.name = "sd",
                                       .summary = "standard deviation of the counted values",
                                       .source = "divided by n - 1; sums of squares are exact",
                                       .show = CSTO_SHOW_VALUE,
                                       .least_n = 2,
                                       .needs = CSTO_NEEDS_SQUARES,
                                       .compute = compute};
