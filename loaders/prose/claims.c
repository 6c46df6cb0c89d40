#include "config.h"

#include "loaders/prose/claims.h"

#include "base/hash.h"
#include "base/status.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>
#include <strings.h>

/* ---- decimal commas ---- */

static double factor_of(const csto_vocabulary *v, const struct csto_finding *f)
{
    return csto_unit_at(v, f->unit)->factor;
}

static void reread(struct csto_finding *f)
{
    f->value = csto_value_of(f->other, f->value.bound);
    f->comma_suspect = false;
    f->flags |= CSTO_FLAG_DECIMAL_COMMA;
}

/* A part larger than its total proves that its comma is decimal; one lone "67,6" proves it for tonnes and for scale words. */
static void settle_commas(csto_findings *all, const struct csto_defaults *d, const csto_vocabulary *v)
{
    bool proved = d->decimal_commas;
    for (size_t i = 0; i < all->n; i++) {
        struct csto_finding *f = &all->at[i];
        const struct csto_finding *total = f->part_of >= 0 ? &all->at[f->part_of] : NULL;
        if (f->comma_suspect && total && csto_unit_at(v, f->unit)->dimension == csto_unit_at(v, total->unit)->dimension &&
            f->value.value * factor_of(v, f) > total->value.value * factor_of(v, total) * 1.001 &&
            f->other * factor_of(v, f) <= total->value.value * factor_of(v, total)) {
            reread(f);
            proved = true;
        }
    }
    for (size_t i = 0; i < all->n; i++)
        if (all->at[i].comma_suspect && proved &&
            (csto_unit_at(v, all->at[i].unit)->factor >= 1000 || csto_unit_at(v, all->at[i].unit)->dimension == CSTO_MONEY))
            reread(&all->at[i]);
}

/* ---- repeats ---- */

struct slot {
    uint64_t key;
    uint32_t finding; /* its number + 1; 0 = free */
};

static double canonical(const csto_vocabulary *v, const struct csto_finding *f)
{
    return (f->value.bound == CSTO_BETWEEN ? f->value.low : f->value.value) * factor_of(v, f);
}

static uint64_t key_of(const csto_vocabulary *v, const struct csto_finding *f)
{
    double value = canonical(v, f);
    uint64_t h = csto_hash(f->measure, &f->item, sizeof f->item);
    h = csto_hash(h, &csto_unit_at(v, f->unit)->to, sizeof(csto_code));
    return csto_hash(h, &value, sizeof value) | 1;
}

static bool says_the_same(const struct csto_finding *a, const struct csto_finding *b)
{
    if ((a->role == CSTO_CHANGE) != (b->role == CSTO_CHANGE) || (a->role == CSTO_SHARE) != (b->role == CSTO_SHARE))
        return false;
    if (a->role == CSTO_PREVIOUS || b->role == CSTO_PREVIOUS ||
        (b->role == CSTO_PART && a->role != CSTO_PART && a->part_of != b->part_of && !a->title))
        return false;
    if (b->period_stated && a->period_stated && (a->period.from != b->period.from || a->period.to != b->period.to) &&
        !csto_period_overlap(a->period, b->period))
        return false;
    return !(a->place_stated && b->place_stated && a->place != b->place);
}

static void make_repeat(csto_findings *all, size_t i, size_t of)
{
    struct csto_finding *f = &all->at[i], *first = &all->at[of];
    while (first->role == CSTO_REPEAT && first->part_of >= 0)
        first = &all->at[of = (size_t)first->part_of];
    if (of == i)
        return;
    f->role = CSTO_REPEAT;
    f->part_of = (long)of;
    f->period = first->period;
    f->period_kind = first->period_kind;
    f->period_stated = first->period_stated;
    f->place = first->place;
    f->area = first->area;
    f->place_stated = first->place_stated;
}

/* The same figure said again is a repeat of its first mention; a headline is the repeat of the body. */
static bool find_repeats(csto_findings *all, const csto_vocabulary *v)
{
    size_t room = 64;
    while (room < all->n * 2)
        room *= 2;
    struct slot *slots = calloc(room, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < all->n; i++) {
        struct csto_finding *f = &all->at[i];
        if (f->role == CSTO_REPEAT || f->title)
            continue;
        uint64_t key = key_of(v, f);
        size_t at = (size_t)(key >> 8) & (room - 1);
        while (slots[at].finding && slots[at].key != key)
            at = (at + 1) & (room - 1);
        if (!slots[at].finding)
            slots[at] = (struct slot){key, (uint32_t)i + 1};
        else if (says_the_same(&all->at[slots[at].finding - 1], f))
            make_repeat(all, i, slots[at].finding - 1);
    }
    free(slots);
    return true;
}

