#include "config.h"

#include "loaders/profile_value.h"

#include "base/status.h"
#include "base/text.h"
#include "records/vocabulary.h"

#include <stdarg.h>
#include <stdio.h>

bool csto_value_fail(struct csto_profile_parse *r, const char *format, ...)
{
    char text[sizeof r->err->text];
    va_list list;
    if (r->rc != CSTO_OK)
        return false;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    r->rc = csto_fail_at(r->err, CSTO_E_SYNTAX, r->where, 0, 0, "%s", text);
    return false;
}

bool csto_value_no_memory(struct csto_profile_parse *r)
{
    if (r->rc == CSTO_OK)
        r->rc = csto_fail_memory(r->err);
    return false;
}

void *csto_value_room(struct csto_profile_parse *r, size_t n, size_t size)
{
    void *at = csto_arena_take(r->arena, (n + 1) * size);
    if (!at)
        csto_value_no_memory(r);
    else
        memset(at, 0, (n + 1) * size);
    return at;
}

bool csto_value_text(struct csto_profile_parse *r, const cJSON *j, const char **out)
{
    if (j->type != cJSON_String)
        return csto_value_fail(r, "'%s' needs a text", j->string ? j->string : "an element");
    *out = csto_arena_text(r->arena, j->valuestring, strlen(j->valuestring));
    return *out ? true : csto_value_no_memory(r);
}

bool csto_value_folded(struct csto_profile_parse *r, const char *text, const char **out)
{
    struct csto_text folded = {0};
    csto_profile_fold(&folded, text, strlen(text));
    *out = folded.failed ? NULL : csto_arena_text(r->arena, csto_text_string(&folded), folded.n);
    csto_text_free(&folded);
    return *out ? true : csto_value_no_memory(r);
}

bool csto_value_boolean(struct csto_profile_parse *r, const cJSON *j, bool *out)
{
    if (j->type != cJSON_True && j->type != cJSON_False)
        return csto_value_fail(r, "'%s' needs true or false", j->string);
    *out = j->type == cJSON_True;
    return true;
}

bool csto_value_code(struct csto_profile_parse *r, const cJSON *j, csto_vocabulary_table table, csto_code *out)
{
    const char *name;
    if (!csto_value_text(r, j, &name))
        return false;
    *out = csto_vocabulary_find(r->v, table, name);
    return *out || !*name ? true
                          : csto_value_fail(r, "'%s' of '%s' is not in %s.tsv", name, j->string ? j->string : "a word",
                                            csto_vocabulary_table_name(table));
}

/* One text, or an array of them, folded. */
bool csto_value_texts(struct csto_profile_parse *r, const cJSON *j, const char ***out, size_t *n)
{
    const cJSON *one = j->type == cJSON_Array ? j->child : j;
    size_t count = 0;
    for (const cJSON *e = one; e; e = j->type == cJSON_Array ? e->next : NULL)
        count++;
    if (!(*out = csto_value_room(r, count, sizeof **out)))
        return false;
    for (*n = 0; *n < count; one = one->next) {
        const char *text;
        if (!csto_value_text(r, one, &text) || !csto_value_folded(r, text, &(*out)[(*n)++]))
            return false;
    }
    return true;
}

/* The place of a word in a list that ends with NULL. */
bool csto_value_choice(struct csto_profile_parse *r, const cJSON *j, const char *const *names, size_t n_names, int *out)
{
    const char *word;
    if (!csto_value_text(r, j, &word))
        return false;
    for (size_t i = 0; i < n_names; i++)
        if (strcmp(names[i], word) == 0) {
            *out = (int)i;
            return true;
        }
    return csto_value_fail(r, "'%s' means nothing for '%s'", word, j->string);
}
