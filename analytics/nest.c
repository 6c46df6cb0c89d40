#include "config.h"

#include "analytics/nest.h"

#include "base/array.h"
#include "base/compare.h"
#include "base/intern.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <string.h>

enum { SIDES = 5, MOST_WIDER = 512, ITEM_DEPTH = 32 };

/* What a bucket remembers of the scopes put in: the furthest end, and the furthest of another source, for rows of one table do not see each other. */
struct bucket {
    int32_t end, other_end;
    size_t at, other_at;
    const char *source;
};

struct sweep {
    const struct csto_scope *s;
    const csto_vocabulary *v;
    csto_nest_mode mode;
    size_t *order, n;
    struct csto_map map; /* sides -> bucket */
    CSTO_ARRAY(struct bucket) buckets;
    size_t *inside;
    const char *none; /* the interned empty text */
    bool one_item;    /* all scopes have the same item: no need to look above it */
    bool no_memory;
};

static const char any_event[] = "*"; /* its address stands for "any operation" */

/* ---- order: what contains comes before what it contains ---- */

struct rank {
    const struct csto_scope *s;
    size_t at, depth, event_length;
    bool member;
};

/* Item, place and area, the wider first. */
static int compare_sides(const struct rank *a, const struct rank *b)
{
    int order = csto_compare_numbers((int64_t)a->depth, (int64_t)b->depth);
    order = order ? order : csto_compare_numbers(a->s->item, b->s->item);
    order = order ? order : csto_compare_numbers(a->member, b->member);
    order = order ? order : csto_compare_numbers(a->s->place, b->s->place);
    return order ? order : strcmp(a->s->area, b->s->area);
}

static bool same_run(const struct csto_scope *a, const struct csto_scope *b)
{
    return a->period.from == b->period.from && a->period.to == b->period.to && a->item == b->item && a->place == b->place &&
           a->area == b->area;
}

static int compare_ranks(const void *x, const void *y)
{
    const struct rank *a = x, *b = y;
    if (a->s->period.from != b->s->period.from)
        return a->s->period.from < b->s->period.from ? -1 : 1;
    if (a->s->period.to != b->s->period.to)
        return a->s->period.to > b->s->period.to ? -1 : 1;
    int order = compare_sides(a, b);
    order = order ? order : csto_compare_numbers((int64_t)a->event_length, (int64_t)b->event_length);
    order = order ? order : strcmp(a->s->lineage[0], b->s->lineage[0]);
    order = order ? order : strcmp(a->s->source, b->s->source);
    return order ? order : csto_compare_numbers((int64_t)a->at, (int64_t)b->at);
}

static bool sort_scopes(struct sweep *w)
{
    struct rank *ranks = malloc((w->n + 1) * sizeof *ranks);
    w->order = malloc((w->n + 1) * sizeof *w->order);
    w->one_item = true;
    for (size_t i = 0; i < w->n && ranks; i++) {
        const struct csto_scope *s = &w->s[i];
        ranks[i] =
            (struct rank){.s = s, .at = i, .event_length = strlen(s->lineage[0]), .member = csto_place_at(w->v, s->place)->within != 0};
        for (csto_code c = s->item; c; c = csto_item_at(w->v, c)->parent)
            ranks[i].depth++;
        w->one_item = w->one_item && s->item == w->s[0].item;
    }
    bool done = ranks && w->order;
    if (done)
        qsort(ranks, w->n, sizeof *ranks, compare_ranks);
    for (size_t i = 0; i < w->n && done; i++)
        w->order[i] = ranks[i].at;
    free(ranks);
    return done;
}

/* ---- buckets ---- */

struct sides {
    uint64_t key[SIDES];
};

static struct sides sides_of(const struct sweep *w, const struct csto_scope *s, csto_code item, csto_code place, const char *area,
                             const char *event)
{
    return (struct sides){{w->mode == CSTO_NEST_IN_SOURCE ? csto_word(s->source) : 0, item, place, csto_word(area), csto_word(event)}};
}

