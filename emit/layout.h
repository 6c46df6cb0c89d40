/* layout.h - a table made ready for people: which columns, what stands in them, how wide they are
 *
 * Quantities in kg become t where the row's first quantity is 10,000 kg or more, the whole row in one scale; a low and a high column side by side become one
 * "interval"; leading keys that repeat the row above are left blank. */
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
    struct csto_arena arena; /* owns everything above */
};

csto_status csto_layout_make(struct csto_layout *out, const csto_table *t, csto_error *err);

/* Narrows columns of long texts until the table fits into `width`, as far as that goes without hiding what they say. */
void csto_layout_fit(struct csto_layout *l, size_t width);

/* The bytes of a right-aligned cell that stand before the dot of its (last) number. */
size_t csto_layout_whole(const char *cell);

void csto_layout_free(struct csto_layout *l);

enum { CSTO_LAYOUT_GAP = 2 }; /* blanks between columns */

#endif
