#include "config.h"

#include "analytics/pairs.h"

#include "base/compare.h"
#include "base/status.h"
#include "records/period.h"

struct mark {
    const csto_claim *claim;
    size_t at; /* place in canonical order */
    struct csto_pair *pair;
};

static int compare_subjects(const csto_claim *a, const csto_claim *b)
{
    int order = strcmp(a->document, b->document);
    order = order ? order : csto_compare_numbers(a->measure, b->measure);
    order = order ? order : csto_compare_numbers(a->item, b->item);
    order = order ? order : csto_compare_numbers(a->place, b->place);
    return order ? order : strcmp(a->area, b->area);
}

static int by_subject(const void *x, const void *y)
{
    const struct mark *a = x, *b = y;
    int order = compare_subjects(a->claim, b->claim);
    return order ? order : csto_compare_numbers((int64_t)a->at, (int64_t)b->at);
}

static int by_period(const void *x, const void *y)
{
    const struct mark *a = x, *b = y;
    int order = compare_subjects(a->claim, b->claim);
    order = order ? order : csto_period_compare(a->claim->period, b->claim->period);
    return order ? order : csto_compare_numbers((int64_t)a->at, (int64_t)b->at);
}

static bool is_level(const csto_claim *c)
{
    return (c->role == CSTO_LEVEL || c->role == CSTO_PART) && c->value.bound != CSTO_BETWEEN;
}

static bool is_previous(const csto_claim *c)
{
    return c->role == CSTO_PREVIOUS && c->value.bound != CSTO_BETWEEN;
}

/* Gives each change of a run the nearest claim that `fits`: one pass from each end, the first of equals. */
static void nearest(const struct mark *run, size_t n, bool (*fits)(const csto_claim *), bool level)
{
    const struct mark *last = NULL;
    for (size_t i = 0; i < n; i++) {
        if (fits(run[i].claim))
            last = &run[i];
        if (run[i].pair) {
            *(level ? &run[i].pair->level : &run[i].pair->previous) = last ? last->claim : NULL;
            run[i].pair->distance = last ? run[i].at - last->at : SIZE_MAX;
        }
    }
    last = NULL;
    for (size_t i = n; i-- > 0;) {
        if (fits(run[i].claim))
            last = &run[i];
        if (run[i].pair && last && last->at - run[i].at < run[i].pair->distance)
            *(level ? &run[i].pair->level : &run[i].pair->previous) = last->claim;
    }
}

static void match(struct mark *marks, size_t n, bool level)
{
    qsort(marks, n, sizeof *marks, level ? by_period : by_subject);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n; end++)
            if (compare_subjects(marks[i].claim, marks[end].claim) != 0 ||
                (level && csto_period_compare(marks[i].claim->period, marks[end].claim->period) != 0))
                break;
        nearest(marks + i, end - i, level ? is_level : is_previous, level);
    }
}

/* A figure before that is of the same days or later is not what the change starts from. */
static void drop_misfits(struct csto_pairs *p)
{
    for (size_t i = 0; i < p->n; i++) {
        struct csto_pair *pair = &p->at[i];
        bool later = pair->previous && csto_period_known(pair->previous->period) && csto_period_known(pair->change->period) &&
                     pair->previous->period.from >= pair->change->period.from;
        if (later || (pair->previous && pair->level && pair->previous->unit != pair->level->unit))
            pair->previous = NULL;
    }
}

csto_status csto_pairs_find(struct csto_pairs *out, const struct csto_checker *k, csto_error *err)
{
    struct mark *marks = malloc((k->n + 1) * sizeof *marks);
    *out = (struct csto_pairs){.at = calloc(k->n + 1, sizeof *out->at)};
    if (!marks || !out->at) {
        free(marks);
        free(out->at);
        out->at = NULL;
        return csto_fail_memory(err);
    }
    for (size_t i = 0; i < k->n; i++) {
        bool change = k->claims[i]->role == CSTO_CHANGE && k->claims[i]->value.bound != CSTO_BETWEEN;
        marks[i] = (struct mark){k->claims[i], i, change ? &out->at[out->n] : NULL};
        if (change)
            out->at[out->n++] = (struct csto_pair){.change = k->claims[i]};
    }
    if (out->n) {
        match(marks, k->n, true);
        match(marks, k->n, false);
        drop_misfits(out);
    }
    free(marks);
    return CSTO_OK;
}
