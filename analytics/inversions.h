/* inversions.h - how many pairs stand in the wrong order, by merge sort: n log n instead of n squared
 *
 * Mann-Kendall's S is a count of such pairs, and so is the number of pairwise slopes below a given one (Theil-Sen). */
#ifndef CSTO_ANALYTICS_INVERSIONS_H
#define CSTO_ANALYTICS_INVERSIONS_H

#include <stddef.h>
#include <stdint.h>

/* A number of twice the precision of a double (|lo| at most half a unit in the last place of hi) and where it came from. */
struct csto_ordinate {
    double hi, lo;
    size_t at;
};

/* Sorts z ascending (stable) and returns how many pairs i < j had z[j] < z[i].  `scratch` has room for n. */
uint64_t csto_sort_and_count(struct csto_ordinate *z, struct csto_ordinate *scratch, size_t n);

/* a < b. */
static inline int csto_ordinate_less(const struct csto_ordinate *a, const struct csto_ordinate *b)
{
    return a->hi < b->hi || (a->hi == b->hi && a->lo < b->lo);
}

#endif
