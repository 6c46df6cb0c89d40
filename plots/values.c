#include "config.h"

#include "plots/values.h"

#include "analytics/summary.h"
#include "analytics/trend_points.h"
#include "base/status.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

static csto_status fail_none(const struct csto_plot_task *task, csto_error *err)
{
    return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; the data has no figure of measure '%s' that fits the options",
                     task->query.measure);
}

/* The unit of most entries, kg before all others. */
static csto_code choose_unit(const struct csto_answer *a, const csto_vocabulary *v)
{
    size_t units = csto_vocabulary_count(v, CSTO_UNITS) + 1, most = 0;
    size_t *used = calloc(units, sizeof *used);
    csto_code kg = csto_vocabulary_find(v, CSTO_UNITS, "kg"), best = 0;
    for (size_t i = 0; used && i < a->entries.n; i++)
        used[a->entries.at[i].claim->unit] += a->entries.at[i].rule == CSTO_COUNTED;
    for (size_t i = 1; used && i < units; i++)
        if (used[i] > most)
            most = used[i], best = (csto_code)i;
    if (used && used[kg])
        best = kg;
    free(used);
    return best;
}

static csto_status take_entries(struct csto_plot_numbers *out, struct csto_plot_task *task, csto_error *err)
{
    csto_query query = task->query;
    struct csto_asked asked = {0};
    query.by = "measure";
    query.stat = NULL;
    csto_status rc = csto_ask(&asked, task->dataset, &query, err);
    csto_code unit = rc == CSTO_OK ? choose_unit(&asked.answer, task->vocabulary) : 0;
    if (rc == CSTO_OK && !(out->at = calloc(asked.answer.entries.n + 1, sizeof *out->at)))
        rc = csto_fail_memory(err);
    for (size_t i = 0; rc == CSTO_OK && i < asked.answer.entries.n; i++) {
        const struct csto_entry *e = &asked.answer.entries.at[i];
        if (e->rule == CSTO_COUNTED && e->claim->unit == unit && e->claim->value.bound != CSTO_BETWEEN && isfinite(e->claim->value.value))
            out->at[out->n++] = e->claim->value.value;
    }
    out->unit = csto_plotspec_text(task->spec, "%s", csto_vocabulary_id(task->vocabulary, CSTO_UNITS, unit));
    out->things = "figures";
    csto_asked_end(&asked);
    return rc;
}

static csto_status take_totals(struct csto_plot_numbers *out, struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals;
    csto_status rc = csto_plot_ask(&totals, task, task->query.by, err);
    if (rc != CSTO_OK)
        return rc;
    out->at = calloc(totals.n + 1, sizeof *out->at);
    for (size_t i = 0; out->at && i < totals.n; i++)
        out->at[out->n++] = totals.at[i].value;
    out->unit = totals.at[0].unit;
    out->things = csto_plotspec_text(task->spec, "totals by %s", task->query.by);
    free(totals.at);
    return out->at ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_plot_numbers_find(struct csto_plot_numbers *out, struct csto_plot_task *task, csto_error *err)
{
    *out = (struct csto_plot_numbers){0};
    if (!csto_plot_given(task->query.item) && strcmp(task->query.measure, "seizure") == 0)
        task->query.item = "all_drugs";
    csto_status rc = csto_plot_given(task->query.by) ? take_totals(out, task, err) : take_entries(out, task, err);
    if (rc == CSTO_OK && out->n == 0)
        rc = fail_none(task, err);
    if (rc == CSTO_OK && out->n == 1)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot as a distribution; there is one figure");
    if (rc == CSTO_OK)
        qsort(out->at, out->n, sizeof *out->at, csto_compare_doubles);
    return rc;
}

csto_status csto_plot_numbers_draw(struct csto_plot_task *task,
                                   csto_status (*fill)(struct csto_plot_task *task, const struct csto_plot_numbers *numbers,
                                                       csto_error *err),
                                   csto_error *err)
{
    struct csto_plot_numbers numbers;
    csto_status rc = csto_plot_numbers_find(&numbers, task, err);
    if (rc == CSTO_OK)
        rc = fill(task, &numbers, err);
    free(numbers.at);
    return rc;
}
