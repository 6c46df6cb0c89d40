/* ranks.h - places in the order of size; equal values share the mean of theirs */
#ifndef CSTO_ANALYTICS_RANKS_H
#define CSTO_ANALYTICS_RANKS_H

#include "csto-stats.h"

/* Twice the rank (1 to n) of each of n values, so that the mean of two ranks is a whole number. */
csto_status csto_double_ranks(double *out, const double *values, size_t n, csto_error *err);

#endif
