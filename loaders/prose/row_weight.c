/* row_weight.c - weights without a noun that go on with a row, or that fall to a place or a substance */
#include "config.h"

#include "loaders/prose/bare_weight.h"
#include "loaders/prose/bare_words.h"
#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/rows.h"

/* "... 4.4 tons of cocaine and another 1.5 tons", "... and Tajikistan 1.1 tons". */
bool csto_another_weight(const struct csto_bare_weight *b)
{
    const struct csto_mark *further = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_FURTHER),
                           *there = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_PLACE);
    if (!further && !there)
        return false;
    return csto_sentence_before(b->s, further ? further->from : there->from, CSTO_CLASS_AND) && csto_weight_ends(b) && b->last &&
           csto_weight_same_dimension(b, b->last) && csto_weight_like_last(b);
}

bool csto_member_of_series_weight(const struct csto_bare_weight *b)
{
    return b->last && csto_weight_same_dimension(b, b->last) && csto_series_goes_on(b->r, b->k) && csto_weight_like_last(b);
}

bool csto_next_place_weight(const struct csto_bare_weight *b)
{
    return b->last && csto_is_of_next_place(b->r, b->k) && csto_weight_like_last(b);
}

/* "Агентство изъяло 1,9 тонны, МВД – 1,6 тонны, пограничники – 735 кг": a row of those who did it goes on. */
bool csto_next_agency_weight(const struct csto_bare_weight *b)
{
    uint32_t left = b->q->left;
    bool dash = left > 1 && csto_sentence_mark(b->s, left - 1, '-') && csto_sentence_spaced(b->s, left - 1);
    const struct csto_mark *who = dash ? csto_sentence_before(b->s, left - 1, CSTO_CLASS_AGENCY) : NULL,
                           *those = dash ? csto_sentence_before(b->s, left - 1, CSTO_CLASS_MEASURE) : NULL;
    who = who ? who : those && those->code == b->c->personnel ? those : NULL;
    return who && who->from > 0 && csto_sentence_mark(b->s, who->from - 1, ',') && csto_weight_ends(b) && b->last &&
           csto_weight_same_dimension(b, b->last) && csto_weight_like_last(b);
}

/* "Kazakhstan accounted for 1,006 kg of heroin and Uzbekistan for 388 kg". */
bool csto_share_of_place_weight(const struct csto_bare_weight *b)
{
    bool ends = csto_weight_ends(b) || csto_and_place(b->s, b->q->to);
    return ends && csto_falls_to_place(b->s, b->q) && csto_weight_like_last(b);
}

/* "Down from 51,000 litres in 2020 and 93,000 litres in 2019". */
bool csto_and_then_weight(const struct csto_bare_weight *b)
{
    uint32_t to = b->q->to;
    bool dated =
        csto_sentence_at(b->s, to, CSTO_CLASS_PREPOSITION) && to + 1 < b->s->tokens.n && (b->s->tokens.at[to + 1].flags & CSTO_TOKEN_TAKEN);
    return dated && csto_sentence_before(b->s, b->q->left, CSTO_CLASS_AND) && b->last && csto_weight_same_dimension(b, b->last) &&
           csto_weight_like_last(b);
}

/* "На Россию приходится 29,2 тонны", "Thailand alone accounted for 62 tons": of the last total, or of the last thing that is no part. */
bool csto_share_falls_to_place_weight(const struct csto_bare_weight *b)
{
    const struct csto_mark *falls = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_SHARE),
                           *alone = falls ? csto_sentence_before(b->s, falls->from, CSTO_CLASS_ALONE) : NULL;
    bool of_this = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_OF) && csto_sentence_at(b->s, b->q->to + 1, CSTO_CLASS_ARTICLE) &&
                   csto_member_ends(b->s, b->q->to + 2);
    if (!falls || !csto_sentence_before(b->s, alone ? alone->from : falls->from, CSTO_CLASS_PLACE) || !(csto_weight_ends(b) || of_this))
        return false;
    if (csto_total_before(b->r, b->k, b->out))
        return true;
    for (size_t i = b->r->f.n; i-- > csto_remembered(b->r);) {
        const struct csto_finding *f = &b->r->f.at[i];
        if (f->part_of < 0 && f->role == CSTO_LEVEL && f->item && csto_weight_same_dimension(b, f)) {
            *b->out = csto_like(f, 0.6f);
            return true;
        }
    }
    return false;
}

/* "Accounted for 86 per cent of the total, with 6,800 tons". */
bool csto_with_share_weight(const struct csto_bare_weight *b)
{
    return b->last && b->last->role == CSTO_SHARE && csto_sentence_before(b->s, b->q->left, CSTO_CLASS_AT) && csto_weight_ends(b) &&
           csto_weight_like_last(b);
}

/* "Heroin accounted for 87.5 kg". */
bool csto_share_of_subject_weight(const struct csto_bare_weight *b)
{
    return csto_near(b->s, 0, b->q->left, CSTO_CLASS_SHARE) && csto_noun_subject(b->r, b->q->left, b->out) && b->out->item &&
           b->out->from >= csto_left_limit(b->r, b->k) && csto_kind_of(b->r, b->out->item) <= CSTO_KIND_GOODS;
}

/* "34 очага конопли площадью 12,4 га, весом около 18 тонн": the same things, weighed. */
bool csto_weighed_too_weight(const struct csto_bare_weight *b)
{
    const struct csto_mark *weight = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_WEIGHT);
    return weight && b->q->dimension == CSTO_MASS && b->k > 0 && b->last && b->last->end == b->q[-1].end &&
           weight->from <= b->q[-1].to + 2 && csto_kind_of(b->r, b->last->item) == CSTO_KIND_PLANT && csto_weight_like_last(b);
}
