#include "config.h"

#include "loaders/json_rows.h"

#include "base/limits.h"

#include <stdio.h>
#include <string.h>

/* Appends the text of a string that stands between quotes, its escapes resolved. */
static bool put_string(struct csto_json_rows *r, struct csto_text *to, const char *quoted, size_t n)
{
    if (!memchr(quoted, '\\', n)) {
        csto_text_put(to, quoted + 1, n - 2);
        return !to->failed;
    }
    struct csto_text copy = {0};
    csto_text_put(&copy, quoted, n);
    cJSON *root = copy.failed ? NULL : r->json->parse(copy.at);
    if (root)
        csto_text_puts(to, root->valuestring);
    csto_text_free(&copy);
    r->json->free(root);
    return root && !to->failed;
}

/* ---- the header ---- */

static bool add_text(struct csto_json_rows *r, const char *text, size_t n)
{
    if (r->header.n >= CSTO_LIMIT_COLUMNS || n == 0)
        return true;
    size_t before = r->keys.n;
    struct csto_header_cell c = {csto_intern_text(&r->keys, text, n), n};
    return c.at && (r->keys.n == before || csto_array_push(&r->header, c));
}

bool csto_json_rows_add_key(struct csto_json_rows *r, const struct csto_json_value *quoted)
{
    csto_text_clear(&r->key);
    if (r->header.n >= CSTO_LIMIT_COLUMNS)
        return true;
    if (!put_string(r, &r->key, quoted->from.at, quoted->n))
        return false;
    struct csto_header_cell c = {csto_intern_text(&r->keys, csto_text_string(&r->key), r->key.n), r->key.n};
    return c.at && csto_array_push(&r->header, c);
}

bool csto_json_rows_add_keys(struct csto_json_rows *r, const csto_json_members *members)
{
    for (size_t i = 0; i < members->n; i++) {
        const struct csto_json_member *m = &members->at[i];
        csto_text_clear(&r->key);
        if (!put_string(r, &r->key, m->key - 1, m->key_n + 2) || !add_text(r, csto_text_string(&r->key), r->key.n))
            return false;
    }
    return true;
}

static bool has_key(const struct csto_json_rows *r, const char *key)
{
    for (size_t i = 0; i < r->header.n; i++)
        if (strcmp(r->header.at[i].at, key) == 0)
            return true;
    return false;
}

csto_status csto_json_rows_profile(const struct csto_profile **out, const struct csto_json_rows *r, struct csto_session *session,
                                   csto_error *err)
{
    const struct csto_profiles *all;
    *out = NULL;
    if (r->header.n == 0 || has_key(r, "measure") || has_key(r, "text"))
        return CSTO_OK;
    csto_status rc = csto_session_profiles(session, &all, err);
    if (rc == CSTO_OK)
        *out = csto_profiles_choose(all, r->header.at, r->header.n, err);
    return rc;
}

static int compare_texts(const char *a, size_t n, const char *b, size_t m)
{
    int order = memcmp(a, b, n < m ? n : m);
    return order ? order : n < m ? -1 : n > m;
}

/* Heapsort: the header of a hostile file must not cost more than n log n, and qsort has no place for the texts. */
static void sift(struct csto_json_rows *r, size_t at, size_t n)
{
    size_t *s = r->sorted.at, moved = s[at];
    const struct csto_header_cell *h = r->header.at;
    for (size_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && compare_texts(h[s[child]].at, h[s[child]].n, h[s[child + 1]].at, h[s[child + 1]].n) < 0)
            child++;
        if (compare_texts(h[moved].at, h[moved].n, h[s[child]].at, h[s[child]].n) >= 0)
            break;
        s[at] = s[child];
    }
    s[at] = moved;
}

bool csto_json_rows_seal(struct csto_json_rows *r)
{
    r->sorted.n = 0;
    for (size_t i = 0; i < r->header.n; i++)
        if (!csto_array_push(&r->sorted, i))
            return false;
    for (size_t i = r->sorted.n / 2; i-- > 0;)
        sift(r, i, r->sorted.n);
    for (size_t n = r->sorted.n; n-- > 1;) {
        size_t last = r->sorted.at[n];
        r->sorted.at[n] = r->sorted.at[0];
        r->sorted.at[0] = last;
        sift(r, 0, n);
    }
    return csto_array_reserve(&r->found, r->header.n + 1);
}

