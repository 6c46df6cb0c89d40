/* weighed.c - quantities with a unit: what was weighed or measured */
#include "config.h"

#include "loaders/prose/reader.h"

bool csto_fits_goods(const struct csto_reader *r, csto_code measure, csto_code item)
{
    const struct csto_codes *c = &r->e->codes;
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

/* "registered more than 6.2 tonnes, including over 4.9 tonnes of opium": a total that names no substance is of drugs where its parts are. */
static bool total_of_parts(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t limit = csto_right_limit(r, k);
    bool listed = csto_near(&r->s, q->to, limit < q->to + 4 ? limit : q->to + 4, CSTO_CLASS_PART);
    uint32_t past = csto_past_bracket(r, k);
    if (past && k + 2 < r->q.n) { /* "18.6 t (22.4), of these: heroin - 31 kg" */
        struct csto_what label;
        return csto_near(&r->s, past, r->q.at[k + 2].left, CSTO_CLASS_PART) && csto_noun_label(r, k + 2, &label) && label.item &&
               csto_item_under(r->v, label.item, r->e->codes.all_drugs);
    }
    if (k + 1 >= r->q.n)
        return false;
    listed |= csto_near(&r->s, r->q.at[k + 1].to, r->q.at[k + 1].to + 2, CSTO_CLASS_MORE_OF);
    struct csto_what next;
    csto_noun_right(r, r->q.at[k + 1].to, csto_right_limit(r, k + 1), false, &next);
    return listed && next.item && csto_item_under(r->v, next.item, r->e->codes.all_drugs);
}

/* The number said before, as in "those 375 tonnes". */
static const struct csto_finding *said_before(const struct csto_reader *r, const struct csto_quantity *q)
{
    enum { REACH = 60 };
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH; seen++)
        if (r->f.at[i].unit == q->unit && r->f.at[i].value.value == q->value)
            return &r->f.at[i];
    return NULL;
}

/* Nothing that could be weighed stands behind token `at`. */
static bool ends_phrase(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind == CSTO_TOKEN_MARK || (s->tokens.at[at].flags & CSTO_TOKEN_TAKEN) ||
           csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, at, CSTO_CLASS_PERIOD) ||
           csto_sentence_at(s, at, CSTO_CLASS_EARLIER) || csto_sentence_at(s, at, CSTO_CLASS_MORE);
}

/* What a weight without a substance is of: the drugs named before it in its sentence, else the last total of the document. */
static bool total_before(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 60 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    bool named = csto_noun_subject(r, q->left, out) && out->item == c->all_drugs;
    *out = (struct csto_what){.item = named ? c->all_drugs : 0, .measure = c->seizure, .inherited = true, .confidence = 0.6f};
    bool whole = false;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH && !named && !whole; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        bool total = f->part_of < 0 && f->measure == c->seizure && f->role != CSTO_CHANGE && f->role != CSTO_SHARE && !f->title;
        if (total && csto_unit_at(r->v, f->unit)->dimension == q->dimension && csto_item_under(r->v, f->item, c->drugs_and_precursors)) {
            whole = f->has_parts || f->item == c->all_drugs; /* rather than what was said last */
            out->item = whole || !out->item ? f->item : out->item;
        }
    }
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!out->item && last && csto_item_under(r->v, last->item, c->drugs_and_precursors))
        out->item = last->item;
    out->item = out->item || !r->ever_acting ? out->item : r->topic; /* "Seizures of opium fell ...; Iran seized 241 tons in 2023" */
    return out->item != 0;
}

