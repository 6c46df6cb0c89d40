/* subject.c - what a sentence speaks of, and the verb that says what was done to a quantity */
#include "config.h"

#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"

enum { LEFT_REACH = 40, RIGHT_REACH = 30 };

/* "Ущерб от киберпреступлений", "damage caused by cybercrimes": the damage that the crime at token i did, whose mark this is; NULL = none is named. */
static const struct csto_mark *damage_of(const struct csto_reader *r, uint32_t i)
{
    enum { REACH = 6 };
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *m = csto_sentence_find_last(s, i > REACH ? i - REACH : 0, i, CSTO_CLASS_MONEY);
    if (!m || m->code != r->e->codes.damage || !csto_near(s, m->to, i, CSTO_CLASS_PREPOSITION))
        return NULL;
    for (uint32_t k = m->to; k < i; k++)
        if ((s->tokens.at[k].kind != CSTO_TOKEN_WORD && !csto_sentence_mark(s, k, '-') && !csto_sentence_mark(s, k, '"')) ||
            csto_sentence_at(s, k, CSTO_CLASS_UP) || csto_sentence_at(s, k, CSTO_CLASS_DOWN) || csto_sentence_at(s, k, CSTO_CLASS_FIGURE))
            return NULL; /* "the damage grew with the number of crimes" */
    return m;
}

/* "Heroin and morphine seizures fell": the narrowest item that has both, where that is less than all drugs; else the one at the mark. */
static csto_code item_of_pair(const struct csto_reader *r, const struct csto_mark *m)
{
    const struct csto_mark *and = csto_sentence_before(&r->s, m->from, CSTO_CLASS_AND),
                           *first = and? csto_sentence_before(&r->s, and->from, CSTO_CLASS_ITEM) : NULL;
    csto_code both = first && csto_is_substance(csto_kind_of(r, first->code)) ? csto_item_common(r->v, first->code, m->code) : 0;
    return both && both != r->e->codes.all_drugs && csto_item_under(r->v, both, r->e->codes.all_drugs) ? both : m->code;
}

/* The subject that token i begins: money, transactions, a crime, or a measure of its own; not a substance. */
static bool subject_here(const struct csto_reader *r, uint32_t i, uint32_t before, const struct csto_mark *money,
                         const struct csto_mark *measure, const struct csto_mark *item, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_codes *c = &r->e->codes;
    bool amount = csto_sentence_find(s, i > 5 ? i - 5 : 0, i, CSTO_CLASS_AMOUNT) != NULL;
    if (money && money->code == c->transactions_money && !amount) {
        out->measure = c->transaction;
        return true;
    }
    if (money) {
        out->measure = c->money;
        out->item = money->code;
        return true;
    }
    csto_item_kind kind = item ? csto_kind_of(r, item->code) : CSTO_KIND_NONE;
    if (kind == CSTO_KIND_CRIME) {
        out->item = item->code;
        out->measure = measure ? measure->code : c->crime;
        const struct csto_mark *about = csto_sentence_before(s, i, CSTO_CLASS_PREPOSITION),
                               *case_ = about && !measure ? csto_sentence_before(s, about->from, CSTO_CLASS_MEASURE) : NULL;
        if (case_ && case_->code == c->case_)
            out->measure = c->case_; /* "число дел о мошенничестве" */
        if (!measure && (measure = csto_sentence_at(s, item->to, CSTO_CLASS_MEASURE)) != NULL)
            out->measure = measure->code;
        return true;
    }
    if (measure && measure->code == c->transaction && amount) {
        out->measure = c->money;
        out->item = c->transactions_money;
        return true;
    }
    if (measure && measure->code != c->seizure_event && measure->code != c->production) {
        out->measure = measure->code;
        csto_code crime = csto_noun_crime(r, measure->to, before);
        out->item = crime && csto_measure_takes_item(r->v, measure->code, crime) ? crime : 0;
        if (!out->item && i > 0) { /* "drug crimes", found as item and noun apart */
            const struct csto_mark *left = csto_sentence_before(s, i, CSTO_CLASS_ITEM);
            out->item = left && csto_measure_takes_item(r->v, measure->code, left->code) ? left->code : 0;
        }
        return true;
    }
    return false;
}

