#include "config.h"

#include "analytics/inversions.h"

#include <string.h>

enum { RUN = 8 }; /* runs of so many are sorted by insertion, then merged */

static uint64_t sort_run(struct csto_ordinate *z, size_t n)
{
    uint64_t count = 0;
    for (size_t i = 1; i < n; i++) {
        struct csto_ordinate at = z[i];
        size_t k = i;
        for (; k > 0 && csto_ordinate_less(&at, &z[k - 1]); k--)
            z[k] = z[k - 1];
        z[k] = at;
        count += i - k;
    }
    return count;
}

/* Merges a[0..left) and a[left..n) into `to`: an element of the right that goes first passes all that is left of the left. */
static uint64_t merge(struct csto_ordinate *to, const struct csto_ordinate *a, size_t left, size_t n)
{
    uint64_t count = 0;
    size_t i = 0, j = left, k = 0;
    while (i < left && j < n) {
        if (csto_ordinate_less(&a[j], &a[i])) {
            to[k++] = a[j++];
            count += left - i;
        } else {
            to[k++] = a[i++];
        }
    }
    memcpy(to + k, a + i, (left - i) * sizeof *to);
    memcpy(to + k + (left - i), a + j, (n - j) * sizeof *to);
    return count;
}

uint64_t csto_sort_and_count(struct csto_ordinate *z, struct csto_ordinate *scratch, size_t n)
{
    uint64_t count = 0;
    struct csto_ordinate *from = z, *to = scratch;
    for (size_t i = 0; i < n; i += RUN)
        count += sort_run(z + i, n - i < RUN ? n - i : RUN);
    for (size_t width = RUN; width < n; width *= 2) {
        for (size_t i = 0; i < n; i += 2 * width) {
            size_t whole = n - i < 2 * width ? n - i : 2 * width;
            count += merge(to + i, from + i, whole < width ? whole : width, whole);
        }
        struct csto_ordinate *swap = from;
        from = to;
        to = swap;
    }
    if (from != z)
        memcpy(z, from, n * sizeof *z);
    return count;
}
