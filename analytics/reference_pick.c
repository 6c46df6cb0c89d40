/* Which claims are nearest to a wanted scope, and what is lacking where none is. */
#include "config.h"

#include "analytics/reference_parts.h"

#include "base/compare.h"
#include "base/status.h"
#include "records/period.h"

#include <stdlib.h>

enum { FAR = 1000 };

/* How a claim relates to the wanted scope. */
struct related {
    const csto_claim *claim;
    csto_relation item, place, area, period;
    int steps; /* between a wider item and the wanted one */
};

/* ---- which is nearer ---- */

static int distance(const struct related *r)
{
    static const int of[] = {[CSTO_SAME] = 0, [CSTO_PARTS] = 1, [CSTO_WIDER] = 3, [CSTO_APART] = FAR};
    int period = r->period == CSTO_WIDER ? 2 : of[r->period]; /* a figure for the year is nearer than one for another item or place */
    return of[r->item] + of[r->place] + of[r->area] + period;
}

/* <0 where x is nearer; 0 for claims that are taken together. */
static int compare_related(const struct related *x, const struct related *y)
{
    int order = distance(x) - distance(y);
    order = order ? order : (int)x->item - (int)y->item;
    order = order ? order : (int)x->place - (int)y->place;
    order = order ? order : (int)x->area - (int)y->area;
    order = order ? order : (int)x->period - (int)y->period;
    if (order == 0 && x->item == CSTO_WIDER)
        order = x->steps - y->steps;
    if (order == 0 && x->place == CSTO_WIDER)
        order = csto_compare_numbers(x->claim->place, y->claim->place);
    if (order == 0 && x->period == CSTO_WIDER)
        order = csto_compare_lengths(x->claim->period, y->claim->period);
    return order;
}

/* ---- picking ---- */

/* The series of the measure and unit; CSTO_NONE = the table has none. */
static size_t series_of(const struct csto_reference *r, const struct csto_wanted *w, csto_code place, csto_code item)
{
    const uint64_t key[] = {(uint64_t)w->measure << 48 | (uint64_t)w->unit << 32 | (uint64_t)place << 16 | item};
    return csto_map_get(&r->series, key);
}

/* Calls `use` with each series whose item and place relate; `so_far` has these two relations. */
static bool each_series(struct csto_reference *r, const struct csto_wanted *w,
                        bool (*use)(struct csto_reference *, const struct csto_wanted *, size_t series, struct related so_far, void *),
                        void *user)
{
    bool done = true;
    for (size_t p = 0; p < r->places.list.n && done; p++)
        for (size_t i = 0; i < r->items.list.n && done; i++) {
            const struct csto_relative *place = &r->places.list.at[p], *item = &r->items.list.at[i];
            size_t series = series_of(r, w, place->code, item->code);
            if (series != CSTO_NONE)
                done = use(r, w, series, (struct related){NULL, item->relation, place->relation, CSTO_SAME, CSTO_SAME, item->steps}, user);
        }
    return done;
}

static bool find_best(struct csto_reference *r, const struct csto_wanted *w, size_t series, struct related one, void *user)
{
    struct related *best = user;
    for (one.area = CSTO_SAME; one.area < CSTO_APART; one.area++) {
        const struct csto_strip *s = csto_strip_for(r, series, one.area, w->area);
        for (one.period = CSTO_SAME; s && one.period < CSTO_APART; one.period++) {
            size_t slot = best->claim && distance(&one) > distance(best) ? SIZE_MAX : csto_strip_figure(r, s, one.period, w->period);
            one.claim = slot == SIZE_MAX ? NULL : csto_reference_claim(r, slot);
            if (one.claim && (!best->claim || compare_related(&one, best) < 0))
                *best = one;
        }
    }
    return true;
}

static bool take(struct csto_reference *r, size_t slot)
{
    return csto_array_push(&r->picked_numbers, r->slots[slot]);
}

/* All that is as near as the best, figures or not. */
static bool take_like(struct csto_reference *r, const struct csto_wanted *w, size_t series, struct related one, void *user)
{
    const struct related *best = user;
    one.area = best->area;
    one.period = best->period;
    const struct csto_strip *s = csto_strip_for(r, series, one.area, w->area);
    if (!s || s->first == s->end)
        return true;
    csto_claim like = *csto_reference_claim(r, s->first);
    like.period = best->claim->period;
    one.claim = &like;
    if (compare_related(&one, best) != 0)
        return true;
    bool done = true;
    if (best->period == CSTO_PARTS) {
        size_t from = csto_strip_find(r, s, (csto_period){w->period.from, INT32_MIN}, false);
        for (size_t i; done && (i = csto_strip_next_inside(r, &r->ends, s, w->period, from)) != SIZE_MAX; from = i + 1)
            done = take(r, i);
        return done;
    }
    for (size_t i = csto_strip_find(r, s, like.period, false), end = csto_strip_find(r, s, like.period, true); i < end && done; i++)
        done = take(r, i);
    return done;
}

