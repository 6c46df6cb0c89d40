/* What a profile says, as a table for people: where the numbers are from, which columns it reads under which names, which rows it leaves out. */
#include "config.h"

#include "loaders/profile.h"

#include "base/status.h"
#include "base/text.h"
#include "records/table.h"
#include "records/vocabulary.h"

struct told {
    csto_table *to;
    const csto_vocabulary *v;
    const struct csto_profile *p;
    struct csto_text name, reading; /* of the row at hand */
    csto_error *err;
    csto_status rc;
};

static void say(struct told *t, const char *subject, const char *name, const char *reading)
{
    const struct csto_cell cells[] = {csto_cell_text(subject), csto_cell_text(name), csto_cell_text(reading)};
    if (t->rc == CSTO_OK && *reading)
        t->rc = csto_table_add(t->to, cells, t->err);
}

/* Says t->name and t->reading, and clears them. */
static void say_texts(struct told *t, const char *subject)
{
    if (t->rc == CSTO_OK && (t->name.failed || t->reading.failed))
        t->rc = csto_fail_memory(t->err);
    say(t, subject, csto_text_string(&t->name), csto_text_string(&t->reading));
    csto_text_clear(&t->name);
    csto_text_clear(&t->reading);
}

/* Dashes of several lengths are one text when folded. */
static void put_list(struct csto_text *to, const char *const *at, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(at[i], at[i - 1]) != 0)
            csto_text_printf(to, "%s%s", i ? " | " : "", *at[i] ? at[i] : "(empty)");
}

static void say_source(struct told *t)
{
    static const char *const rows[] = {"single incidents, which are only added",
                                       "cells of a published table, with totals, editions and gaps"},
                             *const marks[] = {"the marks that the numbers prove, or --decimal", "a decimal point and no grouping",
                                               "a decimal point, commas group", "a decimal comma, points group"},
                             *const editions[] = {"", "the last period of the table", "the year in the name of the file", "the title"};
    const struct csto_profile *p = t->p;
    say(t, "profile", p->name, p->summary);
    say(t, "publisher", "", p->publisher);
    say(t, "title", "", p->title);
    say(t, "source", "", p->url);
    say(t, "rows", "", rows[p->rows]);
    say(t, "numbers", "", marks[p->marks]);
    say(t, "edition", "", editions[p->edition]);
    say(t, "constant", "measure", csto_vocabulary_id(t->v, CSTO_MEASURES, p->measure));
    say(t, "constant", "item", csto_vocabulary_id(t->v, CSTO_ITEMS, p->item));
    say(t, "constant", "unit", csto_vocabulary_id(t->v, CSTO_UNITS, p->unit));
    say(t, "constant", "place", csto_vocabulary_id(t->v, CSTO_PLACES, p->place));
    say(t, "constant", "area", p->area);
    if (p->name_period != CSTO_READ_KEY)
        say(t, "name of the file", "", csto_reading_names[p->name_period]);
    if (p->fiscal_starts > 1) {
        csto_text_printf(&t->reading, "start in month %d, named by the year in which they %s", p->fiscal_starts,
                         p->fiscal_by_start ? "start" : "end");
        say_texts(t, "fiscal years");
    }
}

static void put_value(struct told *t, const struct csto_profile_column *c)
{
    csto_code measure = c->measure ? c->measure : t->p->measure, unit = c->unit ? c->unit : t->p->unit;
    csto_text_printf(&t->reading, ": %s", measure ? csto_vocabulary_id(t->v, CSTO_MEASURES, measure) : "the measure that the rules say");
    if (c->item)
        csto_text_printf(&t->reading, " of %s", csto_vocabulary_id(t->v, CSTO_ITEMS, c->item));
    csto_text_printf(&t->reading, " in %s", unit ? csto_vocabulary_id(t->v, CSTO_UNITS, unit) : "the unit of the header or the row");
    if (*c->unit_stated)
        csto_text_printf(&t->reading, ", stated in %s", c->unit_stated);
    if (c->distinct)
        csto_text_puts(&t->reading, "; one for each text, however many rows have it");
}

static void say_column(struct told *t, const struct csto_profile_column *c)
{
    csto_vocabulary_table table = csto_reading_table(c->reading);
    put_list(&t->name, c->headers, c->n_headers);
    if (c->left_out)
        csto_text_printf(&t->reading, "left out: %s", c->left_out);
    else
        csto_text_puts(&t->reading, c->reading == CSTO_READ_KEY ? "not read: says nothing of a claim, or only rules look at it"
                                                                : csto_reading_names[c->reading]);
    if (c->reading == CSTO_READ_VALUE && !c->left_out)
        put_value(t, c);
    if (c->required)
        csto_text_puts(&t->reading, "; must be there");
    say_texts(t, "column");
    for (size_t i = 0; i < c->n_words && table != CSTO_VOCABULARY_TABLES; i++) {
        const struct csto_profile_word *w = &c->words[i];
        csto_text_printf(&t->name, "%s = %s", c->headers[0], w->label);
        csto_text_printf(&t->reading, "%s%s%s", csto_vocabulary_id(t->v, table, w->code), *w->area ? ", area " : "", w->area);
        say_texts(t, "label");
    }
}

static void say_rule(struct told *t, const struct csto_profile_rule *r)
{
    for (size_t i = 0; i < r->n_when; i++) {
        csto_text_printf(&t->name, "%s%s = ", i ? "; " : "", t->p->columns[r->when[i].column].headers[0]);
        put_list(&t->name, r->when[i].patterns, r->when[i].n);
    }
    if (r->skip)
        csto_text_printf(&t->reading, "left out: %s", r->skip);
    else
        csto_text_printf(&t->reading, "read%s%s%s%s%s%s", r->measure ? " as the measure " : "",
                         csto_vocabulary_id(t->v, CSTO_MEASURES, r->measure), r->item ? " as the item " : "",
                         csto_vocabulary_id(t->v, CSTO_ITEMS, r->item), r->no_item ? " without an item" : "",
                         r->total_row ? " as a total of other rows" : "");
    say_texts(t, "rule");
}

csto_status csto_profile_table(csto_table **out, const struct csto_profile *p, const csto_vocabulary *v, csto_error *err)
{
    static const struct csto_column columns[] = {{"subject", CSTO_SHOW_TEXT}, {"name", CSTO_SHOW_TEXT}, {"reading", CSTO_SHOW_TEXT}};
    struct told t = {.v = v, .p = p, .err = err};
    t.rc = csto_table_new(&t.to, columns, sizeof columns / sizeof *columns, err);
    say_source(&t);
    for (size_t i = 0; i < p->n_columns; i++)
        say_column(&t, &p->columns[i]);
    for (size_t i = 0; i < p->n_rules; i++)
        say_rule(&t, &p->rules[i]);
    put_list(&t.reading, p->missing, p->n_missing);
    say_texts(&t, "missing");
    if (t.rc == CSTO_OK)
        t.rc = csto_table_add_note(
            t.to, err,
            "headers and labels are compared without case, with '_' as a blank; * in a header stands for the unit; the first "
            "rule whose conditions hold decides");
    csto_text_free(&t.name);
    csto_text_free(&t.reading);
    if (t.rc == CSTO_OK)
        *out = t.to;
    else
        csto_table_free(t.to);
    return t.rc;
}
