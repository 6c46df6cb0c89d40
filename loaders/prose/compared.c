/* compared.c - phrases of time that are of an earlier value: "12% more than in 2022", "up on the same months of 2023" */
#include "config.h"

#include "loaders/prose/spans.h"

/* True where a longer phrase of the class ends with the phrase of time. */
static bool inside(const struct csto_sentence *s, const struct csto_when *w, csto_class class)
{
    const struct csto_mark *m = csto_sentence_before(s, w->to, class);
    return m && m->from < w->from;
}

/* "За тот же период 2023 года", not "в этом же 2023 году". */
static bool is_same_of_year(const struct csto_sentence *s, const struct csto_when *w)
{
    enum { REACH = 5 };
    if (w->grain != 'y' || w->range || w->from < 3 || s->style != CSTO_NUMBER_COMMA)
        return false;
    const struct csto_mark *same = csto_sentence_find_last(s, w->from > REACH ? w->from - REACH : 0, w->from - 1, CSTO_CLASS_SAME);
    return same && same->from > 0 && csto_sentence_at(s, same->from - 1, CSTO_CLASS_PREPOSITION) && same->to + 2 >= w->from &&
           !csto_sentence_at(s, same->to, CSTO_CLASS_PREPOSITION); /* "при этом в 2020 году" */
}

/* "Up 34 per cent on 2022", "24% over 2022". */
static bool is_on_year(const struct csto_sentence *s, const struct csto_when *w)
{
    return w->grain == 'y' && !w->range && csto_sentence_before(s, w->from, CSTO_CLASS_ON);
}

/* "The fight against illegal trade in 2023": against something that nobody knows, and no comparison. */
static bool is_against_thing(const struct csto_sentence *s, uint32_t i)
{
    const uint64_t compared = csto_opens_time() | csto_class_bit(CSTO_CLASS_HEDGE) | csto_class_bit(CSTO_CLASS_SAME) |
                              csto_class_bit(CSTO_CLASS_FIGURE) | csto_class_bit(CSTO_CLASS_EARLIER) |
                              csto_class_bit(CSTO_CLASS_PREPOSITION);
    uint32_t at = i + 1 + (csto_sentence_at(s, i + 1, CSTO_CLASS_ARTICLE) != NULL); /* "against the arms trade" */
    return s->style == CSTO_NUMBER_ENGLISH && csto_sentence_at(s, i, CSTO_CLASS_PREPOSITION) && at < s->tokens.n &&
           s->tokens.at[at].kind == CSTO_TOKEN_WORD && !csto_sentence_begins(s, at, compared);
}

/* "1.3 times as many as in the same nine months of 2024": nothing but small words stands between. */
static bool is_behind_as_many(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *same = csto_sentence_before(s, at, CSTO_CLASS_SAME);
    at = same ? same->from : at;
    const struct csto_mark *whole = csto_sentence_before(s, at - (at > 0 && csto_sentence_at(s, at - 1, CSTO_CLASS_OF)), CSTO_CLASS_WHOLE);
    at = whole ? whole->from : at; /* "as many as in all of 2023" */
    at -= at > 0 && csto_sentence_at(s, at - 1, CSTO_CLASS_ARTICLE);
    at -= at > 0 && csto_sentence_at(s, at - 1, CSTO_CLASS_PREPOSITION);
    return csto_sentence_before(s, at, CSTO_CLASS_AS_MANY) != NULL;
}

/* "Less than in 2022", but "only in October". */
static bool is_more_or_less(const struct csto_mark *hedge)
{
    return hedge && (csto_bound)hedge->code != CSTO_EXACT;
}

