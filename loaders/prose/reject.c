#include "config.h"

#include "loaders/prose/reject.h"

#include <string.h>

static bool is_word(const struct csto_sentence *s, size_t i)
{
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_WORD;
}

/* True where token i is a currency that may stand before a number. */
static bool is_currency(const struct csto_sentence *s, size_t i)
{
    const struct csto_mark *m = csto_sentence_before(s, i + 1, CSTO_CLASS_UNIT);
    return m != NULL;
}

/* "M16", "X-5", "Channel-2011", "17/3", "No.118" written together. */
static bool glued_before(const struct csto_sentence *s, size_t i)
{
    if (i == 0 || csto_sentence_spaced(s, i))
        return false;
    if (is_word(s, i - 1))
        return !is_currency(s, i - 1);
    if (s->tokens.at[i - 1].kind != CSTO_TOKEN_MARK)
        return true;
    char mark = s->tokens.at[i - 1].mark;
    if (mark == '-')
        return i > 1 && !csto_sentence_spaced(s, i - 1) && s->tokens.at[i - 2].kind != CSTO_TOKEN_NUMBER &&
               !csto_sentence_mark(s, i - 2, '(');
    return mark == '/' || mark == '#' || mark == '_' || mark == '@' || mark == '&' || mark == '=' ||
           (mark == '.' && !csto_sentence_spaced(s, i - 1));
}

/* "5G", "51-year-old", "14th": what is written together with the number and is no unit. */
static const char *glued_after(const struct csto_sentence *s, size_t to)
{
    if (to >= s->tokens.n || csto_sentence_spaced(s, to))
        return NULL;
    if (is_word(s, to)) {
        if (csto_sentence_at(s, to, CSTO_CLASS_SUFFIX))
            return "ordinal";
        return csto_sentence_at(s, to, CSTO_CLASS_UNIT) || csto_sentence_at(s, to, CSTO_CLASS_SCALE) ||
                       csto_sentence_at(s, to, CSTO_CLASS_TIMES)
                   ? NULL
                   : "name";
    }
    if (csto_sentence_mark(s, to, '/') || csto_sentence_mark(s, to, '@') || csto_sentence_mark(s, to, '_'))
        return to + 1 < s->tokens.n && !csto_sentence_spaced(s, to + 1) ? "name" : NULL;
    if (csto_sentence_mark(s, to, '-') && is_word(s, to + 1) && !csto_sentence_spaced(s, to + 1) &&
        !csto_sentence_at(s, to + 1, CSTO_CLASS_NUMBER) && !csto_sentence_at(s, to + 1, CSTO_CLASS_TIMES))
        return "compound";
    return NULL;
}

/* "Fell by 300", "a strike by 1,900": a difference, or who did it, and no label. */
static bool behind_by(const struct csto_sentence *s, size_t i)
{
    const struct csto_mark *label = csto_sentence_before(s, i, CSTO_CLASS_LABEL);
    return label && label->to == label->from + 1 && csto_sentence_at(s, label->from, CSTO_CLASS_PREPOSITION);
}

/* A label ends before token i, or has only ".", ":", "(", "#" or a word that opens a range between. */
static bool labelled(const struct csto_sentence *s, size_t i)
{
    if (!csto_sentence_has(s, csto_class_bit(CSTO_CLASS_LABEL)) && !(s->tokens.marks & csto_mark_bit('#')))
        return false;
    if (csto_sentence_before(s, i, CSTO_CLASS_PART) || csto_sentence_before(s, i, CSTO_CLASS_HEDGE))
        return false; /* "in that number 12" */
    for (int step = 0; step < 3 && i > 0; step++) {
        const struct csto_mark *label = csto_sentence_before(s, i, CSTO_CLASS_LABEL);
        const struct csto_mark *verb = label ? csto_sentence_before(s, i, CSTO_CLASS_VERB) : NULL;
        if (label)
            return !verb || verb->from >= label->from; /* "part 3", but not "14 countries took part: 387 arrests" */
        bool between = csto_sentence_mark(s, i - 1, '.') || csto_sentence_mark(s, i - 1, ':') || csto_sentence_mark(s, i - 1, '(') ||
                       csto_sentence_mark(s, i - 1, '#') || csto_sentence_mark(s, i - 1, '+') ||
                       csto_sentence_at(s, i - 1, CSTO_CLASS_FROM) || csto_sentence_at(s, i - 1, CSTO_CLASS_BETWEEN);
        if (csto_sentence_mark(s, i - 1, '#'))
            return true;
        if (!between)
            return false;
        i--;
    }
    return false;
}

/* "In his flat 3,150 tablets": a number of a flat or a paragraph is not written in groups. */
static bool is_grouped(const struct csto_sentence *s, size_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    return s->style == CSTO_NUMBER_ENGLISH && t->end - t->start > 4 && memchr(s->text + t->start, ',', t->end - t->start) &&
           !csto_sentence_mark(s, i - (i > 0), '#');
}

