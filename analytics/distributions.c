#include "config.h"

#include "analytics/distributions.h"

#include "base/library.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <math.h>

#define FUNCTIONS(X)                                                                                                                       \
    X(normal_above, gsl_cdf_ugaussian_Q)                                                                                                   \
    X(normal_inverse, gsl_cdf_ugaussian_Pinv)                                                                                              \
    X(t_above, gsl_cdf_tdist_Q)                                                                                                            \
    X(t_inverse, gsl_cdf_tdist_Pinv)                                                                                                       \
    X(lngamma, gsl_sf_lngamma)                                                                                                             \
    X(psi, gsl_sf_psi)                                                                                                                     \
    X(psi_1, gsl_sf_psi_1)
CSTO_FUNCTIONS(gsl, CSTO_LIBRARY_GSL, FUNCTIONS);

csto_status csto_distributions_open(csto_error *err)
{
    return csto_library_open(&gsl_functions, err);
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
