/* csv_block.h - many rows of a CSV at once, for those who can do without cells that are cut and unquoted
 *
 * A block is what a file has of plain rows (csv_index.h) in 128 KiB, which stays in a processor's cache.  Blocks and single rows are taken from one
 * scanner in turn: where no plain row stands next, the block is empty and csto_csv_next decides what does. */
#ifndef CSTO_LOADERS_CSV_BLOCK_H
#define CSTO_LOADERS_CSV_BLOCK_H

#include "loaders/csv_scan.h"

struct csto_csv_block {
    char *bytes; /* the rows; CSTO_INDEX_STEP bytes behind them may be read */
    size_t room;
    struct csto_csv_index index; /* .n_rows rows in .bytes bytes; 0 = what comes next is no plain row */
    long line;                   /* of the first row */
};

/* {0} to start with.  The rows that come next; an empty block at the end of the file too, so csto_csv_next is asked after it. */
csto_status csto_csv_take_block(struct csto_csv *s, struct csto_csv_block *b, csto_error *err);

/* Makes `row`, an opened scanner of the same kind, give the row at from..to of the block as its next.  What the block held there is then cut into cells. */
void csto_csv_take_row(struct csto_csv *row, struct csto_csv_block *b, size_t from, size_t to, long line);

void csto_csv_block_free(struct csto_csv_block *b);

#endif
