/* nouns.c - the noun before a number, as its label or before its verb; the name of a people behind it */
#include "config.h"

#include "loaders/prose/nouns.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"

#include <string.h>

/* "Heroin<tab>41.8", "MDMA        4.9 million tablets": in a table that has become text a wide gap stands between the columns. */
bool csto_is_cell(const struct csto_reader *r, size_t k)
{
    enum { WIDE = 3 };
    const struct csto_token *t = r->s.tokens.at;
    uint32_t at = r->q.at[k].from;
    if (at == 0 || !r->p.open)
        return false;
    size_t from = t[at - 1].end, n = t[at].start - from;
    return !memchr(r->s.text + from, '\n', n) && (n >= WIDE || memchr(r->s.text + from, '\t', n));
}

/* "Через интернет - 115 преступлений, мобильной связи - 66": a row goes on behind the comma, so that the noun of the number before labels nothing. */
static uint32_t behind_noun_of_last(const struct csto_reader *r, uint32_t from, uint32_t sep)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    uint32_t at = from;
    while (last && at < sep && r->s.tokens.at[at].start < last->noun_end)
        at++;
    return at > from && at + 1 < sep && csto_sentence_mark(&r->s, at, ',') && csto_sentence_mark(&r->s, sep, '-') ? at + 1 : from;
}

/* Tokens *from..*to, in which the label of quantity k stands before a colon, a dash or a gap; false where it has none. */
static bool find_label(const struct csto_reader *r, size_t k, uint32_t *from, uint32_t *to)
{
    const struct csto_sentence *s = &r->s;
    uint32_t sep = r->q.at[k].left, least = csto_left_limit(r, k);
    bool cell = k == 0 && r->q.n == 1 && csto_is_cell(r, k) && csto_context_acting(r);
    if (sep == 0 || (sep <= least + 1 && !cell))
        return false;
    sep -= !cell;
    if (!cell && !csto_sentence_mark(s, sep, ':') && !(csto_sentence_mark(s, sep, '-') && csto_sentence_spaced(s, sep)))
        return false;
    const struct csto_mark *part = csto_sentence_find_last(s, least, sep, CSTO_CLASS_PART);
    if (part && part->to == sep)
        return false;                                             /* "3,102 people, of them: 1,844 dealers" */
    *from = behind_noun_of_last(r, part ? part->to : least, sep); /* "3 tons of drugs, including opium - 40 kg" */
    *to = sep;
    const struct csto_mark *contrast = csto_sentence_find_last(s, *from, sep, CSTO_CLASS_CONTRAST);
    if (contrast && contrast->from > *from && csto_sentence_mark(s, contrast->from - 1, ','))
        *from = contrast->to; /* "61 преступление, связанное с торговлей людьми, тогда как в 2024 году – 74" */
    return true;
}

/* The first noun of the label; what stands before a colon in it only where none does behind: "The arms are withdrawn: pistols - 6". */
static void name_label(const struct csto_reader *r, uint32_t from, uint32_t to, bool counted, struct csto_what *out)
{
    const struct csto_what none = {.confidence = 0.95f, .label = true};
    struct csto_what of_list = none;
    *out = none;
    for (uint32_t i = to > from + CSTO_NOUN_REACH ? to - CSTO_NOUN_REACH : from; i < to; i++) {
        struct csto_what w = none;
        if (csto_sentence_mark(&r->s, i, ';') || csto_sentence_mark(&r->s, i, '('))
            *out = none;
        if (csto_sentence_mark(&r->s, i, ':') && out->to) {
            of_list = *out;
            *out = none;
        }
        if (!csto_noun_head(r, i, to, counted, &w))
            continue;
        bool done = out->measure == r->e->codes.seizure_event && !out->item &&
                    (csto_kind_of(r, w.item) == CSTO_KIND_ARM || csto_kind_of(r, w.item) == CSTO_KIND_GOODS);
        if (!out->to || done) /* "Изъято оружие: 129 единиц": the word is the verb */
            *out = w;
        i = w.to - 1;
    }
    if (!out->to)
        *out = of_list;
}

