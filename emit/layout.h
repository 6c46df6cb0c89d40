/* layout.h - a table made ready for people: which columns, what stands in them, how wide they are
 *
 * Quantities in kg become t where the row's first quantity is 10,000 kg or more, others millions from 10 million on, the whole row in one scale, which the
 * unit then names.  A low and a high column side by side become one, "interval" or what stands before "_low" in their names; such a range of no
 * breadth is left blank, and the column too where all are. */
#ifndef CSTO_EMIT_LAYOUT_H
#define CSTO_EMIT_LAYOUT_H

#include "base/arena.h"
#include "records/table.h"

struct csto_layout_column {
    const char *title;
    bool right;
    size_t width, full;     /* on a terminal, and before the table was made to fit */
    size_t word;            /* its longest word */
    size_t whole, fraction; /* widest parts of its numbers before the dot, and from the dot on: numbers stand dot under dot */
    bool wraps;             /* a narrowed cell takes several lines; else it is cut */
    int rank;               /* 0 = always shown; else what is left out of a narrow table first has the highest */
    bool hidden;
};

struct csto_layout {
    struct csto_layout_column *columns;
    const char **cells; /* row by row, safe for a terminal */
    size_t n, rows;
    size_t keys;             /* columns of texts at the left that say what a row is about */
    struct csto_arena arena; /* owns everything above */
};

csto_status csto_layout_make(struct csto_layout *out, const csto_table *t, csto_error *err);

/* Shows keys that repeat the row above as blanks, empty ones as "-": for a table of lines. */
void csto_layout_blank(struct csto_layout *l);

/* Makes the table fit into `width`: wraps sentences, cuts names, hides columns (ranges of sources first, then counts, quantities and the rest, never the
 * first quantity, its interval or what stands left of them).  In a list, a table without quantities, all texts are wrapped and nothing is cut. */
void csto_layout_fit(struct csto_layout *l, size_t width);

/* The bytes of a right-aligned cell that stand before the dot of its (last) number. */
size_t csto_layout_whole(const char *cell);

void csto_layout_free(struct csto_layout *l);

enum { CSTO_LAYOUT_GAP = 2 }; /* blanks between columns */

#endif
