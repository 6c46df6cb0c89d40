#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double mean = csto_moments_mean(sample->moments);
    if (mean > 0)
        out->value = sqrt(csto_moments_deviations(sample->moments) / (double)(sample->n - 1)) / mean;
    else if (mean <= 0)
        out->why = "the mean is not above 0";
    return CSTO_OK;
}

const struct csto_stat csto_stat_cv = {.name = "cv",
                                       .summary = "coefficient of variation: sd over mean",
                                       .show = CSTO_SHOW_NUMBER,
                                       .least_n = 2,
                                       .needs = CSTO_NEEDS_SQUARES,
                                       .compute = compute};
