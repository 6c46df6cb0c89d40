#include "config.h"

#include "loaders/prose/sentence.h"

/* The longest phrase of each class that begins at a token. */
struct found {
    uint8_t classes[CSTO_CLASSES];
    size_t n;
    struct {
        uint32_t to, node;
    } longest[CSTO_CLASSES];
};

/* A hyphen or a quote between the words of a phrase is passed over. */
static bool passed_over(const struct csto_token *t)
{
    return t->kind == CSTO_TOKEN_MARK && (t->mark == '-' || t->mark == '"');
}

static void note_senses(const struct csto_sentence *s, uint32_t node, uint32_t to, struct found *f)
{
    for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, node); e; e = csto_lexicon_sense(s->lexicon, e->next)) {
        size_t k = 0;
        while (k < f->n && f->classes[k] != e->class)
            k++;
        if (k == f->n) {
            f->classes[f->n++] = e->class;
            f->longest[e->class].to = 0;
        }
        if (f->longest[e->class].to < to) {
            f->longest[e->class].to = to;
            f->longest[e->class].node = node;
        }
    }
}

/* A small word that was entered as it stands ("и", "такие", "семь") is not another word whose stem it happens to be ("иена", "така", "Семей"). */
static bool is_small_word(const struct csto_sentence *s, uint32_t node)
{
    static const uint64_t small = (uint64_t)1 << CSTO_CLASS_NUMBER | (uint64_t)1 << CSTO_CLASS_SAME |
                                  (uint64_t)1 << CSTO_CLASS_PREPOSITION | (uint64_t)1 << CSTO_CLASS_AND | (uint64_t)1 << CSTO_CLASS_TO |
                                  (uint64_t)1 << CSTO_CLASS_FROM | (uint64_t)1 << CSTO_CLASS_BETWEEN | (uint64_t)1 << CSTO_CLASS_BE |
                                  (uint64_t)1 << CSTO_CLASS_ARTICLE | (uint64_t)1 << CSTO_CLASS_AT | (uint64_t)1 << CSTO_CLASS_REVIEW |
                                  (uint64_t)1 << CSTO_CLASS_HEDGE;
    for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, node); e; e = csto_lexicon_sense(s->lexicon, e->next))
        if (e->class < 64 && (small >> e->class & 1))
            return true;
    return false;
}

/* Follows the phrases that begin at token i with the node; without what the word alone means where it is a `small` word. */
static void follow(const struct csto_sentence *s, size_t i, uint32_t node, bool small, struct found *f)
{
    if (!small)
        note_senses(s, node, (uint32_t)i + 1, f);
    for (size_t j = i + 1; j < s->tokens.n && csto_lexicon_node(s->lexicon, node)->follows; j++) {
        const struct csto_token *t = &s->tokens.at[j];
        if (passed_over(t))
            continue;
        node = csto_token_known(t) ? csto_lexicon_step(s->lexicon, node, t->word) : 0;
        if (!node)
            return;
        note_senses(s, node, (uint32_t)j + 1, f);
    }
}

/* Of each class the token up to which a phrase of several words has it; nothing where none goes on so far, as is usual. */
struct busy {
    uint32_t until;            /* the last of them; 0 = `to` is not set yet */
    uint32_t to[CSTO_CLASSES];
};

static void hold(struct busy *busy, unsigned class, uint32_t to)
{
    if (!busy->until)
        memset(busy->to, 0, sizeof busy->to);
    busy->to[class] = to;
    busy->until = to > busy->until ? to : busy->until;
}

static inline bool is_busy(const struct busy *busy, size_t i, unsigned class)
{
    return busy->until > i && busy->to[class] > i;
}

/* Enters the senses of a class that the phrase from token i has. */
static bool enter(struct csto_sentence *s, size_t i, uint32_t to, uint32_t node, uint8_t class)
{
    for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, node); e; e = csto_lexicon_sense(s->lexicon, e->next))
        if (e->class == class && !csto_array_push(&s->marks, ((struct csto_mark){(uint32_t)i, to, e->code, e->class, e->value})))
            return false;
    s->begins.at[i] |= csto_class_bit(class);
    s->ends.at[to - 1] |= csto_class_bit(class);
    return true;
}

/* Marks what a word alone means, which is all where no phrase of several words begins with it. */
static bool mark_alone(struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node, const struct busy *busy)
{
    if (!csto_array_reserve(&s->marks, node->senses_n))
        return false;
    struct csto_mark *first = s->marks.at + s->marks.n, *m = first;
    uint64_t classes = busy->until > i ? 0 : node->classes;
    for (const struct csto_sense *e = csto_lexicon_sense(s->lexicon, node->sense); e; e = csto_lexicon_sense(s->lexicon, e->next)) {
        if (is_busy(busy, i, e->class))
            continue;
        *m++ = (struct csto_mark){(uint32_t)i, (uint32_t)i + 1, e->code, e->class, e->value};
        classes |= csto_class_bit(e->class);
    }
    s->marks.n += (size_t)(m - first);
    s->begins.at[i] |= classes;
    s->ends.at[i] |= classes;
    return true;
}

