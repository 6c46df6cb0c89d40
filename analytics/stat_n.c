#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = (double)sample->n;
    return CSTO_OK;
}

const struct csto_stat csto_stat_n = {.name = "n",
                                      .summary = "number of counted values; a range is a claim but no value",
                                      .show = CSTO_SHOW_COUNT,
                                      .needs = CSTO_NEEDS_SUM,
                                      .compute = compute};
