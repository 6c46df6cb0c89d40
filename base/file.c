#include "config.h"

#include "base/file.h"

#include "base/array.h"
#include "base/status.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SUFFIX_BYTES = 48, TRIES = 100 };

static csto_status fail_io(csto_error *err, const char *path)
{
    return csto_fail_at(err, CSTO_E_IO, path, 0, 0, "%s", *path ? strerror(errno) : "the name of the file is empty");
}

static csto_status fail_limit(csto_error *err, const char *path, size_t limit)
{
    return csto_fail_at(err, CSTO_E_MEMORY, path, 0, 0, "is larger than %zu MiB, the limit for a file that is read whole", limit >> 20);
}

/* Reads to the end; `expected` bytes are likely. */
static csto_status read_stream(struct csto_bytes *out, int fd, const char *path, size_t expected, size_t limit, csto_error *err)
{
    CSTO_ARRAY(char) buffer = {0};
    csto_status rc = csto_array_reserve(&buffer, expected + 1) ? CSTO_OK : csto_fail_memory(err); /* the one is for the end to be met */
    while (rc == CSTO_OK) {
        if (buffer.n == buffer.room && !csto_array_reserve(&buffer, 1 << 16)) {
            rc = csto_fail_memory(err);
            break;
        }
        ssize_t n = read(fd, buffer.at + buffer.n, buffer.room - buffer.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            rc = fail_io(err, path);
        if (n <= 0)
            break;
        buffer.n += (size_t)n;
        if (buffer.n > limit) {
            rc = fail_limit(err, path, limit);
            break;
        }
    }
    if (rc != CSTO_OK)
        csto_array_free(&buffer);
    else
        *out = (struct csto_bytes){.at = buffer.at, .n = buffer.n};
    return rc;
}

csto_status csto_bytes_read(struct csto_bytes *out, const char *path, size_t limit, csto_error *err)
{
    if (strcmp(path, "-") == 0)
        return read_stream(out, STDIN_FILENO, path, 1 << 16, limit, err);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    csto_status rc = CSTO_OK;
    if (fd < 0 || fstat(fd, &info) != 0) {
        rc = fail_io(err, path);
    } else if (S_ISDIR(info.st_mode)) {
        rc = csto_fail_at(err, CSTO_E_IO, path, 0, 0, "is a folder");
    } else if (!S_ISREG(info.st_mode) || info.st_size == 0) { /* files of /proc say 0 too */
        rc = read_stream(out, fd, path, 1 << 16, limit, err);
    } else if ((uint64_t)info.st_size > limit) {
        rc = fail_limit(err, path, limit);
    } else {
        rc = read_stream(out, fd, path, (size_t)info.st_size, limit, err);
    }
    if (fd >= 0)
        close(fd);
    return rc;
}

void csto_bytes_free(struct csto_bytes *b)
{
    free((char *)b->at);
    *b = (struct csto_bytes){0};
}

/* A name beside the file that nobody has: PATH.PID-N.part. */
static void name_temporary(struct csto_outfile *out, int i)
{
    snprintf(out->temporary, strlen(out->path) + SUFFIX_BYTES, "%s.%ld-%d.part", out->path, (long)getpid(), i);
}

/* A file without a name in the folder of the target: where the program is ended in the middle, nothing is left.  -1 = the file system has none, or the
 * system no way to give it a name later. */
static int open_nameless(const struct csto_outfile *out)
{
    const char *slash = strrchr(out->path, '/');
    char *folder = slash ? strndup(out->path, (size_t)(slash - out->path) + 1) : strdup(".");
    char link[40];
    int fd = -1;
#ifdef O_TMPFILE
    fd = folder ? open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666) : -1;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    if (fd >= 0 && access(link, F_OK) != 0) {
        close(fd);
        fd = -1;
    }
#endif
    free(folder);
    return fd;
}

