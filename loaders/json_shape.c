#include "config.h"

#include "loaders/json_shape.h"

#include "base/limits.h"

#include <string.h>

/* ---- arrays ---- */

int csto_json_cursor_next(struct csto_json_cursor *c, struct csto_json_value *v, csto_json_members *members)
{
    struct csto_json_scan *s = &c->scan;
    if (c->ended)
        return 0;
    if (c->cut) {
        csto_json_more(s);
        s->why = s->at == s->end ? "the JSON ends inside an array" : "a comma or ] is wanted here";
        return -1;
    }
    if (c->met == 0 && csto_json_take(s, ']')) {
        c->ended = true;
        return 0;
    }
    if (!csto_json_value(s, v, members))
        return -1;
    c->met++;
    struct csto_json_scan behind = *s;
    if (csto_json_take(&behind, ',')) {
        *s = behind;
        return 1;
    }
    if (csto_json_take(&behind, ']')) {
        *s = behind;
        c->ended = true;
        return 1;
    }
    c->cut = true; /* the element itself is whole */
    return 1;
}

static struct csto_json_cursor cursor_at(struct csto_json_scan behind_bracket)
{
    return (struct csto_json_cursor){.scan = behind_bracket};
}

/* The character that the next value begins with; '\0' at the end. */
static char first_of(struct csto_json_scan s)
{
    return csto_json_more(&s) ? *s.at : '\0';
}

/* ---- members of an object ---- */

struct member {
    struct csto_json_value key; /* with its quotes */
    struct csto_json_scan at;   /* before the value */
    char first;                 /* of the value */
};

typedef CSTO_ARRAY(struct member) members;

/* The members of the object at the scanner, which then stands where reading ended; 1 whole, 0 broken (s->why), -1 no memory. */
static int read_members(members *to, struct csto_json_scan *s)
{
    struct csto_json_value v;
    const char *key;
    size_t n;
    to->n = 0;
    csto_json_take(s, '{');
    if (csto_json_take(s, '}'))
        return 1;
    do {
        struct member m = {0};
        if (!csto_json_key(s, &key, &n))
            return 0;
        m.key = (struct csto_json_value){.kind = CSTO_JSON_STRING, .from.at = key - 1, .n = n + 2};
        if (!csto_json_take(s, ':')) {
            s->why = s->at == s->end ? "the JSON ends too early" : "a colon is wanted here";
            return 0;
        }
        m.at = *s;
        m.first = first_of(*s);
        if (to->n < CSTO_LIMIT_COLUMNS && !csto_array_push(to, m))
            return -1;
        if (!csto_json_value(s, &v, NULL))
            return 0;
    } while (csto_json_take(s, ','));
    if (csto_json_take(s, '}'))
        return 1;
    s->why = s->at == s->end ? "the JSON ends too early" : "a comma or } is wanted here";
    return 0;
}

static bool is_key(const struct member *m, const char *name)
{
    size_t n = strlen(name);
    return m->key.n == n + 2 && memcmp(m->key.from.at + 1, name, n) == 0;
}

/* The first member with one of the names (they end with NULL) whose value begins with `first`; NULL = none. */
static const struct member *find(const members *all, const char *const *names, char first)
{
    for (; *names; names++)
        for (size_t i = 0; i < all->n; i++)
            if (all->at[i].first == first && is_key(&all->at[i], *names))
                return &all->at[i];
    return NULL;
}

static struct csto_json_scan behind_bracket(const struct member *m)
{
    struct csto_json_scan s = m->at;
    csto_json_take(&s, '[');
    return s;
}

/* ---- headers ---- */

/* The name of a field: a string, or an object with a label. */
static bool add_field(struct csto_json_rows *rows, const struct csto_json_value *v, struct csto_json_scan at)
{
    static const char *const names[] = {"label", "name", "title", "id", "field", NULL};
    static const char nothing[] = "\"\"";
    struct csto_json_value name = {.kind = CSTO_JSON_STRING, .from.at = nothing, .n = 2};
    members all = {0};
    bool done = true;
    if (v->kind == CSTO_JSON_STRING) {
        name = *v;
    } else if (v->kind == CSTO_JSON_OBJECT) {
        done = read_members(&all, &at) >= 0;
        const struct member *m = done ? find(&all, names, '"') : NULL;
        if (m) {
            struct csto_json_scan s = m->at;
            csto_json_value(&s, &name, NULL);
        }
    }
    done = done && csto_json_rows_add_key(rows, &name);
    csto_array_free(&all);
    return done;
}

static bool add_fields(struct csto_json_rows *rows, struct csto_json_scan array)
{
    struct csto_json_cursor c = cursor_at(array);
    struct csto_json_value v;
    for (;;) {
        struct csto_json_scan before = c.scan;
        if (csto_json_cursor_next(&c, &v, NULL) <= 0)
            return true;
        if (!add_field(rows, &v, before))
            return false;
    }
}

