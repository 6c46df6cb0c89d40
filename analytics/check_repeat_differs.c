/* A repeat must allow what the claim that it repeats allows; a coarser one ("over two tons" for 2,164 kg) does.  In another unit or
 * currency nothing can be compared. */
#include "config.h"

#include "analytics/check.h"
#include "records/interval.h"

static csto_status one(struct csto_checker *k, const csto_claim *repeat, const csto_claim *first, csto_error *err)
{
    const csto_claim *claims[] = {repeat, first};
    struct csto_text t = {0};
    if (repeat->measure != first->measure || repeat->unit != first->unit) /* "4.7 billion rubles (about $63 million)" */
        return CSTO_OK;
    if (csto_value_meets(csto_checker_value(k, repeat), csto_checker_value(k, first)))
        return CSTO_OK;
    csto_put_subject(&t, k->vocabulary, first);
    csto_text_puts(&t, " is ");
    csto_put_value(&t, k->vocabulary, first->value, first->unit);
    csto_text_puts(&t, " and, said again, ");
    csto_put_value(&t, k->vocabulary, repeat->value, repeat->unit);
    csto_status rc = csto_find(k, CSTO_FINDING_WARNING, 0, claims, 2, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < k->n && rc == CSTO_OK; i++) {
        const csto_claim *first = k->claims[i]->role == CSTO_REPEAT ? csto_checker_total(k, k->claims[i]) : NULL;
        if (first)
            rc = one(k, k->claims[i], first, err);
    }
    return rc;
}

const struct csto_check csto_check_repeat_differs = {"repeat_differs", "a document repeats a figure, but differently", run};
