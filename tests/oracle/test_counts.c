/* test_counts.c - Poisson and negative binomial fits against R (tests/oracle/counts.R), interrupted time series (interventions.R), and what cannot be fitted */
#include "config.h"

#include "certified.h"

#include "analytics/count_model.h"
#include "analytics/distributions.h"
#include "analytics/intervention.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4096 };

/* The numbers of a cell; NA gives none. */
static size_t read_cell(double *to, char **row)
{
    const char *text = strsep(row, "\t");
    size_t n = 0;
    for (char *end; text && n < MOST; text = end) {
        double value = strtod(text, &end);
        if (end == text)
            break;
        to[n++] = value;
    }
    return n;
}

static void same(const char *name, const char *what, size_t k, double got, double want)
{
    CHECK(fabs(got - want) <= 1e-9 * fmax(fabs(want), 1e-3), "%s: %s %zu is %.15g, R has %.15g", name, what, k, got, want);
}

static void each_row(const char *file, void (*check)(char *row))
{
    char *text = certified_read(file), *rest = text;
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    if (!CHECK(text != NULL, "%s", file))
        return;
    strsep(&rest, "\n");
    for (char *row; (row = strsep(&rest, "\n")) && *row;)
        check(row);
    free(text);
}

struct count_row {
    double b[CSTO_COUNT_TERMS], error[CSTO_COUNT_TERMS], what[5], y[MOST], offset[MOST], x[MOST];
    size_t n, p, offsets;
};

static void check_fit(const char *name, const struct csto_count_model *m, const struct count_row *row, bool spread)
{
    const double got[] = {m->deviance, m->log_likelihood, m->dispersion, m->theta, m->theta_error};
    for (size_t k = 0; k < row->p; k++) {
        same(name, "coefficient", k, m->b[k], row->b[k]);
        same(name, "error", k, m->error[k], row->error[k]);
    }
    for (size_t k = 0; k < (spread ? 5 : 3); k++)
        same(name, "deviance, likelihood, dispersion, theta, its error:", k, got[k], row->what[k]);
}

static void check_counts(char *row)
{
    static struct count_row r;
    struct csto_design d = {0};
    struct csto_count_model m;
    const char *name = strsep(&row, "\t"), *model = strsep(&row, "\t");
    bool spread = strcmp(model, "negative_binomial") == 0;
    r.p = read_cell(r.b, &row);
    read_cell(r.error, &row);
    for (int i = 0; i < 5; i++)
        read_cell(&r.what[i], &row);
    r.n = read_cell(r.y, &row);
    r.offsets = read_cell(r.offset, &row);
    size_t cells = read_cell(r.x, &row);
    if (!CHECK(r.n > 7 && r.p > 1 && cells == r.n * r.p, "%s: %zu values, %zu cells", name, r.n, cells) ||
        !CHECK(csto_design_new(&d, r.n, r.p, NULL) == CSTO_OK, "%s", name))
        return;
    for (size_t i = 0; i < cells; i++)
        csto_design_set(&d, i / r.p, i % r.p, r.x[i]);
    csto_status rc = (spread ? csto_negative_binomial_fit : csto_poisson_fit)(&m, r.y, &d, r.offsets ? r.offset : NULL, NULL);
    if (CHECK(rc == CSTO_OK && !m.why, "%s: %s", name, m.why))
        check_fit(name, &m, &r, spread);
    csto_design_free(&d);
}

static void counts_agree_with_r(void)
{
    each_row("counts.tsv", check_counts);
}

static void check_interrupted(char *row)
{
    static double t[MOST], y[MOST];
    double at, lag, values[5][CSTO_INTERVENTION_TERMS], plain[CSTO_INTERVENTION_TERMS];
    struct csto_intervention i;
    const char *name = strsep(&row, "\t");
    read_cell(&at, &row);
    read_cell(&lag, &row);
    read_cell(values[0], &row);
    read_cell(plain, &row);
    for (int k = 1; k < 5; k++)
        read_cell(values[k], &row);
    size_t n = read_cell(t, &row), m = read_cell(y, &row);
    if (!CHECK(n > 7 && m == n, "%s", name) ||
        !CHECK(csto_intervention_line(&i, &(struct csto_points){t, y, n}, at, NULL) == CSTO_OK && !i.why && !i.why_error, "%s: %s", name,
               i.why))
        return;
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS; k++) {
        const struct csto_intervention_term *e = &i.term[k];
        const double got[] = {e->value, e->error, e->low, e->high, e->p};
        for (size_t v = 0; v < 5; v++)
            same(name, csto_intervention_terms[k], v, got[v], values[v][k]);
        same(name, "without the factor", k, e->error * sqrt((double)(n - 4) / (double)n), plain[k]);
    }
}

