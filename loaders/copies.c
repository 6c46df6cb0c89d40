/* copies.c - which of the files of a run are copies of others: read twice, their claims would count twice
 *
 * Only files of one size can be, and most of these differ in their first bytes, so that few files are read whole for it. */
#include "config.h"

#include "loaders/walk.h"

#include "base/sha256.h"
#include "base/status.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_BYTES = 1 << 16 };

struct candidate {
    size_t file; /* in walk.files, in the order of reading */
    off_t bytes;
    bool readable;
    unsigned char digest[CSTO_SHA256_BYTES];
};

static int by_size(const void *x, const void *y)
{
    const struct candidate *a = x, *b = y;
    if (a->bytes != b->bytes)
        return a->bytes < b->bytes ? -1 : 1;
    return a->file < b->file ? -1 : a->file > b->file;
}

static int by_digest(const void *x, const void *y)
{
    const struct candidate *a = x, *b = y;
    int order = a->readable != b->readable ? (a->readable ? -1 : 1) : memcmp(a->digest, b->digest, sizeof a->digest);
    return order ? order : a->file < b->file ? -1 : a->file > b->file;
}

static bool equal(const struct candidate *a, const struct candidate *b)
{
    return a->readable && b->readable && memcmp(a->digest, b->digest, sizeof a->digest) == 0;
}

/* The digest of the first `most` bytes of a file; where it cannot be read, the loader will say so. */
static void digest(struct candidate *c, const char *path, off_t most)
{
    char bytes[8192];
    struct csto_sha256 h;
    FILE *f = fopen(path, "rb");
    off_t left = most;
    size_t n;
    csto_sha256_begin(&h);
    while (f && left > 0 && (n = fread(bytes, 1, left < (off_t)sizeof bytes ? (size_t)left : sizeof bytes, f)) > 0) {
        csto_sha256_add(&h, bytes, n);
        left -= (off_t)n;
    }
    c->readable = f && !ferror(f);
    csto_sha256_end(&h, c->digest);
    if (f)
        fclose(f);
}

static csto_status mark(struct csto_walk *w, struct csto_walked *copy, const struct csto_walked *of, csto_error *err)
{
    struct csto_text text = {0};
    csto_text_printf(&text, "has the same bytes as %s; passed over, or its claims would count twice", of->path);
    copy->said = text.failed ? NULL : csto_arena_text(&w->texts, text.at, text.n);
    copy->severity = CSTO_NOTE;
    copy->copy = true;
    csto_text_free(&text);
    return copy->said ? CSTO_OK : csto_fail_memory(err);
}

/* Candidates of one size: by their first bytes, and those that are equal in these by all of them. */
static csto_status one_size(struct csto_walk *w, struct candidate *c, size_t n, off_t most, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < n; i++)
        digest(&c[i], w->files.at[c[i].file].path, most);
    qsort(c, n, sizeof *c, by_digest);
    for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < n && equal(&c[i], &c[end]); end++)
            continue;
        if (end - i > 1 && most < c[i].bytes) {
            rc = one_size(w, c + i, end - i, c[i].bytes, err); /* recursion ends here: most is all of them */
            continue;
        }
        for (size_t k = i + 1; k < end && rc == CSTO_OK; k++)
            rc = mark(w, &w->files.at[c[k].file], &w->files.at[c[i].file], err);
    }
    return rc;
}

csto_status csto_walk_mark_copies(struct csto_walk *w, csto_error *err)
{
    struct candidate *c = calloc(w->files.n + 1, sizeof *c);
    csto_status rc = c ? CSTO_OK : csto_fail_memory(err);
    size_t n = 0;
    for (size_t i = 0; i < w->files.n && c; i++)
        if (!w->files.at[i].said && w->files.at[i].bytes > 0)
            c[n++] = (struct candidate){.file = i, .bytes = w->files.at[i].bytes};
    if (n)
        qsort(c, n, sizeof *c, by_size);
    for (size_t i = 0, end; i < n && rc == CSTO_OK; i = end) {
        for (end = i + 1; end < n && c[end].bytes == c[i].bytes; end++)
            continue;
        if (end - i > 1)
            rc = one_size(w, c + i, end - i, c[i].bytes < HEAD_BYTES ? c[i].bytes : HEAD_BYTES, err);
    }
    free(c);
    return rc;
}