/* A headline says "drugs" where the body says "drugs and precursors". */
static bool same_item(const csto_vocabulary *v, const struct csto_finding *head, const struct csto_finding *body, bool wider)
{
    return wider ? body->item != head->item && head->item && body->item && csto_item_at(v, head->item)->parent == body->item
                 : body->item == head->item;
}

/* A headline rounds: "over two tons" for 2,164 kg.  It repeats the first figure of the body that it can stand for. */
static void find_body(csto_findings *all, size_t i, bool wider, const csto_vocabulary *v)
{
    enum { REACH = 200 };
    const struct csto_finding *head = &all->at[i];
    for (size_t j = i + 1; j < all->n && j < i + REACH && head->role != CSTO_REPEAT; j++) {
        const struct csto_finding *body = &all->at[j];
        double said = canonical(v, head), ratio = said > 0 ? canonical(v, body) / said : 0;
        if (body->title || body->measure != head->measure || !same_item(v, head, body, wider) || body->role == CSTO_REPEAT ||
            body->role == CSTO_PREVIOUS || csto_unit_at(v, body->unit)->to != csto_unit_at(v, head->unit)->to)
            continue;
        if (ratio == 1 || (ratio > 0.96 && ratio < 1.2 && csto_unit_at(v, body->unit)->dimension != CSTO_PERCENT))
            make_repeat(all, i, j);
    }
}

static void find_headlines(csto_findings *all, const csto_vocabulary *v)
{
    enum { HEADLINES = 8 };
    for (size_t i = 0; i < all->n && i < HEADLINES && all->at[i].title; i++) {
        find_body(all, i, false, v);
        if (all->at[i].role != CSTO_REPEAT && csto_unit_at(v, all->at[i].unit)->dimension == CSTO_MASS)
            find_body(all, i, true, v);
    }
}

/* Two currencies share a name: roubles without their country are those of the place. */
static void settle_currency(struct csto_finding *f, const struct csto_defaults *d, const csto_vocabulary *v, const char *text)
{
    enum { REDENOMINATED = 16983 }; /* 2016-07-01: byr became byn */
    const char *unit = csto_vocabulary_id(v, CSTO_UNITS, f->unit), *stated = text + f->unit_start;
    bool bare = f->unit_end - f->unit_start > 3 &&
                (strncasecmp(stated, "rub", 3) == 0 || strncasecmp(stated, "rou", 3) == 0 || strncmp(stated, "руб", 6) == 0);
    if (strcmp(unit, "rub") != 0 || !bare || !f->place || strcmp(csto_vocabulary_id(v, CSTO_PLACES, f->place), "BLR") != 0)
        return;
    int32_t day = f->period.to != CSTO_NO_DAY ? f->period.to : d->published;
    csto_code code = csto_vocabulary_find_id(v, CSTO_UNITS, day != CSTO_NO_DAY && day < REDENOMINATED ? "byr" : "byn", 3);
    f->unit = code ? code : f->unit;
}

/* Doubts of the whole document (evidence.c has those of a sentence): in documents that nobody had read, figures without a time or a place had one
 * that was overlooked more often than not. */
static const float NO_TIME = 0.85f, NO_PLACE = 0.88f;

static void take_defaults(csto_findings *all, const struct csto_defaults *d, const csto_vocabulary *v, const char *text)
{
    for (size_t i = 0; i < all->n; i++) {
        struct csto_finding *f = &all->at[i];
        if (!f->period_stated) {
            f->period = d->period;
            f->period_kind = d->period_kind;
        }
        if (!f->place_stated) {
            f->place = d->place;
            f->area = f->no_area || f->role == CSTO_CUMULATIVE ? 0 : d->area;
        }
        if (!csto_period_known(f->period) && f->period_kind != CSTO_PERIOD_OPERATION)
            f->confidence *= NO_TIME;
        if (!f->place)
            f->confidence *= NO_PLACE;
        settle_currency(f, d, v, text);
        bool stage_of_it = f->event && d->event && csto_event_at(v, d->event)->parent == f->event && f->role != CSTO_CUMULATIVE;
        if (!f->event || stage_of_it) {
            f->event = d->event;
            f->event_year = d->event_year;
        }
        if (f->event && !f->event_year && f->event == d->event)
            f->event_year = d->event_year;
        if (f->event && !f->event_year && csto_period_known(f->period))
            f->event_year = csto_date_of(f->period.from).year;
    }
}

/* ---- texts of a claim ---- */

