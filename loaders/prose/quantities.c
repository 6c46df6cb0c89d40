#include "config.h"

#include "loaders/prose/quantities.h"

#include "loaders/prose/numbers.h"
#include "loaders/prose/reject.h"
#include "records/vocabulary.h"

#include <math.h>
#include <strings.h>

/* A word that is the code of a currency ("all", "try", "gel") must be in capitals where a noun may follow. */
static bool is_small_code(const struct csto_sentence *s, const csto_vocabulary *v, const struct csto_mark *m)
{
    const struct csto_token *t = &s->tokens.at[m->from];
    return csto_unit_at(v, m->code)->dimension == CSTO_MONEY && m->to == m->from + 1 && t->kind == CSTO_TOKEN_WORD &&
           t->end - t->start == 3 && !(t->flags & CSTO_TOKEN_CAPS) &&
           strncasecmp(s->text + t->start, csto_vocabulary_id(v, CSTO_UNITS, m->code), 3) == 0;
}

/* Nothing that could be counted stands at token `at`. */
static bool ends_here(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind != CSTO_TOKEN_WORD || csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) ||
           csto_sentence_at(s, at, CSTO_CLASS_AND) || csto_sentence_at(s, at, CSTO_CLASS_BE) || csto_sentence_at(s, at, CSTO_CLASS_VERB);
}

/* The unit behind a number.  A word that is a unit of mass beside its usual meaning ("t", "l") is only so directly behind digits. */
static const struct csto_mark *unit_behind(const struct csto_sentence *s, const csto_vocabulary *v, uint32_t at)
{
    const struct csto_mark *m = csto_sentence_at(s, at, CSTO_CLASS_UNIT);
    if (!m)
        return NULL;
    if (m->to < s->tokens.n && !csto_sentence_spaced(s, m->to) && s->tokens.at[m->to].kind == CSTO_TOKEN_WORD)
        return NULL;
    if (csto_unit_at(v, m->code)->dimension == CSTO_COUNT && csto_sentence_mark(s, m->to, '-') && !csto_sentence_spaced(s, m->to) &&
        !csto_sentence_spaced(s, m->to + 1) && m->to + 1 < s->tokens.n && s->tokens.at[m->to + 1].kind == CSTO_TOKEN_WORD)
        return NULL; /* "five pill-press laboratories" */
    if (is_small_code(s, v, m) && !ends_here(s, m->to))
        return NULL; /* "20 gel tablets" */
    return csto_unit_at(v, m->code)->dimension ? m : NULL;
}

/* A currency before the number: "$18,000", "USD 717,000,000", "R2.4m". */
static const struct csto_mark *currency_before(const struct csto_sentence *s, const csto_vocabulary *v, uint32_t from)
{
    uint32_t end =
        from > 1 && csto_sentence_mark(s, from - 1, '.') && csto_sentence_at(s, from - 2, CSTO_CLASS_ABBREVIATION) ? from - 1 : from;
    const struct csto_mark *m = csto_sentence_before(s, end, CSTO_CLASS_UNIT); /* "Rs. 5,200 million" */
    if (!m || csto_unit_at(v, m->code)->dimension != CSTO_MONEY)
        return NULL;
    const struct csto_token *t = &s->tokens.at[m->from];
    if (t->kind == CSTO_TOKEN_WORD && (!(t->flags & (CSTO_TOKEN_CAPS | CSTO_TOKEN_CAPITAL)) || is_small_code(s, v, m)))
        return NULL; /* "All 20 men" */
    bool single = t->kind == CSTO_TOKEN_WORD && t->end - t->start == 1;
    return single && csto_sentence_spaced(s, from) ? NULL : m;
}

static void set_unit(struct csto_quantity *q, const struct csto_sentence *s, const csto_vocabulary *v, const struct csto_mark *m)
{
    q->unit = m->code;
    q->dimension = csto_unit_at(v, m->code)->dimension;
    q->unit_start = s->tokens.at[m->from].start;
    q->unit_end = s->tokens.at[m->to - 1].end;
    if (m->to > q->to)
        q->to = m->to;
    if (m->from < q->from)
        q->from = m->from;
}

