/* when.c - the phrase of time that a quantity belongs to */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/reader.h"

enum { NEAR = 14 };

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
        for (size_t i = 0; i < r->w.n && i < 16; i++) {
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
    if (k > 0 && q->after_to && r->q.at[k - 1].after_from && w->from >= r->q.at[k - 1].to && w->to <= q->left)
        return true; /* "from 9,000 in 2017 to 6,400" */
    if (k + 1 < r->q.n && q->after_to && q[1].after_from && w->from >= q[1].to && q[1].left <= q->to + 1)
        return true; /* "rose to 53 tonnes from 23 tonnes in 2023" */
    if (is_of_start(r, k, w))
        return true;
    if (w->from >= q->to && bracket_between(&r->s, q->to, w->from))
        return true;
    struct csto_bracket b;
    if (is_of_bracket(&r->s, w, &b) && (b.from > q->to || b.to < q->left))
        return true; /* "2,310 (2,744 in 2022)", "4,812 (4,120 in 2022), an increase of" */
    return false;
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
    bool percent = r->q.at[k].dimension == CSTO_PERCENT;
    const struct csto_quantity *q = &r->q.at[k];
    bool level_next = percent && k + 1 < r->q.n && q[1].after_to && q[1].left <= q->to + 2;
    if (percent && k + 2 < r->q.n && q[1].after_from && q[2].after_to && q[1].left <= q->to + PAIR)
        return csto_context_when(r, k + 2, earlier);              /* "rose 2.4 times, from 1,120 in 2023 to 2,690 in 2024" */
    uint32_t right = csto_right_limit(r, level_next ? k + 1 : k); /* "fell by 21 per cent to 177,000 ha in 2021" */
    const struct csto_when *before = NULL, *behind = NULL, *since = NULL, *any = NULL;
    for (size_t i = 0; i < r->w.n && i < 16; i++) {
        const struct csto_when *w = &r->w.at[i];
        if (is_of_another(r, k, w, earlier))
            continue;
        if (w->since)
            since = since ? since : w;
        if (w->to <= q->left)
            before = before && before->to > w->to ? before : w; /* "since then" stands at the end of the list */
        else if (w->from >= q->to && (w->from < right || (!is_paired(r, k) && same_clause(&r->s, q->to, w->from))) && !behind &&
                 (!w->compared || csto_sentence_before(&r->s, q->left, CSTO_CLASS_AGAINST) ||
                  csto_sentence_at(&r->s, 0, CSTO_CLASS_AGAINST)))
            behind = w;
        if (!w->compared && !any)
            any = w;
    }
    if (behind && csto_series_time_of_next(r, k, behind)) {
        any = any == behind ? NULL : any;
        behind = NULL;
    }
    if (behind && (behind->from < q->to + NEAR || behind->from >= right) && !clause_between(&r->s, q->to, behind->from) &&
        !(percent && before))
        return behind;
    if (before)
        return before;
    if (since && since->from >= right && k + 1 < r->q.n && since->from < r->q.at[r->q.n - 1].left)
        since = NULL; /* of a later clause */
    bool trailing = any && r->w.n == 1 && !percent && any->from >= r->q.at[r->q.n - 1].to &&
                    !clause_between(&r->s, r->q.at[r->q.n - 1].to, any->from) && !clause_between(&r->s, q->to, any->from);
    if (any && !trailing && (any->from >= right || (any->from >= q->to && clause_between(&r->s, q->to, any->from))))
        any = NULL;
    const struct csto_respective *row = &r->respective;
    if (!since && !any && k >= row->first && k + 1 < row->first + row->n)
        return csto_context_when(r, row->first + row->n - 1, earlier); /* "by 12% and 30% in 2023, respectively" */
    return since ? since : any ? any : percent || q->bracket ? NULL : behind_row(r, k);
}
