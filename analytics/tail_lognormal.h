/* tail_lognormal.h - the log-normal of a tail, for tail.c */
#ifndef CSTO_ANALYTICS_TAIL_LOGNORMAL_H
#define CSTO_ANALYTICS_TAIL_LOGNORMAL_H

#include "analytics/tail.h"

/* The distinct sizes, ascending: value i stands from place first[i] of n on; logs[i]: the sum of the logarithms of all values from there up. */
struct csto_sizes {
    double *value, *logs;
    size_t *first;
    size_t n, distinct;
};

/* Fits it to the tail that the power law in *t found, and compares the two: why_lognormal, mu, sigma, ratio, vuong_z, vuong_p. */
void csto_tail_lognormal(struct csto_tail *t, const struct csto_sizes *s);

#endif
