/* keyed.h - tables with the keys of the summary's rows and other columns behind them */
#ifndef CSTO_ANALYTICS_KEYED_H
#define CSTO_ANALYTICS_KEYED_H

#include "analytics/answer.h"
#include "records/table.h"

enum { CSTO_KEYED_COLUMNS = 32 };

/* The words of --by, then measure, item, unit where not among them, then the columns given.  Ends with csto_keyed_end, which leaves the table. */
struct csto_keyed {
    const struct csto_answer *a;
    csto_table *table;
    struct csto_text keys[CSTO_BY_WORDS]; /* as they stand in the row at hand */
    struct csto_cell cells[CSTO_BY_WORDS + 3 + CSTO_KEYED_COLUMNS];
    size_t first; /* the first cell behind the keys */
};

/* n at most CSTO_KEYED_COLUMNS. */
csto_status csto_keyed_new(struct csto_keyed *out, const struct csto_answer *lent, const struct csto_column *columns, size_t n,
                           csto_error *err);

/* The keys of a group; the cells behind them are the caller's to fill from k->cells[k->first] on, before csto_keyed_add. */
csto_status csto_keyed_group(struct csto_keyed *k, const struct csto_group *g, csto_error *err);
csto_status csto_keyed_add(struct csto_keyed *k, csto_error *err);
void csto_keyed_end(struct csto_keyed *k);

#endif
