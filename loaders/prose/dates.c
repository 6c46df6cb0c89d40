#include "config.h"

#include "loaders/prose/dates.h"

/* One date of any precision: its parts and the tokens that it takes. */
struct atom {
    struct csto_date date;
    uint32_t to;
};

static bool is_taken(const struct csto_sentence *s, size_t i)
{
    return s->tokens.at[i].flags & CSTO_TOKEN_TAKEN;
}

static bool plain_integer(const struct csto_sentence *s, size_t i, int least, int most, int *out)
{
    if (i >= s->tokens.n || s->tokens.at[i].kind != CSTO_TOKEN_NUMBER || is_taken(s, i))
        return false;
    const struct csto_token *t = &s->tokens.at[i];
    if (t->number.marks || t->end - t->start > 4 || t->number.value < least || t->number.value > most)
        return false;
    for (size_t k = t->start; k < t->end; k++)
        if (s->text[k] < '0' || s->text[k] > '9')
            return false;
    *out = (int)t->number.value;
    return true;
}

static bool year_at(const struct csto_sentence *s, size_t i, int *year)
{
    return plain_integer(s, i, 1900, 2100, year) && s->tokens.at[i].end - s->tokens.at[i].start == 4;
}

/* A day of the month, with its ordinal ending where it has one. */
static bool day_at(const struct csto_sentence *s, size_t i, int *day, uint32_t *to)
{
    if (!plain_integer(s, i, 1, 31, day))
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
static uint32_t past_year_word(const struct csto_sentence *s, uint32_t to)
{
    const struct csto_mark *m = s->style == CSTO_NUMBER_COMMA ? csto_sentence_at(s, to, CSTO_CLASS_PERIOD_UNIT) : NULL;
    if (!m || m->value != 12)
        return to;
    bool stop = csto_sentence_mark(s, m->to, '.') && (s->tokens.at[m->to].flags & CSTO_TOKEN_FULL);
    return m->to + stop;
}

/* The year behind a date: "2022", ", 2022", and the two digits of "23 Nov 04". */
static void year_behind(const struct csto_sentence *s, struct atom *a)
{
    uint32_t at = a->to + (csto_sentence_mark(s, a->to, ',') ? 1 : 0);
    int year;
    if (csto_sentence_mark(s, a->to, '.') && a->to < s->tokens.n && (s->tokens.at[a->to].flags & CSTO_TOKEN_FULL))
        at = a->to + 1; /* "Oct. 2019" */
    if (year_at(s, at, &year)) {
        a->date.year = year;
        a->to = past_year_word(s, at + 1);
    } else if (a->date.day && at == a->to && plain_integer(s, at, 0, 99, &year) && s->tokens.at[at].end - s->tokens.at[at].start == 2 &&
               (at + 1 == s->tokens.n || csto_sentence_mark(s, at + 1, '.') || csto_sentence_mark(s, at + 1, ','))) {
        a->date.year = year + (year < 50 ? 2000 : 1900);
        a->to = at + 1;
    }
}

static bool atom_at(const struct csto_sentence *s, size_t i, struct atom *a)
{
    *a = (struct atom){.to = (uint32_t)i};
    int day, month, year;
    uint32_t to;
    if (i >= s->tokens.n || is_taken(s, i))
        return false;
    if (s->tokens.at[i].kind == CSTO_TOKEN_DATE) {
        a->date = s->tokens.at[i].date;
        a->to = (uint32_t)i + 1;
        return true;
    }
    if (csto_sentence_at(s, i, CSTO_CLASS_ARTICLE))
        i++; /* "the 14th" */
    if (day_at(s, i, &day, &to)) {
        if (csto_sentence_at(s, to, CSTO_CLASS_OF))
            to++;
        if (month_at(s, to, &month)) {
            *a = (struct atom){{0, month, day}, to + 1};
            year_behind(s, a);
            return true;
        }
    }
    if (month_at(s, i, &month)) {
        *a = (struct atom){{0, month, 0}, (uint32_t)i + 1};
        uint32_t behind = a->to;
        if (csto_sentence_mark(s, behind, '.') && (s->tokens.at[behind].flags & CSTO_TOKEN_FULL))
            behind++;
        if (day_at(s, behind, &day, &to)) {
            a->date.day = day;
            a->to = to;
        }
        year_behind(s, a);
        return true;
    }
    if (year_at(s, i, &year)) {
        *a = (struct atom){{year, 0, 0}, past_year_word(s, (uint32_t)i + 1)};
        return true;
    }
    return false;
}

/* A bare day that begins or ends a range whose other end has the month. */
static bool bare_day_at(const struct csto_sentence *s, size_t i, struct atom *a)
{
    int day;
    uint32_t to;
    i += i < s->tokens.n && csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) ? 1 : 0;
    if (!day_at(s, i, &day, &to))
        return false;
    *a = (struct atom){{0, 0, day}, to};
    return true;
}

