/* counted.c - bare counts: what was counted, by the noun beside the number (inherit_count.c: by what was said before) */
#include "config.h"

#include "loaders/prose/bare_words.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/persons.h"
#include "loaders/prose/rows.h"

#include <math.h>

bool csto_is_other_noun(const struct csto_sentence *s, uint32_t i)
{
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_WORD &&
           (s->begins.at[i] == 0 || csto_sentence_at(s, i, CSTO_CLASS_ASPECT));
}

/* "За пистолет платят 5 000 рублей, за гранату – 2 500": a sum goes on without its currency. */
static bool is_price_of(const struct csto_reader *r, size_t k, const struct csto_what *label)
{
    csto_item_kind kind = csto_kind_of(r, label->item);
    return k > 0 && r->q.at[k - 1].dimension == CSTO_MONEY && (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) && label->from > 0 &&
           csto_sentence_at(&r->s, label->from - 1, CSTO_CLASS_PREPOSITION);
}

/* "Мобильной связи - 66 тысяч преступлений, банковских карт - 30 тысяч": in a row of kinds the name of a thing is that of a kind of crime. */
static csto_code kind_in_row(const struct csto_reader *r, const struct csto_what *label)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!last || csto_kind_of(r, label->item) != CSTO_KIND_GOODS || csto_kind_of(r, last->item) != CSTO_KIND_CRIME)
        return 0;
    for (uint32_t i = r->s.first.at[label->from]; i < r->s.first.at[label->from + 1]; i++) {
        const struct csto_mark *m = &r->s.marks.at[i];
        if (m->class == CSTO_CLASS_ITEM && csto_kind_of(r, m->code) == CSTO_KIND_CRIME && csto_item_common(r->v, m->code, last->item))
            return m->code;
    }
    return 0;
}

/* "Criminal proceedings were launched in 694 cases": the cases are criminal ones. */
static bool are_criminal_cases(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t least = csto_left_limit(r, k);
    const struct csto_mark *m = csto_sentence_find_last(&r->s, least, q->left, CSTO_CLASS_MEASURE);
    return m && m->code == r->e->codes.case_ && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_PREPOSITION);
}

/* A label that is a verb alone, or says who took part, leaves what is counted to the noun behind the number. */
static bool takes_no_noun(const struct csto_reader *r, const struct csto_what *label)
{
    return label->measure == r->e->codes.participant || csto_kind_of(r, label->item) == CSTO_KIND_PARTICIPANT ||
           (!label->item && csto_sentence_at(&r->s, label->from, CSTO_CLASS_VERB));
}

/* "Customs post Troebortnoye: in a year 88 criminal cases": who or where it was stands before the colon. */
static bool is_headed(const struct csto_reader *r, const struct csto_what *label)
{
    const struct csto_codes *c = &r->e->codes;
    return label->measure == c->control_point || label->measure == c->group || label->measure == c->laboratory;
}

/* "31 нарушение (на этапе прошлого года – 28)": the stage says when that was, and is not what is counted. */
static bool is_time_of_bracket(const struct csto_reader *r, size_t k, const struct csto_what *label)
{
    return r->q.at[k].bracket && csto_sentence_at(&r->s, label->from, CSTO_CLASS_OPERATION) &&
           csto_sentence_before(&r->s, label->from, CSTO_CLASS_PREPOSITION);
}

static bool like_persons(csto_item_kind kind)
{
    return kind == CSTO_KIND_PERSON || kind == CSTO_KIND_PARTICIPANT;
}

/* "112 таких деяний", "67 случаев" behind "319 фактов контрабанды", "94 cases of smuggling ... compared with 28 cases": the kind is that of the crimes said last in the paragraph; 0 = none was. */
static csto_code kind_said_before(const struct csto_reader *r, const struct csto_quantity *q, const struct csto_what *what)
{
    const struct csto_sentence *s = &r->s;
    bool such = what->same || csto_sentence_at(s, q->to, CSTO_CLASS_ARTICLE) ||
                (what->to == what->from + 1 && csto_sentence_at(s, what->from, CSTO_CLASS_CLASSIFIER));
    such = s->style == CSTO_NUMBER_COMMA ? such : r->f.n > r->sentence_findings && csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST);
    for (size_t i = r->f.n; such && i-- > csto_remembered(r);)
        if (r->f.at[i].measure == what->measure)
            return r->f.at[i].item;
    return 0;
}

