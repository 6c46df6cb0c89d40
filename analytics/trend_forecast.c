#include "config.h"

#include "analytics/trend_forecast.h"

#include "analytics/distributions.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>

enum { SEASONS = 12, STATES = 2 + SEASONS, PARAMETERS = 4, TESTS = 8 };

const char *const csto_forecast_names[CSTO_FORECAST_MODELS] = {"naive", "holt", "damped", "seasonal"};

/* Values by step from the first, NAN in a gap. */
struct fit {
    const double *y;
    size_t n, seen;  /* steps, values */
    unsigned period; /* 0 = no seasons */
    bool damped;
    double *errors; /* room for n * (STATES + 1): errors of a state of 0, then what each part of the first state adds */
};

/* alpha, beta, gamma, phi */
struct parameters {
    double at[PARAMETERS];
};

struct state {
    double level, slope, season[SEASONS];
    size_t now;
};

static double expected(const struct state *s, const struct fit *f, const struct parameters *p)
{
    return s->level + p->at[3] * s->slope + (f->period ? s->season[s->now] : 0);
}

/* One step on; `error` is 0 in a gap and beyond the end. */
static void advance(struct state *s, const struct fit *f, const struct parameters *p, double error)
{
    double slope = p->at[3] * s->slope;
    s->level += slope + p->at[0] * error;
    s->slope = slope + p->at[1] * error;
    if (f->period) {
        s->season[s->now] += p->at[2] * error;
        s->now = (s->now + 1) % f->period;
    }
}

/* The first season is the yardstick of the others: with it the level would not be told apart. */
static size_t states_of(const struct fit *f)
{
    return 2 + (f->period ? f->period - 1 : 0);
}

static double *part_of(struct state *s, size_t k)
{
    return k == 0 ? &s->level : k == 1 ? &s->slope : &s->season[k - 1];
}

static void run(const struct fit *f, const struct parameters *p, struct state s, bool values, double *errors)
{
    for (size_t i = 0; i < f->n; i++) {
        errors[i] = isnan(f->y[i]) ? 0 : (values ? f->y[i] : 0) - expected(&s, f, p);
        advance(&s, f, p, errors[i]);
    }
}

/* Solves a (symmetric, positive) x = b in place by elimination with pivots on the diagonal; false where it is singular. */
static bool solve(long double a[STATES][STATES], long double *b, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        if (!(a[k][k] > 1e-13L))
            return false;
        for (size_t i = k + 1; i < n; i++) {
            long double share = a[i][k] / a[k][k];
            for (size_t j = k; j < n; j++)
                a[i][j] -= share * a[k][j];
            b[i] -= share * b[k];
        }
    }
    for (size_t k = n; k-- > 0;) {
        for (size_t j = k + 1; j < n; j++)
            b[k] -= a[k][j] * b[j];
        b[k] /= a[k][k];
    }
    return true;
}

/* The squared error with the best first state, which goes to *start; INFINITY where there is none. */
static double sse_of(const struct fit *f, const struct parameters *p, struct state *start)
{
    long double a[STATES][STATES] = {{0}}, b[STATES] = {0}, sse = 0;
    size_t k = states_of(f);
    double *base = f->errors;
    run(f, p, (struct state){0}, true, base);
    for (size_t i = 0; i < k; i++) {
        struct state unit = {0};
        *part_of(&unit, i) = 1;
        run(f, p, unit, false, base + (i + 1) * f->n);
    }
    for (size_t i = 0; i < k; i++)
        for (size_t t = 0; t < f->n; t++) {
            b[i] -= (long double)base[(i + 1) * f->n + t] * base[t];
            for (size_t j = i; j < k; j++)
                a[i][j] += (long double)base[(i + 1) * f->n + t] * base[(j + 1) * f->n + t];
        }
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < i; j++)
            a[i][j] = a[j][i];
    if (!solve(a, b, k))
        return INFINITY;
    *start = (struct state){0};
    for (size_t i = 0; i < k; i++)
        *part_of(start, i) = (double)b[i];
    run(f, p, *start, true, base);
    for (size_t t = 0; t < f->n; t++)
        sse += (long double)base[t] * base[t];
    return isfinite((double)sse) ? (double)sse : INFINITY;
}

/* 0 <= beta <= alpha <= 1, 0 <= gamma <= 1 - alpha, 0.8 <= phi <= 0.98 (damped). */
static bool allowed(const struct fit *f, const struct parameters *p)
{
    const double *x = p->at;
    return x[0] >= 0 && x[0] <= 1 && x[1] >= 0 && x[1] <= x[0] && x[2] >= 0 && x[2] <= (f->period ? 1 - x[0] : 0) &&
           (f->damped ? x[3] >= 0.8 && x[3] <= 0.98 : x[3] == 1);
}

enum { STARTS = 5 };
static const double COARSE = 0.02, FINE = 1e-7;

/* Steps from `from` down to `to` along each parameter, and along alpha and beta together, halved where none helps. */
static double descend(const struct fit *f, struct parameters *p, struct state *start, double from, double to)
{
    static const double ways[][PARAMETERS] = {{1, 0, 0, 0}, {0, 1, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, -1, 0}, {0, 0, 0, 0.25}};
    double best = sse_of(f, p, start);
    for (double step = from; step > to;) {
        bool better = false;
        for (size_t w = 0; w < 2 * sizeof ways / sizeof *ways; w++) {
            struct parameters next = *p;
            struct state state;
            for (size_t i = 0; i < PARAMETERS; i++)
                next.at[i] += (w % 2 ? -step : step) * ways[w / 2][i];
            if (!allowed(f, &next))
                continue;
            double sse = sse_of(f, &next, &state);
            if (sse < best) {
                best = sse;
                *p = next;
                *start = state;
                better = true;
            }
        }
        step = better ? step : step / 2;
    }
    return best;
}

