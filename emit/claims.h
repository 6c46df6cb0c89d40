/* claims.h - a sink that writes claims as they come
 *
 * All columns of records/field.h; the format for people has a short choice of them instead. */
#ifndef CSTO_EMIT_CLAIMS_H
#define CSTO_EMIT_CLAIMS_H

#include "emit/emitter.h"
#include "records/cells.h"
#include "records/sink.h"

struct csto_claim_writer {
    struct csto_sink sink; /* the caller may set sink.problem */
    struct csto_emitter emitter;
    const csto_vocabulary *vocabulary; /* lent */
    struct csto_column columns[CSTO_FIELDS];
    struct csto_claim_cells row;
    struct csto_text text; /* of the cells for people */
};

/* "at least 12,000", "20 to 25"; and the shortest words for a period: a year, a month, a day, or its two ends. */
void csto_claim_put_value(struct csto_text *t, const csto_value *v);
void csto_claim_put_period(struct csto_text *t, csto_period p);

/* Starts writing; the vocabulary is lent until the end.  One thread fills it. */
csto_status csto_claim_writer_begin(struct csto_claim_writer *w, const csto_vocabulary *lent, FILE *stream,
                                    const struct csto_emit_format *format, const struct csto_emit_options *how, csto_error *err);

/* Writes what is left; the number of claims is w->emitter.rows. */
csto_status csto_claim_writer_end(struct csto_claim_writer *w, csto_error *err);

void csto_claim_writer_free(struct csto_claim_writer *w);

#endif
