/* places.c - the places of a document: its own, of its operation, of its headline and foot */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/place_words.h"

enum { LEAD = CSTO_LEAD, OPENING = 2 /* paragraphs that may say of which region a report is */ };

csto_code csto_home(const struct csto_reader *r)
{
    return r->dateline_place ? r->dateline_place : r->title_place ? r->title_place : r->first_place;
}

/* "France (127), Italy (63)": a place before a number in brackets is where that one is of, and none of the rest. */
static bool is_of_bracket(const struct csto_sentence *s, const struct csto_mark *m)
{
    return csto_sentence_mark(s, m->to, '(') && m->to + 1 < s->tokens.n && s->tokens.at[m->to + 1].kind == CSTO_TOKEN_NUMBER &&
           !(s->tokens.at[m->to + 1].flags & CSTO_TOKEN_TAKEN);
}

/* "79, of them 32 - in Russia", and behind other figures "In Mali 96 were found": the place is that figure's own, and says nothing of the document. */
static bool is_of_one_figure(const struct csto_reader *r, const struct csto_mark *m)
{
    const struct csto_sentence *s = &r->s;
    uint32_t at = m->from;
    if (at == 0 || !csto_sentence_at(s, at - 1, CSTO_CLASS_PREPOSITION))
        return false;
    bool dashed = at > 2 && csto_sentence_mark(s, at - 2, '-') && s->tokens.at[at - 3].kind == CSTO_TOKEN_NUMBER;
    bool list = csto_sentence_mark(s, m->to, '-') && m->to + 1 < s->tokens.n && s->tokens.at[m->to + 1].kind == CSTO_TOKEN_NUMBER;
    return dashed || list || (at == 1 && r->defaults_frozen && r->q.n > 0);
}

static bool names_operation(const struct csto_reader *r)
{
    for (size_t k = 0; k < r->s.marks.n; k++)
        if (r->s.marks.at[k].class == CSTO_CLASS_EVENT && csto_is_operation(&r->s, &r->s.marks.at[k]))
            return true;
    return false;
}

/* "Spain, France and Belgium", "the Spanish ..., the French ... and the Belgian police": what several countries did together. */
static bool tells_of_several(const struct csto_reader *r)
{
    enum { SEVERAL = 3 };
    const struct csto_sentence *s = &r->s;
    csto_code seen[SEVERAL] = {0}, place, area;
    size_t n = 0;
    for (size_t k = 0; k < s->marks.n && n < SEVERAL; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        if (!csto_is_place(m->class) || m->code == r->e->codes.csto || csto_is_adjective(r, m) ||
            (csto_is_away(s, m) && !csto_is_of_agency(r, m)) || !csto_is_capital(s, m))
            continue;
        if (csto_places_of_row(r, m, &place, &area) > 1 && !place && m->class != CSTO_CLASS_AREA)
            return true;
        csto_place_of_mark(r, m, &place, &area);
        size_t i = 0;
        while (i < n && seen[i] != place)
            i++;
        seen[i] = place;
        n += i == n;
    }
    return n == SEVERAL;
}

