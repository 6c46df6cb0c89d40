/* places.c - where: places, areas and peoples named in sentences, headlines and datelines */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/reader.h"

enum { LEAD = CSTO_LEAD };

void csto_place_of_mark(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    *area = m->class == CSTO_CLASS_AREA ? m->code : 0;
    *place = m->class == CSTO_CLASS_AREA ? csto_area_at(r->v, m->code)->place : m->code;
}

csto_code csto_home(const struct csto_reader *r)
{
    return r->dateline_place ? r->dateline_place : r->title_place ? r->title_place : r->first_place;
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

/* Classes of what is_place knows. */
static const uint64_t place_bits = (uint64_t)1 << CSTO_CLASS_PLACE | (uint64_t)1 << CSTO_CLASS_AREA | (uint64_t)1 << CSTO_CLASS_PEOPLE;

static const struct csto_mark *place_at(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_AREA);
    m = m ? m : csto_sentence_at(s, i, CSTO_CLASS_PLACE);
    return m ? m : csto_sentence_at(s, i, CSTO_CLASS_PEOPLE);
}

static const struct csto_mark *place_before(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_before(s, i, CSTO_CLASS_AREA);
    m = m ? m : csto_sentence_before(s, i, CSTO_CLASS_PLACE);
    return m ? m : csto_sentence_before(s, i, CSTO_CLASS_PEOPLE);
}

/* A row of places that m stands in ("Armenia, Belarus and Kazakhstan"): tokens *from..*to; m alone where no "and" joins them. */
static void row_of(const struct csto_sentence *s, const struct csto_mark *m, uint32_t *from, uint32_t *to)
{
    enum { ROW = 12 };
    const struct csto_mark *other;
    uint32_t left = m->from, right = m->to;
    bool joined = false;
    for (int n = 0; n < ROW && left > 1; n++) {
        const struct csto_mark *and = csto_sentence_before(s, left, CSTO_CLASS_AND);
        uint32_t end = and? and->from : csto_sentence_mark(s, left - 1, ',') ? left - 1 : left;
        if (end == left || (other = place_before(s, end)) == NULL)
            break;
        joined |= and != NULL;
        left = other->from;
    }
    for (int n = 0; n < ROW; n++) {
        const struct csto_mark *and = csto_sentence_at(s, right, CSTO_CLASS_AND);
        uint32_t next = and? and->to : csto_sentence_mark(s, right, ',') ? right + 1 : right;
        if (next == right || (other = place_at(s, next)) == NULL)
            break;
        joined |= and != NULL;
        right = other->to;
    }
    *from = joined ? left : m->from;
    *to = joined ? right : m->to;
}

/* "Citizens of Tajikistan (5), Uzbekistan (3) and Russia (12)": the first place of a row whose members have their numbers in brackets. */
static uint32_t before_counts(const struct csto_sentence *s, uint32_t from)
{
    enum { ROW = 12 };
    for (int n = 0; n < ROW; n++) {
        const struct csto_mark *and = csto_sentence_before(s, from, CSTO_CLASS_AND), *place;
        uint32_t i = and? and->from : csto_sentence_mark(s, from - 1, ',') ? from - 1 : 0;
        bool bracket = i > 3 && csto_sentence_mark(s, i - 1, ')') && csto_sentence_mark(s, i - 3, '(');
        if (!bracket || (place = place_before(s, i - 3)) == NULL)
            break;
        from = place->from;
    }
    return from;
}

/* "Из Ирана на Украину": behind the place that something came from stands the one it went to. */
static bool is_goal_of_way(const struct csto_sentence *s, const struct csto_mark *m)
{
    const struct csto_mark *in = s->style == CSTO_NUMBER_COMMA ? csto_sentence_before(s, m->from, CSTO_CLASS_AT) : NULL,
                           *start = in ? place_before(s, in->from) : NULL;
    return start && csto_sentence_before(s, start->from, CSTO_CLASS_AWAY);
}

