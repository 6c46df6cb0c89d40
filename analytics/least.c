#include "config.h"

#include "analytics/least.h"

#include <stdlib.h>

bool csto_least_make(struct csto_least *out, const int32_t *values, size_t n)
{
    size_t room = 1;
    while (room < n)
        room *= 2;
    *out = (struct csto_least){.tree = malloc(2 * room * sizeof *out->tree), .room = room};
    if (!out->tree)
        return false;
    for (size_t i = 0; i < room; i++)
        out->tree[room + i] = i < n ? values[i] : CSTO_LEAST_NEVER;
    for (size_t i = room; i-- > 1;)
        out->tree[i] = out->tree[2 * i] < out->tree[2 * i + 1] ? out->tree[2 * i] : out->tree[2 * i + 1];
    return true;
}

void csto_least_free(struct csto_least *l)
{
    free(l->tree);
    *l = (struct csto_least){0};
}

size_t csto_least_next(const struct csto_least *l, size_t first, size_t end, int32_t limit)
{
    size_t i = l->room + first;
    if (first >= end)
        return SIZE_MAX;
    while (l->tree[i] > limit) { /* to the subtree on the right of this one */
        while (i & 1)
            i /= 2;
        if (i == 0)
            return SIZE_MAX;
        i++;
    }
    while (i < l->room)
        i = 2 * i + (l->tree[2 * i] > limit);
    return i - l->room < end ? i - l->room : SIZE_MAX;
}

size_t csto_least_last(const struct csto_least *l, size_t first, size_t end, int32_t limit)
{
    size_t i = l->room + end - 1;
    if (first >= end)
        return SIZE_MAX;
    while (l->tree[i] > limit) { /* to the subtree on the left of this one */
        while (!(i & 1))
            i /= 2;
        if (i == 1)
            return SIZE_MAX;
        i--;
    }
    while (i < l->room)
        i = 2 * i + (l->tree[2 * i + 1] <= limit);
    return i - l->room >= first ? i - l->room : SIZE_MAX;
}
