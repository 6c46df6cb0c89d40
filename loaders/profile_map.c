/* --map: "item=Stoff,value=Menge,unit:kg,place:DEU": a column, or a constant, for a field. */
#include "config.h"

#include "loaders/profile.h"

#include "base/status.h"
#include "base/text.h"
#include "records/vocabulary.h"

enum { MOST_WORDS = 64 };

/* What tables write where they have no number, folded. */
static const char *missing[] = {"null", "na", "n/a", "nan", "none", "..", "...", "-", ":", "<loq"};

struct mapping {
    struct csto_arena *arena;
    const csto_vocabulary *v;
    struct csto_profile *p;
    csto_error *err;
};

static csto_status add_column(struct mapping *m, csto_reading reading, const char *header, size_t n)
{
    struct csto_profile *p = m->p;
    struct csto_profile_column *c = &p->columns[p->n_columns++];
    struct csto_text folded = {0};
    csto_profile_fold(&folded, header, n);
    *c = (struct csto_profile_column){.reading = reading, .required = true, .scale = 1, .unit_stated = "", .n_headers = 1};
    c->headers = csto_arena_take(m->arena, sizeof *c->headers);
    const char *text = folded.failed ? NULL : csto_arena_text(m->arena, csto_text_string(&folded), folded.n);
    if (c->headers)
        c->headers[0] = text;
    csto_text_free(&folded);
    return c->headers && text ? CSTO_OK : csto_fail_memory(m->err);
}

/* A constant from a table of the vocabulary. */
static csto_status set_code(struct mapping *m, csto_vocabulary_table table, const char *name, csto_code *to)
{
    *to = csto_vocabulary_find(m->v, table, name);
    return *to ? CSTO_OK
               : csto_fail(m->err, CSTO_E_NAME, "--map: '%s' is not among the %s; csto-stats list %s shows them", name,
                           csto_vocabulary_table_name(table), csto_vocabulary_table_name(table));
}

static csto_status set_choice(struct mapping *m, const char *key, const char *word, const char *const *names, int *to)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], word) == 0) {
            *to = i;
            return CSTO_OK;
        }
    return csto_fail(m->err, CSTO_E_NAME, "--map: '%s' means nothing for '%s'", word, key);
}

static csto_status add_constant(struct mapping *m, const char *key, const char *word)
{
    static const char *const rows[] = {"incidents", "cells", NULL}, *const marks[] = {"proven", "plain", "english", "comma", NULL},
                             *const orders[] = {"ymd", "dmy", "mdy", NULL};
    struct csto_profile *p = m->p;
    int choice = 0;
    csto_status rc = CSTO_OK;
    if (strcmp(key, "measure") == 0)
        return set_code(m, CSTO_MEASURES, word, &p->measure);
    if (strcmp(key, "item") == 0)
        return set_code(m, CSTO_ITEMS, word, &p->item);
    if (strcmp(key, "unit") == 0)
        return set_code(m, CSTO_UNITS, word, &p->unit);
    if (strcmp(key, "place") == 0)
        return set_code(m, CSTO_PLACES, word, &p->place);
    const struct {
        const char *key, **to;
    } texts[] = {{"area", &p->area}, {"publisher", &p->publisher}, {"title", &p->title}, {"url", &p->url}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(key, texts[i].key) == 0)
            return (*texts[i].to = csto_arena_text(m->arena, word, strlen(word))) ? CSTO_OK : csto_fail_memory(m->err);
    if (strcmp(key, "rows") == 0) {
        rc = set_choice(m, key, word, rows, &choice);
        p->rows = (csto_rows)choice;
        p->edition = p->rows == CSTO_ROWS_CELLS ? CSTO_EDITION_LAST_PERIOD : CSTO_EDITION_NONE;
    } else if (strcmp(key, "numbers") == 0) {
        rc = set_choice(m, key, word, marks, &choice);
        p->marks = (csto_marks)choice;
    } else if (strcmp(key, "dates") == 0) {
        rc = set_choice(m, key, word, orders, &choice);
        for (size_t i = 0; i < MOST_WORDS; i++)
            p->columns[i].order = (csto_date_order)choice; /* also of those that come later: see add_column's caller */
    } else if (strcmp(key, "fiscal_starts") == 0) {
        int64_t month = 0;
        if (!csto_integer_parse(word, 1, 12, &month))
            rc = csto_fail(m->err, CSTO_E_NAME, "--map: fiscal_starts is the number of a month");
        p->fiscal_starts = (int)month;
    } else {
        rc = csto_fail(
            m->err, CSTO_E_NAME,
            "--map: '%s' is no constant; there are measure, item, unit, place, area, publisher, title, url, rows, numbers, dates and "
            "fiscal_starts (a column is field=header)",
            key);
    }
    return rc;
}

