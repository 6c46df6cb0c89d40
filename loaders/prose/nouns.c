#include "config.h"

#include "loaders/prose/numbers.h"
#include "loaders/prose/reader.h"

#include <string.h>

enum { ADJECTIVES = 5, RIGHT_REACH = 30 };

/* "1,702 (1,945) crimes": where the noun stands behind a bracket that holds nothing but a number; 0 = there is none. */
uint32_t csto_past_bracket(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k], *next = k + 1 < r->q.n ? q + 1 : NULL;
    return next && next->bracket && next->left == q->to + 1 && csto_sentence_mark(&r->s, next->to, ')') ? next->to + 1 : 0;
}

/* The item that begins at token i and is fit for what is counted or weighed; several items may share a name. */
const struct csto_mark *csto_noun_item(const struct csto_reader *r, uint32_t i, bool counted)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *best = NULL;
    if (!csto_sentence_begins(s, i, csto_class_bit(CSTO_CLASS_ITEM)))
        return NULL;
    for (uint32_t k = s->first.at[i]; k < s->first.at[i + 1]; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        if (m->class != CSTO_CLASS_ITEM)
            continue;
        csto_item_kind kind = csto_kind_of(r, m->code);
        bool goods = csto_is_substance(kind) || kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS;
        if (counted ? kind == CSTO_KIND_MONEY || kind == CSTO_KIND_WEBSITE : !goods)
            continue;
        if (!best || (csto_kind_of(r, best->code) == CSTO_KIND_PARTICIPANT && kind != CSTO_KIND_PARTICIPANT))
            best = m;
    }
    return best;
}

/* "drugs and precursors", "narcotic drugs, psychotropic and potent drugs": several names of one sum are their nearest common ancestor. */
static void coordinate(const struct csto_reader *r, uint32_t limit, struct csto_what *out)
{
    for (uint32_t at = out->to; at < limit;) {
        bool comma = csto_sentence_mark(&r->s, at, ',');
        const struct csto_mark *and = csto_sentence_at(&r->s, at, CSTO_CLASS_AND);
        if (!and&&!(comma && out->item == r->e->codes.all_drugs))
            return;
        uint32_t next = and? and->to : at + 1;
        const struct csto_mark *m = csto_noun_item(r, next, false);
        csto_code common =
            m && m->to <= limit && csto_is_substance(csto_kind_of(r, m->code)) ? csto_item_common(r->v, out->item, m->code) : 0;
        if (!common)
            return;
        out->item = common;
        out->to = at = m->to;
    }
}

/* "По 23 адресам изъято": a form of the verb that shares its stem with the noun "изъятие". */
static bool is_said_done(const struct csto_reader *r, uint32_t i)
{
    return r->s.style == CSTO_NUMBER_COMMA && csto_sentence_at(&r->s, i, CSTO_CLASS_VERB) && r->s.tokens.at[i].word.exact;
}

/* "12 вооружённых столкновений": an adjective with the stem of a thing ("вооружение"), before a noun that nobody knows. */
static bool is_adjective(const struct csto_reader *r, const struct csto_mark *item)
{
    const struct csto_sentence *s = &r->s;
    csto_item_kind kind = csto_kind_of(r, item->code);
    return s->style == CSTO_NUMBER_COMMA && (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) && item->to == item->from + 1 &&
           csto_sentence_ends_in(s, item->from, "ых") && item->to < s->tokens.n && s->tokens.at[item->to].kind == CSTO_TOKEN_WORD &&
           !s->begins.at[item->to];
}

