/* containers.c - goods that say where something was found, and were not taken themselves */
#include "config.h"

#include "loaders/prose/measured.h"

/* "In the hiding places of two cars", "в тайниках двух автомобилей": the goods say where something was. */
static bool holds_hidden(const struct csto_reader *r, uint32_t left)
{
    enum { REACH = 6 };
    const struct csto_sentence *s = &r->s;
    if (left < 2 || csto_sentence_before(s, left, CSTO_CLASS_HEDGE) || csto_sentence_before(s, left, CSTO_CLASS_PART))
        return false;
    const struct csto_token *t = &s->tokens.at[left - 1];
    if (csto_sentence_at(s, left - 1, CSTO_CLASS_OF)) {
        uint32_t from = left - 1;
        while (from > 0 && left - from < REACH && !csto_sentence_at(s, from, CSTO_CLASS_PREPOSITION) &&
               s->tokens.at[from].kind == CSTO_TOKEN_WORD)
            from--;
        const struct csto_mark *item = csto_sentence_find(s, from, left, CSTO_CLASS_ITEM);
        if (item && csto_kind_of(r, item->code) != CSTO_KIND_INSPECTION)
            return false; /* "for the smuggling of two cars" */
        return csto_sentence_at(s, from, CSTO_CLASS_PREPOSITION) && !csto_near(s, from, left, CSTO_CLASS_VERB) &&
               !csto_near(s, from, left, CSTO_CLASS_MEASURE) && !csto_near(s, from, left, CSTO_CLASS_AMOUNT) &&
               !csto_near(s, from, left, CSTO_CLASS_PART);
    }
    return s->style == CSTO_NUMBER_COMMA && csto_sentence_at(s, left - 2, CSTO_CLASS_AT) && t->kind == CSTO_TOKEN_WORD &&
           !csto_token_known(t);
}

/* "From 4 boats", "hidden in two trucks and 3 cars": nothing else stands between that word and the number. */
static bool opens_container(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    for (;; k--) {
        const uint32_t left = r->q.at[k].left;
        if (csto_sentence_before(s, left, CSTO_CLASS_INSIDE))
            return true;
        if (k == 0 || !csto_sentence_before(s, left, CSTO_CLASS_AND) || csto_near(s, r->q.at[k - 1].to, left, CSTO_CLASS_VERB))
            return false;
    }
}

bool csto_is_container(const struct csto_reader *r, size_t k, uint32_t noun_end)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_mark *verb = csto_verb_behind(s, noun_end);
    bool found_there = verb && k + 1 < r->q.n && r->q.at[k + 1].left == verb->to; /* "из 4 автомобилей изъято 34 кг" */
    if (opens_container(r, k) && (found_there || (!verb && k > 0)))
        return true;
    return holds_hidden(r, r->q.at[k].left);
}
