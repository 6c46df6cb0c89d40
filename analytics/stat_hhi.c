#include "config.h"

#include "analytics/shares.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (csto_has_shares(sample, out))
        out->value = csto_hhi(sample);
    return CSTO_OK;
}

const struct csto_stat csto_stat_hhi = {.name = "hhi",
                                        .summary = "concentration: Herfindahl-Hirschman index of the shares of the values, 1/n to 1",
                                        .source = "sum of squared shares of 0-1",
                                        .show = CSTO_SHOW_NUMBER,
                                        .least_n = 1,
                                        .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES,
                                        .compute = compute};
