#include "config.h"

#include "analytics/shares.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (csto_has_shares(sample, out))
        out->value = sample->most / sample->total;
    return CSTO_OK;
}

const struct csto_stat csto_stat_largest_share = {.name = "largest_share",
                                                  .summary = "share of the largest value in the total",
                                                  .show = CSTO_SHOW_SHARE,
                                                  .least_n = 1,
                                                  .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES,
                                                  .compute = compute};
