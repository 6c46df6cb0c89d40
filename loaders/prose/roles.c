/* roles.c - when a figure is, and whether it is one of now, of an earlier period, or since a start */
#include "config.h"

#include "loaders/prose/bare_words.h"
#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/phrases.h"
#include "loaders/prose/rows.h"

#include "records/period.h"

static csto_period year_before(csto_period p)
{
    if (p.from == CSTO_NO_DAY || p.to == CSTO_NO_DAY)
        return p;
    struct csto_date a = csto_date_of(p.from), b = csto_date_of(p.to);
    int first = csto_month_days(a.year - 1, a.month), last = csto_month_days(b.year - 1, b.month);
    bool whole_month = b.day == csto_month_days(b.year, b.month);
    return (csto_period){csto_day_of(a.year - 1, a.month, a.day < first ? a.day : first),
                         csto_day_of(b.year - 1, b.month, whole_month || b.day > last ? last : b.day)};
}

/* True where an earlier time is named in tokens from..to. */
static bool time_between(const struct csto_reader *r, uint32_t from, uint32_t to)
{
    for (size_t i = 0; i < r->w.n && i < 16; i++)
        if (r->w.at[i].from >= from && r->w.at[i].to <= to && r->w.at[i].compared)
            return true;
    return false;
}

/* A bracket behind a figure of the same thing is the figure of the period before ("1,624 (1,893)"), unless it only says it in another unit. */
static bool in_bracket(const struct csto_reader *r, size_t k)
{
    enum { NEAR = 8 };
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    uint32_t to = q->to;
    if (!q->bracket || !last || k == 0 || q->dimension == CSTO_MONEY || q->dimension == CSTO_PERCENT || last->role == CSTO_SHARE)
        return false; /* "69% of the opium (791 kg)": what the share is */
    if (csto_sentence_at(&r->s, to, CSTO_CLASS_PREPOSITION) && csto_near(&r->s, to, to + 3, CSTO_CLASS_SAME))
        return true; /* "(650 in the same period of 2020)" */
    bool behind_noun = q->left > 1 && last->noun_end && last->noun_end == r->s.tokens.at[q->left - 2].end;
    behind_noun |= r->bracket_period_set && q->left - r->q.at[k - 1].to <= NEAR; /* "419 people on the wanted list (386)" */
    bool told = last->role == CSTO_CHANGE &&
                (csto_near(&r->s, r->q.at[k - 1].to, q->left, CSTO_CLASS_EARLIER) ||
                 csto_near(&r->s, r->q.at[k - 1].to, q->left, CSTO_CLASS_AGAINST) || time_between(r, r->q.at[k - 1].to, q->left));
    if (last->role == CSTO_CHANGE && !told && r->s.style == CSTO_NUMBER_COMMA)
        return false; /* "стало больше в 1,7 раза (3 960)": what they are now */
    if (r->q.at[k - 1].to + 1 < q->left - 1 && !behind_noun && !told) /* "39% less than a year earlier (25,600)" */
        return false;
    return csto_sentence_mark(&r->s, to, ')') || csto_sentence_mark(&r->s, to, ']');
}

/* The second of "from 32 to 38", "rose by 12 %, to 38 kg", "rose by 12 % and reached 38 kg": the value of now, whatever is compared with what. */
static bool is_of_now(const struct csto_reader *r, size_t k)
{
    if (k == 0)
        return false;
    const struct csto_quantity *q = &r->q.at[k], *last = q - 1;
    const struct csto_mark *and = csto_sentence_at(&r->s, last->to, CSTO_CLASS_AND),
                           *reached = and? csto_sentence_at(&r->s, and->to, CSTO_CLASS_REACH) : NULL;
    if (last->dimension == CSTO_PERCENT && q->left <= last->to + 2)
        return q->after_to || (reached && reached->to == q->left);
    return q->after_to && last->after_from && q->dimension == last->dimension;
}

