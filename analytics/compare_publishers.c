/* What several sources say of one thing, each against the others.
 *
 * A source says an interval: its claims of the thing added up, with their hedges and the rounding of the printed digits.  Where more than half of the
 * publishers (a publisher counts once, however many documents it has) allow a common value, those that allow none of the common values are out of line.
 * Two that differ say nothing of who is right, and neither do figures of which no majority agrees. */
#include "config.h"

#include "analytics/compare_reason.h"
#include "analytics/said.h"
#include "analytics/summary.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/table.h"

#include <math.h>

struct source {
    const csto_claim *claim;
    const char *publisher; /* csto_speaker, interned */
    struct csto_side side;
    size_t first, n; /* in publishers.members */
};

struct edge {
    double at;
    bool ends;
    const char *publisher;
};

struct publishers {
    struct csto_comparer *k;
    struct csto_answer *answer;
    CSTO_ARRAY(size_t) members; /* entries of the thing at hand, source by source */
    CSTO_ARRAY(struct source) sources;
    CSTO_ARRAY(struct edge) edges;
    CSTO_ARRAY(double) points;
    double common_low, common_high; /* what most publishers allow */
    size_t agreeing, n;             /* publishers that do; all of them */
    size_t things, alone;           /* things of several sources; of one */
    size_t compared, others;        /* the thing's claims in the account, twice */
};

/* ---- what each source says ---- */

static const struct csto_entry *member(const struct publishers *p, size_t i)
{
    return &p->answer->entries.at[p->members.at[i]];
}

static bool add_source(struct publishers *p, size_t first, size_t end)
{
    const struct csto_question *q = p->answer->question;
    struct csto_exact value = {0}, low = {0}, high = {0}, least = {0}, most = {0};
    struct source s = {.claim = member(p, first)->claim, .first = first, .n = end - first, .side = csto_no_side()};
    bool range = false, placed = false;
    for (size_t i = first; i < end; i++)
        placed |= member(p, i)->claim->place != 0;
    for (size_t i = first; i < end; i++) {
        const struct csto_entry *e = member(p, i);
        if (placed && !e->claim->place) /* as in every sum: what names no place is not added to what does */
            continue;
        csto_value v = csto_value_printed(e->claim->value, q->about, 1);
        range |= e->claim->value.bound == CSTO_BETWEEN;
        csto_exact_add(&value, e->point);
        csto_exact_add(&low, e->low);
        csto_exact_add(&high, e->high);
        csto_exact_add(&least, v.low);
        csto_exact_add(&most, v.high);
    }
    s.side.value = range ? NAN : csto_exact_round(&value);
    s.side.low = csto_exact_round(&low);
    s.side.high = csto_exact_round(&high);
    s.side.printed = (csto_value){.low = csto_exact_round(&least), .high = csto_exact_round(&most), .bound = CSTO_BETWEEN};
    s.side.claims = s.n;
    s.side.claim = s.claim;
    s.side.item = s.claim->item;
    s.side.period = s.claim->period;
    s.publisher = csto_intern_text(&p->k->texts, csto_speaker(s.claim), strlen(csto_speaker(s.claim)));
    return s.publisher && csto_array_push(&p->sources, s);
}

/* ---- what most of them allow ---- */

static int compare_edges(const void *x, const void *y)
{
    const struct edge *a = x, *b = y;
    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    return (int)a->ends - (int)b->ends; /* intervals that touch have a point in common */
}

static int compare_publishers(const void *x, const void *y)
{
    return strcmp(((const struct source *)x)->publisher, ((const struct source *)y)->publisher);
}

