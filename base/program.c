#include "config.h"

#include "base/program.h"

#include "base/status.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { COMPLAINT_BYTES = 4096 };

struct child {
    pid_t pid;
    int ends[2]; /* of its output and of its complaints; -1 = closed */
};

static csto_status fail_start(const struct csto_program *p, int reason, csto_error *err)
{
    if (reason == ENOENT)
        return csto_fail(err, CSTO_E_IO, "%s is not installed; %s", p->arguments[0], p->hint);
    return csto_fail(err, CSTO_E_IO, "%s cannot be started: %s", p->arguments[0], strerror(reason));
}

static int spawn(const struct csto_program *p, pid_t *pid, int out, int complaints)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, pipes;
    sigemptyset(&none);
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, p->input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipes);
    posix_spawnattr_setpgroup(&attributes, 0); /* a group of its own: what it starts in turn is ended with it */
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    int failed = posix_spawnp(pid, p->arguments[0], &actions, &attributes, p->arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static csto_status start(const struct csto_program *p, struct child *c, csto_error *err)
{
    int out[2], complaints[2];
    if (pipe2(out, O_CLOEXEC) != 0)
        return fail_start(p, errno, err);
    if (pipe2(complaints, O_CLOEXEC) != 0) {
        int reason = errno;
        close(out[0]);
        close(out[1]);
        return fail_start(p, reason, err);
    }
    int failed = spawn(p, &c->pid, out[1], complaints[1]);
    close(out[1]);
    close(complaints[1]);
    c->ends[0] = out[0];
    c->ends[1] = complaints[0];
    if (!failed)
        return CSTO_OK;
    close_end(&c->ends[0]);
    close_end(&c->ends[1]);
    return fail_start(p, failed, err);
}

static long milliseconds_left(const struct csto_program *p, const struct timespec *begin)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)p->seconds * 1000L - (now.tv_sec - begin->tv_sec) * 1000L - (now.tv_nsec - begin->tv_nsec) / 1000000L;
}

/* Reads what one end has; closes it at its end. */
static csto_status take(const struct csto_program *p, int *fd, struct csto_text *to, bool is_output, csto_error *err)
{
    char bytes[16 * 1024];
    ssize_t got = read(*fd, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR)
        return CSTO_OK;
    if (got <= 0) {
        close_end(fd);
        return CSTO_OK;
    }
    if (is_output || to->n < COMPLAINT_BYTES)
        csto_text_put(to, bytes, (size_t)got);
    if (to->failed)
        return csto_fail_memory(err);
    if (is_output && to->n > p->output_bytes)
        return csto_fail(err, CSTO_E_SYNTAX, "%s wrote more than %zu MiB of text, the limit, and was stopped", p->arguments[0],
                         p->output_bytes >> 20);
    return CSTO_OK;
}

static csto_status listen_to(const struct csto_program *p, struct child *c, struct csto_text *out, struct csto_text *complaint,
                             csto_error *err)
{
    struct timespec begin;
    csto_status rc = CSTO_OK;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    while (rc == CSTO_OK && (c->ends[0] >= 0 || c->ends[1] >= 0)) {
        long left = milliseconds_left(p, &begin);
        struct pollfd ready[2] = {{.fd = c->ends[0], .events = POLLIN}, {.fd = c->ends[1], .events = POLLIN}};
        int n = left > 0 ? poll(ready, 2, (int)(left < 60000 ? left : 60000)) : 0;
        if (left <= 0)
            return csto_fail(err, CSTO_E_SYNTAX, "%s took longer than %u seconds and was stopped", p->arguments[0], p->seconds);
        if (n <= 0)
            continue;
        if (ready[0].revents)
            rc = take(p, &c->ends[0], out, true, err);
        if (rc == CSTO_OK && ready[1].revents)
            rc = take(p, &c->ends[1], complaint, false, err);
    }
    return rc;
}

csto_status csto_program_run(const struct csto_program *p, struct csto_text *out, struct csto_text *complaint, int *code, csto_error *err)
{
    struct child c;
    int status = 0;
    pid_t ended;
    csto_status rc = start(p, &c, err);
    if (rc != CSTO_OK)
        return rc;
    rc = listen_to(p, &c, out, complaint, err);
    if (rc != CSTO_OK)
        kill(-c.pid, SIGKILL); /* it is not waited for yet, so the number is still that of its group */
    close_end(&c.ends[0]);
    close_end(&c.ends[1]);
    do
        ended = waitpid(c.pid, &status, 0);
    while (ended < 0 && errno == EINTR);
    if (rc != CSTO_OK)
        return rc;
    if (ended == c.pid && WIFEXITED(status) && WEXITSTATUS(status) == 127) /* where posix_spawnp tells only so */
        return fail_start(p, ENOENT, err);
    *code = ended < 0 ? 0 : WIFEXITED(status) ? WEXITSTATUS(status) : -1; /* < 0: the host collects children itself */
    return CSTO_OK;
}
