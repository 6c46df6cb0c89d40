#include "config.h"

#include "loaders/table.h"

#include "base/hash.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"
#include "records/field.h"
#include "records/names.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

csto_status csto_table_refuse(struct csto_table_reader *r, bool whole, const char *field, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    csto_problem p = {.severity = CSTO_WARNING, .file = r->in->name, .line = r->line, .field = field};
    *(whole ? &r->refused : &r->row_refused) = true;
    if (!whole && r->raw)
        p.row = r->raw(r->owner, &p.row_bytes);
    return csto_report(r->sink, p, err, "%s; %s", text, whole ? "nothing was read" : "row left out");
}

static csto_status note(struct csto_table_reader *r, long line, csto_error *err, const char *format, ...) CSTO_PRINTF(4, 5);
static csto_status note(struct csto_table_reader *r, long line, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return csto_report(r->sink, (csto_problem){.severity = CSTO_NOTE, .file = r->in->name, .line = line}, err, "%s", text);
}

struct csto_header_cell csto_reader_cell(const struct csto_table_reader *r, int column)
{
    int i = r->cell_of[column];
    if (i < 0)
        return (struct csto_header_cell){"", 0};
    struct csto_header_cell c = r->cells[i];
    c.at = csto_trim(c.at, &c.n);
    return c;
}

/* ---- the header ---- */

/* The header's text as it is shown: one line. */
static bool keep_headers(struct csto_table_reader *r, const struct csto_header_cell *header)
{
    for (size_t i = 0; i < r->n_cells; i++) {
        size_t n = header[i].n < 200 ? header[i].n : 200;
        const char *at = csto_trim(header[i].at, &n);
        char *copy = csto_arena_text(&r->arena, at, n);
        if (!copy)
            return false;
        csto_flatten(copy);
        r->headers[i] = copy;
    }
    return true;
}

/* The unit in a header such as "quantity (kg)". */
static bool keep_unit(struct csto_table_reader *r, size_t i, const struct csto_profile_column *c)
{
    struct csto_text folded = {0};
    struct csto_header_cell star = {0};
    r->unit_texts[i] = "";
    csto_profile_fold(&folded, r->headers[i], strlen(r->headers[i]));
    for (size_t h = 0; h < c->n_headers && !r->units[i]; h++)
        if (strchr(c->headers[h], '*') && csto_profile_fits(c->headers[h], csto_text_string(&folded), folded.n, &star)) {
            r->units[i] = csto_vocabulary_find_n(r->v, CSTO_UNITS, star.at, star.n);
            r->unit_texts[i] = r->units[i] ? csto_arena_text(&r->arena, star.at, star.n) : "";
        }
    bool done = !folded.failed && r->unit_texts[i];
    csto_text_free(&folded);
    return done;
}

static bool has_reading(const struct csto_table_reader *r, csto_reading reading)
{
    for (size_t c = 0; c < r->p->n_columns; c++)
        if (r->p->columns[c].reading == reading && r->cell_of[c] >= 0)
            return true;
    return false;
}

static csto_status check_header(struct csto_table_reader *r, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < r->n_cells; i++)
        if (r->columns[i] == -2)
            return csto_table_refuse(r, true, r->headers[i], err,
                                     "the header has this column twice, and only one can be read; rename the other");
    for (size_t i = 0; i < r->n_cells && rc == CSTO_OK; i++) {
        const struct csto_profile_column *c = r->columns[i] < 0 ? NULL : &r->p->columns[r->columns[i]];
        if (!c || c->reading != CSTO_READ_VALUE)
            continue;
        if (!keep_unit(r, i, c))
            return csto_fail_memory(err);
        if (!c->left_out && !c->unit && !r->units[i] && !r->p->unit && !has_reading(r, CSTO_READ_UNIT))
            return csto_table_refuse(r, true, r->headers[i], err,
                                     "the table says no unit of these numbers, in no column and no header; say it with --map=...,unit:kg");
        if (c->left_out)
            rc = note(r, r->header_line, err, "column '%s' is left out: %s", r->headers[i], c->left_out);
    }
    if (rc == CSTO_OK && r->p->name_period != CSTO_READ_KEY && !csto_period_known(r->name_period))
        rc = note(r, r->header_line, err,
                  "the year of this table stands in the name of its file, and '%s' has none; its claims have no period", r->in->document);
    return rc;
}

