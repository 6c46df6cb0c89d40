#include "config.h"

#include "analytics/steps.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double before = sample->beside->before;
    if (csto_has_other_row(sample, before, true, "there is no total for the step before", out))
        out->value = (sample->total - before) / before;
    return CSTO_OK;
}

const struct csto_stat csto_stat_change = {.name = "change",
                                           .summary = "change of the total on the step before, as a share of that one's",
                                           .source = "total / before - 1; a step without a row gives none",
                                           .show = CSTO_SHOW_SHARE,
                                           .least_n = 1,
                                           .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_ROWS,
                                           .compute = compute};