/* "По номеру колл-центра 1414": what has the number stands between it and the label. */
static bool labelled_for(const struct csto_sentence *s, size_t i)
{
    const struct csto_mark *owner = s->style == CSTO_NUMBER_COMMA ? csto_sentence_before(s, i, CSTO_CLASS_MEASURE) : NULL;
    return owner && !is_word(s, i + 1) && csto_sentence_before(s, owner->from, CSTO_CLASS_LABEL);
}

static bool counted_behind(const struct csto_sentence *s, size_t to)
{
    return csto_sentence_at(s, to, CSTO_CLASS_MEASURE) || csto_sentence_at(s, to, CSTO_CLASS_ITEM) ||
           csto_sentence_at(s, to, CSTO_CLASS_UNIT) || csto_sentence_at(s, to, CSTO_CLASS_SCALE);
}

/* "By 12 kg", "by 12 and 30 per cent respectively": a unit stands behind the number, or behind the last one of its row. */
static bool has_unit(const struct csto_sentence *s, size_t to)
{
    bool row = csto_sentence_has(s, csto_class_bit(CSTO_CLASS_RESPECTIVE));
    while (row && (csto_sentence_mark(s, to, ',') || csto_sentence_at(s, to, CSTO_CLASS_AND)) && to + 1 < s->tokens.n &&
           s->tokens.at[to + 1].kind == CSTO_TOKEN_NUMBER)
        to += 2;
    return csto_sentence_at(s, to, CSTO_CLASS_UNIT) != NULL;
}

/* "items 3 to 5", "number 7 and 11", "aged from 19 to 41": numbers that go on after a label. */
static void take_chain(struct csto_sentence *s, size_t i)
{
    for (;;) {
        size_t next = i + 1;
        if (!(csto_sentence_mark(s, next, ',') || csto_sentence_mark(s, next, '-') || csto_sentence_mark(s, next, ')') ||
              csto_sentence_at(s, next, CSTO_CLASS_TO) || csto_sentence_at(s, next, CSTO_CLASS_AND)))
            return;
        if (next + 1 >= s->tokens.n || s->tokens.at[next + 1].kind != CSTO_TOKEN_NUMBER || counted_behind(s, next + 2))
            return;
        s->tokens.at[i = next + 1].flags |= CSTO_TOKEN_TAKEN;
    }
}

/* "12 years", "3 long years", but not "1.4 times". */
static bool of_no_interest(const struct csto_sentence *s, size_t to)
{
    const struct csto_mark *other = csto_sentence_at(s, to, CSTO_CLASS_OTHER);
    if (!other || csto_sentence_at(s, to, CSTO_CLASS_TIMES))
        return false;
    if (csto_sentence_at(s, to, CSTO_CLASS_SCALE) && !csto_sentence_spaced(s, to))
        return false; /* "2.4m" */
    const struct csto_mark *unit = csto_sentence_at(s, to, CSTO_CLASS_UNIT);
    return !unit || unit->to < other->to;
}

/* "28, 34 и 51 года", "34 or 51 years", "от 18 до 25 лет": the numbers of a row are of what stands behind the last one. */
static size_t last_of_row(const struct csto_sentence *s, size_t to)
{
    enum { ROW = 6 };
    bool joined = false;
    for (int n = 0; n < ROW && !joined && to + 1 < s->tokens.n && s->tokens.at[to + 1].kind == CSTO_TOKEN_NUMBER; n++) {
        joined = csto_sentence_at(s, to, CSTO_CLASS_AND) || csto_sentence_at(s, to, CSTO_CLASS_TO);
        if (!joined && !csto_sentence_mark(s, to, ','))
            return 0;
        to += 2;
    }
    return joined ? to : 0;
}

static bool opens_line(const struct csto_sentence *s, size_t i)
{
    size_t at = s->tokens.at[i].start;
    while (at > 0 && (s->text[at - 1] == ' ' || s->text[at - 1] == '\t'))
        at--;
    return (at == 0 || s->text[at - 1] == '\n') && (i + 2 == s->tokens.n || csto_sentence_spaced(s, i + 2));
}

/* "156 billion [3]": the mark of a note. */
static bool is_footnote(const struct csto_sentence *s, size_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    return i > 0 && csto_sentence_mark(s, i - 1, '[') && csto_sentence_mark(s, i + 1, ']') && t->end - t->start <= 2;
}

/* "0 800 000 112": groups of digits behind a nought are dialled and not counted. */
static bool is_dialled(const struct csto_sentence *s, size_t i)
{
    const struct csto_token *t = &s->tokens.at[i];
    return s->text[t->start] == '0' && t->end - t->start > 2 && (s->text[t->start + 1] == ' ' || csto_is_digit(s->text[t->start + 1]));
}

/* "8 (017) 329-18-98": the code in the bracket is taken, too. */
static bool is_telephone(struct csto_sentence *s, size_t i)
{
    if (i + 4 >= s->tokens.n || !csto_sentence_mark(s, i + 1, '(') || s->tokens.at[i + 2].kind != CSTO_TOKEN_NUMBER ||
        !csto_sentence_mark(s, i + 3, ')') || s->tokens.at[i + 4].kind != CSTO_TOKEN_CODE)
        return false;
    s->tokens.at[i + 2].flags |= CSTO_TOKEN_TAKEN;
    return true;
}

