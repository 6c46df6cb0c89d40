/* load_prose.c - running text: press releases, reports, news, in whatever encoding */
#include "config.h"

#include "base/status.h"
#include "loaders/loader.h"
#include "loaders/prose/prose.h"
#include "loaders/prose/text.h"

static int sniff(const char *head, size_t n)
{
    return !csto_is_binary(head, n); /* anything that is text, once the other loaders have refused it */
}

static csto_status tell(const struct csto_input *in, csto_severity severity, struct csto_sink *sink, csto_error *err, const char *text)
{
    return csto_report(sink, (csto_problem){.severity = severity, .file = in->name}, err, "%s", text);
}

static csto_status say_encoding(const struct csto_input *in, const char *name, const char *how, struct csto_sink *sink, csto_error *err)
{
    return csto_report(sink, (csto_problem){.severity = CSTO_NOTE, .file = in->name}, err, "was read as %s (%s)", name, how);
}

static csto_status read_mapped(const struct csto_input *in, struct csto_session *session, const char *text, size_t n,
                               csto_encoding_kind kind, size_t skipped, struct csto_sink *sink, csto_error *err)
{
    struct csto_prose_engine *engine;
    struct csto_offsets offsets = {0};
    csto_status rc = csto_session_prose(session, &engine, err);
    if (rc == CSTO_OK && kind != CSTO_UTF8 && !csto_offsets_make(&offsets, text, n, kind, skipped))
        rc = csto_fail_memory(err);
    struct csto_document d = {.name = in->name, .document = in->document, .text = text, .n = n, .edition = session->edition};
    d.offsets = kind == CSTO_UTF8 ? NULL : &offsets;
    if (rc == CSTO_OK)
        rc = csto_prose_read(engine, &d, sink, err);
    csto_offsets_free(&offsets);
    return rc;
}

/* Bytes that are no UTF-8: another encoding, found by the letters. */
static csto_status read_converted(const struct csto_input *in, struct csto_session *session, const char *bytes, size_t n,
                                  struct csto_sink *sink, csto_error *err)
{
    struct csto_encoding e;
    struct csto_text text = {0};
    csto_status rc = csto_encoding_find(&e, csto_encoding_guess(bytes, n), err);
    if (rc == CSTO_OK)
        rc = say_encoding(in, e.name, "found by its letters; --encoding says otherwise", sink, err);
    if (rc == CSTO_OK) {
        csto_encoding_convert(&text, &e, bytes, n);
        rc = text.failed ? csto_fail_memory(err) : read_mapped(in, session, csto_text_string(&text), text.n, e.kind, 0, sink, err);
    }
    csto_text_free(&text);
    return rc;
}

static csto_status read_utf8(const struct csto_input *in, struct csto_session *session, const char *bytes, size_t n, bool declared,
                             struct csto_sink *sink, csto_error *err)
{
    struct csto_utf8_state s = csto_utf8_look(bytes, n);
    if (!declared && s.broken > s.several)
        return read_converted(in, session, bytes, n, sink, err);
    csto_status rc = CSTO_OK;
    if (s.cut)
        rc = tell(in, CSTO_WARNING, sink, err, "ends inside a character of UTF-8, so its end is lost; what stands before it was read");
    return rc == CSTO_OK ? read_mapped(in, session, bytes, n, CSTO_UTF8, 0, sink, err) : rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    const char *bytes;
    size_t n;
    csto_status rc = csto_input_whole(in, &bytes, &n, err);
    if (rc != CSTO_OK)
        return rc;
    if (csto_is_binary(bytes, n))
        return tell(in, CSTO_WARNING, sink, err,
                    "is no text; the file was left out: give plain text, or name its encoding with --encoding or a loader with --loader");
    struct csto_coding coding = csto_input_coding(in);
    if (coding.kind == CSTO_UTF8)
        return read_utf8(in, session, bytes, n, coding.declared, sink, err);
    if (!coding.declared)
        rc = say_encoding(in, coding.name, coding.marked ? "its byte order mark" : "found by its zero bytes", sink, err);
    if (rc == CSTO_OK && coding.cut)
        rc = tell(in, CSTO_WARNING, sink, err, "ends inside a character of UTF-16, so its end is lost; what stands before it was read");
    return rc == CSTO_OK ? read_mapped(in, session, bytes, n, coding.kind, coding.skipped, sink, err) : rc;
}

const struct csto_loader csto_loader_prose = {
    .name = "prose",
    .summary = "running text: press releases, reports, news",
    .extensions = "txt text",
    .sniff = sniff,
    .load = load,
};
