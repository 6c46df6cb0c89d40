#include "config.h"

#include "analytics/shares.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double percent = isnan(sample->parameter) ? 1 : sample->parameter;
    size_t k = (size_t)floor((double)sample->n * percent / 100);
    if (k == 0)
        out->why = "that percentage of the values is less than one value";
    else if (csto_has_shares(sample, out))
        out->value = csto_top_sum(sample, k) / sample->total;
    return CSTO_OK;
}

const struct csto_stat csto_stat_top_percent_share = {
    .name = "top_percent_share",
    .summary = "share of the largest 1 % of the values in the total (or another percentage: top_percent_share:5)",
    .source = "floor(n percent / 100) values; default 1",
    .show = CSTO_SHOW_SHARE,
    .least_n = 1,
    .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES,
    .parameter = {"a percentage", 0, 100, false},
    .compute = compute};
