/* weighed.c - quantities with a unit: what was weighed or measured, by the noun beside it (inherit_weight.c: by what was said before) */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/rows.h"

bool csto_fits_goods(const struct csto_reader *r, csto_code measure, csto_code item)
{
    const struct csto_codes *c = &r->e->codes;
    if (measure == c->production && csto_kind_of(r, item) == CSTO_KIND_ARM)
        return false; /* "оружия отечественного производства, в том числе 63 пистолета" */
    return (measure == c->seizure || measure == c->destroyed || measure == c->production || measure == c->inspection) &&
           csto_measure_takes_item(r->v, measure, item) && !(measure == c->inspection && !item);
}

bool csto_dosage_form(const struct csto_reader *r, csto_code unit)
{
    return unit && unit != r->e->codes.count && csto_unit_at(r->v, unit)->dimension == CSTO_COUNT;
}

/* "169 kg, were withdrawn. marijuana": the noun was cut off by the comma and stands behind the false end of the sentence. */
static bool find_displaced(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t limit = csto_right_limit(r, k);
    if (!csto_sentence_mark(&r->s, q->to, ','))
        return false;
    limit = limit < q->to + 24 ? limit : q->to + 24;
    for (uint32_t i = q->to + 1; i < limit; i++)
        if (csto_sentence_mark(&r->s, i, '.') && (r->s.tokens.at[i].flags & CSTO_TOKEN_FULL)) {
            csto_noun_right(r, i + 1, limit, false, out);
            out->displaced = true;
            out->confidence = 0.7f;
            return out->item != 0 && out->from == i + 1;
        }
    return false;
}

/* "65 million tablets were intercepted": where all that was said so far is of one drug they are of that; 0 = there is none, or several. */
static csto_code only_drug(const struct csto_reader *r)
{
    enum { REACH = 60 };
    csto_code only = 0;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH; seen++) {
        csto_code item = r->f.at[i].item;
        if (csto_kind_of(r, item) != CSTO_KIND_DRUG)
            continue;
        if (item == r->e->codes.all_drugs || (only && item != only))
            return 0;
        only = item;
    }
    return only;
}

/* The drug of which the last tablets, doses or pills were; 0 = none were told of. */
static csto_code drug_of_forms(const struct csto_reader *r)
{
    enum { REACH = 12 };
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH; seen++)
        if (csto_unit_at(r->v, r->f.at[i].unit)->dimension == CSTO_COUNT && csto_kind_of(r, r->f.at[i].item) == CSTO_KIND_DRUG)
            return r->f.at[i].item;
    return 0;
}

/* "Cannabis made up 71 tonnes of this and cocaine 9.6 tonnes": the substance stands before the verb, or right before the number behind one. */
static csto_code item_of_share(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *verb = csto_sentence_before(s, q->left, CSTO_CLASS_SHARE),
                           *item = csto_sentence_before(s, verb ? verb->from : q->left, CSTO_CLASS_ITEM);
    if (!item || item->from < csto_left_limit(r, k) || !csto_is_substance(csto_kind_of(r, item->code)))
        return 0;
    bool joined = csto_sentence_before(s, item->from, CSTO_CLASS_AND) || (item->from > 0 && csto_sentence_mark(s, item->from - 1, ','));
    return verb || (joined && k > 0 && csto_near(s, 0, r->q.at[k - 1].left, CSTO_CLASS_SHARE)) ? item->code : 0;
}