/* "A year earlier it was 6 tons", "last summer it was 6 tons", "for the same period of 2021 - 28 kg": an earlier time opens the clause. */
static bool was_then(const struct csto_reader *r, size_t k)
{
    enum { REACH = 8 };
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t least = csto_left_limit(r, k);
    least = q->left > least + REACH ? q->left - REACH : least;
    if (q->left == 0 ||
        !(csto_near(&r->s, q->left > 3 ? q->left - 3 : 0, q->from, CSTO_CLASS_REACH) || csto_sentence_mark(&r->s, q->left - 1, '-')))
        return false;
    if (csto_near(&r->s, least, q->left, CSTO_CLASS_EARLIER))
        return true;
    for (size_t i = 0; i < r->w.n && i < 8; i++)
        if (r->w.at[i].from >= least && r->w.at[i].to <= q->left && ((r->w.at[i].grain == 'r' && !r->w.at[i].since) || r->w.at[i].compared))
            return true;
    return false;
}

/* "Героина – сократились с 340 до 210 кг": a dash may stand for words that were said before. */
static uint32_t verb_behind(const struct csto_sentence *s, uint32_t at)
{
    return at + (csto_sentence_mark(s, at, '-') && csto_sentence_spaced(s, at));
}

/* "Fentanyl rose from 104 kg to 192 kg": the substance that rose or fell, in the clause of the pair; 0 = none is named there. */
static csto_code subject_of_pair(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool second = q->after_to && k > 0 && r->q.at[k - 1].after_from;
    uint32_t least = csto_left_limit(r, second ? k - 1 : k);
    for (uint32_t i = q->left; (q->after_from || q->after_to) && i-- > least && !csto_sentence_mark(&r->s, i, ';');) {
        const struct csto_mark *m = csto_noun_item(r, i, false);
        bool next = m && csto_sentence_before(&r->s, m->from, CSTO_CLASS_OF) && m->to + 1 >= r->q.at[second ? k - 1 : k].left;
        if (m && csto_is_substance(csto_kind_of(r, m->code)) && /* "of hashish increased from ..., of marijuana from 1.5 tons to 2.2" */
            (next || csto_sentence_at(&r->s, verb_behind(&r->s, m->to), CSTO_CLASS_UP) ||
             csto_sentence_at(&r->s, verb_behind(&r->s, m->to), CSTO_CLASS_DOWN)))
            return m->code;
    }
    return 0;
}

/* "Drugs, mostly hashish (44 kg)", "most of it (88 kg) marijuana": the substance that a weight in brackets is of, where it is none of what was
 * weighed before; 0 = none stands beside the bracket. */
static csto_code item_of_bracket(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!q->bracket || q->left < 2 || !csto_sentence_mark(&r->s, q->left - 1, '(') || !csto_sentence_mark(&r->s, q->to, ')'))
        return 0;
    const struct csto_mark *m = csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_ITEM);
    if (!m && (k == 0 || r->q.at[k - 1].to + 1 < q->left))
        m = csto_noun_item(r, q->to + 1, false);
    bool own = m && csto_is_substance(csto_kind_of(r, m->code)) && m->from >= csto_left_limit(r, k) &&
               !(last && last->noun_end == r->s.tokens.at[m->to - 1].end);
    return own ? m->code : 0;
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

/* "Followed by Afghanistan with 48 tons and Pakistan with 38 tons", "на Казахстан - 24 тонны": a row of places goes on with its number alone. */
static bool is_of_next_place(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    uint32_t at = r->q.at[k].left;
    const struct csto_mark *with = csto_sentence_before(s, at, CSTO_CLASS_AT);
    bool dash = at > 0 && csto_sentence_mark(s, at - 1, '-') && csto_sentence_spaced(s, at - 1);
    uint32_t end = dash ? at - 1 : with ? with->from : at;
    const struct csto_mark *place = csto_sentence_before(s, end, CSTO_CLASS_PLACE);
    uint32_t opens = place ? place->from - (place->from > 0 && csto_sentence_at(s, place->from - 1, CSTO_CLASS_ARTICLE)) : 0;
    if (place && end == at &&
        !(opens > 0 && csto_last_finding(r, false)->place_stated && csto_last_finding(r, false)->inherited &&
          (csto_sentence_mark(s, opens - 1, ',') || csto_sentence_before(s, opens, CSTO_CLASS_AND))))
        place = NULL; /* "Belgium took 111 tonnes, Spain 58 tonnes and the Netherlands 51 tonnes" */
    const struct csto_mark *and = csto_sentence_at(s, r->q.at[k].to, CSTO_CLASS_AND);
    return place && place->from >= csto_left_limit(r, k) &&
           (ends_phrase(s, r->q.at[k].to) || (and&&csto_sentence_at(s, and->to, CSTO_CLASS_PLACE)));
}

