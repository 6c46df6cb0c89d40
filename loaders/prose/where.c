/* where.c - the place of a figure: the one beside it, or the nearest of its sentence */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/place_words.h"
#include "loaders/prose/rows.h"

bool csto_names_place(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return csto_near(s, from, to, CSTO_CLASS_AREA) || csto_near(s, from, to, CSTO_CLASS_PLACE);
}

bool csto_places_survey(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->survey.places.n = 0;
    for (size_t i = s->tokens.n; csto_sentence_has(s, csto_place_bits) && i-- > 0;)
        for (uint32_t m = s->first.at[i]; (s->begins.at[i] & csto_place_bits) && m < s->first.at[i + 1]; m++)
            if (csto_tells_place(r, &s->marks.at[m]) && !csto_array_push(&r->survey.places, m))
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
        *others += best != NULL && best->code != surveyed(r, i)->code && surveyed(r, i)->to > r->dateline_to;
        best = best ? best : surveyed(r, i);
    }
    return best;
}

/* "Heroin produced in Afghanistan", but "was produced in Afghanistan": where a thing was made is not where it was found. */
static bool is_origin(const struct csto_reader *r, const struct csto_mark *place)
{
    const struct csto_mark *in = csto_sentence_before(&r->s, place->from, CSTO_CLASS_PREPOSITION),
                           *verb = in ? csto_sentence_before(&r->s, in->from, CSTO_CLASS_VERB) : NULL;
    return verb && verb->code == r->e->codes.production && !csto_sentence_before(&r->s, verb->from, CSTO_CLASS_BE);
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
    return is_origin(r, m) ? NULL : surveyed(r, i - 1);
}

/* "10 kg of heroin and 23 kg of opium were found in Tajikistan": the verb is that of the whole list, and the place behind it too. */
static const struct csto_mark *place_behind_list(const struct csto_reader *r, size_t k)
{
    enum { LIST = 20 };
    if (r->survey.places.n == 0 || !csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_VERB)) || csto_opens_of(r, k))
        return NULL; /* nor "of the 10 kg of heroin seized, 2 kg were found in Tajikistan" */
    for (size_t i = k; i < r->q.n && i < k + LIST; i++) {
        uint32_t to = r->q.at[i].to, right = csto_right_limit(r, i);
        const struct csto_mark *verb = csto_sentence_find(&r->s, to, right, CSTO_CLASS_VERB);
        if (!verb && !csto_clause_ends(&r->s, to, right))
            continue;
        const struct csto_mark *place = verb && i > k ? place_right(r, i) : NULL;
        return place && verb->from < place->from ? place : NULL;
    }
    return NULL;
}

/* Where the name begins, its article with it. */
static uint32_t begin_of(const struct csto_sentence *s, const struct csto_mark *place)
{
    return place->from - (place->from > 0 && csto_sentence_at(s, place->from - 1, CSTO_CLASS_ARTICLE));
}

/* "3 kg of heroin in Ankara and 64 kg of opium in Izmir", "in Turkey 3 kg of heroin were found in Izmir": the place behind quantity k where the one on its
 * left stands behind the figure before it, opens the sentence as its dateline, or is only the country of the other; else NULL. */
static const struct csto_mark *own_place_right(const struct csto_reader *r, size_t k, const struct csto_mark *left)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *right = left ? place_right(r, k) : NULL;
    csto_code place, area, place2, area2;
    if (left && csto_sentence_mark(s, left->to, '-') && left->to + 1 == r->q.at[k].left)
        return NULL; /* "на Нидерланды - 38 тонн, на Испанию - 124" */
    if (!right || !csto_sentence_before(s, begin_of(s, right), CSTO_CLASS_PREPOSITION))
        return NULL;
    csto_place_of_mark(r, left, &place, &area);
    csto_place_of_mark(r, right, &place2, &area2);
    if ((place == place2 && !area && area2) || left->to <= r->dateline_to || csto_clause_ends(s, left->to, r->q.at[k].left))
        return right;
    bool of_figure_before = k > 0 && left->from >= r->q.at[k - 1].to && left->from > 1 && left->to < r->q.at[k].left &&
                            !csto_clause_ends(s, r->q.at[k - 1].to, left->from) &&
                            !csto_near(s, r->q.at[k - 1].to, left->from, CSTO_CLASS_AND);
    return of_figure_before ? right : NULL;
}

