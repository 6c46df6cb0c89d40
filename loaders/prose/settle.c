/* settle.c - the measure and item of a count whose noun is known: crimes, goods, websites (persons.c: persons) */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/persons.h"

/* "С использованием интернета совершено 243 деяния", "За контрабанду возбуждено 5 дел": the kind may open the clause. */
static csto_code crime_before(const struct csto_reader *r, size_t k)
{
    enum { REACH = 14 };
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k), from = left;
    while (from > least && left - from < REACH &&
           (r->s.tokens.at[from - 1].kind != CSTO_TOKEN_MARK ||
            (csto_sentence_mark(&r->s, from - 1, '-') && !csto_sentence_spaced(&r->s, from - 1))))
        from--;
    bool opened = csto_sentence_at(&r->s, from, CSTO_CLASS_PREPOSITION) != NULL;
    return opened ? csto_noun_crime(r, from, left) : 0;
}

/* Where the words behind number k end: "1,702 (1,945) crimes related to drugs" goes on behind the bracket. */
static uint32_t limit_behind(const struct csto_reader *r, size_t k)
{
    return csto_right_limit(r, csto_past_bracket(r, k) ? k + 1 : k);
}

/* "115 преступлений, мобильной связи - 66": what stands behind the comma labels the next number. */
static bool labels_next(const struct csto_reader *r, size_t k, uint32_t comma)
{
    uint32_t dash = csto_right_limit(r, k) - 1;
    if (k + 1 >= r->q.n || dash <= comma || !csto_sentence_mark(&r->s, dash, '-'))
        return false;
    for (uint32_t i = comma + 1; i < dash; i++)
        if (csto_sentence_mark(&r->s, i, ','))
            return false;
    return true;
}

/* The kind of crime: in the noun phrase, or behind it ("criminal cases related to drug trafficking"). */
static bool settle_crime(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    if (csto_kind_of(r, out->item) != CSTO_KIND_CRIME)
        out->item = csto_noun_crime(r, out->to, limit_behind(r, k));
    if (!out->item && r->s.style == CSTO_NUMBER_COMMA && csto_sentence_mark(&r->s, out->to, ',') &&
        !csto_sentence_at(&r->s, out->to + 1, CSTO_CLASS_PART) && (out->label || !labels_next(r, k, out->to)))
        out->item = csto_noun_crime(r, out->to + 1,
                                    out->label ? r->q.at[k].left : limit_behind(r, k)); /* "135 преступлений, связанных с наркотиками" */
    if (!out->item && !out->label && out->to > out->from)
        out->item = csto_noun_crime(r, r->q.at[k].to, out->to);
    if (!out->item && r->s.style == CSTO_NUMBER_COMMA)
        out->item = crime_before(r, k);
    return true;
}

/* "Channels of arms smuggling"; those of drugs are the usual ones, and have no kind. */
static bool names_goods(const struct csto_reader *r, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && r->s.tokens.at[i].kind == CSTO_TOKEN_WORD; i++) {
        const struct csto_mark *m = csto_sentence_at(&r->s, i, CSTO_CLASS_ITEM);
        csto_item_kind kind = m ? csto_kind_of(r, m->code) : CSTO_KIND_NONE;
        if (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS || kind == CSTO_KIND_PERSON)
            return true;
    }
    return false;
}

/* "Was arrested with 58 bank cards and 13 telephones": what somebody who was detained had with him was taken. */
static bool caught_with(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    if (csto_sentence_before(s, q->left, CSTO_CLASS_AND) && last && k > 0 && last->measure == r->e->codes.seizure)
        return last->inherited || caught_with(r, k - 1);
    const struct csto_mark *with = csto_sentence_before(s, q->left, CSTO_CLASS_PREPOSITION),
                           *verb = with ? csto_sentence_before(s, with->from, CSTO_CLASS_VERB) : NULL;
    return verb && verb->code == r->e->codes.detained;
}

/* "Customs detained 9.6 million cigarettes": of goods it means that they were taken. */
static bool were_detained(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *verb = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_VERB);
    return verb && verb->code == r->e->codes.detained;
}

/* "Fentanyl-laced fake pills": the form behind words of which nothing is known; NULL = there is none. */
static const struct csto_mark *form_behind(const struct csto_sentence *s, uint32_t at)
{
    enum { REACH = 4 };
    for (uint32_t i = at; i < s->tokens.n && i < at + REACH; i++) {
        const struct csto_mark *unit = csto_sentence_at(s, i, CSTO_CLASS_UNIT);
        bool passed = csto_sentence_mark(s, i, '-') || (s->tokens.at[i].kind == CSTO_TOKEN_WORD && !s->begins.at[i]);
        if (unit || !passed)
            return unit;
    }
    return NULL;
}