static bool make_room(struct csto_table_reader *r)
{
    size_t n = r->n_cells + 1, c = r->p->n_columns + 1;
    r->columns = csto_arena_take(&r->arena, n * sizeof *r->columns);
    r->headers = csto_arena_take(&r->arena, n * sizeof *r->headers);
    r->units = csto_arena_take(&r->arena, n * sizeof *r->units);
    r->unit_texts = csto_arena_take(&r->arena, n * sizeof *r->unit_texts);
    r->cell_of = csto_arena_take(&r->arena, c * sizeof *r->cell_of);
    r->skipped = csto_arena_take(&r->arena, (r->p->n_rules + 1) * sizeof *r->skipped);
    if (!r->columns || !r->headers || !r->units || !r->unit_texts || !r->cell_of || !r->skipped)
        return false;
    memset(r->units, 0, n * sizeof *r->units);
    memset(r->skipped, 0, (r->p->n_rules + 1) * sizeof *r->skipped);
    for (size_t i = 0; i < n; i++)
        r->headers[i] = r->unit_texts[i] = "";
    for (size_t i = 0; i < c; i++)
        r->cell_of[i] = -1;
    return true;
}

/* Of a register the claims have its name, and the file, with the sheet of a workbook, is where in it they stand. */
static bool name_source(struct csto_table_reader *r, const char *sheet)
{
    struct csto_text t = {0};
    r->document = r->in->document;
    r->sheet = sheet;
    if (!r->session->register_name)
        return true;
    csto_text_printf(&t, "%s%s%s", r->in->document, *sheet ? ":" : "", sheet);
    r->document = r->session->register_name;
    r->sheet = t.failed ? NULL : csto_arena_text(&r->arena, csto_text_string(&t), t.n);
    csto_text_free(&t);
    return r->sheet;
}

