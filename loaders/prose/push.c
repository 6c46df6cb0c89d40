/* push.c - findings as claims: their texts, ids and values */
#include "config.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "base/number.h"
#include "base/status.h"
#include "base/text.h"
#include "loaders/prose/claims.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

static bool is_printed(char c)
{
    return c > ' ' && c < 0x7f;
}

/* Words of ASCII and of Cyrillic letters with single blanks between them, which stay as they are: how many bytes. */
static size_t plain_run(const char *p, size_t n)
{
    size_t i = 0;
    while (i < n) {
        bool letter = ((unsigned char)p[i] & 0xfe) == 0xd0 && i + 1 < n && ((unsigned char)p[i + 1] & 0xc0) == 0x80;
        if (letter)
            i += 2;
        else if (is_printed(p[i]) || (p[i] == ' ' && i > 0 && i + 1 < n && is_printed(p[i + 1])))
            i++;
        else
            break;
    }
    return i;
}

/* Sixteen bytes of which one is not printed, or is a blank before another; seventeen are read. */
static csto_sixteen not_plain(const char *p)
{
    csto_sixteen word = csto_sixteen_of(p), next = csto_sixteen_of(p + 1), printed = (csto_sixteen)(word - ' ' < 0x7f - ' ');
    return ~printed | (csto_sixteen_equal(word, ' ') & csto_sixteen_equal(next, ' '));
}

/* True where all n bytes are ASCII and such. */
static bool is_plain(const char *p, size_t n)
{
    if (n < 17 || !is_printed(p[0]) || !is_printed(p[n - 1]))
        return false;
    csto_sixteen found = not_plain(p + n - 17);
    for (size_t i = 0; n - i > 17; i += 16)
        found |= not_plain(p + i);
    return !csto_sixteen_any(found);
}

/* Bytes of the document as one line of valid text. */
static void put_flat(struct csto_text *t, const char *p, size_t n)
{
    bool space = false;
    if (is_plain(p, n)) {
        csto_text_put(t, p, n);
        return;
    }
    for (size_t i = 0, len; i < n; i += len) {
        size_t plain = plain_run(p + i, n - i);
        if (plain) {
            if (space)
                csto_text_putc(t, ' ');
            space = false;
            csto_text_put(t, p + i, len = plain);
            continue;
        }
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        if (code <= ' ' || code == 0x7f || code == 0xa0 || code == 0xfeff) {
            space = t->n > 0;
            continue;
        }
        if (space)
            csto_text_putc(t, ' ');
        space = false;
        if (code == 0xfffd && len == 1)
            csto_text_puts(t, "\xef\xbf\xbd");
        else
            csto_text_put(t, p + i, len);
    }
}

/* "Amber Gate" as "-amber-gate". */
static void put_slug(struct csto_text *t, const char *p, size_t n)
{
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, p, n);
    csto_text_putc(t, '-');
    for (size_t i = 0; i < folded.n; i++)
        csto_text_putc(t, folded.at[i] == ' ' ? '-' : folded.at[i]);
    csto_text_free(&folded);
}

static void put_event(struct csto_text *t, const struct csto_finding *f, const struct csto_defaults *defaults, const char *stage,
                      const csto_vocabulary *v)
{
    if (!f->event)
        return;
    csto_text_puts(t, csto_vocabulary_id(v, CSTO_EVENTS, f->event));
    if (f->role == CSTO_CUMULATIVE)
        return;
    if (f->event == defaults->event)
        csto_text_puts(t, stage);
    if (f->event_year) {
        csto_text_putc(t, '-');
        csto_text_put_integer(t, f->event_year);
    }
}

/* The texts of one claim, kept from one to the next so that their memory is. */
struct texts {
    struct csto_text number, unit, item, quote, publisher, event, conversion, title, published, stage;
    char id[CSTO_ID_BYTES], part_of[CSTO_ID_BYTES];
    long total; /* whose id is printed in part_of */
    csto_claim empty;
};

static void print_id(char to[CSTO_ID_BYTES], uint64_t document, const struct csto_finding *f)
{
    const uint64_t range[2] = {htole64(f->start), htole64(f->end)};
    csto_id_print(to, csto_hash(document, range, sizeof range));
}

/* 4.07 t are 4070 kg and not 4070.0000000000005: the decimal that was meant, where the product is it within its own rounding. */
static double as_decimal(double x)
{
    double size = fabs(x);
    if (!(size > 1e-6 && size < 1e14) || x == (double)(int64_t)x)
        return x;
    double power = pow(10, 14 - floor(log10(size))), near = round(x * power) / power;
    return fabs(near - x) <= size * 4e-16 ? near : x;
}

static void fill_unit(csto_claim *c, const struct csto_finding *f, const csto_vocabulary *v, struct texts *t)
{
    const struct csto_unit *unit = csto_unit_at(v, f->unit);
    c->unit = unit->to;
    c->value = f->value;
    if (unit->factor != 1)
        c->value = csto_value_scaled(f->value, unit->factor);
    c->value.value = as_decimal(c->value.value);
    c->value.low = as_decimal(c->value.low);
    c->value.high = as_decimal(c->value.high);
    csto_text_clear(&t->conversion);
    const char *assumption = *unit->assumption || !f->larger ? unit->assumption : csto_unit_at(v, f->larger)->assumption;
    if (*assumption) {
        csto_text_puts(&t->conversion, assumption);
        c->flags |= CSTO_FLAG_ASSUMED_FACTOR;
    }
    c->conversion = csto_text_string(&t->conversion);
}