/* "Disabled the engines of two boats": what was done to the parts of something was not done to it. */
static bool are_parts_of(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *of = s->style == CSTO_NUMBER_ENGLISH ? csto_sentence_before(s, r->q.at[k].left, CSTO_CLASS_OF) : NULL;
    return of && of->from > 0 && csto_is_other_noun(s, of->from - 1) && csto_sentence_ends_in(s, of->from - 1, "s");
}

/* "Nine hundred ecstasy tablets": a substance is counted in its form. */
static bool settle_substance(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_mark *form = form_behind(&r->s, out->to);
    form = form ? form : csto_sentence_before(&r->s, out->to, CSTO_CLASS_UNIT);
    form = form ? form : csto_sentence_find(&r->s, r->q.at[k].to, out->to, CSTO_CLASS_UNIT);
    if (!form || !csto_dosage_form(r, form->code))
        return false;
    out->measure = r->e->codes.seizure;
    return true;
}

/* Where no verb says what was done to things of the kind, they were taken. */
static bool were_taken(const struct csto_reader *r, size_t k, const struct csto_what *out, csto_item_kind kind)
{
    bool goods = kind == CSTO_KIND_GOODS, arm = kind == CSTO_KIND_ARM;
    if ((goods || arm) && (caught_with(r, k) || were_detained(r, k)))
        return true;
    if (arm && csto_context_acting(r) && !csto_is_told_otherwise(r, k)) /* not "в реестре числится 6,9 млн единиц оружия" */
        return true;
    bool listed = r->head_measure || out->label || (r->p.bullet && r->q.at[k].left <= 1);
    return (goods || kind == CSTO_KIND_PLANT) && listed && csto_context_acting(r);
}

/* "Searches of 460 premises", "inspections of 1,200 vehicles": what was searched is said by the noun before. */
static bool are_searched(const struct csto_reader *r, size_t k, csto_item_kind kind)
{
    const struct csto_mark *of = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_OF),
                           *searches = of ? csto_sentence_before(&r->s, of->from, CSTO_CLASS_MEASURE) : NULL;
    return searches && searches->code == r->e->codes.inspection && (kind == CSTO_KIND_INSPECTION || kind == CSTO_KIND_GOODS);
}

/* Things that are counted: what was done to them is said by a verb. */
static bool settle_goods(const struct csto_reader *r, size_t k, struct csto_what *out, csto_item_kind kind,
                         const struct csto_finding *total)
{
    const struct csto_mark *beside = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_VERB);
    if (kind == CSTO_KIND_DRUG && beside && beside->code == r->e->codes.participant)
        return false; /* "sold 40 ecstasy tablets" */
    if (kind == CSTO_KIND_DRUG || kind == CSTO_KIND_PRECURSOR)
        return settle_substance(r, k, out);
    if (kind != CSTO_KIND_PLANT && kind != CSTO_KIND_ARM && kind != CSTO_KIND_GOODS && kind != CSTO_KIND_INSPECTION)
        return false;
    if (kind == CSTO_KIND_GOODS && (csto_is_container(r, k, out->to) || are_parts_of(r, k)))
        return false;
    if (are_searched(r, k, kind)) {
        out->measure = r->e->codes.inspection;
        return true;
    }
    out->measure = csto_verb_of(r, k, out->to, csto_fits_goods, out->item);
    if (!out->measure && total && csto_item_under(r->v, out->item, total->item))
        out->measure = total->measure; /* "Poland accounted for 131 million of the cigarettes" */
    if (!out->measure && were_taken(r, k, out, kind))
        out->measure = r->e->codes.seizure;
    out->context = out->measure == r->e->codes.production;
    return out->measure != 0;
}

/* "5 000 sites were found, blocked 3 418": what stands behind a comma, right before the next number, is said of that one. */
static bool is_of_next(const struct csto_reader *r, size_t k, csto_class class)
{
    enum { REACH = 3 };
    uint32_t next = csto_right_limit(r, k), from = next > REACH ? next - REACH : 0;
    const struct csto_mark *m = k + 1 < r->q.n ? csto_sentence_find(&r->s, from, next, class) : NULL;
    return m && m->from > r->q.at[k].to && csto_sentence_mark(&r->s, m->from - 1, ',');
}

