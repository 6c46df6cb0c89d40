/* context.c - what a document says about itself: its date, operation, place and headline, for the figures that say nothing themselves */
#include "config.h"

#include "loaders/prose/context.h"

#include "loaders/prose/nouns.h"
#include "loaders/prose/part_totals.h"
#include "loaders/prose/persons.h"
#include "loaders/prose/place_words.h"

#include "records/period.h"

enum { LEAD = CSTO_LEAD, TITLE_BYTES = 220, HEAD_LINES = 5, MOST = 400 /* marks looked through */ };

static bool only_place(const struct csto_reader *r, const struct csto_mark **place)
{
    const struct csto_sentence *s = &r->s;
    for (int i = 0; i < 2; i++) {
        const struct csto_mark *m = csto_sentence_at(s, 0, i ? CSTO_CLASS_AREA : CSTO_CLASS_PLACE);
        uint32_t end = m ? m->to : 0;
        if (m && (end == s->tokens.n || (end + 1 == s->tokens.n && (csto_sentence_mark(s, end, ':') || csto_sentence_mark(s, end, '.'))))) {
            *place = m;
            return true;
        }
    }
    return false;
}

/* A line of a list or a heading goes on with what the paragraph above it spoke of. */
static void carry_acting(struct csto_reader *r)
{
    enum { LINE_BYTES = 80 };
    bool line = r->p.bullet || ((r->p.open || r->p.last == ':') && r->p.end - r->p.start < LINE_BYTES);
    r->list_acting = r->acting || (r->was_line && r->list_acting);
    r->acting = line && r->list_acting;
    r->was_line = line;
}

static void find_acting(struct csto_reader *r)
{
    const struct csto_codes *c = &r->e->codes;
    const uint64_t tells = csto_class_bit(CSTO_CLASS_VERB) | csto_class_bit(CSTO_CLASS_MEASURE) | csto_class_bit(CSTO_CLASS_EVENT);
    const struct csto_mark *m = r->s.marks.at, *end = csto_sentence_has(&r->s, tells) ? m + r->s.marks.n : m;
    bool operation = false, acting = r->acting;
    for (; m < end && !acting; m++)
        if (m->class == CSTO_CLASS_VERB)
            acting = m->code == c->seizure || m->code == c->destroyed || m->code == c->detained || m->code == c->charged;
        else if (m->class == CSTO_CLASS_MEASURE)
            acting = m->code == c->seizure_event || m->code == c->case_ || m->code == c->detained;
        else if (m->class == CSTO_CLASS_EVENT)
            operation |= csto_is_operation(&r->s, m);
    r->acting = acting;
    r->title_acting |= r->in_title && r->acting;
    r->acting |= operation || (r->label_line && r->ever_acting); /* "Weapons: 12 rifles, ..." in a report of seizures */
    r->ever_acting |= r->acting;
}

bool csto_context_acting(const struct csto_reader *r)
{
    const struct csto_codes *c = &r->e->codes;
    bool acting = r->acting || r->title_acting || r->head_measure;
    for (size_t i = r->f.n; i-- > csto_remembered(r) && !acting;)
        acting = r->f.at[i].measure == c->seizure || r->f.at[i].measure == c->destroyed || r->f.at[i].measure == c->detained;
    return acting;
}

/* A statistic goes on in the next paragraph: "С начала года задержано 1 600 человек. // Возбуждено 71 уголовное дело." */
static void carry_period(struct csto_reader *r)
{
    bool told = (r->f.n > r->paragraph_findings || r->period_kind == CSTO_PERIOD_CUMULATIVE) && r->s.style == CSTO_NUMBER_COMMA;
    if (told && r->period_set && csto_is_statistic(r->period_kind)) {
        r->carried = r->period;
        r->carried_kind = r->period_kind;
    } else if (r->period_set || !told) {
        r->carried_kind = CSTO_PERIOD_UNKNOWN;
    }
}

