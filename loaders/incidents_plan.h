/* incidents_plan.h - which columns of a table of incidents say what, for reading rows without making claims */
#ifndef CSTO_LOADERS_INCIDENTS_PLAN_H
#define CSTO_LOADERS_INCIDENTS_PLAN_H

#include "loaders/column_key.h"
#include "loaders/table.h"

struct csto_incidents_plan {
    uint32_t kind_columns[CSTO_KEY_COLUMNS], n_kind;     /* whose texts decide all but period and value, or that the row is left out */
    uint32_t period_columns[CSTO_KEY_COLUMNS], n_period; /* whose texts decide the period */
    uint32_t checked[CSTO_KEY_COLUMNS], n_checked;       /* others that are bound: only their bytes are looked at */
    uint32_t value;                                      /* the column of the number */
    char decimal;                                        /* between its digits; 0 = a mark there has to be looked at closer */
    double scale;
};

/* False: the rows of this table cannot be read so.  `wanted` are the fields that the sink reads. */
bool csto_incidents_plan(struct csto_incidents_plan *out, const struct csto_table_reader *r, csto_field_mask wanted);

#endif