/* An article is one of a number only before a scale or a unit: "a thousand", "more than a tonne"; what belongs to a date is none. */
static bool may_begin(const struct csto_sentence *s, uint32_t i)
{
    if (s->tokens.at[i].flags & CSTO_TOKEN_TAKEN)
        return false;
    bool article = (s->begins.at[i] & csto_class_bit(CSTO_CLASS_ARTICLE)) && i + 1 < s->tokens.n &&
                   (s->begins.at[i + 1] & (csto_class_bit(CSTO_CLASS_SCALE) | csto_class_bit(CSTO_CLASS_UNIT)));
    return article || s->tokens.at[i].kind == CSTO_TOKEN_NUMBER ||
           (s->begins.at[i] & (csto_opens_quantity() | csto_class_bit(CSTO_CLASS_UNIT)));
}

/* "4 tons and 753 kg", "4 kg 865 grams": one quantity, stated in the smaller unit.  False: nothing smaller of it follows. */
static bool add_smaller(struct csto_quantity *q, struct csto_sentence *s, const csto_vocabulary *v)
{
    const struct csto_unit *whole = csto_unit_at(v, q->unit);
    if (whole->dimension != CSTO_MASS && whole->dimension != CSTO_VOLUME)
        return false;
    uint32_t at = q->to + csto_ends_abbreviation(s, q->to); /* "1 кг. 200 г" */
    const struct csto_mark *and = csto_sentence_at(s, at, CSTO_CLASS_AND);
    struct csto_bare more;
    if (and&&and->to == at + 1)
        at++;
    if (at >= s->tokens.n || !may_begin(s, at) || !csto_bare_read(s, at, &more))
        return false;
    const struct csto_mark *m = unit_behind(s, v, more.to);
    const struct csto_unit *small = m ? csto_unit_at(v, m->code) : NULL;
    if (!small || small->dimension != whole->dimension || small->factor >= whole->factor || more.value * small->factor >= whole->factor)
        return false;
    q->larger = q->larger ? q->larger : q->unit;
    q->value = q->value * (whole->factor / small->factor) + more.value;
    q->other = q->value;
    q->ambiguous = false;
    q->number_end = s->tokens.at[more.to - 1].end;
    q->to = m->to;
    set_unit(q, s, v, m);
    return true;
}

/* Token `at`, or the one behind the currency that the first end has, too: "between $1.2 and $1.5 billion". */
static uint32_t past_currency(const struct csto_sentence *s, uint32_t at, const struct csto_mark *currency)
{
    const struct csto_mark *m = currency ? csto_sentence_at(s, at, CSTO_CLASS_UNIT) : NULL;
    return m && m->code == currency->code ? m->to : at;
}

/* The second end of a range ("20 to 25 kg", "40-45 kg"), where one follows. */
static bool read_second(struct csto_sentence *s, uint32_t to, bool opened, const struct csto_mark *currency, struct csto_bare *b)
{
    if (csto_sentence_mark(s, to, '-'))
        return !csto_sentence_spaced(s, to) && csto_bare_read(s, past_currency(s, to + 1, currency), b);
    const struct csto_mark *join = csto_sentence_at(s, to, CSTO_CLASS_TO);
    if (!join || (csto_sentence_at(s, to, CSTO_CLASS_AND) && !opened))
        return false;
    return csto_bare_read(s, past_currency(s, join->to, currency), b);
}

