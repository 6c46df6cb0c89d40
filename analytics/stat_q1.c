#include "config.h"

#include "analytics/quantile.h"
#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    return csto_quantile(&out->value, sample->sorted, sample->n, 0.25, err);
}

const struct csto_stat csto_stat_q1 = {.name = "q1",
                                       .summary = "lower quartile of the counted values",
                                       .source = "Hyndman and Fan 1996, type 7",
                                       .show = CSTO_SHOW_VALUE,
                                       .least_n = 2,
                                       .needs = CSTO_NEEDS_RANK,
                                       .share = 0.25,
                                       .compute = compute};
