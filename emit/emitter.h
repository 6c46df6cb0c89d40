/* emitter.h - rows of cells written to a stream in one of several formats
 *
 *     struct csto_emitter e;
 *     csto_status rc = csto_emitter_begin(&e, format, stream, columns, n, NULL, err);
 *     while (rc == CSTO_OK && ...) rc = csto_emitter_row(&e, cells, err);
 *     if (rc == CSTO_OK) rc = csto_emitter_end(&e, err);
 *     csto_emitter_free(&e);
 *
 * A new format is one file that defines a struct csto_emit_format and one row in formats.def. */
#ifndef CSTO_EMIT_EMITTER_H
#define CSTO_EMIT_EMITTER_H

#include "base/text.h"
#include "records/table.h"

/* A way to write CSV (csv.c). */
struct csto_csv_dialect {
    const char *name, *summary;
    char separator, decimal;
    bool spreadsheet; /* byte order mark, CRLF, texts that begin like a formula guarded */
};

/* What only some formats look at; {0} is the default. */
struct csto_emit_options {
    size_t width;                                /* text: columns of the terminal; 0 = 100 */
    bool colour;                                 /* text: the header in bold */
    const struct csto_csv_dialect *csv;          /* NULL = the first of csto_csv_dialects */
    const char *name;                            /* xlsx: of the sheet, static; NULL = "table" */
    const char *(*describe)(const char *column); /* xlsx: what a column holds, NULL = unknown; no function = is not said */
};

struct csto_emitter;

/* The functions append to e->out, which the emitter writes out when it has grown and at the end. */
struct csto_emit_format {
    csto_format code;
    const char *name, *summary;
    const char *endings;                                           /* of file names, ".json|.geojson"; "" = none */
    csto_status (*begin)(struct csto_emitter *e, csto_error *err); /* NULL = nothing to do, for all four */
    csto_status (*row)(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err);
    csto_status (*note)(struct csto_emitter *e, const char *text, csto_error *err);
    csto_status (*end)(struct csto_emitter *e, csto_error *err);
};

struct csto_emitter {
    const struct csto_emit_format *format;
    FILE *stream;
    const struct csto_column *columns;
    size_t n; /* of columns */
    struct csto_emit_options how;
    uint64_t rows, notes; /* so far */
    struct csto_text out;
    struct csto_json_key *keys; /* of json: one for each column */
    csto_table *kept;           /* of formats that must see all rows before they write one */
    struct csto_workbook *book; /* of xlsx */
};

/* Starts; columns are lent until the end, how may be NULL. */
csto_status csto_emitter_begin(struct csto_emitter *e, const struct csto_emit_format *format, FILE *stream,
                               const struct csto_column *columns, size_t n, const struct csto_emit_options *how, csto_error *err);

/* Writes a row of n cells.  A NUMBER cell may carry its decimal as text, which then is what is written.  CSTO_E_IO where writing fails,
 * CSTO_E_STOPPED where the reader of a pipe went away. */
csto_status csto_emitter_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err);

/* A sentence about the rows, after the last of them; formats for programs leave it out. */
csto_status csto_emitter_note(struct csto_emitter *e, const char *text, csto_error *err);

/* Writes what is left; the caller flushes and checks the stream. */
csto_status csto_emitter_end(struct csto_emitter *e, csto_error *err);

/* Frees what the emitter holds, after an end or instead of it. */
void csto_emitter_free(struct csto_emitter *e);

/* A whole table with its notes. */
csto_status csto_table_emit(const csto_table *t, FILE *stream, const struct csto_emit_format *format, const struct csto_emit_options *how,
                            csto_error *err);

/* ---- formats ---- */

/* All formats in the order of csto_format, which ends with NULL. */
extern const struct csto_emit_format *const csto_emit_formats[];

/* By name; NULL = there is none. */
const struct csto_emit_format *csto_format_find(const char *name);

/* By the ending of a file name, case not regarded; NULL = no format has it. */
const struct csto_emit_format *csto_format_of_path(const char *path);

/* The dialects of csv, which end with {0}; and one of them by name, NULL = there is none. */
extern const struct csto_csv_dialect csto_csv_dialects[];
const struct csto_csv_dialect *csto_csv_dialect_find(const char *name);

/* ---- for the formats' own files ---- */

/* The decimal of a NUMBER cell, its text, "" for an empty one; `digits` holds it where the cell does not. */
const char *csto_cell_print(const struct csto_cell *cell, char digits[32]);

/* Appends the text as a string of JSON, quotes around it; bytes that are no UTF-8 become U+FFFD. */
void csto_json_put_string(struct csto_text *t, const char *text);

/* Appends text made harmless for a terminal: control characters, invisible ones that turn the direction, and bytes that are no UTF-8 become \xNN; tabs
 * and line breaks become blanks. */
void csto_text_put_visible(struct csto_text *t, const char *text);

#endif
