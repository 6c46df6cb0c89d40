/* The rows of a table against its total row: same table, measure, unit, place, area and period. */
#include "config.h"

#include "analytics/check.h"
#include "base/compare.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

static int compare_blocks(const csto_claim *a, const csto_claim *b)
{
    int order = strcmp(a->document, b->document);
    order = order ? order : strcmp(a->edition, b->edition);
    order = order ? order : strcmp(a->sheet, b->sheet);
    order = order ? order : csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers(a->unit, b->unit);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    order = order ? order : strcmp(a->area, b->area);
    return order ? order : csto_period_compare(a->period, b->period);
}

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_blocks(a, b);
    order = order ? order : csto_compare_numbers(!(a->flags & CSTO_FLAG_TOTAL_ROW), !(b->flags & CSTO_FLAG_TOTAL_ROW));
    return order ? order : csto_claim_compare(a, b);
}

/* A row of the total that no other total row below it stands for: of a table these are its nearest rows. */
static bool is_component(const struct csto_checker *k, const csto_claim *c, const csto_claim *total, const csto_claim *const *totals,
                         size_t n)
{
    if (c->flags & CSTO_FLAG_TOTAL_ROW || !csto_item_in_total(k->vocabulary, c->item, total->item))
        return false;
    for (size_t i = 0; i < n; i++)
        if (totals[i]->item != total->item && csto_item_in_total(k->vocabulary, totals[i]->item, total->item) &&
            csto_item_in_total(k->vocabulary, c->item, totals[i]->item))
            return false;
    return true;
}

/* What is added up of a block: the total rows of one item, which may be several lines, and its rows. */
struct sides {
    const csto_claim **claims; /* the total rows, then the others */
    size_t totals, rows;
    double total, most, sum, least; /* of the total rows, of the rows: as stated, and the end that is nearer to the other side */
};

static void add_up(struct sides *s, const struct csto_checker *k, const csto_claim *const *block, size_t n, size_t totals, size_t at)
{
    struct csto_exact total = {0}, most = {0}, sum = {0}, least = {0};
    for (size_t i = 0; i < totals; i++)
        if (block[i]->item == block[at]->item) {
            csto_exact_add(&total, csto_value_point(block[i]->value));
            csto_exact_add(&most, csto_checker_value(k, block[i]).high);
            s->claims[s->totals++] = block[i];
        }
    for (size_t i = 0; i < n; i++)
        if (is_component(k, block[i], block[at], block, totals)) {
            csto_exact_add(&sum, csto_value_point(block[i]->value));
            csto_exact_add(&least, csto_checker_value(k, block[i]).low);
            s->claims[s->totals + s->rows++] = block[i];
        }
    s->total = csto_exact_round(&total);
    s->most = csto_exact_round(&most);
    s->sum = csto_exact_round(&sum);
    s->least = csto_exact_round(&least);
}

static csto_status report(struct csto_checker *k, const struct sides *s, csto_error *err)
{
    const csto_claim *total = s->claims[0];
    struct csto_text t = {0};
    csto_text_printf(&t, "the %zu rows of ", s->rows);
    csto_put_subject(&t, k->vocabulary, total);
    csto_text_printf(&t, ", %s%s", csto_vocabulary_id(k->vocabulary, CSTO_PLACES, total->place), total->place ? ", " : "");
    csto_put_period(&t, total->period);
    csto_text_puts(&t, " add up to ");
    csto_put_point(&t, k->vocabulary, s->sum, total->unit);
    csto_text_puts(&t, ", more than the total row");
    if (s->totals > 1)
        csto_text_printf(&t, "s, %zu of them, together", s->totals);
    csto_text_puts(&t, ", ");
    if (s->totals == 1)
        csto_put_value(&t, k->vocabulary, total->value, total->unit);
    else
        csto_put_point(&t, k->vocabulary, s->total, total->unit);
    csto_text_puts(&t, ": a row counted twice, cases with several items, or a total that is none");
    csto_status rc = csto_find(k, CSTO_FINDING_WARNING, CSTO_FLAG_PART_GT_TOTAL, s->claims, s->totals + s->rows, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status one_total(struct csto_checker *k, const csto_claim *const *block, size_t n, size_t totals, size_t at, csto_error *err)
{
    struct sides s = {.claims = malloc((n + 1) * sizeof *s.claims)};
    if (!s.claims)
        return csto_fail_memory(err);
    add_up(&s, k, block, n, totals, at);
    csto_status rc = s.rows > 1 && s.least > s.most ? report(k, &s, err) : CSTO_OK;
    free(s.claims);
    return rc;
}

/* The first of the total rows of its item? */
static bool is_first(const csto_claim *const *block, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (block[i]->item == block[at]->item)
            return false;
    return true;
}

static csto_status one_block(struct csto_checker *k, const csto_claim *const *block, size_t n, csto_error *err)
{
    enum { MOST_TOTALS = 64 };
    size_t totals = 0;
    csto_status rc = CSTO_OK;
    while (totals < n && block[totals]->flags & CSTO_FLAG_TOTAL_ROW)
        totals++;
    for (size_t i = 0; i < totals && totals <= MOST_TOTALS && rc == CSTO_OK; i++)
        if (is_first(block, i))
            rc = one_total(k, block, n, totals, i, err);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    const csto_claim **rows = malloc((k->n + 1) * sizeof *rows);
    size_t n = 0;
    csto_status rc = rows ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < k->n && rows; i++)
        if (k->claims[i]->role == CSTO_LEVEL && (k->claims[i]->origin == CSTO_TABLE || k->claims[i]->flags & CSTO_FLAG_TOTAL_ROW))
            rows[n++] = k->claims[i];
    if (n)
        qsort(rows, n, sizeof *rows, compare);
    for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < n && compare_blocks(rows[i], rows[end]) == 0; end++)
            continue;
        rc = one_block(k, rows + i, end - i, err);
    }
    free(rows);
    return rc;
}

const struct csto_check csto_check_total_row = {"total_row", "the rows of a table add up to more than its total row", run};
