#include "config.h"

#include "loaders/prose/longest.h"

#include <string.h>

/* True where no phrase goes on from the node, at which token i stands, with the next. */
static inline bool stands_alone(const struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node)
{
    if (!node->follows || i + 1 == s->tokens.n)
        return true;
    const struct csto_token *t = &s->tokens.at[i + 1];
    return !csto_passed_over(t) && !csto_lexicon_may_step(node, t->word);
}

/* Marks what a word alone means, which is all where no phrase of several words begins with it. */
static inline bool mark_alone(struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node, const struct csto_busy *busy)
{
    if (node->senses_n == 0)
        return true;     /* the beginning of a phrase that is not there */
    if (busy->until > i) /* inside of a longer phrase */
        return csto_longest_enter(s, i, node, busy);
    if (!csto_array_reserve(&s->marks, node->senses_n))
        return false;
    struct csto_mark *m = s->marks.at + s->marks.n;
    s->marks.n += node->senses_n;
    s->begins.at[i] = node->classes;
    s->ends.at[i] |= node->classes;
    for (const struct csto_sense *e = csto_lexicon_sense(s->lexicon, node->sense); e; e = csto_lexicon_sense(s->lexicon, e->next))
        *m++ = (struct csto_mark){(uint32_t)i, (uint32_t)i + 1, e->code, e->class, e->value};
    return true;
}

/* Marks everything that begins at token i. */
static inline bool mark_from(struct csto_sentence *s, size_t i, struct csto_busy *busy)
{
    const struct csto_word *word = &s->tokens.at[i].word;
    if (!word->exact_begins || !word->stem_begins) {
        uint32_t only = word->exact_begins | word->stem_begins;
        const struct csto_lexicon_node *node = csto_lexicon_node(s->lexicon, only);
        if (stands_alone(s, i, node) || !csto_longest_is_longer(s, i, only))
            return mark_alone(s, i, node, busy);
    }
    return csto_longest_mark(s, i, busy);
}

/* Empty tables for the tokens of a sentence. */
static bool clear(struct csto_sentence *s)
{
    size_t n = s->tokens.n;
    s->marks.n = s->first.n = s->begins.n = s->ends.n = s->openers.n = 0;
    if (!csto_array_reserve(&s->first, n + 1) || !csto_array_reserve(&s->openers, n + 1) || !csto_array_reserve(&s->begins, n + 1) ||
        !csto_array_reserve(&s->ends, n + 1))
        return false;
    memset(s->begins.at, 0, n * sizeof *s->begins.at);
    memset(s->ends.at, 0, n * sizeof *s->ends.at);
    return true;
}

/* Marks the phrases of all tokens and finds those that something may begin with. */
static bool mark_all(struct csto_sentence *s)
{
    const uint64_t opens = csto_opens_quantity() | csto_opens_time();
    const struct csto_token *tokens = s->tokens.at;
    const size_t n = s->tokens.n;
    uint32_t *opener = s->openers.at, *first = s->first.at;
    uint64_t *begins = s->begins.at, present = 0;
    bool any_digits = false;
    struct csto_busy busy;
    busy.until = 0;
    for (size_t i = 0; i < n; i++) {
        const struct csto_token *t = &tokens[i];
        bool digits = t->kind == CSTO_TOKEN_NUMBER || t->kind == CSTO_TOKEN_DATE;
        first[i] = (uint32_t)s->marks.n;
        any_digits |= digits;
        if (!(t->word.exact_begins | t->word.stem_begins)) {
            *opener = (uint32_t)i;
            opener += digits;
            continue;
        }
        if (!mark_from(s, i, &busy))
            return false;
        present |= begins[i];
        bool one = (begins[i] & csto_class_bit(CSTO_CLASS_UNIT)) && i > 0 &&
                   (s->ends.at[i - 1] & (csto_class_bit(CSTO_CLASS_HEDGE) | csto_class_bit(CSTO_CLASS_VERB)));
        if (digits || (begins[i] & opens) || one) /* "около килограмма" */
            *opener++ = (uint32_t)i;
    }
    first[n] = (uint32_t)s->marks.n;
    s->openers.n = (size_t)(opener - s->openers.at);
    s->present = present;
    s->digits = any_digits;
    return true;
}

bool csto_sentence_read(struct csto_sentence *s, const char *text, size_t end, size_t *at)
{
    s->text = text;
    return csto_tokens_read(&s->tokens, s->words, text, end, at, s->style) && clear(s) && mark_all(s);
}

void csto_sentence_free(struct csto_sentence *s)
{
    csto_array_free(&s->tokens);
    csto_array_free(&s->marks);
    csto_array_free(&s->first);
    csto_array_free(&s->openers);
    csto_array_free(&s->brackets);
    csto_array_free(&s->clauses);
    csto_array_free(&s->begins);
    csto_array_free(&s->ends);
}

const struct csto_mark *csto_sentence_mark_at(const struct csto_sentence *s, size_t i, csto_class class)
{
    for (uint32_t k = s->first.at[i]; k < s->first.at[i + 1]; k++)
        if (s->marks.at[k].class == class)
            return &s->marks.at[k];
    return NULL;
}

const struct csto_mark *csto_sentence_mark_before(const struct csto_sentence *s, size_t i, csto_class class)
{
    enum { REACH = 8 }; /* words of the longest phrase that is looked for so */
    for (size_t back = 1; back <= i && back <= REACH; back++) {
        const struct csto_mark *m = csto_sentence_at(s, i - back, class);
        if (m && m->to == i)
            return m;
    }
    return NULL;
}

const struct csto_mark *csto_sentence_first(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    const uint64_t bit = csto_class_bit(class);
    to = to < s->tokens.n ? to : s->tokens.n;
    for (size_t i = from;; i++) {
        while (i < to && !(s->begins.at[i] & bit))
            i++;
        if (i >= to)
            return NULL;
        for (uint32_t k = s->first.at[i]; k < s->first.at[i + 1]; k++)
            if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
                return &s->marks.at[k];
    }
}

const struct csto_mark *csto_sentence_last(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    const uint64_t bit = csto_class_bit(class);
    to = to < s->tokens.n ? to : s->tokens.n;
    for (size_t i = to; i-- > from;) {
        if (!(s->begins.at[i] & bit))
            continue;
        for (uint32_t k = s->first.at[i + 1]; k-- > s->first.at[i];)
            if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
                return &s->marks.at[k];
    }
    return NULL;
}

bool csto_sentence_ends_in(const struct csto_sentence *s, size_t i, const char *ending)
{
    const struct csto_token *t = &s->tokens.at[i];
    size_t n = strlen(ending);
    return t->end - t->start > n && memcmp(s->text + t->end - n, ending, n) == 0;
}
