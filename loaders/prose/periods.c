/* periods.c - the period of the document and of a paragraph, and the times that are none of a figure */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"

#include <string.h>

enum { NEAR = 14, MOST = 400 /* marks of a sentence that are looked through */ };

static bool set_default(struct csto_reader *r, const struct csto_when *w, csto_period_kind kind)
{
    csto_period p;
    csto_period_kind found;
    if (!csto_when_resolve(w, &r->clock, &p, &found) || !csto_period_known(p))
        return false;
    r->defaults.period = p;
    r->defaults.period_kind = kind == CSTO_PERIOD_UNKNOWN ? found : kind;
    return true;
}

static bool in_brackets(const struct csto_sentence *s, const struct csto_when *w)
{
    return w->from > 0 && csto_sentence_mark(s, w->from - 1, '(');
}

/* "Has published its figures for 2022". */
static bool follows_review(const struct csto_sentence *s, const struct csto_when *w)
{
    enum { REACH = 8 };
    const struct csto_mark *m = csto_sentence_find_last(s, w->from > REACH ? w->from - REACH : 0, w->from, CSTO_CLASS_REVIEW);
    for (uint32_t i = m ? m->to : 0; m && i < w->from; i++)
        if (csto_sentence_mark(s, i, ',') || csto_sentence_mark(s, i, ';') || csto_sentence_at(s, i, CSTO_CLASS_VERB) ||
            csto_sentence_at(s, i, CSTO_CLASS_ENDING))
            return false; /* "a report on the years until 2030" */
    return m != NULL;
}

/* "Figures of nine months": which year that was, the dateline says. */
void csto_period_of_title(struct csto_reader *r)
{
    if (r->title_when.to && !r->title_period)
        r->title_period = set_default(r, &r->title_when, CSTO_PERIOD_UNKNOWN);
}

/* Days of the document; those of a headline without a year wait for the dateline. */
static bool take_range(struct csto_reader *r, const struct csto_when *w)
{
    if (set_default(r, w, w->grain == 'd' ? CSTO_PERIOD_OPERATION : CSTO_PERIOD_UNKNOWN))
        return true;
    if (r->in_title)
        r->title_when = *w;
    return false;
}

/* "4 марта пресечена деятельность группы": what a raid ended is told of. */
static bool tells_of_raid(const struct csto_reader *r)
{
    const struct csto_codes *c = &r->e->codes;
    for (size_t k = 0; csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_MEASURE)) && k < r->s.marks.n && k < MOST; k++) {
        const struct csto_mark *m = &r->s.marks.at[k];
        if (m->class == CSTO_CLASS_MEASURE && (m->code == c->group || m->code == c->laboratory || m->code == c->channel))
            return true;
    }
    return false;
}

/* "On 7 May officers pulled aside a lorry", dated 9 May: the first thing that a report tells was a few days ago. */
static bool is_recent(const struct csto_reader *r, const struct csto_when *w)
{
    enum { DAYS = 31 };
    csto_period p;
    csto_period_kind kind;
    const struct csto_mark *on = csto_sentence_before(&r->s, w->from, CSTO_CLASS_PREPOSITION);
    bool opens = w->from == 0 ||
                 (on && (on->from == 0 || r->s.tokens.at[on->from - 1].kind == CSTO_TOKEN_MARK)); /* not "the meeting took place on" */
    if (r->in_title || r->body_n > 2 || r->clock.today == CSTO_NO_DAY || r->w.n != 1 || !(tells_of_raid(r) || (opens && r->q.n == 0)) ||
        !csto_when_resolve(w, &r->clock, &p, &kind))
        return false;
    return p.to <= r->clock.today && r->clock.today - p.from <= DAYS;
}

