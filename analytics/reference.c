/* The claims of a table by scope. */
#include "config.h"

#include "analytics/reference.h"

#include "analytics/answer.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

enum { FAR = 1000 };

/* How a claim relates to the wanted scope. */
struct related {
    const csto_claim *claim;
    csto_relation item, place, area, period;
    int steps; /* between a wider item and the wanted one */
};

/* The units that a table counts a kind in: the first two are enough to name one that is not the wanted one. */
struct csto_units {
    csto_code first, second; /* 0 = none */
};

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_series(const csto_claim *a, const csto_claim *b)
{
    int order = compare_numbers(a->measure, b->measure);
    order = order ? order : compare_numbers(a->unit, b->unit);
    order = order ? order : compare_numbers(a->place, b->place);
    return order ? order : compare_numbers(a->item, b->item);
}

static int compare_periods(csto_period p, csto_period q)
{
    int order = compare_numbers(p.from, q.from);
    return order ? order : compare_numbers(p.to, q.to);
}

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_series(a, b);
    order = order ? order : strcmp(a->area, b->area);
    order = order ? order : compare_periods(a->period, b->period);
    return order ? order : csto_claim_compare(a, b);
}

/* Only what a sum could take decides which claims are nearest. */
static bool is_figure(const csto_claim *c)
{
    return c->role == CSTO_LEVEL || c->role == CSTO_PART;
}

static const csto_claim *in_slot(const struct csto_reference *r, size_t slot)
{
    return r->claims[r->slots[slot]];
}

/* ---- making: slots and strips ---- */

struct dated {
    csto_period period;
    size_t claim;
};

static int compare_dated(const void *x, const void *y)
{
    const struct dated *a = x, *b = y;
    int order = compare_periods(a->period, b->period);
    return order ? order : a->claim < b->claim ? -1 : a->claim > b->claim;
}

/* A strip of the slots from `first` on. */
static bool add_strip(struct csto_reference *r, size_t first, size_t end)
{
    struct csto_strip s = {first, end, false, {CSTO_NO_DAY, CSTO_NO_DAY}};
    for (size_t i = first; i < end; i++) {
        const csto_claim *c = in_slot(r, i);
        s.figure |= is_figure(c);
        if (!is_figure(c) || !csto_period_known(c->period))
            continue;
        if (!csto_period_known(s.covered))
            s.covered = c->period;
        s.covered.from = c->period.from < s.covered.from ? c->period.from : s.covered.from;
        s.covered.to = c->period.to > s.covered.to ? c->period.to : s.covered.to;
    }
    return csto_array_push(&r->strips, s);
}

/* The strip of all areas of a series: its claims with one, once more, by their periods. */
static bool add_areas(struct csto_reference *r, struct dated *scratch, size_t first, size_t end)
{
    size_t n = 0, start = r->n_slots;
    for (size_t i = first; i < end; i++)
        if (*r->claims[i]->area)
            scratch[n++] = (struct dated){r->claims[i]->period, i};
    if (n)
        qsort(scratch, n, sizeof *scratch, compare_dated);
    for (size_t i = 0; i < n; i++)
        r->slots[r->n_slots++] = scratch[i].claim;
    return add_strip(r, start, r->n_slots);
}

static bool add_series(struct csto_reference *r, struct dated *scratch, size_t first, size_t end)
{
    const csto_claim *c = r->claims[first];
    const uint64_t key[] = {(uint64_t)c->measure << 48 | (uint64_t)c->unit << 32 | (uint64_t)c->place << 16 | c->item};
    bool done =
        csto_map_put(&r->series, key) != CSTO_NONE && csto_array_push(&r->first_strip, r->strips.n) && add_areas(r, scratch, first, end);
    for (size_t i = first, next; i < end && done; i = next) {
        for (next = i + 1; next < end && strcmp(r->claims[next]->area, r->claims[i]->area) == 0; next++)
            continue;
        done = add_strip(r, i, next);
    }
    return done;
}

static uint64_t kind_key(csto_code measure, csto_code unit, csto_code item)
{
    return (uint64_t)measure << 32 | (uint64_t)unit << 16 | item;
}

/* Series come with their units in order. */
static bool note_kind(struct csto_reference *r, const csto_claim *c)
{
    const uint64_t measure[] = {c->measure}, kind[] = {kind_key(c->measure, 0, c->item)},
                   counted[] = {kind_key(c->measure, c->unit, c->item)};
    size_t at = csto_map_put(&r->kinds, kind);
    if (at == CSTO_NONE || csto_map_put(&r->measures, measure) == CSTO_NONE || csto_map_put(&r->counted, counted) == CSTO_NONE ||
        (at == r->units.n && !csto_array_push(&r->units, ((struct csto_units){c->unit, 0}))))
        return false;
    struct csto_units *u = &r->units.at[at];
    u->first = u->first ? u->first : c->unit;
    u->second = u->second || c->unit == u->first ? u->second : c->unit;
    return true;
}