/* "Более чем в 20 регионах": the preposition belongs to the hedge. */
static bool is_hedged_where(const struct csto_sentence *s, const struct csto_quantity *q)
{
    return q->left < q->from && s->style == CSTO_NUMBER_COMMA && csto_sentence_at(s, q->from - 1, CSTO_CLASS_INSIDE);
}

static bool names_counted(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_begins(s, i, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE));
}

/* "Cash was found in 214 cases": where something was, and nothing that is counted. */
static bool is_only_where(const struct csto_sentence *s, const struct csto_quantity *q)
{
    uint32_t at = q->left - (q->left > 0);
    if (is_hedged_where(s, q))
        return true;
    return q->left > 0 && q->left == q->from && csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) &&
           !csto_sentence_at(s, at, CSTO_CLASS_OF) && !csto_sentence_at(s, at, CSTO_CLASS_FROM) &&
           (s->style == CSTO_NUMBER_COMMA || !csto_sentence_at(s, at, CSTO_CLASS_TO)) &&
           !csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST);
}

/* "В 3 домах задержаны", "на двух машинах задержали": the number is of where it was, and the verb only has the stem of the noun "задержанный". */
static bool is_verb_behind_place(const struct csto_reader *r, size_t k, const struct csto_what *what)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *verb = csto_sentence_before(&r->s, what->to, CSTO_CLASS_VERB);
    return r->s.style == CSTO_NUMBER_COMMA && !what->item && verb && verb->from > q->to && csto_of_persons(&r->e->codes, what->measure) &&
           is_only_where(&r->s, q);
}

/* "45 of the 120 suspects", "45 из 120 подозреваемых": quantity k is a portion of the next one, and has its noun. */
static bool is_portion(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *of = csto_sentence_at(s, q->to, CSTO_CLASS_OF);
    of = of || !csto_sentence_at(s, q->to, CSTO_CLASS_INSIDE) ? of : csto_sentence_at(s, q->to, CSTO_CLASS_AWAY);
    return of && k + 1 < r->q.n && q->dimension == CSTO_COUNT && !q->unit && !q[1].unit && q->value < q[1].value &&
           q[1].left == of->to + (csto_sentence_at(s, of->to, CSTO_CLASS_ARTICLE) != NULL);
}

/* "Arrested 45 of the 120 suspects": what was done to the portion was not done to all of them; but "45 of the 120 persons arrested", "of the 120 crimes". */
static bool is_untouched_whole(const struct csto_reader *r, size_t k, const struct csto_what *what)
{
    const struct csto_codes *c = &r->e->codes;
    if (k == 0 || !is_portion(r, k - 1) || csto_kind_of(r, what->item) == CSTO_KIND_CRIME || what->measure == c->crime ||
        what->measure == c->case_ || what->measure == c->offence || csto_sentence_at(&r->s, what->to, CSTO_CLASS_VERB))
        return false;
    const struct csto_mark *be = csto_sentence_at(&r->s, what->to, CSTO_CLASS_BE);
    return what->measure != c->detained || csto_sentence_before(&r->s, r->q.at[k - 1].left, CSTO_CLASS_VERB) ||
           (be && csto_sentence_at(&r->s, be->to, CSTO_CLASS_VERB));
}

/* "14 smuggling weapons": the name of a crime, of one word, that says of what kind the goods behind it are. */
static bool is_kind_of_goods(const struct csto_reader *r, const struct csto_what *what)
{
    const struct csto_mark *goods = csto_noun_item(r, what->to, true);
    csto_item_kind kind = goods ? csto_kind_of(r, goods->code) : CSTO_KIND_NONE;
    return r->s.style == CSTO_NUMBER_ENGLISH && csto_kind_of(r, what->item) == CSTO_KIND_CRIME && !what->measure &&
           what->to == what->from + 1 && (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS);
}

/* "132 случая зафиксированы", where nothing was said of crimes: cases of anything. */
static bool are_cases_of_anything(const struct csto_reader *r, const struct csto_what *what)
{
    if (r->s.style != CSTO_NUMBER_COMMA || what->item || what->label || what->to != what->from + 1 ||
        !csto_sentence_at(&r->s, what->from, CSTO_CLASS_CLASSIFIER))
        return false;
    for (size_t i = r->f.n; i-- > csto_remembered(r);)
        if (csto_kind_of(r, r->f.at[i].item) == CSTO_KIND_CRIME || r->f.at[i].measure == r->e->codes.crime ||
            r->f.at[i].measure == r->e->codes.case_ || r->f.at[i].measure == r->e->codes.offence)
            return false;
    return true;
}