/* The token behind what joins the ends of a range, or 0. */
static uint32_t joined(const struct csto_sentence *s, uint32_t at, bool opened)
{
    if (csto_sentence_mark(s, at, '-'))
        return at + 1;
    const struct csto_mark *to = csto_sentence_at(s, at, CSTO_CLASS_TO);
    if (!to || (csto_sentence_at(s, at, CSTO_CLASS_AND) && !opened))
        return 0;
    const struct csto_mark *edge = csto_sentence_at(s, to->to, CSTO_CLASS_EDGE); /* "to the end of September" */
    return edge ? edge->to : to->to;
}

static char grain_of(struct csto_date d)
{
    return d.day ? 'd' : d.month ? 'm' : 'y';
}

/* A range that begins at token i, or one date. */
static bool range_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    struct atom a, b;
    bool opened = i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_BETWEEN) || csto_sentence_at(s, i - 1, CSTO_CLASS_FROM));
    bool full = atom_at(s, i, &a), bare = !full && bare_day_at(s, i, &a);
    if (!full && !bare)
        return false;
    uint32_t next = joined(s, a.to, opened);
    bool second = next && (atom_at(s, next, &b) || (full && a.date.day && bare_day_at(s, next, &b)));
    if (second && grain_of(a.date) == 'd' && !b.date.day)
        second = false;
    if (second && b.date.year && !b.date.month && a.date.month)
        second = false; /* "in May and 2019" */
    if (bare && !(second && b.date.month))
        return false;
    *w = (struct csto_when){.from = (uint32_t)i, .to = a.to, .first = a.date, .last = a.date, .grain = grain_of(a.date)};
    if (!second)
        return true;
    w->last = b.date;
    w->to = b.to;
    w->range = true;
    if (!w->last.month)
        w->last.month = a.date.month;
    if (!w->first.month)
        w->first.month = w->last.month;
    if (!w->last.year) {
        struct atom with_year = {w->last, b.to};
        year_behind(s, &with_year);
        w->last.year = with_year.date.year ? with_year.date.year : w->first.year;
        w->to = with_year.to;
    }
    if (!w->first.year)
        w->first.year = w->last.year - (w->last.year && w->first.month > w->last.month);
    return true;
}

/* "In May, from the 14th to the 18th", "In October (22-26)": days whose month is the one named last in the sentence. */
static bool days_of_month_before(const struct csto_sentence *s, size_t i, const csto_whens *out, struct csto_when *w)
{
    const struct csto_when *before = out->n ? &out->at[out->n - 1] : NULL;
    struct atom a, b;
    uint32_t next;
    if (!before || before->grain != 'm' || before->range || before->to + 3 < i || !bare_day_at(s, i, &a) ||
        (next = joined(s, a.to, true)) == 0 || !bare_day_at(s, next, &b))
        return false;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = b.to,
                            .first = {before->first.year, before->first.month, a.date.day},
                            .last = {before->first.year, before->first.month, b.date.day},
                            .grain = 'd',
                            .range = true};
    return true;
}

/* "in nine months of 2021", "in the first six months of 2021", "the first half of 2020", "second quarter of 2023". */
static bool part_of_year_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
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
    } else if (plain_integer(s, at, 1, 12, &count)) {
        at++;
    }
    const struct csto_mark *unit = csto_sentence_at(s, at, CSTO_CLASS_PERIOD_UNIT);
    if (unit && (count || ordinal) && unit->value < 12) {
        length = (int)unit->value * (count ? count : 1);
        at = unit->to;
    } else if (ordinal && !count && csto_sentence_at(s, at, CSTO_CLASS_FRACTION) &&
               csto_sentence_at(s, at, CSTO_CLASS_FRACTION)->value == 0.5) {
        length = 6;
        at = csto_sentence_at(s, at, CSTO_CLASS_FRACTION)->to;
    }
    if (csto_sentence_at(s, at, CSTO_CLASS_OF))
        at++;
    const struct csto_mark *relative = length ? csto_sentence_at(s, at, CSTO_CLASS_PERIOD) : NULL;
    if (!relative && length) /* "of this year" may be one phrase */
        relative = csto_sentence_at(s, at - 1, CSTO_CLASS_PERIOD);
    relative = relative && (relative->code == 'y') && relative->to > at ? relative : NULL;
    bool opened = s->style == CSTO_NUMBER_COMMA && !ordinal && i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION);
    bool passed = length && !relative && !year_at(s, at, &year) && count > 1 && unit && unit->value == 1 && (ordinal ? index == 1 : opened);
    if (!length || (!relative && !passed && !year_at(s, at, &year)))
        return false;
    if (relative || passed)
        year = 0;
    int first = count ? 1 : (index - 1) * length + 1;
    if (first + length - 1 > 12)
        return false;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = relative ? relative->to
                                  : passed ? unit->to
                                           : past_year_word(s, at + 1),
                            .first = {year, first, 0},
                            .last = {year, first + length - 1, 0},
                            .distance = relative ? (int)relative->value : 0,
                            .grain = 'm',
                            .moment = passed ? 'n' : 0,
                            .range = true};
    return true;
}

