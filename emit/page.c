#include "config.h"

#include "emit/page.h"

#include "base/status.h"
#include "emit/claims.h"
#include "emit/markup.h"
#include "emit/reading.h"

#include <stdlib.h>

static csto_status write_out(struct csto_page *p, csto_error *err)
{
    if (p->out.failed)
        return csto_fail_memory(err);
    if (p->out.n && fwrite(p->out.at, 1, p->out.n, p->stream) != p->out.n)
        return csto_fail(err, CSTO_E_IO, "cannot write the page");
    csto_text_clear(&p->out);
    return CSTO_OK;
}

static bool ranged(const csto_claim *c)
{
    return c->byte_start >= 0 && c->byte_end > c->byte_start;
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp((*(const csto_claim *const *)a)->claim_id, (*(const csto_claim *const *)b)->claim_id);
}

static void sort_claims(struct csto_page *p)
{
    size_t n = csto_dataset_count(p->claims);
    p->by_id.n = 0;
    for (size_t i = 0; i < n && !p->out.failed; i++)
        p->out.failed = !csto_array_push(&p->by_id, csto_dataset_at(p->claims, i));
    if (p->by_id.n)
        qsort(p->by_id.at, p->by_id.n, sizeof *p->by_id.at, compare_ids);
}

static const csto_claim *find_claim(const struct csto_page *p, const char *id)
{
    csto_claim wanted = {.claim_id = id};
    const csto_claim *key = &wanted;
    const csto_claim **found = p->by_id.n ? bsearch(&key, p->by_id.at, p->by_id.n, sizeof *p->by_id.at, compare_ids) : NULL;
    return found ? *found : NULL;
}

/* id="PREFIX-CLAIM", or nothing where it stands on the page already: two files of the same bytes give the same claims. */
static void put_id(struct csto_page *p, const char *prefix, const char *claim_id)
{
    struct csto_text id = {0};
    size_t n = p->ids.n;
    csto_text_printf(&id, "%s%s", prefix, claim_id);
    p->out.failed |= id.failed || !csto_intern_text(&p->ids, csto_text_string(&id), id.n);
    if (p->ids.n > n) {
        csto_text_puts(&p->out, " id=\"");
        csto_markup_puts(&p->out, csto_text_string(&id));
        csto_text_putc(&p->out, '"');
    }
    csto_text_free(&id);
}

static void put_entry(struct csto_page *p, const csto_claim *c, bool linked)
{
    struct csto_text *t = &p->out;
    csto_text_puts(t, "<li");
    put_id(p, "r-", c->claim_id);
    csto_text_puts(t, ">");
    if (linked) {
        csto_text_puts(t, "<a class=\"what\" href=\"#");
        csto_markup_puts(t, c->claim_id);
        csto_text_puts(t, "\">");
    } else {
        csto_text_puts(t, "<span class=\"what\">");
    }
    csto_reading_put(t, p->vocabulary, c);
    csto_text_puts(t, linked ? "</a>" : "</span>");
    csto_text_puts(t, "<span class=\"words\">");
    if (*c->quote) {
        csto_text_puts(t, "\xe2\x80\x9c");
        csto_markup_puts(t, c->quote);
        csto_text_puts(t, "\xe2\x80\x9d");
    } else {
        csto_markup_puts(t, c->document);
        if (c->line > 0)
            csto_text_printf(t, ", line %lld", (long long)c->line);
    }
    csto_text_puts(t, "</span>\n<dl>\n");
    csto_reading_put_rows(t, p->vocabulary, c, *c->part_of ? find_claim(p, c->part_of) : NULL);
    csto_text_puts(t, "</dl></li>\n");
}

/* ---- the text with its marks ---- */

static void put_mark(struct csto_page *p, const csto_claim *c)
{
    struct csto_text *t = &p->out;
    csto_text_puts(t, "<mark");
    put_id(p, "", c->claim_id);
    csto_text_puts(t, "><a href=\"#r-");
    csto_markup_puts(t, c->claim_id);
    csto_text_puts(t, "\">");
    csto_markup_put(t, p->text.at + c->byte_start, (size_t)(c->byte_end - c->byte_start));
    csto_text_puts(t, "</a><span class=\"tip\" role=\"tooltip\">");
    csto_reading_put(t, p->vocabulary, c);
    csto_text_puts(t, "; ");
    csto_field_print(t, p->vocabulary, c, CSTO_F_ROLE);
    if (c->period.from != CSTO_NO_DAY || c->period.to != CSTO_NO_DAY) {
        csto_text_puts(t, "; ");
        csto_claim_put_period(t, c->period);
    }
    if (c->place) {
        csto_text_puts(t, "; ");
        csto_markup_puts(t, csto_vocabulary_id(p->vocabulary, CSTO_PLACES, c->place));
    }
    csto_text_puts(t, "</span></mark>");
}

