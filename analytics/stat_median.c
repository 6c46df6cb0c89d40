#include "config.h"

#include "analytics/quantile.h"
#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    return csto_quantile(&out->value, sample->sorted, sample->n, 0.5, err);
}

const struct csto_stat csto_stat_median = {.name = "median",
                                           .summary = "the middle of the counted values",
                                           .show = CSTO_SHOW_VALUE,
                                           .least_n = 1,
                                           .needs = CSTO_NEEDS_RANK,
                                           .share = 0.5,
                                           .compute = compute};
