#include "config.h"

#include "analytics/extent.h"

#include "analytics/folded.h"
#include "base/status.h"
#include "records/period.h"

#include <stdlib.h>

static const csto_claim *claim_of(const void *entry)
{
    return (*(const struct csto_entry *const *)entry)->claim;
}

static int by_place(const void *a, const void *b)
{
    const csto_claim *x = claim_of(a), *y = claim_of(b);
    if (x->place != y->place)
        return !x->place ? 1 : !y->place ? -1 : x->place < y->place ? -1 : 1;
    return strcmp(x->area, y->area);
}

static int by_start(const void *a, const void *b)
{
    int32_t x = claim_of(a)->period.from, y = claim_of(b)->period.from;
    return x < y ? -1 : x > y;
}

static void put_places(struct csto_extent *e, const csto_vocabulary *v)
{
    qsort(e->counted.at, e->counted.n, sizeof *e->counted.at, by_place);
    csto_text_clear(&e->places);
    for (size_t i = 0; i < e->counted.n; i++) {
        const csto_claim *c = e->counted.at[i]->claim;
        if (i && by_place(&e->counted.at[i - 1], &e->counted.at[i]) == 0)
            continue;
        csto_text_printf(&e->places, "%s%s%s%s", i ? ";" : "", c->place ? csto_vocabulary_id(v, CSTO_PLACES, c->place) : "?",
                         *c->area ? "/" : "", c->area);
    }
}

static csto_status count_days(struct csto_extent *e, csto_error *err)
{
    e->periods.n = 0;
    qsort(e->counted.at, e->counted.n, sizeof *e->counted.at, by_start);
    if (!csto_array_reserve(&e->periods, e->counted.n))
        return csto_fail_memory(err);
    for (size_t i = 0; i < e->counted.n; i++)
        e->periods.at[e->periods.n++] = e->counted.at[i]->claim->period;
    e->days = csto_days_covered(e->periods.at, e->periods.n);
    return CSTO_OK;
}

csto_status csto_extent_of(struct csto_extent *e, const struct csto_answer *a, const struct csto_group *g, csto_error *err)
{
    e->counted.n = 0;
    if (g->folded) {
        csto_text_clear(&e->places);
        return csto_folded_extent(&e->places, &e->days, a, g, err);
    }
    for (size_t i = g->first; i < g->first + g->n; i++)
        if (a->entries.at[i].rule == CSTO_COUNTED && !csto_array_push(&e->counted, &a->entries.at[i]))
            return csto_fail_memory(err);
    put_places(e, a->question->vocabulary);
    return e->places.failed ? csto_fail_memory(err) : count_days(e, err);
}

void csto_extent_free(struct csto_extent *e)
{
    csto_text_free(&e->places);
    csto_array_free(&e->counted);
    csto_array_free(&e->periods);
}
