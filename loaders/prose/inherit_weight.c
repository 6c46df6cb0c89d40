/* inherit_weight.c - weights without a noun of their own: what was weighed was said before */
#include "config.h"

#include "loaders/prose/bare_weight.h"
#include "loaders/prose/bare_words.h"
#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/rows.h"

/* The number said before, as in "those 375 tonnes". */
static const struct csto_finding *said_before(const struct csto_reader *r, const struct csto_quantity *q)
{
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < CSTO_WEIGHTS_SEEN; seen++)
        if (r->f.at[i].unit == q->unit && r->f.at[i].value.value == q->value)
            return &r->f.at[i];
    return NULL;
}

static bool total(const struct csto_bare_weight *b)
{
    return csto_total_before(b->r, b->k, b->out);
}

/* "Those 375 tonnes". */
static bool said_again(const struct csto_bare_weight *b)
{
    bool same = b->q->left > 0 && csto_sentence_before(b->s, b->q->left, CSTO_CLASS_SAME);
    const struct csto_finding *before = same ? said_before(b->r, b->q) : NULL;
    return before && csto_weight_like(b, before);
}

static bool own_substance(const struct csto_bare_weight *b)
{
    csto_code own = b->q->bracket ? csto_item_of_bracket(b->r, b->k) : csto_subject_of_pair(b->r, b->k);
    if (own)
        *b->out = (struct csto_what){.item = own, .measure = b->last ? b->last->measure : 0, .confidence = 0.8f};
    return own != 0;
}

static bool shared_noun(const struct csto_bare_weight *b)
{
    return csto_noun_shared(b->r, b->k, b->out);
}

/* "Cocaine production reached 3,708 tons, and seizures rose to 2,275 tons": of the drug of the last figure, but seized. */
static bool seizures_of_last(const struct csto_bare_weight *b)
{
    const struct csto_mark *m = csto_sentence_find_last(b->s, csto_left_limit(b->r, b->k), b->q->left, CSTO_CLASS_MEASURE);
    if (!m || m->code != b->c->seizure_event || !b->last || !b->last->item || b->last->measure == b->c->seizure ||
        !(csto_weight_reached(b) || b->paired) || csto_kind_of(b->r, b->last->item) != CSTO_KIND_DRUG ||
        csto_sentence_find(b->s, csto_left_limit(b->r, b->k), b->q->left, CSTO_CLASS_ITEM))
        return false;
    b->out->item = b->last->item;
    b->out->measure = b->c->seizure;
    return true;
}

/* "Cocaine keeps passing through. Governments reported seizures of 19 tons": of what the sentences before told of. */
static bool seizures_of_topic(const struct csto_bare_weight *b)
{
    const struct csto_mark *of = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_OF),
                           *seizures = of ? csto_sentence_before(b->s, of->from, CSTO_CLASS_MEASURE) : NULL;
    if (!seizures || seizures->code != b->c->seizure_event || !csto_weight_ends(b) || b->q->dimension == CSTO_AREA)
        return false;
    return csto_weight_of(b, b->r->topic, b->c->seizure, 0.7f);
}

/* "Ketamine seizures went in the other direction. They dropped from 24 tons to 16 tons": a sentence that begins with what rose or fell. */
static bool pair_of_topic(const struct csto_bare_weight *b)
{
    enum { SUBJECT = 3 };
    bool moved = csto_near(b->s, 0, SUBJECT, CSTO_CLASS_DOWN) || csto_near(b->s, 0, SUBJECT, CSTO_CLASS_UP);
    if (!(b->q->after_from || b->q->after_to) || !moved || b->last || b->q->dimension == CSTO_AREA ||
        csto_sentence_find(b->s, 0, b->q->left, CSTO_CLASS_ITEM))
        return false;
    return csto_weight_of(b, b->r->topic, b->c->seizure, 0.6f);
}

static bool value_of_last(const struct csto_bare_weight *b)
{
    enum { REACH = 8 };
    return !csto_weight_named(b) && (b->paired || csto_near_left(b->r, b->k, REACH, CSTO_CLASS_REACH)) && csto_weight_like_last(b);
}

/* "The largest quantities of cocaine were seized in Belgium (123 tonnes)". */
static bool bracket_of_place(const struct csto_bare_weight *b)
{
    if (!csto_is_of_place_before(b->r, b->k))
        return false;
    bool named = !b->last && csto_noun_subject(b->r, b->q->left, b->out) && b->out->measure == b->c->seizure &&
                 csto_kind_of(b->r, b->out->item) == CSTO_KIND_DRUG;
    return named || total(b);
}

