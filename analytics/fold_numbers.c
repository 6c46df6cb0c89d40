/* Numbers for what rows have in common: kinds, series, periods, times, places, factors and scales. */
#include "config.h"

#include "analytics/fold.h"

#include "records/field.h"
#include "records/names.h"
#include "records/vocabulary.h"

/* Keeps the value of a key that is new in the map; CSTO_NO_NUMBER = no memory. */
#define KEEP(array, at, value) ((at) == (array)->n && !csto_array_push((array), (value)) ? CSTO_NO_NUMBER : number_of(at))

static uint32_t number_of(size_t at)
{
    return at < CSTO_NO_NUMBER ? (uint32_t)at : CSTO_NO_NUMBER;
}

static uint64_t bits_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static uint32_t factor_number(struct csto_fold *f, double scale, double factor)
{
    const uint64_t key[] = {bits_of(scale), bits_of(factor)};
    struct csto_fold_factor new = {.scale = scale, .factor = factor};
    memset(new.scales, UINT8_MAX, sizeof new.scales);
    size_t at = csto_map_put(&f->factor_of, key);
    return KEEP(&f->factors, at, new);
}

uint8_t csto_fold_scale_number(struct csto_fold *f, struct csto_fold_scale scale)
{
    for (uint8_t i = 0; i < f->n_scales; i++)
        if (f->scales[i].power == scale.power && f->scales[i].scale == scale.scale && f->scales[i].factor == scale.factor)
            return i;
    if (f->n_scales == CSTO_FOLD_SCALES)
        return CSTO_FOLD_NO_SCALE;
    f->scales[f->n_scales] = scale;
    return f->n_scales++;
}

