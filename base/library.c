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

static csto_status find(const struct csto_functions *f, csto_error *err)
{
    const char *name = libraries[f->library].name, *needs = libraries[f->library].needs, *soname = libraries[f->library].soname;
    if (needs && !dlopen(needs, RTLD_LAZY | RTLD_GLOBAL))
        return csto_fail(err, CSTO_E_IO, "the library %s (%s) cannot be opened; install it", name, needs);
    void *handle = dlopen(soname, RTLD_LAZY | RTLD_LOCAL);
    if (!handle)
        return csto_fail(err, CSTO_E_IO, "the library %s (%s) cannot be opened; install it", name, soname);
    for (size_t i = 0; f->names[i]; i++) {
        void *symbol = dlsym(handle, f->names[i]);
        if (!symbol)
            return csto_fail(err, CSTO_E_IO, "the library %s has no function %s; a newer one is needed", name, f->names[i]);
        memcpy((char *)f->at + i * sizeof symbol, &symbol, sizeof symbol);
    }
    return CSTO_OK;
}

csto_status csto_library_open(struct csto_functions *f, csto_error *err)
{
    static pthread_mutex_t finding = PTHREAD_MUTEX_INITIALIZER;
    if (atomic_load_explicit(&f->open, memory_order_acquire))
        return CSTO_OK;
    pthread_mutex_lock(&finding);
    bool open = atomic_load(&f->open); /* by another thread, meanwhile */
    csto_status rc = open ? CSTO_OK : find(f, err);
    atomic_store_explicit(&f->open, rc == CSTO_OK, memory_order_release);
    pthread_mutex_unlock(&finding);
    return rc;
}
