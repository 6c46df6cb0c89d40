/* trend_table.c - what the tables of trend share: keys, rows, and who makes which */
#include "config.h"

#include "analytics/distributions.h"
#include "analytics/notes.h"
#include "analytics/summary.h"
#include "analytics/trend_forecast.h"
#include "analytics/trend_show.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct csto_cell csto_trend_unit(const struct csto_trend_place *p)
{
    return csto_cell_text(p->t->unit);
}

struct csto_cell csto_trend_measure(const struct csto_trend_place *p)
{
    return csto_cell_text(csto_vocabulary_id(p->v, CSTO_MEASURES, p->t->series->measure));
}

struct csto_cell csto_trend_item(const struct csto_trend_place *p)
{
    return csto_cell_text(csto_vocabulary_id(p->v, CSTO_ITEMS, p->t->series->item));
}

csto_status csto_trend_add(struct csto_trend_maker *m, const struct csto_trend_place *p, csto_error *err)
{
    struct csto_cell cells[CSTO_TREND_COLUMNS];
    for (size_t i = 0; i < m->n_keys; i++)
        cells[i] = csto_cell_text(p->t->series->keys[m->keys[i]]);
    for (size_t i = 0; i < m->n; i++)
        cells[m->n_keys + i] = m->columns[i]->cell(p);
    csto_status rc = csto_table_add(m->table, cells, err);
    return rc == CSTO_OK ? csto_trend_account(m->account, m->answer, m->set, p->t->series, p->value, err) : rc;
}

csto_status csto_trend_offset(double **out, const struct csto_trend_maker *m, const struct csto_trend *t, csto_error *err)
{
    size_t n = 0;
    *out = NULL;
    if (!m->per_day)
        return CSTO_OK;
    double *offset = malloc((t->points.n + 1) * sizeof *offset);
    if (!offset)
        return csto_fail_memory(err);
    for (size_t i = 0; i < t->series->n && n < t->points.n; i++) {
        const struct csto_series_value *v = &t->series->values[i];
        if (!v->partial && isfinite(v->value))
            offset[n++] = log(v->days > 0 ? v->days : (double)v->period.to - v->period.from + 1);
    }
    *out = offset;
    return CSTO_OK;
}

/* ---- what may be shown ---- */

static const struct csto_trend_show *const shows[] = {&csto_trend_show_trend,
                                                      &csto_trend_show_points,
                                                      &csto_trend_show_breaks,
                                                      &csto_trend_show_fits,
                                                      &csto_trend_show_forecast,
                                                      &csto_trend_show_intervention,
                                                      NULL};

static csto_status find_shown(const struct csto_trend_show **out, const char *name, csto_error *err)
{
    const char *names[sizeof shows / sizeof *shows];
    size_t n = 0;
    for (; shows[n]; n++) {
        names[n] = shows[n]->name;
        if (strcmp(shows[n]->name, name && *name ? name : "trend") == 0) {
            *out = shows[n];
            return CSTO_OK;
        }
    }
    return csto_fail_unknown(err, "--show", name, names, n);
}

/* --intervention and --offset. */
static csto_status read_options(struct csto_trend_maker *m, const struct csto_trend_show *what, const struct csto_table_options *how,
                                csto_error *err)
{
    struct csto_date date;
    const char *day = how ? how->intervention : NULL, *offset = how ? how->offset : NULL;
    m->horizon = how && how->horizon ? (size_t)how->horizon : 3;
    m->intervention = CSTO_NO_DAY;
    m->per_day = offset && strcmp(offset, "days") == 0;
    if (how && (how->horizon < 0 || how->horizon > CSTO_HORIZON_MOST))
        return csto_fail_at(err, CSTO_E_RANGE, "--horizon", 0, 0, "must be from 1 to %d", CSTO_HORIZON_MOST);
    if (offset && *offset && !m->per_day)
        return csto_fail_at(err, CSTO_E_NAME, "--offset", 0, 0, "'%s' is unknown; use days", offset);
    if (what == &csto_trend_show_intervention && (!day || !*day))
        return csto_fail_at(err, CSTO_E_NAME, "--intervention", 0, 0,
                            "is needed by --show=intervention: the day, month or year when it began");
    if (day && *day && what != &csto_trend_show_intervention)
        return csto_fail_at(err, CSTO_E_NAME, "--intervention", 0, 0, "belongs to --show=intervention");
    if (m->per_day && what != &csto_trend_show_intervention && what != &csto_trend_show_fits)
        return csto_fail_at(err, CSTO_E_NAME, "--offset", 0, 0, "belongs to --show=fits and --show=intervention, which have count models");
    if (day && *day && !csto_date_parse(day, &date))
        return csto_fail_at(err, CSTO_E_SYNTAX, "--intervention", 0, 0, "'%s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", day);
    if (day && *day) {
        m->intervention = csto_period_of(date).from;
        m->part_of_year = date.month != 0;
    }
    return CSTO_OK;
}

