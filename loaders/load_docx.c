/* load_docx.c - Word documents (Office Open XML): paragraphs, list items, rows of tables */
#include "config.h"

#include "base/limits.h"
#include "base/status.h"
#include "loaders/document.h"
#include "loaders/xml_library.h"

static int sniff(const char *head, size_t n)
{
    if (csto_is_ole(head, n))
        return 1;
    return !csto_is_zip(head, n) ? 0 : memmem(head, n, "word/", 5) ? 2 : 1;
}

/* ---- the text ---- */

struct docx {
    struct csto_extract *x;
    struct csto_text line; /* the paragraph or row of now */
    unsigned left_out;     /* depth inside what was deleted, moved away, or is said twice */
    unsigned cells;        /* of the row of now; 0 = outside a table */
    unsigned tables;       /* depth */
    bool in_text, bullet, was_bullet;
};

static bool is(const char *name, const char *other)
{
    return strcmp(name, other) == 0;
}

static bool is_left_out(const char *name)
{
    return is(name, "del") || is(name, "moveFrom") || is(name, "Fallback") || is(name, "instrText");
}

/* Items of a list stand one below the other, all else apart. */
static void put_line(struct docx *d)
{
    struct csto_text *t = &d->x->text;
    size_t n = d->line.n;
    const char *p = csto_trim(csto_text_string(&d->line), &n);
    if (n) {
        if (t->n)
            csto_text_puts(t, d->bullet && d->was_bullet ? "\n" : "\n\n");
        if (d->bullet)
            csto_text_puts(t, "- ");
        csto_put_row(t, p, n);
        d->was_bullet = d->bullet;
    }
    csto_text_clear(&d->line);
    d->bullet = false;
}

static csto_status on_start(void *user, const char *name, const struct csto_xml_attributes *attributes, csto_error *err)
{
    struct docx *d = user;
    (void)attributes;
    if (d->left_out || is_left_out(name)) {
        d->left_out++;
    } else if (is(name, "t")) {
        d->in_text = true;
    } else if (is(name, "p") && !d->tables) {
        put_line(d);
    } else if (is(name, "p") && d->line.n && d->line.at[d->line.n - 1] != ' ') {
        csto_text_putc(&d->line, ' ');
    } else if (is(name, "numPr")) {
        d->bullet = !d->tables;
    } else if (is(name, "tab")) {
        csto_text_putc(&d->line, ' ');
    } else if (is(name, "br") || is(name, "cr")) {
        csto_text_putc(&d->line, d->tables ? ' ' : '\n');
    } else if (is(name, "noBreakHyphen")) {
        csto_text_putc(&d->line, '-');
    } else if (is(name, "tbl")) {
        put_line(d);
        d->tables++;
    } else if (is(name, "tr")) {
        put_line(d);
        d->cells = 0;
    } else if (is(name, "tc") && d->cells++) {
        csto_text_puts(&d->line, " | ");
    }
    return d->line.failed || d->x->text.failed ? csto_fail_memory(err) : CSTO_OK;
}

static csto_status on_end(void *user, const char *name, csto_error *err)
{
    struct docx *d = user;
    (void)err;
    if (d->left_out)
        d->left_out--;
    else if (is(name, "t"))
        d->in_text = false;
    else if ((is(name, "p") && !d->tables) || is(name, "tr"))
        put_line(d);
    else if (is(name, "tbl"))
        d->tables -= d->tables > 0;
    return CSTO_OK;
}

static csto_status on_text(void *user, const char *p, size_t n, csto_error *err)
{
    struct docx *d = user;
    if (!d->in_text || d->left_out)
        return CSTO_OK;
    csto_text_put(&d->line, p, n);
    if (d->x->text.n + d->line.n > CSTO_LIMIT_EXTRACTED_BYTES)
        return csto_fail(err, CSTO_E_SYNTAX, "holds more than %u MiB of text, the limit for a document", CSTO_LIMIT_EXTRACTED_BYTES >> 20);
    return CSTO_OK;
}

static csto_status read_text(struct csto_zip *z, struct csto_extract *x, csto_error *err)
{
    struct docx d = {.x = x};
    const struct csto_xml_handler handler = {on_start, on_end, on_text, &d};
    bool found = false;
    csto_status rc = csto_xml_read_part(z, "word/document.xml", &handler, &found, err);
    if (rc == CSTO_OK && !found)
        rc = csto_fail(err, CSTO_E_SYNTAX, "is a zip archive, but no Word document: it has no part 'word/document.xml'");
    put_line(&d);
    csto_text_free(&d.line);
    return rc;
}

/* ---- title and date ---- */

struct core {
    struct csto_text title, created, *now;
};

static csto_status on_core_start(void *user, const char *name, const struct csto_xml_attributes *attributes, csto_error *err)
{
    struct core *c = user;
    (void)attributes, (void)err;
    c->now = is(name, "title") ? &c->title : is(name, "created") ? &c->created : NULL;
    return CSTO_OK;
}

static csto_status on_core_end(void *user, const char *name, csto_error *err)
{
    (void)name, (void)err;
    ((struct core *)user)->now = NULL;
    return CSTO_OK;
}

static csto_status on_core_text(void *user, const char *p, size_t n, csto_error *err)
{
    struct core *c = user;
    (void)err;
    if (c->now && c->now->n + n <= CSTO_LIMIT_TEXT_BYTES)
        csto_text_put(c->now, p, n);
    return CSTO_OK;
}

static csto_status read_core(struct csto_zip *z, struct csto_extract *x, csto_error *err)
{
    struct core c = {0};
    const struct csto_xml_handler handler = {on_core_start, on_core_end, on_core_text, &c};
    csto_status rc = csto_xml_read_part(z, "docProps/core.xml", &handler, NULL, err);
    size_t n = c.title.n;
    const char *title = csto_trim(csto_text_string(&c.title), &n);
    csto_text_put(&x->title, title, n);
    csto_put_date(&x->published, csto_text_string(&c.created), c.created.n);
    csto_text_free(&c.title);
    csto_text_free(&c.created);
    return rc;
}

static csto_status extract(const char *bytes, size_t n, struct csto_extract *x, csto_error *err)
{
    struct csto_zip *z = NULL;
    if (csto_is_ole(bytes, n))
        return csto_fail(err, CSTO_E_SYNTAX, "%s", csto_ole_reason());
    csto_status rc = csto_zip_open(&z, bytes, n, err);
    if (rc == CSTO_OK)
        rc = read_text(z, x, err);
    if (rc == CSTO_OK)
        rc = read_core(z, x, err);
    csto_zip_close(z);
    return rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct csto_extract x = {0};
    csto_error why = {0};
    const char *bytes;
    size_t n;
    csto_status rc = csto_input_whole(in, &bytes, &n, err);
    if (rc != CSTO_OK)
        return rc;
    rc = extract(bytes, n, &x, &why);
    rc = rc == CSTO_OK ? csto_extract_read(&x, in, session, sink, err) : csto_document_refuse(in, sink, rc, &why, err);
    csto_extract_free(&x);
    return rc;
}

const struct csto_loader csto_loader_docx = {
    .name = "docx",
    .summary = "Word documents (.docx)",
    .extensions = "docx",
    .sniff = sniff,
    .load = load,
};
