#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (sample->least > 0 && sample->least == sample->most)
        out->value = sample->least; /* exp of log would not come back to the last digit */
    else if (sample->least > 0)
        out->value = exp(csto_exact_round(&sample->moments->logs) / (double)sample->n);
    else
        out->why = "a value is not above 0";
    return CSTO_OK;
}

const struct csto_stat csto_stat_geometric_mean = {.name = "geometric_mean",
                                                   .summary = "geometric mean of the counted values, all of which must be above 0",
                                                   .source = "exp of the mean of logarithms",
                                                   .show = CSTO_SHOW_VALUE,
                                                   .least_n = 1,
                                                   .needs = CSTO_NEEDS_LOGS | CSTO_NEEDS_EXTREMES,
                                                   .compute = compute};
