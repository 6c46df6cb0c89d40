#include "config.h"

#include "analytics/quantile.h"
#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    double share = isnan(sample->parameter) ? 0.5 : sample->parameter;
    return csto_quantile(&out->value, sample->sorted, sample->n, share, err);
}

const struct csto_stat csto_stat_quantile = {.name = "quantile",
                                             .summary = "the quantile at a share of the counted values (quantile:0.95)",
                                             .source = "Hyndman and Fan 1996, type 7; default 0.5",
                                             .show = CSTO_SHOW_VALUE,
                                             .least_n = 2,
                                             .needs = CSTO_NEEDS_RANK,
                                             .share = NAN,
                                             .parameter = {"a share", 0, 1, false},
                                             .compute = compute};
