/* plot_personnel.c - officers who took part, operation by operation, and what was seized in it */
#include "config.h"

#include "base/status.h"
#include "plots/rows.h"

#include <stdlib.h>

/* The total of the same operation, place and area; NULL = none is stated. */
static const struct csto_plot_total *same_of(const struct csto_plot_totals *totals, const struct csto_plot_total *t)
{
    for (size_t i = 0; i < totals->n; i++)
        if (strcmp(totals->at[i].event, t->event) == 0 && strcmp(totals->at[i].place, t->place) == 0 &&
            strcmp(totals->at[i].area, t->area) == 0)
            return &totals->at[i];
    return NULL;
}

/* Bars of the totals, row by row; where a row has none, words say so. */
static bool add_bars(struct csto_plot_panel *panel, const struct csto_plot_totals *rows, const struct csto_plot_totals *totals,
                     size_t colour)
{
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_BARS, "", colour);
    for (size_t i = 0; s && i < rows->n; i++) {
        const struct csto_plot_total *t = same_of(totals, &rows->at[i]);
        struct csto_plot_point p = {.x = (double)i, .label = "no figure"};
        if (t)
            p = (struct csto_plot_point){.x = (double)i, .value = t->value, .low = t->low, .high = t->high};
        if (!csto_series_point(s, p))
            return false;
    }
    return s != NULL;
}

/* What was seized in these operations, beside; nothing where none of them says so. */
static csto_status add_seized(struct csto_plot_task *task, const struct csto_plot_totals *rows, csto_error *err)
{
    struct csto_plot_task other = *task;
    struct csto_plot_totals seized = {0};
    const char *word;
    double most = 0;
    other.query.measure = "seizure", other.query.item = "all_drugs";
    csto_status rc = csto_plot_ask(&seized, &other, "event,place,area", err);
    if (rc == CSTO_E_TOO_FEW)
        return CSTO_OK;
    for (size_t i = 0; rc == CSTO_OK && i < rows->n; i++) {
        const struct csto_plot_total *t = same_of(&seized, &rows->at[i]);
        most = t && t->value > most ? t->value : most;
    }
    if (rc == CSTO_OK && most > 0) {
        double scale = csto_plot_scale(seized.at[0].unit, most, &word);
        struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_CATEGORY, "", scale);
        if (panel)
            panel->title = csto_plotspec_text(task->spec, "drugs seized%s%s", *word ? ", " : "", word);
        for (size_t i = 0; panel && i < rows->n; i++)
            rc = rc == CSTO_OK && !csto_panel_name(panel, "") ? csto_fail_memory(err) : rc;
        if (!panel || !add_bars(panel, rows, &seized, 1))
            rc = csto_fail_memory(err);
        task->spec->beside = true;
    }
    free(seized.at);
    return rc;
}

static csto_status fill(struct csto_plot_task *task, struct csto_plot_totals *totals, csto_error *err)
{
    const char *some = csto_plot_rows_choose(task, totals), *word;
    const struct csto_plot_total *most = csto_plot_greatest(totals);
    csto_plotspec *spec = task->spec;
    double scale = csto_plot_scale(most->unit, most->value, &word);
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_CATEGORY, "", scale);
    if (!panel || !csto_plot_rows_name(task, panel, totals) || !add_bars(panel, totals, totals, 0))
        return csto_fail_memory(err);
    panel->title = *word ? csto_plotspec_text(spec, "officers, %s", word) : "officers";
    struct csto_text name = {0};
    csto_plot_put_name(&name, csto_plot_event_name(task, most->event), CSTO_PLOT_TITLE_NAME);
    spec->title = csto_plotspec_text(spec, totals->n > 1 ? "%s: %s officers, the most of any operation" : "%s: %s officers",
                                     csto_plot_keep(spec, &name), csto_plot_amount(spec, most));
    spec->subtitle = csto_plotspec_text(spec, "Officers who took part in each operation, oldest first, and the drugs seized in it.%s%s",
                                        some, csto_plot_reading(spec, panel));
    return add_seized(task, totals, err);
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    csto_status rc = csto_plot_ask(&totals, task, "event,place,area", err);
    if (rc != CSTO_OK)
        return rc;
    rc = fill(task, &totals, err);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_personnel = {
    .name = "personnel",
    .summary = "officers who took part in each operation, against what was seized in it",
    .measure = "personnel",
    .takes_log = true,
    .build = build,
};
