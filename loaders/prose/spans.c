/* spans.c - parts of a year, and years that are no calendar year: "nine months of 2021", "the year ending March 2024", "fiscal year 2022-23" */
#include "config.h"

#include "loaders/prose/spans.h"

#include "records/period.h"

/* "in nine months of 2021", "in the first six months of 2021", "the first half of 2020", "second quarter of 2023". */
bool csto_part_of_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_PERIOD_UNIT) | csto_class_bit(CSTO_CLASS_FRACTION)))
        return false;
    int count = 0, year, length = 0, index = 1;
    uint32_t at = (uint32_t)i;
    const struct csto_mark *ordinal = csto_sentence_at(s, at, CSTO_CLASS_ORDINAL), *word;
    if (ordinal) {
        index = (int)ordinal->value;
        at = ordinal->to;
    }
    if ((word = csto_sentence_at(s, at, CSTO_CLASS_NUMBER)) != NULL) {
        count = (int)word->value;
        at = word->to;
    } else if (csto_small_integer(s, at, 1, 12, &count)) {
        at++;
    }
    const struct csto_mark *unit = csto_sentence_at(s, at, CSTO_CLASS_PERIOD_UNIT);
    if (unit && count && unit->value < 0) { /* "2 квартал" is the second one */
        index = count;
        count = 0;
        length = (int)-unit->value;
        at = unit->to;
    } else if (unit && (count || ordinal) && unit->value < 12) {
        length = (int)(unit->value < 0 ? -unit->value : unit->value) * (count ? count : 1);
        at = unit->to;
    } else if (unit && unit->value == -6 && !count && !ordinal) { /* "за полугодие" is the first one */
        length = 6;
        at = unit->to;
    } else if (ordinal && !count && csto_sentence_at(s, at, CSTO_CLASS_FRACTION) &&
               csto_sentence_at(s, at, CSTO_CLASS_FRACTION)->value == 0.5) {
        length = 6;
        at = csto_sentence_at(s, at, CSTO_CLASS_FRACTION)->to;
    }
    uint32_t end = at;
    if (csto_sentence_at(s, at, CSTO_CLASS_OF))
        at++;
    const struct csto_mark *relative = length ? csto_sentence_at(s, at, CSTO_CLASS_PERIOD) : NULL;
    if (!relative && length) /* "of this year" may be one phrase */
        relative = csto_sentence_at(s, at - 1, CSTO_CLASS_PERIOD);
    relative = relative && (relative->code == 'y') && relative->to > at ? relative : NULL;
    bool opened = s->style == CSTO_NUMBER_COMMA && !ordinal && i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION);
    bool passed =
        length && !relative && !csto_year_at(s, at, &year) && count > 1 && unit && unit->value == 1 && (ordinal ? index == 1 : opened);
    bool last_one = unit && !count && length >= 3 && !relative && !csto_year_at(s, at, &year) && end == at; /* "in the first quarter" */
    if (!length || (!relative && !passed && !last_one && !csto_year_at(s, at, &year)))
        return false;
    if (relative || passed || last_one)
        year = 0;
    int first = count ? 1 : (index - 1) * length + 1;
    if (first + length - 1 > 12)
        return false;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = relative             ? relative->to
                                  : passed || last_one ? end
                                                       : csto_past_year_word(s, at + 1),
                            .first = {year, first, 0},
                            .last = {year, first + length - 1, 0},
                            .distance = relative ? (int)relative->value : 0,
                            .grain = 'm',
                            .moment = passed ? 'n' : 0,
                            .range = true};
    return true;
}

/* "Q1 2025", "Q2 of 2024", "H1/2025". */
bool csto_numbered_part_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *part = csto_sentence_at(s, i, CSTO_CLASS_NUMBERED);
    int number, year;
    if (!part || csto_sentence_spaced(s, part->to) || !csto_small_integer(s, part->to, 1, 12 / (int)part->value, &number))
        return false;
    uint32_t at = part->to + 1;
    at += csto_sentence_mark(s, at, '/') || csto_sentence_mark(s, at, ',') || csto_sentence_at(s, at, CSTO_CLASS_OF);
    if (!csto_year_at(s, at, &year))
        return false;
    int months = (int)part->value;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = at + 1,
                            .first = {year, (number - 1) * months + 1, 0},
                            .last = {year, number * months, 0},
                            .grain = 'm',
                            .range = true};
    return true;
}

/* "Summer 2022", "the autumn of 2022", "осенью 2022 года": three months of the year.  Of which year a winter is cannot be told, so that it has no row. */
bool csto_season_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *season = csto_sentence_at(s, i, CSTO_CLASS_SEASON);
    if (!season)
        return false;
    int year, first = (int)season->value;
    uint32_t at = season->to + (csto_sentence_at(s, season->to, CSTO_CLASS_OF) != NULL);
    if (!csto_year_at(s, at, &year))
        return false;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = csto_past_year_word(s, at + 1),
                            .first = {year, first, 0},
                            .last = {year, first + 2, 0},
                            .grain = 'm',
                            .range = true};
    return true;
}

