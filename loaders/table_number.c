/* Numbers of a table: their marks are given by the profile or the user, or proven by the numbers themselves; nothing is guessed. */
#include "config.h"

#include "loaders/table.h"

#include "base/status.h"
#include "base/text.h"
#include "records/interval.h"

#include <math.h>
#include <stdio.h>

typedef enum { SHAPE_NEUTRAL, SHAPE_POINT, SHAPE_COMMA, SHAPE_EITHER, SHAPE_GROUPED_POINT } shape;

/* What the marks between the digits say.  EITHER: one comma before exactly three digits.  GROUPED_POINT: likewise a point, which data files use as the
 * decimal mark. */
static shape shape_of(const char *p, size_t n)
{
    size_t points = 0, commas = 0, last = 0, before = 0;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        if (p[i] != '.' && p[i] != ',') {
            if (p[i] == 'e' || p[i] == 'E') /* an exponent says nothing of the mark */
                n = i;
            if (!csto_is_digit(p[i]) && !any)
                continue;
            before += !any && csto_is_digit(p[i]);
            continue;
        }
        any = true;
        points += p[i] == '.';
        commas += p[i] == ',';
        last = i;
    }
    if (points + commas == 0)
        return SHAPE_NEUTRAL;
    if (points && commas)
        return p[last] == '.' ? SHAPE_POINT : SHAPE_COMMA;
    if (points > 1 || commas > 1)
        return points > 1 ? SHAPE_COMMA : SHAPE_POINT;
    size_t first = 0;
    while (first < n && !csto_is_digit(p[first]))
        first++;
    bool groups = csto_digits_at(p + last + 1, n - last - 1) == 3 && before > 0 && before <= 3 && p[first] != '0';
    if (commas)
        return groups ? SHAPE_EITHER : SHAPE_COMMA;
    return groups ? SHAPE_GROUPED_POINT : SHAPE_POINT;
}

static void keep_proof(long *at, char to[32], long line, const char *text, size_t n)
{
    if (*at)
        return;
    *at = line;
    snprintf(to, 32, "%.*s", (int)(n < 31 ? n : 31), text);
}

static void note_proof(struct csto_table_reader *r, shape s, const char *text, size_t n, long line)
{
    if (s == SHAPE_POINT)
        keep_proof(&r->seen.point_line, r->seen.point, line, text, n);
    if (s == SHAPE_COMMA)
        keep_proof(&r->seen.comma_line, r->seen.comma, line, text, n);
}

void csto_table_prove(struct csto_table_reader *r, const char *text, size_t n, long line)
{
    if (n > 0 && !csto_table_is_missing(r, text, n) && (csto_is_digit(text[0]) || strchr("+-.,<>", text[0])))
        note_proof(r, shape_of(text, n), text, n, line);
}

/* The proof that stands first in the file. */
static void join_proof(long *line, char text[32], long other_line, const char other[32])
{
    if (!other_line || (*line && *line <= other_line))
        return;
    *line = other_line;
    memcpy(text, other, 32);
}

void csto_marks_join(struct csto_marks_seen *s, const struct csto_marks_seen *other)
{
    join_proof(&s->point_line, s->point, other->point_line, other->point);
    join_proof(&s->comma_line, s->comma, other->comma_line, other->comma);
    s->points |= other->points;
}

bool csto_table_is_missing(const struct csto_table_reader *r, const char *text, size_t n)
{
    text = csto_trim(text, &n);
    if (n == 0)
        return true;
    if (n > 24)
        return false;
    struct csto_text folded = {0};
    bool found = false;
    if (csto_is_digit(text[0])) /* no marker starts so; the way of most cells */
        return false;
    csto_profile_fold(&folded, text, n);
    for (size_t i = 0; i < r->p->n_missing && !found; i++)
        found = csto_profile_fits(r->p->missing[i], csto_text_string(&folded), folded.n, NULL);
    csto_text_free(&folded);
    return found;
}

static csto_number_found undecided(const char *text, csto_error *why)
{
    csto_fail(
        why, CSTO_E_SYNTAX,
        "'%s' has two readings, and no number of the table proves which mark is the decimal one; say --decimal=point or --decimal=comma",
        text);
    return CSTO_NUMBER_BAD;
}

