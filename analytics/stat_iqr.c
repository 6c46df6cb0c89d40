#include "config.h"

#include "analytics/quantile.h"
#include "analytics/stats.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    double low = 0, high = 0;
    csto_status rc = csto_quantile(&low, sample->sorted, sample->n, 0.25, err);
    if (rc == CSTO_OK)
        rc = csto_quantile(&high, sample->sorted, sample->n, 0.75, err);
    out->value = high - low;
    return rc;
}

const struct csto_stat csto_stat_iqr = {.name = "iqr",
                                        .summary = "distance between the quartiles",
                                        .source = "Hyndman and Fan 1996, type 7",
                                        .show = CSTO_SHOW_VALUE,
                                        .least_n = 2,
                                        .needs = CSTO_NEEDS_VALUES,
                                        .compute = compute};