static bool says_done(const struct csto_reader *r)
{
    for (size_t k = 0; k < r->s.marks.n && k < MOST; k++)
        if (r->s.marks.at[k].class == CSTO_CLASS_VERB &&
            (r->s.marks.at[k].code == r->e->codes.seizure || r->s.marks.at[k].code == r->e->codes.detained ||
             (r->in_title && r->s.marks.at[k].code == r->e->codes.destroyed)))
            return true;
    return false;
}

void csto_period_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    if (r->w.n == 0)
        return;
    bool operation = csto_sentence_find(s, 0, s->tokens.n, CSTO_CLASS_OPERATION) != NULL;
    for (size_t k = 0; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_EVENT)) && k < s->marks.n && !operation; k++)
        operation = s->marks.at[k].class == CSTO_CLASS_EVENT && csto_is_operation(s, &s->marks.at[k]);
    for (size_t k = 0; k < r->w.n && k < 8; k++) {
        const struct csto_when *w = &r->w.at[k];
        if (w->since || w->compared || (!r->in_title && csto_near(s, w->from > NEAR ? w->from - NEAR : 0, w->from, CSTO_CLASS_COMING)))
            continue; /* "the next exercise will take place on 18-23 October" */
        if (r->in_title && w->grain == 'd' && w->last.year && r->clock.today == CSTO_NO_DAY)
            r->clock.today = csto_day_of(w->last.year, w->last.month, w->last.day); /* "Bulletin of 13-19 March 2023" */
        if (w->grain == 'd' && !r->clock.year && r->clock.today == CSTO_NO_DAY)
            r->clock.year = w->last.year;
        if (r->in_title && w->grain == 'y' && in_brackets(s, w)) {
            csto_period_kind kind;
            r->bracket_period_set = csto_when_resolve(w, &r->clock, &r->bracket_period, &kind);
        } else if (r->in_title && !r->title_period &&
                   (w->grain == 'y' || w->grain == 'm' || (w->grain == 'r' && w->moment == 'y' && w->distance == -1)) &&
                   !csto_sentence_mark(s, w->from - (w->from > 0), '-')) {
            r->title_period = set_default(r, w, CSTO_PERIOD_UNKNOWN);
            r->title_when = *w;
            if (w->grain == 'y' && !r->clock.year) {
                r->clock.year = w->first.year;
                r->clock.past = true;
            }
        } else if (r->q.n == 0 && (w->grain == 'y' || w->grain == 'm') && r->body_n <= CSTO_LEAD && !r->in_title && !r->title_period &&
                   !r->claim_period && !r->strong_period && follows_review(&r->s, w)) {
            r->title_period = set_default(r, w, CSTO_PERIOD_UNKNOWN);
        } else if (w->range && (w->grain == 'd' || w->grain == 'm') && operation && !r->strong_period && !r->title_period &&
                   !r->claim_period && w->from > 0) {
            r->strong_period = take_range(r, w);
        } else if (w->range && w->grain == 'd' && !r->weak_period && !r->strong_period && !r->title_period && !r->claim_period &&
                   w->from > 0) {
            r->weak_period = take_range(r, w);
        } else if (!w->range && w->grain == 'd' && r->body_n <= CSTO_LEAD && !r->weak_period && !r->strong_period && !r->title_period &&
                   !r->claim_period && !csto_period_known(r->defaults.period) && (says_done(r) || is_recent(r, w))) {
            r->day_period = set_default(r, w, CSTO_PERIOD_DAY);
            if (r->in_title && !r->day_period)
                r->title_when = *w; /* "Drugs burned on 26 June": the year is that of the dateline */
            /* "on 14 September customs found a cache": what was in it follows */
        }
    }
}

/* "The group, which has made passports since 2019, ...": a start that is told of what the clause is about. */
static bool is_of_relative_clause(const struct csto_sentence *s, const struct csto_when *w)
{
    enum { REACH = 10 };
    for (uint32_t i = w->from, n = 0; i-- > 0 && n < REACH && !csto_sentence_mark(s, i, ';'); n++)
        if (csto_sentence_mark(s, i, ','))
            return csto_sentence_at(s, i + 1, CSTO_CLASS_RELATIVE) != NULL;
    return false;
}

