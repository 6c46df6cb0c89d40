/* field_row.h - the table of the columns of a claim, for field.c and cells.c, which go through a claim field by field */
#ifndef CSTO_RECORDS_FIELD_ROW_H
#define CSTO_RECORDS_FIELD_ROW_H

#include "base/number.h"
#include "records/field.h"
#include "records/names.h"
#include "records/period.h"

/* Those from NUMBER on are numbers in JSON. */
enum csto_field_kind {
    CSTO_FIELD_TEXT,
    CSTO_FIELD_DATE_TEXT,
    CSTO_FIELD_MEASURE,
    CSTO_FIELD_ITEM,
    CSTO_FIELD_UNIT,
    CSTO_FIELD_PLACE,
    CSTO_FIELD_WORD,
    CSTO_FIELD_START,
    CSTO_FIELD_END,
    CSTO_FIELD_FLAGS,
    CSTO_FIELD_NUMBER,
    CSTO_FIELD_LOW,
    CSTO_FIELD_HIGH,
    CSTO_FIELD_POSITION,
    CSTO_FIELD_OFFSET,
    CSTO_FIELD_CONFIDENCE
};

struct csto_field_row {
    const char *name;
    enum csto_field_kind kind;
    size_t at;                     /* in csto_claim */
    const struct csto_name *words; /* of WORD */
    const char *summary;
};

extern const struct csto_field_row csto_field_rows[CSTO_FIELDS];

/* csto_field_write of the field of a kind that stands at `offset` in a claim; inline, as most callers know the kind. */
static inline size_t csto_field_digits(char to[CSTO_NUMBER_BYTES], const csto_claim *c, enum csto_field_kind kind, size_t offset)
{
    const char *at = (const char *)c + offset;
    switch (kind) {
    case CSTO_FIELD_NUMBER: return c->value.bound == CSTO_BETWEEN ? 0 : csto_number_print(to, c->value.value);
    case CSTO_FIELD_LOW:
    case CSTO_FIELD_HIGH: return csto_number_print(to, *(const double *)at); /* an open end is infinite and prints as nothing */
    case CSTO_FIELD_CONFIDENCE: return c->confidence < 0 ? 0 : csto_number_print(to, c->confidence);
    case CSTO_FIELD_START:
    case CSTO_FIELD_END: return csto_day_write(to, *(const int32_t *)at);
    case CSTO_FIELD_POSITION:
    case CSTO_FIELD_OFFSET: return *(const int64_t *)at < (kind == CSTO_FIELD_POSITION) ? 0 : csto_integer_print(to, *(const int64_t *)at);
    default: return 0;
    }
}

#endif
