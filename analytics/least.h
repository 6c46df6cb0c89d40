/* least.h - which of a stretch of numbers are at most so large?
 *
 * A tree of minima over an array: the next one that fits is found in log n steps, however many do not. */
#ifndef CSTO_ANALYTICS_LEAST_H
#define CSTO_ANALYTICS_LEAST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A number that never fits; limits are smaller. */
#define CSTO_LEAST_NEVER INT32_MAX

struct csto_least {
    int32_t *tree; /* node 1 is the root, 2i and 2i + 1 are below i; leaves from `room` on */
    size_t room;
};

/* Of n numbers (copied).  False = no memory. */
bool csto_least_make(struct csto_least *out, const int32_t *values, size_t n);
void csto_least_free(struct csto_least *l);

/* The first, and the last, place in [first, end) whose number is at most `limit`; SIZE_MAX = there is none. */
size_t csto_least_next(const struct csto_least *l, size_t first, size_t end, int32_t limit);
size_t csto_least_last(const struct csto_least *l, size_t first, size_t end, int32_t limit);

#endif
