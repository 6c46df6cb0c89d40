/* blanks.h - why cells of statistics are empty, counted */
#ifndef CSTO_ANALYTICS_BLANKS_H
#define CSTO_ANALYTICS_BLANKS_H

#include "analytics/stats.h"
#include "base/array.h"

struct csto_blank {
    const struct csto_stat_call *call; /* lent */
    const char *why;
    size_t rows;
};

/* {0} is empty. */
struct csto_blanks {
    CSTO_ARRAY(struct csto_blank) at;
};

/* Counts one empty cell of a statistic; the call must outlive the blanks. */
csto_status csto_blanks_add(struct csto_blanks *b, const struct csto_stat_call *lent, const char *why, csto_error *err);

/* Adds a note for each statistic and reason to the table, in the order in which they came. */
csto_status csto_blanks_note(csto_table *to, const struct csto_blanks *b, csto_error *err);
void csto_blanks_free(struct csto_blanks *b);

#endif
