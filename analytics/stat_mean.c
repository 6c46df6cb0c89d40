#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = csto_moments_mean(sample->moments);
    return CSTO_OK;
}

const struct csto_stat csto_stat_mean = {.name = "mean",
                                         .summary = "arithmetic mean of the counted values",
                                         .show = CSTO_SHOW_VALUE,
                                         .least_n = 1,
                                         .needs = CSTO_NEEDS_SUM,
                                         .compute = compute};