/* "Police of 31 countries", "across 31 countries", where the same sentence speaks of an operation, or of what they seized. */
static bool speaks_of_countries(const struct csto_reader *r)
{
    enum { AGENCIES = 8 };
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *verb_of = csto_sentence_find(s, 0, s->tokens.n, CSTO_CLASS_VERB);
    bool done = verb_of && (verb_of->code == r->e->codes.seizure || verb_of->code == r->e->codes.detained);
    bool told = done || csto_near(s, 0, (uint32_t)s->tokens.n, CSTO_CLASS_OPERATION);
    if (told && csto_sentence_has(s, csto_place_bits) && tells_of_several(r))
        return true;
    for (size_t k = 0; k < r->q.n && k < 8; k++) {
        const struct csto_quantity *q = &r->q.at[k];
        const struct csto_mark *item = csto_sentence_at(s, q->to, CSTO_CLASS_ITEM);
        if (!item || csto_kind_of(r, item->code) != CSTO_KIND_PARTICIPANT || q->value < 2 || q->dimension != CSTO_COUNT)
            continue;
        bool of =
            q->left > 0 && (csto_sentence_at(s, q->left - 1, CSTO_CLASS_OF) || csto_sentence_at(s, q->left - 1, CSTO_CLASS_PREPOSITION));
        const struct csto_mark *verb = csto_sentence_before(s, q->left, CSTO_CLASS_VERB);
        of |= s->style == CSTO_NUMBER_COMMA && q->left > 0 && csto_sentence_at(s, q->left - 1, CSTO_CLASS_AGENCY); /* "службы пяти стран" */
        of |= verb && verb->code == r->e->codes.personnel; /* "involving nine countries" */
        uint32_t least = q->left > AGENCIES ? q->left - AGENCIES : 0, before = csto_left_limit(r, k);
        bool agencies =
            csto_near(s, least > before ? least : before, q->left, CSTO_CLASS_AGENCY); /* "police and navies from seven states" */
        bool here = agencies && !csto_sentence_at(s, item->from, CSTO_CLASS_STATES); /* which may be those of one country, in a headline */
        bool theirs = q->left > 0 && csto_sentence_before(s, q->left - 1, CSTO_CLASS_AGENCY); /* "police of 31 countries met" */
        if ((told || (r->in_title ? here : theirs)) && of && (agencies || !csto_sentence_before(s, q->left, CSTO_CLASS_AWAY)))
            return true;
    }
    return false;
}

/* "In the five countries of Central Asia": the headline or the first sentence names a region, and not as what something came from. */
static bool speaks_of_region(const struct csto_reader *r)
{
    for (size_t k = 0; csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_REGION)) && k < r->s.marks.n; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        if (m->class == CSTO_CLASS_REGION && !csto_is_away(&r->s, m) && !csto_in_compound(&r->s, m))
            return true;
    }
    return false;
}

/* "INTERPOL said", in a sentence without a place: who speaks is of no country, and only sits in that of the dateline. */
static bool body_speaks(const struct csto_reader *r)
{
    enum { SOURCE = 3 };
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *m = csto_sentence_find(s, 0, s->tokens.n, CSTO_CLASS_BODY);
    if (!m || !(csto_sentence_at(s, m->to, CSTO_CLASS_SAY) || csto_sentence_before(s, m->from, CSTO_CLASS_SAY) ||
                csto_near(s, m->from > SOURCE ? m->from - SOURCE : 0, m->from, CSTO_CLASS_SOURCE)))
        return false;
    for (size_t k = 0; k < s->marks.n; k++)
        if (s->marks.at[k].from >= r->dateline_to && csto_tells_place(r, &s->marks.at[k]))
            return false;
    return true;
}

/* An agency that is one country's alone says where the document is from, like a place that is named. */
static bool tells_origin(const struct csto_mark *m)
{
    return csto_is_place(m->class) || (m->class == CSTO_CLASS_AGENCY && m->code);
}

void csto_places_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->body_opens |= !r->in_title && r->body_n <= 1 && csto_sentence_at(s, 0, CSTO_CLASS_BODY) != NULL;
    r->many_countries |= (r->in_title || r->body_n <= 1) && speaks_of_countries(r);
    r->many_countries |= (r->in_title || (r->body_n <= OPENING && !r->defaults_frozen &&
                                          (!r->first_place || (r->first_place == r->dateline_place && !r->title_place)))) &&
                         (speaks_of_region(r) || body_speaks(r));
    if ((r->defaults_frozen && r->first_place) || !csto_sentence_has(s, csto_place_bits | csto_class_bit(CSTO_CLASS_AGENCY)))
        return;
    for (size_t k = 0; k < s->marks.n; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        bool members = m->class == CSTO_CLASS_PLACE && m->code == r->e->codes.csto;
        bool wanted = (r->in_title && !r->title_place) || (r->body_n <= LEAD && (members || !r->first_place));
        if (!tells_origin(m) || !wanted || csto_is_adjective(r, m) || csto_is_away(s, m) || !csto_is_capital(s, m) || is_of_bracket(s, m) ||
            is_of_one_figure(r, m))
            continue;
        r->members_named |= members && r->body_n <= LEAD;
        if (members)
            continue;
        csto_code place, area;
        if (csto_places_of_row(r, m, &place, &area) > 2 && !place && (r->in_title || r->body_n <= 1)) {
            r->many_countries = true; /* "police of Armenia, Belarus and Kazakhstan" */
            continue;
        }
        if (r->in_title && !r->title_place)
            csto_places_of_row(r, m, &r->title_place, &r->title_area);
        if (!r->first_place && r->body_n <= LEAD) {
            csto_places_of_row(r, m, &r->first_place, &r->first_area); /* "in the Lublin and Lodz regions": of the country */
            r->first_is_late = r->defaults_frozen;
            r->region_of_event =
                r->first_area && r->body_n <= 1 && (names_operation(r) || (r->defaults.event && csto_is_region(r, r->first_area)));
        }
    }
}

