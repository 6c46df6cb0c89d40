/* push.c - findings as claims: their texts, ids and values */
#include "config.h"

#include "base/hash.h"
#include "base/number.h"
#include "base/status.h"
#include "base/text.h"
#include "loaders/prose/claims.h"
#include "loaders/prose/flat.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

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

/* The texts of one claim, kept from one to the next so that their memory is. */
struct texts {
    struct csto_text number, unit, item, quote, publisher, event, title, published, stage;
    char id[CSTO_ID_BYTES], part_of[CSTO_ID_BYTES];
    long total; /* whose id is printed in part_of */
    struct {
        csto_code code;
        int year;     /* 0 = is not said */
    } happened;       /* what is printed in event */
    csto_claim claim; /* what all claims of the document have in common is filled in once */
};

/* The key of an operation or stage, with its year unless the figure is of all its years. */
static const char *event_of(struct texts *t, const struct csto_finding *f, const struct csto_defaults *defaults, const csto_vocabulary *v)
{
    enum { WHOLE = -1 };
    bool whole = f->role == CSTO_CUMULATIVE;
    int year = whole ? WHOLE : f->event_year;
    if (!f->event)
        return "";
    if (f->event == t->happened.code && year == t->happened.year)
        return csto_text_string(&t->event);
    t->happened.code = f->event;
    t->happened.year = year;
    csto_text_clear(&t->event);
    csto_text_puts(&t->event, csto_vocabulary_id(v, CSTO_EVENTS, f->event));
    if (!whole && f->event == defaults->event)
        csto_text_puts(&t->event, csto_text_string(&t->stage));
    if (!whole && year) {
        csto_text_putc(&t->event, '-');
        csto_text_put_integer(&t->event, year);
    }
    return csto_text_string(&t->event);
}

static void print_id(char to[CSTO_ID_BYTES], uint64_t document, const struct csto_finding *f)
{
    const uint64_t range[2] = {htole64(f->start), htole64(f->end)};
    csto_id_print(to, csto_hash(document, range, sizeof range));
}

/* Short decimals, which most are, are what was meant. */
static bool is_short(double x)
{
    double n = x * 1000;
    return fabs(n) < 1e14 && (double)(int64_t)(n + 0.5) / 1000 == x;
}

/* 4.07 t are 4070 kg and not 4070.0000000000005: the decimal that was meant, where the product is it within its own rounding. */
static double as_decimal(double x)
{
    double size = fabs(x);
    if (!(size > 1e-6 && size < 1e14) || x == (double)(int64_t)x || is_short(x))
        return x;
    double power = pow(10, 14 - floor(log10(size))), near = round(x * power) / power;
    return fabs(near - x) <= size * 4e-16 ? near : x;
}

static void fill_unit(csto_claim *c, const struct csto_finding *f, const csto_vocabulary *v)
{
    const struct csto_unit *unit = csto_unit_at(v, f->unit);
    c->unit = unit->to;
    c->value = f->value;
    if (unit->factor != 1)
        c->value = csto_value_scaled(f->value, unit->factor);
    double stated = c->value.value;
    c->value.value = as_decimal(stated);
    c->value.low = c->value.low == stated ? c->value.value : as_decimal(c->value.low);
    c->value.high = c->value.high == stated ? c->value.value : as_decimal(c->value.high);
    c->conversion = *unit->assumption || !f->larger ? unit->assumption : csto_unit_at(v, f->larger)->assumption;
    if (*c->conversion)
        c->flags |= CSTO_FLAG_ASSUMED_FACTOR;
}

/* Bytes of the document as one line, in `t`; to 0 = "". */
static const char *flat(struct csto_text *t, const struct csto_document *d, size_t from, size_t to)
{
    csto_text_clear(t);
    if (to > from)
        csto_text_put_flat(t, csto_document_at(d, from, to), to - from);
    return csto_text_string(t);
}

static void fill(struct texts *t, const struct csto_finding *f, const csto_findings *all, const struct csto_defaults *defaults,
                 const csto_vocabulary *v, const struct csto_document *d, uint64_t hash)
{
    csto_claim *c = &t->claim;
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
    fill_unit(c, f, v);
    c->number_stated = flat(&t->number, d, f->number_start, f->number_end);
    c->unit_stated = flat(&t->unit, d, f->unit_start, f->unit_end);
    c->item_stated = flat(&t->item, d, f->noun_start, f->noun_end);
    c->quote = flat(&t->quote, d, f->quote_start, f->quote_end);
    c->event = event_of(t, f, defaults, v);
    c->publisher = f->publisher_end ? flat(&t->publisher, d, f->publisher_start, f->publisher_end) : d->publisher ? d->publisher : "";
    c->line = f->line;
    c->byte_start = (int64_t)f->start;
    c->byte_end = (int64_t)f->end;
    c->confidence = (double)(int)(f->confidence * 100 + 0.5f) / 100;
}

/* What all claims of the document have in common. */
static void fill_document(struct texts *t, const struct csto_defaults *defaults, const struct csto_document *d)
{
    csto_claim *c = &t->claim;
    csto_claim_empty(c);
    c->origin = CSTO_PROSE;
    c->document = d->document;
    c->url = d->url ? d->url : "";
    c->edition = d->edition ? d->edition : "";
    c->title = d->title && *d->title ? d->title : flat(&t->title, d, defaults->title_start, defaults->title_end);
    csto_day_print(&t->published, defaults->published);
    c->published = d->published && *d->published ? d->published : csto_text_string(&t->published);
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
    fill_document(&t, defaults, d);
    uint64_t hash = f->n + others->n ? hash_of(d) : 0;
    csto_status rc = CSTO_OK;
    for (size_t i = 0, j = 0; i + j < f->n + others->n && rc == CSTO_OK;) {
        bool other = j < others->n && (i == f->n || others->at[j].start < f->at[i].start);
        fill(&t, other ? &others->at[j++] : &f->at[i++], f, defaults, v, d, hash);
        rc = t.quote.failed || t.number.failed ? csto_fail_memory(err) : csto_push(sink, &t.claim, err);
    }
    struct csto_text *const used[] = {&t.number, &t.unit, &t.item, &t.quote, &t.publisher, &t.event, &t.title, &t.published, &t.stage};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        csto_text_free(used[i]);
    return rc;
}