/* "The year ending March 2024", "the three months to June 2023". */
static bool ending_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    int count = 1;
    const struct csto_mark *number = csto_sentence_at(s, i, CSTO_CLASS_NUMBER), *unit, *ending;
    uint32_t at = (uint32_t)i;
    struct atom end;
    if (number) {
        count = (int)number->value;
        at = number->to;
    } else if (plain_integer(s, at, 1, 12, &count)) {
        at++;
    } else {
        count = 1;
    }
    if ((unit = csto_sentence_at(s, at, CSTO_CLASS_PERIOD_UNIT)) == NULL ||
        (ending = csto_sentence_at(s, unit->to, CSTO_CLASS_ENDING)) == NULL || !atom_at(s, ending->to, &end) || !end.date.year ||
        !end.date.month || end.date.day || count < 1)
        return false;
    int months = count * (int)unit->value, first = end.date.year * 12 + end.date.month - months;
    if (months > 36)
        return false;
    *w = (struct csto_when){.from = (uint32_t)i,
                            .to = end.to,
                            .first = {first / 12, first % 12 + 1, 0},
                            .last = {end.date.year, end.date.month, 0},
                            .grain = 'm',
                            .range = true};
    return true;
}

/* "On Wednesday", where no date stands beside it. */
static bool weekday_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY);
    struct atom date;
    if (!m || !csto_sentence_before(s, i, CSTO_CLASS_PREPOSITION))
        return false;
    uint32_t next = m->to + (csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '('));
    if (atom_at(s, next, &date) && date.date.day)
        return false;
    *w = (struct csto_when){.from = m->from, .to = m->to, .grain = 'r', .moment = 'w', .distance = (int)m->value};
    return true;
}

static bool relative_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_PERIOD);
    if (!m)
        return false;
    if (m->to > i + 1 && ending_at(s, m->to - 1, w))
        return true; /* "in the year ending March 2024" */
    *w = (struct csto_when){.from = m->from, .to = m->to, .grain = 'r', .moment = (char)m->code, .distance = (int)m->value};
    w->since = w->moment == 's';
    return true;
}

/* True where a year may stand: a bare number of four digits is one only beside words of time, or where no noun follows it. */
static bool year_fits(const struct csto_sentence *s, const struct csto_when *w)
{
    if (w->grain != 'y' || w->range || w->to > w->from + 1)
        return true;
    size_t i = w->from;
    const struct csto_mark *unit = csto_sentence_at(s, w->to, CSTO_CLASS_UNIT);
    if (unit && !csto_sentence_mark(s, w->to, '-'))
        return false;
    if (i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, i - 1, CSTO_CLASS_FROM) ||
                  csto_sentence_at(s, i - 1, CSTO_CLASS_OF) || csto_sentence_before(s, i, CSTO_CLASS_SINCE) ||
                  csto_sentence_mark(s, i - 1, '-') || csto_sentence_mark(s, i - 1, ',') || csto_sentence_at(s, i - 1, CSTO_CLASS_TO)))
        return !csto_sentence_before(s, i, CSTO_CLASS_HEDGE) || csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION);
    if (i > 0 && csto_sentence_before(s, i, CSTO_CLASS_HEDGE))
        return false;
    if (i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE)->to == i &&
        s->style == CSTO_NUMBER_ENGLISH)
        return true; /* "the 1999 protocol" */
    return !csto_sentence_find(s, w->to, w->to + 3, CSTO_CLASS_MEASURE) && !csto_sentence_find(s, w->to, w->to + 3, CSTO_CLASS_ITEM);
}

/* A start: "since 2003", "since the beginning of the operation in 2003"; "since then" has no date of its own. */
static void find_since(csto_whens *out, size_t found, size_t *seen, const struct csto_sentence *s, uint32_t from, uint32_t to, bool *failed)
{
    enum { NEAR = 7 };
    while (*seen < found && out->at[*seen].from < to)
        ++*seen;
    if (csto_sentence_at(s, from, CSTO_CLASS_FROM) && to == from + 1 && (*seen >= found || out->at[*seen].from != to))
        return; /* "с 52 до 74 кг", but "с 2003 года" */
    for (size_t k = *seen; k < found && k < *seen + 1; k++)
        if (out->at[k].from >= to && out->at[k].from <= to + NEAR && !csto_sentence_find(s, to, out->at[k].from, CSTO_CLASS_VERB)) {
            out->at[k].since = !out->at[k].range;
            return;
        }
    if (to - from >= 2 && !csto_array_push(out, ((struct csto_when){.from = from, .to = to, .grain = 'r', .moment = 't', .since = true})))
        *failed = true;
}