void csto_context_paragraph(struct csto_reader *r)
{
    bool first = r->paragraph_n == 0 || (r->headline_ahead && r->paragraph_n < HEAD_LINES);
    carry_acting(r);
    r->paragraph_n++;
    if (r->asked && r->paragraph_n > r->asked + 1)
        r->asked = r->head_measure = 0;
    carry_period(r);
    r->paragraph_findings = r->f.n;
    r->stages_of = CSTO_NO_FINDING;
    csto_period_kind kind;
    r->period_place = 0;
    r->list_when.to = r->p.bullet ? r->list_when.to : 0;
    r->period_set = r->list_when.to && csto_when_resolve(&r->list_when, &r->clock, &r->period, &kind);
    r->period_kind = r->period_set ? kind : r->period_kind;
    r->place = r->area = 0;
    r->in_title = first && r->p.end - r->p.start <= TITLE_BYTES && (r->p.open || r->p.last == ':' || r->p.last == '?' || r->p.last == '!');
    if (r->in_title) {
        r->defaults.title_start = r->p.start;
        r->defaults.title_end = r->p.end;
    }
    if (r->p.gap && !r->p.bullet)
        r->list_total = CSTO_NO_FINDING;
}

/* The month in which fiscal years begin, where the document is from: of its dateline, headline, or the first place named. */
static void find_fiscal(struct csto_reader *r)
{
    csto_code place = r->dateline_place ? r->dateline_place : r->title_place ? r->title_place : r->first_place;
    if (r->clock.fiscal || !place)
        return;
    r->clock.fiscal = csto_place_at(r->v, place)->fiscal_starts;
    if (r->title_when.fiscal)
        csto_period_of_title(r);
}

void csto_context_sentence(struct csto_reader *r)
{
    const struct csto_mark *heading;
    bool alone =
        r->s.tokens.n && r->s.tokens.n <= 6 && r->s.tokens.at[0].start == r->p.start && r->s.tokens.at[r->s.tokens.n - 1].end == r->p.end;
    if (alone && !r->p.bullet && only_place(r, &heading)) {
        csto_place_of_mark(r, heading, &r->heading_place, &r->heading_area);
        r->list_total = CSTO_NO_FINDING;
    }
    r->dateline_here = false;
    csto_period said = r->defaults.period;
    if (r->clock.today == CSTO_NO_DAY && !r->clock.year && csto_period_known(said) &&
        csto_date_of(said.from).year == csto_date_of(said.to).year)
        r->clock.year = csto_date_of(said.to).year; /* a month without a year is of the year that was spoken of */
    r->told_n = 0;
    csto_dateline_find(r);
    csto_dateline_place(r);
    if (r->dateline_here) /* the date of the report is not that of its figures */
        csto_period_told(r, 0);
    csto_periods_clean(r);
    csto_operations_find(r);
    find_acting(r);
    csto_publisher_find(r);
    csto_places_find(r);
    csto_places_watch(r);
    find_fiscal(r);
    csto_period_find(r);
    csto_period_of_paragraph(r);
}

/* The place of this sentence's figures is that of the next ones of the paragraph, where all have the same. */
static void hand_on_place(struct csto_reader *r)
{
    const struct csto_finding *f = &r->f.at[r->sentence_findings];
    bool same = true, alone = f->place_alone;
    for (size_t i = r->sentence_findings + 1; i < r->f.n; i++) {
        same &= r->f.at[i].place_stated == f->place_stated && r->f.at[i].place == f->place && r->f.at[i].area == f->area;
        alone |= r->f.at[i].place_alone;
    }
    if (alone)
        return;
    if (!same)
        r->place = r->area = 0;
    else if (f->place_stated) {
        r->place = f->place;
        r->area = f->area;
    }
}

/* "The opium economy of Myanmar has stabilised. Poppy was grown on": the one place that a sentence without figures speaks of at the head of a paragraph. */
static void place_of_opening(struct csto_reader *r)
{
    enum { SUBJECT = 8 }; /* tokens that it may stand behind */
    const struct csto_mark *only = NULL;
    if (r->in_title || r->dateline_here || r->place || r->q.n > 0 || r->f.n > r->paragraph_findings ||
        !csto_sentence_has(&r->s, csto_place_bits))
        return;
    for (size_t k = 0; k < r->s.marks.n && k < MOST; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        if (!csto_tells_place(r, m) || !csto_is_capital(&r->s, m))
            continue;
        if (csto_is_away(&r->s, m) || csto_is_adjective(r, m) || (only && only->code != m->code))
            return;
        only = m;
    }
    if (only && only->from > 0 && only->from <= SUBJECT && r->s.style == CSTO_NUMBER_ENGLISH &&
        csto_sentence_at(&r->s, only->from - 1, CSTO_CLASS_OF))
        csto_place_of_mark(r, only, &r->place, &r->area);
}

