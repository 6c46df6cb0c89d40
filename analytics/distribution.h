/* distribution.h - the tables of `summary --show`: how the values behind a row are distributed, and how rows go together */
#ifndef CSTO_ANALYTICS_DISTRIBUTION_H
#define CSTO_ANALYTICS_DISTRIBUTION_H

#include "analytics/account.h"
#include "analytics/tables.h"

struct csto_distribution_table {
    const char *name, *summary;
    csto_status (*make)(csto_table **out, struct csto_account *account, struct csto_answer *a, csto_error *err); /* account may be NULL */
};

/* Ends with {0}. */
extern const struct csto_distribution_table csto_distribution_tables[];

/* distribution_relations.c */
csto_status csto_relations_table(csto_table **out, struct csto_account *account, struct csto_answer *a, csto_error *err);

/* The summary, or the table that how->show names, with its account (may be NULL). */
csto_status csto_summary_of(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                            const struct csto_table_options *how, csto_error *err);

#endif
