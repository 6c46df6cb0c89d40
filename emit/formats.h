/* formats.h - the formats of formats.def, for the files that define them and for the list of them */
#ifndef CSTO_EMIT_FORMATS_H
#define CSTO_EMIT_FORMATS_H

#include "emit/emitter.h"

#define CSTO_EMIT_FORMAT(name) extern const struct csto_emit_format csto_emit_##name;
#include "emit/formats.def"
#undef CSTO_EMIT_FORMAT

/* Frees what the writers of JSON keep in an emitter. */
void csto_json_keys_free(struct csto_emitter *e);

#endif
