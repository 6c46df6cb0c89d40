#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = sample->least;
    return CSTO_OK;
}

const struct csto_stat csto_stat_min = {.name = "min",
                                        .summary = "the smallest counted value",
                                        .show = CSTO_SHOW_VALUE,
                                        .least_n = 1,
                                        .needs = CSTO_NEEDS_EXTREMES,
                                        .compute = compute};
