/* Single incidents are read as a stream under the keys of the first lines; published tables whole, as they are surveyed first. */
#include "config.h"

#include "loaders/ndjson_table.h"

#include "loaders/input.h"
#include "loaders/json_rows.h"
#include "loaders/ndjson_lines.h"
#include "loaders/table.h"

#include "base/limits.h"
#include "base/status.h"

struct ndjson_table {
    struct csto_json_reader *json;
    struct csto_json_rows rows;
    struct csto_ndjson_lines lines;
    struct csto_table_reader *table;
    struct csto_intern told; /* keys that were noted */
};

static const char *raw_line(void *owner, size_t *n)
{
    return csto_ndjson_lines_text(&((struct ndjson_table *)owner)->lines, n);
}

/* The object of the line into json->value and json->members: 1, 0 for an empty line, -1: *why says what is wrong. */
static int scan_line(struct ndjson_table *t, const char **why)
{
    struct csto_json_reader *r = t->json;
    struct csto_json_scan s;
    size_t n;
    const char *bytes = csto_ndjson_lines_text(&t->lines, &n);
    csto_json_start(&s, bytes, n, t->lines.line);
    s.tolerant = true;
    if (t->lines.line > 1) /* a byte order mark stands in the first line only */
        s.at = s.line_start = bytes;
    if (!csto_json_more(&s))
        return 0;
    if (csto_json_value(&s, &r->value, &r->members) && csto_json_more(&s))
        s.why = "text stands behind the object, and a line holds one";
    if (!s.why && r->value.kind != CSTO_JSON_OBJECT)
        s.why = "the line is no object";
    *why = s.why;
    return s.why ? -1 : 1;
}

/* ---- the header ---- */

/* The keys of the objects of these bytes.  The last line may be cut off. */
static csto_status take_keys(struct ndjson_table *t, const char *bytes, size_t n, csto_error *err)
{
    csto_status rc = CSTO_OK;
    const char *why;
    bool end = false;
    csto_ndjson_lines_of_memory(&t->lines, bytes, n);
    while (rc == CSTO_OK && (rc = csto_ndjson_lines_next(&t->lines, &end, err)) == CSTO_OK && !end)
        if (scan_line(t, &why) > 0 && !csto_json_rows_add_keys(&t->rows, &t->json->members))
            rc = csto_fail_memory(err);
    return rc;
}

/* ---- rows ---- */

static csto_status survey(struct ndjson_table *t, const char *bytes, size_t n, csto_error *err)
{
    struct csto_json_row_fault fault;
    const char *why;
    csto_status rc = CSTO_OK;
    bool end = false;
    csto_ndjson_lines_of_memory(&t->lines, bytes, n);
    while (rc == CSTO_OK && (rc = csto_ndjson_lines_next(&t->lines, &end, err)) == CSTO_OK && !end) {
        if (scan_line(t, &why) <= 0)
            continue;
        csto_json_row_result what = csto_json_rows_object(&t->rows, &t->json->members, &fault);
        if (what == CSTO_JSON_ROW_NO_MEMORY)
            rc = csto_fail_memory(err);
        else if (what == CSTO_JSON_ROW)
            csto_table_survey(t->table, t->rows.cells.at, t->rows.cells.n, t->lines.line);
    }
    return rc;
}

/* A key that came behind the lines by which the layout was chosen. */
static csto_status note_unknown(struct ndjson_table *t, csto_error *err)
{
    enum { MOST_TOLD = 10, LONGEST = 60 };
    size_t before = t->told.n, n = t->rows.unknown_n < LONGEST ? t->rows.unknown_n : LONGEST;
    if (!t->rows.unknown || t->told.n == MOST_TOLD)
        return CSTO_OK;
    const char *key = csto_intern_text(&t->told, t->rows.unknown, n);
    if (!key)
        return csto_fail_memory(err);
    if (t->told.n == before)
        return CSTO_OK;
    const csto_problem where = {.severity = CSTO_NOTE, .file = t->table->in->name, .line = t->lines.line};
    return csto_report(t->table->sink, where, err,
                       "the key '%s' is in none of the first lines, by which the layout was chosen; passed over", key);
}

