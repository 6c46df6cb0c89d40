/* context.c - what a document says about itself: its date, operation, place and headline, for the figures that say nothing themselves */
#include "config.h"

#include "loaders/prose/reader.h"

#include <string.h>

enum { LEAD = CSTO_LEAD, TITLE_BYTES = 220, NEAR = 14 };

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
    bool line = r->p.bullet || (r->p.open && r->p.end - r->p.start < LINE_BYTES);
    r->list_acting = r->acting || (r->was_line && r->list_acting);
    r->acting = line && r->list_acting;
    r->was_line = line;
}

static void find_acting(struct csto_reader *r)
{
    const struct csto_codes *c = &r->e->codes;
    bool operation = false;
    for (size_t k = 0; k < r->s.marks.n && !r->acting; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        if (m->class == CSTO_CLASS_VERB)
            r->acting = m->code == c->seizure || m->code == c->destroyed || m->code == c->detained || m->code == c->charged;
        else if (m->class == CSTO_CLASS_MEASURE)
            r->acting = m->code == c->seizure_event || m->code == c->case_ || m->code == c->detained;
        else if (m->class == CSTO_CLASS_EVENT)
            operation |= csto_is_operation(&r->s, m);
    }
    r->title_acting |= r->in_title && r->acting;
    r->acting |= operation || (r->label_line && r->ever_acting); /* "Weapons: 12 rifles, ..." in a report of seizures */
    r->ever_acting |= r->acting;
}

bool csto_context_acting(const struct csto_reader *r)
{
    const struct csto_codes *c = &r->e->codes;
    bool acting = r->acting || r->title_acting || r->head_measure;
    for (size_t i = r->f.n; i-- > r->paragraph_findings && !acting;)
        acting = r->f.at[i].measure == c->seizure || r->f.at[i].measure == c->destroyed || r->f.at[i].measure == c->detained;
    return acting;
}

void csto_context_paragraph(struct csto_reader *r)
{
    bool first = r->paragraph_n == 0;
    carry_acting(r);
    r->paragraph_n++;
    r->paragraph_findings = r->f.n;
    r->stages_of = CSTO_NO_FINDING;
    r->period_set = false;
    r->place = r->area = 0;
    r->in_title = first && r->p.end - r->p.start <= TITLE_BYTES && (r->p.open || r->p.last == ':' || r->p.last == '?' || r->p.last == '!');
    if (r->in_title) {
        r->defaults.title_start = r->p.start;
        r->defaults.title_end = r->p.end;
    }
    if (r->p.gap && !r->p.bullet)
        r->list_total = CSTO_NO_FINDING;
}

/* ---- the date of the document ---- */

/* A date at the beginning of a line, or behind a place in capitals, a weekday or a label: "21.02.2022", "TVER, March 6, 2023.",
 * "Published: 15.01.2021". */
static void find_dateline(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL;
    if (!w || w->grain != 'd' || w->range || !w->first.year || w->from > 8 || (r->defaults_frozen && r->dateline))
        return;
    bool line = w->to == s->tokens.n || s->tokens.n <= 14;
    for (uint32_t i = 0; i < w->from; i++) {
        const struct csto_token *t = &s->tokens.at[i];
        bool place = (t->flags & (CSTO_TOKEN_CAPS | CSTO_TOKEN_CAPITAL)) != 0;
        if (csto_sentence_at(s, i, CSTO_CLASS_PLACE) && i > 0 && (s->tokens.at[0].flags & CSTO_TOKEN_CAPS))
            continue; /* "KHOROG, Tajikistan, Dec. 2, 2024" */
        if (t->kind == CSTO_TOKEN_WORD && !(t->flags & CSTO_TOKEN_CAPS) && !csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY) && !(line && place))
            return;
    }
    if (w->from && csto_sentence_at(s, w->from - 1, CSTO_CLASS_PREPOSITION))
        return;
    r->dateline = true;
    r->dateline_here = true;
    r->defaults.published = csto_day_of(w->first.year, w->first.month, w->first.day);
    r->clock.today = r->defaults.published;
}

