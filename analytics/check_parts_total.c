/* Parts against their total: no part may be larger, nor may all together. */
#include "config.h"

#include "analytics/check.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/vocabulary.h"

struct part {
    const csto_claim *total, *part;
    size_t at;
};

struct sum {
    csto_value within, all; /* of the parts under the total's item; and of all */
    size_t n, n_within;
    const csto_claim *stranger; /* a part that is not under the total's item */
};

static int compare_parts(const void *x, const void *y)
{
    const struct part *a = x, *b = y;
    int order = csto_claim_compare(a->total, b->total);
    return order ? order : a->at < b->at ? -1 : a->at > b->at;
}

static bool same_scope(const csto_claim *a, const csto_claim *b)
{
    return a->place == b->place && strcmp(a->area, b->area) == 0 && a->period.from == b->period.from && a->period.to == b->period.to;
}

static bool is_part(const csto_claim *c, const csto_claim *total)
{
    return total && c->role == CSTO_PART && c->measure == total->measure && c->unit == total->unit && total->role != CSTO_CHANGE;
}

/* Counted in another part of the same total: heroin beside opiates. */
static bool in_other_part(const struct csto_checker *k, const struct part *p, size_t n, size_t i)
{
    enum { MOST = 200 }; /* a list of more parts is a table's */
    for (size_t j = 0; j < n && n <= MOST; j++)
        if (p[j].part->item != p[i].part->item && same_scope(p[j].part, p[i].part) &&
            csto_item_under(k->vocabulary, p[i].part->item, p[j].part->item))
            return true;
    return false;
}

static void add_up(const struct csto_checker *k, const struct part *p, size_t n, struct sum *s)
{
    struct csto_exact within = {0}, all = {0};
    *s = (struct sum){0};
    for (size_t i = 0; i < n; i++) {
        const csto_claim *c = p[i].part;
        if (in_other_part(k, p, n, i))
            continue;
        double low = csto_checker_value(k, c).low;
        bool stranger = p->total->item && c->item && !csto_item_under(k->vocabulary, c->item, p->total->item);
        csto_exact_add(&all, low);
        s->n++;
        if (stranger) {
            s->stranger = s->stranger ? s->stranger : c;
        } else {
            csto_exact_add(&within, low);
            s->n_within++;
        }
    }
    s->within.low = csto_exact_round(&within);
    s->all.low = csto_exact_round(&all);
}

static csto_status one_part(struct csto_checker *k, const struct part *p, csto_error *err)
{
    const csto_claim *claims[] = {p->part, p->total};
    csto_value part = csto_checker_value(k, p->part), total = csto_checker_value(k, p->total);
    struct csto_text t = {0};
    if (!(part.low > total.high))
        return CSTO_OK;
    csto_put_subject(&t, k->vocabulary, p->part);
    csto_text_puts(&t, ", a part, is ");
    csto_put_value(&t, k->vocabulary, p->part->value, p->part->unit);
    csto_text_puts(&t, ": more than its total, ");
    csto_put_subject(&t, k->vocabulary, p->total);
    csto_text_puts(&t, " ");
    csto_put_value(&t, k->vocabulary, p->total->value, p->total->unit);
    csto_status rc = csto_find(k, CSTO_FINDING_ERROR, CSTO_FLAG_PART_GT_TOTAL, claims, 2, &t, err);
    csto_text_free(&t);
    return rc;
}

static void say_sum(struct csto_text *t, const struct csto_checker *k, const csto_claim *total, const struct sum *s)
{
    csto_text_printf(t, "%zu parts add up to at least ", s->n);
    csto_put_point(t, k->vocabulary, s->all.low, total->unit);
    csto_text_puts(t, ", more than their total, ");
    csto_put_subject(t, k->vocabulary, total);
    csto_text_puts(t, " ");
    csto_put_value(t, k->vocabulary, total->value, total->unit);
    if (!s->stranger)
        return;
    csto_text_puts(t, "; among them ");
    csto_put_subject(t, k->vocabulary, s->stranger);
    csto_text_printf(t, " (%s), which ", csto_item_at(k->vocabulary, s->stranger->item)->kind);
    csto_text_puts(t, "is not counted under ");
    csto_put_subject(t, k->vocabulary, total);
    csto_text_puts(t, ": without it at least ");
    csto_put_point(t, k->vocabulary, s->within.low, total->unit);
}

