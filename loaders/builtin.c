/* The public functions that load, and the built-in data set. */
#include "config.h"

#include "loaders/input.h"

#include "records/dataset.h"
#include "records/vocabulary.h"

static struct csto_session session_for(const csto_dataset *into, const csto_load_options *how)
{
    return (struct csto_session){
        .vocabulary = csto_dataset_vocabulary(into),
        .edition = how ? how->edition : NULL,
        .loader = how ? how->loader : NULL,
    };
}

csto_status csto_load_file(csto_dataset *into, const char *path, const csto_load_options *how, csto_error *err)
{
    struct csto_session session = session_for(into, how);
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, how);
    csto_status rc = csto_session_load(&session, path, &sink.sink, err);
    csto_session_end(&session);
    return rc;
}

csto_status csto_load_memory(csto_dataset *into, const void *bytes, size_t n, const char *name, const csto_load_options *how,
                             csto_error *err)
{
    struct csto_session session = session_for(into, how);
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, how);
    csto_status rc = csto_session_load_memory(&session, bytes, n, name, &sink.sink, err);
    csto_session_end(&session);
    return rc;
}

csto_status csto_session_load_builtin(const struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    const char *bytes;
    size_t n;
    struct csto_session own = {.vocabulary = session->vocabulary, .edition = session->edition, .loader = "csv"};
    csto_status rc = csto_vocabulary_file(own.vocabulary, CSTO_BUILTIN_CLAIMS, &bytes, &n, err);
    if (rc == CSTO_OK)
        rc = csto_session_load_memory(&own, bytes, n, CSTO_BUILTIN_CLAIMS, sink, err);
    csto_session_end(&own);
    return rc;
}

csto_status csto_load_builtin(csto_dataset *into, csto_error *err)
{
    const csto_load_options strict = {.strict = 1}; /* what is wrong in it is a fault of the build, or of --data-dir */
    struct csto_session session = session_for(into, &strict);
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, &strict);
    return csto_session_load_builtin(&session, &sink.sink, err);
}
