/* distribution_relations.c - every two series of an answer set against each other */
#include "config.h"

#include "analytics/distribution.h"

#include "analytics/distributions.h"
#include "analytics/relation.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

enum { SERIES = 100 };

/* What is set against each other: measure and unit, and the item (or, without item in --by, the group of items). */
struct variable {
    const struct csto_group *g; /* the first of its groups */
    csto_code item;             /* above all of them */
    double *at;                 /* by observation; NAN = none */
    size_t first_use, uses;     /* in the account */
};

struct relations {
    const struct csto_answer *a;
    size_t time;                         /* place of the time word in --by where that alone is what observations are; else CSTO_NONE */
    struct csto_map variables, observed; /* keys -> number */
    struct variable of[SERIES];
    CSTO_ARRAY(int64_t) steps; /* of the observations */
    CSTO_ARRAY(size_t) before; /* the observation of the step before it; CSTO_NONE = none */
    double *x, *y;             /* one pair of series */
};

static bool is_variable_word(csto_by word)
{
    return word == CSTO_BY_MEASURE || word == CSTO_BY_ITEM;
}

struct variable_key {
    uint64_t words[3];
};

static struct variable_key variable_key(const struct relations *r, const struct csto_group *g)
{
    return (struct variable_key){{g->measure, g->unit, r->a->question->by_mask >> CSTO_BY_ITEM & 1 ? g->item : g->root}};
}

static size_t put_variable(struct relations *r, const struct csto_group *g)
{
    return csto_map_put(&r->variables, variable_key(r, g).words);
}

static size_t find_variable(const struct relations *r, const struct csto_group *g)
{
    return csto_map_get(&r->variables, variable_key(r, g).words);
}

static size_t put_observation(struct relations *r, const struct csto_group *g)
{
    const struct csto_question *q = r->a->question;
    uint64_t key[2 * CSTO_BY_WORDS] = {0};
    for (size_t i = 0; i < q->n_by; i++)
        if (!is_variable_word(q->by[i])) {
            key[2 * i] = (uint64_t)g->keys[i].number;
            key[2 * i + 1] = *g->keys[i].text ? csto_word(g->keys[i].text) : 0;
        }
    return csto_map_put(&r->observed, key);
}

/* A group whose key is unknown (a claim without a year) is no observation. */
static bool is_observation(const struct csto_question *q, const struct csto_group *g)
{
    bool known = g->counted && isfinite(g->total);
    for (size_t i = 0; i < q->n_by; i++)
        known &= is_variable_word(q->by[i]) || !csto_key_is_empty(g->keys[i]);
    return known;
}

static csto_status number_all(struct relations *r, csto_error *err)
{
    const struct csto_answer *a = r->a;
    for (size_t i = 0; i < a->groups.n; i++) {
        const struct csto_group *g = &a->groups.at[i];
        if (!is_observation(a->question, g))
            continue;
        size_t v = put_variable(r, g), o = put_observation(r, g);
        if (v == CSTO_NONE || o == CSTO_NONE)
            return csto_fail_memory(err);
        if (v >= SERIES)
            return csto_fail(err, CSTO_E_RANGE, "more than %d series to be paired; ask for fewer with --measure and --item", SERIES);
        if (o == r->steps.n && !csto_array_push(&r->steps, r->time == CSTO_NONE ? 0 : g->keys[r->time].number))
            return csto_fail_memory(err);
        r->of[v].item = r->of[v].g ? csto_item_common(a->question->vocabulary, r->of[v].item, g->item) : g->item;
        r->of[v].g = r->of[v].g ? r->of[v].g : g;
    }
    return CSTO_OK;
}

/* Where a time word is all that observations differ in, each step has one. */
static csto_status find_before(struct relations *r, csto_error *err)
{
    struct csto_map steps = CSTO_MAP(1);
    bool done = true;
    for (size_t o = 0; o < r->steps.n && done; o++)
        done = csto_map_put(&steps, (const uint64_t[]){(uint64_t)r->steps.at[o]}) != CSTO_NONE;
    for (size_t o = 0; o < r->steps.n && done; o++)
        done = csto_array_push(&r->before, csto_map_get(&steps, (const uint64_t[]){(uint64_t)(r->steps.at[o] - 1)}));
    csto_map_free(&steps);
    return done ? CSTO_OK : csto_fail_memory(err);
}