uint8_t csto_fold_scale_of(struct csto_fold *f, struct csto_fold_factor *by, uint32_t decimals)
{
    static const double power[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    uint8_t number = CSTO_FOLD_NO_SCALE;
    if (decimals != CSTO_NO_DIGITS)
        number = csto_fold_scale_number(f, (struct csto_fold_scale){power[decimals], by->scale, by->factor});
    return by->scales[decimals] = number;
}

uint32_t csto_fold_place_number(struct csto_fold *f, csto_code place, csto_code item, const char *area)
{
    const uint64_t key[] = {place, item, csto_word(area)};
    size_t at = csto_map_put(&f->place_of, key);
    return KEEP(&f->places, at, ((struct csto_fold_place){place, item, area}));
}

uint32_t csto_fold_series_number(struct csto_fold *f, const struct csto_fold_series *s)
{
    uint64_t words[5 + 2 * CSTO_BY_WORDS] = {s->measure, s->unit, s->root, s->class, s->unnamed};
    for (size_t i = 0; i < f->question->n_by; i++) {
        words[5 + 2 * i] = (uint64_t)s->keys[i].number;
        words[6 + 2 * i] = *s->keys[i].text ? csto_word(s->keys[i].text) : 0;
    }
    size_t at = csto_map_put(&f->series_of, words);
    return KEEP(&f->series, at, *s);
}

/* A time is what the time words of --by say of a period; without one all periods are one time. */
static uint32_t time_number(struct csto_fold *f, const struct csto_key *keys)
{
    size_t n = f->question->n_by;
    uint64_t words[CSTO_BY_WORDS + 1] = {0};
    for (size_t i = 0; i < n; i++)
        words[i + 1] = (uint64_t)keys[i].number;
    size_t at = csto_map_put(&f->time_of, words);
    if (at == CSTO_NONE || at >= CSTO_FOLD_WITHOUT_PERIOD)
        return CSTO_NO_NUMBER;
    for (size_t i = 0; at == f->n_times && i < n; i++)
        if (!csto_array_push(&f->times, keys[i]))
            return CSTO_NO_NUMBER;
    f->n_times += at == f->n_times;
    return (uint32_t)at;
}

uint32_t csto_fold_period_number(struct csto_fold *f, csto_period p, csto_period_kind kind)
{
    const uint64_t key[] = {(uint64_t)(uint32_t)p.from << 32 | (uint32_t)p.to, kind};
    size_t known = csto_map_get(&f->period_of, key);
    if (known != CSTO_NONE)
        return number_of(known);
    struct csto_key keys[CSTO_BY_WORDS];
    csto_claim c;
    csto_claim_empty(&c);
    c.period = p;
    c.period_kind = kind;
    for (size_t i = 0; i < f->question->n_by; i++) {
        csto_by word = f->question->by[i];
        keys[i] =
            csto_by_words[word].time ? csto_key_of(word, &c, f->question->vocabulary, &f->texts) : (struct csto_key){CSTO_KEY_EMPTY, ""};
    }
    uint32_t time = time_number(f, keys);
    if (time == CSTO_NO_NUMBER)
        return CSTO_NO_NUMBER;
    csto_passing passing = csto_question_within(f->question, p);
    uint32_t place = passing == CSTO_PASSES ? time : passing == CSTO_WITHOUT_PERIOD ? CSTO_FOLD_WITHOUT_PERIOD : CSTO_FOLD_OUTSIDE;
    size_t at = csto_map_put(&f->period_of, key);
    if (at == f->period_times.n && !csto_array_push(&f->period_times, place))
        return CSTO_NO_NUMBER;
    return KEEP(&f->periods, at, ((struct csto_fold_period){p, time, kind}));
}

static bool is_unnamed(const struct csto_fold *f, const csto_claim *c)
{
    return c->origin == CSTO_TABLE && (c->item == f->other_drugs || !c->item) && *c->item_stated;
}

static uint32_t series_of_claim(struct csto_fold *f, const csto_claim *c)
{
    const struct csto_question *q = f->question;
    bool by_item = q->by_mask >> CSTO_BY_ITEM & 1;
    struct csto_fold_series s = {.measure = c->measure,
                                 .unit = c->unit,
                                 .root = by_item ? 0 : csto_item_at(q->vocabulary, c->item)->sum_root,
                                 .class = !c->place  ? CSTO_FOLD_UNPLACED
                                          : *c->area ? CSTO_FOLD_AREA
                                                     : CSTO_FOLD_WHOLE,
                                 .unnamed = is_unnamed(f, c)};
    for (size_t i = 0; i < q->n_by; i++) {
        s.keys[i] =
            csto_by_words[q->by[i]].time ? (struct csto_key){CSTO_KEY_EMPTY, ""} : csto_key_of(q->by[i], c, q->vocabulary, &f->texts);
        if (!s.keys[i].text)
            return CSTO_NO_NUMBER;
    }
    return csto_fold_series_number(f, &s);
}

uint32_t csto_fold_kind_number(struct csto_fold *f, const csto_claim *c, double scale, double factor)
{
    const char *from[] = {c->area, c->event, c->publisher, c->edition, c->document}, *texts[5];
    for (size_t i = 0; i < 5; i++)
        if (!(texts[i] = csto_intern_text(&f->texts, from[i], strlen(from[i]))))
            return CSTO_NO_NUMBER;
    uint64_t key[CSTO_FOLD_KIND_WORDS] = {(uint64_t)c->measure << 48 | (uint64_t)c->item << 32 | (uint64_t)c->unit << 16 | c->place,
                                          is_unnamed(f, c), bits_of(scale), bits_of(factor)};
    for (size_t i = 0; i < 5; i++)
        key[4 + i] = csto_word(texts[i]);
    size_t known = csto_map_get(&f->kind_of, key);
    if (known != CSTO_NONE)
        return number_of(known);
    bool outside = !csto_question_takes(f->question, c);
    struct csto_fold_kind k = {.series = series_of_claim(f, c), .factor = factor_number(f, scale, factor)};
    k.place = csto_fold_place_number(f, c->place, f->question->by_mask >> CSTO_BY_ITEM & 1 ? 0 : c->item, texts[0]);
    if (k.series == CSTO_NO_NUMBER || k.factor == CSTO_NO_NUMBER || k.place == CSTO_NO_NUMBER ||
        !csto_array_push(&f->met, ((struct csto_fold_met){texts[0], texts[1], texts[2], texts[3]})))
        return CSTO_NO_NUMBER;
    k.series = outside ? CSTO_NO_NUMBER : k.series;
    size_t at = csto_map_put(&f->kind_of, key);
    return KEEP(&f->kinds, at, k);
}
