#include "config.h"

#include "analytics/trend_breaks.h"

#include "analytics/ranks.h"
#include "base/status.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST = 4 };

csto_status csto_pettitt(struct csto_pettitt *out, const struct csto_points *p, csto_error *err)
{
    *out = (struct csto_pettitt){NULL, NAN, 0, NAN};
    out->why = p->n < LEAST ? "fewer than 4 values" : csto_points_constant(p) ? "all values are equal" : NULL;
    if (out->why)
        return CSTO_OK;
    double *ranks = malloc(p->n * sizeof *ranks), n = (double)p->n, u = 0;
    csto_status rc = ranks ? csto_double_ranks(ranks, p->y, p->n, err) : csto_fail_memory(err);
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
