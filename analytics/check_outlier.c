/* A counted figure far from its like: modified z of the logarithms above 3.5 (Iglewicz & Hoaglin, "How to Detect and Handle Outliers", 1993). */
#include "config.h"

#include "analytics/check.h"
#include "base/status.h"
#include "records/period.h"

#include <math.h>

enum { LEAST = 8, SHOWN = 10 };
static const double most_z = 3.5, normal = 0.6745; /* MAD of the normal distribution, in standard deviations */

struct figure {
    const csto_claim *claim;
    double log, far;
    int kind;
};

/* A day's figure is no like of a year's, a province's none of a country's, a total row's none of its rows'. */
static int kind_of(const csto_claim *c)
{
    static const int64_t days[] = {1, 31, 92, 366};
    int length = 0, lengths = (int)(sizeof days / sizeof *days);
    while (length < lengths && csto_period_known(c->period) && (int64_t)c->period.to - c->period.from >= days[length])
        length++;
    length = csto_period_known(c->period) ? length : lengths + 1;
    return length * 4 + (*c->area ? 2 : 0) + (c->flags & CSTO_FLAG_TOTAL_ROW ? 1 : 0);
}

static int by_kind(const void *a, const void *b)
{
    const struct figure *x = a, *y = b;
    return x->kind != y->kind ? x->kind - y->kind : csto_claim_compare(x->claim, y->claim);
}

static int by_log(const void *a, const void *b)
{
    double x = ((const struct figure *)a)->log, y = ((const struct figure *)b)->log;
    return x < y ? -1 : x > y;
}

static int by_far(const void *a, const void *b)
{
    const struct figure *x = a, *y = b;
    return x->far != y->far ? (x->far > y->far ? -1 : 1) : csto_claim_compare(x->claim, y->claim);
}

static int by_nearness(const void *a, const void *b)
{
    return -by_far(a, b);
}

static double middle(double low, double high)
{
    return low + (high - low) / 2;
}

/* One group of n figures: the furthest of those that stand out. */
static csto_status one_group(struct csto_checker *k, struct figure *f, size_t n, csto_error *err)
{
    csto_status rc = CSTO_OK;
    qsort(f, n, sizeof *f, by_log);
    double median = middle(f[(n - 1) / 2].log, f[n / 2].log);
    for (size_t i = 0; i < n; i++)
        f[i].far = fabs(f[i].log - median);
    qsort(f, n, sizeof *f, by_nearness);
    double mad = middle(f[(n - 1) / 2].far, f[n / 2].far);
    qsort(f, n, sizeof *f, by_far);
    size_t far = 0;
    while (far < n && mad > 0 && normal * f[far].far / mad > most_z)
        far++;
    for (size_t i = 0; i < far && i < SHOWN && rc == CSTO_OK; i++) {
        struct csto_text t = {0};
        csto_put_subject(&t, k->vocabulary, f[i].claim);
        csto_text_puts(&t, ": ");
        csto_put_value(&t, k->vocabulary, f[i].claim->value, f[i].claim->unit);
        csto_text_printf(&t, " is far from the other %zu figures of its kind, whose median is ", n - 1);
        csto_put_point(&t, k->vocabulary, exp(median), f[i].claim->unit);
        csto_text_printf(&t, " (%.1f median deviations on the log scale)", normal * f[i].far / mad);
        if (i + 1 == SHOWN && far > SHOWN)
            csto_text_printf(&t, "; so are %zu more, which are nearer", far - SHOWN);
        rc = csto_find(k, CSTO_FINDING_WARNING, 0, &f[i].claim, 1, &t, err);
        csto_text_free(&t);
    }
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    const struct csto_answer *a = &k->things.answer;
    struct figure *f = malloc((a->entries.n + 1) * sizeof *f);
    csto_status rc = f ? CSTO_OK : csto_fail_memory(err);
    for (size_t g = 0; g < a->groups.n && rc == CSTO_OK; g++) {
        const struct csto_group *group = &a->groups.at[g];
        size_t n = 0;
        for (size_t i = group->first; i < group->first + group->n; i++) {
            const struct csto_entry *e = &a->entries.at[i];
            if (e->rule == CSTO_COUNTED && e->claim->value.bound != CSTO_BETWEEN && e->point > 0 && isfinite(e->point))
                f[n++] = (struct figure){e->claim, log(e->point), 0, kind_of(e->claim)};
        }
        if (n)
            qsort(f, n, sizeof *f, by_kind);
        for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
            for (end = i + 1; end < n && f[end].kind == f[i].kind; end++)
                continue;
            if (end - i >= LEAST)
                rc = one_group(k, f + i, end - i, err);
        }
    }
    free(f);
    return rc;
}

const struct csto_check csto_check_outlier = {"outlier",
                                              "a figure far from its like (item, length of period, whole place or part of one): modified z "
                                              "above 3.5 on the log scale, of at least 8 counted figures",
                                              run};