/* "A shipment of heroin weighing 31 kg", "5 свёртков с гашишем общим весом 6 кг": the substance named before the word; 0 = none. */
static csto_code item_of_weight(const struct csto_reader *r, size_t k)
{
    enum { REACH = 12 };
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *word = csto_sentence_before(s, r->q.at[k].left, CSTO_CLASS_WEIGHT);
    uint32_t least = csto_left_limit(r, k), i = word ? word->from : 0;
    if (!word || csto_near(s, least, i, CSTO_CLASS_TYPICAL)) /* "each briquette of heroin, weighing" */
        return 0;
    i -= i > least && csto_sentence_mark(s, i - 1, ',');
    for (uint32_t n = 0; i-- > least && n < REACH; n++) {
        if (csto_sentence_mark(s, i, ';') || csto_sentence_mark(s, i, ','))
            return 0;
        const struct csto_mark *m = csto_noun_item(r, i, false);
        csto_item_kind kind = m ? csto_kind_of(r, m->code) : CSTO_KIND_NONE;
        if (m && m->from == i && (csto_is_substance(kind) || (kind == CSTO_KIND_GOODS && csto_context_acting(r))))
            return m->code;
    }
    return 0;
}

/* "...; heroin, at 23 kg 400 g, closes the list". */
static csto_code item_at(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *at = s->style == CSTO_NUMBER_ENGLISH ? csto_sentence_before(s, q->left, CSTO_CLASS_AT) : NULL;
    bool inserted = at && at->from > 0 && csto_sentence_mark(s, at->from - 1, ',') && csto_sentence_mark(s, q->to, ',');
    const struct csto_mark *item = inserted ? csto_sentence_before(s, at->from - 1, CSTO_CLASS_ITEM) : NULL;
    return item && item->from >= csto_left_limit(r, k) && csto_is_substance(csto_kind_of(r, item->code)) ? item->code : 0;
}

/* "The price of one gram of heroin was": what a price is of was not weighed. */
bool csto_is_unit_of_price(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t of = q->left > 0 && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_OF) ? q->left - 1 : q->left;
    return q->value == 1 && csto_sentence_before(&r->s, of, CSTO_CLASS_WORTH) != NULL;
}

/* "Наркотического вещества каннабисной группы – «гашиш»", "наркотика (героин)": the drug that is named behind its kind. */
static csto_code named_behind(const struct csto_reader *r, size_t k, const struct csto_what *what)
{
    enum { REACH = 8 };
    const struct csto_sentence *s = &r->s;
    uint32_t limit = csto_right_limit(r, k) < what->to + REACH ? csto_right_limit(r, k) : what->to + REACH;
    for (uint32_t i = what->to; i < limit && s->style == CSTO_NUMBER_COMMA; i++) {
        if (csto_sentence_mark(s, i, ',') || csto_sentence_mark(s, i, ';') || csto_sentence_mark(s, i, ':') ||
            csto_sentence_at(s, i, CSTO_CLASS_VERB))
            break;
        const struct csto_mark *m = csto_noun_item(r, i, false);
        bool apart = i > what->to && s->tokens.at[i - 1].kind == CSTO_TOKEN_MARK;
        if (m && apart && csto_kind_of(r, m->code) == CSTO_KIND_DRUG && csto_item_under(r->v, m->code, what->item) &&
            (m->to >= s->tokens.n || s->tokens.at[m->to].kind == CSTO_TOKEN_MARK))
            return m->code;
    }
    return what->item;
}

/* "The synthetic drug mephedrone": the substance right behind its kind, and no row of several. */
static csto_code narrower_behind(const struct csto_reader *r, const struct csto_what *what)
{
    const struct csto_mark *m = r->s.style == CSTO_NUMBER_ENGLISH ? csto_noun_item(r, what->to, false) : NULL;
    bool ends = m && !csto_sentence_mark(&r->s, m->to, ',') &&
                (csto_ends_phrase(&r->s, m->to) || csto_sentence_at(&r->s, m->to, CSTO_CLASS_VERB) ||
                 csto_sentence_at(&r->s, m->to, CSTO_CLASS_BE));
    return ends && csto_kind_of(r, m->code) == CSTO_KIND_DRUG && csto_item_under(r->v, m->code, what->item) ? m->code : what->item;
}

