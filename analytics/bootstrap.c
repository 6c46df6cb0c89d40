#include "config.h"

#include "analytics/bootstrap.h"

#include "analytics/quantile.h"
#include "analytics/trend_points.h"
#include "base/library.h"
#include "base/status.h"

#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- the generator ---- */

/* GSL allocates a generator with a call that ends the process where there is no memory; its parts can be put together without it. */
#define FUNCTIONS(X)                                                                                                                       \
    X(mt19937, gsl_rng_mt19937)                                                                                                            \
    X(uniform_int, gsl_rng_uniform_int)
CSTO_FUNCTIONS(gsl, CSTO_LIBRARY_GSL, FUNCTIONS);

/* ---- resamples ---- */

struct work {
    gsl_rng random;
    const struct csto_stat *stat;
    size_t n;
    uint32_t *times;          /* how often each value was drawn */
    double *values, *results; /* one resample, ascending; the statistic of each */
    struct csto_moments moments;
};

/* Counting what was drawn gives the resample in order, without sorting. */
static void draw(struct work *w, const double *sorted)
{
    size_t at = 0;
    memset(w->times, 0, w->n * sizeof *w->times);
    for (size_t i = 0; i < w->n; i++)
        w->times[gsl.uniform_int(&w->random, w->n)]++;
    for (size_t i = 0; i < w->n; i++)
        for (uint32_t k = 0; k < w->times[i]; k++)
            w->values[at++] = sorted[i];
}

static csto_status compute(struct csto_result *out, struct work *w, const struct csto_sample *whole, csto_error *err)
{
    struct csto_sample sample = *whole;
    w->moments = (struct csto_moments){0};
    for (size_t i = 0; i < w->n; i++)
        csto_moments_add(&w->moments, w->values[i], w->stat->needs | CSTO_NEEDS_SUM);
    sample.moments = &w->moments;
    sample.sorted = w->values;
    sample.least = w->values[0];
    sample.most = w->values[w->n - 1];
    sample.total = csto_exact_round(&w->moments.sum);
    return csto_stat_compute(w->stat, &sample, out, err);
}

static csto_status resample(double out[2], const char **why, struct work *w, const struct csto_sample *sample, size_t resamples,
                            csto_error *err)
{
    size_t kept = 0;
    csto_status rc = CSTO_OK;
    for (size_t r = 0; r < resamples && rc == CSTO_OK; r++) {
        struct csto_result result = {NAN, NULL};
        draw(w, sample->sorted);
        rc = compute(&result, w, sample, err);
        if (isfinite(result.value))
            w->results[kept++] = result.value;
    }
    if (rc == CSTO_OK && 10 * kept < 9 * resamples)
        *why = "the statistic has no value in more than a tenth of the resamples";
    if (rc != CSTO_OK || *why)
        return rc;
    qsort(w->results, kept, sizeof *w->results, csto_compare_doubles);
    rc = csto_quantile(&out[0], w->results, kept, 0.025, err);
    return rc == CSTO_OK ? csto_quantile(&out[1], w->results, kept, 0.975, err) : rc;
}

static csto_status make_room(struct work *w, size_t n, size_t resamples, csto_error *err)
{
    const gsl_rng_type *type = *gsl.mt19937;
    w->n = n;
    w->random = (gsl_rng){type, malloc(type->size)};
    w->times = malloc(n * sizeof *w->times);
    w->values = malloc(n * sizeof *w->values);
    w->results = malloc(resamples * sizeof *w->results);
    if (!w->random.state || !w->times || !w->values || !w->results)
        return csto_fail_memory(err);
    type->set(w->random.state, CSTO_BOOTSTRAP_SEED);
    return CSTO_OK;
}

bool csto_bootstraps(const struct csto_stat *stat)
{
    return !(stat->needs & ~(CSTO_NEEDS_ONE_PASS | CSTO_NEEDS_VALUES | CSTO_NEEDS_RANK));
}

csto_status csto_bootstrap(double out[2], const char **why, const struct csto_stat *stat, const struct csto_sample *sample,
                           size_t resamples, csto_error *err)
{
    struct work w = {.stat = stat};
    out[0] = out[1] = NAN;
    *why = isnan(sample->total)                                           ? "a counted claim is a range, so there is no total"
           : sample->n < CSTO_BOOTSTRAP_LEAST                             ? "fewer than 10 values"
           : (double)sample->n * (double)resamples > CSTO_BOOTSTRAP_DRAWS ? "too many values for so many resamples"
                                                                          : NULL;
    if (*why)
        return CSTO_OK;
    csto_status rc = csto_library_open(&gsl_functions, err);
    if (rc == CSTO_OK)
        rc = make_room(&w, sample->n, resamples, err);
    if (rc == CSTO_OK)
        rc = resample(out, why, &w, sample, resamples, err);
    free(w.random.state);
    free(w.times);
    free(w.values);
    free(w.results);
    return rc;
}