/* "Arrested 124,500 drug personalities": a noun that nobody knows is of persons where they were arrested. */
static bool are_arrested(const struct csto_reader *r, size_t k, const struct csto_what *what)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool drug = csto_kind_of(r, what->item) == CSTO_KIND_DRUG && !what->measure && what->from == q->to;
    return csto_sentence_before(&r->s, q->left, CSTO_CLASS_ARREST) && csto_is_other_noun(&r->s, drug ? what->to : q->to) &&
           (drug || what->to == what->from) && q->value == floor(q->value);
}

static bool take(struct csto_what *out, csto_code measure, csto_code item, uint32_t from, uint32_t to)
{
    *out = (struct csto_what){.measure = measure, .item = item, .from = from, .to = to, .confidence = 0.8f};
    return true;
}

/* The noun behind the number, or behind the whole that it is a portion of. */
static void find_behind(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (is_portion(r, k))
        csto_noun_right(r, q[1].to, csto_right_limit(r, k + 1), true, out);
    else if (!csto_respective_noun(r, k, true, out))
        csto_noun_right(r, q->to, csto_right_limit(r, k), true, out);
}

/* Where it stands further behind: the goods behind what says of what kind they are, the noun behind a bracket. */
static void find_further(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    if (is_kind_of_goods(r, out))
        csto_noun_right(r, out->to, csto_right_limit(r, k), true, out);
    if (out->to == out->from)
        csto_noun_behind_bracket(r, k, true, out);
    uint32_t past = csto_past_bracket(r, k);
    if (past && out->to == out->from && !out->pronoun)
        csto_noun_right(r, past, csto_right_limit(r, k + 1), true, out);
}

/* The noun behind the number goes before its label: "129 firearms: 21 rifles" are rifles, and in a headline "Fake shops: 3,950 accounts frozen" counts accounts. */
static bool goes_before(const struct csto_reader *r, size_t k, const struct csto_what *noun, const struct csto_what *label)
{
    if (noun->item && noun->item != label->item && csto_item_under(r->v, noun->item, label->item))
        return true;
    if (noun->measure && (takes_no_noun(r, label) || is_headed(r, label)))
        return true; /* "14 countries took part: 387 arrests" */
    if (noun->to > noun->from && csto_kind_of(r, noun->item) == CSTO_KIND_PERSON && label->measure == r->e->codes.case_)
        return true; /* "investigation: two men jailed" */
    csto_item_kind of = csto_kind_of(r, label->item);
    if (r->in_title && noun->measure && (of == CSTO_KIND_ARM || of == CSTO_KIND_GOODS))
        return true; /* "Action against firearms: 184 arrests" */
    return r->in_title && csto_is_other_noun(&r->s, r->q.at[k].to);
}

/* What a label leaves open is said beside the number, or by the row that it stands in. */
static void take_label(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    struct csto_what label = {0};
    if (!csto_noun_label(r, k, &label) || is_time_of_bracket(r, k, &label))
        return;
    bool of_drug = out->measure == c->seizure_event && csto_is_substance(csto_kind_of(r, label.item));
    if (of_drug && !out->item)
        out->item = label.item; /* "Cocaine: 214 seizures" */
    if (of_drug || goes_before(r, k, out, &label))
        return;
    *out = label;
    const struct csto_mark *noun = out->measure == c->crime ? csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_MEASURE) : NULL;
    if (noun && noun->code == c->case_)
        out->measure = c->case_; /* "по фактам контрабанды – 521 дело" */
    csto_code kind = kind_in_row(r, out);
    if (kind) {
        out->item = kind;
        out->measure = csto_last_finding(r, false)->measure;
    }
}

/* The noun before the number, or persons that a number word alone counts; false where there is none. */
static bool find_before(const struct csto_reader *r, size_t k, const struct csto_finding *total, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what left;
    if (!out->pronoun && (!total || csto_near(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_VERB)) && csto_noun_left(r, k, &left)) {
        *out = left;
        return true;
    }
    return !total && csto_sentence_at(&r->s, q->from, CSTO_CLASS_COLLECTIVE) && take(out, 0, r->e->codes.persons, q->from, q->to);
}

