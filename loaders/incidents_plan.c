#include "config.h"

#include "loaders/incidents_plan.h"

/* What a column means for a row that is no claim. */
enum role { DECIDES_KIND, DECIDES_PERIOD, IS_VALUE, IS_CHECKED, MAKES_CLAIMS };

static enum role role_of(csto_reading reading, csto_field_mask wanted)
{
    static const csto_field fields[CSTO_READINGS] = {[CSTO_READ_PUBLISHER] = CSTO_F_PUBLISHER,
                                                     [CSTO_READ_PUBLISHED] = CSTO_F_PUBLISHED,
                                                     [CSTO_READ_TITLE] = CSTO_F_TITLE,
                                                     [CSTO_READ_URL] = CSTO_F_URL};
    switch (reading) {
    case CSTO_READ_VALUE: return IS_VALUE;
    case CSTO_READ_PERIOD:
    case CSTO_READ_DATE:
    case CSTO_READ_START:
    case CSTO_READ_END:
    case CSTO_READ_YEAR:
    case CSTO_READ_QUARTER:
    case CSTO_READ_MONTH: return DECIDES_PERIOD;
    case CSTO_READ_FISCAL_YEAR:                  /* "2026 (FYTD)" is flagged */
    case CSTO_READ_EDITION: return MAKES_CLAIMS; /* rows of several editions leave each other out */
    case CSTO_READ_KEY:
    case CSTO_READ_ID: return IS_CHECKED;
    case CSTO_READ_PUBLISHER:
    case CSTO_READ_PUBLISHED:
    case CSTO_READ_TITLE:
    case CSTO_READ_URL: return wanted & CSTO_FIELD_BIT(fields[reading]) ? DECIDES_KIND : IS_CHECKED;
    default: return DECIDES_KIND;
    }
}

static bool push(uint32_t *columns, uint32_t *n, size_t column)
{
    if (*n == CSTO_KEY_COLUMNS)
        return false;
    columns[(*n)++] = (uint32_t)column;
    return true;
}

/* The rules look at columns too. */
static bool is_asked(const struct csto_table_reader *r, int column)
{
    for (size_t i = 0; i < r->p->n_rules; i++)
        for (size_t w = 0; w < r->p->rules[i].n_when; w++)
            if ((int)r->p->rules[i].when[w].column == column)
                return true;
    return false;
}

static bool has_total_rows(const struct csto_table_reader *r)
{
    for (size_t i = 0; i < r->p->n_rules; i++)
        if (r->p->rules[i].total_row)
            return true;
    return false;
}

static char decimal_of(const struct csto_table_reader *r)
{
    if (r->marks == CSTO_MARKS_COMMA)
        return ',';
    return r->marks == CSTO_MARKS_PROVEN && r->delimiter == ';' ? '\0' : '.';
}

bool csto_incidents_plan(struct csto_incidents_plan *out, const struct csto_table_reader *r, csto_field_mask wanted)
{
    struct csto_incidents_plan p = {.value = UINT32_MAX, .decimal = decimal_of(r)};
    bool fits = r->p->rows == CSTO_ROWS_INCIDENTS && !has_total_rows(r);
    for (size_t i = 0; i < r->n_cells && fits; i++) {
        const struct csto_profile_column *c = r->columns[i] < 0 ? NULL : &r->p->columns[r->columns[i]];
        if (!c)
            continue;
        enum role role = role_of(c->reading, wanted);
        bool asked = is_asked(r, r->columns[i]);
        if (role == IS_VALUE && c->left_out)
            role = IS_CHECKED;
        if (role == IS_VALUE) {
            fits = p.value == UINT32_MAX && !asked && !c->distinct; /* several values a row: claims */
            p.value = (uint32_t)i;
            p.scale = c->scale;
            continue;
        }
        fits = role != MAKES_CLAIMS;
        if (fits && role == DECIDES_PERIOD)
            fits = push(p.period_columns, &p.n_period, i);
        if (fits && (role == DECIDES_KIND || asked))
            fits = push(p.kind_columns, &p.n_kind, i);
        if (fits && role == IS_CHECKED && !asked)
            fits = push(p.checked, &p.n_checked, i);
    }
    *out = p;
    return fits && p.value != UINT32_MAX;
}
