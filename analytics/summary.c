#include "config.h"

#include "analytics/summary.h"

#include "analytics/beside.h"
#include "analytics/blanks.h"
#include "analytics/bootstrap.h"
#include "analytics/extent.h"
#include "analytics/notes.h"
#include "analytics/samples.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>
#include <string.h>

/* ---- columns ---- */

enum {
    MEASURE,
    ITEM,
    UNIT,
    CLAIMS,
    TOTAL,
    LOW,
    HIGH,
    MEDIAN,
    LARGEST,
    LARGEST_SHARE,
    SOURCES,
    SPREAD_LOW,
    SPREAD_HIGH,
    PLACES,
    DAYS,
    FIXED
};

/* The columns that every table has; those that are statistics say themselves how they are shown. */
static const struct csto_column fixed[FIXED] = {
    [MEASURE] = {"measure", CSTO_SHOW_TEXT},
    [ITEM] = {"item", CSTO_SHOW_TEXT},
    [UNIT] = {"unit", CSTO_SHOW_TEXT},
    [CLAIMS] = {"claims", CSTO_SHOW_COUNT},
    [TOTAL] = {"total", CSTO_SHOW_VALUE},
    [LOW] = {"low", CSTO_SHOW_LOW},
    [HIGH] = {"high", CSTO_SHOW_HIGH},
    [MEDIAN] = {.name = "median"},
    [LARGEST] = {.name = "largest"},
    [LARGEST_SHARE] = {.name = "largest_share"},
    [SOURCES] = {"sources", CSTO_SHOW_COUNT},
    [SPREAD_LOW] = {"spread_low", CSTO_SHOW_VALUE},
    [SPREAD_HIGH] = {"spread_high", CSTO_SHOW_VALUE},
    [PLACES] = {"places", CSTO_SHOW_TEXT},
    [DAYS] = {"days", CSTO_SHOW_COUNT},
};

enum { MOST_COLUMNS = CSTO_BY_WORDS + FIXED + 3 * CSTO_QUERY_STATS };

typedef enum { STATISTIC, INTERVAL_LOW, INTERVAL_HIGH } side; /* of a statistic, or an end of its bootstrap interval */

struct columns {
    struct csto_column at[MOST_COLUMNS];
    struct csto_stat_call calls[MOST_COLUMNS]; /* of a column that is a statistic; of others .stat is NULL */
    size_t fixed[MOST_COLUMNS];                /* of a column that is one of these, else FIXED */
    side sides[MOST_COLUMNS];
    size_t n;
};

static void add_column(struct columns *c, struct csto_column column, size_t number)
{
    c->at[c->n] = column;
    c->calls[c->n].stat = NULL;
    c->sides[c->n] = STATISTIC;
    c->fixed[c->n++] = number;
}

static void add_stat(struct columns *c, const struct csto_stat_call *call, size_t number)
{
    add_column(c, (struct csto_column){call->name, call->stat->show}, number);
    c->calls[c->n - 1] = *call;
    c->at[c->n - 1].name = c->calls[c->n - 1].name;
}

/* NAME_low and NAME_high, in that order. */
static void add_interval(struct columns *c, const struct csto_stat_call *of)
{
    static const char *const ends[] = {[INTERVAL_LOW] = "_low", [INTERVAL_HIGH] = "_high"};
    for (side s = INTERVAL_LOW; s <= INTERVAL_HIGH; s++) {
        struct csto_stat_call call = *of;
        size_t room = sizeof call.name - strlen(ends[s]) - 1, n = strlen(call.name);
        memcpy(call.name + (n < room ? n : room), ends[s], strlen(ends[s]) + 1);
        add_stat(c, &call, FIXED);
        c->sides[c->n - 1] = s;
    }
}

static bool has_column(const struct columns *c, const char *name)
{
    for (size_t i = 0; i < c->n; i++)
        if (strcmp(c->at[i].name, name) == 0)
            return true;
    return false;
}

