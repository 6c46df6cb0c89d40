/* bare_weight.h - weights without a noun of their own: what the ways to find what was weighed share */
#ifndef CSTO_LOADERS_PROSE_BARE_WEIGHT_H
#define CSTO_LOADERS_PROSE_BARE_WEIGHT_H

#include "loaders/prose/nouns.h"

enum { CSTO_WEIGHTS_SEEN = 60 }; /* how many findings are looked back to */

/* What the ways ask of a weight. */
struct csto_bare_weight {
    const struct csto_reader *r;
    size_t k;
    const struct csto_quantity *q;
    const struct csto_sentence *s;
    const struct csto_codes *c;
    const struct csto_finding *last, *any; /* the last one of the sentence, of the document; NULL = none */
    bool paired;                           /* one of two that are compared, or in a bracket */
    struct csto_what *out;
};

/* It is of what the finding is of; true, so that a way ends with it. */
static inline bool csto_weight_like(const struct csto_bare_weight *b, const struct csto_finding *f)
{
    b->out->item = f->item;
    b->out->measure = f->measure;
    return true;
}

/* It is of what the last figure of the sentence is of. */
static inline bool csto_weight_like_last(const struct csto_bare_weight *b)
{
    return b->last && b->last->item && csto_weight_like(b, b->last);
}

/* It is of an item that was named in an earlier sentence; false where none was. */
static inline bool csto_weight_of(const struct csto_bare_weight *b, csto_code item, csto_code measure, float confidence)
{
    *b->out = (struct csto_what){.item = item, .measure = measure, .inherited = true, .confidence = confidence};
    return item != 0;
}

static inline bool csto_weight_same_dimension(const struct csto_bare_weight *b, const struct csto_finding *f)
{
    return csto_unit_at(b->r->v, f->unit)->dimension == b->q->dimension;
}

/* Another substance than that of the last figure is named between the two. */
static inline bool csto_weight_named(const struct csto_bare_weight *b)
{
    const struct csto_mark *m = csto_sentence_find(b->s, csto_left_limit(b->r, b->k), b->q->left, CSTO_CLASS_ITEM);
    return m && b->last && m->code != b->last->item && csto_kind_of(b->r, m->code) == CSTO_KIND_DRUG;
}

static inline bool csto_weight_ends(const struct csto_bare_weight *b)
{
    return csto_ends_phrase(b->s, b->q->to);
}

static inline bool csto_weight_reached(const struct csto_bare_weight *b)
{
    return csto_is_reached(b->r, b->k);
}

/* row_weight.c: ways of a weight that goes on with a row, or falls to a place or a substance; as below. */
bool csto_another_weight(const struct csto_bare_weight *b);
bool csto_member_of_series_weight(const struct csto_bare_weight *b);
bool csto_next_place_weight(const struct csto_bare_weight *b);
bool csto_next_agency_weight(const struct csto_bare_weight *b);
bool csto_share_of_place_weight(const struct csto_bare_weight *b);
bool csto_and_then_weight(const struct csto_bare_weight *b);
bool csto_share_falls_to_place_weight(const struct csto_bare_weight *b);
bool csto_with_share_weight(const struct csto_bare_weight *b);
bool csto_share_of_subject_weight(const struct csto_bare_weight *b);
bool csto_weighed_too_weight(const struct csto_bare_weight *b);

/* reached_weight.c: ways of a weight that something reached, of which only an earlier sentence tells; true = known, and in `out`. */
bool csto_area_of_topic(const struct csto_bare_weight *b);
bool csto_area_reached(const struct csto_bare_weight *b);
bool csto_figure_reached(const struct csto_bare_weight *b);
bool csto_topic_reached(const struct csto_bare_weight *b);
bool csto_total_reached(const struct csto_bare_weight *b);

#endif
