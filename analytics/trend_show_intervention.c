/* trend_show_intervention.c - what changed from the step of --intervention on */
#include "config.h"

#include "analytics/trend_show.h"

#include "analytics/count_model.h"
#include "analytics/intervention.h"
#include "base/status.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One term of one model; of counts as growth: 0.2 is a fifth more. */
struct effect {
    const struct csto_intervention *of;
    const char *term, *why;
    double estimate, low, high, error, p;
};

static const struct effect *effect_of(const struct csto_trend_place *p)
{
    return p->row;
}

CSTO_TREND_TEXT(model, effect_of(p)->of->model)
CSTO_TREND_TEXT(term, effect_of(p)->term)
CSTO_TREND_NUMBER(estimate, effect_of(p)->estimate)
CSTO_TREND_NUMBER(estimate_low, effect_of(p)->low)
CSTO_TREND_NUMBER(estimate_high, effect_of(p)->high)
CSTO_TREND_NUMBER(effect_error, effect_of(p)->error)
CSTO_TREND_NUMBER(effect_p, effect_of(p)->p)
CSTO_TREND_NUMBER(n_before, effect_of(p)->of->before)
CSTO_TREND_NUMBER(n_after, effect_of(p)->of->after)
CSTO_TREND_TEXT(empty, effect_of(p)->why ? effect_of(p)->why : "")

static const struct csto_trend_column intervention_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"model", CSTO_SHOW_TEXT}, model},
    {{"term", CSTO_SHOW_TEXT}, term},
    {{"estimate", CSTO_SHOW_NUMBER}, estimate},
    {{"estimate_low", CSTO_SHOW_NUMBER}, estimate_low},
    {{"estimate_high", CSTO_SHOW_NUMBER}, estimate_high},
    {{"error", CSTO_SHOW_NUMBER}, effect_error},
    {{"p", CSTO_SHOW_NUMBER}, effect_p},
    {{"n_before", CSTO_SHOW_COUNT}, n_before},
    {{"n_after", CSTO_SHOW_COUNT}, n_after},
    {{"empty", CSTO_SHOW_TEXT}, empty},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

/* The first step that ends on the day or later, whether it has a value or not; behind the last value where all end before. */
static double step_of(const struct csto_series *s, csto_by time, int32_t day)
{
    int64_t low = s->n ? s->values[0].step : 0, high = s->n ? s->values[s->n - 1].step + 1 : 0;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (csto_key_period(time, (struct csto_key){middle, ""}).to >= day)
            high = middle;
        else
            low = middle + 1;
    }
    return (double)low;
}

/* Logarithms of means: levels before are shown as means, changes as growth. */
static struct effect effect_from(const struct csto_intervention *i, size_t k, bool counts)
{
    const struct csto_intervention_term *t = &i->term[k];
    struct effect e = {i, csto_intervention_terms[k], i->why ? i->why : i->why_error, t->value, t->low, t->high, t->error, t->p};
    if (counts) {
        e.estimate = k ? expm1(t->value) : exp(t->value);
        e.low = k ? expm1(t->low) : exp(t->low);
        e.high = k ? expm1(t->high) : exp(t->high);
    }
    return e;
}

static csto_status add_effects(struct csto_trend_maker *m, struct csto_trend_place *p, const struct csto_intervention *i, bool counts,
                               csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS && rc == CSTO_OK; k++) {
        struct effect e = effect_from(i, k, counts);
        p->row = &e;
        rc = csto_trend_add(m, p, err);
    }
    return rc;
}

static csto_status add_intervention(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    struct csto_intervention line, counts;
    if (m->time == CSTO_BY_FISCAL_YEAR && m->part_of_year)
        return csto_fail_at(err, CSTO_E_NAME, "--intervention", 0, 0, "must be a year where the steps are fiscal years");
    double at = step_of(t->series, m->time, m->intervention), *offset = NULL;
    csto_status rc = csto_intervention_line(&line, &t->points, at, err);
    if (rc == CSTO_OK)
        rc = add_effects(m, p, &line, false, err);
    if (rc != CSTO_OK || strcmp(t->unit, "count") != 0)
        return rc;
    rc = csto_trend_offset(&offset, m, t, err);
    if (rc == CSTO_OK)
        rc = csto_intervention_counts(&counts, &t->points, at, offset, err);
    if (rc == CSTO_OK)
        rc = add_effects(m, p, &counts, true, err);
    free(offset);
    return rc;
}

const struct csto_trend_show csto_trend_show_intervention = {"intervention", intervention_columns, add_intervention};
