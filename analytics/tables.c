/* A cell of a table other than the summary: the table is made again with an account, and the claims of the rows that the cell names are listed. */
#include "config.h"

#include "analytics/tables.h"

#include "analytics/check.h"
#include "analytics/compare.h"
#include "analytics/distribution.h"
#include "analytics/trend.h"
#include "base/status.h"
#include "base/text.h"
#include "records/table.h"

struct csto_uses {
    CSTO_ARRAY(struct csto_use) list;
};

const struct csto_table_maker csto_table_makers[] = {
    {"summary", "the rows of summary, or of what --show prints", false, csto_summary_of},
    {"check", "the findings of check", false, csto_check_table},
    {"compare", "the rows of compare", true, csto_compare_table},
    {"trend", "the rows of trend, or of what --show prints", false, csto_trend_table},
    {0},
};

const struct csto_table_maker *csto_table_maker_find(const char *name)
{
    for (size_t i = 0; csto_table_makers[i].name; i++)
        if (strcmp(csto_table_makers[i].name, name) == 0)
            return &csto_table_makers[i];
    return NULL;
}

/* "word=value" up to the next comma that starts another "word=", so that a value may have commas; the length, 0 = none. */
static size_t condition_length(const char *p)
{
    size_t n = strcspn(p, "=");
    while (p[n] && !(p[n] == ',' && strspn(p + n + 1, "abcdefghijklmnopqrstuvwxyz_") > 0 &&
                     p[n + 1 + strspn(p + n + 1, "abcdefghijklmnopqrstuvwxyz_")] == '='))
        n++;
    return p[strcspn(p, "=")] ? n : 0;
}

/* The id of a name of the vocabulary, for the columns that hold ids; else the text itself, as a text of `kept`. */
static const char *wanted_text(struct csto_text *kept, const csto_vocabulary *v, const char *column, const char *p, size_t n)
{
    static const struct {
        const char *column;
        csto_vocabulary_table table;
    } named[] = {{"measure", CSTO_MEASURES}, {"item", CSTO_ITEMS}, {"place", CSTO_PLACES}, {"unit", CSTO_UNITS}};
    csto_text_put(kept, p, n);
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        csto_code code = strcmp(named[i].column, column) == 0 ? csto_vocabulary_find(v, named[i].table, csto_text_string(kept)) : 0;
        if (code)
            return csto_vocabulary_id(v, named[i].table, code);
    }
    return csto_text_string(kept);
}

/* Keeps of the rows those in whose column the text stands. */
static csto_status narrow(const csto_table *t, const csto_vocabulary *v, const char *p, size_t n, bool *kept, csto_error *err)
{
    size_t w = strcspn(p, "=");
    char word[32];
    struct csto_text text = {0};
    snprintf(word, sizeof word, "%.*s", (int)(w < 31 ? w : 31), p);
    long column = csto_table_find_column(t, word);
    if (column < 0)
        return csto_fail(err, CSTO_E_NAME, "the table has no column '%s'", word);
    const char *wanted = wanted_text(&text, v, word, p + w + 1, n - w - 1);
    csto_status rc = text.failed ? csto_fail_memory(err) : CSTO_OK;
    for (size_t r = 0; r < csto_table_rows(t); r++)
        kept[r] = kept[r] && strcmp(csto_table_text(t, r, (size_t)column), wanted) == 0;
    csto_text_free(&text);
    return rc;
}

/* The length of the name without the column that may stand behind the last comma: all cells of a row are of the same claims. */
static size_t without_column(const csto_table *t, const char *cell)
{
    const char *comma = strrchr(cell, ',');
    return comma && csto_table_find_column(t, comma + 1) >= 0 ? (size_t)(comma - cell) : strlen(cell);
}

static csto_status choose_rows(const csto_table *t, const csto_vocabulary *v, const char *cell, bool *kept, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t length = without_column(t, cell);
    for (size_t r = 0; r < csto_table_rows(t); r++)
        kept[r] = true;
    for (const char *p = cell, *end = cell + length; rc == CSTO_OK && (p < end || p == cell);) {
        size_t n = condition_length(p);
        n = n > (size_t)(end - p) ? (size_t)(end - p) : n;
        if (!n)
            return csto_fail(err, CSTO_E_NAME, "'%s' names no row; write column=value, such as %s=%s", cell, csto_table_column_name(t, 0),
                             csto_table_rows(t) ? csto_table_text(t, 0, 0) : "...");
        rc = narrow(t, v, p, n, kept, err);
        p += n + (p[n] == ',');
    }
    return rc;
}

