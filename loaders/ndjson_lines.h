/* ndjson_lines.h - the lines of an input, as a stream or from memory */
#ifndef CSTO_LOADERS_NDJSON_LINES_H
#define CSTO_LOADERS_NDJSON_LINES_H

#include "loaders/loader.h"

struct csto_ndjson_lines {
    struct csto_input *in; /* NULL = memory */
    char *buffer;
    size_t room, n, at, next; /* the line is at..next */
    long line;                /* of the line, from 1 */
    bool ended, too_long;
};

/* Starts on an input (lent) that nothing was read of.  CSTO_E_MEMORY. */
csto_status csto_ndjson_lines_open(struct csto_ndjson_lines *l, struct csto_input *in, csto_error *err);

/* Starts on bytes, lent; they are not written to. */
void csto_ndjson_lines_of_memory(struct csto_ndjson_lines *l, const char *bytes, size_t n);
void csto_ndjson_lines_close(struct csto_ndjson_lines *l);

/* The next line; *end at the end of the input.  Of a line of more than CSTO_LIMIT_ROW_BYTES nothing is kept (too_long). */
csto_status csto_ndjson_lines_next(struct csto_ndjson_lines *l, bool *end, csto_error *err);

/* The line without its break; nothing of one that is too long. */
const char *csto_ndjson_lines_text(const struct csto_ndjson_lines *l, size_t *n);

#endif
