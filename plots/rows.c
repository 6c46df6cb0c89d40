#include "config.h"

#include "plots/rows.h"

#include "records/period.h"
#include "records/vocabulary.h"

#include <stdlib.h>

static int by_event(const void *a, const void *b)
{
    const struct csto_plot_total *x = a, *y = b;
    int order = strcmp(x->event, y->event);
    order = order ? order : strcmp(x->place, y->place);
    return order ? order : strcmp(x->area, y->area);
}

static int by_time(const void *a, const void *b)
{
    const struct csto_plot_total *x = a, *y = b;
    return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : by_event(a, b);
}

static int by_value(const void *a, const void *b)
{
    const struct csto_plot_total *x = a, *y = b;
    return x->value != y->value ? (x->value < y->value) - (x->value > y->value) : by_event(a, b);
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

const char *csto_plot_rows_some(csto_plotspec *spec, size_t shown, size_t all)
{
    return all > shown ? csto_plotspec_text(spec, " The %zu largest of %s are shown.", shown, csto_plot_number_text(spec, (double)all))
                       : "";
}

/* Rows without an operation stay only where there are no others. */
static void keep_named(struct csto_plot_totals *totals)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++)
        if (*totals->at[i].event) {
            struct csto_plot_total named = totals->at[i];
            totals->at[i] = totals->at[n];
            totals->at[n++] = named;
        }
    if (n)
        totals->n = n;
}

/* The first of the totals, ordered by event, that is of this one; totals->n where none is. */
static size_t find_event(const struct csto_plot_totals *totals, const char *event)
{
    size_t low = 0, high = totals->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(totals->at[middle].event, event) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* When each event began: by the claims, or at least the year of its key.  Leaves the totals ordered by event. */
static void date_events(const struct csto_plot_task *task, struct csto_plot_totals *totals)
{
    qsort(totals->at, totals->n, sizeof *totals->at, by_event);
    for (size_t i = 0; i < totals->n; i++)
        totals->at[i].day = INT32_MAX;
    for (size_t i = 0; i < csto_dataset_count(task->dataset); i++) {
        const csto_claim *c = csto_dataset_at(task->dataset, i);
        if (c->role == CSTO_CUMULATIVE || c->role == CSTO_PREVIOUS || c->period.from == CSTO_NO_DAY)
            continue;
        for (size_t k = find_event(totals, c->event); k < totals->n && strcmp(totals->at[k].event, c->event) == 0; k++)
            if (c->period.from < totals->at[k].day)
                totals->at[k].day = c->period.from;
    }
    for (size_t i = 0; i < totals->n; i++) {
        int year = totals->at[i].day == INT32_MAX ? csto_plot_event_year(totals->at[i].event) : 0;
        if (year)
            totals->at[i].day = csto_day_of(year, 12, 31);
    }
}

const char *csto_plot_rows_choose(struct csto_plot_task *task, struct csto_plot_totals *totals)
{
    keep_named(totals);
    keep_whole(totals, task->vocabulary);
    size_t all = totals->n;
    qsort(totals->at, totals->n, sizeof *totals->at, by_value);
    if (totals->n > CSTO_PLOT_ROWS)
        totals->n = CSTO_PLOT_ROWS;
    date_events(task, totals);
    qsort(totals->at, totals->n, sizeof *totals->at, by_time);
    return csto_plot_rows_some(task->spec, totals->n, all);
}

bool csto_plot_rows_name(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_totals *totals)
{
    for (size_t i = 0; i < totals->n; i++)
        if (!csto_panel_name(panel, name_of(task, &totals->at[i])))
            return false;
    return true;
}