/* "; last year it was 14 kg": what the pronoun stands for was said with a later time, or with none. */
static bool was_earlier(const struct csto_reader *r, size_t k, const struct csto_finding *f, const struct csto_when *w, csto_period p)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool opens = k == 0 && r->f.n > r->paragraph_findings &&
                 !csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_VERB)); /* "In 2024 612 were tried. The year before it was 588." */
    const struct csto_finding *last = csto_last_finding(r, opens);
    if (!last || !f->inherited || w->to > q->left || q->left - w->to > 6 || last->role == CSTO_CHANGE || w->from < csto_left_limit(r, k))
        return false;
    bool reached = csto_is_reached(r, k) || (opens && csto_sentence_mark(&r->s, q->left - 1, '-')); /* "В прошлом году – 204 кг" */
    csto_period now = csto_period_of_finding(r, last);
    return reached && (csto_period_known(now) ? p.to < now.from : w->grain == 'r' && w->distance < 0);
}

/* "6.2 billion (a year earlier 4.9 billion)": the bracket that opens at token i is of the next quantity. */
static bool opens_bracket_of_next(const struct csto_reader *r, size_t k, uint32_t i)
{
    struct csto_bracket b;
    return csto_sentence_mark(&r->s, i, '(') && k + 1 < r->q.n && csto_bracket_of(&r->s, r->q.at[k + 1].left, &b) && b.from == i + 1;
}

/* "Rose", "fell", "doubled", "threefold" among the tokens. */
static bool tells_change(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return csto_near(s, from, to, CSTO_CLASS_UP) || csto_near(s, from, to, CSTO_CLASS_DOWN) ||
           csto_near(s, from, to, CSTO_CLASS_MULTIPLE) || csto_near(s, from, to, CSTO_CLASS_FOLD);
}

/* True where the sentence says that quantity k is an earlier value. */
static bool is_earlier(const struct csto_reader *r, size_t k, const struct csto_finding *f, bool *year_earlier)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t right = csto_right_limit(r, k);
    right = right < q->to + 8 ? right : q->to + 8;
    *year_earlier = false;
    if (f->role == CSTO_CHANGE || is_of_now(r, k))
        return false;
    if (f->role == CSTO_SHARE)
        return csto_is_earlier_share(r, k, year_earlier);
    for (uint32_t i = q->to; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_EARLIER)) && i < right && !csto_sentence_mark(s, i, ',') &&
                             !csto_sentence_mark(s, i, ';') && !opens_bracket_of_next(r, k, i) && !*year_earlier;
         i++)
        *year_earlier = csto_sentence_at(s, i, CSTO_CLASS_EARLIER) != NULL;
    const struct csto_mark *before = csto_sentence_find(s, csto_left_limit(r, k), q->left, CSTO_CLASS_EARLIER);
    struct csto_bracket b;
    if (before && csto_bracket_of(s, before->from, &b) && b.closed && b.to >= before->to && b.to < q->left)
        before = NULL; /* "(in brackets: a year earlier)" */
    bool closed = before && before->from > 0 && (csto_sentence_mark(s, before->to, ',') || csto_sentence_mark(s, before->to, ';')) &&
                  !csto_sentence_at(s, before->to + 1, CSTO_CLASS_WHEN) &&
                  (s->tokens.at[before->from - 1].kind == CSTO_TOKEN_WORD || csto_sentence_at(s, before->to + 1, CSTO_CLASS_PART)) &&
                  !csto_sentence_at(s, before->from - 1, CSTO_CLASS_AND);
    if (!*year_earlier) /* not of "more than a year ago, and 5 kg of ..." */
        *year_earlier = before && !closed &&
                        (k == 0 || r->q.at[k - 1].dimension != CSTO_PERCENT || (q->bracket && q->bracket == before->to + 1) ||
                         (before->from > 0 && csto_sentence_mark(s, before->from - 1, ':')));
    bool changed = tells_change(s, q->left > 25 ? q->left - 25 : 0, q->left);
    const struct csto_finding *last = csto_last_finding(r, false);
    changed |= last && last->role == CSTO_CHANGE;                                              /* "up 14% from 18,772" */
    changed |= k > 1 && q[-1].after_to && q[-2].after_from && k + 1 < r->q.n && q[1].after_to; /* a row of pairs goes on */
    if (q->after_from && changed)
        return true;
    if (f->inherited && last && last->role == CSTO_PREVIOUS && csto_sentence_before(s, q->left, CSTO_CLASS_AND))
        return true; /* "down from 51,000 litres in 2020 and 93,000 litres in 2019" */
    if (s->style == CSTO_NUMBER_COMMA && q->bracket && csto_near(s, q->bracket, q->left, CSTO_CLASS_BE) &&
        !csto_near(s, q->bracket, q->left, CSTO_CLASS_PART))
        return true; /* "85 человек (было 32)" */
    if ((csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST) && (changed || f->inherited)) || csto_is_after_figure(r, k))
        return true;
    return *year_earlier;
}