/* True where a longer phrase of the class ends with the phrase of time. */
static bool inside(const struct csto_sentence *s, const struct csto_when *w, csto_class class)
{
    const struct csto_mark *m = csto_sentence_before(s, w->to, class);
    return m && m->from < w->from;
}

bool csto_whens_find(csto_whens *out, struct csto_sentence *s)
{
    const uint64_t opens = csto_class_bit(CSTO_CLASS_MONTH) | csto_class_bit(CSTO_CLASS_PERIOD) | csto_class_bit(CSTO_CLASS_PERIOD_UNIT) |
                           csto_class_bit(CSTO_CLASS_NUMBER) | csto_class_bit(CSTO_CLASS_ORDINAL) | csto_class_bit(CSTO_CLASS_ARTICLE) |
                           csto_class_bit(CSTO_CLASS_FRACTION) | csto_class_bit(CSTO_CLASS_WEEKDAY), /* words that a time may begin with */
        needs = csto_class_bit(CSTO_CLASS_MONTH) | csto_class_bit(CSTO_CLASS_PERIOD) | csto_class_bit(CSTO_CLASS_PERIOD_UNIT) |
                csto_class_bit(CSTO_CLASS_WEEKDAY); /* one of these, or digits */
    out->n = 0;
    for (size_t i = 0; i < s->tokens.n && (s->digits || csto_sentence_has(s, needs)); i++) {
        struct csto_when w;
        uint8_t kind = s->tokens.at[i].kind;
        if (kind == CSTO_TOKEN_MARK || kind == CSTO_TOKEN_CODE || is_taken(s, i) || (kind == CSTO_TOKEN_WORD && !(s->begins.at[i] & opens)))
            continue;
        if (!part_of_year_at(s, i, &w) && !ending_at(s, i, &w) && !days_of_month_before(s, i, out, &w) &&
            !(range_at(s, i, &w) && year_fits(s, &w)) && !relative_at(s, i, &w) && !weekday_at(s, i, &w))
            continue;
        if (w.grain == 'm' && !w.range && !w.first.year && s->style == CSTO_NUMBER_ENGLISH && w.first.month == 5 && i > 0 &&
            !csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION))
            continue; /* "May" as a verb or a name */
        if (!csto_array_push(out, w))
            return false;
        for (size_t k = w.from; k < w.to; k++)
            if (w.grain != 'r')
                s->tokens.at[k].flags |= CSTO_TOKEN_TAKEN;
        i = w.to - 1;
    }
    bool failed = false;
    size_t found = out->n, seen = 0;
    for (size_t k = 0; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_SINCE)) && k < s->marks.n && !failed; k++)
        if (s->marks.at[k].class == CSTO_CLASS_SINCE)
            find_since(out, found, &seen, s, s->marks.at[k].from, s->marks.at[k].to, &failed);
    const struct csto_mark *comparison = csto_sentence_at(s, 0, CSTO_CLASS_AGAINST);
    comparison =
        comparison && csto_sentence_mark(s, comparison->to, ',') ? comparison : NULL; /* "For comparison, in the first half of 2022" */
    for (size_t k = 0; k < out->n; k++) {
        const struct csto_when *w = &out->at[k];
        if (comparison) {
            out->at[k].compared = true;
            continue;
        }
        uint32_t than = w->from > 1 && csto_sentence_at(s, w->from - 1, CSTO_CLASS_PREPOSITION) ? w->from - 1 : 0; /* "less than in 2022" */
        if (than && csto_sentence_before(s, than, CSTO_CLASS_HEDGE)) {
            out->at[k].compared = true;
            continue;
        }
        if (w->grain == 'r' && inside(s, w, CSTO_CLASS_EARLIER)) { /* "the same period of last year" */
            out->at[k].compared = true;
            continue;
        }
        out->at[k].compared = w->from > 0 && (csto_sentence_before(s, w->from, CSTO_CLASS_AGAINST) != NULL ||
                                              csto_sentence_before(s, w->from, CSTO_CLASS_MORE) != NULL);
        for (uint32_t i = w->from, n = 0; i-- > 0 && n < 6 && !csto_sentence_mark(s, i, ',') && !out->at[k].compared; n++)
            out->at[k].compared = csto_sentence_at(s, i, CSTO_CLASS_AGAINST) || /* "more than the figure of 2021" */
                                  ((csto_sentence_at(s, i, CSTO_CLASS_MORE) || csto_sentence_at(s, i, CSTO_CLASS_LESS)) && n < 4 &&
                                   csto_sentence_find(s, i + 1, w->from, CSTO_CLASS_FIGURE));
    }
    return !failed;
}
