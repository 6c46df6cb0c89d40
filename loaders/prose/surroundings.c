/* surroundings.c - what stands around a quantity: its hedge, its sign, brackets, rates, and words that make it none of a period */
#include "config.h"

#include "loaders/prose/quantities.h"

#include "records/vocabulary.h"

/* "Doubled from", "more than doubled, from". */
static bool is_behind_multiple(const struct csto_sentence *s, uint32_t i)
{
    uint32_t at = i > 1 ? i - 1 - csto_sentence_mark(s, i - 2, ',') : 0;
    return csto_sentence_before(s, at, CSTO_CLASS_MULTIPLE) != NULL;
}

bool csto_change_before(const struct csto_sentence *s, uint32_t i)
{
    enum { REACH = 40 };
    uint32_t from = i;
    while (from > 0 && i - from < REACH && !csto_sentence_mark(s, from - 1, ';'))
        from--;
    return csto_sentence_find(s, from, i, CSTO_CLASS_UP) || csto_sentence_find(s, from, i, CSTO_CLASS_DOWN) || is_behind_multiple(s, i);
}

/* A word that is a hedge and joins two ends as well ("до") is no hedge behind a change, nor where it closes "с 52 до 74". */
static bool ends_pair(const struct csto_sentence *s, const struct csto_mark *hedge)
{
    enum { REACH = 12 };
    if (!csto_sentence_at(s, hedge->from, CSTO_CLASS_TO))
        return false;
    if (csto_change_before(s, hedge->from))
        return true;
    for (uint32_t i = hedge->from, n = 0; i-- > 0 && n < REACH && !csto_sentence_mark(s, i, ';'); n++)
        if (csto_sentence_at(s, i, CSTO_CLASS_FROM) &&
            (s->tokens.at[i + 1].kind == CSTO_TOKEN_NUMBER || csto_sentence_at(s, i + 1, CSTO_CLASS_NUMBER)) &&
            !(s->tokens.at[i + 1].flags & CSTO_TOKEN_TAKEN))
            return true;
    return false;
}

void csto_quantity_hedge(struct csto_quantity *q, const struct csto_sentence *s)
{
    const struct csto_mark *hedge = csto_sentence_before(s, q->from, CSTO_CLASS_HEDGE);
    hedge = hedge || !q->times ? hedge : csto_sentence_before(s, q->from + 1, CSTO_CLASS_HEDGE); /* "более чем в 3 раза" */
    q->left = q->from;
    const struct csto_mark *up = hedge ? csto_sentence_before(s, hedge->from + 1, CSTO_CLASS_UP) : NULL;
    if (up && up->from < hedge->from)
        hedge = NULL; /* "edged up to 24.7%" */
    if (hedge && (ends_pair(s, hedge) || (q->times && hedge->to == hedge->from + 1 && csto_sentence_at(s, hedge->from, CSTO_CLASS_MORE) &&
                                          s->style == CSTO_NUMBER_COMMA)))
        hedge = NULL; /* "больше в 1,7 раза" */
    if (!hedge && q->from > 0 && csto_sentence_at(s, q->from - 1, CSTO_CLASS_ARTICLE))
        hedge = NULL;
    if (!hedge)
        return;
    q->bound = q->bound == CSTO_BETWEEN ? CSTO_BETWEEN : (csto_bound)hedge->code;
    q->left = hedge->from;
    const struct csto_mark *only = csto_sentence_before(s, q->left, CSTO_CLASS_HEDGE); /* "only about 12" */
    q->left = only && (csto_bound)only->code == CSTO_EXACT ? only->from : q->left;
}

/* A minus or plus that is written together with a percent. */
void csto_quantity_sign(struct csto_quantity *q, const struct csto_sentence *s)
{
    uint32_t i = q->from;
    if (q->dimension != CSTO_PERCENT || i == 0 || csto_sentence_spaced(s, i) || s->tokens.at[i - 1].kind != CSTO_TOKEN_MARK)
        return;
    char mark = s->tokens.at[i - 1].mark;
    if ((mark != '-' && mark != '+') || !(i == 1 || csto_sentence_spaced(s, i - 1) || csto_sentence_mark(s, i - 2, '(')))
        return;
    q->sign = mark == '-' ? -1 : 1;
    q->from--;
    q->number_start = s->tokens.at[q->from].start;
}

static bool stands_before(const struct csto_sentence *s, uint32_t i, csto_class class, uint32_t reach)
{
    for (uint32_t back = 1; back <= reach && back <= i; back++) {
        if (csto_sentence_mark(s, i - back, ',') || csto_sentence_mark(s, i - back, ';'))
            return false;
        if (csto_sentence_at(s, i - back, class))
            return true;
    }
    return false;
}

static bool near_before(const struct csto_sentence *s, uint32_t i, csto_class class, uint32_t reach)
{
    return csto_sentence_has(s, csto_class_bit(class)) && stands_before(s, i, class, reach);
}

