/* json_shape.h - which of the ways to write a table in JSON a document has
 *
 *     [{"drug": "heroin", "kg": 5}, ...]                      OBJECTS; also as a member "data", "rows", "records" ... of an object
 *     {"fields": [{"label": "drug"}, ...], "data": [["heroin", 5], ...]}   ARRAYS; also "columns", strings as fields, Socrata's meta.view.columns
 *     [["drug", "kg"], ["heroin", 5], ...]                    ARRAYS, the first is the header
 *     {"drug": ["heroin", ...], "kg": [5, ...]}               COLUMNS
 *
 * Nothing is kept of the document but places in it; values are found by scanning it, each once for every pass. */
#ifndef CSTO_LOADERS_JSON_SHAPE_H
#define CSTO_LOADERS_JSON_SHAPE_H

#include "loaders/json_rows.h"

typedef enum { CSTO_JSON_NO_TABLE, CSTO_JSON_OBJECTS, CSTO_JSON_ARRAYS, CSTO_JSON_COLUMNS } csto_json_shape;

/* A place in an array: the scanner stands behind its bracket, or behind an element. */
struct csto_json_cursor {
    struct csto_json_scan scan;
    size_t met;      /* elements */
    bool ended, cut; /* cut: neither a comma nor a bracket stands behind the last one */
};

struct csto_json_layout {
    csto_json_shape shape;
    struct csto_json_cursor rows; /* OBJECTS, ARRAYS */
    CSTO_ARRAY(struct csto_json_cursor) columns;
    bool header_is_first;        /* the first of the rows is the header and no row */
    struct csto_json_scan after; /* where reading the whole stopped: `why` says what is wrong there, NULL = nothing */
};

/* Finds the shape of the document that begins at the scanner and adds the keys of its header to `rows`, which is not sealed.  False = no memory. */
bool csto_json_find_shape(struct csto_json_layout *l, struct csto_json_rows *rows, struct csto_json_scan from);
void csto_json_layout_free(struct csto_json_layout *l);

/* The next element of the array: 1 and *v (members of an object in *members, which may be NULL), 0 behind the last, -1: scan.why says what is wrong. */
int csto_json_cursor_next(struct csto_json_cursor *c, struct csto_json_value *v, csto_json_members *members);

#endif
