#include "config.h"

#include "loaders/prose/spans.h"

static bool is_taken(const struct csto_sentence *s, size_t i)
{
    return s->tokens.at[i].flags & CSTO_TOKEN_TAKEN;
}

/* A bare day that begins or ends a range whose other end has the month. */
static bool bare_day_at(const struct csto_sentence *s, size_t i, struct csto_atom *a)
{
    int day;
    uint32_t to;
    i += i < s->tokens.n && csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) ? 1 : 0;
    if (!csto_day_at(s, i, &day, &to))
        return false;
    *a = (struct csto_atom){{0, 0, day}, to};
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

/* "In January of this year", "8 февраля прошлого года": a year that is told from the document's date. */
static void relative_year_behind(const struct csto_sentence *s, struct csto_when *w)
{
    const struct csto_mark *year = csto_sentence_at(s, w->to, CSTO_CLASS_PERIOD); /* "of this year" is one phrase */
    year = year || !csto_sentence_at(s, w->to, CSTO_CLASS_OF) ? year : csto_sentence_at(s, w->to + 1, CSTO_CLASS_PERIOD);
    if (w->last.year || !w->last.month || !year || year->code != 'y')
        return;
    w->to = year->to;
    w->distance = (int)year->value;
}

/* A range that begins at token i, or one date. */
static bool range_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    struct csto_atom a, b;
    bool opened = i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_BETWEEN) || csto_sentence_at(s, i - 1, CSTO_CLASS_FROM));
    bool full = csto_atom_at(s, i, &a), bare = !full && bare_day_at(s, i, &a);
    if (!full && !bare)
        return false;
    opened |= bare && i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION); /* "on 13 and 14 June" */
    uint32_t next = joined(s, a.to, opened);
    const struct csto_mark *and =
        next || !full || grain_of(a.date) != 'm' || a.date.year ? NULL : csto_sentence_at(s, a.to, CSTO_CLASS_AND);
    if (and&&csto_atom_at(s, and->to, &b) && grain_of(b.date) == 'm' && b.date.month == a.date.month % 12 + 1)
        next = and->to; /* "in February and March" */
    bool second = next && (csto_atom_at(s, next, &b) || (full && a.date.day && bare_day_at(s, next, &b)));
    if (second && grain_of(a.date) == 'd' && !b.date.day)
        second = false;
    if (second && b.date.year && !b.date.month && a.date.month)
        second = false; /* "in May and 2019" */
    if (bare && !(second && b.date.month))
        return false;
    *w = (struct csto_when){.from = (uint32_t)i, .to = a.to, .first = a.date, .last = a.date, .grain = grain_of(a.date)};
    if (!second) {
        relative_year_behind(s, w);
        return true;
    }
    w->last = b.date;
    w->to = b.to;
    w->range = true;
    if (!w->last.month)
        w->last.month = a.date.month;
    if (!w->first.month)
        w->first.month = w->last.month;
    if (!w->last.year) {
        struct csto_atom with_year = {w->last, b.to};
        csto_year_behind(s, &with_year);
        w->last.year = with_year.date.year ? with_year.date.year : w->first.year;
        w->to = with_year.to;
    }
    if (!w->first.year)
        w->first.year = w->last.year - (w->last.year && w->first.month > w->last.month);
    relative_year_behind(s, w);
    return true;
}

/* "In May, from the 14th to the 18th", "In October (22-26)": days whose month is the one named last in the sentence. */
static bool days_of_month_before(const struct csto_sentence *s, size_t i, const csto_whens *out, struct csto_when *w)
{
    const struct csto_when *before = out->n ? &out->at[out->n - 1] : NULL;
    struct csto_atom a, b;
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

/* "On Wednesday", where no date stands beside it. */
static bool weekday_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_WEEKDAY);
    struct csto_atom date;
    if (!m || !csto_sentence_before(s, i, CSTO_CLASS_PREPOSITION))
        return false;
    uint32_t next = m->to + (csto_sentence_mark(s, m->to, ',') || csto_sentence_mark(s, m->to, '('));
    if (csto_atom_at(s, next, &date) && date.date.day)
        return false;
    *w = (struct csto_when){.from = m->from, .to = m->to, .grain = 'r', .moment = 'w', .distance = (int)m->value};
    return true;
}