/* "97 тысяч материалов экстремистского характера": of what kind the noun behind the number is, of which nothing is known. */
static bool is_kind_of_other(const struct csto_sentence *s, uint32_t at, uint32_t from, uint32_t to)
{
    return s->style == CSTO_NUMBER_COMMA && from == at + 1 && to > from + 1 && s->tokens.at[at].kind == CSTO_TOKEN_WORD &&
           !s->begins.at[at] && (csto_sentence_ends_in(s, from, "ого") || csto_sentence_ends_in(s, from, "ой")) &&
           !csto_sentence_ends_in(s, at, "ых");
}

/* "26 seizures of drugs". */
static bool settle_seizures(const struct csto_reader *r, struct csto_what *out)
{
    const struct csto_mark *of = csto_sentence_at(&r->s, out->to, CSTO_CLASS_OF), *item = of ? csto_noun_item(r, of->to, true) : NULL;
    out->item = item && csto_measure_takes_item(r->v, r->e->codes.seizure_event, item->code) ? item->code : 0;
    return true;
}

/* "3 border crossing points": a kind of crime that only says of what kind the noun behind it is. */
static bool is_only_kind(const struct csto_reader *r, size_t k, const struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    uint32_t to = out->to;
    bool plural = s->text[s->tokens.at[to - 1].end - 1] == 's' || s->style != CSTO_NUMBER_ENGLISH;
    const struct csto_mark *goods = csto_sentence_at(s, to, CSTO_CLASS_ITEM); /* "38 attempts to smuggle drugs" */
    return !plural && !goods && to < csto_right_limit(r, k) && s->tokens.at[to].kind == CSTO_TOKEN_WORD &&
           !csto_sentence_at(s, to, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, to, CSTO_CLASS_OF) &&
           !csto_sentence_at(s, to, CSTO_CLASS_BE) && !csto_sentence_at(s, to, CSTO_CLASS_AND) &&
           !csto_sentence_at(s, to, CSTO_CLASS_VERB) && !csto_sentence_at(s, to, CSTO_CLASS_PERIOD);
}

/* Blocked sites, or only found ones: "blocked 89 numbers and 4 sites", "12 sites and 30 channels were blocked". */
static bool are_blocked(const struct csto_reader *r, size_t k, const struct csto_what *out)
{
    enum { REACH = 12, ROW = 6 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *and = csto_sentence_at(&r->s, out->to, CSTO_CLASS_AND);
    uint32_t right = csto_right_limit(r, k), first = q->left;
    bool shared = and&&k + 1 < r->q.n && q[1].left == and->to, joined = k > 0 && csto_sentence_before(&r->s, q->left, CSTO_CLASS_AND);
    right = right < out->to + REACH && !shared ? right : out->to + REACH;
    if (joined && q[-1].to + ROW > q->left)
        first = q[-1].left;
    const struct csto_finding *last = csto_last_finding(r, false);
    const struct csto_when *time = csto_when_beside(r, q->left, false); /* "заблокировано с начала года 1 500 сайтов" */
    bool behind_time = time && csto_near(&r->s, time->from > 2 ? time->from - 2 : 0, time->from, CSTO_CLASS_BLOCK);
    return behind_time || csto_near_left(r, k, 3, CSTO_CLASS_BLOCK) ||
           csto_near(&r->s, first > 2 ? first - 2 : 0, first, CSTO_CLASS_BLOCK) ||
           (csto_near(&r->s, out->to, right, CSTO_CLASS_BLOCK) && !is_of_next(r, k, CSTO_CLASS_BLOCK)) ||
           (joined && last && last->measure == c->website && last->item == c->blocked);
}

/* "1,9 тыс. каналов и сайтов", "57 таких каналов" behind websites: channels of the internet, and not those by which something is brought. */
static bool are_of_internet(const struct csto_reader *r, size_t k, const struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_mark *and = csto_sentence_at(&r->s, out->to, CSTO_CLASS_AND),
                           *sites = and? csto_sentence_at(&r->s, and->to, CSTO_CLASS_MEASURE) : NULL;
    if (sites && sites->code == c->website)
        return true;
    bool such = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_ARTICLE) &&
                !csto_near(&r->s, out->to, csto_right_limit(r, k), CSTO_CLASS_ITEM); /* not "таких каналов поставки героина" */
    for (size_t i = r->f.n; such && i-- > csto_remembered(r);)
        if (r->f.at[i].measure == c->website || r->f.at[i].measure == c->channel)
            return r->f.at[i].measure == c->website;
    return false;
}

