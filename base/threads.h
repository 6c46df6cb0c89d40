/* threads.h - jobs done by several threads and taken back in the order in which they were given
 *
 * The calling thread is one of the threads: it works while it waits, so a pool of one starts none and a pool whose threads cannot be started does
 * its jobs all the same.  Order comes from taking: what is done with a finished job is done by the caller, oldest job first, whatever finished when.
 *
 *     while (there is more or csto_pool_held(pool)) {
 *         if (there is more && !csto_pool_full(pool))
 *             csto_pool_put(pool, next job);
 *         else
 *             finish(csto_pool_take(pool));
 *     }
 */
#ifndef CSTO_BASE_THREADS_H
#define CSTO_BASE_THREADS_H

#include "csto-stats.h"

#include <stdbool.h>

/* How many threads a run takes that asks for `asked`: 0 = as many as there are processors for this process; at most CSTO_LIMIT_THREADS. */
unsigned csto_threads(unsigned asked);

struct csto_pool;

/* `threads` counts the calling one, 0 = csto_threads(0).  work(job) runs on any of them, each job once. */
csto_status csto_pool_new(struct csto_pool **out, unsigned threads, void (*work)(void *job), csto_error *err);

/* True where a job must be taken before another one can be put: twice as many jobs as threads are held. */
bool csto_pool_full(const struct csto_pool *p);

/* Jobs that were put and not taken. */
size_t csto_pool_held(const struct csto_pool *p);

/* Gives a job, lent until it is taken, to a pool that is not full.  Only the thread that made the pool puts and takes. */
void csto_pool_put(struct csto_pool *p, void *job);

/* The oldest job, once it is done; NULL = none is held. */
void *csto_pool_take(struct csto_pool *p);

/* Ends the threads; jobs that are still held are done first and not given back.  NULL does nothing. */
void csto_pool_free(struct csto_pool *p);

#endif
