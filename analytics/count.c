#include "config.h"

#include "analytics/count.h"

#include "analytics/corroborate.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

enum { TABLE_SIDES = 6, CHAIN_STEPS = 64 };

static struct csto_entry *entry(const struct csto_answer *a, const struct csto_group *g, size_t i)
{
    return &a->entries.at[g->first + i];
}

static void leave_out(struct csto_entry *e, csto_rule rule, size_t by)
{
    e->rule = rule;
    e->by = by;
}

/* ---- one claim at a time ---- */

static void by_role(struct csto_answer *a, const struct csto_group *g)
{
    for (size_t i = 0; i < g->n; i++) {
        struct csto_entry *e = entry(a, g, i);
        size_t said = CSTO_NONE;
        if (e->claim->role == CSTO_REPEAT) {
            csto_answer_find(a, e->source, e->claim->part_of, &said);
            leave_out(e, CSTO_RULE_REPEAT, said);
        } else if (e->claim->role != CSTO_LEVEL && e->claim->role != CSTO_PART) {
            leave_out(e, CSTO_RULE_ROLE, CSTO_NONE);
        }
    }
}

static void by_edition(struct csto_answer *a, const struct csto_group *g, struct csto_editions *editions)
{
    for (size_t i = 0; i < g->n && editions; i++) {
        struct csto_entry *e = entry(a, g, i);
        if (e->rule == CSTO_COUNTED && csto_editions_superseded(editions, e->claim))
            leave_out(e, CSTO_RULE_EDITION, CSTO_NONE);
    }
}

/* The nearest claim on the chain of part_of that stands in the same group as a countable total; CSTO_NONE = none.  The chain goes through repeats
 * (to what they repeat) and ends where the measure changes: cases against 28 groups are no part of the groups.  A chain that comes back, or is longer
 * than any document's, says nothing. */
static size_t total_of(struct csto_answer *a, const struct csto_entry *e)
{
    const csto_claim *here = e->claim;
    size_t total = CSTO_NONE, at;
    for (int steps = 0; *here->part_of; steps++) {
        const csto_claim *next = csto_answer_find(a, e->source, here->part_of, &at);
        if (!next || next->measure != e->claim->measure)
            return total;
        if (next == e->claim || steps == CHAIN_STEPS)
            return CSTO_NONE;
        const struct csto_entry *n = at == CSTO_NONE ? NULL : &a->entries.at[at];
        if (total == CSTO_NONE && n && n->group == e->group && (next->role == CSTO_LEVEL || next->role == CSTO_PART))
            total = at;
        here = next;
    }
    return total;
}

static void by_part(struct csto_answer *a, const struct csto_group *g)
{
    for (size_t i = 0; i < g->n; i++) {
        struct csto_entry *e = entry(a, g, i);
        size_t total = e->rule == CSTO_COUNTED && *e->claim->part_of ? total_of(a, e) : CSTO_NONE;
        if (total != CSTO_NONE)
            leave_out(e, CSTO_RULE_PART, total);
    }
}

/* ---- tables ---- */

static void table_key(const struct csto_entry *e, csto_code item, uint64_t key[TABLE_SIDES])
{
    const csto_claim *c = e->claim;
    const uint64_t sides[TABLE_SIDES] = {csto_word(e->source),  item, c->place, csto_word(e->area), (uint32_t)c->period.from,
                                         (uint32_t)c->period.to};
    memcpy(key, sides, sizeof sides);
}

static bool is_total_row(const struct csto_entry *e)
{
    return e->rule == CSTO_COUNTED && e->claim->origin == CSTO_TABLE && (e->claim->flags & CSTO_FLAG_TOTAL_ROW);
}