/* The one day, or days, or in Russian one time, that a sentence without figures speaks of is that of what follows it in its paragraph: "On Saturday boats came to help. ...",
 * "За девять месяцев границу пересекли 8 млн человек. ..." */
void csto_period_of_story(struct csto_reader *r)
{
    const struct csto_when *day = NULL;
    csto_period p;
    csto_period_kind kind;
    for (size_t k = 0; k < r->w.n && k < 8; k++) {
        const struct csto_when *w = &r->w.at[k];
        bool told = w->from > 1 && (csto_sentence_mark(&r->s, w->from - 1, ',') || csto_sentence_mark(&r->s, w->from - 2, ',')) &&
                    csto_near(&r->s, 0, w->from, CSTO_CLASS_SOURCE);
        bool year = w->grain == 'm' || w->grain == 'y' || (w->grain == 'r' && w->moment == 'y' && w->distance < 0);
        bool opens = r->w.n == 1 && (w->from <= 1 || told) && year && !w->since && !w->compared && r->q.n > 0 &&
                     !csto_near(&r->s, 0, (uint32_t)r->s.tokens.n, CSTO_CLASS_COMING);
        bool one = !w->since && !w->compared && !w->as_of && (w->grain == 'd' || (w->grain == 'r' && strchr("dw", w->moment)));
        one |= opens || (w->grain == 'm' && w->range && (r->q.n > 0 || (r->s.style == CSTO_NUMBER_COMMA && r->body_n <= 1)));
        if (w->compared)
            continue;
        if (!one || day)
            return;
        day = w;
    }
    if (!day || !csto_when_resolve(day, &r->clock, &p, &kind))
        return;
    if (kind == CSTO_PERIOD_MONTH && r->f.n == 0 && r->body_n <= 1 && !csto_period_known(r->defaults.period)) {
        r->claim_period = true; /* "Прокуратурой изучено состояние законности в первом полугодии 2022 года": figures follow */
        r->defaults.period = p;
        r->defaults.period_kind = kind;
    }
    r->period = p;
    r->period_kind = kind;
    r->period_set = true;
    bool own = !r->strong_period && !r->title_period && !r->claim_period && !r->weak_period && !csto_period_known(r->defaults.period);
    if (own && (day->grain == 'm' || day->grain == 'y') && r->body_n <= CSTO_LEAD)
        r->claim_period = set_default(r, day, CSTO_PERIOD_UNKNOWN);
}

/* "Since then": from the last time that was named, where no start was. */
static void remember_start(struct csto_reader *r)
{
    csto_period p;
    csto_period_kind kind;
    for (size_t k = r->w.n; k-- > 0 && r->w.n < 8;) {
        const struct csto_when *w = &r->w.at[k];
        if (w->grain != 'r' && !w->compared && csto_when_resolve(w, &r->clock, &p, &kind) && csto_period_known(p)) {
            r->clock.since = p.from;
            return;
        }
    }
}

/* The period that this sentence hands on to the next ones of its paragraph: one that stands before its figures. */
void csto_period_of_paragraph(struct csto_reader *r)
{
    r->relative = false;
    if (r->w.n == 0)
        return;
    remember_start(r);
    uint32_t limit = r->q.n ? r->q.at[0].left : (uint32_t)r->s.tokens.n;
    for (size_t k = 0; k < r->w.n && k < 8; k++) {
        const struct csto_when *w = &r->w.at[k];
        csto_period p;
        csto_period_kind kind;
        r->relative |= w->grain == 'r' && !w->since && !w->compared;
        if (w->compared || (w->since && is_of_relative_clause(&r->s, w)) || (w->from >= limit) || (r->q.n && !w->since) ||
            (w->grain == 'r' && !w->since) || (w->grain == 'y' && !w->since && !w->range && r->q.n == 0) || in_brackets(&r->s, w) ||
            !csto_when_resolve(w, &r->clock, &p, &kind))
            continue;
        r->period = p;
        r->period_kind = kind;
        r->period_set = true;
        if (w->since)
            r->clock.since = p.from;
    }
}

