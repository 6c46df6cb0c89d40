#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (isnan(sample->total))
        out->why = "a counted claim is a range, so there is no total";
    else if (!(sample->beside->days > 0))
        out->why = "the period of a counted claim is not known";
    else
        out->value = sample->total / sample->beside->days;
    return CSTO_OK;
}

const struct csto_stat csto_stat_per_day = {.name = "per_day",
                                            .summary = "total per day that lies in a counted period (of an operation: per day of it)",
                                            .show = CSTO_SHOW_VALUE,
                                            .least_n = 1,
                                            .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_DAYS,
                                            .compute = compute};
