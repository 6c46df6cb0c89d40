#include "config.h"

#include "loaders/record.h"

#include "base/status.h"

#include <string.h>

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_record *r = (struct csto_record *)s;
    return atomic_load_explicit(r->stop, memory_order_relaxed) ? CSTO_E_STOPPED : csto_dataset_add(r->claims, c, err);
}

static csto_status take_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_record *r = (struct csto_record *)s;
    struct csto_kept_problem kept = {*p, csto_dataset_count(r->claims)};
    const char **texts[] = {&kept.problem.file, &kept.problem.field, &kept.problem.text};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!(*texts[i] = csto_arena_text(&r->texts, *texts[i], strlen(*texts[i]))))
            return csto_fail_memory(err);
    if (p->row && !(kept.problem.row = csto_arena_text(&r->texts, p->row, p->row_bytes)))
        return csto_fail_memory(err);
    return csto_array_push(&r->problems, kept) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_record_begin(struct csto_record *r, const csto_vocabulary *lent, const atomic_bool *stop, csto_error *err)
{
    *r = (struct csto_record){.sink = {.fields = CSTO_ALL_FIELDS, .claim = take_claim, .problem = take_problem}, .stop = stop};
    return csto_dataset_new(&r->claims, lent, err);
}

csto_status csto_record_replay(const struct csto_record *r, struct csto_sink *into, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t n = csto_dataset_count(r->claims), next = 0;
    for (size_t i = 0; i <= n && rc == CSTO_OK; i++) {
        for (; next < r->problems.n && r->problems.at[next].before == i && rc == CSTO_OK; next++)
            rc = into->problem ? into->problem(into, &r->problems.at[next].problem, err) : CSTO_OK;
        if (i < n && rc == CSTO_OK)
            rc = csto_push(into, csto_dataset_at(r->claims, i), err);
    }
    return rc;
}

void csto_record_free(struct csto_record *r)
{
    csto_dataset_free(r->claims);
    csto_array_free(&r->problems);
    csto_arena_free(&r->texts);
    *r = (struct csto_record){0};
}