/* A noun phrase whose first known word is at i: the last noun of a row of nouns is its head ("drug laboratories", "hemp bushes"). */
static bool take_head(const struct csto_reader *r, uint32_t i, uint32_t limit, bool counted, struct csto_what *out)
{
    if (!csto_sentence_begins(&r->s, i, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE)))
        return false;
    const struct csto_mark *item = csto_noun_item(r, i, counted),
                           *measure = counted && !is_said_done(r, i) ? csto_sentence_at(&r->s, i, CSTO_CLASS_MEASURE) : NULL;
    if (item && is_adjective(r, item))
        return false;
    if ((!item || item->to > limit) && (!measure || measure->to > limit))
        return false;
    bool by_measure =
        measure && (!item || measure->to > item->to || (measure->to == item->to && csto_kind_of(r, item->code) != CSTO_KIND_CRIME));
    out->from = i;
    out->to = by_measure ? measure->to : item->to;
    out->item = by_measure ? (item && item->to == measure->to && csto_measure_takes_item(r->v, measure->code, item->code) ? item->code : 0)
                           : item->code;
    out->measure = by_measure                                                                                       ? measure->code
                   : item && measure && (measure->to == item->to || csto_kind_of(r, item->code) == CSTO_KIND_CRIME) ? measure->code
                                                                                                                    : 0;
    if (!counted) {
        coordinate(r, limit, out);
        return true;
    }
    if (by_measure && !csto_sentence_at(&r->s, out->to, CSTO_CLASS_MEASURE))
        return true; /* but "criminal episodes" are episodes */
    if (by_measure && out->measure == r->e->codes.detained && csto_sentence_at(&r->s, out->to, CSTO_CLASS_VERB))
        return true; /* "у троих задержанных изъяты": what follows is no noun */
    const struct csto_mark *noun = out->measure ? NULL : csto_sentence_before(&r->s, out->to, CSTO_CLASS_MEASURE);
    bool crime = noun && (noun->code == r->e->codes.crime || noun->code == r->e->codes.case_ || noun->code == r->e->codes.offence);
    if (crime && noun->from > i && csto_kind_of(r, out->item) == CSTO_KIND_CRIME)
        out->measure = noun->code; /* "drug crimes" */
    csto_code modifier = item ? item->code : 0;
    uint32_t next = out->to;
    while (csto_sentence_mark(&r->s, next, '-') || csto_sentence_mark(&r->s, next, '"'))
        next++;
    struct csto_what head = {0};
    if (csto_kind_of(r, out->item) == CSTO_KIND_PERSON && csto_sentence_at(&r->s, next, CSTO_CLASS_VERB) && r->s.style == CSTO_NUMBER_COMMA)
        return true; /* "двое курьеров задержаны" */
    if (next < limit && take_head(r, next, limit, counted, &head)) {
        csto_item_kind kind = csto_kind_of(r, head.item);
        if (r->s.style == CSTO_NUMBER_COMMA && kind == CSTO_KIND_PLANT && csto_kind_of(r, out->item) == kind)
            return true; /* "очагов конопли" */
        if (csto_kind_of(r, out->item) == CSTO_KIND_CRIME && !head.measure && (csto_is_substance(kind) || kind == CSTO_KIND_ARM))
            return true; /* "attempts to smuggle": "попыток ввоза наркотиков" */
        head.from = out->from;
        if (!head.item && modifier && head.measure && csto_measure_takes_item(r->v, head.measure, modifier))
            head.item = modifier;
        out->measure = head.measure;
        out->item = head.item;
        out->to = head.to;
    }
    return true;
}

/* "512 кг пришлось на опий, 98 кг - на героин": what the weight before the dash at token i fell to. */
static bool falls_to(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_spaced(s, i) && csto_sentence_at(s, i + 1, CSTO_CLASS_PREPOSITION) &&
           csto_sentence_at(s, i + 2, CSTO_CLASS_ITEM) && csto_sentence_find(s, 0, i, CSTO_CLASS_SHARE);
}

/* "376 local and foreign suspects": the "and" at token i joins two adjectives of the noun behind the second. */
static bool joins_adjectives(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *and = csto_sentence_at(s, i, CSTO_CLASS_AND);
    if (!and || s->style != CSTO_NUMBER_ENGLISH || and->to + 1 >= s->tokens.n || s->begins.at[i - 1] ||
        csto_sentence_ends_in(s, i - 1, "s"))
        return false;
    const struct csto_token *t = &s->tokens.at[ and->to];
    bool adjective = t->kind == CSTO_TOKEN_WORD && (!s->begins.at[ and->to] || csto_sentence_at(s, and->to, CSTO_CLASS_FOREIGN));
    return adjective && csto_sentence_begins(s, and->to + 1, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE));
}

