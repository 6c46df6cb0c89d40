#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (isnan(sample->total))
        out->why = "a counted claim is a range, so there is no total";
    else if (!(sample->beside->officers > 0))
        out->why = "no single total of the measure 'personnel' has the same keys";
    else
        out->value = sample->total / sample->beside->officers;
    return CSTO_OK;
}

const struct csto_stat csto_stat_per_officer = {
    .name = "per_officer",
    .summary = "total per person of the services: by the total of the measure personnel with the same keys, whatever its item",
    .show = CSTO_SHOW_VALUE,
    .least_n = 1,
    .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_OFFICERS,
    .compute = compute};