static int compare_sizes(const void *x, const void *y)
{
    size_t a = *(const size_t *)x, b = *(const size_t *)y;
    return a < b ? -1 : a > b;
}

/* The numbers as claims, in the order of the table. */
static bool list_picked(struct csto_reference *r)
{
    bool done = true;
    r->picked.n = 0;
    if (r->picked_numbers.n)
        qsort(r->picked_numbers.at, r->picked_numbers.n, sizeof *r->picked_numbers.at, compare_sizes);
    for (size_t i = 0; i < r->picked_numbers.n && done; i++)
        done = csto_array_push(&r->picked, r->claims[r->picked_numbers.at[i]]);
    return done;
}

csto_status csto_reference_pick(struct csto_match *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err)
{
    struct related best = {.claim = NULL};
    *out = (struct csto_match){.item = CSTO_APART, .place = CSTO_APART, .area = CSTO_APART, .period = CSTO_APART};
    r->picked_numbers.n = 0;
    if (!csto_period_known(w->period))
        return CSTO_OK;
    if (!csto_kin_of_item(&r->kin, w->item, &r->items) || !csto_kin_of_place(&r->kin, w->place, &r->places) ||
        !each_series(r, w, find_best, &best))
        return csto_fail_memory(err);
    if (!best.claim)
        return CSTO_OK;
    if (!each_series(r, w, take_like, &best) || !list_picked(r))
        return csto_fail_memory(err);
    *out = (struct csto_match){best.item, best.place, best.area, best.period, r->picked.at, r->picked.n};
    return CSTO_OK;
}

/* ---- lacking ---- */

/* A series that fits by measure, unit, item and place. */
static bool lack_in_series(struct csto_reference *r, const struct csto_wanted *w, size_t series, struct related so_far, void *user)
{
    struct csto_lack *l = user;
    (void)so_far;
    l->place = true;
    for (csto_relation area = CSTO_SAME; area < CSTO_APART; area++) {
        const struct csto_strip *s = csto_strip_for(r, series, area, w->area);
        l->area |= s && s->figure;
        if (!s || !csto_period_known(s->covered))
            continue;
        size_t end = csto_period_known(w->period) ? csto_strip_find(r, s, (csto_period){w->period.to, INT32_MAX}, true) : s->first;
        l->overlap |= csto_least_last(&r->figures_hold, s->first, end, csto_period_known(w->period) ? -w->period.from : 0) != SIZE_MAX;
        csto_period_widen(&l->covered, s->covered);
    }
    return true;
}

/* Of which related items the table has figures, and in what units. */
static void lack_of_item(struct csto_lack *l, const struct csto_reference *r, const struct csto_wanted *w)
{
    for (size_t i = 0; i < r->items.list.n; i++) {
        csto_code item = r->items.list.at[i].code;
        const uint64_t kind[] = {csto_kind_key(w->measure, 0, item)}, counted[] = {csto_kind_key(w->measure, w->unit, item)};
        size_t at = csto_map_get(&r->kinds, kind);
        if (at == CSTO_NONE)
            continue;
        const struct csto_units *u = &r->units.at[at];
        csto_code other = u->first == w->unit ? u->second : u->first;
        l->item = true;
        l->unit |= csto_map_get(&r->counted, counted) != CSTO_NONE;
        l->other_unit = other && (!l->other_unit || other < l->other_unit) ? other : l->other_unit;
    }
}

csto_status csto_reference_lack(struct csto_lack *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err)
{
    const uint64_t measure[] = {w->measure};
    struct csto_lack l = {.covered = {CSTO_NO_DAY, CSTO_NO_DAY}, .measure = csto_map_get(&r->measures, measure) != CSTO_NONE};
    if (!csto_kin_of_item(&r->kin, w->item, &r->items) || !csto_kin_of_place(&r->kin, w->place, &r->places))
        return csto_fail_memory(err);
    lack_of_item(&l, r, w);
    each_series(r, w, lack_in_series, &l);
    *out = l;
    return CSTO_OK;
}
