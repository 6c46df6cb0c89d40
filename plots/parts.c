#include "config.h"

#include "plots/parts.h"

#include "base/status.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

struct item {
    const char *id;
    csto_code code;
    size_t stated;
    double total, most;
};

static int by_use(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->stated != y->stated)
        return x->stated < y->stated ? 1 : -1;
    if (x->total != y->total)
        return x->total < y->total ? 1 : -1;
    return strcmp(x->id, y->id);
}

/* Which total the row is a part of; totals->n = none.  Years are in order, events are few. */
static size_t total_of(const struct csto_plot_totals *totals, const struct csto_plot_total *row, bool years)
{
    size_t low = 0, high = totals->n;
    while (years && low < high) {
        size_t middle = low + (high - low) / 2;
        if (totals->at[middle].year < row->year)
            low = middle + 1;
        else
            high = middle;
    }
    if (years)
        return low < totals->n && totals->at[low].year == row->year ? low : totals->n;
    for (low = 0; low < totals->n; low++)
        if (strcmp(totals->at[low].event, row->event) == 0 && strcmp(totals->at[low].place, row->place) == 0)
            break;
    return low;
}

/* The items of the rows, those of most totals first, the whole itself aside.  Gives how many; items has room for one a row. */
static size_t rank(struct item *items, const struct csto_plot_totals *rows, const struct csto_plot_totals *totals, bool years,
                   const struct csto_plot_task *task)
{
    csto_code whole = csto_vocabulary_find(task->vocabulary, CSTO_ITEMS, task->query.item);
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++) {
        const struct csto_plot_total *r = &rows->at[i];
        size_t k = 0;
        if (!*r->item || total_of(totals, r, years) == totals->n)
            continue;
        while (k < n && strcmp(items[k].id, r->item) != 0)
            k++;
        if (k == n)
            items[n++] = (struct item){.id = r->item, .code = csto_vocabulary_find(task->vocabulary, CSTO_ITEMS, r->item)};
        items[k].stated++;
        items[k].total += r->value;
        items[k].most = fmax(items[k].most, r->value);
    }
    qsort(items, n, sizeof *items, by_use);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (items[i].code != whole && csto_item_under(task->vocabulary, items[i].code, whole))
            items[kept++] = items[i];
    return kept;
}

/* Takes the first that lie neither above nor below one taken before. */
static void choose(struct csto_plot_parts *out, const struct item *items, size_t n, size_t most, size_t least, const csto_vocabulary *v)
{
    csto_code taken[CSTO_PLOT_PARTS];
    for (size_t i = 0; i < n && out->n < most && items[i].stated >= least; i++) {
        bool apart = true;
        for (size_t k = 0; k < out->n; k++)
            apart &= !csto_item_under(v, items[i].code, taken[k]) && !csto_item_under(v, taken[k], items[i].code);
        if (!apart)
            continue;
        taken[out->n] = items[i].code;
        out->items[out->n].item = items[i].id;
        out->items[out->n].stated = items[i].stated;
        out->items[out->n++].most = items[i].most;
    }
}

/* An item's place in the vocabulary says its colour, so that heroin looks the same in all pictures of a report; of two that want one colour the later in the vocabulary takes the
 * next that is free. */
static void give_colours(struct csto_plot_parts *out, const csto_vocabulary *v)
{
    bool used[CSTO_PLOT_PARTS] = {false}, given[CSTO_PLOT_PARTS] = {false};
    for (size_t done = 0; done < out->n; done++) {
        size_t next = out->n;
        csto_code least = 0;
        for (size_t i = 0; i < out->n; i++) {
            csto_code code = csto_vocabulary_find(v, CSTO_ITEMS, out->items[i].item);
            if (!given[i] && (next == out->n || code < least))
                next = i, least = code;
        }
        size_t colour = least % CSTO_PLOT_PARTS;
        while (used[colour])
            colour = (colour + 1) % CSTO_PLOT_PARTS;
        out->items[next].colour = colour;
        used[colour] = given[next] = true;
    }
}

