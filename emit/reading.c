#include "config.h"

#include "emit/reading.h"

#include "base/number.h"
#include "emit/claims.h"
#include "emit/markup.h"
#include "records/names.h"

/* Names of the vocabulary as words: "all_drugs" as "all drugs". */
static void put_words(struct csto_text *t, const char *id)
{
    size_t from = t->n;
    csto_markup_puts(t, id);
    for (size_t i = from; i < t->n; i++)
        if (t->at[i] == '_')
            t->at[i] = ' ';
}

static void put_item(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    if (c->item)
        put_words(t, csto_vocabulary_id(v, CSTO_ITEMS, c->item));
    else
        csto_markup_puts(t, c->item_stated);
}

static void put_measure(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    if (c->measure)
        put_words(t, csto_vocabulary_id(v, CSTO_MEASURES, c->measure));
}

static void put_amount(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    const char *unit = c->unit ? csto_vocabulary_id(v, CSTO_UNITS, c->unit) : "";
    csto_claim_put_value(t, &c->value);
    if (*unit && strcmp(unit, "count") != 0)
        csto_text_printf(t, " %s", strcmp(unit, "percent") == 0 ? "%" : unit);
}

void csto_reading_put(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    put_amount(t, v, c);
    csto_text_puts(t, ", ");
    put_measure(t, v, c);
    size_t n = t->n;
    csto_text_puts(t, ", ");
    put_item(t, v, c);
    if (t->n == n + 2 && t->at)
        t->at[t->n = n] = '\0';
}

void csto_reading_put_interval(struct csto_text *t, const csto_value *v)
{
    enum { DECIMALS = 6 };
    bool low = v->low > -1e300 && v->low<1e300, high = v->high> - 1e300 && v->high < 1e300;
    if (low && high && v->low == v->high) {
        csto_text_puts(t, "exact");
        return;
    }
    if (low)
        csto_number_print_grouped(t, v->low, DECIMALS);
    csto_text_puts(t, low && high ? " to " : low ? " or more" : high ? "up to " : "near the value, open on both sides");
    if (high)
        csto_number_print_grouped(t, v->high, DECIMALS);
}

/* A row of the list of what is read; what a field gives is dropped with its label where it is empty. */
struct row {
    struct csto_text *t;
    size_t start, value;
};

static struct row row_begin(struct csto_text *t, const char *label)
{
    struct row r = {.t = t, .start = t->n};
    csto_text_printf(t, "<dt>%s</dt><dd>", label);
    r.value = t->n;
    return r;
}

static void row_end(const struct row *r)
{
    if (r->t->n > r->value)
        csto_text_puts(r->t, "</dd>\n");
    else if (r->t->at && !r->t->failed)
        r->t->at[r->t->n = r->start] = '\0';
}

static void put_field(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c, const char *label, csto_field field)
{
    struct csto_text value = {0};
    struct row r = row_begin(t, label);
    csto_field_print(&value, v, c, field);
    csto_markup_puts(t, csto_text_string(&value));
    t->failed |= value.failed;
    csto_text_free(&value);
    row_end(&r);
}

/* What a role means, beside its name: a reader of a page has no list of them. */
static void put_role(struct csto_text *t, const csto_claim *c)
{
    struct row r = row_begin(t, "role");
    csto_text_printf(t, "%s: %s", csto_roles[c->role].name, csto_roles[c->role].summary);
    row_end(&r);
}

static void put_place(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    struct row r = row_begin(t, "place");
    if (c->place) {
        csto_markup_puts(t, csto_vocabulary_title(v, CSTO_PLACES, c->place));
        csto_text_puts(t, " (");
        csto_markup_puts(t, csto_vocabulary_id(v, CSTO_PLACES, c->place));
        csto_text_putc(t, ')');
    }
    row_end(&r);
}

void csto_reading_put_rows(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c, const csto_claim *whole)
{
    struct row r = row_begin(t, "value");
    put_amount(t, v, c);
    row_end(&r);
    r = row_begin(t, "interval");
    csto_reading_put_interval(t, &c->value);
    row_end(&r);
    r = row_begin(t, "measure");
    put_measure(t, v, c);
    row_end(&r);
    r = row_begin(t, "item");
    put_item(t, v, c);
    row_end(&r);
    put_role(t, c);
    r = row_begin(t, c->role == CSTO_REPEAT ? "repeat of" : "part of");
    if (*c->part_of) {
        csto_text_puts(t, "<a href=\"#r-");
        csto_markup_puts(t, c->part_of);
        csto_text_puts(t, "\">");
        if (whole)
            csto_reading_put(t, v, whole);
        else
            csto_markup_puts(t, c->part_of);
        csto_text_puts(t, "</a>");
    }
    row_end(&r);
    r = row_begin(t, "period");
    if (c->period.from != CSTO_NO_DAY || c->period.to != CSTO_NO_DAY)
        csto_claim_put_period(t, c->period);
    row_end(&r);
    put_place(t, v, c);
    put_field(t, v, c, "area", CSTO_F_AREA);
    put_field(t, v, c, "event", CSTO_F_EVENT);
    put_field(t, v, c, "conversion", CSTO_F_CONVERSION);
    put_field(t, v, c, "flags", CSTO_F_FLAGS);
    put_field(t, v, c, "confidence", CSTO_F_CONFIDENCE);
    put_field(t, v, c, "claim", CSTO_F_CLAIM_ID);
}
