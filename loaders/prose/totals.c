/* totals.c - totals of drugs that name no substance, and the one that a weight without a noun is of */
#include "config.h"

#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"

/* "registered more than 6.2 tonnes, including over 4.9 tonnes of opium": a total that names no substance is of drugs where its parts are. */
bool csto_total_of_parts(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t limit = csto_right_limit(r, k);
    bool listed = csto_near(&r->s, q->to, limit < q->to + 4 ? limit : q->to + 4, CSTO_CLASS_PART);
    uint32_t past = csto_past_bracket(r, k);
    if (past && k + 2 < r->q.n) { /* "18.6 t (22.4), of these: heroin - 31 kg" */
        struct csto_what label;
        return csto_near(&r->s, past, r->q.at[k + 2].left, CSTO_CLASS_PART) && csto_noun_label(r, k + 2, &label) && label.item &&
               csto_item_under(r->v, label.item, r->e->codes.all_drugs);
    }
    if (k + 1 >= r->q.n)
        return false;
    listed |= csto_opens_of(r, k); /* "Of the 38 tonnes seized, 12 tonnes were heroin" */
    listed |= csto_near(&r->s, r->q.at[k + 1].to, r->q.at[k + 1].to + 2, CSTO_CLASS_MORE_OF);
    listed |= csto_sentence_mark(&r->s, q->to, ':') && q[1].left == q->to + 1 &&
              csto_is_reached(r, k); /* "вес изъятого составил 118 кг: 64 кг гашиша" */
    struct csto_what next;
    csto_noun_right(r, r->q.at[k + 1].to, csto_right_limit(r, k + 1), false, &next);
    return listed && next.item && csto_item_under(r->v, next.item, r->e->codes.all_drugs);
}

/* Nothing that could be weighed stands behind token `at`. */
bool csto_ends_phrase(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind == CSTO_TOKEN_MARK || (s->tokens.at[at].flags & CSTO_TOKEN_TAKEN) ||
           csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, at, CSTO_CLASS_PERIOD) ||
           csto_sentence_at(s, at, CSTO_CLASS_EARLIER) || csto_sentence_at(s, at, CSTO_CLASS_MORE);
}

/* What a weight without a substance is of: the drugs named before it in its sentence, else the last total of the document. */
bool csto_total_before(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 60 };
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    bool named = csto_noun_subject(r, q->left, out) && out->item == c->all_drugs;
    *out = (struct csto_what){.item = named ? c->all_drugs : 0, .measure = c->seizure, .inherited = true, .confidence = 0.6f};
    if (!named && r->topic && r->topic_paragraph == r->paragraph_n && r->f.n == r->paragraph_findings) {
        out->item = r->topic; /* "The quantity of cocaine seized reached a new high. Member States intercepted 397 tonnes" */
        return true;
    }
    bool whole = false;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < REACH && !named && !whole; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        bool total = f->part_of < 0 && f->measure == c->seizure && f->role != CSTO_CHANGE && f->role != CSTO_SHARE && !f->title;
        if (total && csto_unit_at(r->v, f->unit)->dimension == q->dimension && csto_item_under(r->v, f->item, c->drugs_and_precursors)) {
            whole = f->has_parts || f->item == c->all_drugs; /* rather than what was said last */
            out->item = whole || !out->item ? f->item : out->item;
        }
    }
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!out->item && last && csto_item_under(r->v, last->item, c->drugs_and_precursors))
        out->item = last->item;
    out->item = out->item || !r->ever_acting ? out->item : r->topic; /* "Seizures of opium fell ...; Iran seized 241 tons in 2023" */
    return out->item != 0;
}
