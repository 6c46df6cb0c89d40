/* Each figure of a document against what a table has of its scope. */
#include "config.h"

#include "analytics/compare_reason.h"
#include "analytics/compare_scopes.h"
#include "analytics/extent.h"
#include "base/compare.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

struct row {
    size_t scope;
    struct csto_comparison is;
    struct csto_account_parts parts;
};

struct official {
    struct csto_comparer *k;
    struct csto_compared scopes; /* the claims of a that pass */
    CSTO_ARRAY(struct row) rows;
    struct csto_reference reference;
    struct csto_editions editions; /* of b */
    struct csto_extent extent;
    struct csto_lineages lineages;
    CSTO_ARRAY(const csto_claim *) participants; /* claims of how many countries took part in something */
    unsigned char *has;                          /* by place */
};

/* ---- the claims of both sides ---- */

/* Those of the dataset that pass the filters; who gets the list frees it. */
static csto_status gather(const csto_claim ***out, size_t *n, const struct csto_comparer *k, const csto_dataset *d, csto_error *err)
{
    const csto_claim **list = malloc((csto_dataset_count(d) + 1) * sizeof *list);
    if (!list)
        return csto_fail_memory(err);
    *n = 0;
    *out = list;
    for (size_t i = 0; i < csto_dataset_count(d); i++)
        if (csto_question_passes(&k->question, csto_dataset_at(d, i)) == CSTO_PASSES)
            list[(*n)++] = csto_dataset_at(d, i);
    return CSTO_OK;
}

/* ---- what is known of the operation ---- */

static csto_status find_participants(struct official *o, csto_error *err)
{
    const csto_vocabulary *v = o->k->vocabulary;
    csto_code measure = csto_vocabulary_find(v, CSTO_MEASURES, "participant"), item = csto_vocabulary_find(v, CSTO_ITEMS, "countries");
    const csto_dataset *both[] = {o->k->a, o->k->b};
    for (size_t d = 0; d < 2; d++)
        for (size_t i = 0; i < csto_dataset_count(both[d]); i++) {
            const csto_claim *c = csto_dataset_at(both[d], i);
            if (c->measure == measure && c->item == item && item && *c->event && !csto_array_push(&o->participants, c))
                return csto_fail_memory(err);
        }
    return CSTO_OK;
}

/* A claim that more countries took part in the operation of c, or in one that it belongs to, than its place has members. */
static const csto_claim *participants_of(struct official *o, const csto_claim *c, size_t members)
{
    const char *event = csto_intern_text(&o->k->texts, c->event, strlen(c->event));
    const char *const *line =
        event && *event && o->participants.n ? csto_lineage(&o->lineages, event, o->k->vocabulary, &o->k->texts) : NULL;
    for (; line && *line; line++)
        for (size_t i = 0; i < o->participants.n; i++) {
            const csto_claim *p = o->participants.at[i];
            bool then = !csto_period_known(p->period) || csto_period_overlap(p->period, c->period);
            if (strcmp(p->event, *line) == 0 && then && p->value.low > (double)members && p->value.bound != CSTO_BETWEEN)
                return p;
        }
    return NULL;
}

/* The operation that the claim names, or the nearest above it of which events.tsv says who takes part besides. */
static void say_operation(struct csto_case *c, const csto_claim *claim)
{
    csto_code event = csto_operation_of(c->vocabulary, claim->event, NULL);
    while (event && !csto_event_at(c->vocabulary, event)->beside[0])
        event = csto_event_at(c->vocabulary, event)->parent;
    c->operation = csto_vocabulary_id(c->vocabulary, CSTO_EVENTS, event);
    c->beside = event ? csto_event_at(c->vocabulary, event)->beside : NULL;
}

/* ---- the two scopes ---- */

