/* plot_trend.c - a series with its lines, their 95 % bands, a break where there is one, and a forecast */
#include "config.h"

#include "analytics/distributions.h"
#include "analytics/trend.h"
#include "analytics/trend_forecast.h"
#include "base/status.h"
#include "plots/plot.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>

#define WHOLE "CSTO"

enum { HORIZON = 3, CURVE_PARTS = 40 };

struct picture {
    struct csto_plot_task *task;
    const struct csto_series *series;
    struct csto_trend trend;
    struct csto_forecast forecast;
    csto_forecast_model model; /* CSTO_FORECAST_MODELS = none */
    csto_by by;
    double x0, step0, size; /* x of a step: x0 + (step - step0) * size */
    double scale;
    const char *word;
    bool natural; /* no value is below 0, so nothing drawn is */
};

/* ---- the series ---- */

static double step_size(csto_by by)
{
    switch (by) {
    case CSTO_BY_QUARTER: return 0.25;
    case CSTO_BY_MONTH: return 1.0 / 12;
    case CSTO_BY_DAY: return 1 / CSTO_YEAR_DAYS;
    default: return 1;
    }
}

static double x_of(const struct picture *p, double step)
{
    enum { PARTS = 10000 }; /* of a year: less than an hour */
    return round((p->x0 + (step - p->step0) * p->size) * PARTS) / PARTS;
}

/* The whole where it has a series and nothing else was asked for, else the longest; of equals the first. */
static const struct csto_series *choose(const struct csto_series_set *set, const char *whole)
{
    const struct csto_series *best = NULL;
    for (size_t i = 0; i < set->n; i++) {
        const struct csto_series *s = &set->series[i];
        if (whole && strcmp(s->label, whole) == 0)
            return s;
        if (!best || s->n > best->n)
            best = s;
    }
    return whole ? NULL : best;
}

/* Builds the set and chooses; *set is to be freed whatever the status. */
static csto_status find_series(struct picture *p, struct csto_series_set *set, csto_error *err)
{
    struct csto_plot_task *task = p->task;
    csto_query query = task->query;
    bool narrowed =
        csto_plot_given(query.place) || csto_plot_given(query.area) || csto_plot_given(query.event) || csto_plot_given(query.by);
    *set = (struct csto_series_set){0};
    query.stat = NULL;
    if (!narrowed) {
        query.by = "place,year";
        csto_status rc = csto_series_build(set, task->dataset, &query, err);
        if (rc != CSTO_OK)
            return rc;
        if ((p->series = choose(set, WHOLE)) != NULL) {
            task->place = csto_vocabulary_find(task->vocabulary, CSTO_PLACES, WHOLE);
            return CSTO_OK;
        }
        csto_series_set_free(set);
        *set = (struct csto_series_set){0};
    }
    query.by = csto_plot_given(task->query.by) ? task->query.by : "year";
    csto_status rc = csto_series_build(set, task->dataset, &query, err);
    if (rc == CSTO_OK && !(p->series = choose(set, NULL)))
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; none of those found lies within one step of time");
    return rc;
}

/* The time word of --by; what is no word was refused before. */
static csto_by time_word(const char *by)
{
    char word[32];
    for (const char *p = csto_plot_given(by) ? by : "year"; *p; p += strspn(p, ", ")) {
        size_t n = strcspn(p, ", ");
        snprintf(word, sizeof word, "%.*s", (int)(n < sizeof word ? n : sizeof word - 1), p);
        csto_by found = csto_by_find(word);
        if (found < CSTO_BY_WORDS && csto_by_words[found].time)
            return found;
        p += n;
    }
    return CSTO_BY_YEAR;
}

/* ---- what is drawn ---- */

static double floored(const struct picture *p, double y)
{
    return p->natural ? fmax(y, 0) : y;
}

static bool add_points(struct picture *p, struct csto_plot_panel *panel)
{
    enum { VALUES = 5 }; /* a colour that no line has */
    struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_POINTS, "", VALUES);
    for (size_t i = 0; s && i < p->series->n; i++) {
        const struct csto_series_value *v = &p->series->values[i];
        double value = isnan(v->value) ? v->low : v->value;
        if (isfinite(value) && !csto_series_point(s, (struct csto_plot_point){.x = x_of(p, (double)v->step),
                                                                              .value = value,
                                                                              .low = v->low,
                                                                              .high = v->high,
                                                                              .partial = v->partial ? "not over" : NULL}))
            return false;
    }
    return s != NULL;
}