static csto_status fill(struct relations *r, csto_error *err)
{
    size_t n = r->observed.n;
    double *all = malloc((r->variables.n + 2) * (n + 1) * sizeof *all);
    if (!all)
        return csto_fail_memory(err);
    for (size_t i = 0; i < r->variables.n * n; i++)
        all[i] = NAN;
    for (size_t v = 0; v < r->variables.n; v++)
        r->of[v].at = all + v * n;
    r->x = all + r->variables.n * n;
    r->y = r->x + n;
    for (size_t i = 0; i < r->a->groups.n; i++) {
        const struct csto_group *g = &r->a->groups.at[i];
        if (is_observation(r->a->question, g))
            r->of[put_variable(r, g)].at[put_observation(r, g)] = g->total;
    }
    return CSTO_OK;
}

/* The pairs of two series, or of their changes from one step to the next. */
static size_t take_pairs(struct relations *r, const struct variable *a, const struct variable *b, bool changes)
{
    size_t n = 0;
    for (size_t o = 0; o < r->observed.n; o++) {
        if (!changes && !isnan(a->at[o]) && !isnan(b->at[o])) {
            r->x[n] = a->at[o];
            r->y[n++] = b->at[o];
        }
        size_t before = changes ? r->before.at[o] : CSTO_NONE;
        if (before != CSTO_NONE && !isnan(a->at[o] + b->at[o] + a->at[before] + b->at[before])) {
            r->x[n] = a->at[o] - a->at[before];
            r->y[n++] = b->at[o] - b->at[before];
        }
    }
    return n;
}

