/* plot_compare.c - figures against official ones, or several sources against each other: ratios around 1 */
#include "config.h"

#include "base/status.h"
#include "plots/rows.h"

#include <math.h>
#include <stdlib.h>

enum { LETTERS = 46, FITTING = 10 }; /* letters of a row; rows that fit, beside all that do not */

typedef enum { FITS, DIFFERS, UNDECIDED, JUDGEMENTS } judgement;

struct pair {
    size_t row; /* of the table */
    double ratio, low, high;
    judgement is;
};

static judgement judge(const char *verdict)
{
    static const char *const fits[] = {"agrees", "fits"}, *const differs[] = {"differs", "scope_mismatch", "out_of_line", "revised"};
    for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
        if (strcmp(verdict, fits[i]) == 0)
            return FITS;
    for (size_t i = 0; i < sizeof differs / sizeof *differs; i++)
        if (strcmp(verdict, differs[i]) == 0)
            return DIFFERS;
    return UNDECIDED;
}

static const char *text(const csto_table *t, size_t row, const char *column)
{
    long at = csto_table_find_column(t, column);
    return at < 0 ? "" : csto_table_text(t, row, (size_t)at);
}

static double number(const csto_table *t, size_t row, const char *column, double otherwise)
{
    double x;
    long at = csto_table_find_column(t, column);
    return at >= 0 && csto_table_number(t, row, (size_t)at, &x) ? x : otherwise;
}

/* Those that differ first, then the farthest from 1. */
static int by_distance(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if ((x->is == DIFFERS) != (y->is == DIFFERS))
        return x->is == DIFFERS ? -1 : 1;
    double p = fabs(log(x->ratio)), q = fabs(log(y->ratio));
    return p != q ? (p < q) - (p > q) : (x->row > y->row) - (x->row < y->row);
}

static int by_ratio(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    return x->ratio != y->ratio ? (x->ratio < y->ratio) - (x->ratio > y->ratio) : (x->row > y->row) - (x->row < y->row);
}

/* The rows that have a ratio.  pairs has room for all rows. */
static size_t read_pairs(struct pair *pairs, const csto_table *t)
{
    size_t n = 0;
    for (size_t r = 0; r < csto_table_rows(t); r++) {
        double ratio = number(t, r, "ratio", NAN);
        double b_low = number(t, r, "b_low", 0), b_high = number(t, r, "b_high", INFINITY);
        if (!(ratio > 0) || !isfinite(ratio))
            continue;
        pairs[n++] = (struct pair){.row = r,
                                   .ratio = ratio,
                                   .low = isfinite(b_high) ? number(t, r, "a_low", 0) / b_high
                                                           : -INFINITY, /* no line to an end that nobody states */
                                   .high = b_low > 0 ? number(t, r, "a_high", INFINITY) / b_low : INFINITY,
                                   .is = judge(text(t, r, "verdict"))};
    }
    return n;
}

/* "heroin, Channel 2003", "heroin, RUS 2018". */
static const char *what_of(struct csto_plot_task *task, const csto_table *t, size_t row)
{
    struct csto_text name = {0};
    const char *event = text(t, row, "event"), *place = text(t, row, "place"), *period = text(t, row, "period"),
               *item = text(t, row, "item");
    csto_plot_put_short(&name, *item ? csto_plot_item_title(task, item) : text(t, row, "measure"), 14);
    csto_text_puts(&name, ", ");
    if (*event)
        csto_plot_put_name(&name, csto_plot_event_name(task, event), 20);
    else
        csto_text_printf(&name, "%s%s%.4s", place, *place ? " " : "", period);
    return csto_plot_keep(task->spec, &name);
}

/* The same, and who says so where the sources are compared with each other. */
static const char *name_of(struct csto_plot_task *task, const csto_table *t, size_t row)
{
    struct csto_text name = {0};
    csto_text_puts(&name, what_of(task, t, row));
    if (!task->against) {
        csto_text_puts(&name, ": ");
        csto_plot_put_short(&name, text(t, row, "a_source"), 22);
    }
    return csto_plot_keep(task->spec, &name);
}

