#include "config.h"

#include "analytics/account.h"

#include "base/status.h"

csto_status csto_account_row(struct csto_account *a, csto_error *err)
{
    if (!a)
        return CSTO_OK;
    a->open = true;
    return csto_array_push(&a->rows, ((struct csto_account_parts){.at = {{a->uses.n, 0}}})) ? CSTO_OK : csto_fail_memory(err);
}

void csto_account_pause(struct csto_account *a)
{
    if (a)
        a->open = false;
}

csto_status csto_account_row_of(struct csto_account *a, struct csto_account_parts parts, csto_error *err)
{
    csto_account_pause(a);
    return !a || csto_array_push(&a->rows, parts) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_account_use(struct csto_account *a, struct csto_use use, csto_error *err)
{
    if (!a)
        return CSTO_OK;
    if (!csto_array_push(&a->uses, use))
        return csto_fail_memory(err);
    if (a->open)
        a->rows.at[a->rows.n - 1].at[0].n++;
    return CSTO_OK;
}

size_t csto_account_mark(const struct csto_account *a)
{
    return a ? a->uses.n : 0;
}

const struct csto_use *csto_account_at(const struct csto_account *a, size_t row, size_t i)
{
    const struct csto_account_parts *parts = &a->rows.at[row];
    for (size_t p = 0; p < CSTO_ACCOUNT_PARTS; p++) {
        if (i < parts->at[p].n)
            return &a->uses.at[parts->at[p].first + i];
        i -= parts->at[p].n;
    }
    return NULL;
}

struct csto_use csto_use_of(const struct csto_answer *a, const struct csto_entry *e)
{
    return (struct csto_use){.claim = e->claim, .rule = e->rule, .by = e->by == CSTO_NONE ? NULL : a->entries.at[e->by].claim};
}

void csto_account_free(struct csto_account *a)
{
    csto_array_free(&a->uses);
    csto_array_free(&a->rows);
}