/* What follows the number: "kg [of] [raw] opium", "[clandestine] laboratories".  Stops at marks, verbs and prepositions. */
void csto_noun_right(const struct csto_reader *r, uint32_t from, uint32_t limit, bool counted, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    uint32_t skipped = 0;
    limit = limit < from + RIGHT_REACH ? limit : from + RIGHT_REACH;
    *out = (struct csto_what){.from = from, .to = from, .confidence = 1};
    for (uint32_t i = from; i < limit && skipped <= ADJECTIVES;) {
        const struct csto_token *t = &s->tokens.at[i];
        const struct csto_mark *m;
        if (t->kind == CSTO_TOKEN_MARK) {
            bool passed = t->mark == '"' || t->mark == '\'' || t->mark == '-' ||
                          (t->mark == '.' && (t->flags & CSTO_TOKEN_FULL) && csto_sentence_at(s, i + 1, CSTO_CLASS_OF)) ||
                          csto_ends_abbreviation(s, i);
            bool opens = t->mark == '-' && (i == from || out->pronoun) && !skipped; /* "160 кг – гашиш", "24 из них – иностранцы" */
            if (!passed || (t->mark == '-' && csto_sentence_spaced(s, i) && !opens))
                return;
            i += opens && !counted && falls_to(s, i) ? 2 : 1;
            continue;
        }
        if (t->kind == CSTO_TOKEN_NUMBER && !(i > from + 1 && csto_sentence_mark(s, i - 1, '-') && !csto_sentence_spaced(s, i) &&
                                              !csto_sentence_spaced(s, i - 1) && s->tokens.at[i - 2].kind == CSTO_TOKEN_WORD))
            return;             /* but "4 F-1 grenades" */
        if (!s->begins.at[i]) { /* most words mean nothing */
            if (counted && skipped && csto_sentence_ends_in(s, i, "ing") && csto_sentence_ends_in(s, i - 1, "s"))
                return; /* "41 provinces targeting dealers" */
            i++;
            skipped++;
            continue;
        }
        if ((m = csto_sentence_at(s, i, CSTO_CLASS_MORE_OF)) != NULL) {
            out->pronoun = true;
            i = m->to;
            continue;
        }
        if (take_head(r, i, limit, counted, out)) {
            out->confidence -= 0.02f * (float)skipped;
            if (i > 0 && csto_sentence_mark(s, out->to, ':') &&
                memchr(s->text + s->tokens.at[i - 1].end, '\n', t->start - s->tokens.at[i - 1].end))
                *out = (struct csto_what){.from = from, .to = from, .confidence = 1}; /* the label of the next line */
            return;
        }
        if ((m = csto_sentence_at(s, i, CSTO_CLASS_SHARE)) != NULL && i == from && m->to > i + 1) {
            i = m->to; /* "3 кг пришлось на марихуану" */
            continue;
        }
        if (counted && skipped && csto_sentence_at(s, i, CSTO_CLASS_OF))
            return; /* "12 leaders of groups" are no groups */
        if ((m = csto_sentence_at(s, i, CSTO_CLASS_CLASSIFIER)) != NULL) {
            i = m->to;
            continue;
        }
        if (counted && (m = csto_sentence_at(s, i, CSTO_CLASS_UNIT)) != NULL && csto_dosage_form(r, m->code)) {
            skipped = 0; /* "62 million deadly doses of fentanyl" */
            i = m->to;
            continue;
        }
        if (csto_sentence_at(s, i, CSTO_CLASS_PERIOD))
            return; /* "9,000 pills this year" */
        if ((m = csto_sentence_at(s, i, CSTO_CLASS_SAME)) != NULL)
            out->same |= skipped == 0; /* not "10 pills hold that much" */
        if (m || (m = csto_sentence_at(s, i, CSTO_CLASS_OF)) != NULL || (m = csto_sentence_at(s, i, CSTO_CLASS_ARTICLE)) != NULL ||
            (m = csto_sentence_at(s, i, CSTO_CLASS_BE)) != NULL) {
            i = m->to;
            continue;
        }
        bool adjective = counted && i == from && csto_sentence_at(s, i + 1, CSTO_CLASS_MEASURE); /* "three outside routes" */
        if (counted && skipped && joins_adjectives(s, i)) {
            i++;
            continue;
        }
        if ((csto_sentence_at(s, i, CSTO_CLASS_PREPOSITION) && !adjective) || csto_sentence_at(s, i, CSTO_CLASS_AND) ||
            csto_sentence_at(s, i, CSTO_CLASS_TO))
            return;
        m = csto_sentence_at(s, i, CSTO_CLASS_VERB);
        if (m && !csto_sentence_at(s, m->to, CSTO_CLASS_ITEM) && !csto_sentence_at(s, m->to, CSTO_CLASS_MEASURE))
            return;
        i++;
        skipped++;
    }
}

/* A crime named in tokens from..to, up to the next comma or bracket. */
csto_code csto_noun_crime(const struct csto_reader *r, uint32_t from, uint32_t to)
{
    enum { REACH = 12 };
    for (uint32_t i = from; i < to && i < from + REACH; i++) {
        if (csto_sentence_mark(&r->s, i, ',') || csto_sentence_mark(&r->s, i, ';') || csto_sentence_mark(&r->s, i, '('))
            return 0;
        const struct csto_mark *m = csto_noun_item(r, i, true);
        if (m && m->to <= to && csto_kind_of(r, m->code) == CSTO_KIND_CRIME)
            return m->code;
    }
    return 0;
}

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

