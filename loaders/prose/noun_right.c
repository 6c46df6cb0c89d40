/* noun_right.c - the noun behind a number */
#include "config.h"

#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/numbers.h"

#include <string.h>

enum { ADJECTIVES = 5 };

/* "1,702 (1,945) crimes": where the noun stands behind a bracket that holds nothing but a number; 0 = there is none. */
uint32_t csto_past_bracket(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k], *next = k + 1 < r->q.n ? q + 1 : NULL;
    return next && next->bracket && next->left == q->to + 1 && csto_sentence_mark(&r->s, next->to, ')') ? next->to + 1 : 0;
}

/* "512 кг пришлось на опий, 98 кг - на героин": what the weight before the dash at token i fell to. */
static bool falls_to(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_spaced(s, i) && csto_sentence_at(s, i + 1, CSTO_CLASS_PREPOSITION) &&
           csto_sentence_at(s, i + 2, CSTO_CLASS_ITEM) && csto_sentence_find(s, 0, i, CSTO_CLASS_SHARE);
}

/* "376 local and foreign suspects": the "and" at token i joins two adjectives of the noun behind the second. */
static bool joins_adjectives(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_mark *and = csto_sentence_at(s, i, CSTO_CLASS_AND);
    if (!and || s->style != CSTO_NUMBER_ENGLISH || and->to + 1 >= s->tokens.n || s->begins.at[i - 1] ||
        csto_sentence_ends_in(s, i - 1, "s"))
        return false;
    const struct csto_token *t = &s->tokens.at[ and->to];
    bool adjective = t->kind == CSTO_TOKEN_WORD && (!s->begins.at[ and->to] || csto_sentence_at(s, and->to, CSTO_CLASS_FOREIGN));
    return adjective && csto_sentence_begins(s, and->to + 1, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE));
}

/* The way over the words behind a number to the head of its noun. */
struct way {
    const struct csto_reader *r;
    const struct csto_sentence *s;
    uint32_t from, at, limit; /* tokens: where it begins, is, ends */
    uint32_t skipped;         /* words passed that may be adjectives */
    bool counted;
    struct csto_what *out;
};

/* The token behind a mark that stands inside of a noun; 0 = the noun ends there. */
static uint32_t past_mark(const struct way *w)
{
    const struct csto_token *t = &w->s->tokens.at[w->at];
    bool passed = t->mark == '"' || t->mark == '\'' || t->mark == '-' ||
                  (t->mark == '.' && (t->flags & CSTO_TOKEN_FULL) && csto_sentence_at(w->s, w->at + 1, CSTO_CLASS_OF)) ||
                  csto_ends_abbreviation(w->s, w->at);
    bool opens = t->mark == '-' && (w->at == w->from || w->out->pronoun) && !w->skipped; /* "160 кг – гашиш", "24 из них – иностранцы" */
    if (!passed || (t->mark == '-' && csto_sentence_spaced(w->s, w->at) && !opens))
        return 0;
    return w->at + (opens && !w->counted && falls_to(w->s, w->at) ? 2 : 1);
}

/* "4 F-1 grenades": the number that is met belongs to a name. */
static bool is_of_name(const struct way *w)
{
    const struct csto_sentence *s = w->s;
    return w->at > w->from + 1 && csto_sentence_mark(s, w->at - 1, '-') && !csto_sentence_spaced(s, w->at) &&
           !csto_sentence_spaced(s, w->at - 1) && s->tokens.at[w->at - 2].kind == CSTO_TOKEN_WORD;
}

/* "41 provinces targeting dealers": the unknown word that is met says what those did whose noun was passed. */
static bool is_doing(const struct way *w)
{
    return w->counted && w->skipped && csto_sentence_ends_in(w->s, w->at, "ing") && csto_sentence_ends_in(w->s, w->at - 1, "s");
}

static bool take_noun(const struct way *w)
{
    const struct csto_token *t = &w->s->tokens.at[w->at];
    if (!csto_noun_head(w->r, w->at, w->limit, w->counted, w->out))
        return false;
    w->out->confidence -= 0.02f * (float)w->skipped;
    if (w->at > 0 && csto_sentence_mark(w->s, w->out->to, ':') && memchr(w->s->text + t[-1].end, '\n', t->start - t[-1].end))
        *w->out = (struct csto_what){.from = w->from, .to = w->from, .confidence = 1}; /* the label of the next line */
    return true;
}

