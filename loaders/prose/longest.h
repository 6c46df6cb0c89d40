/* longest.h - the marks of a token at which phrases of several words begin, or which lies in one */
#ifndef CSTO_LOADERS_PROSE_LONGEST_H
#define CSTO_LOADERS_PROSE_LONGEST_H

#include "loaders/prose/sentence.h"

/* Of each class the token up to which a phrase of several words has it; nothing where none goes on so far, as is usual. */
struct csto_busy {
    uint32_t until; /* the last of them; 0 = `to` is not set yet */
    uint32_t to[CSTO_CLASSES];
};

static inline bool csto_is_busy(const struct csto_busy *busy, size_t i, unsigned class)
{
    return busy->until > i && busy->to[class] > i;
}

/* A hyphen or a quote between the words of a phrase is passed over. */
static inline bool csto_passed_over(const struct csto_token *t)
{
    return t->mark == '-' || t->mark == '"';
}

/* True where a phrase that means something goes on from token i, at which the node stands. */
bool csto_longest_is_longer(const struct csto_sentence *s, size_t i, uint32_t node);

/* Marks what a word alone means at token i, without the classes that a longer phrase has there.  False = no memory. */
bool csto_longest_enter(struct csto_sentence *s, size_t i, const struct csto_lexicon_node *node, const struct csto_busy *busy);

/* Marks the phrases that begin at token i, of each class the longest.  False = no memory. */
bool csto_longest_mark(struct csto_sentence *s, size_t i, struct csto_busy *busy);

#endif
