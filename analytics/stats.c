#include "config.h"

#include "analytics/stats.h"

#include <string.h>

const struct csto_stat *const csto_stats[] = {
#define CSTO_STAT(name) &csto_stat_##name,
#include "analytics/stats.def"
#undef CSTO_STAT
    NULL,
};

const struct csto_stat *csto_stat_find(const char *name)
{
    for (size_t i = 0; csto_stats[i]; i++)
        if (strcmp(csto_stats[i]->name, name) == 0)
            return csto_stats[i];
    return NULL;
}

csto_status csto_stat_cell(const struct csto_stat *stat, const struct csto_sample *sample, struct csto_cell *out, csto_error *err)
{
    double value;
    if (sample->n < stat->least_n) {
        *out = csto_cell_text("");
        return CSTO_OK;
    }
    csto_status rc = stat->compute(sample, &value, err);
    if (rc == CSTO_OK)
        *out = csto_cell_number(value); /* a value that is no number gives an empty cell */
    return rc;
}
