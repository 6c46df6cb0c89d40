/* plot_cybercrime.c - crimes committed by computer and phone, by year, of one country */
#include "config.h"

#include "base/status.h"
#include "plots/plot.h"
#include "records/vocabulary.h"

#include <stdlib.h>

/* The place that most years speak of; the first of equals in the order of the table. */
static const char *best_place(const struct csto_plot_totals *totals)
{
    const char *best = "";
    size_t most = 0;
    for (size_t i = 0; i < totals->n; i++) {
        size_t n = 0;
        for (size_t k = 0; k < totals->n; k++)
            n += totals->at[k].year && strcmp(totals->at[k].place, totals->at[i].place) == 0;
        if (n > most)
            most = n, best = totals->at[i].place;
    }
    return best;
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_totals *totals, const char *place, csto_error *err)
{
    const struct csto_plot_total *most = csto_plot_greatest(totals), *last = &totals->at[totals->n - 1];
    csto_plotspec *spec = task->spec;
    const char *word;
    double scale = csto_plot_scale(most->unit, most->value, &word);
    struct csto_plot_panel *panel =
        csto_plotspec_panel(spec, CSTO_X_YEAR, *word ? csto_plotspec_text(spec, "crimes, %s", word) : "crimes", scale);
    struct csto_plot_series *s = panel ? csto_panel_series(panel, CSTO_STYLE_LINE, "", 0) : NULL;
    bool done = s != NULL;
    for (size_t i = 0; done && i < totals->n; i++)
        done = csto_series_point(s, (struct csto_plot_point){.x = totals->at[i].year,
                                                             .value = totals->at[i].value,
                                                             .low = totals->at[i].low,
                                                             .high = totals->at[i].high,
                                                             .partial = csto_plot_covers(task, totals->at[i].year)});
    if (!done)
        return csto_fail_memory(err);
    const char *where = *place ? csto_plotspec_text(spec, " in %s", csto_vocabulary_title(task->vocabulary, CSTO_PLACES, task->place)) : "";
    const char *peak = csto_plot_amount(spec, most, scale, word), *end = csto_plot_amount(spec, last, scale, word);
    if (totals->n == 1)
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s in %d: %s", where, most->year, peak);
    else if (most == last)
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s reached %s in %d, the most of any year", where, peak, most->year);
    else
        spec->title = csto_plotspec_text(spec, "Cyber crimes%s: peak of %s in %d, %s in %d", where, peak, most->year, end, last->year);
    spec->subtitle = csto_plotspec_text(spec, "Crimes registered in each year.%s", csto_plot_reading(spec, panel));
    return CSTO_OK;
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
        rc = fill(task, &totals, place, err);
    if (rc == CSTO_OK)
        rc = csto_plot_source(task, err);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_cybercrime = {
    "cybercrime", "cyber crimes registered each year in the country with the longest series", "crime", build};
