/* An Excel workbook: every sheet whose header, anywhere in its first rows, is that of a profile, or names the fields of claims. */
#include "config.h"

#include "loaders/table.h"
#include "loaders/xlsx.h"
#include "loaders/xlsx_given.h"

#include "base/status.h"

#include <string.h>

enum { ROWS_BEFORE_HEADER = 20 };

static int sniff(const char *head, size_t n)
{
    return csto_is_zip(head, n) &&
                   (memmem(head, n, "xl/workbook", 11) || memmem(head, n, "xl/worksheets/", 14) || memmem(head, n, "xl/_rels/", 9))
               ? 2
               : 0;
}

struct book {
    const struct csto_input *in;
    struct csto_session *session;
    struct csto_sink *sink;
    const struct csto_profiles *profiles;
    struct csto_xlsx xlsx;
    const struct csto_xlsx_sheet *sheet;
    struct csto_table_reader *table;
    int64_t header;             /* the row; 0 = not found yet */
    bool stop, reading, claims; /* claims: the sheet is one of claims, given by their fields */
    struct csto_xlsx_given given;
    CSTO_ARRAY(struct csto_header_cell) cells; /* the row, as wide as the header */
    size_t tables;
};

static csto_status tell(struct book *b, csto_severity severity, csto_error *err, const char *text)
{
    return csto_report(b->sink, (csto_problem){.severity = severity, .file = b->in->name, .line = 0}, err, "sheet '%s': %s", b->sheet->name,
                       text);
}

/* Cells to the right of the header are no part of the table; those that are not there are empty. */
static bool fit(struct book *b, const struct csto_header_cell *cells, size_t n)
{
    b->cells.n = 0;
    if (!csto_array_reserve(&b->cells, b->table->n_cells + 1))
        return false;
    for (size_t i = 0; i < b->table->n_cells; i++)
        b->cells.at[b->cells.n++] = i < n ? cells[i] : (struct csto_header_cell){"", 0};
    return true;
}

static bool all_empty(const struct book *b)
{
    for (size_t i = 0; i < b->cells.n; i++)
        if (b->cells.at[i].n)
            return false;
    return true;
}

static csto_status find_header(struct book *b, int64_t row, const struct csto_header_cell *cells, size_t n, csto_error *err)
{
    if (!b->session->profile && !b->session->map && csto_is_claims_header(cells, n)) {
        b->header = row;
        b->claims = true;
        return csto_xlsx_given_begin(&b->given, b->in, b->session, b->sink, cells, n, err);
    }
    const struct csto_profile *p = csto_profiles_choose(b->profiles, cells, n, err);
    if (!p) {
        b->stop = row >= ROWS_BEFORE_HEADER;
        return CSTO_OK;
    }
    b->header = row;
    csto_status rc = csto_table_begin(b->table, b->in, b->session, b->sink, p, b->sheet->name, cells, n, (long)row, err);
    b->stop = b->table->refused;
    return rc;
}

/* The first reading finds the header and surveys the rows, the second reads them. */
static csto_status take_row(void *user, int64_t row, const struct csto_header_cell *cells, size_t n, csto_error *err)
{
    struct book *b = user;
    if (!b->header)
        return find_header(b, row, cells, n, err);
    if (row <= b->header)
        return CSTO_OK;
    if (b->claims)
        return csto_xlsx_given_row(&b->given, cells, n, (long)row, err);
    if (!fit(b, cells, n))
        return csto_fail_memory(err);
    if (!all_empty(b) && !b->reading)
        csto_table_survey(b->table, b->cells.at, b->cells.n, (long)row);
    else if (!all_empty(b))
        return csto_table_row(b->table, b->cells.at, b->cells.n, (long)row, row, err);
    return CSTO_OK;
}