/* The stretch that most publishers allow: a sweep over the ends of the intervals, in which a publisher of several documents counts once. */
static csto_status find_common(struct publishers *p, csto_error *err)
{
    struct csto_map map = CSTO_MAP(1);
    size_t *open = calloc(p->sources.n + 1, sizeof *open), depth = 0;
    bool done = open != NULL;
    p->edges.n = p->agreeing = 0;
    for (size_t i = 0; i < p->sources.n && done; i++) {
        const struct source *s = &p->sources.at[i];
        const uint64_t key[] = {csto_word(s->publisher)};
        done = csto_map_put(&map, key) != CSTO_NONE &&
               csto_array_push(&p->edges, ((struct edge){s->side.printed.low, false, s->publisher})) &&
               csto_array_push(&p->edges, ((struct edge){s->side.printed.high, true, s->publisher}));
    }
    p->n = map.n;
    if (p->edges.n)
        qsort(p->edges.at, p->edges.n, sizeof *p->edges.at, compare_edges);
    bool growing = false;
    for (size_t i = 0; i < p->edges.n && done; i++) {
        const struct edge *e = &p->edges.at[i];
        const uint64_t key[] = {csto_word(e->publisher)};
        size_t at = csto_map_get(&map, key);
        if (!e->ends) {
            depth += open[at]++ == 0;
            if (depth > p->agreeing) {
                p->agreeing = depth;
                p->common_low = e->at;
                growing = true;
            }
            continue;
        }
        if (growing && depth == p->agreeing) {
            p->common_high = e->at;
            growing = false;
        }
        depth -= --open[at] == 0;
    }
    free(open);
    csto_map_free(&map);
    return done ? CSTO_OK : csto_fail_memory(err);
}

/* ---- rows ---- */

