/* longest.c - of the phrases of several words that begin at a token the longest of each class */
#include "config.h"

#include "loaders/prose/longest.h"

/* The longest phrase of each class that begins at a token. */
struct found {
    uint8_t classes[CSTO_CLASSES];
    size_t n;
    struct {
        uint32_t to, node;
    } longest[CSTO_CLASSES];
};

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
        if (csto_class_among(e->class, small))
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
        if (csto_passed_over(t))
            continue;
        if (!csto_lexicon_may_step(csto_lexicon_node(s->lexicon, node), t->word))
            return;
        node = csto_lexicon_step(s->lexicon, node, t->word);
        if (!node)
            return;
        note_senses(s, node, (uint32_t)j + 1, f);
    }
}

bool csto_longest_is_longer(const struct csto_sentence *s, size_t i, uint32_t node)
{
    for (size_t j = i + 1; j < s->tokens.n && csto_lexicon_node(s->lexicon, node)->follows; j++) {
        const struct csto_token *t = &s->tokens.at[j];
        if (csto_passed_over(t))
            continue;
        if (!csto_lexicon_may_step(csto_lexicon_node(s->lexicon, node), t->word))
            return false;
        node = csto_lexicon_step(s->lexicon, node, t->word);
        if (!node || csto_lexicon_node(s->lexicon, node)->sense)
            return node != 0;
    }
    return false;
}

static void hold(struct csto_busy *busy, unsigned class, uint32_t to)
{
    if (!busy->until)
        memset(busy->to, 0, sizeof busy->to);
    busy->to[class] = to;
    busy->until = to > busy->until ? to : busy->until;
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

bool csto_longest_enter(struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node, const struct csto_busy *busy)
{
    for (const struct csto_sense *e = csto_lexicon_sense(s->lexicon, node->sense); e; e = csto_lexicon_sense(s->lexicon, e->next)) {
        if (csto_is_busy(busy, i, e->class))
            continue;
        if (!csto_array_push(&s->marks, ((struct csto_mark){(uint32_t)i, (uint32_t)i + 1, e->code, e->class, e->value})))
            return false;
        s->begins.at[i] |= csto_class_bit(e->class);
        s->ends.at[i] |= csto_class_bit(e->class);
    }
    return true;
}

/* True where neither what the form means nor what the stem means goes on or hides the other: they have no class together, and an agency hides more than its own. */
static bool are_apart(const struct csto_sentence *s, size_t i, const struct csto_word *word)
{
    uint64_t form = csto_lexicon_node(s->lexicon, word->exact_begins)->classes,
             stem = csto_lexicon_node(s->lexicon, word->stem_begins)->classes;
    return (form & stem) == 0 && ((form | stem) & csto_class_bit(CSTO_CLASS_AGENCY)) == 0 &&
           !csto_longest_is_longer(s, i, word->exact_begins) && !csto_longest_is_longer(s, i, word->stem_begins);
}

bool csto_longest_mark(struct csto_sentence *s, size_t i, struct csto_busy *busy)
{
    const struct csto_word *word = &s->tokens.at[i].word;
    struct found f;
    if (word->exact_begins && word->stem_begins && are_apart(s, i, word)) /* as it is with "в", "и" and most others */
        return csto_longest_enter(s, i, csto_lexicon_node(s->lexicon, word->exact_begins), busy) &&
               (is_small_word(s, word->exact_begins) || csto_longest_enter(s, i, csto_lexicon_node(s->lexicon, word->stem_begins), busy));
    f.n = 0;
    if (word->exact_begins)
        follow(s, i, word->exact_begins, false, &f);
    if (word->stem_begins)
        follow(s, i, word->stem_begins, word->exact_begins && is_small_word(s, word->exact_begins), &f);
    for (size_t k = 0; k < f.n; k++) {
        uint8_t class = f.classes[k];
        uint32_t to = f.longest[class].to;
        if (csto_is_busy(busy, i, class))
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
