#include "config.h"

#include "analytics/account.h"

#include "base/status.h"

csto_status csto_account_row(struct csto_account *a, csto_error *err)
{
    return !a || csto_array_push(&a->rows, a->uses.n) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_account_use(struct csto_account *a, struct csto_use use, csto_error *err)
{
    return !a || csto_array_push(&a->uses, use) ? CSTO_OK : csto_fail_memory(err);
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
