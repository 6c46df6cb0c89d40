/* settle.c - the measure and item of a count whose noun is known: persons, crimes, goods, websites */
#include "config.h"

#include "loaders/prose/reader.h"

static bool fits_persons(const struct csto_reader *r, csto_code measure, csto_code item)
{
    const struct csto_codes *c = &r->e->codes;
    return (measure == c->detained || measure == c->charged || measure == c->offence || measure == c->expelled || measure == c->victim ||
            measure == c->personnel || measure == c->inspection) &&
           (item == c->persons || measure == c->inspection ||
            csto_measure_takes_item(r->v, measure, item)); /* checked are persons of any kind */
}

static bool fits_personnel(const struct csto_reader *r, csto_code measure, csto_code item)
{
    (void)item;
    return measure == r->e->codes.personnel || measure == r->e->codes.detained;
}

/* "325 officers searched 47 homes": the verb has an object behind it, so that they did it; but "12 officers arrested in Osh". */
static bool are_actors(const struct csto_reader *r, uint32_t noun_end)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *verb = s->style == CSTO_NUMBER_ENGLISH ? csto_sentence_at(s, noun_end, CSTO_CLASS_VERB) : NULL;
    return verb &&
           (csto_sentence_at(s, verb->to, CSTO_CLASS_NUMBER) || csto_sentence_at(s, verb->to, CSTO_CLASS_ARTICLE) ||
            csto_sentence_at(s, verb->to, CSTO_CLASS_ITEM) || (verb->to < s->tokens.n && s->tokens.at[verb->to].kind == CSTO_TOKEN_NUMBER));
}

/* "В розыске находились 39 человек": the list opens the clause. */
static bool is_wanted_before(const struct csto_reader *r, size_t k)
{
    uint32_t i = r->q.at[k].left, least = csto_left_limit(r, k);
    while (i > least && csto_sentence_at(&r->s, i - 1, CSTO_CLASS_BE))
        i--;
    const struct csto_mark *m = csto_sentence_before(&r->s, i, CSTO_CLASS_WANTED);
    return m && i < r->q.at[k].left && (m->from <= least + 1 || r->s.tokens.at[m->from - 2].kind == CSTO_TOKEN_MARK);
}

/* Persons on a wanted list: said in the noun phrase or in the clause behind it. */
bool csto_wanted_behind(const struct csto_reader *r, size_t k, uint32_t noun_end)
{
    uint32_t limit = csto_right_limit(r, k);
    limit = limit < noun_end + 16 ? limit : noun_end + 16;
    bool participle = r->s.style == CSTO_NUMBER_COMMA && csto_sentence_mark(&r->s, noun_end, ',') &&
                      !csto_sentence_at(&r->s, noun_end + 1, CSTO_CLASS_PART); /* "174 человека, находившихся в розыске" */
    limit = participle && limit > noun_end + 6 ? noun_end + 6 : limit;
    for (uint32_t i = noun_end + participle; i < limit; i++) {
        if (csto_sentence_mark(&r->s, i, ',') || csto_sentence_mark(&r->s, i, ';'))
            return false;
        if (csto_sentence_at(&r->s, i, CSTO_CLASS_WANTED))
            return true;
    }
    if (r->s.style == CSTO_NUMBER_COMMA && is_wanted_before(r, k))
        return true;
    return csto_near(&r->s, r->q.at[k].to, noun_end, CSTO_CLASS_WANTED);
}

/* "9 citizens of Afghanistan": a phrase of the kind in tokens from..to, before a country that is not the document's own. */
bool csto_are_foreign(const struct csto_reader *r, uint32_t from, uint32_t to)
{
    if (from > 0 && csto_sentence_before(&r->s, from, CSTO_CLASS_FOREIGN))
        return true; /* "27 foreign sailors" */
    csto_code home = csto_home(r);
    for (uint32_t i = from; i <= to && home; i++) {
        const struct csto_mark *of = csto_sentence_at(&r->s, i, CSTO_CLASS_AWAY), *country;
        if (!of || of->to < to || csto_sentence_at(&r->s, i, CSTO_CLASS_PREPOSITION))
            continue;
        country = csto_sentence_at(&r->s, of->to, CSTO_CLASS_PLACE);
        return country && country->code != home;
    }
    return false;
}

