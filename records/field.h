/* field.h - the columns of a claim, each declared once
 *
 * The claims CSV, JSON, the field masks of sinks, `explain` and the documentation are made from this table.  Order is the order of the CSV. */
#ifndef CSTO_RECORDS_FIELD_H
#define CSTO_RECORDS_FIELD_H

#include "base/number.h"
#include "base/text.h"

typedef enum {
    CSTO_F_CLAIM_ID,
    CSTO_F_MEASURE,
    CSTO_F_ITEM,
    CSTO_F_ITEM_STATED,
    CSTO_F_VALUE,
    CSTO_F_LOW,
    CSTO_F_HIGH,
    CSTO_F_BOUND,
    CSTO_F_UNIT,
    CSTO_F_NUMBER_STATED,
    CSTO_F_UNIT_STATED,
    CSTO_F_CONVERSION,
    CSTO_F_ROLE,
    CSTO_F_PART_OF,
    CSTO_F_PERIOD_START,
    CSTO_F_PERIOD_END,
    CSTO_F_PERIOD_KIND,
    CSTO_F_PLACE,
    CSTO_F_AREA,
    CSTO_F_EVENT,
    CSTO_F_ORIGIN,
    CSTO_F_DOCUMENT,
    CSTO_F_EDITION,
    CSTO_F_PUBLISHER,
    CSTO_F_PUBLISHED,
    CSTO_F_TITLE,
    CSTO_F_URL,
    CSTO_F_SHEET,
    CSTO_F_ROW,
    CSTO_F_COLUMN,
    CSTO_F_LINE,
    CSTO_F_BYTE_START,
    CSTO_F_BYTE_END,
    CSTO_F_QUOTE,
    CSTO_F_GRADE,
    CSTO_F_CONFIDENCE,
    CSTO_F_FLAGS,
    CSTO_FIELDS
} csto_field;

typedef uint64_t csto_field_mask;

#define CSTO_FIELD_BIT(f) ((csto_field_mask)1 << (f))
#define CSTO_ALL_FIELDS (CSTO_FIELD_BIT(CSTO_FIELDS) - 1)

/* A claim with every field empty. */
void csto_claim_empty(csto_claim *c);

const char *csto_field_name(csto_field f);
const char *csto_field_summary(csto_field f);

/* The field of that name; CSTO_FIELDS = there is none. */
csto_field csto_field_find(const char *name, size_t n);

/* True where JSON writes the field as a number. */
bool csto_field_is_number(csto_field f);

/* True where the field is free text, of which every blank counts. */
bool csto_field_is_text(csto_field f);

/* Appends the field as text, nothing where it is empty. */
void csto_field_print(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c, csto_field f);

/* A field that is free text, an id of the vocabulary or a word, lent by the claim, the vocabulary or the program; NULL = it is none of these. */
const char *csto_field_text(const csto_vocabulary *v, const csto_claim *c, csto_field f);

/* Writes a number, a position or a day, without a zero byte; returns its length, 0 where the field is empty or none of these. */
size_t csto_field_write(char to[CSTO_NUMBER_BYTES], const csto_claim *c, csto_field f);

/* Sets a field from text (zero-terminated, lent: the claim points into it).  Empty text leaves the field empty.  CSTO_E_NAME, CSTO_E_SYNTAX or
 * CSTO_E_RANGE with a message that ends the sentence "field 'place': ...". */
csto_status csto_field_parse(csto_claim *c, csto_field f, const char *text, const csto_vocabulary *v, csto_error *err);

/* After the fields of a given claim are set (`given`: those that were not empty): derives what is left open (interval from bound, canonical unit, kind of
 * period), checks that all fits together, and names the field of the first misfit in *culprit.  A unit that is not canonical is converted. */
csto_status csto_claim_complete(csto_claim *c, csto_field_mask given, const csto_vocabulary *v, csto_field *culprit, csto_error *err);

/* Writes the id of a claim that has none: a hash of all its other fields.  `to` has CSTO_ID_BYTES; the claim then points to it.
 * CSTO_E_MEMORY: the id is none. */
enum { CSTO_ID_BYTES = 20 };
csto_status csto_claim_make_id(csto_claim *c, const csto_vocabulary *v, char to[CSTO_ID_BYTES], csto_error *err);

/* An id from a hash: "c" and 12 hexadecimal digits (the letter keeps spreadsheets from reading it as a number). */
void csto_id_print(char to[CSTO_ID_BYTES], uint64_t hash);

#endif
