/* plot_sizes.c - how many figures are as large or larger, on two logarithmic axes, with a power law and a log-normal beside */
#include "config.h"

#include "analytics/ccdf.h"
#include "analytics/distributions.h"
#include "analytics/tail.h"
#include "base/status.h"
#include "plots/values.h"

#include <math.h>
#include <stdlib.h>

enum { POINTS_MOST = 400, CURVE_PARTS = 60 };

static bool add_points(struct csto_plot_panel *panel, const struct csto_plot_numbers *numbers)
{
    enum { VALUES = 5 };
    struct csto_ccdf_point *points = calloc(POINTS_MOST, sizeof *points);
    struct csto_plot_series *s = points ? csto_panel_series(panel, CSTO_STYLE_POINTS, "", VALUES) : NULL;
    size_t n = points ? csto_ccdf(points, POINTS_MOST, numbers->at, numbers->n) : 0;
    bool done = s != NULL;
    for (size_t i = 0; done && i < n; i++) {
        double y = points[i].above * 100;
        done = csto_series_point(s, (struct csto_plot_point){.x = points[i].x, .value = y, .low = y, .high = y});
    }
    free(points);
    return done;
}

static bool add_fit(struct csto_plot_panel *panel, const struct csto_tail *tail, double most, const char *label, csto_plot_style style,
                    size_t colour, double (*above)(const struct csto_tail *t, double x))
{
    double share = 100 * (double)tail->in_tail / (double)tail->n;
    struct csto_plot_series *s = csto_panel_series(panel, style, label, colour);
    for (int i = 0; s && i <= CURVE_PARTS; i++) {
        double x = tail->x_min * pow(most / tail->x_min, (double)i / CURVE_PARTS), y = share * above(tail, x);
        if (y > 0 && !csto_series_point(s, (struct csto_plot_point){.x = x, .value = y, .low = y, .high = y, .label = ""}))
            return false;
    }
    return s != NULL;
}

static void put_words(struct csto_plot_task *task, const struct csto_plot_numbers *numbers, const struct csto_tail *tail, double scale,
                      const char *word)
{
    csto_plotspec *spec = task->spec;
    const char *subject = csto_plot_subject_first(task), *unit = *word ? csto_plotspec_text(spec, " %s", word) : "";
    const char *from = csto_plot_number_text(spec, tail->x_min / scale);
    bool power = !tail->why && !tail->why_lognormal && tail->vuong_p < 0.05 && tail->ratio > 0;
    bool lognormal = !tail->why && !tail->why_lognormal && tail->vuong_p < 0.05 && tail->ratio < 0;
    const char *most = csto_plot_number_text(spec, numbers->at[numbers->n - 1] / scale),
               *median = csto_plot_number_text(spec, numbers->at[numbers->n / 2] / scale);
    spec->title = csto_plotspec_text(spec, "%s: half of %s are below %s%s, the largest is %s%s", subject,
                                     csto_plot_number_text(spec, (double)numbers->n), median, unit, most, unit);
    if (tail->why) {
        spec->subtitle = csto_plotspec_text(spec, "Each point: what share of the %s is as large or larger. No law was fitted: %s.",
                                            numbers->things, tail->why);
        return;
    }
    spec->subtitle =
        csto_plotspec_text(spec,
                           "Each point: what share of the %s is as large or larger. From %s%s on (%zu of them): a power law, alpha %s "
                           "\xc2\xb1 %s; %s (Clauset et al. 2009, Vuong's test).",
                           numbers->things, from, unit, tail->in_tail, csto_plot_number_text(spec, round(tail->alpha * 100) / 100),
                           csto_plot_number_text(spec, round(tail->alpha_error * 100) / 100),
                           power       ? "a log-normal fits worse"
                           : lognormal ? "a log-normal fits better"
                                       : "a log-normal cannot be told from it");
}

static csto_status fill(struct csto_plot_task *task, const struct csto_plot_numbers *numbers, csto_error *err)
{
    struct csto_tail tail;
    const char *word;
    double most = numbers->at[numbers->n - 1], scale = csto_plot_scale(numbers->unit, most, &word);
    if (!(most > 0))
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; no figure is above 0");
    csto_status rc = csto_tail_fit(&tail, numbers->at, numbers->n, strcmp(numbers->unit, "count") == 0, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_plot_panel *panel =
        csto_plotspec_panel(task->spec, CSTO_X_NUMBER, "share of the figures that are as large or larger, %", 1);
    bool done = panel && add_points(panel, numbers); /* the lines lie over the points that they are to fit */
    if (done && !tail.why && !tail.why_lognormal)
        done = add_fit(panel, &tail, most, "log-normal", CSTO_STYLE_DASHES, 1, csto_tail_lognormal_above);
    if (done && !tail.why)
        done = add_fit(panel, &tail, most, "power law", CSTO_STYLE_CURVE, 0, csto_tail_power_law_above);
    if (!done)
        return csto_fail_memory(err);
    panel->log = panel->x_log = panel->no_zero = panel->names_at_end = true;
    panel->x_scale = scale;
    panel->x_label = *word ? word : "number";
    put_words(task, numbers, &tail, scale, word);
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    csto_status rc = csto_distributions_open(err);
    return rc == CSTO_OK ? csto_plot_numbers_draw(task, fill, err) : rc;
}

const struct csto_plot_kind csto_plot_sizes = {
    .name = "sizes",
    .summary = "how large the figures are: their tail on logarithmic axes, with a power law and a log-normal",
    .takes_by = true,
    .takes_log = true, /* it is */
    .build = build,
};
