/* summary.h - an answer as a table */
#ifndef CSTO_ANALYTICS_SUMMARY_H
#define CSTO_ANALYTICS_SUMMARY_H

#include "analytics/answer.h"
#include "analytics/asked.h"

/* The table of DESIGN section 2 with its notes. */
csto_status csto_summary_table(csto_table **out, struct csto_answer *a, csto_error *err);

/* True where the table of the question has a column of that name. */
bool csto_summary_has_column(const struct csto_question *q, const char *name);

#endif
