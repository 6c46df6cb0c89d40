/* csv_index.h - where the cells and rows of plain CSV end, 64 bytes at a time
 *
 * A CSV is plain as long as quotes stand at the ends of cells only (inside, they are doubled), every carriage return stands before a line feed, and no
 * byte is zero.  Then one pass with bit masks finds every end: which bytes lie between quotes is the running parity of the quotes before
 * them.  Where that ends to be so the index ends, and the reader of single rows (csv_scan.h) decides what the next row is. */
#ifndef CSTO_LOADERS_CSV_INDEX_H
#define CSTO_LOADERS_CSV_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CSTO_INDEX_STEP = 64 }; /* bytes may be read up to this far behind the last one */

struct csto_csv_index {
    uint32_t *ends;              /* offset of the delimiter or line feed behind each cell; lent by the caller, like the next */
    uint32_t *rows;              /* for each row the number in `ends` of its line feed */
    size_t ends_room, rows_room; /* ends_room: at least CSTO_INDEX_STEP */
    size_t n_rows;               /* whole rows found */
    size_t bytes;                /* that these rows take */
    long line_feeds;             /* in these rows, also between quotes */
    bool ascii;                  /* all bytes that were looked at */
    bool odd;                    /* the index ended before the bytes did, at something that is not plain */
};

/* Indexes rows of p..p+n, which begins with a row, p[n] to p[n + CSTO_INDEX_STEP - 1] being readable.  Ends with the last whole row, or where the arrays are full. */
void csto_csv_index(struct csto_csv_index *x, const char *p, size_t n, char delimiter);

/* The same by one way of several, for tests: 0 is the portable one.  False = this machine, or the program, does not have it. */
bool csto_csv_index_by(int way, struct csto_csv_index *x, const char *p, size_t n, char delimiter);
enum { CSTO_INDEX_WAYS = 4 };

#endif
