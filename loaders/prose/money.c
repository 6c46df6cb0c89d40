/* money.c - sums of money: what they are of */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"

static bool is_seizure(const struct csto_reader *r, csto_code measure, csto_code item)
{
    (void)item;
    return measure == r->e->codes.seizure;
}

static bool is_offence(const struct csto_reader *r, csto_code measure, csto_code item)
{
    (void)item;
    return measure == r->e->codes.offence;
}

/* "$18 a gram". */
static bool is_for_each(const struct csto_reader *r, size_t k)
{
    uint32_t to = r->q.at[k].to;
    const struct csto_mark *unit =
        csto_sentence_at(&r->s, to, CSTO_CLASS_ARTICLE) ? csto_sentence_at(&r->s, to + 1, CSTO_CLASS_UNIT) : NULL;
    return unit && csto_unit_at(r->v, unit->code)->dimension != CSTO_MONEY && csto_unit_at(r->v, unit->code)->dimension != CSTO_PERCENT;
}

/* "A kilogram of hashish costs $250": a price, told by a unit of mass or volume without a number before the money. */
static bool is_price(const struct csto_reader *r, size_t k)
{
    enum { REACH = 10 };
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    least = left > least + REACH ? left - REACH : least;
    if ((k > 0 && csto_is_unit_of_price(r, k - 1)) || is_for_each(r, k))
        return true;
    for (uint32_t i = left; i-- > least && csto_sentence_has(s, csto_class_bit(CSTO_CLASS_WORTH));) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_UNIT);
        bool numbered = (k > 0 && i == csto_left_limit(r, k)) || (i > 0 && s->tokens.at[i - 1].kind == CSTO_TOKEN_NUMBER);
        if (m && !numbered && csto_unit_at(r->v, m->code)->dimension != CSTO_MONEY && s->tokens.at[i].end - s->tokens.at[i].start > 2 &&
            csto_unit_at(r->v, m->code)->dimension != CSTO_PERCENT && csto_near(s, i, left, CSTO_CLASS_WORTH))
            return true;
    }
    return false;
}

/* What is valued is goods, arms or the like: the last thing said, or the subject of the sentence. */
static bool values_goods(const struct csto_reader *r, size_t k, const struct csto_finding *last)
{
    struct csto_what subject;
    csto_code item = last ? last->item : csto_noun_subject(r, r->q.at[k].left, &subject) ? subject.item : 0;
    csto_item_kind kind = csto_kind_of(r, item);
    return kind == CSTO_KIND_GOODS || kind == CSTO_KIND_ARM || (item && item == r->e->codes.smuggling);
}

/* "200 cubic metres of wood worth 18 million": something that no measure is known for stands before the money, and not as what held the goods. */
static bool values_other(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *before = k > 0 ? &r->q.at[k - 1] : NULL;
    const struct csto_finding *last = csto_last_finding(r, false);
    bool typed = last && before && last->end >= before->start;
    return before && !typed && csto_context_acting(r) && before->dimension != CSTO_PERCENT && before->dimension != CSTO_MONEY &&
           !before->bracket && !csto_sentence_at(&r->s, before->to, CSTO_CLASS_CLASSIFIER) &&
           !(before->left > 0 && csto_sentence_at(&r->s, before->left - 1, CSTO_CLASS_PREPOSITION));
}

/* "Goods were detained for 23 million", "задержано на 23 млн рублей": what was taken is told by its worth. */
static bool is_worth_of_taken(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *for_ = csto_sentence_before(&r->s, q->left, CSTO_CLASS_PREPOSITION),
                           *verb = for_ ? csto_sentence_before(&r->s, for_->from, CSTO_CLASS_VERB) : NULL;
    return r->s.style == CSTO_NUMBER_COMMA && verb && (verb->code == r->e->codes.seizure || verb->code == r->e->codes.detained);
}

/* "The largest sum, 508,000 pounds, was ...": one of the sums that were said before. */
static bool is_one_of_sums(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return q->left > 1 && csto_sentence_mark(&r->s, q->left - 1, ',') && csto_sentence_mark(&r->s, q->to, ',') &&
           csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_CLASSIFIER);
}