/* The thing that the sentence speaks of before token `before`: the nearest noun with a measure of its own, or substance, on the left. */
bool csto_noun_subject(const struct csto_reader *r, uint32_t before, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_codes *c = &r->e->codes;
    uint32_t least = before > LEFT_REACH ? before - LEFT_REACH : 0;
    const uint64_t bits = csto_class_bit(CSTO_CLASS_MONEY) | csto_class_bit(CSTO_CLASS_MEASURE) | csto_class_bit(CSTO_CLASS_ITEM);
    struct csto_what goods = {0};
    for (uint32_t i = before; i-- > least;) {
        if (csto_sentence_mark(s, i, ';'))
            break;
        if (!csto_sentence_begins(s, i, bits))
            continue;
        const struct csto_mark *money = csto_sentence_at(s, i, CSTO_CLASS_MONEY), *measure = csto_sentence_at(s, i, CSTO_CLASS_MEASURE),
                               *item = csto_noun_item(r, i, true);
        const struct csto_mark *whole = measure ? csto_sentence_before(s, measure->to, CSTO_CLASS_ITEM) : NULL;
        if (!item && whole && csto_kind_of(r, whole->code) == CSTO_KIND_CRIME)
            item = whole; /* "computer crimes" is one name */
        if (measure && measure->code == c->personnel && !csto_sentence_find(s, i > 4 ? i - 4 : 0, i, CSTO_CLASS_FIGURE))
            measure = NULL; /* "thefts registered by the police" */
        if (measure && (measure->code == c->group || measure->code == c->crime || measure->code == c->offence) &&
            csto_sentence_before(s, i, CSTO_CLASS_RANK))
            measure = NULL; /* "remain the largest group", "theft was the most common crime" */
        if (measure && measure->code == c->group && csto_sentence_mark(s, i - (i > 0), '-') && !csto_sentence_spaced(s, i))
            measure = NULL; /* "cannabis-group drugs" */
        if (money && money->to > before)
            money = NULL;
        if (measure && measure->to > before)
            measure = NULL;
        if (item &&
            (item->to > before || csto_kind_of(r, item->code) == CSTO_KIND_PARTICIPANT || csto_kind_of(r, item->code) == CSTO_KIND_PERSON))
            item = NULL;
        const struct csto_mark *for_ =
            item && !measure && csto_is_substance(csto_kind_of(r, item->code)) ? csto_sentence_before(s, i, CSTO_CLASS_PREPOSITION) : NULL;
        const struct csto_mark *head = for_ ? csto_sentence_before(s, for_->from, CSTO_CLASS_MEASURE) : NULL;
        if (head && head->code == c->laboratory)
            continue; /* "laboratories for synthetic drugs" */
        if (!money && !measure && !item)
            continue;
        *out = (struct csto_what){.from = i, .to = i + 1, .inherited = true, .confidence = 0.85f};
        csto_item_kind kind = item ? csto_kind_of(r, item->code) : CSTO_KIND_NONE;
        const struct csto_mark *damage = kind == CSTO_KIND_CRIME || (measure && measure->code == c->crime) ? damage_of(r, i) : NULL;
        money = damage ? damage : money;
        if (subject_here(r, i, before, money, measure, item, out))
            return true;
        if (measure)
            continue; /* "heroin seizures", "opium production": the substance stands beside it */
        if (goods.item)
            continue;
        if (csto_is_substance(kind) || kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) {
            out->item = csto_is_substance(kind) ? item_of_pair(r, item) : item->code;
            const struct csto_mark *verb = csto_sentence_find(s, i > 6 ? i - 6 : 0, before, CSTO_CLASS_VERB);
            out->measure = verb && csto_measure_takes_item(r->v, verb->code, item->code) ? verb->code : c->seizure;
            if (kind != CSTO_KIND_GOODS)
                return true;
            goods = *out; /* "thefts by means of bank cards": a crime further left is the subject */
        }
    }
    *out = goods;
    return goods.item != 0;
}

static bool clause_end(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_mark(s, i, ';');
}

/* "Ликвидированы 18 боевиков, задержаны 36": what is done behind the comma is done to others. */
static bool next_clause(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_mark(s, i, ',') && csto_sentence_at(s, i + 1, CSTO_CLASS_VERB);
}

/* "Killing two smugglers and arresting seven others": what was done to these is no measure, whatever was done to others in the sentence. */
static bool was_other(const struct csto_reader *r, const struct csto_mark *beside, uint32_t noun_end)
{
    const struct csto_mark *verb = csto_verb_behind(&r->s, noun_end);
    return (beside && beside->code == r->e->codes.participant) || (verb && verb->code == r->e->codes.participant);
}

