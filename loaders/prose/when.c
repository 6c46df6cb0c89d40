/* when.c - the phrase of time that a quantity belongs to */
#include "config.h"

#include "loaders/prose/bare_words.h"
#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"
#include "loaders/prose/rows.h"

enum { NEAR = 14, TIMES = 16 /* that are looked at */ };

static bool clause_between(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return csto_clause_ends(s, from, to < from + NEAR ? to : from + NEAR);
}

static bool bracket_between(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return to > 0 && to <= from + NEAR && (csto_sentence_mark(s, to - 1, '(') || (to > 1 && csto_sentence_mark(s, to - 2, '(')));
}

/* A time that belongs to the figure in its bracket, or says what brackets hold. */
static bool is_of_bracket(const struct csto_sentence *s, const struct csto_when *w, struct csto_bracket *out)
{
    if (!csto_bracket_of(s, w->from, out) || !out->closed || out->to < w->to)
        return false;
    for (uint32_t i = out->from; i < out->to; i++)
        if (s->tokens.at[i].kind == CSTO_TOKEN_NUMBER && !(s->tokens.at[i].flags & CSTO_TOKEN_TAKEN))
            return true;
    return w->compared;
}

/* "Recovered 1,246 kg of drugs in 14 operations during the last week, arrested 19": no mark and no "and" stands between. */
static bool same_clause(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    enum { CLAUSE = 24 };
    for (uint32_t i = from; i < to; i++)
        if (i > from + CLAUSE ||
            (s->tokens.at[i].kind == CSTO_TOKEN_MARK && s->tokens.at[i].mark != '-' && s->tokens.at[i].mark != '"' &&
             s->tokens.at[i].mark != '$') ||
            csto_sentence_at(s, i, CSTO_CLASS_AND))
            return false;
    return true;
}

/* One of "from 3 kg to 5 kg in 2019". */
static bool is_paired(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return q->after_from || q->after_to || (k + 1 < r->q.n && (q[1].after_from || q[1].after_to));
}

/* "20 kg of hashish and 8 kg of cocaine in 2024, and arrested 12": the time behind the last one of a row that no verb parts; NULL = there is none. */
static const struct csto_when *behind_row(const struct csto_reader *r, size_t k)
{
    enum { ROW = 20, GAP = 8 };
    for (size_t j = k + 1; j < r->q.n && j < k + ROW; j++) {
        uint32_t from = r->q.at[j - 1].to, to = r->q.at[j].left, right = csto_right_limit(r, j);
        const struct csto_when *own = NULL;
        if (to > from + GAP || is_paired(r, j) || r->q.at[j].bracket || csto_sentence_find(&r->s, from, to, CSTO_CLASS_VERB) ||
            csto_clause_ends(&r->s, from, to))
            return NULL;
        for (size_t i = 0; i < r->w.n && i < TIMES; i++) {
            const struct csto_when *w = &r->w.at[i];
            if (w->from >= from && w->from < to)
                return NULL;
            struct csto_bracket b;
            if (!own && w->from >= r->q.at[j].to && w->from < right && !is_of_bracket(&r->s, w, &b))
                own = w;
        }
        if (own)
            return own->compared || own->since || clause_between(&r->s, r->q.at[j].to, own->from) ? NULL : own;
    }
    return NULL;
}

/* "130 kg, down 91% from 1,360 kg in 2022": the time behind what a change started from is of that alone. */
static bool is_of_start(const struct csto_reader *r, size_t k, const struct csto_when *w)
{
    enum { ROW = 8, GAP = 3 };
    size_t j = k + 1;
    while (j + 1 < r->q.n && j < k + ROW && r->q.at[j + 1].to <= w->from)
        j++;
    if (j >= r->q.n || r->q.at[j].to > w->from || w->from >= csto_right_limit(r, j))
        return false;
    const struct csto_quantity *q = &r->q.at[j];
    bool alone = q->after_from && !(j + 1 < r->q.n && q[1].after_to);
    return alone && q[-1].dimension == CSTO_PERCENT && q->left <= q[-1].to + GAP;
}

/* A time that stands in the sentence, but belongs to another quantity than k, or to none. */
static bool is_of_another(const struct csto_reader *r, size_t k, const struct csto_when *w, bool earlier)
{
    const struct csto_quantity *q = &r->q.at[k];
    if ((w->compared && !earlier) || (!w->range && w->from > 0 && csto_sentence_before(&r->s, w->from, CSTO_CLASS_TO)))
        return true; /* "until January 16" */
    if (w->compared && !q->after_from && w->to <= q->left &&
        (csto_sentence_mark(&r->s, w->to, ',') || csto_sentence_mark(&r->s, w->to, ';')) &&
        !csto_sentence_at(&r->s, w->to + 1, CSTO_CLASS_WHEN))
        return true; /* "compared with 2020, seizures rose to 3 kg" */
    if (w->compared && w->to < q->left && csto_sentence_mark(&r->s, w->to, ',') &&
        csto_sentence_at(&r->s, w->to + 1, CSTO_CLASS_CONTRAST) && !csto_sentence_at(&r->s, w->to + 1, CSTO_CLASS_WHEN))
        return true; /* "less than in 2022, while arrests fell from 30 to 20" */
    if (w->compared && q->after_to && w->to + 1 == q->left)
        return true; /* "fell by 12% from 2023 to 1,204" */
    if (w->compared && k > 0 && q[-1].bracket && !q->bracket && w->to <= q[-1].left)
        return true; /* "less than in 2022 (3.4 tonnes), and 21 litres" */
    if (k > 0 && q->after_to && r->q.at[k - 1].after_from && w->from >= r->q.at[k - 1].to && w->to <= q->left)
        return true; /* "from 9,000 in 2017 to 6,400" */
    if (k + 1 < r->q.n && q->after_to && q[1].after_from && w->from >= q[1].to && q[1].left <= q->to + 1)
        return true; /* "rose to 53 tonnes from 23 tonnes in 2023" */
    if (k + 1 < r->q.n && w->from >= q[1].to && csto_is_after_figure(r, k + 1))
        return true; /* "40 kg after 12 kg in 2023" */
    if (is_of_start(r, k, w))
        return true;
    if (w->from >= q->to && bracket_between(&r->s, q->to, w->from))
        return true;
    struct csto_bracket b;
    if (is_of_bracket(&r->s, w, &b) && (b.from > q->to || b.to < q->left))
        return true; /* "2,310 (2,744 in 2022)", "4,812 (4,120 in 2022), an increase of" */
    return false;
}

