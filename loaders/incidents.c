#include "config.h"

#include "loaders/incidents.h"

#include "base/limits.h"
#include "base/status.h"
#include "base/threads.h"
#include "loaders/incidents_worker.h"
#include "loaders/progress.h"

#include <pthread.h>
#include <stdlib.h>

struct job {
    struct reading *all;
    struct csto_incident_block b;
    csto_status status;
    csto_error err;
};

struct reading {
    struct csto_incidents of;
    pthread_mutex_t lock;                                      /* of the idle workers */
    struct csto_incident_worker *idle[CSTO_LIMIT_THREADS + 1]; /* the calling thread works, too */
    size_t n_idle;
    struct job *jobs; /* free ones are at free_jobs */
    struct job **free_jobs;
    size_t n_free;
};

static struct csto_incident_worker *borrow(struct reading *all, csto_error *err)
{
    pthread_mutex_lock(&all->lock);
    struct csto_incident_worker *w = all->n_idle ? all->idle[--all->n_idle] : NULL;
    pthread_mutex_unlock(&all->lock);
    return w ? w : csto_incident_worker_new(&all->of, err);
}

static void give_back(struct reading *all, struct csto_incident_worker *w)
{
    pthread_mutex_lock(&all->lock);
    all->idle[all->n_idle++] = w;
    pthread_mutex_unlock(&all->lock);
}

static void work(void *user)
{
    struct job *job = user;
    struct csto_incident_worker *w = borrow(job->all, &job->err);
    job->status = CSTO_E_MEMORY;
    if (!w)
        return;
    job->status = csto_incident_worker_take(w, &job->b, &job->err);
    csto_progress_add(job->all->of.t->table.session->progress, rows, job->b.block.index.n_rows);
    give_back(job->all, w);
}

/* What a block left to be said, in the order of the file. */
static csto_status finish(struct reading *all, struct job *job, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < job->b.problems.n && rc == CSTO_OK; i++)
        if (all->of.sink->problem)
            rc = all->of.sink->problem(all->of.sink, &job->b.problems.at[i], err);
    if (rc == CSTO_OK && job->status != CSTO_OK) {
        rc = job->status;
        if (err)
            *err = job->err;
    }
    job->b.problems.n = 0;
    csto_arena_free(&job->b.texts);
    all->free_jobs[all->n_free++] = job;
    return rc;
}

static csto_status take_oldest(struct reading *all, struct csto_pool *pool, csto_error *err)
{
    return finish(all, csto_pool_take(pool), err);
}

/* A row that is not plain: all rows before it are said first. */
static csto_status take_odd(struct reading *all, struct csto_pool *pool, int64_t *row, bool *ended, csto_error *err)
{
    csto_status rc = CSTO_OK;
    while (rc == CSTO_OK && csto_pool_held(pool))
        rc = take_oldest(all, pool, err);
    if (rc != CSTO_OK)
        return rc;
    csto_csv_result what = csto_csv_next(&all->of.t->csv, err);
    ++*row;
    *ended = what == CSTO_CSV_END;
    if (*ended || what == CSTO_CSV_FAILED)
        return *ended ? CSTO_OK : all->of.t->csv.status;
    return csto_csv_rows_take(all->of.t, what, *row, err);
}

static csto_status read_all(struct reading *all, struct csto_pool *pool, int64_t row, csto_error *err)
{
    bool ended = false;
    csto_status rc = CSTO_OK;
    while (rc == CSTO_OK && (!ended || csto_pool_held(pool))) {
        if (ended || csto_pool_full(pool)) {
            rc = take_oldest(all, pool, err);
            continue;
        }
        struct job *job = all->free_jobs[--all->n_free];
        rc = csto_csv_take_block(&all->of.t->csv, &job->b.block, err);
        job->b.row = row;
        if (rc != CSTO_OK || !job->b.block.index.n_rows) {
            all->free_jobs[all->n_free++] = job;
            rc = rc == CSTO_OK ? take_odd(all, pool, &row, &ended, err) : rc;
            continue;
        }
        row += (int64_t)job->b.block.index.n_rows;
        csto_pool_put(pool, job);
    }
    while (csto_pool_held(pool)) { /* something failed: what is still on its way is not said */
        struct job *job = csto_pool_take(pool);
        job->b.problems.n = 0;
        csto_arena_free(&job->b.texts);
    }
    return rc;
}

/* Odd rows are read by the table's own reader; what they say goes to a part as well. */
struct odd_sink {
    struct csto_sink sink, *real;
    struct csto_incident_sink *part;
};

static csto_status take_odd_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    return csto_push(&((struct odd_sink *)s)->part->sink, c, err);
}

static csto_status pass_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_sink *real = ((struct odd_sink *)s)->real;
    return real->problem ? real->problem(real, p, err) : CSTO_OK;
}

static csto_status read_with(struct reading *all, unsigned threads, int64_t row, csto_error *err)
{
    struct csto_pool *pool = NULL;
    size_t n = (size_t)threads * 2 + 1;
    all->jobs = calloc(n, sizeof *all->jobs);
    all->free_jobs = calloc(n, sizeof(struct job *));
    csto_status rc = all->jobs && all->free_jobs ? csto_pool_new(&pool, threads, work, err) : csto_fail_memory(err);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++) {
        all->jobs[i].all = all;
        all->free_jobs[all->n_free++] = &all->jobs[i];
    }
    if (rc == CSTO_OK)
        rc = read_all(all, pool, row, err);
    csto_pool_free(pool);
    for (size_t i = 0; i < n && all->jobs; i++) {
        csto_csv_block_free(&all->jobs[i].b.block);
        csto_array_free(&all->jobs[i].b.problems);
    }
    free(all->jobs);
    free(all->free_jobs);
    while (all->n_idle > 0) {
        csto_status joined = csto_incident_worker_end(all->idle[--all->n_idle], rc == CSTO_OK ? err : NULL);
        rc = rc == CSTO_OK ? joined : rc;
    }
    return rc;
}

csto_status csto_incidents_read(struct csto_csv_rows *t, int64_t row, bool *read, csto_error *err)
{
    struct reading all = {.of = {.t = t, .sink = t->table.sink}};
    struct odd_sink odd = {.sink = {.claim = take_odd_claim, .problem = pass_problem}, .real = all.of.sink};
    *read = false;
    if (!all.of.sink->incidents || t->table.p->rows != CSTO_ROWS_INCIDENTS)
        return CSTO_OK;
    csto_status rc = all.of.sink->incidents(all.of.sink, &odd.part, err);
    if (rc != CSTO_OK || !odd.part)
        return rc;
    if (!csto_incidents_plan(&all.of.plan, &t->table, odd.part->sink.fields)) {
        odd.part->drop(odd.part);
        return CSTO_OK;
    }
    *read = true;
    all.of.fields = odd.sink.fields = odd.part->sink.fields;
    t->table.sink = &odd.sink;
    pthread_mutex_init(&all.lock, NULL);
    rc = read_with(&all, csto_threads(t->table.session->threads), row, err);
    pthread_mutex_destroy(&all.lock);
    t->table.sink = all.of.sink;
    csto_status joined = all.of.sink->join(all.of.sink, odd.part, rc == CSTO_OK ? err : NULL);
    return rc == CSTO_OK ? joined : rc;
}
