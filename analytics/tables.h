/* tables.h - tables whose rows explain can account for
 *
 * A table command adds a row to csto_table_makers: its function makes the table and, where asked, says of every row which claims it was made of. */
#ifndef CSTO_ANALYTICS_TABLES_H
#define CSTO_ANALYTICS_TABLES_H

#include "analytics/account.h"

/* What some tables need besides claims and a query; {0} is the default. */
struct csto_table_options {
    const csto_dataset *other; /* compare: what the claims are compared with; NULL = none */
    const char *show;          /* summary, trend: which rows; compare: the mode; NULL = the table's default */
    int horizon;               /* trend: periods to forecast */
    const char *intervention;  /* trend: when something began: YYYY[-MM[-DD]] */
    const char *offset;        /* trend: what counts are per: "days"; NULL = nothing */
};

struct csto_table_maker {
    const char *name, *summary;
    bool two; /* of two inputs where there are two */
    csto_status (*make)(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                        const struct csto_table_options *how, csto_error *err);
};

/* Ends with {0}.  Of the summary itself csto_explain knows more: its cells have claims even where a row has none left. */
extern const struct csto_table_maker csto_table_makers[];

/* By name; NULL = there is none. */
const struct csto_table_maker *csto_table_maker_find(const char *name);

/* The claims of the rows that `cell` names ("rule=parts_total,severity=error": columns and what stands in them; behind them
 * the name of a column may stand, "item=heroin,sen_slope").  CSTO_E_NAME where there is no such
 * table or column, CSTO_E_TOO_FEW where no row is so. */
csto_status csto_explain_row(csto_table **out, const char *table, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, const char *cell, csto_error *err);

#endif
