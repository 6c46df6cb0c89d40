/* The public functions that load, and the built-in data set. */
#include "config.h"

#include "loaders/input.h"

#include "base/status.h"
#include "records/dataset.h"
#include "records/vocabulary.h"

/* The encoding that the options name goes into *e, which the session lends. */
static csto_status session_for(struct csto_session *out, struct csto_encoding *e, const csto_dataset *into, const csto_load_options *how,
                               csto_error *err)
{
    *out = (struct csto_session){
        .vocabulary = csto_dataset_vocabulary(into),
        .edition = how ? how->edition : NULL,
        .register_name = how ? how->register_name : NULL,
        .loader = how ? how->loader : NULL,
        .profile = how ? how->profile : NULL,
        .map = how ? how->map : NULL,
        .decimal = how ? how->decimal : NULL,
        .factors = how ? how->factors : NULL,
        .seconds = how ? how->seconds : 0,
        .threads = how ? how->threads : 0,
    };
    if (how && how->profile && how->map)
        return csto_fail(err, CSTO_E_NAME, "profile and map exclude each other");
    if (how && how->decimal && strcmp(how->decimal, "point") != 0 && strcmp(how->decimal, "comma") != 0)
        return csto_fail(err, CSTO_E_NAME, "'%s' is no decimal mark; say point or comma", how->decimal);
    if (!how || !how->encoding)
        return CSTO_OK;
    out->encoding = e;
    return csto_encoding_find(e, how->encoding, err);
}

csto_status csto_load_file(csto_dataset *into, const char *path, const csto_load_options *how, csto_error *err)
{
    struct csto_encoding e;
    struct csto_session session;
    csto_status rc = session_for(&session, &e, into, how, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, how);
    rc = csto_session_load(&session, path, &sink.sink, err);
    csto_session_end(&session);
    return rc;
}

csto_status csto_load_memory(csto_dataset *into, const void *bytes, size_t n, const char *name, const csto_load_options *how,
                             csto_error *err)
{
    struct csto_encoding e;
    struct csto_session session;
    csto_status rc = session_for(&session, &e, into, how, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, how);
    rc = csto_session_load_memory(&session, bytes, n, name, &sink.sink, err);
    csto_session_end(&session);
    return rc;
}

csto_status csto_session_load_builtin(const struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    const char *bytes;
    size_t n;
    struct csto_session own = {
        .vocabulary = session->vocabulary, .edition = session->edition, .factors = session->factors, .loader = "csv"};
    csto_status rc = csto_vocabulary_file(own.vocabulary, CSTO_BUILTIN_CLAIMS, &bytes, &n, err);
    if (rc == CSTO_OK)
        rc = csto_session_load_memory(&own, bytes, n, CSTO_BUILTIN_CLAIMS, sink, err);
    csto_session_end(&own);
    return rc;
}

csto_status csto_load_builtin(csto_dataset *into, csto_error *err)
{
    const csto_load_options strict = {.strict = 1}; /* what is wrong in it is a fault of the build, or of --data-dir */
    const struct csto_session session = {.vocabulary = csto_dataset_vocabulary(into)};
    struct csto_dataset_sink sink;
    csto_dataset_sink_init(&sink, into, &strict);
    return csto_session_load_builtin(&session, &sink.sink, err);
}
