#include "config.h"

#include "analytics/said.h"

#include "base/status.h"

static int compare_said(const void *x, const void *y)
{
    const struct csto_said *a = x, *b = y;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->thing != b->thing)
        return a->thing < b->thing ? -1 : 1;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

csto_status csto_said_list(struct csto_said_list *out, const struct csto_answer *a, csto_error *err)
{
    *out = (struct csto_said_list){0};
    for (size_t i = 0; i < a->entries.n; i++) {
        const struct csto_entry *e = &a->entries.at[i];
        if (e->thing != CSTO_NONE && !csto_array_push(out, ((struct csto_said){e->group, e->thing, i})))
            return csto_fail_memory(err);
    }
    if (out->n)
        qsort(out->at, out->n, sizeof *out->at, compare_said);
    return CSTO_OK;
}

size_t csto_said_end(const struct csto_said_list *list, size_t first)
{
    size_t end = first;
    while (end < list->n && list->at[end].group == list->at[first].group && list->at[end].thing == list->at[first].thing)
        end++;
    return end;
}