static void make_columns(struct columns *c, const struct csto_question *q)
{
    struct csto_stat_call call;
    c->n = 0;
    for (size_t i = 0; i < q->n_by; i++)
        add_column(c, (struct csto_column){csto_by_words[q->by[i]].name, CSTO_SHOW_TEXT}, FIXED);
    for (size_t i = 0; i < FIXED; i++)
        if (csto_stat_find(fixed[i].name) && csto_stat_call_read(&call, fixed[i].name, NULL) == CSTO_OK)
            add_stat(c, &call, i);
        else if (!has_column(c, fixed[i].name))
            add_column(c, fixed[i], i);
    for (size_t i = 0; i < q->n_stats; i++)
        if (!has_column(c, q->stats[i].name))
            add_stat(c, &q->stats[i], FIXED);
    for (size_t i = 0; i < q->n_stats && q->bootstrap; i++)
        if (csto_bootstraps(q->stats[i].stat))
            add_interval(c, &q->stats[i]);
}

bool csto_summary_has_column(const struct csto_question *q, const char *name)
{
    struct columns c;
    make_columns(&c, q);
    return has_column(&c, name);
}

/* ---- rows ---- */

struct row_maker {
    struct csto_answer *a;
    csto_table *table;
    struct columns columns;
    struct csto_text keys[CSTO_BY_WORDS]; /* of the row at hand, like the next */
    struct csto_extent extent;
    struct csto_sampler sampler;
    struct csto_besides besides;
    struct csto_blanks blanks;
    double interval[2]; /* of the last column INTERVAL_LOW: the next one's end is known with it */
};

static struct csto_cell key_cell(struct row_maker *m, const struct csto_group *g, size_t i)
{
    const struct csto_question *q = m->a->question;
    csto_text_clear(&m->keys[i]);
    csto_key_print(&m->keys[i], q->by[i], g->keys[i], q->vocabulary);
    return csto_cell_text(csto_text_string(&m->keys[i]));
}

static struct csto_cell fixed_cell(const struct row_maker *m, const struct csto_group *g, size_t number)
{
    const csto_vocabulary *v = m->a->question->vocabulary;
    switch (number) {
    case MEASURE: return csto_cell_text(csto_vocabulary_id(v, CSTO_MEASURES, g->measure));
    case ITEM: return csto_cell_text(csto_vocabulary_id(v, CSTO_ITEMS, g->item));
    case UNIT: return csto_cell_text(csto_vocabulary_id(v, CSTO_UNITS, g->unit));
    case CLAIMS: return csto_cell_number((double)g->counted);
    case TOTAL: return csto_cell_number(g->total);
    case LOW: return csto_cell_number(g->low);
    case HIGH: return csto_cell_number(g->high);
    case SOURCES: return csto_cell_number((double)g->sources);
    case SPREAD_LOW: return csto_cell_number(g->spread_low);
    case SPREAD_HIGH: return csto_cell_number(g->spread_high);
    case PLACES: return csto_cell_text(csto_text_string(&m->extent.places));
    default: return csto_cell_number(m->extent.days);
    }
}

/* Was the column asked for?  The usual ones are there in any case and say nothing of their empty cells; one end of an interval speaks for both. */
static bool is_asked(const struct row_maker *m, size_t column)
{
    const struct csto_question *q = m->a->question;
    for (size_t i = 0; i < q->n_stats; i++)
        if (strcmp(q->stats[i].name, m->columns.at[column].name) == 0)
            return true;
    return m->columns.sides[column] == INTERVAL_LOW;
}

static csto_status side_of(struct csto_result *out, struct row_maker *m, size_t column, const struct csto_sample *sample, csto_error *err)
{
    const struct csto_stat *stat = m->columns.calls[column].stat;
    csto_status rc = CSTO_OK;
    if (m->columns.sides[column] == STATISTIC)
        return csto_stat_compute(stat, sample, out, err);
    if (m->columns.sides[column] == INTERVAL_LOW)
        rc = csto_bootstrap(m->interval, &out->why, stat, sample, m->a->question->bootstrap, err);
    out->value = m->interval[m->columns.sides[column] - INTERVAL_LOW];
    return rc;
}

