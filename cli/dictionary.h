/* dictionary.h - what the columns of the program's tables hold, for people and for files that describe themselves
 *
 * Fields of claims, words of --by and statistics say it themselves; what is left stands here, a row each. */
#ifndef CSTO_CLI_DICTIONARY_H
#define CSTO_CLI_DICTIONARY_H

#include "records/table.h"

/* A sentence without a full stop; NULL = the column is not known. */
const char *dictionary_meaning(const char *column);

/* The unit of a column's numbers: that of all its rows, else "see unit" where the row says it, "1" for shares (0..1), "count"; "" for texts and for numbers
 * without a unit. */
const char *dictionary_unit(const csto_table *t, size_t column);

/* True for a column of whole numbers. */
bool dictionary_is_whole(const csto_table *t, size_t column);

/* An empty table "column, table, type, unit, meaning"; and the columns of `t`, known as `name`, added to it. */
csto_status dictionary_new(csto_table **out, csto_error *err);
csto_status dictionary_add(csto_table *dictionary, const char *name, const csto_table *t, csto_error *err);

#endif
