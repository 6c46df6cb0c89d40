/* load_html.c - saved web pages: their encoding here, their text in html_text.c */
#include "config.h"

#include "base/limits.h"
#include "base/status.h"
#include "loaders/html_text.h"
#include "loaders/prose/screen.h"
#include "loaders/prose/text.h"

static int sniff(const char *head, size_t n)
{
    return !csto_is_binary(head, n) && csto_is_page(head, n) ? 2 : 0;
}

/* What the page says of its encoding near its beginning: "charset=windows-1251", or encoding="..." of XML. */
static bool declared(struct csto_encoding *out, const char *bytes, size_t n)
{
    enum { REACH = 4096 };
    static const char *const keys[] = {"charset", "encoding"};
    char head[REACH + 1];
    n = n < REACH ? n : REACH;
    memcpy(head, bytes, n);
    head[n] = '\0';
    for (size_t i = 0; i < n; i++)
        head[i] = head[i] ? head[i] : ' ';
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *at = strcasestr(head, keys[i]);
        if (!at)
            continue;
        at += strlen(keys[i]);
        at += strspn(at, " =\"'");
        char name[32] = "";
        size_t length = strcspn(at, " \"';/>");
        if (length && length < sizeof name) {
            memcpy(name, at, length);
            name[length] = '\0';
            if (csto_encoding_find(out, name, NULL) == CSTO_OK)
                return true;
        }
    }
    return false;
}

/* Bytes that are UTF-8 are taken as that, whatever the page says: browsers save pages as UTF-8 and leave the old declaration in them. */
static csto_status to_utf8(struct csto_text *out, const struct csto_input *in, const char *bytes, size_t n, struct csto_sink *sink,
                           csto_error *err)
{
    struct csto_encoding e = {.kind = CSTO_UTF8};
    struct csto_coding coding = csto_input_coding(in);
    csto_problem problem = {.severity = CSTO_NOTE, .file = in->name};
    csto_status rc = CSTO_OK;
    if (coding.kind == CSTO_UTF8 && !coding.declared) {
        struct csto_utf8_state s = csto_utf8_look(bytes, n, NULL);
        if (s.broken > s.several) {
            bool said = declared(&e, bytes, n) && e.kind == CSTO_ONE_BYTE;
            if (!said)
                rc = csto_encoding_find(&e, csto_encoding_guess(bytes, n), err);
            if (rc == CSTO_OK)
                rc = csto_report(sink, problem, err, "was read as %s (%s)", e.name,
                                 said ? "declared in it" : "found by its letters; --encoding says otherwise");
        } else if (s.cut) {
            problem.severity = CSTO_WARNING;
            rc = csto_report(sink, problem, err, "ends inside a character of UTF-8, so its end is lost; what stands before it was read");
        }
    }
    csto_encoding_convert(out, &e, bytes, n);
    return rc == CSTO_OK && out->failed ? csto_fail_memory(err) : rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct csto_extract x = {0};
    struct csto_text page = {0};
    csto_error why = {0};
    const char *bytes;
    size_t n;
    csto_status rc = csto_input_whole(in, &bytes, &n, err);
    if (rc != CSTO_OK)
        return rc;
    if (n > CSTO_LIMIT_PAGE_BYTES)
        return csto_report(sink, (csto_problem){.severity = CSTO_WARNING, .file = in->name}, err,
                           "is larger than %u MiB, the limit for a web page; the file was left out", CSTO_LIMIT_PAGE_BYTES >> 20);
    rc = to_utf8(&page, in, bytes, n, sink, err);
    if (rc == CSTO_OK) {
        rc = csto_html_extract(&x, csto_text_string(&page), page.n, &why);
        rc = rc == CSTO_OK ? csto_extract_read(&x, in, session, sink, err) : csto_document_refuse(in, sink, rc, &why, err);
    }
    csto_text_free(&page);
    csto_extract_free(&x);
    return rc;
}

const struct csto_loader csto_loader_html = {
    .name = "html",
    .summary = "saved web pages: their main text, title, date, publisher and address",
    .extensions = "html htm xhtml",
    .sniff = sniff,
    .load = load,
};
