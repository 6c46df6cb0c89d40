#include "config.h"

#include "base/threads.h"

#include "base/limits.h"
#include "base/status.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>

unsigned csto_threads(unsigned asked)
{
    cpu_set_t mine;
    if (asked == 0)
        asked = sched_getaffinity(0, sizeof mine, &mine) == 0 ? (unsigned)CPU_COUNT(&mine) : 1;
    return asked < 1 ? 1 : asked > CSTO_LIMIT_THREADS ? CSTO_LIMIT_THREADS : asked;
}

struct slot {
    void *job;
    bool done;
};

struct csto_pool {
    void (*work)(void *job);
    unsigned threads, started_threads; /* with and without the calling one */
    pthread_t *workers;
    size_t room, put, started, taken; /* jobs since the beginning: taken <= started <= put <= taken + room */
    bool ends;
    pthread_mutex_t lock; /* of all from `put` on and of the slots */
    pthread_cond_t given, done;
    struct slot slots[];
};

csto_status csto_pool_new(struct csto_pool **out, unsigned threads, void (*work)(void *job), csto_error *err)
{
    threads = csto_threads(threads);
    size_t room = (size_t)threads * 2;
    struct csto_pool *p = calloc(1, sizeof *p + room * sizeof *p->slots);
    pthread_t *workers = calloc(threads, sizeof *workers);
    if (!p || !workers) {
        free(p);
        free(workers);
        return csto_fail_memory(err);
    }
    p->work = work;
    p->threads = threads;
    p->workers = workers;
    p->room = room;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->given, NULL);
    pthread_cond_init(&p->done, NULL);
    *out = p;
    return CSTO_OK;
}

size_t csto_pool_held(const struct csto_pool *p)
{
    return p->put - p->taken; /* both change on this thread only */
}

bool csto_pool_full(const struct csto_pool *p)
{
    return csto_pool_held(p) == p->room;
}

/* Does the oldest job that nobody has begun; called and left with the lock held. */
static void do_next(struct csto_pool *p)
{
    struct slot *s = &p->slots[p->started++ % p->room];
    pthread_mutex_unlock(&p->lock);
    p->work(s->job);
    pthread_mutex_lock(&p->lock);
    s->done = true;
    pthread_cond_signal(&p->done);
}

static void *run_worker(void *pool)
{
    struct csto_pool *p = pool;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        if (p->started < p->put)
            do_next(p);
        else if (p->ends)
            break;
        else
            pthread_cond_wait(&p->given, &p->lock);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/* Signals are the host program's: the worker gets none.  One that cannot be started is done without. */
static void start_worker(struct csto_pool *p)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&p->workers[p->started_threads], NULL, run_worker, p) == 0)
        p->started_threads++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void csto_pool_put(struct csto_pool *p, void *job)
{
    pthread_mutex_lock(&p->lock);
    p->slots[p->put++ % p->room] = (struct slot){.job = job};
    bool more_than_one = p->put - p->taken > 1; /* a single job is for the calling thread */
    pthread_cond_signal(&p->given);
    pthread_mutex_unlock(&p->lock);
    if (more_than_one && p->started_threads + 1 < p->threads)
        start_worker(p);
}

void *csto_pool_take(struct csto_pool *p)
{
    if (csto_pool_held(p) == 0)
        return NULL;
    struct slot *oldest = &p->slots[p->taken % p->room];
    pthread_mutex_lock(&p->lock);
    while (!oldest->done) {
        if (p->started < p->put)
            do_next(p);
        else
            pthread_cond_wait(&p->done, &p->lock);
    }
    p->taken++;
    pthread_mutex_unlock(&p->lock);
    return oldest->job;
}

void csto_pool_free(struct csto_pool *p)
{
    if (!p)
        return;
    while (csto_pool_take(p))
        ;
    pthread_mutex_lock(&p->lock);
    p->ends = true;
    pthread_cond_broadcast(&p->given);
    pthread_mutex_unlock(&p->lock);
    for (unsigned i = 0; i < p->started_threads; i++)
        pthread_join(p->workers[i], NULL);
    pthread_cond_destroy(&p->done);
    pthread_cond_destroy(&p->given);
    pthread_mutex_destroy(&p->lock);
    free(p->workers);
    free(p);
}
