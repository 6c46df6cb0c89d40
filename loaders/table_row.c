/* One row of a table: its rule, what all its claims share, and a claim for each column of values. */
#include "config.h"

#include "loaders/table.h"

#include "base/hash.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"
#include "records/field.h"
#include "records/interval.h"
#include "records/names.h"
#include "records/period.h"
#include "records/vocabulary.h"

/* What the claims of a row share. */
struct row {
    csto_claim claim;
    csto_field_mask given;
    csto_code measure, item; /* of the rule or a column; 0 = the value's column or the profile says */
    bool has_item;           /* a column names the item */
    double scale;            /* of the unit that a column names */
    char *texts[CSTO_READINGS];
};

/* ---- rules ---- */

static bool holds(const struct csto_table_reader *r, const struct csto_profile_when *w, struct csto_text *folded)
{
    struct csto_header_cell c = csto_reader_cell(r, (int)w->column);
    csto_text_clear(folded);
    csto_profile_fold(folded, c.at, c.n);
    for (size_t i = 0; i < w->n; i++)
        if (csto_profile_fits(w->patterns[i], csto_text_string(folded), folded->n, NULL))
            return true;
    return false;
}

/* The first rule whose conditions hold; NULL = none. */
static const struct csto_profile_rule *rule_of(const struct csto_table_reader *r)
{
    struct csto_text folded = {0};
    const struct csto_profile_rule *found = NULL;
    for (size_t i = 0; i < r->p->n_rules && !found; i++) {
        const struct csto_profile_rule *rule = &r->p->rules[i];
        bool all = true;
        for (size_t w = 0; w < rule->n_when && all; w++)
            all = holds(r, &rule->when[w], &folded);
        found = all ? rule : NULL;
    }
    csto_text_free(&folded);
    return found;
}

/* ---- what the claims share ---- */

/* A text field, copied so that a zero byte ends it. */
static csto_status take_text(struct csto_table_reader *r, csto_reading reading, int column, const char **to, csto_error *err)
{
    (void)reading;
    struct csto_header_cell c = csto_reader_cell(r, column);
    if (c.n > CSTO_LIMIT_TEXT_BYTES)
        return csto_table_refuse(r, false, r->headers[r->cell_of[column]], err, "is longer than %u KiB, the limit for a text",
                                 CSTO_LIMIT_TEXT_BYTES >> 10);
    if (c.n == 0)
        return CSTO_OK;
    *to = csto_intern_text(&r->row_texts, c.at, c.n);
    return *to ? CSTO_OK : csto_fail_memory(err);
}

static csto_status take_item(struct csto_table_reader *r, struct row *row, int column, csto_error *err)
{
    struct csto_header_cell c = csto_reader_cell(r, column);
    const char *area;
    if (c.n == 0)
        return CSTO_OK;
    if (!row->has_item && take_text(r, CSTO_READ_ITEM, column, &row->claim.item_stated, err) != CSTO_OK)
        return CSTO_E_MEMORY;
    row->has_item = true;
    if (!row->item)
        row->item = csto_table_label(r, column, c.at, c.n, &area);
    return CSTO_OK;
}

static csto_status take_place(struct csto_table_reader *r, struct row *row, int column, csto_error *err)
{
    struct csto_header_cell c = csto_reader_cell(r, column);
    const char *area;
    csto_code code = csto_table_label(r, column, c.at, c.n, &area);
    if (row->claim.place || c.n == 0)
        return CSTO_OK;
    row->claim.place = code;
    if (code && *area)
        row->claim.area = area;
    return code ? CSTO_OK : take_text(r, CSTO_READ_PLACE, column, (const char **)&row->texts[CSTO_READ_PLACE], err);
}

static csto_status take_unit(struct csto_table_reader *r, struct row *row, int column, csto_error *err)
{
    struct csto_header_cell c = csto_reader_cell(r, column);
    const char *area;
    csto_code code = csto_table_label(r, column, c.at, c.n, &area);
    if (c.n == 0)
        return CSTO_OK;
    if (!code)
        return csto_table_refuse(r, false, r->headers[r->cell_of[column]], err, "'%.*s' is no unit; csto-stats list units shows them",
                                 (int)(c.n < 60 ? c.n : 60), c.at);
    row->claim.unit = code;
    row->scale = r->label_scale;
    return take_text(r, CSTO_READ_UNIT, column, &row->claim.unit_stated, err);
}

