#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    const struct csto_beside *b = sample->beside;
    if (b->most_cells > 0 && isfinite(b->most_cells))
        out->value = b->cells / b->most_cells;
    else
        out->why = "the period of a counted claim lies in no single step";
    return CSTO_OK;
}

const struct csto_stat csto_stat_coverage = {.name = "coverage",
                                             .summary = "share of the cells that are there: of the places of the series those in the row; "
                                                        "without a time word in --by, of places times years",
                                             .source = "a series is the rows that differ in time alone",
                                             .show = CSTO_SHOW_SHARE,
                                             .least_n = 0,
                                             .needs = CSTO_NEEDS_CELLS,
                                             .compute = compute};
