#include "config.h"

#include "loaders/document.h"

#include "base/limits.h"
#include "base/status.h"
#include "loaders/prose/prose.h"
#include "records/period.h"

#include <stdio.h>

csto_status csto_extract_read(const struct csto_extract *x, const struct csto_input *in, struct csto_session *session,
                              struct csto_sink *sink, csto_error *err)
{
    struct csto_prose_engine *engine;
    const struct csto_text *const all[] = {&x->text, &x->title, &x->publisher, &x->published, &x->url};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i]->failed)
            return csto_fail_memory(err);
    csto_status rc = csto_session_prose(session, &engine, err);
    if (rc != CSTO_OK)
        return rc;
    const struct csto_document d = {
        .name = in->name,
        .document = in->document,
        .text = csto_text_string(&x->text),
        .n = x->text.n,
        .title = csto_text_string(&x->title),
        .publisher = csto_text_string(&x->publisher),
        .published = csto_text_string(&x->published),
        .url = csto_text_string(&x->url),
        .edition = session->edition,
        .extracted = true,
    };
    return csto_prose_read(engine, &d, sink, err);
}

void csto_extract_free(struct csto_extract *x)
{
    struct csto_text *const all[] = {&x->text, &x->title, &x->publisher, &x->published, &x->url};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        csto_text_free(all[i]);
}

csto_status csto_document_refuse(const struct csto_input *in, struct csto_sink *sink, csto_status rc, const csto_error *why,
                                 csto_error *err)
{
    if (rc == CSTO_E_SYNTAX || rc == CSTO_E_IO)
        return csto_report(sink, (csto_problem){.severity = CSTO_WARNING, .file = in->name}, err, "%s; the file was left out", why->text);
    return csto_fail_at(err, rc, in->name, 0, 0, "%s", why->text);
}

void csto_put_row(struct csto_text *t, const char *p, size_t n)
{
    const char *bar = memmem(p, n, " | ", 3), *end = p + n;
    bool pair = bar && bar + 3 < end && csto_is_digit(bar[3]) && !memmem(bar + 3, (size_t)(end - bar) - 3, " | ", 3);
    for (const char *q = p; pair && q < bar; q++)
        pair = !csto_is_digit(*q);
    if (!pair) {
        csto_text_put(t, p, n);
        return;
    }
    csto_text_put(t, p, (size_t)(bar - p));
    csto_text_puts(t, ": ");
    csto_text_put(t, bar + 3, (size_t)(end - bar) - 3);
}

void csto_put_date(struct csto_text *t, const char *p, size_t n)
{
    char iso[16];
    struct csto_date date;
    p = csto_trim(p, &n);
    if (n < 10)
        return;
    if (p[2] == '.' && p[5] == '.')
        snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", p + 6, p + 3, p);
    else
        snprintf(iso, sizeof iso, "%.10s", p);
    if ((n == 10 || !csto_is_digit(p[10])) && csto_date_parse(iso, &date) && date.day)
        csto_text_puts(t, iso);
}
