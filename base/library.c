#include "config.h"

#include "base/library.h"

#include "base/status.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef CSTO_LINKED_LIBRARIES
#define SONAME(name) NULL /* dlopen(NULL) is the program with all that it is linked against */
#else
#define SONAME(name) name
#endif

static const struct {
    const char *name, *needs, *soname; /* needs: opened before, its symbols made visible to the library */
} libraries[] = {
    [CSTO_LIBRARY_GSL] = {"GSL", SONAME(CSTO_GSLCBLAS_SONAME), SONAME(CSTO_GSL_SONAME)},
    [CSTO_LIBRARY_CJSON] = {"cJSON", NULL, SONAME(CSTO_CJSON_SONAME)},
    [CSTO_LIBRARY_XML] = {"libxml2", NULL, SONAME(CSTO_XML_SONAME)},
    [CSTO_LIBRARY_ZIP] = {"libzip", NULL, SONAME(CSTO_ZIP_SONAME)},
    [CSTO_LIBRARY_XLSXWRITER] = {"libxlsxwriter", NULL, SONAME(CSTO_XLSXWRITER_SONAME)},
    [CSTO_LIBRARY_STEMMER] = {"libstemmer", NULL, SONAME(CSTO_STEMMER_SONAME)},
};

/* Two threads may fill one table.  The second finds what it would write, and must not write beside a reader. */
static void fill(void *at, void *symbol)
{
    static pthread_mutex_t filling = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&filling);
    if (memcmp(at, &symbol, sizeof symbol) != 0)
        memcpy(at, &symbol, sizeof symbol);
    pthread_mutex_unlock(&filling);
}

csto_status csto_library_open(csto_library library, const struct csto_symbol *symbols, csto_error *err)
{
    const char *name = libraries[library].name, *needs = libraries[library].needs;
    if (needs && !dlopen(needs, RTLD_LAZY | RTLD_GLOBAL))
        return csto_fail(err, CSTO_E_IO, "the library %s (%s) cannot be opened; install it", name, needs);
    void *handle = dlopen(libraries[library].soname, RTLD_LAZY | RTLD_LOCAL);
    if (!handle)
        return csto_fail(err, CSTO_E_IO, "the library %s (%s) cannot be opened; install it", name, libraries[library].soname);
    for (; symbols->name; symbols++) {
        void *symbol = dlsym(handle, symbols->name);
        if (!symbol)
            return csto_fail(err, CSTO_E_IO, "the library %s has no function %s; a newer one is needed", name, symbols->name);
        fill(symbols->at, symbol);
    }
    return CSTO_OK;
}
