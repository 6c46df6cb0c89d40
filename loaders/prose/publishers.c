/* publishers.c - whose figures a sentence gives: "according to the Coast Guard", "the Ministry of Internal Affairs reported" */
#include "config.h"

#include "loaders/prose/context.h"

enum { REACH = 10, NAME = 9 };

static bool is_capital(const struct csto_sentence *s, uint32_t i)
{
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_WORD && (s->tokens.at[i].flags & (CSTO_TOKEN_CAPITAL | CSTO_TOKEN_CAPS));
}

/* A small word inside a name: "of", "for", "and the". */
static bool is_link(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_at(s, i, CSTO_CLASS_OF) || csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) ||
           (csto_sentence_at(s, i, CSTO_CLASS_AND) && !csto_sentence_mark(s, i, ',')) ||
           (s->style == CSTO_NUMBER_ENGLISH && csto_sentence_at(s, i, CSTO_CLASS_PREPOSITION));
}

/* Behind the noun of an agency its name goes on in capitals; in Russian also in small letters ("министерство внутренних дел"). */
static uint32_t name_end(const struct csto_sentence *s, uint32_t at)
{
    uint32_t end = at;
    if (at > 0 && !is_capital(s, at - 1) && is_capital(s, at) && !csto_sentence_at(s, at, CSTO_CLASS_PLACE) &&
        !csto_sentence_at(s, at, CSTO_CLASS_AREA) && !csto_sentence_at(s, at, CSTO_CLASS_PEOPLE))
        return at; /* "the head of the department Arsen Petikyan" */
    for (uint32_t i = at; i < s->tokens.n && i < at + NAME; i++) {
        bool word = s->tokens.at[i].kind == CSTO_TOKEN_WORD && !csto_sentence_at(s, i, CSTO_CLASS_VERB) &&
                    !csto_sentence_at(s, i, CSTO_CLASS_SAY) && !csto_sentence_at(s, i, CSTO_CLASS_MONTH);
        bool russian = s->style == CSTO_NUMBER_COMMA && word && !csto_sentence_at(s, i, CSTO_CLASS_PREPOSITION);
        if (word && (is_capital(s, i) || russian) && !csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY))
            end = i + 1;
        else if (!word || !is_link(s, i))
            break;
    }
    return end;
}

/* The name round the agency's noun; false where nothing in it is a name ("the ministry"). */
static bool find_name(const struct csto_sentence *s, const struct csto_mark *agency, struct csto_named *out)
{
    uint32_t from = agency->from, to = name_end(s, agency->to);
    while (from > 0 && agency->from - from < NAME && is_capital(s, from - 1) && !csto_sentence_at(s, from - 1, CSTO_CLASS_PREPOSITION) &&
           !csto_sentence_at(s, from - 1, CSTO_CLASS_ARTICLE) && !csto_sentence_at(s, from - 1, CSTO_CLASS_SOURCE) &&
           !csto_sentence_at(s, from - 1, CSTO_CLASS_WEEKDAY))
        from--;
    bool named = false;
    for (uint32_t i = from; i < to; i++)
        named |= is_capital(s, i) && (i > 0 || to - from > 1 || (s->tokens.at[i].flags & CSTO_TOKEN_CAPS));
    if (!named)
        return false;
    *out = (struct csto_named){s->tokens.at[from].start, s->tokens.at[to - 1].end, s->tokens.at[agency->from].word};
    return true;
}

static bool same_word(struct csto_word a, struct csto_word b)
{
    return (a.stem && a.stem == b.stem) || (a.exact && a.exact == b.exact);
}

/* The publisher of the sentence: the name round the agency's noun, or the one that the document gave with this noun before ("the ministry"). */
static bool take_name(struct csto_reader *r, const struct csto_mark *agency)
{
    struct csto_named name;
    bool found = find_name(&r->s, agency, &name);
    for (size_t i = r->agencies_n, seen = 0; !found && seen < CSTO_AGENCIES && i-- > 0; seen++) {
        name = r->agencies[i % CSTO_AGENCIES];
        found = agency->to == agency->from + 1 && same_word(name.word, r->s.tokens.at[agency->from].word);
    }
    if (found) {
        r->publisher_start = name.start;
        r->publisher_end = name.end;
    }
    return found;
}

/* Keeps the full names of agencies, for the sentences behind that say "the ministry". */
static void remember(struct csto_reader *r)
{
    enum { MOST = 8 };
    struct csto_named name;
    size_t n = 0;
    for (const struct csto_mark *m = r->s.marks.at, *end = m + r->s.marks.n; m < end && n < MOST; m++) {
        if (m->class != CSTO_CLASS_AGENCY)
            continue;
        n++;
        if (find_name(&r->s, m, &name) && name.end - name.start > r->s.tokens.at[m->to - 1].end - r->s.tokens.at[m->from].start)
            r->agencies[r->agencies_n++ % CSTO_AGENCIES] = name;
    }
}

/* The agency in tokens from..to, before a mark that ends the phrase. */
static const struct csto_mark *agency_in(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < s->tokens.n; i++) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_AGENCY);
        if (m)
            return m;
        if (s->tokens.at[i].kind != CSTO_TOKEN_WORD && !csto_sentence_mark(s, i, '-') && !csto_sentence_mark(s, i, '"'))
            return NULL;
    }
    return NULL;
}

/* The agency that says something: its name ends where the verb begins. */
static const struct csto_mark *agency_left(const struct csto_sentence *s, uint32_t at)
{
    for (uint32_t i = at, n = 0; i-- > 0 && n < REACH; n++) {
        const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_AGENCY);
        if (m)
            return name_end(s, m->to) >= at || m->to == at ? m : NULL;
        if (s->tokens.at[i].kind != CSTO_TOKEN_WORD)
            return NULL;
    }
    return NULL;
}

void csto_publisher_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    r->publisher_start = r->publisher_end = 0;
    if (r->q.n == 0 || !csto_sentence_has(s, csto_class_bit(CSTO_CLASS_AGENCY)))
        return;
    const uint64_t tells = csto_class_bit(CSTO_CLASS_SOURCE) | csto_class_bit(CSTO_CLASS_SAY);
    for (size_t k = 0; csto_sentence_has(s, tells) && k < s->marks.n && !r->publisher_end; k++) {
        const struct csto_mark *m = &s->marks.at[k], *agency = NULL;
        if (m->class == CSTO_CLASS_SOURCE)
            agency = agency_in(s, m->to, m->to + REACH);
        else if (m->class == CSTO_CLASS_SAY && (agency = agency_left(s, m->from)) == NULL)
            agency = agency_in(s, m->to, m->to + 4);
        while (agency && !take_name(r, agency)) /* "the press service of the ministry" */
            agency = agency->to < m->to + REACH && agency->from >= m->to ? agency_in(s, agency->to, m->to + REACH) : NULL;
    }
    remember(r);
}
