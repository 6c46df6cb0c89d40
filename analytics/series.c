#include "config.h"

#include "analytics/series.h"

#include "analytics/aggregate.h"
#include "analytics/extent.h"
#include "analytics/summary.h"
#include "base/status.h"
#include "records/names.h"
#include "records/vocabulary.h"

struct builder {
    struct csto_series_set *set;
    struct csto_answer *a;
    size_t time;         /* place of the time word in --by */
    struct csto_map map; /* keys of a series -> its number */
    struct csto_extent extent;
    size_t *of; /* by group: the number of its series, CSTO_NONE = none */
};

static csto_status find_time_word(struct builder *b, csto_error *err)
{
    const struct csto_question *q = b->a->question;
    size_t found = 0;
    for (size_t i = 0; i < q->n_by; i++)
        if (csto_by_words[q->by[i]].time) {
            b->time = i;
            found++;
        }
    if (found == 1)
        return CSTO_OK;
    return csto_fail_at(err, CSTO_E_NAME, "--by", 0, 0,
                        "a series needs one time word (year, quarter, month, day, fiscal_year); there are %zu", found);
}

/* Equal for the groups of one series: the keys but the time, measure, unit and root.  Only a group that makes a value makes a series. */
static size_t series_of(struct builder *b, const struct csto_group *g, bool make)
{
    const struct csto_question *q = b->a->question;
    uint64_t words[2 * CSTO_BY_WORDS + 3];
    size_t n = 0;
    words[n++] = g->measure;
    words[n++] = g->unit;
    words[n++] = g->root;
    for (size_t i = 0; i < q->n_by; i++) {
        words[n++] = i == b->time ? 0 : (uint64_t)g->keys[i].number;
        words[n++] = i == b->time || !*g->keys[i].text ? 0 : csto_word(g->keys[i].text);
    }
    return make ? csto_map_put(&b->map, words) : csto_map_get(&b->map, words);
}

static const char *label_of(struct builder *b, const struct csto_group *g, bool time)
{
    const struct csto_question *q = b->a->question;
    struct csto_text t = {0};
    for (size_t i = 0; i < q->n_by; i++) {
        if ((i == b->time) != time || csto_key_is_empty(g->keys[i]))
            continue;
        csto_text_puts(&t, t.n ? ", " : "");
        csto_key_print(&t, q->by[i], g->keys[i], q->vocabulary);
    }
    const char *label = t.failed ? NULL : csto_arena_text(&b->set->arena, csto_text_string(&t), t.n);
    csto_text_free(&t);
    return label;
}

/* Which group belongs to which series; groups come with their keys in order, so each series' times ascend. */
static csto_status number_groups(struct builder *b, csto_error *err)
{
    size_t n = b->a->groups.n;
    b->of = malloc((n + 1) * sizeof *b->of);
    if (!b->of)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        const struct csto_group *g = &b->a->groups.at[i];
        b->of[i] = CSTO_NONE;
        if (!g->counted)
            continue;
        if (csto_key_is_empty(g->keys[b->time])) {
            b->set->undated += g->counted;
            continue;
        }
        b->of[i] = series_of(b, g, true);
        if (b->of[i] == CSTO_NONE)
            return csto_fail_memory(err);
    }
    return CSTO_OK;
}

static const char **keys_of(struct builder *b, const struct csto_group *g)
{
    const struct csto_question *q = b->a->question;
    const char **keys = csto_arena_take(&b->set->arena, (q->n_by + 1) * sizeof *keys);
    struct csto_text t = {0};
    for (size_t i = 0; i < q->n_by && keys; i++) {
        csto_text_clear(&t);
        if (i != b->time)
            csto_key_print(&t, q->by[i], g->keys[i], q->vocabulary);
        keys[i] = t.failed ? NULL : csto_arena_text(&b->set->arena, csto_text_string(&t), t.n);
        if (!keys[i])
            keys = NULL;
    }
    csto_text_free(&t);
    return keys;
}

/* What the value rests on: how much of the period, which places. */
static bool add_extent(struct builder *b, struct csto_series_value *v, const struct csto_group *g)
{
    bool done = csto_extent_of(&b->extent, b->a, g, NULL) == CSTO_OK;
    v->days = b->extent.days;
    v->places = done ? csto_arena_text(&b->set->arena, csto_text_string(&b->extent.places), b->extent.places.n) : NULL;
    v->incidents = true;
    for (size_t i = g->first; i < g->first + g->n; i++) {
        const struct csto_entry *e = &b->a->entries.at[i];
        if (e->rule != CSTO_COUNTED)
            continue;
        v->partial |= (e->claim->flags & CSTO_FLAG_PARTIAL_PERIOD) != 0;
        v->incidents &= e->claim->origin == CSTO_TABLE && e->claim->period_kind == CSTO_PERIOD_DAY;
    }
    return v->places != NULL;
}

