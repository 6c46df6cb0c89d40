#include "config.h"

#include "analytics/corroborate.h"

#include "analytics/things.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/period.h"

#include <math.h>

/* What one source says of a thing: the sum of its claims. */
struct statement {
    size_t first, n;    /* in things->members */
    double point;       /* what the policies compare by */
    double least, most; /* the same, but of a range its ends */
    int grade;          /* the lower the better */
    int32_t published;
    const char *source;
};

struct chooser {
    struct csto_answer *a;
    struct csto_things *things;
    CSTO_ARRAY(struct statement) said; /* of the thing at hand */
};

static struct csto_entry *member(const struct chooser *c, size_t i)
{
    return &c->a->entries.at[c->things->members[i]];
}

/* A1 -> 1 ... F6 -> 56; what is not graded comes last. */
static int grade_of(const char *grade)
{
    if (grade[0] < 'A' || grade[0] > 'F')
        return 99;
    return (grade[0] - 'A') * 10 + (grade[1] >= '1' && grade[1] <= '6' ? grade[1] - '0' : 9);
}

static int32_t published_of(const char *published)
{
    struct csto_date d;
    return csto_date_parse(published, &d) ? csto_period_of(d).from : INT32_MIN;
}

/* A statement; where it has claims with a place, those without one are not added to them. */
static struct statement read_statement(const struct chooser *c, size_t first, size_t end)
{
    struct csto_exact sum = {0}, least = {0}, most = {0};
    size_t placed = CSTO_NONE;
    struct statement s = {.first = first, .n = end - first, .grade = 99, .published = INT32_MIN, .source = member(c, first)->source};
    for (size_t i = first; i < end && placed == CSTO_NONE; i++)
        placed = member(c, i)->claim->place ? c->things->members[i] : CSTO_NONE;
    for (size_t i = first; i < end; i++) {
        struct csto_entry *e = member(c, i);
        int grade = grade_of(e->claim->grade);
        int32_t published = published_of(e->claim->published);
        s.grade = grade < s.grade ? grade : s.grade;
        s.published = published > s.published ? published : s.published;
        if (placed != CSTO_NONE && !e->claim->place) {
            e->rule = CSTO_RULE_PLACE;
            e->by = placed;
            continue;
        }
        bool range = e->claim->value.bound == CSTO_BETWEEN;
        csto_exact_add(&sum, e->point);
        csto_exact_add(&least, range ? e->low : e->point);
        csto_exact_add(&most, range ? e->high : e->point);
    }
    s.point = csto_exact_round(&sum);
    s.least = csto_exact_round(&least);
    s.most = csto_exact_round(&most);
    return s;
}

static int compare(double a, double b)
{
    return a < b ? -1 : a > b;
}

static int by_grade(const struct statement *a, const struct statement *b)
{
    return compare(a->grade, b->grade);
}

static int by_date(const struct statement *a, const struct statement *b)
{
    return compare(b->published, a->published);
}

/* <0 where a is to be taken before b. */
static int compare_statements(const struct statement *a, const struct statement *b, csto_policy policy, double middle)
{
    int order = 0;
    if (policy == CSTO_POLICY_LATEST)
        order = by_date(a, b);
    else if (policy == CSTO_POLICY_HIGHEST)
        order = compare(b->point, a->point);
    else if (policy == CSTO_POLICY_LOWEST)
        order = compare(a->point, b->point);
    else if (policy == CSTO_POLICY_MEDIAN && (order = compare(fabs(a->point - middle), fabs(b->point - middle))) == 0)
        order = compare(a->point, b->point);
    order = order ? order : by_grade(a, b);
    order = order ? order : by_date(a, b);
    return order ? order : strcmp(a->source, b->source);
}

static int compare_points(const void *a, const void *b)
{
    return compare(((const struct statement *)a)->point, ((const struct statement *)b)->point);
}

/* The middle of what the sources say; sorts them. */
static double middle_of(struct chooser *c)
{
    size_t n = c->said.n;
    qsort(c->said.at, n, sizeof *c->said.at, compare_points);
    double low = c->said.at[(n - 1) / 2].point, high = c->said.at[n / 2].point;
    return low + (high - low) / 2;
}

static const struct statement *choose(struct chooser *c)
{
    csto_policy policy = c->a->question->policy;
    double middle = policy == CSTO_POLICY_MEDIAN ? middle_of(c) : 0;
    const struct statement *best = c->said.at;
    for (size_t i = 1; i < c->said.n; i++)
        if (compare_statements(&c->said.at[i], best, policy, middle) < 0)
            best = &c->said.at[i];
    return best;
}