/* "Recovered 5 million in duties": a sum of something that nobody knows is no cash. */
static bool of_something(const struct csto_reader *r, size_t k)
{
    uint32_t at = r->q.at[k].to;
    const struct csto_mark *of = csto_sentence_at(&r->s, at, CSTO_CLASS_OF);
    of = of ? of : csto_sentence_at(&r->s, at, CSTO_CLASS_RATIO);
    of = of && of->to == at + 1 ? of : NULL;
    const struct csto_token *t = of && of->to < r->s.tokens.n ? &r->s.tokens.at[of->to] : NULL;
    return t && t->kind == CSTO_TOKEN_WORD && !(t->flags & CSTO_TOKEN_CAPITAL) && r->s.begins.at[of->to] == 0;
}

static bool inherit_item(struct csto_what *out, const struct csto_finding *f)
{
    out->item = f->item;
    out->inherited = true;
    return true;
}

/* A sum that goes on with the one before it: the currency was said there, it stands in its bracket, is the other end of its pair, or one of the sums. */
static bool goes_on(const struct csto_reader *r, size_t k, const struct csto_finding *last, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const csto_code money = r->e->codes.money;
    if (last && last->measure == money &&
        ((!q->unit_end && last->unit == q->unit) || q->bracket || q->after_from || q->after_to ||
         csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST)))
        return inherit_item(out, last);
    for (size_t i = r->f.n; is_one_of_sums(r, k) && i-- > csto_remembered(r);)
        if (r->f.at[i].measure == money && r->f.at[i].unit == q->unit)
            return inherit_item(out, &r->f.at[i]);
    return false;
}

/* "402 transactions for 1.2 billion", "402 операции на 1,2 млрд рублей": what the transactions said right before came to. */
static bool is_sum_of_transactions(const struct csto_reader *r, size_t k, const struct csto_finding *last)
{
    const struct csto_quantity *q = &r->q.at[k];
    return last && last->measure == r->e->codes.transaction && k > 0 && last->end == q[-1].end && q->left > 0 &&
           csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_TO);
}

/* "1,1 млн долларов и 870 тыс. евро наличными": the word behind the next sum, which "and" joins to quantity k, is of both; NULL = there is none. */
static const struct csto_mark *word_of_pair(const struct csto_reader *r, size_t k)
{
    enum { BEHIND = 2 };
    const struct csto_quantity *q = &r->q.at[k], *next = k + 1 < r->q.n ? q + 1 : NULL;
    const struct csto_mark *and = csto_sentence_at(&r->s, q->to, CSTO_CLASS_AND);
    if (!next || !and || next->dimension != CSTO_MONEY || next->left != and->to)
        return NULL;
    return csto_sentence_find(&r->s, next->to, next->to + BEHIND, CSTO_CLASS_MONEY);
}

long csto_total_of_sum(const struct csto_reader *r, size_t k)
{
    enum { SEEN = 4 };
    bool opens = k == 0 && csto_sentence_at(&r->s, 0, CSTO_CLASS_PART);
    for (size_t i = r->f.n, seen = 0; opens && i-- > r->paragraph_findings && seen < SEEN; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->measure == r->e->codes.money && f->unit == r->q.at[k].unit && (f->role == CSTO_LEVEL || f->role == CSTO_CUMULATIVE))
            return (long)i;
    }
    return CSTO_NO_FINDING;
}

/* "£12m of cannabis", "£12m worth of cannabis", "$1.1 billion in drugs". */
static bool is_of_drug(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *worth = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_WORTH);
    uint32_t at = worth ? worth->to : r->q.at[k].to;
    const struct csto_mark *of = csto_sentence_at(&r->s, at, CSTO_CLASS_OF);
    of = of ? of : csto_sentence_at(&r->s, at, CSTO_CLASS_RATIO);
    const struct csto_mark *drug = of ? csto_noun_item(r, of->to, false) : NULL;
    return drug && csto_kind_of(r, drug->code) == CSTO_KIND_DRUG;
}