/* A total row stands for the rows of its item and of all items that it counts: same table, place, area and period. */
static size_t total_row_of(const struct csto_map *totals, const size_t *at, const struct csto_entry *e, const csto_vocabulary *v)
{
    uint64_t key[TABLE_SIDES];
    bool own = !is_total_row(e); /* two total rows of one item are two sub-lines */
    for (csto_code item = own ? e->claim->item : csto_item_at(v, e->claim->item)->total;; item = csto_item_at(v, item)->total) {
        table_key(e, item, key);
        size_t found = item || own ? csto_map_get(totals, key) : CSTO_NONE;
        if (found != CSTO_NONE)
            return at[found];
        if (!item)
            return CSTO_NONE;
    }
}

static csto_status by_total_row(struct csto_answer *a, const struct csto_group *g, csto_error *err)
{
    struct csto_map totals = CSTO_MAP(TABLE_SIDES);
    CSTO_ARRAY(size_t) at = {0};
    uint64_t key[TABLE_SIDES];
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < g->n && rc == CSTO_OK; i++) {
        if (!is_total_row(entry(a, g, i)))
            continue;
        table_key(entry(a, g, i), entry(a, g, i)->claim->item, key);
        size_t number = csto_map_put(&totals, key);
        if (number == CSTO_NONE || (number == at.n && !csto_array_push(&at, g->first + i)))
            rc = csto_fail_memory(err);
    }
    for (size_t i = 0; i < g->n && totals.n && rc == CSTO_OK; i++) {
        struct csto_entry *e = entry(a, g, i);
        if (e->rule != CSTO_COUNTED || e->claim->origin != CSTO_TABLE)
            continue;
        size_t total = total_row_of(&totals, at.at, e, a->question->vocabulary);
        if (total != CSTO_NONE)
            e->by = total; /* the rule comes after all have looked, for total rows below other total rows leave out nothing twice */
    }
    for (size_t i = 0; i < g->n && totals.n && rc == CSTO_OK; i++)
        if (entry(a, g, i)->rule == CSTO_COUNTED && entry(a, g, i)->by != CSTO_NONE)
            entry(a, g, i)->rule = CSTO_RULE_COMPONENTS;
    csto_map_free(&totals);
    csto_array_free(&at);
    return rc;
}

/* ---- one document ---- */

static size_t outermost(const size_t *inside, size_t i)
{
    while (inside[i] != CSTO_NONE)
        i = inside[i];
    return i;
}

/* Claims of one document that lie inside others of it; rows of tables have their total rows instead. */
static csto_status by_document(struct csto_answer *a, const struct csto_group *g, csto_error *err)
{
    struct csto_scope *scopes = malloc((g->n + 1) * sizeof *scopes);
    size_t *of = malloc((g->n + 1) * sizeof *of), *inside = malloc((g->n + 1) * sizeof *inside), n = 0;
    csto_status rc = scopes && of && inside ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < g->n && rc == CSTO_OK; i++) {
        const struct csto_entry *e = entry(a, g, i);
        const csto_claim *c = e->claim;
        if (e->rule != CSTO_COUNTED || c->origin == CSTO_TABLE)
            continue;
        const char *const *lineage = csto_lineage(&a->lineages, e->event, a->question->vocabulary, &a->texts);
        scopes[n] = (struct csto_scope){c->item, c->place, e->area, lineage, c->period, e->source, false};
        of[n++] = g->first + i;
        rc = lineage ? CSTO_OK : csto_fail_memory(err);
    }
    if (rc == CSTO_OK)
        rc = csto_nest(scopes, n, CSTO_NEST_IN_SOURCE, a->question->vocabulary, inside, err);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        if (inside[i] != CSTO_NONE) {
            size_t by = outermost(inside, i);
            leave_out(&a->entries.at[of[i]], scopes[by].item == scopes[i].item ? CSTO_RULE_NESTED : CSTO_RULE_INSIDE, of[by]);
        }
    free(scopes);
    free(of);
    free(inside);
    return rc;
}

/* ---- across documents ---- */

