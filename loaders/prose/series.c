/* series.c - figures of a row that leave out what the first one says: "15 kg of heroin in 2020, 20 kg in 2021 and 31 in 2022" */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/persons.h"
#include "loaders/prose/rows.h"

#include <math.h>

/* A place named at token i, with or without its article. */
static const struct csto_mark *place_at(const struct csto_sentence *s, uint32_t i)
{
    i += csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, i, CSTO_CLASS_PLACE);
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_AREA);
    return m ? m : csto_sentence_at(s, i, CSTO_CLASS_PLACE);
}

const struct csto_when *csto_when_beside(const struct csto_reader *r, uint32_t at, bool behind)
{
    for (size_t i = 0; i < r->w.n && i < 16; i++)
        if (behind ? r->w.at[i].from == at : r->w.at[i].to == at)
            return &r->w.at[i];
    return NULL;
}

/* The phrase of time or the place that begins at token `at`; its end, 0 = none does. */
static uint32_t scope_at(const struct csto_reader *r, uint32_t at)
{
    const struct csto_when *w = csto_when_beside(r, at, true);
    const struct csto_mark *place = w ? NULL : place_at(&r->s, at);
    return w ? w->to : place ? place->to : 0;
}

/* "20 kg in 2021", "35 in Osh in 2021": times and places right behind quantity k, each with a preposition.  Their end, 0 = there are none. */
static uint32_t scope_behind(const struct csto_reader *r, size_t k)
{
    uint32_t end = 0, at = r->q.at[k].to;
    for (int n = 0; n < 3; n++) {
        const struct csto_mark *in = csto_sentence_at(&r->s, at, CSTO_CLASS_PREPOSITION);
        uint32_t to = in ? scope_at(r, in->to) : 0;
        if (!to)
            break;
        end = at = to;
    }
    return end;
}

/* "In 2021 35,914", "в Оше — 31 кг": the time or place right before quantity k, with its preposition.  Its first token, or where the quantity begins. */
static uint32_t scope_before(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left;
    left -= left > 0 && csto_sentence_mark(&r->s, left - 1, '-') && csto_sentence_spaced(&r->s, left - 1);
    if (k > 0 && r->q.at[k - 1].bracket && csto_sentence_mark(&r->s, left - 1, ')') && r->q.at[k - 1].left > 0)
        left = r->q.at[k - 1].left - 1; /* "в 2019-м (294 тыс.) - 68%" */
    const struct csto_when *w = csto_when_beside(r, left, false);
    const struct csto_mark *place = csto_sentence_before(&r->s, left, CSTO_CLASS_AREA);
    place = place ? place : csto_sentence_before(&r->s, left, CSTO_CLASS_PLACE);
    const struct csto_mark *in = w || place ? csto_sentence_before(&r->s, w ? w->from : place->from, CSTO_CLASS_PREPOSITION) : NULL;
    if (!in && w && csto_sentence_at(&r->s, w->from, CSTO_CLASS_PREPOSITION))
        return w->from; /* "в прошлом году – 7" */
    return in ? in->from : r->q.at[k].left;
}

/* A comma, an "and" or both, or what opens a contrast ("тогда как"), end before token i. */
static bool is_joined(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *contrast = csto_sentence_before(s, i, CSTO_CLASS_CONTRAST);
    i = contrast ? contrast->from : i;
    return i > 0 && (csto_sentence_mark(s, i - 1, ',') || csto_sentence_mark(s, i - 1, ';') || csto_sentence_before(s, i, CSTO_CLASS_AND));
}

/* Nothing that could be counted stands behind token i. */
static bool ends_there(const struct csto_sentence *s, uint32_t i)
{
    return i >= s->tokens.n || s->tokens.at[i].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, i, CSTO_CLASS_AND);
}

/* True where quantity k has no noun and a time or place of its own, in a row that the quantity before it belongs to. */
bool csto_series_goes_on(const struct csto_reader *r, size_t k)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    if (k == 0 || !last || last->end != r->q.at[k - 1].end || last->role == CSTO_CHANGE || last->role == CSTO_SHARE || r->q.at[k].bracket)
        return false;
    uint32_t before = scope_before(r, k), behind = scope_behind(r, k);
    if (before < r->q.at[k].left)
        return is_joined(&r->s, before) && ends_there(&r->s, r->q.at[k].to);
    return behind && is_joined(&r->s, r->q.at[k].left) && ends_there(&r->s, behind);
}

bool csto_series_member(const struct csto_reader *r, size_t k)
{
    uint32_t before = scope_before(r, k);
    return before < r->q.at[k].left && is_joined(&r->s, before) && ends_there(&r->s, r->q.at[k].to);
}

/* ", while in 2022 it was 4%": the time is that of the clause which it opens. */
static bool opens_contrast(const struct csto_reader *r, const struct csto_when *w)
{
    const struct csto_mark *in = csto_sentence_before(&r->s, w->from, CSTO_CLASS_PREPOSITION),
                           *contrast = csto_sentence_before(&r->s, in ? in->from : w->from, CSTO_CLASS_CONTRAST);
    return contrast && contrast->from > 0 && csto_sentence_mark(&r->s, contrast->from - 1, ',');
}

