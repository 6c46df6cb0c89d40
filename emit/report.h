/* report.h - several tables, pictures and documents as one thing: a page (report.c) or a workbook
 *
 * Who makes a report (cli/) fills this struct; everything in it is lent.  All texts are plain, the writers make them harmless. */
#ifndef CSTO_EMIT_REPORT_H
#define CSTO_EMIT_REPORT_H

#include "base/intern.h"
#include "base/text.h"
#include "emit/svg.h"
#include "records/table.h"

/* A number that stands above all others. */
struct csto_report_figure {
    const char *value, *what, *about; /* "5,274 kg or more"; "seizure: all drugs"; "2 claims ..." */
};

struct csto_report_section {
    const char *id, *title;  /* id: letters */
    const char *text;        /* what it shows and how to read it */
    const csto_table *table; /* NULL = there is none, for the reason that `missing` gives */
    const char *missing;
    const char *const *columns; /* names of those that the page shows, in this order, NULL at the end; NULL = all */
    bool numbered;              /* its row i is what rows of a grouped section with i in their first column are about */
    bool grouped;               /* the first two columns are a number and a name of a group of rows */
};

struct csto_report_picture {
    const char *title, *about; /* in words, for those who cannot see it */
    const char *missing;       /* why it is not there; NULL = it is */
    const char *svg;           /* as a program drew it */
    size_t bytes;
};

struct csto_report {
    const char *title, *lead;
    const struct csto_report_figure *figures;
    size_t n_figures;
    const struct csto_report_picture *pictures;
    size_t n_pictures;
    const struct csto_svg_colour *colours; /* that they are drawn with, light; NULL = they keep theirs */
    const struct csto_report_section *sections;
    size_t n_sections;
    const char *documents; /* sections of emit/page.h, HTML; "" = none */
    size_t documents_bytes, unshown;
    const struct csto_intern *ids;               /* of the claims that are marked in it, among others; NULL = none */
    const csto_table *dictionary;                /* column, meaning ... */
    const char *command, *made;                  /* the command line; the date, NULL = is not said */
    const char *(*describe)(const char *column); /* what a column holds; NULL = unknown */
};

/* Rows of one table that a page shows; what is more is said. */
enum { CSTO_REPORT_ROWS = 1000 };

/* The page.  The caller flushes the stream. */
csto_status csto_report_page(const struct csto_report *r, FILE *stream, csto_error *err);

/* ---- for the page's own files ---- */

/* Appends the table of a section; `rows` are the claims that have a row in a grouped section. */
void csto_report_put_table(struct csto_text *t, const struct csto_report *r, const struct csto_report_section *s,
                           const struct csto_intern *rows);

#endif
