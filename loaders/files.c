/* files.c - the files of a run, read by several threads and given on in their order
 *
 * A small file is read by any thread into a record, which is pushed on when its turn comes.  A large one, or one that is no regular file, waits for its turn and is read
 * straight into the sink by all threads that its loader can use, so that no more is kept than the records of AHEAD_BYTES. */
#include "config.h"

#include "loaders/input.h"
#include "loaders/progress.h"
#include "loaders/record.h"
#include "loaders/walk.h"

#include "base/status.h"
#include "base/threads.h"

#include <stdlib.h>
#include <string.h>

enum { AHEAD_BYTES = 64 << 20, ALONE_BYTES = AHEAD_BYTES / 2 }; /* of files that are read before their turn; a larger one is not */

struct job {
    const struct csto_walked *file;
    struct csto_session session; /* of its thread */
    struct csto_record record;
    bool direct; /* waits for its turn */
    bool opened;
    csto_status rc;
    csto_error err;
};

struct files {
    struct csto_session *session;
    struct csto_session of_thread; /* a copy that is made before threads begin to fill the session */
    struct csto_sink *sink;
    struct csto_pool *pool; /* NULL = one thread */
    off_t ahead;            /* bytes of the files in the pool */
    atomic_bool stop;
    struct csto_walk walk;
};

/* ---- one file ---- */

/* A file that was found in a folder and cannot be read is a warning, and the others go on. */
static csto_status load_found(struct job *j, struct csto_session *session, struct csto_sink *sink)
{
    struct csto_input in = {0};
    csto_error why = {0};
    const char *path = j->file->path;
    csto_status rc = csto_input_open(&in, path, session->encoding, &why);
    if (rc == CSTO_E_IO)
        return csto_session_tell(sink, CSTO_WARNING, path, &j->err, why.text);
    if (rc != CSTO_OK)
        return csto_fail_at(&j->err, rc, path, 0, 0, "%s", why.text);
    j->opened = true;
    rc = csto_session_load_input(session, &in, true, sink, &j->err);
    if (rc != CSTO_OK && csto_input_failed(&in)) { /* the file's fault */
        why = j->err;
        rc = csto_session_tell(sink, CSTO_WARNING, path, &j->err, why.text);
    }
    csto_input_close(&in);
    return rc;
}

static csto_status load_named(struct job *j, struct csto_session *session, struct csto_sink *sink)
{
    struct csto_input in = {0};
    csto_status rc = csto_input_open(&in, j->file->path, session->encoding, &j->err);
    if (rc != CSTO_OK)
        return rc;
    j->opened = true;
    rc = csto_session_load_input(session, &in, false, sink, &j->err);
    if (rc == CSTO_E_MEMORY && csto_input_failed(&in)) { /* too large to be read whole: refused like any other bad data */
        csto_error why = j->err;
        rc = csto_session_tell(sink, CSTO_WARNING, in.name, &j->err, why.text);
    }
    csto_input_close(&in);
    return rc;
}

static csto_status load_file(struct job *j, struct csto_session *session, struct csto_sink *sink)
{
    if (j->file->said)
        return csto_session_tell(sink, j->file->severity, j->file->path, &j->err, j->file->said);
    return j->file->found ? load_found(j, session, sink) : load_named(j, session, sink);
}

/* On any thread. */
static void read_ahead(void *job)
{
    struct job *j = job;
    if (!j->direct && !atomic_load_explicit(j->record.stop, memory_order_relaxed))
        j->rc = load_file(j, &j->session, &j->record.sink);
}

/* ---- all of them ---- */

static csto_status start(struct files *f, size_t i, struct job **out, csto_error *err)
{
    struct job *j = calloc(1, sizeof *j);
    if (!j)
        return csto_fail_memory(err);
    j->file = &f->walk.files.at[i];
    j->direct = !f->pool || j->file->said || j->file->bytes < 0 || j->file->bytes > ALONE_BYTES;
    j->session = f->of_thread;
    csto_status rc = j->direct ? CSTO_OK : csto_record_begin(&j->record, f->session->vocabulary, &f->stop, err);
    if (rc != CSTO_OK)
        free(j);
    else
        *out = j;
    return rc;
}

/* The turn of the file has come. */
static csto_status finish(struct files *f, struct job *j, struct csto_sink *sink)
{
    if (f->session->turn && !j->file->said)
        f->session->turn(f->session->user, j->file->path);
    if (j->direct)
        return load_file(j, f->session, sink);
    csto_status rc = csto_record_replay(&j->record, sink, &j->err);
    return rc == CSTO_OK ? j->rc : rc;
}

static void drop(struct job *j)
{
    csto_record_free(&j->record);
    free(j);
}