/* The place that the figures of the document's operation are of; 0 = none. */
csto_code csto_operation_place(const struct csto_reader *r)
{
    csto_code event = r->defaults.event;
    while (event && !csto_event_at(r->v, event)->of)
        event = csto_event_at(r->v, event)->parent;
    return csto_event_at(r->v, event)->of;
}

void csto_foot_place(struct csto_reader *r)
{
    for (size_t k = 0; k < r->s.marks.n && !r->foot_place; k++)
        if (csto_is_place(r->s.marks.at[k].class) && csto_is_capital(&r->s, &r->s.marks.at[k]))
            csto_place_of_mark(r, &r->s.marks.at[k], &r->foot_place, &r->foot_area);
}

/* Of the areas that share the name at mark k ("Томск", "Томский") one is `area`. */
static bool may_name(const struct csto_sentence *s, size_t k, csto_code area)
{
    const struct csto_mark *all = s->marks.at;
    size_t i = k;
    while (i > 0 && all[i - 1].from == all[k].from)
        i--;
    while (i < s->marks.n && all[i].from == all[k].from && !(all[i].class == CSTO_CLASS_AREA && all[i].code == area))
        i++;
    return i < s->marks.n && all[i].from == all[k].from;
}

/* "Off the Cork coast 640 kg was found": the countries that sentences with numbers name. */
static void watch_countries(struct csto_reader *r)
{
    for (size_t k = 0; !r->several_named && k < r->s.marks.n; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        csto_code place, area;
        if (!csto_is_place(m->class))
            continue;
        csto_place_of_mark(r, m, &place, &area);
        if (!place || place == r->only_place || !csto_tells_place(r, m)) /* what costs most is asked last */
            continue;
        r->several_named = r->only_place != 0;
        r->only_place = place;
    }
}

/* Another place than that of the dateline is named: figures that say no place are then of the country at most. */
void csto_places_watch(struct csto_reader *r)
{
    if (r->q.n > 0 && csto_sentence_has(&r->s, csto_place_bits))
        watch_countries(r);
    if (r->in_title || r->others_named || !csto_sentence_has(&r->s, csto_place_bits))
        return;
    for (size_t k = 0; k < r->s.marks.n; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        csto_code place, area;
        if (m->class != CSTO_CLASS_AREA || csto_is_adjective(r, m) || csto_is_away(&r->s, m) || !csto_is_capital(&r->s, m) ||
            (r->many_countries && m->to <= r->dateline_to))
            continue;
        csto_place_of_mark(r, m, &place, &area);
        csto_code home = r->dateline_place ? r->dateline_area : r->title_place ? r->title_area : r->first_area;
        if (!r->lead_region && r->body_n <= 1 && home && home == r->dateline_area && place == r->dateline_place &&
            !csto_is_region(r, home) && csto_is_region(r, area) && !may_name(&r->s, k, home))
            r->lead_region = area; /* "Екатеринбург, 3 ноября. В Свердловской области ...": the city is where the agency sits */
        r->others_named |= area && area != r->lead_region && !(home && may_name(&r->s, k, home));
    }
}
