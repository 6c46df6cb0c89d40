#include "config.h"

#include "analytics/account.h"
#include "analytics/aggregate.h"
#include "analytics/cell.h"
#include "analytics/summary.h"
#include "base/number.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

struct explainer {
    struct csto_answer *a;
    csto_table *table;
    CSTO_ARRAY(size_t) picked; /* entries */
};

/* ---- a cell ---- */

struct pick {
    const struct csto_entry *e;
    size_t at;
};

/* Counted first, then by document and position. */
static int compare_picks(const void *x, const void *y)
{
    const struct pick *a = x, *b = y;
    bool left_a = a->e->rule != CSTO_COUNTED, left_b = b->e->rule != CSTO_COUNTED;
    if (left_a != left_b)
        return left_a ? 1 : -1;
    int order = csto_claim_compare(a->e->claim, b->e->claim);
    return order ? order : a->at < b->at ? -1 : a->at > b->at;
}

static csto_status sort_picked(struct explainer *x, csto_error *err)
{
    struct pick *picks = malloc((x->picked.n + 1) * sizeof *picks);
    if (!picks)
        return csto_fail_memory(err);
    for (size_t i = 0; i < x->picked.n; i++)
        picks[i] = (struct pick){&x->a->entries.at[x->picked.at[i]], x->picked.at[i]};
    qsort(picks, x->picked.n, sizeof *picks, compare_picks);
    for (size_t i = 0; i < x->picked.n; i++)
        x->picked.at[i] = picks[i].at;
    free(picks);
    return CSTO_OK;
}

static csto_status pick_group(struct explainer *x, const struct csto_group *g, csto_error *err)
{
    for (size_t i = g->first; i < g->first + g->n; i++)
        if (!csto_array_push(&x->picked, i))
            return csto_fail_memory(err);
    return CSTO_OK;
}

static csto_status pick_cell(struct explainer *x, const char *cell, csto_error *err)
{
    struct csto_cell_name name;
    csto_status rc = csto_cell_name_read(&name, cell, x->a->question, err);
    for (size_t i = 0; i < x->a->groups.n && rc == CSTO_OK; i++)
        if (csto_cell_name_matches(&name, x->a->question, &x->a->groups.at[i]))
            rc = pick_group(x, &x->a->groups.at[i], err);
    csto_cell_name_free(&name);
    if (rc == CSTO_OK && !x->picked.n)
        return csto_fail(err, CSTO_E_TOO_FEW,
                         "no claim belongs to the cell '%s'; csto-stats summary with the same options shows the rows that there are", cell);
    return rc == CSTO_OK ? sort_picked(x, err) : rc;
}

/* ---- a claim ---- */

static bool related(struct csto_answer *a, const struct csto_entry *e, const struct csto_entry *to)
{
    return (*e->claim->part_of && csto_answer_find(a, e->source, e->claim->part_of, NULL) == to->claim) ||
           (*to->claim->part_of && csto_answer_find(a, to->source, to->claim->part_of, NULL) == e->claim);
}

/* "item=heroin,year=2007,measure=seizure,unit=kg" */
static void print_row_name(struct csto_text *t, const struct csto_question *q, const struct csto_group *g)
{
    for (size_t i = 0; i < q->n_by; i++) {
        csto_text_printf(t, "%s%s=", i ? "," : "", csto_by_words[q->by[i]].name);
        csto_key_print(t, q->by[i], g->keys[i], q->vocabulary);
    }
    if (!(q->by_mask >> CSTO_BY_MEASURE & 1))
        csto_text_printf(t, ",measure=%s", csto_vocabulary_id(q->vocabulary, CSTO_MEASURES, g->measure));
    if (!(q->by_mask >> CSTO_BY_ITEM & 1))
        csto_text_printf(t, ",item=%s", csto_vocabulary_id(q->vocabulary, CSTO_ITEMS, g->item));
    csto_text_printf(t, ",unit=%s", csto_vocabulary_id(q->vocabulary, CSTO_UNITS, g->unit));
}

