/* input.h - how an input is opened and closed; loaders see only loader.h
 *
 * UTF-16, and text in a declared encoding, arrives as UTF-8, whichever way the bytes are asked for. */
#ifndef CSTO_LOADERS_INPUT_H
#define CSTO_LOADERS_INPUT_H

#include "base/array.h"
#include "loaders/factor_sink.h"
#include "loaders/loader.h"

enum { CSTO_INPUT_HEAD = 64 * 1024 }; /* bytes that a loader is chosen by */

/* Opens a file that is no folder, or "-", and reads its head.  `path` is lent until the input is closed, and so is `declared`, the encoding of text without a
 * byte order mark (NULL = nothing was said; archives and PDF are taken as they are).  CSTO_E_IO where it cannot be read. */
csto_status csto_input_open(struct csto_input *in, const char *path, const struct csto_encoding *declared, csto_error *err);

/* The same for bytes in memory, lent until the input is closed. */
csto_status csto_input_open_memory(struct csto_input *in, const void *bytes, size_t n, const char *name,
                                   const struct csto_encoding *declared, csto_error *err);

/* Takes all bytes from the first on as an encoding of one byte a character; only before anything was read, of an input that was taken as UTF-8. */
csto_status csto_input_read_as(struct csto_input *in, const struct csto_encoding *e, csto_error *err);

/* The first bytes; fewer than CSTO_INPUT_HEAD where that is all. */
const char *csto_input_head(const struct csto_input *in, size_t *n);

/* True where the file, and nothing else, is why a loader had to stop: it could not be read, or is too large to be read whole. */
bool csto_input_failed(const struct csto_input *in);

/* True where the file is no longer the one that was opened: longer, shorter or written to, so that what was read may be of neither state. */
bool csto_input_changed(const struct csto_input *in);

/* Reads the file by the loader that it is for; in_folder: of a folder, so that one which no loader knows is passed over. */
csto_status csto_session_load_input(struct csto_session *session, struct csto_input *in, bool in_folder, struct csto_sink *sink,
                                    csto_error *err);

/* What stands in front of a sink while a path is read: factors that convert, where the session names a set.  Push into front->sink; `sink` is lent. */
struct csto_front {
    struct csto_sink *sink;
    struct csto_factor_sink factors;
    bool converts;
};
csto_status csto_session_front(struct csto_session *session, struct csto_front *front, struct csto_sink *sink, csto_error *err);

/* Ends what csto_session_front began, whatever it gave.  Where reading ended with rc = CSTO_OK, says what was converted of the path or name; gives rc, or
 * the status of saying so. */
csto_status csto_front_end(struct csto_front *front, const char *name, csto_status rc, csto_error *err);

/* A note: "was read as NAME (HOW)". */
csto_status csto_session_tell_encoding(struct csto_sink *sink, const char *file, const char *name, const char *how, csto_error *err);
#define CSTO_BY_LETTERS "found by its letters; --encoding says otherwise"

/* The same for an encoding that nobody declared, as the input was opened; CSTO_OK where there is nothing to say. */
csto_status csto_session_tell_coding(struct csto_sink *sink, const struct csto_input *in, csto_error *err);

/* A sentence about a file as a whole. */
csto_status csto_session_tell(struct csto_sink *sink, csto_severity severity, const char *file, csto_error *err, const char *text);

/* Counts the bytes that are read from now on; `progress` may be NULL. */
struct csto_progress;
void csto_input_watch(struct csto_input *in, struct csto_progress *progress);

/* ---- for csto_input_text (input_text.c) ---- */

/* A text in memory, or, where it is long, in a file without a name. */
struct csto_held {
    CSTO_ARRAY(char) bytes;
    struct csto_pages pages;
    int spool; /* -1 = none */
};
struct csto_held *csto_input_held(struct csto_input *in);
void csto_held_free(struct csto_held *h);

/* The descriptor of a regular file that is read as it is, and its length when it was opened; -1 = the input is none. */
int csto_input_plain_file(const struct csto_input *in, uint64_t *bytes);

/* Does nothing for {0}. */
void csto_input_close(struct csto_input *in);

#endif
