/* place_words.c - what the name of a place says where it stands: of which country it is, whether something was there or only came from it */
#include "config.h"

#include "loaders/prose/place_words.h"

#include "loaders/prose/context.h"

void csto_place_of_mark(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    *area = m->class == CSTO_CLASS_AREA ? m->code : 0;
    *place = m->class == CSTO_CLASS_AREA ? csto_area_at(r->v, m->code)->place : m->code;
}

/* "ГУ" has the stem of "Гуам", "Дел" that of "Дели": a short word is no form of a name whose listed forms are all longer.  Longer words may be: "Томск" is
 * of "Томский". */
static bool is_too_short(const struct csto_sentence *s, const struct csto_mark *m)
{
    enum { SHORT = 6 }; /* bytes, three letters */
    const struct csto_token *t = &s->tokens.at[m->from];
    size_t length = t->end - t->start;
    return csto_is_place(m->class) && m->to == m->from + 1 && length <= SHORT && length < (size_t)m->value;
}

bool csto_is_capital(const struct csto_sentence *s, const struct csto_mark *m)
{
    if (is_too_short(s, m))
        return false;
    for (uint32_t i = m->from; i < m->to; i++)
        if (s->tokens.at[i].flags & CSTO_TOKEN_CAPITAL)
            return true;
    return false;
}

const struct csto_mark *csto_place_name_at(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_AREA);
    m = m ? m : csto_sentence_at(s, i, CSTO_CLASS_PLACE);
    return m ? m : csto_sentence_at(s, i, CSTO_CLASS_PEOPLE);
}

const struct csto_mark *csto_place_name_before(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_sentence_before(s, i, CSTO_CLASS_AREA);
    m = m ? m : csto_sentence_before(s, i, CSTO_CLASS_PLACE);
    return m ? m : csto_sentence_before(s, i, CSTO_CLASS_PEOPLE);
}

/* A name that begins at token i, its article before it ("the UK") or in it ("the US"). */
static const struct csto_mark *name_with_article(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *m = csto_place_name_at(s, i);
    return m || !csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) ? m : csto_place_name_at(s, i + 1);
}

static uint32_t before_article(const struct csto_sentence *s, uint32_t i)
{
    return i - (i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE));
}

/* A row of places that m stands in ("Armenia, Belarus and Kazakhstan"): tokens *from..*to; m alone where no "and" joins them. */
static void row_of(const struct csto_sentence *s, const struct csto_mark *m, uint32_t *from, uint32_t *to)
{
    enum { ROW = 12 };
    const struct csto_mark *other;
    uint32_t left = m->from, right = m->to;
    bool joined = false;
    for (int n = 0; n < ROW && left > 1; n++) {
        uint32_t at = before_article(s, left);
        const struct csto_mark *and = csto_sentence_before(s, at, CSTO_CLASS_AND);
        uint32_t end = and? and->from : at > 0 && csto_sentence_mark(s, at - 1, ',') ? at - 1 : at;
        if (end == at || (other = csto_place_name_before(s, end)) == NULL)
            break;
        joined |= and != NULL;
        left = other->from;
    }
    for (int n = 0; n < ROW; n++) {
        const struct csto_mark *and = csto_sentence_at(s, right, CSTO_CLASS_AND);
        uint32_t next = and? and->to : csto_sentence_mark(s, right, ',') ? right + 1 : right;
        if (next == right || (other = name_with_article(s, next)) == NULL)
            break;
        joined |= and != NULL;
        right = other->to;
    }
    *from = joined ? left : m->from;
    *to = joined ? right : m->to;
}

/* "Citizens of Tajikistan (5), Uzbekistan (3) and Russia (12)", "граждан Пакистана – 41, Бангладеш – 27": the first place of a row whose members have their
 * numbers in brackets or behind a dash. */
static uint32_t before_counts(const struct csto_sentence *s, uint32_t from)
{
    enum { ROW = 12 };
    for (int n = 0; n < ROW; n++) {
        const struct csto_mark *and = csto_sentence_before(s, from, CSTO_CLASS_AND), *place;
        uint32_t i = and? and->from : csto_sentence_mark(s, from - 1, ',') ? from - 1 : 0;
        bool bracket = i > 3 && csto_sentence_mark(s, i - 1, ')') && csto_sentence_mark(s, i - 3, '(');
        bool dash =
            i > 2 && s->tokens.at[i - 1].kind == CSTO_TOKEN_NUMBER && csto_sentence_mark(s, i - 2, '-') && csto_sentence_spaced(s, i - 2);
        if (!(bracket || dash) || (place = csto_place_name_before(s, bracket ? i - 3 : i - 2)) == NULL)
            break;
        from = place->from;
    }
    return from;
}

/* "Из Ирана на Украину": behind the place that something came from stands the one it went to. */
static bool is_goal_of_way(const struct csto_sentence *s, const struct csto_mark *m)
{
    const struct csto_mark *in = s->style == CSTO_NUMBER_COMMA ? csto_sentence_before(s, m->from, CSTO_CLASS_AT) : NULL,
                           *start = in ? csto_place_name_before(s, in->from) : NULL;
    return start && csto_sentence_before(s, start->from, CSTO_CLASS_AWAY);
}

/* "According to", an article behind it or not, stands before token i. */
static bool is_source(const struct csto_sentence *s, uint32_t i)
{
    i -= i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE);
    return csto_sentence_before(s, i, CSTO_CLASS_SOURCE) != NULL;
}

