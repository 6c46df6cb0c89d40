/* numbers.c - digits and number words with their scale, before anything is known of a unit */
#include "config.h"

#include "loaders/prose/numbers.h"

#include <math.h>

/* Passes a hyphen between number words: "sixty-two". */
uint32_t csto_past_hyphen(const struct csto_sentence *s, uint32_t i)
{
    return csto_sentence_mark(s, i, '-') && !csto_sentence_spaced(s, i) && !csto_sentence_spaced(s, i + 1) ? i + 1 : i;
}

/* The full stop of an abbreviation inside a sentence: "45 кг. гашиша", "45 шт. патронов". */
bool csto_ends_abbreviation(const struct csto_sentence *s, uint32_t i)
{
    return i > 0 && i + 1 < s->tokens.n && csto_sentence_mark(s, i, '.') && !csto_sentence_spaced(s, i) &&
           csto_sentence_at(s, i - 1, CSTO_CLASS_ABBREVIATION);
}

/* The number word or scale at i, or behind an "and" that stands inside a number ("two hundred and fifty"). */
static const struct csto_mark *number_word(const struct csto_sentence *s, uint32_t i, bool inside, csto_class *class)
{
    uint32_t at = inside ? csto_past_hyphen(s, i) : i;
    const struct csto_mark *m = csto_sentence_at(s, at, CSTO_CLASS_NUMBER);
    *class = CSTO_CLASS_NUMBER;
    if (!m) {
        m = csto_sentence_at(s, at, CSTO_CLASS_SCALE);
        *class = CSTO_CLASS_SCALE;
    }
    return m;
}

/* "более тысячи", "до миллиона": one of the scale, where a hedge stands before it and no article is needed. */
static bool one_of(const struct csto_sentence *s, const struct csto_mark *scale)
{
    return s->style == CSTO_NUMBER_COMMA && scale->value >= 1000 && csto_sentence_before(s, scale->from, CSTO_CLASS_HEDGE);
}

/* "Более тонны", "изъяли килограмм": one of a unit that is written out, where a hedge or a verb stands before it and no article is needed. */
static bool one_unit_alone(const struct csto_sentence *s, uint32_t i, struct csto_bare *b)
{
    enum { REACH = 3 };
    const struct csto_mark *unit = s->style == CSTO_NUMBER_COMMA ? csto_sentence_at(s, i, CSTO_CLASS_UNIT) : NULL;
    if (!unit || csto_sentence_at(s, i, CSTO_CLASS_ABBREVIATION) ||
        !(csto_sentence_before(s, i, CSTO_CLASS_HEDGE) || csto_sentence_before(s, i, CSTO_CLASS_VERB)) ||
        csto_sentence_before(s, i, CSTO_CLASS_TO))
        return false; /* nor "от 500 граммов до килограмма" */
    uint32_t at = unit->to;
    while (at < unit->to + REACH && at < s->tokens.n && s->tokens.at[at].kind == CSTO_TOKEN_WORD &&
           !csto_sentence_at(s, at, CSTO_CLASS_ITEM) && !csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION))
        at++; /* "тонны различных наркотиков" */
    if (!csto_sentence_at(s, at, CSTO_CLASS_ITEM))
        return false;
    *b = (struct csto_bare){.from = i, .to = unit->to, .value = 1, .other = 1, .words = true};
    return true;
}

/* "More than a tonne", "seized a kilogram of", "a ton and a half": one of a unit that no number word stands before. */
static bool one_unit(const struct csto_sentence *s, uint32_t i, struct csto_bare *b)
{
    const struct csto_mark *unit = csto_sentence_at(s, i + 1, CSTO_CLASS_UNIT);
    if (!unit || !csto_sentence_at(s, i, CSTO_CLASS_ARTICLE) || s->tokens.at[i].end - s->tokens.at[i].start > 2 ||
        !(csto_sentence_before(s, i, CSTO_CLASS_HEDGE) || csto_sentence_at(s, unit->to, CSTO_CLASS_AND_HALF) ||
          (csto_sentence_before(s, i, CSTO_CLASS_VERB) && csto_sentence_at(s, unit->to, CSTO_CLASS_OF))))
        return false;
    *b = (struct csto_bare){.from = i, .to = i + 1, .value = 1, .other = 1, .words = true};
    return true;
}