/* Starts files from *next on while there is room. */
static csto_status fill(struct files *f, size_t *next, csto_error *err)
{
    while (*next < f->walk.files.n && !csto_pool_full(f->pool)) {
        struct job *j;
        off_t bytes = f->walk.files.at[*next].bytes;
        bool counts = bytes > 0 && bytes <= ALONE_BYTES;
        if (counts && f->ahead > AHEAD_BYTES - bytes && csto_pool_held(f->pool))
            break;
        csto_status rc = start(f, *next, &j, err);
        if (rc != CSTO_OK)
            return rc;
        f->ahead += counts ? bytes : 0;
        csto_pool_put(f->pool, j);
        ++*next;
    }
    return CSTO_OK;
}

/* The job of the next file, done or waiting for its turn. */
static csto_status next_job(struct files *f, size_t *next, struct job **out, csto_error *err)
{
    if (!f->pool)
        return start(f, (*next)++, out, err);
    csto_status rc = fill(f, next, err);
    if (rc != CSTO_OK && !csto_pool_held(f->pool))
        return rc; /* no memory, and nothing to wait for */
    struct job *j = csto_pool_take(f->pool);
    off_t bytes = j->file->bytes;
    f->ahead -= bytes > 0 && bytes <= ALONE_BYTES ? bytes : 0;
    *out = j;
    return CSTO_OK;
}

/* The files of path i, then what is said of the path; *next is the first file that was not started, *done that was not finished.  How the path ended
 * goes into *why; the status is another than CSTO_OK where no file can be read any more. */
static csto_status load_path(struct files *f, size_t i, const char *path, size_t *next, size_t *done, csto_status *ended, csto_error *why,
                             csto_error *err)
{
    struct csto_front front;
    size_t opened = 0;
    csto_status rc = csto_session_front(f->session, &front, f->sink, why);
    while (*done < f->walk.files.n && f->walk.files.at[*done].of == i) {
        struct job *j;
        csto_status got = next_job(f, next, &j, err);
        if (got != CSTO_OK)
            return csto_front_end(&front, path, got, err);
        ++*done;
        if (rc == CSTO_OK && (rc = finish(f, j, front.sink)) != CSTO_OK)
            *why = j->err; /* the others of this path are not wanted any more */
        opened += j->opened || j->file->copy;
        drop(j);
    }
    if (rc == CSTO_OK && f->walk.folders[i] && opened == 0)
        rc = csto_session_tell(front.sink, CSTO_WARNING, path, why, "is a folder without a file that can be read");
    *ended = csto_front_end(&front, path, rc, why);
    return CSTO_OK;
}

static csto_status load_all(struct files *f, const char *const *paths, size_t n, csto_after after, void *user, csto_error *err)
{
    size_t next = 0, done = 0;
    for (size_t i = 0; i < n; i++) {
        csto_error why = {0};
        csto_status ended = CSTO_OK, rc = load_path(f, i, paths[i], &next, &done, &ended, &why, err);
        if (rc != CSTO_OK)
            return rc;
        if (!after(user, paths[i], ended, &why))
            return CSTO_E_STOPPED;
    }
    return CSTO_OK;
}

/* Bytes of all files, for those who watch; of files of unknown length nothing is said. */
static void count_total(const struct files *f)
{
    off_t total = 0;
    for (size_t i = 0; i < f->walk.files.n; i++) {
        const struct csto_walked *w = &f->walk.files.at[i];
        if (!w->said && w->bytes < 0)
            return;
        total += w->said ? 0 : w->bytes;
    }
    csto_progress_add(f->session->progress, total, total);
}

csto_status csto_session_load_all(struct csto_session *session, const char *const *paths, size_t n, struct csto_sink *sink,
                                  csto_after after, void *user, csto_error *err)
{
    struct files f = {.session = session, .of_thread = *session, .sink = sink};
    f.of_thread.parent = session;
    f.of_thread.threads = 1; /* the others have files of their own */
    csto_status rc = csto_walk_all(&f.walk, paths, n, err);
    bool one = f.walk.files.n < 2 || sink->text || sink->rejected || session->explained || csto_threads(session->threads) == 1;
    if (rc == CSTO_OK && !one)
        rc = csto_pool_new(&f.pool, session->threads, read_ahead, err);
    if (rc == CSTO_OK)
        count_total(&f);
    if (rc == CSTO_OK)
        rc = load_all(&f, paths, n, after, user, err);
    atomic_store(&f.stop, true);
    for (struct job *j; f.pool && (j = csto_pool_take(f.pool)) != NULL;)
        drop(j);
    csto_pool_free(f.pool);
    csto_walk_free(&f.walk);
    return rc;
}

/* ---- one path ---- */

struct kept {
    csto_status rc;
    csto_error *err;
};

static bool keep(void *user, const char *path, csto_status rc, csto_error *err)
{
    struct kept *k = user;
    (void)path;
    k->rc = rc;
    if (k->err && rc != CSTO_OK)
        *k->err = *err;
    return true;
}

csto_status csto_session_load(struct csto_session *session, const char *path, struct csto_sink *sink, csto_error *err)
{
    struct kept kept = {.err = err};
    csto_status rc = csto_session_load_all(session, &path, 1, sink, keep, &kept, err);
    return rc != CSTO_OK ? rc : kept.rc;
}