/* "20 kg of heroin, of which 5 kg in the capital"; "confiscated 5 kg of it"; "most of it, 16 kg, was found in"; "в том числе в Ошской области - 67 кг". */
static bool part_of_last(const struct csto_bare_weight *b)
{
    uint32_t left = b->q->left, from = csto_left_limit(b->r, b->k),
             opens = left > 0 && csto_sentence_mark(b->s, left - 1, ',') ? left - 1 : left;
    bool of_places = csto_names_place(b->s, from, left) &&
                     (csto_near(b->s, from, left, CSTO_CLASS_PART) || (b->last && b->last->role == CSTO_PART && b->last->inherited));
    const struct csto_mark *of_it = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_MORE_OF);
    bool part = csto_sentence_before(b->s, opens, CSTO_CLASS_PART) || of_it || of_places;
    const struct csto_finding *of = b->last ? b->last : b->r->f.n > b->r->paragraph_findings ? b->any : NULL;
    uint32_t end = of_it ? of_it->to : b->q->to;
    bool clause =
        of_it && (csto_sentence_at(b->s, end, CSTO_CLASS_BE) || csto_is_other_noun(b->s, end)); /* "of which was taken off a boat" */
    clause |=
        opens < left && b->s->style == CSTO_NUMBER_ENGLISH && csto_is_other_noun(b->s, end);    /* "of that, 1.9 tonnes came from a farm" */
    clause |= b->s->style == CSTO_NUMBER_COMMA && csto_sentence_at(b->s, end, CSTO_CLASS_KEPT); /* "28 кг хранились в" */
    return part && of && of->item && (clause || csto_ends_phrase(b->s, end)) && csto_weight_same_dimension(b, of) &&
           csto_weight_like(b, of);
}

/* "Of the 190 tonnes of opium seized, 92 tonnes were found in": of what the clause before opens with. */
static bool portion_of_opening(const struct csto_bare_weight *b)
{
    uint32_t left = b->q->left, to = b->q->to;
    bool joined = left > 0 && (b->s->style == CSTO_NUMBER_COMMA || csto_sentence_mark(b->s, left - 1, ','));
    bool opens = b->k > 0 && joined && csto_opens_of(b->r, b->k - 1);
    bool clause = csto_sentence_at(b->s, to, CSTO_CLASS_BE) || csto_sentence_at(b->s, to, CSTO_CLASS_VERB) || csto_is_other_noun(b->s, to);
    return opens && clause && b->last && b->last->end == b->q[-1].end && b->last->item && csto_weight_same_dimension(b, b->last) &&
           csto_weight_like(b, b->last);
}

/* "Turkey reported the largest seizures (22,600 litres)". */
static bool bracket_of_seizures(const struct csto_bare_weight *b)
{
    const struct csto_mark *seizures =
        b->q->bracket && b->q->left > 1 ? csto_sentence_before(b->s, b->q->left - 1, CSTO_CLASS_MEASURE) : NULL;
    return seizures && seizures->code == b->c->seizure_event && !b->last && total(b);
}

/* "128 tons of hemp on an area of 64 ha": what was done to it says the verb. */
static bool area_of_plants(const struct csto_bare_weight *b)
{
    bool plants =
        b->q->dimension == CSTO_AREA && csto_noun_subject(b->r, b->q->left, b->out) && csto_kind_of(b->r, b->out->item) == CSTO_KIND_PLANT;
    b->out->measure = plants ? 0 : b->out->measure;
    return plants;
}

/* "Intercepted 117 tons of the regional total": nothing but the total stands behind the weight. */
static bool is_of_total(const struct csto_bare_weight *b)
{
    enum { ADJECTIVES = 2 };
    uint32_t at = b->q->to;
    if (!csto_sentence_at(b->s, at, CSTO_CLASS_OF) || !csto_sentence_at(b->s, at + 1, CSTO_CLASS_ARTICLE))
        return false;
    const struct csto_mark *whole = csto_sentence_find(b->s, at + 1, at + 3 + ADJECTIVES, CSTO_CLASS_WHOLE);
    whole = whole ? whole : csto_sentence_find(b->s, at + 1, at + 3 + ADJECTIVES, CSTO_CLASS_FIGURE);
    return whole && csto_member_ends(b->s, whole->to);
}

/* "In all 2021 it seized 744 kg", "three incinerators burned 22 tonnes last week", "discovered another 640 kg". */
static bool object_of_verb(const struct csto_bare_weight *b)
{
    const struct csto_mark *more = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_FURTHER),
                           *verb = csto_sentence_before(b->s, more ? more->from : b->q->left, CSTO_CLASS_VERB);
    if (!verb || (verb->code != b->c->seizure && verb->code != b->c->destroyed) || !(csto_weight_ends(b) || is_of_total(b)) || !total(b))
        return false;
    b->out->measure = verb->code;
    return true;
}

/* "Ещё 1,1 кг нашли при обыске": of what was said last. */
static bool another_found(const struct csto_bare_weight *b)
{
    const struct csto_mark *more = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_FURTHER),
                           *found = more ? csto_sentence_at(b->s, b->q->to, CSTO_CLASS_VERB) : NULL;
    if (!found || found->code != b->c->seizure || !b->any || !csto_weight_same_dimension(b, b->any))
        return false;
    *b->out = (struct csto_what){.item = b->any->item, .measure = b->c->seizure, .inherited = true, .confidence = 0.6f};
    return true;
}

/* "Opium seized: // - 2022 - 18 kg". */
static bool of_head(const struct csto_bare_weight *b)
{
    return (b->r->head.item || !b->r->head.to) && csto_series_of_head(b->r, b->k, b->out);
}

