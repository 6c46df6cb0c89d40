#include "config.h"

#include "analytics/folded.h"

#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

/* ---- groups ---- */

struct maker {
    struct csto_answer *a;
    const struct csto_fold *f;
    struct csto_folded *out;
    struct csto_map map;
    size_t keys_room;
    uint32_t *group_of; /* by cell */
};

static struct csto_key key_of(const struct csto_fold *f, const struct csto_fold_cell *c, size_t word)
{
    const struct csto_question *q = f->question;
    return csto_by_words[q->by[word]].time ? f->times.at[c->time * q->n_by + word] : f->series.at[c->series].keys[word];
}

/* The group of a cell, made where it is the first one; CSTO_NONE = no memory. */
static size_t group_of(struct maker *m, const struct csto_fold_cell *c)
{
    struct csto_answer *a = m->a;
    const struct csto_question *q = a->question;
    const struct csto_fold_series *s = &m->f->series.at[c->series];
    struct csto_key keys[CSTO_BY_WORDS];
    uint64_t words[3 + 2 * CSTO_BY_WORDS] = {s->measure, s->unit, s->root};
    csto_code item = s->root;
    for (size_t i = 0; i < q->n_by; i++) {
        keys[i] = key_of(m->f, c, i);
        keys[i].text = csto_intern_text(&a->texts, keys[i].text, strlen(keys[i].text));
        if (!keys[i].text)
            return CSTO_NONE;
        words[3 + 2 * i] = (uint64_t)keys[i].number;
        words[4 + 2 * i] = *keys[i].text ? csto_word(keys[i].text) : 0;
        if (q->by[i] == CSTO_BY_ITEM)
            item = csto_key_is_empty(keys[i]) ? 0 : (csto_code)keys[i].number;
    }
    size_t at = csto_map_put(&m->map, words), used = a->groups.n * q->n_by;
    if (at == CSTO_NONE || at < a->groups.n)
        return at;
    struct csto_group group = {.measure = s->measure, .unit = s->unit, .root = s->root, .item = item, .folded = at + 1};
    if (!csto_array_grow((void **)&a->keys, used, &m->keys_room, q->n_by, sizeof *a->keys) || !csto_array_push(&a->groups, group))
        return CSTO_NONE;
    memcpy(a->keys + used, keys, q->n_by * sizeof *keys);
    return at;
}

static bool make_groups(struct maker *m)
{
    const struct csto_fold *f = m->f;
    struct csto_folded *out = m->out;
    for (size_t i = 0; i < f->cells.n; i++) {
        size_t at = group_of(m, &f->cells.at[i]);
        if (at == CSTO_NONE)
            return false;
        m->group_of[i] = (uint32_t)at;
    }
    out->groups = calloc(m->a->groups.n + 1, sizeof *out->groups);
    out->members = malloc((f->cells.n + 1) * sizeof *out->members);
    if (!out->groups || !out->members)
        return false;
    for (size_t i = 0; i < f->cells.n; i++)
        out->groups[m->group_of[i]].n++;
    for (size_t i = 1; i < m->a->groups.n; i++)
        out->groups[i].first = out->groups[i - 1].first + out->groups[i - 1].n;
    for (size_t i = 0; i < m->a->groups.n; i++)
        out->groups[i].n = 0;
    for (size_t i = 0; i < f->cells.n; i++) {
        struct csto_folded_group *g = &out->groups[m->group_of[i]];
        out->members[g->first + g->n++] = (uint32_t)i;
    }
    return true;
}

static bool sort_periods(struct csto_folded *out)
{
    const struct csto_fold *f = out->fold;
    out->starts = calloc(f->n_times + 2, sizeof *out->starts);
    out->by_time = malloc((f->periods.n + 1) * sizeof *out->by_time);
    if (!out->starts || !out->by_time)
        return false;
    for (size_t i = 0; i < f->periods.n; i++)
        out->starts[f->periods.at[i].time + 2]++;
    for (size_t t = 2; t < f->n_times + 2; t++)
        out->starts[t] += out->starts[t - 1];
    for (size_t i = 0; i < f->periods.n; i++)
        out->by_time[out->starts[f->periods.at[i].time + 1]++] = (uint32_t)i;
    return true;
}

/* ---- cells of a group ---- */

/* Walks over the counted cells of a group: NULL behind the last. */
static const struct csto_fold_cell *next_cell(const struct csto_folded *o, size_t group, size_t *i)
{
    const struct csto_folded_group *g = &o->groups[group];
    while (*i < g->n) {
        const struct csto_fold_cell *c = &o->fold->cells.at[o->members[g->first + (*i)++]];
        if (!g->out[o->fold->series.at[c->series].class])
            return c;
    }
    return NULL;
}

