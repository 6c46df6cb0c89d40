/* report_parts.h - the parts of a report that no other command prints: headline numbers, sources, how it was made */
#ifndef CSTO_CLI_REPORT_PARTS_H
#define CSTO_CLI_REPORT_PARTS_H

#include "cli/report.h"

/* A few totals over everything that the query takes: of each measure the row of the most claims. */
csto_status report_figures(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err);

/* document, publisher, published, edition, title, url, claims: a row for each source, in the order of their names.  The table is the caller's. */
csto_status report_sources(csto_table **out, const csto_dataset *d, csto_error *err);

/* The sentence at the top, the command line, and the date where SOURCE_DATE_EPOCH gives one. */
csto_status report_lead(struct report *r, const struct run *run, const csto_dataset *d, csto_error *err);

#endif
