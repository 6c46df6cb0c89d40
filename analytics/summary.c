#include "config.h"

#include "analytics/summary.h"

#include "analytics/aggregate.h"
#include "analytics/extent.h"
#include "analytics/notes.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

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
    const struct csto_stat *stats[MOST_COLUMNS]; /* of a column that is one, else NULL */
    size_t fixed[MOST_COLUMNS];                  /* of a column that is one of these, else FIXED */
    size_t n;
};

/* Adds a column unless there is one of that name. */
static void add_column(struct columns *c, struct csto_column column, const struct csto_stat *stat, size_t number)
{
    for (size_t i = 0; i < c->n; i++)
        if (strcmp(c->at[i].name, column.name) == 0)
            return;
    c->at[c->n] = stat ? (struct csto_column){stat->name, stat->show} : column;
    c->stats[c->n] = stat;
    c->fixed[c->n++] = number;
}

static void make_columns(struct columns *c, const struct csto_question *q)
{
    c->n = 0;
    for (size_t i = 0; i < q->n_by; i++)
        add_column(c, (struct csto_column){csto_by_words[q->by[i]].name, CSTO_SHOW_TEXT}, NULL, FIXED);
    for (size_t i = 0; i < FIXED; i++)
        add_column(c, fixed[i], csto_stat_find(fixed[i].name), i);
    for (size_t i = 0; i < q->n_stats; i++)
        add_column(c, (struct csto_column){.name = q->stats[i]->name}, q->stats[i], FIXED);
}

bool csto_summary_has_column(const struct csto_question *q, const char *name)
{
    struct columns c;
    bool found = false;
    make_columns(&c, q);
    for (size_t i = 0; i < c.n; i++)
        found = found || strcmp(c.at[i].name, name) == 0;
    return found;
}

/* ---- rows ---- */

struct row_maker {
    struct csto_answer *a;
    csto_table *table;
    struct columns columns;
    struct csto_text keys[CSTO_BY_WORDS]; /* of the row at hand, like the next */
    struct csto_extent extent;
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

static csto_status add_row(struct row_maker *m, const struct csto_group *g, double *points, csto_error *err)
{
    struct csto_cell cells[MOST_COLUMNS];
    struct csto_sample sample = {points, csto_group_points(m->a, g, points), g->total};
    csto_status rc = csto_extent_of(&m->extent, m->a, g, err);
    for (size_t i = 0; i < m->columns.n && rc == CSTO_OK; i++) {
        if (i < m->a->question->n_by)
            cells[i] = key_cell(m, g, i);
        else if (m->columns.stats[i])
            rc = csto_stat_cell(m->columns.stats[i], &sample, &cells[i], err);
        else
            cells[i] = fixed_cell(m, g, m->columns.fixed[i]);
    }
    return rc == CSTO_OK ? csto_table_add(m->table, cells, err) : rc;
}

static csto_status add_rows(struct row_maker *m, csto_error *err)
{
    size_t most = 0;
    for (size_t i = 0; i < m->a->groups.n; i++)
        most = m->a->groups.at[i].counted > most ? m->a->groups.at[i].counted : most;
    double *points = malloc((most + 1) * sizeof *points);
    csto_status rc = points ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < m->a->groups.n && rc == CSTO_OK; i++)
        if (m->a->groups.at[i].counted)
            rc = add_row(m, &m->a->groups.at[i], points, err);
    free(points);
    for (size_t i = 0; i < CSTO_BY_WORDS; i++)
        csto_text_free(&m->keys[i]);
    csto_extent_free(&m->extent);
    return rc;
}

csto_status csto_summary_table(csto_table **out, struct csto_answer *a, csto_error *err)
{
    struct row_maker m = {.a = a};
    make_columns(&m.columns, a->question);
    csto_status rc = csto_table_new(&m.table, m.columns.at, m.columns.n, err);
    if (rc == CSTO_OK)
        rc = add_rows(&m, err);
    if (rc == CSTO_OK)
        rc = csto_answer_notes(m.table, a, err);
    if (rc == CSTO_OK)
        *out = m.table;
    else
        csto_table_free(m.table);
    return rc;
}

/* ---- from a dataset ---- */

csto_status csto_ask(struct csto_asked *out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    *out = (struct csto_asked){0};
    csto_status rc = csto_question_read(&out->question, q, csto_dataset_vocabulary(d), err);
    if (rc != CSTO_OK)
        return rc;
    out->aggregate = malloc(sizeof *out->aggregate);
    if (!out->aggregate) {
        csto_asked_end(out);
        return csto_fail_memory(err);
    }
    csto_aggregate_init(out->aggregate, &out->question);
    for (size_t i = 0; i < csto_dataset_count(d) && rc == CSTO_OK; i++) {
        csto_question_meet(&out->question, csto_dataset_at(d, i));
        rc = csto_aggregate_lend(out->aggregate, csto_dataset_at(d, i), err);
    }
    if (rc == CSTO_OK)
        rc = csto_aggregate_answer(&out->answer, out->aggregate, err);
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
