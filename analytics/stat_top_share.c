#include "config.h"

#include "analytics/shares.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double k = isnan(sample->parameter) ? 10 : sample->parameter;
    if ((double)sample->n < k)
        out->why = "there are fewer values than the number of largest ones";
    else if (csto_has_shares(sample, out))
        out->value = csto_top_sum(sample, (size_t)k) / sample->total;
    return CSTO_OK;
}

const struct csto_stat csto_stat_top_share = {.name = "top_share",
                                              .summary = "share of the 10 largest values in the total (or another number: top_share:3)",
                                              .source = "default 10",
                                              .show = CSTO_SHOW_SHARE,
                                              .least_n = 1,
                                              .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES,
                                              .parameter = {"how many of the largest", 1, 1e9, true},
                                              .compute = compute};