static void put_hole(struct csto_page *p, size_t i)
{
    const struct csto_page_hole *h = &p->holes.at[i];
    csto_text_printf(&p->out, "<span class=\"no\" id=\"n-%zu-%zu\">", p->documents, i + 1);
    csto_markup_put(&p->out, p->text.at + h->start, h->end - h->start);
    csto_text_puts(&p->out, "<span class=\"tip\" role=\"tooltip\">no claim: ");
    csto_markup_puts(&p->out, h->reason);
    csto_text_puts(&p->out, "</span></span>");
}

static void put_text(struct csto_page *p)
{
    size_t at = 0, k = 0, h = 0, n = csto_dataset_count(p->claims);
    csto_text_puts(&p->out, "<div class=\"text\">");
    while (k < n || h < p->holes.n) {
        const csto_claim *c = k < n ? csto_dataset_at(p->claims, k) : NULL;
        const struct csto_page_hole *hole = h < p->holes.n ? &p->holes.at[h] : NULL;
        bool claim = c && (!hole || (size_t)c->byte_start <= hole->start);
        size_t start = claim ? (size_t)c->byte_start : hole->start, end = claim ? (size_t)c->byte_end : hole->end;
        bool fits = start >= at && end <= p->text.n && end > start && (!claim || ranged(c)); /* what overlaps is listed only */
        if (fits) {
            csto_markup_put(&p->out, p->text.at + at, start - at);
            if (claim)
                put_mark(p, c);
            else
                put_hole(p, h);
            at = end;
        }
        k += claim;
        h += !claim;
    }
    csto_markup_put(&p->out, p->text.at + at, p->text.n - at);
    csto_text_puts(&p->out, "</div>\n");
}

static void put_list(struct csto_page *p)
{
    size_t n = csto_dataset_count(p->claims);
    csto_text_printf(&p->out, "<h%d>%zu %s</h%d>\n<ol class=\"claims\">\n", p->heading + 1, n, n == 1 ? "claim" : "claims", p->heading + 1);
    for (size_t i = 0; i < n; i++)
        put_entry(p, csto_dataset_at(p->claims, i), p->has_text && ranged(csto_dataset_at(p->claims, i)));
    csto_text_puts(&p->out, "</ol>\n");
}

static void put_holes(struct csto_page *p)
{
    if (p->holes.n == 0)
        return;
    csto_text_printf(&p->out, "<details><summary>%zu %s no claim</summary>\n<ol class=\"none\">\n", p->holes.n,
                     p->holes.n == 1 ? "number that is" : "numbers that are");
    for (size_t i = 0; i < p->holes.n; i++) {
        const struct csto_page_hole *h = &p->holes.at[i];
        csto_text_printf(&p->out, "<li><a href=\"#n-%zu-%zu\">", p->documents, i + 1);
        csto_markup_put(&p->out, p->text.at + h->start, h->end - h->start);
        csto_text_puts(&p->out, "</a> ");
        csto_markup_puts(&p->out, h->reason);
        csto_text_puts(&p->out, "</li>\n");
    }
    csto_text_puts(&p->out, "</ol></details>\n");
}

static void put_document(struct csto_page *p)
{
    p->documents++;
    sort_claims(p);
    const char *name = p->has_text ? csto_text_string(&p->name) : "claims without a text";
    csto_text_printf(&p->out, "<section class=\"document\" aria-labelledby=\"d-%zu\">\n<h%d id=\"d-%zu\">", p->documents, p->heading,
                     p->documents);
    csto_markup_puts(&p->out, name);
    csto_text_printf(&p->out, "</h%d>\n", p->heading);
    if (p->has_text) {
        csto_text_puts(&p->out, "<div class=\"pair\">\n");
        put_text(p);
    }
    csto_text_printf(&p->out, "<aside class=\"side\" tabindex=\"0\" aria-label=\"Claims of %zu: ", p->documents);
    csto_markup_puts(&p->out, name);
    csto_text_puts(&p->out, "\">\n");
    put_list(p);
    put_holes(p);
    csto_text_puts(&p->out, p->has_text ? "</aside>\n</div>\n</section>\n" : "</aside>\n</section>\n");
}