csto_status csto_table_begin(struct csto_table_reader *r, const struct csto_input *in, struct csto_session *session, struct csto_sink *sink,
                             const struct csto_profile *p, const char *sheet, const struct csto_header_cell *header, size_t n, long line,
                             csto_error *err)
{
    size_t matched;
    r->in = in;
    r->session = session;
    r->sink = sink;
    r->p = p;
    r->v = session->vocabulary;
    r->n_cells = n;
    r->line = r->header_line = line;
    r->edition = "";
    r->last = (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    if (!name_source(r, sheet) || !make_room(r) || !keep_headers(r, header))
        return csto_fail_memory(err);
    csto_profile_match(p, r->v, header, n, r->columns, &matched, err);
    for (size_t i = 0; i < n; i++)
        if (r->columns[i] >= 0)
            r->cell_of[r->columns[i]] = (int)i;
    csto_table_name_period(r);
    return check_header(r, err);
}

/* ---- the survey ---- */

bool csto_table_wants_survey(const struct csto_table_reader *r)
{
    return r->p->rows == CSTO_ROWS_CELLS || r->p->marks == CSTO_MARKS_PROVEN;
}

static void keep_last(struct csto_table_reader *r)
{
    csto_period period;
    csto_period_kind kind;
    bool partial;
    int culprit;
    csto_error why;
    if (r->p->edition != CSTO_EDITION_LAST_PERIOD || !csto_table_period(r, &period, &kind, &partial, &culprit, &why) ||
        !csto_period_known(period))
        return;
    if (!csto_period_known(r->last) || period.to > r->last.to) {
        r->last = period;
        r->last_kind = kind;
    }
}

void csto_table_survey(struct csto_table_reader *r, const struct csto_header_cell *cells, size_t n, long line)
{
    if (n != r->n_cells || r->refused)
        return;
    r->cells = cells;
    r->line = line;
    keep_last(r);
    if (r->p->marks != CSTO_MARKS_PROVEN || r->session->decimal)
        return;
    for (size_t i = 0; i < n; i++)
        if (r->columns[i] >= 0 && r->p->columns[r->columns[i]].reading == CSTO_READ_VALUE && !r->p->columns[r->columns[i]].distinct) {
            struct csto_header_cell c = csto_reader_cell(r, r->columns[i]);
            csto_table_prove(r, c.at, c.n, line);
        }
}

/* The edition: what the user says, else what the profile reads; parts of a register are no editions of each other. */
static bool find_edition(struct csto_table_reader *r)
{
    struct csto_text t = {0};
    int year = r->p->edition == CSTO_EDITION_FILE_NAME ? csto_last_year(r->in->document) : 0;
    if (r->session->edition || r->session->register_name)
        csto_text_puts(&t, r->session->edition ? r->session->edition : "");
    else if (year)
        csto_text_put_integer(&t, year);
    else if (csto_period_known(r->last)) {
        csto_day_print(&t, r->last.to);
        if (!t.failed && r->last_kind != CSTO_PERIOD_DAY)
            t.at[t.n = r->last_kind == CSTO_PERIOD_YEAR ? 4 : 7] = '\0';
    }
    r->edition = t.failed ? NULL : csto_arena_text(&r->arena, csto_text_string(&t), t.n);
    csto_text_free(&t);
    return r->edition;
}

csto_status csto_table_settle(struct csto_table_reader *r, csto_error *err)
{
    const struct csto_marks_seen *s = &r->seen;
    r->marks = r->p->marks;
    if (r->session->decimal)
        r->marks = strcmp(r->session->decimal, "comma") == 0 ? CSTO_MARKS_COMMA : CSTO_MARKS_ENGLISH;
    else if (r->marks == CSTO_MARKS_PROVEN && s->point_line && s->comma_line) {
        bool comma_first = s->comma_line < s->point_line;
        r->line = comma_first ? s->point_line : s->comma_line;
        return csto_table_refuse(
            r, true, NULL, err,
            "'%s' has a decimal %s, but line %ld ('%s') a decimal %s, so no number of the table is sure; correct the file, or say "
            "--decimal=point or --decimal=comma",
            comma_first ? s->point : s->comma, comma_first ? "point" : "comma", comma_first ? s->comma_line : s->point_line,
            comma_first ? s->comma : s->point, comma_first ? "comma" : "point");
    } else if (r->marks == CSTO_MARKS_PROVEN && s->point_line)
        r->marks = CSTO_MARKS_ENGLISH;
    else if (r->marks == CSTO_MARKS_PROVEN && s->comma_line)
        r->marks = CSTO_MARKS_COMMA;
    return find_edition(r) ? CSTO_OK : csto_fail_memory(err);
}

void csto_table_reader_free(struct csto_table_reader *r)
{
    csto_arena_free(&r->arena);
    csto_intern_free(&r->texts);
    csto_intern_free(&r->row_texts);
    csto_intern_free(&r->distinct);
    csto_array_free(&r->unknown);
    csto_array_free(&r->missing);
}

/* ---- the end ---- */

/* "'a' (3), 'b' (2) and 4 more". */
static void put_tallies(struct csto_text *t, const struct csto_tally *at, size_t n)
{
    enum { SHOWN = 5 };
    for (size_t i = 0; i < n && i < SHOWN; i++)
        csto_text_printf(t, "%s'%.60s' (%zu)", i ? ", " : "", at[i].text, at[i].n);
    if (n > SHOWN)
        csto_text_printf(t, " and %zu more", n - SHOWN);
}

static csto_status note_tallies(struct csto_table_reader *r, const struct csto_tally *at, size_t n, const char *format, csto_error *err)
{
    struct csto_text list = {0};
    size_t all = 0;
    for (size_t i = 0; i < n; i++)
        all += at[i].n;
    put_tallies(&list, at, n);
    csto_status rc = n == 0 ? CSTO_OK : note(r, 0, err, "%zu %s %s: %s", all, all == 1 ? "cell" : "cells", format, csto_text_string(&list));
    csto_text_free(&list);
    return rc;
}

/* A table whose beginning proved no decimal mark: its numbers were read one by one, and those behind may contradict each other. */
static csto_status warn_of_marks(struct csto_table_reader *r, csto_error *err)
{
    const struct csto_marks_seen *s = &r->seen;
    if (r->marks != CSTO_MARKS_PROVEN || !s->comma_line || !s->points)
        return CSTO_OK;
    csto_problem p = {.severity = CSTO_WARNING, .file = r->in->name, .line = s->comma_line};
    return csto_report(r->sink, p, err,
                       "'%s' has a decimal comma, but other numbers of the table a decimal point; each was read by its own mark, and one "
                       "such as 1.250 may mean another number: correct the file, or say --decimal=point or --decimal=comma",
                       s->comma);
}

csto_status csto_table_end(struct csto_table_reader *r, csto_error *err)
{
    csto_status rc = warn_of_marks(r, err);
    if (rc == CSTO_OK)
        rc = note_tallies(r, r->missing.at, r->missing.n, "without a number; missing is not zero", err);
    if (rc == CSTO_OK)
        rc = note_tallies(r, r->unknown.at, r->unknown.n, "with a label that the vocabulary does not have, kept as it is", err);
    for (size_t i = 0; i < r->p->n_rules && rc == CSTO_OK; i++)
        if (r->skipped[i])
            rc = note(r, 0, err, "%zu %s left out: %s", r->skipped[i], r->skipped[i] == 1 ? "row" : "rows", r->p->rules[i].skip);
    if (rc == CSTO_OK && r->session->explained)
        rc = csto_table_explain(r, err);
    return rc;
}
