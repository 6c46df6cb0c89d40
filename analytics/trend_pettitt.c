#include "config.h"

#include "analytics/trend_breaks.h"

#include "base/status.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST = 4 };

struct ranked {
    double value;
    size_t at;
};

static int by_value(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    return x->value < y->value ? -1 : x->value > y->value ? 1 : x->at < y->at ? -1 : 1;
}

/* Twice the ranks, so that the mean rank of equal values is whole. */
static csto_status double_ranks(double *ranks, const struct csto_points *p, csto_error *err)
{
    struct ranked *r = malloc(p->n * sizeof *r);
    if (!r)
        return csto_fail_memory(err);
    for (size_t i = 0; i < p->n; i++)
        r[i] = (struct ranked){p->y[i], i};
    qsort(r, p->n, sizeof *r, by_value);
    for (size_t i = 0, k; i < p->n; i = k) {
        for (k = i + 1; k < p->n && r[k].value == r[i].value; k++)
            ;
        for (size_t j = i; j < k; j++)
            ranks[r[j].at] = (double)(i + k + 1);
    }
    free(r);
    return CSTO_OK;
}

csto_status csto_pettitt(struct csto_pettitt *out, const struct csto_points *p, csto_error *err)
{
    *out = (struct csto_pettitt){NULL, NAN, 0, NAN};
    out->why = p->n < LEAST ? "fewer than 4 values" : csto_points_constant(p) ? "all values are equal" : NULL;
    if (out->why)
        return CSTO_OK;
    double *ranks = malloc(p->n * sizeof *ranks), n = (double)p->n, u = 0;
    csto_status rc = ranks ? double_ranks(ranks, p, err) : csto_fail_memory(err);
    out->k = 0;
    for (size_t i = 0; i < p->n && rc == CSTO_OK; i++) {
        u += ranks[i] - (n + 1);
        if (fabs(u) > out->k) {
            out->k = fabs(u);
            out->at = i + 1;
        }
    }
    free(ranks);
    out->p = fmin(1, 2 * exp(-6 * out->k * out->k / (n * n * n + n * n)));
    return rc;
}
