/* plot_cybercrime.c - crimes committed by computer and phone, by year, of one country */
#include "config.h"

#include "analytics/query.h"
#include "base/status.h"
#include "plots/plot.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

/* The place that most years speak of; the first of equals in the order of the table, where those of a place stand together. */
static const char *best_place(const struct csto_plot_totals *totals)
{
    const char *best = "";
    size_t most = 0, n = 0;
    for (size_t i = 0; i < totals->n; i++) {
        n = i && strcmp(totals->at[i].place, totals->at[i - 1].place) == 0 ? n : 0;
        n += totals->at[i].year != 0;
        if (n > most)
            most = n, best = totals->at[i].place;
    }
    return best;
}

/* Changes that the sources state for a whole year against the one before. */
static csto_status add_stated(struct csto_plot_task *task, struct csto_plot_panel *panel, csto_error *err)
{
    struct csto_question q;
    csto_status rc = csto_plot_question(&q, task, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_POINTS, "as the sources say", 1);
    rc = s ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; rc == CSTO_OK && i < csto_dataset_count(task->dataset); i++) {
        const csto_claim *c = csto_dataset_at(task->dataset, i);
        bool fits = c->role == CSTO_CHANGE && c->period_kind == CSTO_PERIOD_YEAR && c->place == task->place &&
                    csto_period_known(c->period) &&
                    strcmp(csto_vocabulary_id(task->vocabulary, CSTO_ITEMS, c->item), task->query.item) == 0 && !*c->area;
        double x = fits ? csto_date_of(c->period.from).year : 0;
        if (fits && c->value.bound != CSTO_BETWEEN && csto_question_passes(&q, c) == CSTO_PASSES && x >= panel->from && x <= panel->to &&
            !csto_series_point(
                s, (struct csto_plot_point){.x = x, .value = c->value.value, .low = c->value.value, .high = c->value.value, .label = ""}))
            rc = csto_fail_memory(err);
    }
    if (s && s->points.n == 0)
        panel->series.n--;
    csto_question_free(&q);
    return rc;
}

/* The years as a line. */
static csto_status add_line(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_totals *totals,
                            csto_error *err)
{
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_LINE, "", 0);
    const char **covers = calloc(totals->n + 1, sizeof *covers);
    csto_status rc = s && covers ? csto_plot_covers(task, totals, covers, err) : csto_fail_memory(err);
    for (size_t i = 0; rc == CSTO_OK && i < totals->n; i++) {
        const struct csto_plot_total *t = &totals->at[i];
        if (!csto_series_point(
                s, (struct csto_plot_point){.x = t->year, .value = t->value, .low = t->low, .high = t->high, .partial = covers[i]}))
            rc = csto_fail_memory(err);
    }
    free(covers);
    return rc;
}

/* The change on the year before, where both are known whole and neither is open: bars; and what the sources themselves call it: points. */
static csto_status add_changes(struct csto_plot_task *task, const struct csto_plot_totals *totals, csto_error *err)
{
    struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_YEAR, "", 1);
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_BARS, "from the figures", 0);
    if (!s)
        return csto_fail_memory(err);
    const struct csto_plot_series *line = &task->spec->panels.at[0].series.at[0];
    for (size_t i = 1; i < line->points.n; i++) {
        const struct csto_plot_point *p = &line->points.at[i - 1], *q = &line->points.at[i];
        if (q->x != p->x + 1 || p->partial || q->partial || !(p->value > 0) || isinf(p->high) || isinf(q->high))
            continue;
        double change = (q->value / p->value - 1) * 100;
        if (!csto_series_point(s, (struct csto_plot_point){.x = q->x, .value = change, .low = change, .high = change}))
            return csto_fail_memory(err);
    }
    if (s->points.n == 0) {
        csto_plotspec_drop_panel(task->spec);
        return CSTO_OK;
    }
    panel->title = "change on the year before, %";
    panel->values = CSTO_VALUES_PERCENT;
    panel->from = totals->at[0].year, panel->to = totals->at[totals->n - 1].year;
    return add_stated(task, panel, err);
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_totals *totals, csto_error *err)
{
    const struct csto_plot_total *most = csto_plot_greatest(totals), *last = &totals->at[totals->n - 1];
    csto_plotspec *spec = task->spec;
    const char *word;
    double scale = csto_plot_scale(most->unit, most->value, &word);
    struct csto_plot_panel *panel =
        csto_plotspec_panel(spec, CSTO_X_YEAR, *word ? csto_plotspec_text(spec, "crimes, %s", word) : "crimes", scale);
    if (!panel)
        return csto_fail_memory(err);
    csto_status rc = add_line(task, panel, totals, err);
    if (rc != CSTO_OK)
        return rc;
    const char *where = csto_plot_where(task), *peak = csto_plot_amount(spec, most), *end = csto_plot_amount(spec, last);
    if (totals->n == 1)
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s in %d: %s", where, most->year, peak);
    else if (most == last)
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s reached %s in %d, the most of any year", where, peak, most->year);
    else
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s: peak of %s in %d, %s in %d", where, peak, most->year, end, last->year);
    spec->subtitle = csto_plotspec_text(spec, "Crimes registered in each year.%s", csto_plot_reading(spec, panel));
    return add_changes(task, totals, err);
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    if (!csto_plot_given(task->query.item))
        task->query.item = "cyber";
    csto_status rc = csto_plot_ask(&totals, task, "place,year", err);
    if (rc != CSTO_OK)
        return rc;
    const char *place = best_place(&totals);
    task->place = csto_vocabulary_find(task->vocabulary, CSTO_PLACES, place);
    csto_plot_keep_place(&totals, place);
    csto_plot_keep_dated(&totals);
    rc = totals.n ? csto_plot_check_years(&totals, err)
                  : csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; none of those found lies within one year");
    if (rc == CSTO_OK)
        rc = fill(task, &totals, err);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_cybercrime = {
    .name = "cybercrime",
    .summary = "cyber crimes registered each year in the country with the longest series, and their changes",
    .measure = "crime",
    .takes_log = true,
    .build = build,
};