static bool add_value(struct builder *b, struct csto_series *s, const struct csto_group *g)
{
    const struct csto_question *q = b->a->question;
    struct csto_series_value *v = &s->values[s->n];
    if (s->n == 0) {
        s->measure = g->measure;
        s->unit = g->unit;
        s->label = label_of(b, g, false);
        s->keys = keys_of(b, g);
    }
    s->item = s->n == 0 ? g->item : csto_item_common(q->vocabulary, s->item, g->item);
    *v = (struct csto_series_value){.period = csto_key_period(q->by[b->time], g->keys[b->time]),
                                    .label = label_of(b, g, true),
                                    .value = g->total,
                                    .low = g->low,
                                    .high = g->high,
                                    .spread_low = g->spread_low,
                                    .spread_high = g->spread_high,
                                    .claims = g->counted,
                                    .sources = g->sources,
                                    .group = (size_t)(g - b->a->groups.at),
                                    .step = g->keys[b->time].number};
    s->n++;
    return s->label && s->keys && v->label && add_extent(b, v, g);
}

static csto_status fill(struct builder *b, csto_error *err)
{
    struct csto_series_set *set = b->set;
    size_t groups = b->a->groups.n;
    bool done = true;
    set->n = b->map.n;
    set->series = csto_arena_take(&set->arena, (set->n + 1) * sizeof *set->series);
    size_t *room = calloc(set->n + 1, sizeof *room);
    for (size_t i = 0; i < groups && room; i++)
        if (b->of[i] != CSTO_NONE)
            room[b->of[i]]++;
    done = set->series && room;
    for (size_t i = 0; i < set->n && done; i++) {
        set->series[i] = (struct csto_series){.values = csto_arena_take(&set->arena, room[i] * sizeof(struct csto_series_value))};
        done = set->series[i].values != NULL;
    }
    for (size_t i = 0; i < groups && done; i++)
        if (b->of[i] != CSTO_NONE)
            done = add_value(b, &set->series[b->of[i]], &b->a->groups.at[i]);
    free(room);
    return done ? CSTO_OK : csto_fail_memory(err);
}

/* Which groups a series has, those without a counted claim or a time among them: what explain accounts for. */
static csto_status link_groups(struct builder *b, csto_error *err)
{
    struct csto_series_set *set = b->set;
    size_t n = b->a->groups.n;
    set->next_group = csto_arena_take(&set->arena, (n + 1) * sizeof *set->next_group);
    if (!set->next_group)
        return csto_fail_memory(err);
    for (size_t i = 0; i < set->n; i++)
        set->series[i].first_group = CSTO_NONE;
    for (size_t i = n; i-- > 0;) {
        size_t s = series_of(b, &b->a->groups.at[i], false);
        set->next_group[i] = s == CSTO_NONE ? CSTO_NONE : set->series[s].first_group;
        if (s != CSTO_NONE)
            set->series[s].first_group = i;
    }
    return CSTO_OK;
}

/* ---- publishers ---- */

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static csto_status list_publishers(struct builder *b, csto_error *err)
{
    struct csto_series_set *set = b->set;
    size_t n = 0;
    const char **all = csto_arena_take(&set->arena, (b->a->entries.n + 1) * sizeof *all);
    if (!all)
        return csto_fail_memory(err);
    for (size_t i = 0; i < b->a->entries.n; i++) {
        const struct csto_entry *e = &b->a->entries.at[i];
        if (e->rule == CSTO_COUNTED && b->of[e->group] != CSTO_NONE && *e->claim->publisher)
            all[n++] = e->claim->publisher;
    }
    qsort(all, n, sizeof *all, compare_texts);
    for (size_t i = 0; i < n; i++) {
        if (set->n_publishers && strcmp(all[set->n_publishers - 1], all[i]) == 0)
            continue;
        const char *kept = csto_arena_text(&set->arena, all[i], strlen(all[i]));
        if (!kept)
            return csto_fail_memory(err);
        all[set->n_publishers++] = kept;
    }
    set->publishers = all;
    return CSTO_OK;
}

csto_status csto_series_of_answer(struct csto_series_set *out, struct csto_answer *a, csto_error *err)
{
    struct csto_series_set set = {0};
    struct builder b = {.set = &set, .a = a, .map = CSTO_MAP(3 + 2 * (unsigned)a->question->n_by)};
    csto_status rc = find_time_word(&b, err);
    if (rc == CSTO_OK)
        rc = number_groups(&b, err);
    if (rc == CSTO_OK)
        rc = fill(&b, err);
    if (rc == CSTO_OK)
        rc = link_groups(&b, err);
    if (rc == CSTO_OK)
        rc = list_publishers(&b, err);
    csto_map_free(&b.map);
    csto_extent_free(&b.extent);
    free(b.of);
    if (rc == CSTO_OK)
        *out = set;
    else
        csto_series_set_free(&set);
    return rc;
}

csto_status csto_series_build(struct csto_series_set *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_asked asked;
    csto_status rc = csto_ask(&asked, d, q, err);
    if (rc != CSTO_OK)
        return rc;
    rc = csto_series_of_answer(out, &asked.answer, err);
    csto_asked_end(&asked);
    return rc;
}

void csto_series_set_free(struct csto_series_set *s)
{
    csto_arena_free(&s->arena);
    *s = (struct csto_series_set){0};
}
