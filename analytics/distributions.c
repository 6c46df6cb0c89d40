#include "config.h"

#include "analytics/distributions.h"

#include "base/library.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <math.h>
#include <pthread.h>

/* Filled once, by the first thread that needs it, and constant from then on. */
static struct {
    __typeof__(&gsl_cdf_ugaussian_Q) normal_above;
    __typeof__(&gsl_cdf_ugaussian_Pinv) normal_inverse;
    __typeof__(&gsl_cdf_tdist_Q) t_above;
    __typeof__(&gsl_cdf_tdist_Pinv) t_inverse;
    __typeof__(&gsl_sf_lngamma) lngamma;
    __typeof__(&gsl_sf_psi) psi;
    __typeof__(&gsl_sf_psi_1) psi_1;
    csto_status status;
    csto_error why;
} gsl;
static pthread_once_t gsl_opened = PTHREAD_ONCE_INIT;

static void open_gsl(void)
{
    static const struct csto_symbol symbols[] = {{"gsl_cdf_ugaussian_Q", &gsl.normal_above},
                                                 {"gsl_cdf_ugaussian_Pinv", &gsl.normal_inverse},
                                                 {"gsl_cdf_tdist_Q", &gsl.t_above},
                                                 {"gsl_cdf_tdist_Pinv", &gsl.t_inverse},
                                                 {"gsl_sf_lngamma", &gsl.lngamma},
                                                 {"gsl_sf_psi", &gsl.psi},
                                                 {"gsl_sf_psi_1", &gsl.psi_1},
                                                 {0}};
    gsl.status = csto_library_open(CSTO_LIBRARY_GSL, symbols, &gsl.why);
}

csto_status csto_distributions_open(csto_error *err)
{
    pthread_once(&gsl_opened, open_gsl);
    if (gsl.status != CSTO_OK && err)
        *err = gsl.why;
    return gsl.status;
}

double csto_normal_above(double z)
{
    return isnan(z) ? NAN : gsl.normal_above(z);
}

double csto_normal_two_sided(double z)
{
    return isnan(z) ? NAN : 2 * gsl.normal_above(fabs(z));
}

double csto_normal_quantile(double p)
{
    return p > 0 && p < 1 ? gsl.normal_inverse(p) : NAN;
}

double csto_t_two_sided(double t, double df)
{
    if (isnan(t) || !(df > 0) || isinf(df))
        return NAN;
    return isinf(t) ? 0 : 2 * gsl.t_above(fabs(t), df);
}

double csto_t_quantile(double p, double df)
{
    return p > 0 && p < 1 && df > 0 && isfinite(df) ? gsl.t_inverse(p, df) : NAN;
}

static int in_range(double x)
{
    return x > 0 && x <= 1e15;
}

double csto_log_gamma(double x)
{
    return in_range(x) ? gsl.lngamma(x) : NAN;
}

double csto_digamma(double x)
{
    return in_range(x) ? gsl.psi(x) : NAN;
}

double csto_trigamma(double x)
{
    return in_range(x) ? gsl.psi_1(x) : NAN;
}