/* Words of ASCII with single blanks between them, which stay as they are: how many bytes. */
static size_t plain_run(const char *p, size_t n)
{
    size_t i = 0;
    while (i < n && ((p[i] > ' ' && p[i] < 0x7f) || (p[i] == ' ' && i > 0 && i + 1 < n && p[i + 1] > ' ' && p[i + 1] < 0x7f)))
        i++;
    return i;
}

/* Bytes of the document as one line of valid text. */
static void put_flat(struct csto_text *t, const char *p, size_t n)
{
    bool space = false;
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

static void put_event(struct csto_text *t, const struct csto_finding *f, const struct csto_defaults *defaults, const char *document,
                      const csto_vocabulary *v)
{
    if (!f->event)
        return;
    csto_text_puts(t, csto_vocabulary_id(v, CSTO_EVENTS, f->event));
    if (f->role == CSTO_CUMULATIVE)
        return;
    if (f->event == defaults->event && defaults->stage_end > defaults->stage_start)
        put_slug(t, document + defaults->stage_start, defaults->stage_end - defaults->stage_start);
    if (f->event_year)
        csto_text_printf(t, "-%d", f->event_year);
}

/* The texts of one claim, kept from one to the next so that their memory is. */
struct texts {
    struct csto_text number, unit, item, quote, publisher, event, conversion, title, published;
    char id[CSTO_ID_BYTES], part_of[CSTO_ID_BYTES];
};

static void print_id(char to[CSTO_ID_BYTES], uint64_t document, const struct csto_finding *f)
{
    uint64_t range[2] = {f->start, f->end};
    unsigned char bytes[16];
    for (int i = 0; i < 16; i++)
        bytes[i] = (unsigned char)(range[i / 8] >> (i % 8 * 8));
    csto_id_print(to, csto_hash(document, bytes, sizeof bytes));
}

/* 4.07 t are 4070 kg and not 4070.0000000000005: the decimal that was meant, where the product is it within its own rounding. */
static double as_decimal(double x)
{
    double size = fabs(x);
    if (!(size > 1e-6 && size < 1e14))
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
    csto_claim_empty(c);
    struct csto_text *const clear[] = {&t->number, &t->unit, &t->item, &t->quote, &t->publisher, &t->event};
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++)
        csto_text_clear(clear[i]);
    put_flat(&t->number, d->text + f->number_start, f->number_end - f->number_start);
    if (f->unit_end)
        put_flat(&t->unit, d->text + f->unit_start, f->unit_end - f->unit_start);
    if (f->noun_end)
        put_flat(&t->item, d->text + f->noun_start, f->noun_end - f->noun_start);
    put_flat(&t->quote, d->text + f->quote_start, f->quote_end - f->quote_start);
    if (f->publisher_end)
        put_flat(&t->publisher, d->text + f->publisher_start, f->publisher_end - f->publisher_start);
    put_event(&t->event, f, defaults, d->text, v);
    print_id(t->id, hash, f);
    t->part_of[0] = '\0';
    if (f->part_of >= 0)
        print_id(t->part_of, hash, &all->at[f->part_of]);
    c->claim_id = t->id;
    c->part_of = t->part_of;
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
        put_flat(&t->title, d->text + defaults->title_start, defaults->title_end - defaults->title_start);
    if (d->published && *d->published)
        csto_text_puts(&t->published, d->published);
    else
        csto_day_print(&t->published, defaults->published);
}

csto_status csto_findings_push(csto_findings *f, csto_findings *others, const struct csto_defaults *defaults, const csto_vocabulary *v,
                               const struct csto_document *d, struct csto_sink *sink, csto_error *err)
{
    settle_commas(f, defaults, v);
    if (!find_repeats(f, v))
        return csto_fail_memory(err);
    find_headlines(f, v);
    take_defaults(f, defaults, v, d->text);
    take_defaults(others, defaults, v, d->text);
    struct texts t = {0};
    fill_document(&t, defaults, d);
    uint64_t hash = f->n + others->n ? csto_hash(0, d->text, d->n) : 0;
    csto_status rc = CSTO_OK;
    for (size_t i = 0, j = 0; i + j < f->n + others->n && rc == CSTO_OK;) {
        csto_claim c;
        bool other = j < others->n && (i == f->n || others->at[j].start < f->at[i].start);
        fill(&c, other ? &others->at[j++] : &f->at[i++], f, defaults, v, d, hash, &t);
        rc = t.quote.failed || t.number.failed ? csto_fail_memory(err) : csto_push(sink, &c, err);
    }
    struct csto_text *const used[] = {&t.number, &t.unit, &t.item, &t.quote, &t.publisher, &t.event, &t.conversion, &t.title, &t.published};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        csto_text_free(used[i]);
    return rc;
}
