#include "config.h"

#include "analytics/distribution.h"

#include "analytics/ccdf.h"
#include "analytics/distributions.h"
#include "analytics/keyed.h"
#include "analytics/ledger.h"
#include "analytics/lorenz.h"
#include "analytics/notes.h"
#include "analytics/samples.h"
#include "analytics/summary.h"
#include "analytics/tail.h"
#include "base/status.h"
#include "records/vocabulary.h"

#include <math.h>
#include <string.h>

enum { POINTS = 500, USUAL_TAIL = 50 };

/* The distance times the root of n that is passed with probability 0.05 where nothing is fitted (Smirnov 1948); with alpha and x_min fitted it is passed less often, so what fails here
 * does not fit, and what passes may not. */
#define KS_LIMIT 1.358

/* What the rows of one group are made of. */
struct part {
    struct csto_keyed *k;
    struct csto_cell *cells; /* behind the keys */
    const struct csto_sample *sample;
    bool counts; /* the unit is a count */
};

/* ---- tails ---- */

static const struct csto_column tail_columns[] = {
    {"n", CSTO_SHOW_COUNT},        {"x_min", CSTO_SHOW_VALUE},        {"tail_n", CSTO_SHOW_COUNT},
    {"alpha", CSTO_SHOW_NUMBER},   {"alpha_error", CSTO_SHOW_NUMBER}, {"ks", CSTO_SHOW_NUMBER},
    {"fitted_as", CSTO_SHOW_TEXT}, {"mu", CSTO_SHOW_NUMBER},          {"sigma", CSTO_SHOW_NUMBER},
    {"vuong_z", CSTO_SHOW_NUMBER}, {"vuong_p", CSTO_SHOW_NUMBER},     {"verdict", CSTO_SHOW_TEXT},
    {"empty", CSTO_SHOW_TEXT},
};

/* What the fits allow to say. */
static void say_tail(struct csto_text *to, const struct csto_tail *t)
{
    if (t->why)
        return;
    if (t->ks * sqrt((double)t->in_tail) > KS_LIMIT) {
        csto_text_puts(to, "no power law: the values lie farther from it than chance allows (Kolmogorov-Smirnov, p < 0.05)");
        return;
    }
    bool told = !t->why_lognormal && t->vuong_p < 0.05;
    csto_text_puts(to, !told            ? "a power law and a log-normal cannot be told apart"
                       : t->vuong_z < 0 ? "the tail is thinner than a power law: a log-normal fits better"
                                        : "a power law fits better than a log-normal");
    if (!(told && t->vuong_z < 0))
        csto_text_puts(to, t->alpha <= 2   ? "; with alpha at or below 2 the mean does not settle"
                           : t->alpha <= 3 ? "; with alpha at or below 3 the spread does not settle"
                                           : "");
    if (t->in_tail < USUAL_TAIL)
        csto_text_printf(to, "; only %zu values in the tail", t->in_tail);
    if (t->thinned)
        csto_text_printf(to, "; x_min is the best of %d values", CSTO_TAIL_CANDIDATES);
}

static csto_status add_tail(struct part *p, csto_error *err)
{
    struct csto_tail t;
    struct csto_text verdict = {0}, empty = {0};
    csto_status rc = csto_tail_fit(&t, p->sample->sorted, p->sample->n, p->counts, err);
    if (rc != CSTO_OK)
        return rc;
    say_tail(&verdict, &t);
    if (t.why)
        csto_text_puts(&empty, t.why);
    else if (t.why_lognormal)
        csto_text_printf(&empty, "mu, sigma, vuong_z, vuong_p: %s", t.why_lognormal);
    const struct csto_cell cells[] = {csto_cell_number((double)t.n),
                                      csto_cell_number(t.x_min),
                                      t.why ? csto_cell_text("") : csto_cell_number((double)t.in_tail),
                                      csto_cell_number(t.alpha),
                                      csto_cell_number(t.alpha_error),
                                      csto_cell_number(t.ks),
                                      csto_cell_text(t.why     ? ""
                                                     : t.whole ? "whole numbers"
                                                               : "density"),
                                      csto_cell_number(t.mu),
                                      csto_cell_number(t.sigma),
                                      csto_cell_number(t.vuong_z),
                                      csto_cell_number(t.vuong_p),
                                      csto_cell_text(csto_text_string(&verdict)),
                                      csto_cell_text(csto_text_string(&empty))};
    memcpy(p->cells, cells, sizeof cells);
    rc = verdict.failed || empty.failed ? csto_fail_memory(err) : csto_keyed_add(p->k, err);
    csto_text_free(&verdict);
    csto_text_free(&empty);
    return rc;
}