/* "Increased tenfold since 2017, when 3.2 kg were seized": the figure of the start. */
static bool was_at_start(const struct csto_reader *r, size_t k, const struct csto_when *w)
{
    const struct csto_mark *when = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_WHEN);
    return when && w->to <= when->from && when->from - w->to <= 1;
}

/* "The year ending March 2023 ..., down on the previous year (217,148)", "..., 4% less than the previous year (217,148)": one that is no calendar year. */
static bool is_year_back(const struct csto_reader *r, size_t k, const struct csto_when *w)
{
    const struct csto_finding *base = csto_last_finding(r, false);
    if (!base || w->grain != 'r' || w->moment != 'y' || w->distance != -1)
        return false;
    csto_period now = csto_period_of_finding(r, base);
    if (!csto_period_known(now))
        return false;
    int32_t days = now.to - now.from;
    bool beside = k > 0 && base->role == CSTO_CHANGE && w->from >= r->q.at[k - 1].to && w->to <= r->q.at[k].left;
    return days > 363 && days < 366 && (w->compared || beside);
}

/* "Between 2019 and 2022, from 1.2 to 4.9 tonnes": a year for each end. */
static bool is_range_of_pair(const struct csto_reader *r, size_t k, const struct csto_when *w)
{
    return w->grain == 'y' && w->range && (r->q.at[k].after_from || r->q.at[k].after_to);
}

/* "The same period of 2022" is that of the claim before, a year back; "from 11 to 66 thousand from 2013 to 2016" has a year for each end. */
static void adjust_when(const struct csto_reader *r, size_t k, const struct csto_finding *f, const struct csto_when *w, csto_period *p,
                        csto_period_kind *kind)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *base = csto_last_finding(r, false);
    csto_period known = base && base->period_stated ? base->period : r->period_set ? r->period : r->defaults.period;
    csto_period_kind known_kind = base && base->period_stated ? base->period_kind
                                  : r->period_set             ? r->period_kind
                                                              : r->defaults.period_kind;
    bool year = w->grain == 'y',
         same = year && !w->range && w->from > 2 && csto_near(&r->s, w->from > 5 ? w->from - 5 : 0, w->from, CSTO_CLASS_SAME);
    bool against = w->compared || q->bracket || csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST) ||
                   (base && base->role == CSTO_CHANGE && csto_sentence_before(&r->s, q->left, CSTO_CLASS_WHEN));
    if (same && against && csto_period_known(known) && csto_date_of(known.from).year - 1 == w->first.year) {
        *p = year_before(known);
        *kind = known_kind;
    }
    const struct csto_mark *before = w->grain == 'r' && w->moment == 'y' ? csto_sentence_before(&r->s, w->to, CSTO_CLASS_EARLIER) : NULL;
    if (before && before->from < w->from && csto_near(&r->s, before->from, before->from + 4, CSTO_CLASS_SAME) && csto_period_known(known)) {
        *p = base && base->role == CSTO_PREVIOUS ? known : year_before(known);
        *kind = known_kind;
    }
    if (is_year_back(r, k, w)) {
        *p = year_before(csto_period_of_finding(r, base));
        *kind = base->period_stated ? base->period_kind : r->defaults.period_kind;
    }
    if (is_range_of_pair(r, k, w) && f->inherited && f->role != CSTO_CHANGE)
        *p = csto_period_of(q->after_from ? w->first : w->last);
}

/* The statistic of the paragraph before goes on, where the document has no time of its own, or that of a story alone. */
static bool goes_on(const struct csto_reader *r, const struct csto_finding *f)
{
    csto_period_kind own = r->defaults.period_kind;
    bool story = r->claim_period && (own == CSTO_PERIOD_DAY || own == CSTO_PERIOD_OPERATION);
    return r->carried_kind != CSTO_PERIOD_UNKNOWN && !f->title && !r->strong_period && !r->title_period && !r->defaults.event &&
           (story || r->day_period || r->weak_period || !csto_period_known(r->defaults.period));
}