/* "Most seizures were made in Zhambyl (9.2 t) and Almaty (4.1 t) regions": a weight alone in a bracket behind a place is of the last total. */
static bool is_of_place_before(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return q->bracket && q->left > 1 && csto_sentence_mark(&r->s, q->left - 1, '(') && csto_sentence_mark(&r->s, q->to, ')') &&
           (csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_AREA) || csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_PLACE));
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

static bool inherit_weighed(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false), *any = csto_last_finding(r, true), *before;
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    bool told =
        last && last->role == CSTO_CHANGE && csto_sentence_before(&r->s, q->left, CSTO_CLASS_WHEN); /* "up on 2023, when 9 kg were" */
    bool paired = told || q->after_from || q->after_to || q->bracket || csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST);
    if ((q->left > 0 && csto_sentence_before(&r->s, q->left, CSTO_CLASS_SAME)) && (before = said_before(r, q)) != NULL) {
        out->item = before->item;
        out->measure = before->measure;
        return true;
    }
    csto_code own = q->bracket ? item_of_bracket(r, k) : subject_of_pair(r, k);
    if (own) {
        *out = (struct csto_what){.item = own, .measure = last ? last->measure : 0, .confidence = 0.8f};
        return true;
    }
    if (last && last->item && (paired || csto_near(&r->s, q->left > 8 ? q->left - 8 : 0, q->left, CSTO_CLASS_REACH))) {
        out->item = last->item;
        out->measure = last->measure;
        return true;
    }
    if (is_of_place_before(r, k) && total_before(r, k, out))
        return true;
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    uint32_t from = csto_left_limit(r, k);
    bool of_places = csto_names_place(&r->s, from, q->left) &&
                     (csto_near(&r->s, from, q->left, CSTO_CLASS_PART) || (last && last->role == CSTO_PART && last->inherited));
    uint32_t opens = q->left > 0 && csto_sentence_mark(&r->s, q->left - 1, ',') ? q->left - 1 : q->left;
    bool part = csto_sentence_before(&r->s, opens, CSTO_CLASS_PART) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE_OF) ||
                of_places; /* "including 67 kg in Osh region", "в том числе в Ошской области - 67 кг" */
    const struct csto_finding *of = last ? last : r->f.n > r->paragraph_findings ? any : NULL;
    if (part && of && of->item && ends_phrase(&r->s, q->to) && csto_unit_at(r->v, of->unit)->dimension == q->dimension) {
        out->item = of->item; /* "20 kg of heroin, of which 5 kg in the capital", "Most of it, 16 kg, was found in" */
        out->measure = of->measure;
        return true;
    }
    const struct csto_mark *further = csto_sentence_before(&r->s, q->left, CSTO_CLASS_FURTHER),
                           *there = csto_sentence_before(&r->s, q->left, CSTO_CLASS_PLACE);
    uint32_t next = further ? further->from : there ? there->from : q->left;
    if ((further || there) && last && last->item && csto_sentence_before(&r->s, next, CSTO_CLASS_AND) && ends_phrase(&r->s, q->to) &&
        csto_unit_at(r->v, last->unit)->dimension == q->dimension) {
        out->item = last->item; /* "... 4.4 tons of cocaine and another 1.5 tons", "... and Tajikistan 1.1 tons" */
        out->measure = last->measure;
        return true;
    }
    if (last && last->item && csto_unit_at(r->v, last->unit)->dimension == q->dimension && csto_series_goes_on(r, k)) {
        out->item = last->item;
        out->measure = last->measure;
        return true;
    }
    bool share = csto_near(&r->s, 0, q->left, CSTO_CLASS_SHARE);
    if (last && last->item && is_of_next_place(r, k)) {
        out->item = last->item;
        out->measure = last->measure;
        return true;
    }
    const struct csto_mark *for_ = share && last ? csto_sentence_before(&r->s, q->left, CSTO_CLASS_PREPOSITION) : NULL;
    if (for_ && last->item && csto_sentence_before(&r->s, for_->from, CSTO_CLASS_PLACE) && ends_phrase(&r->s, q->to)) {
        out->item = last->item; /* "Kazakhstan accounted for 1,006 kg of heroin and Uzbekistan for 388 kg" */
        out->measure = last->measure;
        return true;
    }
    const struct csto_mark *and_ = csto_sentence_before(&r->s, q->left, CSTO_CLASS_AND);
    bool dated = csto_sentence_at(&r->s, q->to, CSTO_CLASS_PREPOSITION) && q->to + 1 < r->s.tokens.n &&
                 (r->s.tokens.at[q->to + 1].flags & CSTO_TOKEN_TAKEN);
    if (and_ && dated && last && last->item && csto_unit_at(r->v, last->unit)->dimension == q->dimension) {
        out->item = last->item; /* "down from 51,000 litres in 2020 and 93,000 litres in 2019" */
        out->measure = last->measure;
        return true;
    }
    const struct csto_mark *seizures = q->bracket && q->left > 1 ? csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_MEASURE) : NULL;
    if (seizures && seizures->code == c->seizure_event && !last && total_before(r, k, out))
        return true; /* "Turkey reported the largest seizures (22,600 litres)" */
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    const struct csto_mark *taken = csto_sentence_before(&r->s, q->left, CSTO_CLASS_SHARE);
    if (taken && csto_sentence_before(&r->s, taken->from, CSTO_CLASS_PLACE) && ends_phrase(&r->s, q->to) && total_before(r, k, out))
        return true; /* "на Россию приходится 29,2 тонны" */
    for (size_t i = r->f.n;
         taken && csto_sentence_before(&r->s, taken->from, CSTO_CLASS_PLACE) && ends_phrase(&r->s, q->to) && i-- > csto_remembered(r);)
        if (r->f.at[i].part_of < 0 && r->f.at[i].role == CSTO_LEVEL && r->f.at[i].item &&
            csto_unit_at(r->v, r->f.at[i].unit)->dimension == q->dimension) {
            *out = (struct csto_what){.measure = r->f.at[i].measure, .item = r->f.at[i].item, .inherited = true, .confidence = 0.6f};
            return true;
        }
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    if (last && last->role == CSTO_SHARE && last->item && csto_sentence_before(&r->s, q->left, CSTO_CLASS_AT) &&
        ends_phrase(&r->s, q->to)) {
        out->item = last->item; /* "accounted for 86 per cent of the total, with 6,800 tons" */
        out->measure = last->measure;
        return true;
    }
    if (share && csto_noun_subject(r, q->left, out) && out->item && out->from >= csto_left_limit(r, k) &&
        csto_kind_of(r, out->item) <= CSTO_KIND_GOODS)
        return true; /* "heroin accounted for 87.5 kg" */
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    if (q->dimension == CSTO_AREA && csto_noun_subject(r, q->left, out) && csto_kind_of(r, out->item) == CSTO_KIND_PLANT) {
        out->measure = 0; /* "128 tons of hemp on an area of 64 ha": what was done to it says the verb */
        return true;
    }
    const struct csto_mark *more = csto_sentence_before(&r->s, q->left, CSTO_CLASS_FURTHER), /* "discovered another 640 kg" */
        *verb = csto_sentence_before(&r->s, more ? more->from : q->left, CSTO_CLASS_VERB);
    bool burnt = verb && verb->code == c->destroyed;
    if (verb && (verb->code == c->seizure || burnt) && ends_phrase(&r->s, q->to) && total_before(r, k, out)) {
        out->measure = verb->code; /* "In all 2021 it seized 744 kg", "three incinerators burned 22 tonnes last week" */
        return true;
    }
    const struct csto_mark *found = more ? csto_sentence_at(&r->s, q->to, CSTO_CLASS_VERB) : NULL;
    if (found && found->code == c->seizure && any && csto_unit_at(r->v, any->unit)->dimension == q->dimension) {
        *out = (struct csto_what){.item = any->item, .measure = c->seizure, .inherited = true, .confidence = 0.6f};
        return true; /* "Ещё 1,1 кг нашли при обыске": of what was said last */
    }
    const struct csto_mark *be = csto_sentence_at(&r->s, q->to, CSTO_CLASS_BE),
                           *done = be ? csto_sentence_at(&r->s, be->to, CSTO_CLASS_VERB) : NULL;
    bool first = k == 0 && !csto_near(&r->s, 0, q->left, CSTO_CLASS_ITEM); /* "at the port 116 tonnes were discovered" */
    if (done && done->code == c->seizure && (more || first || csto_sentence_before(&r->s, q->left, CSTO_CLASS_WHEN)) &&
        total_before(r, k, out))
        return true; /* "on 17 February, when 3.2 tonnes were found", "another 22 kg were recovered" */
    bool inserted = q->left > 1 && csto_sentence_mark(&r->s, q->left - 1, ',') && csto_sentence_mark(&r->s, q->to, ',');
    if (inserted && csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_CLASSIFIER) && total_before(r, k, out))
        return true; /* "the largest batch, 38 kg, was found on" */
    if (was_then(r, k) && ends_phrase(&r->s, q->to) && total_before(r, k, out))
        return true;
    *out = (struct csto_what){.inherited = true, .confidence = 0.7f};
    if (total_of_parts(r, k)) {
        out->item = c->all_drugs;
        out->measure = c->seizure;
        return true;
    }
    bool reached = csto_near(&r->s, q->left > 3 ? q->left - 3 : 0, q->from, CSTO_CLASS_REACH);
    if ((reached || paired || r->in_title) && csto_noun_subject(r, q->left, out) && out->item &&
        csto_kind_of(r, out->item) < CSTO_KIND_GOODS)
        return true;
    for (size_t i = r->f.n, seen = 0; reached && q->dimension == CSTO_AREA && i-- > 0 && seen < 60;
         seen++) /* "eradication came to 1,430 ha" */
        if (csto_kind_of(r, r->f.at[i].item) == CSTO_KIND_PLANT && csto_unit_at(r->v, r->f.at[i].unit)->dimension == CSTO_AREA) {
            *out = (struct csto_what){.item = r->f.at[i].item, .inherited = true, .confidence = 0.6f};
            return true;
        }
    bool figure = csto_near(&r->s, q->left > 12 ? q->left - 12 : 0, q->left, CSTO_CLASS_FIGURE);
    for (size_t i = r->f.n, seen = 0; reached && figure && i-- > 0 && seen < 60; seen++) /* "In 2012 the figure was 11.4 tons" */
        if (r->f.at[i].part_of < 0 && r->f.at[i].item && csto_unit_at(r->v, r->f.at[i].unit)->dimension == q->dimension) {
            *out = (struct csto_what){.item = r->f.at[i].item, .measure = r->f.at[i].measure, .inherited = true, .confidence = 0.6f};
            return true;
        }
    const struct csto_mark *made = csto_sentence_find(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_VERB);
    bool record = csto_sentence_before(&r->s, q->left, CSTO_CLASS_FIGURE) != NULL;
    csto_code topic = record && last && csto_kind_of(r, last->item) == CSTO_KIND_DRUG ? last->item : r->topic;
    if ((reached || record) && topic && ends_phrase(&r->s, q->to) && (figure || (made && made->code == c->production))) {
        *out = (struct csto_what){.item = topic, .inherited = true, .confidence = 0.6f};
        return true; /* "The previous record was 3.7 tonnes", "production was estimated at 433 tons" */
    }
    if (reached && any && csto_near(&r->s, 0, q->left, CSTO_CLASS_VERB))
        for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < 60; seen++)
            if (r->f.at[i].has_parts && r->f.at[i].measure == c->seizure) {
                *out = (struct csto_what){.item = r->f.at[i].item, .measure = c->seizure, .inherited = true, .confidence = 0.6f};
                return true;
            }
    return false;
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

