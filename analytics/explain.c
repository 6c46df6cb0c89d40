#include "config.h"

#include "analytics/aggregate.h"
#include "analytics/cell.h"
#include "analytics/summary.h"
#include "base/number.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

/* The first four columns and `stated` are made here, all others are fields of the claim. */
enum { USED = CSTO_FIELDS, RULE, BY, STATED };

static const struct {
    const char *name; /* NULL = the field's */
    int field;
    csto_show show;
} columns[] = {
    {NULL, CSTO_F_CLAIM_ID, CSTO_SHOW_TEXT},
    {"used", USED, CSTO_SHOW_TEXT},
    {"rule", RULE, CSTO_SHOW_TEXT},
    {"by", BY, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_MEASURE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ITEM, CSTO_SHOW_TEXT},
    {"stated", STATED, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_VALUE, CSTO_SHOW_VALUE},
    {NULL, CSTO_F_LOW, CSTO_SHOW_LOW},
    {NULL, CSTO_F_HIGH, CSTO_SHOW_HIGH},
    {NULL, CSTO_F_UNIT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ROLE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PERIOD_START, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PERIOD_END, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PLACE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_AREA, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_EVENT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PUBLISHER, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PUBLISHED, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_DOCUMENT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_LINE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_QUOTE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_URL, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_TITLE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_SHEET, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ROW, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_COLUMN, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PART_OF, CSTO_SHOW_TEXT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

struct explainer {
    struct csto_answer *a;
    csto_table *table;
    CSTO_ARRAY(size_t) picked; /* entries */
    struct csto_text texts[COLUMNS];
};

/* ---- rows ---- */

static void print_column(struct csto_text *t, const struct csto_answer *a, const struct csto_entry *e, int field)
{
    const csto_claim *c = e->claim;
    switch (field) {
    case USED: csto_text_puts(t, e->rule == CSTO_COUNTED ? "counted" : "left out"); break;
    case RULE: csto_text_puts(t, e->rule == CSTO_COUNTED ? "" : csto_rules[e->rule].name); break;
    case BY: csto_text_puts(t, e->by == CSTO_NONE ? "" : a->entries.at[e->by].claim->claim_id); break;
    case STATED: csto_text_printf(t, "%s%s%s", c->number_stated, *c->number_stated && *c->unit_stated ? " " : "", c->unit_stated); break;
    default: csto_field_print(t, a->question->vocabulary, c, (csto_field)field); break;
    }
}

static struct csto_cell cell_of(struct explainer *x, const struct csto_entry *e, size_t column)
{
    int field = columns[column].field;
    double number;
    csto_text_clear(&x->texts[column]);
    print_column(&x->texts[column], x->a, e, field);
    const char *text = csto_text_string(&x->texts[column]);
    bool numeric = field < CSTO_FIELDS && csto_field_is_number((csto_field)field) && csto_number_parse(text, &number, NULL) == CSTO_OK;
    return numeric ? csto_cell_number(number) : csto_cell_text(text);
}

static csto_status add_row(struct explainer *x, const struct csto_entry *e, csto_error *err)
{
    struct csto_cell cells[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++)
        cells[i] = cell_of(x, e, i);
    return csto_table_add(x->table, cells, err);
}

static csto_status new_table(struct explainer *x, csto_error *err)
{
    struct csto_column made[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++)
        made[i] = (struct csto_column){columns[i].name ? columns[i].name : csto_field_name((csto_field)columns[i].field), columns[i].show};
    return csto_table_new(&x->table, made, COLUMNS, err);
}

/* A note for each rule that stands in the table: what it means. */
static csto_status rule_notes(struct explainer *x, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (int r = 0; r < CSTO_RULES && rc == CSTO_OK; r++) {
        bool used = false;
        for (size_t i = 0; i < x->picked.n && !used; i++)
            used = x->a->entries.at[x->picked.at[i]].rule == (csto_rule)r;
        if (used)
            rc = csto_table_add_note(x->table, err, "left out by the rule '%s': %s", csto_rules[r].name, csto_rules[r].summary);
    }
    return rc;
}

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
        return csto_fail(err, CSTO_E_NAME,
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

static csto_status explain(struct explainer *x, const csto_dataset *d, const char *cell, csto_error *err)
{
    csto_status rc = new_table(x, err);
    if (rc == CSTO_OK)
        rc = is_claim(d, cell) ? pick_claim(x, cell, err) : pick_cell(x, cell, err);
    if (rc == CSTO_OK && !x->picked.n)
        rc = csto_fail(err, CSTO_E_NAME, "the filters leave the claim '%s' out; explain it without them", cell);
    for (size_t i = 0; i < x->picked.n && rc == CSTO_OK; i++)
        rc = add_row(x, &x->a->entries.at[x->picked.at[i]], err);
    return rc == CSTO_OK ? rule_notes(x, err) : rc;
}

csto_status csto_explain(csto_table **out, const csto_dataset *d, const csto_query *q, const char *cell, csto_error *err)
{
    struct csto_asked asked;
    csto_status rc = csto_ask(&asked, d, q, err);
    struct explainer x = {.a = &asked.answer};
    if (rc == CSTO_OK)
        rc = explain(&x, d, cell, err);
    for (size_t i = 0; i < COLUMNS; i++)
        csto_text_free(&x.texts[i]);
    csto_array_free(&x.picked);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = x.table;
    else
        csto_table_free(x.table);
    return rc;
}
