#include "config.h"

#include "analytics/quantile.h"

#include "base/library.h"

#include <gsl/gsl_statistics_double.h>

#define FUNCTIONS(X) X(quantile, gsl_stats_quantile_from_sorted_data)
CSTO_FUNCTIONS(gsl, CSTO_LIBRARY_GSL, FUNCTIONS);

/* One or two values need no library: most rows are like that, and a program that never meets another starts without GSL. */
csto_status csto_quantile(double *out, const double *sorted, size_t n, double share, csto_error *err)
{
    if (n <= 2) {
        *out = sorted[0] + (sorted[n - 1] - sorted[0]) * share;
        return CSTO_OK;
    }
    csto_status rc = csto_library_open(&gsl_functions, err);
    if (rc == CSTO_OK)
        *out = gsl.quantile(sorted, 1, n, share);
    return rc;
}
