/* plot_seizures.c - what was seized each year, and the items that most years name */
#include "config.h"

#include "base/status.h"
#include "plots/plot.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#define DEFAULT_ITEM "all_drugs"

/* States report to the whole and the whole reports for all of them: where the data speaks of the CSTO as a whole and the user
 * names no place, only those figures are comparable from year to year. */
#define WHOLE "CSTO"

static bool add_years(struct csto_plot_series *s, const struct csto_plot_totals *totals, const char *item)
{
    for (size_t i = 0; s && i < totals->n; i++) {
        const struct csto_plot_total *t = &totals->at[i];
        if (t->year && (!item || strcmp(t->item, item) == 0) &&
            !csto_series_point(s, (struct csto_plot_point){.x = t->year, .value = t->value, .low = t->low, .high = t->high}))
            return false;
    }
    return s != NULL;
}

static csto_status ask_years(struct csto_plot_totals *out, struct csto_plot_task *task, csto_error *err)
{
    bool narrowed = csto_plot_given(task->query.place) || csto_plot_given(task->query.area) || csto_plot_given(task->query.event);
    csto_status rc = CSTO_OK;
    if (!narrowed && (rc = csto_plot_ask(out, task, "place,year", err)) == CSTO_OK) {
        csto_plot_keep_place(out, WHOLE);
        csto_plot_keep_dated(out);
        if (out->n > 0) {
            task->place = csto_vocabulary_find(task->vocabulary, CSTO_PLACES, WHOLE);
            return csto_plot_check_years(out, err);
        }
        free(out->at);
        out->at = NULL;
    }
    if (rc == CSTO_OK)
        rc = csto_plot_ask(out, task, "year", err);
    if (rc != CSTO_OK)
        return rc;
    csto_plot_keep_dated(out);
    if (out->n == 0)
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; none of those found lies within one year");
    return csto_plot_check_years(out, err);
}

/* ---- the items below ---- */

struct item {
    const char *id;
    size_t years;
    double total, most;
};

static int by_years(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->years != y->years)
        return x->years < y->years ? 1 : -1;
    if (x->total != y->total)
        return x->total < y->total ? 1 : -1;
    return strcmp(x->id, y->id);
}

/* The items that stand in the most years, the query's own item aside; gives how many. */
static size_t rank_items(struct item *items, const struct csto_plot_totals *totals, const char *whole)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++) {
        const struct csto_plot_total *t = &totals->at[i];
        size_t k = 0;
        if (!t->year || !*t->item || strcmp(t->item, whole) == 0)
            continue;
        while (k < n && strcmp(items[k].id, t->item) != 0)
            k++;
        if (k == n)
            items[n++] = (struct item){.id = t->item};
        items[k].years++;
        items[k].total += t->value;
        items[k].most = fmax(items[k].most, t->value);
    }
    qsort(items, n, sizeof *items, by_years);
    return n;
}

static csto_status add_items(struct csto_plot_task *task, const char *unit, const struct csto_plot_totals *main, csto_error *err)
{
    enum { LEAST_YEARS = 3 };
    struct csto_plot_totals totals;
    csto_status rc = csto_plot_ask(&totals, task, task->place ? "place,item,year" : "item,year", err);
    if (rc != CSTO_OK)
        return rc;
    if (task->place)
        csto_plot_keep_place(&totals, WHOLE);
    struct item *items = calloc(totals.n + 1, sizeof *items);
    size_t n = items ? rank_items(items, &totals, task->query.item) : 0;
    if (!items)
        rc = csto_fail_memory(err);
    for (size_t i = 0; rc == CSTO_OK && i < n && i < CSTO_PLOT_SMALL_PANELS && items[i].years >= LEAST_YEARS; i++) {
        const char *word;
        double scale = csto_plot_scale(unit, items[i].most, &word);
        const char *name =
            csto_vocabulary_title(task->vocabulary, CSTO_ITEMS, csto_vocabulary_find(task->vocabulary, CSTO_ITEMS, items[i].id));
        struct csto_plot_panel *panel = csto_plotspec_panel(task->spec, CSTO_X_YEAR, "", scale);
        struct csto_plot_series *s = panel ? csto_panel_series(panel, CSTO_STYLE_BARS, "", 0) : NULL;
        if (!add_years(s, &totals, items[i].id)) {
            rc = csto_fail_memory(err);
            break;
        }
        panel->title = csto_plotspec_text(task->spec, "%s%s%s", name, *word ? ", " : "", word);
        panel->from = main->at[0].year, panel->to = main->at[main->n - 1].year; /* years under years */
    }
    free(items);
    free(totals.at);
    return rc;
}

/* ---- */

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_totals *totals, csto_error *err)
{
    const struct csto_plot_total *most = csto_plot_greatest(totals);
    const char *word,
        *item = csto_vocabulary_title(task->vocabulary, CSTO_ITEMS, csto_vocabulary_find(task->vocabulary, CSTO_ITEMS, task->query.item));
    double scale = csto_plot_scale(most->unit, most->value, &word);
    csto_plotspec *spec = task->spec;
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_YEAR, *word ? word : "number", scale);
    if (!panel || !add_years(csto_panel_series(panel, CSTO_STYLE_BARS, "", 0), totals, NULL))
        return csto_fail_memory(err);
    item = *item ? item : task->query.item;
    spec->title = csto_plotspec_text(spec, totals->n > 1 ? "Seizures of %s: most in %d, %s" : "Seizures of %s in %d: %s", item, most->year,
                                     csto_plot_amount(spec, most, scale, word));
    spec->subtitle =
        csto_plotspec_text(spec,
                           totals->n > 1 ? "Sum of what is stated for periods within each year%s.%s"
                                         : "Sum of what is stated for periods within the year%s.%s",
                           task->place ? ", by operations or years of the CSTO as a whole" : "", csto_plot_reading(spec, panel));
    return add_items(task, most->unit, totals, err);
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    if (!csto_plot_given(task->query.item))
        task->query.item = DEFAULT_ITEM;
    csto_status rc = ask_years(&totals, task, err);
    if (rc == CSTO_OK)
        rc = fill(task, &totals, err);
    if (rc == CSTO_OK)
        rc = csto_plot_source(task, err);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_seizures = {"seizures", "drugs seized each year, with intervals and gaps, and the main items",
                                                  "seizure", build};
