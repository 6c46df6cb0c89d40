#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, double *out, csto_error *err)
{
    (void)err;
    *out = sample->sorted[sample->n - 1];
    return CSTO_OK;
}

const struct csto_stat csto_stat_largest = {"largest", "the largest counted value", CSTO_SHOW_VALUE, 1, compute};
