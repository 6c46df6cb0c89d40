/* bare_parts.c - counts without a noun of their own that are parts of a total */
#include "config.h"

#include "loaders/prose/bare.h"
#include "loaders/prose/bare_words.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/persons.h"

/* What was done to the persons of a number without a noun, where a verb says that of them alone: "seven of them have been deported", "expelled 27 of them";
 * 0 = none does. */
static csto_code own_verb(const struct csto_bare_count *b)
{
    const struct csto_codes *c = b->c;
    if (!csto_of_persons(c, b->total->measure) && !(b->total->measure == c->inspection && b->total->item == c->persons))
        return 0;
    const struct csto_mark *of = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_MORE_OF);
    uint32_t at = of ? of->to : b->q->to;
    const struct csto_mark *verb = csto_verb_behind(b->s, at);
    if (!verb && of && csto_is_other_noun(b->s, at)) /* "41 of whom now face charges" */
        verb = csto_sentence_at(b->s, at + 1, CSTO_CLASS_VERB);
    if (!verb && of)
        verb = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_VERB);
    bool other = verb && (verb->code == c->expelled || verb->code == c->charged || verb->code == c->offence ||
                          (verb->code == c->detained && b->total->measure == c->inspection));
    return other ? verb->code : 0;
}

/* "412 cases, 37 - for extremism": a dash and a preposition say what the part is. */
bool csto_is_dashed_part(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return k > 0 && !q->unit && q->left > 0 && csto_sentence_mark(&r->s, q->left - 1, ',') && csto_sentence_mark(&r->s, q->to, '-') &&
           csto_sentence_spaced(&r->s, q->to) && csto_sentence_at(&r->s, q->to + 1, CSTO_CLASS_PREPOSITION);
}

static csto_code item_of_part(const struct csto_bare_count *b)
{
    uint32_t to = b->q->to, limit = csto_right_limit(b->r, b->k);
    struct csto_what person;
    const struct csto_mark *share = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_SHARE),
                           *subject = share ? csto_sentence_before(b->s, share->from, CSTO_CLASS_ITEM) : NULL;
    if (subject && csto_kind_of(b->r, subject->code) == CSTO_KIND_CRIME && csto_measure_takes_item(b->r->v, b->out->measure, subject->code))
        return subject->code; /* "thefts made up 165,000" */
    csto_noun_right(b->r, to, limit, true, &person);
    csto_code measure = b->out->measure, crime = csto_noun_crime(b->r, to, limit);
    if (crime && csto_measure_takes_item(b->r->v, measure, crime))
        return crime;
    if (person.item && csto_measure_takes_item(b->r->v, measure, person.item))
        return person.item;
    struct csto_what people;
    if (csto_of_persons(b->c, measure) && csto_noun_people(b->r, b->k, &people))
        return people.item == b->c->foreigners ? people.item : b->total->item; /* "eight persons: six Syrians" */
    if (csto_of_persons(b->c, measure) && csto_are_foreign(b->r, to, person.to > to + 2 ? person.to : to + 2))
        return b->c->foreigners;
    if (measure == b->c->website && csto_near(b->s, to, limit, CSTO_CLASS_BLOCK))
        return b->c->blocked;
    return b->total->item;
}

/* "88 were expelled and 126 fined": what was done to persons of whom the verb behind the number alone tells. */
enum csto_answer csto_persons_of_verb(const struct csto_bare_count *b)
{
    const struct csto_mark *verb = csto_verb_behind(b->s, b->q->to);
    if (!verb || !b->counted || !csto_of_persons(b->c, b->last->measure) || verb->code == b->last->measure || b->total)
        return CSTO_ANSWER_NEXT;
    if (verb->code == b->c->participant)
        return CSTO_ANSWER_NOTHING;
    if (!(verb->code == b->c->expelled || verb->code == b->c->charged || verb->code == b->c->offence || verb->code == b->c->detained))
        return CSTO_ANSWER_NEXT;
    b->out->measure = verb->code;
    b->out->item = csto_measure_takes_item(b->r->v, verb->code, b->last->item) ? b->last->item : 0;
    return CSTO_ANSWER_KNOWN;
}

