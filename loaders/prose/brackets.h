/* brackets.h - which bracket a token stands in, and where clauses end
 *
 * Brackets of prose do not nest: one that opens inside another ends it. */
#ifndef CSTO_LOADERS_PROSE_BRACKETS_H
#define CSTO_LOADERS_PROSE_BRACKETS_H

#include "loaders/prose/sentence.h"

/* Tokens from..to between the marks. */
struct csto_bracket {
    uint32_t from, to;
    bool closed; /* ends with ')', and not with the sentence or another '(' */
};

/* Notes the round brackets and semicolons of the sentence, once for all questions.  False = no memory. */
bool csto_brackets_find(struct csto_sentence *s);

/* The bracket that token i stands in; false where it stands in none. */
bool csto_bracket_of(const struct csto_sentence *s, uint32_t i, struct csto_bracket *out);

/* True where a semicolon stands in tokens from..to. */
bool csto_clause_ends(const struct csto_sentence *s, uint32_t from, uint32_t to);

#endif