static bool relative_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    const struct csto_mark *m = csto_sentence_at(s, i, CSTO_CLASS_PERIOD);
    if (!m)
        return false;
    if (m->to > i + 1 && csto_ending_at(s, m->to - 1, w))
        return true; /* "in the year ending March 2024" */
    *w = (struct csto_when){.from = m->from, .to = m->to, .grain = 'r', .moment = (char)m->code, .distance = (int)m->value};
    w->since = w->moment == 's';
    uint32_t until = w->since ? joined(s, w->to, true) : 0;
    struct csto_atom end;
    if (until && csto_atom_at(s, until, &end) && end.date.month) /* "from the beginning of the year to 30 September" */
        *w = (struct csto_when){
            .from = w->from, .to = end.to, .first = end.date, .last = end.date, .grain = end.date.day ? 'd' : 'm', .as_of = true};
    return true;
}

/* A word of three small letters may be the code of a currency: "in 2024 all services ..." speaks of none. */
static bool is_plain_word(const struct csto_sentence *s, uint32_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    return t->kind == CSTO_TOKEN_WORD && t->end - t->start == 3 && !(t->flags & (CSTO_TOKEN_CAPITAL | CSTO_TOKEN_CAPS)) &&
           s->style == CSTO_NUMBER_ENGLISH;
}

/* True where a year may stand: a bare number of four digits is one only beside words of time, or where no noun follows it. */
static bool year_fits(const struct csto_sentence *s, const struct csto_when *w)
{
    if (w->grain != 'y' || w->range || w->to > w->from + 1)
        return true;
    size_t i = w->from;
    const struct csto_mark *unit = csto_sentence_at(s, w->to, CSTO_CLASS_UNIT);
    if (unit && !csto_sentence_mark(s, w->to, '-') && !is_plain_word(s, w->to))
        return false;
    if (i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, i - 1, CSTO_CLASS_FROM) ||
                  csto_sentence_at(s, i - 1, CSTO_CLASS_OF) || csto_sentence_before(s, i, CSTO_CLASS_SINCE) ||
                  csto_sentence_mark(s, i - 1, '-') || csto_sentence_mark(s, i - 1, ',') || csto_sentence_at(s, i - 1, CSTO_CLASS_TO)))
        return !csto_sentence_before(s, i, CSTO_CLASS_HEDGE) || csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION);
    if (i > 0 && csto_sentence_before(s, i, CSTO_CLASS_HEDGE)) /* "far below 2022, when" */
        return csto_sentence_mark(s, w->to, ',') && csto_sentence_at(s, w->to + 1, CSTO_CLASS_WHEN);
    if (i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE) && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE)->to == i &&
        s->style == CSTO_NUMBER_ENGLISH)
        return true; /* "the 1999 protocol" */
    if (i > 0 && csto_sentence_before(s, i, CSTO_CLASS_REVIEW))
        return true; /* "customs results 2022 - record seizures" */
    return !csto_sentence_find(s, w->to, w->to + 3, CSTO_CLASS_MEASURE) && !csto_sentence_find(s, w->to, w->to + 3, CSTO_CLASS_ITEM);
}

