/* respective.c - "15 and 7 kg of heroin in 2022 and 2023 respectively": a row of figures, and the row of what they are of, one by one */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/place_words.h"
#include "loaders/prose/rows.h"

#include "records/period.h"

enum { MOST = CSTO_ROW };

/* Where token `at` stands behind a comma, an "and" or both, the token that they begin at; else `at`. */
static uint32_t joined_from(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *and = csto_sentence_before(s, at, CSTO_CLASS_AND);
    uint32_t from = and? and->from : at;
    return from > 0 && csto_sentence_mark(s, from - 1, ',') ? from - 1 : from;
}

/* Behind a comma, an "and" and the words that each member of a row may begin with; else `at`. */
static uint32_t next_member(const struct csto_sentence *s, uint32_t at)
{
    uint32_t to = at + csto_sentence_mark(s, at, ',');
    const struct csto_mark *and = csto_sentence_at(s, to, CSTO_CLASS_AND), *in;
    to = and? and->to : to;
    if (to == at)
        return at;
    in = csto_sentence_at(s, to, CSTO_CLASS_PREPOSITION);
    in = in ? in : csto_sentence_at(s, to, CSTO_CLASS_OF);
    to = in ? in->to : to;
    return to + (csto_sentence_at(s, to, CSTO_CLASS_ARTICLE) && !csto_place_name_at(s, to)); /* "the Netherlands" is a name */
}

/* Quantity k goes on with the row of the one before it. */
static bool is_linked(const struct csto_reader *r, size_t k)
{
    enum { NOUN = 4 };
    uint32_t from = joined_from(&r->s, r->q.at[k].left), before = r->q.at[k - 1].to;
    return from < r->q.at[k].left && from >= before && from - before <= NOUN && !csto_near(&r->s, before, from, CSTO_CLASS_VERB);
}

static bool is_respective(const struct csto_reader *r, const struct csto_mark *word, struct csto_respective *row)
{
    enum { REACH = 8 };
    size_t next = 0, last;
    while (next < r->q.n && r->q.at[next].left < word->to)
        next++;
    bool forward = next + 1 < r->q.n && r->q.at[next].left - word->to <= REACH && is_linked(r, next + 1) &&
                   !csto_sentence_mark(&r->s, word->to, ',') && !csto_sentence_at(&r->s, word->to, CSTO_CLASS_AND);
    if (!forward && next == 0)
        return false;
    last = row->first = forward ? next : next - 1;
    while (forward && last + 1 < r->q.n && is_linked(r, last + 1))
        last++;
    while (!forward && row->first > 0 && is_linked(r, row->first))
        row->first--;
    row->n = last - row->first + 1;
    return row->n > 1 && row->n <= MOST;
}

/* "In the same months of 2024 it was 240 and 61": two numbers without a noun, of another time than the two that were told last. */
static bool is_bare_pair(const struct csto_reader *r, struct csto_respective *row)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = r->q.n > 1 ? &r->q.at[r->q.n - 2] : NULL;
    const struct csto_mark *and = q ? csto_sentence_at(s, q->to, CSTO_CLASS_AND) : NULL;
    if (!and || q[1].left != and->to || q->unit || q[1].unit || q->words || q[1].words || q->dimension != CSTO_COUNT ||
        q[1].dimension != CSTO_COUNT || !csto_ends_phrase(s, q[1].to) || q->after_from || q->bracket || r->w.n == 0)
        return false;
    const struct csto_mark *be = csto_sentence_before(s, q->left, CSTO_CLASS_BE);
    be = be ? be : csto_sentence_before(s, q->left, CSTO_CLASS_REACH);
    row->first = r->q.n - 2;
    row->n = 2;
    return be != NULL;
}

/* A member of a row that begins at token i: where it ends; 0 = none does. */
static uint32_t item_member(const struct csto_reader *r, uint32_t i)
{
    const struct csto_mark *m = csto_noun_item(r, i, true);
    m = m ? m : csto_noun_item(r, i, false);
    return m && m->from == i ? m->to : 0;
}

static uint32_t place_member(const struct csto_reader *r, uint32_t i)
{
    const struct csto_mark *m = csto_place_name_at(&r->s, i);
    return m && csto_tells_place(r, m) ? m->to : 0;
}