/* "Opium 211 kg, heroin 18 kg, ...": the substance stands alone before its weight, between the marks of a list; NULL = it does not. */
static const struct csto_mark *item_of_list(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *item = csto_sentence_before(s, q->left, CSTO_CLASS_ITEM);
    if (!item || item->from < csto_left_limit(r, k) || !csto_is_substance(csto_kind_of(r, item->code)) || !csto_member_ends(s, q->to))
        return NULL;
    bool opens = item->from == 0 || s->tokens.at[item->from - 1].kind == CSTO_TOKEN_MARK ||
                 csto_sentence_before(s, item->from, CSTO_CLASS_AND) ||
                 csto_sentence_before(s, item->from, CSTO_CLASS_PART); /* "of which mephedrone 198 kg" */
    return opens ? item : NULL;
}

/* "12,800 hectares were under opium poppy", "put 9,740 hectares under poppy"; "most of it, 2 tons, was hashish"; "на площади 4,7 га уничтожено 86 т конопли". */
static void find_noun_behind_verb(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool area = q->dimension == CSTO_AREA;
    const struct csto_mark *be = csto_sentence_at(&r->s, q->to, CSTO_CLASS_BE),
                           *under = area ? csto_sentence_at(&r->s, be ? be->to : q->to, CSTO_CLASS_PREPOSITION) : NULL,
                           *is = csto_sentence_mark(&r->s, q->to, ',') ? csto_sentence_at(&r->s, q->to + 1, CSTO_CLASS_BE) : NULL,
                           *share = csto_sentence_mark(&r->s, q->to, '-') || csto_sentence_mark(&r->s, q->to, ',')
                                        ? csto_sentence_at(&r->s, q->to + 1, CSTO_CLASS_SHARE)
                                        : NULL,
                           *verb = csto_sentence_at(&r->s, q->to, CSTO_CLASS_VERB);
    if (under)
        csto_noun_right(r, under->to, csto_right_limit(r, k), false, out);
    if (under && csto_kind_of(r, out->item) != CSTO_KIND_PLANT)
        *out = (struct csto_what){.from = q->to, .to = q->to};
    is = is ? is : share; /* "the largest part - 9 tons - made up", "основную часть, 61 кг, составил" */
    if (!out->item && is && csto_noun_item(r, is->to, false))
        csto_noun_right(r, is->to, csto_right_limit(r, k), false, out);
    if (out->item || !area || !verb || k + 1 >= r->q.n || q[1].dimension != CSTO_MASS)
        return;
    csto_noun_right(r, q[1].to, csto_right_limit(r, k + 1), false, out);
    if (csto_kind_of(r, out->item) != CSTO_KIND_PLANT)
        *out = (struct csto_what){.from = q->to, .to = q->to};
    out->measure = out->item ? verb->code : 0;
}

/* The noun of a weight, right of it, as a label, in a list, left of it: the first of these that names something. */
static void find_noun(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t past = csto_past_bracket(r, k);
    struct csto_what label;
    if (csto_respective_noun(r, k, false, out) && out->item)
        return;
    csto_noun_right(r, q->to, csto_right_limit(r, k), false, out);
    if (out->pronoun && csto_kind_of(r, out->item) == CSTO_KIND_GOODS)
        out->item = 0; /* "6 tonnes of which came off a boat" */
    if (!out->item)
        find_noun_behind_verb(r, k, out);
    if (!out->item)
        csto_noun_behind_bracket(r, k, false, out);
    if (!out->item && past)
        csto_noun_right(r, past, csto_right_limit(r, k + 1), false, out); /* "954 kg (2,101 lbs) of cocaine" */
    if (!out->item && csto_noun_label(r, k, &label) && label.item)
        *out = label;
    const struct csto_mark *listed = out->item ? NULL : item_of_list(r, k);
    if (listed)
        *out = (struct csto_what){.item = listed->code, .confidence = 0.9f, .from = listed->from, .to = listed->to, .label = true};
    csto_code of_weight = out->item ? 0 : item_of_weight(r, k);
    of_weight = of_weight || out->item ? of_weight : item_at(r, k);
    if (of_weight)
        *out = (struct csto_what){.item = of_weight, .confidence = 0.9f, .from = q->to, .to = q->to};
    if (!out->item && !out->pronoun && q->dimension != CSTO_MONEY && csto_noun_left(r, k, &label) && label.item)
        *out = label;
    csto_code shared = item_of_share(r, k);
    if (shared && (!out->item || out->same))
        *out = (struct csto_what){.item = shared, .confidence = 0.85f, .from = q->to, .to = q->to};
}

