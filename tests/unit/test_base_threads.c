/* test_base_threads.c - a pool gives its jobs back in order, each done once, with any number of threads */
#include "config.h"

#include "test_base.h"

#include "base/limits.h"
#include "base/threads.h"

#include <sched.h>

enum { JOBS = 1000 };

struct job {
    int number, done;
};

static void work(void *job)
{
    struct job *j = job;
    for (int i = 0; i < j->number % 7; i++)
        sched_yield(); /* so that jobs end in another order than they begin */
    j->done++;
}

/* All jobs through a pool; false where one came back undone or out of turn. */
static bool pass_all(unsigned threads)
{
    static struct job jobs[JOBS];
    struct csto_pool *pool;
    int put = 0, taken = 0;
    bool right = true;
    if (csto_pool_new(&pool, threads, work, NULL) != CSTO_OK)
        return false;
    while (put < JOBS || csto_pool_held(pool)) {
        if (put < JOBS && !csto_pool_full(pool)) {
            jobs[put] = (struct job){.number = put};
            csto_pool_put(pool, &jobs[put++]);
            continue;
        }
        const struct job *j = csto_pool_take(pool);
        right = right && j && j->number == taken++ && j->done == 1;
    }
    right = right && taken == JOBS && csto_pool_take(pool) == NULL;
    csto_pool_free(pool);
    return right;
}

static void jobs_come_back_in_order(void)
{
    static const unsigned counts[] = {0, 1, 2, 3, 8, 1000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        CHECK(pass_all(counts[i]), "%u threads", counts[i]);
}

static void held_jobs_are_done_at_the_end(void)
{
    struct job jobs[3] = {{.number = 0}, {.number = 1}, {.number = 2}};
    struct csto_pool *pool;
    CHECK(csto_pool_new(&pool, 2, work, NULL) == CSTO_OK, "a pool");
    for (int i = 0; i < 3; i++)
        csto_pool_put(pool, &jobs[i]);
    CHECK(csto_pool_held(pool) == 3 && !csto_pool_full(pool), "three of four");
    csto_pool_free(pool);
    CHECK(jobs[0].done == 1 && jobs[1].done == 1 && jobs[2].done == 1, "all are done");
    csto_pool_free(NULL);
}

static void threads_are_limited(void)
{
    CHECK(csto_threads(0) >= 1 && csto_threads(1) == 1 && csto_threads(3) == 3, "as asked");
    CHECK(csto_threads(1u << 31) == CSTO_LIMIT_THREADS, "the limit");
}

const struct tap_test base_threads_tests[] = {
    {"jobs come back in order", jobs_come_back_in_order},
    {"held jobs are done at the end", held_jobs_are_done_at_the_end},
    {"threads are limited", threads_are_limited},
    {NULL, NULL},
};