/* A start: "since 2003", "since the beginning of the operation in 2003"; "since then" has no date of its own. */
static void find_since(csto_whens *out, size_t found, size_t *seen, const struct csto_sentence *s, uint32_t from, uint32_t to, bool *failed)
{
    enum { NEAR = 9 };
    while (*seen < found && out->at[*seen].from < to)
        ++*seen;
    if (*seen > 0 && out->at[*seen - 1].to > from)
        return; /* "с начала года" is a time by itself */
    const struct csto_mark *against = csto_sentence_before(s, to, CSTO_CLASS_AGAINST);
    if (against && against->from < from)
        return; /* "по сравнению с 2022 годом" */
    if (csto_sentence_at(s, from, CSTO_CLASS_FROM) && to == from + 1 && (*seen >= found || out->at[*seen].from != to))
        return; /* "с 52 до 74 кг", but "с 2003 года" */
    for (size_t k = *seen; k < found && k < *seen + 1; k++)
        if (out->at[k].from >= to && out->at[k].from <= to + NEAR &&
            (!csto_sentence_find(s, to, out->at[k].from, CSTO_CLASS_VERB) ||
             csto_sentence_at(s, out->at[k].from - 1, CSTO_CLASS_PREPOSITION))) {
            out->at[k].since = !out->at[k].range;
            return;
        }
    if (to - from >= 2 && !csto_sentence_at(s, from, CSTO_CLASS_PERIOD) &&
        !csto_array_push(out, ((struct csto_when){.from = from, .to = to, .grain = 'r', .moment = 't', .since = true})))
        *failed = true;
}

/* "As of 1 July", "На 1 июля изъято": a sum up to a day.  Where the preposition alone is enough it opens its clause. */
static bool is_as_of(const struct csto_sentence *s, const struct csto_when *w)
{
    if (w->range || w->fiscal || (w->grain != 'd' && w->grain != 'm') || w->from == 0)
        return false;
    const struct csto_mark *m = csto_sentence_before(s, w->from, CSTO_CLASS_AS_OF);
    if (!m || m->to > m->from + 1)
        return m != NULL;
    return w->grain == 'd' && (m->from == 0 || s->tokens.at[m->from - 1].kind == CSTO_TOKEN_MARK);
}

/* A day up to which is counted takes the place of the start of its year, which may be said beside it. */
static void find_as_of(csto_whens *out, const struct csto_sentence *s)
{
    struct csto_when *until = NULL;
    for (size_t k = 0; k < out->n; k++) {
        out->at[k].as_of |= is_as_of(s, &out->at[k]);
        until = out->at[k].as_of && !until ? &out->at[k] : until;
    }
    size_t kept = 0;
    struct csto_when day = until ? *until : (struct csto_when){0};
    for (size_t k = 0; until && k < out->n; k++) {
        struct csto_when *w = &out->at[k];
        bool begins = w->since && w->grain == 'y' && w->from > 0 && csto_sentence_at(s, w->from - 1, CSTO_CLASS_OF);
        if (begins && !day.first.year)
            day.first.year = day.last.year = w->first.year; /* "since the beginning of 2023 ..., as of July 1" */
        if ((w->grain == 'r' && w->moment == 's') || (begins && w->first.year == day.first.year))
            continue;
        out->at[kept++] = w->from == day.from ? day : *w;
    }
    out->n = until ? kept : out->n;
    for (size_t k = 0; k < kept; k++)
        if (out->at[k].from == day.from)
            out->at[k].first.year = out->at[k].last.year = day.first.year;
}

/* Behind the day that begins a date, or the first of several days or months, stands one of these words or a dash. */
static bool day_may_begin(const struct csto_sentence *s, size_t i)
{
    const uint64_t behind = csto_class_bit(CSTO_CLASS_MONTH) | csto_class_bit(CSTO_CLASS_PERIOD_UNIT) | csto_class_bit(CSTO_CLASS_SUFFIX) |
                            csto_class_bit(CSTO_CLASS_OF) | csto_class_bit(CSTO_CLASS_TO);
    return i + 1 < s->tokens.n && ((s->begins.at[i + 1] & behind) || s->tokens.at[i + 1].mark == '-');
}

