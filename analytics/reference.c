/* The claims of a table by scope. */
#include "config.h"

#include "analytics/reference.h"

#include "analytics/answer.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

enum { FAR = 1000 };

struct csto_related {
    const csto_claim *claim;
    csto_relation item, place, area, period;
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

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_series(a, b);
    order = order ? order : strcmp(a->area, b->area);
    order = order ? order : compare_numbers(a->period.from, b->period.from);
    order = order ? order : compare_numbers(a->period.to, b->period.to);
    return order ? order : csto_claim_compare(a, b);
}

static uint64_t head_key(csto_code measure, csto_code unit, csto_code place)
{
    return (uint64_t)measure << 32 | (uint64_t)unit << 16 | place;
}

csto_status csto_reference_make(struct csto_reference *out, const csto_claim **claims, size_t n, const csto_vocabulary *lent,
                                csto_error *err)
{
    *out = (struct csto_reference){.vocabulary = lent, .claims = claims, .n = n, .heads = CSTO_MAP(1)};
    if (n)
        qsort(claims, n, sizeof *claims, compare);
    for (size_t i = 0; i < n; i++) {
        if (i && compare_series(claims[i - 1], claims[i]) == 0)
            continue;
        const uint64_t key[] = {head_key(claims[i]->measure, claims[i]->unit, claims[i]->place)};
        size_t at = csto_map_put(&out->heads, key);
        if (at == CSTO_NONE || (at == out->first.n && !csto_array_push(&out->first, out->series.n)) || !csto_array_push(&out->series, i))
            return csto_fail_memory(err);
    }
    return csto_array_push(&out->first, out->series.n) && csto_array_push(&out->series, n) ? CSTO_OK : csto_fail_memory(err);
}

void csto_reference_free(struct csto_reference *r)
{
    free(r->claims);
    csto_map_free(&r->heads);
    csto_array_free(&r->first);
    csto_array_free(&r->series);
    csto_array_free(&r->related);
    csto_array_free(&r->picked);
    *r = (struct csto_reference){0};
}

/* ---- relations of a claim to the wanted scope ---- */

static csto_relation item_relation(const csto_vocabulary *v, csto_code item, csto_code wanted)
{
    return item == wanted                     ? CSTO_SAME
           : csto_item_under(v, item, wanted) ? CSTO_PARTS
           : csto_item_under(v, wanted, item) ? CSTO_WIDER
                                              : CSTO_APART;
}

static csto_relation place_relation(const csto_vocabulary *v, csto_code place, csto_code wanted)
{
    return place == wanted                       ? CSTO_SAME
           : !place || !wanted                   ? CSTO_APART
           : csto_place_inside(v, place, wanted) ? CSTO_PARTS
           : csto_place_inside(v, wanted, place) ? CSTO_WIDER
                                                 : CSTO_APART;
}

static csto_relation area_relation(const char *area, const char *wanted)
{
    return strcmp(area, wanted) == 0 ? CSTO_SAME : !*wanted ? CSTO_PARTS : !*area ? CSTO_WIDER : CSTO_APART;
}

static csto_relation period_relation(csto_period p, csto_period wanted)
{
    if (!csto_period_known(p) || !csto_period_known(wanted))
        return CSTO_APART;
    return p.from == wanted.from && p.to == wanted.to ? CSTO_SAME
           : csto_period_inside(p, wanted)            ? CSTO_PARTS
           : csto_period_inside(wanted, p)            ? CSTO_WIDER
                                                      : CSTO_APART;
}

/* Only what a sum could take decides which claims are nearest. */
static bool is_figure(const csto_claim *c)
{
    return c->role == CSTO_LEVEL || c->role == CSTO_PART;
}

static int distance(const struct csto_related *r)
{
    static const int of[] = {[CSTO_SAME] = 0, [CSTO_PARTS] = 1, [CSTO_WIDER] = 3, [CSTO_APART] = FAR};
    int period = r->period == CSTO_WIDER ? 2 : of[r->period]; /* a figure for the year is nearer than one for another item or place */
    return of[r->item] + of[r->place] + of[r->area] + period;
}

/* How many steps an item lies below another. */
static int steps_between(const csto_vocabulary *v, csto_code item, csto_code above)
{
    int steps = 0;
    for (; item && item != above && steps < FAR; steps++)
        item = csto_item_at(v, item)->parent;
    return steps;
}

/* <0 where x is nearer; 0 for claims that are taken together. */
static int compare_related(const struct csto_reference *r, const struct csto_wanted *w, const struct csto_related *x,
                           const struct csto_related *y)
{
    const csto_vocabulary *v = r->vocabulary;
    int order = distance(x) - distance(y);
    order = order ? order : (int)x->item - (int)y->item;
    order = order ? order : (int)x->place - (int)y->place;
    order = order ? order : (int)x->area - (int)y->area;
    order = order ? order : (int)x->period - (int)y->period;
    if (order == 0 && x->item == CSTO_WIDER)
        order = steps_between(v, w->item, x->claim->item) - steps_between(v, w->item, y->claim->item);
    if (order == 0 && x->place == CSTO_WIDER)
        order = compare_numbers(x->claim->place, y->claim->place);
    if (order == 0 && x->period == CSTO_WIDER) {
        csto_period p = x->claim->period, q = y->claim->period;
        order = compare_numbers((int64_t)p.to - p.from, (int64_t)q.to - q.from);
        order = order ? order : compare_numbers(p.from, q.from);
    }
    return order;
}

