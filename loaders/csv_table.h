/* csv_table.h - a CSV whose header is that of a profile */
#ifndef CSTO_LOADERS_CSV_TABLE_H
#define CSTO_LOADERS_CSV_TABLE_H

#include "loaders/loader.h"
#include "loaders/profile.h"

/* The profile that one of the first rows of the head fits, and that row's number from 0; NULL = none does.  Without a table of --map or --profile rows that are
 * the header of a table of claims are not looked at. */
csto_status csto_csv_profile(const struct csto_profile **out, size_t *header, struct csto_input *in, struct csto_session *session,
                             csto_error *err);

csto_status csto_csv_table_load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, const struct csto_profile *p,
                                size_t header, csto_error *err);

#endif
