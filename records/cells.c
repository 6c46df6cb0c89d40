#include "config.h"

#include "records/cells.h"

#include "base/bytes.h"
#include "records/field_row.h"

/* The bits of a field that is no text. */
static inline uint64_t bits_of(const char *at, size_t size)
{
    uint64_t eight;
    uint32_t four;
    uint16_t two;
    if (size == sizeof eight)
        return memcpy(&eight, at, sizeof eight), eight;
    if (size == sizeof two)
        return memcpy(&two, at, sizeof two), two;
    return memcpy(&four, at, sizeof four), four;
}

static inline void set_text(struct csto_cell *cell, const char *text)
{
    cell->text = text;
    cell->n = *text ? strlen(text) : 0;
    cell->kind = cell->n ? CSTO_CELL_TEXT : CSTO_CELL_EMPTY;
}

/* Copies sixteen bytes or fewer, and says whether csv, tsv or JSON would quote or escape one of them. */
static csto_sixteen escaped_of_copy(char *to, const char *text, size_t n)
{
    csto_sixteen word = csto_sixteen_copy(to, text, n), printed = (csto_sixteen)(word - '!' <= '~' - '!');
    return ~printed | csto_sixteen_equal(word, ',') | csto_sixteen_equal(word, '"') | csto_sixteen_equal(word, '\\');
}

/* A text kept with the row; false = it is no plain one. */
static bool keep_plain(char to[CSTO_PLAIN_BYTES], const char *text, size_t n)
{
    if (n >= CSTO_PLAIN_BYTES)
        return false;
    to[n] = '\0';
    if (n == 0)
        return true;
    size_t first = n < 16 ? n : 16;
    csto_sixteen escaped = escaped_of_copy(to, text, first);
    if (n > first)
        escaped |= escaped_of_copy(to + first, text + first, n - first);
    return !csto_sixteen_any(escaped);
}

/* An id, a word or flags. */
static void set_words(struct csto_claim_cells *row, csto_field f, const char *text)
{
    struct csto_cell *cell = &row->cells[f];
    set_text(cell, text);
    cell->plain = keep_plain(row->printed[f], text, cell->n);
    if (cell->plain)
        cell->text = row->printed[f];
}

static void set_digits(struct csto_claim_cells *row, csto_field f, size_t n)
{
    struct csto_cell *cell = &row->cells[f];
    row->printed[f][n] = '\0';
    cell->kind = !n ? CSTO_CELL_EMPTY : csto_field_rows[f].kind >= CSTO_FIELD_NUMBER ? CSTO_CELL_NUMBER : CSTO_CELL_TEXT;
    cell->text = row->printed[f];
    cell->n = n;
    cell->plain = true;
}

/* Low and high are the value itself more often than not. */
static bool is_value(const struct csto_claim_cells *row, csto_field f)
{
    return (f == CSTO_F_LOW || f == CSTO_F_HIGH) && row->bits[f] == row->bits[CSTO_F_VALUE] && row->cells[CSTO_F_VALUE].n;
}

static void renew(struct csto_claim_cells *row, csto_field f, const csto_vocabulary *v, const csto_claim *c)
{
    if (csto_field_rows[f].kind < CSTO_FIELD_START) {
        set_words(row, f, csto_field_text(v, c, f));
    } else if (f == CSTO_F_FLAGS) {
        csto_text_clear(&row->flags);
        csto_field_print(&row->flags, v, c, f);
        set_words(row, f, csto_text_string(&row->flags));
    } else if (is_value(row, f)) {
        memcpy(row->printed[f], row->printed[CSTO_F_VALUE], CSTO_PLAIN_BYTES);
        set_digits(row, f, row->cells[CSTO_F_VALUE].n);
    } else {
        set_digits(row, f, csto_field_write(row->printed[f], c, f));
    }
}

/* A range has no value, which the bits of the value do not say. */
static void mind_range(struct csto_claim_cells *row, const csto_claim *c)
{
    bool was = row->bits[CSTO_F_BOUND] == CSTO_BETWEEN, is = c->value.bound == CSTO_BETWEEN;
    if (was != is)
        row->bits[CSTO_F_VALUE] = ~bits_of((const char *)&c->value.value, sizeof c->value.value);
}

const struct csto_cell *csto_claim_cells_of(struct csto_claim_cells *row, const csto_vocabulary *v, const csto_claim *c)
{
    mind_range(row, c);
    for (int f = 0; f < CSTO_FIELDS; f++) {
        const struct csto_field_row *field = &csto_field_rows[f];
        const char *at = (const char *)c + field->at;
        if (field->kind <= CSTO_FIELD_DATE_TEXT) {
            set_text(&row->cells[f], *(const char *const *)at);
            continue;
        }
        uint64_t bits = bits_of(at, field->size);
        if (bits == row->bits[f] && row->begun)
            continue;
        row->bits[f] = bits;
        renew(row, (csto_field)f, v, c);
    }
    row->begun = true;
    return row->flags.failed ? NULL : row->cells;
}

void csto_claim_cells_free(struct csto_claim_cells *row)
{
    csto_text_free(&row->flags);
}