/* "To the criminal liability are involved 893 persons": the words before the verb say what it means. */
static bool is_made_liable(const struct csto_reader *r, size_t k)
{
    uint32_t at = csto_left_limit(r, k);
    for (const struct csto_mark *m; (m = csto_sentence_find(&r->s, at, r->q.at[k].left, CSTO_CLASS_VERB)) != NULL; at = m->to)
        if (m->code == r->e->codes.charged)
            return true;
    return false;
}

static bool settle_persons(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
{
    const struct csto_codes *c = &r->e->codes;
    csto_code kind = out->item == c->persons ? 0 : out->item;
    if (csto_wanted_behind(r, k, out->to)) {
        out->measure = c->wanted;
    } else {
        csto_code verb = out->label && out->measure ? out->measure : csto_verb_of(r, k, out->to, fits_persons, out->item);
        if (verb == c->personnel && is_made_liable(r, k))
            verb = c->charged;
        if (total && (!verb || (verb == c->personnel && csto_of_persons(c, total->measure))))
            verb = total->measure;
        if (!verb)
            return false;
        out->measure = verb;
    }
    bool surveyed = out->measure == c->inspection || (out->measure == c->personnel && out->item == c->persons);
    if (surveyed && !out->label && !r->ever_acting && r->f.n == 0)
        return false; /* "3,400 people visited the exhibition", "31 people took part" in a meeting */
    kind = !kind && csto_are_foreign(r, out->from, out->to) ? c->foreigners : kind;
    out->item = out->measure == c->inspection ? c->persons : kind;
    return csto_measure_takes_item(r->v, out->measure, out->item);
}

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
static void settle_crime(const struct csto_reader *r, size_t k, struct csto_what *out)
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

/* Things that are counted: what was done to them is said by a verb. */
static bool settle_goods(const struct csto_reader *r, size_t k, struct csto_what *out, csto_item_kind kind)
{
    const struct csto_codes *c = &r->e->codes;
    if (kind == CSTO_KIND_DRUG || kind == CSTO_KIND_PRECURSOR) { /* "nine hundred ecstasy tablets" */
        const struct csto_mark *form = form_behind(&r->s, out->to);
        form = form ? form : csto_sentence_before(&r->s, out->to, CSTO_CLASS_UNIT);
        form = form ? form : csto_sentence_find(&r->s, r->q.at[k].to, out->to, CSTO_CLASS_UNIT);
        if (!form || !csto_dosage_form(r, form->code))
            return false;
        out->measure = c->seizure;
        return true;
    }
    if (kind == CSTO_KIND_PLANT || kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS || kind == CSTO_KIND_INSPECTION) {
        if (kind == CSTO_KIND_GOODS && csto_is_container(r, k, out->to))
            return false;
        out->measure = csto_verb_of(r, k, out->to, csto_fits_goods, out->item);
        if (!out->measure && (kind == CSTO_KIND_GOODS || kind == CSTO_KIND_ARM) && (caught_with(r, k) || were_detained(r, k)))
            out->measure = c->seizure;
        if (!out->measure && kind == CSTO_KIND_ARM && csto_context_acting(r) &&
            !csto_is_told_otherwise(r, k)) /* not "в реестре числится 6,9 млн единиц оружия" */
            out->measure = c->seizure;
        if (!out->measure && (kind == CSTO_KIND_GOODS || kind == CSTO_KIND_PLANT) && (r->head_measure || out->label) &&
            csto_context_acting(r))
            out->measure = c->seizure;
        out->context = out->measure == c->production;
        return out->measure != 0;
    }
    return false;
}

/* "5 000 sites were found, blocked 3 418": what stands behind a comma, right before the next number, is said of that one. */
static bool is_of_next(const struct csto_reader *r, size_t k, csto_class class)
{
    enum { REACH = 3 };
    uint32_t next = csto_right_limit(r, k), from = next > REACH ? next - REACH : 0;
    const struct csto_mark *m = k + 1 < r->q.n ? csto_sentence_find(&r->s, from, next, class) : NULL;
    return m && m->from > r->q.at[k].to && csto_sentence_mark(&r->s, m->from - 1, ',');
}

bool csto_of_persons(const struct csto_codes *c, csto_code measure)
{
    return measure == c->detained || measure == c->charged || measure == c->expelled || measure == c->victim || measure == c->wanted;
}

/* "97 тысяч материалов экстремистского характера": of what kind the noun behind the number is, of which nothing is known. */
static bool is_kind_of_other(const struct csto_sentence *s, uint32_t at, uint32_t from, uint32_t to)
{
    return s->style == CSTO_NUMBER_COMMA && from == at + 1 && to > from + 1 && s->tokens.at[at].kind == CSTO_TOKEN_WORD &&
           !s->begins.at[at] && (csto_sentence_ends_in(s, from, "ого") || csto_sentence_ends_in(s, from, "ой")) &&
           !csto_sentence_ends_in(s, at, "ых");
}

/* "The interrogation of the two accused": persons who were told of before, and to whom nothing is done here. */
static bool are_those(const struct csto_reader *r, size_t k, uint32_t noun_end)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *be = csto_sentence_at(&r->s, noun_end, CSTO_CLASS_BE);
    bool those = q->left > 1 && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_ARTICLE) &&
                 (csto_sentence_at(&r->s, q->left - 2, CSTO_CLASS_OF) || csto_sentence_at(&r->s, q->left - 2, CSTO_CLASS_PREPOSITION));
    return those && !(be && csto_sentence_at(&r->s, be->to, CSTO_CLASS_VERB)) && !csto_sentence_before(&r->s, q->left - 2, CSTO_CLASS_VERB);
}

