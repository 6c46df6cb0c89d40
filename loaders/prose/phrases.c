/* phrases.c - the findings of a sentence: each quantity with what it measures, when, where, and in what role */
#include "config.h"

#include "loaders/prose/phrases.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/place_words.h"
#include "loaders/prose/rows.h"

#include "records/interval.h"
#include "records/period.h"

#include <string.h>

static void set_value(struct csto_finding *f, const struct csto_quantity *q)
{
    f->value = q->bound == CSTO_BETWEEN ? csto_value_range(q->value, q->high) : csto_value_of(q->value, q->bound);
    f->other = q->other;
    f->comma_suspect = q->ambiguous && q->other != q->value && (q->unit || q->scaled);
    if (q->decimal_comma)
        f->flags |= CSTO_FLAG_DECIMAL_COMMA;
}

/* The words around: from the end of the quantity before to the beginning of the next, at most 200 bytes. */
static void set_quote(const struct csto_reader *r, size_t k, struct csto_finding *f)
{
    enum { QUOTE = 200 };
    const struct csto_token *t = r->s.tokens.at;
    uint32_t from = csto_left_limit(r, k), to = csto_right_limit(r, k), at = r->q.at[k].left;
    if (at > from + 12)
        from = at - 12;
    while (from < at && (t[from].kind == CSTO_TOKEN_MARK && t[from].mark != '"'))
        from++;
    while (to > r->q.at[k].to && t[to - 1].kind == CSTO_TOKEN_MARK)
        to--;
    f->quote_start = t[from].start;
    if (f->start - f->quote_start > QUOTE / 2)
        f->quote_start = t[at].start;
    if (f->start - f->quote_start > QUOTE)
        f->quote_start = f->start;
    f->quote_end = t[to - 1].end;
    while (to > r->q.at[k].to && f->quote_end - f->quote_start > QUOTE)
        f->quote_end = t[--to - 1].end;
}

/* "1.2 tonnes were seized at Mombasa. In 2024 the agency recovered 780 kg": the statistic of a year is not of the town where something was found. */
static bool leaves_story(const struct csto_reader *r, const struct csto_finding *f)
{
    const struct csto_finding *before = r->sentence_findings > r->paragraph_findings ? &r->f.at[r->sentence_findings - 1] : NULL;
    return before && before->area && f->period_stated && csto_is_statistic(f->period_kind) && !csto_is_statistic(before->period_kind) &&
           !csto_is_region(r, before->area);
}

/* The place of the sentence, of its paragraph, or of the heading above the list.  False where the sentence does not say it. */
static bool set_place(struct csto_reader *r, size_t k, struct csto_finding *f)
{
    struct csto_where where;
    f->place_stated = csto_context_place(r, k, &where);
    if (where.lent && leaves_story(r, f)) {
        f->place_stated = false;
        r->place = r->area = 0;
    }
    f->place = f->place_stated ? where.place : 0;
    f->area = f->place_stated ? where.area : 0;
    f->place_alone = where.alone;
    f->no_area = where.no_area;
    return f->place_stated && !where.lent;
}

/* A part that says no place, or no time, itself has those of its total. */
static void take_after_total(const struct csto_reader *r, bool placed, struct csto_finding *f)
{
    const struct csto_finding *total = f->part_of >= 0 ? &r->f.at[f->part_of] : NULL;
    if (!total)
        return;
    if (!placed && total->place_stated && (size_t)f->part_of >= r->sentence_findings) {
        f->place_stated = true;
        f->place = total->place;
        f->area = total->area;
    }
    if (!f->period_stated && total->period_stated) {
        f->period_stated = true;
        f->period = total->period;
        f->period_kind = total->period_kind;
    }
}

/* The same quantity in another unit or currency, in brackets. */
static bool is_conversion(const struct csto_reader *r, size_t k, const struct csto_finding *f)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!r->q.at[k].bracket || !last || last->unit == f->unit || last->item != f->item || last->measure != f->measure)
        return false;
    const struct csto_unit *a = csto_unit_at(r->v, last->unit), *b = csto_unit_at(r->v, f->unit);
    double x = last->value.value * a->factor, y = f->value.value * b->factor;
    return a->dimension == b->dimension && (a->dimension == CSTO_MONEY || (y > 0.9 * x && y < 1.1 * x));
}

/* A share or a change; "rose by 12 and 30 per cent respectively" is of the item that stands in its place. */
static bool resolve_percent(struct csto_reader *r, size_t k, struct csto_what *what, struct csto_finding *f)
{
    csto_code item = csto_respective_item(r, k);
    bool known = csto_resolve_percent(r, k, what, &f->role, &f->value);
    if (known && item && csto_measure_takes_item(r->v, what->measure, item))
        what->item = item;
    return known;
}