csto_status csto_plot_parts_find(struct csto_plot_parts *out, struct csto_plot_task *task, const struct csto_plot_totals *totals,
                                 const char *by, size_t most, size_t least, csto_error *err)
{
    bool years = strcmp(by, "year") == 0;
    struct csto_plot_totals rows;
    csto_status rc = csto_plot_ask_more(&rows, task, years ? "item,year" : "item,event,place", err);
    *out = (struct csto_plot_parts){.unit = totals->n ? totals->at[0].unit : ""};
    if (rc != CSTO_OK)
        return rc;
    struct item *items = calloc(rows.n + 1, sizeof *items);
    out->part = calloc(CSTO_PLOT_PARTS * totals->n + 1, sizeof *out->part);
    if (!items || !out->part)
        rc = csto_fail_memory(err);
    else if (rows.n && strcmp(rows.at[0].unit, out->unit) == 0)
        choose(out, items, rank(items, &rows, totals, years, task), most < CSTO_PLOT_PARTS ? most : CSTO_PLOT_PARTS, least,
               task->vocabulary);
    give_colours(out, task->vocabulary);
    for (size_t i = 0; rc == CSTO_OK && i < out->n * totals->n; i++)
        out->part[i].value = NAN;
    for (size_t r = 0; rc == CSTO_OK && r < rows.n; r++) {
        size_t k = total_of(totals, &rows.at[r], years);
        for (size_t i = 0; k < totals->n && i < out->n; i++)
            if (strcmp(out->items[i].item, rows.at[r].item) == 0)
                out->part[i * totals->n + k] = (struct csto_plot_part){rows.at[r].value, rows.at[r].low, rows.at[r].high};
    }
    free(items);
    free(rows.at);
    return rc;
}

double csto_plot_parts_sum(const struct csto_plot_parts *parts, const struct csto_plot_totals *totals, size_t k)
{
    double sum = 0;
    for (size_t i = 0; i < parts->n; i++)
        if (!isnan(parts->part[i * totals->n + k].value))
            sum += parts->part[i * totals->n + k].value;
    return sum;
}

bool csto_plot_parts_stack(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_parts *parts,
                           const struct csto_plot_totals *totals, bool years)
{
    static const double rounding = 1.005;
    double *foot = calloc(totals->n + 1, sizeof *foot);
    bool done = foot != NULL;
    for (size_t i = 0; done && i < parts->n; i++) {
        struct csto_plot_series *s =
            csto_panel_series(panel, CSTO_STYLE_BARS, csto_plot_item_title(task, parts->items[i].item), parts->items[i].colour);
        for (size_t k = 0; s && done && k < totals->n; k++) {
            double part = parts->part[i * totals->n + k].value, end = foot[k] + part;
            if (!(part > 0) || csto_plot_parts_sum(parts, totals, k) > totals->at[k].value * rounding)
                continue;
            done = csto_series_point(
                s, (struct csto_plot_point){
                       .x = years ? totals->at[k].year : (double)k, .from = foot[k], .value = end, .low = end, .high = end, .label = ""});
            foot[k] = end;
        }
        done &= s != NULL;
    }
    struct csto_plot_series *rest =
        done ? csto_panel_series(panel, CSTO_STYLE_BARS, parts->n ? "not itemised" : "", parts->n ? CSTO_COLOUR_REST : 0) : NULL;
    for (size_t k = 0; rest && done && k < totals->n; k++)
        done = csto_series_point(rest, (struct csto_plot_point){.x = years ? totals->at[k].year : (double)k,
                                                                .from = fmin(foot[k], totals->at[k].value),
                                                                .value = totals->at[k].value,
                                                                .low = totals->at[k].low,
                                                                .high = totals->at[k].high});
    free(foot);
    return done && rest;
}