/* "500 kg a day"; not "in a week", "over a week", "in a week-long operation". */
static bool is_rate(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *rate = csto_sentence_at(s, at, CSTO_CLASS_RATE);
    bool span = rate && csto_sentence_at(s, at, CSTO_CLASS_ARTICLE) &&
                ((csto_sentence_mark(s, rate->to, '-') && !csto_sentence_spaced(s, rate->to)) ||
                 csto_sentence_before(s, at, CSTO_CLASS_PREPOSITION));
    return rate && !span && !csto_sentence_at(s, at, CSTO_CLASS_EARLIER);
}

/* Where what ends before token `at` begins, if a bracket that names a time may hold it: "(2018: 72)", "(на этапе прошлого года – 72)"; `at` = it may not. */
static uint32_t passed_in_bracket(const struct csto_sentence *s, uint32_t at, bool inside)
{
    const struct csto_mark *time = inside ? csto_sentence_before(s, at, CSTO_CLASS_PERIOD) : NULL;
    if (time)
        return time->from;
    bool mark = csto_sentence_mark(s, at - 1, ':') || csto_sentence_mark(s, at - 1, '-');
    bool word = inside && (csto_sentence_at(s, at - 1, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, at - 1, CSTO_CLASS_OPERATION));
    return at - ((s->tokens.at[at - 1].flags & CSTO_TOKEN_TAKEN) || mark || word);
}

/* The first token of the bracket that opens before the number, with nothing but a time between; "(a year earlier 72)", "(было 72)"; 0 = none does. */
static uint32_t bracket_of(const struct csto_quantity *q, const struct csto_sentence *s)
{
    enum { REACH = 10 };
    uint32_t open = q->left;
    for (uint32_t next; open > 0 && q->left - open < REACH && (next = passed_in_bracket(s, open, open < q->left)) < open;)
        open = next;
    const struct csto_mark *then = csto_sentence_before(s, open, CSTO_CLASS_EARLIER);
    then = then || open + 1 < q->left ? then : csto_sentence_before(s, open, CSTO_CLASS_BE);
    open = then && then->from > 0 && csto_sentence_mark(s, then->from - 1, '(') ? then->from : open;
    return open > 0 && (csto_sentence_mark(s, open - 1, '(') || csto_sentence_mark(s, open - 1, '[')) ? open : 0;
}

/* "В баках по 400 литров": so much each; `to` is the preposition. */
static bool is_of_each(const struct csto_quantity *q, const struct csto_sentence *s, const struct csto_mark *to)
{
    return to && s->style == CSTO_NUMBER_COMMA && (q->dimension == CSTO_MASS || q->dimension == CSTO_VOLUME) && to->to == to->from + 1 &&
           csto_sentence_at(s, to->from, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, to->from, CSTO_CLASS_HEDGE) &&
           !(to->from > 0 && s->tokens.at[to->from - 1].kind == CSTO_TOKEN_NUMBER);
}

/* A rate stands behind the number in its clause, or opens a Russian sentence: "Ежегодно ... перехватывают 700 тонн". */
static bool has_rate(const struct csto_quantity *q, const struct csto_sentence *s)
{
    enum { REACH = 12 };
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_RATE)))
        return false;
    const struct csto_mark *always = csto_sentence_at(s, 0, CSTO_CLASS_RATE);
    bool rate = always && s->style == CSTO_NUMBER_COMMA && !csto_sentence_mark(s, always->to, ',') && q->dimension != CSTO_PERCENT;
    for (uint32_t k = q->to;
         !rate && k < q->to + REACH && k < s->tokens.n && !csto_sentence_mark(s, k, ',') && !csto_sentence_mark(s, k, '(') &&
         !csto_sentence_at(s, k, CSTO_CLASS_RELATIVE) && !(k > q->to + 2 && s->tokens.at[k].kind == CSTO_TOKEN_NUMBER);
         k++)
        rate = is_rate(s, k);
    return rate;
}

void csto_quantity_surroundings(struct csto_quantity *q, const struct csto_sentence *s)
{
    uint32_t begins = q->left - (q->left > 0 && s->style == CSTO_NUMBER_ENGLISH && csto_sentence_at(s, q->left - 1, CSTO_CLASS_ARTICLE));
    const struct csto_mark *to = csto_sentence_before(s, q->left, CSTO_CLASS_TO);
    q->after_from = csto_sentence_before(s, begins, CSTO_CLASS_FROM) != NULL; /* "from the 213 tons of the year before" */
    q->after_to = to != NULL && !csto_sentence_before(s, q->left, CSTO_CLASS_AND);
    q->bracket = bracket_of(q, s);
    bool equivalent = q->dimension == CSTO_COUNT && near_before(s, q->left, CSTO_CLASS_EQUIVALENT, 2);
    q->no_claim = equivalent || near_before(s, q->left, CSTO_CLASS_TYPICAL, 6) || near_before(s, q->left, CSTO_CLASS_COMING, 6) ||
                  is_of_each(q, s, to);
    q->rate = has_rate(q, s);
}