/* "In 2020 there were 39,512, in 2021 35,914": the time behind quantity k that is said of the next one. */
bool csto_series_time_of_next(const struct csto_reader *r, size_t k, const struct csto_when *w)
{
    if (k + 1 >= r->q.n || w->to > r->q.at[k + 1].left)
        return false;
    if (w->from >= r->q.at[k].to && opens_contrast(r, w))
        return true;
    if (w->to + 1 < r->q.at[k + 1].left)
        return false;
    uint32_t from = scope_before(r, k + 1);
    return from < w->from + 1 && is_joined(&r->s, from);
}

/* ", while in 2022 it was 4%": quantity k stands in a clause with a time of its own. */
bool csto_series_time_of_clause(const struct csto_reader *r, size_t k)
{
    for (size_t i = 0; i < r->w.n && r->w.at[i].from < r->q.at[k].left; i++)
        if (r->w.at[i].from >= csto_left_limit(r, k) && opens_contrast(r, &r->w.at[i]))
            return true;
    return false;
}

/* Nothing but "of", "were", a dash or a quote stands in tokens from..to. */
static bool only_links(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    while (from < to && (csto_sentence_at(s, from, CSTO_CLASS_OF) || csto_sentence_at(s, from, CSTO_CLASS_BE) ||
                         csto_sentence_mark(s, from, '-') || csto_sentence_mark(s, from, '"')))
        from++;
    return from == to;
}

/* "410 kg of marijuana, 96 of hashish", "410 кг — марихуана, 96 — гашиш": a number whose noun is a substance was weighed like the one before. */
bool csto_series_shares_unit(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what noun;
    if (k == 0 || q->unit || q[-1].dimension != CSTO_MASS || csto_last_finding(r, false) == NULL ||
        !(is_joined(&r->s, q->left) || csto_sentence_before(&r->s, q->left, CSTO_CLASS_PART)))
        return false;
    csto_noun_right(r, q->to, csto_right_limit(r, k), false, &noun);
    bool substance = noun.item && csto_is_substance(csto_kind_of(r, noun.item)) && csto_kind_of(r, noun.item) != CSTO_KIND_PLANT;
    bool linked = noun.from > q->to || r->s.style == CSTO_NUMBER_COMMA; /* "96 гашиша", but "96 heroin doses" */
    return substance && linked && only_links(&r->s, q->to, noun.from) && !csto_sentence_before(&r->s, noun.to, CSTO_CLASS_UNIT) &&
           !csto_sentence_at(&r->s, noun.to, CSTO_CLASS_UNIT);
}

/* "Four arrested as police seize ...", "and two were charged": persons are not named where the verb says that they are.  0 = no such verb. */
csto_code csto_series_verb(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *verb = csto_verb_behind(s, q->to);
    bool opens = q->left == 0 || csto_opens_of(r, k) || s->tokens.at[q->left - 1].kind == CSTO_TOKEN_MARK || is_joined(s, q->left) ||
                 csto_sentence_before(s, q->left, CSTO_CLASS_FURTHER);
    bool whole = q->value >= 1 && floor(q->value) == q->value;
    if (!verb || q->unit || !opens || !whole || !csto_of_persons(&r->e->codes, verb->code))
        return 0;
    return csto_sentence_at(s, verb->to, CSTO_CLASS_ITEM) || csto_sentence_at(s, verb->to, CSTO_CLASS_MEASURE) ? 0 : verb->code;
}

bool csto_series_of_head(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_when *w = r->w.n ? &r->w.at[0] : NULL;
    uint32_t left = r->q.at[k].left, opens = csto_sentence_mark(&r->s, 1, ':')   ? 2
                                             : csto_sentence_mark(&r->s, 0, '-') ? 1
                                                                                 : 0; /* "A: 612", "– 612" */
    bool answers =
        left == opens && r->asked && r->paragraph_n == r->asked + 1 && r->f.n == r->paragraph_findings; /* "And heroin?" - "41.8 kg, ..." */
    bool dated = w && w->from <= 1 && w->to <= left && left - w->to <= 1;
    if (k > 0 || !(answers || dated) || !csto_member_ends(&r->s, r->q.at[k].to))
        return false;
    if (!r->head.to && answers && csto_of_persons(&r->e->codes, r->head_measure)) { /* "How many people were arrested?" - "612." */
        *out = (struct csto_what){.measure = r->head_measure, .inherited = true, .confidence = 0.8f};
        return true;
    }
    if (!r->head.to && answers && r->head_measure == r->e->codes.seizure && r->q.at[k].dimension == CSTO_MASS) { /* "– А сколько изъяли?" */
        *out = (struct csto_what){.measure = r->head_measure, .item = r->e->codes.all_drugs, .inherited = true, .confidence = 0.7f};
        return true;
    }
    if (!r->head.to)
        return false;
    *out = (struct csto_what){.measure = r->head.measure, .item = r->head.item, .inherited = true, .confidence = 0.8f};
    return true;
}