/* "Novosibirsk, 28 September:", "MOSCOW, July 2.": the place of the dateline. */
static void find_dateline_place(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    if (r->p.bullet || r->body_n > LEAD)
        return;
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL; /* "Sept 20 (Interfax) - ..." */
    r->dateline_here |=
        w && w->from == 0 && w->grain == 'd' && !w->range && (csto_sentence_mark(s, w->to, '(') || csto_sentence_mark(s, w->to, ':'));
    if (r->dateline_place)
        return;
    for (int i = 0; i < 2; i++) {
        const struct csto_mark *m = csto_sentence_at(s, 0, i ? CSTO_CLASS_AREA : CSTO_CLASS_PLACE);
        if (!m)
            continue;
        bool caps = (s->tokens.at[0].flags & CSTO_TOKEN_CAPS) && (csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '.') ||
                                                                  csto_sentence_mark(s, m->to, ':') || csto_sentence_mark(s, m->to, '('));
        bool dated = r->w.n && csto_sentence_mark(s, m->to, ',') && r->w.at[0].from == m->to + 1 && r->w.at[0].grain == 'd';
        r->dateline_here |= dated;
        if (caps || dated) {
            csto_place_of_mark(r, m, &r->dateline_place, &r->dateline_area);
            if (csto_area_at(r->v, r->dateline_area)->capital)
                r->dateline_area = 0;
        }
    }
}

/* ---- the period of the document ---- */

static void set_default(struct csto_reader *r, const struct csto_when *w, csto_period_kind kind)
{
    csto_period p;
    csto_period_kind found;
    if (!csto_when_resolve(w, &r->clock, &p, &found))
        return;
    r->defaults.period = p;
    r->defaults.period_kind = kind == CSTO_PERIOD_UNKNOWN ? found : kind;
}

static bool in_brackets(const struct csto_sentence *s, const struct csto_when *w)
{
    return w->from > 0 && csto_sentence_mark(s, w->from - 1, '(');
}

static void find_period(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    bool operation = csto_sentence_find(s, 0, s->tokens.n, CSTO_CLASS_OPERATION) != NULL;
    for (size_t k = 0; k < s->marks.n && !operation; k++)
        operation = s->marks.at[k].class == CSTO_CLASS_EVENT && csto_is_operation(s, &s->marks.at[k]);
    for (size_t k = 0; k < r->w.n && k < 8; k++) {
        const struct csto_when *w = &r->w.at[k];
        if (w->since || w->compared)
            continue;
        if (r->in_title && w->grain == 'y' && in_brackets(s, w)) {
            csto_period_kind kind;
            r->bracket_period_set = csto_when_resolve(w, &r->clock, &r->bracket_period, &kind);
        } else if (r->in_title && !r->title_period && (w->grain == 'y' || w->grain == 'm') &&
                   !csto_sentence_mark(s, w->from - (w->from > 0), '-')) {
            r->title_period = true;
            set_default(r, w, CSTO_PERIOD_UNKNOWN);
            if (w->grain == 'y' && !r->clock.year)
                r->clock.year = w->first.year;
        } else if (w->range && w->grain == 'd' && operation && !r->strong_period && !r->title_period && !r->claim_period && w->from > 0) {
            r->strong_period = true;
            set_default(r, w, CSTO_PERIOD_OPERATION);
        } else if (w->range && w->grain == 'd' && !r->weak_period && !r->strong_period && !r->title_period && !r->claim_period &&
                   w->from > 0) {
            r->weak_period = true;
            set_default(r, w, CSTO_PERIOD_OPERATION);
        }
    }
}

/* The period that this sentence hands on to the next ones of its paragraph: one that stands before its figures. */
static void find_paragraph_period(struct csto_reader *r)
{
    uint32_t limit = r->q.n ? r->q.at[0].left : (uint32_t)r->s.tokens.n;
    r->relative = false;
    for (size_t k = 0; k < r->w.n && k < 8; k++) {
        const struct csto_when *w = &r->w.at[k];
        csto_period p;
        csto_period_kind kind;
        r->relative |= w->grain == 'r' && !w->since;
        if (w->compared || (w->from >= limit) || (r->q.n && !w->since) || (w->grain == 'r' && !w->since) ||
            (w->grain == 'y' && !w->since && !w->range && r->q.n == 0) || in_brackets(&r->s, w) ||
            !csto_when_resolve(w, &r->clock, &p, &kind))
            continue;
        r->period = p;
        r->period_kind = kind;
        r->period_set = true;
        if (w->since)
            r->clock.since = p.from;
    }
}