static csto_status add_word(struct mapping *m, const char *key, size_t key_n, char kind, const char *word, size_t n)
{
    key = csto_trim(key, &key_n);
    word = csto_trim(word, &n);
    if (n > 1 && word[0] == '"' && word[n - 1] == '"')
        word++, n -= 2;
    char *name = csto_arena_text(m->arena, key, key_n), *value = csto_arena_text(m->arena, word, n);
    if (!name || !value)
        return csto_fail_memory(m->err);
    if (n == 0)
        return csto_fail(m->err, CSTO_E_NAME, "--map: nothing stands behind '%s'", name);
    if (kind == ':')
        return add_constant(m, name, value);
    for (int r = CSTO_READ_KEY + 1; r < CSTO_READINGS; r++)
        if (strcmp(csto_reading_names[r], name) == 0) {
            csto_date_order order = m->p->columns[m->p->n_columns].order;
            csto_status rc = add_column(m, (csto_reading)r, value, n);
            m->p->columns[m->p->n_columns - 1].order = order;
            return rc;
        }
    struct csto_near near;
    csto_near_start(&near, name);
    for (int r = CSTO_READ_KEY + 1; r < CSTO_READINGS; r++)
        csto_near_try(&near, csto_reading_names[r]);
    return csto_fail(m->err, CSTO_E_NAME, "--map: '%s' is no field that a column may be%s%s%s", name, near.found ? " (did you mean '" : "",
                     near.found ? near.found : "", near.found ? "'?)" : "");
}

/* The end of a word: the next comma that is not between quotes. */
static const char *word_end(const char *at)
{
    bool quoted = false;
    for (; *at && (quoted || *at != ','); at++)
        quoted ^= *at == '"';
    return at;
}

csto_status csto_profile_of_map(struct csto_profile **out, struct csto_arena *arena, const csto_vocabulary *v, const char *map,
                                csto_error *err)
{
    struct csto_profile *p = csto_arena_take(arena, sizeof *p);
    struct csto_profile_column *columns = csto_arena_take(arena, (MOST_WORDS + 1) * sizeof *columns);
    struct mapping m = {.arena = arena, .v = v, .p = p, .err = err};
    csto_status rc = CSTO_OK;
    bool value = false;
    if (!p || !columns)
        return csto_fail_memory(err);
    memset(columns, 0, (MOST_WORDS + 1) * sizeof *columns);
    *p = (struct csto_profile){.name = "map",
                               .summary = "the columns that --map names",
                               .publisher = "",
                               .title = "",
                               .url = "",
                               .area = "",
                               .columns = columns,
                               .fiscal_starts = 1,
                               .missing = missing,
                               .n_missing = sizeof missing / sizeof *missing};
    for (const char *at = map, *end; *at && rc == CSTO_OK; at = *end ? end + 1 : end) {
        end = word_end(at);
        size_t key = strcspn(at, "=:");
        if (at + key >= end)
            return csto_fail(err, CSTO_E_NAME, "--map: '%.*s' is neither field=header nor field:constant", (int)(end - at), at);
        if (p->n_columns == MOST_WORDS)
            return csto_fail(err, CSTO_E_RANGE, "--map: more than %d columns", MOST_WORDS);
        rc = add_word(&m, at, key, at[key], at + key + 1, (size_t)(end - at) - key - 1);
    }
    for (size_t c = 0; c < p->n_columns; c++)
        value |= p->columns[c].reading == CSTO_READ_VALUE;
    if (rc == CSTO_OK && !value)
        rc = csto_fail(err, CSTO_E_NAME, "--map: no column is the value (value=HEADER)");
    if (rc == CSTO_OK && !p->measure)
        rc = set_code(&m, CSTO_MEASURES, "seizure", &p->measure);
    if (rc == CSTO_OK)
        *out = p;
    return rc;
}
