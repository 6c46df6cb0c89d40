#include "config.h"

#include "analytics/aggregate.h"

#include "analytics/folded.h"
#include "base/status.h"
#include "records/dataset.h"

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_aggregate *a = (struct csto_aggregate *)s;
    csto_status rc = csto_editions_add(&a->editions, c, err);
    if (a->meets)
        csto_question_meet(a->meets, c);
    csto_passing passing = csto_question_passes(a->question, c);
    if (rc == CSTO_OK && passing != CSTO_PASSES && !*c->part_of) { /* a chain of part_of may lead through those that have one */
        a->outside++;
        a->without_period += passing == CSTO_WITHOUT_PERIOD;
        return rc;
    }
    if (rc == CSTO_OK && !a->kept)
        rc = csto_dataset_new(&a->kept, a->question->vocabulary, err);
    return rc == CSTO_OK ? csto_dataset_add(a->kept, c, err) : rc;
}

static void drop(struct csto_sink *part)
{
    csto_aggregate_end((struct csto_aggregate *)part);
    free(part);
}

static csto_status split(struct csto_sink *s, struct csto_sink **part, csto_error *err)
{
    struct csto_aggregate *p = malloc(sizeof *p);
    if (!p)
        return csto_fail_memory(err);
    csto_aggregate_init(p, ((struct csto_aggregate *)s)->question);
    *part = &p->sink;
    return CSTO_OK;
}

static csto_status merge(struct csto_sink *s, struct csto_sink *part, csto_error *err)
{
    struct csto_aggregate *into = (struct csto_aggregate *)s, *from = (struct csto_aggregate *)part;
    csto_status rc = csto_editions_merge(&into->editions, &from->editions, err);
    into->outside += from->outside;
    into->without_period += from->without_period;
    for (size_t i = 0; i < from->lent.n && rc == CSTO_OK; i++)
        rc = csto_array_push(&into->lent, from->lent.at[i]) ? CSTO_OK : csto_fail_memory(err);
    if (rc == CSTO_OK && from->kept && into->kept) {
        rc = csto_dataset_append(into->kept, from->kept, err);
    } else if (rc == CSTO_OK && from->kept) {
        into->kept = from->kept;
        from->kept = NULL;
    }
    drop(part);
    return rc;
}

/* ---- incidents, folded ---- */

static csto_status incidents(struct csto_sink *s, struct csto_incident_sink **part, csto_error *err)
{
    struct csto_aggregate *a = (struct csto_aggregate *)s;
    struct csto_fold *f = NULL;
    csto_status rc = a->alone && csto_fold_fits(a->question) ? csto_fold_new(&f, a->question, err) : CSTO_OK;
    *part = f ? &f->part : NULL;
    return rc;
}

static csto_status join(struct csto_sink *s, struct csto_incident_sink *part, csto_error *err)
{
    struct csto_aggregate *a = (struct csto_aggregate *)s;
    struct csto_fold *f = (struct csto_fold *)part;
    csto_status rc = CSTO_OK;
    if (!a->fold) {
        a->fold = f;
        return rc;
    }
    rc = csto_fold_merge(a->fold, f, err);
    csto_fold_free(f);
    return rc;
}

void csto_aggregate_init(struct csto_aggregate *a, const struct csto_question *lent)
{
    *a = (struct csto_aggregate){
        .sink = {.fields = csto_question_fields(lent),
                 .claim = take_claim,
                 .split = split,
                 .merge = merge,
                 .drop = drop,
                 .incidents = incidents,
                 .join = join},
        .question = lent,
        .editions = CSTO_EDITIONS,
    };
}

void csto_aggregate_end(struct csto_aggregate *a)
{
    csto_editions_free(&a->editions);
    csto_array_free(&a->lent);
    csto_array_free(&a->all);
    csto_dataset_free(a->kept);
    csto_fold_free(a->fold);
    a->kept = NULL;
    a->fold = NULL;
}

csto_status csto_aggregate_lend(struct csto_aggregate *a, const csto_claim *lent, csto_error *err)
{
    csto_status rc = csto_editions_add(&a->editions, lent, err);
    if (rc == CSTO_OK && !csto_array_push(&a->lent, lent))
        rc = csto_fail_memory(err);
    return rc;
}

csto_status csto_aggregate_answer(struct csto_answer *out, struct csto_aggregate *a, csto_error *err)
{
    bool done = true;
    size_t n = a->kept ? csto_dataset_count(a->kept) : 0;
    a->all.n = 0;
    for (size_t i = 0; i < a->lent.n && done; i++)
        done = csto_array_push(&a->all, a->lent.at[i]);
    for (size_t i = 0; i < n && done; i++)
        done = csto_array_push(&a->all, csto_dataset_at(a->kept, i));
    csto_status rc = done ? csto_answer_build(out, a->all.at, a->all.n, a->question, &a->editions, err) : csto_fail_memory(err);
    if (rc == CSTO_OK && a->fold)
        rc = csto_folded_answer(out, a->meets, a->fold, err);
    if (rc == CSTO_OK) {
        out->outside += a->outside;
        out->without_period += a->without_period;
    }
    return rc;
}
