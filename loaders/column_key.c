#include "config.h"

#include "loaders/column_key.h"

uint32_t csto_column_key_put(struct csto_column_key *k, const struct csto_row_view *r)
{
    uint32_t key = 0;
    for (uint32_t i = 0; i < k->n_columns; i++) {
        size_t n;
        const char *p = csto_row_cell(r, k->columns[i], &n);
        uint32_t number = csto_text_memo_put(&k->memos[i], p, n);
        if (!number)
            return CSTO_NO_NUMBER;
        uint64_t pair = (uint64_t)key << 32 | number;
        if (i == 0)
            key = number - 1;
        else if (k->pairs[i].n < CSTO_KEYS)
            key = csto_numbering_put(&k->pairs[i], pair);
        else
            key = csto_numbering_find(&k->pairs[i], pair);
        if (key == CSTO_NO_NUMBER)
            return CSTO_NO_NUMBER;
    }
    return key;
}

void csto_column_key_free(struct csto_column_key *k)
{
    for (uint32_t i = 0; i < k->n_columns; i++) {
        csto_text_memo_free(&k->memos[i]);
        csto_numbering_free(&k->pairs[i]);
    }
}