/* What the next sentence may speak of without its name. */
static void remember_topic(struct csto_reader *r)
{
    const struct csto_mark *money = csto_sentence_find_last(&r->s, 0, (uint32_t)r->s.tokens.n, CSTO_CLASS_MONEY);
    r->money_topic = money ? money->code : 0;
    if (!csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_ITEM)))
        return;
    const struct csto_mark *first = r->s.marks.at, *m = first + r->s.marks.n;
    first = m - first > MOST ? m - MOST : first;
    while (m-- > first)
        if (m->class == CSTO_CLASS_ITEM && csto_kind_of(r, m->code) == CSTO_KIND_DRUG && m->code != r->e->codes.all_drugs) {
            r->topic = m->code;
            r->topic_paragraph = r->paragraph_n;
            return;
        }
}

/* "Нелегал-2025 ... In 2024 there were 135 thousand": a year that the name of the operation is not of. */
static bool is_of_other_year(const struct csto_reader *r, const struct csto_finding *f)
{
    int year = r->defaults.event ? r->defaults.event_year : 0;
    return year && csto_period_known(f->period) && csto_date_of(f->period.to).year < year;
}

/* "В 2022 году закрыли две лаборатории, в прошлом году – семь": g is what f was later. */
static bool is_later(const struct csto_finding *g, const struct csto_finding *f)
{
    return g->period_stated && csto_period_known(f->period) && g->period.from > f->period.to && g->role == CSTO_LEVEL &&
           g->measure == f->measure && g->item == f->item;
}

/* The finding of the sentence whose time is that of the next ones: the first that has one, or what that was last, else the first. */
static const struct csto_finding *first_dated(const struct csto_reader *r)
{
    const struct csto_finding *dated = NULL;
    for (size_t i = r->sentence_findings; i < r->f.n; i++)
        if (dated ? is_later(&r->f.at[i], dated) : r->f.at[i].period_stated)
            dated = &r->f.at[i];
    return dated ? dated : &r->f.at[r->sentence_findings];
}

/* "Dutch police seized 44 tonnes, and French customs 23 tonnes": each country is that of its figure, and the first is not that of the document. */
static bool has_own_countries(const struct csto_reader *r)
{
    csto_code first = 0;
    for (size_t i = r->sentence_findings; i < r->f.n; i++) {
        const struct csto_finding *f = &r->f.at[i];
        if (!f->place_stated || !f->place || f->role == CSTO_PREVIOUS)
            continue;
        if (first && f->place != first && !csto_place_inside(r->v, f->place, first) && !csto_place_inside(r->v, first, f->place))
            return first == r->first_place;
        first = first ? first : f->place;
    }
    return false;
}

/* "In 2020 growth was 73%", of less than the document tells of; the day of a batch; a time that is one figure's alone: none is handed on. */
static bool is_handed_on(const struct csto_reader *r, const struct csto_finding *f)
{
    bool aside = (f->role == CSTO_CHANGE || f->role == CSTO_SHARE) && csto_period_known(f->period) &&
                 csto_period_known(r->defaults.period) && f->period.to < r->defaults.period.from;
    bool batch =
        f->role == CSTO_PART && f->part_of >= 0 && f->period_kind == CSTO_PERIOD_DAY && r->f.at[f->part_of].period_kind != CSTO_PERIOD_DAY;
    return f->period_stated && !f->time_alone && !batch && !aside && f->role != CSTO_CUMULATIVE && f->role != CSTO_PREVIOUS &&
           f->role != CSTO_REPEAT;
}

static void hand_on_period(struct csto_reader *r, const struct csto_finding *f)
{
    if (!is_handed_on(r, f))
        return;
    r->period = f->period;
    r->period_kind = f->period_kind;
    r->period_place = f->place_stated ? f->place : 0;
    r->period_set = true;
}