/* "22% from the same period in 2024", "compared with 1,500 kg in the same months of 2024", "up 22% from 2024": what rose or fell did so since then. */
static bool is_base_year(const struct csto_sentence *s, const struct csto_when *w)
{
    enum { REACH = 5, CHANGE = 8 };
    if (w->grain != 'y' || w->range || w->from < 3 || s->style != CSTO_NUMBER_ENGLISH)
        return false;
    const struct csto_mark *base = csto_sentence_find_last(s, w->from > REACH ? w->from - REACH : 0, w->from, CSTO_CLASS_SAME);
    base = base ? base : csto_sentence_before(s, w->from, CSTO_CLASS_FROM);
    for (uint32_t i = base ? base->from : 0, n = 0;
         i-- > 0 && n < CHANGE && !csto_sentence_mark(s, i, ',') && !csto_sentence_mark(s, i, ';'); n++)
        if (csto_sentence_at(s, i, CSTO_CLASS_UP) || csto_sentence_at(s, i, CSTO_CLASS_DOWN) || csto_sentence_at(s, i, CSTO_CLASS_MORE) ||
            csto_sentence_at(s, i, CSTO_CLASS_LESS) || csto_sentence_at(s, i, CSTO_CLASS_AGAINST))
            return true;
    return false;
}

void csto_compared_find(csto_whens *out, const struct csto_sentence *s)
{
    const uint64_t words = csto_class_bit(CSTO_CLASS_AGAINST) | csto_class_bit(CSTO_CLASS_HEDGE) | csto_class_bit(CSTO_CLASS_EARLIER) |
                           csto_class_bit(CSTO_CLASS_MORE) | csto_class_bit(CSTO_CLASS_LESS) | csto_class_bit(CSTO_CLASS_SAME) |
                           csto_class_bit(CSTO_CLASS_UP) | csto_class_bit(CSTO_CLASS_DOWN) | csto_class_bit(CSTO_CLASS_AS_MANY) |
                           csto_class_bit(CSTO_CLASS_FACTOR) | csto_class_bit(CSTO_CLASS_ON);
    if (!csto_sentence_has(s, words))
        return;
    const struct csto_mark *opening = csto_sentence_at(s, 0, CSTO_CLASS_AGAINST);
    bool comparison = opening && csto_sentence_mark(s, opening->to, ','); /* "For comparison, in the first half of 2022" */
    for (size_t k = 0; k < out->n; k++) {
        struct csto_when *w = &out->at[k];
        uint32_t than = w->from > 1 && csto_sentence_at(s, w->from - 1, CSTO_CLASS_PREPOSITION) ? w->from - 1 : 0; /* "less than in 2022" */
        w->compared |= comparison || is_same_of_year(s, w) || is_base_year(s, w) || is_on_year(s, w) || is_behind_as_many(s, w->from) ||
                       (than && is_more_or_less(csto_sentence_before(s, than, CSTO_CLASS_HEDGE))) ||
                       (w->grain == 'r' && inside(s, w, CSTO_CLASS_EARLIER)); /* "the same period of last year" */
        if (w->compared)
            continue;
        w->compared = w->from > 0 && (csto_sentence_before(s, w->from, CSTO_CLASS_AGAINST) != NULL ||
                                      csto_sentence_before(s, w->from, CSTO_CLASS_FACTOR) != NULL || /* "twice last year's" */
                                      csto_sentence_before(s, w->from, CSTO_CLASS_MORE) != NULL);
        for (uint32_t i = w->from, n = 0; i-- > 0 && n < 7 && !csto_sentence_mark(s, i, ',') && !w->compared; n++)
            w->compared = (csto_sentence_at(s, i, CSTO_CLASS_AGAINST) && !is_against_thing(s, i) &&
                           !csto_sentence_at(s, i + 1, CSTO_CLASS_ITEM)) || /* "more than the figure of 2021" */
                          ((csto_sentence_at(s, i, CSTO_CLASS_MORE) ||
                            csto_sentence_at(s, i, CSTO_CLASS_LESS)) && /* "less than in the same months of" */
                           ((n < 4 && csto_sentence_find(s, i + 1, w->from, CSTO_CLASS_FIGURE)) ||
                            csto_sentence_find(s, i + 1, w->from, CSTO_CLASS_SAME)));
    }
}
