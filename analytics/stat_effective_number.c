#include "config.h"

#include "analytics/shares.h"

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    if (csto_has_shares(sample, out))
        out->value = 1 / csto_hhi(sample);
    return CSTO_OK;
}

const struct csto_stat csto_stat_effective_number = {.name = "effective_number",
                                                     .summary = "how many equal values would be as concentrated: 1 / hhi",
                                                     .source = "Laakso and Taagepera 1979",
                                                     .show = CSTO_SHOW_NUMBER,
                                                     .least_n = 1,
                                                     .needs = CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES,
                                                     .compute = compute};