/* ---- picking ---- */

static bool relate_series(struct csto_reference *r, const struct csto_wanted *w, size_t s, csto_relation place)
{
    csto_relation item = item_relation(r->vocabulary, r->claims[r->series.at[s]]->item, w->item);
    for (size_t i = r->series.at[s]; i < r->series.at[s + 1] && item != CSTO_APART; i++) {
        struct csto_related one = {r->claims[i], item, place, area_relation(r->claims[i]->area, w->area),
                                   period_relation(r->claims[i]->period, w->period)};
        if (one.area != CSTO_APART && one.period != CSTO_APART && !csto_array_push(&r->related, one))
            return false;
    }
    return true;
}

static bool relate_place(struct csto_reference *r, const struct csto_wanted *w, csto_code place)
{
    const uint64_t key[] = {head_key(w->measure, w->unit, place)};
    size_t at = csto_map_get(&r->heads, key);
    bool done = true;
    for (size_t s = at == CSTO_NONE ? 0 : r->first.at[at]; at != CSTO_NONE && s < r->first.at[at + 1] && done; s++)
        done = relate_series(r, w, s, place_relation(r->vocabulary, place, w->place));
    return done;
}

/* Everything that relates by all sides. */
static csto_status relate(struct csto_reference *r, const struct csto_wanted *w, csto_error *err)
{
    size_t places = csto_vocabulary_count(r->vocabulary, CSTO_PLACES);
    r->related.n = 0;
    bool done = w->place || relate_place(r, w, 0);
    for (size_t p = 1; p <= places && w->place && done; p++)
        if (place_relation(r->vocabulary, (csto_code)p, w->place) != CSTO_APART)
            done = relate_place(r, w, (csto_code)p);
    return done ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_reference_pick(struct csto_match *out, struct csto_reference *r, const struct csto_wanted *w, csto_error *err)
{
    const struct csto_related *best = NULL;
    csto_status rc = relate(r, w, err);
    *out = (struct csto_match){.item = CSTO_APART, .place = CSTO_APART, .area = CSTO_APART, .period = CSTO_APART};
    r->picked.n = 0;
    for (size_t i = 0; i < r->related.n && rc == CSTO_OK; i++)
        if (is_figure(r->related.at[i].claim) && (!best || compare_related(r, w, &r->related.at[i], best) < 0))
            best = &r->related.at[i];
    for (size_t i = 0; i < r->related.n && rc == CSTO_OK && best; i++)
        if (compare_related(r, w, &r->related.at[i], best) == 0 && !csto_array_push(&r->picked, r->related.at[i].claim))
            rc = csto_fail_memory(err);
    if (best)
        *out = (struct csto_match){best->item, best->place, best->area, best->period, r->picked.at, r->picked.n};
    return rc;
}

/* ---- lacking ---- */

/* The claims of a series that fits by measure, unit, item and place. */
static void lack_in_series(struct csto_lack *l, const struct csto_reference *r, const struct csto_wanted *w, size_t s)
{
    for (size_t i = r->series.at[s]; i < r->series.at[s + 1]; i++) {
        const csto_claim *c = r->claims[i];
        if (!is_figure(c) || area_relation(c->area, w->area) == CSTO_APART)
            continue;
        l->area = true;
        if (!csto_period_known(c->period))
            continue;
        l->overlap |= csto_period_known(w->period) && csto_period_overlap(c->period, w->period);
        if (!csto_period_known(l->covered))
            l->covered = c->period;
        l->covered.from = c->period.from < l->covered.from ? c->period.from : l->covered.from;
        l->covered.to = c->period.to > l->covered.to ? c->period.to : l->covered.to;
    }
}

struct csto_lack csto_reference_lack(const struct csto_reference *r, const struct csto_wanted *w)
{
    struct csto_lack l = {.covered = {CSTO_NO_DAY, CSTO_NO_DAY}};
    for (size_t s = 0; s + 1 < r->series.n; s++) {
        const csto_claim *c = r->claims[r->series.at[s]];
        if (c->measure != w->measure)
            continue;
        l.measure = true;
        if (item_relation(r->vocabulary, c->item, w->item) == CSTO_APART)
            continue;
        l.item = true;
        if (c->unit != w->unit) {
            l.other_unit = l.other_unit ? l.other_unit : c->unit;
            continue;
        }
        l.unit = true;
        if (place_relation(r->vocabulary, c->place, w->place) == CSTO_APART)
            continue;
        l.place = true;
        lack_in_series(&l, r, w, s);
    }
    return l;
}
