/* A profile from its JSON text. */
#include "config.h"

#include "loaders/profile.h"

#include "loaders/json_scan.h"
#include "loaders/profile_value.h"

#include "base/status.h"
#include "base/text.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- a column ---- */

csto_vocabulary_table csto_reading_table(csto_reading reading)
{
    switch (reading) {
    case CSTO_READ_MEASURE: return CSTO_MEASURES;
    case CSTO_READ_ITEM: return CSTO_ITEMS;
    case CSTO_READ_UNIT: return CSTO_UNITS;
    case CSTO_READ_PLACE: return CSTO_PLACES;
    default: return CSTO_VOCABULARY_TABLES;
    }
}

static const char *const orders[] = {"ymd", "dmy", "mdy"};

/* "1000 dose": the name behind the number. */
static const char *without_scale(const char *name, double *scale)
{
    char number[16] = "";
    const char *blank = strchr(name, ' ');
    size_t n = blank ? (size_t)(blank - name) : 0;
    *scale = 1;
    if (n == 0 || n >= sizeof number || !csto_is_digit(*name))
        return name;
    memcpy(number, name, n);
    return csto_number_parse(number, scale, NULL) == CSTO_OK && *scale > 0 ? blank + 1 : name;
}

/* {"Maconha": "marijuana"}; of places "GBR/England and Wales", of units "1000 dose", of months their number. */
static bool words_of(struct csto_profile_parse *r, const cJSON *j, struct csto_profile_column *c)
{
    size_t n = 0;
    csto_vocabulary_table table = csto_reading_table(c->reading);
    if (j->type != cJSON_Object || (table == CSTO_VOCABULARY_TABLES && c->reading != CSTO_READ_MONTH))
        return csto_value_fail(r, "'words' is an object, for columns of measures, items, units, places and months, behind 'read'");
    for (const cJSON *e = j->child; e; e = e->next)
        n++;
    if (!(c->words = csto_value_room(r, n, sizeof *c->words)))
        return false;
    for (const cJSON *e = j->child; e; e = e->next) {
        struct csto_profile_word *w = &c->words[c->n_words++];
        w->area = "";
        w->scale = 1;
        if (!csto_value_folded(r, e->string, &w->label))
            return false;
        if (c->reading == CSTO_READ_MONTH) {
            if (e->type != cJSON_Number || e->valuedouble < 1 || e->valuedouble > 12)
                return csto_value_fail(r, "the month of '%s' is a number from 1 to 12", e->string);
            w->code = (csto_code)e->valuedouble;
            continue;
        }
        const char *name;
        if (!csto_value_text(r, e, &name))
            return false;
        if (c->reading == CSTO_READ_UNIT)
            name = without_scale(name, &w->scale);
        const char *slash = c->reading == CSTO_READ_PLACE ? strchr(name, '/') : NULL;
        w->code = csto_vocabulary_find_n(r->v, table, name, slash ? (size_t)(slash - name) : strlen(name));
        w->area = slash ? slash + 1 : "";
        if (!w->code)
            return csto_value_fail(r, "'%s', which '%s' means, is not in %s.tsv", name, e->string, csto_vocabulary_table_name(table));
    }
    return true;
}

static bool scale_of(struct csto_profile_parse *r, const cJSON *j, double *out)
{
    if (j->type != cJSON_Number || !isfinite(j->valuedouble) || j->valuedouble <= 0)
        return csto_value_fail(r, "'scale' is a number above 0");
    *out = j->valuedouble;
    return true;
}

static bool column_key(struct csto_profile_parse *r, const cJSON *j, struct csto_profile_column *c)
{
    int choice = 0;
    if (strcmp(j->string, "headers") == 0)
        return csto_value_texts(r, j, &c->headers, &c->n_headers);
    if (strcmp(j->string, "read") == 0)
        return CSTO_VALUE_CHOICE(r, j, csto_reading_names, &choice) ? (c->reading = (csto_reading)choice, true) : false;
    if (strcmp(j->string, "required") == 0)
        return csto_value_boolean(r, j, &c->required);
    if (strcmp(j->string, "words") == 0)
        return words_of(r, j, c);
    if (strcmp(j->string, "order") == 0)
        return CSTO_VALUE_CHOICE(r, j, orders, &choice) ? (c->order = (csto_date_order)choice, true) : false;
    if (strcmp(j->string, "measure") == 0)
        return csto_value_code(r, j, CSTO_MEASURES, &c->measure);
    if (strcmp(j->string, "item") == 0)
        return csto_value_code(r, j, CSTO_ITEMS, &c->item);
    if (strcmp(j->string, "unit") == 0)
        return csto_value_code(r, j, CSTO_UNITS, &c->unit);
    if (strcmp(j->string, "scale") == 0)
        return scale_of(r, j, &c->scale);
    if (strcmp(j->string, "unit_stated") == 0)
        return csto_value_text(r, j, &c->unit_stated);
    if (strcmp(j->string, "distinct") == 0)
        return csto_value_boolean(r, j, &c->distinct);
    if (strcmp(j->string, "left_out") == 0)
        return csto_value_text(r, j, &c->left_out);
    return csto_value_fail(r, "'%s' is no key of a column", j->string);
}