static bool cell_has_place(const struct csto_fold *f, const struct csto_fold_cell *c, uint32_t place)
{
    if (place < 64)
        return c->places >> place & 1;
    return csto_numbering_find(&f->elsewhere, (uint64_t)(c - f->cells.at) << 32 | place) != CSTO_NO_NUMBER;
}

/* The rules of a single table: claims without a place are not added to those with one, those of an area not to those of whole places. */
static void leave_out(struct csto_answer *a, const struct csto_folded *o, size_t group)
{
    struct csto_folded_group *g = &o->groups[group];
    size_t n[CSTO_FOLD_AREA + 1] = {0}, i = 0;
    for (const struct csto_fold_cell *c; (c = next_cell(o, group, &i));)
        n[o->fold->series.at[c->series].class] += c->n;
    g->out[CSTO_FOLD_UNPLACED] = n[CSTO_FOLD_WHOLE] + n[CSTO_FOLD_AREA] > 0;
    g->out[CSTO_FOLD_AREA] = n[CSTO_FOLD_WHOLE] > 0;
    a->left_out[CSTO_RULE_PLACE] += g->out[CSTO_FOLD_UNPLACED] ? n[CSTO_FOLD_UNPLACED] : 0;
    a->left_out[CSTO_RULE_AREA] += g->out[CSTO_FOLD_AREA] ? n[CSTO_FOLD_AREA] : 0;
}

static csto_code common_item(const struct csto_folded *o, size_t group)
{
    const struct csto_fold *f = o->fold;
    csto_code common = 0;
    bool any = false;
    size_t i = 0;
    for (const struct csto_fold_cell *c; (c = next_cell(o, group, &i));)
        for (uint32_t p = 0; p < f->places.n; p++)
            if (cell_has_place(f, c, p)) {
                common = any ? csto_item_common(f->question->vocabulary, common, f->places.at[p].item) : f->places.at[p].item;
                any = true;
            }
    return common;
}

static void add_up(struct csto_answer *a, const struct csto_folded *o, struct csto_group *g)
{
    struct csto_exact total = {0}, low = {0}, high = {0};
    size_t i = 0, group = g->folded - 1;
    for (const struct csto_fold_cell *c; (c = next_cell(o, group, &i));) {
        csto_running_into(&c->sum, &total);
        if (c->hedged) {
            csto_exact_merge(&low, &c->hedged->low);
            csto_exact_merge(&high, &c->hedged->high);
        }
        g->counted += c->n;
        a->unnamed += o->fold->series.at[c->series].unnamed ? c->n : 0;
    }
    csto_exact_merge(&low, &total);
    csto_exact_merge(&high, &total);
    g->total = g->spread_low = g->spread_high = csto_exact_round(&total);
    g->low = csto_exact_round(&low);
    g->high = csto_exact_round(&high);
    g->sources = 1;
    if (!(a->question->by_mask >> CSTO_BY_ITEM & 1))
        g->item = common_item(o, group);
}

/* ---- all ---- */

static void meet(struct csto_question *q, const struct csto_fold_met *k)
{
    csto_claim c;
    csto_claim_empty(&c);
    c.area = k->area;
    c.event = k->event;
    c.publisher = k->publisher;
    c.edition = k->edition;
    csto_question_meet(q, &c);
}

csto_status csto_folded_answer(struct csto_answer *a, struct csto_question *meets, const struct csto_fold *fold, csto_error *err)
{
    struct csto_folded *out = &a->folded;
    struct maker m = {.a = a,
                      .f = fold,
                      .out = out,
                      .map = CSTO_MAP(3 + 2 * CSTO_BY_WORDS),
                      .group_of = malloc((fold->cells.n + 1) * sizeof *m.group_of)};
    out->fold = fold;
    bool done = m.group_of && make_groups(&m) && sort_periods(out);
    csto_map_free(&m.map);
    free(m.group_of);
    if (!done)
        return csto_fail_memory(err);
    for (size_t i = 0; i < fold->met.n; i++)
        meet(meets, &fold->met.at[i]);
    csto_status rc = csto_answer_order(a, err); /* before the items of the groups are known, as it is with claims */
    for (size_t i = 0; i < a->groups.n && rc == CSTO_OK; i++) {
        leave_out(a, out, a->groups.at[i].folded - 1);
        add_up(a, out, &a->groups.at[i]);
    }
    a->outside += fold->outside;
    a->without_period += fold->without_period;
    return rc;
}