/* A place that something came from, went to, or is compared with is not where it was; nor is the country that persons are citizens of. */
static bool is_away(const struct csto_sentence *s, const struct csto_mark *m)
{
    uint32_t i = m->from, end;
    const struct csto_token *before = i > 0 ? &s->tokens.at[i - 1] : NULL;
    if (before && i > 1 && before->kind == CSTO_TOKEN_WORD &&
        (before->flags & (CSTO_TOKEN_CAPITAL | CSTO_TOKEN_CAPS)) == CSTO_TOKEN_CAPITAL &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, i - 1, CSTO_CLASS_OF) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, i - 1, CSTO_CLASS_AND) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PEOPLE))
        return true; /* a word of a longer name */
    const struct csto_mark *unit = csto_sentence_before(s, m->to, CSTO_CLASS_UNIT);
    if (unit && unit->from < m->from)
        return true; /* "долларов США" */
    if (is_goal_of_way(s, m))
        return true;
    row_of(s, m, &i, &end);
    i = before_counts(s, i);
    if (i > 2 && csto_sentence_mark(s, i - 1, ',') && (s->tokens.at[i - 2].flags & CSTO_TOKEN_CAPITAL)) { /* "from Turbo, Colombia" */
        const struct csto_mark *town = place_before(s, i - 1);
        i = town ? town->from : i - 2;
    }
    for (int step = 0; step < 5 && i > 0; step++, i--) { /* "from the port of Santos", "из порта Гуаякиль" */
        if (csto_sentence_before(s, i, CSTO_CLASS_AWAY))
            return true;
        if (!csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, i - 1, CSTO_CLASS_SETTLEMENT) &&
            !(i > 1 && csto_sentence_at(s, i - 1, CSTO_CLASS_OF) && csto_sentence_at(s, i - 2, CSTO_CLASS_SETTLEMENT)))
            return false;
    }
    return false;
}

/* A number that counts, and is no year, stands before token i. */
static bool is_count(const struct csto_sentence *s, uint32_t i)
{
    return i > 0 && s->tokens.at[i - 1].kind == CSTO_TOKEN_NUMBER && !(s->tokens.at[i - 1].flags & CSTO_TOKEN_TAKEN);
}

/* "A 43-year-old Polish national", "a Turkish driver": one of a people; but "a Spanish port", "an Indian customs officer". */
static bool is_one_of(const struct csto_sentence *s, const struct csto_mark *m)
{
    const struct csto_mark *article = csto_sentence_before(s, m->from, CSTO_CLASS_ARTICLE);
    const struct csto_token *t = article ? &s->tokens.at[article->from] : NULL;
    if (csto_sentence_before(s, m->from, CSTO_CLASS_NUMBER) || is_count(s, m->from) ||
        (csto_sentence_before(s, m->from, CSTO_CLASS_BE) && csto_sentence_at(s, m->to, CSTO_CLASS_ITEM) == NULL))
        return true;                                                                                /* "30 are Albanian, 12 Italian" */
    bool one = (t && t->end - t->start <= 2) || csto_sentence_before(s, m->from, CSTO_CLASS_OTHER); /* "a", "an"; "year-old" */
    return one && !csto_sentence_at(s, m->to, CSTO_CLASS_SETTLEMENT) && !csto_sentence_at(s, m->to, CSTO_CLASS_AGENCY);
}