static bool columns_of(struct csto_profile_parse *r, const cJSON *j)
{
    size_t n = 0;
    for (const cJSON *e = j->child; e; e = e->next)
        n++;
    if (j->type != cJSON_Array || !(r->p->columns = csto_value_room(r, n, sizeof *r->p->columns)))
        return csto_value_fail(r, "'columns' is an array of objects");
    for (const cJSON *e = j->child; e; e = e->next) {
        struct csto_profile_column *c = &r->p->columns[r->p->n_columns++];
        c->scale = 1;
        c->unit_stated = "";
        for (const cJSON *k = e->child; k; k = k->next)
            if (!k->string || !column_key(r, k, c))
                return csto_value_fail(r, "'columns' is an array of objects");
        if (c->n_headers == 0)
            return csto_value_fail(r, "column %zu has no 'headers'", r->p->n_columns);
    }
    return true;
}

/* ---- rules ---- */

static bool find_column(struct csto_profile_parse *r, const char *header, size_t *out)
{
    const char *folded;
    if (!csto_value_folded(r, header, &folded))
        return false;
    for (size_t c = 0; c < r->p->n_columns; c++)
        for (size_t h = 0; h < r->p->columns[c].n_headers; h++)
            if (strcmp(r->p->columns[c].headers[h], folded) == 0) {
                *out = c;
                return true;
            }
    return csto_value_fail(r, "a rule names '%s', which is no header of the columns before it", header);
}

static bool when_of(struct csto_profile_parse *r, const cJSON *j, struct csto_profile_rule *rule)
{
    size_t n = 0;
    for (const cJSON *e = j->child; e; e = e->next)
        n++;
    if (j->type != cJSON_Object || !(rule->when = csto_value_room(r, n, sizeof *rule->when)))
        return csto_value_fail(r, "'when' is an object");
    for (const cJSON *e = j->child; e; e = e->next) {
        struct csto_profile_when *w = &rule->when[rule->n_when++];
        if (!find_column(r, e->string, &w->column) || !csto_value_texts(r, e, &w->patterns, &w->n))
            return false;
    }
    return true;
}

static bool set_of(struct csto_profile_parse *r, const cJSON *j, struct csto_profile_rule *rule)
{
    for (const cJSON *e = j->type == cJSON_Object ? j->child : NULL; e; e = e->next) {
        bool done = strcmp(e->string, "measure") == 0 ? csto_value_code(r, e, CSTO_MEASURES, &rule->measure)
                    : strcmp(e->string, "item") == 0
                        ? (csto_value_code(r, e, CSTO_ITEMS, &rule->item) && (rule->no_item = !rule->item, true))
                    : strcmp(e->string, "total_row") == 0 ? csto_value_boolean(r, e, &rule->total_row)
                                                          : csto_value_fail(r, "'%s' cannot be set by a rule", e->string);
        if (!done)
            return false;
    }
    return true;
}

static bool rules_of(struct csto_profile_parse *r, const cJSON *j)
{
    size_t n = 0;
    for (const cJSON *e = j->child; e; e = e->next)
        n++;
    if (j->type != cJSON_Array || !(r->p->rules = csto_value_room(r, n, sizeof *r->p->rules)))
        return csto_value_fail(r, "'rules' is an array of objects");
    for (const cJSON *e = j->child; e; e = e->next) {
        struct csto_profile_rule *rule = &r->p->rules[r->p->n_rules++];
        for (const cJSON *k = e->child; k; k = k->next) {
            bool done = !k->string                       ? false
                        : strcmp(k->string, "when") == 0 ? when_of(r, k, rule)
                        : strcmp(k->string, "skip") == 0 ? csto_value_text(r, k, &rule->skip)
                        : strcmp(k->string, "set") == 0  ? set_of(r, k, rule)
                                                         : csto_value_fail(r, "'%s' is no key of a rule", k->string);
            if (!done)
                return csto_value_fail(r, "'rules' is an array of objects");
        }
    }
    return true;
}

/* ---- the profile ---- */

static bool constants_of(struct csto_profile_parse *r, const cJSON *j)
{
    struct csto_profile *p = r->p;
    for (const cJSON *e = j->type == cJSON_Object ? j->child : NULL; e; e = e->next) {
        bool done = strcmp(e->string, "measure") == 0 ? csto_value_code(r, e, CSTO_MEASURES, &p->measure)
                    : strcmp(e->string, "item") == 0  ? csto_value_code(r, e, CSTO_ITEMS, &p->item)
                    : strcmp(e->string, "unit") == 0  ? csto_value_code(r, e, CSTO_UNITS, &p->unit)
                    : strcmp(e->string, "place") == 0 ? csto_value_code(r, e, CSTO_PLACES, &p->place)
                    : strcmp(e->string, "area") == 0  ? csto_value_text(r, e, &p->area)
                                                      : csto_value_fail(r, "'%s' is no constant", e->string);
        if (!done)
            return false;
    }
    return true;
}