static csto_number_found not_so(const char *text, const char *mark, long line, const char *proof, csto_error *why)
{
    if (line)
        csto_fail(why, CSTO_E_SYNTAX, "'%s' is no number with a decimal %s, which line %ld ('%s') proves", text, mark, line, proof);
    else
        csto_fail(why, CSTO_E_SYNTAX, "'%s' is no number with a decimal %s; --decimal says which mark the table has", text, mark);
    return CSTO_NUMBER_BAD;
}

/* By the style; the whole text must be read. */
static csto_number_found read_styled(struct csto_table_reader *r, const char *text, csto_marks marks, double *value, csto_error *why)
{
    struct csto_number number;
    size_t n = strlen(text);
    bool comma = marks == CSTO_MARKS_COMMA;
    size_t used = csto_number_read(text, n, comma ? CSTO_NUMBER_COMMA : CSTO_NUMBER_ENGLISH, &number);
    bool other = comma ? shape_of(text, n) == SHAPE_POINT : (number.marks & CSTO_NUMBER_DECIMAL_COMMA) != 0; /* the other decimal mark */
    if (used != n || other)
        return comma ? not_so(text, "comma", r->seen.comma_line, r->seen.comma, why)
                     : not_so(text, "point", r->seen.point_line, r->seen.point, why);
    if (!isfinite(number.value)) {
        csto_fail(why, CSTO_E_RANGE, "'%s' is too large for a number", text);
        return CSTO_NUMBER_BAD;
    }
    *value = number.value;
    return CSTO_NUMBER_READ;
}

static csto_number_found read_plain(struct csto_table_reader *r, const char *text, double *value, csto_error *why)
{
    const char *phrase = "is no number";
    csto_status rc = csto_number_parse(text, value, &phrase);
    if (rc == CSTO_OK)
        return CSTO_NUMBER_READ;
    if (rc == CSTO_E_SYNTAX && strchr(text, ','))
        return not_so(text, "point", r->seen.point_line, r->seen.point, why);
    csto_fail(why, rc, "'%s' %s", text, phrase);
    return CSTO_NUMBER_BAD;
}

csto_number_found csto_reader_number(struct csto_table_reader *r, const char *text, size_t n, double *value, csto_bound *bound,
                                     csto_error *why)
{
    char *copy = r->number;
    text = csto_trim(text, &n);
    *bound = CSTO_EXACT;
    if (csto_table_is_missing(r, text, n))
        return CSTO_NUMBER_NONE;
    if (*text == '<' || *text == '>') {
        *bound = *text == '<' ? CSTO_AT_MOST : CSTO_AT_LEAST;
        n--;
        text = csto_trim(text + 1, &n);
    }
    while (n > 1 && text[n - 1] == '*') /* a footnote */
        n--;
    if (n == 0 || n >= sizeof r->number) {
        csto_fail(why, CSTO_E_SYNTAX, n ? "a text of %zu bytes is no number" : "is no number", n);
        return CSTO_NUMBER_BAD;
    }
    memcpy(copy, text, n);
    copy[n] = '\0';
    shape s = r->marks == CSTO_MARKS_PROVEN ? shape_of(copy, n) : SHAPE_NEUTRAL;
    note_proof(r, s, copy, n, r->line);
    r->seen.points |= s == SHAPE_POINT || s == SHAPE_GROUPED_POINT;
    csto_marks marks = r->marks;
    if (marks == CSTO_MARKS_PROVEN && (s == SHAPE_EITHER || (s == SHAPE_GROUPED_POINT && r->delimiter == ';')))
        return undecided(copy, why);
    if (marks == CSTO_MARKS_PROVEN)
        marks = s == SHAPE_COMMA ? CSTO_MARKS_COMMA : CSTO_MARKS_PLAIN;
    if (marks == CSTO_MARKS_PLAIN || (marks == CSTO_MARKS_ENGLISH && csto_number_parse(copy, value, NULL) == CSTO_OK))
        return read_plain(r, copy, value, why);
    return read_styled(r, copy, marks, value, why);
}
