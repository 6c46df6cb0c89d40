/* The claims of a strip by area and period. */
#include "config.h"

#include "analytics/reference_parts.h"

#include "base/compare.h"
#include "records/period.h"

#include <string.h>

/* ---- strips of a wanted scope ---- */

/* The strip of a series for an area, or for none; NULL = it has none. */
static const struct csto_strip *strip_of(const struct csto_reference *r, size_t series, const char *area)
{
    size_t low = r->first_strip.at[series] + 1, high = r->first_strip.at[series + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(csto_reference_claim(r, r->strips.at[middle].first)->area, area);
        if (order == 0)
            return &r->strips.at[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* What a series has of the wanted area, in one of the relations. */
const struct csto_strip *csto_strip_for(const struct csto_reference *r, size_t series, csto_relation area, const char *wanted)
{
    if (area == CSTO_SAME)
        return strip_of(r, series, wanted);
    if (area == CSTO_PARTS)
        return *wanted ? NULL : &r->strips.at[r->first_strip.at[series]];
    return *wanted ? strip_of(r, series, "") : NULL;
}

/* The first slot of a strip whose period is not before p, or (`behind`) comes after it. */
size_t csto_strip_find(const struct csto_reference *r, const struct csto_strip *s, csto_period p, bool behind)
{
    size_t low = s->first, high = s->end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = csto_period_compare(csto_reference_claim(r, middle)->period, p);
        if (order < 0 || (behind && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int csto_compare_lengths(csto_period p, csto_period q)
{
    int order = csto_compare_numbers((int64_t)p.to - p.from, (int64_t)q.to - q.from);
    return order ? order : csto_compare_numbers(p.from, q.from);
}

/* ---- claims by their periods ---- */

static size_t figure_same(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    return csto_least_next(&r->figure_ends, csto_strip_find(r, s, p, false), csto_strip_find(r, s, p, true), p.to);
}

/* The next slot from `from` on with a period inside p that is not p. */
size_t csto_strip_next_inside(const struct csto_reference *r, const struct csto_least *ends, const struct csto_strip *s, csto_period p,
                              size_t from)
{
    size_t same = csto_strip_find(r, s, p, false), behind = csto_strip_find(r, s, p, true);
    size_t found = from < same ? csto_least_next(ends, from, same, p.to) : SIZE_MAX;
    return found != SIZE_MAX ? found : csto_least_next(ends, from > behind ? from : behind, s->end, p.to);
}

static size_t figure_inside(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    return csto_strip_next_inside(r, &r->figure_ends, s, p, csto_strip_find(r, s, (csto_period){p.from, INT32_MIN}, false));
}

/* A figure with the shortest period that holds p and is not p, of several the earliest.  Backwards from those that start with p: one that starts more
 * days before p's end than the shortest so far has cannot be shorter. */
static size_t figure_holding(const struct csto_reference *r, const struct csto_strip *s, csto_period p)
{
    size_t best = SIZE_MAX, behind = csto_strip_find(r, s, p, true);
    size_t end = csto_strip_find(r, s, (csto_period){p.from, INT32_MAX}, true);
    for (size_t i; (i = csto_least_last(&r->figures_hold, s->first, end, -p.to)) != SIZE_MAX;) {
        int32_t from = csto_reference_claim(r, i)->period.from;
        if (best != SIZE_MAX &&
            (int64_t)p.to - from > (int64_t)csto_reference_claim(r, best)->period.to - csto_reference_claim(r, best)->period.from)
            break;
        size_t start = csto_strip_find(r, s, (csto_period){from, INT32_MIN}, false), least = from == p.from ? behind : start;
        size_t found = csto_least_next(&r->figures_hold, least, i + 1, -p.to); /* of one start the shortest stands first */
        if (found != SIZE_MAX &&
            (best == SIZE_MAX || csto_compare_lengths(csto_reference_claim(r, found)->period, csto_reference_claim(r, best)->period) < 0))
            best = found;
        end = start;
    }
    return best;
}

size_t csto_strip_figure(const struct csto_reference *r, const struct csto_strip *s, csto_relation period, csto_period p)
{
    return period == CSTO_SAME ? figure_same(r, s, p) : period == CSTO_PARTS ? figure_inside(r, s, p) : figure_holding(r, s, p);
}