/* The column of a key; SIZE_MAX = none. */
static size_t column_of(const struct csto_json_rows *r, const char *key, size_t n)
{
    size_t low = 0, high = r->sorted.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct csto_header_cell *h = &r->header.at[r->sorted.at[middle]];
        int order = compare_texts(key, n, h->at, h->n);
        if (order == 0)
            return r->sorted.at[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return SIZE_MAX;
}

/* ---- cells ---- */

void csto_json_rows_clear(struct csto_json_rows *r)
{
    csto_text_clear(&r->text);
    r->starts.n = r->cells.n = 0;
}

static csto_json_row_result bad(struct csto_json_rows *r, struct csto_json_row_fault *fault, const char *why)
{
    size_t column = r->starts.n - 1;
    fault->field = column < r->header.n ? r->header.at[column].at : NULL;
    snprintf(fault->text, sizeof fault->text, "%s", why);
    csto_text_putc(&r->text, '\0');
    return r->text.failed ? CSTO_JSON_ROW_NO_MEMORY : CSTO_JSON_ROW_BAD;
}

csto_json_row_result csto_json_rows_put(struct csto_json_rows *r, const struct csto_json_value *v, struct csto_json_row_fault *fault)
{
    bool done = csto_array_push(&r->starts, r->text.n);
    if (!done)
        return CSTO_JSON_ROW_NO_MEMORY;
    if (v && v->kind == CSTO_JSON_NOT_FINITE) {
        char why[48];
        snprintf(why, sizeof why, "'%.*s' is no number", (int)v->n, v->from.at);
        return bad(r, fault, why);
    }
    if (v && v->kind == CSTO_JSON_STRING && v->has_zero)
        return bad(r, fault, "holds a zero byte");
    if (v && v->kind == CSTO_JSON_STRING)
        done = put_string(r, &r->text, v->from.at, v->n);
    else if (v && v->kind != CSTO_JSON_NULL)
        csto_text_put(&r->text, v->from.at, v->n);
    csto_text_putc(&r->text, '\0');
    return done && !r->text.failed ? CSTO_JSON_ROW : CSTO_JSON_ROW_NO_MEMORY;
}

csto_json_row_result csto_json_rows_end(struct csto_json_rows *r)
{
    for (size_t i = 0; i < r->starts.n; i++) {
        size_t end = i + 1 < r->starts.n ? r->starts.at[i + 1] : r->text.n;
        if (!csto_array_push(&r->cells, ((struct csto_header_cell){r->text.at + r->starts.at[i], end - r->starts.at[i] - 1})))
            return CSTO_JSON_ROW_NO_MEMORY;
    }
    return CSTO_JSON_ROW;
}

/* ---- objects ---- */

/* The members by column; *twice is the column of a key that stands twice, or SIZE_MAX. */
static bool find_members(struct csto_json_rows *r, const csto_json_members *members, size_t *twice)
{
    *twice = SIZE_MAX;
    r->unknown = NULL;
    memset(r->found.at, 0, r->header.n * sizeof *r->found.at);
    for (size_t i = 0; i < members->n; i++) {
        const struct csto_json_member *m = &members->at[i];
        const char *key = m->key;
        size_t n = m->key_n;
        if (memchr(key, '\\', n)) {
            csto_text_clear(&r->key);
            if (!put_string(r, &r->key, m->key - 1, m->key_n + 2))
                return false;
            key = csto_text_string(&r->key);
            n = r->key.n;
        }
        size_t column = column_of(r, key, n);
        if (column == SIZE_MAX) {
            r->unknown = m->key;
            r->unknown_n = m->key_n;
        } else {
            *twice = r->found.at[column] ? column : *twice;
            r->found.at[column] = m;
        }
    }
    return true;
}

csto_json_row_result csto_json_rows_object(struct csto_json_rows *r, const csto_json_members *members, struct csto_json_row_fault *fault)
{
    size_t twice;
    csto_json_row_result result = CSTO_JSON_ROW;
    csto_json_rows_clear(r);
    if (!find_members(r, members, &twice))
        return CSTO_JSON_ROW_NO_MEMORY;
    if (twice != SIZE_MAX) {
        fault->field = r->header.at[twice].at;
        snprintf(fault->text, sizeof fault->text, "stands twice in one object");
        return CSTO_JSON_ROW_BAD;
    }
    for (size_t i = 0; i < r->header.n && result == CSTO_JSON_ROW; i++)
        result = csto_json_rows_put(r, r->found.at[i] ? &r->found.at[i]->value : NULL, fault);
    return result == CSTO_JSON_ROW ? csto_json_rows_end(r) : result;
}

void csto_json_rows_free(struct csto_json_rows *r)
{
    csto_array_free(&r->header);
    csto_array_free(&r->sorted);
    csto_array_free(&r->cells);
    csto_array_free(&r->starts);
    csto_array_free(&r->found);
    csto_intern_free(&r->keys);
    csto_text_free(&r->text);
    csto_text_free(&r->key);
}