static void put(struct sweep *w, struct sides k, const struct csto_scope *s, size_t at, int32_t end)
{
    size_t i = csto_map_put(&w->map, k.key);
    if (i == CSTO_NONE ||
        (i == w->buckets.n && !csto_array_push(&w->buckets, ((struct bucket){INT32_MIN, INT32_MIN, CSTO_NONE, CSTO_NONE, NULL})))) {
        w->no_memory = true;
        return;
    }
    struct bucket *b = &w->buckets.at[i];
    if (b->at == CSTO_NONE || (end > b->end && s->source == b->source)) {
        b->end = end;
        b->at = at;
        b->source = s->source;
    } else if (end > b->end) {
        *b = (struct bucket){end, b->end, at, b->at, s->source};
    } else if (s->source != b->source && (b->other_at == CSTO_NONE || end > b->other_end)) {
        b->other_end = end;
        b->other_at = at;
    }
}

/* A scope in the bucket whose end is at or after `end`; CSTO_NONE = there is none. */
static size_t get(const struct sweep *w, struct sides k, const struct csto_scope *s, int32_t end)
{
    size_t i = csto_map_get(&w->map, k.key);
    if (i == CSTO_NONE)
        return CSTO_NONE;
    const struct bucket *b = &w->buckets.at[i];
    if (s->table && b->source == s->source && w->s[b->at].table)
        return b->other_at != CSTO_NONE && b->other_end >= end ? b->other_at : CSTO_NONE;
    return b->end >= end ? b->at : CSTO_NONE;
}

/* ---- the sides at or above those of a scope ---- */

typedef enum { EVENT_NONE = 1, EVENT_LINEAGE = 2 } event_choice; /* bits: the bucket of claims without operation; those of the lineage */

/* Every combination of wider sides, own ones first.  A scope without operation meets all operations. */
static size_t wider(const struct sweep *w, const struct csto_scope *s, unsigned choice, struct sides *to)
{
    csto_code items[ITEM_DEPTH], places[2] = {s->place, csto_place_at(w->v, s->place)->within};
    const char *areas[2] = {s->area, w->none};
    size_t n_items = 0, n = 0;
    for (csto_code c = s->item; n_items < ITEM_DEPTH && (c || n_items == 0); c = w->one_item ? 0 : csto_item_at(w->v, c)->parent)
        items[n_items++] = c;
    bool evented = *s->lineage[0] != '\0';
    for (size_t i = 0; i < n_items; i++)
        for (int p = 0; p < (places[1] ? 2 : 1); p++)
            for (int a = 0; a < (*s->area ? 2 : 1); a++) {
                if (!evented && (choice & EVENT_NONE) && n < MOST_WIDER)
                    to[n++] = sides_of(w, s, items[i], places[p], areas[a], any_event);
                for (size_t e = 0; evented && (choice & EVENT_LINEAGE) && s->lineage[e] && n < MOST_WIDER; e++)
                    to[n++] = sides_of(w, s, items[i], places[p], areas[a], s->lineage[e]);
                if (evented && (choice & EVENT_NONE) && n < MOST_WIDER)
                    to[n++] = sides_of(w, s, items[i], places[p], areas[a], w->none);
            }
    return n;
}

/* ---- inside ---- */

/* Across sources, what has no place or no period can only be compared with claims of the same operation. */
static unsigned choice_of(const struct sweep *w, const struct csto_scope *s)
{
    bool vague = w->mode == CSTO_NEST_IN_ROW && (!s->place || !csto_period_known(s->period));
    return vague ? EVENT_LINEAGE : EVENT_LINEAGE | EVENT_NONE;
}

static void look_before(struct sweep *w, size_t at)
{
    struct sides keys[MOST_WIDER];
    const struct csto_scope *s = &w->s[at];
    size_t n = wider(w, s, choice_of(w, s), keys);
    for (size_t i = 0; i < n && w->inside[at] == CSTO_NONE; i++)
        w->inside[at] = get(w, keys[i], s, s->period.to);
}

/* An operation of unknown dates holds every claim of that operation; elsewhere an unknown period is only equal to another unknown one. */
static void remember(struct sweep *w, size_t at)
{
    const struct csto_scope *s = &w->s[at];
    const char *event = s->lineage[0];
    bool known = csto_period_known(s->period), vague = w->mode == CSTO_NEST_IN_ROW && (!known || !s->place);
    if (*event)
        put(w, sides_of(w, s, s->item, s->place, s->area, event), s, at, known ? s->period.to : INT32_MAX);
    else if (!vague)
        put(w, sides_of(w, s, s->item, s->place, s->area, w->none), s, at, s->period.to);
    if (!vague)
        put(w, sides_of(w, s, s->item, s->place, s->area, any_event), s, at, s->period.to);
}

