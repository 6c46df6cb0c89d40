/* The names of a table of the vocabulary, read when one is first asked for: most runs only meet ids, and folding thousands of names would be most of their time. */
#include "config.h"

#include "base/hash.h"
#include "base/text.h"
#include "records/tsv.h"
#include "records/vocabulary_table.h"

#include <stdlib.h>

/* ---- an index of texts ---- */

static uint32_t hash_of(csto_vocabulary_table table, const char *text, size_t n)
{
    return (uint32_t)csto_hash((uint64_t)table, text, n);
}

/* The slot of what `like` has, or the free one where it would be. */
static struct csto_name_slot *slot_of(struct csto_name_slot *slots, size_t room, const struct csto_name_slot *like)
{
    size_t i = like->hash & (room - 1);
    for (; slots[i].text; i = (i + 1) & (room - 1))
        if (slots[i].hash == like->hash && slots[i].table == like->table && slots[i].n == like->n &&
            memcmp(slots[i].text, like->text, like->n) == 0)
            break;
    return &slots[i];
}

static bool grow(struct csto_name_index *index)
{
    size_t room = index->room ? index->room * 2 : 2048;
    struct csto_name_slot *slots = calloc(room, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < index->room; i++)
        if (index->slots[i].text)
            *slot_of(slots, room, &index->slots[i]) = index->slots[i];
    free(index->slots);
    index->slots = slots;
    index->room = room;
    return true;
}

bool csto_name_index_enter(struct csto_name_index *index, csto_vocabulary_table table, csto_code code, const char *text, size_t n)
{
    const struct csto_name_slot name = {text, n, hash_of(table, text, n), code, (unsigned char)table};
    if (index->n * 2 >= index->room && !grow(index))
        return false;
    struct csto_name_slot *slot = slot_of(index->slots, index->room, &name);
    if (!slot->text) {
        *slot = name;
        index->n++;
    }
    return true;
}

csto_code csto_name_index_find(const struct csto_name_index *index, csto_vocabulary_table table, const char *text, size_t n)
{
    const struct csto_name_slot name = {text, n, hash_of(table, text, n), 0, (unsigned char)table};
    return index->room ? slot_of(index->slots, index->room, &name)->code : 0;
}

/* ---- names ---- */

static const struct {
    const char *column;
    csto_language language;
    csto_name_kind kind;
    bool listed; /* not listed: only for lookups, not for reading prose */
} columns[] = {
    {"en", CSTO_ENGLISH, CSTO_NAME_OWN, true},
    {"ru", CSTO_RUSSIAN, CSTO_NAME_OWN, true},
    {"people_en", CSTO_ENGLISH, CSTO_NAME_PEOPLE, true},
    {"people_ru", CSTO_RUSSIAN, CSTO_NAME_PEOPLE, true},
    {"agencies_en", CSTO_ENGLISH, CSTO_NAME_AGENCY, true},
    {"agencies_ru", CSTO_RUSSIAN, CSTO_NAME_AGENCY, true},
    {"unodc", CSTO_ENGLISH, CSTO_NAME_OWN, false},
    {"iso2", CSTO_ENGLISH, CSTO_NAME_OWN, false},
};

/* Enters a text folded; `scratch` is for the folding. */
static bool enter_folded(csto_vocabulary *v, csto_vocabulary_table table, csto_code code, struct csto_tsv_cell name,
                         struct csto_text *scratch)
{
    csto_text_clear(scratch);
    csto_text_put_folded(scratch, name.at, name.n);
    if (scratch->failed)
        return false;
    struct csto_name_index *folded = &v->tables[table].folded;
    if (scratch->n == 0 || csto_name_index_find(folded, table, scratch->at, scratch->n))
        return true;
    const char *copy = csto_arena_text(&v->arena, scratch->at, scratch->n);
    return copy && csto_name_index_enter(folded, table, code, copy, scratch->n);
}

