/* trend_show_breaks.c - changes of level */
#include "config.h"

#include "analytics/trend_show.h"

#include "base/status.h"

#include <math.h>
#include <stdlib.h>

/* A change of level behind the first `at` points. */
struct change {
    const char *method;
    size_t at;
    double p, before, after;
};

static const struct change *change_of(const struct csto_trend_place *p)
{
    return p->row;
}

CSTO_TREND_TEXT(method, change_of(p)->method)
CSTO_TREND_TEXT(break_at, p->t->labels[change_of(p)->at - 1])
CSTO_TREND_NUMBER(break_p, change_of(p)->p)
CSTO_TREND_NUMBER(before, change_of(p)->before)
CSTO_TREND_NUMBER(after, change_of(p)->after)

static const struct csto_trend_column break_columns[] = {
    {{"unit", CSTO_SHOW_TEXT}, csto_trend_unit},
    {{"method", CSTO_SHOW_TEXT}, method},
    {{"at", CSTO_SHOW_TEXT}, break_at},
    {{"p", CSTO_SHOW_COUNT}, break_p},
    {{"mean_before", CSTO_SHOW_VALUE}, before},
    {{"mean_after", CSTO_SHOW_VALUE}, after},
    {{"measure", CSTO_SHOW_TEXT}, csto_trend_measure},
    {{"item", CSTO_SHOW_TEXT}, csto_trend_item},
    {{NULL, CSTO_SHOW_TEXT}, NULL},
};

static csto_status add_change(struct csto_trend_maker *m, struct csto_trend_place *p, const struct change *c, csto_error *err)
{
    p->row = c;
    return csto_trend_add(m, p, err);
}

static double mean_of(const double *y, size_t n)
{
    double mean = 0;
    for (size_t i = 0; i < n; i++)
        mean += (y[i] - mean) / (double)(i + 1);
    return mean;
}

static csto_status add_pettitt(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    const struct csto_trend *t = p->t;
    size_t at = t->pettitt.at, n = t->points.n;
    if (t->pettitt.why || at == 0 || at >= n)
        return CSTO_OK;
    struct change c = {"pettitt", at, t->pettitt.p, mean_of(t->y, at), mean_of(t->y + at, n - at)};
    return add_change(m, p, &c, err);
}

static csto_status add_pelt(struct csto_trend_maker *m, struct csto_trend_place *p, const struct csto_points *points, bool logs,
                            csto_error *err)
{
    struct csto_pelt pelt;
    csto_status rc = csto_pelt(&pelt, points, err);
    for (size_t i = 0; rc == CSTO_OK && !pelt.why && i < pelt.n; i++) {
        struct change c = {logs ? "pelt_log" : "pelt", pelt.at[i], NAN, pelt.mean[i], pelt.mean[i + 1]};
        if (logs) {
            c.before = exp(c.before);
            c.after = exp(c.after);
        }
        rc = add_change(m, p, &c, err);
    }
    return rc;
}

/* Of the logarithms, where every value has one: a single giant case makes no break then.  The means are geometric. */
static csto_status add_pelt_of_logs(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    const struct csto_points *points = &p->t->points;
    double *logs = malloc((points->n + 1) * sizeof *logs);
    bool all = logs != NULL;
    csto_status rc = all ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < points->n && all; i++) {
        all = points->y[i] > 0;
        logs[i] = all ? log(points->y[i]) : 0;
    }
    if (all)
        rc = add_pelt(m, p, &(struct csto_points){points->t, logs, points->n}, true, err);
    free(logs);
    return rc;
}

static csto_status add_breaks(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err)
{
    csto_status rc = add_pettitt(m, p, err);
    if (rc == CSTO_OK)
        rc = add_pelt(m, p, &p->t->points, false, err);
    return rc == CSTO_OK ? add_pelt_of_logs(m, p, err) : rc;
}

const struct csto_trend_show csto_trend_show_breaks = {"breaks", break_columns, add_breaks};
