/* plot_concentration.c - what share of the total the largest figures have: a Lorenz curve */
#include "config.h"

#include "analytics/lorenz.h"
#include "base/status.h"
#include "plots/values.h"

#include <math.h>
#include <stdlib.h>

enum { POINTS_MOST = 300 };

/* The share of the total that the largest `part` of the values have, by the values themselves. */
static double share_of_largest(const struct csto_plot_numbers *numbers, size_t k)
{
    double all = 0, top = 0;
    for (size_t i = 0; i < numbers->n; i++) {
        all += numbers->at[i];
        if (i + k >= numbers->n)
            top += numbers->at[i];
    }
    return top / all * 100;
}

static bool add_curve(struct csto_plot_panel *panel, const struct csto_lorenz_point *points, size_t n, const char *things)
{
    struct csto_plot_series *even = csto_panel_series(panel, CSTO_STYLE_DASHES, "if all were equal", CSTO_COLOUR_REST);
    bool done = csto_series_point(even, (struct csto_plot_point){.x = 0, .label = ""}) &&
                csto_series_point(even, (struct csto_plot_point){.x = 100, .value = 100, .low = 100, .high = 100, .label = ""});
    struct csto_plot_series *band = done ? csto_panel_series(panel, CSTO_STYLE_BAND, "", 0) : NULL;
    for (size_t i = 0; band && done && i < n; i++)
        done = csto_series_point(
            band, (struct csto_plot_point){.x = points[i].values * 100, .low = points[i].total * 100, .high = points[i].values * 100});
    struct csto_plot_series *s = done ? csto_panel_series(panel, CSTO_STYLE_CURVE, things, 0) : NULL;
    for (size_t i = 0; s && done && i < n; i++) {
        double y = points[i].total * 100;
        done = csto_series_point(s, (struct csto_plot_point){.x = points[i].values * 100, .value = y, .low = y, .high = y, .label = ""});
    }
    return done && s;
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_numbers *numbers, csto_error *err)
{
    csto_plotspec *spec = task->spec;
    const char *why = NULL;
    struct csto_lorenz_point *points = calloc(POINTS_MOST, sizeof *points);
    if (!points)
        return csto_fail_memory(err);
    size_t n = csto_lorenz_curve(points, POINTS_MOST, numbers->at, numbers->n, &why);
    struct csto_plot_panel *panel = n ? csto_plotspec_panel(spec, CSTO_X_NUMBER, "share of the total, %", 1) : NULL;
    bool done = panel && add_curve(panel, points, n, "as they are");
    free(points);
    if (n == 0)
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot: %s", why);
    if (!done)
        return csto_fail_memory(err);
    panel->values = CSTO_VALUES_PERCENT;
    panel->names_at_end = true;
    panel->x_label = csto_plotspec_text(spec, "share of the %s, the smallest first, %%", numbers->things);
    bool many = numbers->n >= 20;
    size_t k = many ? numbers->n / 10 : 1;
    double share = share_of_largest(numbers, k), at = 100 - 100 * (double)k / (double)numbers->n;
    const char *which = many ? "the largest tenth" : "the largest one", *text = csto_plot_number_text(spec, share);
    const struct csto_plot_point end = {.x = at, .value = 100 - share, .low = 100 - share, .high = 100 - share, .label = ""};
    const struct csto_plot_rule rule = {true, at, csto_plotspec_text(spec, "right of this line: %s, %s%%", which, text)};
    if (!csto_series_point(csto_panel_series(panel, CSTO_STYLE_POINTS, "", 0), end) || !csto_array_push(&panel->rules, rule))
        return csto_fail_memory(err);
    spec->title = csto_plotspec_text(spec, "%s: %s of %s %s has %s%% of the total", csto_plot_subject_first(task), which,
                                     csto_plot_number_text(spec, (double)numbers->n), numbers->things, text);
    spec->subtitle = csto_plotspec_text(spec,
                                        "A Lorenz curve: the further it hangs below the dashed line, the fewer %s make the total. Hedges "
                                        "are taken as stated; ranges are left out.",
                                        numbers->things);
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    return csto_plot_numbers_draw(task, fill, err);
}

const struct csto_plot_kind csto_plot_concentration = {
    .name = "concentration",
    .summary = "what share of the total the largest figures have (or totals --by=event, place ...): a Lorenz curve",
    .takes_by = true,
    .build = build,
};