static bool name_row(csto_vocabulary *v, const struct csto_tsv *t, csto_vocabulary_table table, csto_code code, struct csto_text *scratch)
{
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        size_t column = csto_tsv_column(t, columns[i].column);
        struct csto_tsv_cell rest = column < CSTO_TSV_COLUMNS ? t->cells[column] : (struct csto_tsv_cell){"", 0}, one;
        while (csto_tsv_split(&rest, &one)) {
            struct csto_vocabulary_name name = {code, columns[i].language, columns[i].kind, csto_arena_text(&v->arena, one.at, one.n)};
            bool looked_up = columns[i].kind != CSTO_NAME_AGENCY;
            if (!name.text || (looked_up && !enter_folded(v, table, code, one, scratch)) ||
                (columns[i].listed && !csto_array_push(&v->tables[table].names, name)))
                return false;
        }
    }
    return true;
}

/* Ids first: an id is always its own row's; of several rows that claim a name the first keeps it. */
static bool name_table(csto_vocabulary *v, csto_vocabulary_table table, struct csto_text *scratch)
{
    struct csto_vocabulary_rows *rows = &v->tables[table];
    const char *bytes;
    size_t n;
    struct csto_tsv t;
    rows->names.n = 0; /* what an attempt without memory left */
    for (size_t i = 1; i < rows->n; i++)
        if (!enter_folded(v, table, (csto_code)i, (struct csto_tsv_cell){rows->rows[i].id, strlen(rows->rows[i].id)}, scratch))
            return false;
    if (csto_vocabulary_file(v, csto_vocabulary_file_of(table), &bytes, &n, NULL) != CSTO_OK ||
        csto_tsv_open(&t, "", bytes, n, NULL) != CSTO_OK)
        return false; /* it was read before: cannot be */
    for (csto_code code = 1; csto_tsv_next(&t, NULL) > 0; code++)
        if (!name_row(v, &t, table, code, scratch))
            return false;
    return true;
}

/* The vocabulary looks constant from outside; this is the one thing that changes in it, once a table, under its lock.  False = no memory. */
static bool is_named(const csto_vocabulary *lent, csto_vocabulary_table table)
{
    csto_vocabulary *v = (csto_vocabulary *)lent;
    struct csto_text scratch = {0};
    pthread_mutex_lock(&v->naming);
    bool named = v->tables[table].named || name_table(v, table, &scratch);
    v->tables[table].named = named;
    pthread_mutex_unlock(&v->naming);
    csto_text_free(&scratch);
    return named;
}

/* Likewise the names in other languages, where a name is none of the others. */
static bool label_all(const csto_vocabulary *lent)
{
    csto_vocabulary *v = (csto_vocabulary *)lent;
    pthread_mutex_lock(&v->naming);
    bool labelled = v->labelled || csto_vocabulary_read_labels(v, NULL) == CSTO_OK;
    pthread_mutex_unlock(&v->naming);
    return labelled;
}

const struct csto_vocabulary_name *csto_vocabulary_names(const csto_vocabulary *v, csto_vocabulary_table table, size_t *n)
{
    bool named = is_named(v, table);
    *n = named ? v->tables[table].names.n : 0;
    return named ? v->tables[table].names.at : NULL;
}

csto_code csto_vocabulary_find_id(const csto_vocabulary *v, csto_vocabulary_table table, const char *id, size_t n)
{
    return csto_name_index_find(&v->ids, table, id, n);
}

csto_code csto_vocabulary_find_n(const csto_vocabulary *v, csto_vocabulary_table table, const char *name, size_t n)
{
    csto_code code = csto_name_index_find(&v->ids, table, name, n);
    if (code || !is_named(v, table))
        return code;
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, name, n);
    code = folded.failed ? 0 : csto_name_index_find(&v->tables[table].folded, table, csto_text_string(&folded), folded.n);
    if (!code && folded.n && label_all(v))
        code = csto_name_index_find(&v->labels, table, csto_text_string(&folded), folded.n);
    csto_text_free(&folded);
    return code;
}
