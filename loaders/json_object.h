/* json_object.h - one JSON object as a claim or as a document */
#ifndef CSTO_LOADERS_JSON_OBJECT_H
#define CSTO_LOADERS_JSON_OBJECT_H

#include "loaders/given.h"
#include "loaders/json_library.h"
#include "loaders/json_scan.h"

struct csto_json_reader {
    struct csto_json_library json;
    struct csto_given given;
    struct csto_session *session;
    csto_json_members members;
    struct csto_text copy;        /* of the object, for cJSON */
    struct csto_json_value value; /* the object */
    size_t objects;               /* read so far */
};

csto_status csto_json_reader_open(struct csto_json_reader *r, const struct csto_input *in, struct csto_session *session,
                                  struct csto_sink *sink, csto_error *err);

/* Reads the value that was scanned into r->value and r->members. */
csto_status csto_json_reader_take(struct csto_json_reader *r, csto_error *err);

/* Scans the next value and reads it.  *stopped is set where the scanner met a mistake, which is then reported and behind which nothing
 * can be read. */
csto_status csto_json_reader_next(struct csto_json_reader *r, struct csto_json_scan *s, bool *stopped, csto_error *err);

/* Reports what is wrong at the scanner's place (s->why) and that all behind it is lost. */
csto_status csto_json_reader_stop(struct csto_json_reader *r, const struct csto_json_scan *s, csto_error *err);

/* What the file left open. */
csto_status csto_json_reader_end(struct csto_json_reader *r, csto_error *err);

void csto_json_reader_close(struct csto_json_reader *r);

#endif