static void set_period(struct csto_finding *f, csto_period p, csto_period_kind kind)
{
    f->period = p;
    f->period_kind = kind;
    f->period_stated = true;
}

/* Figures of a paragraph, or a document, that counts since a start are cumulative. */
static void take_period(struct csto_finding *f, csto_period p, csto_period_kind kind)
{
    set_period(f, p, kind);
    if (kind == CSTO_PERIOD_CUMULATIVE && f->role == CSTO_LEVEL)
        f->role = CSTO_CUMULATIVE;
}

/* A figure whose own time lies before that of the one that it is compared with. */
static bool is_compared_one(const struct csto_reader *r, size_t k, const struct csto_finding *f, const struct csto_when *w, csto_period p)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!csto_period_known(p))
        return false;
    if (was_earlier(r, k, f, w, p))
        return true;
    if (!last)
        return false;
    csto_period base = csto_period_of_finding(r, last);
    if (r->q.at[k].bracket && f->inherited && (!csto_period_known(base) || p.to < base.from))
        return true;
    if (f->inherited && last->role == CSTO_LEVEL && csto_period_known(base) && p.to < base.from && csto_series_time_of_clause(r, k))
        return true; /* "12 лабораторий, тогда как в 2023 году – 9" */
    if (p.to >= last->period.from)
        return false;
    bool and = f->inherited && csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_AND);
    return last->role == CSTO_CHANGE ||
           (last->role == CSTO_PREVIOUS && (and || csto_series_goes_on(r, k))); /* "6.5 million in 2022 and 15.5 million in 2021" */
}

/* The period that an earlier figure without a time of its own is of: the year before that of the sentence, of what was said, of the document. */
static void date_earlier(const struct csto_reader *r, struct csto_finding *f, bool year_earlier)
{
    const struct csto_finding *said = csto_last_finding(r, false);
    bool own = f->period_stated && csto_period_known(f->period),
         undated = f->period_stated && !own; /* "last year", in a document without a date */
    bool lent = !own && (!year_earlier || undated) && said && said->period_stated;
    csto_period base = own ? f->period : lent ? said->period : r->defaults.period;
    if (year_earlier && !csto_period_known(base) && r->clock.today != CSTO_NO_DAY) {
        set_period(f, csto_period_of((struct csto_date){csto_date_of(r->clock.today).year - 1, 0, 0}), CSTO_PERIOD_YEAR);
        return;
    }
    f->period = year_before(base);
    f->period_kind = own ? f->period_kind : lent ? said->period_kind : r->defaults.period_kind;
    f->period_stated = csto_period_known(f->period);
    if (year_earlier && f->period_stated && f->period_kind != CSTO_PERIOD_YEAR && f->period_kind != CSTO_PERIOD_MONTH &&
        f->period_kind != CSTO_PERIOD_FISCAL)
        set_period(f, csto_period_of((struct csto_date){csto_date_of(f->period.from).year, 0, 0}), CSTO_PERIOD_YEAR);
}

/* "Since January ... In the course of the operation 67 were detained": what an operation did is not counted since the start said before. */
static bool is_of_operation(const struct csto_reader *r, size_t k)
{
    return r->period_kind == CSTO_PERIOD_CUMULATIVE && csto_sentence_find(&r->s, 0, r->q.at[k].left, CSTO_CLASS_OPERATION) &&
           csto_sentence_find(&r->s, 0, r->q.at[k].left, CSTO_CLASS_EVENT);
}

/* "За девять месяцев", in a document without a date: of the year of which nine months were told of before. */
static bool takes_told_span(const struct csto_reader *r, const struct csto_when *w, csto_period *p)
{
    enum { SEEN = 40 };
    if (!w || w->grain != 'm' || w->moment != 'n')
        return false;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < SEEN; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->role != CSTO_PREVIOUS && f->period_kind == CSTO_PERIOD_MONTH && csto_period_known(f->period) &&
            csto_date_of(f->period.from).month == w->first.month && csto_date_of(f->period.to).month == w->last.month) {
            *p = f->period;
            return true;
        }
    }
    return false;
}

