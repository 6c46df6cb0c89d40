#include "config.h"

#include "analytics/summary.h"

#include "analytics/aggregate.h"
#include "analytics/extent.h"
#include "analytics/notes.h"
#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

enum { FIXED = 15, MOST_COLUMNS = CSTO_BY_WORDS + FIXED + CSTO_QUERY_STATS + 3 };

/* ---- columns ---- */

static bool has_column(const struct csto_column *columns, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(columns[i].name, name) == 0)
            return true;
    return false;
}

static size_t make_columns(const struct csto_question *q, struct csto_column *to)
{
    static const struct csto_column fixed[] = {
        {"measure", CSTO_SHOW_TEXT},        {"item", CSTO_SHOW_TEXT},     {"unit", CSTO_SHOW_TEXT},
        {"claims", CSTO_SHOW_COUNT},        {"total", CSTO_SHOW_VALUE},   {"low", CSTO_SHOW_LOW},
        {"high", CSTO_SHOW_HIGH},           {"median", CSTO_SHOW_VALUE},  {"largest", CSTO_SHOW_VALUE},
        {"largest_share", CSTO_SHOW_SHARE}, {"sources", CSTO_SHOW_COUNT}, {"spread_low", CSTO_SHOW_VALUE},
        {"spread_high", CSTO_SHOW_VALUE},   {"places", CSTO_SHOW_TEXT},   {"days", CSTO_SHOW_COUNT},
    };
    size_t n = 0;
    for (size_t i = 0; i < q->n_by; i++)
        to[n++] = (struct csto_column){csto_by_words[q->by[i]].name, CSTO_SHOW_TEXT};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (!has_column(to, n, fixed[i].name))
            to[n++] = fixed[i];
    for (size_t i = 0; i < q->n_stats; i++)
        if (!has_column(to, n, q->stats[i]->name))
            to[n++] = (struct csto_column){q->stats[i]->name, q->stats[i]->show};
    return n;
}

/* ---- rows ---- */

struct row_maker {
    struct csto_answer *a;
    csto_table *table;
    struct csto_column columns[MOST_COLUMNS];
    size_t n;
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

/* The columns that are the same whatever the question; the rest are statistics. */
enum { MEASURE, ITEM, UNIT, CLAIMS, TOTAL, LOW, HIGH, SOURCES, SPREAD_LOW, SPREAD_HIGH, PLACES, DAYS, SAME };

static const char *const same_names[SAME] = {"measure", "item", "unit",    "claims",     "total",
                                             "low",     "high", "sources", "spread_low", "spread_high", "places", "days"};

static void same_cells(const struct row_maker *m, const struct csto_group *g, struct csto_cell to[SAME])
{
    const struct csto_question *q = m->a->question;
    to[MEASURE] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_MEASURES, g->measure));
    to[ITEM] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_ITEMS, g->item));
    to[UNIT] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_UNITS, g->unit));
    to[CLAIMS] = csto_cell_number((double)g->counted);
    to[TOTAL] = csto_cell_number(g->total);
    to[LOW] = csto_cell_number(g->low);
    to[HIGH] = csto_cell_number(g->high);
    to[SOURCES] = csto_cell_number((double)g->sources);
    to[SPREAD_LOW] = csto_cell_number(g->spread_low);
    to[SPREAD_HIGH] = csto_cell_number(g->spread_high);
    to[PLACES] = csto_cell_text(csto_text_string(&m->extent.places));
    to[DAYS] = csto_cell_number(m->extent.days);
}

static size_t same_column(const char *name)
{
    size_t i = 0;
    while (i < SAME && strcmp(same_names[i], name) != 0)
        i++;
    return i;
}

static csto_status add_row(struct row_maker *m, const struct csto_group *g, double *points, csto_error *err)
{
    const struct csto_question *q = m->a->question;
    struct csto_cell cells[MOST_COLUMNS], same[SAME];
    struct csto_sample sample = {points, csto_group_points(m->a, g, points), g->total};
    csto_status rc = csto_extent_of(&m->extent, m->a, g, err);
    same_cells(m, g, same);
    for (size_t i = 0; i < m->n && rc == CSTO_OK; i++) {
        size_t at = same_column(m->columns[i].name);
        if (i < q->n_by)
            cells[i] = key_cell(m, g, i);
        else if (at < SAME)
            cells[i] = same[at];
        else
            rc = csto_stat_cell(csto_stat_find(m->columns[i].name), &sample, &cells[i], err);
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
    m.n = make_columns(a->question, m.columns);
    csto_status rc = csto_table_new(&m.table, m.columns, m.n, err);
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