/* "Seized 3 kg of heroin, 5 kg of opium and destroyed 21 laboratories": the verb behind "and" has the next figure as its object. */
static bool has_own_object(const struct csto_reader *r, size_t k, const struct csto_mark *verb)
{
    return k + 1 < r->q.n && r->q.at[k + 1].left == verb->to && csto_sentence_before(&r->s, verb->from, CSTO_CLASS_AND);
}

/* "Chemicals used in the production of heroin", "precursors for manufacture of drugs": what something is for. */
static bool is_purpose(const struct csto_sentence *s, const struct csto_mark *m)
{
    return m->from > 0 && csto_sentence_at(s, m->to, CSTO_CLASS_OF) &&
           (csto_sentence_at(s, m->from - 1, CSTO_CLASS_ARTICLE) || csto_sentence_at(s, m->from - 1, CSTO_CLASS_PREPOSITION));
}

/* "46,000 migrants were stopped, of whom 1,340 were deported": the verb right behind a part is of that alone. */
static bool is_said_of_part(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return k + 1 < r->q.n && csto_verb_behind(&r->s, q[1].to) && csto_sentence_before(&r->s, q[1].left, CSTO_CLASS_PART) &&
           csto_near(&r->s, q->to, q[1].left, CSTO_CLASS_PART);
}

/* The verb that says what was done to quantity k: behind its noun, before it, or far behind it at the end of a list. */
csto_code csto_verb_of(const struct csto_reader *r, size_t k, uint32_t noun_end,
                       bool (*fits)(const struct csto_reader *, csto_code, csto_code), csto_code item)
{
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left, right = csto_right_limit(r, k);
    const struct csto_mark *beside = csto_sentence_before(s, left, CSTO_CLASS_VERB);
    if (was_other(r, beside, noun_end))
        return 0;
    if (beside && fits(r, beside->code, item))
        return beside->code; /* "checked 340 cars, seized 7 guns" */
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_VERB)))
        return r->head_measure && fits(r, r->head_measure, item) ? r->head_measure : 0;
    right = right < noun_end + RIGHT_REACH ? right : noun_end + RIGHT_REACH;
    for (uint32_t i = noun_end; i < right && !clause_end(s, i) && !(beside && next_clause(s, i)); i++) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_VERB);
        if (!m || (i > noun_end && is_purpose(s, m)))
            continue;
        if (i > noun_end && has_own_object(r, k, m))
            break;
        if (fits(r, m->code, item))
            return m->code;
    }
    bool inserted = csto_sentence_mark(s, noun_end, ',') && csto_sentence_at(s, noun_end + 1, CSTO_CLASS_PART);
    for (uint32_t i = noun_end; inserted && i < s->tokens.n && i < noun_end + LEFT_REACH && !clause_end(s, i); i++) {
        const struct csto_mark *be = csto_sentence_at(s, i, CSTO_CLASS_BE), *m = be ? csto_sentence_at(s, be->to, CSTO_CLASS_VERB) : NULL;
        if (m && csto_sentence_mark(s, i - 1, ',') && fits(r, m->code, item))
            return m->code; /* "120 people, including 7 women, were detained" */
    }
    uint32_t least = left > LEFT_REACH ? left - LEFT_REACH : 0;
    bool otherwise = csto_is_told_otherwise(r, k);
    for (uint32_t i = left; i-- > least && !clause_end(s, i) && !(otherwise && csto_sentence_mark(s, i, ','));) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_VERB);
        if (m && m->to <= left && fits(r, m->code, item))
            return m->code;
    }
    bool of_parts = csto_opens_of(r, k) || is_said_of_part(r, k); /* "Of the 340 foreigners 12 were expelled" */
    for (uint32_t i = noun_end; !of_parts && i < s->tokens.n && i < noun_end + LEFT_REACH && !(beside && next_clause(s, i)); i++) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_VERB);
        bool of_next = m && k + 1 < r->q.n && r->q.at[k + 1].to == m->from; /* "312 мигрантов поставлены на учёт, 48 выдворены" */
        if (m && !of_next && !is_purpose(s, m) && fits(r, m->code, item))
            return m->code;
    }
    if (r->head_measure && fits(r, r->head_measure, item))
        return r->head_measure;
    return 0;
}
