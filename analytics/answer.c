#include "config.h"

#include "analytics/answer.h"

#include "analytics/count.h"
#include "analytics/folded.h"
#include "base/compare.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

enum { GROUP_WORDS = 2 * CSTO_BY_WORDS + 3 };

/* ---- entries and their groups ---- */

struct grouper {
    struct csto_answer *a;
    struct csto_map map;
    size_t keys_room;
};

static const char *source_of(struct csto_intern *texts, const csto_claim *c)
{
    if (!*c->edition)
        return csto_intern_text(texts, c->document, strlen(c->document));
    struct csto_text t = {0};
    csto_text_puts(&t, c->document);
    csto_text_putc(&t, '\x1f');
    csto_text_puts(&t, c->edition);
    const char *source = t.failed ? NULL : csto_intern_text(texts, t.at, t.n);
    csto_text_free(&t);
    return source;
}

static bool by_item(const struct csto_question *q)
{
    return q->by_mask >> CSTO_BY_ITEM & 1;
}

/* The group of a claim, made where it is the first one; CSTO_NONE = no memory. */
static size_t group_of(struct grouper *g, const csto_claim *c)
{
    struct csto_answer *a = g->a;
    const struct csto_question *q = a->question;
    struct csto_key keys[CSTO_BY_WORDS];
    uint64_t words[GROUP_WORDS];
    size_t n = 0;
    csto_code root = by_item(q) ? 0 : csto_item_at(q->vocabulary, c->item)->sum_root;
    words[n++] = c->measure;
    words[n++] = c->unit;
    words[n++] = root;
    for (size_t i = 0; i < q->n_by; i++) {
        keys[i] = csto_key_of(q->by[i], c, q->vocabulary, &a->texts);
        if (!keys[i].text)
            return CSTO_NONE;
        words[n++] = (uint64_t)keys[i].number;
        words[n++] = *keys[i].text ? csto_word(keys[i].text) : 0;
    }
    size_t at = csto_map_put(&g->map, words), used = a->groups.n * q->n_by;
    if (at == CSTO_NONE || at < a->groups.n)
        return at;
    struct csto_group group = {.measure = c->measure, .unit = c->unit, .root = root, .item = by_item(q) ? c->item : root, .first = at};
    if (!csto_array_grow((void **)&a->keys, used, &g->keys_room, q->n_by, sizeof *a->keys) || !csto_array_push(&a->groups, group))
        return CSTO_NONE;
    memcpy(a->keys + used, keys, q->n_by * sizeof *keys);
    return at;
}

static bool add_entry(struct grouper *g, const csto_claim *c, size_t position)
{
    struct csto_answer *a = g->a;
    csto_value v = csto_value_closed(c->value, a->question->about, c->role != CSTO_CHANGE);
    struct csto_entry e = {.claim = c, .position = position, .rule = CSTO_COUNTED, .by = CSTO_NONE, .thing = CSTO_NONE};
    e.point = csto_value_point(c->value);
    e.low = v.low;
    e.high = v.high;
    e.source = source_of(&a->texts, c);
    e.area = csto_intern_text(&a->texts, c->area, strlen(c->area));
    e.event = csto_intern_text(&a->texts, c->event, strlen(c->event));
    e.group = group_of(g, c);
    return e.source && e.area && e.event && e.group != CSTO_NONE && csto_array_push(&a->entries, e);
}

static csto_status add_claim(struct grouper *g, const csto_claim *c, size_t position, csto_error *err)
{
    struct csto_answer *a = g->a;
    csto_passing passing = csto_question_passes(a->question, c);
    bool done = true;
    if (passing == CSTO_PASSES) {
        done = add_entry(g, c, position);
    } else {
        a->without_period += passing == CSTO_WITHOUT_PERIOD;
        a->outside++;
        done = !*c->part_of || csto_array_push(&a->links, c);
    }
    return done ? CSTO_OK : csto_fail_memory(err);
}

/* ---- order ---- */

/* Groups are ordered by what a table shows: by words in their order, measure, item or sum root, unit. */
struct ranked {
    struct csto_group group;
    size_t n_by, before; /* number before ordering */
};

static int compare_groups(const void *x, const void *y)
{
    const struct ranked *a = x, *b = y;
    for (size_t i = 0; i < a->n_by; i++) {
        int order = csto_key_compare(a->group.keys[i], b->group.keys[i]);
        if (order)
            return order;
    }
    if (a->group.measure != b->group.measure)
        return a->group.measure < b->group.measure ? -1 : 1;
    csto_code p = (csto_code)(a->group.item - 1), q = (csto_code)(b->group.item - 1); /* no item: last */
    if (p != q)
        return p < q ? -1 : 1;
    return a->group.unit < b->group.unit ? -1 : a->group.unit > b->group.unit;
}

csto_status csto_answer_order(struct csto_answer *a, csto_error *err)
{
    size_t n = a->groups.n, n_by = a->question->n_by;
    struct ranked *ranked = malloc((n + 1) * sizeof *ranked);
    size_t *rank = malloc((n + 1) * sizeof *rank);
    if (!ranked || !rank) {
        free(ranked);
        free(rank);
        return csto_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        a->groups.at[i].keys = a->keys + i * n_by;
        ranked[i] = (struct ranked){a->groups.at[i], n_by, i};
    }
    qsort(ranked, n, sizeof *ranked, compare_groups);
    for (size_t i = 0; i < n; i++) {
        a->groups.at[i] = ranked[i].group;
        rank[ranked[i].before] = i;
    }
    for (size_t i = 0; i < a->entries.n; i++)
        a->entries.at[i].group = rank[a->entries.at[i].group];
    free(ranked);
    free(rank);
    return CSTO_OK;
}

