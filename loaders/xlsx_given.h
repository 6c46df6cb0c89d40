/* xlsx_given.h - a sheet whose header names the fields of claims, as extract writes it */
#ifndef CSTO_LOADERS_XLSX_GIVEN_H
#define CSTO_LOADERS_XLSX_GIVEN_H

#include "loaders/given.h"
#include "loaders/profile.h"

struct csto_xlsx_given {
    struct csto_given given;
    CSTO_ARRAY(csto_field) fields; /* of the columns; CSTO_FIELDS = none */
    struct csto_text row;          /* its cells, a zero byte behind each */
};

/* True where the row is the header of claims: measure, unit, and value or low or high are in it. */
bool csto_is_claims_header(const struct csto_header_cell *cells, size_t n);

csto_status csto_xlsx_given_begin(struct csto_xlsx_given *g, const struct csto_input *in, const struct csto_session *session,
                                  struct csto_sink *sink, const struct csto_header_cell *header, size_t n, csto_error *err);
csto_status csto_xlsx_given_row(struct csto_xlsx_given *g, const struct csto_header_cell *cells, size_t n, long row, csto_error *err);
csto_status csto_xlsx_given_end(struct csto_xlsx_given *g, csto_error *err);
void csto_xlsx_given_free(struct csto_xlsx_given *g);

#endif
