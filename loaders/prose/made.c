/* made.c - times at which somebody was born or something was made, which are not those of what is told of */
#include "config.h"

#include "loaders/prose/spans.h"

/* The token behind further years: "1987, 1990 и 1991" from its first comma. */
static uint32_t past_years(const struct csto_sentence *s, uint32_t at)
{
    enum { ROW = 8 };
    int year;
    for (int n = 0;
         n < ROW && (csto_sentence_mark(s, at, ',') || csto_sentence_at(s, at, CSTO_CLASS_AND)) && csto_year_at(s, at + 1, &year); n++)
        at = csto_past_year_word(s, at + 2);
    return at;
}

/* "1987 года рождения", "1987 г.р.", "2019 г. выпуска": the word stands behind that of the year, which may end in a full stop. */
static bool says_made(const struct csto_sentence *s, uint32_t at)
{
    return csto_sentence_at(s, at + csto_sentence_mark(s, at, '.'), CSTO_CLASS_MADE) != NULL;
}

bool csto_is_made_then(const struct csto_sentence *s, const struct csto_when *w, uint32_t last)
{
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_MADE)) || csto_sentence_find(s, 0, w->from, CSTO_CLASS_SINCE))
        return false; /* "since the agency was set up in 1999" */
    bool row = last && (last == w->from ||
                        (last + 1 == w->from && (csto_sentence_mark(s, last, ',') || csto_sentence_at(s, last, CSTO_CLASS_AND))));
    return row || csto_sentence_before(s, w->from, CSTO_CLASS_MADE) || says_made(s, past_years(s, w->to));
}
