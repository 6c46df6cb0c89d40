#include "config.h"

#include "emit/page.h"

#include "base/number.h"
#include "base/status.h"
#include "emit/claims.h"
#include "emit/markup.h"
#include "records/field.h"

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

/* ---- what a claim says ---- */

static bool ranged(const csto_claim *c)
{
    return c->byte_start >= 0 && c->byte_end > c->byte_start;
}

/* Names of the vocabulary as words: "all_drugs" as "all drugs". */
static void put_words(struct csto_text *t, const char *id)
{
    size_t from = t->n;
    csto_markup_puts(t, id);
    for (size_t i = from; i < t->n; i++)
        if (t->at[i] == '_')
            t->at[i] = ' ';
}

static void put_item(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    if (c->item)
        put_words(t, csto_vocabulary_id(v, CSTO_ITEMS, c->item));
    else
        csto_markup_puts(t, c->item_stated);
}

static void put_measure(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    if (c->measure)
        put_words(t, csto_vocabulary_id(v, CSTO_MEASURES, c->measure));
}

static void put_amount(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    const char *unit = c->unit ? csto_vocabulary_id(v, CSTO_UNITS, c->unit) : "";
    csto_claim_put_value(t, &c->value);
    if (*unit && strcmp(unit, "count") != 0)
        csto_text_printf(t, " %s", strcmp(unit, "percent") == 0 ? "%" : unit);
}

/* "at least 5 kg, seizure, heroin" */
static void put_reading(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    put_amount(t, v, c);
    csto_text_puts(t, ", ");
    put_measure(t, v, c);
    size_t n = t->n;
    csto_text_puts(t, ", ");
    put_item(t, v, c);
    if (t->n == n + 2 && t->at)
        t->at[t->n = n] = '\0';
}

/* "exact", "5 or more", "not known, near the value", "20 to 25" */
static void put_interval(struct csto_text *t, const csto_value *v)
{
    enum { DECIMALS = 6 };
    bool low = v->low > -1e300 && v->low<1e300, high = v->high> - 1e300 && v->high < 1e300;
    if (low && high && v->low == v->high) {
        csto_text_puts(t, "exact");
        return;
    }
    if (low)
        csto_number_print_grouped(t, v->low, DECIMALS);
    csto_text_puts(t, low && high ? " to " : low ? " or more" : high ? "up to " : "near the value, open on both sides");
    if (high)
        csto_number_print_grouped(t, v->high, DECIMALS);
}

/* A row of the list of what is read; what a field gives is dropped with its label where it is empty. */
struct row {
    struct csto_text *t;
    size_t start, value;
};

static struct row row_begin(struct csto_text *t, const char *label)
{
    struct row r = {.t = t, .start = t->n};
    csto_text_printf(t, "<dt>%s</dt><dd>", label);
    r.value = t->n;
    return r;
}

static void row_end(const struct row *r)
{
    if (r->t->n > r->value)
        csto_text_puts(r->t, "</dd>\n");
    else if (r->t->at && !r->t->failed)
        r->t->at[r->t->n = r->start] = '\0';
}

