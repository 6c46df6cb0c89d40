/* ndjson_table.h - rows of a table, an object a line, by a profile */
#ifndef CSTO_LOADERS_NDJSON_TABLE_H
#define CSTO_LOADERS_NDJSON_TABLE_H

#include "loaders/json_object.h"

/* Reads the input where the keys of its first lines are the header of a profile; *taken says whether, and nothing was read of the input where not. */
csto_status csto_ndjson_table(struct csto_json_reader *r, struct csto_input *in, struct csto_sink *sink, bool *taken, csto_error *err);

#endif
