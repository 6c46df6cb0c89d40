#include "config.h"

#include "analytics/stats.h"
#include "base/library.h"

#include <gsl/gsl_statistics_double.h>

static struct {
    __typeof__(&gsl_stats_quantile_from_sorted_data) quantile;
} gsl;

static const struct csto_symbol symbols[] = {{"gsl_stats_quantile_from_sorted_data", &gsl.quantile}, {0}};

/* One or two values need no library: most rows are like that, and a program that never meets another starts without GSL. */
static csto_status compute(const struct csto_sample *sample, double *out, csto_error *err)
{
    const double *x = sample->sorted;
    if (sample->n <= 2) {
        *out = x[0] + (x[sample->n - 1] - x[0]) / 2;
        return CSTO_OK;
    }
    csto_status rc = csto_library_open(CSTO_LIBRARY_GSL, symbols, err);
    if (rc == CSTO_OK)
        *out = gsl.quantile(x, 1, sample->n, 0.5);
    return rc;
}

const struct csto_stat csto_stat_median = {"median", "the middle of the counted values", CSTO_SHOW_VALUE, 1, compute};
