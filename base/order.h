/* order.h - doubles in order: the k-th smallest, or all of them */
#ifndef CSTO_BASE_ORDER_H
#define CSTO_BASE_ORDER_H

#include <stddef.h>

/* The k-th smallest of n values, 0 <= k < n, none of them NaN.  Found by counting leading bits, 16 at a time: the values are read at most four times, are
 * not moved, and no order of them makes it slower.  NAN = no memory. */
double csto_order_select(const double *values, size_t n, size_t k);

/* Sorts ascending in place, in time linear in n (radix sort by bytes, most significant first; McIlroy, Bostic, McIlroy, "Engineering Radix Sort", 1993).
 * -0 comes before 0. */
void csto_order_sort(double *values, size_t n);

#endif
