#include "config.h"

#include "loaders/json_table.h"

#include "loaders/table.h"

#include "base/status.h"

struct rows {
    struct csto_json_reader *json;
    struct csto_table_reader *table;
    struct csto_text text; /* the cells of the row, a zero byte behind each */
    CSTO_ARRAY(size_t) starts;
    CSTO_ARRAY(struct csto_header_cell) cells, header; /* header: its texts are kept in `keys` */
    struct csto_intern keys;
};

static const char *raw_object(void *owner, size_t *n)
{
    const struct csto_json_value *v = &((struct rows *)owner)->json->value;
    *n = v->n;
    return v->from.at;
}

/* The keys of the first object; false where memory ran out. */
static bool take_header(struct rows *t, const cJSON *root)
{
    for (const cJSON *node = root->child; node; node = node->next) {
        struct csto_header_cell c = {csto_intern_text(&t->keys, node->string, strlen(node->string)), strlen(node->string)};
        if (!c.at || !csto_array_push(&t->header, c))
            return false;
    }
    return true;
}

/* The member's text: a string, a number as the file has it, nothing for null. */
static bool put_cell(struct rows *t, const struct csto_json_member *m, const cJSON *node)
{
    if (!csto_array_push(&t->starts, t->text.n))
        return false;
    if (m && m->value.kind == CSTO_JSON_STRING)
        csto_text_puts(&t->text, node->valuestring);
    else if (m && m->value.kind != CSTO_JSON_NULL)
        csto_text_put(&t->text, m->value.from.at, m->value.n);
    csto_text_putc(&t->text, '\0');
    return !t->text.failed;
}

/* The members of the object in the order of the header; *twice names a key that stands twice. */
static bool take_cells(struct rows *t, const cJSON *root, const char **twice)
{
    csto_text_clear(&t->text);
    t->starts.n = t->cells.n = 0;
    *twice = NULL;
    for (size_t i = 0; i < t->header.n; i++) {
        const struct csto_json_member *m = t->json->members.at, *found = NULL;
        const cJSON *value = NULL;
        for (const cJSON *node = root->child; node; node = node->next, m++) {
            if (strcmp(node->string, t->header.at[i].at) != 0)
                continue;
            *twice = found ? t->header.at[i].at : *twice;
            found = m;
            value = node;
        }
        if (!put_cell(t, found, value))
            return false;
    }
    for (size_t i = 0; i < t->starts.n; i++) {
        size_t end = i + 1 < t->starts.n ? t->starts.at[i + 1] : t->text.n;
        if (!csto_array_push(&t->cells, ((struct csto_header_cell){t->text.at + t->starts.at[i], end - t->starts.at[i] - 1})))
            return false;
    }
    return true;
}

static csto_status take_object(struct rows *t, bool reading, int64_t row, csto_error *err)
{
    struct csto_json_reader *r = t->json;
    const char *twice = NULL;
    long line = r->value.from.line;
    csto_status rc = CSTO_OK;
    t->table->line = line;
    if (r->value.kind != CSTO_JSON_OBJECT)
        return reading ? csto_table_refuse(t->table, false, NULL, err, "is %s; an object is wanted", csto_json_kind_name(r->value.kind))
                       : CSTO_OK;
    csto_text_clear(&r->copy);
    csto_text_put(&r->copy, r->value.from.at, r->value.n);
    for (size_t i = 0; i < r->members.n; i++)
        if (r->members.at[i].value.kind == CSTO_JSON_NOT_FINITE)
            return reading ? csto_table_refuse(t->table, false, NULL, err, "'%.*s' is no number", (int)r->members.at[i].value.n,
                                               r->members.at[i].value.from.at)
                           : CSTO_OK;
    cJSON *root = r->copy.failed ? NULL : r->json.parse(r->copy.at);
    if (!root || !take_cells(t, root, &twice))
        rc = csto_fail_memory(err);
    else if (!reading)
        csto_table_survey(t->table, t->cells.at, t->cells.n, line);
    else if (twice)
        rc = csto_table_refuse(t->table, false, twice, err, "stands twice in one object");
    else
        rc = csto_table_row(t->table, t->cells.at, t->cells.n, line, row, err);
    r->json.free(root);
    return rc;
}