static const struct csto_column columns[] = {
    {"a_measure", CSTO_SHOW_TEXT},
    {"a_item", CSTO_SHOW_TEXT},
    {"a_unit", CSTO_SHOW_TEXT},
    {"b_measure", CSTO_SHOW_TEXT},
    {"b_item", CSTO_SHOW_TEXT},
    {"b_unit", CSTO_SHOW_TEXT},
    {"n", CSTO_SHOW_COUNT},
    {"spearman", CSTO_SHOW_NUMBER},
    {"spearman_p", CSTO_SHOW_NUMBER},
    {"spearman_method", CSTO_SHOW_TEXT},
    {"kendall_tau_b", CSTO_SHOW_NUMBER},
    {"kendall_p", CSTO_SHOW_NUMBER},
    {"kendall_method", CSTO_SHOW_TEXT},
    {"elasticity", CSTO_SHOW_NUMBER},
    {"elasticity_low", CSTO_SHOW_NUMBER},
    {"elasticity_high", CSTO_SHOW_NUMBER},
    {"changes_spearman", CSTO_SHOW_NUMBER},
    {"changes_p", CSTO_SHOW_NUMBER},
    {"empty", CSTO_SHOW_TEXT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void name_variable(struct csto_cell *to, const struct relations *r, const struct variable *v)
{
    const csto_vocabulary *words = r->a->question->vocabulary;
    to[0] = csto_cell_text(csto_vocabulary_id(words, CSTO_MEASURES, v->g->measure));
    to[1] = csto_cell_text(csto_vocabulary_id(words, CSTO_ITEMS, v->item));
    to[2] = csto_cell_text(csto_vocabulary_id(words, CSTO_UNITS, v->g->unit));
}

static csto_status add_pair(csto_table *to, struct relations *r, const struct variable *a, const struct variable *b, size_t n,
                            csto_error *err)
{
    struct csto_cell cells[COLUMNS];
    struct csto_relation plain, changes = {.why = "--by must have one time word and no place, area or other key"};
    struct csto_text empty = {0};
    csto_status rc = csto_relation_of(&plain, r->x, r->y, n, err);
    if (rc == CSTO_OK && r->time != CSTO_NONE)
        rc = csto_relation_of(&changes, r->x, r->y, take_pairs(r, a, b, true), err);
    if (rc != CSTO_OK)
        return rc;
    name_variable(cells, r, a);
    name_variable(cells + 3, r, b);
    cells[6] = csto_cell_number((double)n);
    cells[7] = csto_cell_number(plain.spearman);
    cells[8] = csto_cell_number(plain.spearman_p);
    cells[9] = csto_cell_text(plain.spearman_method);
    cells[10] = csto_cell_number(plain.tau_b);
    cells[11] = csto_cell_number(plain.kendall_p);
    cells[12] = csto_cell_text(plain.kendall_method);
    cells[13] = csto_cell_number(plain.elasticity);
    cells[14] = csto_cell_number(plain.low);
    cells[15] = csto_cell_number(plain.high);
    cells[16] = csto_cell_number(changes.why ? NAN : changes.spearman);
    cells[17] = csto_cell_number(changes.why ? NAN : changes.spearman_p);
    if (plain.why)
        csto_text_puts(&empty, plain.why);
    else if (plain.why_elasticity)
        csto_text_printf(&empty, "elasticity: %s", plain.why_elasticity);
    if (!plain.why && changes.why)
        csto_text_printf(&empty, "%schanges: %s", empty.n ? "; " : "", changes.why);
    cells[18] = csto_cell_text(csto_text_string(&empty));
    rc = empty.failed ? csto_fail_memory(err) : csto_table_add(to, cells, err);
    csto_text_free(&empty);
    return rc;
}

/* The claims of each series, once; every row is made of two of them.  What has no place, or no time, to be matched by is no observation. */
static csto_status account_series(struct relations *r, struct csto_account *to, csto_error *err)
{
    const struct csto_answer *a = r->a;
    csto_status rc = CSTO_OK;
    for (size_t v = 0; v < r->variables.n && to; v++) {
        r->of[v].first_use = csto_account_mark(to);
        for (size_t i = 0; i < a->groups.n && rc == CSTO_OK; i++) {
            const struct csto_group *g = &a->groups.at[i];
            if (find_variable(r, g) != v)
                continue;
            for (size_t e = g->first; e < g->first + g->n && rc == CSTO_OK; e++) {
                struct csto_use use = csto_use_of(a, &a->entries.at[e]);
                use.used = use.rule == CSTO_COUNTED && !is_observation(a->question, g) ? "not matched" : NULL;
                rc = csto_account_use(to, use, err);
            }
        }
        r->of[v].uses = csto_account_mark(to) - r->of[v].first_use;
    }
    return rc;
}

static csto_status add_pairs(csto_table *to, struct relations *r, struct csto_account *account, csto_error *err)
{
    size_t few = 0;
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < r->variables.n; i++)
        for (size_t k = i + 1; k < r->variables.n && rc == CSTO_OK; k++) {
            size_t n = take_pairs(r, &r->of[i], &r->of[k], false);
            few += n < CSTO_RELATION_LEAST;
            if (n >= CSTO_RELATION_LEAST)
                rc = add_pair(to, r, &r->of[i], &r->of[k], n, err);
            const struct csto_account_parts parts = {.at = {{r->of[i].first_use, r->of[i].uses}, {r->of[k].first_use, r->of[k].uses}}};
            if (n >= CSTO_RELATION_LEAST && rc == CSTO_OK)
                rc = csto_account_row_of(account, parts, err);
        }
    if (rc == CSTO_OK && few)
        rc = csto_table_add_note(to, err, "%zu pairs of series have fewer than %d values of the same keys and are not shown", few,
                                 CSTO_RELATION_LEAST);
    if (rc == CSTO_OK && csto_table_rows(to))
        rc = csto_table_add_note(
            to, err,
            "series that rise or fall together correlate whatever they are of: see changes_spearman; of many pairs one in twenty "
            "has p below 0.05 by chance");
    return rc;
}

/* The one word of --by that is neither measure nor item, where it is a time. */
static size_t only_time(const struct csto_question *q)
{
    size_t found = CSTO_NONE, others = 0;
    for (size_t i = 0; i < q->n_by; i++)
        if (!is_variable_word(q->by[i])) {
            found = i;
            others++;
        }
    return others == 1 && csto_by_words[q->by[found]].time ? found : CSTO_NONE;
}

csto_status csto_relations_table(csto_table **out, struct csto_account *account, struct csto_answer *a, csto_error *err)
{
    struct relations r = {.a = a, .time = only_time(a->question), .variables = CSTO_MAP(3), .observed = CSTO_MAP(2 * CSTO_BY_WORDS)};
    csto_table *t = NULL;
    csto_status rc = csto_distributions_open(err);
    if (rc == CSTO_OK)
        rc = number_all(&r, err);
    if (rc == CSTO_OK && r.time != CSTO_NONE)
        rc = find_before(&r, err);
    if (rc == CSTO_OK)
        rc = fill(&r, err);
    if (rc == CSTO_OK)
        rc = csto_table_new(&t, columns, COLUMNS, err);
    if (rc == CSTO_OK)
        rc = account_series(&r, account, err);
    if (rc == CSTO_OK)
        rc = add_pairs(t, &r, account, err);
    if (r.variables.n)
        free(r.of[0].at);
    csto_map_free(&r.variables);
    csto_map_free(&r.observed);
    csto_array_free(&r.steps);
    csto_array_free(&r.before);
    if (rc == CSTO_OK)
        *out = t;
    else
        csto_table_free(t);
    return rc;
}
