/* A layout made to fit a width: long texts are wrapped, then names cut, then columns hidden. */
#include "config.h"

#include "emit/layout.h"

enum {
    WORD_LEAST = 24, /* a wrapped column is at least as wide as its longest word, within these */
    WORD_MOST = 32,
    CUT_LEAST = 24, /* a name is cut to this before columns are hidden, and to the next one after */
    CUT_NARROWEST = 16,
    FIRST_HIDDEN = 3 /* from this rank on columns are hidden before names become unreadable */
};

static size_t width_of(const struct csto_layout *l)
{
    size_t total = 0;
    for (size_t c = 0; c < l->n; c++)
        if (!l->columns[c].hidden)
            total += l->columns[c].width + CSTO_LAYOUT_GAP;
    return total ? total - CSTO_LAYOUT_GAP : 0;
}

static size_t least_width(const struct csto_layout_column *c)
{
    size_t word = c->word < WORD_MOST ? c->word : WORD_MOST;
    return word > WORD_LEAST ? word : WORD_LEAST;
}

/* Of the columns that are wrapped the one that takes the fewest lines, which keeps all of them about equally long; NULL = none can be narrowed. */
static struct csto_layout_column *shortest_of(const struct csto_layout *l)
{
    struct csto_layout_column *shortest = NULL;
    for (size_t c = 0; c < l->n; c++) {
        struct csto_layout_column *one = &l->columns[c];
        if (one->right || one->hidden || !one->wraps || one->width <= least_width(one))
            continue;
        if (!shortest || one->full * shortest->width < shortest->full * one->width)
            shortest = one;
    }
    return shortest;
}

/* Of those that are cut the widest that is wider than `least`; NULL = none. */
static struct csto_layout_column *widest_of(const struct csto_layout *l, size_t least)
{
    struct csto_layout_column *widest = NULL;
    for (size_t c = 0; c < l->n; c++) {
        struct csto_layout_column *one = &l->columns[c];
        if (one->right || one->hidden || one->rank || one->wraps || one->width <= least)
            continue;
        if (!widest || one->width > widest->width)
            widest = one;
    }
    return widest;
}

/* The column to hide next, the rightmost of the highest rank; NULL = none. */
static struct csto_layout_column *least_of(const struct csto_layout *l, int rank)
{
    struct csto_layout_column *least = NULL;
    for (size_t c = 0; c < l->n; c++)
        if (!l->columns[c].hidden && l->columns[c].rank >= rank && (!least || l->columns[c].rank >= least->rank))
            least = &l->columns[c];
    return least;
}

static void wrap(struct csto_layout *l, size_t width)
{
    struct csto_layout_column *c;
    while (width_of(l) > width && (c = shortest_of(l)) != NULL)
        c->width--;
}

static void cut(struct csto_layout *l, size_t width, size_t least)
{
    struct csto_layout_column *c;
    while (width_of(l) > width && (c = widest_of(l, least)) != NULL)
        c->width--;
}

static void hide(struct csto_layout *l, size_t width, int rank)
{
    struct csto_layout_column *c;
    while (width_of(l) > width && (c = least_of(l, rank)) != NULL)
        c->hidden = true;
}

void csto_layout_fit(struct csto_layout *l, size_t width)
{
    wrap(l, width);
    cut(l, width, CUT_LEAST);
    hide(l, width, FIRST_HIDDEN);
    cut(l, width, CUT_NARROWEST);
    hide(l, width, 1);
}
