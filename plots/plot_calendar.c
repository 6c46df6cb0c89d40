/* plot_calendar.c - months by years, darker where more was */
#include "config.h"

#include "base/status.h"
#include "plots/rows.h"

#include <math.h>
#include <stdlib.h>

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const long_months[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};

enum { MONTHS = 12 };

static int month_of(const struct csto_plot_total *t)
{
    const char *dash = strchr(t->month, '-');
    int month = dash ? atoi(dash + 1) : 0;
    return month >= 1 && month <= MONTHS ? month : 0;
}

static void keep_months(struct csto_plot_totals *totals)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++)
        if (totals->at[i].year && month_of(&totals->at[i]))
            totals->at[n++] = totals->at[i];
    totals->n = n;
}

/* The month whose figures sum to most, and in how many years it has one. */
static int busiest(const struct csto_plot_totals *totals, double *share)
{
    double sums[MONTHS + 1] = {0}, all = 0;
    int best = 1;
    for (size_t i = 0; i < totals->n; i++)
        sums[month_of(&totals->at[i])] += totals->at[i].value, all += totals->at[i].value;
    for (int m = 2; m <= MONTHS; m++)
        if (sums[m] > sums[best])
            best = m;
    *share = all > 0 ? sums[best] / all * 100 : 0;
    return best;
}

/* Rows for the years from the first to the last, gaps too; where these are too many, the last. */
static bool add_cells(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_totals *totals, int *first)
{
    int last = totals->at[totals->n - 1].year;
    *first = totals->at[0].year;
    if (last - *first >= CSTO_PLOT_ROWS)
        *first = last - CSTO_PLOT_ROWS + 1;
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_POINTS, "", 0);
    for (int year = *first; s && year <= last; year++)
        if (!csto_panel_name(panel, csto_plotspec_text(task->spec, "%d", year)))
            return false;
    for (int m = 0; s && m < MONTHS; m++)
        if (!csto_array_push(&panel->columns, months[m]))
            return false;
    for (size_t i = 0; s && i < totals->n; i++) {
        const struct csto_plot_total *t = &totals->at[i];
        if (t->year >= *first &&
            !csto_series_point(s, (struct csto_plot_point){
                                      .x = month_of(t) - 1, .row = t->year - *first, .value = t->value, .low = t->low, .high = t->high}))
            return false;
    }
    return s != NULL;
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_totals *totals, csto_error *err)
{
    csto_plotspec *spec = task->spec;
    const struct csto_plot_total *most = csto_plot_greatest(totals);
    const char *word;
    int first;
    double scale = csto_plot_scale(most->unit, most->value, &word), share;
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_GRID, *word ? word : "number", scale);
    if (!panel || !add_cells(task, panel, totals, &first))
        return csto_fail_memory(err);
    int month = busiest(totals, &share);
    if (totals->n == 1)
        spec->title = csto_plotspec_text(spec, "%s%s in %s %d: %s", csto_plot_subject_first(task), csto_plot_where(task),
                                         long_months[month - 1], most->year, csto_plot_amount(spec, most));
    else
        spec->title = csto_plotspec_text(spec, "%s%s: %s has %s%% of what is dated to a month", csto_plot_subject_first(task),
                                         csto_plot_where(task), long_months[month - 1], csto_plot_number_text(spec, share));
    spec->subtitle = csto_plotspec_text(
        spec,
        "%s for periods within one month; the stronger the shade, the more.%s Faint: no figure found, which is no zero. +: or more.%s",
        task->log ? "Sums, in logarithmic shades," : "Sums", csto_plot_scope(task),
        totals->at[0].year < first ? csto_plotspec_text(spec, " Years before %d are left out.", first) : "");
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct csto_plot_totals years = {0}, totals = {0};
    if (!csto_plot_given(task->query.item) && strcmp(task->query.measure, "seizure") == 0)
        task->query.item = "all_drugs";
    csto_status rc = csto_plot_ask_years(&years, task, err); /* settles whose figures these are */
    if (rc == CSTO_OK)
        rc = csto_plot_ask_more(&totals, task, "month", err);
    if (rc == CSTO_OK) {
        keep_months(&totals);
        rc = totals.n ? fill(task, &totals, err)
                      : csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; none of those found lies within one month");
    }
    free(years.at);
    free(totals.at);
    return rc;
}

const struct csto_plot_kind csto_plot_calendar = {
    .name = "calendar",
    .summary = "months by years, darker where more was",
    .takes_log = true,
    .build = build,
};
