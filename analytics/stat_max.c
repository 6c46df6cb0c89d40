#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = sample->most;
    return CSTO_OK;
}

const struct csto_stat csto_stat_max = {.name = "max",
                                        .summary = "the largest counted value",
                                        .show = CSTO_SHOW_VALUE,
                                        .least_n = 1,
                                        .needs = CSTO_NEEDS_EXTREMES,
                                        .compute = compute};