/* "Hashish: 92.2 kg", "hemp destroyed: 74 ha", "crimes registered - 214": the noun stands before a colon or a dash. */
bool csto_noun_label(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    uint32_t sep = r->q.at[k].left, from = csto_left_limit(r, k);
    bool cell = k == 0 && r->q.n == 1 && csto_is_cell(r, k) && csto_context_acting(r);
    if (sep == 0 || (sep <= from + 1 && !cell))
        return false;
    sep -= !cell;
    if (!cell && !csto_sentence_mark(s, sep, ':') && !(csto_sentence_mark(s, sep, '-') && csto_sentence_spaced(s, sep)))
        return false;
    const struct csto_mark *part = csto_sentence_find_last(s, from, sep, CSTO_CLASS_PART);
    if (part && part->to == sep)
        return false;              /* "3,102 people, of them: 1,844 dealers" */
    from = part ? part->to : from; /* "3 tons of drugs, including opium - 40 kg" */
    from = behind_noun_of_last(r, from, sep);
    *out = (struct csto_what){.confidence = 0.95f, .label = true};
    bool counted = r->q.at[k].dimension == CSTO_COUNT;
    struct csto_what of_list = {
        0}; /* "The arms are withdrawn: pistols - 6": what stands before the colon, unless something does behind it */
    for (uint32_t i = sep > from + RIGHT_REACH ? sep - RIGHT_REACH : from; i < sep; i++) {
        struct csto_what w = {0};
        if (csto_sentence_mark(s, i, ';') || csto_sentence_mark(s, i, '('))
            *out = (struct csto_what){.confidence = 0.95f, .label = true};
        if (csto_sentence_mark(s, i, ':') && out->to) {
            of_list = *out;
            *out = (struct csto_what){.confidence = 0.95f, .label = true};
        }
        if (!take_head(r, i, sep, counted, &w))
            continue;
        bool done = out->measure == r->e->codes.seizure_event && !out->item &&
                    (csto_kind_of(r, w.item) == CSTO_KIND_ARM || csto_kind_of(r, w.item) == CSTO_KIND_GOODS);
        if (!out->to || done) /* "Изъято оружие: 129 единиц": the word is the verb */
            *out = (struct csto_what){.measure = w.measure, .item = w.item, .from = w.from, .to = w.to, .confidence = 0.95f, .label = true};
        i = w.to - 1;
    }
    if (!out->to && of_list.to)
        *out = of_list;
    const struct csto_mark *verb = csto_sentence_find(s, from, sep, CSTO_CLASS_VERB);
    if (verb && (!out->measure || out->measure == r->e->codes.crime) && !out->to) {
        out->measure = verb->code;
        out->from = verb->from;
        out->to = verb->to;
    } else if (verb && !out->measure && csto_measure_takes_item(r->v, verb->code, out->item)) {
        out->measure = verb->code;
    } else if (verb && csto_kind_of(r, out->item) == CSTO_KIND_PERSON && csto_measure_takes_item(r->v, verb->code, out->item)) {
        out->measure = verb->code;
    }
    const struct csto_mark *block = out->measure == r->e->codes.website ? csto_sentence_find(s, from, sep, CSTO_CLASS_BLOCK) : NULL;
    if (block && !(block->from > 0 && csto_sentence_at(s, block->from - 1, CSTO_CLASS_PREPOSITION))) /* not "reported for blocking" */
        out->item = r->e->codes.blocked;
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
        if (take_head(r, i, left, counted, &w) && (w.item || w.measure) && !is_inside(r, i, &w) &&
            !(i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, i - 1, CSTO_CLASS_AWAY)))) {
            for (uint32_t b = i; b-- > least && take_head(r, b, left, counted, &w) && w.to > i;)
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
                      csto_sentence_at(s, m->to, CSTO_CLASS_BE) || csto_sentence_at(s, m->to, CSTO_CLASS_PREPOSITION));
    if (!ends)
        return false;
    const struct csto_codes *c = &r->e->codes;
    *out =
        (struct csto_what){.item = m->code == csto_home(r) ? c->persons : c->foreigners, .from = m->from, .to = m->to, .confidence = 0.85f};
    return true;
}