/* "Items included 210 crates of bananas" in a sentence behind that of the total: other things are counted. */
static bool counts_things(const struct csto_bare_count *b)
{
    return b->total < &b->r->f.at[b->r->sentence_findings] && csto_bare_unknown(b) && csto_sentence_at(b->s, b->q->to + 1, CSTO_CLASS_OF);
}

/* "They blew up 437 laboratories, most of them in Ucayali, and cut 53 landing strips": a verb that nobody knows has the number as its object. */
static bool does_other(const struct csto_bare_count *b)
{
    const uint64_t known = csto_class_bit(CSTO_CLASS_VERB) | csto_class_bit(CSTO_CLASS_PREPOSITION) | csto_class_bit(CSTO_CLASS_ARTICLE) |
                           csto_class_bit(CSTO_CLASS_PLACE) | csto_class_bit(CSTO_CLASS_BE);
    uint32_t left = b->q->left;
    return b->s->style == CSTO_NUMBER_ENGLISH && csto_bare_unknown(b) && left > 1 && b->s->tokens.at[left - 1].kind == CSTO_TOKEN_WORD &&
           !csto_sentence_begins(b->s, left - 1, known) && !csto_sentence_at(b->s, left - 1, CSTO_CLASS_FURTHER) &&
           csto_sentence_before(b->s, left - 1, CSTO_CLASS_AND);
}

/* "17 of them for smuggling"; "nine were detained, seven of them have been deported". */
enum csto_answer csto_part_of_total(const struct csto_bare_count *b)
{
    if (!b->total || csto_unit_at(b->r->v, b->total->unit)->dimension != CSTO_COUNT)
        return CSTO_ANSWER_NEXT;
    const struct csto_mark *verb = csto_verb_behind(b->s, b->q->to);
    bool other = verb && verb->code == b->c->participant; /* "612 were remanded and 187 released" */
    struct csto_what people;
    if (csto_noun_people(b->r, b->k, &people) && !csto_of_persons(b->c, b->total->measure) && b->total->measure != b->c->inspection)
        return CSTO_ANSWER_NOTHING; /* "two boats, whose occupants, three Ecuadorians among them" */
    if (other || csto_is_of_one(b->s, b->q) || counts_things(b) || does_other(b))
        return CSTO_ANSWER_NOTHING;
    bool foreign = b->last && b->last->item == b->c->foreigners;
    if (foreign && csto_is_of_place(b->s, b->q))
        return csto_bare_like_last(b); /* "граждан Пакистана – 41, Бангладеш – 27" */
    if (foreign && (csto_sentence_at(b->s, b->q->to, CSTO_CLASS_OF) || csto_sentence_mark(b->s, b->q->to, '-')) &&
        csto_sentence_at(b->s, b->q->to + 1, CSTO_CLASS_PLACE))
        return csto_bare_like_last(b); /* "15 citizens of Ethiopia, 11 of Afghanistan", "7 - граждане Ирана и 4 - Афганистана" */
    csto_code own = own_verb(b);
    if (own) {
        b->out->measure = own;
        b->out->item = csto_measure_takes_item(b->r->v, own, b->total->item) ? b->total->item : 0;
        return CSTO_ANSWER_KNOWN;
    }
    bool wanted = b->total->measure == b->c->detained && csto_wanted_behind(b->r, b->k, b->q->to);
    b->out->measure = wanted ? b->c->wanted : b->total->measure;
    b->out->item = item_of_part(b);
    return CSTO_ANSWER_KNOWN;
}

enum csto_answer csto_dashed_part(const struct csto_bare_count *b)
{
    if (!csto_is_dashed_part(b->r, b->k) || !b->counted)
        return CSTO_ANSWER_NEXT;
    csto_code crime = csto_noun_crime(b->r, b->q->to + 1, csto_right_limit(b->r, b->k));
    b->out->measure = b->last->measure;
    const struct csto_finding *of = b->last->inherited ? b->total : b->last; /* what the part before was for, this one is not */
    b->out->item = crime && csto_measure_takes_item(b->r->v, b->last->measure, crime) ? crime : of ? of->item : 0;
    return CSTO_ANSWER_KNOWN;
}
