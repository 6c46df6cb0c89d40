/* json_rows.h - objects and arrays of JSON as rows of texts under a header of keys
 *
 * A string is its text, a number the decimal that the file has, null an empty cell; other values are the text that they are.  Strings that are
 * numbers are so like any other cell of a table. */
#ifndef CSTO_LOADERS_JSON_ROWS_H
#define CSTO_LOADERS_JSON_ROWS_H

#include "base/intern.h"
#include "base/text.h"
#include "loaders/json_library.h"
#include "loaders/json_scan.h"
#include "loaders/loader.h"
#include "loaders/profile.h"

struct csto_json_rows {
    const struct csto_json_library *json; /* lent: resolves the escapes of strings */
    CSTO_ARRAY(struct csto_header_cell) header;
    struct csto_intern keys;                   /* the texts of the header */
    CSTO_ARRAY(size_t) sorted;                 /* the header by bytes, for finding; empty until csto_json_rows_seal */
    CSTO_ARRAY(struct csto_header_cell) cells; /* the row: zero bytes behind them, lent until the next row */
    const char *unknown; /* a key of the last object that the header does not have, as it stands in the file; NULL = none */
    size_t unknown_n;
    /* the row's own */
    struct csto_text text, key;
    CSTO_ARRAY(size_t) starts;
    CSTO_ARRAY(const struct csto_json_member *) found;
};

typedef enum { CSTO_JSON_ROW, CSTO_JSON_ROW_BAD, CSTO_JSON_ROW_NO_MEMORY } csto_json_row_result;

/* Why a row is bad: ends the sentence "field 'x': ...". */
struct csto_json_row_fault {
    const char *field; /* lent until the next call; NULL = the row itself */
    char text[96];
};

/* Adds a key or all keys of an object to the header, each once.  `quoted` is a value of kind STRING.  Keys behind the first
 * CSTO_LIMIT_COLUMNS are passed over.  False = no memory. */
bool csto_json_rows_add_key(struct csto_json_rows *r, const struct csto_json_value *quoted);
bool csto_json_rows_add_keys(struct csto_json_rows *r, const csto_json_members *members);

/* After the last key, before rows of objects.  False = no memory. */
bool csto_json_rows_seal(struct csto_json_rows *r);

/* The cells of an object in the order of the header. */
csto_json_row_result csto_json_rows_object(struct csto_json_rows *r, const csto_json_members *members, struct csto_json_row_fault *fault);

/* Cells one after another: clear, each value, end.  A bad cell is empty and the first one fills `fault`, whose `field` is that of its column. */
void csto_json_rows_clear(struct csto_json_rows *r);
csto_json_row_result csto_json_rows_put(struct csto_json_rows *r, const struct csto_json_value *v, struct csto_json_row_fault *fault);
csto_json_row_result csto_json_rows_end(struct csto_json_rows *r);

/* The profile for the header; NULL = the objects are no rows of a table (their keys are those of a document or a claim), or no profile fits. */
csto_status csto_json_rows_profile(const struct csto_profile **out, const struct csto_json_rows *r, struct csto_session *session,
                                   csto_error *err);
void csto_json_rows_free(struct csto_json_rows *r);

#endif