/* "Ending", "to", also in ", which ended". */
static const struct csto_mark *ending_behind(const struct csto_sentence *s, uint32_t at)
{
    if (csto_sentence_mark(s, at, ',') && csto_sentence_at(s, at + 1, CSTO_CLASS_RELATIVE))
        at = csto_sentence_at(s, at + 1, CSTO_CLASS_RELATIVE)->to;
    return csto_sentence_at(s, at, CSTO_CLASS_ENDING);
}

/* The first of the months that end with a month, or with a day: "the year ended 20 March 2023" began on 21 March. */
static struct csto_date begin_of(struct csto_date end, int months)
{
    bool to_day = end.day && end.day < csto_month_days(end.year, end.month);
    int first = end.year * 12 + end.month - months - to_day;
    struct csto_date begin = {first / 12, first % 12 + 1, 0};
    int days = csto_month_days(begin.year, begin.month);
    if (to_day && end.day < days)
        begin.day = end.day + 1;
    return begin;
}

/* "The year ending March 2024", "the three months to June 2023", "the year to 20 March 2023". */
bool csto_ending_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_ENDING)))
        return false;
    int count = 1;
    const struct csto_mark *number = csto_sentence_at(s, i, CSTO_CLASS_NUMBER), *unit, *ending;
    uint32_t at = (uint32_t)i;
    struct csto_atom end;
    if (number) {
        count = (int)number->value;
        at = number->to;
    } else if (csto_small_integer(s, at, 1, 12, &count)) {
        at++;
    } else {
        count = 1;
    }
    const struct csto_mark *fiscal = number ? NULL : csto_sentence_at(s, i, CSTO_CLASS_FISCAL);
    unit = fiscal ? fiscal : csto_sentence_at(s, at, CSTO_CLASS_PERIOD_UNIT);
    if (!unit || (ending = ending_behind(s, unit->to)) == NULL || !csto_atom_at(s, ending->to, &end) || !end.date.year || !end.date.month ||
        count < 1)
        return false;
    int months = fiscal ? 12 : count * (int)unit->value;
    if (months > 36)
        return false;
    *w = (struct csto_when){
        .from = (uint32_t)i, .to = end.to, .first = begin_of(end.date, months), .last = end.date, .grain = 'm', .range = true};
    return true;
}

/* "2022-23", "2022/2023": two years of which the second follows the first; the second. */
static bool pair_of_years_at(const struct csto_sentence *s, size_t i, int *year, uint32_t *to)
{
    int first, second;
    if (!csto_year_at(s, i, &first) || !(csto_sentence_mark(s, i + 1, '-') || csto_sentence_mark(s, i + 1, '/')))
        return false;
    if (!csto_year_at(s, i + 2, &second)) {
        if (!csto_small_integer(s, i + 2, 0, 99, &second) || s->tokens.at[i + 2].end - s->tokens.at[i + 2].start != 2)
            return false;
        second += (first + 1) / 100 * 100;
    }
    *year = second;
    *to = (uint32_t)i + 3;
    return second == first + 1;
}

/* The year in which a fiscal year ends: "2023", "2022-23", the "23" of "FY23". */
static bool fiscal_number_at(const struct csto_sentence *s, size_t i, int *year, uint32_t *to)
{
    i += csto_sentence_mark(s, i, '-') && !csto_sentence_spaced(s, i);
    if (pair_of_years_at(s, i, year, to))
        return true;
    *to = (uint32_t)i + 1;
    if (csto_year_at(s, i, year))
        return true;
    if (i == 0 || csto_sentence_spaced(s, i) || !csto_small_integer(s, i, 0, 99, year) || s->tokens.at[i].end - s->tokens.at[i].start != 2)
        return false;
    *year += 2000;
    return true;
}

bool csto_fiscal_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    size_t behind_year = i + 1 + (csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) != NULL);
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_FISCAL)) && !csto_sentence_mark(s, behind_year, '-') &&
        !csto_sentence_mark(s, behind_year, '/'))
        return false;
    int year;
    bool pair = false;
    uint32_t to = (uint32_t)i + 1;
    const struct csto_mark *before = csto_sentence_at(s, i, CSTO_CLASS_FISCAL), *behind;
    if (before) {
        to = before->to + (csto_sentence_at(s, before->to, CSTO_CLASS_OF) != NULL);
        if (!fiscal_number_at(s, to, &year, &to))
            return false;
    } else {
        i += csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) != NULL;
        to = (uint32_t)i + 1;
        pair = pair_of_years_at(s, i, &year, &to);
        if (!pair && !csto_year_at(s, i, &year))
            return false;
        behind = csto_sentence_at(s, to, CSTO_CLASS_FISCAL);
        pair = pair && !behind && s->tokens.at[to - 1].end - s->tokens.at[to - 1].start == 2; /* "2020-21" */
        if (!behind && !pair)
            return false;
        to = behind ? behind->to : to;
    }
    *w = (struct csto_when){
        .from = (uint32_t)i, .to = to, .first = {year, 0, 0}, .last = {year, 0, 0}, .grain = 'y', .fiscal = true, .pair = pair};
    return true;
}
