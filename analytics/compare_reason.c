/* What a claim and a table's figure have to do with each other, in words: the scopes, what follows, what may be behind it. */
#include "config.h"

#include "analytics/compare_reason.h"

#include "base/number.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

void csto_put_times(struct csto_text *t, double ratio)
{
    double size = fabs(ratio);
    if (size > 0 && (size < 0.001 || size >= 1e9))
        csto_text_printf(t, "%.2g", ratio);
    else
        csto_number_print_grouped(t, ratio, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

void csto_put_between(struct csto_text *t, const csto_vocabulary *v, double low, double high, csto_code unit)
{
    enum { DECIMALS = 3 };
    bool has_low = isfinite(low), has_high = isfinite(high);
    if (!has_low && has_high)
        csto_text_puts(t, "up to ");
    if (has_low)
        csto_number_print_grouped(t, low, DECIMALS);
    if (has_low && has_high && low != high)
        csto_text_puts(t, " to ");
    if (has_high && low != high)
        csto_number_print_grouped(t, high, DECIMALS);
    if (!has_low && !has_high)
        csto_text_puts(t, "anything");
    const char *id = csto_vocabulary_id(v, CSTO_UNITS, unit);
    if (strcmp(id, "count") != 0)
        csto_text_printf(t, " %s", id);
    if (has_low && !has_high)
        csto_text_puts(t, " or more");
}

void csto_put_side(struct csto_text *t, const csto_vocabulary *v, const struct csto_side *s, csto_code unit)
{
    if (s->claims == 1)
        csto_put_value(t, v, s->claim->value, unit);
    else if (isfinite(s->value))
        csto_put_point(t, v, s->value, unit);
    else
        csto_put_between(t, v, s->low, s->high, unit);
}

static const char *place_id(const csto_vocabulary *v, csto_code place)
{
    return csto_vocabulary_id(v, CSTO_PLACES, place);
}

/* Starts the next part of the sentence. */
static void join(struct csto_text *t)
{
    csto_text_puts(t, t->n ? "; " : "");
}

/* ---- the scopes ---- */

/* The members of the wanted place that are, or are not, in the table's figure: "ARM, BLR". */
static void put_members(struct csto_text *t, const struct csto_case *c, bool in_table)
{
    const char *comma = "";
    for (size_t p = 1; p <= csto_vocabulary_count(c->vocabulary, CSTO_PLACES); p++) {
        if ((csto_code)p == c->wanted->place || !csto_place_inside(c->vocabulary, (csto_code)p, c->wanted->place) ||
            (c->has[p] != 0) != in_table)
            continue;
        csto_text_printf(t, "%s%s", comma, place_id(c->vocabulary, (csto_code)p));
        comma = ", ";
    }
}

static void put_place(struct csto_text *t, const struct csto_case *c)
{
    const char *wanted = place_id(c->vocabulary, c->wanted->place);
    if (c->match->place == CSTO_WIDER) {
        join(t);
        csto_text_printf(t, "the claim is about %s, the table's figure about %s", wanted, place_id(c->vocabulary, c->b->claim->place));
    } else if (c->match->place == CSTO_PARTS) {
        join(t);
        csto_text_puts(t, "the table's figure adds up ");
        if (c->missing)
            csto_text_printf(t, "%zu of ", c->members - c->missing);
        csto_text_printf(t, "the %zu members of %s (", c->members, wanted);
        put_members(t, c, true);
        csto_text_puts(t, ")");
        if (c->missing) {
            csto_text_puts(t, " and lacks ");
            put_members(t, c, false);
        }
    }
}

static void put_area(struct csto_text *t, const struct csto_case *c)
{
    const char *wanted = place_id(c->vocabulary, c->wanted->place);
    if (c->match->area == CSTO_SAME)
        return;
    join(t);
    if (c->match->area == CSTO_WIDER)
        csto_text_printf(t, "the claim is about %s, the table's figure about all of %s", c->wanted->area, wanted);
    else
        csto_text_printf(t, "the table's figure adds up the areas of %s that it has", wanted);
}

static void put_item(struct csto_text *t, const struct csto_case *c)
{
    const char *wanted = csto_vocabulary_id(c->vocabulary, CSTO_ITEMS, c->wanted->item);
    if (c->match->item == CSTO_SAME)
        return;
    join(t);
    if (c->match->item == CSTO_WIDER)
        csto_text_printf(t, "the claim is about %s, the table's figure about %s", wanted,
                         csto_vocabulary_id(c->vocabulary, CSTO_ITEMS, c->b->claim->item));
    else
        csto_text_printf(t, "the table's figure adds up what it has under %s", wanted);
}

static void put_days(struct csto_text *t, double days)
{
    csto_number_print_grouped(t, days, 0);
    csto_text_puts(t, days == 1 ? " day" : " days");
}

static void put_time(struct csto_text *t, const struct csto_case *c)
{
    if (c->match->period == CSTO_SAME)
        return;
    join(t);
    if (c->match->period == CSTO_WIDER) {
        csto_text_puts(t, "the claim covers ");
        put_days(t, c->wanted_days);
        csto_text_puts(t, " of the table's ");
        csto_put_period(t, c->b->period);
    } else if (c->days < c->wanted_days) {
        csto_text_puts(t, "the table's figures cover ");
        csto_number_print_grouped(t, c->days, 0);
        csto_text_puts(t, " of the claim's ");
        put_days(t, c->wanted_days);
    } else {
        csto_text_puts(t, "the table's figure adds up shorter periods that fill the claim's");
    }
}

/* ---- what follows ---- */

static void put_both(struct csto_text *t, const struct csto_case *c, bool claim_first)
{
    const struct csto_side *x = claim_first ? c->a : c->b, *y = claim_first ? c->b : c->a;
    csto_text_puts(t, claim_first ? "the claim's " : "the table's ");
    csto_put_side(t, c->vocabulary, x, c->wanted->unit);
    double ratio = x->value / y->value;
    if (c->verdict == CSTO_AGREES) {
        csto_text_puts(t, " and ");
    } else if (isfinite(ratio) && ratio > 0) {
        bool times = ratio >= 1 || c->verdict != CSTO_FITS;
        csto_text_puts(t, " is ");
        csto_put_times(t, times ? ratio : ratio * 100);
        csto_text_puts(t, times ? " times " : " % of ");
    } else {
        csto_text_puts(t, " stands against ");
    }
    csto_text_puts(t, claim_first ? "the table's " : "the claim's ");
    csto_put_side(t, c->vocabulary, y, c->wanted->unit);
}

static bool claim_is_part(const struct csto_match *m)
{
    return m->item == CSTO_WIDER || m->place == CSTO_WIDER || m->area == CSTO_WIDER || m->period == CSTO_WIDER;
}

static void put_conclusion(struct csto_text *t, const struct csto_case *c)
{
    bool part = claim_is_part(c->match);
    join(t);
    if (c->verdict == CSTO_NOT_COMPARABLE && c->kinds > 1) {
        csto_text_printf(t, "the table's figures are of %zu kinds that are not added to each other", c->kinds);
        return;
    }
    put_both(t, c, part || c->verdict == CSTO_AGREES || c->verdict == CSTO_DIFFERS);
    switch (c->verdict) {
    case CSTO_AGREES: csto_text_puts(t, ": some value fits both"); break;
    case CSTO_DIFFERS: csto_text_puts(t, ": more than hedges and rounding allow in one scope"); break;
    case CSTO_FITS:
        csto_text_puts(t, part                           ? ": it may be a part of it"
                          : !(c->b->value > c->a->value) ? ": the rest may be what the table lacks"
                                                         : ", as far as hedges and rounding go no more than it");
        break;
    case CSTO_SCOPE_MISMATCH: csto_text_puts(t, ", but a part cannot be larger than its whole: the two do not count the same thing"); break;
    default: csto_text_puts(t, ", but neither scope holds the other, so nothing follows"); break;
    }
}

/* ---- what may be behind it ---- */

static void put_operation(struct csto_text *t, const struct csto_case *c)
{
    if (c->beside && *c->beside) {
        join(t);
        for (size_t i = 0; c->beside[i]; i++)
            csto_text_printf(t, "%s%s", i ? ", " : "", place_id(c->vocabulary, c->beside[i]));
        csto_text_printf(
            t, " have taken part in operation %s beside %s; what they seized may be in the claim and is not in the table's figure",
            c->operation, place_id(c->vocabulary, c->wanted->place));
    }
    if (c->participants) {
        join(t);
        csto_text_printf(t, "%s counts ", csto_speaker(c->participants));
        csto_put_value(t, c->vocabulary, c->participants->value, c->participants->unit);
        csto_text_printf(t, " countries in %s, %s has %zu", c->participants->event, place_id(c->vocabulary, c->wanted->place), c->members);
    }
}

static void put_doubts(struct csto_text *t, const struct csto_case *c)
{
    const csto_claim *a = c->a->claim, *b = c->b->claim;
    if (a->flags & CSTO_FLAG_ASSUMED_FACTOR) {
        join(t);
        csto_text_printf(t, "the claim's unit rests on an assumption (%s)", a->conversion);
    }
    if (a->flags & (CSTO_FLAG_DECIMAL_COMMA | CSTO_FLAG_AMBIGUOUS_NUMBER)) {
        join(t);
        csto_text_printf(t, "the claim's number, printed '%s', has another reading", a->number_stated);
    }
    if (b->flags & CSTO_FLAG_PARTIAL_PERIOD) {
        join(t);
        csto_text_puts(t, "the table's period was not over");
    }
}

void csto_put_case(struct csto_text *t, const struct csto_case *c)
{
    put_time(t, c);
    put_place(t, c);
    put_area(t, c);
    put_item(t, c);
    put_conclusion(t, c);
    if (c->verdict == CSTO_SCOPE_MISMATCH && claim_is_part(c->match))
        put_operation(t, c);
    if (c->verdict == CSTO_SCOPE_MISMATCH || c->verdict == CSTO_DIFFERS)
        put_doubts(t, c);
}

/* ---- nothing to compare with ---- */

void csto_put_lack(struct csto_text *t, const csto_vocabulary *v, const struct csto_wanted *w, const struct csto_lack *l)
{
    const char *item = csto_vocabulary_id(v, CSTO_ITEMS, w->item), *measure = csto_vocabulary_id(v, CSTO_MEASURES, w->measure);
    const char *subject = *item ? item : measure;
    if (!l->measure)
        csto_text_printf(t, "the table has no figure of the measure %s", measure);
    else if (!l->item)
        csto_text_printf(t, "the table has no %s of %s", measure, *item ? item : "this kind");
    else if (!l->unit)
        csto_text_printf(t, "the table counts %s in %s, the claim in %s", subject, csto_vocabulary_id(v, CSTO_UNITS, l->other_unit),
                         csto_vocabulary_id(v, CSTO_UNITS, w->unit));
    else if (!w->place && !l->place)
        csto_text_puts(t, "the claim names no place");
    else if (!l->place)
        csto_text_printf(t, "the table has %s, but not for %s", subject, place_id(v, w->place));
    else if (!l->area)
        csto_text_printf(t, "the table has %s for other areas of %s", subject, place_id(v, w->place));
    else if (!csto_period_known(w->period))
        csto_text_puts(t, "the claim names no period");
    else if (l->overlap)
        csto_text_puts(t, "the table's periods share days with the claim's, but neither holds the other");
    else if (csto_period_known(l->covered)) {
        csto_text_printf(t, "the table has %s for it only in ", subject);
        csto_put_period(t, l->covered);
    } else
        csto_text_puts(t, "the table's figures for it name no period, or enter no sum");
}
