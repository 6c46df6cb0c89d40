/* How a table was read, as rows of the session's explanation. */
#include "config.h"

#include "loaders/table.h"

#include "base/status.h"
#include "base/text.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

static csto_status add(struct csto_table_reader *r, const char *subject, const char *name, const char *reading, double count,
                       csto_error *err)
{
    const struct csto_cell cells[] = {csto_cell_text(r->in->name), csto_cell_text(subject), csto_cell_text(name), csto_cell_text(reading),
                                      csto_cell_number(count)};
    return csto_table_add(r->session->explained, cells, err);
}

/* "value: seizure in lb" */
static void put_reading(struct csto_text *t, const struct csto_table_reader *r, size_t cell)
{
    csto_text_clear(t);
    if (r->columns[cell] < 0) {
        csto_text_puts(t, "not read: no column of the profile");
        return;
    }
    const struct csto_profile_column *c = &r->p->columns[r->columns[cell]];
    if (c->left_out) {
        csto_text_printf(t, "left out: %s", c->left_out);
        return;
    }
    csto_text_puts(t, c->reading == CSTO_READ_KEY ? "not read: says nothing of a claim, or only rules look at it"
                                                  : csto_reading_names[c->reading]);
    if (c->reading != CSTO_READ_VALUE)
        return;
    csto_code measure = c->measure ? c->measure : r->p->measure, unit = c->unit ? c->unit : r->units[cell] ? r->units[cell] : r->p->unit;
    csto_text_printf(t, ": %s", measure ? csto_vocabulary_id(r->v, CSTO_MEASURES, measure) : "the measure that the rules say");
    if (c->item)
        csto_text_printf(t, " of %s", csto_vocabulary_id(r->v, CSTO_ITEMS, c->item));
    csto_text_printf(t, " in %s", unit ? csto_vocabulary_id(r->v, CSTO_UNITS, unit) : "the unit of the row");
    if (*c->unit_stated)
        csto_text_printf(t, ", stated in %s", c->unit_stated);
    if (c->distinct)
        csto_text_puts(t, "; one for each text, however many rows have it");
}

static csto_status add_columns(struct csto_table_reader *r, csto_error *err)
{
    struct csto_text t = {0};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < r->n_cells && rc == CSTO_OK; i++) {
        put_reading(&t, r, i);
        rc = t.failed ? csto_fail_memory(err) : add(r, "column", r->headers[i], csto_text_string(&t), NAN, err);
    }
    csto_text_free(&t);
    return rc;
}

static const char *marks_text(const struct csto_table_reader *r)
{
    const char *words[] = {"plain; nothing proves another decimal mark", "a decimal point and no grouping", "a decimal point, commas group",
                           "a decimal comma, points group"};
    return words[r->marks];
}

static csto_status add_facts(struct csto_table_reader *r, csto_error *err)
{
    const struct {
        const char *subject, *name, *reading;
    } facts[] = {
        {"constant", "measure", csto_vocabulary_id(r->v, CSTO_MEASURES, r->p->measure)},
        {"constant", "item", csto_vocabulary_id(r->v, CSTO_ITEMS, r->p->item)},
        {"constant", "unit", csto_vocabulary_id(r->v, CSTO_UNITS, r->p->unit)},
        {"constant", "place", csto_vocabulary_id(r->v, CSTO_PLACES, r->p->place)},
        {"constant", "area", r->p->area},
        {"constant", "publisher", r->p->publisher},
        {"constant", "title", r->p->title},
        {"edition", "", r->edition},
        {"numbers",
         r->session->decimal                ? "--decimal"
         : r->p->marks == CSTO_MARKS_PROVEN ? "the numbers themselves"
                                            : "the profile",
         marks_text(r)},
        {"rows", "", r->p->rows == CSTO_ROWS_CELLS ? "cells of a published table" : "single incidents"},
    };
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < sizeof facts / sizeof *facts && rc == CSTO_OK; i++)
        if (*facts[i].reading)
            rc = add(r, facts[i].subject, facts[i].name, facts[i].reading, NAN, err);
    return rc;
}

csto_status csto_table_explain(struct csto_table_reader *r, csto_error *err)
{
    csto_status rc = add(r, "profile", r->p->name, r->p->summary, NAN, err);
    if (rc == CSTO_OK && *r->sheet)
        rc = add(r, "sheet", r->sheet, "", NAN, err);
    if (rc == CSTO_OK)
        rc = add_columns(r, err);
    if (rc == CSTO_OK)
        rc = add_facts(r, err);
    if (rc == CSTO_OK)
        rc = add(r, "count", "rows", "rows below the header", (double)r->rows, err);
    if (rc == CSTO_OK)
        rc = add(r, "count", "claims", "claims made of them", (double)r->claims, err);
    if (rc == CSTO_OK)
        rc = add(r, "count", "refused", "rows refused, each with a warning", (double)r->rows_refused, err);
    for (size_t i = 0; i < r->p->n_rules && rc == CSTO_OK; i++)
        if (r->skipped[i])
            rc = add(r, "left out", "rows", r->p->rules[i].skip, (double)r->skipped[i], err);
    for (size_t i = 0; i < r->missing.n && rc == CSTO_OK; i++)
        rc = add(r, "missing", *r->missing.at[i].text ? r->missing.at[i].text : "(empty)", "a cell without a number; no claim",
                 (double)r->missing.at[i].n, err);
    for (size_t i = 0; i < r->unknown.n && rc == CSTO_OK; i++)
        rc = add(r, "label", r->unknown.at[i].text, "not in the vocabulary; kept as it is", (double)r->unknown.at[i].n, err);
    return rc;
}
