/* blocks.h - a table of many columns for people: a block a row instead of a line */
#ifndef CSTO_EMIT_BLOCKS_H
#define CSTO_EMIT_BLOCKS_H

#include "base/text.h"
#include "emit/layout.h"

/* A table with more columns than this is shown in blocks: a line of it would be wider than any terminal.  So is one whose lines would tear an address. */
enum { CSTO_BLOCKS_FROM = 16 };

/* Appends each row as a block: its first two cells, then "name: cell" for every other cell that says something, wrapped at `width`; long texts have
 * a line of their own and are never cut. */
void csto_put_blocks(struct csto_text *out, const struct csto_layout *l, size_t width);

#endif
