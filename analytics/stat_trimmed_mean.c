#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double share = isnan(sample->parameter) ? 0.1 : sample->parameter;
    size_t cut = (size_t)floor(share * (double)sample->n);
    struct csto_moments m = {0};
    for (size_t i = cut; i < sample->n - cut; i++)
        csto_moments_add(&m, sample->sorted[i], CSTO_NEEDS_SUM);
    out->value = csto_moments_mean(&m);
    return CSTO_OK;
}

const struct csto_stat csto_stat_trimmed_mean = {
    .name = "trimmed_mean",
    .summary = "mean without the smallest and the largest tenth of the counted values (or another share: trimmed_mean:0.2)",
    .source = "floor(share n) off each end; default 0.1",
    .show = CSTO_SHOW_VALUE,
    .least_n = 3,
    .needs = CSTO_NEEDS_VALUES,
    .parameter = {"the share to leave out at each end", 0, 0.49, false},
    .compute = compute};
