#include "config.h"

#include "analytics/kinds.h"

#include "base/status.h"
#include "records/vocabulary.h"

static int compare_kinds(const csto_claim *a, const csto_claim *b)
{
    if (a->measure != b->measure)
        return a->measure < b->measure ? -1 : 1;
    return a->unit < b->unit ? -1 : a->unit > b->unit;
}

static int compare(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    int order = compare_kinds(a, b);
    return order ? order : csto_claim_compare(a, b);
}

csto_status csto_each_kind(struct csto_checker *k,
                           csto_status (*one)(struct csto_checker *k, const struct csto_kind *kind, csto_error *err), csto_error *err)
{
    const struct csto_answer *a = &k->things.answer;
    const csto_claim **claims = malloc((a->entries.n + 1) * sizeof *claims);
    size_t n = 0;
    csto_status rc = claims ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; claims && i < a->entries.n; i++)
        if (a->entries.at[i].rule == CSTO_COUNTED)
            claims[n++] = a->entries.at[i].claim;
    if (n)
        qsort(claims, n, sizeof *claims, compare);
    for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < n && compare_kinds(claims[i], claims[end]) == 0; end++)
            continue;
        rc = one(k, &(struct csto_kind){claims[i]->measure, claims[i]->unit, claims + i, end - i}, err);
    }
    free(claims);
    return rc;
}

void csto_put_kind(struct csto_text *t, const csto_vocabulary *v, const struct csto_kind *kind)
{
    csto_text_printf(t, "%s in %s", csto_vocabulary_id(v, CSTO_MEASURES, kind->measure), csto_vocabulary_id(v, CSTO_UNITS, kind->unit));
}
