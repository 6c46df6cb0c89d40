/* bare.h - counts without a noun of their own: what the ways to find what they count share */
#ifndef CSTO_LOADERS_PROSE_BARE_H
#define CSTO_LOADERS_PROSE_BARE_H

#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"

/* What the ways ask of a number. */
struct csto_bare_count {
    struct csto_reader *r;
    size_t k;
    const struct csto_quantity *q;
    const struct csto_sentence *s;
    const struct csto_codes *c;
    const struct csto_finding *total; /* whose parts are being listed; NULL = none */
    const struct csto_finding *last;  /* of the sentence, no change and no share; NULL = none */
    bool counted;                     /* the last one is a count */
    const struct csto_mark *in;       /* the preposition behind the number; NULL = none */
    struct csto_what *out;
};

/* A noun that nobody knows behind the number, no name. */
static inline bool csto_bare_unknown(const struct csto_bare_count *b)
{
    return csto_is_other_noun(b->s, b->q->to) && !(b->s->tokens.at[b->q->to].flags & CSTO_TOKEN_CAPITAL);
}

static inline enum csto_answer csto_bare_like(const struct csto_bare_count *b, const struct csto_finding *f)
{
    b->out->measure = f->measure;
    b->out->item = f->item;
    return CSTO_ANSWER_KNOWN;
}

static inline enum csto_answer csto_bare_like_last(const struct csto_bare_count *b)
{
    return csto_bare_like(b, b->last);
}

/* bare_parts.c: ways of numbers that are parts, or of those of whom the verb beside them tells. */
enum csto_answer csto_part_of_total(const struct csto_bare_count *b);
enum csto_answer csto_dashed_part(const struct csto_bare_count *b);
enum csto_answer csto_persons_of_verb(const struct csto_bare_count *b);

/* bare_then.c: ways of numbers of another time, that the last one is set against. */
enum csto_answer csto_value_then(const struct csto_bare_count *b);
enum csto_answer csto_value_of_change_then(const struct csto_bare_count *b);

/* bare_said.c: the last finding of the paragraph that is no change, or the last of the document (NULL = none); ways of numbers that count what it does. */
const struct csto_finding *csto_last_level(const struct csto_reader *r);
enum csto_answer csto_so_many_of_them(const struct csto_bare_count *b);
enum csto_answer csto_share_of_next_place(const struct csto_bare_count *b);
enum csto_answer csto_units_said(const struct csto_bare_count *b);
enum csto_answer csto_reached_by_change(const struct csto_bare_count *b);
enum csto_answer csto_level_said_last(const struct csto_bare_count *b);

#endif
