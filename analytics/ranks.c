#include "config.h"

#include "analytics/ranks.h"

#include "base/status.h"

#include <stdlib.h>

struct ranked {
    double value;
    size_t at;
};

static int by_value(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    return x->value < y->value ? -1 : x->value > y->value ? 1 : x->at < y->at ? -1 : 1;
}

csto_status csto_double_ranks(double *out, const double *values, size_t n, csto_error *err)
{
    struct ranked *r = malloc((n + 1) * sizeof *r);
    if (!r)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        r[i] = (struct ranked){values[i], i};
    qsort(r, n, sizeof *r, by_value);
    for (size_t i = 0, k; i < n; i = k) {
        for (k = i + 1; k < n && r[k].value == r[i].value; k++)
            ;
        for (size_t j = i; j < k; j++)
            out[r[j].at] = (double)(i + k + 1);
    }
    free(r);
    return CSTO_OK;
}
