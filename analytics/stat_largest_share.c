#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, double *out, csto_error *err)
{
    (void)err;
    *out = sample->total > 0 ? sample->sorted[sample->n - 1] / sample->total : NAN;
    return CSTO_OK;
}

const struct csto_stat csto_stat_largest_share = {"largest_share", "share of the largest value in the total", CSTO_SHOW_SHARE, 1, compute};
