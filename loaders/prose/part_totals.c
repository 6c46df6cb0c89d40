/* part_totals.c - which figure said before is the total of a list of parts */
#include "config.h"

#include "loaders/prose/part_totals.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/persons.h"

enum { BACK = CSTO_PART_BACK };

/* The last total that what a share is of lies under. */
long csto_total_of_share(const struct csto_reader *r, const struct csto_finding *share)
{
    long i = (long)r->f.n - 1;
    for (int seen = 0; i >= 0 && seen < BACK; i--, seen++)
        if (r->f.at[i].role == CSTO_LEVEL && r->f.at[i].part_of < 0 && r->f.at[i].item != share->item &&
            csto_item_under(r->v, share->item, r->f.at[i].item))
            return i;
    return CSTO_NO_FINDING;
}

/* "153 of the arrests": the noun that names the total; NULL = there is none. */
const struct csto_mark *csto_total_noun(const struct csto_reader *r, size_t k)
{
    uint32_t at = r->q.at[k].to;
    const struct csto_mark *those =
        r->s.style == CSTO_NUMBER_COMMA && csto_sentence_at(&r->s, at, CSTO_CLASS_INSIDE) && csto_sentence_at(&r->s, at, CSTO_CLASS_AWAY)
            ? csto_sentence_at(&r->s, at + 1, CSTO_CLASS_MEASURE)
            : NULL;
    if (those && csto_of_persons(&r->e->codes, those->code))
        return those; /* "шестеро из задержанных" */
    if (!csto_sentence_at(&r->s, at, CSTO_CLASS_OF) || !csto_sentence_at(&r->s, at + 1, CSTO_CLASS_ARTICLE))
        return NULL;
    const struct csto_mark *m = csto_sentence_at(&r->s, at + 2, CSTO_CLASS_MEASURE), *item = csto_noun_item(r, at + 2, true);
    csto_item_kind kind = item ? csto_kind_of(r, item->code) : CSTO_KIND_NONE;
    bool weighed = csto_is_substance(kind) && csto_unit_at(r->v, r->q.at[k].unit)->dimension == CSTO_MASS;
    if (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS || weighed)
        return item;                                                  /* "31 of the firearms", "204 kg of the hashish" */
    return m && !csto_like_a_crime(&r->e->codes, m->code) ? m : NULL; /* kinds of crime overlap */
}

/* "The seized arms include ...": the total of what was seized that the sentence before, or its paragraph, told of. */
long csto_total_of_taken(const struct csto_reader *r, const struct csto_mark *word)
{
    const struct csto_mark *which = csto_sentence_before(&r->s, word->from, CSTO_CLASS_RELATIVE);
    uint32_t thing = which && which->from > 0 ? which->from - csto_sentence_mark(&r->s, which->from - 1, ',') : word->from;
    const struct csto_mark *haul = csto_sentence_before(&r->s, thing, CSTO_CLASS_CLASSIFIER);
    bool opens =
        haul && haul->from <= 1 && haul->from == (csto_sentence_at(&r->s, 0, CSTO_CLASS_ARTICLE) != NULL); /* "The haul comprised" */
    for (size_t i = r->f.n, seen = 0; (which || opens) && haul && i-- > 0 && seen < BACK;
         seen++) /* "the consignment, which included 2 kg" */
        if (r->f.at[i].role == CSTO_LEVEL && r->f.at[i].part_of < 0 && !r->f.at[i].title)
            return (long)i;
    const struct csto_mark *noun = csto_sentence_before(&r->s, word->from, CSTO_CLASS_ITEM),
                           *verb = noun ? csto_sentence_before(&r->s, noun->from, CSTO_CLASS_VERB) : NULL;
    for (size_t i = r->f.n, seen = 0; verb && i-- > 0 && seen < BACK; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->role == CSTO_LEVEL && f->part_of < 0 && !f->title && f->measure == verb->code &&
            (csto_item_under(r->v, f->item, noun->code) || csto_item_under(r->v, noun->code, f->item)))
            return (long)i;
    }
    return CSTO_NO_FINDING;
}

/* "Of those arrested, 254": the largest figure of the paragraph of those to whom it was done. */
long csto_total_largest(const struct csto_reader *r, csto_code measure)
{
    long most = CSTO_NO_FINDING;
    for (size_t i = r->f.n, seen = 0; i-- > r->paragraph_findings && seen < BACK; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->measure == measure && f->role == CSTO_LEVEL && f->part_of < 0 && (most < 0 || f->value.value > r->f.at[most].value.value))
            most = (long)i;
    }
    return most;
}