static csto_status stat_cell(struct row_maker *m, const struct csto_group *g, size_t column, struct csto_cell *out, csto_error *err)
{
    const struct csto_stat_call *call = &m->columns.calls[column];
    struct csto_stat_call seen = *call;
    struct csto_sample sample;
    struct csto_result result = {NAN, NULL};
    if (m->columns.sides[column] != STATISTIC)
        seen.stat = &csto_stat_gini; /* a resample is made of all values */
    struct csto_beside beside = {.days = m->extent.days};
    csto_beside_of(&beside, &m->besides, (size_t)(g - m->a->groups.at), call->parameter);
    csto_status rc = csto_sample_of(&sample, &m->sampler, g, &seen, &beside, &result.why, err);
    if (rc == CSTO_OK && !result.why)
        rc = side_of(&result, m, column, &sample, err);
    if (rc == CSTO_OK && result.why && is_asked(m, column))
        rc = csto_blanks_add(&m->blanks, call, result.why, err);
    *out = csto_cell_number(result.value);
    return rc;
}

static csto_status add_row(struct row_maker *m, const struct csto_group *g, csto_error *err)
{
    struct csto_cell cells[MOST_COLUMNS];
    csto_status rc = csto_extent_of(&m->extent, m->a, g, err);
    for (size_t i = 0; i < m->columns.n && rc == CSTO_OK; i++) {
        if (i < m->a->question->n_by)
            cells[i] = key_cell(m, g, i);
        else if (m->columns.calls[i].stat)
            rc = stat_cell(m, g, i, &cells[i], err);
        else
            cells[i] = fixed_cell(m, g, m->columns.fixed[i]);
    }
    return rc == CSTO_OK ? csto_table_add(m->table, cells, err) : rc;
}

static unsigned needs_of(const struct columns *c)
{
    unsigned needs = 0;
    for (size_t i = 0; i < c->n; i++)
        needs |= c->calls[i].stat ? c->calls[i].stat->needs : 0;
    return needs;
}

static csto_status add_rows(struct row_maker *m, csto_error *err)
{
    csto_status rc = csto_besides_build(&m->besides, m->a, m->a->officers, needs_of(&m->columns), err);
    for (size_t i = 0; i < m->a->groups.n && rc == CSTO_OK; i++)
        if (m->a->groups.at[i].counted)
            rc = add_row(m, &m->a->groups.at[i], err);
    for (size_t i = 0; i < CSTO_BY_WORDS; i++)
        csto_text_free(&m->keys[i]);
    csto_extent_free(&m->extent);
    csto_sampler_end(&m->sampler);
    csto_besides_free(&m->besides);
    return rc;
}

static csto_status bootstrap_note(csto_table *to, size_t resamples, csto_error *err)
{
    return csto_table_add_note(
        to, err,
        "NAME_low and NAME_high: 95 %% percentile bootstrap, %zu resamples of the counted values, generator mt19937 with seed "
        "%d for every cell; where a few values make the total (hill at or below 1) these intervals of sums and means are "
        "too narrow",
        resamples, CSTO_BOOTSTRAP_SEED);
}

csto_status csto_summary_table(csto_table **out, struct csto_answer *a, csto_error *err)
{
    struct row_maker m = {.a = a, .sampler = {.a = a}};
    make_columns(&m.columns, a->question);
    csto_status rc = csto_table_new(&m.table, m.columns.at, m.columns.n, err);
    if (rc == CSTO_OK)
        rc = add_rows(&m, err);
    if (rc == CSTO_OK)
        rc = csto_answer_notes(m.table, a, err);
    if (rc == CSTO_OK)
        rc = csto_blanks_note(m.table, &m.blanks, err);
    if (rc == CSTO_OK && a->question->bootstrap)
        rc = bootstrap_note(m.table, a->question->bootstrap, err);
    csto_blanks_free(&m.blanks);
    if (rc == CSTO_OK)
        *out = m.table;
    else
        csto_table_free(m.table);
    return rc;
}

csto_status csto_summary(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_asked asked;
    csto_status rc = csto_ask(&asked, d, q, err);
    if (rc == CSTO_OK)
        rc = csto_summary_table(out, &asked.answer, err);
    csto_asked_end(&asked);
    return rc;
}