/* A short way from each start, as one valley may hide another; then the whole way from the best. */
static double fit_model(const struct fit *f, struct parameters *best, struct state *start)
{
    static const double starts[STARTS][2] = {{0.1, 0.01}, {0.3, 0.2}, {0.5, 0.05}, {0.9, 0.01}, {0.95, 0.7}};
    double least = INFINITY;
    for (size_t i = 0; i < STARTS; i++) {
        struct parameters p = {{starts[i][0], starts[i][1], f->period ? (1 - starts[i][0]) / 4 : 0, f->damped ? 0.9 : 1}};
        struct state s = {0};
        double sse = descend(f, &p, &s, 0.2, COARSE);
        if (sse < least) {
            least = sse;
            *best = p;
            *start = s;
        }
    }
    return isfinite(least) ? descend(f, best, start, COARSE, FINE) : least;
}

/* The state behind the last step. */
static struct state last_state(const struct fit *f, const struct parameters *p, struct state s)
{
    for (size_t i = 0; i < f->n; i++)
        advance(&s, f, p, isnan(f->y[i]) ? 0 : f->y[i] - expected(&s, f, p));
    return s;
}

/* What an error of 1 now adds to the value h steps later. */
static void predict(struct csto_forecast *out, const struct fit *f, const struct parameters *p, struct state s, size_t horizon)
{
    struct state shock = {0};
    double free_values = (double)f->seen - (double)states_of(f) - 2 - (f->period > 0) - f->damped, sum = 1;
    double sigma = free_values > 0 ? sqrt(out->sse / free_values) : NAN, z = csto_normal_quantile(0.975);
    shock.now = f->period ? (s.now + f->period - 1) % f->period : 0;
    advance(&shock, f, p, 1);
    for (size_t h = 0; h < horizon; h++) {
        out->value[h] = expected(&s, f, p);
        out->half[h] = z * sigma * sqrt(sum);
        double add = expected(&shock, f, p);
        sum += add * add;
        advance(&shock, f, p, 0);
        advance(&s, f, p, 0);
    }
}

static void naive(struct csto_forecast *out, const struct fit *f, size_t horizon)
{
    double last = NAN, sum = 0, n = 0;
    for (size_t i = 0; i < f->n; i++) {
        if (isnan(f->y[i]))
            continue;
        if (i && !isnan(f->y[i - 1])) {
            sum += (f->y[i] - f->y[i - 1]) * (f->y[i] - f->y[i - 1]);
            n++;
        }
        last = f->y[i];
    }
    out->sse = sum;
    for (size_t h = 0; h < horizon; h++) {
        out->value[h] = last;
        out->half[h] = n > 1 ? csto_normal_quantile(0.975) * sqrt(sum / n * (double)(h + 1)) : NAN;
    }
}

static const char *forecast(struct csto_forecast *out, csto_forecast_model model, const struct fit *f, size_t horizon)
{
    struct parameters p;
    struct state start;
    if (model == CSTO_NAIVE) {
        naive(out, f, horizon);
        return f->seen ? NULL : "no values";
    }
    if (f->seen < states_of(f) + 4)
        return model == CSTO_SEASONAL ? "fewer values than a year of steps and 5" : "fewer than 6 values";
    out->sse = fit_model(f, &p, &start);
    if (!isfinite(out->sse))
        return "the gaps leave too few values to start from";
    out->alpha = p.at[0];
    out->beta = p.at[1];
    out->gamma = p.at[2];
    out->phi = p.at[3];
    predict(out, f, &p, last_state(f, &p, start), horizon);
    return NULL;
}

/* One-step errors over the last values, each from what was known before it. */
static void back_test(struct csto_forecast *out, csto_forecast_model model, struct fit f)
{
    size_t tests = f.seen / 3 < TESTS ? f.seen / 3 : TESTS, all = 0;
    double sum = 0;
    for (size_t end = f.n; end-- > 1 && all < tests;) {
        struct csto_forecast one = {0};
        if (isnan(f.y[end]))
            continue;
        f.n = end;
        f.seen--;
        if (forecast(&one, model, &f, 1))
            break;
        sum += fabs(f.y[end] - one.value[0]);
        all++;
    }
    out->tests = all;
    out->mae = all == tests && all >= 3 ? sum / (double)all : NAN;
}

csto_status csto_forecast(struct csto_forecast *out, csto_forecast_model model, const struct csto_points *p, unsigned period,
                          size_t horizon, csto_error *err)
{
    *out = (struct csto_forecast){.alpha = NAN, .beta = NAN, .gamma = NAN, .phi = NAN, .sse = NAN, .mae = NAN};
    double steps = p->n ? p->t[p->n - 1] - p->t[0] + 1 : 0;
    out->why = p->n == 0                                                    ? "no values"
               : steps > CSTO_FORECAST_STEPS                                ? "the series is longer than 5,000 steps"
               : csto_points_too_large(p)                                   ? CSTO_TREND_TOO_LARGE
               : model == CSTO_SEASONAL && (period < 2 || period > SEASONS) ? "the steps are not months or quarters"
                                                                            : NULL;
    if (out->why)
        return CSTO_OK;
    size_t n = (size_t)steps;
    double *room = malloc(n * (STATES + 2) * sizeof *room);
    if (!room)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        room[i] = NAN;
    for (size_t i = 0; i < p->n; i++)
        room[(size_t)(p->t[i] - p->t[0])] = p->y[i];
    struct fit f = {room, n, p->n, model == CSTO_SEASONAL ? period : 0, model == CSTO_DAMPED, room + n};
    out->why = forecast(out, model, &f, horizon);
    if (!out->why)
        back_test(out, model, f);
    free(room);
    return CSTO_OK;
}
