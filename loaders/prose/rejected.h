/* rejected.h - the numbers of a sentence that became no claim, each with the reason, for a sink that asks */
#ifndef CSTO_LOADERS_PROSE_REJECTED_H
#define CSTO_LOADERS_PROSE_REJECTED_H

#include "loaders/prose/reader.h"

/* Pushes them in the order of their bytes, once the sentence is read and its findings made. */
csto_status csto_rejected_push(struct csto_reader *r, struct csto_sink *sink, csto_error *err);

#endif