static void interventions_agree_with_r(void)
{
    each_row("interventions.tsv", check_interrupted);
}

static void is_empty(const char *name, const struct csto_count_model *m)
{
    CHECK(m->why != NULL, "%s has a fit", name);
    CHECK(isnan(m->b[0]) && isnan(m->error[1]) && isnan(m->deviance) && isnan(m->dispersion) && isnan(m->theta), "%s has numbers", name);
}

/* A reason, and no number, for what no count model fits. */
static void no_fit_has_a_reason(void)
{
    static const struct {
        const char *name;
        double y[10];
        size_t n;
    } rows[] = {{"one", {5}, 1},
                {"two", {5, 7}, 2},
                {"three", {5, 7, 9}, 3},
                {"all zero", {0}, 10},
                {"negative", {1, 2, -3, 4, 5, 6, 7, 8, 9, 10}, 10},
                {"broken", {1, 2, 3.5, 4, 5, 6, 7, 8, 9, 10}, 10},
                {"infinite", {1, 2, INFINITY, 4, 5, 6, 7, 8, 9, 10}, 10},
                {"too large", {1, 2, 1e300, 4, 5, 6, 7, 8, 9, 10}, 10},
                {"only the last", {0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, 10}};
    static const double t[] = {2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010};
    struct csto_count_model m;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_design d = {0};
        CHECK(csto_design_new(&d, rows[i].n, 2, NULL) == CSTO_OK, "%s", rows[i].name);
        csto_design_powers(&d, t, 0);
        CHECK(csto_poisson_fit(&m, rows[i].y, &d, NULL, NULL) == CSTO_OK, "%s", rows[i].name);
        is_empty(rows[i].name, &m);
        CHECK(csto_negative_binomial_fit(&m, rows[i].y, &d, NULL, NULL) == CSTO_OK, "%s", rows[i].name);
        is_empty(rows[i].name, &m);
        csto_design_free(&d);
    }
}

static void check_terms(const char *name, const struct csto_intervention *i)
{
    CHECK(i->why || i->why_error, "%s has errors", name);
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS; k++)
        CHECK(isnan(i->term[k].error) && isnan(i->term[k].low) && isnan(i->term[k].p) && (i->why != NULL) == (bool)isnan(i->term[k].value),
              "%s: term %zu", name, k);
}

static void no_intervention_has_a_reason(void)
{
    static const double t[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, up[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                        noise[] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
    static const double level[] = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, jump[] = {0, 0, 0, 0, 0, 9, 2, 6, 5, 3},
                        drop[] = {9, 2, 6, 5, 3, 0.7, 0.7, 0.7, 0.7, 0.7}, huge[] = {1, 2, 3, 4, 1e200, 6, 7, 8, 9, 10};
    struct csto_intervention i;
    const struct {
        const char *name;
        const double *y;
        size_t n;
        double at;
    } rows[] = {{"none", up, 0, 5},
                {"one", up, 1, 1},
                {"seven", noise, 7, 4},
                {"before all", noise, 10, 0},
                {"behind all", noise, 10, 99},
                {"two after", noise, 10, 9},
                {"a line", up, 10, 5},
                {"all equal", level, 10, 5},
                {"zeros before", jump, 10, 6},
                {"level after", drop, 10, 6},
                {"huge", huge, 10, 5}};
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        CHECK(csto_intervention_line(&i, &(struct csto_points){t, rows[r].y, rows[r].n}, rows[r].at, NULL) == CSTO_OK, "%s", rows[r].name);
        check_terms(rows[r].name, &i);
    }
    CHECK(csto_intervention_counts(&i, &(struct csto_points){t, jump, 10}, 6, NULL, NULL) == CSTO_OK && i.why && isnan(i.term[0].value),
          "zeros before, counts");
    CHECK(csto_intervention_counts(&i, &(struct csto_points){t, drop, 10}, 6, NULL, NULL) == CSTO_OK && i.why && isnan(i.term[0].value),
          "no counts");
}

const struct tap_test certified_count_tests[] = {{"count models", counts_agree_with_r},
                                                 {"interrupted time series", interventions_agree_with_r},
                                                 {"no fit of counts has a reason", no_fit_has_a_reason},
                                                 {"no intervention has a reason", no_intervention_has_a_reason},
                                                 {NULL, NULL}};
