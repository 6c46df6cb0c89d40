#include "config.h"

#include "analytics/trend_points.h"

#include <math.h>
#include <stdlib.h>

bool csto_points_too_large(const struct csto_points *p)
{
    for (size_t i = 0; i < p->n; i++)
        if (!(fabs(p->y[i]) <= CSTO_TREND_LARGEST))
            return true;
    return false;
}

bool csto_points_constant(const struct csto_points *p)
{
    for (size_t i = 1; i < p->n; i++)
        if (p->y[i] != p->y[0])
            return false;
    return true;
}

int csto_compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

double csto_sort_median(double *values, size_t n)
{
    qsort(values, n, sizeof *values, csto_compare_doubles);
    return values[(n - 1) / 2] + (values[n / 2] - values[(n - 1) / 2]) / 2;
}
