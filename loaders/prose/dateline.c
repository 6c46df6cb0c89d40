/* dateline.c - the date and the place that a document begins with */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/place_words.h"

#include "records/period.h"

/* "9 февраля 2023 года таможенники изъяли ...": a sentence goes on behind the day that opens it. */
static bool goes_on(const struct csto_sentence *s, const struct csto_when *w)
{
    uint32_t next = w->to + csto_sentence_mark(s, w->to, ',');
    if (w->from > 0 || next >= s->tokens.n || s->tokens.at[next].kind != CSTO_TOKEN_WORD)
        return false;
    bool capital = (s->tokens.at[next].flags & (CSTO_TOKEN_CAPS | CSTO_TOKEN_CAPITAL)) != 0;
    return !capital || (next == w->to && s->tokens.at[w->to - 1].kind == CSTO_TOKEN_WORD); /* "2023 года ФСБ России" */
}

/* "24.kg news agency, June 10, 2025 - About 10 tons ...", "Российская газета, 20 марта 2015.": who tells it, a comma, the date, and a dash or nothing. */
static bool closes_dateline(const struct csto_sentence *s, const struct csto_when *w)
{
    bool dash = csto_sentence_mark(s, w->to, '-') && csto_sentence_spaced(s, w->to);
    bool ends = w->first.year && w->to + 1 >= s->tokens.n && !csto_near(s, 0, w->from, CSTO_CLASS_BE);
    return (dash || ends) && w->from > 1 && csto_sentence_mark(s, w->from - 1, ',') && !csto_near(s, 0, w->from, CSTO_CLASS_VERB) &&
           !csto_near(s, 0, w->from, CSTO_CLASS_PREPOSITION);
}

/* "By Marta Lind in Brussels | Thursday 16 October 2025 | 4 min read": a cell of the line that tells who wrote it. */
static bool is_cell(const struct csto_sentence *s, const struct csto_when *w)
{
    const struct csto_mark *weekday = csto_sentence_before(s, w->from, CSTO_CLASS_WEEKDAY);
    uint32_t from = weekday ? weekday->from : w->from;
    return from > 0 && csto_sentence_mark(s, from - 1, '|') && (w->to >= s->tokens.n || csto_sentence_mark(s, w->to, '|'));
}

/* "Томск. 13 декабря. ...": nothing but a day is said behind a place that opens the text. */
static bool dates_seat(const struct csto_reader *r, const struct csto_when *w)
{
    const struct csto_sentence *s = &r->s;
    return r->seat_end && w->from == 0 && w->to + 1 >= s->tokens.n && s->tokens.at[0].start <= r->seat_end + 1;
}

/* A date at the beginning of a line, or behind a place in capitals, a weekday or a label: "21.02.2022", "TVER, March 6, 2023.",
 * "Published: 15.01.2021". */
void csto_dateline_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL;
    if (!w || w->grain != 'd' || w->range || (!w->first.year && ((w->from == 0 && !dates_seat(r, w)) || r->p.bullet)) || w->from > 8 ||
        (r->defaults_frozen && r->dateline) || goes_on(s, w))
        return;
    bool line = w->to == s->tokens.n || s->tokens.n <= 14, closed = closes_dateline(s, w) || is_cell(s, w);
    const struct csto_mark *seat = csto_sentence_at(s, 0, CSTO_CLASS_AREA);
    seat = seat ? seat : csto_sentence_at(s, 0, CSTO_CLASS_PLACE);
    bool seated = seat && seat->to + 1 == w->from &&
                  (csto_sentence_mark(s, seat->to, ',') || csto_sentence_mark(s, seat->to, '(')); /* "New Delhi, September 14, 2022: ..." */
    for (uint32_t i = seated ? seat->to : 0; i < w->from && !closed; i++) {
        const struct csto_token *t = &s->tokens.at[i];
        bool place = (t->flags & (CSTO_TOKEN_CAPS | CSTO_TOKEN_CAPITAL)) != 0;
        if (csto_sentence_at(s, i, CSTO_CLASS_PLACE) && i > 0 && (s->tokens.at[0].flags & CSTO_TOKEN_CAPS))
            continue; /* "KHOROG, Tajikistan, Dec. 2, 2024" */
        if (t->kind == CSTO_TOKEN_WORD && !(t->flags & CSTO_TOKEN_CAPS) && !csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY) && !(line && place))
            return;
    }
    if (w->from && csto_sentence_at(s, w->from - 1, CSTO_CLASS_PREPOSITION))
        return;
    int year = w->first.year;
    if (!year && (r->clock.today != CSTO_NO_DAY || (year = csto_year_ahead(r, w->first.month, w->first.day)) == 0))
        return;
    r->dateline = true;
    r->dateline_here = true;
    r->defaults.published = csto_day_of(year, w->first.month, w->first.day);
    r->clock.today = r->defaults.published;
    csto_period_of_title(r);
}