/* The first use from i on that is not listed yet; `next` leads past those that are. */
static size_t unlisted(size_t *next, size_t i)
{
    while (next[i] != i)
        i = next[i] = next[next[i]];
    return i;
}

/* The uses of the chosen rows in their order.  What several of them share, such as the table's side of many claims, is listed once. */
static bool gather_uses(struct csto_uses *out, const struct csto_account *a, const bool *kept, size_t rows)
{
    size_t *next = malloc((a->uses.n + 1) * sizeof *next);
    bool done = next != NULL;
    for (size_t i = 0; i <= a->uses.n && done; i++)
        next[i] = i;
    for (size_t r = 0; r < rows && done; r++)
        for (size_t p = 0; kept[r] && p < CSTO_ACCOUNT_PARTS && done; p++) {
            size_t end = a->rows.at[r].at[p].first + a->rows.at[r].at[p].n;
            for (size_t i = unlisted(next, a->rows.at[r].at[p].first); i < end && done; i = unlisted(next, i)) {
                done = csto_array_push(&out->list, a->uses.at[i]);
                next[i] = i + 1;
            }
        }
    free(next);
    return done;
}

static csto_status list_uses(csto_table *out, const csto_table *t, const struct csto_account *a, const bool *kept, const char *cell,
                             const csto_vocabulary *v, csto_error *err)
{
    struct csto_uses uses = {.list = {0}};
    bool any = false;
    for (size_t r = 0; r < csto_table_rows(t); r++)
        any = any || kept[r];
    bool done = gather_uses(&uses, a, kept, csto_table_rows(t));
    csto_status rc = done ? csto_uses_add(out, uses.list.at, uses.list.n, v, err) : csto_fail_memory(err);
    csto_array_free(&uses.list);
    if (rc == CSTO_OK && !any)
        return csto_fail(err, CSTO_E_TOO_FEW,
                         "no row of the table is '%s'; the command with the same options shows the rows that there are", cell);
    return rc;
}

/* Where the name ends with a column: what stands in it, in each of the rows. */
static csto_status note_cells(csto_table *out, const csto_table *t, const bool *kept, const char *cell, csto_error *err)
{
    enum { MOST = 12 };
    size_t named = without_column(t, cell), noted = 0;
    csto_status rc = CSTO_OK;
    if (!cell[named])
        return rc;
    const char *column = cell + named + 1;
    for (size_t r = 0; r < csto_table_rows(t) && rc == CSTO_OK && noted < MOST; r++) {
        const char *text = csto_table_text(t, r, (size_t)csto_table_find_column(t, column));
        noted += kept[r];
        if (kept[r])
            rc = csto_table_add_note(out, err, *text ? "%s is %s" : "%s is empty", column, text);
    }
    return rc;
}

/* "summary, check or compare": what --table may be. */
static csto_status fail_table(const char *table, csto_error *err)
{
    const char *names[16];
    size_t n = 0;
    for (size_t i = 0; csto_table_makers[i].name && n < 16; i++)
        names[n++] = csto_table_makers[i].name;
    return csto_fail_unknown(err, "--table", table, names, n);
}

csto_status csto_explain_row(csto_table **out, const char *table, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, const char *cell, csto_error *err)
{
    const struct csto_table_maker *maker = csto_table_maker_find(table);
    struct csto_account account = {0};
    csto_table *t = NULL, *uses = NULL;
    if (!maker)
        return fail_table(table, err);
    csto_status rc = maker->make(&t, &account, d, q, how, err);
    bool *kept = rc == CSTO_OK ? calloc(csto_table_rows(t) + 1, sizeof *kept) : NULL;
    if (rc == CSTO_OK && !kept)
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = choose_rows(t, csto_dataset_vocabulary(d), cell, kept, err);
    if (rc == CSTO_OK)
        rc = csto_uses_table(&uses, err);
    if (rc == CSTO_OK)
        rc = list_uses(uses, t, &account, kept, cell, csto_dataset_vocabulary(d), err);
    if (rc == CSTO_OK)
        rc = note_cells(uses, t, kept, cell, err);
    free(kept);
    csto_table_free(t);
    csto_account_free(&account);
    if (rc == CSTO_OK)
        *out = uses;
    else
        csto_table_free(uses);
    return rc;
}