static bool make_trees(struct csto_reference *r)
{
    int32_t *ends = malloc((r->n_slots + 1) * sizeof *ends), *figures = malloc((r->n_slots + 1) * sizeof *figures),
            *hold = malloc((r->n_slots + 1) * sizeof *hold);
    bool done = ends && figures && hold;
    for (size_t i = 0; i < r->n_slots && done; i++) {
        const csto_claim *c = in_slot(r, i);
        bool known = csto_period_known(c->period), figure = known && is_figure(c);
        ends[i] = known ? c->period.to : CSTO_LEAST_NEVER;
        figures[i] = figure ? c->period.to : CSTO_LEAST_NEVER;
        hold[i] = figure ? -c->period.to : CSTO_LEAST_NEVER;
    }
    done = done && csto_least_make(&r->ends, ends, r->n_slots) && csto_least_make(&r->figure_ends, figures, r->n_slots) &&
           csto_least_make(&r->figures_hold, hold, r->n_slots);
    free(ends);
    free(figures);
    free(hold);
    return done;
}

csto_status csto_reference_make(struct csto_reference *out, const csto_claim **claims, size_t n, const csto_vocabulary *lent,
                                csto_error *err)
{
    *out = (struct csto_reference){
        .claims = claims, .n = n, .series = CSTO_MAP(1), .measures = CSTO_MAP(1), .kinds = CSTO_MAP(1), .counted = CSTO_MAP(1)};
    struct dated *scratch = malloc((n + 1) * sizeof *scratch);
    out->slots = malloc((2 * n + 1) * sizeof *out->slots);
    bool done = csto_kin_make(&out->kin, lent) && scratch && out->slots;
    if (n)
        qsort(claims, n, sizeof *claims, compare);
    for (size_t i = 0; i < n && done; i++)
        out->slots[out->n_slots++] = i;
    for (size_t i = 0, end; i < n && done; i = end) {
        for (end = i + 1; end < n && compare_series(claims[i], claims[end]) == 0; end++)
            continue;
        done = add_series(out, scratch, i, end) && note_kind(out, claims[i]);
    }
    done = done && csto_array_push(&out->first_strip, out->strips.n) && make_trees(out);
    free(scratch);
    return done ? CSTO_OK : csto_fail_memory(err);
}

void csto_reference_free(struct csto_reference *r)
{
    csto_kin_free(&r->kin);
    free(r->claims);
    free(r->slots);
    csto_map_free(&r->series);
    csto_map_free(&r->measures);
    csto_map_free(&r->kinds);
    csto_map_free(&r->counted);
    csto_array_free(&r->first_strip);
    csto_array_free(&r->strips);
    csto_array_free(&r->units);
    csto_least_free(&r->ends);
    csto_least_free(&r->figure_ends);
    csto_least_free(&r->figures_hold);
    csto_array_free(&r->items.list);
    csto_array_free(&r->places.list);
    csto_array_free(&r->picked_numbers);
    csto_array_free(&r->picked);
    *r = (struct csto_reference){0};
}

/* ---- which is nearer ---- */

static int distance(const struct related *r)
{
    static const int of[] = {[CSTO_SAME] = 0, [CSTO_PARTS] = 1, [CSTO_WIDER] = 3, [CSTO_APART] = FAR};
    int period = r->period == CSTO_WIDER ? 2 : of[r->period]; /* a figure for the year is nearer than one for another item or place */
    return of[r->item] + of[r->place] + of[r->area] + period;
}

static int compare_lengths(csto_period p, csto_period q)
{
    int order = compare_numbers((int64_t)p.to - p.from, (int64_t)q.to - q.from);
    return order ? order : compare_numbers(p.from, q.from);
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
        order = compare_numbers(x->claim->place, y->claim->place);
    if (order == 0 && x->period == CSTO_WIDER)
        order = compare_lengths(x->claim->period, y->claim->period);
    return order;
}

/* ---- strips of a wanted scope ---- */