/* "В 2023-м было 4 тонны 205 кг; прирост составил 17 %": a change is of the time of the later figure. */
static void take_later(const struct csto_reader *r, struct csto_finding *f)
{
    enum { SEEN = 4 };
    const struct csto_finding *earlier = csto_last_finding(r, false);
    if (f->role != CSTO_CHANGE || !earlier || earlier->role != CSTO_PREVIOUS || f->period.from != earlier->period.from)
        return;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < SEEN; seen++) {
        const struct csto_finding *level = &r->f.at[i];
        if (level->role == CSTO_LEVEL && level->measure == earlier->measure && level->item == earlier->item) {
            set_period(f, level->period, level->period_kind);
            f->period_stated = level->period_stated; /* else it is that of the document */
            return;
        }
    }
}

/* "In Ghana 512 kg was seized on 9 October. Officers in Mozambique arrested six men": the day was that of another country's figure. */
static bool is_elsewhere(const struct csto_reader *r, size_t k)
{
    struct csto_where where;
    return r->period_kind == CSTO_PERIOD_DAY && r->period_place && csto_period_known(r->defaults.period) &&
           csto_context_place(r, k, &where) && !where.lent && where.place && where.place != r->period_place;
}

void csto_role_and_period(struct csto_reader *r, size_t k, struct csto_finding *f)
{
    bool year_earlier = false, bracket = in_bracket(r, k), earlier = bracket || is_earlier(r, k, f, &year_earlier);
    const struct csto_when *w = csto_context_when(r, k, earlier || (f->role == CSTO_LEVEL && !is_of_now(r, k)));
    struct csto_when start = w ? *w : (struct csto_when){0};
    bool at_start = w && w->since && was_at_start(r, k, w);
    start.since = false;
    w = at_start ? &start : w;
    csto_period p = {CSTO_NO_DAY, CSTO_NO_DAY};
    csto_period_kind kind = CSTO_PERIOD_UNKNOWN;
    bool dated = at_start ? csto_when_resolve(w, &r->clock, &p, &kind) : w && (csto_days_of(r, w, &p, &kind) || is_year_back(r, k, w));
    dated = dated && (p.to != CSTO_NO_DAY || p.from == CSTO_NO_DAY || f->role == CSTO_LEVEL);
    if (dated) {
        adjust_when(r, k, f, w, &p, &kind);
        set_period(f, p, kind);
        take_later(r, f);
        f->time_alone = csto_sentence_at(&r->s, w->to, CSTO_CLASS_ALONE) != NULL;
        if (w->since && f->role == CSTO_LEVEL)
            f->role = CSTO_CUMULATIVE;
        if ((f->role == CSTO_LEVEL || (f->role == CSTO_SHARE && csto_series_time_of_clause(r, k))) &&
            (w->compared || (at_start && csto_period_known(p)) || is_compared_one(r, k, f, w, p)))
            f->role = CSTO_PREVIOUS;
    } else if (takes_told_span(r, w, &p)) {
        set_period(f, p, CSTO_PERIOD_MONTH);
    } else if (w && w->since && f->role == CSTO_LEVEL) {
        f->role = CSTO_CUMULATIVE; /* since a start that nobody can date */
        f->period_kind = CSTO_PERIOD_CUMULATIVE;
        f->period_stated = true;
    } else if (w && !r->in_title && w->distance != 0 && ((w->grain == 'r' && w->moment == 'y') || (w->grain == 'm' && !w->last.year))) {
        f->period_stated = true; /* "last year", "in January last year", and nobody knows which one that is */
    } else if (r->period_set && !is_of_operation(r, k) && !is_elsewhere(r, k)) {
        take_period(f, r->period, r->period_kind);
    } else if (goes_on(r, f)) {
        take_period(f, r->carried, r->carried_kind);
    }
    if (!earlier)
        return;
    f->role = CSTO_PREVIOUS;
    if (bracket && r->bracket_period_set)
        set_period(f, r->bracket_period, CSTO_PERIOD_YEAR);
    else if (!(dated && (w->compared || is_range_of_pair(r, k, w))) &&
             !(w && w->from > r->q.at[k].from && !year_earlier)) /* not "from 2,013 in 2020" */
        date_earlier(r, f, year_earlier);
}