/* Persons of whom a verb alone tells: what they are stands in no word that is known, or in none at all. */
static bool are_done_to(const struct csto_reader *r, size_t k, bool noun, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (are_arrested(r, k, out))
        return take(out, r->e->codes.detained, 0, q->to, q->to + 1);
    csto_code done = noun ? 0 : csto_series_verb(r, k);
    return done && take(out, done, 0, q->to, q->to);
}

/* "Theft keeps the first place with 9,905 crimes", "thefts rose to 9,905 crimes": the kind is the subject of the clause; 0 = it is not. */
static csto_code kind_of_subject(const struct csto_reader *r, size_t k, bool own_clause)
{
    struct csto_what subject;
    return csto_noun_subject(r, r->q.at[k].left, &subject) && (!own_clause || subject.from >= csto_left_limit(r, k)) &&
                   subject.measure == r->e->codes.crime
               ? subject.item
               : 0;
}

/* Of what kind crimes are whose noun names none; false where they are no claim. */
static bool find_kind(const struct csto_reader *r, size_t k, const struct csto_finding *total, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    if (!out->item && !out->label && csto_sentence_before(&r->s, q->left, CSTO_CLASS_AT))
        out->item = kind_of_subject(r, k, true);
    if (!out->item && !total && !out->label && !csto_opens_of(r, k) && is_only_where(&r->s, q))
        return false; /* "доступ получен в 36 случаях" */
    if (total && (total->measure == c->case_ || total->measure == c->offence)) {
        out->measure = total->measure; /* "389 criminal cases, including 21 cases of ..." */
        return true;
    }
    if (!out->item && (q->after_to || q->after_from || csto_is_reached(r, k)))
        out->item = kind_of_subject(r, k, false);
    if (!out->item && total && total->measure == c->crime)
        out->item = total->item;
    if (!out->item)
        out->item = kind_said_before(r, q, out);
    return !are_cases_of_anything(r, out);
}

/* What the known noun of the number means here; false where that is no claim. */
static bool settle(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_finding *total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    if (out->measure == c->group && total && csto_kind_of(r, out->item) == CSTO_KIND_CRIME &&
        (total->measure == c->crime || total->measure == c->case_))
        out->measure = total->measure; /* "of them 307 by organized groups" */
    if (!csto_settle_count(r, k, out, total)) /* "34,3 тыс. преступлений, из них 27 тыс. - гражданами стран СНГ" */
        return total && state->said && like_persons(csto_kind_of(r, out->item)) && !csto_of_persons(c, total->measure) &&
               csto_inherit_count(r, k, state, out);
    struct csto_what people;
    if (out->label && csto_of_persons(c, out->measure) && csto_noun_people(r, k, &people) && people.item == c->foreigners)
        out->item = people.item; /* "eight persons were arrested: six Syrians" */
    if (out->measure == c->crime && !out->item && are_criminal_cases(r, k))
        out->measure = c->case_;
    return out->measure != c->crime || find_kind(r, k, total, out);
}

bool csto_resolve_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    if (csto_is_fraction(q) || csto_is_age_of_one(&r->s, q) ||
        (is_hedged_where(&r->s, q) && !names_counted(&r->s, q->to))) /* "две трети преступлений" */
        return false;
    find_behind(r, k, out);
    if (is_untouched_whole(r, k, out) || is_verb_behind_place(r, k, out))
        return false;
    if (out->to == out->from && csto_sentence_at(&r->s, q->to, CSTO_CLASS_CLASSIFIER) && q->left > 0 && are_criminal_cases(r, k))
        return take(out, r->e->codes.case_, 0, q->to, q->to + 1); /* "proceedings ... in 1,117 instances" */
    find_further(r, k, out);
    take_label(r, k, out);
    if (out->label && is_price_of(r, k, out))
        return false;
    bool noun = (out->to > out->from && (!out->pronoun || out->label)) || find_before(r, k, total, out);
    if (!total && are_done_to(r, k, noun, out))
        return true;
    bool where = r->s.style == CSTO_NUMBER_ENGLISH || (q->from > 0 && csto_sentence_at(&r->s, q->from - 1, CSTO_CLASS_INSIDE));
    if (!noun && where && csto_is_other_noun(&r->s, q->to) && is_only_where(&r->s, q))
        return false; /* "were burnt at four ceremonies" */
    if (!noun && csto_inherit_count(r, k, state, out))
        return true;
    return (noun || csto_noun_people(r, k, out)) && settle(r, k, state, out);
}
