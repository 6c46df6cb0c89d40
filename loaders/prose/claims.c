#include "config.h"

#include "loaders/prose/claims.h"

#include "base/hash.h"
#include "base/status.h"
#include "loaders/prose/currency.h"
#include "records/interval.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

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
    const struct {
        uint64_t codes;
        double value;
    } key = {(uint64_t)f->measure << 32 | (uint64_t)f->item << 16 | csto_unit_at(v, f->unit)->to, canonical(v, f)};
    return csto_hash(0, &key, sizeof key) | 1;
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
    if (!first->period_stated && f->period_stated && csto_period_known(f->period)) { /* what is said again may say when */
        first->period = f->period;
        first->period_kind = f->period_kind;
        first->period_stated = true;
    }
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

/* A headline says "drugs" where the body says "drugs and precursors", or the one drug that it was. */
static bool same_item(const csto_vocabulary *v, const struct csto_finding *head, const struct csto_finding *body, bool wider)
{
    enum { ABOUT = 20, CLOSE = 100 }; /* a twentieth, a hundredth */
    double said = canonical(v, head), more = canonical(v, body) - said;
    if (wider && csto_unit_at(v, head->unit)->dimension == CSTO_COUNT) /* "100 violations": which ones, the body says */
        return !head->item && body->item && fabs(more) * CLOSE < said && body->role == CSTO_LEVEL;
    bool named = more >= 0 && more * ABOUT < said && body->role == CSTO_LEVEL && csto_item_under(v, body->item, head->item);
    return wider ? body->item != head->item && head->item && body->item && (csto_item_at(v, head->item)->parent == body->item || named)
                 : body->item == head->item;
}

/* "Down by nearly 5%" for -4.8%. */
static bool is_rounded_change(const struct csto_finding *head, const struct csto_finding *body, double ratio)
{
    return head->role == CSTO_CHANGE && body->role == CSTO_CHANGE && head->value.bound != CSTO_EXACT && ratio > 0.9 && ratio < 1.1;
}

/* A headline rounds: "over two tons" for 2,164 kg.  It repeats the first figure of the body that it can stand for. */
static void find_body(csto_findings *all, size_t i, bool wider, const csto_vocabulary *v)
{
    enum { REACH = 200 };
    const struct csto_finding *head = &all->at[i];
    for (size_t j = i + 1; j < all->n && j < i + REACH && head->role != CSTO_REPEAT; j++) {
        const struct csto_finding *body = &all->at[j];
        double said = canonical(v, head), ratio = said != 0 ? canonical(v, body) / said : 0;
        if (body->title || body->measure != head->measure || !same_item(v, head, body, wider) || body->role == CSTO_REPEAT ||
            body->role == CSTO_PREVIOUS || csto_unit_at(v, body->unit)->to != csto_unit_at(v, head->unit)->to)
            continue;
        bool rounded =
            csto_unit_at(v, body->unit)->dimension != CSTO_PERCENT ? ratio > 0.96 && ratio < 1.2 : is_rounded_change(head, body, ratio);
        if (ratio == 1 || rounded) {
            all->at[i].item = head->item ? head->item : body->item;
            make_repeat(all, i, j);
        }
    }
}

static void find_headlines(csto_findings *all, const csto_vocabulary *v)
{
    enum { HEADLINES = 8 };
    for (size_t i = 0; i < all->n && i < HEADLINES && all->at[i].title; i++) {
        find_body(all, i, false, v);
        csto_dimension dimension = csto_unit_at(v, all->at[i].unit)->dimension;
        if (all->at[i].role != CSTO_REPEAT && (dimension == CSTO_MASS || dimension == CSTO_COUNT))
            find_body(all, i, true, v);
    }
}

static bool is_money(const struct csto_finding *f, const csto_vocabulary *v)
{
    return f->unit && csto_unit_at(v, f->unit)->dimension == CSTO_MONEY;
}

