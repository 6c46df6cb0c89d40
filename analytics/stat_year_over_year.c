#include "config.h"

#include "analytics/steps.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    double before = sample->beside->year_before;
    if (csto_has_other_row(sample, before, true, "there is no total for the same step a year before", out))
        out->value = (sample->total - before) / before;
    return CSTO_OK;
}

const struct csto_stat csto_stat_year_over_year = {
    .name = "year_over_year",
    .summary = "change of the total on the same month (quarter, day) a year before, as a share of that one's",
    .source = "total / a year before - 1; 29 February has none",
    .show = CSTO_SHOW_SHARE,
    .least_n = 1,
    .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_ROWS,
    .compute = compute};