/* Writes the document that is held, if there is one, and forgets it. */
static csto_status close_document(struct csto_page *p, csto_error *err)
{
    if (!p->has_text && csto_dataset_count(p->claims) == 0)
        return CSTO_OK;
    if (p->has_text && p->shown + p->text.n > p->most)
        p->unshown++;
    else if (p->has_text || !p->texts_only)
        put_document(p);
    p->shown += p->has_text ? p->text.n : 0;
    csto_dataset_free(p->claims);
    p->claims = NULL;
    p->has_text = false;
    csto_array_free(&p->holes);
    csto_status rc = csto_dataset_new(&p->claims, p->vocabulary, err);
    return rc == CSTO_OK ? write_out(p, err) : rc;
}

/* ---- the sink ---- */

static csto_status take_text(struct csto_sink *s, const struct csto_document_text *d, csto_error *err)
{
    struct csto_page *p = (struct csto_page *)s;
    csto_status rc = close_document(p, err);
    if (rc != CSTO_OK)
        return rc;
    csto_text_clear(&p->text);
    csto_text_clear(&p->name);
    csto_text_put(&p->text, d->bytes, d->n);
    csto_text_puts(&p->name, d->document);
    p->has_text = d->n > 0;
    return p->text.failed || p->name.failed ? csto_fail_memory(err) : CSTO_OK;
}

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_page *p = (struct csto_page *)s;
    if (p->has_text && strcmp(c->document, csto_text_string(&p->name)) != 0) {
        csto_status rc = close_document(p, err);
        if (rc != CSTO_OK)
            return rc;
    }
    p->n++;
    return p->has_text || !p->texts_only ? csto_dataset_add(p->claims, c, err) : CSTO_OK;
}

static csto_status take_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct csto_page *p = (struct csto_page *)s;
    struct csto_page_hole *h = csto_array_add(&p->holes);
    if (!h)
        return csto_fail_memory(err);
    *h = (struct csto_page_hole){r->start, r->end, r->reason};
    return CSTO_OK;
}

csto_status csto_page_sections(struct csto_page *p, const csto_vocabulary *lent, FILE *stream, csto_error *err)
{
    *p = (struct csto_page){
        .sink = {.fields = CSTO_ALL_FIELDS, .claim = take_claim, .text = take_text, .rejected = take_rejected},
        .vocabulary = lent,
        .stream = stream,
        .heading = 2,
        .most = SIZE_MAX,
    };
    return csto_dataset_new(&p->claims, lent, err);
}

csto_status csto_page_finish(struct csto_page *p, csto_error *err)
{
    csto_status rc = close_document(p, err);
    return rc == CSTO_OK ? write_out(p, err) : rc;
}

csto_status csto_page_begin(struct csto_page *p, const csto_vocabulary *lent, FILE *stream, csto_error *err)
{
    csto_status rc = csto_page_sections(p, lent, stream, err);
    csto_markup_begin(&p->out, "Claims in their documents", "", NULL);
    csto_text_puts(&p->out,
                   "<a class=\"skip\" href=\"#main\">To the documents</a>\n<header>\n<h1>Claims in their documents</h1>\n"
                   "<p>What csto-stats reads in each document. <mark>Marked</mark> is a number that is a claim: point at it, or go to it "
                   "with the keyboard, for its reading; it links to its entry in the list, and the entry back to the words. "
                   "<span class=\"no\">Shaded</span> is a number that is no claim, with the reason.</p>\n</header>\n<main id=\"main\">\n");
    return rc;
}

csto_status csto_page_end(struct csto_page *p, csto_error *err)
{
    csto_status rc = csto_page_finish(p, err);
    if (rc != CSTO_OK)
        return rc;
    csto_text_printf(&p->out, "</main>\n<footer><p>%zu %s, %zu %s. Made by " PACKAGE_STRING ".</p></footer>\n", p->n,
                     p->n == 1 ? "claim" : "claims", p->documents, p->documents == 1 ? "document" : "documents");
    csto_markup_end(&p->out, NULL);
    return write_out(p, err);
}

void csto_page_free(struct csto_page *p)
{
    csto_dataset_free(p->claims);
    csto_intern_free(&p->ids);
    csto_array_free(&p->holes);
    csto_array_free(&p->by_id);
    csto_text_free(&p->out);
    csto_text_free(&p->text);
    csto_text_free(&p->name);
}