/* "712 kg of the drug", "5 kg of the same drug", "the same amount": what was said before. */
static void find_meant(const struct csto_reader *r, struct csto_what *out)
{
    enum { REACH = 12 };
    const csto_code all = r->e->codes.all_drugs;
    bool the_drug = out->item == all && out->to == out->from + 1 && out->from > 0 && r->s.style == CSTO_NUMBER_ENGLISH &&
                    csto_sentence_at(&r->s, out->from - 1, CSTO_CLASS_ARTICLE) && r->s.text[r->s.tokens.at[out->from].end - 1] != 's';
    if (the_drug && r->topic)
        out->item = r->topic;
    if (!out->same)
        return;
    const struct csto_finding *said = csto_last_finding(r, true);
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH && said && csto_kind_of(r, said->item) != CSTO_KIND_DRUG; seen++)
        said = &r->f.at[i];
    if (out->item == all && said && csto_item_under(r->v, said->item, all))
        out->item = said->item;
    if (!out->item && r->f.n && r->f.at[r->f.n - 1].item) {
        out->item = r->f.at[r->f.n - 1].item;
        out->inherited = true;
        out->confidence = 0.8f;
    }
}

/* "Выявлен сбыт сильнодействующих веществ, изъято 12 тысяч таблеток": the drug of the clause, to which nothing else was done than to take it. */
static bool are_of_clause(const struct csto_reader *r, size_t k, const struct csto_mark *took, struct csto_what *out)
{
    return r->s.style == CSTO_NUMBER_COMMA && csto_noun_subject(r, took->from, out) && out->from >= csto_left_limit(r, k) &&
           csto_kind_of(r, out->item) == CSTO_KIND_DRUG && !csto_near(&r->s, out->to, took->from, CSTO_CLASS_VERB);
}

/* "Synthetics: 2.9 kg and 11,248 tablets"; "in July it seized 9,000 pills"; "65 million tablets were intercepted": the drug of tablets that name none. */
static bool inherit_dosage(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const csto_code seizure = r->e->codes.seizure;
    const struct csto_mark *joined = csto_sentence_before(&r->s, q->left, CSTO_CLASS_AND);
    const struct csto_finding *weighed = csto_last_finding(r, false);
    bool beside = joined && k > 0 && q[-1].to == joined->from; /* or "1.1 tons of narcotics and 2.4 million pills" */
    beside |= joined && weighed && weighed->item == r->e->codes.all_drugs && weighed->noun_end == r->s.tokens.at[joined->from - 1].end;
    if (beside && weighed && csto_kind_of(r, weighed->item) == CSTO_KIND_DRUG) {
        *out = csto_like(weighed, 0.8f);
        return true;
    }
    const struct csto_mark *took = csto_sentence_before(&r->s, q->left, CSTO_CLASS_VERB),
                           *be = csto_sentence_at(&r->s, q->to, CSTO_CLASS_BE),
                           *taken = be ? csto_sentence_at(&r->s, be->to, CSTO_CLASS_VERB) : NULL;
    bool active = took && took->code == seizure && csto_ends_phrase(&r->s, q->to);
    if (active && (are_of_clause(r, k, took, out) || csto_total_before(r, k, out)))
        return true;
    bool pair = q->after_from && k + 1 < r->q.n && q[1].after_to; /* "fell from 34 million pills to" */
    if ((pair || (csto_is_reached(r, k) && csto_ends_phrase(&r->s, q->to))) && csto_noun_subject(r, q->left, out) &&
        out->measure == seizure && csto_kind_of(r, out->item) == CSTO_KIND_DRUG)
        return true; /* "количество изъятых психотропных веществ составило 68 тыс. таблеток" */
    if (!active && !(taken && taken->code == seizure))
        return false;
    csto_code drug = only_drug(r);
    drug = drug ? drug : drug_of_forms(r);
    if (drug)
        *out = (struct csto_what){.measure = seizure, .item = drug, .inherited = true, .confidence = 0.7f};
    return drug != 0;
}