/* The times of the sentence that quantity k could be of. */
struct choice {
    const struct csto_reader *r;
    size_t k;
    const struct csto_quantity *q;
    uint32_t right; /* where the times that stand right behind it end */
    bool percent;
    const struct csto_when *before, *behind; /* the last one before it, the first one behind; NULL = none */
    const struct csto_when *since, *any;     /* the first start, the first of all that are not compared */
};

/* "Fell by 21 per cent to 177,000 ha in 2021": the time behind the level is that of the change, too. */
static uint32_t right_of(const struct choice *c)
{
    bool level_next = c->percent && c->k + 1 < c->r->q.n && c->q[1].after_to && c->q[1].left <= c->q->to + 2;
    return csto_right_limit(c->r, level_next ? c->k + 1 : c->k);
}

/* One behind the quantity: before the next one, or in its clause. */
static bool is_behind(const struct choice *c, const struct csto_when *w)
{
    const struct csto_sentence *s = &c->r->s;
    return w->from >= c->q->to && (w->from < c->right || (!is_paired(c->r, c->k) && same_clause(s, c->q->to, w->from))) &&
           (!w->compared || csto_sentence_before(s, c->q->left, CSTO_CLASS_AGAINST) || csto_sentence_at(s, 0, CSTO_CLASS_AGAINST));
}

static void find_times(struct choice *c, bool earlier)
{
    for (size_t i = 0; i < c->r->w.n && i < TIMES; i++) {
        const struct csto_when *w = &c->r->w.at[i];
        if (is_of_another(c->r, c->k, w, earlier))
            continue;
        if (w->since && !c->since)
            c->since = w;
        if (w->to <= c->q->left)
            c->before = c->before && c->before->to > w->to ? c->before : w; /* "since then" stands at the end of the list */
        else if (!c->behind && is_behind(c, w))
            c->behind = w;
        if (!w->compared && !c->any)
            c->any = w;
    }
    if (c->behind && csto_series_time_of_next(c->r, c->k, c->behind)) {
        c->any = c->any == c->behind ? NULL : c->any;
        c->behind = NULL;
    }
}

/* The one behind the quantity stands near it, or behind the whole clause. */
static bool is_beside(const struct choice *c)
{
    return c->behind && (c->behind->from < c->q->to + NEAR || c->behind->from >= c->right) &&
           !clause_between(&c->r->s, c->q->to, c->behind->from) && !(c->percent && c->before);
}

/* The start is that of a later clause. */
static bool starts_later(const struct choice *c)
{
    return c->since->from >= c->right && c->k + 1 < c->r->q.n && c->since->from < c->r->q.at[c->r->q.n - 1].left;
}

/* The first time of the sentence stands behind the quantity, and is not of the sentence as a whole. */
static bool is_of_rest(const struct choice *c)
{
    const struct csto_sentence *s = &c->r->s;
    const struct csto_when *w = c->any;
    uint32_t last = c->r->q.at[c->r->q.n - 1].to;
    bool trailing =
        c->r->w.n == 1 && !c->percent && w->from >= last && !clause_between(s, last, w->from) && !clause_between(s, c->q->to, w->from);
    return !trailing && (w->from >= c->right || (w->from >= c->q->to && clause_between(s, c->q->to, w->from)));
}

/* The phrase of time that quantity k belongs to: one behind it before the next quantity, else the last before it, else a start ("since
 * 2003") anywhere, else the first of the sentence.  `earlier`: a compared one is taken too. */
const struct csto_when *csto_context_when(const struct csto_reader *r, size_t k, bool earlier)
{
    enum { PAIR = 3 };
    if (r->w.n == 0 && r->respective.n == 0)
        return NULL; /* the sentence has no time */
    const struct csto_when *of_row = csto_respective_time(r, k);
    if (of_row)
        return of_row;
    const struct csto_quantity *q = &r->q.at[k];
    struct choice c = {.r = r, .k = k, .q = q, .percent = q->dimension == CSTO_PERCENT};
    if (c.percent && k + 2 < r->q.n && q[1].after_from && q[2].after_to && q[1].left <= q->to + PAIR)
        return csto_context_when(r, k + 2, earlier); /* "rose 2.4 times, from 1,120 in 2023 to 2,690 in 2024" */
    c.right = right_of(&c);
    find_times(&c, earlier);
    if (is_beside(&c))
        return c.behind;
    if (c.before)
        return c.before;
    if (c.since && !starts_later(&c))
        return c.since;
    if (c.any && !is_of_rest(&c))
        return c.any;
    const struct csto_respective *row = &r->respective;
    if (k >= row->first && k + 1 < row->first + row->n)
        return csto_context_when(r, row->first + row->n - 1, earlier); /* "by 12% and 30% in 2023, respectively" */
    return c.percent || q->bracket ? NULL : behind_row(r, k);
}