void csto_folded_free(struct csto_folded *f)
{
    free(f->groups);
    free(f->members);
    free(f->by_time);
    free(f->starts);
    *f = (struct csto_folded){0};
}

/* ---- what columns ask ---- */

static int by_place(const void *a, const void *b)
{
    const struct csto_fold_place *x = *(const struct csto_fold_place *const *)a, *y = *(const struct csto_fold_place *const *)b;
    if (x->place != y->place)
        return !x->place ? 1 : !y->place ? -1 : x->place < y->place ? -1 : 1;
    return strcmp(x->area, y->area);
}

static csto_status put_places(struct csto_text *to, const struct csto_folded *o, size_t group, csto_error *err)
{
    const struct csto_fold *f = o->fold;
    const struct csto_fold_place **found = malloc((f->places.n + 1) * sizeof *found);
    size_t n = 0;
    for (uint32_t p = 0; p < f->places.n && found; p++) {
        bool has = false;
        size_t i = 0;
        for (const struct csto_fold_cell *c; !has && (c = next_cell(o, group, &i));)
            has = cell_has_place(f, c, p);
        if (has)
            found[n++] = &f->places.at[p];
    }
    if (n)
        qsort(found, n, sizeof *found, by_place);
    for (size_t i = 0; i < n; i++) {
        if (i && by_place(&found[i - 1], &found[i]) == 0)
            continue;
        const struct csto_fold_place *p = found[i];
        csto_text_printf(to, "%s%s%s%s", i ? ";" : "", p->place ? csto_vocabulary_id(f->question->vocabulary, CSTO_PLACES, p->place) : "?",
                         *p->area ? "/" : "", p->area);
    }
    free(found);
    return found && !to->failed ? CSTO_OK : csto_fail_memory(err);
}

static int by_start(const void *a, const void *b)
{
    int32_t x = ((const csto_period *)a)->from, y = ((const csto_period *)b)->from;
    return x < y ? -1 : x > y;
}

/* True where a counted row of the group has the period. */
static bool has_period(const struct csto_folded *o, size_t group, uint32_t period)
{
    size_t i = 0;
    for (const struct csto_fold_cell *c; (c = next_cell(o, group, &i));) {
        const struct csto_fold_series *s = &o->fold->series.at[c->series];
        if (period / 64 < s->periods_words && s->periods[period / 64] >> (period % 64) & 1)
            return true;
    }
    return false;
}

static csto_status count_days(double *days, const struct csto_folded *o, size_t group, csto_error *err)
{
    const struct csto_fold *f = o->fold;
    uint32_t time = f->cells.at[o->members[o->groups[group].first]].time;
    size_t first = o->starts[time], end = o->starts[time + 1], n = 0;
    csto_period *found = malloc((end - first + 1) * sizeof *found);
    if (!found)
        return csto_fail_memory(err);
    for (size_t i = first; i < end; i++)
        if (has_period(o, group, o->by_time[i]))
            found[n++] = f->periods.at[o->by_time[i]].period;
    if (n)
        qsort(found, n, sizeof *found, by_start);
    *days = csto_days_covered(found, n);
    free(found);
    return CSTO_OK;
}

csto_status csto_folded_extent(struct csto_text *places, double *days, const struct csto_answer *a, const struct csto_group *g,
                               csto_error *err)
{
    csto_status rc = put_places(places, &a->folded, g->folded - 1, err);
    return rc == CSTO_OK ? count_days(days, &a->folded, g->folded - 1, err) : rc;
}

void csto_folded_values(double *to, const struct csto_answer *a, const struct csto_group *g)
{
    size_t i = 0;
    for (const struct csto_fold_cell *c; (c = next_cell(&a->folded, g->folded - 1, &i)); to += c->n)
        csto_fold_values(a->folded.fold, c, to);
}

void csto_folded_moments(struct csto_moments *out, const struct csto_answer *a, const struct csto_group *g)
{
    const struct csto_fold *f = a->folded.fold;
    size_t i = 0;
    *out = (struct csto_moments){0};
    for (const struct csto_fold_cell *c; (c = next_cell(&a->folded, g->folded - 1, &i));) {
        csto_running_into(&c->sum, &out->sum);
        out->least = out->n && out->least < c->least ? out->least : c->least;
        out->most = out->n && out->most > c->most ? out->most : c->most;
        out->n += c->n;
        if (f->moments.n) {
            const struct csto_fold_moments *m = &f->moments.at[c - f->cells.at];
            csto_running_into(&m->logs, &out->logs);
            csto_running_squares_into(&m->squares, &out->squares);
            out->positive += m->positive;
        }
    }
}