/* What the table has of one wanted scope; claims of many documents may ask for it. */
struct counterpart {
    bool made;
    struct csto_wanted wanted;
    struct csto_match match;
    struct csto_lack lack; /* where nothing matches */
    struct csto_answer answer;
    const struct csto_group *group; /* of the answer; NULL = none is counted */
    struct csto_side side;
    size_t kinds, members, missing; /* as in csto_case */
    double days;
    size_t first_use, n_uses; /* in the account */
};

static void count_members(struct official *o, struct counterpart *c)
{
    const csto_vocabulary *v = o->k->vocabulary;
    size_t places = csto_vocabulary_count(v, CSTO_PLACES);
    memset(o->has, 0, places + 1);
    for (size_t i = 0; i < c->answer.entries.n; i++)
        if (c->answer.entries.at[i].rule == CSTO_COUNTED)
            o->has[c->answer.entries.at[i].claim->place] = 1;
    for (size_t p = 1; p <= places; p++)
        if ((csto_code)p != c->wanted.place && csto_place_inside(v, (csto_code)p, c->wanted.place)) {
            c->members++;
            c->missing += !o->has[p];
        }
}

static csto_verdict judge(const struct csto_case *c)
{
    const struct csto_match *m = c->match;
    const csto_value *a = &c->a->printed, *b = &c->b->printed;
    bool part = m->item == CSTO_WIDER || m->place == CSTO_WIDER || m->area == CSTO_WIDER || m->period == CSTO_WIDER;
    bool lacks = (m->place == CSTO_PARTS && c->missing) || (m->period == CSTO_PARTS && !(c->days >= c->wanted_days));
    bool open = m->item == CSTO_PARTS || m->area == CSTO_PARTS; /* whether the table has all of them is not known */
    if (c->kinds > 1)
        return CSTO_NOT_COMPARABLE;
    if (part)
        return a->low <= b->high ? CSTO_FITS : lacks || open ? CSTO_NOT_COMPARABLE : CSTO_SCOPE_MISMATCH;
    if (!lacks && csto_value_meets(*a, *b))
        return CSTO_AGREES;
    if (lacks || open)
        return b->low <= a->high ? CSTO_FITS : CSTO_SCOPE_MISMATCH;
    return CSTO_DIFFERS;
}

/* The one counted group of the table's answer, and how many there are. */
static const struct csto_group *only_group(const struct csto_answer *b, size_t *kinds)
{
    const struct csto_group *found = NULL;
    *kinds = 0;
    for (size_t i = 0; i < b->groups.n; i++)
        if (b->groups.at[i].counted) {
            found = found ? found : &b->groups.at[i];
            ++*kinds;
        }
    return found;
}

static csto_status account(struct official *o, const struct csto_answer *x, const char *used, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < x->groups.n && rc == CSTO_OK; i++)
        rc = csto_comparer_account(o->k, x, &x->groups.at[i], used, err);
    return rc;
}

static csto_status sum_up(struct official *o, struct counterpart *c, csto_error *err)
{
    c->group = only_group(&c->answer, &c->kinds);
    c->first_use = csto_account_mark(o->k->account);
    csto_status rc = account(o, &c->answer, "compared with", err);
    c->n_uses = csto_account_mark(o->k->account) - c->first_use;
    if (rc == CSTO_OK && c->group)
        rc = csto_extent_of(&o->extent, &c->answer, c->group, err);
    if (rc != CSTO_OK || !c->group)
        return rc;
    c->side = csto_side_of(&c->answer, c->group);
    c->side.places = csto_intern_text(&o->k->texts, csto_text_string(&o->extent.places), o->extent.places.n);
    if (c->kinds > 1)
        c->side.value = c->side.low = c->side.high = NAN;
    c->days = o->extent.days;
    count_members(o, c);
    return c->side.places ? CSTO_OK : csto_fail_memory(err);
}

