/* trend_points.h - what the methods of trend are given: values at times, and how they say that they have no answer
 *
 * A method is one file, trend_NAME.c.  It takes points and gives a struct whose `why` is NULL, or the reason why it has no answer, a phrase such as
 * "fewer than 4 values"; the numbers are then NAN.  Its status is about memory and libraries alone. */
#ifndef CSTO_ANALYTICS_TREND_POINTS_H
#define CSTO_ANALYTICS_TREND_POINTS_H

#include "csto-stats.h"

#include <stdbool.h>

/* Values larger than this have no sums of squares and no differences in a double; methods refuse them. */
#define CSTO_TREND_LARGEST 1e150
#define CSTO_TREND_TOO_LARGE "values beyond 1e150"

struct csto_points {
    const double *t; /* whole numbers of steps, strictly ascending; a gap in the series is a gap here */
    const double *y; /* finite */
    size_t n;
};

/* True where a value is larger than the methods can take. */
bool csto_points_too_large(const struct csto_points *p);

/* True where all values are equal (or there are none). */
bool csto_points_constant(const struct csto_points *p);

/* The median of n values (n > 0); sorts them. */
double csto_sort_median(double *values, size_t n);

/* For qsort. */
int csto_compare_doubles(const void *a, const void *b);

#endif