/* The measure of a count whose noun is known. */
/* Officers and troops: those who took part, or a part of persons to whom something was done. */
static bool settle_personnel(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_token *t = out->to < r->s.tokens.n ? &r->s.tokens.at[out->to] : NULL;
    if (!out->label && r->s.style == CSTO_NUMBER_ENGLISH && t && t->kind == CSTO_TOKEN_WORD && !csto_token_known(t) &&
        r->s.text[r->s.tokens.at[out->to - 1].end - 1] != 's')
        return false;                                  /* "30 police stations" */
    if (total && csto_of_persons(c, total->measure)) { /* "212 officials were charged, including 38 officers of the police" */
        out->measure = total->measure;
        out->item = total->item;
        return true;
    }
    if (csto_sentence_at(&r->s, out->to, CSTO_CLASS_COMING))
        return false; /* "15,000 servicemen are expected to take part" */
    out->measure = are_actors(r, out->to) ? c->personnel : csto_verb_of(r, k, out->to, fits_personnel, 0);
    out->item = 0;
    return out->measure != 0;
}

/* "26 seizures of drugs". */
static void settle_seizures(const struct csto_reader *r, struct csto_what *out)
{
    const struct csto_mark *of = csto_sentence_at(&r->s, out->to, CSTO_CLASS_OF), *item = of ? csto_noun_item(r, of->to, true) : NULL;
    out->item = item && csto_measure_takes_item(r->v, r->e->codes.seizure_event, item->code) ? item->code : 0;
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
    return csto_near_left(r, k, 3, CSTO_CLASS_BLOCK) || csto_near(&r->s, first > 2 ? first - 2 : 0, first, CSTO_CLASS_BLOCK) ||
           (csto_near(&r->s, out->to, right, CSTO_CLASS_BLOCK) && !is_of_next(r, k, CSTO_CLASS_BLOCK)) ||
           (joined && last && last->measure == c->website && last->item == c->blocked);
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
    if (out->measure == c->control_point)
        return csto_sentence_before(&r->s, q->left, CSTO_CLASS_AT) != NULL;
    if (out->measure == c->inspection)
        return in != NULL; /* "dogs took part in 211 inspections" */
    bool bare = out->from == q->to && !csto_near(&r->s, q->left > REACH ? q->left - REACH : 0, csto_right_limit(r, k), CSTO_CLASS_BLOCK);
    return out->measure == c->laboratory && bare && !r->ever_acting &&
           !csto_context_acting(r); /* "56 hours of lectures and 12 workshops" */
}