/* Sums whose currency shares its name with others are in that of the place; a part without a word of its own is in that of its total. */
static void settle_currency(csto_findings *all, size_t i, const struct csto_defaults *defaults, const csto_vocabulary *v,
                            const struct csto_document *d, struct csto_currency_memory *memory)
{
    struct csto_finding *f = &all->at[i];
    if (!is_money(f, v))
        return;
    if (f->unit_end == f->unit_start) {
        long said = f->part_of >= 0 ? f->part_of : (long)i - 1; /* "9.4 million rubles, of which 2.1 million" */
        f->unit = said >= 0 && is_money(&all->at[said], v) ? all->at[said].unit : f->unit;
        return;
    }
    int32_t day = f->period.to != CSTO_NO_DAY ? f->period.to : defaults->published;
    f->unit = csto_currency_of_place(v, f->unit, csto_document_at(d, f->unit_start, f->unit_end), f->unit_end - f->unit_start, f->place,
                                     day, memory);
}

/* Doubts of the whole document (evidence.c has those of a sentence): in documents that nobody had read, figures without a time or a place had one
 * that was overlooked more often than not. */
static const float NO_TIME = 0.85f, NO_PLACE = 0.88f;

/* The byte from which on the document's period holds: what was told before its day was named has another, unless the day's own paragraph says it again. */
static size_t dated_from(const csto_findings *all, const struct csto_defaults *d)
{
    for (size_t i = 0; i < all->n && all->at[i].start < d->since; i++)
        if (!all->at[i].title && all->at[i].period_stated && all->at[i].period.from == d->period.from)
            return 0;
    return d->since;
}

enum { SEASON = 100 }; /* days; no operation takes longer */

/* True where figures of the days of an operation are told. */
static bool has_days(const csto_findings *all)
{
    for (size_t i = 0; i < all->n; i++)
        if (all->at[i].period_stated && all->at[i].period_kind == CSTO_PERIOD_OPERATION && csto_period_known(all->at[i].period))
            return true;
    return false;
}

/* "За 9 месяцев изъято 700 кг. В ходе операции с 16 по 20 сентября - 15 кг": what the months brought in is not the operation's. */
static bool is_of_months(const struct csto_finding *f)
{
    return f->period_stated && csto_period_known(f->period) &&
           (f->period_kind == CSTO_PERIOD_YEAR || f->period_kind == CSTO_PERIOD_MONTH) && f->period.to - f->period.from > SEASON;
}

static void take_defaults(csto_findings *all, const struct csto_defaults *d, const csto_vocabulary *v, const struct csto_document *document,
                          size_t since)
{
    struct csto_currency_memory memory = {0};
    const bool days = d->event && has_days(all);
    for (size_t i = 0; i < all->n; i++) {
        struct csto_finding *f = &all->at[i];
        size_t told = f->role == CSTO_REPEAT && f->part_of >= 0 ? all->at[f->part_of].start : f->title ? 0 : f->start;
        if (!f->period_stated && told >= since) {
            f->period = d->period;
            f->period_kind = d->period_kind;
        } else if (!f->period_stated && d->event && f->period_kind == CSTO_PERIOD_UNKNOWN) {
            f->period_kind = CSTO_PERIOD_OPERATION;
        }
        if (!f->place_stated) {
            f->place = d->place;
            f->area = f->no_area || f->role == CSTO_CUMULATIVE ? 0 : d->area;
        }
        if (!csto_period_known(f->period) && f->period_kind != CSTO_PERIOD_OPERATION)
            f->confidence *= NO_TIME;
        if (!f->place)
            f->confidence *= NO_PLACE;
        settle_currency(all, i, d, v, document, &memory);
        bool stage_of_it = f->event && d->event && csto_event_at(v, d->event)->parent == f->event && f->role != CSTO_CUMULATIVE;
        if ((!f->event || stage_of_it) && !(days && is_of_months(f))) {
            f->event = d->event;
            f->event_year = d->event_year;
        }
        if (f->event && !f->event_year && f->event == d->event)
            f->event_year = d->event_year;
        if (f->event && !f->event_year && csto_period_known(f->period))
            f->event_year = csto_date_of(f->period.from).year;
    }
}

bool csto_findings_settle(csto_findings *f, csto_findings *others, const struct csto_defaults *defaults, const csto_vocabulary *v,
                          const struct csto_document *d)
{
    settle_commas(f, defaults, v);
    if (!find_repeats(f, v))
        return false;
    find_headlines(f, v);
    take_defaults(f, defaults, v, d, dated_from(f, defaults));
    take_defaults(others, defaults, v, d, 0);
    return true;
}
