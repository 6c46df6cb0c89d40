#include "config.h"

#include "analytics/steps.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (csto_has_other_row(sample, sample->beside->base, true, "the base has no total, or not for each of its steps", out))
        out->value = 100 * (sample->total / sample->beside->base);
    return CSTO_OK;
}

const struct csto_stat csto_stat_index = {
    .name = "index",
    .summary = "the total where that of a base is 100: of the first row of the series, or of a year (index:2012)",
    .source = "a year's base is the mean of its steps",
    .show = CSTO_SHOW_NUMBER,
    .least_n = 1,
    .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_ROWS,
    .parameter = {"the year that is 100", 1, 9999, true},
    .compute = compute};
