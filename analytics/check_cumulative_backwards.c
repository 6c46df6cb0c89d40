/* What is counted since a start cannot become less. */
#include "config.h"

#include "analytics/check.h"
#include "base/compare.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"

static int compare_series(const csto_claim *a, const csto_claim *b)
{
    int order = csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers(a->item, b->item);
    order = order ? order : csto_compare_numbers(a->unit, b->unit);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    order = order ? order : strcmp(a->area, b->area);
    order = order ? order : strcmp(a->event, b->event);
    return order ? order : csto_compare_numbers(a->period.from, b->period.from);
}

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_series(a, b);
    order = order ? order : csto_compare_numbers(a->period.to, b->period.to);
    return order ? order : csto_claim_compare(a, b);
}

static csto_status report(struct csto_checker *k, const csto_claim *early, const csto_claim *late, csto_error *err)
{
    const csto_claim *claims[] = {early, late};
    struct csto_text t = {0};
    csto_put_subject(&t, k->vocabulary, late);
    csto_text_puts(&t, " since ");
    csto_day_print(&t, late->period.from);
    csto_text_printf(&t, ": %s says ", csto_speaker(late));
    csto_put_value(&t, k->vocabulary, late->value, late->unit);
    csto_text_puts(&t, " by ");
    csto_day_print(&t, late->period.to);
    csto_text_printf(&t, ", less than %s said by ", csto_speaker(early));
    csto_day_print(&t, early->period.to);
    csto_text_puts(&t, ", ");
    csto_put_value(&t, k->vocabulary, early->value, early->unit);
    bool own = strcmp(csto_speaker(early), csto_speaker(late)) == 0;
    csto_status rc = csto_find(k, own ? CSTO_FINDING_ERROR : CSTO_FINDING_WARNING, 0, claims, 2, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    const csto_claim **series = malloc((k->n + 1) * sizeof *series), *most = NULL;
    size_t n = 0;
    csto_status rc = series ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < k->n && series; i++)
        if (k->claims[i]->role == CSTO_CUMULATIVE && !*k->claims[i]->part_of && csto_period_known(k->claims[i]->period))
            series[n++] = k->claims[i];
    if (n)
        qsort(series, n, sizeof *series, compare);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++) {
        if (i == 0 || compare_series(series[i - 1], series[i]) != 0)
            most = NULL;
        csto_value now = csto_checker_value(k, series[i]);
        if (most && most->period.to < series[i]->period.to && now.high < csto_checker_value(k, most).low)
            rc = report(k, most, series[i], err);
        if (!most || now.low > csto_checker_value(k, most).low)
            most = series[i];
    }
    free(series);
    return rc;
}

const struct csto_check csto_check_cumulative_backwards = {"cumulative_backwards", "a figure since a start is lower than an earlier one",
                                                           run};
