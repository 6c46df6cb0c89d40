/* array.h - growable arrays
 *
 *     CSTO_ARRAY(double) v = {0};
 *     double *slot = csto_array_add(&v);        // NULL = no memory; the array is as it was
 *     ...
 *     csto_array_free(&v);
 */
#ifndef CSTO_BASE_ARRAY_H
#define CSTO_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#define CSTO_ARRAY(type)                                                                                                                   \
    struct {                                                                                                                               \
        type *at;                                                                                                                          \
        size_t n, room;                                                                                                                    \
    }

/* Makes room for `more` elements after n (x1.5, overflow checked).  False = no memory, nothing changed. */
bool csto_array_grow(void **at, size_t n, size_t *room, size_t more, size_t element);

#define csto_array_reserve(a, more)                                                                                                        \
    ((size_t)(more) <= (a)->room - (a)->n || csto_array_grow((void **)&(a)->at, (a)->n, &(a)->room, (more), sizeof *(a)->at))

/* A pointer to a new element at the end, its bytes undefined; NULL = no memory. */
#define csto_array_add(a) (csto_array_reserve((a), 1) ? &(a)->at[(a)->n++] : NULL)

/* Appends a value; false = no memory. */
#define csto_array_push(a, value) (csto_array_reserve((a), 1) ? ((a)->at[(a)->n++] = (value), true) : false)

#define csto_array_free(a) (free((a)->at), (a)->at = NULL, (a)->n = (a)->room = 0)

#endif
