#include "config.h"

#include "analytics/summary.h"

#include "analytics/aggregate.h"
#include "analytics/beside.h"
#include "analytics/blanks.h"
#include "analytics/extent.h"
#include "analytics/notes.h"
#include "analytics/samples.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

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

enum { MOST_COLUMNS = CSTO_BY_WORDS + FIXED + CSTO_QUERY_STATS };

struct columns {
    struct csto_column at[MOST_COLUMNS];
    struct csto_stat_call calls[MOST_COLUMNS]; /* of a column that is a statistic; of others .stat is NULL */
    size_t fixed[MOST_COLUMNS];                /* of a column that is one of these, else FIXED */
    size_t n;
};

static void add_column(struct columns *c, struct csto_column column, size_t number)
{
    c->at[c->n] = column;
    c->calls[c->n].stat = NULL;
    c->fixed[c->n++] = number;
}

static void add_stat(struct columns *c, const struct csto_stat_call *call, size_t number)
{
    add_column(c, (struct csto_column){call->name, call->stat->show}, number);
    c->calls[c->n - 1] = *call;
    c->at[c->n - 1].name = c->calls[c->n - 1].name;
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

/* Was the column asked for?  The usual ones are there in any case and say nothing of their empty cells. */
static bool is_asked(const struct row_maker *m, size_t column)
{
    const struct csto_question *q = m->a->question;
    for (size_t i = 0; i < q->n_stats; i++)
        if (strcmp(q->stats[i].name, m->columns.at[column].name) == 0)
            return true;
    return false;
}

static csto_status stat_cell(struct row_maker *m, const struct csto_group *g, size_t column, struct csto_cell *out, csto_error *err)
{
    const struct csto_stat_call *call = &m->columns.calls[column];
    struct csto_sample sample;
    struct csto_result result = {NAN, NULL};
    struct csto_beside beside = {.days = m->extent.days};
    csto_beside_of(&beside, &m->besides, (size_t)(g - m->a->groups.at), call->parameter);
    csto_status rc = csto_sample_of(&sample, &m->sampler, g, call, &beside, &result.why, err);
    if (rc == CSTO_OK && !result.why)
        rc = csto_stat_compute(call->stat, &sample, &result, err);
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
    csto_blanks_free(&m.blanks);
    if (rc == CSTO_OK)
        *out = m.table;
    else
        csto_table_free(m.table);
    return rc;
}

/* ---- from a dataset ---- */

static csto_status ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    *out = (struct csto_asked){0};
    csto_status rc = csto_question_read(&out->question, q, csto_dataset_vocabulary(d), err);
    if (rc != CSTO_OK)
        return rc;
    out->aggregate = malloc(sizeof *out->aggregate);
    if (!out->aggregate)
        return csto_fail_memory(err);
    csto_aggregate_init(out->aggregate, &out->question);
    for (size_t i = 0; i < csto_dataset_count(d) && rc == CSTO_OK; i++) {
        csto_question_meet(&out->question, csto_dataset_at(d, i));
        rc = csto_aggregate_lend(out->aggregate, csto_dataset_at(d, i), err);
    }
    return rc == CSTO_OK ? csto_aggregate_answer(&out->answer, out->aggregate, err) : rc;
}

/* The words of the question that officers can have: all but item and measure. */
static void officers_by(struct csto_text *to, const struct csto_question *q)
{
    for (size_t i = 0; i < q->n_by; i++)
        if (q->by[i] != CSTO_BY_ITEM && q->by[i] != CSTO_BY_MEASURE)
            csto_text_printf(to, "%s%s", to->n ? "," : "", csto_by_words[q->by[i]].name);
    if (!to->n)
        csto_text_puts(to, csto_by_words[CSTO_BY_MEASURE].name);
}

static csto_status ask_officers(struct csto_asked *to, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    struct csto_text by = {0};
    csto_query officers = *q;
    officers_by(&by, &to->question);
    officers.by = csto_text_string(&by);
    officers.measure = "personnel";
    officers.item = officers.stat = NULL;
    to->officers = calloc(1, sizeof *to->officers);
    csto_status rc = to->officers && !by.failed ? ask(to->officers, d, &officers, err) : csto_fail_memory(err);
    to->answer.officers = rc == CSTO_OK ? &to->officers->answer : NULL;
    csto_text_free(&by);
    return rc;
}

static bool wants_officers(const struct csto_question *q)
{
    for (size_t i = 0; i < q->n_stats; i++)
        if (q->stats[i].stat->needs & CSTO_NEEDS_OFFICERS)
            return true;
    return false;
}

csto_status csto_ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    csto_status rc = ask(out, d, q, err);
    if (rc == CSTO_OK && wants_officers(&out->question))
        rc = ask_officers(out, d, q, err);
    if (rc != CSTO_OK)
        csto_asked_end(out);
    return rc;
}

void csto_asked_end(struct csto_asked *a)
{
    csto_answer_free(&a->answer);
    if (a->aggregate)
        csto_aggregate_end(a->aggregate);
    free(a->aggregate);
    csto_question_free(&a->question);
    if (a->officers)
        csto_asked_end(a->officers);
    free(a->officers);
    *a = (struct csto_asked){0};
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