/* "nine hundred", "sixty-two", "two thousand five hundred", "a dozen", "half a". */
static bool read_words(const struct csto_sentence *s, uint32_t i, struct csto_bare *b)
{
    *b = (struct csto_bare){.from = i, .words = true};
    const struct csto_mark *fraction = csto_sentence_at(s, i, CSTO_CLASS_FRACTION);
    double total = 0, now = 0, last = INFINITY;
    uint32_t at = i;
    if (one_unit(s, i, b) || (!fraction && one_unit_alone(s, i, b)))
        return true;
    if (fraction && csto_sentence_before(s, fraction->to, CSTO_CLASS_AND_HALF))
        return false; /* the half of "тонна с половиной" */
    if (fraction) {
        b->to = fraction->to;
        b->value = b->other = fraction->value;
        const struct csto_mark *scale = csto_sentence_at(s, b->to, CSTO_CLASS_SCALE);
        if (scale) {
            b->value = b->other = fraction->value * scale->value;
            b->to = scale->to;
        }
        return true;
    }
    bool article = csto_sentence_at(s, at, CSTO_CLASS_ARTICLE) && s->tokens.at[at].end - s->tokens.at[at].start <= 2 &&
                   csto_sentence_at(s, at + 1, CSTO_CLASS_SCALE);
    if (article) {
        now = 1;
        at++;
    }
    csto_class class;
    const struct csto_mark *m;
    bool any = false;
    while ((m = number_word(s, at, any, &class)) != NULL) {
        if (class == CSTO_CLASS_NUMBER) {
            if (any && now > 0 && !(fmod(now, 100) == 0 || (fmod(now, 10) == 0 && m->value < 10)))
                break;
            now += m->value;
        } else {
            if (!any && !article && !one_of(s, m))
                break; /* "thousands of", "million" alone */
            if (m->to - m->from == 1 && s->tokens.at[m->from].end - s->tokens.at[m->from].start == 1)
                break; /* "m", "k" */
            if (m->value < 1000) {
                now *= m->value;
            } else if (m->value >= last) {
                break;
            } else {
                total += (now > 0 ? now : 1) * m->value;
                now = 0;
                last = m->value;
            }
            b->scaled = true;
        }
        any = true;
        at = m->to;
        if (csto_sentence_at(s, at, CSTO_CLASS_AND) && b->scaled && csto_sentence_at(s, at + 1, CSTO_CLASS_NUMBER) &&
            class == CSTO_CLASS_SCALE && m->value == 100)
            at++;
    }
    const struct csto_mark *half = any ? csto_sentence_at(s, at, CSTO_CLASS_AND_HALF) : NULL;
    if (half) { /* "three and a half", of the scale behind it or of one */
        m = csto_sentence_at(s, half->to, CSTO_CLASS_SCALE);
        now = (now + half->value) * (m ? m->value : 1);
        at = m ? m->to : half->to;
        b->scaled |= m != NULL;
    }
    b->to = at;
    b->value = b->other = total + now;
    return any;
}

/* "1, 8 млн": a decimal comma with a stray blank behind it, told by the scale word behind a single digit. */
static void join_stray(struct csto_sentence *s, struct csto_bare *b)
{
    const struct csto_token *t = s->tokens.at;
    uint32_t comma = b->to, digit = b->to + 1;
    if (s->style != CSTO_NUMBER_COMMA || !csto_sentence_mark(s, comma, ',') || csto_sentence_spaced(s, comma) || digit >= s->tokens.n ||
        t[digit].kind != CSTO_TOKEN_NUMBER || t[digit].end - t[digit].start != 1 || t[b->from].number.marks ||
        !csto_sentence_at(s, digit + 1, CSTO_CLASS_SCALE) || t[b->from].number.value >= 1000)
        return;
    b->value += t[digit].number.value / 10;
    b->other = b->value;
    b->to = digit + 1;
}

/* "12 (двенадцать) кг": the number once more, in words. */
static void pass_words(const struct csto_sentence *s, struct csto_bare *b)
{
    struct csto_bare words;
    if (csto_sentence_mark(s, b->to, '(') && b->to + 1 < s->tokens.n && s->tokens.at[b->to + 1].kind == CSTO_TOKEN_WORD &&
        read_words(s, b->to + 1, &words) && csto_sentence_mark(s, words.to, ')') && (words.value == b->value || words.value == b->other)) {
        b->value = b->other = words.value;
        b->ambiguous = false;
        b->to = words.to + 1;
    }
}

