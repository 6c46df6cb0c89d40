#include "config.h"

#include "analytics/blanks.h"

#include "base/status.h"

#include <string.h>

csto_status csto_blanks_add(struct csto_blanks *b, const struct csto_stat_call *lent, const char *why, csto_error *err)
{
    for (size_t i = 0; i < b->at.n; i++)
        if (b->at.at[i].call == lent && strcmp(b->at.at[i].why, why) == 0) {
            b->at.at[i].rows++;
            return CSTO_OK;
        }
    return csto_array_push(&b->at, ((struct csto_blank){lent, why, 1})) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_blanks_note(csto_table *to, const struct csto_blanks *b, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < b->at.n && rc == CSTO_OK; i++) {
        const struct csto_blank *blank = &b->at.at[i];
        const char *rows = blank->rows == 1 ? "row" : "rows";
        if (blank->why == csto_too_few)
            rc = csto_table_add_note(to, err, "'%s' is empty in %zu %s: it needs at least %zu %s", blank->call->name, blank->rows, rows,
                                     blank->call->stat->least_n, blank->call->stat->least_n == 1 ? "value" : "values");
        else
            rc = csto_table_add_note(to, err, "'%s' is empty in %zu %s: %s", blank->call->name, blank->rows, rows, blank->why);
    }
    return rc;
}

void csto_blanks_free(struct csto_blanks *b)
{
    csto_array_free(&b->at);
}
