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

/* A plot's words are about one measure: another one under them would be a lie. */
static csto_status fix_measure(struct csto_plot_task *task, const struct csto_plot_kind *kind, csto_error *err)
{
    const char *asked = task->query.measure;
    csto_code code = csto_vocabulary_find(task->vocabulary, CSTO_MEASURES, kind->measure);
    task->query.measure = kind->measure;
    if (!asked || !*asked || csto_vocabulary_find(task->vocabulary, CSTO_MEASURES, asked) == code)
        return CSTO_OK;
    return csto_fail(err, CSTO_E_NAME, "the plot '%s' shows the measure '%s' and no other", kind->name, kind->measure);
}

csto_status csto_plot_build(csto_plotspec **out, const char *kind, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    const struct csto_plot_kind *found = NULL;
    for (size_t i = 0; csto_plot_kinds[i]; i++)
        if (strcmp(csto_plot_kinds[i]->name, kind) == 0)
            found = csto_plot_kinds[i];
    if (!found)
        return fail_kind(kind, err);
    struct csto_plot_task task = {.dataset = d, .vocabulary = csto_dataset_vocabulary(d)};
    if (q)
        task.query = *q;
    csto_status rc = csto_plotspec_new(&task.spec, kind, err);
    if (rc == CSTO_OK)
        rc = fix_measure(&task, found, err);
    if (rc == CSTO_OK)
        rc = found->build(&task, err);
    if (rc == CSTO_OK && task.spec->no_memory)
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        *out = task.spec;
    else
        csto_plotspec_free(task.spec);
    return rc;
}
