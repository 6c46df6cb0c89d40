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
    for (size_t j = i + 1; j < s->tokens.n && csto_lexicon_goes_on(s->lexicon, node); j++) {
        const struct csto_token *t = &s->tokens.at[j];
        if (passed_over(t))
            continue;
        node = csto_token_known(t) ? csto_lexicon_step(s->lexicon, node, t->word) : 0;
        if (!node)
            return;
        note_senses(s, node, (uint32_t)j + 1, f);
    }
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
static bool mark_alone(struct csto_sentence *s, size_t i, uint32_t node, uint32_t busy[CSTO_CLASSES])
{
    unsigned last = CSTO_CLASSES;
    bool taken = false;
    for (const struct csto_sense *e = csto_lexicon_senses(s->lexicon, node); e; e = csto_lexicon_sense(s->lexicon, e->next)) {
        if (e->class != last) {
            last = e->class;
            taken = busy[last] > i;
            if (taken)
                continue;
            busy[last] = (uint32_t)i + 1;
            s->begins.at[i] |= csto_class_bit(last);
            s->ends.at[i] |= csto_class_bit(last);
        }
        if (!taken && !csto_array_push(&s->marks, ((struct csto_mark){(uint32_t)i, (uint32_t)i + 1, e->code, e->class, e->value})))
            return false;
    }
    return true;
}

/* True where no phrase goes on from the node with the token behind i. */
static bool stands_alone(const struct csto_sentence *s, size_t i, uint32_t node)
{
    if (!csto_lexicon_goes_on(s->lexicon, node) || i + 1 == s->tokens.n)
        return true;
    const struct csto_token *t = &s->tokens.at[i + 1];
    return !passed_over(t) && (!csto_token_known(t) || !csto_lexicon_step(s->lexicon, node, t->word));
}

/* Marks everything that begins at token i; `busy` holds for each class the token up to which it is taken. */
static bool mark_from(struct csto_sentence *s, size_t i, uint32_t busy[CSTO_CLASSES])
{
    const struct csto_word *word = &s->tokens.at[i].word;
    uint32_t only = word->exact_begins && word->stem_begins ? 0 : word->exact_begins | word->stem_begins;
    if (only && stands_alone(s, i, only))
        return mark_alone(s, i, only, busy);
    struct found f;
    f.n = 0;
    if (word->exact_begins)
        follow(s, i, word->exact_begins, false, &f);
    if (word->stem_begins)
        follow(s, i, word->stem_begins, word->exact_begins && is_small_word(s, word->exact_begins), &f);
    for (size_t k = 0; k < f.n; k++) {
        uint8_t class = f.classes[k];
        if (busy[class] > i)
            continue;
        busy[class] = f.longest[class].to;
        if (class == CSTO_CLASS_AGENCY)
            busy[CSTO_CLASS_MEASURE] = busy[class]; /* "органы внутренних дел" are no cases */
        if (!enter(s, i, f.longest[class].to, f.longest[class].node, class))
            return false;
    }
    return true;
}

bool csto_sentence_read(struct csto_sentence *s, const char *text, size_t end, size_t *at)
{
    uint32_t busy[CSTO_CLASSES] = {0};
    s->text = text;
    s->marks.n = s->first.n = s->begins.n = s->ends.n = 0;
    s->present = 0;
    s->digits = false;
    if (!csto_tokens_read(&s->tokens, s->words, text, end, at, s->style) || !csto_array_reserve(&s->first, s->tokens.n + 1) ||
        !csto_array_reserve(&s->openers, s->tokens.n + 1) || !csto_array_reserve(&s->begins, s->tokens.n + 1) ||
        !csto_array_reserve(&s->ends, s->tokens.n + 1))
        return false;
    memset(s->begins.at, 0, s->tokens.n * sizeof *s->begins.at);
    memset(s->ends.at, 0, s->tokens.n * sizeof *s->ends.at);
    const struct csto_token *tokens = s->tokens.at;
    const uint64_t opens = csto_opens_quantity() | csto_opens_time();
    uint32_t *first = s->first.at, *openers = s->openers.at;
    size_t openers_n = 0;
    for (size_t i = 0, n = s->tokens.n; i < n; i++) {
        first[i] = (uint32_t)s->marks.n;
        const struct csto_word *word = &tokens[i].word;
        bool digits = tokens[i].kind == CSTO_TOKEN_NUMBER || tokens[i].kind == CSTO_TOKEN_DATE;
        s->digits |= digits;
        if (digits)
            openers[openers_n++] = (uint32_t)i;
        if (!(word->exact_begins | word->stem_begins))
            continue;
        if (!mark_from(s, i, busy))
            return false;
        s->present |= s->begins.at[i];
        if (!digits && (s->begins.at[i] & opens))
            openers[openers_n++] = (uint32_t)i;
    }
    s->openers.n = openers_n;
    s->first.at[s->tokens.n] = (uint32_t)s->marks.n;
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
