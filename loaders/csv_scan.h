/* csv_scan.h - rows of a CSV file (RFC 4180), in blocks
 *
 * Cells stand between commas, semicolons, tabs or bars (the first row decides), quoted where they hold one of these, a quote (doubled) or a
 * line break.  Rows end with LF, CRLF or CR; a byte order mark is passed over.  Memory is one block, or the longest row up to
 * CSTO_LIMIT_ROW_BYTES; the time is linear in the bytes. */
#ifndef CSTO_LOADERS_CSV_SCAN_H
#define CSTO_LOADERS_CSV_SCAN_H

#include "base/array.h"
#include "loaders/csv_index.h"
#include "loaders/loader.h"

struct csto_csv_cell {
    char *at; /* zero-terminated */
    size_t n;
    char *stop; /* where the cell stopped in the file, and the byte that stood there: for csto_csv_raw */
    char stopped;
    bool doubled; /* held doubled quotes */
};

typedef enum {
    CSTO_CSV_END,         /* no more rows */
    CSTO_CSV_ROW,         /* a row, cells filled */
    CSTO_CSV_LONG,        /* a row of more than CSTO_LIMIT_ROW_BYTES; passed over up to the next line break */
    CSTO_CSV_WIDE,        /* a row of more than CSTO_LIMIT_COLUMNS cells */
    CSTO_CSV_AFTER_QUOTE, /* text stands between a closing quote and the end of its cell */
    CSTO_CSV_OPEN_QUOTE,  /* the file ends inside quotes; `quote_line` says where they began */
    CSTO_CSV_FAILED       /* reading failed: `status`, error filled */
} csto_csv_result;

struct csto_csv {
    struct csto_input *in;
    char delimiter;
    long line;          /* of the first line of the row */
    long quote_line;    /* of OPEN_QUOTE and LONG: where the open quote stands, 0 = none is open */
    bool has_zero;      /* the row holds a zero byte */
    csto_status status; /* of FAILED */
    CSTO_ARRAY(struct csto_csv_cell) cells;
    /* the rest is the scanner's own */
    unsigned char class[256];
    char *buffer;
    size_t room, n, at,
        next;       /* bytes in the buffer, which has CSTO_INDEX_STEP more than its room; the row is at..next (line break included) */
    size_t row_end; /* without the line break */
    long next_line;
    bool ended, restored, row_left_open, after_quote, wide;
};

/* Starts on an input (lent).  The first row, which csto_csv_next will give, decides the delimiter. */
csto_status csto_csv_open(struct csto_csv *s, struct csto_input *in, csto_error *err);

/* The next row.  Cells are lent until the next call. */
csto_csv_result csto_csv_next(struct csto_csv *s, csto_error *err);

/* The row as it stands in the file, without its line break.  The cells are spent after it. */
const char *csto_csv_raw(struct csto_csv *s, size_t *n);

void csto_csv_close(struct csto_csv *s);

/* The parts that csv_block.c takes blocks of rows with: room in the buffer, false = no memory; and the row moved to its front and the rest of it read. */
bool csto_csv_widen(struct csto_csv *s, size_t room);
csto_status csto_csv_more(struct csto_csv *s, csto_error *err);

#endif