/* Makes a range of the number and a second end that follows it.  Ends that do not rise are no range, and neither is a pair of two periods. */
static void join_range(struct csto_quantity *q, struct csto_sentence *s, const csto_vocabulary *v, const struct csto_bare *b,
                       const struct csto_mark *prefix, const struct csto_mark **unit)
{
    struct csto_bare second;
    uint32_t from = prefix ? prefix->from : b->from;
    bool opened = from > 0 && (csto_sentence_at(s, from - 1, CSTO_CLASS_BETWEEN) || csto_sentence_at(s, from - 1, CSTO_CLASS_FROM));
    if (!read_second(s, *unit ? (*unit)->to : b->to, opened, prefix, &second) || csto_change_before(s, b->from) ||
        csto_ends_name(s, b, &second))
        return;
    double low = b->value * csto_shared_scale(s, b, &second);
    const struct csto_mark *unit2 = unit_behind(s, v, second.to);
    bool counted = unit2 || prefix || csto_sentence_find(s, second.to, second.to + 4, CSTO_CLASS_MEASURE) ||
                   csto_sentence_find(s, second.to, second.to + 4, CSTO_CLASS_ITEM) ||
                   (s->all && csto_sentence_at(s, second.to, CSTO_CLASS_OTHER));
    bool same = !*unit || (unit2 && unit2->code == (*unit)->code);
    if (!(low < second.value) || !counted || !same || csto_reject_number(s, second.from) != NULL)
        return;
    q->value = q->other = low;
    q->high = second.value;
    q->ambiguous = false;
    q->bound = CSTO_BETWEEN;
    q->scaled |= second.scaled;
    q->to = second.to;
    q->number_end = s->tokens.at[second.to - 1].end;
    *unit = unit2;
}

/* "A ton and a half", "тонна с половиной": half a unit more. */
static void add_half(struct csto_quantity *q, const struct csto_sentence *s)
{
    const struct csto_mark *half = q->words && q->bound != CSTO_BETWEEN ? csto_sentence_at(s, q->to, CSTO_CLASS_AND_HALF) : NULL;
    if (!half)
        return;
    q->value += half->value;
    q->other = q->value;
    q->to = half->to;
}

/* Completes a quantity from its bare number: scale and range, unit, hedge, sign, surroundings. */
static void complete(struct csto_quantity *q, struct csto_sentence *s, const csto_vocabulary *v, const struct csto_bare *b)
{
    *q = (struct csto_quantity){.from = b->from,
                                .to = b->to,
                                .value = b->value,
                                .other = b->other,
                                .bound = CSTO_EXACT,
                                .dimension = CSTO_COUNT,
                                .ambiguous = b->ambiguous,
                                .decimal_comma = b->decimal_comma,
                                .scaled = b->scaled,
                                .words = b->words,
                                .scale = b->scale > 0 ? b->scale : 1};
    q->number_start = s->tokens.at[b->from].start;
    q->number_end = s->tokens.at[b->to - 1].end;
    const struct csto_mark *prefix = currency_before(s, v, b->from), *unit = prefix ? NULL : unit_behind(s, v, csto_past_hyphen(s, b->to));
    const struct csto_mark *glued = b->words ? csto_sentence_before(s, b->to, CSTO_CLASS_UNIT) : NULL;
    if (!unit && glued && glued->from == b->from && glued->to == b->to)
        unit = glued; /* "полтонны" is number and unit in one */
    join_range(q, s, v, b, prefix, &unit);
    if (prefix)
        set_unit(q, s, v, prefix);
    else if (unit) {
        set_unit(q, s, v, unit);
        add_half(q, s);
        if (unit == glued) /* nothing but the unit says one of it */
            q->number_end = q->unit_start = q->number_start + (q->value < 1 ? sizeof "пол" - 1 : 0);
        if (q->bound != CSTO_BETWEEN)
            while (add_smaller(q, s, v)) /* "1 ton 312 kg 450 g" */
                ;
    }
    const struct csto_mark *times = csto_sentence_at(s, csto_past_hyphen(s, q->to), CSTO_CLASS_TIMES);
    if (times && !q->unit) {
        q->times = true;
        q->dimension = CSTO_PERCENT;
        q->to = times->to;
        q->number_end = s->tokens.at[q->to - 1].end;
        const struct csto_mark *in = csto_sentence_before(s, q->from, CSTO_CLASS_TIMES_IN);
        if (in) {
            q->from = in->from;
            q->number_start = s->tokens.at[q->from].start;
        }
    }
    csto_quantity_sign(q, s);
    csto_quantity_hedge(q, s);
    csto_quantity_surroundings(q, s);
    q->start = s->tokens.at[q->from].start;
    q->end = s->tokens.at[q->to - 1].end;
}