/* The scope as the chosen claims say it; what they leave open is taken from the other sources. */
static bool fill_scope(const struct chooser *c, struct csto_thing *t, const struct statement *best)
{
    const struct csto_entry *first = &c->a->entries.at[t->chosen];
    csto_period others = {CSTO_NO_DAY, CSTO_NO_DAY};
    const char *event = first->event;
    t->scope = (struct csto_scope){.item = first->claim->item,
                                   .place = first->claim->place,
                                   .area = first->area,
                                   .period = others,
                                   .source = first->source,
                                   .table = first->claim->origin == CSTO_TABLE};
    for (size_t i = t->members; i < t->members + t->n; i++) {
        const struct csto_entry *e = member(c, i);
        bool chosen = i >= best->first && i < best->first + best->n;
        csto_period_widen(chosen ? &t->scope.period : &others, e->claim->period);
        event = *event ? event : e->event;
        t->scope.place = t->scope.place ? t->scope.place : e->claim->place;
    }
    if (!csto_period_known(t->scope.period))
        t->scope.period = others;
    t->scope.lineage = csto_lineage(&c->a->lineages, event, c->a->question->vocabulary, &c->a->texts);
    return t->scope.lineage != NULL;
}

static csto_status settle(struct chooser *c, struct csto_thing *t, csto_error *err)
{
    c->said.n = 0;
    for (size_t i = t->members, end; i < t->members + t->n; i = end) {
        for (end = i + 1; end < t->members + t->n && member(c, end)->source == member(c, i)->source; end++)
            continue;
        if (!csto_array_push(&c->said, read_statement(c, i, end)))
            return csto_fail_memory(err);
    }
    const struct statement *best = choose(c);
    t->sole = c->said.n == 1;
    t->least = best->least;
    t->most = best->most;
    for (size_t i = 0; i < c->said.n; i++) {
        t->least = fmin(t->least, c->said.at[i].least);
        t->most = fmax(t->most, c->said.at[i].most);
    }
    t->chosen = CSTO_NONE;
    for (size_t i = best->first; i < best->first + best->n && t->chosen == CSTO_NONE; i++)
        t->chosen = member(c, i)->rule == CSTO_COUNTED ? c->things->members[i] : CSTO_NONE;
    for (size_t i = t->members; i < t->members + t->n; i++)
        if ((i < best->first || i >= best->first + best->n) && member(c, i)->rule == CSTO_COUNTED) {
            member(c, i)->rule = CSTO_RULE_CORROBORATED;
            member(c, i)->by = t->chosen;
        }
    return fill_scope(c, t, best) ? CSTO_OK : csto_fail_memory(err);
}

/* Lists the entries thing by thing, in each in canonical order, so that the claims of a source stand together; unused numbers disappear. */
static bool list_members(struct csto_things *out, struct csto_answer *a, const struct csto_group *g, size_t numbers)
{
    size_t *start = calloc(numbers + 1, sizeof *start), total = 0;
    out->at = calloc(numbers + 1, sizeof *out->at);
    out->members = malloc((g->n + 1) * sizeof *out->members);
    if (!start || !out->at || !out->members) {
        free(start);
        return false;
    }
    for (size_t i = g->first; i < g->first + g->n; i++)
        if (a->entries.at[i].thing != CSTO_NONE)
            start[a->entries.at[i].thing]++;
    for (size_t i = 0; i < numbers; i++) {
        size_t n = start[i];
        start[i] = total;
        total += n;
        if (n)
            out->at[out->n++] = (struct csto_thing){.members = start[i], .n = n};
    }
    for (size_t i = g->first; i < g->first + g->n; i++)
        if (a->entries.at[i].thing != CSTO_NONE)
            out->members[start[a->entries.at[i].thing]++] = i;
    free(start);
    for (size_t i = 0; i < out->n; i++)
        for (size_t k = out->at[i].members; k < out->at[i].members + out->at[i].n; k++)
            a->entries.at[out->members[k]].thing = i;
    return true;
}

csto_status csto_things_make(struct csto_things *out, struct csto_answer *a, const struct csto_group *g, csto_error *err)
{
    size_t numbers = 0;
    struct chooser c = {.a = a, .things = out};
    *out = (struct csto_things){0};
    csto_status rc = csto_things_find(a, g, &numbers, err);
    if (rc == CSTO_OK && !list_members(out, a, g, numbers))
        rc = csto_fail_memory(err);
    for (size_t i = 0; i < out->n && rc == CSTO_OK; i++)
        rc = settle(&c, &out->at[i], err);
    csto_array_free(&c.said);
    return rc;
}

void csto_things_free(struct csto_things *t)
{
    free(t->at);
    free(t->members);
    *t = (struct csto_things){0};
}
