/* A figure and its change say what the figure was a year before: against the claims of that period, where there are. */
#include "config.h"

#include "analytics/pairs.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"

#include <math.h>

enum { YEAR_DAYS = 366, SIDES = 7, MOST = 64 };

/* The claims by subject, unit and period: lists, of which the first MOST are looked at. */
struct levels {
    struct csto_map map;
    CSTO_ARRAY(struct list) lists; /* by the map's number */
    CSTO_ARRAY(struct level) at;
};

struct list {
    size_t first, last;
};

struct level {
    const csto_claim *claim;
    size_t next; /* CSTO_NONE = the last */
};

static void level_key(struct csto_checker *k, const csto_claim *c, csto_period p, uint64_t key[SIDES])
{
    const uint64_t sides[SIDES] = {
        c->measure,       c->item,       c->unit, c->place, csto_word(csto_intern_text(&k->names, c->area, strlen(c->area))),
        (uint32_t)p.from, (uint32_t)p.to};
    memcpy(key, sides, sizeof sides);
}

static csto_status gather(struct csto_checker *k, struct levels *l, csto_error *err)
{
    uint64_t key[SIDES];
    for (size_t i = 0; i < k->n; i++) {
        const csto_claim *c = k->claims[i];
        if ((c->role != CSTO_LEVEL && c->role != CSTO_PART && c->role != CSTO_PREVIOUS) || !csto_period_known(c->period))
            continue;
        level_key(k, c, c->period, key);
        size_t at = csto_map_put(&l->map, key), number = l->at.n;
        if (at == CSTO_NONE || !csto_array_push(&l->at, ((struct level){c, CSTO_NONE})) ||
            (at == l->lists.n && !csto_array_push(&l->lists, ((struct list){number, CSTO_NONE}))))
            return csto_fail_memory(err);
        if (l->lists.at[at].last != CSTO_NONE)
            l->at.at[l->lists.at[at].last].next = number;
        l->lists.at[at].last = number;
    }
    return CSTO_OK;
}

/* The same days of the year before; the last day of a month stays one. */
static csto_period year_before(csto_period p)
{
    struct csto_date from = csto_date_of(p.from), to = csto_date_of(p.to);
    int last = csto_month_days(to.year - 1, to.month);
    bool ends = to.day == csto_month_days(to.year, to.month);
    csto_period before = {csto_day_of(from.year - 1, from.month, from.month == 2 && from.day == 29 ? 28 : from.day),
                          csto_day_of(to.year - 1, to.month, ends ? last : to.day)};
    return before;
}

static double three_digits(double v)
{
    double unit = v > 0 ? pow(10, floor(log10(v)) - 2) : 1;
    return unit > 0 && isfinite(unit) ? round(v / unit) * unit : v;
}

static csto_status report(struct csto_checker *k, const struct csto_pair *p, csto_value implied, csto_period before,
                          const csto_claim *other, csto_error *err)
{
    const csto_claim *claims[] = {p->level, p->change, other};
    bool fits = other && csto_value_meets(implied, csto_checker_value(k, other));
    struct csto_text t = {0};
    csto_put_subject(&t, k->vocabulary, p->level);
    csto_text_puts(&t, ": ");
    csto_put_value(&t, k->vocabulary, p->level->value, p->level->unit);
    csto_text_puts(&t, " at a change of ");
    csto_put_value(&t, k->vocabulary, p->change->value, p->change->unit);
    csto_text_puts(&t, " gives about ");
    csto_put_point(&t, k->vocabulary, three_digits(implied.value), p->level->unit);
    csto_text_puts(&t, " for ");
    csto_put_period(&t, before);
    if (other) {
        csto_text_printf(&t, "; %s%s says ", fits ? "that agrees: " : "but ", csto_speaker(other));
        csto_put_value(&t, k->vocabulary, other->value, other->unit);
    } else {
        csto_text_puts(&t, "; no claim is of that period");
    }
    csto_status rc = csto_find(k, other && !fits ? CSTO_FINDING_WARNING : CSTO_FINDING_NOTE,
                               other && !fits ? CSTO_FLAG_PERCENT_MISMATCH : 0, claims, other ? 3 : 2, &t, err);
    csto_text_free(&t);
    return rc;
}

/* The claim to set against what is implied: one that agrees, else one of the same publisher, else the first; NULL = none is of that period. */
static const csto_claim *against(struct csto_checker *k, const struct levels *l, const uint64_t *key, csto_value implied,
                                 const csto_claim *level)
{
    size_t list = csto_map_get(&l->map, key);
    const csto_claim *found = NULL;
    bool own = false;
    for (size_t i = list == CSTO_NONE ? CSTO_NONE : l->lists.at[list].first, seen = 0; i != CSTO_NONE && seen < MOST;
         i = l->at.at[i].next, seen++) {
        const csto_claim *c = l->at.at[i].claim;
        bool same = strcmp(csto_speaker(c), csto_speaker(level)) == 0;
        if (csto_value_meets(implied, csto_checker_value(k, c)))
            return c;
        found = !found || (same && !own) ? c : found;
        own |= same;
    }
    return found;
}

static csto_status one(struct csto_checker *k, const struct levels *l, const struct csto_pair *p, csto_error *err)
{
    csto_value now = csto_checker_value(k, p->level), change = csto_checker_value(k, p->change);
    csto_period period = p->level->period, before = {CSTO_NO_DAY, CSTO_NO_DAY};
    uint64_t key[SIDES];
    if (p->change->value.value <= -100 || !csto_period_known(period) || (int64_t)period.to - period.from >= YEAR_DAYS)
        return CSTO_OK; /* nothing, or less, is left of it: any figure before fits */
    before = year_before(period);
    if (!csto_period_known(before))
        return CSTO_OK;
    csto_value implied = {.value = p->level->value.value / (1 + p->change->value.value / 100), .bound = CSTO_ABOUT};
    implied.low = isfinite(change.high) ? now.low / (1 + change.high / 100) : 0;
    implied.high = change.low > -100 ? now.high / (1 + change.low / 100) : INFINITY;
    level_key(k, p->level, before, key);
    return report(k, p, implied, before, against(k, l, key, implied, p->level), err);
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    struct csto_pairs pairs;
    struct levels levels = {.map = CSTO_MAP(SIDES)};
    csto_status rc = csto_pairs_find(&pairs, k, err);
    if (rc == CSTO_OK)
        rc = gather(k, &levels, err);
    for (size_t i = 0; rc == CSTO_OK && i < pairs.n; i++)
        if (pairs.at[i].level && !pairs.at[i].previous) /* with a printed figure before, percent_pair looks */
            rc = one(k, &levels, &pairs.at[i], err);
    free(pairs.at);
    csto_map_free(&levels.map);
    csto_array_free(&levels.lists);
    csto_array_free(&levels.at);
    return rc;
}

const struct csto_check csto_check_implied_previous = {
    "implied_previous", "what a figure and its change say of the year before, against the claims of that year", run};
