#include "config.h"

#include "loaders/prose/brackets.h"

bool csto_brackets_find(struct csto_sentence *s)
{
    s->brackets.n = s->clauses.n = 0;
    const uint64_t found = csto_mark_bit('(') | csto_mark_bit(')') | csto_mark_bit(';');
    for (uint32_t i = 0; (s->tokens.marks & found) && i < s->tokens.n; i++) {
        char mark = s->tokens.at[i].mark;
        if ((mark == '(' || mark == ')') && !csto_array_push(&s->brackets, i))
            return false;
        if (mark == ';' && !csto_array_push(&s->clauses, i))
            return false;
    }
    return true;
}

/* How many of n rising tokens stand before token i. */
static size_t before(const uint32_t *at, size_t n, uint32_t i)
{
    size_t from = 0;
    while (from < n) {
        size_t middle = from + (n - from) / 2;
        if (at[middle] < i)
            from = middle + 1;
        else
            n = middle;
    }
    return from;
}

bool csto_bracket_of(const struct csto_sentence *s, uint32_t i, struct csto_bracket *out)
{
    size_t next = before(s->brackets.at, s->brackets.n, i);
    if (next == 0 || !csto_sentence_mark(s, s->brackets.at[next - 1], '('))
        return false;
    out->from = s->brackets.at[next - 1] + 1;
    out->closed = next < s->brackets.n && csto_sentence_mark(s, s->brackets.at[next], ')');
    out->to = next < s->brackets.n ? s->brackets.at[next] : (uint32_t)s->tokens.n;
    return true;
}

bool csto_clause_ends(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    size_t next = before(s->clauses.at, s->clauses.n, from);
    return next < s->clauses.n && s->clauses.at[next] < to;
}
