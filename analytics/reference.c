/* The claims of a table by scope: series and strips. */
#include "config.h"

#include "analytics/reference_parts.h"

#include "analytics/answer.h"
#include "base/compare.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

static int compare_series(const csto_claim *a, const csto_claim *b)
{
    int order = csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers(a->unit, b->unit);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    return order ? order : csto_compare_numbers(a->item, b->item);
}

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_series(a, b);
    order = order ? order : strcmp(a->area, b->area);
    order = order ? order : csto_period_compare(a->period, b->period);
    return order ? order : csto_claim_compare(a, b);
}

/* Only what a sum could take decides which claims are nearest. */
static bool is_figure(const csto_claim *c)
{
    return c->role == CSTO_LEVEL || c->role == CSTO_PART;
}

/* ---- making: slots and strips ---- */

struct dated {
    csto_period period;
    size_t claim;
};

static int compare_dated(const void *x, const void *y)
{
    const struct dated *a = x, *b = y;
    int order = csto_period_compare(a->period, b->period);
    return order ? order : a->claim < b->claim ? -1 : a->claim > b->claim;
}

/* A strip of the slots from `first` on. */
static bool add_strip(struct csto_reference *r, size_t first, size_t end)
{
    struct csto_strip s = {first, end, false, {CSTO_NO_DAY, CSTO_NO_DAY}};
    for (size_t i = first; i < end; i++) {
        const csto_claim *c = csto_reference_claim(r, i);
        s.figure |= is_figure(c);
        if (is_figure(c))
            csto_period_widen(&s.covered, c->period);
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

/* Series come with their units in order. */
static bool note_kind(struct csto_reference *r, const csto_claim *c)
{
    const uint64_t measure[] = {c->measure}, kind[] = {csto_kind_key(c->measure, 0, c->item)},
                   counted[] = {csto_kind_key(c->measure, c->unit, c->item)};
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
        const csto_claim *c = csto_reference_claim(r, i);
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
