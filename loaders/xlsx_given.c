#include "config.h"

#include "loaders/xlsx_given.h"

#include "base/status.h"

static csto_field field_of(const struct csto_header_cell *c)
{
    size_t n = c->n;
    const char *name = csto_trim(c->at, &n);
    return csto_field_find(name, n);
}

bool csto_is_claims_header(const struct csto_header_cell *cells, size_t n)
{
    csto_field_mask seen = 0, number = CSTO_FIELD_BIT(CSTO_F_VALUE) | CSTO_FIELD_BIT(CSTO_F_LOW) | CSTO_FIELD_BIT(CSTO_F_HIGH);
    for (size_t i = 0; i < n; i++) {
        csto_field f = field_of(&cells[i]);
        if (f < CSTO_FIELDS && (seen & CSTO_FIELD_BIT(f)))
            return false;
        seen |= f < CSTO_FIELDS ? CSTO_FIELD_BIT(f) : 0;
    }
    return (seen & CSTO_FIELD_BIT(CSTO_F_MEASURE)) && (seen & CSTO_FIELD_BIT(CSTO_F_UNIT)) && (seen & number);
}

csto_status csto_xlsx_given_begin(struct csto_xlsx_given *g, const struct csto_input *in, const struct csto_session *session,
                                  struct csto_sink *sink, const struct csto_header_cell *header, size_t n, csto_error *err)
{
    csto_status rc = CSTO_OK;
    csto_given_start(&g->given, in, session, sink);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++) {
        size_t length = header[i].n;
        const char *name = csto_trim(header[i].at, &length);
        csto_field f = csto_field_find(name, length);
        if (!csto_array_push(&g->fields, f))
            rc = csto_fail_memory(err);
        else if (f == CSTO_FIELDS && length)
            rc = csto_given_unknown(&g->given, name, length, err);
    }
    return rc;
}

csto_status csto_xlsx_given_row(struct csto_xlsx_given *g, const struct csto_header_cell *cells, size_t n, long row, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t at = 0, filled = 0;
    csto_text_clear(&g->row);
    n = n < g->fields.n ? n : g->fields.n; /* what stands right of the header is no part of the table */
    for (size_t i = 0; i < n; i++) {
        csto_text_put(&g->row, cells[i].at, cells[i].n);
        csto_text_putc(&g->row, '\0');
        filled += cells[i].n;
    }
    if (g->row.failed)
        return csto_fail_memory(err);
    if (filled == 0)
        return CSTO_OK;
    csto_given_begin(&g->given, row, 0);
    for (size_t i = 0; i < n && rc == CSTO_OK && !g->given.refused; at += cells[i].n + 1, i++) {
        csto_field f = g->fields.at[i];
        if (f < CSTO_FIELDS && cells[i].n && (g->given.read & CSTO_FIELD_BIT(f)))
            rc = csto_given_set(&g->given, f, g->row.at + at, cells[i].n, err);
    }
    return rc == CSTO_OK ? csto_given_end(&g->given, err) : rc;
}

csto_status csto_xlsx_given_end(struct csto_xlsx_given *g, csto_error *err)
{
    return csto_given_close(&g->given, err);
}

void csto_xlsx_given_free(struct csto_xlsx_given *g)
{
    csto_given_free(&g->given);
    csto_array_free(&g->fields);
    csto_text_free(&g->row);
}
