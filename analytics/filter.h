/* filter.h - texts that claims must have: any of some words, letters' case not regarded
 *
 * A word may have several forms (as it was given, the id that the vocabulary knows it by), and a claim fits where its text is one of them.  Which words
 * were met is kept as well, because a publisher or operation that no claim has is most often misspelt.  One thread at a time. */
#ifndef CSTO_ANALYTICS_FILTER_H
#define CSTO_ANALYTICS_FILTER_H

#include "base/arena.h"
#include "csto-stats.h"

#include <stdbool.h>

struct csto_filter {
    struct csto_filter_form {
        const char *folded;
        const char
            *word; /* as given; forms of one word stand side by side with the same pointer; NULL = of all words together, commas and all */
        bool met;
    } * forms;
    size_t n; /* 0 = every claim fits */
};

/* Adds a form, which is copied into `texts`; the word is lent for as long as the filter. */
csto_status csto_filter_add(struct csto_filter *f, struct csto_arena *texts, const char *word, const char *form, csto_error *err);

/* True where the text is a form; with `stages` also where it is a key below one ("channel" takes "channel-2018-stage-1"). */
bool csto_filter_has(const struct csto_filter *f, const char *text, bool stages);

/* The same, and true where there is no form, which is asked of every claim. */
static inline bool csto_filter_matches(const struct csto_filter *f, const char *text, bool stages)
{
    return f->n == 0 || csto_filter_has(f, text, stages);
}

/* Notes which words the text meets. */
void csto_filter_meet(struct csto_filter *f, const char *text, bool stages);

/* The next word from form *at on that nothing has met, *at then behind it; NULL = there is no more. */
const char *csto_filter_unmet(const struct csto_filter *f, size_t *at);

void csto_filter_free(struct csto_filter *f);

#endif