static csto_status note_row(struct explainer *x, const struct csto_entry *e, csto_error *err)
{
    const struct csto_group *g = &x->a->groups.at[e->group];
    struct csto_text row = {0};
    char digits[CSTO_NUMBER_BYTES];
    print_row_name(&row, x->a->question, g);
    const char *total = csto_number_print(digits, g->total) ? digits : "open, as it counts a range";
    const char *name = csto_text_string(&row), *id = e->claim->claim_id;
    csto_status rc;
    if (e->rule == CSTO_COUNTED)
        rc = csto_table_add_note(x->table, err, "%s is counted in the row %s, whose total is %s", id, name, total);
    else if (g->counted)
        rc = csto_table_add_note(x->table, err, "%s is left out of the row %s, whose total is %s", id, name, total);
    else
        rc = csto_table_add_note(x->table, err, "%s would belong to the row %s, which no claim enters", id, name);
    csto_text_free(&row);
    return rc;
}

static csto_status pick_claim(struct explainer *x, const char *claim_id, csto_error *err)
{
    struct csto_answer *a = x->a;
    csto_status rc = CSTO_OK;
    size_t own = 0;
    for (size_t i = 0; i < a->entries.n && rc == CSTO_OK; i++)
        if (strcmp(a->entries.at[i].claim->claim_id, claim_id) == 0)
            rc = csto_array_push(&x->picked, i) ? note_row(x, &a->entries.at[i], err) : csto_fail_memory(err);
    own = x->picked.n;
    for (size_t i = 0; i < a->entries.n && own && rc == CSTO_OK; i++) {
        bool near = false;
        for (size_t k = 0; k < own && !near; k++)
            near = x->picked.at[k] != i && related(a, &a->entries.at[i], &a->entries.at[x->picked.at[k]]);
        if (near && !csto_array_push(&x->picked, i))
            rc = csto_fail_memory(err);
    }
    return rc;
}

/* Does any claim of the dataset have the id?  Then only the filters keep it out. */
static bool is_claim(const csto_dataset *d, const char *claim_id)
{
    for (size_t i = 0; i < csto_dataset_count(d); i++)
        if (*claim_id && strcmp(csto_dataset_at(d, i)->claim_id, claim_id) == 0)
            return true;
    return false;
}

static csto_status add_rows(struct explainer *x, csto_error *err)
{
    struct csto_use *uses = malloc((x->picked.n + 1) * sizeof *uses);
    if (!uses)
        return csto_fail_memory(err);
    for (size_t i = 0; i < x->picked.n; i++)
        uses[i] = csto_use_of(x->a, &x->a->entries.at[x->picked.at[i]]);
    csto_status rc = csto_uses_add(x->table, uses, x->picked.n, x->a->question->vocabulary, err);
    free(uses);
    return rc;
}

static csto_status explain(struct explainer *x, const csto_dataset *d, const char *cell, csto_error *err)
{
    csto_status rc = csto_uses_table(&x->table, err);
    if (rc == CSTO_OK)
        rc = is_claim(d, cell) ? pick_claim(x, cell, err) : pick_cell(x, cell, err);
    if (rc == CSTO_OK && !x->picked.n)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "the filters leave the claim '%s' out; explain it without them", cell);
    return rc == CSTO_OK ? add_rows(x, err) : rc;
}

csto_status csto_explain(csto_table **out, const csto_dataset *d, const csto_query *q, const char *cell, csto_error *err)
{
    struct csto_asked asked;
    csto_status rc = csto_ask(&asked, d, q, err);
    struct explainer x = {.a = &asked.answer};
    if (rc == CSTO_OK)
        rc = explain(&x, d, cell, err);
    csto_array_free(&x.picked);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = x.table;
    else
        csto_table_free(x.table);
    return rc;
}
