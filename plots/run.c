#include "config.h"

#include "plots/run.h"

#include "base/file.h"
#include "base/status.h"
#include "base/text.h"
#include "plots/gnuplot.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { TIME_LIMIT_SECONDS = 60, COMPLAINT_BYTES = 4096 };

struct child {
    pid_t pid;
    int complaints; /* read end of its standard error */
};

static csto_status fail_start(int reason, csto_error *err)
{
    if (reason == ENOENT)
        return csto_fail(err, CSTO_E_IO, "gnuplot is not installed; install the package gnuplot, or write the script with -o FILE.gp");
    return csto_fail(err, CSTO_E_IO, "gnuplot cannot be started: %s", strerror(reason));
}

/* The script in a file without a name: as the standard input of gnuplot it needs no writer beside it, so nothing can block and no SIGPIPE can come. */
static csto_status open_script(FILE **out, const csto_plotspec *p, const char *terminal, csto_error *err)
{
    struct csto_text script = {0};
    csto_text_puts(&script, terminal);
    csto_status rc = csto_gnuplot_script(&script, p, err);
    FILE *f = rc == CSTO_OK ? tmpfile() : NULL;
    if (rc == CSTO_OK && !f)
        rc = csto_fail(err, CSTO_E_IO, "no temporary file for the script of gnuplot: %s", strerror(errno));
    if (rc == CSTO_OK && (fwrite(script.at, 1, script.n, f) != script.n || fflush(f) != 0))
        rc = csto_fail(err, CSTO_E_IO, "the script for gnuplot cannot be written: %s", strerror(errno));
    if (rc == CSTO_OK)
        lseek(fileno(f), 0, SEEK_SET);
    csto_text_free(&script);
    if (rc == CSTO_OK)
        *out = f;
    else if (f)
        fclose(f);
    return rc;
}

