/* load_prose.c - running text: press releases, reports, news */
#include "config.h"

#include "base/status.h"
#include "loaders/loader.h"
#include "loaders/prose/prose.h"
#include "loaders/prose/text.h"

static int sniff(const char *head, size_t n)
{
    return !csto_is_binary(head, n); /* anything that is text, once the other loaders have refused it */
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    const char *bytes;
    size_t n;
    csto_status rc = csto_input_whole(in, &bytes, &n, err);
    if (rc != CSTO_OK)
        return rc;
    if (csto_is_binary(bytes, n))
        return csto_report(sink, (csto_problem){.severity = CSTO_WARNING, .file = in->name, .field = ""}, err,
                           "is no text; the file was left out: give plain text in UTF-8, or name a loader with --loader");
    struct csto_prose_engine *engine;
    rc = csto_session_prose(session, &engine, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_document document = {.name = in->name, .document = in->document, .text = bytes, .n = n, .edition = session->edition};
    return csto_prose_read(engine, &document, sink, err);
}

const struct csto_loader csto_loader_prose = {
    .name = "prose",
    .summary = "running text: press releases, reports, news",
    .extensions = "txt text",
    .sniff = sniff,
    .load = load,
};