/* The strip of a series for an area, or for none; NULL = it has none. */
static const struct csto_strip *strip_of(const struct csto_reference *r, size_t series, const char *area)
{
    size_t low = r->first_strip.at[series] + 1, high = r->first_strip.at[series + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(in_slot(r, r->strips.at[middle].first)->area, area);
        if (order == 0)
            return &r->strips.at[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* What a series has of the wanted area, in one of the relations. */
static const struct csto_strip *strip_for(const struct csto_reference *r, size_t series, csto_relation area, const char *wanted)
{
    if (area == CSTO_SAME)
        return strip_of(r, series, wanted);
    if (area == CSTO_PARTS)
        return *wanted ? NULL : &r->strips.at[r->first_strip.at[series]];
    return *wanted ? strip_of(r, series, "") : NULL;
}

/* The first slot of a strip whose period is not before p, or (`behind`) comes after it. */
static size_t find_period(const struct csto_reference *r, const struct csto_strip *s, csto_period p, bool behind)
{
    size_t low = s->first, high = s->end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_periods(in_slot(r, middle)->period, p);
        if (order < 0 || (behind && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- claims by their periods ---- */

static size_t figure_same(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    return csto_least_next(&r->figure_ends, find_period(r, s, p, false), find_period(r, s, p, true), p.to);
}

/* The next slot from `from` on with a period inside p that is not p. */
static size_t next_inside(const struct csto_reference *r, const struct csto_least *ends, const struct csto_strip *s, csto_period p,
                          size_t from)
{
    size_t same = find_period(r, s, p, false), behind = find_period(r, s, p, true);
    size_t found = from < same ? csto_least_next(ends, from, same, p.to) : SIZE_MAX;
    return found != SIZE_MAX ? found : csto_least_next(ends, from > behind ? from : behind, s->end, p.to);
}

static size_t figure_inside(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    return next_inside(r, &r->figure_ends, s, p, find_period(r, s, (csto_period){p.from, INT32_MIN}, false));
}

/* A figure with the shortest period that holds p and is not p, of several the earliest.  Backwards from those that start with p: one that starts more
 * days before p's end than the shortest so far has cannot be shorter. */
static size_t figure_holding(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    size_t best = SIZE_MAX, behind = find_period(r, s, p, true);
    size_t end = find_period(r, s, (csto_period){p.from, INT32_MAX}, true);
    for (size_t i; (i = csto_least_last(&r->figures_hold, s->first, end, -p.to)) != SIZE_MAX;) {
        int32_t from = in_slot(r, i)->period.from;
        if (best != SIZE_MAX && (int64_t)p.to - from > (int64_t)in_slot(r, best)->period.to - in_slot(r, best)->period.from)
            break;
        size_t start = find_period(r, s, (csto_period){from, INT32_MIN}, false), least = from == p.from ? behind : start;
        size_t found = csto_least_next(&r->figures_hold, least, i + 1, -p.to); /* of one start the shortest stands first */
        if (found != SIZE_MAX && (best == SIZE_MAX || compare_lengths(in_slot(r, found)->period, in_slot(r, best)->period) < 0))
            best = found;
        end = start;
    }
    return best;
}

static size_t figure_in(const struct csto_reference *r, const struct csto_strip *s, csto_relation period, csto_period p)
{
    return period == CSTO_SAME ? figure_same(r, s, p) : period == CSTO_PARTS ? figure_inside(r, s, p) : figure_holding(r, s, p);
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
        const struct csto_strip *s = strip_for(r, series, one.area, w->area);
        for (one.period = CSTO_SAME; s && one.period < CSTO_APART; one.period++) {
            size_t slot = best->claim && distance(&one) > distance(best) ? SIZE_MAX : figure_in(r, s, one.period, w->period);
            one.claim = slot == SIZE_MAX ? NULL : in_slot(r, slot);
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
    const struct csto_strip *s = strip_for(r, series, one.area, w->area);
    if (!s || s->first == s->end)
        return true;
    csto_claim like = *in_slot(r, s->first);
    like.period = best->claim->period;
    one.claim = &like;
    if (compare_related(&one, best) != 0)
        return true;
    bool done = true;
    if (best->period == CSTO_PARTS) {
        size_t from = find_period(r, s, (csto_period){w->period.from, INT32_MIN}, false);
        for (size_t i; done && (i = next_inside(r, &r->ends, s, w->period, from)) != SIZE_MAX; from = i + 1)
            done = take(r, i);
        return done;
    }
    for (size_t i = find_period(r, s, like.period, false), end = find_period(r, s, like.period, true); i < end && done; i++)
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
        const struct csto_strip *s = strip_for(r, series, area, w->area);
        l->area |= s && s->figure;
        if (!s || !csto_period_known(s->covered))
            continue;
        size_t end = csto_period_known(w->period) ? find_period(r, s, (csto_period){w->period.to, INT32_MAX}, true) : s->first;
        l->overlap |= csto_least_last(&r->figures_hold, s->first, end, csto_period_known(w->period) ? -w->period.from : 0) != SIZE_MAX;
        if (!csto_period_known(l->covered))
            l->covered = s->covered;
        l->covered.from = s->covered.from < l->covered.from ? s->covered.from : l->covered.from;
        l->covered.to = s->covered.to > l->covered.to ? s->covered.to : l->covered.to;
    }
    return true;
}

/* Of which related items the table has figures, and in what units. */
static void lack_of_item(struct csto_lack *l, const struct csto_reference *r, const struct csto_wanted *w)
{
    for (size_t i = 0; i < r->items.list.n; i++) {
        csto_code item = r->items.list.at[i].code;
        const uint64_t kind[] = {kind_key(w->measure, 0, item)}, counted[] = {kind_key(w->measure, w->unit, item)};
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