static csto_status make_columns(struct csto_trend_maker *m, const struct csto_trend_column *columns, csto_error *err)
{
    struct csto_column all[CSTO_TREND_COLUMNS];
    size_t n = 0;
    for (size_t i = 0; i < m->q->n_by; i++) {
        if (csto_by_words[m->q->by[i]].time) {
            m->time = m->q->by[i];
            continue;
        }
        m->keys[m->n_keys++] = i;
        all[n++] = (struct csto_column){csto_by_words[m->q->by[i]].name, CSTO_SHOW_TEXT};
    }
    for (; columns->cell; columns++) {
        bool key = false;
        for (size_t i = 0; i < m->n_keys; i++)
            key |= strcmp(all[i].name, columns->column.name) == 0;
        if (key)
            continue;
        m->columns[m->n++] = columns;
        all[n++] = columns->column;
    }
    return csto_table_new(&m->table, all, n, err);
}

static csto_status add_series(struct csto_trend_maker *m, const struct csto_trend_show *what, const struct csto_series_set *set,
                              csto_error *err)
{
    csto_status rc = csto_distributions_open(err);
    for (size_t i = 0; i < set->n && rc == CSTO_OK; i++) {
        struct csto_trend t;
        rc = csto_trend_of(&t, &set->series[i], m->time, m->q->vocabulary, err);
        struct csto_trend_place p = {.t = &t, .v = m->q->vocabulary};
        if (rc == CSTO_OK)
            rc = what->add(m, &p, err);
        csto_trend_free(&t);
    }
    if (rc == CSTO_OK && set->n)
        rc = csto_table_add_note(m->table, err,
                                 "a trend of what was recorded: more searches, other rules or other sources move it as well as what it is "
                                 "taken for");
    return rc;
}

csto_status csto_trend_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, csto_error *err)
{
    const struct csto_trend_show *what = NULL;
    struct csto_asked asked;
    struct csto_series_set set = {0};
    struct csto_trend_maker m = {.account = account, .answer = &asked.answer, .set = &set};
    csto_status rc = find_shown(&what, how ? how->show : NULL, err);
    if (rc == CSTO_OK)
        rc = read_options(&m, what, how, err);
    if (rc == CSTO_OK)
        rc = csto_ask(&asked, d, q, err);
    if (rc != CSTO_OK)
        return rc;
    m.q = &asked.question;
    rc = csto_series_of_answer(&set, &asked.answer, err);
    if (rc == CSTO_OK)
        rc = make_columns(&m, what->columns, err);
    if (rc == CSTO_OK)
        rc = add_series(&m, what, &set, err);
    if (rc == CSTO_OK)
        rc = csto_answer_notes(m.table, &asked.answer, err);
    csto_series_set_free(&set);
    csto_asked_end(&asked);
    if (rc == CSTO_OK)
        *out = m.table;
    else
        csto_table_free(m.table);
    return rc;
}

csto_status csto_trend(csto_table **out, const csto_dataset *d, const csto_query *q, const csto_trend_options *how, csto_error *err)
{
    const struct csto_table_options options = {.show = how ? how->show : NULL,
                                               .horizon = how ? how->horizon : 0,
                                               .intervention = how ? how->intervention : NULL,
                                               .offset = how ? how->offset : NULL};
    return csto_trend_table(out, NULL, d, q, &options, err);
}
