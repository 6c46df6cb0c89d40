#include "config.h"

#include "analytics/asked.h"

#include "base/status.h"
#include "base/text.h"

#include <stdlib.h>

static csto_status ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    *out = (struct csto_asked){0};
    csto_status rc = csto_question_read(&out->question, q, csto_dataset_vocabulary(d), err);
    if (rc != CSTO_OK)
        return rc;
    out->aggregate = malloc(sizeof *out->aggregate);
    if (!out->aggregate)
        return csto_fail_memory(err);
    csto_aggregate_init(out->aggregate, &out->question);
    for (size_t i = 0; i < csto_dataset_count(d) && rc == CSTO_OK; i++) {
        csto_question_meet(&out->question, csto_dataset_at(d, i));
        rc = csto_aggregate_lend(out->aggregate, csto_dataset_at(d, i), err);
    }
    return rc == CSTO_OK ? csto_aggregate_answer(&out->answer, out->aggregate, err) : rc;
}

/* The words of the question that officers can have: all but item and measure. */
static void officers_by(struct csto_text *to, const struct csto_question *q)
{
    for (size_t i = 0; i < q->n_by; i++)
        if (q->by[i] != CSTO_BY_ITEM && q->by[i] != CSTO_BY_MEASURE)
            csto_text_printf(to, "%s%s", to->n ? "," : "", csto_by_words[q->by[i]].name);
    if (!to->n)
        csto_text_puts(to, csto_by_words[CSTO_BY_MEASURE].name);
}

static csto_status ask_officers(struct csto_asked *to, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_text by = {0};
    csto_query officers = *q;
    officers_by(&by, &to->question);
    officers.by = csto_text_string(&by);
    officers.measure = "personnel";
    officers.item = officers.stat = NULL;
    to->officers = calloc(1, sizeof *to->officers);
    csto_status rc = to->officers && !by.failed ? ask(to->officers, d, &officers, err) : csto_fail_memory(err);
    to->answer.officers = rc == CSTO_OK ? &to->officers->answer : NULL;
    csto_text_free(&by);
    return rc;
}

csto_status csto_ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    csto_status rc = ask(out, d, q, err);
    if (rc == CSTO_OK && q && csto_query_needs(q, CSTO_NEEDS_OFFICERS))
        rc = ask_officers(out, d, q, err);
    if (rc != CSTO_OK)
        csto_asked_end(out);
    return rc;
}

void csto_asked_end(struct csto_asked *a)
{
    csto_answer_free(&a->answer);
    if (a->aggregate)
        csto_aggregate_end(a->aggregate);
    free(a->aggregate);
    csto_question_free(&a->question);
    if (a->officers)
        csto_asked_end(a->officers);
    free(a->officers);
    *a = (struct csto_asked){0};
}
