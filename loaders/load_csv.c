/* The claims CSV: header names are the names of the fields, in any order. */
#include "config.h"

#include "loaders/csv_proof.h"
#include "loaders/csv_scan.h"
#include "loaders/csv_table.h"
#include "loaders/given.h"
#include "loaders/input.h"

#include "base/limits.h"
#include "base/status.h"

struct table {
    struct csto_csv csv;
    struct csto_given given;
    CSTO_ARRAY(csto_field) fields; /* of each column; CSTO_FIELDS = none */
};

/* The field that a header names, blanks and ASCII case not regarded. */
static csto_field field_of(const struct csto_csv_cell *header)
{
    char lower[32];
    size_t n = header->n;
    const char *name = csto_trim(header->at, &n);
    if (n >= sizeof lower)
        return CSTO_FIELDS;
    for (size_t i = 0; i < n; i++)
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] + 32) : name[i];
    return csto_field_find(lower, n);
}

static csto_field_mask fields_of(const struct csto_csv *csv)
{
    csto_field_mask all = 0;
    for (size_t i = 0; i < csv->cells.n; i++) {
        csto_field f = field_of(&csv->cells.at[i]);
        all |= f < CSTO_FIELDS ? CSTO_FIELD_BIT(f) : 0;
    }
    return all;
}

#define ANY_NUMBER (CSTO_FIELD_BIT(CSTO_F_VALUE) | CSTO_FIELD_BIT(CSTO_F_LOW) | CSTO_FIELD_BIT(CSTO_F_HIGH))

static int sniff(const char *head, size_t n)
{
    struct csto_input in = {0};
    struct csto_csv csv = {0};
    csto_field_mask has = 0;
    if (memchr(head, '\n', n) || memchr(head, '\r', n)) /* else there is no header that could be looked at */
        if (csto_input_open_memory(&in, head, n, "", NULL, NULL) == CSTO_OK && csto_csv_open(&csv, &in, NULL) == CSTO_OK &&
            csto_csv_next(&csv, NULL) == CSTO_CSV_ROW)
            has = fields_of(&csv);
    csto_csv_close(&csv);
    csto_input_close(&in);
    return (has & CSTO_FIELD_BIT(CSTO_F_MEASURE)) && (has & ANY_NUMBER) ? 2 : 0;
}

static csto_status fits(struct csto_input *in, struct csto_session *session, bool *yes, csto_error *err)
{
    const struct csto_profile *p = NULL;
    size_t header;
    csto_status rc = csto_csv_profile(&p, &header, in, session, err);
    *yes = p != NULL;
    return rc;
}

/* Text in another encoding than UTF-8 that nobody declared: found by its letters, where its beginning has several of them, and said. */
static csto_status settle_encoding(struct csto_input *in, struct csto_sink *sink, csto_error *err)
{
    enum { LEAST = 2 }; /* one is a broken byte rather than a letter */
    struct csto_encoding e;
    struct csto_coding coding = csto_input_coding(in);
    size_t n;
    const char *head = csto_input_head(in, &n);
    struct csto_utf8_state s = {0};
    if (coding.kind == CSTO_UTF8 && !coding.declared)
        s = csto_utf8_look(head, n, NULL);
    if (s.broken < LEAST || s.broken <= s.several)
        return csto_session_tell_coding(sink, in, err);
    csto_status rc = csto_encoding_find(&e, csto_encoding_guess(head, n), err);
    if (rc == CSTO_OK)
        rc = csto_input_read_as(in, &e, err);
    return rc == CSTO_OK ? csto_session_tell_encoding(sink, in->name, e.name, CSTO_BY_LETTERS, err) : rc;
}

/* ---- the header ---- */

static csto_status refuse_file(struct table *t, const char *field, csto_error *err, const char *text)
{
    csto_problem p = {.severity = CSTO_WARNING, .file = t->given.in->name, .line = t->csv.line, .field = field};
    t->given.refused = true;
    return csto_report(t->given.sink, p, err, "%s; nothing was read (a table of another layout: name its columns with --map)", text);
}

/* What the header lacks; NULL = nothing. */
static const char *missing(csto_field_mask has)
{
    if (!(has & CSTO_FIELD_BIT(CSTO_F_MEASURE)))
        return "the header has no column 'measure'; a table of claims needs measure, unit, and value or low or high";
    if (!(has & CSTO_FIELD_BIT(CSTO_F_UNIT)))
        return "the header has no column 'unit'; a table of claims needs measure, unit, and value or low or high";
    if (!(has & ANY_NUMBER))
        return "the header has none of the columns 'value', 'low' and 'high'; a table of claims needs measure, unit, and one of these";
    return NULL;
}

/* Sets t->given.refused where the table cannot be read. */
static csto_status take_header(struct table *t, csto_error *err)
{
    csto_field_mask seen = 0;
    csto_status rc = CSTO_OK;
    t->given.line = t->csv.line;
    for (size_t i = 0; i < t->csv.cells.n && rc == CSTO_OK; i++) {
        const struct csto_csv_cell *c = &t->csv.cells.at[i];
        csto_field f = field_of(c);
        if (!csto_array_push(&t->fields, f))
            return csto_fail_memory(err);
        if (f < CSTO_FIELDS && (seen & CSTO_FIELD_BIT(f)))
            return refuse_file(t, csto_field_name(f), err, "the header has this column twice");
        seen |= f < CSTO_FIELDS ? CSTO_FIELD_BIT(f) : 0;
    }
    if (missing(seen))
        return refuse_file(t, NULL, err, missing(seen));
    for (size_t i = 0; i < t->csv.cells.n && rc == CSTO_OK; i++) {
        struct csto_csv_cell *c = &t->csv.cells.at[i];
        size_t n = c->n;
        const char *name = csto_trim(c->at, &n);
        if (t->fields.at[i] == CSTO_FIELDS && n > 0)
            rc = csto_given_unknown(&t->given, name, n, err);
    }
    return rc;
}

