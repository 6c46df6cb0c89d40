/* noun_head.c - the noun that begins at a token: what it names, and where it ends */
#include "config.h"

#include "loaders/prose/nouns.h"

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

/* What the noun that begins at token i names, where it ends before `limit`; *item is that of its name, NULL = none, and *measured says that it is called by its measure. */
static bool take_name(const struct csto_reader *r, uint32_t i, uint32_t limit, bool counted, const struct csto_mark **item, bool *measured,
                      struct csto_what *out)
{
    const struct csto_mark *a = *item = csto_noun_item(r, i, counted),
                           *b = counted && !is_said_done(r, i) ? csto_sentence_at(&r->s, i, CSTO_CLASS_MEASURE) : NULL;
    if ((a && is_adjective(r, a)) || ((!a || a->to > limit) && (!b || b->to > limit)))
        return false;
    bool crime = a && csto_kind_of(r, a->code) == CSTO_KIND_CRIME;
    *measured = b && (!a || b->to > a->to || (b->to == a->to && !crime));
    out->from = i;
    out->to = *measured ? b->to : a->to;
    if (*measured) {
        out->measure = b->code;
        out->item = a && a->to == b->to && csto_measure_takes_item(r->v, b->code, a->code) ? a->code : 0;
    } else {
        out->measure = b && (b->to == a->to || crime) ? b->code : 0;
        out->item = a->code;
    }
    return true;
}

/* "Drug crimes": the name of a crime that ends with the noun for what it counts. */
static void name_crimes(const struct csto_reader *r, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_mark *noun = out->measure ? NULL : csto_sentence_before(&r->s, out->to, CSTO_CLASS_MEASURE);
    bool crime = noun && (noun->code == c->crime || noun->code == c->case_ || noun->code == c->offence);
    if (crime && noun->from > out->from && csto_kind_of(r, out->item) == CSTO_KIND_CRIME)
        out->measure = noun->code;
}

/* "Канала", "колл-центра", "автомобилей" behind persons: of what they are, or whose; not "личного состава", "режима пребывания", which say who they are. */
static bool has_people(const struct csto_reader *r, const struct csto_what *head)
{
    const struct csto_codes *c = &r->e->codes;
    csto_code m = head->measure;
    return m ? m == c->channel || m == c->group || m == c->laboratory || m == c->website || m == c->call_centre
             : csto_kind_of(r, head->item) == CSTO_KIND_GOODS;
}

/* "Drug laboratories", "hemp bushes": the noun only says of what kind the next one is, and lends it the item. */
static void go_on(const struct csto_reader *r, uint32_t limit, csto_code modifier, struct csto_what *out)
{
    uint32_t next = out->to;
    while (csto_sentence_mark(&r->s, next, '-') || csto_sentence_mark(&r->s, next, '"'))
        next++;
    bool compound = next == out->to + 1 && !csto_sentence_spaced(&r->s, next) && csto_sentence_mark(&r->s, out->to, '-');
    next += compound && csto_is_other_noun(&r->s, next); /* "drug-making laboratories" */
    struct csto_what head = {0};
    csto_item_kind of = csto_kind_of(r, out->item);
    if (of == CSTO_KIND_PERSON && csto_sentence_at(&r->s, next, CSTO_CLASS_VERB) && r->s.style == CSTO_NUMBER_COMMA)
        return; /* "двое курьеров задержаны" */
    if (next >= limit || !csto_noun_head(r, next, limit, true, &head))
        return;
    csto_item_kind kind = csto_kind_of(r, head.item);
    if (r->s.style == CSTO_NUMBER_COMMA && kind == CSTO_KIND_PLANT && of == kind)
        return; /* "очагов конопли" */
    if (r->s.style == CSTO_NUMBER_COMMA && of == CSTO_KIND_PERSON && !out->measure && has_people(r, &head))
        return; /* "организаторов канала" */
    if (of == CSTO_KIND_CRIME && !head.measure && (csto_is_substance(kind) || kind == CSTO_KIND_ARM))
        return; /* "attempts to smuggle": "попыток ввоза наркотиков" */
    if (!head.item && modifier && head.measure && csto_measure_takes_item(r->v, head.measure, modifier))
        head.item = modifier;
    out->measure = head.measure;
    out->item = head.item;
    out->to = head.to;
}

bool csto_noun_head(const struct csto_reader *r, uint32_t i, uint32_t limit, bool counted, struct csto_what *out)
{
    const struct csto_mark *item;
    bool measured;
    if (!csto_sentence_begins(&r->s, i, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE)) ||
        !take_name(r, i, limit, counted, &item, &measured, out))
        return false;
    if (!counted) {
        coordinate(r, limit, out);
        return true;
    }
    if (measured && !csto_sentence_at(&r->s, out->to, CSTO_CLASS_MEASURE))
        return true; /* but "criminal episodes" are episodes */
    if (measured && out->measure == r->e->codes.detained && csto_sentence_at(&r->s, out->to, CSTO_CLASS_VERB))
        return true; /* "у троих задержанных изъяты": what follows is no noun */
    name_crimes(r, out);
    go_on(r, limit, item ? item->code : 0, out);
    return true;
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