/* "Выдворено 1 912 нарушителей режима пребывания": something was done to persons, and not found out. */
static bool are_violators(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *person = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_ITEM);
    csto_code verb =
        person && csto_kind_of(r, person->code) == CSTO_KIND_PERSON ? csto_verb_of(r, k, person->to, fits_persons, r->e->codes.persons) : 0;
    return verb == r->e->codes.expelled || verb == r->e->codes.detained;
}

/* "Fifty-four of the detainees had been on wanted lists". */
static bool were_wanted(const struct csto_reader *r, const struct csto_what *out)
{
    const struct csto_mark *be = csto_sentence_at(&r->s, out->to, CSTO_CLASS_BE);
    return be && csto_sentence_at(&r->s, be->to, CSTO_CLASS_WANTED);
}

bool csto_settle_count(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    csto_item_kind kind = csto_kind_of(r, out->item);
    if (out->measure == c->personnel)
        return settle_personnel(r, k, out, total);
    const struct csto_mark *beside = csto_sentence_before(&r->s, q->left, CSTO_CLASS_VERB);
    if (out->measure == c->charged && beside && beside->code == c->detained)
        out->measure = c->detained; /* "arrested 19 accused" */
    if ((out->measure == c->charged || out->measure == c->detained) && !out->label && are_those(r, k, out->to))
        return false;
    if (out->measure == c->detained && were_wanted(r, out))
        out->measure = c->wanted;
    const struct csto_mark *done = csto_verb_behind(&r->s, out->to);
    if (out->measure == c->detained && !out->label && done && (done->code == c->charged || done->code == c->expelled))
        out->measure = done->code; /* "3,250 offenders were convicted" */
    if (out->measure == c->detained && !out->label && beside && beside->code == c->charged)
        out->measure = c->charged; /* "convicted 340 offenders" */
    if (out->measure == c->charged && !out->label && done && done->code == c->detained)
        out->measure = c->detained; /* "86 accused were arrested" */
    if (out->measure == c->seizure_event && csto_sentence_at(&r->s, q->to, CSTO_CLASS_RANK))
        return false;
    if (out->measure == c->seizure_event && out->item == 0) {
        settle_seizures(r, out);
        return true;
    }
    if (kind == CSTO_KIND_PARTICIPANT || out->measure == c->participant)
        return false;
    if (kind == CSTO_KIND_PERSON && (!out->measure || out->measure == c->detained || out->label))
        return settle_persons(r, k, out, total);
    if (!out->measure && kind == CSTO_KIND_CRIME && are_violators(r, k)) {
        out->item = c->persons;
        return settle_persons(r, k, out, total);
    }
    if (!out->measure && kind == CSTO_KIND_CRIME) {
        if (!out->label && (is_kind_of_other(&r->s, q->to, out->from, out->to) || (!total && is_only_kind(r, k, out))))
            return false;
        out->measure = total && csto_measure_takes_item(r->v, total->measure, out->item) ? total->measure : c->crime;
        return true;
    }
    if (out->measure == c->crime || out->measure == c->case_ || out->measure == c->offence || out->measure == c->channel) {
        settle_crime(r, k, out);
        if (out->measure == c->channel && out->item == c->smuggling && !names_goods(r, q->to, limit_behind(r, k)))
            out->item = 0;
        return true;
    }
    if (out->measure == c->website) {
        out->item = out->label ? out->item : are_blocked(r, k, out) ? c->blocked : 0;
        return true;
    }
    if (is_only_mentioned(r, k, out))
        return false;
    if (out->measure && csto_measure_takes_item(r->v, out->measure, 0) && out->measure != c->production && out->measure != c->money) {
        out->item = csto_measure_takes_item(r->v, out->measure, out->item) ? out->item : 0;
        return true;
    }
    return settle_goods(r, k, out, kind);
}
