/* table.h - rows of a table to claims, by a profile
 *
 * What the CSV, XLSX and JSON loaders have in common: each cuts its file into rows of texts and gives them here.  The header binds the profile's columns to
 * cells; cells of a published table are looked at once before they are read (survey), for the last period and for what proves their decimal
 * mark.  All functions return another status than CSTO_OK only where loading has to stop. */
#ifndef CSTO_LOADERS_TABLE_H
#define CSTO_LOADERS_TABLE_H

#include "base/array.h"
#include "base/intern.h"
#include "loaders/loader.h"
#include "loaders/profile.h"

/* What a label was found to mean the last time. */
struct csto_label_memo {
    int column;       /* of the profile, + 1; 0 = free */
    const char *text; /* interned */
    size_t n;
    csto_code code;
    const char *area;
    double scale;
};

enum { CSTO_LABEL_MEMOS = 512 }; /* a power of two */

/* The marks of numbers, and the lines that prove them. */
struct csto_marks_seen {
    long point_line, comma_line; /* 0 = no proof */
    char point[32], comma[32];   /* the numbers that prove */
    bool points;                 /* a number with a decimal point was read where nothing had been proven */
};

/* Adds what another reader of the same table met. */
void csto_marks_join(struct csto_marks_seen *s, const struct csto_marks_seen *other);

/* How often something was met: a label without a row in items.tsv, a marker of a missing value. */
struct csto_tally {
    const char *text; /* interned */
    size_t n;
    long line, order; /* of the first, and which it was of that line */
};

enum { CSTO_ROW_LABELS = 4 }; /* unknown labels that a row has at most, where it has one value */

struct csto_table_reader {
    const struct csto_input *in;
    struct csto_session *session;
    struct csto_sink *sink;
    const struct csto_profile *p;
    const csto_vocabulary *v;
    char delimiter;                             /* of a CSV; 0 = numbers came as numbers or as texts of JSON */
    const char *(*raw)(void *owner, size_t *n); /* the row as it stands in the file; NULL = there is none */
    void *owner;
    const char *document, *sheet; /* of the claims */
    /* bound by the header */
    struct csto_arena arena;
    int *columns;         /* by cell: a column of the profile, negative = none */
    const char **headers; /* by cell, as printed */
    csto_code *units;     /* by cell: what the header says */
    const char **unit_texts;
    size_t n_cells;
    int *cell_of; /* by column of the profile: its cell, -1 = none */
    long header_line;
    csto_marks marks;
    struct csto_marks_seen seen;
    struct csto_intern distinct; /* texts of columns that are counted once each */
    csto_period name_period;
    csto_period_kind name_kind;
    const char *edition;
    csto_period last; /* the latest period that was met */
    csto_period_kind last_kind;
    bool refused; /* the table cannot be read */
    /* the row of now */
    const struct csto_header_cell *cells;
    long line;
    int64_t row;
    bool row_refused;
    const struct csto_profile_rule *row_skipped; /* by which it was left out */
    const char *row_unknown[CSTO_ROW_LABELS];    /* the first labels of it that were tallied, and how many were */
    long row_tallies;
    double factor; /* from the unit as stated to that of the last claim */
    char id[CSTO_ID_BYTES], number[64];
    struct csto_intern row_texts;
    /* what was met */
    size_t rows, claims, rows_refused;
    size_t *skipped; /* by rule */
    struct csto_intern texts;
    struct csto_label_memo memos[CSTO_LABEL_MEMOS];
    double label_scale; /* of the unit that csto_table_label found last */
    CSTO_ARRAY(struct csto_tally) unknown, missing;
};

/* Binds a header.  reader->refused is set, and a warning given, where the table cannot be read.  Cells are lent for the call; profile, sheet and input as long as the reader. */
csto_status csto_table_begin(struct csto_table_reader *r, const struct csto_input *in, struct csto_session *session, struct csto_sink *sink,
                             const struct csto_profile *p, const char *sheet, const struct csto_header_cell *header, size_t n, long line,
                             csto_error *err);

/* True where the rows are to be surveyed before they are read. */
bool csto_table_wants_survey(const struct csto_table_reader *r);

/* Looks at a row of n cells; zero bytes follow the cells. */
void csto_table_survey(struct csto_table_reader *r, const struct csto_header_cell *cells, size_t n, long line);

/* After the survey, or without one: decides edition and marks; may set reader->refused. */
csto_status csto_table_settle(struct csto_table_reader *r, csto_error *err);

/* Reads a row of n cells; zero bytes follow the cells. */
csto_status csto_table_row(struct csto_table_reader *r, const struct csto_header_cell *cells, size_t n, long line, int64_t row,
                           csto_error *err);

/* Refuses a row, or with `whole` the table. */
csto_status csto_table_refuse(struct csto_table_reader *r, bool whole, const char *field, csto_error *err, const char *format, ...)
    CSTO_PRINTF(5, 6);

/* After the last row: notes of what was left out, and the explanation where the session asks for it. */
csto_status csto_table_end(struct csto_table_reader *r, csto_error *err);

void csto_table_reader_free(struct csto_table_reader *r);

/* Makes a reader for another thread: what was bound and settled is shared (lent), what is met is its own.  It is ended by csto_table_join, which adds what it met, or by
 * csto_table_reader_free. */
csto_status csto_table_part(struct csto_table_reader *part, const struct csto_table_reader *lent, struct csto_sink *sink, csto_error *err);
csto_status csto_table_join(struct csto_table_reader *r, struct csto_table_reader *part, csto_error *err);

/* Adds n more to the tally of an unknown label that was met before. */
void csto_tally_more(struct csto_table_reader *r, const char *text, size_t n);

/* ---- the parts of a row, one each in table_*.c ---- */

typedef enum { CSTO_NUMBER_NONE, CSTO_NUMBER_READ, CSTO_NUMBER_BAD } csto_number_found;

/* A number by the marks of the table; "<5" is at most 5, ">5" at least.  NONE: missing.  BAD: *why says what is wrong. */
csto_number_found csto_reader_number(struct csto_table_reader *r, const char *text, size_t n, double *value, csto_bound *bound,
                                     csto_error *why);

/* Notes what a number's marks prove. */
void csto_table_prove(struct csto_table_reader *r, const char *text, size_t n, long line);

/* True for an empty cell and the profile's markers. */
bool csto_table_is_missing(const struct csto_table_reader *r, const char *text, size_t n);

/* The period of the row.  False: a cell cannot be read; *culprit is its column and *why says what is wrong. */
bool csto_table_period(struct csto_table_reader *r, csto_period *period, csto_period_kind *kind, bool *partial, int *culprit,
                       csto_error *why);

/* What the name of a file says of years, by name_period of the profile. */
void csto_table_name_period(struct csto_table_reader *r);

/* The last year that a text names; 0 = none. */
int csto_last_year(const char *text);

/* What the label in a column means; 0 = it is not known. */
csto_code csto_table_label(struct csto_table_reader *r, int column, const char *text, size_t n, const char **area);

/* Adds to a tally. */
bool csto_tally_add(struct csto_table_reader *r, bool unknown, const char *text, size_t n);

/* Appends what was found to the session's explanation. */
csto_status csto_table_explain(struct csto_table_reader *r, csto_error *err);

/* The cell of the row at a column of the profile, trimmed; empty where there is none. */
struct csto_header_cell csto_reader_cell(const struct csto_table_reader *r, int column);

#endif
