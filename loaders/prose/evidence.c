/* evidence.c - how sure a finding is: what the text itself says of it, and what was only inferred */
#include "config.h"

#include "loaders/prose/phrases.h"

/* One doubt puts a finding that is certain otherwise below 0.9; several multiply.  doc/DESIGN.md says on what they were checked. */
static const struct csto_doubts {
    float no_verb;      /* nothing says what was done to it */
    float other_time;   /* its sentence has times of which none is plainly its own */
    float start_unused; /* a start is named, and it is no cumulative figure */
    float same;         /* "of the same drug": what that was is inferred */
    float quiet;        /* no paragraph so far speaks of seizing, arrests or an operation */
    float comma;        /* the number could be read with a decimal comma */
} doubts = {0.88f, 0.85f, 0.80f, 0.75f, 0.80f, 0.85f};

/* True where a word in tokens from..to says what was done; the nearest to a number before `to` is found first. */
static bool is_told(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    const uint64_t tells = csto_class_bit(CSTO_CLASS_VERB) | csto_class_bit(CSTO_CLASS_REACH) | csto_class_bit(CSTO_CLASS_UP) |
                           csto_class_bit(CSTO_CLASS_DOWN) | csto_class_bit(CSTO_CLASS_PART) | csto_class_bit(CSTO_CLASS_BE);
    for (uint32_t i = csto_sentence_has(s, tells) ? to : 0; i-- > from;)
        for (uint32_t k = s->first.at[i]; (s->begins.at[i] & tells) && k < s->first.at[i + 1]; k++)
            if (csto_class_among(s->marks.at[k].class, tells) && s->marks.at[k].to <= to)
                return true;
    return false;
}

static bool has_verb(const struct csto_reader *r, size_t k, const struct csto_what *what)
{
    uint32_t left = csto_left_limit(r, k), right = csto_right_limit(r, k);
    if (what->label || r->head_measure || r->p.bullet || r->label_line)
        return true;
    for (uint32_t i = 0; i < 2; i++) { /* before it in its sentence, or behind it before the next number */
        uint32_t from = i ? r->q.at[k].to : left > 40 ? left - 40 : 0, to = i ? right : r->q.at[k].left;
        if (is_told(&r->s, from, to))
            return true;
    }
    return false;
}

/* True where the sentence has several times and none stands beside the number. */
static bool is_unsure_of_time(const struct csto_reader *r, size_t k)
{
    enum { NEAR = 8 };
    const struct csto_quantity *q = &r->q.at[k];
    size_t plain = 0;
    bool beside = false;
    for (size_t i = 0; i < r->w.n && i < 16; i++) {
        const struct csto_when *w = &r->w.at[i];
        plain += !w->compared;
        beside |= (w->to <= q->left && q->left - w->to <= NEAR) || (w->from >= q->to && w->from - q->to <= NEAR);
    }
    return plain > 1 && !beside;
}

float csto_evidence(const struct csto_reader *r, size_t k, const struct csto_what *what, const struct csto_finding *f)
{
    float sure = what->confidence;
    const struct csto_quantity *q = &r->q.at[k];
    if (!has_verb(r, k, what))
        sure *= doubts.no_verb;
    if (is_unsure_of_time(r, k))
        sure *= doubts.other_time;
    if (f->role != CSTO_CUMULATIVE && r->survey.start)
        sure *= doubts.start_unused;
    if (what->same || csto_near(&r->s, q->to, q->to + 4, CSTO_CLASS_SAME))
        sure *= doubts.same;
    if (!r->ever_acting && f->measure != r->e->codes.crime && f->measure != r->e->codes.case_)
        sure *= doubts.quiet;
    if (f->comma_suspect)
        sure *= doubts.comma;
    return sure < 0.3f ? 0.3f : sure;
}
