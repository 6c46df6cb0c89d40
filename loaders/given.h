/* given.h - claims that come as claims: what the CSV and the JSON loader have in common
 *
 * A row is begun, its fields are set, it is ended; the first field that cannot be read refuses the row, with one warning, and the next
 * row goes on.  All functions return another status than CSTO_OK only where loading has to stop (memory, or the sink says so). */
#ifndef CSTO_LOADERS_GIVEN_H
#define CSTO_LOADERS_GIVEN_H

#include "base/array.h"
#include "base/intern.h"
#include "loaders/loader.h"

/* Hashes of the claim_ids of one file, each with the number of equal rows that were given it. */
struct csto_id_set {
    struct csto_id_slot *slots;
    size_t n, room;
};

struct csto_id_slot {
    uint64_t hash; /* 0 = free */
    uint64_t rows;
};

/* A part_of whose claim has not been met yet. */
struct csto_wanted_id {
    uint64_t hash;
    long line;
};

/* What a name was found to be the last time, so that a column of equal names is looked up once; also why it is no name. */
struct csto_given_memo {
    csto_field field;
    char text[64]; /* "" = free */
    csto_code code;
    char *why; /* NULL = it is one */
};

enum { CSTO_GIVEN_MEMOS = 256 }; /* a power of two */

struct csto_given {
    const struct csto_input *in;
    const struct csto_session *session;
    struct csto_sink *sink;
    csto_field_mask read; /* the fields to set; others may be left out */
    bool refused;         /* the row of now is out */
    /* the row of now */
    long line, column;
    const char *(*raw)(void *owner, size_t *n); /* gives the row as it stands in the file; may spoil the fields set; NULL = there is none */
    void *owner;
    csto_claim claim;
    csto_field_mask given;
    char id[CSTO_ID_BYTES];
    struct csto_given_cut {
        char *at;
        char byte;
    } cuts[CSTO_FIELDS]; /* where a blank of the row made room for a zero byte, to be put back before the row is shown */
    size_t n_cuts;
    /* the file */
    struct csto_id_set ids;
    CSTO_ARRAY(struct csto_wanted_id) wanted; /* part_of before, or without, its claim */
    struct csto_intern unknown;
    size_t unknown_told;
    struct csto_given_memo memos[CSTO_GIVEN_MEMOS];
};

void csto_given_start(struct csto_given *g, const struct csto_input *in, const struct csto_session *session, struct csto_sink *sink);

/* Begins a row. */
void csto_given_begin(struct csto_given *g, long line, long column);

/* Sets a field from n bytes with a zero byte behind them, lent until the row ends; blanks around names and numbers are cut off in place. */
csto_status csto_given_set(struct csto_given *g, csto_field f, char *text, size_t n, csto_error *err);

/* Completes the claim and pushes it. */
csto_status csto_given_end(struct csto_given *g, csto_error *err);

/* Refuses the row: one warning with the row itself.  `field` may be NULL. */
csto_status csto_given_refuse(struct csto_given *g, const char *field, csto_error *err, const char *format, ...) CSTO_PRINTF(4, 5);

/* A note at a line. */
csto_status csto_given_note(struct csto_given *g, long line, const char *field, csto_error *err, const char *format, ...) CSTO_PRINTF(5, 6);

/* Notes, once for each name, that a column or key is no field. */
csto_status csto_given_unknown(struct csto_given *g, const char *name, size_t n, csto_error *err);

/* After the last row: what the file left open. */
csto_status csto_given_close(struct csto_given *g, csto_error *err);

void csto_given_free(struct csto_given *g);

#endif
