/* The cells of two editions of one table: what was revised, added, removed.
 *
 * A cell is what a table says of one label, place, area and period, total rows apart; rows that are equal in all of that are sub-lines, and their sum is
 * compared.  Coverage is not looked at: a period that only one edition has is added or removed cell by cell. */
#include "config.h"

#include "analytics/compare_reason.h"
#include "base/compare.h"
#include "base/exact.h"
#include "base/number.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

static const double least_change = 1e-9; /* of the larger figure */

/* A claim of one of the editions; lines are sorted cell by cell, in each the earlier edition first. */
struct line {
    const csto_claim *claim;
    const char *label; /* folded */
    int side;
};

struct editions {
    struct csto_comparer *k;
    CSTO_ARRAY(struct line) lines;
    size_t unchanged, several; /* cells; cells of several rows */
};

/* ---- cells ---- */

/* Labels are the same whatever their case, spaces and kinds of quotation marks. */
static const char *label_of(struct csto_comparer *k, const csto_claim *c)
{
    struct csto_text t = {0};
    csto_text_put_folded(&t, c->item_stated, strlen(c->item_stated));
    const char *label = t.failed ? NULL : csto_intern_text(&k->texts, csto_text_string(&t), t.n);
    csto_text_free(&t);
    return label;
}

static csto_status gather(struct editions *e, const csto_dataset *d, int side, csto_error *err)
{
    for (size_t i = 0; i < csto_dataset_count(d); i++) {
        struct line line = {.claim = csto_dataset_at(d, i), .side = side};
        if (csto_question_passes(&e->k->question, line.claim) != CSTO_PASSES)
            continue;
        line.label = label_of(e->k, line.claim);
        if (!line.label || !csto_array_push(&e->lines, line))
            return csto_fail_memory(err);
    }
    return CSTO_OK;
}

static int compare_labels(const char *a, const char *b)
{
    return a == b ? 0 : strcmp(a, b);
}

/* 0 for lines of one cell. */
static int compare_cells(const struct line *x, const struct line *y)
{
    const csto_claim *a = x->claim, *b = y->claim;
    int order = csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers((csto_code)(a->item - 1), (csto_code)(b->item - 1)); /* no item: last */
    order = order ? order : compare_labels(x->label, y->label);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    order = order ? order : strcmp(a->area, b->area);
    order = order ? order : csto_period_compare(a->period, b->period);
    order = order ? order : csto_compare_numbers(a->unit, b->unit);
    order = order ? order : strcmp(a->event, b->event);
    return order ? order : csto_compare_numbers(a->flags & CSTO_FLAG_TOTAL_ROW, b->flags & CSTO_FLAG_TOTAL_ROW);
}

static int compare_lines(const void *x, const void *y)
{
    const struct line *a = x, *b = y;
    int order = compare_cells(a, b);
    order = order ? order : a->side - b->side;
    return order ? order : csto_claim_compare(a->claim, b->claim);
}

/* ---- rows ---- */

/* What one edition has of a cell: the sum of its lines. */
static struct csto_side side_of(const struct line *l, size_t n, double about)
{
    struct csto_exact value = {0}, low = {0}, high = {0};
    struct csto_side side = csto_no_side();
    bool range = false;
    if (n == 0)
        return side;
    for (size_t i = 0; i < n; i++) {
        csto_value v = csto_value_closed(l[i].claim->value, about, 1);
        range |= v.bound == CSTO_BETWEEN;
        csto_exact_add(&value, csto_value_point(l[i].claim->value));
        csto_exact_add(&low, v.low);
        csto_exact_add(&high, v.high);
    }
    side.value = range ? NAN : csto_exact_round(&value);
    side.low = csto_exact_round(&low);
    side.high = csto_exact_round(&high);
    side.claims = n;
    side.claim = l->claim;
    side.item = l->claim->item;
    side.period = l->claim->period;
    return side;
}

static bool changed(double x, double y)
{
    if (isnan(x) || isnan(y) || isinf(x) || isinf(y))
        return !(isnan(x) && isnan(y)) && x != y;
    return fabs(x - y) > least_change * fmax(fabs(x), fabs(y));
}

/* Every digit: a revision may be in the last. */
static void put_figure(struct csto_text *t, const struct csto_side *s)
{
    char digits[CSTO_NUMBER_BYTES];
    if (csto_number_print(digits, s->value)) {
        csto_text_puts(t, digits);
        return;
    }
    csto_text_puts(t, csto_number_print(digits, s->low) ? digits : "any low");
    csto_text_puts(t, " .. ");
    csto_text_puts(t, csto_number_print(digits, s->high) ? digits : "any high");
}