static void leave_thing_out(struct csto_answer *a, const struct csto_things *t, size_t thing, csto_rule rule, size_t by)
{
    for (size_t i = t->at[thing].members; i < t->at[thing].members + t->at[thing].n; i++)
        leave_out(&a->entries.at[t->members[i]], rule, by);
}

static bool is_counted(const struct csto_answer *a, const struct csto_thing *t)
{
    return a->entries.at[t->chosen].rule == CSTO_COUNTED;
}

static csto_status by_nesting(struct csto_answer *a, const struct csto_things *t, struct csto_scope *scopes, size_t *inside,
                              csto_error *err)
{
    for (size_t i = 0; i < t->n; i++)
        scopes[i] = t->at[i].scope;
    csto_status rc = csto_nest(scopes, t->n, CSTO_NEST_IN_ROW, a->question->vocabulary, inside, err);
    for (size_t i = 0; i < t->n && rc == CSTO_OK; i++)
        if (inside[i] != CSTO_NONE)
            leave_thing_out(a, t, i, CSTO_RULE_NESTED, t->at[outermost(inside, i)].chosen);
    return rc;
}

/* Claims without a place are not added to claims with one, claims of an area not to those of whole places. */
static void by_place_and_area(struct csto_answer *a, const struct csto_things *t)
{
    size_t placed = CSTO_NONE, whole = CSTO_NONE;
    for (size_t i = 0; i < t->n; i++) {
        const struct csto_scope *s = &t->at[i].scope;
        if (!is_counted(a, &t->at[i]) || !s->place)
            continue;
        placed = t->at[i].chosen < placed ? t->at[i].chosen : placed;
        if (!*s->area)
            whole = t->at[i].chosen < whole ? t->at[i].chosen : whole;
    }
    for (size_t i = 0; i < t->n; i++) {
        const struct csto_scope *s = &t->at[i].scope;
        if (is_counted(a, &t->at[i]) && placed != CSTO_NONE && !s->place)
            leave_thing_out(a, t, i, CSTO_RULE_PLACE, placed);
        else if (is_counted(a, &t->at[i]) && whole != CSTO_NONE && *s->area)
            leave_thing_out(a, t, i, CSTO_RULE_AREA, whole);
    }
}

static csto_status note_overlaps(struct csto_answer *a, struct csto_group *g, const struct csto_things *t, struct csto_scope *scopes,
                                 csto_error *err)
{
    size_t n = 0;
    bool *marked = calloc(t->n + 1, sizeof *marked);
    size_t *of = malloc((t->n + 1) * sizeof *of);
    csto_status rc = marked && of ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < t->n && rc == CSTO_OK; i++)
        if (is_counted(a, &t->at[i])) {
            scopes[n] = t->at[i].scope;
            of[n++] = i;
        }
    if (rc == CSTO_OK)
        rc = csto_overlaps(scopes, n, a->question->vocabulary, marked, err);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        for (size_t k = 0; marked[i] && k < t->at[of[i]].n; k++)
            g->overlapping += a->entries.at[t->members[t->at[of[i]].members + k]].rule == CSTO_COUNTED;
    free(marked);
    free(of);
    return rc;
}

/* ---- sums ---- */

static void add_up_entries(struct csto_answer *a, struct csto_group *g)
{
    struct csto_exact total = {0}, low = {0}, high = {0};
    bool any = false;
    csto_code common = 0;
    for (size_t i = 0; i < g->n; i++) {
        const struct csto_entry *e = entry(a, g, i);
        if (e->rule != CSTO_COUNTED)
            continue;
        if (e->claim->value.bound == CSTO_BETWEEN)
            g->ranges++;
        else
            csto_exact_add(&total, e->point);
        csto_exact_add(&low, e->low);
        csto_exact_add(&high, e->high);
        common = any ? csto_item_common(a->question->vocabulary, common, e->claim->item) : e->claim->item;
        any = true;
        g->counted++;
    }
    g->total = g->ranges ? NAN : csto_exact_round(&total);
    g->low = csto_exact_round(&low);
    g->high = csto_exact_round(&high);
    g->item = any ? common : g->item;
}