/* "65,100 tablets and 48 kg of tramadol". */
static bool share_noun_of_next(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_mark *and = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_AND);
    if (!and || k + 1 >= r->q.n || r->q.at[k + 1].left != and->to)
        return false;
    csto_noun_right(r, r->q.at[k + 1].to, csto_right_limit(r, k + 1), false, out);
    out->confidence = 0.8f;
    return true;
}

/* "3.4 tonnes and 4.2 million pills of synthetic drugs". */
static bool share_noun_of_pills(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    return q->dimension == CSTO_MASS && k + 1 < r->q.n && csto_dosage_form(r, q[1].unit) && share_noun_of_next(r, k, out) && out->item;
}

/* "1,200 hectares of opium": what grows on a field is the plant that the drug is made of. */
static csto_code item_of_field(const struct csto_reader *r, csto_code item)
{
    const struct csto_codes *c = &r->e->codes;
    if (csto_item_under(r->v, item, c->cannabis))
        return c->cannabis_plants;
    return csto_item_under(r->v, item, c->opiates) ? c->poppy_plants : item;
}

/* What was done to it; false = nothing that is a claim. */
static bool settle_weight(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *beside = csto_sentence_before(&r->s, q->left, CSTO_CLASS_VERB);
    if (beside && beside->code == c->participant)
        return false; /* "smuggled over 3 tonnes of heroin" */
    if (q->dimension == CSTO_AREA)
        out->item = item_of_field(r, out->item);
    csto_code verb = out->measure ? out->measure : csto_verb_of(r, k, out->to > q->to ? out->to : q->to, csto_fits_goods, out->item);
    if (verb == c->inspection)
        verb = 0;
    if (!verb && q->dimension == CSTO_AREA && csto_kind_of(r, out->item) == CSTO_KIND_PLANT)
        verb = c->production;
    bool drug = csto_kind_of(r, out->item) == CSTO_KIND_DRUG;
    if (!verb && !drug && !out->label && !csto_context_acting(r) && !csto_near(&r->s, 0, q->left, CSTO_CLASS_PART))
        return false; /* "the plant makes 40 tons of acetone" */
    if (!verb || verb == c->seizure_event) {
        verb = c->seizure;
        out->confidence -= r->head_measure || out->label ? 0 : 0.1f;
    }
    if (q->dimension == CSTO_AREA && verb == c->seizure)
        verb = c->production;
    out->measure = verb;
    out->context = verb == c->production;
    return true;
}

bool csto_resolve_weighed(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (csto_is_unit_of_price(r, k))
        return false;
    find_noun(r, k, out);
    find_meant(r, out);
    if (!out->item && csto_dosage_form(r, q->unit)) {
        if (inherit_dosage(r, k, out))
            return true;
        if (!share_noun_of_next(r, k, out))
            return false;
    }
    if (!out->item && share_noun_of_pills(r, k, out))
        return settle_weight(r, k, out);
    if (!out->item && (out->pronoun || !find_displaced(r, k, out)) && !csto_inherit_weight(r, k, out)) {
        const struct csto_finding *last = csto_last_finding(r, true);
        bool plant = last && csto_kind_of(r, last->item) == CSTO_KIND_PLANT && csto_sentence_at(&r->s, q->to, CSTO_CLASS_OF);
        *out = (struct csto_what){.item = plant ? last->item : 0, .inherited = true, .confidence = 0.6f};
    }
    if (!out->item)
        return false;
    if (!out->inherited && out->to > out->from)
        out->item = narrower_behind(r, out);
    if (out->item == r->e->codes.all_drugs && !out->inherited)
        out->item = named_behind(r, k, out);
    return settle_weight(r, k, out);
}