/* Groups, posts, inspections and workshops that the sentence only mentions. */
static bool is_only_mentioned(const struct csto_reader *r, size_t k, const struct csto_what *out)
{
    enum { REACH = 6 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *in = q->left > 0 ? csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_PREPOSITION) : NULL;
    if (out->measure == c->group)
        return in && !csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_AGAINST); /* "policemen in 64 mobile groups" */
    const struct csto_finding *last = csto_last_finding(r, false);
    if (out->measure == c->control_point) /* but "travellers were checked at 63 control points" */
        return csto_sentence_before(&r->s, q->left, CSTO_CLASS_AT) && !(last && last->measure == c->inspection);
    if (out->measure == c->inspection)
        return in != NULL; /* "dogs took part in 211 inspections" */
    bool bare = out->from == q->to && !csto_near(&r->s, q->left > REACH ? q->left - REACH : 0, csto_right_limit(r, k), CSTO_CLASS_BLOCK);
    return out->measure == c->laboratory && bare && !r->ever_acting &&
           !csto_context_acting(r); /* "56 hours of lectures and 12 workshops" */
}

/* What was done to persons, where their noun says one thing and the verb beside it another. */
static csto_code done_to_persons(const struct csto_reader *r, size_t k, const struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_mark *before = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_VERB),
                           *behind = csto_verb_behind(&r->s, out->to);
    csto_code done = out->measure;
    if (done == c->charged && before && before->code == c->detained)
        done = c->detained; /* "arrested 19 accused" */
    if (done == c->detained && csto_were_wanted(r, out))
        done = c->wanted;
    if (out->label)
        return done;
    if (done == c->detained && behind && (behind->code == c->charged || behind->code == c->expelled))
        done = behind->code; /* "3,250 offenders were convicted" */
    if (done == c->detained && before && before->code == c->charged)
        done = c->charged; /* "convicted 340 offenders" */
    if (done == c->charged && behind && behind->code == c->detained)
        done = c->detained; /* "86 accused were arrested" */
    return done;
}

/* A kind of crime without a noun that says what is counted: "2,310 thefts". */
static bool settle_kind(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
{
    if (csto_are_violators(r, k)) {
        out->item = r->e->codes.persons;
        return csto_settle_persons(r, k, out, total);
    }
    if (!out->label && (is_kind_of_other(&r->s, r->q.at[k].to, out->from, out->to) || (!total && is_only_kind(r, k, out))))
        return false;
    out->measure = total && csto_measure_takes_item(r->v, total->measure, out->item) ? total->measure : r->e->codes.crime;
    return true;
}

static bool settle_channel(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    settle_crime(r, k, out);
    if (out->item == r->e->codes.smuggling && !names_goods(r, r->q.at[k].to, limit_behind(r, k)))
        out->item = 0;
    return true;
}

static bool settle_website(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (out->to == q->to + 1 && csto_sentence_before(&r->s, q->left, CSTO_CLASS_AT))
        return false; /* "drugs were burnt at three sites" */
    out->measure = r->e->codes.website;
    out->item = out->label ? out->item : are_blocked(r, k, out) ? r->e->codes.blocked : 0;
    return true;
}

bool csto_settle_count(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
{
    const struct csto_codes *c = &r->e->codes;
    csto_item_kind kind = csto_kind_of(r, out->item);
    if (out->measure == c->personnel)
        return csto_settle_personnel(r, k, out, total);
    if (out->measure == c->charged || out->measure == c->detained) {
        if (!out->label && csto_are_those(r, k, out->to))
            return false;
        out->measure = done_to_persons(r, k, out);
    }
    if (out->measure == c->seizure_event && csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_RANK))
        return false;
    if (out->measure == c->seizure_event && !out->item)
        return settle_seizures(r, out);
    if (kind == CSTO_KIND_PARTICIPANT || out->measure == c->participant)
        return false;
    if (kind == CSTO_KIND_PERSON && (!out->measure || out->measure == c->detained || out->label))
        return csto_settle_persons(r, k, out, total);
    if (kind == CSTO_KIND_CRIME && !out->measure)
        return settle_kind(r, k, out, total);
    if (out->measure == c->crime || out->measure == c->case_ || out->measure == c->offence)
        return settle_crime(r, k, out);
    if (out->measure == c->channel && !are_of_internet(r, k, out))
        return settle_channel(r, k, out);
    if (out->measure == c->website || out->measure == c->channel)
        return settle_website(r, k, out);
    if (is_only_mentioned(r, k, out))
        return false;
    if (out->measure && csto_measure_takes_item(r->v, out->measure, 0) && out->measure != c->production && out->measure != c->money) {
        out->item = csto_measure_takes_item(r->v, out->measure, out->item) ? out->item : 0;
        return true;
    }
    return settle_goods(r, k, out, kind, total);
}