/* "On 12 March 2024 the ministry of ... said": the day opens the sentence, and nobody has done anything before it is said. */
static bool opens_report(const struct csto_reader *r, const struct csto_when *w)
{
    enum { REACH = 10 };
    if (w->from > 1 || w->grain != 'd')
        return false;
    for (uint32_t i = w->to; i < r->s.tokens.n && i < w->to + REACH; i++) {
        if (csto_sentence_at(&r->s, i, CSTO_CLASS_SAY))
            return true;
        if (r->s.tokens.at[i].kind == CSTO_TOKEN_NUMBER || (csto_sentence_mark(&r->s, i, ',') && i > w->to) ||
            csto_sentence_at(&r->s, i, CSTO_CLASS_VERB))
            return false;
    }
    return false;
}

static bool ends(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || (at + 1 == s->tokens.n && s->tokens.at[at].kind == CSTO_TOKEN_MARK);
}

/* "..., the ministry said on 5 May": the day on which something is told. */
static bool is_day_of_report(const struct csto_reader *r, const struct csto_when *w)
{
    enum { REACH = 6 };
    if (w->range || w->since || w->compared || (w->grain != 'd' && !(w->grain == 'r' && (w->moment == 'd' || w->moment == 'w'))))
        return false;
    if (opens_report(r, w) || (w->grain == 'r' && csto_sentence_at(&r->s, w->to, CSTO_CLASS_SAY)))
        return true; /* "today announced" */
    for (uint32_t i = w->from, n = 0; i-- > 0 && n < REACH; n++) {
        const struct csto_token *t = &r->s.tokens.at[i];
        if (csto_sentence_at(&r->s, i, CSTO_CLASS_SAY) || (n < 3 && w->first.year && csto_sentence_at(&r->s, i, CSTO_CLASS_LABEL)))
            return true; /* "said on 5 May", "the Decision of 8 November 2018" */
        if (n == 0 && csto_sentence_mark(&r->s, i, ',') && csto_sentence_before(&r->s, i, CSTO_CLASS_WEEKDAY))
            continue; /* "presented on Thursday, 11 January" */
        if (n == 0 && w->first.year && csto_sentence_mark(&r->s, i, ',') && csto_sentence_before(&r->s, i, CSTO_CLASS_SAY) &&
            ends(&r->s, w->to))
            return true; /* "the agency reports, April 1, 2022." */
        if (t->kind == CSTO_TOKEN_NUMBER || csto_sentence_mark(&r->s, i, ',') || csto_sentence_mark(&r->s, i, ';') ||
            csto_sentence_mark(&r->s, i, ':') || csto_sentence_at(&r->s, i, CSTO_CLASS_SAME) || csto_sentence_at(&r->s, i, CSTO_CLASS_VERB))
            return false;
    }
    return false;
}

/* "Illegal-2021", "Channel 2003": the year is a part of the name. */
static bool is_year_of_name(const struct csto_reader *r, const struct csto_when *w)
{
    uint32_t at = w->from;
    if (w->grain != 'y' || w->range || at == 0)
        return false;
    bool dash = csto_sentence_mark(&r->s, at - 1, '-') && !csto_sentence_spaced(&r->s, at);
    const struct csto_mark *event = csto_sentence_before(&r->s, dash ? at - 1 : at, CSTO_CLASS_EVENT);
    return event && (dash || csto_is_operation(&r->s, event));
}