static csto_status take_column(struct csto_table_reader *r, struct row *row, int column, csto_error *err)
{
    csto_claim *c = &row->claim;
    const char *area;
    struct csto_header_cell cell = csto_reader_cell(r, column);
    switch (r->p->columns[column].reading) {
    case CSTO_READ_ITEM: return take_item(r, row, column, err);
    case CSTO_READ_PLACE: return take_place(r, row, column, err);
    case CSTO_READ_UNIT: return take_unit(r, row, column, err);
    case CSTO_READ_MEASURE:
        row->measure = csto_table_label(r, column, cell.at, cell.n, &area);
        return row->measure || cell.n == 0 ? CSTO_OK
                                           : csto_table_refuse(r, false, r->headers[r->cell_of[column]], err,
                                                               "'%.*s' is no measure; csto-stats list measures shows them",
                                                               (int)(cell.n < 60 ? cell.n : 60), cell.at);
    case CSTO_READ_AREA: return take_text(r, CSTO_READ_AREA, column, &c->area, err);
    case CSTO_READ_EVENT: return take_text(r, CSTO_READ_EVENT, column, &c->event, err);
    case CSTO_READ_EDITION: return take_text(r, CSTO_READ_EDITION, column, &c->edition, err);
    case CSTO_READ_PUBLISHER: return take_text(r, CSTO_READ_PUBLISHER, column, &c->publisher, err);
    case CSTO_READ_PUBLISHED: return take_text(r, CSTO_READ_PUBLISHED, column, &c->published, err);
    case CSTO_READ_TITLE: return take_text(r, CSTO_READ_TITLE, column, &c->title, err);
    case CSTO_READ_URL: return take_text(r, CSTO_READ_URL, column, &c->url, err);
    case CSTO_READ_ID: return take_text(r, CSTO_READ_ID, column, &c->claim_id, err);
    default: return CSTO_OK;
    }
}

/* Fields that only some sinks read: not decoded for the others. */
static csto_field_mask field_of(csto_reading reading)
{
    switch (reading) {
    case CSTO_READ_EDITION: return CSTO_FIELD_BIT(CSTO_F_EDITION);
    case CSTO_READ_PUBLISHER: return CSTO_FIELD_BIT(CSTO_F_PUBLISHER);
    case CSTO_READ_PUBLISHED: return CSTO_FIELD_BIT(CSTO_F_PUBLISHED);
    case CSTO_READ_TITLE: return CSTO_FIELD_BIT(CSTO_F_TITLE);
    case CSTO_READ_URL: return CSTO_FIELD_BIT(CSTO_F_URL);
    default: return CSTO_ALL_FIELDS;
    }
}

static csto_status share(struct csto_table_reader *r, struct row *row, const struct csto_profile_rule *rule, csto_error *err)
{
    csto_claim *c = &row->claim;
    csto_status rc = CSTO_OK;
    csto_claim_empty(c);
    c->origin = CSTO_TABLE;
    c->area = r->p->area;
    c->publisher = r->p->publisher;
    c->title = r->p->title;
    c->url = r->p->url;
    c->document = r->document;
    c->edition = r->edition;
    c->sheet = r->sheet;
    c->line = r->line;
    c->row = r->row;
    row->measure = rule ? rule->measure : 0;
    row->item = rule ? rule->item : 0;
    for (size_t i = 0; i < r->p->n_columns && rc == CSTO_OK && !r->row_refused; i++)
        if (r->cell_of[i] >= 0 && (r->sink->fields & field_of(r->p->columns[i].reading)))
            rc = take_column(r, row, (int)i, err);
    if (!c->place && row->texts[CSTO_READ_PLACE]) { /* a place that the vocabulary does not have stays apart from the others */
        const char *label = row->texts[CSTO_READ_PLACE];
        c->area = *c->area ? c->area : label;
        rc = rc == CSTO_OK && !csto_tally_add(r, true, label, strlen(label)) ? csto_fail_memory(err) : rc;
    } else if (!c->place) {
        c->place = r->p->place;
    }
    if (rule && rule->no_item)
        row->has_item = false;
    if (rule && rule->total_row)
        c->flags |= CSTO_FLAG_TOTAL_ROW;
    return rc;
}

static csto_status take_period(struct csto_table_reader *r, struct row *row, csto_error *err)
{
    bool partial;
    int culprit = -1;
    csto_error why;
    if (!csto_table_period(r, &row->claim.period, &row->claim.period_kind, &partial, &culprit, &why))
        return csto_table_refuse(r, false, culprit >= 0 ? r->headers[r->cell_of[culprit]] : NULL, err, "%s", why.text);
    row->given |= CSTO_FIELD_BIT(CSTO_F_PERIOD_KIND);
    if (partial)
        row->claim.flags |= CSTO_FLAG_PARTIAL_PERIOD;
    return CSTO_OK;
}