static uint32_t time_member(const struct csto_reader *r, uint32_t i)
{
    const struct csto_when *w = csto_when_beside(r, i, true);
    return w ? w->to : 0;
}

/* The row of just n members that begins at token i; its end, 0 = there is none. */
static uint32_t row_at(const struct csto_reader *r, uint32_t i, struct csto_respective *row,
                       uint32_t (*member)(const struct csto_reader *, uint32_t))
{
    size_t n = 0;
    uint32_t to = 0, next;
    for (uint32_t end; n < MOST && (end = member(r, i)) != 0; i = next) {
        row->at[n++] = i;
        next = next_member(&r->s, to = end);
        if (next == to)
            break;
    }
    return n == row->n ? to : 0;
}

/* The row of members nearest to the figures, on their left rather than on their right; false, and nothing is changed, where there is none. */
static bool find_members(const struct csto_reader *r, struct csto_respective *row)
{
    static uint32_t (*const members[])(const struct csto_reader *, uint32_t) = {
        [CSTO_ROW_ITEMS] = item_member, [CSTO_ROW_PLACES] = place_member, [CSTO_ROW_TIMES] = time_member};
    uint32_t left = r->q.at[row->first].left, right = r->q.at[row->first + row->n - 1].to;
    bool found = false;
    struct csto_respective best = *row, try = *row;
    for (uint32_t i = 0; i < r->s.tokens.n; i++)
        for (int kind = CSTO_ROW_ITEMS; kind <= CSTO_ROW_TIMES; kind++) {
            uint32_t end = i < left || (i >= right && !found) ? row_at(r, i, &try, members[kind]) : 0;
            if (!end)
                continue;
            best = try;
            best.kind = (csto_row_kind)kind;
            found = true;
            i = end - 1;
            break;
        }
    *row = best;
    return found;
}

/* "12 and 38 million". */
static void share_scale(struct csto_quantity *q, const struct csto_quantity *last)
{
    if (q->scaled || last->scale <= 1 || q->value >= 1000)
        return;
    q->value *= last->scale;
    q->other = q->value;
    q->ambiguous = false;
}

/* Figures of one row have the unit and the scale of the last one, unless they are of what was said before and was counted. */
static void share_units(struct csto_reader *r, const struct csto_respective *row)
{
    const struct csto_quantity *last = &r->q.at[row->first + row->n - 1];
    for (size_t i = 0; i + 1 < row->n; i++) {
        struct csto_quantity *q = &r->q.at[row->first + i];
        bool counted = row->kind == CSTO_ROW_SAID && csto_unit_at(r->v, r->f.at[row->at[i]].unit)->dimension == CSTO_COUNT;
        if (q->unit || q->dimension != CSTO_COUNT || counted)
            continue;
        share_scale(q, last);
        q->unit = last->unit;
        q->dimension = last->dimension;
    }
}

void csto_respective_find(struct csto_reader *r)
{
    struct csto_respective *row = &r->respective;
    const struct csto_mark *word = csto_sentence_find(&r->s, 0, r->s.tokens.n, CSTO_CLASS_RESPECTIVE);
    *row = (struct csto_respective){.n = 0};
    row->kind = CSTO_ROW_SAID;
    if (word ? !is_respective(r, word, row) : !is_bare_pair(r, row))
        row->n = 0;
    else if (word && find_members(r, row))
        share_units(r, row);
}

/* The row that quantity k is of, with its place in it; NULL = it is of none of the kind. */
static const struct csto_respective *row_of(const struct csto_reader *r, size_t k, csto_row_kind kind, size_t *at)
{
    const struct csto_respective *row = &r->respective;
    *at = k - row->first;
    return row->n && row->kind == kind && k >= row->first && *at < row->n ? row : NULL;
}

bool csto_respective_noun(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out)
{
    const struct csto_respective *row = &r->respective;
    if (row->n == 0)
        return false; /* as in nearly all sentences */
    size_t at = k - row->first, last = row->first + row->n - 1;
    if (k < row->first || k > last)
        return false;
    csto_noun_right(r, r->q.at[last].to, csto_right_limit(r, last), counted, out);
    if (row->kind != CSTO_ROW_ITEMS)
        return k < last && out->to > out->from;
    const struct csto_mark *item = csto_noun_item(r, row->at[at], counted);
    item = item ? item : csto_noun_item(r, row->at[at], false);
    *out = (struct csto_what){.measure = out->measure, .item = item->code, .from = item->from, .to = item->to, .confidence = 0.85f};
    return true;
}

