/* walk.h - the files that a run reads, in their order: what was named, and what lies in the folders among it */
#ifndef CSTO_LOADERS_WALK_H
#define CSTO_LOADERS_WALK_H

#include "base/arena.h"
#include "base/array.h"
#include "csto-stats.h"

#include <stdbool.h>
#include <sys/types.h>

/* A file to read, or what is said in its place. */
struct csto_walked {
    const char *path;
    const char *said;       /* NULL = read it */
    csto_severity severity; /* of what is said */
    bool copy;              /* what is said is that it is one */
    bool found;             /* in a folder: files that no loader knows are passed over */
    size_t of;              /* the path that was named, by its number */
    off_t bytes;            /* of a regular file; -1 = nobody knows how long it is, or how often it can be read */
};

struct csto_walk {
    struct csto_arena texts;
    CSTO_ARRAY(struct csto_walked) files;
    bool *folders; /* of each path that was named */
};

/* Walks through n paths: a file, "-", or a folder with all files in it in the order of their names and of those of the folders in it.  A file that is named
 * twice is read once, and so are files that have the same bytes.  Free with csto_walk_free, whatever the status. */
csto_status csto_walk_all(struct csto_walk *w, const char *const *paths, size_t n, csto_error *err);
void csto_walk_free(struct csto_walk *w);

/* copies.c: puts a note in the place of each file that has the bytes of one before it. */
csto_status csto_walk_mark_copies(struct csto_walk *w, csto_error *err);

#endif
