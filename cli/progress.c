#include "config.h"

#include "cli/progress.h"

#include "base/number.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* The terminal is one, and so is this. */
static struct {
    struct csto_progress counts;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t ending;
    struct timespec begin;
    struct sigaction interrupt; /* what there was before */
    bool running, ended, shown;
} watch = {.lock = PTHREAD_MUTEX_INITIALIZER, .ending = PTHREAD_COND_INITIALIZER};

#define ERASE "\r\033[K"

static void put_megabytes(struct csto_text *t, double bytes)
{
    csto_number_print_grouped(t, bytes / 1e6, bytes < 1e8 ? 1 : 0);
}

/* "reading: 812 of 1,300 MB (62 %), 98 MB/s, 4,812,345 claims" */
static void put_line(struct csto_text *t, double seconds)
{
    double bytes = (double)atomic_load(&watch.counts.bytes), total = (double)atomic_load(&watch.counts.total);
    unsigned long long claims = atomic_load(&watch.counts.claims), rows = atomic_load(&watch.counts.rows);
    csto_text_puts(t, ERASE "reading: ");
    put_megabytes(t, bytes);
    if (total > 0 && bytes <= total) {
        csto_text_puts(t, " of ");
        put_megabytes(t, total);
    }
    csto_text_puts(t, " MB");
    if (total > 0 && bytes <= total)
        csto_text_printf(t, " (%.0f %%)", bytes / total * 100);
    csto_text_puts(t, ", ");
    put_megabytes(t, bytes / seconds);
    csto_text_puts(t, " MB/s, ");
    csto_number_print_grouped(t, (double)(claims ? claims : rows), 0);
    csto_text_puts(t, claims || !rows ? " claims" : " rows");
}

static double seconds_since(const struct timespec *begin)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (double)(now.tv_sec - begin->tv_sec) + (double)(now.tv_nsec - begin->tv_nsec) / 1e9;
}

static void show(void)
{
    struct csto_text line = {0};
    double seconds = seconds_since(&watch.begin);
    put_line(&line, seconds > 0.1 ? seconds : 0.1);
    if (!line.failed) {
        fputs(line.at, stderr);
        fflush(stderr);
        watch.shown = true;
    }
    csto_text_free(&line);
}

static void erase(void)
{
    if (watch.shown) {
        fputs(ERASE, stderr);
        fflush(stderr);
    }
    watch.shown = false;
}

static void *run(void *unused)
{
    enum { EVERY = 200000000, SECOND = 1000000000 };
    struct timespec next = watch.begin;
    next.tv_sec++;
    (void)unused;
    pthread_mutex_lock(&watch.lock);
    while (!watch.ended) {
        if (pthread_cond_timedwait(&watch.ending, &watch.lock, &next) == 0 || watch.ended)
            continue;
        show();
        next.tv_nsec += EVERY;
        next.tv_sec += next.tv_nsec / SECOND;
        next.tv_nsec %= SECOND;
    }
    pthread_mutex_unlock(&watch.lock);
    return NULL;
}

/* Only what a signal handler may call.  What is being written has no name yet, so there is nothing else to clean. */
static void interrupted(int signal_number)
{
    ssize_t written = write(STDERR_FILENO, ERASE, sizeof ERASE - 1);
    (void)written;
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

struct csto_progress *progress_start(bool allowed)
{
    sigset_t all, before;
    const char *terminal = getenv("TERM");
    if (!allowed || watch.running || !isatty(STDERR_FILENO) || !terminal || strcmp(terminal, "dumb") == 0)
        return NULL;
    atomic_store(&watch.counts.total, 0);
    atomic_store(&watch.counts.bytes, 0);
    atomic_store(&watch.counts.claims, 0);
    atomic_store(&watch.counts.rows, 0);
    watch.ended = watch.shown = false;
    clock_gettime(CLOCK_REALTIME, &watch.begin);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* signals are for the main thread */
    watch.running = pthread_create(&watch.thread, NULL, run, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!watch.running)
        return NULL;
    const struct sigaction ours = {.sa_handler = interrupted};
    sigaction(SIGINT, NULL, &watch.interrupt);
    if (watch.interrupt.sa_handler != SIG_IGN)
        sigaction(SIGINT, &ours, NULL);
    return &watch.counts;
}

void progress_stop(void)
{
    if (!watch.running)
        return;
    pthread_mutex_lock(&watch.lock);
    watch.ended = true;
    erase();
    pthread_cond_signal(&watch.ending);
    pthread_mutex_unlock(&watch.lock);
    pthread_join(watch.thread, NULL);
    watch.running = false;
    sigaction(SIGINT, &watch.interrupt, NULL);
}

void progress_hide(void)
{
    if (!watch.running)
        return;
    pthread_mutex_lock(&watch.lock);
    erase();
    pthread_mutex_unlock(&watch.lock);
}
