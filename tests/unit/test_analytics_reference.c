/* test_analytics_reference.c - what a table has of a scope, against looking through all of its claims */
#include "config.h"

#include "test_analytics.h"

#include "analytics/least.h"
#include "analytics/reference.h"
#include "records/field.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <stdlib.h>
#include <string.h>

enum { CLAIMS = 300, WANTED = 400, NUMBERS = 70 };

static uint32_t next(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* ---- the tree ---- */

static void least(void)
{
    uint32_t seed = 5;
    for (size_t n = 0; n < NUMBERS; n++) {
        int32_t values[NUMBERS];
        struct csto_least l;
        for (size_t i = 0; i < n; i++)
            values[i] = next(&seed, 9) ? (int32_t)next(&seed, 20) : CSTO_LEAST_NEVER;
        if (!CHECK(csto_least_make(&l, values, n), "no memory"))
            return;
        for (size_t first = 0; first <= n; first++)
            for (size_t end = first; end <= n; end++) {
                int32_t limit = (int32_t)next(&seed, 20);
                size_t up = SIZE_MAX, down = SIZE_MAX;
                for (size_t i = first; i < end; i++)
                    if (values[i] <= limit) {
                        up = up == SIZE_MAX ? i : up;
                        down = i;
                    }
                if (csto_least_next(&l, first, end, limit) != up || csto_least_last(&l, first, end, limit) != down)
                    CHECK(false, "%zu numbers, [%zu, %zu), at most %d", n, first, end, (int)limit);
            }
        csto_least_free(&l);
    }
}

/* ---- a table ---- */

static csto_claim random_claim(uint32_t *seed, char row[16])
{
    static const char *const items[] = {"heroin", "opium", "opiates", "all_drugs", "cannabis_herb", ""};
    static const char *const places[] = {"RUS", "ARM", "CSTO", "CHN", ""};
    static const char *const areas[] = {"", "", "A", "B"};
    const csto_vocabulary *v = test_vocabulary();
    csto_claim c;
    csto_claim_empty(&c);
    c.measure = csto_vocabulary_find(v, CSTO_MEASURES, "seizure");
    c.unit = csto_vocabulary_find(v, CSTO_UNITS, next(seed, 6) ? "kg" : "l");
    c.item = csto_vocabulary_find(v, CSTO_ITEMS, items[next(seed, 6)]);
    c.place = csto_vocabulary_find(v, CSTO_PLACES, places[next(seed, 5)]);
    c.area = areas[next(seed, 4)];
    c.role = next(seed, 5) ? CSTO_LEVEL : CSTO_CUMULATIVE;
    c.period.from = (int32_t)next(seed, 12);
    c.period.to = c.period.from + (int32_t)next(seed, next(seed, 2) ? 3 : 14);
    if (next(seed, 12) == 0)
        c.period.to = CSTO_NO_DAY;
    c.row = (int64_t)next(seed, 1000);
    c.document = "table";
    snprintf(row, 16, "c%u", next(seed, 100000));
    c.claim_id = row;
    return c;
}

static csto_relation relation_of(bool same, bool part, bool wider)
{
    return same ? CSTO_SAME : part ? CSTO_PARTS : wider ? CSTO_WIDER : CSTO_APART;
}

/* The four relations of a claim, and what else decides between two of one kind. */
struct sides {
    csto_relation item, place, area, period;
    int64_t order[9];
    bool related;
};

static struct sides sides_of(const csto_claim *c, const struct csto_wanted *w)
{
    static const int far[] = {0, 1, 3, 1000}, far_period[] = {0, 1, 2, 1000};
    const csto_vocabulary *v = test_vocabulary();
    csto_period p = c->period, q = w->period;
    bool known = csto_period_known(p) && csto_period_known(q), equal = p.from == q.from && p.to == q.to;
    struct sides s = {
        .item = relation_of(c->item == w->item, csto_item_under(v, c->item, w->item), csto_item_under(v, w->item, c->item)),
        .place = relation_of(c->place == w->place, csto_place_inside(v, c->place, w->place), csto_place_inside(v, w->place, c->place)),
        .area = relation_of(strcmp(c->area, w->area) == 0, !*w->area, !*c->area),
        .period = relation_of(known && equal, csto_period_inside(p, q), csto_period_inside(q, p))};
    s.related = s.item != CSTO_APART && s.place != CSTO_APART && s.area != CSTO_APART && s.period != CSTO_APART && c->unit == w->unit;
    int64_t steps = 0;
    for (csto_code i = w->item; s.item == CSTO_WIDER && i != c->item; steps++)
        i = csto_item_at(v, i)->parent;
    const int64_t order[] = {far[s.item] + far[s.place] + far[s.area] + far_period[s.period],
                             s.item,
                             s.place,
                             s.area,
                             s.period,
                             steps,
                             s.place == CSTO_WIDER ? c->place : 0,
                             s.period == CSTO_WIDER ? (int64_t)p.to - p.from : 0,
                             s.period == CSTO_WIDER ? p.from : 0};
    memcpy(s.order, order, sizeof order);
    return s;
}

static int compare_sides(const struct sides *a, const struct sides *b)
{
    for (size_t i = 0; i < sizeof a->order / sizeof *a->order; i++)
        if (a->order[i] != b->order[i])
            return a->order[i] < b->order[i] ? -1 : 1;
    return 0;
}

/* How many claims of the table are as near as the nearest figure, and whether each of them is picked. */
static void one_scope(struct csto_reference *r, const csto_claim *claims, const struct csto_wanted *w, int number)
{
    struct sides best = {.related = false};
    struct csto_match m;
    csto_error err = {0};
    size_t n = 0, found = 0;
    for (size_t i = 0; i < CLAIMS; i++) {
        struct sides s = sides_of(&claims[i], w);
        if (s.related && claims[i].role == CSTO_LEVEL && (!best.related || compare_sides(&s, &best) < 0))
            best = s;
    }
    if (!CHECK(csto_reference_pick(&m, r, w, &err) == CSTO_OK, "%s", err.text))
        return;
    for (size_t i = 0; i < CLAIMS && best.related; i++) {
        struct sides s = sides_of(&claims[i], w);
        if (!s.related || compare_sides(&s, &best) != 0)
            continue;
        n++;
        for (size_t k = 0; k < m.n; k++)
            found += m.claims[k] == &claims[i];
    }
    CHECK(m.n == n && found == n, "scope %d: %zu claims are nearest, picked are %zu, of them %zu", number, n, m.n, found);
}

static void picks(void)
{
    static csto_claim claims[CLAIMS];
    static char ids[CLAIMS][16];
    uint32_t seed = 11;
    char id[16];
    struct csto_reference r;
    csto_error err = {0};
    const csto_claim **list = malloc(CLAIMS * sizeof *list);
    for (size_t i = 0; i < CLAIMS && list; i++) {
        claims[i] = random_claim(&seed, ids[i]);
        list[i] = &claims[i];
    }
    if (CHECK(csto_reference_make(&r, list, CLAIMS, test_vocabulary(), &err) == CSTO_OK, "%s", err.text))
        for (int i = 0; i < WANTED; i++) {
            csto_claim c = random_claim(&seed, id);
            one_scope(&r, claims, &(struct csto_wanted){c.measure, c.unit, c.item, c.place, c.area, c.period}, i);
        }
    csto_reference_free(&r);
}

const struct tap_test analytics_reference_tests[] = {
    {"the next and the last number below a limit", least}, {"what is nearest to a scope is picked, and all of it", picks}, {NULL, NULL}};
