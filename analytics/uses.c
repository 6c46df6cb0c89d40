#include "config.h"

#include "analytics/account.h"
#include "base/number.h"
#include "base/status.h"
#include "records/table.h"

static const struct csto_use_column columns[] = {
    {NULL, CSTO_F_CLAIM_ID, CSTO_SHOW_TEXT},     {"used", CSTO_USE_USED, CSTO_SHOW_TEXT},   {"rule", CSTO_USE_RULE, CSTO_SHOW_TEXT},
    {"by", CSTO_USE_BY, CSTO_SHOW_TEXT},         {NULL, CSTO_F_MEASURE, CSTO_SHOW_TEXT},    {NULL, CSTO_F_ITEM, CSTO_SHOW_TEXT},
    {"stated", CSTO_USE_STATED, CSTO_SHOW_TEXT}, {NULL, CSTO_F_VALUE, CSTO_SHOW_VALUE},     {NULL, CSTO_F_LOW, CSTO_SHOW_LOW},
    {NULL, CSTO_F_HIGH, CSTO_SHOW_HIGH},         {NULL, CSTO_F_UNIT, CSTO_SHOW_TEXT},       {NULL, CSTO_F_ROLE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PERIOD_START, CSTO_SHOW_TEXT}, {NULL, CSTO_F_PERIOD_END, CSTO_SHOW_TEXT}, {NULL, CSTO_F_PLACE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_AREA, CSTO_SHOW_TEXT},         {NULL, CSTO_F_EVENT, CSTO_SHOW_TEXT},      {NULL, CSTO_F_PUBLISHER, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PUBLISHED, CSTO_SHOW_TEXT},    {NULL, CSTO_F_DOCUMENT, CSTO_SHOW_TEXT},   {NULL, CSTO_F_LINE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_QUOTE, CSTO_SHOW_TEXT},        {NULL, CSTO_F_URL, CSTO_SHOW_TEXT},        {NULL, CSTO_F_TITLE, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_SHEET, CSTO_SHOW_TEXT},        {NULL, CSTO_F_ROW, CSTO_SHOW_TEXT},        {NULL, CSTO_F_COLUMN, CSTO_SHOW_TEXT},
    {NULL, CSTO_F_PART_OF, CSTO_SHOW_TEXT},      {NULL, CSTO_F_CONVERSION, CSTO_SHOW_TEXT}, {NULL, CSTO_F_FLAGS, CSTO_SHOW_TEXT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void print_column(struct csto_text *t, const struct csto_use *u, int field, const csto_vocabulary *v)
{
    const csto_claim *c = u->claim;
    switch (field) {
    case CSTO_USE_USED: csto_text_puts(t, u->used ? u->used : u->rule == CSTO_COUNTED ? "counted" : "left out"); break;
    case CSTO_USE_RULE: csto_text_puts(t, u->rule == CSTO_COUNTED ? "" : csto_rules[u->rule].name); break;
    case CSTO_USE_BY: csto_text_puts(t, u->by ? u->by->claim_id : ""); break;
    case CSTO_USE_STATED:
        csto_text_printf(t, "%s%s%s", c->number_stated, *c->number_stated && *c->unit_stated ? " " : "", c->unit_stated);
        break;
    default: csto_field_print(t, v, c, (csto_field)field); break;
    }
}

struct csto_cell csto_use_cell(struct csto_text *text, const struct csto_use *u, int field, const csto_vocabulary *v)
{
    double number;
    csto_text_clear(text);
    print_column(text, u, field, v);
    const char *shown = csto_text_string(text);
    bool numeric = field < CSTO_FIELDS && csto_field_is_number((csto_field)field) && csto_number_parse(shown, &number, NULL) == CSTO_OK;
    return numeric ? csto_cell_number(number) : csto_cell_text(shown);
}

csto_status csto_uses_new(csto_table **out, const struct csto_use_column *of, size_t n, csto_error *err)
{
    struct csto_column made[CSTO_USE_COLUMNS];
    for (size_t i = 0; i < n; i++)
        made[i] = (struct csto_column){of[i].name ? of[i].name : csto_field_name((csto_field)of[i].field), of[i].show};
    return csto_table_new(out, made, n, err);
}

csto_status csto_uses_table(csto_table **out, csto_error *err)
{
    return csto_uses_new(out, columns, COLUMNS, err);
}

csto_status csto_rules_note(csto_table *t, const bool met[CSTO_RULES], csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (int r = 0; r < CSTO_RULES && rc == CSTO_OK; r++)
        if (met[r])
            rc = csto_table_add_note(t, err, "left out by the rule '%s': %s", csto_rules[r].name, csto_rules[r].summary);
    return rc;
}

csto_status csto_uses_add(csto_table *t, const struct csto_use *uses, size_t n, const csto_vocabulary *v, csto_error *err)
{
    struct csto_text texts[COLUMNS] = {0};
    struct csto_cell cells[COLUMNS];
    bool met[CSTO_RULES] = {false};
    csto_status rc = CSTO_OK;
    for (size_t r = 0; r < n && rc == CSTO_OK; r++) {
        if (uses[r].rule != CSTO_COUNTED)
            met[uses[r].rule] = true;
        for (size_t i = 0; i < COLUMNS; i++)
            cells[i] = csto_use_cell(&texts[i], &uses[r], columns[i].field, v);
        rc = csto_table_add(t, cells, err);
    }
    for (size_t i = 0; i < COLUMNS; i++)
        csto_text_free(&texts[i]);
    return rc == CSTO_OK ? csto_rules_note(t, met, err) : rc;
}