static bool resolve(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *what, struct csto_finding *f)
{
    const struct csto_quantity *q = &r->q.at[k];
    f->role = CSTO_LEVEL;
    bool said = csto_respective_said(r, k, what); /* which may give it a unit */
    set_value(f, q);
    if (said && q->dimension == CSTO_PERCENT) {
        struct csto_what of_last;
        const struct csto_finding *last = csto_last_finding(r, false);
        (void)csto_resolve_percent(r, k, &of_last, &f->role, &f->value);
        if (f->role != CSTO_CHANGE && last && last->role == CSTO_CHANGE) { /* the word that says it stands before the first of the row */
            f->role = CSTO_CHANGE;
            f->value = csto_change_of(q, last->value.value < 0 ? -1 : 1);
        }
        return f->role == CSTO_CHANGE;
    }
    if (said)
        return true;
    switch (q->dimension) {
    case CSTO_MONEY: return csto_resolve_money(r, k, what);
    case CSTO_PERCENT: return resolve_percent(r, k, what, f);
    case CSTO_COUNT:
        return q->unit && csto_dosage_form(r, q->unit) ? csto_resolve_weighed(r, k, what) : csto_resolve_count(r, k, state, what);
    default: return csto_resolve_weighed(r, k, what);
    }
}

/* "Уничтожена 1 тонна. Из них 604 кг марихуаны": where no verb says what was done to a part, it is what was done to all. */
static void take_measure_of_total(const struct csto_reader *r, const struct csto_part_state *state, struct csto_what *what)
{
    const struct csto_finding *total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    if (total && total->measure == r->e->codes.destroyed && what->measure == r->e->codes.seizure && what->item &&
        csto_item_under(r->v, what->item, total->item) && !csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_VERB)))
        what->measure = total->measure;
}

/* "Of the 17,350 cases, ...": the figure that says the same; CSTO_NO_FINDING = none does. */
static long said_before(const struct csto_reader *r, const struct csto_finding *f)
{
    enum { REACH = 60 };
    for (long i = (long)r->f.n - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
        const struct csto_finding *g = &r->f.at[i];
        bool like = !f->measure || f->measure == g->measure || csto_part_fits(r, g, f->measure, f->item ? f->item : g->item, f->unit);
        if (g->unit == f->unit && g->value.value == f->value.value && g->role != CSTO_CHANGE && g->role != CSTO_SHARE && like &&
            (!f->item || !g->item || f->item == g->item))
            return i;
    }
    return CSTO_NO_FINDING;
}

static void make_repeat(const struct csto_reader *r, long said, struct csto_finding *f)
{
    while (r->f.at[said].role == CSTO_REPEAT && r->f.at[said].part_of >= 0)
        said = r->f.at[said].part_of;
    f->measure = r->f.at[said].measure;
    f->item = r->f.at[said].item;
    f->role = CSTO_REPEAT;
    f->part_of = said;
}

/* Measure, unit and item must agree; a percent is of any measure. */
static bool agrees(const struct csto_reader *r, const struct csto_finding *f)
{
    return f->measure && csto_measure_takes_item(r->v, f->measure, f->item) &&
           (csto_unit_at(r->v, f->unit)->dimension == CSTO_PERCENT || csto_measure_takes_unit(r->v, f->measure, f->unit));
}

static long line_of(struct csto_reader *r, size_t at)
{
    const char *p = r->s.text + r->line_at, *end = r->s.text + at;
    while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL)
        r->line++, p++;
    r->line_at = at > r->line_at ? at : r->line_at;
    return r->line;
}

/* What was found, its noun, line and surroundings. */
void csto_describe(struct csto_reader *r, size_t k, const struct csto_what *what, struct csto_finding *f)
{
    const struct csto_quantity *q = &r->q.at[k];
    f->larger = q->larger;
    f->inherited = what->inherited;
    if (what->to > what->from && what->to <= r->s.tokens.n) {
        f->noun_word = r->s.tokens.at[what->from].word;
        f->noun_start = r->s.tokens.at[what->from].start;
        f->noun_end = r->s.tokens.at[what->to - 1].end;
    }
    f->flags |= what->displaced ? CSTO_FLAG_NOUN_DISPLACED : 0;
    f->confidence = what->confidence < 0.3f ? 0.3f : what->confidence;
    f->publisher_start = r->publisher_start;
    f->publisher_end = r->publisher_end;
    f->line = line_of(r, q->start);
    set_quote(r, k, f);
    r->defaults.decimal_commas |= q->decimal_comma;
}