/* False where no time begins at token i, as most numbers are no day and no year, and behind most articles stands neither such a number nor a month. */
static bool may_begin(const struct csto_sentence *s, size_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    uint64_t begins = s->begins.at[i] & csto_opens_time();
    if (t->kind == CSTO_TOKEN_MARK || t->kind == CSTO_TOKEN_CODE || is_taken(s, i))
        return false;
    if (t->kind == CSTO_TOKEN_NUMBER && !begins)
        return (t->flags & CSTO_TOKEN_DIGITS) && t->end - t->start <= 4 &&
               (t->number.value <= 31 ? day_may_begin(s, i) : t->number.value >= 1900 && t->number.value <= 2100);
    if (t->kind == CSTO_TOKEN_WORD && begins == csto_class_bit(CSTO_CLASS_ARTICLE))
        return i + 1 < s->tokens.n && (t[1].kind != CSTO_TOKEN_WORD || (s->begins.at[i + 1] & csto_class_bit(CSTO_CLASS_MONTH)));
    return t->kind != CSTO_TOKEN_WORD || begins;
}

/* Parts of a year, and years that are no calendar year (spans.c). */
static bool may_have_spans(const struct csto_sentence *s)
{
    return csto_sentence_has(s, csto_class_bit(CSTO_CLASS_PERIOD_UNIT) | csto_class_bit(CSTO_CLASS_FRACTION) |
                                    csto_class_bit(CSTO_CLASS_NUMBERED) | csto_class_bit(CSTO_CLASS_SEASON) |
                                    csto_class_bit(CSTO_CLASS_FISCAL) | csto_class_bit(CSTO_CLASS_ENDING)) ||
           (s->tokens.marks & (csto_mark_bit('-') | csto_mark_bit('/'))); /* "2022-23", "2022/23" */
}

static bool span_at(const struct csto_sentence *s, size_t i, struct csto_when *w)
{
    return csto_part_of_year_at(s, i, w) || csto_numbered_part_at(s, i, w) || csto_season_at(s, i, w) || csto_fiscal_year_at(s, i, w) ||
           csto_ending_at(s, i, w);
}

bool csto_whens_find(csto_whens *out, struct csto_sentence *s)
{
    const uint64_t needs = csto_class_bit(CSTO_CLASS_MONTH) | csto_class_bit(CSTO_CLASS_PERIOD) | csto_class_bit(CSTO_CLASS_PERIOD_UNIT) |
                           csto_class_bit(CSTO_CLASS_WEEKDAY); /* one of these, or digits */
    size_t next = 0;                                           /* token behind the last phrase */
    uint32_t made = 0;                                         /* token behind the last that is of a birth; 0 = there is none */
    const bool spans = may_have_spans(s);
    out->n = 0;
    for (size_t o = 0; o < s->openers.n && (s->digits || csto_sentence_has(s, needs)); o++) {
        struct csto_when w;
        size_t i = s->openers.at[o];
        if (i < next || !may_begin(s, i))
            continue;
        if (!(spans && span_at(s, i, &w)) && !days_of_month_before(s, i, out, &w) && !(range_at(s, i, &w) && year_fits(s, &w)) &&
            !relative_at(s, i, &w) && !weekday_at(s, i, &w))
            continue;
        if (w.grain == 'm' && !w.range && !w.first.year && s->style == CSTO_NUMBER_ENGLISH && w.first.month == 5 && i > 0 &&
            !csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION))
            continue; /* "May" as a verb or a name */
        if (csto_is_made_then(s, &w, made))
            made = w.to;
        else if (!csto_array_push(out, w))
            return false;
        for (size_t k = w.from; k < w.to; k++)
            if (w.grain != 'r')
                s->tokens.at[k].flags |= CSTO_TOKEN_TAKEN;
        next = w.to;
    }
    bool failed = false;
    size_t found = out->n, seen = 0;
    for (size_t k = 0; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_SINCE)) && k < s->marks.n && !failed; k++)
        if (s->marks.at[k].class == CSTO_CLASS_SINCE)
            find_since(out, found, &seen, s, s->marks.at[k].from, s->marks.at[k].to, &failed);
    find_as_of(out, s);
    csto_compared_find(out, s);
    return !failed;
}