static void put_field(struct csto_page *p, const csto_claim *c, const char *label, csto_field field)
{
    struct csto_text value = {0};
    struct row r = row_begin(&p->out, label);
    csto_field_print(&value, p->vocabulary, c, field);
    csto_markup_puts(&p->out, csto_text_string(&value));
    p->out.failed |= value.failed;
    csto_text_free(&value);
    row_end(&r);
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

static void put_rows(struct csto_page *p, const csto_claim *c)
{
    struct csto_text *t = &p->out;
    struct row r = row_begin(t, "value");
    put_amount(t, p->vocabulary, c);
    row_end(&r);
    r = row_begin(t, "interval");
    put_interval(t, &c->value);
    row_end(&r);
    r = row_begin(t, "measure");
    put_measure(t, p->vocabulary, c);
    row_end(&r);
    r = row_begin(t, "item");
    put_item(t, p->vocabulary, c);
    row_end(&r);
    put_field(p, c, "role", CSTO_F_ROLE);
    r = row_begin(t, c->role == CSTO_REPEAT ? "repeat of" : "part of");
    if (*c->part_of) {
        csto_text_puts(t, "<a href=\"#r-");
        csto_markup_puts(t, c->part_of);
        csto_text_puts(t, "\">");
        const csto_claim *whole = find_claim(p, c->part_of);
        if (whole)
            put_reading(t, p->vocabulary, whole);
        else
            csto_markup_puts(t, c->part_of);
        csto_text_puts(t, "</a>");
    }
    row_end(&r);
    r = row_begin(t, "period");
    if (c->period.from != CSTO_NO_DAY || c->period.to != CSTO_NO_DAY)
        csto_claim_put_period(t, c->period);
    row_end(&r);
    put_field(p, c, "place", CSTO_F_PLACE);
    put_field(p, c, "area", CSTO_F_AREA);
    put_field(p, c, "event", CSTO_F_EVENT);
    put_field(p, c, "conversion", CSTO_F_CONVERSION);
    put_field(p, c, "flags", CSTO_F_FLAGS);
    put_field(p, c, "confidence", CSTO_F_CONFIDENCE);
    put_field(p, c, "claim", CSTO_F_CLAIM_ID);
}

static void put_entry(struct csto_page *p, const csto_claim *c, bool linked)
{
    struct csto_text *t = &p->out;
    csto_text_puts(t, "<li id=\"r-");
    csto_markup_puts(t, c->claim_id);
    csto_text_puts(t, "\">");
    if (linked) {
        csto_text_puts(t, "<a class=\"what\" href=\"#");
        csto_markup_puts(t, c->claim_id);
        csto_text_puts(t, "\">");
    } else {
        csto_text_puts(t, "<span class=\"what\">");
    }
    put_reading(t, p->vocabulary, c);
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
    put_rows(p, c);
    csto_text_puts(t, "</dl></li>\n");
}

/* ---- the text with its marks ---- */

static void put_mark(struct csto_page *p, const csto_claim *c)
{
    struct csto_text *t = &p->out;
    csto_text_puts(t, "<mark id=\"");
    csto_markup_puts(t, c->claim_id);
    csto_text_puts(t, "\"><a href=\"#r-");
    csto_markup_puts(t, c->claim_id);
    csto_text_puts(t, "\">");
    csto_markup_put(t, p->text.at + c->byte_start, (size_t)(c->byte_end - c->byte_start));
    csto_text_puts(t, "</a><span class=\"tip\" role=\"tooltip\">");
    put_reading(t, p->vocabulary, c);
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
    csto_text_printf(&p->out, "<h3>%zu %s</h3>\n<ol class=\"claims\">\n", n, n == 1 ? "claim" : "claims");
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

/* Writes the document that is held, if there is one, and forgets it. */
static csto_status close_document(struct csto_page *p, csto_error *err)
{
    if (!p->has_text && csto_dataset_count(p->claims) == 0)
        return CSTO_OK;
    p->documents++;
    sort_claims(p);
    const char *name = p->has_text ? csto_text_string(&p->name) : "claims without a text";
    csto_text_printf(&p->out, "<section class=\"document\" aria-labelledby=\"d-%zu\">\n<h2 id=\"d-%zu\">", p->documents, p->documents);
    csto_markup_puts(&p->out, name);
    csto_text_puts(&p->out, "</h2>\n");
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
    return csto_dataset_add(p->claims, c, err);
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
    csto_markup_begin(&p->out, "Claims in their documents");
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
    csto_text_printf(&p->out, "</main>\n<footer><p>%zu %s, %zu %s. Made by " PACKAGE_STRING ".</p></footer>\n</body>\n</html>\n", p->n,
                     p->n == 1 ? "claim" : "claims", p->documents, p->documents == 1 ? "document" : "documents");
    return write_out(p, err);
}

void csto_page_free(struct csto_page *p)
{
    csto_dataset_free(p->claims);
    csto_array_free(&p->holes);
    csto_array_free(&p->by_id);
    csto_text_free(&p->out);
    csto_text_free(&p->text);
    csto_text_free(&p->name);
}
