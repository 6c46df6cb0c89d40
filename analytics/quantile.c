#include "config.h"

#include "analytics/quantile.h"

#include "base/library.h"

#include <gsl/gsl_statistics_double.h>
#include <pthread.h>

/* Filled once, by the first thread that needs it, and constant from then on. */
static struct {
    __typeof__(&gsl_stats_quantile_from_sorted_data) quantile;
    csto_status status;
    csto_error why;
} gsl;
static pthread_once_t gsl_opened = PTHREAD_ONCE_INIT;

static void open_gsl(void)
{
    static const struct csto_symbol symbols[] = {{"gsl_stats_quantile_from_sorted_data", &gsl.quantile}, {0}};
    gsl.status = csto_library_open(CSTO_LIBRARY_GSL, symbols, &gsl.why);
}

/* One or two values need no library: most rows are like that, and a program that never meets another starts without GSL. */
csto_status csto_quantile(double *out, const double *sorted, size_t n, double share, csto_error *err)
{
    if (n <= 2) {
        *out = sorted[0] + (sorted[n - 1] - sorted[0]) * share;
        return CSTO_OK;
    }
    pthread_once(&gsl_opened, open_gsl);
    if (gsl.status == CSTO_OK)
        *out = gsl.quantile(sorted, 1, n, share);
    else if (err)
        *err = gsl.why;
    return gsl.status;
}