void csto_period_told(struct csto_reader *r, size_t at)
{
    if (r->told_n < sizeof r->told / sizeof *r->told)
        r->told[r->told_n++] = r->w.at[at];
    r->w.n--;
    memmove(r->w.at + at, r->w.at + at + 1, (r->w.n - at) * sizeof *r->w.at);
}

/* Without a dateline the first day on which something is told is the one that "this year" and "since" are counted from. */
static void take_today(struct csto_reader *r, const struct csto_when *w)
{
    if (r->clock.today == CSTO_NO_DAY && !r->clock.year && w->grain == 'd' && w->last.year)
        r->clock.today = csto_day_of(w->last.year, w->last.month, w->last.day);
}

/* "В ходе операции, стартовавшей 30 сентября": the operation began on that day, which none of its figures is of. */
static bool is_first_day(const struct csto_reader *r, const struct csto_when *w)
{
    enum { REACH = 10 };
    const struct csto_sentence *s = &r->s;
    if (w->grain != 'd' || w->range || w->compared || w->from == 0 || !csto_sentence_has(s, csto_class_bit(CSTO_CLASS_STARTED)))
        return false;
    uint32_t at = w->from - (csto_sentence_at(s, w->from - 1, CSTO_CLASS_PREPOSITION) != NULL);
    const struct csto_mark *started = csto_sentence_before(s, at, CSTO_CLASS_STARTED);
    uint32_t from = started && started->from > REACH ? started->from - REACH : 0;
    return started && (csto_near(s, from, started->from, CSTO_CLASS_OPERATION) || csto_near(s, from, started->from, CSTO_CLASS_EVENT));
}

/* From the day on which it began to the date of the document; false where that has none. */
static bool goes_on_from(const struct csto_reader *r, struct csto_when *w)
{
    csto_period p;
    csto_period_kind kind;
    w->since = false;
    if (r->clock.today == CSTO_NO_DAY || !csto_when_resolve(w, &r->clock, &p, &kind) || p.from >= r->clock.today)
        return false;
    w->first = csto_date_of(p.from);
    w->last = csto_date_of(r->clock.today);
    w->range = true;
    return true;
}

/* "В два этапа - с 28 августа по 3 сентября и с 27 ноября по 3 декабря": from the first day to the last. */
static void join_stages(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    for (size_t i = 0; i + 1 < r->w.n && i < 8; i++) {
        struct csto_when *a = &r->w.at[i], *b = a + 1;
        const struct csto_mark *and = csto_sentence_at(s, a->to, CSTO_CLASS_AND);
        bool next = and&&(b->from == and->to || (b->from == and->to + 1 && csto_sentence_at(s, and->to, CSTO_CLASS_FROM)));
        if (!next || !a->range || !b->range || a->grain != 'd' || b->grain != 'd' || a->compared || b->compared)
            continue;
        int year = b->last.year ? b->last.year : a->last.year;
        *a = (struct csto_when){.from = a->from, .to = b->to, .first = a->first, .last = b->last, .grain = 'd', .range = true};
        a->last.year = year;
        a->first.year = a->first.year ? a->first.year : year - (year && a->first.month > a->last.month);
        r->w.n--;
        memmove(b, b + 1, (r->w.n - i - 1) * sizeof *b);
    }
}

void csto_periods_clean(struct csto_reader *r)
{
    size_t kept = 0;
    if (r->w.n == 0)
        return;
    join_stages(r);
    for (size_t i = 0; i < r->w.n; i++) {
        bool told = is_day_of_report(r, &r->w.at[i]) || (is_first_day(r, &r->w.at[i]) && !goes_on_from(r, &r->w.at[i]));
        if (told)
            take_today(r, &r->w.at[i]);
        if (!told && !is_year_of_name(r, &r->w.at[i]))
            r->w.at[kept++] = r->w.at[i];
        else if (r->told_n < sizeof r->told / sizeof *r->told)
            r->told[r->told_n++] = r->w.at[i];
    }
    r->w.n = kept;
}
