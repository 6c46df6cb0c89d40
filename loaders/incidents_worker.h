/* incidents_worker.h - what one thread does with the blocks of rows of a table of incidents
 *
 * A worker learns what combinations of texts mean from rows that are read as all rows are, and takes the rows that repeat them by look-ups of their bytes.  It has a part of
 * the sink and a reader of its own; what they hold is added to the table's when it ends. */
#ifndef CSTO_LOADERS_INCIDENTS_WORKER_H
#define CSTO_LOADERS_INCIDENTS_WORKER_H

#include "base/arena.h"
#include "base/array.h"
#include "loaders/csv_block.h"
#include "loaders/csv_rows.h"
#include "loaders/incidents_plan.h"

/* The table that is read; lent to its workers. */
struct csto_incidents {
    struct csto_csv_rows *t;
    struct csto_sink *sink; /* that of the table, while it is changed */
    struct csto_incidents_plan plan;
    csto_field_mask fields;
};

/* A block on its way through a thread. */
struct csto_incident_block {
    struct csto_csv_block block;
    int64_t row;             /* the one before its first */
    struct csto_arena texts; /* of the problems */
    CSTO_ARRAY(csto_problem) problems;
};

struct csto_incident_worker;

/* NULL = failed. */
struct csto_incident_worker *csto_incident_worker_new(const struct csto_incidents *lent, csto_error *err);

/* Takes the rows of a block; problems are kept in it, in the order of the rows. */
csto_status csto_incident_worker_take(struct csto_incident_worker *w, struct csto_incident_block *b, csto_error *err);

/* Adds what the worker holds to the table and its sink, and frees it. */
csto_status csto_incident_worker_end(struct csto_incident_worker *w, csto_error *err);

#endif
