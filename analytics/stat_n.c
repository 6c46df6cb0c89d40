#include "config.h"

#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, double *out, csto_error *err)
{
    (void)err;
    *out = (double)sample->n;
    return CSTO_OK;
}

const struct csto_stat csto_stat_n = {"n", "number of counted claims", CSTO_SHOW_COUNT, 0, compute};