/* "One in five", "two out of three", "3 in 100,000": a ratio counts nothing.  Its end, 0 = none. */
static uint32_t ratio_end(struct csto_sentence *s, const csto_vocabulary *v, const struct csto_bare *b)
{
    enum { SMALL = 20 };
    const struct csto_mark *in = csto_sentence_at(s, b->to, CSTO_CLASS_RATIO),
                           *plain = in ? NULL : csto_sentence_at(s, b->to, CSTO_CLASS_OF);
    struct csto_bare of;
    in = in ? in : plain;
    if (!in || b->scaled || !csto_bare_read(s, in->to, &of) || b->value >= of.value || unit_behind(s, v, of.to))
        return 0;
    if (plain && of.value != 10 && of.value != 100)
        return 0; /* "9 of 10 victims", but "12 of 15 cars" */
    bool power = of.value >= 100 && pow(10, round(log10(of.value))) == of.value;
    return of.value <= SMALL || power ? of.to : 0;
}

/* "Twice as many as in 2023", "double last year's amount": a factor that is set against another time. */
static const struct csto_mark *factor_at(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_FACTOR);
    return m && csto_sentence_at(s, m->to, CSTO_CLASS_AS_MANY) ? m : NULL;
}

/* "Doubled", "halved", "threefold", which say a change without a number. */
static bool read_multiple(struct csto_quantity *q, const struct csto_sentence *s, uint32_t i)
{
    const uint64_t says = csto_class_bit(CSTO_CLASS_MULTIPLE) | csto_class_bit(CSTO_CLASS_FACTOR) | csto_class_bit(CSTO_CLASS_FOLD);
    if (!csto_sentence_begins(s, i, says))
        return false;
    const struct csto_mark *fixed = csto_sentence_at(s, i, CSTO_CLASS_MULTIPLE), *m = fixed ? fixed : factor_at(s, i);
    fixed = m;
    m = m ? m : csto_sentence_at(s, i, CSTO_CLASS_FOLD);
    if (!m)
        return false;
    *q = (struct csto_quantity){.from = m->from,
                                .to = m->to,
                                .value = fabs(m->value),
                                .other = fabs(m->value),
                                .bound = CSTO_EXACT,
                                .dimension = CSTO_PERCENT,
                                .words = true,
                                .scale = 1,
                                .sign = !fixed         ? 0
                                        : m->value < 0 ? -1
                                                       : 1,
                                .times = true,
                                .multiple = true};
    q->start = q->number_start = s->tokens.at[m->from].start;
    q->end = q->number_end = s->tokens.at[m->to - 1].end;
    csto_quantity_hedge(q, s);
    return true;
}

bool csto_quantities_find(csto_quantities *out, struct csto_sentence *s, const csto_vocabulary *v)
{
    uint32_t next = 0; /* token behind the last that was read */
    bool units =
        csto_sentence_has(s, csto_class_bit(CSTO_CLASS_UNIT)) &&
        csto_sentence_has(s, csto_class_bit(CSTO_CLASS_HEDGE) | csto_class_bit(CSTO_CLASS_AND_HALF) | csto_class_bit(CSTO_CLASS_VERB));
    out->n = 0;
    for (size_t o = 0; o < s->openers.n && (units || s->digits || csto_sentence_has(s, csto_opens_quantity())); o++) {
        struct csto_bare b;
        uint32_t i = s->openers.at[o];
        if (i < next || !may_begin(s, i))
            continue;
        struct csto_quantity multiple;
        if (read_multiple(&multiple, s, i)) {
            if (!csto_array_push(out, multiple))
                return false;
            next = multiple.to;
            continue;
        }
        if (!csto_bare_read(s, i, &b))
            continue;
        uint32_t ratio = ratio_end(s, v, &b);
        if (ratio) {
            next = ratio;
            continue;
        }
        const char *why = b.words ? csto_reject_words(s, b.from, b.to) : csto_reject_number(s, i);
        bool fraction = b.words && csto_sentence_at(s, b.from, CSTO_CLASS_FRACTION);
        bool uncounted =
            s->all && why && (strcmp(why, "duration") == 0 || strcmp(why, "difference") == 0 || (fraction && strcmp(why, "pronoun") == 0));
        if (why && !uncounted) {
            next = b.words ? b.to : i + 1;
            continue;
        }
        struct csto_quantity *q = csto_array_add(out);
        if (!q)
            return false;
        complete(q, s, v, &b);
        q->uncounted = uncounted;
        next = q->to;
    }
    return true;
}