/* Smuggling among drug crimes is a part by another word; precursors are not drugs. */
static bool same_kind(const struct csto_checker *k, const csto_claim *a, const csto_claim *b)
{
    return strcmp(csto_item_at(k->vocabulary, a->item)->kind, csto_item_at(k->vocabulary, b->item)->kind) == 0;
}

/* Parts that fit their total, but one of them does not belong there: precursors in a list of drugs. */
static csto_status say_stranger(struct csto_checker *k, const csto_claim *total, const csto_claim *stranger, csto_error *err)
{
    const csto_claim *claims[] = {stranger, total};
    struct csto_text t = {0};
    csto_put_subject(&t, k->vocabulary, stranger);
    csto_text_printf(&t, " (%s) stands among the parts of ", csto_item_at(k->vocabulary, stranger->item)->kind);
    csto_put_subject(&t, k->vocabulary, total);
    csto_text_puts(&t, " ");
    csto_put_value(&t, k->vocabulary, total->value, total->unit);
    csto_text_puts(&t, ", but is not counted under it: the total may hold more than its name says");
    csto_status rc = csto_find(k, CSTO_FINDING_NOTE, CSTO_FLAG_FOREIGN_PART, claims, 2, &t, err);
    csto_text_free(&t);
    return rc;
}

/* The parts of one total, the first n. */
static csto_status all_parts(struct csto_checker *k, const struct part *p, size_t n, csto_error *err)
{
    struct sum s;
    csto_status rc = CSTO_OK;
    size_t larger = k->findings.n;
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        rc = one_part(k, &p[i], err);
    add_up(k, p, n, &s);
    double most = csto_checker_value(k, p->total).high;
    if (rc != CSTO_OK || k->findings.n > larger)
        return rc;
    if (s.n < 2 || !(s.all.low > most))
        return s.stranger && !same_kind(k, p->total, s.stranger) ? say_stranger(k, p->total, s.stranger, err) : rc;
    const csto_claim **claims = malloc((n + 1) * sizeof *claims);
    struct csto_text t = {0};
    if (!claims)
        return csto_fail_memory(err);
    claims[0] = p->total;
    for (size_t i = 0; i < n; i++)
        claims[i + 1] = p[i].part;
    say_sum(&t, k, p->total, &s);
    bool explained = s.stranger && !(s.within.low > most);
    rc = csto_find(k, explained ? CSTO_FINDING_WARNING : CSTO_FINDING_ERROR, explained ? CSTO_FLAG_FOREIGN_PART : CSTO_FLAG_PART_GT_TOTAL,
                   claims, n + 1, &t, err);
    csto_text_free(&t);
    free(claims);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    CSTO_ARRAY(struct part) parts = {0};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < k->n && rc == CSTO_OK; i++) {
        const csto_claim *total = csto_checker_total(k, k->claims[i]);
        if (is_part(k->claims[i], total) && !csto_array_push(&parts, ((struct part){total, k->claims[i], i})))
            rc = csto_fail_memory(err);
    }
    if (parts.n)
        qsort(parts.at, parts.n, sizeof *parts.at, compare_parts);
    for (size_t i = 0, end; i < parts.n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < parts.n && parts.at[end].total == parts.at[i].total; end++)
            continue;
        rc = all_parts(k, parts.at + i, end - i, err);
    }
    csto_array_free(&parts);
    return rc;
}

const struct csto_check csto_check_parts_total = {
    "parts_total", "a part is larger than its total, or the parts together are; says where precursors stand among drugs", run};