/* ---- rows ---- */

static bool all_empty(const struct csto_csv *csv)
{
    for (size_t i = 0; i < csv->cells.n; i++)
        if (csv->cells.at[i].n)
            return false;
    return true;
}

static const char *raw_row(void *owner, size_t *n)
{
    return csto_csv_raw(&((struct table *)owner)->csv, n);
}

static csto_status refuse_ragged(struct table *t, csto_error *err)
{
    size_t cells = t->csv.cells.n, columns = t->fields.n;
    const char *hint = cells > columns && t->csv.delimiter == ',' ? "; a cell with a comma in it needs quotes" : "";
    return csto_given_refuse(&t->given, NULL, err, "has %zu cells where the header has %zu%s", cells, columns, hint);
}

static csto_status take_row(struct table *t, csto_error *err)
{
    struct csto_csv *csv = &t->csv;
    struct csto_given *g = &t->given;
    csto_status rc = CSTO_OK;
    if (all_empty(csv))
        return CSTO_OK;
    csto_given_begin(g, csv->line, 0);
    if (csv->cells.n != t->fields.n)
        return refuse_ragged(t, err);
    for (size_t i = 0; i < t->fields.n && rc == CSTO_OK && !g->refused; i++) {
        csto_field f = t->fields.at[i];
        if (f < CSTO_FIELDS && csv->cells.at[i].n && (g->read & CSTO_FIELD_BIT(f)))
            rc = csto_given_set(g, f, csv->cells.at[i].at, csv->cells.at[i].n, err);
    }
    if (rc == CSTO_OK && csv->has_zero && !g->refused)
        return csto_given_refuse(g, NULL, err, "holds a zero byte");
    return rc == CSTO_OK ? csto_given_end(g, err) : rc;
}

/* Rows that the scanner could not cut into cells. */
static csto_status take_broken(struct table *t, csto_csv_result what, csto_error *err)
{
    struct csto_given *g = &t->given;
    csto_given_begin(g, what == CSTO_CSV_OPEN_QUOTE ? t->csv.quote_line : t->csv.line, 0);
    if (what == CSTO_CSV_WIDE)
        return csto_given_refuse(g, NULL, err, "has more than %u cells, the limit for a row", CSTO_LIMIT_COLUMNS);
    if (what == CSTO_CSV_AFTER_QUOTE)
        return csto_given_refuse(g, NULL, err, "text stands behind a closing quote; a quote inside quotes is doubled");
    if (what == CSTO_CSV_OPEN_QUOTE)
        return csto_given_refuse(g, NULL, err, "the quote that opens here is never closed, so nothing behind it can be read");
    if (t->csv.quote_line)
        return csto_given_refuse(g, NULL, err, "is longer than %u MiB, the limit for a row; the quote that opens in line %ld is not closed",
                                 CSTO_LIMIT_ROW_BYTES >> 20, t->csv.quote_line);
    return csto_given_refuse(g, NULL, err, "is longer than %u MiB, the limit for a row", CSTO_LIMIT_ROW_BYTES >> 20);
}

static csto_status read_rows(struct table *t, csto_error *err)
{
    bool header = true;
    for (;;) {
        csto_csv_result what = csto_csv_next(&t->csv, err);
        csto_status rc = CSTO_OK;
        if (what == CSTO_CSV_END)
            return header ? CSTO_OK : csto_given_close(&t->given, err);
        if (what == CSTO_CSV_FAILED)
            return t->csv.status;
        if (what != CSTO_CSV_ROW)
            rc = take_broken(t, what, err);
        else if (!header)
            rc = take_row(t, err);
        else if (all_empty(&t->csv))
            continue;
        else
            rc = take_header(t, err);
        if (rc != CSTO_OK || (header && t->given.refused))
            return rc;
        header = false;
    }
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct table t = {0};
    const struct csto_profile *profile = NULL;
    size_t header = 0, head_n;
    csto_status settled = settle_encoding(in, sink, err);
    if (settled != CSTO_OK)
        return settled;
    const char *head = csto_input_head(in, &head_n);
    if (session->profile || session->map || sniff(head, head_n) < 2) {
        csto_status found = csto_csv_profile(&profile, &header, in, session, err);
        if (found != CSTO_OK || profile)
            return found != CSTO_OK ? found : csto_csv_table_load(in, session, sink, profile, header, err);
    }
    csto_given_start(&t.given, in, session, sink);
    t.given.raw = raw_row;
    t.given.owner = &t;
    csto_status rc = csto_csv_open(&t.csv, in, err);
    if (rc == CSTO_OK)
        rc = read_rows(&t, err);
    csto_csv_close(&t.csv);
    csto_given_free(&t.given);
    csto_array_free(&t.fields);
    return rc;
}

const struct csto_loader csto_loader_csv = {
    .name = "csv",
    .summary = "a table between commas, semicolons, tabs or bars: of claims (the header names the fields), or in the layout of a profile",
    .extensions = "csv tsv",
    .sniff = sniff,
    .fits = fits,
    .proves = csto_csv_proves,
    .load = load,
};