/* What the only source of a thing says is added claim by claim, so that it is rounded once. */
static void add_sole(const struct csto_answer *a, const struct csto_things *t, size_t thing, struct csto_exact *least,
                     struct csto_exact *most)
{
    for (size_t i = t->at[thing].members; i < t->at[thing].members + t->at[thing].n; i++) {
        const struct csto_entry *e = &a->entries.at[t->members[i]];
        bool range = e->claim->value.bound == CSTO_BETWEEN;
        if (e->rule != CSTO_COUNTED)
            continue;
        csto_exact_add(least, range ? e->low : e->point);
        csto_exact_add(most, range ? e->high : e->point);
    }
}

static void add_up_spread(const struct csto_answer *a, struct csto_group *g, const struct csto_things *t)
{
    struct csto_exact least = {0}, most = {0};
    for (size_t i = 0; i < t->n; i++) {
        if (!is_counted(a, &t->at[i]))
            continue;
        if (t->at[i].sole) {
            add_sole(a, t, i, &least, &most);
            continue;
        }
        csto_exact_add(&least, t->at[i].least);
        csto_exact_add(&most, t->at[i].most);
    }
    g->spread_low = csto_exact_round(&least);
    g->spread_high = csto_exact_round(&most);
}

/* Distinct documents behind counted things: the entries are in canonical order, so those of one document stand together. */
static void count_sources(const struct csto_answer *a, struct csto_group *g)
{
    const char *last = NULL;
    for (size_t i = 0; i < g->n; i++) {
        const struct csto_entry *e = entry(a, g, i);
        if ((e->rule != CSTO_COUNTED && e->rule != CSTO_RULE_CORROBORATED) || (last && strcmp(last, e->claim->document) == 0))
            continue;
        last = e->claim->document;
        g->sources++;
    }
}

static csto_status across_documents(struct csto_answer *a, struct csto_group *g, csto_error *err)
{
    struct csto_things things;
    csto_status rc = csto_things_make(&things, a, g, err);
    struct csto_scope *scopes = malloc((things.n + 1) * sizeof *scopes);
    size_t *inside = malloc((things.n + 1) * sizeof *inside);
    if (rc == CSTO_OK && !(scopes && inside))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = by_nesting(a, &things, scopes, inside, err);
    if (rc == CSTO_OK)
        by_place_and_area(a, &things);
    if (rc == CSTO_OK)
        rc = note_overlaps(a, g, &things, scopes, err);
    if (rc == CSTO_OK)
        add_up_spread(a, g, &things);
    csto_things_free(&things);
    free(scopes);
    free(inside);
    return rc;
}

/* What lies inside something that was left out itself was left out for what that one was left out for. */
static void name_the_counted(struct csto_answer *a, const struct csto_group *g)
{
    for (size_t i = 0; i < g->n; i++) {
        struct csto_entry *e = entry(a, g, i);
        if (e->rule != CSTO_RULE_NESTED && e->rule != CSTO_RULE_INSIDE)
            continue;
        for (int steps = 0; steps < CHAIN_STEPS && a->entries.at[e->by].rule != CSTO_COUNTED && a->entries.at[e->by].by != CSTO_NONE;
             steps++)
            e->by = a->entries.at[e->by].by;
    }
}

csto_status csto_count_group(struct csto_answer *a, struct csto_group *g, struct csto_editions *editions, csto_error *err)
{
    by_role(a, g);
    by_edition(a, g, editions);
    by_part(a, g);
    csto_status rc = by_total_row(a, g, err);
    if (rc == CSTO_OK)
        rc = by_document(a, g, err);
    if (rc == CSTO_OK)
        rc = across_documents(a, g, err);
    if (rc == CSTO_OK)
        name_the_counted(a, g);
    add_up_entries(a, g);
    count_sources(a, g);
    return rc;
}
