#include "config.h"

#include "analytics/stats.h"

#include <math.h>

static csto_status compute(const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    (void)err;
    size_t n = sample->n, k = isnan(sample->parameter) ? n / 10 : (size_t)sample->parameter;
    const double *x = sample->sorted;
    struct csto_exact sum = {0};
    if (k >= n)
        out->why = "the number of largest values must be less than that of all";
    else if (!(x[n - 1 - k] > 0))
        out->why = "the value below the largest ones is not above 0";
    else if (x[n - 1] == x[n - 1 - k])
        out->why = "the largest values are all equal";
    if (out->why)
        return CSTO_OK;
    for (size_t i = 0; i < k; i++)
        csto_exact_add(&sum, log(x[n - 1 - i] / x[n - 1 - k]));
    out->value = (double)k / csto_exact_round(&sum);
    return CSTO_OK;
}

const struct csto_stat csto_stat_hill = {
    .name = "hill",
    .summary = "tail index of the largest tenth of the values (or of k: hill:50); at or below 1 the mean does not settle",
    .source = "Hill 1975, threshold x(k+1); default k = n/10 (DuMouchel 1983)",
    .show = CSTO_SHOW_NUMBER,
    .least_n = 100,
    .needs = CSTO_NEEDS_VALUES,
    .parameter = {"how many of the largest", 2, 1e9, true},
    .compute = compute};
