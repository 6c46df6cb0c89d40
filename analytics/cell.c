#include "config.h"

#include "analytics/cell.h"

#include "analytics/summary.h"
#include "base/status.h"
#include "records/vocabulary.h"

/* The by words that may stand in a cell without being in --by, as every table has their columns. */
static bool always_there(const char *word)
{
    return strcmp(word, "measure") == 0 || strcmp(word, "item") == 0 || strcmp(word, "unit") == 0;
}

static bool in_by(const struct csto_question *q, const char *word)
{
    csto_by by = csto_by_find(word);
    return by != CSTO_BY_WORDS && (q->by_mask >> by & 1);
}

/* The words of --by as they were given, for messages. */
static void print_by(struct csto_text *t, const struct csto_question *q)
{
    for (size_t i = 0; i < q->n_by; i++)
        csto_text_printf(t, "%s%s", i ? "," : "", csto_by_words[q->by[i]].name);
}

static csto_status no_column(const struct csto_question *q, const char *word, csto_error *err)
{
    struct csto_text by = {0};
    print_by(&by, q);
    const char *given = csto_text_string(&by);
    csto_status rc;
    if (csto_by_find(word) != CSTO_BY_WORDS)
        rc = csto_fail(err, CSTO_E_NAME, "the table by %s has no column '%s'; give --by=%s,%s", given, word, given, word);
    else
        rc = csto_fail(err, CSTO_E_NAME,
                       "the table by %s has no column '%s'; a cell is written item=heroin,year=2020 with the words of --by", given, word);
    csto_text_free(&by);
    return rc;
}

/* "word=" at the start of the token: its length, else 0. */
static size_t word_length(const char *token, size_t n)
{
    size_t w = strspn(token, "abcdefghijklmnopqrstuvwxyz_");
    return w > 0 && w < n && token[w] == '=' && w < 32 ? w : 0;
}

static csto_status start_part(struct csto_cell_name *c, const char *token, size_t w, size_t n, const struct csto_question *q,
                              csto_error *err)
{
    char word[32];
    snprintf(word, sizeof word, "%.*s", (int)w, token);
    if (!in_by(q, word) && !always_there(word))
        return no_column(q, word, err);
    for (size_t i = 0; i < c->n; i++)
        if (strcmp(c->parts[i].word, word) == 0)
            return csto_fail(err, CSTO_E_NAME, "'%s' stands twice in the cell; name each word once", word);
    memcpy(c->parts[c->n].word, word, sizeof word);
    csto_text_put(&c->parts[c->n++].value, token + w + 1, n - w - 1);
    return CSTO_OK;
}

csto_status csto_cell_name_read(struct csto_cell_name *out, const char *text, const struct csto_question *q, csto_error *err)
{
    *out = (struct csto_cell_name){0};
    for (const char *p = text;;) {
        size_t n = strcspn(p, ","), w = word_length(p, n);
        csto_status rc = CSTO_OK;
        if (w) {
            rc = start_part(out, p, w, n, q, err);
        } else {
            snprintf(out->column, sizeof out->column, "%.*s", (int)(n < 31 ? n : 31), p);
            bool column = !p[n] && n < 32 && csto_summary_has_column(q, out->column);
            if (!column)
                out->column[0] = '\0';
            if (!column && !out->n)
                return csto_fail(err, CSTO_E_NAME,
                                 "'%s' is no claim_id and no cell; a cell is written item=heroin,year=2020 with the words of --by", text);
            if (!column) { /* a comma inside a value */
                csto_text_putc(&out->parts[out->n - 1].value, ',');
                csto_text_put(&out->parts[out->n - 1].value, p, n);
            }
        }
        if (rc != CSTO_OK || !p[n])
            return rc;
        p += n + 1;
    }
}

void csto_cell_name_free(struct csto_cell_name *c)
{
    for (size_t i = 0; i < c->n; i++)
        csto_text_free(&c->parts[i].value);
}

/* The same text, or names of the same row of the vocabulary. */
static bool same(const csto_vocabulary *v, csto_vocabulary_table table, const char *have, const char *wanted)
{
    if (csto_same_word(have, wanted))
        return true;
    csto_code code = table == CSTO_VOCABULARY_TABLES ? 0 : csto_vocabulary_find(v, table, wanted);
    return code && strcmp(csto_vocabulary_id(v, table, code), have) == 0;
}

static csto_vocabulary_table table_of(const char *word)
{
    static const char *const words[] = {"measure", "item", "unit", "place"};
    for (int i = 0; i < 4; i++)
        if (strcmp(words[i], word) == 0)
            return (csto_vocabulary_table)i; /* in the order of csto_vocabulary_table */
    return CSTO_VOCABULARY_TABLES;
}

static void print_cell(struct csto_text *t, const struct csto_question *q, const struct csto_group *g, const char *word)
{
    for (size_t i = 0; i < q->n_by; i++)
        if (strcmp(csto_by_words[q->by[i]].name, word) == 0) {
            csto_key_print(t, q->by[i], g->keys[i], q->vocabulary);
            return;
        }
    csto_vocabulary_table table = table_of(word);
    csto_code code = table == CSTO_MEASURES ? g->measure : table == CSTO_ITEMS ? g->item : g->unit;
    csto_text_puts(t, csto_vocabulary_id(q->vocabulary, table, code));
}

bool csto_cell_name_matches(const struct csto_cell_name *c, const struct csto_question *q, const struct csto_group *g)
{
    struct csto_text have = {0};
    bool all = true;
    for (size_t i = 0; i < c->n && all; i++) {
        csto_text_clear(&have);
        print_cell(&have, q, g, c->parts[i].word);
        all = same(q->vocabulary, table_of(c->parts[i].word), csto_text_string(&have), csto_text_string(&c->parts[i].value));
    }
    csto_text_free(&have);
    return all;
}