/* Claims alike in all but the operation: a stage lies inside its operation, and one operation of several inside the claim that names none. */
static void look_in_run(struct sweep *w, size_t at)
{
    const struct csto_scope *s = &w->s[at];
    if (!*s->lineage[0])
        return;
    for (size_t e = 1; s->lineage[e] && w->inside[at] == CSTO_NONE; e++)
        w->inside[at] = get(w, sides_of(w, s, s->item, s->place, s->area, s->lineage[e]), s, s->period.to);
    if (w->inside[at] == CSTO_NONE && w->mode == CSTO_NEST_IN_ROW && choice_of(w, s) & EVENT_NONE)
        w->inside[at] = get(w, sides_of(w, s, s->item, s->place, s->area, w->none), s, s->period.to);
}

static void sweep_inside(struct sweep *w)
{
    for (size_t i = 0, end; i < w->n; i = end) {
        for (end = i; end < w->n && same_run(&w->s[w->order[i]], &w->s[w->order[end]]); end++)
            look_before(w, w->order[end]);
        for (size_t k = i; k < end; k++)
            remember(w, w->order[k]);
        for (size_t k = i; k < end; k++)
            if (w->inside[w->order[k]] == CSTO_NONE)
                look_in_run(w, w->order[k]);
    }
}

/* ---- stages ----
 *
 * Stages, and the same operation elsewhere: what is wider on another side holds the claim already where the days have one in common, because one
 * source dates an operation to the day and another to the month.  Such links could lead in a circle with those of the first sweep, so each is made
 * only where its end is not its start. */

static size_t top_of(size_t *top, size_t i)
{
    while (top[i] != i)
        i = top[i] = top[top[i]];
    return i;
}

static void look_along_operation(struct sweep *w, size_t *top, size_t at, int32_t end)
{
    struct sides keys[MOST_WIDER];
    const struct csto_scope *s = &w->s[at];
    size_t n = *s->lineage[0] && w->inside[at] == CSTO_NONE ? wider(w, s, EVENT_LINEAGE, keys) : 0;
    for (size_t i = 1; i < n && w->inside[at] == CSTO_NONE; i++) { /* keys[0] is its own bucket */
        size_t found = get(w, keys[i], s, end);
        if (found == CSTO_NONE || top_of(top, found) == at)
            continue;
        w->inside[at] = found;
        top[at] = top_of(top, found);
    }
}

/* Forwards for operations that start before the claim, backwards (days mirrored) for those that start after it. */
static void sweep_operations(struct sweep *w, size_t *top, bool backwards)
{
    csto_map_free(&w->map);
    w->buckets.n = 0;
    for (size_t i = 0; i < w->n; i++) {
        size_t at = w->order[backwards ? w->n - 1 - i : i];
        const struct csto_scope *s = &w->s[at];
        if (!csto_period_known(s->period) || !*s->lineage[0])
            continue;
        look_along_operation(w, top, at, backwards ? -s->period.to : s->period.from);
        put(w, sides_of(w, s, s->item, s->place, s->area, s->lineage[0]), s, at, backwards ? -s->period.from : s->period.to);
    }
    for (size_t i = 0; i < w->n; i++) /* a claim without dates fits whatever is dated */
        if (!csto_period_known(w->s[w->order[i]].period))
            look_along_operation(w, top, w->order[i], INT32_MIN);
}

static bool sweep_stages(struct sweep *w)
{
    size_t *top = malloc(w->n * sizeof *top);
    for (size_t i = 0; i < w->n && top; i++)
        top[i] = w->inside[i] == CSTO_NONE ? i : w->inside[i];
    if (top) {
        sweep_operations(w, top, false);
        sweep_operations(w, top, true);
    }
    bool done = top != NULL;
    free(top);
    return done;
}

static void release(struct sweep *w)
{
    csto_map_free(&w->map);
    csto_array_free(&w->buckets);
    free(w->order);
}