/* Role, period and place of what was found, and the total that it is a part of. */
static void settle(struct csto_reader *r, size_t k, const struct csto_what *what, struct csto_part_state *state, struct csto_finding *f)
{
    if (f->role != CSTO_REPEAT && is_conversion(r, k, f)) {
        f->role = CSTO_REPEAT;
        f->part_of = (long)r->f.n - 1;
    }
    bool context = what->context && f->role == CSTO_LEVEL;
    if (f->role != CSTO_REPEAT)
        csto_role_and_period(r, k, f);
    csto_respective_settle(r, k, f);
    if (context && f->role != CSTO_PREVIOUS)
        f->role = CSTO_CONTEXT;
    bool placed = set_place(r, k, f);
    if (r->survey.event) {
        f->event = r->survey.event;
        f->event_year = r->survey.event_year;
    }
    if (f->role != CSTO_REPEAT && f->role != CSTO_CONTEXT)
        csto_parts_join(r, k, state, f);
    take_after_total(r, placed, f);
}

/* "1,200 violations of migration rules ... In Belarus 240 violations": the same noun means the same kind. */
static csto_code offence_said_before(const struct csto_reader *r, const struct csto_token *noun)
{
    enum { REACH = 60 };
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->measure == r->e->codes.offence && f->item && f->part_of < 0 && csto_token_known(noun) &&
            f->noun_word.stem == noun->word.stem && f->noun_word.exact == noun->word.exact)
            return f->item;
    }
    return 0;
}

static bool add(struct csto_reader *r, size_t k, struct csto_part_state *state)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what what = {0};
    if (!csto_array_reserve(&r->f, 1))
        return false;
    struct csto_finding *f = &r->f.at[r->f.n]; /* where it will stay */
    *f = (struct csto_finding){.start = q->start,
                               .end = q->end,
                               .number_start = q->number_start,
                               .number_end = q->number_end,
                               .unit_start = q->unit_start,
                               .unit_end = q->unit_end,
                               .part_of = CSTO_NO_FINDING,
                               .title = r->in_title,
                               .period = {CSTO_NO_DAY, CSTO_NO_DAY}};
    csto_share_unit(r, k);
    csto_parts_before(r, k, state);
    csto_share_currency(r, k, state);
    if (q->no_claim || q->rate || q->uncounted || csto_is_difference(r, k) || (r->q.n > 1 && csto_is_cell(r, 0) && csto_is_cell(r, 1)))
        return csto_other_add(r, k, f);
    bool known = resolve(r, k, state, &what, f), opens = q->dimension != CSTO_PERCENT && csto_opens_of(r, k);
    take_measure_of_total(r, state, &what);
    f->unit = q->unit ? q->unit : q->dimension == CSTO_PERCENT ? r->e->codes.percent : r->e->codes.count;
    f->measure = known ? what.measure : 0;
    f->item = known ? what.item : 0;
    long said = opens ? said_before(r, f) : CSTO_NO_FINDING;
    if (said >= 0) {
        if (!known)
            what = (struct csto_what){.inherited = true, .confidence = 0.9f};
        make_repeat(r, said, f);
    }
    if ((!known && said < 0) || !agrees(r, f))
        return csto_other_add(r, k, f);
    if (f->measure == r->e->codes.offence && !f->item && what.to > what.from)
        f->item = offence_said_before(r, &r->s.tokens.at[what.from]);
    csto_describe(r, k, &what, f);
    settle(r, k, &what, state, f);
    f->confidence = csto_evidence(r, k, &what, f);
    if (opens) /* its parts follow */
        state->total = state->back = said >= 0 ? f->part_of : (long)r->f.n;
    r->f.n++;
    return true;
}

bool csto_phrases_read(struct csto_reader *r)
{
    struct csto_part_state state = {.total = CSTO_NO_FINDING};
    r->sentence_findings = r->f.n;
    csto_parts_go_on(r);
    if (r->p.bullet && r->list_parts && r->list_total >= 0)
        state.total = state.back = r->list_total; /* "- 588 for organising illegal migration" */
    if (!r->s.present && !r->e->all && state.total < 0)
        return true; /* nothing but numbers, and no list whose parts they could be */
    if (r->q.n && !csto_survey_read(r))
        return false;
    csto_respective_find(r);
    for (size_t k = 0; k < r->q.n; k++)
        if (!add(r, k, &state))
            return false;
    csto_parts_by_sum(r);
    return true;
}