static int compare_points(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

/* The middle of what the others say; the points are sorted, `own` (may be NAN) is left out once. */
static double middle_without(const struct publishers *p, double own)
{
    size_t n = p->points.n, skip = n;
    if (!isnan(own))
        for (size_t low = 0, high = n; low < high;) {
            size_t middle = low + (high - low) / 2;
            skip = p->points.at[middle] == own ? middle : skip;
            if (p->points.at[middle] < own)
                low = middle + 1;
            else
                high = middle;
        }
    size_t left = n - (skip < n), low = left ? (left - 1) / 2 : 0, high = left / 2;
    if (!left)
        return NAN;
    double a = p->points.at[low + (low >= skip)], b = p->points.at[high + (high >= skip)];
    return a + (b - a) / 2;
}

static void judge(struct csto_text *t, const struct publishers *p, struct csto_comparison *row)
{
    const csto_value common = {.low = p->common_low, .high = p->common_high, .bound = CSTO_BETWEEN};
    bool most = 2 * p->agreeing > p->n, fits = csto_value_meets(row->a.printed, common);
    row->verdict = !most ? CSTO_DIFFERS : fits ? CSTO_AGREES : CSTO_OUT_OF_LINE;
    csto_text_printf(t, "%s: ", csto_speaker(row->a.claim));
    csto_put_side(t, p->k->vocabulary, &row->a, row->of->unit);
    if (p->n == 1) {
        csto_text_puts(t, fits ? "; its documents allow a common value" : "; its own documents differ");
    } else if (!most) {
        csto_text_printf(t, "; no value is allowed by more than %zu of the %zu publishers", p->agreeing, p->n);
    } else {
        csto_text_printf(t, "; %zu of %zu publishers allow ", p->agreeing, p->n);
        csto_put_between(t, p->k->vocabulary, p->common_low, p->common_high, row->of->unit);
    }
}

static csto_status add_row(struct publishers *p, const struct source *s, const csto_claim *of, csto_error *err)
{
    struct csto_comparison row = {.of = of, .a = s->side, .b = csto_no_side()};
    struct csto_text t = {0};
    row.b.value = middle_without(p, s->side.value);
    row.b.low = p->common_low;
    row.b.high = p->common_high;
    row.b.claims = p->members.n - s->n;
    judge(&t, p, &row);
    row.reason = csto_text_string(&t);
    const struct csto_account_parts parts = {
        .at = {{p->others, s->first}, {p->compared + s->first, s->n}, {p->others + s->first + s->n, p->members.n - s->first - s->n}}};
    csto_status rc = t.failed ? csto_fail_memory(err) : csto_comparer_add_of(p->k, &row, parts, err);
    csto_text_free(&t);
    return rc;
}

/* Every claim of the thing as one that is compared, and as one of the others: rows are made of stretches of these. */
static csto_status account(struct publishers *p, const char *used, size_t *first, csto_error *err)
{
    csto_status rc = CSTO_OK;
    *first = csto_account_mark(p->k->account);
    for (size_t i = 0; i < p->members.n && rc == CSTO_OK && p->k->account; i++) {
        struct csto_use use = csto_use_of(p->answer, member(p, i));
        use.used = used;
        rc = csto_account_use(p->k->account, use, err);
    }
    return rc;
}

/* The scope of the thing as the first source that names all of it says it. */
static const csto_claim *named_by(const struct publishers *p)
{
    const csto_claim *best = p->sources.at[0].claim;
    for (size_t i = 1; i < p->sources.n; i++) {
        const csto_claim *c = p->sources.at[i].claim;
        int named = (c->place != 0) + (*c->event != 0) + csto_period_known(c->period);
        if (named > (best->place != 0) + (*best->event != 0) + csto_period_known(best->period))
            best = c;
    }
    return best;
}

static csto_status one_thing(struct publishers *p, csto_error *err)
{
    bool done = true;
    p->sources.n = p->points.n = 0;
    for (size_t i = 0, end; i < p->members.n && done; i = end) {
        for (end = i + 1; end < p->members.n && member(p, end)->source == member(p, i)->source; end++)
            continue;
        done = add_source(p, i, end);
    }
    if (!done)
        return csto_fail_memory(err);
    if (p->sources.n < 2) {
        p->alone++;
        return CSTO_OK;
    }
    p->things++;
    const csto_claim *of = named_by(p);
    for (size_t i = 0; i < p->sources.n && done; i++)
        done = !isfinite(p->sources.at[i].side.value) || csto_array_push(&p->points, p->sources.at[i].side.value);
    csto_status rc = done ? find_common(p, err) : csto_fail_memory(err);
    if (p->points.n)
        qsort(p->points.at, p->points.n, sizeof *p->points.at, compare_points);
    qsort(p->sources.at, p->sources.n, sizeof *p->sources.at, compare_publishers);
    if (rc == CSTO_OK)
        rc = account(p, "compared", &p->compared, err);
    if (rc == CSTO_OK)
        rc = account(p, "compared with", &p->others, err);
    for (size_t i = 0; i < p->sources.n && rc == CSTO_OK; i++)
        rc = add_row(p, &p->sources.at[i], of, err);
    return rc;
}

static void count_left_out(struct publishers *p)
{
    for (size_t i = 0; i < p->answer->entries.n; i++) {
        const struct csto_entry *e = &p->answer->entries.at[i];
        if (e->thing == CSTO_NONE && e->rule != CSTO_COUNTED)
            p->k->left_out[e->rule]++;
    }
}

static csto_status all_things(struct publishers *p, csto_error *err)
{
    struct csto_said_list said;
    csto_status rc = csto_said_list(&said, p->answer, err);
    for (size_t i = 0, end; i < said.n && rc == CSTO_OK; i = end) {
        bool done = true;
        end = csto_said_end(&said, i);
        p->members.n = 0;
        for (size_t m = i; m < end && done; m++)
            done = csto_array_push(&p->members, said.at[m].entry);
        rc = done ? one_thing(p, err) : csto_fail_memory(err);
    }
    count_left_out(p);
    free(said.at);
    return rc;
}

csto_status csto_compare_publishers(struct csto_comparer *k, csto_error *err)
{
    struct csto_asked asked;
    csto_query query = *k->query;
    query.by = "measure,item";
    query.stat = NULL;
    csto_status rc = csto_ask(&asked, k->a, &query, err);
    struct publishers p = {.k = k, .answer = &asked.answer};
    if (rc != CSTO_OK)
        return rc;
    csto_account_pause(k->account);
    rc = all_things(&p, err);
    if (rc == CSTO_OK)
        rc = csto_table_add_note(k->table, err, "%zu %s said by several sources, %zu by one", p.things,
                                 p.things == 1 ? "thing is" : "things are", p.alone);
    csto_array_free(&p.members);
    csto_array_free(&p.sources);
    csto_array_free(&p.edges);
    csto_array_free(&p.points);
    csto_asked_end(&asked);
    return rc;
}
