#include "config.h"

#include "emit/claims.h"

#include "base/number.h"
#include "base/status.h"
#include "records/period.h"

/* ---- every field, for programs ---- */

static csto_status write_fields(struct csto_sink *sink, const csto_claim *c, csto_error *err)
{
    struct csto_claim_writer *w = (struct csto_claim_writer *)sink;
    const struct csto_cell *cells = csto_claim_cells_of(&w->row, w->vocabulary, c);
    return cells ? csto_emitter_row(&w->emitter, cells, err) : csto_fail_memory(err);
}

/* ---- a few columns, for people ---- */

enum { VALUE, UNIT, ITEM, MEASURE, ROLE, PERIOD, PLACE, WHERE, PEOPLE_COLUMNS };

static const struct csto_column people_columns[PEOPLE_COLUMNS] = {
    [VALUE] = {"value", CSTO_SHOW_VALUE},    [UNIT] = {"unit", CSTO_SHOW_TEXT},   [ITEM] = {"item", CSTO_SHOW_TEXT},
    [MEASURE] = {"measure", CSTO_SHOW_TEXT}, [ROLE] = {"role", CSTO_SHOW_TEXT},   [PERIOD] = {"period", CSTO_SHOW_TEXT},
    [PLACE] = {"place", CSTO_SHOW_TEXT},     [WHERE] = {"where", CSTO_SHOW_TEXT},
};

void csto_claim_put_value(struct csto_text *t, const csto_value *v)
{
    enum { DECIMALS = 6 };
    static const char *const hedges[] = {
        [CSTO_EXACT] = "", [CSTO_ABOUT] = "about ", [CSTO_AT_LEAST] = "at least ", [CSTO_AT_MOST] = "up to ", [CSTO_BETWEEN] = ""};
    csto_text_puts(t, hedges[v->bound]);
    if (v->bound != CSTO_BETWEEN) {
        csto_number_print_grouped(t, v->value, DECIMALS);
        return;
    }
    csto_number_print_grouped(t, v->low, DECIMALS);
    csto_text_puts(t, " to ");
    csto_number_print_grouped(t, v->high, DECIMALS);
}

/* The second end of a period without what it has in common with the first: "2018-05-28..06-01". */
static void put_end(struct csto_text *t, struct csto_date from, struct csto_date to)
{
    csto_text_puts(t, "..");
    if (from.year != to.year)
        csto_text_printf(t, "%04d-%02d-%02d", to.year, to.month, to.day);
    else if (from.month != to.month)
        csto_text_printf(t, "%02d-%02d", to.month, to.day);
    else
        csto_text_printf(t, "%02d", to.day);
}

void csto_claim_put_period(struct csto_text *t, csto_period p)
{
    if (!csto_period_known(p)) {
        if (p.from != CSTO_NO_DAY || p.to != CSTO_NO_DAY)
            csto_text_puts(t, p.from != CSTO_NO_DAY ? "from " : "to ");
        csto_day_print(t, p.from != CSTO_NO_DAY ? p.from : p.to);
        return;
    }
    struct csto_date from = csto_date_of(p.from), to = csto_date_of(p.to);
    bool whole_months = from.day == 1 && to.day == csto_month_days(to.year, to.month);
    if (p.from != p.to && whole_months && from.month == 1 && to.month == 12) {
        csto_text_printf(t, from.year == to.year ? "%04d" : "%04d..%04d", from.year, to.year);
    } else if (p.from != p.to && whole_months && from.year == to.year && from.month == to.month) {
        csto_text_printf(t, "%04d-%02d", from.year, from.month);
    } else {
        csto_day_print(t, p.from);
        if (p.from != p.to)
            put_end(t, from, to);
    }
}

static void put_where(struct csto_text *t, const csto_claim *c)
{
    csto_text_puts(t, c->document);
    if (*c->sheet)
        csto_text_printf(t, ":%s", c->sheet);
    if (c->line > 0)
        csto_text_printf(t, ":%lld", (long long)c->line);
    else if (c->row > 0)
        csto_text_printf(t, ":%lld", (long long)c->row);
}

static void put_people_cell(struct csto_claim_writer *w, const csto_claim *c, int column)
{
    struct csto_text *t = &w->text;
    switch (column) {
    case VALUE: csto_claim_put_value(t, &c->value); break;
    case UNIT: csto_field_print(t, w->vocabulary, c, CSTO_F_UNIT); break;
    case ITEM: csto_text_puts(t, c->item ? csto_vocabulary_id(w->vocabulary, CSTO_ITEMS, c->item) : c->item_stated); break;
    case MEASURE: csto_field_print(t, w->vocabulary, c, CSTO_F_MEASURE); break;
    case ROLE: csto_field_print(t, w->vocabulary, c, CSTO_F_ROLE); break;
    case PERIOD: csto_claim_put_period(t, c->period); break;
    case PLACE: csto_field_print(t, w->vocabulary, c, CSTO_F_PLACE); break;
    default: put_where(t, c); break;
    }
}

static csto_status write_people(struct csto_sink *sink, const csto_claim *c, csto_error *err)
{
    struct csto_claim_writer *w = (struct csto_claim_writer *)sink;
    struct csto_cell cells[PEOPLE_COLUMNS];
    size_t starts[PEOPLE_COLUMNS];
    csto_text_clear(&w->text);
    for (int i = 0; i < PEOPLE_COLUMNS; i++) {
        starts[i] = w->text.n;
        put_people_cell(w, c, i);
        csto_text_putc(&w->text, '\0');
    }
    if (w->text.failed)
        return csto_fail_memory(err);
    for (int i = 0; i < PEOPLE_COLUMNS; i++)
        cells[i] = csto_cell_text(w->text.at + starts[i]);
    return csto_emitter_row(&w->emitter, cells, err);
}

/* ---- */

csto_status csto_claim_writer_begin(struct csto_claim_writer *w, const csto_vocabulary *lent, FILE *stream,
                                    const struct csto_emit_format *format, const struct csto_emit_options *how, csto_error *err)
{
    bool people = format->code == CSTO_FORMAT_TEXT;
    *w = (struct csto_claim_writer){.sink = {.fields = CSTO_ALL_FIELDS, .claim = people ? write_people : write_fields}, .vocabulary = lent};
    for (int f = 0; f < CSTO_FIELDS; f++)
        w->columns[f] =
            (struct csto_column){csto_field_name((csto_field)f), csto_field_is_number((csto_field)f) ? CSTO_SHOW_COUNT : CSTO_SHOW_TEXT};
    return csto_emitter_begin(&w->emitter, format, stream, people ? people_columns : w->columns, people ? PEOPLE_COLUMNS : CSTO_FIELDS, how,
                              err);
}

csto_status csto_claim_writer_end(struct csto_claim_writer *w, csto_error *err)
{
    return csto_emitter_end(&w->emitter, err);
}

void csto_claim_writer_free(struct csto_claim_writer *w)
{
    csto_emitter_free(&w->emitter);
    csto_claim_cells_free(&w->row);
    csto_text_free(&w->text);
}
