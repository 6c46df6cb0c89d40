/* provenance.h - which file each claim of a run came from, and where in it: for --package
 *
 * Claims are counted as they come, file by file, so the number of a claim says its file. */
#ifndef CSTO_CLI_PROVENANCE_H
#define CSTO_CLI_PROVENANCE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/sha256.h"
#include "csto-stats.h"

#include <stdbool.h>

struct provenance_file {
    const char *path;             /* as it was named or found; "claims.csv (built in)" */
    char sha256[CSTO_SHA256_HEX]; /* "" = unknown: standard input */
    size_t first;                 /* number of its first claim */
};

struct provenance {
    CSTO_ARRAY(struct provenance_file) files;
    size_t claims; /* so far */
    bool no_memory;
    struct csto_arena texts;
};

/* The claims that follow are of this file; NULL = of the built-in data. */
void provenance_turn(struct provenance *p, const char *path);

/* The file of claim `number`, from 0. */
const struct provenance_file *provenance_of(const struct provenance *p, size_t number);

/* The SHA-256 of a file; "" where its bytes cannot be read, or not a second time. */
void provenance_hash(const char *path, char hex[CSTO_SHA256_HEX]);

void provenance_free(struct provenance *p);

#endif