/* Made by hand and not by mkstemp, which would give the file the rights 0600 for good. */
static int open_named(struct csto_outfile *out)
{
    int fd = -1;
    for (int i = 0; i < TRIES && fd < 0; i++) {
        name_temporary(out, i);
        fd = open(out->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

/* `rights` are those of the file that it will replace; NULL = it is a new one.  Behind a link the file is replaced and not the link. */
static csto_status open_temporary(struct csto_outfile *out, const char *path, const struct stat *rights, csto_error *err)
{
    out->path = rights ? realpath(path, NULL) : strdup(path);
    out->temporary = malloc((out->path ? strlen(out->path) : 0) + SUFFIX_BYTES);
    if (!out->path || !out->temporary)
        return rights && !out->path ? fail_io(err, path) : csto_fail_memory(err);
    out->temporary[0] = '\0';
    int fd = open_nameless(out);
    out->nameless = fd >= 0;
    if (fd < 0)
        fd = open_named(out);
    if (fd < 0) {
        out->temporary[0] = '\0';
        return fail_io(err, path);
    }
    if (rights && fchmod(fd, rights->st_mode & 0777) != 0)
        errno = 0; /* a file system that refuses has no rights that could be kept */
    if (!(out->stream = fdopen(fd, "w"))) {
        close(fd);
        return fail_io(err, path);
    }
    return CSTO_OK;
}

/* Gives a nameless file its temporary name, by which it can replace the target.  0 or errno. */
static int link_nameless(struct csto_outfile *out)
{
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fileno(out->stream));
    for (int i = 0; i < TRIES; i++) {
        name_temporary(out, i);
        if (linkat(AT_FDCWD, link, AT_FDCWD, out->temporary, AT_SYMLINK_FOLLOW) == 0)
            return 0;
        if (errno != EEXIST)
            break;
    }
    int reason = errno;
    out->temporary[0] = '\0';
    return reason;
}

csto_status csto_outfile_open(struct csto_outfile *out, const char *path, csto_error *err)
{
    *out = (struct csto_outfile){0};
    struct stat info;
    csto_status rc = CSTO_OK;
    bool there = path && stat(path, &info) == 0;
    if (!path || strcmp(path, "-") == 0) {
        out->stream = stdout;
    } else if (there && !S_ISREG(info.st_mode)) {
        out->path = strdup(path);
        if (S_ISDIR(info.st_mode))
            rc = csto_fail_at(err, CSTO_E_IO, path, 0, 0, "is a folder");
        else if (!out->path)
            rc = csto_fail_memory(err);
        else if (!(out->stream = fopen(path, "we")))
            rc = fail_io(err, path);
    } else {
        rc = open_temporary(out, path, there ? &info : NULL, err);
    }
    if (rc != CSTO_OK)
        csto_outfile_abandon(out);
    return rc;
}

csto_status csto_outfile_commit(struct csto_outfile *out, csto_error *err)
{
    const char *name = out->path ? out->path : "standard output";
    csto_status rc = CSTO_OK;
    errno = 0;
    int failed = fflush(out->stream) != 0 || ferror(out->stream);
    int reason = errno ? errno : EIO;
    if (!failed && out->nameless && (reason = link_nameless(out)) != 0)
        failed = 1;
    if (out->path && fclose(out->stream) != 0 && !failed)
        failed = 1, reason = errno;
    out->stream = NULL;
    if (failed) {
        errno = reason;
        rc = reason == EPIPE ? csto_fail_at(err, CSTO_E_STOPPED, name, 0, 0, "the reader went away") : fail_io(err, name);
    } else if (out->temporary && rename(out->temporary, out->path) != 0) {
        rc = fail_io(err, name);
    }
    if (rc == CSTO_OK && out->temporary)
        out->temporary[0] = '\0';
    csto_outfile_abandon(out);
    return rc;
}

void csto_outfile_abandon(struct csto_outfile *out)
{
    if (out->stream && out->stream != stdout)
        fclose(out->stream);
    if (out->temporary && out->temporary[0])
        unlink(out->temporary);
    free(out->path);
    free(out->temporary);
    *out = (struct csto_outfile){0};
}
