/* factor_sink.h - a sink in front of another that turns tablets, doses, litres ... into kg by a factor set
 *
 * Texts, numbers that are no claims, and problems go through as they are, and so do claims that the set has no weight for. */
#ifndef CSTO_LOADERS_FACTOR_SINK_H
#define CSTO_LOADERS_FACTOR_SINK_H

#include "records/factors.h"
#include "records/sink.h"

struct csto_factor_sink {
    struct csto_sink sink, *behind;
    const struct csto_factors *set;
    struct csto_text buffer;
    size_t applied, none; /* claims */
};

/* Both are lent.  Claims are then pushed into s->sink. */
void csto_factor_sink_start(struct csto_factor_sink *s, const struct csto_factors *set, struct csto_sink *behind);

/* Notes how many claims of `file` were converted, and how many the set has no weight for. */
csto_status csto_factor_sink_note(const struct csto_factor_sink *s, const char *file, csto_error *err);

/* Frees what the sink itself holds. */
void csto_factor_sink_end(struct csto_factor_sink *s);

#endif
