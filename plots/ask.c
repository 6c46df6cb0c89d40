/* ask.c - totals for plots */
#include "config.h"

#include "analytics/query.h"
#include "base/status.h"
#include "plots/plot.h"
#include "records/table.h"

#include <math.h>
#include <stdlib.h>

bool csto_plot_given(const char *text)
{
    return text && *text;
}

static const char *text_of(struct csto_plot_task *task, const csto_table *t, size_t row, const char *column)
{
    long at = csto_table_find_column(t, column);
    return at < 0 ? "" : csto_plotspec_text(task->spec, "%s", csto_table_text(t, row, (size_t)at));
}

static double number_of(const csto_table *t, size_t row, const char *column, double otherwise)
{
    double x;
    long at = csto_table_find_column(t, column);
    return at >= 0 && csto_table_number(t, row, (size_t)at, &x) ? x : otherwise;
}

csto_status csto_plot_question(struct csto_question *out, const struct csto_plot_task *task, csto_error *err)
{
    csto_query query = task->query;
    query.by = NULL;
    return csto_question_read(out, &query, task->vocabulary, err);
}

/* The unit to show: kg where some row has it, else that of the most rows, the first of equals. */
static const char *choose_unit(const csto_table *t)
{
    struct used {
        const char *unit;
        size_t rows;
    };
    CSTO_ARRAY(struct used) units = {0}; /* few: a measure has a handful */
    long at = csto_table_find_column(t, "unit");
    const char *best = "";
    size_t most = 0;
    for (size_t r = 0; at >= 0 && r < csto_table_rows(t); r++) {
        const char *unit = csto_table_text(t, r, (size_t)at);
        size_t k = 0;
        while (k < units.n && strcmp(units.at[k].unit, unit) != 0)
            k++;
        if (k == units.n && !csto_array_push(&units, ((struct used){unit, 0})))
            break;
        units.at[k].rows++;
    }
    for (size_t k = 0; k < units.n; k++)
        if (units.at[k].rows > most || strcmp(units.at[k].unit, "kg") == 0) {
            best = units.at[k].unit;
            most = strcmp(best, "kg") == 0 ? SIZE_MAX : units.at[k].rows;
        }
    csto_array_free(&units);
    return best;
}

static int year_of(struct csto_plot_task *task, const csto_table *t, size_t row)
{
    int year = atoi(text_of(task, t, row, "year"));
    return year ? year : atoi(text_of(task, t, row, "month"));
}

static bool read_total(struct csto_plot_total *out, struct csto_plot_task *task, const csto_table *t, size_t row, const char *unit)
{
    double value = number_of(t, row, "total",
                             number_of(t, row, "low", NAN)); /* ranges have no total: what is certain is drawn, the rest is interval */
    long unit_at = csto_table_find_column(t, "unit");
    if (isnan(value) || (unit_at >= 0 && strcmp(csto_table_text(t, row, (size_t)unit_at), unit) != 0))
        return false;
    double low = number_of(t, row, "low", -INFINITY), high = number_of(t, row, "high", INFINITY);
    *out = (struct csto_plot_total){.item = text_of(task, t, row, "item"),
                                    .event = text_of(task, t, row, "event"),
                                    .place = text_of(task, t, row, "place"),
                                    .area = text_of(task, t, row, "area"),
                                    .publisher = text_of(task, t, row, "publisher"),
                                    .document = text_of(task, t, row, "source"),
                                    .month = text_of(task, t, row, "month"),
                                    .claims = number_of(t, row, "claims", 1),
                                    .unit = text_of(task, t, row, "unit"),
                                    .year = year_of(task, t, row),
                                    .value = value,
                                    .low = fmin(low, number_of(t, row, "spread_low", low)),
                                    .high = fmax(high, number_of(t, row, "spread_high", high))};
    return true;
}

