#include "config.h"

#include "analytics/steps.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double before = sample->beside->before;
    if (csto_has_other_row(sample, before, false, "there is no total for the step before", out))
        out->value = sample->total - before;
    return CSTO_OK;
}

const struct csto_stat csto_stat_difference = {.name = "difference",
                                               .summary = "the total less that of the step before, in the unit of the row",
                                               .show = CSTO_SHOW_VALUE,
                                               .least_n = 1,
                                               .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_ROWS,
                                               .compute = compute};
