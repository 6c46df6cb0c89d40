/* bare_said.c - counts without a noun of their own that count what was said last */
#include "config.h"

#include "loaders/prose/bare.h"
#include "loaders/prose/bare_words.h"

/* The last finding of the paragraph that is no change (its first one where all are), or the last of the document; NULL = none. */
const struct csto_finding *csto_last_level(const struct csto_reader *r)
{
    const struct csto_finding *last = csto_last_finding(r, true);
    for (size_t i = r->f.n; i-- > csto_remembered(r) && last && last->role == CSTO_CHANGE;)
        last = &r->f.at[i];
    return last;
}

/* "В Казахстане их 5 012, в Белоруссии – 2 640": so many of them are there. */
enum csto_answer csto_so_many_of_them(const struct csto_bare_count *b)
{
    uint32_t left = b->q->left;
    bool them = b->s->style == CSTO_NUMBER_COMMA && left > 1 && csto_sentence_at(b->s, left - 1, CSTO_CLASS_ARTICLE) &&
                csto_place_ends(b->s, left - 1);
    return them && b->counted && csto_member_ends(b->s, b->q->to) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Russia accounts for 31,570 of the violations, Kazakhstan for 4,102 and Belarus for 1,284". */
enum csto_answer csto_share_of_next_place(const struct csto_bare_count *b)
{
    bool row = b->s->style == CSTO_NUMBER_ENGLISH && csto_falls_to_place(b->s, b->q);
    bool ends = csto_member_ends(b->s, b->q->to) || csto_and_place(b->s, b->q->to);
    return row && ends && b->counted && b->last->place_stated ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Изъято 2 400 единиц оружия. За весь 2024 год изъято 2 870 единиц": units of what was counted last. */
enum csto_answer csto_units_said(const struct csto_bare_count *b)
{
    const struct csto_mark *units = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_CLASSIFIER),
                           *verb = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_VERB);
    const struct csto_finding *last = b->r->f.n > b->r->paragraph_findings ? csto_last_level(b->r) : NULL;
    csto_item_kind kind = last ? csto_kind_of(b->r, last->item) : CSTO_KIND_NONE;
    bool things = (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) && csto_unit_at(b->r->v, last->unit)->dimension == CSTO_COUNT;
    return units && things && verb && verb->code == last->measure && csto_member_ends(b->s, units->to) ? csto_bare_like(b, last)
                                                                                                       : CSTO_ANSWER_NEXT;
}

/* "Their number rose by 14% and reached 627,900": of what the change before it is of. */
enum csto_answer csto_reached_by_change(const struct csto_bare_count *b)
{
    const struct csto_finding *change = csto_last_finding(b->r, false);
    bool beside = change && change->role == CSTO_CHANGE && b->k > 0 && change->end == b->q[-1].end && change->measure != b->c->seizure;
    const struct csto_mark *at = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_AT); /* "up 3% at 3,420" */
    bool stands = at && csto_sentence_at(b->s, at->from, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(b->s, at->from, CSTO_CLASS_AWAY);
    bool reached = stands || csto_is_reached(b->r, b->k);
    return beside && reached && csto_member_ends(b->s, b->q->to) ? csto_bare_like(b, change) : CSTO_ANSWER_NEXT;
}

/* What the paragraph before took is not what "there were 16,000" of here. */
enum csto_answer csto_level_said_last(const struct csto_bare_count *b)
{
    const struct csto_reader *r = b->r;
    const struct csto_finding *last = csto_last_level(r);
    if (!last || csto_unit_at(r->v, last->unit)->dimension != CSTO_COUNT ||
        (r->f.n == r->paragraph_findings && (last->measure == b->c->seizure || last->measure == b->c->detained)))
        return CSTO_ANSWER_NOTHING;
    *b->out = csto_like(last, 0.6f);
    return CSTO_ANSWER_KNOWN;
}