/* True where no phrase goes on from the node with the token behind i. */
static bool stands_alone(const struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node)
{
    if (!node->follows || i + 1 == s->tokens.n)
        return true;
    const struct csto_token *t = &s->tokens.at[i + 1];
    if (passed_over(t))
        return false;
    return !csto_lexicon_may_step(node, t->word) ||
           !csto_lexicon_step(s->lexicon, (uint32_t)(node - csto_lexicon_node(s->lexicon, 0)), t->word);
}

/* Marks the phrases that begin at token i, of each class the longest. */
static bool mark_longest(struct csto_sentence *s, size_t i, struct busy *busy)
{
    const struct csto_word *word = &s->tokens.at[i].word;
    struct found f;
    f.n = 0;
    if (word->exact_begins)
        follow(s, i, word->exact_begins, false, &f);
    if (word->stem_begins)
        follow(s, i, word->stem_begins, word->exact_begins && is_small_word(s, word->exact_begins), &f);
    for (size_t k = 0; k < f.n; k++) {
        uint8_t class = f.classes[k];
        uint32_t to = f.longest[class].to;
        if (is_busy(busy, i, class))
            continue;
        if (to > i + 1 || class == CSTO_CLASS_AGENCY)
            hold(busy, class, to);
        if (class == CSTO_CLASS_AGENCY)
            hold(busy, CSTO_CLASS_MEASURE, to); /* "органы внутренних дел" are no cases */
        if (!enter(s, i, to, f.longest[class].node, class))
            return false;
    }
    return true;
}

/* Marks everything that begins at token i. */
static inline bool mark_from(struct csto_sentence *s, size_t i, struct busy *busy)
{
    const struct csto_word *word = &s->tokens.at[i].word;
    if (!word->exact_begins || !word->stem_begins) {
        const struct csto_lexicon_node *only = csto_lexicon_node(s->lexicon, word->exact_begins | word->stem_begins);
        if (stands_alone(s, i, only))
            return mark_alone(s, i, only, busy);
    }
    return mark_longest(s, i, busy);
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

bool csto_sentence_read(struct csto_sentence *s, const char *text, size_t end, size_t *at)
{
    struct busy busy;
    s->text = text;
    if (!csto_tokens_read(&s->tokens, s->words, text, end, at, s->style) || !clear(s))
        return false;
    const struct csto_token *tokens = s->tokens.at;
    const uint64_t opens = csto_opens_quantity() | csto_opens_time(), *begins = s->begins.at;
    uint32_t *first = s->first.at, *openers = s->openers.at;
    size_t openers_n = 0, n = s->tokens.n;
    uint64_t present = 0;
    bool any_digits = false;
    busy.until = 0;
    for (size_t i = 0; i < n; i++) {
        first[i] = (uint32_t)s->marks.n;
        const struct csto_word *word = &tokens[i].word;
        bool digits = tokens[i].kind == CSTO_TOKEN_NUMBER || tokens[i].kind == CSTO_TOKEN_DATE;
        any_digits |= digits;
        if ((word->exact_begins | word->stem_begins) && !mark_from(s, i, &busy))
            return false;
        present |= begins[i];
        openers[openers_n] = (uint32_t)i;
        openers_n += digits || (begins[i] & opens);
    }
    first[n] = (uint32_t)s->marks.n;
    s->openers.n = openers_n;
    s->present = present;
    s->digits = any_digits;
    return true;
}

void csto_sentence_free(struct csto_sentence *s)
{
    csto_array_free(&s->tokens);
    csto_array_free(&s->marks);
    csto_array_free(&s->first);
    csto_array_free(&s->openers);
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

const struct csto_mark *csto_sentence_find(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    to = to < s->tokens.n ? to : s->tokens.n;
    if (from >= to || !(s->present & csto_class_bit(class)))
        return NULL;
    for (uint32_t k = s->first.at[from]; k < s->first.at[to]; k++)
        if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
            return &s->marks.at[k];
    return NULL;
}

const struct csto_mark *csto_sentence_find_last(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    to = to < s->tokens.n ? to : s->tokens.n;
    if (from >= to || !(s->present & csto_class_bit(class)))
        return NULL;
    for (uint32_t k = s->first.at[to]; k-- > s->first.at[from];)
        if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
            return &s->marks.at[k];
    return NULL;
}