static csto_status find_counterpart(struct official *o, struct counterpart *c, const csto_claim *of, csto_error *err)
{
    c->made = true;
    c->wanted = (struct csto_wanted){of->measure, of->unit, of->item, of->place, of->area, of->period};
    c->side = csto_no_side();
    csto_status rc = csto_reference_pick(&c->match, &o->reference, &c->wanted, err);
    if (rc == CSTO_OK && !c->match.n)
        return csto_reference_lack(&c->lack, &o->reference, &c->wanted, err);
    if (rc == CSTO_OK)
        rc = csto_answer_build(&c->answer, c->match.claims, c->match.n, &o->k->rolled, &o->editions, err);
    return rc == CSTO_OK ? sum_up(o, c, err) : rc;
}

/* ---- rows ---- */

static void compare_figures(struct official *o, const struct counterpart *b, struct csto_comparison *row, struct csto_text *reason)
{
    const struct csto_wanted *w = &b->wanted;
    struct csto_case c = {.vocabulary = o->k->vocabulary,
                          .wanted = w,
                          .match = &b->match,
                          .a = &row->a,
                          .b = &row->b,
                          .operation = "",
                          .kinds = b->kinds,
                          .days = b->days,
                          .members = b->members,
                          .missing = b->missing,
                          .has = o->has};
    c.wanted_days = csto_period_known(w->period) ? (double)w->period.to - w->period.from + 1 : NAN;
    row->verdict = c.verdict = judge(&c);
    if (c.verdict == CSTO_SCOPE_MISMATCH) {
        say_operation(&c, row->of);
        c.participants = participants_of(o, row->of, c.members);
    }
    csto_put_case(reason, &c);
}

static csto_status make_row(struct official *o, const struct csto_answer *a, const struct counterpart *b, struct row *row, csto_error *err)
{
    struct csto_text t = {0};
    struct csto_comparison *is = &row->is;
    size_t first = csto_account_mark(o->k->account);
    is->b = b->side;
    is->verdict = CSTO_NO_COUNTERPART;
    if (b->group)
        compare_figures(o, b, is, &t);
    else if (b->match.n)
        csto_text_puts(&t, "what the table has of it enters no sum; csto-stats explain says by which rules");
    else
        csto_put_lack(&t, o->k->vocabulary, &b->wanted, &b->lack);
    is->reason = t.failed ? NULL : csto_intern_text(&o->k->texts, csto_text_string(&t), t.n);
    csto_text_free(&t);
    csto_status rc = is->reason ? account(o, a, "compared", err) : csto_fail_memory(err);
    row->parts = (struct csto_account_parts){.at = {{first, csto_account_mark(o->k->account) - first}, {b->first_use, b->n_uses}}};
    return rc == CSTO_OK && !csto_array_push(&o->rows, *row) ? csto_fail_memory(err) : rc;
}

static csto_status one_scope(struct official *o, size_t scope, struct counterpart *b, csto_error *err)
{
    struct csto_answer a;
    size_t first = o->scopes.first.at[scope], end = o->scopes.first.at[scope + 1];
    csto_status rc = csto_answer_build(&a, o->scopes.claims + first, end - first, &o->k->question, NULL, err);
    if (rc != CSTO_OK)
        return rc;
    for (size_t i = 0; i < a.entries.n; i++)
        if (a.entries.at[i].rule != CSTO_COUNTED)
            o->k->left_out[a.entries.at[i].rule]++;
    if (a.groups.n && a.groups.at[0].counted) {
        struct row row = {.scope = scope, .is = {.a = csto_side_of(&a, &a.groups.at[0])}};
        row.is.of = row.is.a.claim;
        if (!b->made)
            rc = find_counterpart(o, b, row.is.of, err);
        if (rc == CSTO_OK)
            rc = make_row(o, &a, b, &row, err);
    }
    csto_answer_free(&a);
    return rc;
}

/* ---- all ---- */

struct asked_scope {
    const csto_claim *claim;
    size_t scope;
};

