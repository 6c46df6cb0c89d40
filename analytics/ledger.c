#include "config.h"

#include "analytics/ledger.h"

#include "analytics/account.h"
#include "analytics/summary.h"
#include "base/status.h"
#include "records/period.h"
#include "records/table.h"

/* Columns made here; the others are those of a use. */
enum { ROW = CSTO_USE_FIELDS, NAME };

static const struct csto_use_column columns[] = {
    [CSTO_LEDGER_ROW] = {"row", ROW, CSTO_SHOW_COUNT},
    [CSTO_LEDGER_NAME] = {"cell", NAME, CSTO_SHOW_TEXT},
    [CSTO_LEDGER_CLAIM] = {NULL, CSTO_F_CLAIM_ID, CSTO_SHOW_TEXT},
    {"used", CSTO_USE_USED, CSTO_SHOW_TEXT},
    {"rule", CSTO_USE_RULE, CSTO_SHOW_TEXT},
    {"by", CSTO_USE_BY, CSTO_SHOW_TEXT},
    {"stated", CSTO_USE_STATED, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_VALUE, CSTO_SHOW_VALUE},
    {NULL, CSTO_F_LOW, CSTO_SHOW_LOW},
    {NULL, CSTO_F_HIGH, CSTO_SHOW_HIGH},
    {NULL, CSTO_F_UNIT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ITEM, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ROLE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PERIOD_START, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PERIOD_END, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PLACE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_AREA, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_EVENT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_DOCUMENT, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_LINE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_SHEET, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_ROW, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_COLUMN, CSTO_SHOW_TEXT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

/* A row in the making. */
struct line {
    const struct csto_answer *answer;
    const struct csto_group *group;
    struct csto_use use;
    size_t row; /* of the summary; 0 = none */
};

static void put_word(struct csto_text *t, const char *word)
{
    if (*word)
        csto_text_printf(t, "%s%s", t->n ? ", " : "", word);
}

/* "heroin, 2018, seizure, kg" */
static void put_name(struct csto_text *t, const struct line *l)
{
    const struct csto_question *q = l->answer->question;
    struct csto_text key = {0};
    for (size_t i = 0; i < q->n_by; i++) {
        csto_text_clear(&key);
        csto_key_print(&key, q->by[i], l->group->keys[i], q->vocabulary);
        put_word(t, csto_text_string(&key));
    }
    if (!(q->by_mask >> CSTO_BY_MEASURE & 1))
        put_word(t, csto_vocabulary_id(q->vocabulary, CSTO_MEASURES, l->group->measure));
    if (!(q->by_mask >> CSTO_BY_ITEM & 1))
        put_word(t, csto_vocabulary_id(q->vocabulary, CSTO_ITEMS, l->group->item));
    put_word(t, csto_vocabulary_id(q->vocabulary, CSTO_UNITS, l->group->unit));
    t->failed |= key.failed;
    csto_text_free(&key);
}

static struct csto_cell cell_of(struct csto_text *t, const struct line *l, int field)
{
    if (field != NAME && field != ROW)
        return csto_use_cell(t, &l->use, field, l->answer->question->vocabulary);
    if (field == ROW && l->row)
        return csto_cell_number((double)l->row);
    csto_text_clear(t);
    if (field == NAME)
        put_name(t, l);
    return csto_cell_text(csto_text_string(t));
}

static csto_status add_line(csto_table *t, const struct line *l, struct csto_text texts[COLUMNS], csto_error *err)
{
    struct csto_cell cells[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++) {
        cells[i] = cell_of(&texts[i], l, columns[i].field);
        if (texts[i].failed)
            return csto_fail_memory(err);
    }
    return csto_table_add(t, cells, err);
}

static csto_status add_lines(csto_table *t, const struct csto_answer *a, csto_error *err)
{
    struct csto_text texts[COLUMNS] = {0};
    csto_status rc = CSTO_OK;
    size_t row = 0;
    for (size_t g = 0; g < a->groups.n && rc == CSTO_OK; g++) {
        struct line l = {.answer = a, .group = &a->groups.at[g]};
        l.row = l.group->counted ? ++row : 0;
        for (size_t i = l.group->first; i < l.group->first + l.group->n && rc == CSTO_OK; i++) {
            l.use = csto_use_of(a, &a->entries.at[i]);
            rc = add_line(t, &l, texts, err);
        }
    }
    for (size_t i = 0; i < COLUMNS; i++)
        csto_text_free(&texts[i]);
    return rc;
}

static csto_status add_rules(csto_table *t, const struct csto_answer *a, csto_error *err)
{
    bool met[CSTO_RULES] = {false};
    for (size_t i = 0; i < a->entries.n; i++)
        if (a->entries.at[i].rule != CSTO_COUNTED)
            met[a->entries.at[i].rule] = true;
    return csto_rules_note(t, met, err);
}

csto_status csto_ledger(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_asked asked;
    csto_table *t = NULL;
    csto_status rc = csto_ask(&asked, d, q, err);
    if (rc == CSTO_OK)
        rc = csto_uses_new(&t, columns, COLUMNS, err);
    if (rc == CSTO_OK)
        rc = add_lines(t, &asked.answer, err);
    if (rc == CSTO_OK)
        rc = add_rules(t, &asked.answer, err);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = t;
    else
        csto_table_free(t);
    return rc;
}

csto_status csto_ledger_account(struct csto_account *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_asked asked;
    csto_status rc = csto_ask(&asked, d, q, err);
    const struct csto_answer *a = &asked.answer;
    for (size_t g = 0; rc == CSTO_OK && g < a->groups.n; g++) {
        if (!a->groups.at[g].counted)
            continue;
        rc = csto_account_row(out, err);
        for (size_t i = a->groups.at[g].first; rc == CSTO_OK && i < a->groups.at[g].first + a->groups.at[g].n; i++)
            rc = csto_account_use(out, csto_use_of(a, &a->entries.at[i]), err);
    }
    csto_asked_end(&asked);
    return rc;
}
