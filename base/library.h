/* library.h - libraries that are opened when the first of their functions is called
 *
 * A command that needs no JSON and no statistics should not wait for the dynamic linker to load what reads and computes them, so the
 * program is not linked against them.  A user of a library lists the functions that it calls:
 *
 *     static struct {
 *         __typeof__(&cJSON_Delete) free;
 *     } json;
 *     static const struct csto_symbol symbols[] = {{"cJSON_Delete", &json.free}, {0}};
 *     ...
 *     csto_status rc = csto_library_open(CSTO_LIBRARY_CJSON, symbols, err);
 *
 * Where configure did not find an optional library (HAVE_XML, HAVE_ZIP, HAVE_XLSXWRITER, HAVE_STEMMER), its users are compiled without it and say so.
 * With --disable-dlopen the libraries are linked and the symbols are found in the program itself. */
#ifndef CSTO_BASE_LIBRARY_H
#define CSTO_BASE_LIBRARY_H

#include "csto-stats.h"

typedef enum {
    CSTO_LIBRARY_GSL,
    CSTO_LIBRARY_CJSON,
    CSTO_LIBRARY_XML, /* from here on optional: only where HAVE_XML and so on */
    CSTO_LIBRARY_ZIP,
    CSTO_LIBRARY_XLSXWRITER,
    CSTO_LIBRARY_STEMMER
} csto_library;

struct csto_symbol {
    const char *name;
    void *at; /* address of a pointer to function */
};

/* Opens the library (once; it stays open) and fills every pointer of the table, which ends with {0}.  Any thread: filling is idempotent.
 * CSTO_E_IO where the library or a function of it is missing; the message names the library. */
csto_status csto_library_open(csto_library library, const struct csto_symbol *symbols, csto_error *err);

#endif