/* The time of the first figures of the body is that of the document, where nothing that speaks for all of it has said another. */
static void take_default_period(struct csto_reader *r, const struct csto_finding *f)
{
    bool statistic = csto_is_statistic(f->period_kind);
    bool first = r->sentence_findings == 0 || r->f.at[r->sentence_findings - 1].title; /* of the body */
    bool opens = first && statistic && f->role == CSTO_LEVEL && !f->time_alone;        /* however much was said before it */
    if (r->strong_period || r->title_period || r->claim_period || !(first || !r->relative) || !(r->body_n <= LEAD || opens) ||
        !f->period_stated || f->role == CSTO_CUMULATIVE || f->role == CSTO_PREVIOUS)
        return;
    if ((r->day_period && f->period.to < r->defaults.period.from) ||
        (r->weak_period && csto_period_inside(f->period, r->defaults.period)) || is_of_other_year(r, f))
        return;
    r->claim_period = true;
    bool other = r->body_n > 2 || (f->period_kind == CSTO_PERIOD_DAY && csto_of_persons(&r->e->codes, f->measure));
    r->defaults.since = (statistic && !first) || other ? f->start : 0; /* a story before it has its own time */
    r->defaults.period = f->period;
    r->defaults.period_kind = f->period_kind;
}

/* Once figures of the body were found, what they stood in is the document's own. */
void csto_context_after(struct csto_reader *r)
{
    remember_topic(r);
    csto_head_find(r);
    csto_headline_watch(r);
    if (!r->in_title && r->f.n == r->sentence_findings)
        csto_period_of_story(r);
    if (r->f.n == r->sentence_findings)
        place_of_opening(r);
    if (r->in_title || r->f.n == r->sentence_findings)
        return;
    r->told_findings = r->sentence_findings;
    if (!r->heading_place)
        hand_on_place(r);
    r->first_of_figures |= !r->defaults_frozen && has_own_countries(r);
    hand_on_period(r, first_dated(r));
    take_default_period(r, &r->f.at[r->sentence_findings]);
    r->defaults_frozen = true;
}

/* Behind a dateline with a city: the region that the first paragraph or the headline names, where the agency only sits in the city. */
static csto_code area_of_seat(const struct csto_reader *r)
{
    csto_code city = r->dateline_area, region = r->lead_region;
    bool titled = !region && city && !csto_is_region(r, city) && csto_is_region(r, r->title_area) && r->title_place == r->dateline_place;
    return region ? region : titled ? r->title_area : city;
}

/* The places of an operation's figures, unless the document is a regional one; else dateline, headline, first place named. */
void csto_context_end(struct csto_reader *r)
{
    csto_code of_operation = csto_operation_place(r);
    csto_code region = r->title_area ? r->title_area : r->region_of_event ? r->first_area : 0;
    bool regional = !r->members_named && region && !csto_area_at(r->v, region)->capital; /* "Channel-2018: the figures of Saratov region" */
    if (of_operation && (r->members_named || (!r->dateline_place && !regional))) {
        r->defaults.place = of_operation;
    } else if (r->members_named && !r->dateline_place) {
        r->defaults.place = r->e->codes.csto;
    } else {
        bool seat = r->body_opens && r->title_place;
        const csto_code places[] = {seat ? 0 : r->dateline_place, r->title_place,
                                    r->first_of_figures || (r->first_is_late && r->several_named) ? 0 : r->first_place, r->foot_place},
                        areas[] = {r->dateline_area, r->title_area, r->first_area, r->foot_area};
        for (int i = 0; i < 4 && !r->defaults.place && !r->many_countries; i++) {
            r->defaults.place = places[i];
            r->defaults.area = i == 0 ? area_of_seat(r) : areas[i];
        }
        if (!r->defaults.place && !r->many_countries && !r->several_named)
            r->defaults.place = r->only_place;
    }
    if (r->defaults.event && !csto_period_known(r->defaults.period)) {
        r->defaults.period_kind = CSTO_PERIOD_OPERATION;
    }
    if (r->defaults.event && !r->defaults.event_year && csto_period_known(r->defaults.period))
        r->defaults.event_year = csto_date_of(r->defaults.period.from).year;
}
