/* Which claims speak of the same thing. */
#include "config.h"

#include "analytics/things.h"

#include "base/compare.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

enum { PLACE_SIDES = 5 };

/* Entries of one operation, item, place and area; their periods fall into clusters that have no day in common. */
struct run {
    size_t first, end;    /* in maker.sorted */
    size_t thing, things; /* the clusters' numbers: thing, thing + 1 ... in the order of time */
    size_t widest;
};

struct cluster {
    csto_period period; /* unknown where the whole run has none */
};

struct maker {
    struct csto_answer *a;
    const struct csto_group *g;
    const struct csto_entry **sorted; /* those with an operation */
    size_t n;
    CSTO_ARRAY(struct run) runs;
    CSTO_ARRAY(struct cluster) clusters;
    struct csto_map exact, plain; /* item, place, area, period: of an operation's claims -> sole; of claims without one -> own */
    CSTO_ARRAY(size_t) sole;      /* thing; CSTO_NONE = several */
    CSTO_ARRAY(size_t) own;
    size_t things;
};

/* The same item, operation, place and area side by side, those without a place first. */
static int compare_sides(const struct csto_entry *a, const struct csto_entry *b)
{
    int order = csto_compare_numbers(a->claim->item, b->claim->item);
    order = order || a->event == b->event ? order : strcmp(a->event, b->event);
    order = order ? order : csto_compare_numbers(a->claim->place, b->claim->place);
    return order || a->area == b->area ? order : strcmp(a->area, b->area);
}

static int compare_entries(const void *x, const void *y)
{
    const struct csto_entry *a = *(const struct csto_entry *const *)x, *b = *(const struct csto_entry *const *)y;
    int order = compare_sides(a, b);
    order = order ? order : csto_period_compare(a->claim->period, b->claim->period);
    return order ? order : csto_compare_numbers(a < b ? -1 : a > b, 0); /* both are in the one array, in canonical order */
}

static struct csto_entry *entry(const struct maker *m, size_t sorted)
{
    return &m->a->entries.at[m->sorted[sorted] - m->a->entries.at];
}

static int64_t days(csto_period p)
{
    return (int64_t)p.to - p.from;
}

/* One run: a cluster for each stretch of days; an entry without a period goes to the widest of them. */
static bool make_run(struct maker *m, size_t first, size_t end)
{
    struct run r = {.first = first, .end = end, .thing = m->things, .widest = m->things};
    size_t known = first;
    while (known < end && !csto_period_known(entry(m, known)->claim->period))
        known++;
    for (size_t i = known; i < end; i++) {
        csto_period p = entry(m, i)->claim->period;
        struct cluster *last = m->clusters.n ? &m->clusters.at[m->clusters.n - 1] : NULL;
        if (i == known || p.from > last->period.to) {
            if (!csto_array_push(&m->clusters, (struct cluster){p}))
                return false;
            m->things++;
        } else if (p.to > last->period.to) {
            last->period.to = p.to;
        }
        entry(m, i)->thing = m->things - 1;
    }
    if (known == end) {
        if (!csto_array_push(&m->clusters, ((struct cluster){{CSTO_NO_DAY, CSTO_NO_DAY}})))
            return false;
        m->things++;
    }
    for (size_t t = r.thing; t < m->things; t++)
        if (days(m->clusters.at[t].period) > days(m->clusters.at[r.widest].period))
            r.widest = t;
    for (size_t i = first; i < known; i++)
        entry(m, i)->thing = r.widest;
    r.things = m->things - r.thing;
    return csto_array_push(&m->runs, r);
}

/* The cluster of a run that has a day in common with p, or the widest where p is unknown. */
static size_t cluster_for(const struct maker *m, const struct run *r, csto_period p)
{
    if (!csto_period_known(p) || !csto_period_known(m->clusters.at[r->thing].period))
        return r->widest;
    size_t low = r->thing, high = r->thing + r->things;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->clusters.at[middle].period.to < p.from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->thing + r->things && csto_period_overlap(m->clusters.at[low].period, p) ? low : CSTO_NONE;
}

/* Of the runs of one operation and item (the first has no place), the one that stands for the whole: the only one with a place, or the one whose
 * place holds the places of all others. */
static const struct run *whole_run(const struct maker *m, size_t first, size_t end)
{
    const csto_vocabulary *v = m->a->question->vocabulary;
    const struct run *whole = NULL;
    for (size_t i = first + 1; i < end; i++) {
        const struct csto_entry *e = entry(m, m->runs.at[i].first);
        if (!*e->area && (!whole || csto_place_inside(v, entry(m, whole->first)->claim->place, e->claim->place)))
            whole = &m->runs.at[i];
    }
    for (size_t i = first + 1; i < end && whole; i++) {
        const struct csto_entry *e = entry(m, m->runs.at[i].first);
        if (!csto_place_inside(v, e->claim->place, entry(m, whole->first)->claim->place))
            return NULL;
    }
    return whole;
}

