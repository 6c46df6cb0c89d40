#include "config.h"

#include "analytics/distributions.h"
#include "analytics/trend.h"
#include "base/status.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#define CONFIDENCE 0.95

typedef enum { LOW, POINT, HIGH } side;

static double value_at(const struct csto_series_value *v, side s)
{
    return s == LOW ? v->low : s == HIGH ? v->high : v->value;
}

/* The values of one side into t->t and t->y: those whose period is over and that are a number. */
static size_t take(struct csto_trend *t, side s)
{
    size_t n = 0;
    for (size_t i = 0; i < t->series->n; i++) {
        const struct csto_series_value *v = &t->series->values[i];
        if (v->partial || !isfinite(value_at(v, s)))
            continue;
        t->t[n] = (double)v->step;
        t->y[n] = value_at(v, s);
        t->labels[n++] = v->label;
    }
    t->points = (struct csto_points){t->t, t->y, n};
    return n;
}

csto_direction csto_direction_of(const struct csto_mann_kendall *mk)
{
    return mk->why ? CSTO_UNTESTED : !(mk->p < 0.05) || mk->s == 0 ? CSTO_NO_TREND : mk->s > 0 ? CSTO_RISING : CSTO_FALLING;
}

static csto_status direction_of_side(csto_direction *out, struct csto_trend *t, side s, csto_error *err)
{
    struct csto_mann_kendall mk;
    take(t, s);
    csto_status rc = csto_mann_kendall(&mk, &t->points, err);
    *out = csto_direction_of(&mk);
    return rc;
}

static void count_values(struct csto_trend *t)
{
    for (size_t i = 0; i < t->series->n; i++) {
        const struct csto_series_value *v = &t->series->values[i];
        t->partial += v->partial;
        t->ranges += !v->partial && !isfinite(v->value);
        t->open += !v->partial && !isfinite(v->high);
        t->hedged += !v->partial && (v->low != v->value || v->high != v->value);
    }
    t->gaps = t->points.n ? (size_t)(t->t[t->points.n - 1] - t->t[0]) + 1 - t->points.n : 0;
}

static csto_status compute(struct csto_trend *t, csto_by by, csto_error *err)
{
    unsigned period = by == CSTO_BY_MONTH ? 12 : by == CSTO_BY_QUARTER ? 4 : 0;
    csto_status rc = csto_mann_kendall(&t->mk, &t->points, err);
    if (rc == CSTO_OK)
        rc = csto_theil_sen(&t->sen, &t->points, t->mk.variance, CONFIDENCE, err);
    if (rc == CSTO_OK)
        rc = csto_hamed_rao(&t->hr, &t->points, &t->mk, t->sen.slope, err);
    if (rc == CSTO_OK)
        rc = csto_seasonal_kendall(&t->seasonal, &t->points, period, err);
    if (rc == CSTO_OK)
        rc = csto_line_fit(&t->ols, &t->points, -1, err);
    return rc == CSTO_OK ? csto_pettitt(&t->pettitt, &t->points, err) : rc;
}

/* "name: reason" for each cell without an answer; equal reasons share one. */
static void say_empty(struct csto_trend *t)
{
    const struct {
        const char *name, *why;
    } cells[] = {
        {isnan(t->mk.s) ? "mk_s, mk_z, mk_p" : "mk_z, mk_p", t->mk.why},
        {"hr_z", t->hr.why},
        {"seasonal_z", t->seasonal.why},
        {"sen_slope", t->sen.why},
        {"sen_low, sen_high", t->sen.why  ? t->sen.why
                              : t->mk.why ? t->mk.why
                                          : t->sen.why_interval},
        {"ols_slope", t->ols.why},
        {"ols_p", t->ols.why ? t->ols.why : t->ols.why_error},
        {"pettitt_at, pettitt_p", t->pettitt.why},
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (cells[i].why)
            csto_text_printf(&t->empty, "%s%s: %s", t->empty.n ? "; " : "", cells[i].name, cells[i].why);
}

csto_status csto_trend_of(struct csto_trend *out, const struct csto_series *lent, csto_by by, const csto_vocabulary *v, csto_error *err)
{
    size_t n = lent->n + 1;
    *out = (struct csto_trend){.series = lent, .unit = csto_vocabulary_id(v, CSTO_UNITS, lent->unit), .step = csto_by_words[by].name};
    if (by == CSTO_BY_FISCAL_YEAR)
        out->step = "fiscal year";
    out->t = malloc(2 * n * sizeof *out->t);
    out->labels = malloc(n * sizeof *out->labels);
    if (!out->t || !out->labels)
        return csto_fail_memory(err);
    out->y = out->t + n;
    csto_status rc = direction_of_side(&out->lows, out, LOW, err);
    if (rc == CSTO_OK)
        rc = direction_of_side(&out->highs, out, HIGH, err);
    take(out, POINT);
    count_values(out);
    if (rc == CSTO_OK)
        rc = compute(out, by, err);
    if (rc != CSTO_OK)
        return rc;
    out->direction = csto_direction_of(&out->mk);
    csto_trend_say(out, by);
    say_empty(out);
    return out->verdict.failed || out->empty.failed ? csto_fail_memory(err) : CSTO_OK;
}

void csto_trend_free(struct csto_trend *t)
{
    free(t->t);
    free(t->labels);
    csto_text_free(&t->verdict);
    csto_text_free(&t->empty);
    *t = (struct csto_trend){0};
}