/* What was done to it, where a verb of the label says so, or what is counted where the verb stands alone. */
static void take_verb(const struct csto_reader *r, uint32_t from, uint32_t to, struct csto_what *out)
{
    const struct csto_mark *verb = csto_sentence_find(&r->s, from, to, CSTO_CLASS_VERB);
    if (verb && !out->to && (!out->measure || out->measure == r->e->codes.crime)) {
        out->measure = verb->code;
        out->from = verb->from;
        out->to = verb->to;
    } else if (verb && (!out->measure || csto_kind_of(r, out->item) == CSTO_KIND_PERSON) &&
               csto_measure_takes_item(r->v, verb->code, out->item)) {
        out->measure = verb->code;
    }
    const struct csto_mark *block = out->measure == r->e->codes.website ? csto_sentence_find(&r->s, from, to, CSTO_CLASS_BLOCK) : NULL;
    if (block && !(block->from > 0 && csto_sentence_at(&r->s, block->from - 1, CSTO_CLASS_PREPOSITION))) /* not "reported for blocking" */
        out->item = r->e->codes.blocked;
}

/* "Hashish: 92.2 kg", "hemp destroyed: 74 ha", "crimes registered - 214": the noun stands before a colon or a dash. */
bool csto_noun_label(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    uint32_t from, to;
    if (!find_label(r, k, &from, &to))
        return false;
    name_label(r, from, to, r->q.at[k].dimension == CSTO_COUNT, out);
    take_verb(r, from, to, out);
    return out->to > 0;
}

/* A word that nothing is known of, behind what only classifies: the noun of the number before it. */
static bool is_noun(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_CLASSIFIER);
    i = m ? m->to : i;
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_WORD && !csto_token_known(&s->tokens.at[i]);
}

/* "В тайнике автомобиля обнаружены 14 пакетов": what the word behind a preposition is part of, at token i, only says where something was. */
static bool is_inside(const struct csto_reader *r, uint32_t i, const struct csto_what *w)
{
    const struct csto_sentence *s = &r->s;
    return i > 1 && csto_kind_of(r, w->item) == CSTO_KIND_GOODS && csto_is_other_noun(s, i - 1) &&
           csto_sentence_at(s, i - 2, CSTO_CLASS_PREPOSITION);
}

/* "Опия изъято более 813 кг", "Преступлений выявлено 214": where words stand in any order the noun may come first, with nothing but its verb
 * between it and the number. */
bool csto_noun_left(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 9, BETWEEN = 4 };
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k), gap = 0;
    bool counted = r->q.at[k].dimension == CSTO_COUNT && !csto_dosage_form(r, r->q.at[k].unit);
    const struct csto_finding *last = csto_last_finding(r, false);
    if (s->style != CSTO_NUMBER_COMMA || csto_sentence_before(s, left, CSTO_CLASS_AND) ||
        (left > 0 && csto_sentence_at(s, left - 1, CSTO_CLASS_PREPOSITION)) || (counted && is_noun(s, r->q.at[k].to)))
        return false; /* "дело в 96 томах", "изъято 320 копий" */
    while (last && least < left && s->tokens.at[least].start < last->noun_end)
        least++; /* the noun of the number before is taken */
    least = left > least + REACH ? left - REACH : least;
    for (uint32_t i = left; i-- > least && gap <= BETWEEN;) {
        const struct csto_token *t = &s->tokens.at[i];
        if (t->kind == CSTO_TOKEN_MARK && t->mark != '-' && t->mark != '"')
            return false;
        struct csto_what w = {.confidence = 0.85f};
        if (csto_noun_head(r, i, left, counted, &w) && (w.item || w.measure) && !is_inside(r, i, &w) &&
            !(i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, i - 1, CSTO_CLASS_AWAY)))) {
            for (uint32_t b = i; b-- > least && csto_noun_head(r, b, left, counted, &w) && w.to > i;)
                ;
            *out = w;
            return true;
        }
        gap += !csto_sentence_at(s, i, CSTO_CLASS_VERB) && !csto_sentence_at(s, i, CSTO_CLASS_BE);
    }
    return false;
}

/* "Seven Iranians and four Afghans were detained": a people behind the number, where no noun follows that it is the adjective of. */
bool csto_noun_people(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *m = csto_sentence_at(s, r->q.at[k].to, CSTO_CLASS_PEOPLE);
    bool ends = m && (m->to >= s->tokens.n || s->tokens.at[m->to].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, m->to, CSTO_CLASS_AND) ||
                      csto_sentence_at(s, m->to, CSTO_CLASS_BE) || csto_sentence_at(s, m->to, CSTO_CLASS_PREPOSITION) ||
                      csto_sentence_at(s, m->to, CSTO_CLASS_MORE_OF));
    if (!ends)
        return false;
    const struct csto_codes *c = &r->e->codes;
    *out =
        (struct csto_what){.item = m->code == csto_home(r) ? c->persons : c->foreigners, .from = m->from, .to = m->to, .confidence = 0.85f};
    return true;
}