static csto_value printed(const struct editions *e, const struct csto_side *s)
{
    return csto_value_printed(s->claim->value, e->k->question.about, 1);
}

static void put_reason(struct csto_text *t, const struct editions *e, const struct csto_comparison *row)
{
    const struct csto_side *a = &row->a, *b = &row->b;
    if (row->verdict != CSTO_REVISED) {
        csto_text_puts(t, row->verdict == CSTO_ADDED ? "not in the earlier edition" : "not in the later edition");
    } else {
        csto_text_puts(t, "from ");
        put_figure(t, a);
        csto_text_puts(t, " to ");
        put_figure(t, b);
        csto_text_printf(t, " %s", csto_vocabulary_id(e->k->vocabulary, CSTO_UNITS, row->of->unit));
        if (isfinite(a->value) && isfinite(b->value) && a->value != 0) {
            double change = (b->value - a->value) / fabs(a->value) * 100;
            csto_text_puts(t, change > 0 ? " (+" : " (");
            csto_put_times(t, change);
            csto_text_puts(t, " %)");
        }
        if (a->claims == 1 && b->claims == 1 && isfinite(a->value) && isfinite(b->value) && csto_value_meets(printed(e, a), printed(e, b)))
            csto_text_puts(t, "; no more than the rounding of the printed digits");
    }
    if (*row->of->item_stated)
        csto_text_printf(t, "; label '%s'", row->of->item_stated);
    if (row->of->flags & CSTO_FLAG_TOTAL_ROW)
        csto_text_puts(t, "; a total row");
    if (a->claims > 1 || b->claims > 1)
        csto_text_printf(t, "; rows added up: %zu before, %zu after", a->claims, b->claims);
}

static csto_status account(struct editions *e, const struct line *l, size_t n, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        rc = csto_account_use(e->k->account,
                              (struct csto_use){.claim = l[i].claim, .used = l[i].side ? "later" : "earlier", .rule = CSTO_COUNTED}, err);
    return rc;
}

static csto_status one_cell(struct editions *e, const struct line *l, size_t n, csto_error *err)
{
    double about = e->k->question.about;
    size_t early = 0;
    struct csto_text t = {0};
    while (early < n && l[early].side == 0)
        early++;
    struct csto_comparison row = {.of = l->claim, .a = side_of(l, early, about), .b = side_of(l + early, n - early, about)};
    bool same = row.a.claims && row.b.claims && !changed(row.a.value, row.b.value) && !changed(row.a.low, row.b.low) &&
                !changed(row.a.high, row.b.high);
    e->several += row.a.claims > 1 || row.b.claims > 1;
    e->unchanged += same;
    if (same)
        return CSTO_OK;
    row.verdict = !row.a.claims ? CSTO_ADDED : !row.b.claims ? CSTO_REMOVED : CSTO_REVISED;
    put_reason(&t, e, &row);
    row.reason = csto_text_string(&t);
    csto_status rc = t.failed ? csto_fail_memory(err) : csto_comparer_add(e->k, &row, err);
    csto_text_free(&t);
    return rc == CSTO_OK ? account(e, l, n, err) : rc;
}

static csto_status add_notes(const struct editions *e, csto_error *err)
{
    csto_status rc = csto_table_add_note(e->k->table, err, "%zu %s unchanged, to a billionth of the larger figure", e->unchanged,
                                         e->unchanged == 1 ? "cell is" : "cells are");
    if (rc == CSTO_OK && e->several)
        rc = csto_table_add_note(e->k->table, err, "%zu %s of several rows with the same label, place and period, which are added up",
                                 e->several, e->several == 1 ? "cell is" : "cells are");
    return rc;
}

csto_status csto_compare_editions(struct csto_comparer *k, csto_error *err)
{
    struct editions e = {.k = k};
    csto_status rc = gather(&e, k->a, 0, err);
    if (rc == CSTO_OK)
        rc = gather(&e, k->b, 1, err);
    if (e.lines.n)
        qsort(e.lines.at, e.lines.n, sizeof *e.lines.at, compare_lines);
    for (size_t i = 0, end; i < e.lines.n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < e.lines.n && compare_cells(&e.lines.at[i], &e.lines.at[end]) == 0; end++)
            continue;
        rc = one_cell(&e, e.lines.at + i, end - i, err);
    }
    if (rc == CSTO_OK)
        rc = add_notes(&e, err);
    csto_array_free(&e.lines);
    return rc;
}
