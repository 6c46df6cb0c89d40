#include "config.h"

#include "base/status.h"

csto_status csto_explain(csto_table **out, const csto_dataset *d, const csto_query *q, const char *cell, csto_error *err)
{
    (void)out, (void)d, (void)q;
    return csto_fail(err, CSTO_E_NAME, "'%s' cannot be explained yet", cell);
}
