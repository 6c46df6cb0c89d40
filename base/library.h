/* library.h - libraries that are opened when the first of their functions is called
 *
 * A command that needs no JSON and no statistics should not wait for the dynamic linker to load what reads and computes them, so the
 * program is not linked against them.  A user of a library lists the functions that it calls, each with the name that it has for it:
 *
 *     #define FUNCTIONS(X) X(parse, cJSON_Parse) X(free, cJSON_Delete)
 *     CSTO_FUNCTIONS(json, CSTO_LIBRARY_CJSON, FUNCTIONS);
 *     ...
 *     csto_status rc = csto_library_open(&json_functions, err);
 *     ... json.parse(text) ...
 *
 * Where configure did not find an optional library (HAVE_XML, HAVE_ZIP, HAVE_XLSXWRITER, HAVE_STEMMER), its users are compiled without it and say so.
 * With --disable-dlopen the libraries are linked and the symbols are found in the program itself. */
#ifndef CSTO_BASE_LIBRARY_H
#define CSTO_BASE_LIBRARY_H

#include "csto-stats.h"

#include <stdatomic.h>
#include <stdbool.h>

typedef enum {
    CSTO_LIBRARY_GSL,
    CSTO_LIBRARY_CJSON,
    CSTO_LIBRARY_XML, /* from here on optional: only where HAVE_XML and so on */
    CSTO_LIBRARY_ZIP,
    CSTO_LIBRARY_XLSXWRITER,
    CSTO_LIBRARY_STEMMER
} csto_library;

struct csto_functions {
    csto_library library;
    const char *const *names; /* ends with NULL */
    void *at;                 /* a struct of as many pointers, in the order of the names */
    atomic_bool open;         /* these are filled, and constant from then on */
};

#define CSTO_FUNCTION_POINTER(name, function) __typeof__(&function) name;
#define CSTO_FUNCTION_NAME(name, function) #function,

/* Defines `object`, a struct of the functions of LIST, and object_functions, by which it is filled. */
#define CSTO_FUNCTIONS(object, library, LIST)                                                                                              \
    static struct {                                                                                                                        \
        LIST(CSTO_FUNCTION_POINTER)                                                                                                        \
    } object;                                                                                                                              \
    static const char *const object##_names[] = {LIST(CSTO_FUNCTION_NAME) NULL};                                                           \
    static struct csto_functions object##_functions = {library, object##_names, &object, false}

/* Opens the library and finds the functions, the first time that it is called with them; later calls cost nothing.  Any thread.
 * CSTO_E_IO where the library or a function of it is missing; the message names the library. */
csto_status csto_library_open(struct csto_functions *f, csto_error *err);

#endif
