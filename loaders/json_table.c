#include "config.h"

#include "loaders/json_table.h"

#include "loaders/json_shape.h"
#include "loaders/table.h"

#include "base/status.h"

struct json_table {
    struct csto_json_reader *json;
    struct csto_json_layout layout;
    struct csto_json_rows rows;
    struct csto_table_reader *table;
    struct csto_json_value value; /* the row, or of COLUMNS its first cell */
};

static const char *raw_row(void *owner, size_t *n)
{
    const struct json_table *t = owner;
    *n = t->layout.shape == CSTO_JSON_COLUMNS ? 0 : t->value.n;
    return t->value.from.at;
}

/* ---- rows ---- */

/* What the next row is. */
typedef enum { NEXT_ROW, NEXT_BAD, NEXT_END, NEXT_BROKEN, NEXT_NO_MEMORY } next_result;

static next_result next_of(csto_json_row_result r)
{
    return r == CSTO_JSON_ROW ? NEXT_ROW : r == CSTO_JSON_ROW_BAD ? NEXT_BAD : NEXT_NO_MEMORY;
}

static next_result no_row(struct csto_json_row_fault *fault, csto_json_kind kind, const char *wanted)
{
    fault->field = NULL;
    snprintf(fault->text, sizeof fault->text, "is %s; %s is wanted", csto_json_kind_name(kind), wanted);
    return NEXT_BAD;
}

static next_result next_object(struct json_table *t, struct csto_json_cursor *c, struct csto_json_row_fault *fault)
{
    int met = csto_json_cursor_next(c, &t->value, &t->json->members);
    if (met <= 0)
        return met < 0 ? NEXT_BROKEN : NEXT_END;
    if (t->value.kind != CSTO_JSON_OBJECT)
        return no_row(fault, t->value.kind, "an object");
    return next_of(csto_json_rows_object(&t->rows, &t->json->members, fault));
}

static next_result next_array(struct json_table *t, struct csto_json_cursor *c, struct csto_json_row_fault *fault)
{
    struct csto_json_scan inside = c->scan;
    struct csto_json_value v;
    int met = csto_json_cursor_next(c, &t->value, NULL);
    if (met <= 0)
        return met < 0 ? NEXT_BROKEN : NEXT_END;
    if (t->value.kind != CSTO_JSON_ARRAY)
        return no_row(fault, t->value.kind, "an array");
    csto_json_take(&inside, '[');
    struct csto_json_cursor cells = {.scan = inside};
    csto_json_row_result result = CSTO_JSON_ROW, all = CSTO_JSON_ROW;
    csto_json_rows_clear(&t->rows);
    while (all != CSTO_JSON_ROW_NO_MEMORY && csto_json_cursor_next(&cells, &v, NULL) > 0) {
        struct csto_json_row_fault one;
        result = csto_json_rows_put(&t->rows, &v, &one);
        if (result != CSTO_JSON_ROW && all == CSTO_JSON_ROW)
            *fault = one;
        all = result == CSTO_JSON_ROW ? all : result;
    }
    return next_of(all == CSTO_JSON_ROW ? csto_json_rows_end(&t->rows) : all);
}

/* One value of each column; all are equally long (see check_lengths). */
static next_result next_of_columns(struct json_table *t, struct csto_json_cursor *columns, struct csto_json_row_fault *fault)
{
    csto_json_row_result result = CSTO_JSON_ROW;
    csto_json_rows_clear(&t->rows);
    for (size_t i = 0; i < t->layout.columns.n; i++) {
        struct csto_json_value v;
        if (csto_json_cursor_next(&columns[i], &v, NULL) <= 0)
            return NEXT_END;
        if (i == 0)
            t->value = v;
        csto_json_row_result one = csto_json_rows_put(&t->rows, &v, fault);
        if (one == CSTO_JSON_ROW_NO_MEMORY)
            return NEXT_NO_MEMORY;
        result = one == CSTO_JSON_ROW ? result : one;
    }
    return next_of(result == CSTO_JSON_ROW ? csto_json_rows_end(&t->rows) : result);
}

static csto_status take(struct json_table *t, next_result what, bool reading, int64_t row, struct csto_json_row_fault *fault,
                        csto_error *err)
{
    long line = t->value.from.line;
    t->table->line = line;
    if (what == NEXT_NO_MEMORY)
        return csto_fail_memory(err);
    if (what == NEXT_BAD && reading)
        return csto_table_refuse(t->table, false, fault->field, err, "%s", fault->text);
    if (what == NEXT_ROW && reading)
        return csto_table_row(t->table, t->rows.cells.at, t->rows.cells.n, line, row, err);
    if (what == NEXT_ROW)
        csto_table_survey(t->table, t->rows.cells.at, t->rows.cells.n, line);
    return CSTO_OK;
}

