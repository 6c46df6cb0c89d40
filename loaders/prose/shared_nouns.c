/* shared_nouns.c - numbers whose noun stands beside another one: "девять уголовных дел и семь административных", "в 2023 году 21, в 2024 году 24 тонны опия" */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"

/* What the adjective at token i and the noun at another are the name of, and fits what is counted or weighed; NULL = nothing. */
static const struct csto_sense *name_of_both(const struct csto_reader *r, uint32_t i, uint32_t noun, bool counted)
{
    const struct csto_token *t = r->s.tokens.at;
    if (noun >= r->s.tokens.n || t[noun].kind != CSTO_TOKEN_WORD)
        return NULL;
    uint32_t node = csto_lexicon_step(r->s.lexicon, 0, t[i].word);
    node = node ? csto_lexicon_step(r->s.lexicon, node, t[noun].word) : 0;
    const struct csto_sense *sense = node ? csto_lexicon_senses(r->s.lexicon, node) : NULL;
    for (; sense; sense = csto_lexicon_sense(r->s.lexicon, sense->next))
        if ((sense->class == CSTO_CLASS_ITEM && !counted && csto_is_substance(csto_kind_of(r, sense->code))) ||
            (sense->class == CSTO_CLASS_MEASURE && counted))
            return sense;
    return NULL;
}

/* The name that the adjective at token i has with the noun of one of the last findings of the sentence, or with that of the next quantity, which is
 * told alike: "девять уголовных и семь административных дел". */
static const struct csto_sense *name_with_other(const struct csto_reader *r, size_t k, uint32_t i, bool counted)
{
    enum { BACK = 4 };
    const struct csto_sense *sense = NULL;
    const struct csto_mark *and = csto_sentence_at(&r->s, i + 1, CSTO_CLASS_AND);
    if (k + 1 < r->q.n && and&&r->q.at[k + 1].left == and->to)
        sense = name_of_both(r, i, r->q.at[k + 1].to + 1, counted);
    for (size_t at = r->f.n, seen = 0; !sense && at-- > r->sentence_findings && seen < BACK; seen++) {
        uint32_t noun = i;
        while (noun > 0 && r->s.tokens.at[noun].end > r->f.at[at].noun_end)
            noun--;
        if (r->s.tokens.at[noun].end == r->f.at[at].noun_end)
            sense = name_of_both(r, i, noun, counted);
    }
    return sense;
}

/* A time ends before the number of quantity k, or before its dash. */
static bool has_time_before(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left;
    left -= left > 0 && csto_sentence_mark(&r->s, left - 1, '-') && csto_sentence_spaced(&r->s, left - 1);
    return csto_when_beside(r, left, false) != NULL;
}

/* "В 2023 году изъято 21 тонна, в 2024-м – 24 тонны, в 2025 году – 13 тонн наркотиков": the last of a row of times has the noun of all. */
static bool noun_of_last_time(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { ROW = 6, GAP = 10 };
    const struct csto_quantity *q = &r->q.at[k];
    if (!csto_sentence_mark(&r->s, q->to, ',') && !csto_sentence_at(&r->s, q->to, CSTO_CLASS_AND))
        return false;
    for (size_t j = k + 1; j < r->q.n && j < k + ROW; j++) {
        const struct csto_quantity *next = &r->q.at[j];
        if (next->unit != q->unit || next->dimension != q->dimension || next->left > next[-1].to + GAP || !has_time_before(r, j))
            return false;
        if (csto_member_ends(&r->s, next->to))
            continue;
        csto_noun_right(r, next->to, csto_right_limit(r, j), q->dimension == CSTO_COUNT, out);
        return out->to > out->from && !out->pronoun;
    }
    return false;
}

/* "65 кг растительных наркотиков и 6,2 кг синтетических", "девять уголовных дел, семь административных": an adjective alone behind the number
 * goes with a noun that stands beside another one of the sentence. */
bool csto_noun_shared(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    uint32_t i = r->q.at[k].to;
    if (s->style == CSTO_NUMBER_COMMA && noun_of_last_time(r, k, out))
        return true;
    if (s->style != CSTO_NUMBER_COMMA || i >= s->tokens.n || s->tokens.at[i].kind != CSTO_TOKEN_WORD || !csto_member_ends(s, i + 1))
        return false;
    const struct csto_sense *sense = name_with_other(r, k, i, r->q.at[k].dimension == CSTO_COUNT);
    if (!sense)
        return false;
    *out = (struct csto_what){.from = i, .to = i + 1, .confidence = 0.85f};
    out->item = sense->class == CSTO_CLASS_ITEM ? sense->code : 0;
    out->measure = sense->class == CSTO_CLASS_MEASURE ? sense->code : 0;
    return true;
}