static csto_status report_found(struct book *b, const struct csto_xlsx_found *found, csto_error *err)
{
    const struct {
        size_t n;
        const char *what;
    } notes[] = {{found->merged, "merged ranges of cells: only their first cells have values"},
                 {found->formulas, "formulas without a value: read as empty; save the file in a spreadsheet program to have them computed"},
                 {found->errors, "cells with an error such as #N/A: read as empty"}};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < sizeof notes / sizeof *notes && rc == CSTO_OK; i++) {
        char text[200];
        snprintf(text, sizeof text, "%s (%zu)", notes[i].what, notes[i].n);
        rc = notes[i].n ? tell(b, CSTO_NOTE, err, text) : CSTO_OK;
    }
    return rc;
}

static csto_status read_sheet(struct book *b, csto_error *err)
{
    struct csto_xlsx_found found;
    csto_status rc = CSTO_OK;
    b->header = 0;
    b->stop = b->reading = b->claims = false;
    if (b->sheet->hidden)
        rc = tell(b, CSTO_NOTE, err, "is hidden; it is read like the others");
    if (rc == CSTO_OK)
        rc = csto_xlsx_rows(&b->xlsx, b->sheet, &found, &b->stop, take_row, b, err);
    if (rc != CSTO_OK || !b->header)
        return rc == CSTO_OK ? tell(b, CSTO_NOTE, err, "no profile fits any of its first rows; passed over") : rc;
    b->tables++;
    if (b->claims) {
        rc = csto_xlsx_given_end(&b->given, err);
        return rc == CSTO_OK ? report_found(b, &found, err) : rc;
    }
    if (!b->table->refused)
        rc = csto_table_settle(b->table, err);
    if (rc == CSTO_OK)
        rc = report_found(b, &found, err);
    b->reading = true;
    if (rc == CSTO_OK && !b->table->refused)
        rc = csto_xlsx_rows(&b->xlsx, b->sheet, &found, &b->stop, take_row, b, err);
    return rc == CSTO_OK && !b->table->refused ? csto_table_end(b->table, err) : rc;
}

static csto_status read_sheets(struct book *b, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < b->xlsx.sheets.n && rc == CSTO_OK; i++) {
        b->sheet = &b->xlsx.sheets.at[i];
        b->table = calloc(1, sizeof *b->table);
        rc = b->table ? read_sheet(b, err) : csto_fail_memory(err);
        if (b->table)
            csto_table_reader_free(b->table);
        free(b->table);
        csto_xlsx_given_free(&b->given);
        b->given = (struct csto_xlsx_given){0};
    }
    if (rc == CSTO_OK && b->tables == 0)
        rc = csto_report(b->sink, (csto_problem){.severity = CSTO_WARNING, .file = b->in->name}, err,
                         "no profile fits a sheet of this workbook; say with --map what the columns are; nothing was read");
    return rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct book b = {.in = in, .session = session, .sink = sink};
    struct csto_zip *zip = NULL;
    const char *bytes;
    size_t n;
    csto_error why = {0};
    csto_status rc = csto_input_whole(in, &bytes, &n, &why);
    if (rc == CSTO_OK)
        rc = csto_session_profiles(session, &b.profiles, &why);
    if (rc == CSTO_OK)
        rc = csto_zip_open(&zip, bytes, n, &why);
    if (rc == CSTO_OK)
        rc = csto_xlsx_open(&b.xlsx, zip, &why);
    if (rc == CSTO_OK)
        rc = read_sheets(&b, &why);
    csto_xlsx_close(&b.xlsx);
    csto_zip_close(zip);
    csto_array_free(&b.cells);
    if (rc == CSTO_E_SYNTAX && !why.where[0]) /* the file's fault */
        return csto_report(sink, (csto_problem){.severity = CSTO_WARNING, .file = in->name}, err, "%s; what lies behind is lost", why.text);
    if (rc != CSTO_OK && err)
        *err = why;
    return rc;
}

const struct csto_loader csto_loader_xlsx = {
    .name = "xlsx",
    .summary = "an Excel workbook of claims (the header names the fields), or in the layout of a profile",
    .extensions = "xlsx",
    .sniff = sniff,
    .load = load,
};