/* "MANAMA, Bahrain - ...": the country behind a town that the vocabulary does not have. */
static const struct csto_mark *country_of_unknown(const struct csto_sentence *s)
{
    const struct csto_mark *m = s->tokens.n && (s->tokens.at[0].flags & CSTO_TOKEN_CAPS) && csto_sentence_mark(s, 1, ',')
                                    ? csto_sentence_at(s, 2, CSTO_CLASS_PLACE)
                                    : NULL;
    return m && (csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '-')) ? m : NULL;
}

/* A dateline names a city rather than the region that shares its name ("Томск", "Томский"); a capital is where the agency sits. */
static void place_of_seat(const struct csto_reader *r, const struct csto_mark *m, csto_code *place, csto_code *area)
{
    const struct csto_mark *end = r->s.marks.at + r->s.marks.n;
    for (const struct csto_mark *o = m; m->class == CSTO_CLASS_AREA && o < end && o->from == m->from; o++)
        if (o->class == CSTO_CLASS_AREA && csto_is_region(r, m->code) && !csto_is_region(r, o->code))
            m = o;
    csto_place_of_mark(r, m, place, area);
    if (csto_area_at(r->v, *area)->capital)
        *area = 0;
}

/* "Томск. 13 декабря. ...": a sentence that is nothing but a place opens a paragraph, and a day is the next one. */
static void find_seat(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL;
    if (w && w->grain == 'd' && !w->range && dates_seat(r, w)) {
        r->dateline_here = true;
        r->dateline_area = r->dateline_place ? r->dateline_area : r->seat_area;
        r->dateline_place = r->dateline_place ? r->dateline_place : r->seat_place;
        return;
    }
    const struct csto_mark *m = csto_sentence_at(s, 0, CSTO_CLASS_AREA);
    m = m ? m : csto_sentence_at(s, 0, CSTO_CLASS_PLACE);
    r->seat_end = 0;
    if (!m || m->to + 1 != s->tokens.n || !csto_sentence_mark(s, m->to, '.') || s->tokens.at[0].start != r->p.start)
        return;
    place_of_seat(r, m, &r->seat_place, &r->seat_area);
    r->seat_end = s->tokens.at[m->to].end;
}

/* "Novosibirsk, 28 September:", "MOSCOW, July 2.": the place of the dateline. */
void csto_dateline_place(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->dateline_to = 0;
    if (r->p.bullet || r->body_n > CSTO_LEAD)
        return;
    find_seat(r);
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL; /* "Sept 20 (Interfax) - ..." */
    r->dateline_here |=
        w && w->from == 0 && w->grain == 'd' && !w->range && (csto_sentence_mark(s, w->to, '(') || csto_sentence_mark(s, w->to, ':'));
    if (r->dateline_place)
        return;
    for (int i = 0; i < 2; i++) {
        const struct csto_mark *m = csto_sentence_at(s, 0, i ? CSTO_CLASS_AREA : CSTO_CLASS_PLACE);
        m = m || i ? m : country_of_unknown(s);
        if (!m)
            continue;
        bool caps = (s->tokens.at[0].flags & CSTO_TOKEN_CAPS) &&
                    (csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '.') || csto_sentence_mark(s, m->to, ':') ||
                     csto_sentence_mark(s, m->to, '(') || csto_sentence_mark(s, m->to, '-') || m->from > 0);
        bool dated = r->w.n && csto_sentence_mark(s, m->to, ',') && r->w.at[0].from == m->to + 1 && r->w.at[0].grain == 'd';
        r->dateline_here |= dated;
        if (caps || dated) {
            place_of_seat(r, m, &r->dateline_place, &r->dateline_area);
            bool more = csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '('); /* "BANGKOK (Thailand)" */
            const struct csto_mark *country = more ? csto_sentence_at(s, m->to + 1, CSTO_CLASS_PLACE) : NULL;
            r->dateline_to = country ? country->to : m->to;
        }
    }
}