csto_code csto_respective_item(const struct csto_reader *r, size_t k)
{
    size_t at;
    const struct csto_respective *row = row_of(r, k, CSTO_ROW_ITEMS, &at);
    const struct csto_mark *item = row ? csto_noun_item(r, row->at[at], false) : NULL;
    return item ? item->code : 0;
}

const struct csto_when *csto_respective_time(const struct csto_reader *r, size_t k)
{
    size_t at;
    const struct csto_respective *row = row_of(r, k, CSTO_ROW_TIMES, &at);
    return row ? csto_when_beside(r, row->at[at], true) : NULL;
}

const struct csto_mark *csto_respective_place(const struct csto_reader *r, size_t k)
{
    size_t at;
    const struct csto_respective *row = row_of(r, k, CSTO_ROW_PLACES, &at);
    return row ? csto_place_name_at(&r->s, row->at[at]) : NULL;
}

/* The findings of one role of the sentence that told some last, if they are as many as the row has figures. */
static bool find_told(const struct csto_reader *r, struct csto_respective *row, csto_role role)
{
    size_t n = 0;
    for (size_t i = r->f.n > r->sentence_findings ? r->sentence_findings : r->told_findings; i < r->f.n; i++)
        if (r->f.at[i].role == role && ++n <= row->n)
            row->at[n - 1] = (uint32_t)i;
    return n == row->n;
}

/* What was said last: levels or parts, in the dimensions of the figures of the row. */
static bool find_said(struct csto_reader *r, struct csto_respective *row)
{
    if (r->told_findings < r->paragraph_findings || !(find_told(r, row, CSTO_LEVEL) || find_told(r, row, CSTO_PART)))
        return false;
    share_units(r, row);
    for (size_t i = 0; i < row->n; i++)
        if (r->q.at[row->first + i].dimension != CSTO_PERCENT && /* "up 5.7% and 9.4% respectively" */
            csto_unit_at(r->v, r->f.at[row->at[i]].unit)->dimension != r->q.at[row->first + i].dimension)
            return false;
    return true;
}

/* "Iran, Pakistan and Turkey seized most of the opium: 471, 84 and 31 tons respectively": quantity k goes on with the row, whose last figure has no noun. */
static bool goes_on(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_respective *row = &r->respective;
    const struct csto_finding *last = csto_last_finding(r, false);
    struct csto_what noun;
    if ((row->kind != CSTO_ROW_PLACES && row->kind != CSTO_ROW_TIMES) || k <= row->first || k >= row->first + row->n || !last ||
        last->end != r->q.at[k - 1].end)
        return false;
    csto_noun_right(r, r->q.at[row->first + row->n - 1].to, csto_right_limit(r, row->first + row->n - 1), true, &noun);
    *out = csto_like(last, 0.8f);
    return noun.to == noun.from;
}

bool csto_respective_said(struct csto_reader *r, size_t k, struct csto_what *out)
{
    size_t at;
    if (r->respective.n == 0)
        return false;
    if (goes_on(r, k, out))
        return true;
    if (!row_of(r, k, CSTO_ROW_SAID, &at))
        return false;
    struct csto_respective *row = &r->respective;
    if (at == 0 && !find_said(r, row)) {
        row->kind = CSTO_ROW_NONE; /* "the police and the army seized 12 and 8 kg of heroin respectively" */
        share_units(r, row);
        return false;
    }
    *out = csto_like(&r->f.at[row->at[at]], 0.8f);
    return true;
}

void csto_respective_settle(const struct csto_reader *r, size_t k, struct csto_finding *f)
{
    size_t at;
    if (r->respective.n == 0)
        return;
    const struct csto_respective *row = row_of(r, k, CSTO_ROW_SAID, &at);
    const struct csto_finding *said = row ? &r->f.at[row->at[at]] : NULL, *last = csto_last_finding(r, false);
    if (said && at > 0 && last && last->end == r->q.at[k - 1].end) {
        f->period = last->period;
        f->period_kind = last->period_kind;
        f->period_stated = last->period_stated;
        f->role = last->role;
    } else if (said && csto_period_known(said->period) && csto_period_known(f->period) && f->period.to < said->period.from) {
        f->role = CSTO_PREVIOUS;
    }
}
