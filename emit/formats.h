/* formats.h - the formats of formats.def, for the files that define them and for the list of them */
#ifndef CSTO_EMIT_FORMATS_H
#define CSTO_EMIT_FORMATS_H

#include "emit/emitter.h"

#define CSTO_EMIT_FORMAT(name) extern const struct csto_emit_format csto_emit_##name;
#include "emit/formats.def"
#undef CSTO_EMIT_FORMAT

#endif
