/* part_fits.c - which figure can be a part of which total */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/part_totals.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/persons.h"

enum { UP = 4 /* totals of totals */ };

static bool of_persons(const struct csto_codes *c, csto_code measure)
{
    return csto_of_persons(c, measure) || measure == c->personnel;
}

/* True where a claim of this measure and item can be a part of the total. */
bool csto_part_fits(const struct csto_reader *r, const struct csto_finding *total, csto_code measure, csto_code item, csto_code unit)
{
    const struct csto_codes *c = &r->e->codes;
    if (csto_unit_at(r->v, unit)->to != csto_unit_at(r->v, total->unit)->to)
        return false;
    if (measure == c->case_ && total->measure == c->crime && !item && total->item)
        return false; /* "964 drug crimes, ..., instituted 803 criminal cases" */
    if (csto_like_a_crime(c, total->measure) && item != c->cyber && csto_item_under(r->v, item, c->cyber))
        return false; /* by telephone, through the internet, with cards: one crime is often all of them */
    if (csto_like_a_crime(c, total->measure))
        return csto_like_a_crime(c, measure) && (item != total->item || measure == total->measure);
    if (of_persons(c, total->measure))
        return measure == total->measure || (measure == c->wanted && total->measure == c->detained) ||
               (measure == c->detained && item && total->measure == c->charged);
    if (measure != total->measure)
        return false;
    if (measure != c->seizure && measure != c->destroyed && measure != c->production && measure != c->money)
        return true; /* things that are counted for themselves: laboratories, websites, channels */
    return total->item && item != total->item && csto_item_under(r->v, item, total->item);
}

/* The finding, or the first total above it, that can have f as a part. */
long csto_part_fitting(const struct csto_reader *r, const struct csto_part_state *state, const struct csto_finding *f, long total)
{
    const struct csto_codes *c = &r->e->codes;
    for (int up = 0; total >= 0 && up < UP; up++) {
        const struct csto_finding *t = &r->f.at[total];
        bool odd = state->first && csto_like_a_crime(c, t->measure) && (f->measure == c->group || of_persons(c, f->measure));
        const struct csto_unit *mine = csto_unit_at(r->v, f->unit), *its = csto_unit_at(r->v, t->unit);
        bool same = state->said && f->measure == t->measure && f->item == t->item && mine->to == its->to && t->item &&
                    f->value.value * mine->factor < t->value.value * its->factor; /* "20 kg of heroin, of which 5 kg in the capital" */
        if (odd || same || csto_part_fits(r, t, f->measure, f->item, f->unit))
            return total;
        total = t->part_of;
    }
    return CSTO_NO_FINDING;
}

/* With f the parts of the total are no more than it. */
bool csto_part_has_room(const struct csto_reader *r, long total, const struct csto_finding *f)
{
    const struct csto_finding *t = &r->f.at[total];
    double sum = f->value.value * csto_unit_at(r->v, f->unit)->factor;
    for (size_t i = (size_t)total + 1; i < r->f.n && i < (size_t)total + CSTO_PARTS_SEEN; i++)
        if (r->f.at[i].part_of == total && csto_unit_at(r->v, r->f.at[i].unit)->dimension == csto_unit_at(r->v, t->unit)->dimension)
            sum += r->f.at[i].value.value * csto_unit_at(r->v, r->f.at[i].unit)->factor;
    return sum <= t->value.value * csto_unit_at(r->v, t->unit)->factor;
}

/* "30 kg of drugs (22 kg of heroin; 8 kg of hashish)", "11 firearms (rifles - 7, pistols - 4)": the total that stands before the bracket. */
long csto_total_of_bracket(const struct csto_reader *r, size_t k, const struct csto_finding *f)
{
    const struct csto_sentence *s = &r->s;
    struct csto_bracket b;
    if (f->role != CSTO_LEVEL || (f->inherited && !f->place_stated) || !csto_bracket_of(s, r->q.at[k].left, &b))
        return CSTO_NO_FINDING;
    for (size_t at = r->f.n; at-- > r->sentence_findings;) {
        const struct csto_finding *t = &r->f.at[at];
        bool inside = t->number_start >= s->tokens.at[b.from].start;
        if (inside || (t->role != CSTO_LEVEL && t->role != CSTO_PART && t->role != CSTO_CUMULATIVE))
            continue;
        if (f->inherited && (b.from < 2 || t->noun_end != s->tokens.at[b.from - 2].end))
            return CSTO_NO_FINDING; /* "in France (153) and Spain (52)": a bracket of its own */
        bool other_time = f->period.from != t->period.from || f->period.to != t->period.to; /* "35 kg of drugs (in 2021 31 kg of heroin)" */
        return !other_time && csto_part_fits(r, t, f->measure, f->item, f->unit) && csto_part_has_room(r, (long)at, f) ? (long)at
                                                                                                                       : CSTO_NO_FINDING;
    }
    return CSTO_NO_FINDING;
}
