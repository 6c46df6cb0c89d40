/* percent_goes_on.c - percentages that go on with a figure that was said before them: the same share of another year, or a kind of what was counted */
#include "config.h"

#include "loaders/prose/nouns.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/rows.h"

/* "В 2023 году этот показатель составлял 34,8%": the share that was said last in the paragraph. */
static const struct csto_finding *share_of_figure(const struct csto_reader *r, size_t k)
{
    const struct csto_finding *last = r->f.n > r->paragraph_findings ? csto_last_finding(r, true) : NULL;
    bool reached = csto_is_reached(r, k), figure = reached && csto_near(&r->s, csto_left_limit(r, k), r->q.at[k].left, CSTO_CLASS_FIGURE),
         other_time = reached && k > 0 && last == csto_last_finding(r, false) && csto_series_time_of_clause(r, k);
    return (figure || other_time) && last && last->role == CSTO_SHARE ? last : NULL;
}

/* "..., в 2022-м - 26,5%": the share, or the change, that the row began with. */
static const struct csto_finding *percent_of_row(const struct csto_reader *r, size_t k)
{
    enum { ROW = 6 };
    if (!csto_series_member(r, k))
        return NULL;
    for (size_t i = r->f.n, n = 0; i-- > r->sentence_findings && n < ROW; n++)
        if (r->f.at[i].role == CSTO_SHARE || r->f.at[i].role == CSTO_CHANGE)
            return &r->f.at[i];
    return NULL;
}

/* "67% (of them) were committed through the internet, 40% - with telephones": crimes were said, and behind the share stands of which kind they are. */
static bool of_kind_behind(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t at = q->to + (q->bracket && csto_sentence_mark(s, q->to, ')'));
    const struct csto_mark *of = csto_sentence_at(s, at, CSTO_CLASS_MORE_OF);
    at = of ? of->to : at;
    bool opens = q->left == 0 || s->tokens.at[q->left - 1].kind == CSTO_TOKEN_MARK || csto_sentence_before(s, q->left, CSTO_CLASS_AND);
    bool dash = csto_sentence_mark(s, at, '-') && csto_sentence_at(s, at + 1, CSTO_CLASS_PREPOSITION);
    const struct csto_finding *said = csto_kind_said(r);
    if (!opens || !said || q->times || !(dash || csto_sentence_at(s, at, CSTO_CLASS_BE)))
        return false;
    *out = (struct csto_what){.measure = said->measure, .from = q->to, .to = q->to, .inherited = true, .confidence = 0.7f};
    out->item = csto_noun_crime(r, at + dash, csto_right_limit(r, k));
    for (uint32_t i = at; i < s->tokens.n && out->item && out->to == q->to && i < at + 12; i++) {
        const struct csto_mark *m = csto_noun_item(r, i, true);
        if (m && m->code == out->item) {
            out->from = m->from;
            out->to = m->to;
        }
    }
    return out->item && csto_measure_takes_item(r->v, out->measure, out->item);
}

/* The substance behind "85 percent of it", "of which 85 percent was", "85 % из них –"; NULL = none is named there. */
static const struct csto_mark *substance_of_it(const struct csto_reader *r, const struct csto_quantity *q)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *of = csto_sentence_at(s, q->to, CSTO_CLASS_MORE_OF), *m;
    if (!of && !csto_sentence_before(s, q->left, CSTO_CLASS_PART))
        return NULL;
    uint32_t at = of ? of->to : q->to;
    if ((m = csto_sentence_at(s, at, CSTO_CLASS_BE)) != NULL || (m = csto_sentence_at(s, at, CSTO_CLASS_REACH)) != NULL)
        at = m->to;
    at += csto_sentence_mark(s, at, '-');
    m = csto_sentence_at(s, at, CSTO_CLASS_ITEM);
    return m && csto_is_substance(csto_kind_of(r, m->code)) ? m : NULL;
}

/* "294 tonnes of drugs, 85 percent of it cocaine": part of what was weighed last. */
static bool of_substance_behind(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_mark *item = r->q.at[k].times ? NULL : substance_of_it(r, &r->q.at[k]);
    if (!item)
        return false;
    for (size_t i = r->f.n; i-- > csto_remembered(r);) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->role == CSTO_LEVEL && f->item && csto_item_under(r->v, item->code, f->item)) {
            *out = (struct csto_what){
                .measure = f->measure, .item = item->code, .from = item->from, .to = item->to, .inherited = true, .confidence = 0.75f};
            return true;
        }
    }
    return false;
}

/* "Of this 29.3 million was recovered, or 76 per cent": the part before it, as a share of its total. */
static const struct csto_finding *part_as_share(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    const struct csto_mark * or = csto_sentence_before(s, q->left, CSTO_CLASS_AND);
    bool apposed = or && or->from > 0 && csto_sentence_mark(s, or->from - 1, ',') && csto_member_ends(s, q->to);
    return apposed && k > 0 && last && last->role == CSTO_PART && last->end == q[-1].end ? last : NULL;
}

/* The share, or the change, that quantity k goes on with; NULL = with none. */
static const struct csto_finding *share_said(const struct csto_reader *r, size_t k)
{
    bool year_earlier;
    const struct csto_finding *f = share_of_figure(r, k), *last = csto_last_finding(r, false);
    f = f ? f : percent_of_row(r, k);
    bool earlier = !f && last && last->role == CSTO_SHARE && csto_is_earlier_share(r, k, &year_earlier);
    return earlier ? last : f;
}

bool csto_percent_goes_on(const struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *f = q->times || q->sign ? NULL : share_said(r, k), *part = f || q->times ? NULL : part_as_share(r, k);
    if (part)
        return csto_take_like(out, part, 0.8f);
    if (!f)
        return of_kind_behind(r, k, out) || of_substance_behind(r, k, out);
    *role = f->role;
    if (f->role == CSTO_CHANGE)
        *value = csto_change_of(q, f->value.value < 0 ? -1 : 1);
    return csto_take_like(out, f, 0.7f);
}
