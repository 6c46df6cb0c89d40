#include "config.h"

#include "base/running.h"

#include <stdlib.h>

enum { UNIT = (1074 - 82) / 32, SQUARE_UNIT = (1074 - 178) / 32 }; /* limbs whose lowest bit is worth a unit */

static struct csto_exact *rest_of(struct csto_exact **rest)
{
    if (!*rest)
        *rest = calloc(1, sizeof **rest);
    return *rest;
}

void csto_running_into(const struct csto_running *r, struct csto_exact *to)
{
    bool minus = r->units >> 127;
    unsigned __int128 size = minus ? -r->units : r->units;
    const uint64_t words[2] = {(uint64_t)size, (uint64_t)(size >> 64)};
    csto_exact_add_words(to, words, 2, UNIT, minus);
    if (r->rest)
        csto_exact_merge(to, r->rest);
}

void csto_running_squares_into(const struct csto_running_squares *r, struct csto_exact *to)
{
    csto_exact_add_words(to, r->units, 4, SQUARE_UNIT, false);
    if (r->rest)
        csto_exact_merge(to, r->rest);
}

/* Empties the units into the rest. */
static bool settle(struct csto_running *r)
{
    struct csto_exact *rest = rest_of(&r->rest);
    if (!rest)
        return false;
    csto_running_into(&(struct csto_running){.units = r->units}, rest);
    r->units = 0;
    r->pending = 0;
    return true;
}

static bool settle_squares(struct csto_running_squares *r)
{
    struct csto_exact *rest = rest_of(&r->rest);
    if (!rest)
        return false;
    csto_exact_add_words(rest, r->units, 4, SQUARE_UNIT, false);
    memset(r->units, 0, sizeof r->units);
    r->pending = 0;
    return true;
}

bool csto_running_add_slowly(struct csto_running *r, double x)
{
    if (x == 0)
        return true;
    if (!settle(r))
        return false;
    csto_exact_add(r->rest, x);
    return true;
}

bool csto_running_square_slowly(struct csto_running_squares *r, double x)
{
    if (x == 0)
        return true;
    if (!settle_squares(r))
        return false;
    csto_exact_add_square(r->rest, x);
    return true;
}

bool csto_running_merge(struct csto_running *r, const struct csto_running *other)
{
    if (!other->rest && r->pending + other->pending <= CSTO_RUNNING_MOST) {
        r->units += other->units;
        r->pending += other->pending;
        return true;
    }
    if (!settle(r))
        return false;
    csto_running_into(other, r->rest);
    return true;
}

bool csto_running_squares_merge(struct csto_running_squares *r, const struct csto_running_squares *other)
{
    if (!settle_squares(r))
        return false;
    csto_running_squares_into(other, r->rest);
    return true;
}

void csto_running_free(struct csto_running *r)
{
    free(r->rest);
    *r = (struct csto_running){0};
}

void csto_running_squares_free(struct csto_running_squares *r)
{
    free(r->rest);
    *r = (struct csto_running_squares){0};
}
