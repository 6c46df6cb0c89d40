#include "config.h"

#include "plots/plot.h"

#include "base/status.h"

#include <math.h>

const struct csto_plot_kind *const csto_plot_kinds[] = {
#define CSTO_PLOT(name) &csto_plot_##name,
#include "plots/plots.def"
#undef CSTO_PLOT
    NULL,
};

static csto_status fail_kind(const char *kind, csto_error *err)
{
    struct csto_text all = {0};
    for (size_t i = 0; csto_plot_kinds[i]; i++)
        csto_text_printf(&all, "%s%s", i ? ", " : "", csto_plot_kinds[i]->name);
    csto_status rc = csto_fail(err, CSTO_E_NAME, "'%s' is no plot; there are %s", kind, csto_text_string(&all));
    csto_text_free(&all);
    return rc;
}

const struct csto_plot_kind *csto_plot_kind_find(const char *name)
{
    for (size_t i = 0; csto_plot_kinds[i]; i++)
        if (strcmp(csto_plot_kinds[i]->name, name) == 0)
            return csto_plot_kinds[i];
    return NULL;
}

/* A plot's words are about one measure: another one under them would be a lie. */
static csto_status fix_measure(struct csto_plot_task *task, const struct csto_plot_kind *kind, csto_error *err)
{
    const char *asked = task->query.measure;
    csto_code wanted = csto_plot_given(kind->measure) ? csto_vocabulary_find(task->vocabulary, CSTO_MEASURES, kind->measure) : 0;
    if (!csto_plot_given(asked))
        task->query.measure = kind->measure ? kind->measure : "seizure";
    else if (wanted && csto_vocabulary_find(task->vocabulary, CSTO_MEASURES, asked) != wanted)
        return csto_fail(err, CSTO_E_NAME, "the plot '%s' shows the measure '%s' and no other", kind->name, kind->measure);
    return CSTO_OK;
}

static csto_status check_options(const struct csto_plot_task *task, const struct csto_plot_kind *kind, csto_error *err)
{
    if (csto_plot_given(task->query.by) && !kind->takes_by)
        return csto_fail(err, CSTO_E_NAME, "the plot '%s' takes no --by", kind->name);
    if (task->log && !kind->takes_log)
        return csto_fail(err, CSTO_E_NAME, "the plot '%s' has no axis of amounts that could be logarithmic", kind->name);
    if (task->against && !kind->against)
        return csto_fail(err, CSTO_E_NAME, "the plot '%s' compares with nothing; --against is for the plot 'compare'", kind->name);
    return CSTO_OK;
}

static size_t count_without_place(const struct csto_plot_panel *panel)
{
    size_t n = 0;
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; csto_style_observed(panel->series.at[s].style) && i < panel->series.at[s].points.n; i++)
            n += panel->series.at[s].points.at[i].value <= 0 && !panel->series.at[s].points.at[i].label;
    return n;
}

/* A bar's length means nothing where the axis has no zero: bars become points. */
static void make_logarithmic(csto_plotspec *spec)
{
    size_t without = spec->panels.n && spec->panels.at[0].x_kind != CSTO_X_GRID ? count_without_place(&spec->panels.at[0]) : 0;
    if (without)
        spec->subtitle =
            csto_plotspec_text(spec, "%s Not shown: %zu of 0 or less, for which a logarithmic axis has no place.", spec->subtitle, without);
    for (size_t i = 0; i < spec->panels.n; i++) {
        struct csto_plot_panel *panel = &spec->panels.at[i];
        if (panel->values != CSTO_VALUES_AMOUNT)
            continue;
        panel->log = true;
        for (size_t s = 0; s < panel->series.n; s++)
            if (panel->series.at[s].style == CSTO_STYLE_BARS)
                panel->series.at[s].style = CSTO_STYLE_POINTS;
    }
}

csto_status csto_plot_build(csto_plotspec **out, const char *kind, const csto_dataset *d, const csto_query *q, const csto_plot_options *how,
                            csto_error *err)
{
    const struct csto_plot_kind *found = csto_plot_kind_find(kind);
    if (!found)
        return fail_kind(kind, err);
    struct csto_plot_task task = {.dataset = d, .vocabulary = csto_dataset_vocabulary(d)};
    if (q)
        task.query = *q;
    if (how)
        task.log = how->log, task.against = how->against;
    csto_status rc = check_options(&task, found, err);
    if (rc == CSTO_OK)
        rc = csto_plotspec_new(&task.spec, kind, err);
    if (rc != CSTO_OK)
        return rc;
    task.spec->theme = how ? how->theme : CSTO_THEME_LIGHT;
    rc = fix_measure(&task, found, err);
    if (rc == CSTO_OK)
        rc = found->build(&task, err);
    if (rc == CSTO_OK)
        rc = csto_plot_source(&task, err);
    if (rc == CSTO_OK && task.log)
        make_logarithmic(task.spec);
    if (rc == CSTO_OK && task.spec->no_memory)
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        *out = task.spec;
    else
        csto_plotspec_free(task.spec);
    return rc;
}