/* A line over the points with its band.  at: the line, and half its band on both sides. */
static bool add_line(struct picture *p, struct csto_plot_panel *panel, const char *label, size_t colour,
                     void (*at)(const struct picture *p, double t, double *y, double *low, double *high))
{
    const struct csto_points *points = &p->trend.points;
    double from = points->t[0], to = points->t[points->n - 1];
    for (int band = 1; band >= 0; band--) {
        struct csto_plot_series *s = csto_panel_series(panel, band ? CSTO_STYLE_BAND : CSTO_STYLE_CURVE, band ? "" : label, colour);
        for (int i = 0; s && i <= CURVE_PARTS; i++) {
            double t = from + (to - from) * i / CURVE_PARTS, y, low, high;
            at(p, t, &y, &low, &high);
            if (!csto_series_point(s, (struct csto_plot_point){
                                          .x = x_of(p, t), .value = y, .low = floored(p, low), .high = floored(p, high), .label = ""}))
                return false;
        }
        if (!s)
            return false;
    }
    return true;
}

/* The band of the median slope: lines of the slopes at its limits, through the middle of the points. */
static void sen_at(const struct picture *p, double t, double *y, double *low, double *high)
{
    const struct csto_theil_sen *s = &p->trend.sen;
    const struct csto_points *points = &p->trend.points;
    double middle = (points->t[0] + points->t[points->n - 1]) / 2, there = s->intercept + s->slope * middle;
    double a = there + s->low * (t - middle), b = there + s->high * (t - middle);
    *y = s->intercept + s->slope * t;
    *low = fmin(a, b), *high = fmax(a, b);
}

static void ols_at(const struct picture *p, double t, double *y, double *low, double *high)
{
    double mean, new_value;
    *y = csto_line_at(&p->trend.ols, t, &mean, &new_value);
    *low = *y - mean, *high = *y + mean;
}

static bool add_forecast(struct picture *p, struct csto_plot_panel *panel)
{
    enum { COLOUR = 2 };
    const struct csto_points *points = &p->trend.points;
    double last = points->t[points->n - 1], value = points->y[points->n - 1];
    const char *label = csto_plotspec_text(p->task->spec, "forecast (%s)", csto_forecast_names[p->model]);
    for (int band = 1; band >= 0; band--) {
        struct csto_plot_series *s = csto_panel_series(panel, band ? CSTO_STYLE_BAND : CSTO_STYLE_DASHES, band ? "" : label, COLOUR);
        bool done =
            csto_series_point(s, (struct csto_plot_point){.x = x_of(p, last), .value = value, .low = value, .high = value, .label = ""});
        for (int i = 0; done && i < HORIZON; i++) {
            double y = p->forecast.value[i], half = p->forecast.half[i];
            done = csto_series_point(s, (struct csto_plot_point){.x = x_of(p, last + i + 1),
                                                                 .value = floored(p, y),
                                                                 .low = floored(p, y - half),
                                                                 .high = floored(p, y + half),
                                                                 .label = ""});
        }
        if (!done)
            return false;
    }
    return true;
}

static bool add_break(struct picture *p, struct csto_plot_panel *panel)
{
    const struct csto_pettitt *b = &p->trend.pettitt;
    const struct csto_points *points = &p->trend.points;
    if (b->why || !(b->p < 0.05) || b->at == 0 || b->at >= points->n)
        return true;
    struct csto_plot_rule rule = {true, x_of(p, (points->t[b->at - 1] + points->t[b->at]) / 2),
                                  csto_plotspec_text(p->task->spec, "break after %s", p->trend.labels[b->at - 1])};
    return csto_array_push(&panel->rules, rule);
}

/* ---- which forecast ---- */

/* The model that would have forecast the last values best; the plain guess where none can be tested. */
static csto_status choose_forecast(struct picture *p, csto_error *err)
{
    unsigned period = p->by == CSTO_BY_MONTH ? 12 : p->by == CSTO_BY_QUARTER ? 4 : 0;
    struct csto_forecast *f = malloc(sizeof *f);
    csto_status rc = f ? CSTO_OK : csto_fail_memory(err);
    for (int i = 0; rc == CSTO_OK && i < CSTO_FORECAST_MODELS; i++) {
        if (i == CSTO_SEASONAL && !period)
            continue;
        rc = csto_forecast(f, (csto_forecast_model)i, &p->trend.points, period, HORIZON, err);
        bool first = p->model == CSTO_FORECAST_MODELS;
        if (rc == CSTO_OK && !f->why && (first || (isfinite(f->mae) && (isnan(p->forecast.mae) || f->mae < p->forecast.mae)))) {
            p->forecast = *f;
            p->model = (csto_forecast_model)i;
        }
    }
    free(f);
    return rc;
}

/* ---- words ---- */

static const char *slope_words(struct picture *p)
{
    csto_plotspec *spec = p->task->spec;
    const struct csto_theil_sen *s = &p->trend.sen;
    return csto_plotspec_text(spec, "%s by about %s%s%s a %s", s->slope >= 0 ? "rising" : "falling",
                              csto_plot_number_text(spec, fabs(s->slope) / p->scale), *p->word ? " " : "", p->word, p->trend.step);
}

