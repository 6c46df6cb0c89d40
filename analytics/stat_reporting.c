#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    out->value = sample->beside->reporting;
    if (!(out->value > 0))
        out->why = "the row has no period";
    return CSTO_OK;
}

const struct csto_stat csto_stat_reporting = {.name = "reporting",
                                              .summary = "number of places and parts of places that the counted claims are of",
                                              .source = "an unknown place counts as one",
                                              .show = CSTO_SHOW_COUNT,
                                              .least_n = 0,
                                              .needs = CSTO_NEEDS_CELLS,
                                              .compute = compute};
