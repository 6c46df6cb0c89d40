/* compare.h - the order of two numbers, for qsort's functions */
#ifndef CSTO_BASE_COMPARE_H
#define CSTO_BASE_COMPARE_H

#include <stdint.h>

/* <0, 0, >0 */
static inline int csto_compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

#endif