static csto_status take_line(struct ndjson_table *t, int64_t *row, csto_error *err)
{
    struct csto_json_row_fault fault = {0};
    const char *why;
    t->table->line = t->lines.line;
    if (t->lines.too_long) {
        ++*row;
        return csto_table_refuse(t->table, false, NULL, err, "is longer than %u MiB, the limit for a line", CSTO_LIMIT_ROW_BYTES >> 20);
    }
    int met = scan_line(t, &why);
    if (met == 0)
        return CSTO_OK;
    ++*row;
    if (met < 0)
        return csto_table_refuse(t->table, false, NULL, err, "%s", why);
    csto_json_row_result what = csto_json_rows_object(&t->rows, &t->json->members, &fault);
    if (what == CSTO_JSON_ROW_NO_MEMORY)
        return csto_fail_memory(err);
    if (what == CSTO_JSON_ROW_BAD)
        return csto_table_refuse(t->table, false, fault.field, err, "%s", fault.text);
    csto_status rc = note_unknown(t, err);
    return rc == CSTO_OK ? csto_table_row(t->table, t->rows.cells.at, t->rows.cells.n, t->lines.line, *row, err) : rc;
}

static csto_status read_rows(struct ndjson_table *t, csto_error *err)
{
    csto_status rc = CSTO_OK;
    bool end = false;
    t->table->raw = raw_line;
    t->table->owner = t;
    for (int64_t row = 0; rc == CSTO_OK && (rc = csto_ndjson_lines_next(&t->lines, &end, err)) == CSTO_OK && !end;)
        rc = take_line(t, &row, err);
    return rc == CSTO_OK ? csto_table_end(t->table, err) : rc;
}

/* ---- the whole ---- */

static csto_status read_all(struct ndjson_table *t, struct csto_input *in, struct csto_sink *sink, const struct csto_profile *p,
                            csto_error *err)
{
    const char *bytes;
    size_t n;
    bool whole = p->rows == CSTO_ROWS_CELLS;
    csto_status rc = CSTO_OK;
    if (whole)
        rc = csto_input_whole(in, &bytes, &n, err);
    else
        bytes = csto_input_head(in, &n);
    if (rc == CSTO_OK && whole)
        rc = take_keys(t, bytes, n, err);
    if (rc == CSTO_OK && !csto_json_rows_seal(&t->rows))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = csto_table_begin(t->table, in, t->json->session, sink, p, "", t->rows.header.at, t->rows.header.n, 1, err);
    if (rc == CSTO_OK && !t->table->refused && csto_table_wants_survey(t->table))
        rc = survey(t, bytes, n, err);
    if (rc == CSTO_OK && !t->table->refused)
        rc = csto_table_settle(t->table, err);
    if (rc != CSTO_OK || t->table->refused)
        return rc;
    if (whole)
        csto_ndjson_lines_of_memory(&t->lines, bytes, n);
    else
        rc = csto_ndjson_lines_open(&t->lines, in, err);
    return rc == CSTO_OK ? read_rows(t, err) : rc;
}

csto_status csto_ndjson_table(struct csto_json_reader *r, struct csto_input *in, struct csto_sink *sink, bool *taken, csto_error *err)
{
    struct ndjson_table t = {.json = r, .rows = {.json = &r->json}};
    const struct csto_profile *p = NULL;
    size_t n;
    const char *head = csto_input_head(in, &n);
    csto_status rc = take_keys(&t, head, n, err);
    if (rc == CSTO_OK)
        rc = csto_json_rows_profile(&p, &t.rows, r->session, err);
    *taken = p != NULL;
    if (p && !(t.table = calloc(1, sizeof *t.table)))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK && p)
        rc = read_all(&t, in, sink, p, err);
    if (t.table)
        csto_table_reader_free(t.table);
    free(t.table);
    csto_ndjson_lines_close(&t.lines);
    csto_json_rows_free(&t.rows);
    csto_intern_free(&t.told);
    return rc;
}
