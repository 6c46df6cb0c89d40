/* trend_show.h - the tables of trend: a file trend_show_NAME.c each, with its columns and how a series gives rows
 *
 * A new table is such a file, with `const struct csto_trend_show csto_trend_show_NAME`, and a row of csto_trend_shows (trend_table.c). */
#ifndef CSTO_ANALYTICS_TREND_SHOW_H
#define CSTO_ANALYTICS_TREND_SHOW_H

#include "analytics/trend.h"
#include "records/table.h"

enum { CSTO_TREND_COLUMNS = CSTO_BY_WORDS + 32 };

/* What the cells of a row are made from. */
struct csto_trend_place {
    const struct csto_trend *t;
    const csto_vocabulary *v;
    const struct csto_series_value *value; /* where a row is one value of the series; NULL = it is not */
    const void *row;                       /* what the table's own columns read */
};

struct csto_trend_column {
    struct csto_column column;
    struct csto_cell (*cell)(const struct csto_trend_place *p);
};

struct csto_trend_maker {
    csto_table *table;
    struct csto_account *account; /* NULL = nobody asks */
    const struct csto_answer *answer;
    const struct csto_series_set *set;
    const struct csto_question *q;
    csto_by time;
    size_t keys[CSTO_BY_WORDS], n_keys; /* places in --by */
    const struct csto_trend_column *columns[CSTO_TREND_COLUMNS];
    size_t n, horizon;
    int32_t intervention; /* a day; CSTO_NO_DAY = not given */
    bool part_of_year;    /* it was given with a month or a day */
    bool per_day;         /* counts are per day that they cover */
};

struct csto_trend_show {
    const char *name;
    const struct csto_trend_column *columns; /* end with a NULL name */
    csto_status (*add)(struct csto_trend_maker *m, struct csto_trend_place *p, csto_error *err);
};

extern const struct csto_trend_show csto_trend_show_trend, csto_trend_show_points, csto_trend_show_breaks, csto_trend_show_fits,
    csto_trend_show_forecast, csto_trend_show_intervention;

/* Adds the row, with its account. */
csto_status csto_trend_add(struct csto_trend_maker *m, const struct csto_trend_place *p, csto_error *err);

/* Logarithms of the days that the used values cover, where --offset asks for them; else NULL.  The caller frees them. */
csto_status csto_trend_offset(double **out, const struct csto_trend_maker *m, const struct csto_trend *t, csto_error *err);

/* The cells that every table has. */
struct csto_cell csto_trend_unit(const struct csto_trend_place *p);
struct csto_cell csto_trend_measure(const struct csto_trend_place *p);
struct csto_cell csto_trend_item(const struct csto_trend_place *p);

#define CSTO_TREND_NUMBER(name, expression)                                                                                                \
    static struct csto_cell name(const struct csto_trend_place *p)                                                                         \
    {                                                                                                                                      \
        return csto_cell_number((double)(expression));                                                                                     \
    }
#define CSTO_TREND_TEXT(name, expression)                                                                                                  \
    static struct csto_cell name(const struct csto_trend_place *p)                                                                         \
    {                                                                                                                                      \
        return csto_cell_text(expression);                                                                                                 \
    }

#endif
