/* order.h - doubles in order: all of them, or two neighbours */
#ifndef CSTO_BASE_ORDER_H
#define CSTO_BASE_ORDER_H

#include <stdbool.h>
#include <stddef.h>

/* Puts the k-th smallest of n values (0 <= k < n, none of them NaN) at values[k], and the one after it at values[k + 1], as sorting would; the others stand anywhere.  Found by counting leading
 * bits, 12 at a time, of ever fewer candidates, so that no order of the values makes it slow.  False = no memory. */
bool csto_order_place(double *values, size_t n, size_t k);

/* Sorts ascending in place, in time linear in n (radix sort by bytes, most significant first; McIlroy, Bostic, McIlroy, "Engineering Radix Sort", 1993).
 * -0 comes before 0. */
void csto_order_sort(double *values, size_t n);

#endif
