/* column_key.h - numbers for what stands in several columns of a row together
 *
 * Rows of a table repeat themselves: the same drug, unit and country come millions of times.  A key gives each combination of texts a number, so that what it means is
 * asked once.  Texts are compared as the bytes of the file, quotes and blanks included. */
#ifndef CSTO_LOADERS_COLUMN_KEY_H
#define CSTO_LOADERS_COLUMN_KEY_H

#include "base/numbering.h"
#include "loaders/text_memo.h"

#include <stdbool.h>

enum { CSTO_KEY_COLUMNS = 16, CSTO_KEYS = 1 << 20 };

/* A row that is not cut into cells: the ends of its cells as csv_index.h gives them, as offsets in `bytes`. */
struct csto_row_view {
    const char *bytes; /* at least eight bytes may be read behind the last cell */
    const uint32_t *ends;
    uint32_t start, n_cells;
};

/* The cell as it stands in the file. */
static inline const char *csto_row_cell(const struct csto_row_view *r, uint32_t column, size_t *n)
{
    uint32_t from = column ? r->ends[column - 1] + 1 : r->start, to = r->ends[column];
    if (column + 1 == r->n_cells && to > from && r->bytes[to - 1] == '\r')
        to--;
    *n = to - from;
    return r->bytes + from;
}

/* Numbers for pairs of a number of what stands before and a number of a column's text: a table with a row for each of the former as long as it is small, else looked up. */
struct csto_pairs {
    uint32_t *table; /* number + 1, 0 = none; NULL = none yet, or `many` has them */
    uint32_t rows, shift, n;
    struct csto_numbering many;
};

static inline uint32_t csto_pairs_find(const struct csto_pairs *p, uint32_t before, uint32_t number)
{
    if (p->table)
        return before < p->rows && !(number >> p->shift) ? p->table[(size_t)before << p->shift | number] - 1 : CSTO_NO_NUMBER;
    return csto_numbering_find(&p->many, (uint64_t)before << 32 | number);
}

struct csto_column_key {
    uint32_t columns[CSTO_KEY_COLUMNS], n_columns;
    struct csto_text_memo memos[CSTO_KEY_COLUMNS];
    struct csto_pairs pairs[CSTO_KEY_COLUMNS]; /* of the columns before, and this one */
};

/* The number of a row's texts, from 0; CSTO_NO_NUMBER = they have none yet. */
static inline uint32_t csto_column_key_find(const struct csto_column_key *k, const struct csto_row_view *r)
{
    uint32_t key = 0;
    for (uint32_t i = 0; i < k->n_columns; i++) {
        size_t n;
        const char *p = csto_row_cell(r, k->columns[i], &n);
        uint32_t number = csto_text_memo_find(&k->memos[i], p, n);
        if (!number)
            return CSTO_NO_NUMBER;
        key = i ? csto_pairs_find(&k->pairs[i], key, number) : number - 1;
        if (key == CSTO_NO_NUMBER)
            return CSTO_NO_NUMBER;
    }
    return key;
}

/* The same, entered where it is new; CSTO_NO_NUMBER = no memory, or no room for more. */
uint32_t csto_column_key_put(struct csto_column_key *k, const struct csto_row_view *r);

void csto_column_key_free(struct csto_column_key *k);

#endif