/* The name of a people before persons or goods says whose or of what kind they are: "Afghan nationals", "Afghan heroin". */
static bool is_adjective(const struct csto_reader *r, const struct csto_mark *m)
{
    const struct csto_mark *longer = m->class == CSTO_CLASS_PEOPLE ? csto_sentence_at(&r->s, m->from, CSTO_CLASS_AREA) : NULL;
    if (m->class == CSTO_CLASS_PEOPLE && (is_one_of(&r->s, m) || (longer && longer->to > m->to)))
        return true; /* "British Columbia" is not British */
    const struct csto_mark *noun = m->class == CSTO_CLASS_PEOPLE ? csto_sentence_at(&r->s, m->to, CSTO_CLASS_ITEM) : NULL;
    csto_item_kind kind = noun ? csto_kind_of(r, noun->code) : CSTO_KIND_NONE;
    if (kind == CSTO_KIND_DRUG || kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS || kind == CSTO_KIND_INSPECTION)
        return !csto_sentence_at(&r->s, noun->to, CSTO_CLASS_MEASURE) && !csto_sentence_at(&r->s, noun->to, CSTO_CLASS_VERB);
    return kind == CSTO_KIND_PERSON;
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

/* Of several places in a row the country that they have in common. */
static int places_of_row(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    uint32_t from, to;
    int n = 1;
    csto_place_of_mark(r, m, place, area);
    row_of(&r->s, m, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        const struct csto_mark *other = place_at(&r->s, i);
        csto_code place2, area2;
        if (!other || other == m)
            continue;
        csto_place_of_mark(r, other, &place2, &area2);
        n += place2 != *place || area2 != *area;
        *area = area2 == *area ? *area : 0;
        *place = place2 == *place ? *place : 0;
        i = other->to - 1;
    }
    return n;
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
        if (!is_place(m->class) || m->code == r->e->codes.csto || is_adjective(r, m) || is_away(s, m) || !csto_is_capital(s, m))
            continue;
        if (places_of_row(r, m, &place, &area) > 1 && !place && m->class != CSTO_CLASS_AREA)
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
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *verb_of = csto_sentence_find(s, 0, s->tokens.n, CSTO_CLASS_VERB);
    bool done = verb_of && (verb_of->code == r->e->codes.seizure || verb_of->code == r->e->codes.detained);
    if (!done && !csto_near(s, 0, (uint32_t)s->tokens.n, CSTO_CLASS_OPERATION))
        return false;
    if (csto_sentence_has(s, place_bits) && tells_of_several(r))
        return true;
    for (size_t k = 0; k < r->q.n && k < 8; k++) {
        const struct csto_quantity *q = &r->q.at[k];
        const struct csto_mark *item = csto_sentence_at(s, q->to, CSTO_CLASS_ITEM);
        bool of =
            q->left > 0 && (csto_sentence_at(s, q->left - 1, CSTO_CLASS_OF) || csto_sentence_at(s, q->left - 1, CSTO_CLASS_PREPOSITION));
        const struct csto_mark *verb = csto_sentence_before(s, q->left, CSTO_CLASS_VERB);
        of |= s->style == CSTO_NUMBER_COMMA && q->left > 0 && csto_sentence_at(s, q->left - 1, CSTO_CLASS_AGENCY); /* "службы пяти стран" */
        of |= verb && verb->code == r->e->codes.personnel; /* "involving nine countries" */
        if (item && csto_kind_of(r, item->code) == CSTO_KIND_PARTICIPANT && of && q->value >= 2 && q->dimension == CSTO_COUNT &&
            !csto_sentence_before(s, q->left, CSTO_CLASS_AWAY))
            return true;
    }
    return false;
}

/* "In the five countries of Central Asia": the headline or the first sentence names a region, and not as what something came from. */
static bool speaks_of_region(const struct csto_reader *r)
{
    for (size_t k = 0; csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_REGION)) && k < r->s.marks.n; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        if (m->class == CSTO_CLASS_REGION && !is_away(&r->s, m))
            return true;
    }
    return false;
}

/* An agency that is one country's alone says where the document is from, like a place that is named. */
static bool tells_origin(const struct csto_mark *m)
{
    return is_place(m->class) || (m->class == CSTO_CLASS_AGENCY && m->code);
}

