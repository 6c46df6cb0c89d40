#include "config.h"

#include "loaders/prose/token_digits.h"

#include "loaders/prose/surface.h"
#include "loaders/prose/text.h"

#include <string.h>

static int small_number(const char *p, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (p[i] - '0');
    return value;
}

static bool set_date(struct csto_token *t, int year, int month, int day, size_t year_digits)
{
    if (year_digits == 2)
        year += year < 50 ? 2000 : 1900;
    if (year < 1000 || csto_day_of(year, month, day) == CSTO_NO_DAY)
        return false;
    t->date = (struct csto_date){year, month, day};
    t->kind = CSTO_TOKEN_DATE;
    return true;
}

/* Digits with one kind of separator at least twice ("07.04.2023", "223-08-02", "26/ 09/ 2008" not), or clocks: one token that is no number. */
static size_t read_code(struct csto_token *t, const char *p, size_t n)
{
    size_t at[4], len[4], parts = 1;
    at[0] = 0;
    len[0] = csto_digits_at(p, n);
    size_t end = len[0];
    char mark = end < n ? p[end] : '\0';
    if (len[0] > 4 || (mark != '.' && mark != '/' && mark != '-' && mark != ':'))
        return 0;
    while (end + 1 < n && p[end] == mark && csto_is_digit(p[end + 1]) && parts < 4) {
        at[parts] = end + 1;
        len[parts] = csto_digits_at(p + end + 1, n - end - 1);
        end += 1 + len[parts++];
    }
    if (mark == ':' && parts >= 2 && len[0] <= 2 && len[1] == 2) {
        t->kind = CSTO_TOKEN_CODE;
        return end;
    }
    if (parts == 2 && mark == '.' && len[0] <= 2 && len[1] == 2 && end < n && p[end] == '.' && !(end + 1 < n && csto_is_digit(p[end + 1])))
        return 0;
    if (parts != 3 && !(parts == 4 && mark != '.'))
        return 0;
    t->kind = CSTO_TOKEN_CODE;
    if (parts == 3 && len[0] <= 2 && len[1] <= 2 && (len[2] == 4 || len[2] == 2))
        set_date(t, small_number(p + at[2], len[2]), small_number(p + at[1], len[1]), small_number(p, len[0]), len[2]);
    else if (parts == 3 && len[0] == 4 && len[1] <= 2 && len[2] <= 2)
        set_date(t, small_number(p, 4), small_number(p + at[1], len[1]), small_number(p + at[2], len[2]), 4);
    return end;
}

/* Groups of digits that so many marks join without a blank are data ("0,1,1,0,..."), and no numbers of a text; 0 = they are not. */
static size_t data_length(const char *p, size_t n)
{
    enum { GROUPS = 16, DIGITS = 24, LEAST = 2 * GROUPS };
    static const char marks[] = ",.;:/-|";
    size_t at = 0, groups = 0;
    if (n <= LEAST || (!csto_is_digit(p[LEAST - 1]) && !strchr(marks, p[LEAST - 1])))
        return 0; /* so many groups go on to there */
    for (;;) {
        size_t digits = csto_digits_at(p + at, n - at < DIGITS ? n - at : DIGITS);
        at += digits;
        if (digits == 0 || digits == DIGITS || n - at < 2 || !p[at] || !strchr(marks, p[at]) || !csto_is_digit(p[at + 1]))
            return groups >= GROUPS ? at : 0;
        at++;
        groups++;
    }
}

/* Digits with marks in or behind them: a number, a date, or a run that is none.  "1,1,1,1" has four numbers; long runs are read in linear time. */
static size_t read_marked_digits(struct csto_token *t, const char *p, size_t n, csto_number_style style)
{
    enum { LONGEST = 24 };
    size_t room = n < 64 ? n : 64, at = read_code(t, p, room);
    if (at)
        return at;
    t->kind = CSTO_TOKEN_CODE;
    if ((at = data_length(p, n)) != 0)
        return at;
    at = csto_digits_at(p, n);
    if (at >= LONGEST)
        return at;
    t->kind = CSTO_TOKEN_NUMBER;
    size_t length = csto_number_read(p, room, style, &t->number);
    t->flags |= length == at ? CSTO_TOKEN_DIGITS : 0;
    return length;
}

size_t csto_token_digits(struct csto_token *t, struct csto_surfaces *words, const char *p, size_t n, csto_number_style style)
{
    t->kind = CSTO_TOKEN_NUMBER;
    size_t length = csto_number_bare(p, n, &t->number);
    t->flags |= length ? CSTO_TOKEN_DIGITS : 0;
    length = length ? length : read_marked_digits(t, p, n, style);
    bool word = t->kind == CSTO_TOKEN_NUMBER && csto_lexicon_may_digits(words->lexicon, *p, length);
    t->word = word ? csto_surface_find(words, p, length, n)->word : (struct csto_word){0};
    return length;
}
