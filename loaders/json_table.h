/* json_table.h - an array of JSON objects as a table: the keys of the first are the header, each object is a row */
#ifndef CSTO_LOADERS_JSON_TABLE_H
#define CSTO_LOADERS_JSON_TABLE_H

#include "loaders/json_object.h"

/* Reads the array at the scanner (behind its bracket) where the first object's keys are the header of a profile; *taken says whether.  Numbers that stand
 * as strings are numbers like the others.  The scanner is spent where the array was taken. */
csto_status csto_json_table(struct csto_json_reader *r, struct csto_json_scan *s, const struct csto_input *in, struct csto_sink *sink,
                            bool *taken, csto_error *err);

#endif
