#include "config.h"

#include "analytics/keyed.h"

#include "base/status.h"
#include "records/vocabulary.h"

#include <string.h>

static bool in_by(const struct csto_question *q, csto_by word)
{
    return q->by_mask >> word & 1;
}

csto_status csto_keyed_new(struct csto_keyed *out, const struct csto_answer *lent, const struct csto_column *columns, size_t n,
                           csto_error *err)
{
    const struct csto_question *q = lent->question;
    struct csto_column all[CSTO_BY_WORDS + 3 + CSTO_KEYED_COLUMNS];
    size_t at = 0;
    *out = (struct csto_keyed){.a = lent};
    for (size_t i = 0; i < q->n_by; i++)
        all[at++] = (struct csto_column){csto_by_words[q->by[i]].name, CSTO_SHOW_TEXT};
    if (!in_by(q, CSTO_BY_MEASURE))
        all[at++] = (struct csto_column){"measure", CSTO_SHOW_TEXT};
    if (!in_by(q, CSTO_BY_ITEM))
        all[at++] = (struct csto_column){"item", CSTO_SHOW_TEXT};
    all[at++] = (struct csto_column){"unit", CSTO_SHOW_TEXT};
    out->first = at;
    memcpy(all + at, columns, n * sizeof *columns);
    return csto_table_new(&out->table, all, at + n, err);
}

csto_status csto_keyed_group(struct csto_keyed *k, const struct csto_group *g, csto_error *err)
{
    const struct csto_question *q = k->a->question;
    size_t at = 0;
    bool failed = false;
    for (size_t i = 0; i < q->n_by; i++) {
        csto_text_clear(&k->keys[i]);
        csto_key_print(&k->keys[i], q->by[i], g->keys[i], q->vocabulary);
        failed |= k->keys[i].failed;
        k->cells[at++] = csto_cell_text(csto_text_string(&k->keys[i]));
    }
    if (!in_by(q, CSTO_BY_MEASURE))
        k->cells[at++] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_MEASURES, g->measure));
    if (!in_by(q, CSTO_BY_ITEM))
        k->cells[at++] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_ITEMS, g->item));
    k->cells[at++] = csto_cell_text(csto_vocabulary_id(q->vocabulary, CSTO_UNITS, g->unit));
    return failed ? csto_fail_memory(err) : CSTO_OK;
}

csto_status csto_keyed_add(struct csto_keyed *k, csto_error *err)
{
    return csto_table_add(k->table, k->cells, err);
}

void csto_keyed_end(struct csto_keyed *k)
{
    for (size_t i = 0; i < CSTO_BY_WORDS; i++)
        csto_text_free(&k->keys[i]);
}
