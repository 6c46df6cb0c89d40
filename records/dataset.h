/* dataset.h - claims kept, as a sink */
#ifndef CSTO_RECORDS_DATASET_H
#define CSTO_RECORDS_DATASET_H

#include "records/sink.h"

/* The sink that fills the dataset, with every field, problems going to `problem` (may be NULL).  Its parts are datasets of their own. */
struct csto_dataset_sink {
    struct csto_sink sink;
    csto_dataset *into;
    void (*problem)(void *user, const csto_problem *problem);
    void *user;
    bool strict; /* a warning stops the loader with CSTO_E_SYNTAX */
};

void csto_dataset_sink_init(struct csto_dataset_sink *s, csto_dataset *into, const csto_load_options *how);

/* Moves all claims of `from` behind those of `into`; `from` is then empty. */
csto_status csto_dataset_append(csto_dataset *into, csto_dataset *from, csto_error *err);

#endif