/* "On 17 February, when 3.2 tonnes were found", "another 22 kg were recovered", "at the port 116 tonnes were discovered". */
static bool subject_of_verb(const struct csto_bare_weight *b)
{
    const struct csto_mark *be = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_BE),
                           *done = be ? csto_sentence_at(b->s, be->to, CSTO_CLASS_VERB) : NULL;
    if (!done || done->code != b->c->seizure)
        return false;
    bool first = b->k == 0 && !csto_near(b->s, 0, b->q->left, CSTO_CLASS_ITEM);
    return (first || csto_sentence_before(b->s, b->q->left, CSTO_CLASS_FURTHER) ||
            csto_sentence_before(b->s, b->q->left, CSTO_CLASS_WHEN)) &&
           total(b);
}

/* "The largest batch, 38 kg, was found on". */
static bool batch(const struct csto_bare_weight *b)
{
    uint32_t left = b->q->left;
    bool inserted = left > 1 && csto_sentence_mark(b->s, left - 1, ',') && csto_sentence_mark(b->s, b->q->to, ',');
    const struct csto_mark *item = inserted ? csto_sentence_before(b->s, left - 1, CSTO_CLASS_ITEM) : NULL;
    const struct csto_mark *of = item ? csto_sentence_before(b->s, item->from, CSTO_CLASS_OF) : NULL;
    if (item && csto_is_substance(csto_kind_of(b->r, item->code)) &&
        csto_sentence_before(b->s, of && b->s->style == CSTO_NUMBER_ENGLISH ? of->from : item->from, CSTO_CLASS_CLASSIFIER)) {
        b->out->item = item->code; /* "крупную партию гашиша, 180 кг, нашли" */
        return true;
    }
    return inserted && csto_sentence_before(b->s, left - 1, CSTO_CLASS_CLASSIFIER) && total(b);
}

static bool earlier_value(const struct csto_bare_weight *b)
{
    return csto_was_then(b->r, b->k) && csto_weight_ends(b) && total(b);
}

static bool whole_of_parts(const struct csto_bare_weight *b)
{
    if (!csto_total_of_parts(b->r, b->k))
        return false;
    b->out->item = b->c->all_drugs;
    b->out->measure = b->c->seizure;
    return true;
}

static bool value_of_subject(const struct csto_bare_weight *b)
{
    return (csto_weight_reached(b) || b->paired || b->r->in_title) && csto_noun_subject(b->r, b->q->left, b->out) && b->out->item &&
           !csto_is_of_other(b->r, b->out) && csto_kind_of(b->r, b->out->item) < CSTO_KIND_GOODS;
}

static bool told_before(const struct csto_bare_weight *b)
{
    return csto_told_before(b->r, b->k, b->out);
}

/* "Cocaine made up 85 percent of the 294 tonnes seized": the whole that a share is of. */
static bool is_whole_of_share(const struct csto_bare_weight *b)
{
    const struct csto_quantity *before = b->k > 0 ? b->q - 1 : NULL;
    uint32_t of = b->q->left - (b->q->left > 0 && csto_sentence_at(b->s, b->q->left - 1, CSTO_CLASS_ARTICLE));
    return before && before->dimension == CSTO_PERCENT && of == before->to + 1 && csto_sentence_at(b->s, before->to, CSTO_CLASS_OF);
}

/* Asked in this order: what its own clause says first, what was told of before last. */
static bool (*const ways[])(const struct csto_bare_weight *) = {
    of_head,
    said_again,
    own_substance,
    shared_noun,
    seizures_of_last,
    seizures_of_topic,
    pair_of_topic,
    value_of_last,
    bracket_of_place,
    part_of_last,
    portion_of_opening,
    csto_another_weight,
    csto_member_of_series_weight,
    csto_next_place_weight,
    csto_next_agency_weight,
    csto_share_of_place_weight,
    csto_and_then_weight,
    csto_weighed_too_weight,
    bracket_of_seizures,
    csto_share_falls_to_place_weight,
    csto_with_share_weight,
    csto_share_of_subject_weight,
    area_of_plants,
    object_of_verb,
    another_found,
    subject_of_verb,
    batch,
    earlier_value,
    whole_of_parts,
    value_of_subject,
    told_before,
    csto_area_of_topic,
    csto_area_reached,
    csto_figure_reached,
    csto_topic_reached,
    csto_total_reached,
};

bool csto_inherit_weight(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    bool told =
        last && last->role == CSTO_CHANGE && csto_sentence_before(&r->s, q->left, CSTO_CLASS_WHEN); /* "up on 2023, when 9 kg were" */
    struct csto_bare_weight b = {
        .r = r, .k = k, .q = q, .s = &r->s, .c = &r->e->codes, .last = last, .any = csto_last_finding(r, true), .out = out};
    b.paired = told || csto_is_after_figure(r, k) || q->after_from || q->after_to || q->bracket ||
               csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST);
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    if (is_whole_of_share(&b)) {
        const struct csto_finding *before = said_before(r, q);
        return before && csto_weight_like(&b, before);
    }
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
        if (ways[i](&b))
            return true;
    }
    return false;
}
