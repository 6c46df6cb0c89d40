/* part_nouns.c - a part whose figure stands in a bracket: "most of it (3 tonnes) was hashish", "more than half (61) were frauds" */
#include "config.h"

#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"

bool csto_is_fraction(const struct csto_quantity *q)
{
    return q->words && !q->scaled && q->value < 1;
}

bool csto_behind_fraction(const struct csto_reader *r, size_t k)
{
    return k > 0 && r->q.at[k].bracket && csto_is_fraction(&r->q.at[k - 1]) && r->q.at[k].left - r->q.at[k - 1].to <= 3;
}

bool csto_noun_behind_bracket(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    if (!q->bracket || !csto_sentence_mark(s, q->to, ')') ||
        !(csto_behind_fraction(r, k) || csto_near(s, csto_left_limit(r, k), q->left, CSTO_CLASS_PART)))
        return false;
    uint32_t at = q->to + 1;
    const struct csto_mark *is = csto_sentence_at(s, at, CSTO_CLASS_BE);
    is = is ? is : csto_sentence_at(s, at, CSTO_CLASS_SHARE);
    at = is ? is->to : at + csto_sentence_mark(s, at, '-');
    csto_noun_right(r, at, csto_right_limit(r, k), counted, out);
    return out->to > out->from && !out->pronoun;
}