/* "Of", "из" before token `at`: its first token; `at` = it is another word. */
static uint32_t of_before(const struct csto_sentence *s, uint32_t at)
{
    bool of =
        at > 0 &&
        (csto_sentence_at(s, at - 1, CSTO_CLASS_OF) ||
         (s->style == CSTO_NUMBER_COMMA && csto_sentence_at(s, at - 1, CSTO_CLASS_INSIDE) && csto_sentence_at(s, at - 1, CSTO_CLASS_AWAY)));
    return of ? at - 1 : at;
}

bool csto_opens_of(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    uint32_t at = r->q.at[k].left;
    const struct csto_mark *verb = s->style == CSTO_NUMBER_COMMA ? csto_sentence_before(s, at, CSTO_CLASS_VERB) : NULL;
    at = verb ? verb->from : at; /* "из изъятых 12 тонн" */
    if (at > 0 && (csto_sentence_at(s, at - 1, CSTO_CLASS_ARTICLE) || csto_sentence_at(s, at - 1, CSTO_CLASS_SAME)))
        at--;
    uint32_t of = of_before(s, at);
    if (of == at)
        return false;
    return of == 0 || s->tokens.at[of - 1].kind == CSTO_TOKEN_MARK || csto_when_beside(r, of, false); /* "In 2024 of the 120 cases" */
}

/* The noun of the finding begins with the word of token i, or is what is named there. */
static bool is_named(const struct csto_reader *r, const struct csto_finding *f, uint32_t i)
{
    const struct csto_token *t = &r->s.tokens.at[i];
    const struct csto_mark *item = csto_sentence_at(&r->s, i, CSTO_CLASS_ITEM), *measure = csto_sentence_at(&r->s, i, CSTO_CLASS_MEASURE);
    bool same_word = csto_token_known(t) && f->noun_end && f->noun_word.stem == t->word.stem && f->noun_word.exact == t->word.exact;
    return same_word || (item && f->item && item->code == f->item) || (measure && measure->code == f->measure);
}

/* "872 kg of cocaine, ... Of the cocaine": a part that has parts itself. */
static bool is_part_of_item(const struct csto_reader *r, const struct csto_finding *f, uint32_t i)
{
    const struct csto_mark *item = csto_sentence_at(&r->s, i, CSTO_CLASS_ITEM);
    return f->role == CSTO_PART && item && f->item == item->code;
}

long csto_total_of_noun(const struct csto_reader *r, size_t k)
{
    enum { SEEN = 6 };
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *noun = csto_sentence_at(&r->s, q->to, CSTO_CLASS_MEASURE);
    bool those = r->s.style == CSTO_NUMBER_COMMA && k == 0 && noun && csto_of_persons(&r->e->codes, noun->code);
    bool dash = those && csto_sentence_mark(&r->s, noun->to, '-') && csto_sentence_spaced(&r->s, noun->to);
    bool wanted = those && !dash && csto_wanted_behind(r, k, noun->to);
    for (size_t i = r->f.n, seen = 0; (dash || wanted) && i-- > csto_remembered(r) && seen < SEEN; seen++)
        if (r->f.at[i].measure == noun->code && r->f.at[i].role == CSTO_LEVEL && r->f.at[i].part_of < 0 &&
            r->f.at[i].value.value > q->value)
            return (long)i;
    return CSTO_NO_FINDING;
}

long csto_total_of_opening(const struct csto_reader *r)
{
    enum { ADJECTIVES = 2 };
    const struct csto_sentence *s = &r->s;
    uint32_t at = s->tokens.n > 3 && of_before(s, 1) == 0 ? 1 : 0, left = r->q.n ? r->q.at[0].left : 0;
    if (!at)
        return CSTO_NO_FINDING;
    at += csto_sentence_at(s, at, CSTO_CLASS_ARTICLE) != NULL;
    for (uint32_t end = at + ADJECTIVES;
         at < end && !csto_sentence_at(s, at, CSTO_CLASS_ITEM) && !csto_sentence_at(s, at, CSTO_CLASS_MEASURE);)
        at++;
    for (size_t i = r->f.n, seen = 0; at < left && i-- > 0 && seen < BACK; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        bool whole = (f->role == CSTO_LEVEL || f->role == CSTO_CUMULATIVE) && f->part_of < 0;
        if ((whole || is_part_of_item(r, f, at)) && !f->title && is_named(r, f, at))
            return (long)i;
    }
    return CSTO_NO_FINDING;
}