/* "57 тыс." */
static void pass_full_stop(const struct csto_sentence *s, const struct csto_mark *scale, struct csto_bare *b)
{
    if (csto_sentence_mark(s, b->to, '.') && s->style == CSTO_NUMBER_COMMA && csto_sentence_at(s, scale->from, CSTO_CLASS_ABBREVIATION))
        b->to++;
}

/* "1 million 456.2 thousand", "1 thousand 100": what goes on behind a scale word in smaller ones. */
static void add_smaller_scales(const struct csto_sentence *s, double last, struct csto_bare *b)
{
    while (last >= 1000 && b->to < s->tokens.n) {
        const struct csto_token *more = &s->tokens.at[b->to];
        if (more->kind != CSTO_TOKEN_NUMBER || (more->flags & CSTO_TOKEN_TAKEN))
            return;
        const struct csto_mark *scale = csto_sentence_at(s, b->to + 1, CSTO_CLASS_SCALE);
        double value = more->number.value * (scale ? scale->value : 1);
        if (value >= last || (scale && scale->value >= last))
            return;
        b->value = b->other = b->value + value;
        b->to = scale ? scale->to : b->to + 1;
        last = scale ? scale->value : 1;
        if (scale)
            pass_full_stop(s, scale, b);
    }
}

/* Digits with a scale word: "9.5 thousand", "2.4m" (glued), "1 thousand 100". */
static bool read_digits(struct csto_sentence *s, uint32_t i, struct csto_bare *b)
{
    const struct csto_token *t = &s->tokens.at[i];
    if (t->kind != CSTO_TOKEN_NUMBER)
        return false;
    *b = (struct csto_bare){.from = i,
                            .to = i + 1,
                            .value = t->number.value,
                            .other = t->number.other,
                            .ambiguous = t->number.marks & CSTO_NUMBER_AMBIGUOUS,
                            .decimal_comma = s->style == CSTO_NUMBER_ENGLISH && (t->number.marks & CSTO_NUMBER_DECIMAL_COMMA)};
    join_stray(s, b);
    pass_words(s, b);
    const struct csto_mark *scale = csto_sentence_at(s, csto_past_hyphen(s, b->to), CSTO_CLASS_SCALE);
    if (scale && csto_sentence_at(s, scale->from, CSTO_CLASS_UNIT) && csto_sentence_at(s, scale->from, CSTO_CLASS_UNIT)->to > scale->to)
        scale = NULL;
    if (scale && s->tokens.at[scale->from].end - s->tokens.at[scale->from].start == 1 && csto_sentence_spaced(s, scale->from))
        scale = NULL; /* "5 m" are metres */
    if (scale) {
        b->scale = scale->value;
        b->value *= scale->value;
        b->other *= scale->value;
        b->to = scale->to;
        b->scaled = true;
        pass_full_stop(s, scale, b);
        add_smaller_scales(s, scale->value, b);
    }
    return true;
}

bool csto_bare_read(struct csto_sentence *s, uint32_t i, struct csto_bare *b)
{
    if (i >= s->tokens.n || (s->tokens.at[i].flags & CSTO_TOKEN_TAKEN))
        return false;
    return read_digits(s, i, b) || (s->tokens.at[i].kind == CSTO_TOKEN_WORD && read_words(s, i, b));
}

bool csto_ends_name(const struct csto_sentence *s, const struct csto_bare *low, const struct csto_bare *high)
{
    enum { DIGIT = 10, FAR = 20 };
    uint32_t i = low->from;
    return i > 1 && s->style == CSTO_NUMBER_ENGLISH && s->tokens.at[i - 1].kind == CSTO_TOKEN_WORD &&
           (s->tokens.at[i - 1].flags & CSTO_TOKEN_CAPITAL) && low->value < DIGIT && high->value > FAR * low->value;
}

double csto_shared_scale(const struct csto_sentence *s, const struct csto_bare *first, const struct csto_bare *second)
{
    bool shared = second->scaled && !first->scaled && first->value < 1000 && s->tokens.at[second->from].kind == CSTO_TOKEN_NUMBER;
    return shared ? second->value / s->tokens.at[second->from].number.value : 1;
}