static int spawn(pid_t *pid, int script, int picture, int complaints)
{
    static char name[] = "gnuplot", defaults[] = "-d"; /* -d: no startup files of the user */
    char *const arguments[] = {name, defaults, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, pipes;
    sigemptyset(&none);
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, script, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, picture, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int failed = posix_spawnp(pid, name, &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

static csto_status start(struct child *child, int script, int picture, csto_error *err)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return fail_start(errno, err);
    int failed = spawn(&child->pid, script, picture, ends[1]);
    close(ends[1]);
    child->complaints = ends[0];
    if (!failed)
        return CSTO_OK;
    close(ends[0]);
    return fail_start(failed, err);
}

static long milliseconds_left(const struct timespec *start_time)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return TIME_LIMIT_SECONDS * 1000L - (now.tv_sec - start_time->tv_sec) * 1000L - (now.tv_nsec - start_time->tv_nsec) / 1000000L;
}

/* Reads what gnuplot complains of until it ends; false where the time is over. */
static bool listen_to(const struct child *child, struct csto_text *complaint)
{
    struct timespec start_time;
    clock_gettime(CLOCK_MONOTONIC, &start_time);
    for (;;) {
        char bytes[512];
        long left = milliseconds_left(&start_time);
        struct pollfd ready = {.fd = child->complaints, .events = POLLIN};
        int n = left > 0 ? poll(&ready, 1, (int)left) : 0;
        if (n == 0)
            return false;
        if (n < 0 && errno == EINTR)
            continue;
        ssize_t got = read(child->complaints, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return true;
        if (complaint->n < COMPLAINT_BYTES)
            csto_text_put(complaint, bytes, (size_t)got);
    }
}

/* The line of gnuplot's complaint that says what is wrong: the last that is not empty and no caret. */
static const char *gist(struct csto_text *complaint)
{
    const char *best = "no reason given";
    for (char *line = complaint->at; line && *line;) {
        char *end = line + strcspn(line, "\n"), *next = *end ? end + 1 : end;
        *end = '\0';
        line += strspn(line, " \t");
        if (*line && *line != '^')
            best = line;
        line = next;
    }
    return best;
}

static csto_status finish(const struct child *child, csto_error *err)
{
    struct csto_text complaint = {0};
    int status = 0;
    bool in_time = listen_to(child, &complaint);
    csto_status rc = CSTO_OK;
    if (!in_time)
        kill(child->pid, SIGKILL);
    pid_t ended;
    do
        ended = waitpid(child->pid, &status, 0);
    while (ended < 0 && errno == EINTR);
    close(child->complaints);
    if (!in_time)
        rc = csto_fail(err, CSTO_E_IO, "gnuplot took longer than %d seconds and was stopped", TIME_LIMIT_SECONDS);
    else if (ended == child->pid && WIFEXITED(status) && WEXITSTATUS(status) == 127) /* where posix_spawnp tells only so */
        rc = fail_start(ENOENT, err);
    else if (ended == child->pid && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
        rc = csto_fail(err, CSTO_E_IO, "gnuplot failed: %s", gist(&complaint));
    csto_text_free(&complaint);
    return rc;
}

/* A PDF says when it was made, and the same input must give the same bytes: the date is overwritten, in the same length. */
static void blank_date(char *bytes, size_t n)
{
    static const char key[] = "/CreationDate (D:", date[] = "19700101000000";
    char *at = memmem(bytes, n, key, sizeof key - 1);
    if (at && (size_t)(bytes + n - at) > sizeof key + sizeof date)
        memcpy(at + sizeof key - 1, date, sizeof date - 1);
}

static csto_status copy_picture(FILE *to, int from, csto_error *err)
{
    struct stat info;
    if (fstat(from, &info) != 0)
        return csto_fail(err, CSTO_E_IO, "the picture of gnuplot is lost: %s", strerror(errno));
    if (info.st_size == 0)
        return csto_fail(err, CSTO_E_IO, "gnuplot wrote no picture; does it have this terminal? (gnuplot -e 'set terminal' lists them)");
    size_t n = (size_t)info.st_size, at = 0;
    char *bytes = malloc(n);
    if (!bytes)
        return csto_fail_memory(err);
    for (ssize_t got = 1; at < n && got > 0; at += (size_t)(got > 0 ? got : 0))
        got = pread(from, bytes + at, n - at, (off_t)at);
    blank_date(bytes, at);
    csto_status rc =
        at == n && fwrite(bytes, 1, n, to) == n ? CSTO_OK : csto_fail(err, CSTO_E_IO, "the picture cannot be written: %s", strerror(errno));
    free(bytes);
    return rc;
}

/* gnuplot writes the picture to its standard output, a file without a name: so no file name ever stands in a script. */
static csto_status draw_to(FILE *to, const csto_plotspec *p, const char *terminal, csto_error *err)
{
    FILE *script = NULL, *picture = NULL;
    struct child child;
    csto_status rc = open_script(&script, p, terminal, err);
    if (rc != CSTO_OK)
        return rc;
    if (!(picture = tmpfile()))
        rc = csto_fail(err, CSTO_E_IO, "no temporary file for the picture: %s", strerror(errno));
    if (rc == CSTO_OK)
        rc = start(&child, fileno(script), fileno(picture), err);
    if (rc == CSTO_OK)
        rc = finish(&child, err);
    if (rc == CSTO_OK)
        rc = copy_picture(to, fileno(picture), err);
    if (picture)
        fclose(picture);
    fclose(script);
    return rc;
}

static const char *terminal_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    char format[8] = "";
    for (size_t i = 0; dot && i + 1 < sizeof format && dot[1 + i]; i++)
        format[i] = (char)(dot[1 + i] >= 'A' && dot[1 + i] <= 'Z' ? dot[1 + i] + 32 : dot[1 + i]);
    return csto_gnuplot_terminal(format);
}

csto_status csto_plot_draw(const csto_plotspec *p, const char *path, csto_error *err)
{
    const char *terminal = terminal_of(path);
    struct csto_outfile out;
    if (!terminal)
        return csto_fail(err, CSTO_E_NAME, "'%s' ends with none of .gp, .png, .svg and .pdf", path);
    csto_status rc = csto_outfile_open(&out, path, err);
    if (rc != CSTO_OK)
        return rc;
    rc = draw_to(out.stream, p, terminal, err);
    if (rc == CSTO_OK)
        return csto_outfile_commit(&out, err);
    csto_outfile_abandon(&out);
    return rc;
}