long csto_total_summed_up(const struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = r->q.at;
    bool opens = s->style == CSTO_NUMBER_COMMA && r->q.n > 1 && q->left == 1 && q->dimension == CSTO_MASS && q[1].dimension == CSTO_MASS &&
                 csto_sentence_at(s, 0, CSTO_CLASS_SAME);
    const struct csto_finding *last = opens && r->f.n > r->paragraph_findings ? csto_last_finding(r, true) : NULL;
    bool whole = last && last->part_of < 0 && last->role == CSTO_LEVEL && last->item == r->e->codes.all_drugs &&
                 csto_unit_at(r->v, last->unit)->dimension == CSTO_MASS;
    return whole ? (long)r->f.n - 1 : CSTO_NO_FINDING;
}

long csto_total_of_largest(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *rank = csto_sentence_find_last(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_RANK);
    bool batch = rank && csto_sentence_find(&r->s, rank->to, q->left, CSTO_CLASS_CLASSIFIER);
    const struct csto_mark *item = batch ? csto_sentence_find(&r->s, rank->to, q->left, CSTO_CLASS_ITEM) : NULL;
    long whole = CSTO_NO_FINDING;
    for (size_t i = r->f.n, seen = 0; batch && i-- > 0 && seen < BACK; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->measure != r->e->codes.seizure || f->title || csto_unit_at(r->v, f->unit)->dimension != q->dimension)
            continue;
        if (item && f->item == item->code && (f->role == CSTO_PART || f->role == CSTO_LEVEL || f->role == CSTO_CUMULATIVE))
            return (long)i;
        if (whole < 0 && f->part_of < 0 && (f->role == CSTO_LEVEL || f->role == CSTO_CUMULATIVE))
            whole = (long)i;
    }
    return whole;
}

long csto_total_of_those(const struct csto_reader *r, const struct csto_mark *word)
{
    enum { SEEN = 24 };
    const struct csto_mark *done = csto_sentence_find(&r->s, word->from, word->to, CSTO_CLASS_VERB);
    done = done ? done : csto_sentence_find(&r->s, word->from, word->to, CSTO_CLASS_MEASURE);
    for (size_t i = r->f.n, seen = 0; done && csto_of_persons(&r->e->codes, done->code) && i-- > 0 && seen < SEEN; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->measure == done->code && (f->role == CSTO_LEVEL || f->role == CSTO_CUMULATIVE) && f->part_of < 0 && !f->title)
            return (long)i;
    }
    return CSTO_NO_FINDING;
}

long csto_total_of_whole(const struct csto_reader *r, size_t k, const struct csto_mark *word)
{
    enum { SEEN = 24 };
    const struct csto_quantity *q = &r->q.at[k];
    bool whole = q->dimension == CSTO_MASS && csto_sentence_find(&r->s, word->from, word->to, CSTO_CLASS_WHOLE);
    for (size_t i = r->f.n, seen = 0; whole && i-- > 0 && seen < SEEN; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->role == CSTO_LEVEL && f->part_of < 0 && f->item == r->e->codes.all_drugs &&
            csto_unit_at(r->v, f->unit)->dimension == q->dimension)
            return (long)i;
    }
    return CSTO_NO_FINDING;
}

bool csto_names_who(const struct csto_reader *r, uint32_t from, uint32_t to)
{
    const struct csto_mark *who = csto_sentence_find(&r->s, from, to, CSTO_CLASS_MEASURE);
    return csto_names_place(&r->s, from, to) || csto_near(&r->s, from, to, CSTO_CLASS_AGENCY) ||
           (who && who->code == r->e->codes.personnel);
}

long csto_total_of_paragraph(const struct csto_reader *r)
{
    for (size_t i = r->f.n; i-- > csto_remembered(r);)
        if (r->f.at[i].role == CSTO_LEVEL || r->f.at[i].role == CSTO_CUMULATIVE)
            return (long)i;
    return CSTO_NO_FINDING;
}
