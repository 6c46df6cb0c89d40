#include "config.h"

#include "loaders/prose/sentence.h"

/* A hyphen or a quote between the words of a phrase is passed over. */
static bool passed_over(const struct csto_token *t)
{
    return t->kind == CSTO_TOKEN_MARK && (t->mark == '-' || t->mark == '"');
}

/* Marks everything that begins at token i; `busy` holds for each class the token up to which it is taken. */
static bool mark_from(struct csto_sentence *s, size_t i, uint32_t busy[CSTO_CLASSES])
{
    struct found {
        uint32_t to, sense;
    } longest[CSTO_CLASSES];
    uint8_t found[CSTO_CLASSES];
    size_t n_found = 0;
    uint32_t node = 0;
    for (size_t j = i; j < s->tokens.n; j++) {
        if (j > i && passed_over(&s->tokens.at[j]))
            continue;
        node = csto_lexicon_step(s->lexicon, node, s->tokens.at[j].word);
        if (!node)
            break;
        for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, node); e; e = csto_lexicon_sense(s->lexicon, e->next)) {
            size_t k = 0;
            while (k < n_found && found[k] != e->class)
                k++;
            if (k == n_found) {
                found[n_found++] = e->class;
                longest[e->class].to = 0;
            }
            if (longest[e->class].to != j + 1) {
                longest[e->class].to = (uint32_t)j + 1;
                longest[e->class].sense = node;
            }
        }
    }
    for (size_t k = 0; k < n_found; k++) {
        struct found f = longest[found[k]];
        if (busy[found[k]] > i)
            continue;
        busy[found[k]] = f.to;
        for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, f.sense); e; e = csto_lexicon_sense(s->lexicon, e->next))
            if (e->class == found[k] && !csto_array_push(&s->marks, ((struct csto_mark){(uint32_t)i, f.to, e->code, e->class, e->value})))
                return false;
    }
    return true;
}

static uint64_t bit_of(unsigned class)
{
    return (uint64_t)1 << (class & 63);
}

static bool set_bits(struct csto_sentence *s)
{
    s->begins.n = s->ends.n = 0;
    for (size_t i = 0; i < s->tokens.n; i++)
        if (!csto_array_push(&s->begins, 0) || !csto_array_push(&s->ends, 0))
            return false;
    for (size_t k = 0; k < s->marks.n; k++) {
        const struct csto_mark *m = &s->marks.at[k];
        s->begins.at[m->from] |= bit_of(m->class);
        s->ends.at[m->to - 1] |= bit_of(m->class);
    }
    return true;
}

bool csto_sentence_read(struct csto_sentence *s, const char *text, size_t end, size_t *at)
{
    uint32_t busy[CSTO_CLASSES] = {0};
    s->text = text;
    s->marks.n = s->first.n = 0;
    if (!csto_tokens_read(&s->tokens, s->lexicon, text, end, at, s->style))
        return false;
    for (size_t i = 0; i < s->tokens.n; i++)
        if (!csto_array_push(&s->first, (uint32_t)s->marks.n) || (s->tokens.at[i].word && !mark_from(s, i, busy)))
            return false;
    return csto_array_push(&s->first, (uint32_t)s->marks.n) && set_bits(s);
}

void csto_sentence_free(struct csto_sentence *s)
{
    csto_array_free(&s->tokens);
    csto_array_free(&s->marks);
    csto_array_free(&s->first);
    csto_array_free(&s->begins);
    csto_array_free(&s->ends);
}

const struct csto_mark *csto_sentence_at(const struct csto_sentence *s, size_t i, csto_class class)
{
    if (i >= s->tokens.n || !(s->begins.at[i] & bit_of(class)))
        return NULL;
    for (uint32_t k = s->first.at[i]; k < s->first.at[i + 1]; k++)
        if (s->marks.at[k].class == class)
            return &s->marks.at[k];
    return NULL;
}

const struct csto_mark *csto_sentence_before(const struct csto_sentence *s, size_t i, csto_class class)
{
    enum { REACH = 8 }; /* words of the longest phrase that is looked for so */
    if (i == 0 || i > s->tokens.n || !(s->ends.at[i - 1] & bit_of(class)))
        return NULL;
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
    if (from >= to)
        return NULL;
    for (uint32_t k = s->first.at[from]; k < s->first.at[to]; k++)
        if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
            return &s->marks.at[k];
    return NULL;
}

const struct csto_mark *csto_sentence_find_last(const struct csto_sentence *s, size_t from, size_t to, csto_class class)
{
    to = to < s->tokens.n ? to : s->tokens.n;
    if (from >= to)
        return NULL;
    for (uint32_t k = s->first.at[to]; k-- > s->first.at[from];)
        if (s->marks.at[k].class == class && s->marks.at[k].to <= to)
            return &s->marks.at[k];
    return NULL;
}

bool csto_sentence_mark(const struct csto_sentence *s, size_t i, char mark)
{
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_MARK && s->tokens.at[i].mark == mark;
}

bool csto_sentence_spaced(const struct csto_sentence *s, size_t i)
{
    return i < s->tokens.n && (s->tokens.at[i].flags & CSTO_TOKEN_SPACE);
}