/* The word that says what money is, behind the sum or before it; NULL = there is none. */
static const struct csto_mark *word_of_money(const struct csto_reader *r, size_t k)
{
    enum { BEHIND = 4, BEFORE = 25 };
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t right = csto_right_limit(r, k), least = q->left > BEFORE ? q->left - BEFORE : 0;
    const struct csto_mark *m = csto_sentence_find(s, q->to, right < q->to + BEHIND ? right : q->to + BEHIND, CSTO_CLASS_MONEY);
    if (m && !csto_sentence_mark(s, q->to, ','))
        return m;
    m = NULL;
    for (uint32_t i = q->left; i-- > least && !m && csto_sentence_has(s, csto_class_bit(CSTO_CLASS_MONEY));) {
        m = csto_sentence_at(s, i, CSTO_CLASS_MONEY);
        const struct csto_mark *item = m ? csto_sentence_at(s, i, CSTO_CLASS_ITEM) : NULL;
        if (item && item->to > m->to)
            m = NULL; /* "damage from property crime" */
    }
    return m;
}

static bool of_drugs(const struct csto_reader *r, csto_code item)
{
    return csto_item_under(r->v, item, r->e->codes.drugs_and_precursors);
}

/* "12 kg of heroin were found. The goods are worth": the drugs that the paragraph told of last are what is valued. */
static bool are_drugs_said(const struct csto_reader *r, const struct csto_mark *m)
{
    return m->code == r->e->codes.valuables_money && m->from > 0 && csto_sentence_at(&r->s, m->from - 1, CSTO_CLASS_ARTICLE) &&
           r->f.n > r->paragraph_findings && r->f.n == r->sentence_findings && of_drugs(r, r->f.at[r->f.n - 1].item);
}

/* "The value of contraband amounted to 41 million": goods stand behind the word. */
static bool is_worth_of_goods(const struct csto_reader *r, size_t k)
{
    enum { REACH = 8 };
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    const struct csto_mark *worth = csto_sentence_find_last(&r->s, left > least + REACH ? left - REACH : least, left, CSTO_CLASS_WORTH);
    const struct csto_mark *item = worth ? csto_sentence_at(&r->s, worth->to, CSTO_CLASS_ITEM) : NULL;
    csto_item_kind kind = item ? csto_kind_of(r, item->code) : CSTO_KIND_NONE;
    return item && (item->code == r->e->codes.smuggling || kind == CSTO_KIND_GOODS || kind == CSTO_KIND_ARM);
}