static void fill(csto_claim *c, const struct csto_finding *f, const csto_findings *all, const struct csto_defaults *defaults,
                 const csto_vocabulary *v, const struct csto_document *d, uint64_t hash, struct texts *t)
{
    *c = t->empty;
    struct csto_text *const clear[] = {&t->number, &t->unit, &t->item, &t->quote, &t->publisher, &t->event};
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++)
        csto_text_clear(clear[i]);
    put_flat(&t->number, csto_document_at(d, f->number_start, f->number_end), f->number_end - f->number_start);
    if (f->unit_end)
        put_flat(&t->unit, csto_document_at(d, f->unit_start, f->unit_end), f->unit_end - f->unit_start);
    if (f->noun_end)
        put_flat(&t->item, csto_document_at(d, f->noun_start, f->noun_end), f->noun_end - f->noun_start);
    put_flat(&t->quote, csto_document_at(d, f->quote_start, f->quote_end), f->quote_end - f->quote_start);
    if (f->publisher_end)
        put_flat(&t->publisher, csto_document_at(d, f->publisher_start, f->publisher_end), f->publisher_end - f->publisher_start);
    put_event(&t->event, f, defaults, csto_text_string(&t->stage), v);
    print_id(t->id, hash, f);
    if (f->part_of >= 0 && f->part_of != t->total)
        print_id(t->part_of, hash, &all->at[t->total = f->part_of]);
    c->claim_id = t->id;
    c->part_of = f->part_of >= 0 ? t->part_of : "";
    c->measure = f->measure;
    c->item = f->item;
    c->place = f->place;
    c->area = f->area ? csto_vocabulary_id(v, CSTO_AREAS, f->area) : "";
    c->role = f->role;
    c->period = f->period;
    c->period_kind = f->period_kind;
    c->flags = f->flags;
    fill_unit(c, f, v, t);
    c->origin = CSTO_PROSE;
    c->item_stated = csto_text_string(&t->item);
    c->number_stated = csto_text_string(&t->number);
    c->unit_stated = csto_text_string(&t->unit);
    c->quote = csto_text_string(&t->quote);
    c->event = csto_text_string(&t->event);
    c->document = d->document;
    c->title = csto_text_string(&t->title);
    c->published = csto_text_string(&t->published);
    c->publisher = f->publisher_end ? csto_text_string(&t->publisher) : d->publisher ? d->publisher : "";
    c->url = d->url ? d->url : "";
    c->edition = d->edition ? d->edition : "";
    c->line = f->line;
    c->byte_start = (int64_t)f->start;
    c->byte_end = (int64_t)f->end;
    c->confidence = (double)(int)(f->confidence * 100 + 0.5f) / 100;
}

static void fill_document(struct texts *t, const struct csto_defaults *defaults, const struct csto_document *d)
{
    if (d->title && *d->title)
        csto_text_puts(&t->title, d->title);
    else
        put_flat(&t->title, csto_document_at(d, defaults->title_start, defaults->title_end), defaults->title_end - defaults->title_start);
    if (d->published && *d->published)
        csto_text_puts(&t->published, d->published);
    else
        csto_day_print(&t->published, defaults->published);
    if (defaults->stage_end > defaults->stage_start)
        put_slug(&t->stage, csto_document_at(d, defaults->stage_start, defaults->stage_end), defaults->stage_end - defaults->stage_start);
}

/* The document's bytes as a number, by which its claims are told from those of another. */
static uint64_t hash_of(const struct csto_document *d)
{
    uint64_t state = csto_hash_begin(0, d->n);
    size_t whole = d->n & ~(size_t)7;
    for (size_t at = 0, n; at < whole; at += n) {
        n = whole - at < CSTO_PAGES_STEP ? whole - at : CSTO_PAGES_STEP;
        state = csto_hash_part(state, csto_document_at(d, at, at + n), n);
    }
    return csto_hash_end(state, csto_document_at(d, whole, d->n), d->n - whole);
}

csto_status csto_findings_push(csto_findings *f, csto_findings *others, const struct csto_defaults *defaults, const csto_vocabulary *v,
                               const struct csto_document *d, struct csto_sink *sink, csto_error *err)
{
    if (!csto_findings_settle(f, others, defaults, v, d))
        return csto_fail_memory(err);
    struct texts t = {.total = CSTO_NO_FINDING};
    csto_claim_empty(&t.empty);
    fill_document(&t, defaults, d);
    uint64_t hash = f->n + others->n ? hash_of(d) : 0;
    csto_status rc = CSTO_OK;
    for (size_t i = 0, j = 0; i + j < f->n + others->n && rc == CSTO_OK;) {
        csto_claim c;
        bool other = j < others->n && (i == f->n || others->at[j].start < f->at[i].start);
        fill(&c, other ? &others->at[j++] : &f->at[i++], f, defaults, v, d, hash, &t);
        rc = t.quote.failed || t.number.failed ? csto_fail_memory(err) : csto_push(sink, &c, err);
    }
    struct csto_text *const used[] = {&t.number, &t.unit,       &t.item,  &t.quote,     &t.publisher,
                                      &t.event,  &t.conversion, &t.title, &t.published, &t.stage};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        csto_text_free(used[i]);
    return rc;
}