/* 0 for scopes that ask the table the same. */
static int compare_wanted(const csto_claim *a, const csto_claim *b)
{
    int order = csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers(a->unit, b->unit);
    order = order ? order : csto_compare_numbers(a->item, b->item);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    order = order ? order : csto_period_compare(a->period, b->period);
    return order ? order : strcmp(a->area, b->area);
}

static int compare_asked(const void *x, const void *y)
{
    const struct asked_scope *a = x, *b = y;
    int order = compare_wanted(a->claim, b->claim);
    return order ? order : a->scope < b->scope ? -1 : a->scope > b->scope;
}

/* Scopes that ask the same are answered together, so that a figure of many parts is added up once. */
static csto_status make_rows(struct official *o, csto_error *err)
{
    size_t n = o->scopes.first.n ? o->scopes.first.n - 1 : 0;
    struct asked_scope *asked = malloc((n + 1) * sizeof *asked);
    csto_status rc = asked ? CSTO_OK : csto_fail_memory(err);
    for (size_t s = 0; s < n && asked; s++)
        asked[s] = (struct asked_scope){o->scopes.claims[o->scopes.first.at[s]], s};
    if (n && asked)
        qsort(asked, n, sizeof *asked, compare_asked);
    for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
        struct counterpart b = {.made = false};
        for (end = i; end < n && rc == CSTO_OK && compare_wanted(asked[i].claim, asked[end].claim) == 0; end++)
            rc = one_scope(o, asked[end].scope, &b, err);
        csto_answer_free(&b.answer);
    }
    free(asked);
    return rc;
}

static int compare_rows(const void *x, const void *y)
{
    const struct row *a = x, *b = y;
    return a->scope < b->scope ? -1 : a->scope > b->scope;
}

/* In the order of the documents. */
static csto_status add_rows(struct official *o, csto_error *err)
{
    csto_status rc = CSTO_OK;
    if (o->rows.n)
        qsort(o->rows.at, o->rows.n, sizeof *o->rows.at, compare_rows);
    for (size_t i = 0; i < o->rows.n && rc == CSTO_OK; i++)
        rc = csto_comparer_add_of(o->k, &o->rows.at[i].is, o->rows.at[i].parts, err);
    return rc;
}

static csto_status begin(struct official *o, csto_error *err)
{
    const csto_claim **claims;
    size_t n;
    csto_status rc = gather(&claims, &n, o->k, o->k->a, err);
    if (rc == CSTO_OK)
        rc = csto_compared_make(&o->scopes, claims, n, &o->k->texts, err);
    if (rc == CSTO_OK)
        rc = gather(&claims, &n, o->k, o->k->b, err);
    if (rc == CSTO_OK)
        rc = csto_reference_make(&o->reference, claims, n, o->k->vocabulary, err);
    for (size_t i = 0; i < csto_dataset_count(o->k->b) && rc == CSTO_OK; i++)
        rc = csto_editions_add(&o->editions, csto_dataset_at(o->k->b, i), err);
    if (rc == CSTO_OK)
        rc = find_participants(o, err);
    o->has = rc == CSTO_OK ? calloc(csto_vocabulary_count(o->k->vocabulary, CSTO_PLACES) + 1, 1) : NULL;
    return rc == CSTO_OK && !o->has ? csto_fail_memory(err) : rc;
}

csto_status csto_compare_official(struct csto_comparer *k, csto_error *err)
{
    struct official o = {.k = k, .editions = CSTO_EDITIONS, .lineages = CSTO_LINEAGES};
    csto_status rc = begin(&o, err);
    csto_account_pause(k->account);
    if (rc == CSTO_OK)
        rc = make_rows(&o, err);
    if (rc == CSTO_OK)
        rc = add_rows(&o, err);
    free(o.has);
    csto_compared_free(&o.scopes);
    csto_array_free(&o.rows);
    csto_array_free(&o.participants);
    csto_reference_free(&o.reference);
    csto_editions_free(&o.editions);
    csto_extent_free(&o.extent);
    csto_lineages_free(&o.lineages);
    return rc;
}
