/* operations.c - names of operations, their stages and years */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/place_words.h"

static int year_behind(const struct csto_sentence *s, uint32_t at)
{
    at += csto_sentence_mark(s, at, '-') ? 1 : 0;
    if (at >= s->tokens.n || s->tokens.at[at].kind != CSTO_TOKEN_NUMBER)
        return 0;
    double x = s->tokens.at[at].number.value;
    return x >= 1990 && x <= 2100 ? (int)x : 0;
}

/* The capital words of a stage from token `from` on; none of them is a number, a place, or what a headline says was done. */
static uint32_t stage_end(const struct csto_sentence *s, uint32_t from)
{
    enum { STAGE_WORDS = 4 };
    uint32_t to = from;
    while (to < s->tokens.n && to < from + STAGE_WORDS && s->tokens.at[to].kind == CSTO_TOKEN_WORD &&
           (s->tokens.at[to].flags & CSTO_TOKEN_CAPITAL) && !csto_sentence_at(s, to, CSTO_CLASS_VERB) &&
           !csto_sentence_at(s, to, CSTO_CLASS_NUMBER) && !csto_sentence_at(s, to, CSTO_CLASS_PLACE) &&
           !csto_sentence_at(s, to, CSTO_CLASS_PEOPLE) && !csto_sentence_at(s, to, CSTO_CLASS_AREA) &&
           !csto_sentence_at(s, to, CSTO_CLASS_OPERATION) && !csto_sentence_at(s, to, CSTO_CLASS_MONTH) &&
           !csto_sentence_at(s, to, CSTO_CLASS_WEEKDAY))
        to++;
    return to;
}

/* "Channel - Amber Gate", "Operation Channel Amber Gate": the tokens of the stage; equal = none.  Without quotes the name must end
 * where its capitals do, at a mark or a small word, which headlines in capitals do not show. */
static uint32_t stage_of(const struct csto_sentence *s, const struct csto_mark *m, bool in_title, uint32_t *from)
{
    bool dash = csto_sentence_mark(s, m->to, '-'),
         named = csto_sentence_before(s, m->from, CSTO_CLASS_OPERATION) || csto_sentence_at(s, m->from, CSTO_CLASS_OPERATION);
    *from = m->to + dash;
    uint32_t to = stage_end(s, *from);
    if (to == *from || (!dash && (in_title || !named)))
        return *from;
    if (csto_sentence_mark(s, to, '"'))
        return to;
    bool ends = csto_sentence_mark(s, to, ':') || csto_sentence_mark(s, to, ',') || csto_sentence_mark(s, to, '(') || year_behind(s, to) ||
                (to == s->tokens.n && dash);
    bool small = to < s->tokens.n && s->tokens.at[to].kind == CSTO_TOKEN_WORD && !(s->tokens.at[to].flags & CSTO_TOKEN_CAPITAL);
    return ends || (small && !in_title) ? to : *from;
}

/* "Illegal-2021", "Channel - Amber Gate 2019": the year that belongs to the name; 0 = none. */
static int year_of_name(const struct csto_sentence *s, const struct csto_mark *m, bool in_title)
{
    uint32_t from, to;
    int year = year_behind(s, m->to);
    if (!year && (to = stage_of(s, m, in_title, &from)) > from)
        year = year_behind(s, to);
    return year;
}

/* Names of operations are common words ("Channel", "West"): one counts in quotes, beside the word operation, with a year, or before a
 * dash and the name of a stage. */
bool csto_is_operation(const struct csto_sentence *s, const struct csto_mark *m)
{
    uint32_t from = m->from > 4 ? m->from - 4 : 0, stage;
    if (!csto_is_capital(s, m))
        return false;
    if (csto_sentence_at(s, m->from, CSTO_CLASS_OPERATION) && m->to > m->from + 1)
        return true; /* the name has the word in it */
    if (m->from > 0 && csto_sentence_mark(s, m->from - 1, '"'))
        return true;
    if (csto_sentence_find(s, from, m->from, CSTO_CLASS_OPERATION) || csto_sentence_find(s, m->to, m->to + 4, CSTO_CLASS_OPERATION))
        return true;
    if (m->from == 0 && csto_sentence_mark(s, m->to, '-') && csto_sentence_spaced(s, m->to) && stage_of(s, m, true, &stage) > stage)
        return true;
    return year_behind(s, m->to) != 0;
}

/* The capital words behind the name say a stage that events.tsv does not have. */
static void find_stage(struct csto_reader *r, const struct csto_mark *m)
{
    uint32_t from, to;
    if (r->defaults.stage_end > r->defaults.stage_start || (to = stage_of(&r->s, m, r->in_title, &from)) == from)
        return;
    r->defaults.stage_start = r->s.tokens.at[from].start;
    r->defaults.stage_end = r->s.tokens.at[to - 1].end;
}

void csto_operations_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    if ((r->defaults_frozen &&
         (r->defaults.event || (r->body_n > 1 && !r->members_named && r->claim_period && r->defaults.period_kind != CSTO_PERIOD_DAY))) ||
        !csto_sentence_has(s, csto_class_bit(CSTO_CLASS_EVENT)))
        return;
    for (size_t k = 0; k < s->marks.n; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        if (m->class != CSTO_CLASS_EVENT || !csto_is_operation(s, m))
            continue;
        csto_code had = r->defaults.event;
        if (!had || csto_event_at(r->v, m->code)->parent == had) {
            r->defaults.event = m->code;
            r->defaults.event_year = 0;
            r->defaults.stage_start = r->defaults.stage_end = 0;
        }
        if (m->code == r->defaults.event && !csto_event_at(r->v, m->code)->parent)
            find_stage(r, m);
        int year = year_of_name(s, m, r->in_title);
        if (year && m->code == r->defaults.event && !r->defaults.event_year) {
            r->defaults.event_year = year;
            r->clock.year = year;
        }
    }
}

void csto_event_survey(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->survey.event = 0;
    for (size_t k = s->marks.n; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_EVENT)) && k-- > 0;)
        if (s->marks.at[k].class == CSTO_CLASS_EVENT && csto_is_operation(s, &s->marks.at[k])) {
            r->survey.event = s->marks.at[k].code;
            r->survey.event_year = year_of_name(s, &s->marks.at[k], r->in_title);
            return;
        }
}
