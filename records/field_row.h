/* field_row.h - the table of the columns of a claim, for field.c and cells.c, which go through a claim field by field */
#ifndef CSTO_RECORDS_FIELD_ROW_H
#define CSTO_RECORDS_FIELD_ROW_H

#include "records/field.h"
#include "records/names.h"

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

#endif
