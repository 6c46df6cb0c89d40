/* package.h - a table that describes itself: datapackage.json (Data Package 2.0, datapackage.org) beside a csv file */
#ifndef CSTO_EMIT_PACKAGE_H
#define CSTO_EMIT_PACKAGE_H

#include "emit/emitter.h"

struct csto_package_field {
    const char *name;
    const char *type;    /* string, number, integer, date, year */
    const char *unit;    /* "kg", "1" for shares; "" = none */
    const char *by;      /* the field that has the unit of each row; "" = none */
    const char *meaning; /* "" = unknown */
};

struct csto_package_resource {
    const char *path, *title; /* path: the name of the file, in the folder of the package */
    const struct csto_csv_dialect *csv;
    const struct csto_package_field *fields;
    size_t n;
    uint64_t bytes;
    const char *sha256; /* hexadecimal */
};

struct csto_package_source {
    const char *title, *path; /* path: the file, or an address */
    const char *sha256;       /* "" = unknown: standard input */
};

struct csto_package {
    const char *title, *description;
    const char *created; /* ISO time, NULL = is not said */
    const struct csto_package_resource *resources;
    size_t n_resources;
    const struct csto_package_source *sources;
    size_t n_sources;
};

/* Appends the descriptor. */
void csto_package_put(struct csto_text *t, const struct csto_package *p);

/* The type of the cells of a column with that name and show, if `whole` of its numbers are whole. */
const char *csto_package_type(const char *column, csto_show show, bool whole);

#endif