/* ---- ccdf ---- */

static const struct csto_column ccdf_columns[] = {
    {"x", CSTO_SHOW_VALUE}, {"share", CSTO_SHOW_NUMBER}, {"power_law", CSTO_SHOW_NUMBER}, {"log_normal", CSTO_SHOW_NUMBER}};

static csto_status add_ccdf(struct part *p, csto_error *err)
{
    struct csto_tail t;
    struct csto_ccdf_point points[POINTS];
    size_t n = csto_ccdf(points, POINTS, p->sample->sorted, p->sample->n);
    csto_status rc = csto_tail_fit(&t, p->sample->sorted, p->sample->n, p->counts, err);
    double tail = (double)t.in_tail / (double)t.n;
    for (size_t i = 0; i < n && rc == CSTO_OK; i++) {
        p->cells[0] = csto_cell_number(points[i].x);
        p->cells[1] = csto_cell_number(points[i].above);
        p->cells[2] = csto_cell_number(tail * csto_tail_power_law_above(&t, points[i].x));
        p->cells[3] = csto_cell_number(tail * csto_tail_lognormal_above(&t, points[i].x));
        rc = csto_keyed_add(p->k, err);
    }
    return rc;
}

/* ---- lorenz ---- */

static const struct csto_column lorenz_columns[] = {
    {"values_share", CSTO_SHOW_SHARE}, {"total_share", CSTO_SHOW_SHARE}, {"empty", CSTO_SHOW_TEXT}};

static csto_status add_lorenz(struct part *p, csto_error *err)
{
    struct csto_lorenz_point points[POINTS];
    const char *why = NULL;
    size_t n = csto_lorenz_curve(points, POINTS, p->sample->sorted, p->sample->n, &why);
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < (n ? n : 1) && rc == CSTO_OK; i++) {
        p->cells[0] = csto_cell_number(n ? points[i].values : NAN);
        p->cells[1] = csto_cell_number(n ? points[i].total : NAN);
        p->cells[2] = csto_cell_text(why ? why : "");
        rc = csto_keyed_add(p->k, err);
    }
    return rc;
}

/* ---- all groups ---- */

/* Statistics are computed from a sample; this one asks for the values in order. */
static csto_status sample_of(struct csto_sample *out, struct csto_sampler *s, const struct csto_group *g, csto_error *err)
{
    static const struct csto_beside nothing;
    const struct csto_stat_call values = {.stat = &csto_stat_gini, .parameter = NAN, .across = CSTO_BY_WORDS};
    const char *why;
    return csto_sample_of(out, s, g, &values, &nothing, &why, err);
}

/* The claims of a group are behind each of its rows, which are those from `row` on. */
static csto_status account(struct csto_account *to, const struct csto_answer *a, const struct csto_group *g, size_t row, size_t rows,
                           csto_error *err)
{
    const struct csto_account_parts parts = {.at = {{csto_account_mark(to), g->n}}};
    csto_status rc = CSTO_OK;
    for (size_t i = g->first; i < g->first + g->n && rc == CSTO_OK && to; i++)
        rc = csto_account_use(to, csto_use_of(a, &a->entries.at[i]), err);
    for (; row < rows && rc == CSTO_OK; row++)
        rc = csto_account_row_of(to, parts, err);
    return rc;
}

