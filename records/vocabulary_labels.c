/* Names in other languages (data/labels.tsv), read when a name is in no other table: few runs meet one. */
#include "config.h"

#include "base/status.h"
#include "base/text.h"
#include "records/tsv.h"
#include "records/vocabulary_table.h"

enum { TABLE, ID, FIRST_LANGUAGE };

static bool table_named(struct csto_tsv_cell cell, csto_vocabulary_table *out)
{
    for (int t = 0; t < CSTO_VOCABULARY_TABLES; t++) {
        const char *name = csto_vocabulary_table_name((csto_vocabulary_table)t);
        *out = (csto_vocabulary_table)t;
        if (strlen(name) == cell.n && memcmp(name, cell.at, cell.n) == 0)
            return true;
    }
    return false;
}

/* The names of a row, folded; of several rows that claim a name the first keeps it. */
static bool enter_names(csto_vocabulary *v, const struct csto_tsv *t, csto_vocabulary_table table, csto_code code,
                        struct csto_text *scratch)
{
    for (size_t i = FIRST_LANGUAGE; i < t->columns; i++) {
        struct csto_tsv_cell rest = t->cells[i], one;
        while (csto_tsv_split(&rest, &one)) {
            csto_text_clear(scratch);
            csto_text_put_folded(scratch, one.at, one.n);
            const char *copy = scratch->failed ? NULL : csto_arena_text(&v->arena, scratch->at, scratch->n);
            if (!copy || !csto_name_index_enter(&v->labels, table, code, copy, scratch->n))
                return false;
        }
    }
    return true;
}

static csto_status take_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_text *scratch, csto_error *err)
{
    csto_vocabulary_table table;
    struct csto_tsv_cell id = t->cells[ID];
    if (!table_named(t->cells[TABLE], &table))
        return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, TABLE + 1, "'%.*s' is no table of the vocabulary", (int)t->cells[TABLE].n,
                            t->cells[TABLE].at);
    csto_code code = csto_name_index_find(&v->ids, table, id.at, id.n);
    if (!code)
        return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, ID + 1, "'%.*s' is no row of %s.tsv", (int)id.n, id.at,
                            csto_vocabulary_table_name(table));
    return enter_names(v, t, table, code, scratch) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_vocabulary_read_labels(csto_vocabulary *v, csto_error *err)
{
    const char *bytes;
    size_t n;
    struct csto_tsv t;
    struct csto_text scratch = {0};
    int more = 0;
    csto_status rc = csto_vocabulary_file(v, CSTO_LABELS_FILE, &bytes, &n, err);
    if (rc == CSTO_OK)
        rc = csto_tsv_open(&t, CSTO_LABELS_FILE, bytes, n, err);
    if (rc == CSTO_OK && (csto_tsv_column(&t, "table") != TABLE || csto_tsv_column(&t, "id") != ID))
        rc = csto_fail_at(err, CSTO_E_SYNTAX, CSTO_LABELS_FILE, t.line, 0, "the first columns are not 'table' and 'id'");
    while (rc == CSTO_OK && (more = csto_tsv_next(&t, err)) > 0)
        rc = take_row(v, &t, &scratch, err);
    csto_text_free(&scratch);
    rc = rc == CSTO_OK && more < 0 ? CSTO_E_SYNTAX : rc;
    v->labelled = rc == CSTO_OK;
    return rc;
}
