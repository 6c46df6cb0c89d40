#include "config.h"

#include "analytics/compare.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

const struct csto_name csto_verdicts[] = {
    [CSTO_AGREES] = {"agrees", "the same scope, and some value fits both figures"},
    [CSTO_DIFFERS] = {"differs", "the same scope, and no value fits both"},
    [CSTO_FITS] = {"fits", "one lies inside the other's scope, and is not larger"},
    [CSTO_SCOPE_MISMATCH] = {"scope_mismatch", "one lies inside the other's scope and is larger: the two do not count the same thing"},
    [CSTO_NOT_COMPARABLE] = {"not_comparable", "neither scope holds the other, or what should be added cannot be"},
    [CSTO_NO_COUNTERPART] = {"no_counterpart", "the other input has no figure for it"},
    [CSTO_REVISED] = {"revised", "the later edition has another figure, by more than a billionth of it"},
    [CSTO_ADDED] = {"added", "only the later edition has it"},
    [CSTO_REMOVED] = {"removed", "only the earlier edition has it"},
    [CSTO_OUT_OF_LINE] = {"out_of_line", "most publishers agree on another figure"},
    {0},
};

struct csto_side csto_no_side(void)
{
    return (struct csto_side){.value = NAN, .low = NAN, .high = NAN, .places = "", .period = {CSTO_NO_DAY, CSTO_NO_DAY}};
}

struct csto_side csto_side_of(const struct csto_answer *a, const struct csto_group *g)
{
    struct csto_side s = csto_no_side();
    struct csto_exact low = {0}, high = {0};
    for (size_t i = g->first; i < g->first + g->n; i++) {
        const struct csto_entry *e = &a->entries.at[i];
        if (e->rule != CSTO_COUNTED)
            continue;
        csto_value v = csto_value_printed(e->claim->value, a->question->about, 1);
        csto_exact_add(&low, v.low);
        csto_exact_add(&high, v.high);
        csto_period_widen(&s.period, e->claim->period);
        s.claim = s.claim ? s.claim : e->claim;
        s.claims++;
    }
    if (!s.claim)
        return s;
    s.value = g->total;
    s.low = g->low;
    s.high = g->high;
    s.item = g->item;
    s.printed = (csto_value){.value = g->total, .low = csto_exact_round(&low), .high = csto_exact_round(&high), .bound = CSTO_BETWEEN};
    return s;
}

/* ---- rows ---- */

static struct csto_cell number(double v)
{
    return csto_cell_number(v);
}

/* "document" or "document, edition". */
static void put_source(struct csto_text *t, const csto_claim *c)
{
    csto_text_clear(t);
    if (c)
        csto_text_printf(t, "%s%s%s", c->document, *c->edition ? ", edition " : "", c->edition);
}

static void put_period(struct csto_text *t, csto_period p)
{
    csto_text_clear(t);
    if (csto_period_known(p))
        csto_put_period(t, p);
}

static csto_status add_cells(struct csto_comparer *k, const struct csto_comparison *row, csto_error *err)
{
    const csto_vocabulary *v = k->vocabulary;
    const csto_claim *c = row->of;
    const struct csto_side *a = &row->a, *b = &row->b;
    struct csto_text texts[4] = {{0}};
    put_period(&texts[0], c->period);
    put_source(&texts[1], a->claim);
    put_source(&texts[2], b->claim);
    put_period(&texts[3], b->period);
    const struct csto_cell cells[] = {
        csto_cell_text(csto_vocabulary_id(v, CSTO_MEASURES, c->measure)),
        csto_cell_text(csto_vocabulary_id(v, CSTO_ITEMS, c->item)),
        csto_cell_text(csto_vocabulary_id(v, CSTO_PLACES, c->place)),
        csto_cell_text(c->area),
        csto_cell_text(csto_text_string(&texts[0])),
        csto_cell_text(c->event),
        csto_cell_text(csto_vocabulary_id(v, CSTO_UNITS, c->unit)),
        number(a->value),
        number(b->value),
        number(b->value == 0 ? NAN : a->value / b->value),
        csto_cell_text(csto_verdicts[row->verdict].name),
        csto_cell_text(row->reason),
        number(a->low),
        number(a->high),
        number(b->low),
        number(b->high),
        number((double)a->claims),
        number((double)b->claims),
        csto_cell_text(csto_text_string(&texts[1])),
        csto_cell_text(csto_text_string(&texts[2])),
        csto_cell_text(b->claim ? csto_vocabulary_id(v, CSTO_ITEMS, b->item) : ""),
        csto_cell_text(b->places),
        csto_cell_text(csto_text_string(&texts[3])),
    };
    bool failed = false;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        failed |= texts[i].failed;
    csto_status rc = failed ? csto_fail_memory(err) : csto_table_add(k->table, cells, err);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        csto_text_free(&texts[i]);
    k->verdicts[row->verdict]++;
    return rc;
}

csto_status csto_comparer_add(struct csto_comparer *k, const struct csto_comparison *row, csto_error *err)
{
    csto_status rc = add_cells(k, row, err);
    return rc == CSTO_OK ? csto_account_row(k->account, err) : rc;
}

csto_status csto_comparer_add_of(struct csto_comparer *k, const struct csto_comparison *row, struct csto_account_parts parts,
                                 csto_error *err)
{
    csto_status rc = add_cells(k, row, err);
    return rc == CSTO_OK ? csto_account_row_of(k->account, parts, err) : rc;
}

csto_status csto_comparer_account(struct csto_comparer *k, const struct csto_answer *a, const struct csto_group *g, const char *used,
                                  csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = g->first; i < g->first + g->n && k->account && rc == CSTO_OK; i++) {
        struct csto_use use = csto_use_of(a, &a->entries.at[i]);
        use.used = use.rule == CSTO_COUNTED ? used : NULL;
        rc = csto_account_use(k->account, use, err);
    }
    return rc;
}
