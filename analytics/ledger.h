/* ledger.h - every row of a summary with the claims that could have entered it */
#ifndef CSTO_ANALYTICS_LEDGER_H
#define CSTO_ANALYTICS_LEDGER_H

#include "analytics/account.h"

/* The columns of the ledger that come before those of the claim. */
enum { CSTO_LEDGER_ROW, CSTO_LEDGER_NAME, CSTO_LEDGER_CLAIM };

/* What csto_explain says, of all rows at once and in their order: `row` (from 1, empty where no claim of the group is counted, so that the summary has no such row),
 * `cell` (the words of the row), then claim_id, used, rule, by and what the claim says.  Notes: what each rule means that left a claim out.  The table is the
 * caller's.  Statuses as csto_summary. */
csto_status csto_ledger(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err);

/* The same as an account: the claims of each row of the summary. */
csto_status csto_ledger_account(struct csto_account *out, const csto_dataset *d, const csto_query *q, csto_error *err);

#endif