/* What the row is about, whatever its values are: its period and the texts of all columns that say neither. */
static uint64_t key_of(const struct csto_table_reader *r, csto_period period)
{
    uint64_t hash = csto_hash(5, &period, sizeof period);
    for (size_t i = 0; i < r->p->n_columns; i++) {
        csto_reading reading = r->p->columns[i].reading;
        if (r->cell_of[i] < 0 || (reading == CSTO_READ_VALUE && !r->p->columns[i].distinct) ||
            (reading >= CSTO_READ_PERIOD && reading <= CSTO_READ_MONTH) || (reading >= CSTO_READ_EDITION && reading <= CSTO_READ_ID))
            continue;
        struct csto_header_cell c = csto_reader_cell(r, (int)i);
        hash = csto_hash(hash ^ i, c.at, c.n);
    }
    return hash ? hash : 1;
}

/* ---- a claim ---- */

static void make_id(struct csto_table_reader *r, csto_claim *c)
{
    const char *texts[] = {c->document, c->edition, c->sheet, c->column};
    uint64_t hash = csto_hash(3, &(uint32_t){0}, 0);
    for (size_t i = 0; i < 4; i++)
        hash = csto_hash(hash, texts[i], strlen(texts[i]) + 1);
    unsigned char row[8];
    for (int i = 0; i < 8; i++)
        row[i] = (unsigned char)((uint64_t)c->row >> (8 * i));
    csto_id_print(r->id, csto_hash(hash, row, sizeof row));
    c->claim_id = r->id;
}

static csto_status find_item(struct csto_table_reader *r, const struct row *row, const struct csto_profile_column *column, csto_claim *c,
                             csto_error *err)
{
    c->item = row->item && !column->distinct ? row->item : column->item ? column->item : r->p->item;
    if (column->item)
        c->item_stated = c->column;
    bool fits = csto_measure_takes_item(r->v, c->measure, c->item);
    if (row->has_item && !column->item && (!row->item || !fits)) {
        c->item = r->p->unknown_item;
        fits = csto_measure_takes_item(r->v, c->measure, c->item);
        if (!csto_tally_add(r, true, c->item_stated, strlen(c->item_stated)))
            return csto_fail_memory(err);
    }
    if (!fits)
        c->item = 0;
    return CSTO_OK;
}

/* The value of a cell, by its number; or 1 where the column counts its texts, each at the first row that has it. */
static csto_number_found value_of(struct csto_table_reader *r, size_t cell, bool *again, double *value, csto_bound *bound, csto_error *why)
{
    struct csto_header_cell c = r->cells[cell];
    if (!r->p->columns[r->columns[cell]].distinct || csto_table_is_missing(r, c.at, c.n))
        return csto_reader_number(r, c.at, c.n, value, bound, why);
    size_t before = r->distinct.n;
    const char *at = csto_trim(c.at, &c.n);
    if (!csto_intern_text(&r->distinct, at, c.n)) {
        csto_fail(why, CSTO_E_MEMORY, "there is no memory for it");
        return CSTO_NUMBER_BAD;
    }
    *again = r->distinct.n == before;
    *value = 1;
    *bound = CSTO_EXACT;
    strcpy(r->number, "1");
    return CSTO_NUMBER_READ;
}