/* Every key that any of the objects has: a key may be missing where its value is null. */
static bool add_keys_of_objects(struct csto_json_rows *rows, struct csto_json_cursor c)
{
    struct csto_json_value v;
    csto_json_members found = {0};
    bool done = true;
    while (done && csto_json_cursor_next(&c, &v, &found) > 0)
        if (v.kind == CSTO_JSON_OBJECT)
            done = csto_json_rows_add_keys(rows, &found);
    csto_array_free(&found);
    return done;
}

/* ---- the shapes ---- */

/* An array as rows: of objects, or of arrays with `fields` before them (NULL = the first is the header). */
static bool take_rows(struct csto_json_layout *l, struct csto_json_rows *rows, struct csto_json_scan array,
                      const struct csto_json_scan *fields)
{
    char first = first_of(array);
    l->rows = cursor_at(array);
    if (first == '{') {
        l->shape = CSTO_JSON_OBJECTS;
        return add_keys_of_objects(rows, l->rows);
    }
    if (first != '[')
        return true;
    l->shape = CSTO_JSON_ARRAYS;
    l->header_is_first = !fields;
    struct csto_json_scan header = array;
    if (fields)
        header = *fields;
    else
        csto_json_take(&header, '[');
    return add_fields(rows, header);
}

/* {"drug": [...], "kg": [...]}: the members that are arrays of texts and numbers; others say something about the table. */
static bool take_columns(struct csto_json_layout *l, struct csto_json_rows *rows, const members *all)
{
    for (size_t i = 0; i < all->n; i++) {
        char inside = all->at[i].first == '[' ? first_of(behind_bracket(&all->at[i])) : '{';
        if (inside == '{' || inside == '[')
            continue;
        if (!csto_json_rows_add_key(rows, &all->at[i].key) || !csto_array_push(&l->columns, cursor_at(behind_bracket(&all->at[i]))))
            return false;
        l->shape = CSTO_JSON_COLUMNS;
    }
    return true;
}

/* The array of the fields of {"meta": {"view": {"columns": [...]}}}; false = there is none. */
static bool socrata_fields(const members *all, struct csto_json_scan *out)
{
    static const char *const path[][2] = {{"meta", NULL}, {"view", NULL}, {"columns", NULL}};
    members level = {0};
    const struct member *m = find(all, path[0], '{');
    for (int i = 1; i < 3 && m; i++) {
        struct csto_json_scan s = m->at;
        m = read_members(&level, &s) >= 0 ? find(&level, path[i], i == 2 ? '[' : '{') : NULL;
    }
    if (m)
        *out = behind_bracket(m);
    csto_array_free(&level);
    return m != NULL;
}

static bool take_object(struct csto_json_layout *l, struct csto_json_rows *rows, const members *all)
{
    static const char *const claims[] = {"measure", "text", "claims", NULL},
                             *const names[] = {"fields", "columns", "header", "headers", NULL}, *const data[] = {"data",    "rows",
                                                                                                                 "records", "results",
                                                                                                                 "values",  "value",
                                                                                                                 NULL};
    for (size_t i = 0; claims[i]; i++)
        for (size_t k = 0; k < all->n; k++)
            if (is_key(&all->at[k], claims[i]))
                return true;
    const struct member *fields = find(all, names, '['), *body = find(all, data, '[');
    struct csto_json_scan at;
    char first = body ? first_of(behind_bracket(body)) : '\0';
    if (first == '[' && fields) {
        at = behind_bracket(fields);
        return take_rows(l, rows, behind_bracket(body), &at);
    }
    if (first == '[' && socrata_fields(all, &at))
        return take_rows(l, rows, behind_bracket(body), &at);
    if (first == '{' || first == '[')
        return take_rows(l, rows, behind_bracket(body), NULL);
    return take_columns(l, rows, all);
}

bool csto_json_find_shape(struct csto_json_layout *l, struct csto_json_rows *rows, struct csto_json_scan from)
{
    members all = {0};
    bool done = true;
    from.tolerant = true;
    *l = (struct csto_json_layout){.after = from};
    if (first_of(from) == '[') {
        csto_json_take(&from, '[');
        done = take_rows(l, rows, from, NULL);
    } else if (first_of(from) == '{') {
        int whole = read_members(&all, &l->after);
        done = whole >= 0 && take_object(l, rows, &all);
        if (done && whole > 0 && csto_json_more(&l->after))
            l->after.why = "text stands behind the end of the JSON";
    }
    csto_array_free(&all);
    return done;
}

void csto_json_layout_free(struct csto_json_layout *l)
{
    csto_array_free(&l->columns);
}
