/* progress.h - how far the reading of a run has come, for somebody who watches from another thread */
#ifndef CSTO_LOADERS_PROGRESS_H
#define CSTO_LOADERS_PROGRESS_H

#include <stdatomic.h>
#include <stddef.h>

struct csto_progress {
    atomic_ullong total;  /* bytes of all files; 0 = not known */
    atomic_ullong bytes;  /* read so far */
    atomic_ullong claims; /* found so far */
    atomic_ullong rows;   /* of a table whose rows are folded without making claims of them */
};

/* Counts one of them; does nothing where nobody watches. */
#define csto_progress_add(progress, what, n)                                                                                               \
    do {                                                                                                                                   \
        if (progress)                                                                                                                      \
            atomic_fetch_add_explicit(&(progress)->what, (unsigned long long)(n), memory_order_relaxed);                                   \
    } while (0)

#endif