static csto_status push_value(struct csto_table_reader *r, const struct row *row, size_t cell, csto_error *err)
{
    const struct csto_profile_column *column = &r->p->columns[r->columns[cell]];
    csto_claim c = row->claim;
    csto_field_mask given = row->given | CSTO_FIELD_BIT(CSTO_F_VALUE) | CSTO_FIELD_BIT(CSTO_F_BOUND);
    csto_error why;
    csto_field culprit;
    double value;
    csto_bound bound;
    bool again = false;
    csto_number_found found = value_of(r, cell, &again, &value, &bound, &why);
    if (again)
        return CSTO_OK;
    c.column = r->headers[cell];
    if (found == CSTO_NUMBER_BAD)
        return csto_table_refuse(r, false, c.column, err, "%s", why.text);
    if (found == CSTO_NUMBER_NONE) {
        size_t n = r->cells[cell].n;
        const char *marker = csto_trim(r->cells[cell].at, &n);
        return csto_tally_add(r, false, marker, n) ? CSTO_OK : csto_fail_memory(err);
    }
    if (value < 0)
        return csto_table_refuse(r, false, c.column, err, "'%s' is negative", r->number);
    c.measure = row->measure ? row->measure : column->measure ? column->measure : r->p->measure;
    if (!c.measure)
        return csto_table_refuse(r, false, c.column, err, "the profile '%s' says no measure for this row", r->p->name);
    csto_status rc = find_item(r, row, column, &c, err);
    if (rc != CSTO_OK)
        return rc;
    if (!c.unit || column->unit) {
        c.unit = column->unit ? column->unit : r->units[cell] ? r->units[cell] : r->p->unit;
        c.unit_stated = *column->unit_stated ? column->unit_stated : r->unit_texts[cell];
    }
    const struct csto_unit *unit = csto_unit_at(r->v, c.unit);
    r->factor = unit->to == c.unit ? 1 : unit->factor;
    c.value = csto_value_of(value * column->scale * (column->unit ? 1 : row->scale), bound);
    c.number_stated = r->number;
    given |= *c.unit_stated ? CSTO_FIELD_BIT(CSTO_F_UNIT_STATED) : 0;
    if (csto_claim_complete(&c, given, r->v, &culprit, &why) != CSTO_OK)
        return csto_table_refuse(r, false, c.column, err, "%s: %s", csto_field_name(culprit), why.text);
    if (r->marks == CSTO_MARKS_COMMA && strchr(r->number, ','))
        c.flags |= CSTO_FLAG_DECIMAL_COMMA;
    if ((r->sink->fields & CSTO_FIELD_BIT(CSTO_F_CLAIM_ID)) && !*c.claim_id)
        make_id(r, &c);
    r->claims++;
    return csto_push(r->sink, &c, err);
}

static csto_status check_bytes(struct csto_table_reader *r, csto_error *err)
{
    for (size_t i = 0; i < r->n_cells; i++) {
        if (r->columns[i] < 0)
            continue;
        if (memchr(r->cells[i].at, '\0', r->cells[i].n))
            return csto_table_refuse(r, false, r->headers[i], err, "holds a zero byte");
        size_t bad = csto_utf8_check(r->cells[i].at, r->cells[i].n);
        if (bad < r->cells[i].n)
            return csto_table_refuse(r, false, r->headers[i], err,
                                     "byte %zu (0x%02X) is no UTF-8; save the file as UTF-8, or name its encoding with --encoding", bad + 1,
                                     (unsigned char)r->cells[i].at[bad]);
    }
    return CSTO_OK;
}

csto_status csto_table_row(struct csto_table_reader *r, const struct csto_header_cell *cells, size_t n, long line, int64_t row,
                           csto_error *err)
{
    struct row shared = {.scale = 1};
    r->line = line;
    r->row = row;
    r->row_refused = false;
    r->row_skipped = NULL;
    r->row_tallies = 0;
    r->cells = cells;
    r->rows++;
    if (n != r->n_cells)
        return csto_table_refuse(r, false, NULL, err, "has %zu cells where the header has %zu%s", n, r->n_cells,
                                 n > r->n_cells && r->delimiter == ',' ? "; a cell with a comma in it needs quotes" : "");
    csto_intern_free(&r->row_texts);
    csto_status rc = check_bytes(r, err);
    const struct csto_profile_rule *rule = r->p->n_rules && !r->row_refused ? rule_of(r) : NULL;
    if (rule && rule->skip) {
        r->skipped[rule - r->p->rules]++;
        r->row_skipped = rule;
        return CSTO_OK;
    }
    if (rc == CSTO_OK && !r->row_refused)
        rc = share(r, &shared, rule, err);
    if (rc == CSTO_OK && !r->row_refused)
        rc = take_period(r, &shared, err);
    if (rc == CSTO_OK && !r->row_refused && r->p->rows == CSTO_ROWS_CELLS && *shared.claim.edition)
        shared.claim.row_key = key_of(r, shared.claim.period);
    for (size_t i = 0; i < n && rc == CSTO_OK && !r->row_refused; i++) {
        const struct csto_profile_column *c = r->columns[i] < 0 ? NULL : &r->p->columns[r->columns[i]];
        if (c && c->reading == CSTO_READ_VALUE && !c->left_out)
            rc = push_value(r, &shared, i, err);
    }
    r->rows_refused += r->row_refused;
    return rc;
}
