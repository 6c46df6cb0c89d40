#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = sample->total;
    if (isnan(sample->total))
        out->why = "a counted claim is a range, so there is no total";
    return CSTO_OK;
}

const struct csto_stat csto_stat_sum = {.name = "sum",
                                        .summary = "sum of the counted values; its interval stands in low and high",
                                        .show = CSTO_SHOW_VALUE,
                                        .least_n = 1,
                                        .needs = CSTO_NEEDS_SUM,
                                        .compute = compute};
