/* plot_coverage.c - who reported when: publishers by the years in which their documents came out */
#include "config.h"

#include "analytics/query.h"
#include "base/status.h"
#include "plots/rows.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>

enum { COLUMNS_MOST = 30 };

struct seen {
    const char *publisher;
    int year;
    bool published; /* the year is that of publication, not that of the figures */
};

struct row {
    const char *publisher;
    size_t first, n; /* of the sorted sightings */
    int from;
};

static int by_publisher(const void *a, const void *b)
{
    const struct seen *x = a, *y = b;
    int order = strcmp(x->publisher, y->publisher);
    return order ? order : (x->year > y->year) - (x->year < y->year);
}

static int by_claims(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : strcmp(x->publisher, y->publisher);
}

static int by_start(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    return x->from != y->from ? (x->from > y->from) - (x->from < y->from) : by_claims(a, b);
}

/* When a claim was reported: its publication, else the end of what it is about. */
static struct seen see(const csto_claim *c)
{
    struct csto_date date;
    struct seen s = {.publisher = *c->publisher ? c->publisher : *c->document ? c->document : "source not stated"};
    if (*c->published && csto_date_parse(c->published, &date))
        s.year = date.year, s.published = true;
    else if (c->period.to != CSTO_NO_DAY)
        s.year = csto_date_of(c->period.to).year;
    return s;
}

struct sightings {
    CSTO_ARRAY(struct seen) seen;
    CSTO_ARRAY(struct row) rows;
    size_t undated, inferred; /* without any year; with that of the figures */
};

static csto_status collect(struct sightings *out, struct csto_plot_task *task, csto_error *err)
{
    struct csto_question q;
    csto_status rc = csto_plot_question(&q, task, err);
    if (rc != CSTO_OK)
        return rc;
    for (size_t i = 0; rc == CSTO_OK && i < csto_dataset_count(task->dataset); i++) {
        const csto_claim *c = csto_dataset_at(task->dataset, i);
        if (csto_question_passes(&q, c) != CSTO_PASSES)
            continue;
        struct seen s = see(c);
        out->undated += s.year == 0;
        out->inferred += s.year != 0 && !s.published;
        if (s.year && !csto_array_push(&out->seen, s))
            rc = csto_fail_memory(err);
    }
    csto_question_free(&q);
    if (rc == CSTO_OK && out->seen.n == 0)
        rc = csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot%s",
                       out->undated ? "; none of those found says when it was published or what time it is about" : "");
    return rc;
}

/* One row a publisher: those with the most claims, in the order in which they began. */
static bool make_rows(struct sightings *s)
{
    qsort(s->seen.at, s->seen.n, sizeof *s->seen.at, by_publisher);
    for (size_t i = 0; i < s->seen.n; i++) {
        struct row *last = s->rows.n ? &s->rows.at[s->rows.n - 1] : NULL;
        if (last && strcmp(last->publisher, s->seen.at[i].publisher) == 0)
            last->n++;
        else if (!csto_array_push(&s->rows, ((struct row){s->seen.at[i].publisher, i, 1, s->seen.at[i].year})))
            return false;
    }
    qsort(s->rows.at, s->rows.n, sizeof *s->rows.at, by_claims);
    return true;
}

/* Counts of a publisher's claims by year. */
static bool add_row(struct csto_plotspec *spec, struct csto_plot_panel *panel, struct csto_plot_series *cells, const struct sightings *s,
                    const struct row *r, size_t at, int first, int years)
{
    if (!csto_panel_name(panel, csto_plotspec_text(spec, "%s", r->publisher)))
        return false;
    for (size_t i = r->first, n; i < r->first + r->n; i += n) {
        int column = (s->seen.at[i].year - first) / years;
        for (n = 0; i + n < r->first + r->n && (s->seen.at[i + n].year - first) / years == column; n++)
            continue;
        struct csto_plot_point cell = {.x = column, .row = (double)at, .value = (double)n, .low = (double)n, .high = (double)n};
        if (!csto_series_point(cells, cell))
            return false;
    }
    return true;
}

static csto_status fill(struct csto_plot_task *task, struct sightings *s, csto_error *err)
{
    csto_plotspec *spec = task->spec;
    if (!make_rows(s))
        return csto_fail_memory(err);
    const char *busiest = s->rows.at[0].publisher;
    size_t most = s->rows.at[0].n, all = s->rows.n;
    if (s->rows.n > CSTO_PLOT_ROWS)
        s->rows.n = CSTO_PLOT_ROWS;
    int first = s->rows.at[0].from, last = first;
    for (size_t i = 0; i < s->rows.n; i++) {
        const struct row *r = &s->rows.at[i];
        first = r->from < first ? r->from : first;
        last = s->seen.at[r->first + r->n - 1].year > last ? s->seen.at[r->first + r->n - 1].year : last;
    }
    int years = (last - first) / COLUMNS_MOST + 1;
    qsort(s->rows.at, s->rows.n, sizeof *s->rows.at, by_start);
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_GRID, "figures", 1);
    struct csto_plot_series *cells = csto_panel_series(panel, CSTO_STYLE_POINTS, "", 0);
    bool done = cells != NULL;
    for (int year = first; done && year <= last; year += years)
        done = csto_array_push(&panel->columns, csto_plotspec_text(spec, "%d", year));
    for (size_t i = 0; done && i < s->rows.n; i++)
        done = add_row(spec, panel, cells, s, &s->rows.at[i], i, first, years);
    if (!done)
        return csto_fail_memory(err);
    struct csto_text name = {0};
    csto_plot_put_name(&name, busiest, CSTO_PLOT_TITLE_NAME);
    spec->title = csto_plotspec_text(spec, all > 1 ? "%s reported most: %s of %s figures" : "%s reported %s of %s figures",
                                     csto_plot_keep(spec, &name), csto_plot_number_text(spec, (double)most),
                                     csto_plot_number_text(spec, (double)s->seen.n));
    spec->subtitle = csto_plotspec_text(spec, "How many figures each source gives, by the year of publication%s. Faint: none found.%s",
                                        years > 1 ? csto_plotspec_text(spec, " (%d years a column)", years) : "",
                                        csto_plot_rows_some(spec, s->rows.n, all));
    if (s->inferred)
        spec->subtitle = csto_plotspec_text(spec, "%s %s figures have no date of publication and stand at the time they are about.",
                                            spec->subtitle, csto_plot_number_text(spec, (double)s->inferred));
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    struct sightings s = {0};
    csto_status rc = collect(&s, task, err);
    if (rc == CSTO_OK)
        rc = fill(task, &s, err);
    csto_array_free(&s.seen);
    csto_array_free(&s.rows);
    return rc;
}

const struct csto_plot_kind csto_plot_coverage = {
    .name = "coverage",
    .summary = "who reported when: figures of each publisher by year of publication",
    .measure = "",
    .build = build,
};
