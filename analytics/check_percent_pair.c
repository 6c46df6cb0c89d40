/* A printed percentage against the two figures that it is about. */
#include "config.h"

#include "analytics/pairs.h"
#include "base/status.h"
#include "records/interval.h"

#include <math.h>

/* The change in percent that the two figures allow. */
static csto_value change_of(csto_value now, csto_value before)
{
    csto_value v = {.low = -INFINITY, .high = INFINITY, .bound = CSTO_BETWEEN};
    if (isfinite(before.high) && before.high > 0)
        v.low = (now.low / before.high - 1) * 100;
    if (isfinite(now.high) && before.low > 0)
        v.high = (now.high / before.low - 1) * 100;
    return v;
}

static csto_status one(struct csto_checker *k, const struct csto_pair *p, csto_error *err)
{
    const csto_claim *claims[] = {p->change, p->level, p->previous};
    csto_value stated = csto_checker_value(k, p->change);
    csto_value allowed = change_of(csto_checker_value(k, p->level), csto_checker_value(k, p->previous));
    struct csto_text t = {0};
    if (csto_value_meets(stated, allowed))
        return CSTO_OK;
    csto_put_subject(&t, k->vocabulary, p->change);
    csto_text_puts(&t, ": a change of ");
    csto_put_value(&t, k->vocabulary, p->change->value, p->change->unit);
    csto_text_puts(&t, " is printed, but from ");
    csto_put_value(&t, k->vocabulary, p->previous->value, p->previous->unit);
    csto_text_puts(&t, " to ");
    csto_put_value(&t, k->vocabulary, p->level->value, p->level->unit);
    csto_text_puts(&t, " it is ");
    if (p->previous->value.value > 0)
        csto_put_point(&t, k->vocabulary, (p->level->value.value / p->previous->value.value - 1) * 100, p->change->unit);
    else
        csto_text_puts(&t, "something else");
    csto_status rc = csto_find(k, CSTO_FINDING_ERROR, CSTO_FLAG_PERCENT_MISMATCH, claims, 3, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    struct csto_pairs pairs;
    csto_status rc = csto_pairs_find(&pairs, k, err);
    for (size_t i = 0; rc == CSTO_OK && i < pairs.n; i++)
        if (pairs.at[i].level && pairs.at[i].previous)
            rc = one(k, &pairs.at[i], err);
    free(pairs.at);
    return rc;
}

const struct csto_check csto_check_percent_pair = {"percent_pair", "a printed percentage does not follow from its own two figures", run};