void csto_places_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->many_countries |= (r->in_title || r->body_n <= 1) && speaks_of_countries(r);
    r->many_countries |= (r->in_title || (r->body_n <= 1 && !r->defaults_frozen &&
                                          (!r->first_place || (r->first_place == r->dateline_place && !r->title_place)))) &&
                         speaks_of_region(r);
    if ((r->defaults_frozen && r->first_place) || !csto_sentence_has(s, place_bits | csto_class_bit(CSTO_CLASS_AGENCY)))
        return;
    for (size_t k = 0; k < s->marks.n; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        bool members = m->class == CSTO_CLASS_PLACE && m->code == r->e->codes.csto;
        bool wanted = (r->in_title && !r->title_place) || (r->body_n <= LEAD && (members || !r->first_place));
        if (!tells_origin(m) || !wanted || is_adjective(r, m) || is_away(s, m) || !csto_is_capital(s, m) || is_of_bracket(s, m) ||
            is_of_one_figure(r, m))
            continue;
        r->members_named |= members && r->body_n <= LEAD;
        if (members)
            continue;
        csto_code place, area;
        if (places_of_row(r, m, &place, &area) > 2 && !place && (r->in_title || r->body_n <= 1)) {
            r->many_countries = true; /* "police of Armenia, Belarus and Kazakhstan" */
            continue;
        }
        if (r->in_title && !r->title_place)
            places_of_row(r, m, &r->title_place, &r->title_area);
        if (!r->first_place && r->body_n <= LEAD)
            places_of_row(r, m, &r->first_place, &r->first_area), /* "in the Lublin and Lodz regions": of the country */
                r->region_of_event = r->first_area && r->body_n <= 1 && names_operation(r);
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

/* Cities of an international operation are the seats of its staffs, and so is the dateline of what several countries did. */
static bool tells_place(const struct csto_reader *r, const struct csto_mark *m)
{
    return is_place(m->class) && !is_adjective(r, m) && !is_away(&r->s, m) && csto_is_capital(&r->s, m) &&
           !(m->class == CSTO_CLASS_AREA && csto_operation_place(r)) && !(r->many_countries && m->to <= r->dateline_to);
}

void csto_foot_place(struct csto_reader *r)
{
    for (size_t k = 0; k < r->s.marks.n && !r->foot_place; k++)
        if (is_place(r->s.marks.at[k].class) && csto_is_capital(&r->s, &r->s.marks.at[k]))
            csto_place_of_mark(r, &r->s.marks.at[k], &r->foot_place, &r->foot_area);
}

/* Another place than that of the dateline is named: figures that say no place are then of the country at most. */
void csto_places_watch(struct csto_reader *r)
{
    if (r->in_title || r->others_named || !csto_sentence_has(&r->s, place_bits))
        return;
    for (size_t k = 0; k < r->s.marks.n; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        csto_code place, area;
        if (m->class != CSTO_CLASS_AREA || m->code == r->e->codes.csto || !tells_place(r, m))
            continue;
        csto_place_of_mark(r, m, &place, &area);
        csto_code home = r->dateline_place ? r->dateline_area : r->title_place ? r->title_area : r->first_area;
        r->others_named |= area && area != home;
    }
}

bool csto_names_place(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return csto_near(s, from, to, CSTO_CLASS_AREA) || csto_near(s, from, to, CSTO_CLASS_PLACE);
}

bool csto_places_survey(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->survey.places.n = 0;
    for (size_t i = s->tokens.n; csto_sentence_has(s, place_bits) && i-- > 0;)
        for (uint32_t m = s->first.at[i]; (s->begins.at[i] & place_bits) && m < s->first.at[i + 1]; m++)
            if (tells_place(r, &s->marks.at[m]) && !csto_array_push(&r->survey.places, m))
                return false;
    return true;
}

static const struct csto_mark *surveyed(const struct csto_reader *r, size_t i)
{
    return &r->s.marks.at[r->survey.places.at[i]];
}

/* How many places of the survey begin at token `at` or behind it. */
static size_t places_behind(const struct csto_reader *r, uint32_t at)
{
    size_t from = 0, to = r->survey.places.n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (surveyed(r, middle)->from >= at)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* The nearest place on the left of quantity k, and how many others stand there. */
static const struct csto_mark *place_left(const struct csto_reader *r, size_t k, int *others)
{
    enum { REACH = 40 };
    uint32_t left = r->q.at[k].left, least = left > REACH ? left - REACH : 0;
    const struct csto_mark *best = NULL;
    *others = 0;
    for (size_t i = places_behind(r, left); i < r->survey.places.n && surveyed(r, i)->from >= least; i++) {
        *others += best != NULL && best->code != surveyed(r, i)->code;
        best = best ? best : surveyed(r, i);
    }
    return best;
}

/* The nearest place behind quantity k, in its clause and before the next quantity. */
static const struct csto_mark *place_right(const struct csto_reader *r, size_t k)
{
    enum { REACH = 25 };
    const struct csto_sentence *s = &r->s;
    uint32_t from = r->q.at[k].to, right = csto_right_limit(r, k);
    size_t i = places_behind(r, from);
    const struct csto_mark *m = i > 0 ? surveyed(r, i - 1) : NULL;
    if (!m || m->from >= right || m->from >= from + REACH || csto_clause_ends(s, from, m->from + 1))
        return NULL;
    for (uint32_t at = from; at < m->from; at++)
        if (csto_sentence_mark(s, at, ':') || (csto_sentence_mark(s, at, ',') && csto_sentence_at(s, at + 1, CSTO_CLASS_PART)))
            return NULL;
    while (i > 1 && surveyed(r, i - 2)->from == m->from)
        i--;
    return surveyed(r, i - 1);
}

/* True where a preposition leads to the place, alone or with an article. */
static bool is_led_to(const struct csto_sentence *s, const struct csto_mark *place)
{
    uint32_t at = place->from;
    at -= at > 0 && csto_sentence_at(s, at - 1, CSTO_CLASS_ARTICLE);
    return csto_sentence_before(s, at, CSTO_CLASS_PREPOSITION) != NULL;
}

/* "3 kg of heroin in Ankara and 64 kg of opium in Izmir", "in Turkey 3 kg of heroin were found in Izmir": the place behind quantity k where the one on its
 * left stands behind the figure before it, or is only the country of the other; else NULL. */
static const struct csto_mark *own_place_right(const struct csto_reader *r, size_t k, const struct csto_mark *left)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *right = left ? place_right(r, k) : NULL;
    csto_code place, area, place2, area2;
    if (!right || !is_led_to(s, right))
        return NULL;
    csto_place_of_mark(r, left, &place, &area);
    csto_place_of_mark(r, right, &place2, &area2);
    if (place == place2 && !area && area2)
        return right;
    bool of_figure_before = k > 0 && left->from >= r->q.at[k - 1].to && left->from > 1 &&
                            !csto_clause_ends(s, r->q.at[k - 1].to, left->from) &&
                            !csto_near(s, r->q.at[k - 1].to, left->from, CSTO_CLASS_AND);
    return of_figure_before ? right : NULL;
}

/* "..., with Belgium (96 tonnes)": what stands between the word and the place is nothing that could have come from there. */
static bool is_listed(const struct csto_sentence *s, const struct csto_mark *place)
{
    uint32_t at = place->from;
    at -= at > 0 && csto_sentence_at(s, at - 1, CSTO_CLASS_ARTICLE);
    const struct csto_mark *with = csto_sentence_before(s, at, CSTO_CLASS_AT);
    return with && !csto_sentence_before(s, at, CSTO_CLASS_FROM) && csto_sentence_before(s, at, CSTO_CLASS_AWAY) && with->from > 0 &&
           csto_sentence_mark(s, with->from - 1, ',');
}

/* "55 in the United Kingdom and 52 in Germany": the place that is said right behind the number; NULL = there is none. */
static const struct csto_mark *place_beside(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *in = csto_sentence_at(s, q->to, CSTO_CLASS_PREPOSITION), *place;
    place = q->bracket && q->left > 1 ? place_before(s, q->left - 1) : NULL;
    if (place && csto_is_capital(s, place) && is_listed(s, place))
        return place; /* "with Belgium (96 tonnes), the Netherlands (72 tonnes)" */
    if (!in)
        return NULL;
    place = place_at(s, in->to + (csto_sentence_at(s, in->to, CSTO_CLASS_ARTICLE) && !place_at(s, in->to)));
    return place && tells_place(r, place) ? place : NULL;
}

/* "Nationwide" before quantity k in its clause, or behind it before the next quantity. */
static bool is_national(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left, right = csto_right_limit(r, k);
    if (!csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_NATIONAL)))
        return false;
    while (left > 0 && !csto_sentence_mark(&r->s, left - 1, ';') && r->q.at[k].left - left < 40)
        left--;
    right = right < r->q.at[k].to + 25 ? right : r->q.at[k].to + 25;
    return csto_near(&r->s, left, right, CSTO_CLASS_NATIONAL);
}