/* Claims of an operation that name no place speak of the operation as a whole. */
static void join_placeless(struct maker *m)
{
    for (size_t i = 0, end; i < m->runs.n; i = end) {
        const struct csto_entry *e = entry(m, m->runs.at[i].first);
        for (end = i + 1; end < m->runs.n; end++) {
            const struct csto_entry *other = entry(m, m->runs.at[end].first);
            if (other->claim->item != e->claim->item || other->event != e->event)
                break;
        }
        const struct run *whole = e->claim->place || *e->area ? NULL : whole_run(m, i, end);
        for (size_t k = m->runs.at[i].first; whole && k < m->runs.at[i].end; k++) {
            size_t thing = cluster_for(m, whole, entry(m, k)->claim->period);
            if (thing != CSTO_NONE)
                entry(m, k)->thing = thing;
        }
    }
}

static bool make_runs(struct maker *m)
{
    m->sorted = malloc((m->g->n + 1) * sizeof *m->sorted);
    if (!m->sorted)
        return false;
    for (size_t i = m->g->first; i < m->g->first + m->g->n; i++)
        if (m->a->entries.at[i].rule == CSTO_COUNTED && *m->a->entries.at[i].event)
            m->sorted[m->n++] = &m->a->entries.at[i];
    qsort(m->sorted, m->n, sizeof *m->sorted, compare_entries);
    for (size_t i = 0, end; i < m->n; i = end) {
        for (end = i + 1; end < m->n && compare_sides(m->sorted[i], m->sorted[end]) == 0; end++)
            continue;
        if (!make_run(m, i, end))
            return false;
    }
    join_placeless(m);
    return true;
}

/* ---- the same place, area and period ---- */

static bool known_scope(const struct csto_entry *e)
{
    return e->claim->place && csto_period_known(e->claim->period);
}

static void exact_key(const struct csto_entry *e, uint64_t key[PLACE_SIDES])
{
    const uint64_t sides[PLACE_SIDES] = {e->claim->item, e->claim->place, csto_word(e->area), (uint32_t)e->claim->period.from,
                                         (uint32_t)e->claim->period.to};
    memcpy(key, sides, sizeof sides);
}

static bool note_exact(struct maker *m)
{
    uint64_t key[PLACE_SIDES];
    for (size_t i = 0; i < m->n; i++) {
        const struct csto_entry *e = m->sorted[i];
        if (!known_scope(e))
            continue;
        exact_key(e, key);
        size_t at = csto_map_put(&m->exact, key);
        if (at == CSTO_NONE || (at == m->sole.n && !csto_array_push(&m->sole, e->thing)))
            return false;
        if (m->sole.at[at] != e->thing)
            m->sole.at[at] = CSTO_NONE;
    }
    return true;
}

/* A claim without an operation: the thing of the only operation with the same place, area and period, else of its like. */
static bool place_plain(struct maker *m, struct csto_entry *e)
{
    uint64_t key[PLACE_SIDES];
    if (!known_scope(e)) {
        e->thing = m->things++;
        return true;
    }
    exact_key(e, key);
    size_t at = csto_map_get(&m->exact, key);
    if (at != CSTO_NONE && m->sole.at[at] != CSTO_NONE) {
        e->thing = m->sole.at[at];
        return true;
    }
    at = csto_map_put(&m->plain, key);
    if (at == CSTO_NONE || (at == m->own.n && !csto_array_push(&m->own, m->things)))
        return false;
    e->thing = m->own.at[at];
    m->things += e->thing == m->things;
    return true;
}

csto_status csto_things_find(struct csto_answer *a, const struct csto_group *g, size_t *things, csto_error *err)
{
    struct maker m = {.a = a, .g = g, .exact = CSTO_MAP(PLACE_SIDES), .plain = CSTO_MAP(PLACE_SIDES)};
    bool done = make_runs(&m) && note_exact(&m);
    for (size_t i = g->first; i < g->first + g->n && done; i++)
        if (a->entries.at[i].rule == CSTO_COUNTED && !*a->entries.at[i].event)
            done = place_plain(&m, &a->entries.at[i]);
    *things = m.things;
    free(m.sorted);
    csto_array_free(&m.runs);
    csto_array_free(&m.clusters);
    csto_map_free(&m.exact);
    csto_map_free(&m.plain);
    csto_array_free(&m.sole);
    csto_array_free(&m.own);
    return done ? CSTO_OK : csto_fail_memory(err);
}