static bool fiscal_of(struct csto_profile_parse *r, const cJSON *j)
{
    if (j->type != cJSON_Number || j->valuedouble < 1 || j->valuedouble > 12)
        return csto_value_fail(r, "'fiscal_starts' is the number of a month");
    r->p->fiscal_starts = (int)j->valuedouble;
    return true;
}

static bool profile_key(struct csto_profile_parse *r, const cJSON *j)
{
    static const char *const rows[] = {"incidents", "cells"}, *const marks[] = {"proven", "plain", "english", "comma"},
                             *const editions[] = {"none", "last_period", "file_name", "title"};
    struct csto_profile *p = r->p;
    const char *key = j->string;
    int choice = 0;
    struct {
        const char *key;
        const char **to;
    } texts[] = {{"name", &p->name}, {"summary", &p->summary}, {"publisher", &p->publisher}, {"title", &p->title}, {"url", &p->url}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(key, texts[i].key) == 0)
            return csto_value_text(r, j, texts[i].to);
    if (strcmp(key, "generic") == 0)
        return csto_value_boolean(r, j, &p->generic);
    if (strcmp(key, "rows") == 0)
        return CSTO_VALUE_CHOICE(r, j, rows, &choice) ? (p->rows = (csto_rows)choice, true) : false;
    if (strcmp(key, "numbers") == 0)
        return CSTO_VALUE_CHOICE(r, j, marks, &choice) ? (p->marks = (csto_marks)choice, true) : false;
    if (strcmp(key, "edition") == 0)
        return CSTO_VALUE_CHOICE(r, j, editions, &choice) ? (p->edition = (csto_edition_source)choice, true) : false;
    if (strcmp(key, "file_name") == 0)
        return CSTO_VALUE_CHOICE(r, j, csto_reading_names, &choice) ? (p->name_period = (csto_reading)choice, true) : false;
    if (strcmp(key, "fiscal_starts") == 0)
        return fiscal_of(r, j);
    if (strcmp(key, "fiscal_by_start") == 0)
        return csto_value_boolean(r, j, &p->fiscal_by_start);
    if (strcmp(key, "unknown_item") == 0)
        return csto_value_code(r, j, CSTO_ITEMS, &p->unknown_item);
    if (strcmp(key, "missing") == 0)
        return csto_value_texts(r, j, &p->missing, &p->n_missing);
    if (strcmp(key, "constants") == 0)
        return constants_of(r, j);
    if (strcmp(key, "columns") == 0)
        return columns_of(r, j);
    if (strcmp(key, "rules") == 0)
        return rules_of(r, j);
    return csto_value_fail(r, "'%s' is no key of a profile", key);
}

static bool parse_object(struct csto_profile_parse *r, const cJSON *root)
{
    for (const cJSON *j = root->child; j; j = j->next)
        if (!profile_key(r, j))
            return false;
    return r->p->n_columns ? true : csto_value_fail(r, "a profile needs 'columns'");
}

csto_status csto_profile_parse(struct csto_profile **out, struct csto_arena *arena, const csto_vocabulary *v, const char *where,
                               const char *bytes, size_t n, csto_error *err)
{
    struct csto_profile_parse r = {.arena = arena, .v = v, .where = where, .err = err};
    struct csto_json_library json;
    struct csto_json_scan scan;
    struct csto_json_value value;
    struct csto_text text = {0};
    csto_json_start(&scan, bytes, n, 1);
    if (!csto_json_value(&scan, &value, NULL) || csto_json_more(&scan) || value.kind != CSTO_JSON_OBJECT)
        return csto_fail_at(err, CSTO_E_SYNTAX, where, scan.line, 0, "%s", scan.why ? scan.why : "a profile is one JSON object");
    csto_status rc = csto_json_library_open(&json, err);
    if (rc != CSTO_OK)
        return rc;
    csto_text_put(&text, value.from.at, value.n); /* zero-terminated, without a byte order mark */
    cJSON *root = text.failed ? NULL : json.parse(text.at);
    r.p = root ? csto_value_room(&r, 1, sizeof *r.p) : NULL;
    if (r.p) {
        *r.p = (struct csto_profile){.name = "", .summary = "", .publisher = "", .title = "", .url = "", .area = "", .fiscal_starts = 1};
        parse_object(&r, root);
    } else {
        csto_value_no_memory(&r);
    }
    if (r.rc == CSTO_OK)
        *out = r.p;
    json.free(root);
    csto_text_free(&text);
    return r.rc;
}
