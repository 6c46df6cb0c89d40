/* record.h - a sink that keeps what a loader pushes, to be pushed again into another one later
 *
 * So a file can be read by any thread while its claims and problems still come in the order of the files. */
#ifndef CSTO_LOADERS_RECORD_H
#define CSTO_LOADERS_RECORD_H

#include "base/arena.h"
#include "base/array.h"
#include "records/sink.h"

#include <stdatomic.h>

struct csto_kept_problem {
    csto_problem problem;
    size_t before; /* so many claims came before it */
};

struct csto_record {
    struct csto_sink sink;
    const atomic_bool *stop; /* true: nobody wants the rest */
    csto_dataset *claims;
    struct csto_arena texts;
    CSTO_ARRAY(struct csto_kept_problem) problems;
};

/* *stop is lent. */
csto_status csto_record_begin(struct csto_record *r, const csto_vocabulary *lent, const atomic_bool *stop, csto_error *err);

/* Pushes all of it, problems between the claims where they came; ends with the first status that is not CSTO_OK. */
csto_status csto_record_replay(const struct csto_record *r, struct csto_sink *into, csto_error *err);

/* {0} is free. */
void csto_record_free(struct csto_record *r);

#endif
