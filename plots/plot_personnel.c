/* plot_personnel.c - officers who took part, operation by operation */
#include "config.h"

#include "base/status.h"
#include "plots/plot.h"
#include "records/vocabulary.h"

#include <stdlib.h>

enum { ROWS_MOST = 28 };

static int by_time(const void *a, const void *b)
{
    const struct csto_plot_total *x = a, *y = b;
    int p = csto_plot_event_year(x->event), q = csto_plot_event_year(y->event);
    if (p != q)
        return (p > q) - (p < q);
    int order = strcmp(x->event, y->event);
    return order ? order : strcmp(x->place, y->place);
}

static int by_value(const void *a, const void *b)
{
    const struct csto_plot_total *x = a, *y = b;
    return x->value != y->value ? (x->value < y->value) - (x->value > y->value) : by_time(a, b);
}

/* A figure of one member state or of one area says nothing about an operation of all of them; such rows stay only where there are no others. */
static void keep_whole(struct csto_plot_totals *totals, const csto_vocabulary *v)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++) {
        const struct csto_plot_total *t = &totals->at[i];
        const struct csto_place *place = csto_place_at(v, csto_vocabulary_find(v, CSTO_PLACES, t->place));
        if (!*t->area && (!*t->place || !place->within)) {
            struct csto_plot_total whole = *t;
            totals->at[i] = totals->at[n];
            totals->at[n++] = whole;
        }
    }
    if (n)
        totals->n = n;
}

static const char *name_of(struct csto_plot_task *task, const struct csto_plot_total *t)
{
    const char *event = csto_plot_event_name(task, t->event);
    const struct csto_place *place = csto_place_at(task->vocabulary, csto_vocabulary_find(task->vocabulary, CSTO_PLACES, t->place));
    if (*t->area)
        return csto_plotspec_text(task->spec, "%s (%s)", event, t->area);
    if (place->within)
        return csto_plotspec_text(task->spec, "%s (%s)", event, t->place);
    return event;
}

static const char *short_name(struct csto_plot_task *task, const struct csto_plot_total *t)
{
    enum { LETTERS = 60 };
    struct csto_text name = {0};
    csto_plot_put_name(&name, name_of(task, t), LETTERS);
    return csto_plot_keep(task->spec, &name);
}

static const char *grouped(csto_plotspec *spec, size_t n)
{
    struct csto_text number = {0};
    csto_plot_put_number(&number, (double)n);
    return csto_plot_keep(spec, &number);
}

static csto_status fill(struct csto_plot_task *task, struct csto_plot_totals *totals, csto_error *err)
{
    size_t all = totals->n;
    qsort(totals->at, totals->n, sizeof *totals->at, by_value);
    if (totals->n > ROWS_MOST)
        totals->n = ROWS_MOST;
    qsort(totals->at, totals->n, sizeof *totals->at, by_time);
    const struct csto_plot_total *most = csto_plot_greatest(totals);
    csto_plotspec *spec = task->spec;
    const char *word;
    double scale = csto_plot_scale(most->unit, most->value, &word);
    struct csto_plot_panel *panel =
        csto_plotspec_panel(spec, CSTO_X_CATEGORY, *word ? csto_plotspec_text(spec, "officers, %s", word) : "officers", scale);
    struct csto_plot_series *s = panel ? csto_panel_series(panel, CSTO_STYLE_BARS, "", 0) : NULL;
    bool done = s != NULL;
    for (size_t i = 0; done && i < totals->n; i++)
        done = csto_series_point(s, (struct csto_plot_point){.x = (double)i,
                                                             .name = name_of(task, &totals->at[i]),
                                                             .value = totals->at[i].value,
                                                             .low = totals->at[i].low,
                                                             .high = totals->at[i].high});
    if (!done)
        return csto_fail_memory(err);
    spec->title = csto_plotspec_text(spec, totals->n > 1 ? "%s: %s officers, the most of any operation" : "%s: %s officers",
                                     short_name(task, most), csto_plot_amount(spec, most, scale, word));
    const char *some = all > totals->n ? csto_plotspec_text(spec, " The %zu largest of %s are shown.", totals->n, grouped(spec, all)) : "";
    spec->subtitle =
        csto_plotspec_text(spec, "Officers who took part in each operation, oldest first.%s%s", some, csto_plot_reading(spec, panel));
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals totals = {0};
    csto_status rc = csto_plot_ask(&totals, task, "event,place,area", err);
    if (rc != CSTO_OK)
        return rc;
    keep_whole(&totals, task->vocabulary);
    rc = fill(task, &totals, err);
    if (rc == CSTO_OK)
        rc = csto_plot_source(task, err);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_personnel = {"personnel", "officers who took part in each operation", "personnel", build};