csto_status csto_nest(const struct csto_scope *s, size_t n, csto_nest_mode mode, const csto_vocabulary *v, size_t *inside, csto_error *err)
{
    struct sweep w = {
        .s = s, .v = v, .mode = mode, .n = n, .map = CSTO_MAP(SIDES), .inside = inside, .none = csto_intern_text(NULL, "", 0)};
    for (size_t i = 0; i < n; i++)
        inside[i] = CSTO_NONE;
    if (n < 2)
        return CSTO_OK;
    w.no_memory = !sort_scopes(&w);
    if (!w.no_memory) {
        sweep_inside(&w);
        w.no_memory |= !sweep_stages(&w);
    }
    release(&w);
    return w.no_memory ? csto_fail_memory(err) : CSTO_OK;
}

/* ---- overlap ----
 *
 * Two scopes fit where one's sides are at or above the other's.  So each scope is put into the buckets of all sides at or above its own
 * ("below" them) and into its own, and asks both ways.  One sweep over the starts finds the later of two, a sweep backwards the earlier. */

struct pass {
    struct sweep exact, below;
    bool backwards;
};

static int32_t mirrored(const struct pass *p, int32_t day)
{
    return p->backwards ? -day : day;
}

static void overlap_step(struct pass *p, size_t at, bool *marked)
{
    struct sides keys[MOST_WIDER];
    struct sweep *exact = &p->exact, *below = &p->below;
    const struct csto_scope *s = &exact->s[at];
    const char *event = s->lineage[0];
    int32_t asked = mirrored(p, p->backwards ? s->period.to : s->period.from),
            end = mirrored(p, p->backwards ? s->period.from : s->period.to);
    size_t n = wider(exact, s, EVENT_NONE | EVENT_LINEAGE, keys);
    for (size_t i = 0; i < n && !marked[at]; i++)
        marked[at] = get(exact, keys[i], s, asked) != CSTO_NONE;
    const char *own[] = {*event ? event : any_event, *event ? exact->none : NULL};
    for (size_t i = 0; i < 2 && own[i] && !marked[at]; i++)
        marked[at] = get(below, sides_of(below, s, s->item, s->place, s->area, own[i]), s, asked) != CSTO_NONE;
    put(exact, sides_of(exact, s, s->item, s->place, s->area, *event ? event : exact->none), s, at, end);
    put(exact, sides_of(exact, s, s->item, s->place, s->area, any_event), s, at, end);
    for (size_t i = 0; i < n; i++) {
        uint64_t *operation = &keys[i].key[SIDES - 1];
        if (!*event)
            *operation = csto_word(exact->none);
        if (!*event || *operation != csto_word(exact->none))
            put(below, keys[i], s, at, end);
        if (*operation == csto_word(exact->none)) { /* once for each combination of the other sides */
            *operation = csto_word(any_event);
            put(below, keys[i], s, at, end);
        }
    }
}

static bool overlap_pass(struct pass *p, const struct csto_scope *s, size_t n, const csto_vocabulary *v, bool *marked)
{
    struct sweep empty = {.s = s, .v = v, .mode = CSTO_NEST_IN_ROW, .n = n, .map = CSTO_MAP(SIDES), .none = csto_intern_text(NULL, "", 0)};
    p->exact = p->below = empty;
    bool done = sort_scopes(&p->exact);
    p->below.one_item = p->exact.one_item;
    for (size_t i = 0; i < n && done; i++) {
        size_t at = p->exact.order[p->backwards ? n - 1 - i : i];
        if (csto_period_known(s[at].period) && s[at].place)
            overlap_step(p, at, marked);
    }
    done = done && !p->exact.no_memory && !p->below.no_memory;
    release(&p->exact);
    release(&p->below);
    return done;
}

csto_status csto_overlaps(const struct csto_scope *s, size_t n, const csto_vocabulary *v, bool *marked, csto_error *err)
{
    bool one_table = true;
    for (size_t i = 0; i < n; i++) {
        marked[i] = false;
        one_table = one_table && s[i].table && s[i].source == s[0].source;
    }
    if (n < 2 || one_table)
        return CSTO_OK;
    struct pass forwards = {.backwards = false}, back = {.backwards = true};
    bool done = overlap_pass(&forwards, s, n, v, marked) && overlap_pass(&back, s, n, v, marked);
    return done ? CSTO_OK : csto_fail_memory(err);
}
