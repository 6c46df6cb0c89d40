/* layout.h - a table made ready for people: which columns, what stands in them, how wide they are
 *
 * Quantities in kg become t where the row's first quantity is 10,000 kg or more, others millions from 10 million on, the whole row in one scale, which the
 * unit then names.  A low and a high column side by side become one, "interval" or what stands before "_low" in their names; such a range of no
 * breadth is left blank, and the column too where all are.  Leading keys that repeat the row above are blank. */
#ifndef CSTO_EMIT_LAYOUT_H
#define CSTO_EMIT_LAYOUT_H

#include "base/arena.h"
#include "records/table.h"

struct csto_layout_column {
    const char *title;
    bool right;
    size_t width;           /* on a terminal */
    size_t whole, fraction; /* widest parts of its numbers before the dot, and from the dot on: numbers stand dot under dot */
};

struct csto_layout {
    struct csto_layout_column *columns;
    const char **cells; /* row by row, safe for a terminal */
    size_t n, rows;
    size_t stride;           /* cells from row to row */
    size_t all, kept;        /* columns before some were left out, and how many must stay */
    struct csto_arena arena; /* owns everything above */
};

csto_status csto_layout_make(struct csto_layout *out, const csto_table *t, csto_error *err);

/* Narrows columns of long texts and then leaves out columns from the right until the table fits into `width`, but for the first quantity, its interval
 * and what stands left of them.  The last column is never narrowed: nothing stands behind it. */
void csto_layout_fit(struct csto_layout *l, size_t width);

/* The title of a column that was left out, from the left; NULL = no more. */
const char *csto_layout_left_out(const struct csto_layout *l, size_t i);

/* The bytes of a right-aligned cell that stand before the dot of its (last) number. */
size_t csto_layout_whole(const char *cell);

void csto_layout_free(struct csto_layout *l);

enum { CSTO_LAYOUT_GAP = 2 }; /* blanks between columns */

#endif