static csto_status each_group(csto_table **out, struct csto_account *to, struct csto_answer *a, const struct csto_column *columns, size_t n,
                              csto_status (*add)(struct part *p, csto_error *err), csto_error *err)
{
    struct csto_keyed k;
    struct csto_sampler sampler = {.a = a};
    struct csto_sample sample;
    csto_code count = csto_vocabulary_find(a->question->vocabulary, CSTO_UNITS, "count");
    csto_status rc = csto_distributions_open(err);
    if (rc == CSTO_OK)
        rc = csto_keyed_new(&k, a, columns, n, err);
    if (rc != CSTO_OK)
        return rc;
    for (size_t i = 0; i < a->groups.n && rc == CSTO_OK; i++) {
        const struct csto_group *g = &a->groups.at[i];
        struct part p = {&k, k.cells + k.first, &sample, g->unit == count};
        size_t row = csto_table_rows(k.table);
        if (!g->counted)
            continue;
        rc = csto_keyed_group(&k, g, err);
        if (rc == CSTO_OK)
            rc = sample_of(&sample, &sampler, g, err);
        if (rc == CSTO_OK)
            rc = add(&p, err);
        if (rc == CSTO_OK)
            rc = account(to, a, g, row, csto_table_rows(k.table), err);
    }
    csto_sampler_end(&sampler);
    csto_keyed_end(&k);
    if (rc == CSTO_OK)
        *out = k.table;
    else
        csto_table_free(k.table);
    return rc;
}

#define TABLE(name)                                                                                                                        \
    static csto_status name##_table(csto_table **out, struct csto_account *to, struct csto_answer *a, csto_error *err)                     \
    {                                                                                                                                      \
        return each_group(out, to, a, name##_columns, sizeof name##_columns / sizeof *name##_columns, add_##name, err);                    \
    }

TABLE(tail)
TABLE(ccdf)
TABLE(lorenz)

const struct csto_distribution_table csto_distribution_tables[] = {
    {"tails", "a power law fitted to the largest values of each row, against a log-normal", tail_table},
    {"ccdf", "the share of the values as large or larger, with both fits", ccdf_table},
    {"lorenz", "the share of the total that the smallest values have together", lorenz_table},
    {"relations", "rank correlations and elasticities of every two measures or items, matched by the other words of --by",
     csto_relations_table},
    {0},
};

static csto_status find_table(const struct csto_distribution_table **out, const char *name, csto_error *err)
{
    const char *names[8];
    size_t n = 0;
    for (const struct csto_distribution_table *t = csto_distribution_tables; t->name; t++) {
        if (strcmp(t->name, name ? name : "") == 0) {
            *out = t;
            return CSTO_OK;
        }
        names[n++] = t->name;
    }
    names[n++] = "summary";
    return csto_fail_unknown(err, "--show", name ? name : "", names, n);
}

static csto_status distribution(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                                const char *show, csto_error *err)
{
    const struct csto_distribution_table *table = NULL;
    struct csto_asked asked = {0};
    csto_table *made = NULL;
    csto_status rc = find_table(&table, show, err);
    if (rc == CSTO_OK)
        rc = csto_ask(&asked, d, q, err);
    if (rc == CSTO_OK)
        rc = table->make(&made, account, &asked.answer, err);
    if (rc == CSTO_OK)
        rc = csto_answer_notes(made, &asked.answer, err);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = made;
    else
        csto_table_free(made);
    return rc;
}

csto_status csto_distribution(csto_table **out, const csto_dataset *d, const csto_query *q, const char *show, csto_error *err)
{
    return distribution(out, NULL, d, q, show, err);
}

csto_status csto_summary_of(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                            const struct csto_table_options *how, csto_error *err)
{
    if (how && how->show && strcmp(how->show, "summary") != 0)
        return distribution(out, account, d, q, how->show, err);
    csto_status rc = account ? csto_ledger_account(account, d, q, err) : CSTO_OK;
    return rc == CSTO_OK ? csto_summary(out, d, q, err) : rc;
}
