#include "config.h"

#include "records/cells.h"

#include "base/bytes.h"
#include "records/field_row.h"

#include <stddef.h>

static inline uint64_t bits_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline bool is_new(uint64_t *kept, uint64_t bits)
{
    if (*kept == bits)
        return false;
    *kept = bits;
    return true;
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

/* What was printed of a field, n bytes. */
static inline void set_digits(struct csto_claim_cells *row, csto_field f, enum csto_field_kind kind, size_t n)
{
    struct csto_cell *cell = &row->cells[f];
    row->printed[f][n] = '\0';
    cell->kind = !n ? CSTO_CELL_EMPTY : kind >= CSTO_FIELD_NUMBER ? CSTO_CELL_NUMBER : CSTO_CELL_TEXT;
    cell->text = row->printed[f];
    cell->n = n;
    cell->plain = true;
}

/* Low and high are the value itself more often than not. */
static void set_end(struct csto_claim_cells *row, csto_field f, const csto_claim *c)
{
    size_t n = row->cells[CSTO_F_VALUE].n;
    if (n && row->bits[f] == row->bits[CSTO_F_VALUE])
        memcpy(row->printed[f], row->printed[CSTO_F_VALUE], CSTO_PLAIN_BYTES);
    else
        n = csto_field_write(row->printed[f], c, f);
    set_digits(row, f, CSTO_FIELD_LOW, n);
}

static void set_flags(struct csto_claim_cells *row, const csto_vocabulary *v, const csto_claim *c)
{
    csto_text_clear(&row->flags);
    csto_field_print(&row->flags, v, c, CSTO_F_FLAGS);
    set_words(row, CSTO_F_FLAGS, csto_text_string(&row->flags));
}

/* Before the first claim, and where a range, which has no value, comes before or behind what has one: bits that no field has unless it is empty. */
static void forget(struct csto_claim_cells *row, csto_field f)
{
    row->cells[f] = (struct csto_cell){.text = ""};
    row->bits[f] = UINT64_MAX;
}

/* What is done with a field of each kind (records/fields.def), in the function below. */
#define WORDS(field, now)                                                                                                                  \
    if (is_new(&row->bits[field], now))                                                                                                    \
        set_words(row, field, csto_field_text(v, c, field));
#define DIGITS(field, kind, member, now)                                                                                                   \
    if (is_new(&row->bits[field], now))                                                                                                    \
        set_digits(row, field, kind, csto_field_digits(row->printed[field], c, kind, offsetof(csto_claim, member)));
#define DO_TEXT(field, member) set_text(&row->cells[field], c->member);
#define DO_DATE_TEXT(field, member) DO_TEXT(field, member)
#define DO_MEASURE(field, member) WORDS(field, c->member)
#define DO_ITEM(field, member) WORDS(field, c->member)
#define DO_UNIT(field, member) WORDS(field, c->member)
#define DO_PLACE(field, member) WORDS(field, c->member)
#define DO_WORD(field, member) WORDS(field, (uint64_t)c->member)
#define DO_START(field, member) DIGITS(field, CSTO_FIELD_START, member, (uint32_t)c->member)
#define DO_END(field, member) DIGITS(field, CSTO_FIELD_END, member, (uint32_t)c->member)
#define DO_POSITION(field, member) DIGITS(field, CSTO_FIELD_POSITION, member, (uint64_t)c->member)
#define DO_OFFSET(field, member) DIGITS(field, CSTO_FIELD_OFFSET, member, (uint64_t)c->member)
#define DO_NUMBER(field, member) DIGITS(field, CSTO_FIELD_NUMBER, member, bits_of(c->member))
#define DO_CONFIDENCE(field, member) DIGITS(field, CSTO_FIELD_CONFIDENCE, member, bits_of(c->member))
#define DO_LOW(field, member)                                                                                                              \
    if (is_new(&row->bits[field], bits_of(c->member)))                                                                                     \
        set_end(row, field, c);
#define DO_HIGH(field, member) DO_LOW(field, member)
#define DO_FLAGS(field, member)                                                                                                            \
    if (is_new(&row->bits[field], c->member))                                                                                              \
        set_flags(row, v, c);

const struct csto_cell *csto_claim_cells_of(struct csto_claim_cells *row, const csto_vocabulary *v, const csto_claim *c)
{
    for (int f = 0; f < CSTO_FIELDS && !row->begun; f++)
        forget(row, (csto_field)f);
    row->begun = true;
    if ((row->bits[CSTO_F_BOUND] == CSTO_BETWEEN) != (c->value.bound == CSTO_BETWEEN))
        forget(row, CSTO_F_VALUE);
#define ROW(field, name, kind, member, words, summary) DO_##kind(field, member)
#include "records/fields.def"
#undef ROW
    return row->flags.failed ? NULL : row->cells;
}

void csto_claim_cells_free(struct csto_claim_cells *row)
{
    csto_text_free(&row->flags);
}