/* A number that counts, and is no year, stands before token i. */
static bool is_count(const struct csto_sentence *s, uint32_t i)
{
    return i > 0 && ((s->tokens.at[i - 1].kind == CSTO_TOKEN_NUMBER && !(s->tokens.at[i - 1].flags & CSTO_TOKEN_TAKEN)) ||
                     csto_sentence_before(s, i, CSTO_CLASS_NUMBER));
}

/* "14 граждан Ирана, 9 - Пакистана и 6 - Турции": the first place of a row whose members have their numbers before a dash. */
static uint32_t first_of_counts(const struct csto_sentence *s, uint32_t from)
{
    enum { ROW = 12 };
    for (int n = 0; n < ROW && from > 2 && csto_sentence_mark(s, from - 1, '-') && is_count(s, from - 1); n++) {
        uint32_t number = from - 2;
        const struct csto_mark *and = csto_sentence_before(s, number, CSTO_CLASS_AND), *place;
        uint32_t end = and? and->from : number > 0 && csto_sentence_mark(s, number - 1, ',') ? number - 1 : number;
        if (end == number || (place = csto_place_name_before(s, end)) == NULL)
            break;
        from = place->from;
    }
    return from;
}

/* A place that something came from, went to, or is compared with is not where it was; nor is the country that persons are citizens of. */
bool csto_is_away(const struct csto_sentence *s, const struct csto_mark *m)
{
    uint32_t i = m->from, end;
    const struct csto_token *before = i > 0 ? &s->tokens.at[i - 1] : NULL;
    if (before && i > 1 && before->kind == CSTO_TOKEN_WORD &&
        (before->flags & (CSTO_TOKEN_CAPITAL | CSTO_TOKEN_CAPS)) == CSTO_TOKEN_CAPITAL &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, i - 1, CSTO_CLASS_OF) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, i - 1, CSTO_CLASS_AND) &&
        !csto_sentence_at(s, i - 1, CSTO_CLASS_PEOPLE))
        return true; /* a word of a longer name */
    const struct csto_mark *region = csto_sentence_at(s, i, CSTO_CLASS_REGION);
    const struct csto_mark *longer = csto_sentence_before(s, m->to, CSTO_CLASS_AREA);
    if ((region && region->to > m->to) || (longer && longer->from < m->from))
        return true; /* "Shanghai Cooperation Organization", "British Columbia" */
    const struct csto_mark *unit = csto_sentence_before(s, m->to, CSTO_CLASS_UNIT);
    if (unit && unit->from < m->from)
        return true; /* "долларов США" */
    if (is_goal_of_way(s, m))
        return true;
    row_of(s, m, &i, &end);
    i = first_of_counts(s, before_counts(s, i));
    if (i > 1 && csto_sentence_at(s, i - 1, CSTO_CLASS_OF) && is_count(s, i - 1))
        return true; /* "14 citizens of Iran, 9 of Pakistan" */
    if (i > 2 && csto_sentence_mark(s, i - 1, ',') && (s->tokens.at[i - 2].flags & CSTO_TOKEN_CAPITAL)) { /* "from Turbo, Colombia" */
        const struct csto_mark *town = csto_place_name_before(s, i - 1);
        if (is_source(s, town ? town->from : i - 2))
            return false; /* "according to the UN, Afghanistan" */
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

/* "Authorities from Belgium, France and Germany": of the countries that they are from. */
bool csto_is_of_agency(const struct csto_reader *r, const struct csto_mark *m)
{
    uint32_t from, to;
    row_of(&r->s, m, &from, &to);
    const struct csto_mark *word = csto_sentence_before(&r->s, from, CSTO_CLASS_FROM),
                           *measure = word ? csto_sentence_before(&r->s, word->from, CSTO_CLASS_MEASURE) : NULL;
    return word && (csto_sentence_before(&r->s, word->from, CSTO_CLASS_AGENCY) || (measure && measure->code == r->e->codes.personnel));
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
bool csto_is_adjective(const struct csto_reader *r, const struct csto_mark *m)
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

/* Of several places in a row the country that they have in common. */
int csto_places_of_row(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    uint32_t from, to;
    int n = 1;
    csto_place_of_mark(r, m, place, area);
    row_of(&r->s, m, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        const struct csto_mark *other = csto_place_name_at(&r->s, i);
        csto_code place2, area2;
        if (!other)
            continue;
        csto_place_of_mark(r, other, &place2, &area2);
        n += other != m && (place2 != *place || area2 != *area);
        *area = area2 == *area ? *area : 0;
        *place = place2 == *place ? *place : 0;
        i = other->to - 1; /* "British Columbia" is not Colombia */
    }
    return n;
}

bool csto_is_region(const struct csto_reader *r, csto_code area)
{
    const struct csto_area *a = csto_area_at(r->v, area);
    return area && *a->code && !a->capital;
}

/* Cities of an international operation are the seats of its staffs, and so is the dateline of what several countries did. */
bool csto_tells_place(const struct csto_reader *r, const struct csto_mark *m)
{
    return csto_is_place(m->class) && !csto_is_adjective(r, m) && !csto_is_away(&r->s, m) && csto_is_capital(&r->s, m) &&
           !(m->class == CSTO_CLASS_AREA && csto_operation_place(r) && !csto_is_region(r, m->code)) &&
           !(r->many_countries && m->to <= r->dateline_to);
}