/* The rows once through: a survey that keeps silent about mistakes, or the reading.  *stopped: a mistake was met and reported. */
static csto_status walk(struct json_table *t, bool reading, bool *stopped, csto_error *err)
{
    const struct csto_json_layout *l = &t->layout;
    struct csto_json_cursor rows = l->rows, *columns = NULL;
    struct csto_json_row_fault fault = {0};
    csto_status rc = CSTO_OK;
    next_result what = NEXT_ROW;
    *stopped = false;
    if (l->shape == CSTO_JSON_COLUMNS) {
        if (!(columns = malloc(l->columns.n * sizeof *columns)))
            return csto_fail_memory(err);
        memcpy(columns, l->columns.at, l->columns.n * sizeof *columns);
    }
    if (l->header_is_first && next_array(t, &rows, &fault) == NEXT_NO_MEMORY)
        rc = csto_fail_memory(err);
    for (int64_t row = 1 + l->header_is_first; rc == CSTO_OK && what != NEXT_END && what != NEXT_BROKEN; row++) {
        what = columns                         ? next_of_columns(t, columns, &fault)
               : l->shape == CSTO_JSON_OBJECTS ? next_object(t, &rows, &fault)
                                               : next_array(t, &rows, &fault);
        if (what == NEXT_BROKEN && reading) {
            *stopped = true;
            rc = csto_json_reader_stop(t->json, &rows.scan, err);
        } else if (what != NEXT_END && what != NEXT_BROKEN) {
            rc = take(t, what, reading, row, &fault, err);
        }
    }
    free(columns);
    return rc;
}

/* ---- the whole ---- */

/* Columns that are not equally long: nobody knows which values belong together. */
static csto_status check_lengths(struct json_table *t, csto_error *err)
{
    struct csto_json_value v;
    size_t first = 0;
    for (size_t i = 0; i < t->layout.columns.n; i++) {
        struct csto_json_cursor c = t->layout.columns.at[i];
        while (csto_json_cursor_next(&c, &v, NULL) > 0)
            continue;
        if (i == 0)
            first = c.met;
        else if (c.met != first) {
            t->table->line = t->layout.columns.at[i].scan.line;
            return csto_table_refuse(t->table, true, t->rows.header.at[i].at, err,
                                     "has %zu %s where '%.60s' has %zu, so nobody can tell which of them belong together", c.met,
                                     c.met == 1 ? "value" : "values", t->rows.header.at[0].at, first);
        }
    }
    return CSTO_OK;
}

static csto_status read_all(struct json_table *t, const struct csto_input *in, struct csto_sink *sink, const struct csto_profile *p,
                            csto_error *err)
{
    bool stopped = false;
    const struct csto_json_scan *after = &t->layout.after,
                                *first = t->layout.columns.n ? &t->layout.columns.at[0].scan : &t->layout.rows.scan;
    csto_status rc = csto_table_begin(t->table, in, t->json->session, sink, p, "", t->rows.header.at, t->rows.header.n, first->line, err);
    if (rc == CSTO_OK && !t->table->refused)
        rc = check_lengths(t, err);
    if (rc == CSTO_OK && !t->table->refused)
        rc = walk(t, false, &stopped, err);
    if (rc == CSTO_OK && !t->table->refused)
        rc = csto_table_settle(t->table, err);
    if (rc != CSTO_OK || t->table->refused)
        return rc;
    t->table->raw = raw_row;
    t->table->owner = t;
    rc = walk(t, true, &stopped, err);
    if (rc == CSTO_OK && after->why && !stopped)
        rc = csto_json_reader_stop(t->json, after, err);
    return rc == CSTO_OK ? csto_table_end(t->table, err) : rc;
}

csto_status csto_json_table(struct csto_json_reader *r, struct csto_json_scan from, const struct csto_input *in, struct csto_sink *sink,
                            bool *taken, csto_error *err)
{
    struct json_table t = {.json = r, .rows = {.json = &r->json}};
    const struct csto_profile *p = NULL;
    csto_status rc = csto_json_find_shape(&t.layout, &t.rows, from) && csto_json_rows_seal(&t.rows) ? CSTO_OK : csto_fail_memory(err);
    if (rc == CSTO_OK && t.layout.shape != CSTO_JSON_NO_TABLE)
        rc = csto_json_rows_profile(&p, &t.rows, r->session, err);
    if (rc == CSTO_OK && p && !(t.table = calloc(1, sizeof *t.table)))
        rc = csto_fail_memory(err);
    *taken = p != NULL;
    if (rc == CSTO_OK && p)
        rc = read_all(&t, in, sink, p, err);
    if (t.table)
        csto_table_reader_free(t.table);
    free(t.table);
    csto_json_rows_free(&t.rows);
    csto_json_layout_free(&t.layout);
    return rc;
}