/* The array once through: a survey that keeps silent about mistakes, or the reading. */
static csto_status walk(struct rows *t, struct csto_json_scan s, bool reading, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (int64_t row = 1; rc == CSTO_OK; row++) {
        if (!csto_json_value(&s, &t->json->value, &t->json->members))
            return reading ? csto_json_reader_stop(t->json, &s, err) : CSTO_OK;
        rc = take_object(t, reading, row, err);
        if (rc != CSTO_OK || csto_json_take(&s, ']'))
            return rc;
        if (!csto_json_take(&s, ',')) {
            s.why = s.at == s.end ? "the JSON ends inside an array" : "a comma or ] is wanted here";
            return reading ? csto_json_reader_stop(t->json, &s, err) : CSTO_OK;
        }
    }
    return rc;
}

static csto_status first_header(struct rows *t, struct csto_json_scan s, csto_error *err)
{
    struct csto_json_reader *r = t->json;
    if (!csto_json_value(&s, &r->value, &r->members) || r->value.kind != CSTO_JSON_OBJECT)
        return CSTO_OK;
    for (size_t i = 0; i < r->members.n; i++)
        if (r->members.at[i].value.kind == CSTO_JSON_NOT_FINITE)
            return CSTO_OK;
    csto_text_clear(&r->copy);
    csto_text_put(&r->copy, r->value.from.at, r->value.n);
    cJSON *root = r->copy.failed ? NULL : r->json.parse(r->copy.at);
    csto_status rc = root && take_header(t, root) ? CSTO_OK : csto_fail_memory(err);
    r->json.free(root);
    for (size_t i = 0; i < t->header.n && rc == CSTO_OK; i++)
        if (strcmp(t->header.at[i].at, "measure") == 0 || strcmp(t->header.at[i].at, "text") == 0)
            t->header.n = 0;
    return rc;
}

csto_status csto_json_table(struct csto_json_reader *r, struct csto_json_scan *s, const struct csto_input *in, struct csto_sink *sink,
                            bool *taken, csto_error *err)
{
    struct rows t = {.json = r};
    const struct csto_profiles *all;
    const struct csto_profile *p = NULL;
    *taken = false;
    csto_status rc = first_header(&t, *s, err);
    if (rc == CSTO_OK && t.header.n)
        rc = csto_session_profiles(r->session, &all, err);
    if (rc == CSTO_OK && t.header.n)
        p = csto_profiles_choose(all, t.header.at, t.header.n, err);
    if (rc == CSTO_OK && p && !(t.table = calloc(1, sizeof *t.table)))
        rc = csto_fail_memory(err);
    *taken = p != NULL;
    if (rc == CSTO_OK && p)
        rc = csto_table_begin(t.table, in, r->session, sink, p, "", t.header.at, t.header.n, r->value.from.line, err);
    if (rc == CSTO_OK && p && !t.table->refused)
        rc = walk(&t, *s, false, err);
    if (rc == CSTO_OK && p && !t.table->refused)
        rc = csto_table_settle(t.table, err);
    if (rc == CSTO_OK && p && !t.table->refused) {
        t.table->raw = raw_object;
        t.table->owner = &t;
        rc = walk(&t, *s, true, err);
        if (rc == CSTO_OK)
            rc = csto_table_end(t.table, err);
    }
    if (t.table)
        csto_table_reader_free(t.table);
    free(t.table);
    csto_text_free(&t.text);
    csto_array_free(&t.starts);
    csto_array_free(&t.cells);
    csto_array_free(&t.header);
    csto_intern_free(&t.keys);
    return rc;
}
