/* tsv.h - the tables of data/: UTF-8, first line the column names, one row a line, cells between tabs, '#' starts a comment line */
#ifndef CSTO_RECORDS_TSV_H
#define CSTO_RECORDS_TSV_H

#include "base/text.h"

enum { CSTO_TSV_COLUMNS = 16 };

struct csto_tsv {
    const char *name; /* of the file, for messages */
    const char *at, *end;
    long line;
    size_t columns; /* of the header */
    size_t filled;  /* cells that the last row filled, or may have */
    struct csto_tsv_cell {
        const char *at;
        size_t n;
    } header[CSTO_TSV_COLUMNS], cells[CSTO_TSV_COLUMNS]; /* cells that a row leaves out are empty */
};

/* Starts on n bytes (lent) and reads the header.  CSTO_E_SYNTAX where there is none. */
csto_status csto_tsv_open(struct csto_tsv *t, const char *name, const char *bytes, size_t n, csto_error *err);

/* The next row: 1 and t->cells filled, 0 at the end, -1 = more cells than columns, error filled. */
int csto_tsv_next(struct csto_tsv *t, csto_error *err);

/* The column of that name; CSTO_TSV_COLUMNS where there is none. */
size_t csto_tsv_column(const struct csto_tsv *t, const char *name);

/* The next of the texts that '|' separates in a cell, trimmed; false at the end.  *rest is what is left. */
bool csto_tsv_split(struct csto_tsv_cell *rest, struct csto_tsv_cell *out);

#endif
