/* atoms.c - one date of any precision: "23 May 2022", "May 23", "2018 г.", "02.04.2020" */
#include "config.h"

#include "loaders/prose/atoms.h"

static bool is_taken(const struct csto_sentence *s, size_t i)
{
    return s->tokens.at[i].flags & CSTO_TOKEN_TAKEN;
}

bool csto_small_integer(const struct csto_sentence *s, size_t i, int least, int most, int *out)
{
    if (i >= s->tokens.n)
        return false;
    const struct csto_token *t = &s->tokens.at[i];
    if ((t->flags & (CSTO_TOKEN_DIGITS | CSTO_TOKEN_TAKEN)) != CSTO_TOKEN_DIGITS || t->end - t->start > 4 || t->number.value < least ||
        t->number.value > most)
        return false;
    *out = (int)t->number.value;
    return true;
}

bool csto_year_at(const struct csto_sentence *s, size_t i, int *year)
{
    return csto_small_integer(s, i, 1900, 2100, year) && s->tokens.at[i].end - s->tokens.at[i].start == 4;
}

/* A day of the month, with its ordinal ending where it has one. */
bool csto_day_at(const struct csto_sentence *s, size_t i, int *day, uint32_t *to)
{
    if (!csto_small_integer(s, i, 1, 31, day))
        return false;
    *to = (uint32_t)i + 1;
    if (csto_sentence_at(s, *to, CSTO_CLASS_SUFFIX) && !csto_sentence_spaced(s, *to))
        ++*to;
    return true;
}

/* A month's name; one that is also a common word ("may", "march", "mar") must be capital. */
static bool month_at(const struct csto_sentence *s, size_t i, int *month)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_MONTH);
    if (!m || (s->style == CSTO_NUMBER_ENGLISH && !(s->tokens.at[i].flags & CSTO_TOKEN_CAPITAL)))
        return false;
    *month = (int)m->value;
    return true;
}

/* "2018 года", "2018 г.": the word belongs to the year where numbers are written so. */
uint32_t csto_past_year_word(const struct csto_sentence *s, uint32_t to)
{
    if (s->style != CSTO_NUMBER_COMMA)
        return to;
    if (csto_sentence_mark(s, to, '-') && !csto_sentence_spaced(s, to) && !csto_sentence_spaced(s, to + 1) &&
        csto_sentence_at(s, to + 1, CSTO_CLASS_SUFFIX))
        to += 2; /* "2022-м" */
    const struct csto_mark *m = csto_sentence_at(s, to, CSTO_CLASS_PERIOD_UNIT);
    if (!m || m->value != 12)
        return to;
    bool stop = csto_sentence_mark(s, m->to, '.') && (s->tokens.at[m->to].flags & CSTO_TOKEN_FULL);
    return m->to + stop;
}

/* The year behind a date: "2022", ", 2022", and the two digits of "23 Nov 04". */
void csto_year_behind(const struct csto_sentence *s, struct csto_atom *a)
{
    uint32_t at = a->to + (csto_sentence_mark(s, a->to, ',') ? 1 : 0);
    int year;
    if (csto_sentence_mark(s, a->to, '.') && a->to < s->tokens.n && (s->tokens.at[a->to].flags & CSTO_TOKEN_FULL))
        at = a->to + 1; /* "Oct. 2019" */
    if (at == a->to && a->date.month && csto_sentence_at(s, at, CSTO_CLASS_OF) && csto_year_at(s, at + 1, &year))
        at++; /* "February of 2025" */
    if (csto_year_at(s, at, &year)) {
        a->date.year = year;
        a->to = csto_past_year_word(s, at + 1);
    } else if (a->date.day && at == a->to && csto_small_integer(s, at, 0, 99, &year) &&
               s->tokens.at[at].end - s->tokens.at[at].start == 2 &&
               (at + 1 == s->tokens.n || csto_sentence_mark(s, at + 1, '.') || csto_sentence_mark(s, at + 1, ','))) {
        a->date.year = year + (year < 50 ? 2000 : 1900);
        a->to = at + 1;
    }
}

/* "Between January and" before a month: the second end is a month as well. */
static bool ends_months(const struct csto_sentence *s, size_t month)
{
    return month > 2 && csto_sentence_at(s, month - 1, CSTO_CLASS_AND) && csto_sentence_at(s, month - 2, CSTO_CLASS_MONTH) &&
           csto_sentence_at(s, month - 3, CSTO_CLASS_BETWEEN);
}

/* "In January 12 people were detained": the number behind "in" and a month counts what follows it. */
static bool counts_behind(const struct csto_sentence *s, size_t month, uint32_t behind)
{
    bool takes_no_day = csto_sentence_before(s, month, CSTO_CLASS_IN) || ends_months(s, month);
    return takes_no_day && behind < s->tokens.n && s->tokens.at[behind].kind == CSTO_TOKEN_WORD &&
           !csto_sentence_at(s, behind, CSTO_CLASS_PREPOSITION);
}

bool csto_atom_at(const struct csto_sentence *s, size_t i, struct csto_atom *a)
{
    *a = (struct csto_atom){.to = (uint32_t)i};
    int day, month, year;
    uint32_t to;
    if (i >= s->tokens.n || is_taken(s, i))
        return false;
    if (s->tokens.at[i].kind == CSTO_TOKEN_DATE) {
        a->date = s->tokens.at[i].date;
        a->to = (uint32_t)i + 1;
        return true;
    }
    const struct csto_mark *weekday = csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY); /* "between Monday, 12 June and Sunday, 18 June" */
    if (weekday && i > 0)
        i = weekday->to + csto_sentence_mark(s, weekday->to, ',');
    if (csto_sentence_at(s, i, CSTO_CLASS_ARTICLE))
        i++; /* "the 14th" */
    if (csto_day_at(s, i, &day, &to)) {
        if (csto_sentence_at(s, to, CSTO_CLASS_OF))
            to++;
        if (month_at(s, to, &month)) {
            *a = (struct csto_atom){{0, month, day}, to + 1};
            csto_year_behind(s, a);
            return true;
        }
    }
    if (month_at(s, i, &month)) {
        *a = (struct csto_atom){{0, month, 0}, (uint32_t)i + 1};
        uint32_t behind = a->to;
        if (csto_sentence_mark(s, behind, '.') && (s->tokens.at[behind].flags & CSTO_TOKEN_FULL))
            behind++;
        if (csto_day_at(s, behind, &day, &to) && !counts_behind(s, i, to)) {
            a->date.day = day;
            a->to = to;
        }
        csto_year_behind(s, a);
        return true;
    }
    if (csto_year_at(s, i, &year)) {
        *a = (struct csto_atom){{year, 0, 0}, csto_past_year_word(s, (uint32_t)i + 1)};
        return true;
    }
    return false;
}
