/* shared_units.c - numbers whose unit was said of another one: "320 kg against 254 in 2023", "from 3.8 to 4.7 billion rubles" */
#include "config.h"

#include "loaders/prose/bare_words.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/rows.h"

/* A number without a unit and what it stands behind. */
struct unitless {
    const struct csto_reader *r;
    size_t k;
    const struct csto_quantity *q, *before; /* NULL = it is the first one */
    const struct csto_finding *last;        /* of the sentence; NULL = none */
    bool follows; /* the quantity before is the last finding, and has a unit that is no percent; pills are counts */
    bool closed;  /* the bracket it stands in ends behind it */
};

/* "3,240 kg of drugs (2,915)", "изъято 320 кг героина (в 2023 году – 254)". */
static bool bracket_behind(const struct unitless *u)
{
    uint32_t opens = u->closed && u->follows ? u->q->bracket : 0;
    if (opens <= u->before->to)
        return false;
    bool earlier = u->q->scaled && csto_near(&u->r->s, u->before->to, u->q->left, CSTO_CLASS_EARLIER);
    return u->before->to + 1 == opens || u->last->noun_end == u->r->s.tokens.at[opens - 2].end || earlier;
}

/* "31 tonnes, down from 88". */
static bool down_from(const struct unitless *u)
{
    return u->follows && u->q->after_from && csto_ends_phrase(&u->r->s, u->q->to) && !(u->k + 1 < u->r->q.n && u->q[1].after_to);
}

/* "15 kg in 2020 and 20 in 2021". */
static bool member_of_series(const struct unitless *u)
{
    bool weight = u->before && u->before->dimension == CSTO_MASS;
    return (weight && csto_series_goes_on(u->r, u->k)) || csto_series_shares_unit(u->r, u->k);
}

/* "Belgium (96 tonnes), Spain (49)". */
static bool bracket_of_place(const struct unitless *u)
{
    return u->q->bracket && u->closed && !u->q->scaled && u->last && u->before && u->before->unit && u->before->bracket &&
           u->before->end == u->last->end && u->q->left > 1 && csto_sentence_before(&u->r->s, u->q->left - 1, CSTO_CLASS_PLACE);
}

/* "320 kg of heroin against 254 in 2023", "320 кг; годом раньше было 254"; of millions only where both are so many. */
static bool value_then(const struct unitless *u)
{
    bool alike = u->follows && (u->before->dimension != CSTO_MONEY || u->before->scaled == u->q->scaled);
    return alike && (csto_is_compared(&u->r->s, u->q) || (csto_member_ends(&u->r->s, u->q->to) && csto_was_then(u->r, u->k)));
}

/* "34 tonnes of cannabis, 12 of them in the south". */
static bool some_of_them(const struct unitless *u)
{
    uint32_t left = u->q->left;
    return u->follows && u->before->dimension == CSTO_MASS && u->q->value < u->before->value &&
           csto_sentence_at(&u->r->s, u->q->to, CSTO_CLASS_MORE_OF) && left > 1 && csto_sentence_mark(&u->r->s, left - 1, ',') &&
           u->last->noun_end == u->r->s.tokens.at[left - 2].end;
}

static bool (*const ways[])(const struct unitless *) = {
    bracket_behind, down_from, member_of_series, bracket_of_place, value_then, some_of_them,
};

/* The first of a pair takes the unit and the scale of the second: "from 494 to 470 thousand", "from 3.8 billion to 4.7 billion rubles". */
static void of_second(struct csto_quantity *first)
{
    const struct csto_quantity *second = first + 1;
    if (!first->scaled && second->scale > 1 && first->value < 1000) {
        first->value *= second->scale;
        first->other = first->value;
        first->ambiguous = false;
    }
    if (second->unit) {
        first->unit = second->unit;
        first->dimension = second->dimension;
    }
}

/* "Drugs seized, kg<tab>312.5": the unit closes the label of the row. */
static void of_label(struct csto_reader *r, size_t k)
{
    struct csto_quantity *q = &r->q.at[k];
    if (k > 0 || q->unit || q->dimension != CSTO_COUNT || !csto_is_cell(r, k))
        return;
    const struct csto_mark *unit = csto_sentence_before(&r->s, q->left, CSTO_CLASS_UNIT);
    if (unit && unit->from > 0 && csto_sentence_mark(&r->s, unit->from - 1, ',')) {
        q->unit = unit->code;
        q->dimension = csto_unit_at(r->v, unit->code)->dimension;
    }
}

void csto_share_unit(struct csto_reader *r, size_t k)
{
    struct csto_quantity *q = &r->q.at[k];
    if (q->unit || q->dimension != CSTO_COUNT)
        return;
    if (csto_is_fraction(q) && csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE_OF))
        return; /* "половина из них": of whatever they are, there is no unit */
    struct unitless u = {.r = r, .k = k, .q = q, .before = k > 0 ? q - 1 : NULL, .last = csto_last_finding(r, false)};
    u.follows = u.before && u.last && u.before->unit && u.before->dimension != CSTO_PERCENT && u.before->dimension != CSTO_COUNT &&
                u.before->end == u.last->end;
    u.closed = csto_bracket_ends(&r->s, q->to);
    for (size_t i = 0; i < sizeof ways / sizeof *ways && u.before; i++)
        if (ways[i](&u)) {
            q->unit = u.before->unit;
            q->dimension = u.before->dimension;
            return;
        }
    if (k + 1 < r->q.n && q->after_from && q[1].after_to && q[1].left <= q->to + 1)
        of_second(q);
    of_label(r, k);
}

void csto_share_currency(struct csto_reader *r, size_t k, const struct csto_part_state *state)
{
    struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *total = state->said && state->total >= 0 ? &r->f.at[state->total] : NULL,
                              *last = csto_last_finding(r, false);
    bool ends = q->to >= r->s.tokens.n || r->s.tokens.at[q->to].kind == CSTO_TOKEN_MARK;
    if (!total && ends && k > 0 && q[-1].dimension == CSTO_MONEY && last && last->end == q[-1].end && r->s.style == CSTO_NUMBER_COMMA)
        total = last; /* "ущерб составил 462 млрд рублей, возмещено 241 млрд" */
    if (!total || q->unit || !q->scaled || csto_unit_at(r->v, total->unit)->dimension != CSTO_MONEY ||
        csto_sentence_at(&r->s, q->to, CSTO_CLASS_ITEM) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_MEASURE))
        return; /* not "goods for 41 million roubles, including 96 million cigarettes" */
    q->unit = total->unit;
    q->dimension = CSTO_MONEY;
}