static void put_words(struct picture *p, struct csto_plot_panel *panel)
{
    struct csto_plot_task *task = p->task;
    csto_plotspec *spec = task->spec;
    const struct csto_trend *t = &p->trend;
    const char *subject = csto_plot_subject_first(task), *where = csto_plot_where(task);
    const char *label = *p->series->label && !task->place ? csto_plotspec_text(spec, ", %s", p->series->label) : "";
    const char *first = p->series->values[0].label, *last = p->series->values[p->series->n - 1].label;
    bool shown = (t->direction == CSTO_RISING || t->direction == CSTO_FALLING) && !t->sen.why;
    const char *what = t->points.n < 2                 ? "too few values for a test of trend"
                       : shown                         ? slope_words(p)
                       : t->direction == CSTO_UNTESTED ? "too few values for a test of trend"
                                                       : "no trend shown";
    const char *to = strlen(first) == 4 && strlen(last) == 4 ? "\xe2\x80\x93" : " to ";
    spec->title = csto_plotspec_text(spec, "%s%s%s: %s, %s%s%s", subject, where, label, what, first, to, last);
    struct csto_text s = {0};
    if (!t->sen.why && t->points.n > 2)
        csto_text_puts(&s, "Lines with 95% intervals: the median of all slopes (Theil-Sen), and least squares.");
    else
        csto_text_puts(&s, "The figures alone: too few for a line.");
    if (!t->mk.why)
        csto_text_printf(&s, " Mann-Kendall p %s.", t->mk.p < 0.0001 ? "below 0.0001" : csto_plot_number_text(spec, t->mk.p));
    if (p->model < CSTO_FORECAST_MODELS)
        csto_text_puts(&s, " Dashed: forecast with its 95% interval; it knows no causes.");
    csto_text_puts(&s, csto_plot_scope(task));
    csto_text_puts(&s, csto_plot_reading(spec, panel));
    spec->subtitle = csto_plot_keep(spec, &s);
}

/* ---- */

static csto_status fill(struct picture *p, csto_error *err)
{
    csto_plotspec *spec = p->task->spec;
    const struct csto_series_value *first = &p->series->values[0];
    struct csto_date from = csto_date_of(first->period.from);
    double most = 0;
    p->natural = true;
    for (size_t i = 0; i < p->series->n; i++) {
        double v = p->series->values[i].value;
        most = fmax(most, isfinite(v) ? fabs(v) : 0);
        p->natural &= !(v < 0);
    }
    p->size = step_size(p->by), p->step0 = (double)first->step;
    p->x0 = p->by == CSTO_BY_FISCAL_YEAR ? atof(first->label)
            : p->by == CSTO_BY_DAY       ? 1970 + first->period.from / CSTO_YEAR_DAYS
                                         : from.year + (from.month - 1) / 12.0;
    p->scale = csto_plot_scale(p->trend.unit, most, &p->word);
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_YEAR,
                                                        strcmp(p->trend.unit, "count") != 0 ? p->word
                                                        : *p->word ? csto_plotspec_text(spec, "number, %s", p->word)
                                                                   : "number",
                                                        p->scale);
    if (!panel)
        return csto_fail_memory(err);
    panel->step = p->size;
    panel->names_at_end = true;
    bool lines = p->trend.points.n > 2, done = true;
    if (lines && !p->trend.ols.why)
        done = done && add_line(p, panel, "least squares", 1, ols_at);
    if (lines && !p->trend.sen.why)
        done = done && add_line(p, panel, "Theil-Sen", 0, sen_at);
    if (lines && p->model < CSTO_FORECAST_MODELS)
        done = done && add_forecast(p, panel);
    done = done && add_points(p, panel) && add_break(p, panel);
    if (!done)
        return csto_fail_memory(err);
    put_words(p, panel);
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct picture p = {.task = task, .by = time_word(task->query.by), .model = CSTO_FORECAST_MODELS};
    struct csto_series_set set = {0};
    if (!csto_plot_given(task->query.item) && strcmp(task->query.measure, "seizure") == 0)
        task->query.item = "all_drugs";
    csto_status rc = csto_distributions_open(err);
    if (rc == CSTO_OK)
        rc = find_series(&p, &set, err);
    if (rc == CSTO_OK)
        rc = csto_trend_of(&p.trend, p.series, p.by, task->vocabulary, err);
    if (rc == CSTO_OK && p.series->n < 2)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot as a trend; there is one value");
    if (rc == CSTO_OK && p.trend.points.n > 2)
        rc = choose_forecast(&p, err);
    if (rc == CSTO_OK)
        rc = fill(&p, err);
    csto_trend_free(&p.trend);
    csto_series_set_free(&set);
    return rc;
}

const struct csto_plot_kind csto_plot_trend = {
    .name = "trend",
    .summary = "a series with Theil-Sen and least-squares lines, their bands, a break and a forecast",
    .takes_by = true,
    .takes_log = true,
    .build = build,
};
