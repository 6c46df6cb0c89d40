#include "config.h"

#include "base/array.h"

#include <stdint.h>

bool csto_array_grow(void **at, size_t n, size_t *room, size_t more, size_t element)
{
    if (more <= *room - n)
        return true;
    if (more > SIZE_MAX - n)
        return false;
    size_t want = *room + *room / 2;
    if (want < n + more)
        want = n + more;
    if (want < 8)
        want = 8;
    if (want > SIZE_MAX / element)
        return false;
    void *bigger = realloc(*at, want * element);
    if (!bigger)
        return false;
    *at = bigger;
    *room = want;
    return true;
}