/* "..., with Belgium (96 tonnes)": what stands between the word and the place is nothing that could have come from there. */
static bool is_listed(const struct csto_sentence *s, const struct csto_mark *place)
{
    uint32_t at = begin_of(s, place);
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
    place = q->bracket && q->left > 1 ? csto_place_name_before(s, q->left - 1) : NULL;
    if (place && csto_is_capital(s, place) && is_listed(s, place))
        return place; /* "with Belgium (96 tonnes), the Netherlands (72 tonnes)" */
    if (!in)
        return NULL;
    place = csto_place_name_at(s, in->to + (csto_sentence_at(s, in->to, CSTO_CLASS_ARTICLE) && !csto_place_name_at(s, in->to)));
    return place && csto_tells_place(r, place) ? place : NULL;
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
           !csto_is_away(&r->s, m) && !csto_in_compound(&r->s, m);
}

/* "..., сообщил глава ведомства России", "По данным МВД Казахстана": the country of who tells it.  Figures of an operation of all members are not of it. */
static bool is_of_speaker(const struct csto_reader *r, const struct csto_mark *m)
{
    enum { REACH = 8 };
    const struct csto_sentence *s = &r->s;
    if (!m || !r->members_named || !csto_operation_place(r) || m->class != CSTO_CLASS_PLACE)
        return false;
    for (uint32_t i = m->from, n = 0; i-- > 0 && n < REACH; n++) {
        if (csto_sentence_at(s, i, CSTO_CLASS_SAY) || csto_sentence_at(s, i, CSTO_CLASS_SOURCE))
            return true;
        if (csto_sentence_mark(s, i, ',') || csto_sentence_mark(s, i, ';') || csto_sentence_mark(s, i, ':') ||
            csto_sentence_at(s, i, CSTO_CLASS_VERB) || s->tokens.at[i].kind == CSTO_TOKEN_NUMBER)
            return false;
    }
    return false;
}

bool csto_context_place(const struct csto_reader *r, size_t k, struct csto_where *out)
{
    int others = 0;
    bool named = csto_sentence_has(&r->s, csto_place_bits); /* some place is */
    const struct csto_mark *best = named ? place_left(r, k, &others) : NULL;
    bool national = is_national(r, k);
    const struct csto_mark *own = named ? place_beside(r, k) : NULL;
    own = own ? own : own_place_right(r, k, best);
    *out = (struct csto_where){0};
    const struct csto_mark *of_row = csto_respective_place(r, k);
    if (of_row) {
        csto_place_of_mark(r, of_row, &out->place, &out->area);
        return true;
    }
    best = own ? own : best;
    others = own ? 0 : others;
    if (!own && !national && is_of_region(r, k, best)) {
        out->no_area = true;
        return true;
    }
    if (!best && !national && named)
        best = place_right(r, k);
    bool members = best && best->class == CSTO_CLASS_PLACE && best->code == r->e->codes.csto;
    best = is_of_speaker(r, best) || (national && members) ? NULL : best; /* "в ходе операции ОДКБ в республике изъяли" */
    if (!best && !national)
        best = place_behind_list(r, k);
    if (best) {
        int row = csto_places_of_row(r, best, &out->place, &out->area);
        out->alone = csto_sentence_at(&r->s, best->to, CSTO_CLASS_ALONE) != NULL;
        out->no_area = row > 1;
        bool beside =
            best->to <= r->q.at[k].left && r->q.at[k].left - best->to <= 2; /* "Kazakhstan ..., Tajikistan ... and Uzbekistan for 388 kg" */
        if (row > 1 || others < 2 || beside)
            return out->place != 0 || row > 1;
    }
    out->lent = true;
    out->no_area = national || r->others_named;
    out->place = r->place ? r->place : r->heading_place;
    out->area = national ? 0 : r->place ? r->area : r->heading_area;
    return out->place != 0;
}