static bool add_rows(struct csto_plot_task *task, struct csto_plot_panel *panel, const csto_table *t, const struct pair *pairs, size_t n)
{
    static const char *const labels[JUDGEMENTS] = {[FITS] = "fits", [DIFFERS] = "does not fit", [UNDECIDED] = "cannot be compared"};
    static const size_t colours[JUDGEMENTS] = {[FITS] = 0, [DIFFERS] = 1, [UNDECIDED] = CSTO_COLOUR_REST};
    for (size_t i = 0; i < n; i++)
        if (!csto_panel_name(panel, name_of(task, t, pairs[i].row)))
            return false;
    for (int k = FITS; k < JUDGEMENTS; k++) {
        struct csto_plot_series *s = csto_panel_series(panel, CSTO_STYLE_POINTS, labels[k], colours[k]);
        for (size_t i = 0; s && i < n; i++) {
            const struct pair *p = &pairs[i];
            struct csto_text label = {0};
            if (p->is != (judgement)k)
                continue;
            csto_plot_put_number(&label, p->ratio);
            csto_text_puts(&label, "\xc3\x97");
            if (!csto_series_point(s, (struct csto_plot_point){.x = (double)i,
                                                               .value = p->ratio,
                                                               .low = fmin(p->low, p->ratio),
                                                               .high = fmax(p->high, p->ratio),
                                                               .label = csto_plot_keep(task->spec, &label)}))
                return false;
        }
        if (!s)
            return false;
        if (s->points.n == 0)
            panel->series.n--;
    }
    return csto_array_push(&panel->rules, ((struct csto_plot_rule){false, 1, "equal"}));
}

static csto_status fill(struct csto_plot_task *task, const csto_table *t, struct pair *pairs, size_t all, csto_error *err)
{
    csto_plotspec *spec = task->spec;
    size_t differ = 0, without = csto_table_rows(t) - all;
    for (size_t i = 0; i < all; i++)
        differ += pairs[i].is == DIFFERS;
    size_t wanted = differ + FITTING < CSTO_PLOT_ROWS ? differ + FITTING : CSTO_PLOT_ROWS, n = all < wanted ? all : wanted;
    qsort(pairs, all, sizeof *pairs, by_distance);
    const char *farthest = what_of(task, t, pairs[0].row), *ratio = csto_plot_number_text(spec, pairs[0].ratio);
    qsort(pairs, n, sizeof *pairs, by_ratio);
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_CATEGORY, "ratio", 1);
    if (!panel || !add_rows(task, panel, t, pairs, n))
        return csto_fail_memory(err);
    panel->name_letters = LETTERS;
    panel->values = CSTO_VALUES_RATIO;
    panel->log = panel->no_zero = true;
    const char *with = task->against ? "the official figures" : "what other sources say", *count = csto_plot_number_text(spec, (double)all);
    if (differ == 0)
        spec->title = csto_plotspec_text(spec, all == 1 ? "The one figure fits %.0s%s" : "All %s figures fit %s", count, with);
    else
        spec->title = csto_plotspec_text(spec, "%s of %s figures do not fit %s; farthest: %s, %s\xc3\x97",
                                         csto_plot_number_text(spec, (double)differ), count, with, farthest, ratio);
    spec->subtitle = csto_plotspec_text(
        spec, "Each figure divided by %s. Lines: what hedges and the rounding of digits allow; an arrow has no upper end.%s%s",
        task->against ? "the official one" : "the median of the others",
        all > n ? csto_plotspec_text(spec, " Shown: %zu of %s, those that do not fit and the farthest.", n, count) : "",
        without ? csto_plotspec_text(spec, " %s more have no counterpart.", csto_plot_number_text(spec, (double)without)) : "");
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    csto_table *t = NULL;
    csto_query query = task->query;
    query.by = query.stat = NULL;
    csto_status rc = csto_compare(&t, task->dataset, task->against, &query, task->against ? "official" : "publishers", err);
    if (rc != CSTO_OK)
        return rc;
    struct pair *pairs = calloc(csto_table_rows(t) + 1, sizeof *pairs);
    size_t n = pairs ? read_pairs(pairs, t) : 0;
    if (!pairs)
        rc = csto_fail_memory(err);
    else if (n == 0)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; %s",
                       task->against ? "no figure has a counterpart in the official ones" : "of no thing is there more than one source");
    else
        rc = fill(task, t, pairs, n, err);
    free(pairs);
    csto_table_free(t);
    return rc;
}

const struct csto_plot_kind csto_plot_compare = {
    .name = "compare",
    .summary = "figures divided by official ones (--against=FILE), or sources by each other",
    .measure = "",
    .against = true,
    .build = build,
};
