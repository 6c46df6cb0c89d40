/* plot_composition.c - shares of the items in a total, year by year */
#include "config.h"

#include "base/status.h"
#include "plots/parts.h"

#include <math.h>
#include <stdlib.h>

#define DEFAULT_ITEM "all_drugs"

/* What 100 percent are: the total, or the sum of its parts where that is more (an "or more" total, or rounded parts). */
static double whole_of(const struct csto_plot_parts *parts, const struct csto_plot_totals *totals, size_t k)
{
    return fmax(totals->at[k].value, csto_plot_parts_sum(parts, totals, k));
}

static bool add_shares(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_parts *parts,
                       const struct csto_plot_totals *totals, double *foot)
{
    for (size_t i = 0; i <= parts->n; i++) {
        bool rest = i == parts->n;
        struct csto_plot_series *s =
            csto_panel_series(panel, CSTO_STYLE_BARS, rest ? "not itemised" : csto_plot_item_title(task, parts->items[i].item),
                              rest ? CSTO_COLOUR_REST : parts->items[i].colour);
        for (size_t k = 0; s && k < totals->n; k++) {
            double whole = whole_of(parts, totals, k), part = rest ? NAN : parts->part[i * totals->n + k].value / whole * 100;
            if (!(csto_plot_parts_sum(parts, totals, k) > 0))
                continue; /* a year that names no item says nothing of shares */
            double end = rest ? 100 : foot[k] + part;
            if (!(end > foot[k] + 1e-9))
                continue;
            if (!csto_series_point(s, (struct csto_plot_point){
                                          .x = totals->at[k].year, .from = foot[k], .value = end, .low = end, .high = end, .label = ""}))
                return false;
            foot[k] = end;
        }
        if (!s)
            return false;
        if (s->points.n == 0)
            panel->series.n--;
    }
    return true;
}

/* The item that is the largest part of most years. */
static size_t leader(const struct csto_plot_parts *parts, const struct csto_plot_totals *totals, size_t *years, size_t *of)
{
    size_t won[CSTO_PLOT_PARTS] = {0}, best = 0;
    *of = 0;
    for (size_t k = 0; k < totals->n; k++) {
        size_t most = parts->n;
        for (size_t i = 0; i < parts->n; i++) {
            double value = parts->part[i * totals->n + k].value;
            if (value > 0 && (most == parts->n || value > parts->part[most * totals->n + k].value))
                most = i;
        }
        if (most < parts->n)
            won[most]++, ++*of;
    }
    for (size_t i = 1; i < parts->n; i++)
        if (won[i] > won[best])
            best = i;
    *years = won[best];
    return best;
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_totals *totals, const struct csto_plot_parts *parts,
                        csto_error *err)
{
    csto_plotspec *spec = task->spec;
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_YEAR, "share of the year's total, %", 1);
    double *foot = calloc(totals->n + 1, sizeof *foot);
    bool done = panel && foot && add_shares(task, panel, parts, totals, foot);
    free(foot);
    if (!done)
        return csto_fail_memory(err);
    size_t years, of, best = leader(parts, totals, &years, &of);
    const char *name = csto_plot_item_title(task, parts->items[best].item), *subject = csto_plot_subject_first(task);
    panel->values = CSTO_VALUES_PERCENT;
    panel->from = totals->at[0].year, panel->to = totals->at[totals->n - 1].year;
    if (of == 1)
        spec->title = csto_plotspec_text(spec, "%s%s: %s is the largest item", subject, csto_plot_where(task), name);
    else
        spec->title =
            csto_plotspec_text(spec, "%s%s: %s was the largest item in %zu of %zu years", subject, csto_plot_where(task), name, years, of);
    spec->subtitle = csto_plotspec_text(
        spec, "What the items make of each year's total.%s Grey bars: the total says more than its items do.%s%s", csto_plot_scope(task),
        csto_plot_reading(spec, panel), totals->n > of ? " Years whose sources name no item have no bar." : "");
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    struct csto_plot_parts parts = {0};
    if (!csto_plot_given(task->query.item))
        task->query.item = DEFAULT_ITEM;
    csto_status rc = csto_plot_ask_years(&totals, task, err);
    if (rc == CSTO_OK)
        rc = csto_plot_parts_find(&parts, task, &totals, "year", CSTO_PLOT_PARTS, 1, err);
    if (rc == CSTO_OK && parts.n == 0)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; no item below '%s' is stated for a year", task->query.item);
    if (rc == CSTO_OK)
        rc = fill(task, &totals, &parts, err);
    free(parts.part);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_composition = {
    .name = "composition",
    .summary = "shares of the items in each year's total",
    .measure = "seizure",
    .build = build,
};
