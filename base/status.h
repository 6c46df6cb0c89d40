/* status.h - how a failure is recorded
 *
 *     return csto_fail(err, CSTO_E_UNIT, "unit '%s' measures %s, but %s is counted in %s", given, a, measure, b);
 *
 * The first failure wins: a function that fails because of another passes its status on and adds at most a place. */
#ifndef CSTO_BASE_STATUS_H
#define CSTO_BASE_STATUS_H

#include "csto-stats.h"

/* Fills *err (may be NULL) with a one-line text and returns the status. */
csto_status csto_fail(csto_error *err, csto_status status, const char *format, ...) CSTO_PRINTF(3, 4);

/* As csto_fail, with a file or argument and a line and column from 1 (0 = none). */
csto_status csto_fail_at(csto_error *err, csto_status status, const char *where, long line, long column, const char *format, ...)
    CSTO_PRINTF(6, 7);

/* "'x' is unknown (did you mean 'y'?)", or which of the n names there are; CSTO_E_NAME. */
csto_status csto_fail_unknown(csto_error *err, const char *where, const char *word, const char *const *names, size_t n);

/* "out of memory", where a caller has nothing better to say. */
csto_status csto_fail_memory(csto_error *err);

/* Adds the place to an error that has none yet; returns err->status, or `status` where err is NULL. */
csto_status csto_fail_in(csto_error *err, csto_status status, const char *where);

#endif
