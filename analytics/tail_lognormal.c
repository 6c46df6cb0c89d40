/* tail_lognormal.c - of y = log(x / x_min) a normal cut off at 0, in h = -mu / sigma (from x_min) and sigma */
#include "config.h"

#include "analytics/tail_lognormal.h"

#include "analytics/distributions.h"
#include "analytics/root.h"
#include "analytics/zeta.h"

#include <math.h>

#define LOG_ROOT_2PI 0.91893853320467274178
#define H_LEAST (-40.0)
#define H_MOST 1e4

static const char itself[] = "the log-normal that fits best is the power law itself";

/* ---- the normal beyond h ---- */

/* c of 1 / (h + c) = hazard - h: the continued fraction of Laplace for the tail of the normal, for h > 3. */
static double fraction(double h)
{
    double c = 0;
    for (int k = 100; k >= 2; k--)
        c = k / (h + c);
    return c;
}

/* Logarithm of the hazard: density at h by the probability beyond it. */
static double log_hazard(double h)
{
    return h > 3 ? log(h + 1 / (h + fraction(h))) : -h * h / 2 - LOG_ROOT_2PI - log(csto_normal_above(h));
}

/* Logarithm of the probability beyond h + d, given that it is beyond h. */
static double log_beyond(double h, double d)
{
    return log_hazard(h) - log_hazard(h + d) - d * (2 * h + d) / 2;
}

/* The mean of a normal beyond its cut, in standard deviations from the cut. */
static double mean_beyond(double h)
{
    return h > 3 ? 1 / (h + fraction(h)) : exp(log_hazard(h)) - h;
}

/* Mean square by squared mean of what lies beyond: from 1 (h far below 0) to 2 (h far above). */
static double spread_beyond(double h)
{
    double d = mean_beyond(h), c = h > 3 ? fraction(h) : NAN;
    return h > 3 ? c * (h + c) : (1 - h * d) / (d * d);
}

static double spread_less(double h, const void *wanted)
{
    return spread_beyond(h) - *(const double *)wanted;
}

/* ---- likelihoods of one value ---- */

struct lognormal {
    double h, sigma, shift; /* shift: log x_min, or of x_min - 1/2 where values are whole */
};

/* Without the factor 1/x, which the power law has as well. */
static double density(const struct lognormal *l, double x)
{
    double y = (log(x) - l->shift) / l->sigma;
    return log_hazard(l->h) - log(l->sigma) - y * y / 2 - l->h * y;
}

/* Of the whole number x: between the halves beside it. */
static double mass(const struct lognormal *l, double x)
{
    double from = (log(x - 0.5) - l->shift) / l->sigma, width = (log(x + 0.5) - log(x - 0.5)) / l->sigma;
    double inside = -expm1(log_beyond(l->h + from, width));
    return log_beyond(l->h, from) + log(inside);
}

static double log_lognormal(const struct csto_tail *t, const struct lognormal *l, double x)
{
    return t->whole ? mass(l, x) : density(l, x);
}

/* scale: of the zeta function at x_min. */
static double log_power_law(const struct csto_tail *t, double scale, double x)
{
    double y = log(x / t->x_min);
    return t->whole ? -t->alpha * y - log(scale) : log(t->alpha - 1) - (t->alpha - 1) * y;
}

/* ---- the fit ---- */

static size_t start_of(const struct csto_tail *t, const struct csto_sizes *s)
{
    size_t i = 0;
    while (s->value[i] < t->x_min)
        i++;
    return i;
}

static double times(const struct csto_sizes *s, size_t i)
{
    return (double)((i + 1 < s->distinct ? s->first[i + 1] : s->n) - s->first[i]);
}

/* The density's: the first two moments of a maximum-likelihood fit are those of the values, as for every exponential family. */
static bool by_moments(struct lognormal *out, const struct csto_tail *t, const struct csto_sizes *s)
{
    long double sum = 0, squares = 0;
    out->shift = log(t->whole ? t->x_min - 0.5 : t->x_min);
    for (size_t i = start_of(t, s); i < s->distinct; i++) {
        long double y = logl(s->value[i]) - out->shift;
        sum += times(s, i) * y;
        squares += times(s, i) * y * y;
    }
    double mean = (double)(sum / t->in_tail), wanted = (double)(squares * t->in_tail / (sum * sum));
    out->h = csto_root(spread_less, &wanted, H_LEAST, H_MOST);
    out->sigma = mean / mean_beyond(out->h);
    return isfinite(out->h) && out->sigma > 0 && isfinite(out->sigma);
}

static double likelihood(const struct csto_tail *t, const struct csto_sizes *s, const struct lognormal *l)
{
    double sum = 0;
    for (size_t i = start_of(t, s); i < s->distinct; i++)
        sum += times(s, i) * log_lognormal(t, l, s->value[i]);
    return isnan(sum) ? -INFINITY : sum;
}

/* Whole numbers have no closed form: steps along mu and log sigma from there, halved where none helps. */
static void climb(struct lognormal *l, const struct csto_tail *t, const struct csto_sizes *s)
{
    double best = likelihood(t, s, l);
    for (double step = 0.25; step > 1e-9;) {
        bool better = false;
        for (int way = 0; way < 8; way++) {
            double mean = (way & 1 ? step : -step) * (way < 6), spread = (way & 2 ? step : -step) * (way > 1);
            double mu = -l->h * l->sigma + mean * l->sigma;
            struct lognormal next = {0, l->sigma * exp(spread), l->shift};
            next.h = -mu / next.sigma;
            double value = next.h > H_LEAST && next.h < H_MOST ? likelihood(t, s, &next) : -INFINITY;
            if (value > best) {
                best = value;
                *l = next;
                better = true;
            }
        }
        step = better ? step : step / 2;
    }
}

static void compare(struct csto_tail *t, const struct csto_sizes *s, const struct lognormal *l)
{
    double n = (double)t->in_tail, sum = 0, squares = 0, scale = csto_zeta_scaled(t->alpha, t->x_min, NULL);
    for (size_t i = start_of(t, s); i < s->distinct; i++)
        sum += times(s, i) * (log_power_law(t, scale, s->value[i]) - log_lognormal(t, l, s->value[i]));
    for (size_t i = start_of(t, s); i < s->distinct; i++) {
        double d = log_power_law(t, scale, s->value[i]) - log_lognormal(t, l, s->value[i]) - sum / n;
        squares += times(s, i) * d * d;
    }
    t->ratio = sum;
    t->vuong_z = sum / sqrt(squares);
    t->vuong_p = csto_normal_two_sided(t->vuong_z);
    if (!isfinite(t->vuong_z)) {
        t->vuong_z = t->vuong_p = NAN;
        t->why_lognormal = itself;
    }
}

void csto_tail_lognormal(struct csto_tail *t, const struct csto_sizes *s)
{
    struct lognormal l;
    if (!by_moments(&l, t, s)) {
        t->why_lognormal = itself;
        t->ratio = 0;
        return;
    }
    if (t->whole)
        climb(&l, t, s);
    t->sigma = l.sigma;
    t->mu = l.shift - l.h * l.sigma;
    compare(t, s, &l);
}

double csto_tail_lognormal_above(const struct csto_tail *t, double x)
{
    if (t->why || isnan(t->sigma) || !(x >= t->x_min))
        return NAN;
    double half = t->whole ? 0.5 : 0, shift = log(t->x_min - half);
    return exp(log_beyond((shift - t->mu) / t->sigma, (log(x - half) - shift) / t->sigma));
}
