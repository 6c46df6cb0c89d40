/* persons.c - counts of persons: what was done to them, or what they did */
#include "config.h"

#include "loaders/prose/persons.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"

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
    if (r->s.style == CSTO_NUMBER_COMMA && (is_wanted_before(r, k) || csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_WANTED)))
        return true; /* "разыскано 745 человек" */
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

/* "148 arrests, 39 of foreign nationals": what was done to all was done to some. */
bool csto_are_some_of_last(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    return last && csto_of_persons(&r->e->codes, last->measure) && q->left > 0 && csto_sentence_mark(&r->s, q->left - 1, ',') &&
           csto_sentence_at(&r->s, q->to, CSTO_CLASS_OF) && !csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE_OF);
}

bool csto_settle_persons(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
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
        if (!verb && csto_are_some_of_last(r, k))
            verb = csto_last_finding(r, false)->measure;
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

bool csto_of_persons(const struct csto_codes *c, csto_code measure)
{
    return measure == c->detained || measure == c->charged || measure == c->expelled || measure == c->victim || measure == c->wanted;
}

/* "The interrogation of the two accused": persons who were told of before, and to whom nothing is done here. */
bool csto_are_those(const struct csto_reader *r, size_t k, uint32_t noun_end)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *be = csto_sentence_at(&r->s, noun_end, CSTO_CLASS_BE);
    bool those = q->left > 1 && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_ARTICLE) &&
                 (csto_sentence_at(&r->s, q->left - 2, CSTO_CLASS_OF) || csto_sentence_at(&r->s, q->left - 2, CSTO_CLASS_PREPOSITION));
    return those && !(be && csto_sentence_at(&r->s, be->to, CSTO_CLASS_VERB)) && !csto_sentence_before(&r->s, q->left - 2, CSTO_CLASS_VERB);
}

/* Officers and troops: those who took part, or a part of persons to whom something was done. */
bool csto_settle_personnel(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total)
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

/* "Выдворено 1 912 нарушителей режима пребывания": something was done to persons, and not found out. */
bool csto_are_violators(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *person = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_ITEM);
    csto_code verb =
        person && csto_kind_of(r, person->code) == CSTO_KIND_PERSON ? csto_verb_of(r, k, person->to, fits_persons, r->e->codes.persons) : 0;
    return verb == r->e->codes.expelled || verb == r->e->codes.detained;
}

/* "Fifty-four of the detainees had been on wanted lists". */
bool csto_were_wanted(const struct csto_reader *r, const struct csto_what *out)
{
    const struct csto_mark *be = csto_sentence_at(&r->s, out->to, CSTO_CLASS_BE);
    return be && csto_sentence_at(&r->s, be->to, CSTO_CLASS_WANTED);
}
