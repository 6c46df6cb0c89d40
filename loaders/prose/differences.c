/* differences.c - so much more or less than before, which nobody counted or weighed */
#include "config.h"

#include "loaders/prose/measured.h"

/* "12 kg more than a year before". */
static bool is_measured_more(const struct csto_reader *r, const struct csto_quantity *q)
{
    return r->s.style == CSTO_NUMBER_ENGLISH && q->unit &&
           (csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_LESS));
}

/* "Seven fewer than a year before", "12 more cases were opened than in 2023": "than" is not that of a hedge. */
static bool is_more_than(const struct csto_reader *r, size_t k)
{
    enum { REACH = 10 };
    const struct csto_sentence *s = &r->s;
    uint32_t at = r->q.at[k].to, right = csto_right_limit(r, k) < at + REACH ? csto_right_limit(r, k) : at + REACH;
    const struct csto_mark *more = csto_sentence_at(s, at, CSTO_CLASS_MORE);
    more = more ? more : csto_sentence_at(s, at, CSTO_CLASS_LESS);
    if (r->s.style != CSTO_NUMBER_ENGLISH || !more)
        return false;
    for (uint32_t i = at + 1; i < right && s->tokens.at[i].kind != CSTO_TOKEN_MARK; i++)
        if (csto_sentence_at(s, i, CSTO_CLASS_THAN) && (i == at + 1 || !csto_sentence_before(s, i + 1, CSTO_CLASS_HEDGE)))
            return true;
    return false;
}

/* "Сократились примерно на 48,6 тыс. га", "выросло за год более чем на 120": nothing but hedges and times stand between the verb and the preposition. */
static bool is_behind_change(const struct csto_reader *r, size_t k)
{
    enum { REACH = 8 };
    const struct csto_sentence *s = &r->s;
    uint32_t i = r->q.at[k].from, least = csto_left_limit(r, k);
    if (i == 0 || !csto_sentence_before(s, i, CSTO_CLASS_BY))
        return false;
    for (uint32_t n = 0; i-- > least && n < REACH; n++) {
        if (csto_sentence_at(s, i, CSTO_CLASS_UP) || csto_sentence_at(s, i, CSTO_CLASS_DOWN))
            return true;
        if (s->tokens.at[i].kind == CSTO_TOKEN_MARK)
            return false;
    }
    return false;
}

/* "На 18 дел больше, чем". */
static bool is_counted_more(const struct csto_reader *r, size_t k)
{
    enum { REACH = 4 };
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t right = csto_right_limit(r, k) < q->to + REACH ? csto_right_limit(r, k) : q->to + REACH;
    return csto_sentence_before(&r->s, q->from, CSTO_CLASS_BY) &&
           (csto_near(&r->s, q->to, right, CSTO_CLASS_MORE) || csto_near(&r->s, q->to, right, CSTO_CLASS_LESS));
}

bool csto_is_difference(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (q->dimension == CSTO_PERCENT)
        return false;
    return is_measured_more(r, q) || is_more_than(r, k) ||
           (r->s.style == CSTO_NUMBER_COMMA && (is_behind_change(r, k) || is_counted_more(r, k)));
}