/* "..., the ministry said on 5 May": the day on which something is told. */
static bool is_day_of_report(const struct csto_reader *r, const struct csto_when *w)
{
    enum { REACH = 6 };
    if (w->range || w->since || w->compared || (w->grain != 'd' && !(w->grain == 'r' && w->moment == 'd')))
        return false;
    for (uint32_t i = w->from, n = 0; i-- > 0 && n < REACH; n++) {
        const struct csto_token *t = &r->s.tokens.at[i];
        if (csto_sentence_at(&r->s, i, CSTO_CLASS_SAY) || (n < 3 && w->first.year && csto_sentence_at(&r->s, i, CSTO_CLASS_LABEL)))
            return true; /* "said on 5 May", "the Decision of 8 November 2018" */
        if (t->kind == CSTO_TOKEN_NUMBER || csto_sentence_mark(&r->s, i, ',') || csto_sentence_mark(&r->s, i, ';') ||
            csto_sentence_at(&r->s, i, CSTO_CLASS_SAME) || csto_sentence_at(&r->s, i, CSTO_CLASS_VERB))
            return false;
    }
    return false;
}

/* "Illegal-2021": the year is a part of the name. */
static bool is_year_of_name(const struct csto_reader *r, const struct csto_when *w)
{
    uint32_t at = w->from;
    return w->grain == 'y' && !w->range && at > 0 && csto_sentence_mark(&r->s, at - 1, '-') && !csto_sentence_spaced(&r->s, at) &&
           csto_sentence_before(&r->s, at - 1, CSTO_CLASS_EVENT);
}

static void drop_days_of_report(struct csto_reader *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->w.n; i++)
        if (!is_day_of_report(r, &r->w.at[i]) && !is_year_of_name(r, &r->w.at[i]))
            r->w.at[kept++] = r->w.at[i];
    r->w.n = kept;
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
    find_dateline(r);
    find_dateline_place(r);
    if (r->dateline_here) { /* the date of the report is not that of its figures */
        r->w.n--;
        memmove(r->w.at, r->w.at + 1, r->w.n * sizeof *r->w.at);
    }
    drop_days_of_report(r);
    csto_operations_find(r);
    find_acting(r);
    csto_places_find(r);
    csto_places_watch(r);
    find_period(r);
    find_paragraph_period(r);
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

/* "4,812 crimes were registered. Of these:": the lines behind it are parts of the last total said. */
static void open_list(struct csto_reader *r)
{
    enum { END = 6 };
    uint32_t n = (uint32_t)r->s.tokens.n;
    r->list_parts = csto_near(&r->s, n > END ? n - END : 0, n, CSTO_CLASS_PART);
    for (size_t i = r->f.n; r->list_parts && i-- > r->paragraph_findings;)
        if (r->f.at[i].role == CSTO_LEVEL || r->f.at[i].role == CSTO_CUMULATIVE) {
            r->list_total = (long)i;
            return;
        }
    r->list_parts = false;
}

/* Once figures of the body were found, what they stood in is the document's own. */
void csto_context_after(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    if (!r->p.bullet && csto_sentence_mark(s, s->tokens.n ? s->tokens.n - 1 : 0, ':')) {
        const struct csto_mark *verb = csto_sentence_find_last(s, 0, s->tokens.n, CSTO_CLASS_VERB);
        r->head_measure = verb ? verb->code : 0;
        open_list(r);
    } else if (!r->p.bullet) {
        r->head_measure = 0;
    } else if (csto_sentence_mark(s, s->tokens.n ? s->tokens.n - 1 : 0, ':')) {
        open_list(r);
    }
    if (r->in_title || r->f.n == r->sentence_findings)
        return;
    const struct csto_finding *f = &r->f.at[r->sentence_findings];
    if (!r->heading_place)
        hand_on_place(r);
    if (f->period_stated && f->role != CSTO_CUMULATIVE && f->role != CSTO_PREVIOUS && f->role != CSTO_REPEAT && !r->relative) {
        r->period = f->period;
        r->period_kind = f->period_kind;
        r->period_set = true;
    }
    if (!r->strong_period && !r->title_period && !r->claim_period && r->body_n <= LEAD && f->period_stated && f->role != CSTO_CUMULATIVE &&
        f->role != CSTO_PREVIOUS) {
        r->claim_period = true;
        r->defaults.period = f->period;
        r->defaults.period_kind = f->period_kind;
    }
    r->defaults_frozen = true;
}

/* The phrase of time that quantity k belongs to: one behind it before the next quantity, else the last before it, else a start ("since
 * 2003") anywhere, else the first of the sentence.  `earlier`: a compared one is taken too. */
static bool clause_between(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < from + NEAR; i++)
        if (csto_sentence_mark(s, i, ';'))
            return true;
    return false;
}

