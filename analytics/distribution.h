/* distribution.h - the tables of `summary --show`: how the values behind a row are distributed, and how rows go together */
#ifndef CSTO_ANALYTICS_DISTRIBUTION_H
#define CSTO_ANALYTICS_DISTRIBUTION_H

#include "analytics/answer.h"

struct csto_distribution_table {
    const char *name, *summary;
    csto_status (*make)(csto_table **out, struct csto_answer *a, csto_error *err);
};

/* Ends with {0}. */
extern const struct csto_distribution_table csto_distribution_tables[];

/* distribution_relations.c */
csto_status csto_relations_table(csto_table **out, struct csto_answer *a, csto_error *err);

#endif
