/* told_before.c - weights and areas without a noun in a sentence that only goes on with what was told of before */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"

enum { SEEN = 60 };

/* The last level in the dimension of quantity k; NULL = none is near. */
static const struct csto_finding *level_in_dimension(const struct csto_reader *r, size_t k, size_t least)
{
    for (size_t i = r->f.n, seen = 0; i-- > least && seen < SEEN; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (csto_unit_at(r->v, f->unit)->dimension == r->q.at[k].dimension && f->role != CSTO_CHANGE && f->role != CSTO_SHARE)
            return f;
    }
    return NULL;
}

/* "Antwerp has reported 31 tonnes, down from 88": of what was seized last. */
static bool weight_reported(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_mark *say = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_SAY);
    const struct csto_finding *f = say && csto_names_place(&r->s, csto_left_limit(r, k), say->from) ? level_in_dimension(r, k, 0) : NULL;
    return f && f->measure == r->e->codes.seizure && csto_take_like(out, f, 0.6f);
}

/* "In 2024 it was 7.3 tonnes". */
static bool weight_then(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_mark *was = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_BE),
                           *it = was ? csto_sentence_before(&r->s, was->from, CSTO_CLASS_BE) : NULL;
    const struct csto_finding *f = it && k == 0 && r->w.n ? level_in_dimension(r, k, csto_remembered(r)) : NULL;
    return f && csto_take_like(out, f, 0.7f);
}

/* "Brigades uprooted 25,400 hectares": of the plants whose area was told of last. */
static bool area_told(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool told = csto_sentence_before(&r->s, q->left, CSTO_CLASS_VERB) || csto_sentence_before(&r->s, q->left, CSTO_CLASS_SAY) ||
                csto_is_reached(r, k);
    const struct csto_finding *f = told ? level_in_dimension(r, k, 0) : NULL;
    if (!f || csto_kind_of(r, f->item) != CSTO_KIND_PLANT)
        return false;
    *out = (struct csto_what){.item = f->item, .inherited = true, .confidence = 0.6f};
    return true;
}

/* "Of the opium, 19 tonnes was stopped in Iran", "the largest shipment weighed 2,700 kilos". */
static bool part_of_told(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    long total = k == 0 ? csto_total_of_opening(r) : CSTO_NO_FINDING;
    total = total >= 0 || !csto_ends_phrase(&r->s, r->q.at[k].to) ? total : csto_total_of_largest(r, k);
    const struct csto_finding *f = total >= 0 ? &r->f.at[total] : NULL;
    return f && csto_unit_at(r->v, f->unit)->dimension == r->q.at[k].dimension && csto_take_like(out, f, 0.75f);
}

bool csto_told_before(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (part_of_told(r, k, out))
        return true;
    if (!csto_ends_phrase(&r->s, q->to) && !csto_sentence_at(&r->s, q->to, CSTO_CLASS_AND))
        return false;
    if (q->dimension == CSTO_AREA)
        return area_told(r, k, out);
    return q->dimension == CSTO_MASS && (weight_reported(r, k, out) || weight_then(r, k, out));
}
