/* plot_seizures.c - what was seized each year or in each operation, by item, and the items that most years name */
#include "config.h"

#include "analytics/summary.h"
#include "base/status.h"
#include "plots/parts.h"
#include "plots/rows.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#define DEFAULT_ITEM "all_drugs"

/* A panel for each part, years under years. */
static bool add_small(struct csto_plot_task *task, const struct csto_plot_parts *parts, const struct csto_plot_totals *totals)
{
    for (size_t i = 0; i < parts->n && i < CSTO_PLOT_SMALL_PANELS; i++) {
        const char *word;
        double scale = csto_plot_scale(parts->unit, parts->items[i].most, &word);
        struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_YEAR, "", scale);
        struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_BARS, "", parts->items[i].colour);
        bool done = s != NULL;
        for (size_t k = 0; done && k < totals->n; k++) {
            const struct csto_plot_part *part = &parts->part[i * totals->n + k];
            if (!isnan(part->value))
                done = csto_series_point(
                    s, (struct csto_plot_point){.x = totals->at[k].year, .value = part->value, .low = part->low, .high = part->high});
        }
        if (!done)
            return false;
        panel->title = csto_plotspec_text(task->spec, "%s%s%s", csto_plot_item_title(task, parts->items[i].item), *word ? ", " : "", word);
        panel->title_colour = 1 + parts->items[i].colour;
        panel->from = totals->at[0].year, panel->to = totals->at[totals->n - 1].year;
    }
    return true;
}

static void put_words(struct csto_plot_task *task, const struct csto_plot_totals *totals, const char *how)
{
    const struct csto_plot_total *most = csto_plot_greatest(totals);
    csto_plotspec *spec = task->spec;
    const char *subject = csto_plot_subject_first(task), *amount = csto_plot_amount(spec, most);
    const char *when = *most->event ? csto_plot_event_name(task, most->event) : csto_plotspec_text(spec, "%d", most->year);
    struct csto_text name = {0};
    csto_plot_put_name(&name, when, CSTO_PLOT_TITLE_NAME);
    when = csto_plot_keep(spec, &name);
    spec->title = csto_plotspec_text(spec, totals->n > 1 ? "%s: most in %s, %s" : "%s in %s: %s", subject, when, amount);
    spec->subtitle = csto_plotspec_text(spec, "%s%s", how, csto_plot_reading(spec, &spec->panels.at[0]));
}

/* ---- by year ---- */

static csto_status fill_years(struct csto_plot_task *task, const struct csto_plot_totals *totals, csto_error *err)
{
    enum { LEAST_YEARS = 3 };
    const char *word;
    double scale = csto_plot_scale(totals->at[0].unit, csto_plot_greatest(totals)->value, &word);
    struct csto_plot_parts parts;
    csto_status rc =
        csto_plot_parts_find(&parts, task, totals, "year", CSTO_PLOT_SMALL_PANELS, totals->n < LEAST_YEARS ? 1 : LEAST_YEARS, err);
    if (rc != CSTO_OK)
        return rc;
    if (task->log)
        parts.n = 0; /* nothing can be stacked on an axis without a zero */
    struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_YEAR, *word ? word : "number", scale);
    if (!panel || !csto_plot_parts_stack(task, panel, &parts, totals, true))
        rc = csto_fail_memory(err);
    else {
        put_words(task, totals,
                  csto_plotspec_text(task->spec, "Sum of what is stated for periods within %s%s.", totals->n > 1 ? "each year" : "the year",
                                     task->place ? ", by operations or years of the CSTO as a whole" : ""));
        if (!add_small(task, &parts, totals))
            rc = csto_fail_memory(err);
    }
    free(parts.part);
    return rc;
}

static csto_status build_years(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    csto_status rc = csto_plot_ask_years(&totals, task, err);
    if (rc == CSTO_OK)
        rc = fill_years(task, &totals, err);
    free(totals.at);
    return rc;
}

/* ---- by operation ---- */

enum { OTHERS = 5 }; /* a colour that no part has */

/* What other sources say of the same thing, as points beside the bars. */
static csto_status add_others(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_totals *totals,
                              csto_error *err)
{
    csto_query query = task->query;
    struct csto_asked asked = {0};
    query.by = "event,place";
    csto_status rc = csto_ask(&asked, task->dataset, &query, err);
    struct csto_plot_series *s = rc == CSTO_OK ? csto_panel_series(panel, CSTO_STYLE_POINTS, "other sources of the same", OTHERS) : NULL;
    for (size_t i = 0; rc == CSTO_OK && i < asked.answer.entries.n; i++) {
        const struct csto_entry *e = &asked.answer.entries.at[i];
        const char *place = csto_vocabulary_id(task->vocabulary, CSTO_PLACES, e->claim->place);
        size_t k = 0;
        if (e->rule != CSTO_RULE_CORROBORATED ||
            strcmp(csto_vocabulary_id(task->vocabulary, CSTO_UNITS, e->claim->unit), totals->at[0].unit) != 0)
            continue;
        while (k < totals->n && (strcmp(totals->at[k].event, e->event) != 0 || strcmp(totals->at[k].place, place) != 0))
            k++;
        if (k < totals->n && e->point != totals->at[k].value &&
            !csto_series_point(s,
                               (struct csto_plot_point){.x = (double)k, .value = e->point, .low = e->point, .high = e->point, .label = ""}))
            rc = csto_fail_memory(err);
    }
    if (s && s->points.n == 0)
        panel->series.n--; /* nobody says anything else */
    csto_asked_end(&asked);
    return rc;
}

static csto_status build_events(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    struct csto_plot_parts parts = {0};
    const char *word, *some = "";
    csto_status rc = csto_plot_ask(&totals, task, "event,place,area", err);
    if (rc != CSTO_OK)
        return rc;
    some = csto_plot_rows_choose(task, &totals);
    double scale = csto_plot_scale(totals.at[0].unit, csto_plot_greatest(&totals)->value, &word);
    struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_CATEGORY, *word ? word : "number", scale);
    rc = panel ? csto_plot_parts_find(&parts, task, &totals, "event", task->log ? 0 : CSTO_PLOT_SMALL_PANELS, 2, err)
               : csto_fail_memory(err);
    if (rc == CSTO_OK && (!csto_plot_rows_name(task, panel, &totals) || !csto_plot_parts_stack(task, panel, &parts, &totals, false)))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = add_others(task, panel, &totals, err);
    if (rc == CSTO_OK)
        put_words(task, &totals, csto_plotspec_text(task->spec, "What the sources state for each operation, oldest first.%s", some));
    free(parts.part);
    free(totals.at);
    return rc;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    const char *by = csto_plot_given(task->query.by) ? task->query.by : "year";
    if (!csto_plot_given(task->query.item))
        task->query.item = DEFAULT_ITEM;
    csto_status rc = strcmp(by, "year") == 0 ? build_years(task, err)
                     : strcmp(by, "event") == 0
                         ? build_events(task, err)
                         : csto_fail(err, CSTO_E_NAME, "the plot 'seizures' is --by=year or --by=event, not '%s'", by);
    return rc;
}

const struct csto_plot_kind csto_plot_seizures = {
    .name = "seizures",
    .summary = "drugs seized each year (or --by=event), by item, with intervals and gaps",
    .measure = "seizure",
    .takes_by = true,
    .takes_log = true,
    .build = build,
};
