/* load_prose.c - running text: press releases, reports, news, in whatever encoding */
#include "config.h"

#include "base/status.h"
#include "loaders/input.h"
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

static csto_status read_text(const struct csto_input *in, struct csto_session *session, const char *text, size_t n,
                             struct csto_pages *pages, csto_encoding_kind kind, size_t skipped, struct csto_sink *sink, csto_error *err)
{
    struct csto_prose_engine *engine;
    struct csto_offsets offsets = {0};
    csto_status rc = csto_session_prose(session, &engine, err);
    if (rc == CSTO_OK && kind != CSTO_UTF8 && !csto_offsets_make(&offsets, text, n, pages, kind, skipped))
        rc = csto_fail_memory(err);
    struct csto_document d = {
        .name = in->name, .document = in->document, .text = text, .n = n, .pages = pages, .edition = session->edition};
    if (pages && kind == CSTO_UTF8 && csto_input_path(in)) /* what was gathered before is counted already */
        d.progress = session->progress;
    d.offsets = kind == CSTO_UTF8 ? NULL : &offsets;
    if (rc == CSTO_OK)
        rc = csto_prose_read(engine, &d, sink, err);
    csto_offsets_free(&offsets);
    return rc;
}

/* Bytes that are no UTF-8: another encoding, found by the letters of its beginning. */
static csto_status read_converted(struct csto_input *in, struct csto_session *session, const char *bytes, size_t n,
                                  struct csto_pages *pages, struct csto_sink *sink, csto_error *err)
{
    struct csto_encoding e;
    csto_pages_need(pages, 0, CSTO_PAGES_STEP);
    csto_status rc = csto_encoding_find(&e, csto_encoding_guess(bytes, pages ? CSTO_PAGES_STEP : n), err);
    if (rc == CSTO_OK)
        rc = csto_session_tell_encoding(sink, in->name, e.name, CSTO_BY_LETTERS, err);
    if (rc == CSTO_OK)
        rc = csto_input_recode(in, &e, &bytes, &n, &pages, err);
    return rc == CSTO_OK ? read_text(in, session, bytes, n, pages, e.kind, 0, sink, err) : rc;
}

static csto_status read_utf8(struct csto_input *in, struct csto_session *session, const char *bytes, size_t n, struct csto_pages *pages,
                             bool declared, struct csto_sink *sink, csto_error *err)
{
    struct csto_utf8_state s = csto_utf8_look(bytes, n, pages);
    if (!declared && s.broken > s.several)
        return read_converted(in, session, bytes, n, pages, sink, err);
    csto_status rc = CSTO_OK;
    if (s.cut)
        rc = tell(in, CSTO_WARNING, sink, err, "ends inside a character of UTF-8, so its end is lost; what stands before it was read");
    return rc == CSTO_OK ? read_text(in, session, bytes, n, pages, CSTO_UTF8, 0, sink, err) : rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    const char *bytes;
    size_t n;
    struct csto_pages *pages;
    csto_status rc = csto_input_text(in, &bytes, &n, &pages, err);
    if (rc != CSTO_OK)
        return rc;
    csto_pages_need(pages, 0, CSTO_PAGES_STEP);
    if (csto_is_binary(bytes, n))
        return tell(in, CSTO_WARNING, sink, err,
                    "is no text; the file was left out: give plain text, or name its encoding with --encoding or a loader with --loader");
    struct csto_coding coding = csto_input_coding(in);
    if (coding.kind == CSTO_UTF8)
        return read_utf8(in, session, bytes, n, pages, coding.declared, sink, err);
    rc = csto_session_tell_coding(sink, in, err);
    if (rc == CSTO_OK && coding.cut)
        rc = tell(in, CSTO_WARNING, sink, err, "ends inside a character of UTF-16, so its end is lost; what stands before it was read");
    return rc == CSTO_OK ? read_text(in, session, bytes, n, pages, coding.kind, coding.skipped, sink, err) : rc;
}

const struct csto_loader csto_loader_prose = {
    .name = "prose",
    .summary = "running text: press releases, reports, news",
    .extensions = "txt text",
    .sniff = sniff,
    .load = load,
};