static bool bracket_between(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return to > 0 && to <= from + NEAR && (csto_sentence_mark(s, to - 1, '(') || (to > 1 && csto_sentence_mark(s, to - 2, '(')));
}

static uint32_t bracket_opens(const struct csto_sentence *s, uint32_t from, uint32_t to, uint32_t before)
{
    enum { BRACKET = 12 };
    uint32_t open = from, close = to;
    while (open > 0 && from - open < BRACKET && !csto_sentence_mark(s, open - 1, '(') && !csto_sentence_mark(s, open - 1, ')'))
        open--;
    while (close < before && close - to < BRACKET && !csto_sentence_mark(s, close, ')'))
        close++;
    return open > 0 && csto_sentence_mark(s, open - 1, '(') && close < before && csto_sentence_mark(s, close, ')') ? open : 0;
}

bool csto_closed_bracket(const struct csto_sentence *s, uint32_t from, uint32_t to, uint32_t before)
{
    return bracket_opens(s, from, to, before) != 0;
}

/* A time that belongs to the figure in its bracket, or says what brackets hold. */
static bool in_closed_bracket(const struct csto_sentence *s, const struct csto_when *w, uint32_t before)
{
    uint32_t open = bracket_opens(s, w->from, w->to, before);
    if (!open)
        return false;
    for (uint32_t i = open; i < w->from; i++)
        if (s->tokens.at[i].kind == CSTO_TOKEN_NUMBER && !(s->tokens.at[i].flags & CSTO_TOKEN_TAKEN))
            return true;
    return w->compared;
}

const struct csto_when *csto_context_when(const struct csto_reader *r, size_t k, bool earlier)
{
    bool percent = r->q.at[k].dimension == CSTO_PERCENT;
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t right = csto_right_limit(r, k);
    const struct csto_when *before = NULL, *behind = NULL, *since = NULL, *any = NULL;
    for (size_t i = 0; i < r->w.n && i < 16; i++) {
        const struct csto_when *w = &r->w.at[i];
        if ((w->compared && !earlier) || (!w->range && w->from > 0 && csto_sentence_before(&r->s, w->from, CSTO_CLASS_TO)))
            continue; /* "until January 16" */
        if (w->compared && !q->after_from && w->to <= q->left && csto_sentence_mark(&r->s, w->to, ',') &&
            !csto_sentence_at(&r->s, w->to + 1, CSTO_CLASS_WHEN))
            continue; /* "compared with 2020, seizures rose to 3 kg" */
        if (k > 0 && q->after_to && r->q.at[k - 1].after_from && w->from >= r->q.at[k - 1].to && w->to <= q->left)
            continue; /* "from 9,000 in 2017 to 6,400" */
        if (w->from >= q->to && bracket_between(&r->s, q->to, w->from))
            continue;
        if (w->to <= q->left && in_closed_bracket(&r->s, w, q->left))
            continue; /* "4,812 (4,120 in 2022), an increase of" */
        if (w->since)
            since = since ? since : w;
        if (w->to <= q->left)
            before = w;
        else if (w->from >= q->to && w->from < right && !behind &&
                 (!w->compared || csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST)))
            behind = w;
        if (!w->compared && !any)
            any = w;
    }
    if (behind && behind->from < q->to + NEAR && !clause_between(&r->s, q->to, behind->from) && !(percent && before))
        return behind;
    if (before)
        return before;
    if (since && since->from >= right && k + 1 < r->q.n && since->from < r->q.at[r->q.n - 1].left)
        since = NULL; /* of a later clause */
    bool trailing =
        any && r->w.n == 1 && !percent && any->from >= r->q.at[r->q.n - 1].to && !clause_between(&r->s, r->q.at[r->q.n - 1].to, any->from);
    if (any && !trailing && (any->from >= right || (any->from >= q->to && clause_between(&r->s, q->to, any->from))))
        any = NULL;
    return since ? since : any;
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
        const csto_code places[] = {r->dateline_place, r->title_place, r->first_place},
                        areas[] = {r->dateline_area, r->title_area, r->first_area};
        for (int i = 0; i < 3 && !r->defaults.place; i++) {
            r->defaults.place = places[i];
            r->defaults.area = areas[i];
        }
    }
    if (r->defaults.event && !csto_period_known(r->defaults.period)) {
        r->defaults.period_kind = CSTO_PERIOD_OPERATION;
    }
    if (r->defaults.event && !r->defaults.event_year && csto_period_known(r->defaults.period))
        r->defaults.event_year = csto_date_of(r->defaults.period.from).year;
}