/* A small word or a verb that opens another phrase. */
static bool opens_phrase(const struct way *w)
{
    const struct csto_sentence *s = w->s;
    bool adjective = w->counted && w->at == w->from && csto_sentence_at(s, w->at + 1, CSTO_CLASS_MEASURE); /* "three outside routes" */
    if ((csto_sentence_at(s, w->at, CSTO_CLASS_PREPOSITION) && !adjective) || csto_sentence_at(s, w->at, CSTO_CLASS_AND) ||
        csto_sentence_at(s, w->at, CSTO_CLASS_TO))
        return true;
    const struct csto_mark *verb = csto_sentence_at(s, w->at, CSTO_CLASS_VERB);
    return verb && !csto_sentence_at(s, verb->to, CSTO_CLASS_ITEM) && !csto_sentence_at(s, verb->to, CSTO_CLASS_MEASURE);
}

/* The token behind a known word that is no noun; 0 = the noun ends there. */
static uint32_t past_word(struct way *w)
{
    const struct csto_sentence *s = w->s;
    const uint32_t i = w->at;
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_SHARE);
    if (m && i == w->from && m->to > i + 1)
        return m->to; /* "3 кг пришлось на марихуану" */
    if (w->counted && w->skipped && csto_sentence_at(s, i, CSTO_CLASS_OF))
        return 0; /* "12 leaders of groups" are no groups */
    if ((m = csto_sentence_at(s, i, CSTO_CLASS_CLASSIFIER)) != NULL)
        return m->to;
    if (w->counted && (m = csto_sentence_at(s, i, CSTO_CLASS_UNIT)) != NULL && csto_dosage_form(w->r, m->code)) {
        w->skipped = 0; /* "62 million deadly doses of fentanyl" */
        return m->to;
    }
    if (csto_sentence_at(s, i, CSTO_CLASS_PERIOD))
        return 0; /* "9,000 pills this year" */
    if ((m = csto_sentence_at(s, i, CSTO_CLASS_SAME)) != NULL)
        w->out->same |= w->skipped == 0; /* not "10 pills hold that much" */
    if (m || (m = csto_sentence_at(s, i, CSTO_CLASS_OF)) != NULL || (m = csto_sentence_at(s, i, CSTO_CLASS_ARTICLE)) != NULL ||
        (m = csto_sentence_at(s, i, CSTO_CLASS_BE)) != NULL)
        return m->to;
    if (w->counted && w->skipped && joins_adjectives(s, i))
        return i + 1;
    w->skipped++;
    return opens_phrase(w) ? 0 : i + 1;
}

/* What follows the number: "kg [of] [raw] opium", "[clandestine] laboratories".  Stops at marks, verbs and prepositions. */
void csto_noun_right(const struct csto_reader *r, uint32_t from, uint32_t limit, bool counted, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    struct way w = {.r = r, .s = s, .from = from, .at = from, .counted = counted, .out = out};
    w.limit = limit < from + CSTO_NOUN_REACH ? limit : from + CSTO_NOUN_REACH;
    *out = (struct csto_what){.from = from, .to = from, .confidence = 1};
    while (w.at && w.at < w.limit && w.skipped <= ADJECTIVES) {
        const struct csto_mark *of_them;
        if (s->tokens.at[w.at].kind == CSTO_TOKEN_MARK) {
            w.at = past_mark(&w);
        } else if (s->tokens.at[w.at].kind == CSTO_TOKEN_NUMBER && !is_of_name(&w)) {
            return;
        } else if (!s->begins.at[w.at]) { /* most words mean nothing */
            if (is_doing(&w))
                return;
            w.at++;
            w.skipped++;
        } else if ((of_them = csto_sentence_at(s, w.at, CSTO_CLASS_MORE_OF)) != NULL) {
            out->pronoun = true;
            w.at = of_them->to;
        } else if (take_noun(&w)) {
            return;
        } else {
            w.at = past_word(&w);
        }
    }
}