csto_status csto_plot_ask(struct csto_plot_totals *out, struct csto_plot_task *task, const char *by, csto_error *err)
{
    csto_query q = task->query;
    csto_table *t = NULL;
    q.by = by;
    q.stat = NULL;
    csto_status rc = csto_summary(&t, task->dataset, &q, err);
    if (rc != CSTO_OK)
        return rc;
    size_t rows = csto_table_rows(t);
    *out = (struct csto_plot_totals){.at = calloc(rows + 1, sizeof *out->at)};
    if (!out->at) {
        csto_table_free(t);
        return csto_fail_memory(err);
    }
    const char *unit = choose_unit(t);
    for (size_t r = 0; r < rows; r++)
        out->n += read_total(&out->at[out->n], task, t, r, unit);
    csto_table_free(t);
    if (out->n == 0) {
        free(out->at);
        out->at = NULL;
        const char *item = csto_plot_given(q.item) ? q.item : "";
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; the data has no total of measure '%s'%s%s%s that fits the options",
                         csto_plot_given(q.measure) ? q.measure : "any", *item ? ", item '" : "", item, *item ? "'" : "");
    }
    return CSTO_OK;
}

void csto_plot_keep_place(struct csto_plot_totals *totals, const char *place)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++)
        if (strcmp(totals->at[i].place, place) == 0)
            totals->at[n++] = totals->at[i];
    totals->n = n;
}

void csto_plot_keep_dated(struct csto_plot_totals *totals)
{
    size_t n = 0;
    for (size_t i = 0; i < totals->n; i++)
        if (totals->at[i].year)
            totals->at[n++] = totals->at[i];
    totals->n = n;
}

csto_status csto_plot_check_years(const struct csto_plot_totals *totals, csto_error *err)
{
    for (size_t i = 1; i < totals->n; i++)
        if (totals->at[i].year && totals->at[i].year == totals->at[i - 1].year)
            return csto_fail(err, CSTO_E_UNIT, "%d has several totals that are not added to each other; choose one with --item",
                             totals->at[i].year);
    return CSTO_OK;
}

/* States report to the whole and the whole reports for all of them. */
#define WHOLE "CSTO"

csto_status csto_plot_ask_years(struct csto_plot_totals *out, struct csto_plot_task *task, csto_error *err)
{
    bool narrowed = csto_plot_given(task->query.place) || csto_plot_given(task->query.area) || csto_plot_given(task->query.event);
    csto_status rc = CSTO_OK;
    if (!narrowed && (rc = csto_plot_ask(out, task, "place,year", err)) == CSTO_OK) {
        csto_plot_keep_place(out, WHOLE);
        csto_plot_keep_dated(out);
        if (out->n > 0) {
            task->place = csto_vocabulary_find(task->vocabulary, CSTO_PLACES, WHOLE);
            return csto_plot_check_years(out, err);
        }
        free(out->at);
        out->at = NULL;
    }
    if (rc == CSTO_OK)
        rc = csto_plot_ask(out, task, "year", err);
    if (rc != CSTO_OK)
        return rc;
    csto_plot_keep_dated(out);
    if (out->n == 0)
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot; none of those found lies within one year");
    return csto_plot_check_years(out, err);
}

csto_status csto_plot_ask_more(struct csto_plot_totals *out, struct csto_plot_task *task, const char *by, csto_error *err)
{
    char words[128];
    if (!task->place)
        return csto_plot_ask(out, task, by, err);
    snprintf(words, sizeof words, "place,%s", by);
    csto_status rc = csto_plot_ask(out, task, words, err);
    if (rc == CSTO_OK)
        csto_plot_keep_place(out, csto_vocabulary_id(task->vocabulary, CSTO_PLACES, task->place));
    return rc;
}

double csto_plot_scale(const char *unit, double most, const char **word)
{
    enum { TONNES_FROM = 10000, THOUSANDS_FROM = 10000, MILLIONS_FROM = 1000000 };
    bool mass = strcmp(unit, "kg") == 0, count = strcmp(unit, "count") == 0;
    *word = mass ? "kg" : count ? "" : unit;
    if (mass && most >= TONNES_FROM)
        return *word = "tonnes", 1e3;
    if (count && most >= MILLIONS_FROM)
        return *word = "million", 1e6;
    if (count && most >= THOUSANDS_FROM)
        return *word = "thousand", 1e3;
    return 1;
}

const struct csto_plot_total *csto_plot_greatest(const struct csto_plot_totals *totals)
{
    const struct csto_plot_total *best = totals->at;
    for (size_t i = 1; i < totals->n; i++)
        if (totals->at[i].value > best->value)
            best = &totals->at[i];
    return best;
}
