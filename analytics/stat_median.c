#include "config.h"

#include "analytics/stats.h"
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
static csto_status compute(const struct csto_sample *sample, double *out, csto_error *err)
{
    const double *x = sample->sorted;
    if (sample->n <= 2) {
        *out = x[0] + (x[sample->n - 1] - x[0]) / 2;
        return CSTO_OK;
    }
    pthread_once(&gsl_opened, open_gsl);
    if (gsl.status == CSTO_OK)
        *out = gsl.quantile(x, 1, sample->n, 0.5);
    else if (err)
        *err = gsl.why;
    return gsl.status;
}

const struct csto_stat csto_stat_median = {"median", "the middle of the counted values", CSTO_SHOW_VALUE, 1, compute};
