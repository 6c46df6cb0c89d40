/* file.h - files read whole, and files written whole or not at all */
#ifndef CSTO_BASE_FILE_H
#define CSTO_BASE_FILE_H

#include "csto-stats.h"

#include <stdbool.h>

/* The bytes of a file, in memory: a file that is mapped and cut by somebody else while it is read would end the program (SIGBUS). */
struct csto_bytes {
    const char *at;
    size_t n;
};

/* Reads a file whole; "-" is the standard input.  At most `limit` bytes (CSTO_E_MEMORY above it). */
csto_status csto_bytes_read(struct csto_bytes *out, const char *path, size_t limit, csto_error *err);
void csto_bytes_free(struct csto_bytes *b);

/* An output that appears under its name only when it is complete: written to a temporary file beside it, then renamed.  Where the system can, that file has no name
 * while it is written, so that nothing is left of a program that was ended.  It has the rights of the file that it replaces.  A path of
 * NULL or "-" is the standard output.  A path that is no regular file (/dev/null, a FIFO) is written directly. */
struct csto_outfile {
    FILE *stream; /* write here */
    char *path, *temporary;
    bool nameless; /* the temporary file has no name until the end */
};

csto_status csto_outfile_open(struct csto_outfile *out, const char *path, csto_error *err);

/* Flushes, checks and gives the file its name.  On failure the temporary file is gone and nothing was replaced.  CSTO_E_STOPPED: the
 * reader of a pipe went away, which is no error to speak of. */
csto_status csto_outfile_commit(struct csto_outfile *out, csto_error *err);

/* Drops what was written.  Does nothing after a commit. */
void csto_outfile_abandon(struct csto_outfile *out);

#endif