/* "The price of one gram of heroin was": what a price is of was not weighed. */
static bool is_unit_of_price(const struct csto_reader *r, size_t k)
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

/* "Opium 211 kg, heroin 18 kg, ...": the substance stands alone before its weight, between the marks of a list; NULL = it does not. */
static const struct csto_mark *item_of_list(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *item = csto_sentence_before(s, q->left, CSTO_CLASS_ITEM);
    if (!item || item->from < csto_left_limit(r, k) || !csto_is_substance(csto_kind_of(r, item->code)) ||
        !(q->to == s->tokens.n || s->tokens.at[q->to].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, q->to, CSTO_CLASS_AND)))
        return NULL;
    bool opens =
        item->from == 0 || s->tokens.at[item->from - 1].kind == CSTO_TOKEN_MARK || csto_sentence_before(s, item->from, CSTO_CLASS_AND);
    return opens ? item : NULL;
}

bool csto_resolve_weighed(struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what label;
    if (is_unit_of_price(r, k))
        return false;
    csto_noun_right(r, q->to, csto_right_limit(r, k), false, out);
    const struct csto_mark *be = csto_sentence_at(&r->s, q->to, CSTO_CLASS_BE),
                           *under = be ? csto_sentence_at(&r->s, be->to, CSTO_CLASS_PREPOSITION) : NULL;
    if (!out->item && q->dimension == CSTO_AREA && under) /* "12,800 hectares were under opium poppy" */
        csto_noun_right(r, under->to, csto_right_limit(r, k), false, out);
    const struct csto_mark *is = csto_sentence_mark(&r->s, q->to, ',') ? csto_sentence_at(&r->s, q->to + 1, CSTO_CLASS_BE) : NULL;
    if (!out->item && is && csto_noun_item(r, is->to, false)) /* "most of it, 2 tons, was hashish" */
        csto_noun_right(r, is->to, csto_right_limit(r, k), false, out);
    if (!out->item && q->dimension == CSTO_AREA && k + 1 < r->q.n && r->q.at[k + 1].dimension == CSTO_MASS &&
        csto_sentence_at(&r->s, q->to, CSTO_CLASS_VERB)) { /* "на площади 4,7 га уничтожено 86 т конопли" */
        csto_noun_right(r, r->q.at[k + 1].to, csto_right_limit(r, k + 1), false, out);
        if (csto_kind_of(r, out->item) != CSTO_KIND_PLANT)
            *out = (struct csto_what){.from = q->to, .to = q->to};
        out->measure = out->item ? csto_sentence_at(&r->s, q->to, CSTO_CLASS_VERB)->code : 0;
    }
    uint32_t past = csto_past_bracket(r, k);
    if (!out->item && past)
        csto_noun_right(r, past, csto_right_limit(r, k + 1), false, out); /* "954 kg (2,101 lbs) of cocaine" */
    if (!out->item && csto_noun_label(r, k, &label) && label.item)
        *out = label;
    const struct csto_mark *listed = out->item ? NULL : item_of_list(r, k);
    if (listed)
        *out = (struct csto_what){.item = listed->code, .confidence = 0.9f, .from = listed->from, .to = listed->to, .label = true};
    csto_code of_weight = out->item ? 0 : item_of_weight(r, k);
    if (of_weight)
        *out = (struct csto_what){.item = of_weight, .confidence = 0.9f, .from = q->to, .to = q->to};
    if (!out->item && !out->pronoun && q->dimension != CSTO_MONEY && csto_noun_left(r, k, &label) && label.item)
        *out = label;
    csto_code shared = item_of_share(r, k);
    if (shared && (!out->item || out->same)) {
        *out = (struct csto_what){.item = shared, .confidence = 0.85f, .from = q->to, .to = q->to};
    }
    bool the_drug = out->item == c->all_drugs && out->to == out->from + 1 && out->from > 0 && r->s.style == CSTO_NUMBER_ENGLISH &&
                    csto_sentence_at(&r->s, out->from - 1, CSTO_CLASS_ARTICLE) && r->s.text[r->s.tokens.at[out->from].end - 1] != 's';
    if (the_drug && r->topic) /* "712 kg of the drug" */
        out->item = r->topic;
    bool same = out->same;
    const struct csto_finding *said = csto_last_finding(r, true);
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < 12 && said && csto_kind_of(r, said->item) != CSTO_KIND_DRUG; seen++)
        said = &r->f.at[i];
    if (same && out->item == c->all_drugs && said && csto_item_under(r->v, said->item, c->all_drugs))
        out->item = said->item; /* "of the same drug" */
    if (!out->item && same && r->f.n && r->f.at[r->f.n - 1].item) {
        out->item = r->f.at[r->f.n - 1].item;
        out->inherited = true;
        out->confidence = 0.8f;
    }
    if (!out->item && csto_dosage_form(r, q->unit)) { /* "ecstasy tablets", "65,100 tablets and 48 kg of tramadol" */
        const struct csto_mark *and = csto_sentence_at(&r->s, q->to, CSTO_CLASS_AND),
                               *joined = csto_sentence_before(&r->s, q->left, CSTO_CLASS_AND);
        const struct csto_finding *weighed = csto_last_finding(r, false);
        if (joined && k > 0 && r->q.at[k - 1].to == joined->from && weighed && csto_kind_of(r, weighed->item) == CSTO_KIND_DRUG) {
            *out = (struct csto_what){.measure = weighed->measure, .item = weighed->item, .inherited = true, .confidence = 0.8f};
            return true; /* "synthetics: 2.9 kg and 11,248 tablets" */
        }
        const struct csto_mark *took = csto_sentence_before(&r->s, q->left, CSTO_CLASS_VERB);
        if (took && took->code == c->seizure && ends_phrase(&r->s, q->to) && total_before(r, k, out))
            return true; /* "in July it seized 9,000 pills" */
        const struct csto_mark *be_taken = csto_sentence_at(&r->s, q->to, CSTO_CLASS_BE),
                               *is_taken = be_taken ? csto_sentence_at(&r->s, be_taken->to, CSTO_CLASS_VERB) : NULL;
        bool seized = (took && took->code == c->seizure && ends_phrase(&r->s, q->to)) || (is_taken && is_taken->code == c->seizure);
        csto_code only = seized ? only_drug(r) : 0;
        only = only || !seized ? only : drug_of_forms(r);
        if (only) {
            *out = (struct csto_what){.measure = c->seizure, .item = only, .inherited = true, .confidence = 0.7f};
            return true;
        }
        if (!and || k + 1 >= r->q.n || r->q.at[k + 1].left != and->to)
            return false;
        csto_noun_right(r, r->q.at[k + 1].to, csto_right_limit(r, k + 1), false, out);
        out->confidence = 0.8f;
    }
    if (!out->item && !out->pronoun && !find_displaced(r, k, out) && !inherit_weighed(r, k, out)) {
        const struct csto_finding *last = csto_last_finding(r, true);
        bool plant = last && csto_kind_of(r, last->item) == CSTO_KIND_PLANT && csto_sentence_at(&r->s, q->to, CSTO_CLASS_OF);
        *out = (struct csto_what){.item = plant ? last->item : 0, .inherited = true, .confidence = 0.6f};
    }
    if (!out->item)
        return false;
    if (out->item == c->all_drugs && !out->inherited)
        out->item = named_behind(r, k, out);
    csto_code verb = out->measure ? out->measure : csto_verb_of(r, k, out->to > q->to ? out->to : q->to, csto_fits_goods, out->item);
    if (verb == c->inspection)
        verb = 0;
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
