/* Stands in for prose/ until the engine is in the tree; to be removed with it. */
#include "config.h"

#include "loaders/prose/prose.h"

#include "base/status.h"

csto_status csto_prose_engine_new(struct csto_prose_engine **out, const csto_vocabulary *lent, csto_error *err)
{
    (void)out;
    (void)lent;
    return csto_fail(err, CSTO_E_IO, "this build reads no prose");
}

void csto_prose_engine_free(struct csto_prose_engine *e)
{
    (void)e;
}

csto_status csto_prose_read(const struct csto_prose_engine *e, const struct csto_document *d, struct csto_sink *sink, csto_error *err)
{
    (void)e;
    (void)d;
    (void)sink;
    return csto_fail(err, CSTO_E_IO, "this build reads no prose");
}
