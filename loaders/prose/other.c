/* other.c - quantities that no measure is known for, for readers who want to see what is not typed */
#include "config.h"

#include "loaders/prose/percent.h"
#include "loaders/prose/phrases.h"

#include "records/interval.h"

/* "12 new schools opened": a plural is the last word of its noun; of what is no plural nothing is known. */
static bool ends_noun(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    if (s->style != CSTO_NUMBER_ENGLISH)
        return false;
    if (csto_sentence_at(s, i, CSTO_CLASS_PLURAL) || csto_sentence_at(s, i, CSTO_CLASS_OTHER))
        return true;
    size_t n = t->end - t->start;
    char before = n > 3 ? s->text[t->end - 2] : 's';
    return s->text[t->end - 1] == 's' && before != 's' && before != 'u' && before != 'i' && before != '\'';
}

/* The end of the noun behind a bare number: words up to a mark, a number or a small word that opens another phrase. */
static uint32_t noun_end(const struct csto_sentence *s, uint32_t at, uint32_t limit)
{
    enum { WORDS = 3 };
    uint32_t end = at;
    while (end < limit && end < at + WORDS && s->tokens.at[end].kind == CSTO_TOKEN_WORD &&
           !csto_sentence_at(s, end, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, end, CSTO_CLASS_AND) &&
           !csto_sentence_at(s, end, CSTO_CLASS_TO) && !csto_sentence_at(s, end, CSTO_CLASS_FROM) &&
           !csto_sentence_at(s, end, CSTO_CLASS_BE) && !csto_sentence_at(s, end, CSTO_CLASS_ARTICLE) &&
           !csto_sentence_at(s, end, CSTO_CLASS_OF) && !csto_sentence_at(s, end, CSTO_CLASS_VERB) &&
           !csto_sentence_at(s, end, CSTO_CLASS_AT) && !csto_sentence_at(s, end, CSTO_CLASS_PERIOD) &&
           !csto_sentence_at(s, end, CSTO_CLASS_EARLIER))
        if (ends_noun(s, end++))
            break;
    const struct csto_mark *per =
        end > at ? csto_sentence_at(s, end, CSTO_CLASS_RATE) : NULL; /* "140 kilometres per hour", but "8,000 steps a day" */
    bool measured = per && csto_sentence_at(s, end - 1, CSTO_CLASS_OTHER) && !csto_sentence_at(s, end, CSTO_CLASS_ARTICLE);
    return measured && per->to <= limit ? per->to : end;
}

static void set_noun(const struct csto_reader *r, size_t k, struct csto_finding *f)
{
    const struct csto_sentence *s = &r->s;
    uint32_t from = r->q.at[k].to;
    if (csto_sentence_at(s, from, CSTO_CLASS_OF) || csto_sentence_at(s, from, CSTO_CLASS_ARTICLE))
        from++;
    uint32_t to = noun_end(s, from, csto_right_limit(r, k));
    if (to == from)
        return;
    if (csto_sentence_mark(s, to, '/') && to + 1 < s->tokens.n && !csto_sentence_spaced(s, to + 1))
        to += 2; /* "km/h" */
    f->unit_start = s->tokens.at[from].start;
    f->unit_end = s->tokens.at[to - 1].end;
}

bool csto_other_add(struct csto_reader *r, size_t k, struct csto_finding *f)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_what nothing = {.confidence = 0.5f};
    if (!r->e->all)
        return true;
    bool change = f->role == CSTO_CHANGE;
    if (!change)
        f->value = q->bound == CSTO_BETWEEN ? csto_value_range(q->value, q->high) : csto_value_of(q->value, q->bound);
    if (q->times && !change) { /* "doubled", "1.4 times" */
        f->value = csto_change_of(q, q->sign ? q->sign : 1);
        change = true;
    }
    bool fraction = q->words && !q->unit && q->dimension == CSTO_COUNT && q->value < 1;
    if (fraction) /* "half of all pupils" */
        f->value = csto_value_of(q->value * 100, q->bound);
    f->role = change ? CSTO_CHANGE : CSTO_CONTEXT;
    f->part_of = CSTO_NO_FINDING;
    f->measure = r->e->codes.other;
    f->item = 0;
    f->unit = q->unit ? q->unit : q->dimension == CSTO_PERCENT || fraction ? r->e->codes.percent : r->e->codes.count;
    if (!q->unit && q->dimension == CSTO_COUNT && !fraction)
        set_noun(r, k, f);
    csto_describe(r, k, &nothing, f);
    return csto_array_push(&r->others, *f);
}
