/* reached_weight.c - weights and areas that something reached, of which only an earlier sentence tells: "In 2012 the figure was 11.4 tons" */
#include "config.h"

#include "loaders/prose/bare_weight.h"

/* "Eradication came to 1,430 ha". */
bool csto_area_reached(const struct csto_bare_weight *b)
{
    if (b->q->dimension != CSTO_AREA || !csto_weight_reached(b))
        return false;
    for (size_t i = b->r->f.n, seen = 0; i-- > 0 && seen < CSTO_WEIGHTS_SEEN; seen++) {
        const struct csto_finding *f = &b->r->f.at[i];
        bool changed = f->role == CSTO_CHANGE && f->measure == b->c->production; /* "The area fell by 4%. It stood at 45,200 ha" */
        if (csto_kind_of(b->r, f->item) == CSTO_KIND_PLANT && (changed || csto_weight_same_dimension(b, f)))
            return csto_weight_of(b, f->item, 0, 0.6f);
    }
    return false;
}

static bool names_figure(const struct csto_bare_weight *b)
{
    enum { REACH = 12 };
    return csto_near_left(b->r, b->k, REACH, CSTO_CLASS_FIGURE);
}

/* "Ghana seized 37 tons of cannabis. Officers eradicated 212 hectares of the crop": of the plant that the sentences before told of. */
bool csto_area_of_topic(const struct csto_bare_weight *b)
{
    const struct csto_mark *verb = b->q->dimension == CSTO_AREA ? csto_sentence_before(b->s, b->q->left, CSTO_CLASS_VERB) : NULL;
    return verb && verb->code == b->c->destroyed && csto_weight_of(b, b->r->topic, verb->code, 0.6f);
}

/* "In 2012 the figure was 11.4 tons". */
bool csto_figure_reached(const struct csto_bare_weight *b)
{
    if (!csto_weight_reached(b) || !names_figure(b))
        return false;
    for (size_t i = b->r->f.n, seen = 0; i-- > 0 && seen < CSTO_WEIGHTS_SEEN; seen++) {
        const struct csto_finding *f = &b->r->f.at[i];
        if (f->part_of < 0 && f->item && csto_weight_same_dimension(b, f)) {
            *b->out = csto_like(f, 0.6f);
            return true;
        }
    }
    return false;
}

/* "The previous record was 3.7 tonnes", "production was estimated at 433 tons". */
bool csto_topic_reached(const struct csto_bare_weight *b)
{
    const struct csto_mark *made = csto_sentence_find(b->s, csto_left_limit(b->r, b->k), b->q->left, CSTO_CLASS_VERB);
    bool record = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_FIGURE) != NULL;
    csto_code topic = record && b->last && csto_kind_of(b->r, b->last->item) == CSTO_KIND_DRUG ? b->last->item : b->r->topic;
    return (csto_weight_reached(b) || record) && csto_weight_ends(b) && (names_figure(b) || (made && made->code == b->c->production)) &&
           csto_weight_of(b, topic, 0, 0.6f);
}

bool csto_total_reached(const struct csto_bare_weight *b)
{
    if (!csto_weight_reached(b) || !csto_near(b->s, 0, b->q->left, CSTO_CLASS_VERB))
        return false;
    for (size_t i = b->r->f.n, seen = 0; i-- > 0 && seen < CSTO_WEIGHTS_SEEN; seen++)
        if (b->r->f.at[i].has_parts && b->r->f.at[i].measure == b->c->seizure) {
            *b->out = csto_like(&b->r->f.at[i], 0.6f);
            return true;
        }
    return false;
}
