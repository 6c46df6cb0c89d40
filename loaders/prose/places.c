/* places.c - where: places, areas and peoples named in sentences, headlines and datelines */
#include "config.h"

#include "loaders/prose/reader.h"

enum { LEAD = CSTO_LEAD };

void csto_place_of_mark(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    *area = m->class == CSTO_CLASS_AREA ? m->code : 0;
    *place = m->class == CSTO_CLASS_AREA ? csto_area_at(r->v, m->code)->place : m->code;
}

bool csto_is_capital(const struct csto_sentence *s, const struct csto_mark *m)
{
    for (uint32_t i = m->from; i < m->to; i++)
        if (s->tokens.at[i].flags & CSTO_TOKEN_CAPITAL)
            return true;
    return false;
}

static bool is_place(uint8_t class)
{
    return class == CSTO_CLASS_PLACE || class == CSTO_CLASS_AREA || class == CSTO_CLASS_PEOPLE;
}

/* A place that something came from, went to, or is compared with is not where it was. */
static bool is_away(const struct csto_sentence *s, const struct csto_mark *m)
{
    uint32_t i = m->from;
    const struct csto_token *before = i > 0 ? &s->tokens.at[i - 1] : NULL;
    if (before && i > 1 && before->kind == CSTO_TOKEN_WORD &&
        (before->flags & (CSTO_TOKEN_CAPITAL | CSTO_TOKEN_CAPS)) == CSTO_TOKEN_CAPITAL &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, i - 1, CSTO_CLASS_OF) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, i - 1, CSTO_CLASS_AND) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PEOPLE))
        return true; /* a word of a longer name */
    for (int step = 0; step < 2 && i > 0; step++, i--) {
        if (csto_sentence_before(s, i, CSTO_CLASS_AWAY))
            return true;
        if (!csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE))
            return false;
    }
    return false;
}

void csto_places_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    if (r->defaults_frozen && r->first_place)
        return;
    for (size_t k = 0; k < s->marks.n; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        if (!is_place(m->class) || is_away(s, m) || !csto_is_capital(s, m))
            continue;
        if (m->class == CSTO_CLASS_PLACE && m->code == r->e->codes.csto && r->body_n <= LEAD)
            r->members_named = true;
        if (m->class == CSTO_CLASS_PLACE && m->code == r->e->codes.csto)
            continue;
        if (r->in_title && !r->title_place)
            csto_place_of_mark(r, m, &r->title_place, &r->title_area);
        if (!r->first_place && r->body_n <= LEAD)
            csto_place_of_mark(r, m, &r->first_place, &r->first_area);
    }
}

/* The place that the figures of the document's operation are of; 0 = none. */
csto_code csto_operation_place(const struct csto_reader *r)
{
    csto_code event = r->defaults.event;
    while (event && !r->e->operation_of[event])
        event = csto_event_at(r->v, event)->parent;
    return event ? r->e->operation_of[event] : 0;
}

/* Cities of an international operation are the seats of its staffs. */
static bool tells_place(const struct csto_reader *r, const struct csto_mark *m)
{
    const struct csto_mark *noun = m->class == CSTO_CLASS_PEOPLE ? csto_sentence_at(&r->s, m->to, CSTO_CLASS_ITEM) : NULL;
    if (noun && csto_kind_of(r, noun->code) == CSTO_KIND_PERSON)
        return false; /* "four Afghan nationals" are anywhere */
    return is_place(m->class) && !is_away(&r->s, m) && csto_is_capital(&r->s, m) &&
           !(m->class == CSTO_CLASS_AREA && csto_operation_place(r));
}

bool csto_context_place(const struct csto_reader *r, size_t k, csto_code *place, csto_code *area)
{
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left, least = left > 40 ? left - 40 : 0, right = csto_right_limit(r, k);
    const struct csto_mark *best = NULL;
    int others = 0;
    for (uint32_t i = left; i-- > least;)
        for (uint32_t m = s->first.at[i]; m < s->first.at[i + 1]; m++)
            if (tells_place(r, &s->marks.at[m])) {
                others += best != NULL && best->code != s->marks.at[m].code;
                best = best ? best : &s->marks.at[m];
            }
    right = right < r->q.at[k].to + 25 ? right : r->q.at[k].to + 25;
    for (uint32_t i = r->q.at[k].to; i < right && !best; i++) {
        if (csto_sentence_mark(s, i, ';'))
            break;
        for (uint32_t m = s->first.at[i]; m < s->first.at[i + 1] && !best; m++)
            if (tells_place(r, &s->marks.at[m]))
                best = &s->marks.at[m];
    }
    if (best && others < 2) {
        csto_place_of_mark(r, best, place, area);
        return *place != 0;
    }
    *place = r->place ? r->place : r->heading_place;
    *area = r->place ? r->area : r->heading_area;
    return *place != 0;
}