/* What is left equal is ordered by what the claims say, so that the order in which they came decides nothing. */
int csto_claim_compare(const csto_claim *a, const csto_claim *b)
{
    int order = strcmp(a->document, b->document);
    order = order ? order : strcmp(a->edition, b->edition);
    order = order ? order : strcmp(a->sheet, b->sheet);
    order = order ? order : csto_compare_numbers(a->row, b->row);
    order = order ? order : csto_compare_numbers(a->line, b->line);
    order = order ? order : csto_compare_numbers(a->byte_start, b->byte_start);
    order = order ? order : strcmp(a->column, b->column);
    order = order ? order : strcmp(a->claim_id, b->claim_id);
    order = order ? order : csto_compare_numbers(a->item, b->item);
    order = order ? order : csto_period_compare(a->period, b->period);
    return order ? order : a->value.value < b->value.value ? -1 : a->value.value > b->value.value;
}

static int compare_entries(const void *x, const void *y)
{
    const struct csto_entry *a = x, *b = y;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    int order = csto_claim_compare(a->claim, b->claim);
    return order ? order : csto_compare_numbers((int64_t)a->position, (int64_t)b->position);
}

static void order_entries(struct csto_answer *a)
{
    if (a->entries.n)
        qsort(a->entries.at, a->entries.n, sizeof *a->entries.at, compare_entries);
    for (size_t i = 0; i < a->groups.n; i++)
        a->groups.at[i].n = 0;
    for (size_t i = a->entries.n; i-- > 0;) {
        struct csto_group *g = &a->groups.at[a->entries.at[i].group];
        g->first = i;
        g->n++;
    }
}

/* ---- claim ids ---- */

static bool name_claim(struct csto_answer *a, const csto_claim *c, const char *source, size_t number)
{
    const char *id = csto_intern_text(&a->texts, c->claim_id, strlen(c->claim_id));
    const uint64_t keys[2][2] = {{csto_word(source), csto_word(id)}, {0, csto_word(id)}};
    if (!id || !source)
        return false;
    for (int i = 0; i < 2 && *id; i++) {
        size_t at = csto_map_put(&a->by_id, keys[i]);
        if (at == CSTO_NONE || (at == a->named.n && !csto_array_push(&a->named, number)))
            return false;
    }
    return true;
}

static csto_status name_claims(struct csto_answer *a, csto_error *err)
{
    bool done = true;
    for (size_t i = 0; i < a->entries.n && done; i++)
        done = name_claim(a, a->entries.at[i].claim, a->entries.at[i].source, i);
    for (size_t i = 0; i < a->links.n && done; i++)
        done = name_claim(a, a->links.at[i], source_of(&a->texts, a->links.at[i]), a->entries.n + i);
    return done ? CSTO_OK : csto_fail_memory(err);
}

const csto_claim *csto_answer_find(struct csto_answer *a, const char *source, const char *claim_id, size_t *at)
{
    const char *id = csto_intern_text(&a->texts, claim_id, strlen(claim_id));
    const uint64_t keys[2][2] = {{csto_word(source), csto_word(id)}, {0, csto_word(id)}};
    size_t found = CSTO_NONE;
    if (at)
        *at = CSTO_NONE;
    for (int i = source ? 0 : 1; i < 2 && found == CSTO_NONE && id && *id; i++)
        found = csto_map_get(&a->by_id, keys[i]);
    if (found == CSTO_NONE)
        return NULL;
    size_t number = a->named.at[found];
    if (number >= a->entries.n)
        return a->links.at[number - a->entries.n];
    if (at)
        *at = number;
    return a->entries.at[number].claim;
}

/* ---- all ---- */

static csto_status build(struct csto_answer *a, const csto_claim *const *claims, size_t n, struct csto_editions *editions, csto_error *err)
{
    struct grouper g = {.a = a, .map = CSTO_MAP(3 + 2 * (unsigned)a->question->n_by)};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        rc = add_claim(&g, claims[i], i, err);
    csto_map_free(&g.map);
    if (rc == CSTO_OK)
        rc = csto_answer_order(a, err);
    if (rc == CSTO_OK) {
        order_entries(a);
        rc = name_claims(a, err);
    }
    for (size_t i = 0; i < a->groups.n && rc == CSTO_OK; i++)
        rc = csto_count_group(a, &a->groups.at[i], editions, err);
    return rc;
}

csto_status csto_answer_build(struct csto_answer *out, const csto_claim *const *claims, size_t n, const struct csto_question *lent,
                              struct csto_editions *editions, csto_error *err)
{
    *out = (struct csto_answer){.question = lent, .editions = editions, .by_id = CSTO_MAP(2), .lineages = CSTO_LINEAGES};
    csto_status rc = build(out, claims, n, editions, err);
    if (rc != CSTO_OK)
        csto_answer_free(out);
    return rc;
}

void csto_answer_free(struct csto_answer *a)
{
    csto_array_free(&a->entries);
    csto_array_free(&a->groups);
    csto_array_free(&a->links);
    csto_array_free(&a->named);
    csto_map_free(&a->by_id);
    csto_lineages_free(&a->lineages);
    csto_intern_free(&a->texts);
    free(a->keys);
    csto_folded_free(&a->folded);
    *a = (struct csto_answer){0};
}
