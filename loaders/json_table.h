/* json_table.h - a table in JSON, in any of its shapes (json_shape.h), by a profile */
#ifndef CSTO_LOADERS_JSON_TABLE_H
#define CSTO_LOADERS_JSON_TABLE_H

#include "loaders/json_object.h"

/* Reads the document at the scanner where its keys are the header of a profile; *taken says whether. */
csto_status csto_json_table(struct csto_json_reader *r, struct csto_json_scan from, const struct csto_input *in, struct csto_sink *sink,
                            bool *taken, csto_error *err);

#endif