/* "... was found. Its value is estimated at 12 million": what is valued was said before. */
static csto_code item_of_valued(const struct csto_reader *r, size_t k, const struct csto_finding *last, csto_code item)
{
    enum { REACH = 6, BATCH = 12 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what subject;
    if (!item && is_worth_of_goods(r, k))
        return c->valuables_money;
    for (size_t i = r->f.n; i-- > csto_remembered(r) && !last && !item;)
        last = of_drugs(r, r->f.at[i].item) ? &r->f.at[i] : NULL;
    if (last && last->item && of_drugs(r, last->item))
        item = c->drugs_money;
    else if (last && last->measure == c->transaction)
        item = c->transactions_money;
    else if (!item && csto_noun_subject(r, q->left, &subject) && subject.item && of_drugs(r, subject.item))
        item = c->drugs_money;
    if (!item && csto_near(s, 0, q->left, CSTO_CLASS_VERB) && last && last->measure == c->offence &&
        csto_verb_of(r, k, q->to, is_offence, 0) == c->offence)
        item = c->fine; /* "оштрафовано 1 764 пассажира на сумму 1,3 млн рублей" */
    bool batch = csto_near_left(r, k, REACH, CSTO_CLASS_CLASSIFIER);
    for (size_t i = r->f.n, seen = 0; i-- > 0 && batch && seen < BATCH && !item; seen++) /* "оценивает партию в 21 миллион" */
        item = of_drugs(r, r->f.at[i].item) ? c->drugs_money : 0;
    return item || !values_goods(r, k, last) ? item : c->valuables_money; /* "cigarettes worth 5.8 million soms" */
}

/* "Сумма доначислений составила 41 млрд": the worth of something that nobody knows. */
static bool is_worth_of_other(const struct csto_reader *r, size_t k)
{
    enum { REACH = 6 };
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    const struct csto_mark *worth = csto_sentence_find_last(s, left > least + REACH ? left - REACH : least, left, CSTO_CLASS_WORTH);
    return worth && s->style == CSTO_NUMBER_COMMA && worth->to < left && s->tokens.at[worth->to].kind == CSTO_TOKEN_WORD &&
           !s->begins.at[worth->to] && (csto_sentence_ends_in(s, worth->to, "ий") || csto_sentence_ends_in(s, worth->to, "ов"));
}

/* "The value of the criminal benefit recovered was 11 million": the verb says what became of something that nobody knows. */
static bool is_worth_of_found(const struct csto_reader *r, size_t k)
{
    enum { REACH = 4 };
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    const struct csto_mark *verb = csto_sentence_find_last(&r->s, left > least + REACH ? left - REACH : least, left, CSTO_CLASS_VERB);
    return verb && verb->code == r->e->codes.seizure && csto_sentence_at(&r->s, verb->to, CSTO_CLASS_BE);
}

/* "Losses grew faster than the number of victims. They reached 1.87 billion": the sentence before says what. */
static bool is_of_topic(const struct csto_reader *r, size_t k)
{
    enum { SUBJECT = 2 };
    const struct csto_mark *reached = csto_sentence_find(&r->s, 0, SUBJECT, CSTO_CLASS_REACH);
    return r->money_topic && reached && reached->from == 1 && csto_is_reached(r, k) && k == 0;
}

bool csto_resolve_money(struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { WORTH = 8, BESIDE = 12, ASPECT = 3 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    *out = (struct csto_what){.measure = c->money, .confidence = 0.85f};
    if (is_price(r, k) || is_worth_of_other(r, k))
        return false;
    if (goes_on(r, k, last, out))
        return true;
    long sum = csto_total_of_sum(r, k);
    if (sum >= 0)
        return inherit_item(out, &r->f.at[sum]);
    if (is_sum_of_transactions(r, k, last)) {
        out->item = c->transactions_money;
        return true;
    }
    if (is_of_drug(r, k)) {
        out->item = c->drugs_money;
        return true;
    }
    const struct csto_mark *pair = word_of_pair(r, k), *m = pair ? pair : word_of_money(r, k);
    bool worth = csto_near_left(r, k, WORTH, CSTO_CLASS_WORTH);
    if (m && (!worth || m->to + BESIDE > q->left)) {
        out->item = worth && are_drugs_said(r, m) ? c->drugs_money : m->code;
        out->from = m->from;
        out->to = m->to;
        if (m->code == c->fine && q->bound == CSTO_AT_MOST)
            return false; /* "faces a fine of up to $10 million" */
        if (m->code == c->drugs_money || (m->from >= csto_left_limit(r, k) && r->s.style == CSTO_NUMBER_COMMA) || !worth || !last ||
            csto_kind_of(r, last->item) > CSTO_KIND_GOODS || last->item == 0)
            return true;
    }
    bool worth_of = csto_sentence_at(&r->s, q->to, CSTO_CLASS_WORTH) != NULL; /* "$300,000 worth of handbags" */
    if (!out->item && (worth ? values_other(r, k) : worth_of ? csto_context_acting(r) : is_worth_of_taken(r, k)))
        out->item = c->valuables_money;
    if (!worth && !out->item && !csto_near_left(r, k, ASPECT, CSTO_CLASS_ASPECT) && !csto_is_told_otherwise(r, k) && !of_something(r, k) &&
        csto_verb_of(r, k, q->to, is_seizure, 0) == c->seizure)
        out->item = r->s.style == CSTO_NUMBER_COMMA && csto_sentence_before(&r->s, q->left, CSTO_CLASS_PREPOSITION)
                        ? c->valuables_money /* "пресечён вывоз леса на 214 млн рублей" */
                        : c->cash;           /* "870,000 soms were found" */
    if (worth)
        out->item = item_of_valued(r, k, last, out->item);
    if (!worth && !out->item && is_of_topic(r, k))
        out->item = r->money_topic;
    if (worth && !out->item && is_worth_of_found(r, k))
        out->item = c->valuables_money;
    return out->item != 0;
}
