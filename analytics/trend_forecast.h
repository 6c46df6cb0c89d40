/* trend_forecast.h - the next values of a series, with intervals, and whether a plain guess would do better
 *
 * Exponential smoothing with additive errors in the form of Hyndman, Koehler, Ord & Snyder, "Forecasting with Exponential Smoothing" (2008): the smoothing parameters and the first
 * state minimise the squared one-step errors; for given parameters the first state is a linear least-squares problem and is solved as one.  A gap has no error: the state goes on. */
#ifndef CSTO_ANALYTICS_TREND_FORECAST_H
#define CSTO_ANALYTICS_TREND_FORECAST_H

#include "analytics/trend_points.h"

typedef enum { CSTO_NAIVE, CSTO_HOLT, CSTO_DAMPED, CSTO_SEASONAL, CSTO_FORECAST_MODELS } csto_forecast_model;

enum { CSTO_HORIZON_MOST = 120, CSTO_FORECAST_STEPS = 5000 };

struct csto_forecast {
    const char *why;
    double value[CSTO_HORIZON_MOST], half[CSTO_HORIZON_MOST]; /* half the width of the 95 % prediction interval; NAN = unknown */
    double alpha, beta, gamma, phi, sse;
    double mae;   /* mean absolute one-step error over the last values, each forecast from those before it only; NAN = too few */
    size_t tests; /* how many these were */
};

extern const char *const csto_forecast_names[CSTO_FORECAST_MODELS];

/* period: steps a year for CSTO_SEASONAL (2 to 12), else not looked at; 1 <= horizon <= CSTO_HORIZON_MOST. */
csto_status csto_forecast(struct csto_forecast *out, csto_forecast_model model, const struct csto_points *p, unsigned period,
                          size_t horizon, csto_error *err);

#endif