/* "Global opium production rose to 7,930 tons": a region stands before quantity k, and no country behind it. */
static bool is_of_region(const struct csto_reader *r, size_t k, const struct csto_mark *place)
{
    enum { REACH = 25 };
    uint32_t left = r->q.at[k].left;
    const struct csto_mark *m = csto_sentence_find_last(&r->s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_REGION);
    bool members = m && csto_near(&r->s, m->from, m->to, CSTO_CLASS_ITEM); /* "the participating states": of what, the document says */
    return m && !members && (!place || place->to < m->from) && !csto_near(&r->s, m->from, m->to, CSTO_CLASS_SETTLEMENT) &&
           !is_away(&r->s, m);
}

bool csto_context_place(const struct csto_reader *r, size_t k, struct csto_where *out)
{
    int others = 0;
    const struct csto_mark *best = place_left(r, k, &others);
    bool national = is_national(r, k);
    const struct csto_mark *own = place_beside(r, k);
    own = own ? own : own_place_right(r, k, best);
    *out = (struct csto_where){0};
    best = own ? own : best;
    others = own ? 0 : others;
    if (!own && !national && is_of_region(r, k, best)) {
        out->no_area = true;
        return true;
    }
    if (!best && !national)
        best = place_right(r, k);
    if (best) {
        int row = places_of_row(r, best, &out->place, &out->area);
        out->alone = csto_sentence_at(&r->s, best->to, CSTO_CLASS_ALONE) != NULL;
        out->no_area = row > 1;
        bool beside =
            best->to <= r->q.at[k].left && r->q.at[k].left - best->to <= 2; /* "Kazakhstan ..., Tajikistan ... and Uzbekistan for 388 kg" */
        if (row > 1 || others < 2 || beside)
            return out->place != 0 || row > 1;
    }
    out->no_area = national || r->others_named;
    out->place = r->place ? r->place : r->heading_place;
    out->area = national ? 0 : r->place ? r->area : r->heading_area;
    return out->place != 0;
}
