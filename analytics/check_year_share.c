/* One case that makes most of a year: a yearly total then says what happened in that case, and its change says little of the rest. */
#include "config.h"

#include "analytics/check.h"
#include "base/status.h"
#include "records/period.h"

#include <math.h>

enum { LEAST = 10, CASE_DAYS = 31 };
static const double most_share = 0.5;

static bool is_case(const csto_claim *c)
{
    return csto_period_known(c->period) && (int64_t)c->period.to - c->period.from < CASE_DAYS;
}

static csto_status report(struct csto_checker *k, const struct csto_group *g, const csto_claim *largest, double point, csto_error *err)
{
    struct csto_text t = {0};
    csto_text_printf(&t, "%.1f %% of the total of ", point / g->total * 100);
    csto_put_period(&t, csto_period_of((struct csto_date){csto_date_of(largest->period.from).year, 0, 0}));
    csto_text_puts(&t, ", ");
    csto_put_point(&t, k->vocabulary, g->total, g->unit);
    csto_text_printf(&t, " in %zu figures, is one: ", g->counted);
    csto_put_subject(&t, k->vocabulary, largest);
    csto_text_puts(&t, " ");
    csto_put_value(&t, k->vocabulary, largest->value, largest->unit);
    csto_text_puts(&t, ", ");
    csto_put_period(&t, largest->period);
    csto_status rc = csto_find(k, CSTO_FINDING_NOTE, 0, &largest, 1, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status one_year(struct csto_checker *k, const struct csto_answer *a, const struct csto_group *g, csto_error *err)
{
    const struct csto_entry *largest = NULL;
    if (g->counted < LEAST || !(g->total > 0) || !isfinite(g->total))
        return CSTO_OK;
    for (size_t i = g->first; i < g->first + g->n; i++) {
        const struct csto_entry *e = &a->entries.at[i];
        if (e->rule == CSTO_COUNTED && (!largest || e->point > largest->point))
            largest = e;
    }
    bool most = is_case(largest->claim) && largest->point > most_share * g->total;
    return most ? report(k, g, largest->claim, largest->point, err) : CSTO_OK;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    csto_query query = *k->query;
    struct csto_asked years;
    query.by = "measure,year,place";
    csto_status rc = csto_ask(&years, k->dataset, &query, err);
    for (size_t i = 0; rc == CSTO_OK && i < years.answer.groups.n; i++)
        if (!csto_key_is_empty(years.answer.groups.at[i].keys[1]))
            rc = one_year(k, &years.answer, &years.answer.groups.at[i], err);
    csto_asked_end(&years);
    return rc;
}

const struct csto_check csto_check_year_share = {
    "year_share", "one case is more than half of a year's total of a place, of at least 10 figures: the total is that case", run};
