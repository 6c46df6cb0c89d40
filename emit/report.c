#include "config.h"

#include "emit/report.h"

#include "base/status.h"
#include "emit/markup.h"
#include "emit/svg.h"

static void put_paragraph(struct csto_text *t, const char *text)
{
    if (!text || !*text)
        return;
    csto_text_puts(t, "<p>");
    csto_markup_puts(t, text);
    csto_text_puts(t, "</p>\n");
}

static void begin_section(struct csto_text *t, const char *id, const char *title)
{
    csto_text_printf(t, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    csto_markup_puts(t, title);
    csto_text_puts(t, "</h2>\n");
}

static void put_entry(struct csto_text *t, const char *id, const char *title)
{
    csto_text_printf(t, "<li><a href=\"#%s\">", id);
    csto_markup_puts(t, title);
    csto_text_puts(t, "</a></li>\n");
}

static void put_contents(struct csto_text *t, const struct csto_report *r)
{
    csto_text_puts(t, "<nav aria-label=\"Contents\"><ol>\n");
    if (r->n_figures)
        put_entry(t, "figures", "Headline numbers");
    put_entry(t, "pictures", "Pictures");
    for (size_t i = 0; i < r->n_sections; i++)
        put_entry(t, r->sections[i].id, r->sections[i].title);
    if (r->documents_bytes)
        put_entry(t, "documents", "The documents, every claim marked");
    put_entry(t, "dictionary", "What the columns hold");
    put_entry(t, "making", "How this page was made");
    csto_text_puts(t, "</ol></nav>\n");
}

static void put_figures(struct csto_text *t, const struct csto_report *r)
{
    if (r->n_figures == 0)
        return;
    begin_section(t, "figures", "Headline numbers");
    csto_text_puts(t, "<ul class=\"figures\">\n");
    for (size_t i = 0; i < r->n_figures; i++) {
        csto_text_puts(t, "<li><b>");
        csto_markup_puts(t, r->figures[i].value);
        csto_text_puts(t, "</b><span>");
        csto_markup_puts(t, r->figures[i].what);
        csto_text_puts(t, "</span><small>");
        csto_markup_puts(t, r->figures[i].about);
        csto_text_puts(t, "</small></li>\n");
    }
    csto_text_puts(t, "</ul>\n</section>\n");
}

/* A picture that cannot be drawn or read is said, and the page goes on without it. */
static void put_picture(struct csto_text *t, const struct csto_report_picture *p, size_t number, const struct csto_svg_colour *colours)
{
    char prefix[32];
    csto_error err = {0};
    size_t from = t->n;
    snprintf(prefix, sizeof prefix, "p%zu", number);
    if (!p->missing) {
        csto_text_puts(t, "<figure tabindex=\"0\">\n");
        if (csto_svg_embed(t, p->svg, p->bytes, prefix, p->title, p->about, colours, &err) == CSTO_OK) {
            csto_text_puts(t, "</figure>\n");
            return;
        }
        if (t->at && !t->failed)
            t->at[t->n = from] = '\0';
    }
    csto_text_puts(t, "<p>No picture \xe2\x80\x9c");
    csto_markup_puts(t, p->title);
    csto_text_puts(t, "\xe2\x80\x9d: ");
    csto_markup_puts(t, p->missing ? p->missing : err.text);
    csto_text_puts(t, ".</p>\n");
}

static void put_pictures(struct csto_text *t, const struct csto_report *r)
{
    begin_section(t, "pictures", "Pictures");
    if (r->n_pictures == 0)
        put_paragraph(t, "No claim fits any of the pictures.");
    for (size_t i = 0; i < r->n_pictures; i++)
        put_picture(t, &r->pictures[i], i + 1, r->colours);
    csto_text_puts(t, "</section>\n");
}

static void put_section(struct csto_text *t, const struct csto_report *r, const struct csto_report_section *s,
                        const struct csto_intern *rows)
{
    begin_section(t, s->id, s->title);
    put_paragraph(t, s->text);
    if (s->table)
        csto_report_put_table(t, r, s, rows);
    if (!s->table || csto_table_rows(s->table) == 0)
        put_paragraph(t, s->missing);
    if (s->table && csto_table_notes(s->table)) {
        csto_text_puts(t, "<ul class=\"notes\">\n");
        for (size_t i = 0; i < csto_table_notes(s->table); i++) {
            csto_text_puts(t, "<li>");
            csto_markup_puts(t, csto_table_note(s->table, i));
            csto_text_puts(t, "</li>\n");
        }
        csto_text_puts(t, "</ul>\n");
    }
    csto_text_puts(t, "</section>\n");
}

static void put_documents(struct csto_text *t, const struct csto_report *r)
{
    if (r->documents_bytes == 0 && r->unshown == 0)
        return;
    begin_section(t, "documents", "The documents, every claim marked");
    csto_text_puts(t, "<p><mark>Marked</mark> is a number that is a claim: point at it, or go to it with the keyboard, for its reading. "
                      "<span class=\"no\">Shaded</span> is a number that is no claim, with the reason.</p>\n");
    csto_text_put(t, r->documents, r->documents_bytes);
    if (r->unshown)
        csto_text_printf(t, "<p>%zu more %s not shown, as the page would be too large; csto-stats extract --format=html shows all.</p>\n",
                         r->unshown, r->unshown == 1 ? "document is" : "documents are");
    csto_text_puts(t, "</section>\n");
}

static void put_making(struct csto_text *t, const struct csto_report *r)
{
    begin_section(t, "making", "How this page was made");
    csto_text_puts(t, "<p>By " PACKAGE_STRING);
    if (r->made) {
        csto_text_puts(t, " on ");
        csto_markup_puts(t, r->made);
    }
    csto_text_puts(t, ", with this command; the same input gives the same page:</p>\n<pre><code>");
    csto_markup_puts(t, r->command);
    csto_text_puts(t, "</code></pre>\n</section>\n");
}

/* The claims that have a row in a grouped section. */
static bool collect_rows(struct csto_intern *out, const struct csto_report *r)
{
    bool ok = true;
    for (size_t i = 0; i < r->n_sections; i++) {
        const csto_table *t = r->sections[i].grouped ? r->sections[i].table : NULL;
        long column = t ? csto_table_find_column(t, "claim_id") : -1;
        for (size_t row = 0; column >= 0 && row < csto_table_rows(t) && row < CSTO_REPORT_ROWS && ok; row++) {
            const char *id = csto_table_text(t, row, (size_t)column);
            ok = csto_intern_text(out, id, strlen(id)) != NULL;
        }
    }
    return ok;
}

csto_status csto_report_page(const struct csto_report *r, FILE *stream, csto_error *err)
{
    const char *script = csto_markup_file("report.js");
    struct csto_text t = {0}, style = {0};
    struct csto_intern rows = {0};
    t.failed = !collect_rows(&rows, r);
    csto_svg_put_style(&style, r->colours);
    csto_markup_begin(&t, r->title, csto_text_string(&style), script);
    csto_text_puts(&t, "<a class=\"skip\" href=\"#main\">To the numbers</a>\n<header>\n<h1>");
    csto_markup_puts(&t, r->title);
    csto_text_puts(&t, "</h1>\n");
    put_paragraph(&t, r->lead);
    put_contents(&t, r);
    csto_text_puts(&t, "</header>\n<main id=\"main\">\n");
    put_figures(&t, r);
    put_pictures(&t, r);
    for (size_t i = 0; i < r->n_sections; i++)
        put_section(&t, r, &r->sections[i], &rows);
    put_documents(&t, r);
    const struct csto_report_section words = {.id = "dictionary", .title = "What the columns hold", .text = "", .table = r->dictionary};
    put_section(&t, r, &words, &rows);
    put_making(&t, r);
    csto_text_puts(&t, "</main>\n<footer><p>Made by " PACKAGE_STRING ".</p></footer>\n");
    csto_markup_end(&t, script);
    csto_status rc = t.failed || style.failed ? csto_fail_memory(err) : CSTO_OK;
    if (rc == CSTO_OK && fwrite(t.at, 1, t.n, stream) != t.n)
        rc = csto_fail(err, CSTO_E_IO, "cannot write the page");
    csto_text_free(&t);
    csto_text_free(&style);
    csto_intern_free(&rows);
    return rc;
}