const char *csto_reject_number(struct csto_sentence *s, size_t i)
{
    if (s->tokens.at[i].flags & CSTO_TOKEN_TAKEN)
        return "taken";
    const char *why = glued_before(s, i) ? "name" : glued_after(s, i + 1);
    if (!why && csto_sentence_mark(s, i + 1, '.') && !csto_sentence_spaced(s, i + 1) && opens_line(s, i))
        why = "label"; /* "2." before a line of a list */
    if (!why && labelled(s, i) && !has_unit(s, i + 1) && !is_grouped(s, i)) {
        take_chain(s, i);
        if (csto_sentence_mark(s, i + 1, '(') && i + 2 < s->tokens.n && s->tokens.at[i + 2].kind == CSTO_TOKEN_NUMBER)
            s->tokens.at[i + 2].flags |= CSTO_TOKEN_TAKEN; /* "8 (3812) 55-50-02" */
        why = behind_by(s, i) ? "difference" : "label";
    }
    if (!why && (is_footnote(s, i) || is_dialled(s, i) || is_telephone(s, i) || labelled_for(s, i)))
        why = "label";
    size_t row = why ? 0 : last_of_row(s, i + 1);
    if (!why && (of_no_interest(s, i + 1) || (row && of_no_interest(s, row))))
        why = "duration";
    return why;
}

const char *csto_reject_words(const struct csto_sentence *s, size_t i, size_t to)
{
    const char *why = glued_after(s, to);
    if (why)
        return why;
    if (i > 0 && csto_sentence_mark(s, i - 1, '-') && !csto_sentence_spaced(s, i))
        return "compound";
    if (csto_sentence_at(s, i, CSTO_CLASS_FRACTION) && csto_sentence_before(s, i, CSTO_CLASS_ORDINAL))
        return "ordinal"; /* "in the second half" */
    if (csto_sentence_at(s, i, CSTO_CLASS_FRACTION) && csto_sentence_before(s, to, CSTO_CLASS_ORDINAL) && s->style == CSTO_NUMBER_ENGLISH &&
        is_word(s, to) && !csto_sentence_at(s, to, CSTO_CLASS_OF) && !csto_sentence_at(s, to, CSTO_CLASS_MORE) &&
        !csto_sentence_at(s, to, CSTO_CLASS_LESS))
        return "ordinal"; /* "a third man" */
    if (csto_sentence_at(s, i, CSTO_CLASS_FRACTION) &&
        (csto_sentence_at(s, to, CSTO_CLASS_WHOLE) || (s->style == CSTO_NUMBER_COMMA && csto_sentence_at(s, to, CSTO_CLASS_ARTICLE))))
        return "pronoun"; /* "половина всех преступлений" */
    bool one = to == i + 1 && csto_sentence_at(s, i, CSTO_CLASS_NUMBER) && csto_sentence_at(s, i, CSTO_CLASS_NUMBER)->value == 1;
    bool dash = s->style == CSTO_NUMBER_COMMA && i > 0 && csto_sentence_mark(s, i - 1, '-') && csto_sentence_mark(s, (uint32_t)to, ')');
    if (one && !dash && /* but "(в 2023 году – одна)" */
        (to >= s->tokens.n || !is_word(s, to) || csto_sentence_at(s, to, CSTO_CLASS_BE) || csto_sentence_at(s, to, CSTO_CLASS_AND) ||
         csto_sentence_at(s, to, CSTO_CLASS_PREPOSITION) || (i > 0 && csto_sentence_at(s, i - 1, CSTO_CLASS_ARTICLE))))
        return "pronoun";
    if (csto_sentence_at(s, to, CSTO_CLASS_OF) && !csto_sentence_at(s, to, CSTO_CLASS_MORE_OF) &&
        (one || !(csto_sentence_at(s, to + 1, CSTO_CLASS_PLACE) ||
                  (csto_sentence_at(s, to + 1, CSTO_CLASS_ARTICLE) &&
                   (csto_sentence_at(s, to + 2, CSTO_CLASS_MEASURE) || csto_sentence_at(s, to + 2, CSTO_CLASS_ITEM))))))
        return "pronoun"; /* but "seven of Somalia", "fifty-four of the detainees" */
    if (one && i == 0 && s->style == CSTO_NUMBER_ENGLISH && csto_sentence_at(s, to, CSTO_CLASS_MORE_OF))
        return "pronoun"; /* "One of them told us" */
    if (one && i > 0 && (csto_sentence_at(s, i - 1, CSTO_CLASS_OF) || csto_sentence_at(s, i - 1, CSTO_CLASS_PREPOSITION)) &&
        csto_sentence_at(s, to, CSTO_CLASS_MORE_OF))
        return "pronoun"; /* "in the flat of one of them" */
    if (labelled(s, i))
        return behind_by(s, i) ? "difference" : "label";
    return of_no_interest(s, to) ? "duration" : NULL;
}
