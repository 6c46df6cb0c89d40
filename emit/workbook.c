#include "config.h"

#include "emit/workbook.h"

#include "base/status.h"

#ifndef HAVE_XLSXWRITER

csto_status csto_workbook_new(struct csto_workbook **out, csto_error *err)
{
    (void)out;
    return csto_fail(err, CSTO_E_IO, "this build writes no workbooks: libxlsxwriter was not there when it was made; use csv");
}

/* Never reached, as there is no workbook. */
void csto_workbook_free(struct csto_workbook *w)
{
    (void)w;
}
csto_status csto_workbook_sheet(struct csto_workbook *w, const char *name, const struct csto_column *columns, size_t n, csto_error *err)
{
    (void)name;
    (void)columns;
    (void)n;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_row(struct csto_workbook *w, const struct csto_cell *cells, csto_error *err)
{
    (void)cells;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_table(struct csto_workbook *w, const char *name, const csto_table *t, csto_error *err)
{
    (void)name;
    (void)t;
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_chart(struct csto_workbook *w, csto_error *err)
{
    return csto_workbook_new(&w, err);
}
csto_status csto_workbook_write(struct csto_workbook *w, FILE *stream, csto_error *err)
{
    (void)stream;
    return csto_workbook_new(&w, err);
}

#else

#include "emit/workbook_parts.h"

#include <errno.h>
#include <stdlib.h>

enum { SHEET_ROWS = 1048576, COLUMN_WIDTH = 14, TEXT_WIDTH = 24, LONG_WIDTH = 60 };

csto_status csto_workbook_fail(const struct csto_workbook *w, lxw_error rc, csto_error *err)
{
    if (rc == LXW_NO_ERROR)
        return w->text.failed ? csto_fail_memory(err) : CSTO_OK;
    if (rc == LXW_ERROR_MEMORY_MALLOC_FAILED)
        return csto_fail_memory(err);
    return csto_fail(err, CSTO_E_IO, "the workbook cannot be written: %s", csto_lxw.error(rc));
}

/* ---- the file ---- */

static bool make_formats(struct csto_workbook *w)
{
    lxw_format **const formats[] = {&w->head, &w->date, &w->count, &w->value, &w->share, &w->plain};
    static const char *const patterns[] = {NULL, "yyyy-mm-dd", "#,##0", "#,##0.######", "0.0%", "0"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (!(*formats[i] = csto_lxw.format(w->book)))
            return false;
        if (patterns[i])
            csto_lxw.pattern(*formats[i], patterns[i]);
    }
    csto_lxw.bold(w->head);
    csto_lxw.wrap(w->head);
    return true;
}

/* The library writes to a file that it opens by its name. */
static csto_status open_book(struct csto_workbook *w, csto_error *err)
{
    lxw_workbook_options how = {.constant_memory = LXW_TRUE};
    if (!(w->file = tmpfile()))
        return csto_fail(err, CSTO_E_IO, "no temporary file for the workbook: %s", strerror(errno));
    snprintf(w->path, sizeof w->path, "/proc/self/fd/%d", fileno(w->file));
    if (!(w->book = csto_lxw.open(w->path, &how)) || !make_formats(w))
        return csto_fail_memory(err);
    static char author[] = "csto-stats", comments[] = "Made by " PACKAGE_STRING;
    lxw_doc_properties about = {.author = author, .comments = comments, .created = 1}; /* 0 would be now */
    return csto_workbook_fail(w, csto_lxw.properties(w->book, &about), err);
}

csto_status csto_workbook_new(struct csto_workbook **out, csto_error *err)
{
    csto_status rc = csto_lxw_open(err);
    struct csto_workbook *w = rc == CSTO_OK ? calloc(1, sizeof *w) : NULL;
    if (rc != CSTO_OK)
        return rc;
    if (!w)
        return csto_fail_memory(err);
    rc = open_book(w, err);
    if (rc == CSTO_OK)
        *out = w;
    else
        csto_workbook_free(w);
    return rc;
}

void csto_workbook_free(struct csto_workbook *w)
{
    if (!w)
        return;
    if (w->book)
        csto_lxw.free(w->book);
    if (w->file)
        fclose(w->file);
    csto_text_free(&w->text);
    free(w);
}

static csto_status copy_file(FILE *from, FILE *to, csto_error *err)
{
    char bytes[1 << 14];
    csto_status rc = CSTO_OK;
    rewind(from);
    errno = 0;
    for (size_t n; rc == CSTO_OK && (n = fread(bytes, 1, sizeof bytes, from)) > 0;)
        if (fwrite(bytes, 1, n, to) != n)
            rc = csto_fail(err, errno == EPIPE ? CSTO_E_STOPPED : CSTO_E_IO, "cannot write: %s", strerror(errno ? errno : EIO));
    if (rc == CSTO_OK && ferror(from))
        rc = csto_fail(err, CSTO_E_IO, "the workbook cannot be read back: %s", strerror(errno));
    return rc;
}

csto_status csto_workbook_write(struct csto_workbook *w, FILE *stream, csto_error *err)
{
    lxw_error closed = csto_lxw.close(w->book); /* frees it, whatever comes of it */
    w->book = NULL;
    csto_status rc = csto_workbook_fail(w, closed, err);
    return rc == CSTO_OK ? copy_file(w->file, stream, err) : rc;
}

/* ---- sheets ---- */

long csto_sheet_column(const struct csto_sheet *s, const char *name)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->columns[i].name, name) == 0)
            return (long)i;
    return -1;
}

csto_status csto_workbook_end_sheet(struct csto_workbook *w, csto_error *err)
{
    struct csto_sheet *s = &w->sheet;
    if (!s->at)
        return CSTO_OK;
    if (!w->first.at)
        w->first = *s;
    lxw_error rc = s->rows ? csto_lxw.filter(s->at, 0, 0, s->rows, (lxw_col_t)(s->n - 1)) : LXW_NO_ERROR;
    s->at = NULL;
    return csto_workbook_fail(w, rc, err);
}

void csto_sheet_print_wide(lxw_worksheet *sheet)
{
    csto_lxw.landscape(sheet);
    csto_lxw.fit(sheet, 1, 0);
}

csto_status csto_workbook_sheet(struct csto_workbook *w, const char *name, const struct csto_column *columns, size_t n, csto_error *err)
{
    csto_status rc = csto_workbook_end_sheet(w, err);
    if (rc != CSTO_OK)
        return rc;
    w->sheet = (struct csto_sheet){.name = name, .columns = columns, .n = n, .at = csto_lxw.sheet(w->book, name)};
    if (!w->sheet.at)
        return csto_fail_memory(err);
    lxw_error failed = LXW_NO_ERROR;
    for (size_t i = 0; i < n && failed == LXW_NO_ERROR; i++) {
        bool text = columns[i].show == CSTO_SHOW_TEXT && !csto_workbook_is_typed(columns[i].name);
        bool is_long = strcmp(columns[i].name, "message") == 0 || strcmp(columns[i].name, "verdict") == 0 ||
                       strcmp(columns[i].name, "meaning") == 0 || strcmp(columns[i].name, "note") == 0;
        csto_lxw.width(w->sheet.at, (lxw_col_t)i, (lxw_col_t)i, is_long ? LONG_WIDTH : text ? TEXT_WIDTH : COLUMN_WIDTH, NULL);
        failed = csto_lxw.string(w->sheet.at, 0, (lxw_col_t)i, csto_workbook_clean(w, columns[i].name), w->head);
    }
    csto_lxw.freeze(w->sheet.at, 1, 0);
    csto_sheet_print_wide(w->sheet.at);
    csto_lxw.repeat(w->sheet.at, 0, 0);
    return csto_workbook_fail(w, failed, err);
}

csto_status csto_workbook_row(struct csto_workbook *w, const struct csto_cell *cells, csto_error *err)
{
    lxw_error rc = LXW_NO_ERROR;
    if (w->sheet.rows + 1 >= SHEET_ROWS)
        return csto_fail(err, CSTO_E_RANGE, "a sheet has room for %d rows; use csv, or group more", SHEET_ROWS - 1);
    w->sheet.rows++;
    for (size_t i = 0; i < w->sheet.n && rc == LXW_NO_ERROR; i++)
        rc = csto_workbook_put(w, w->sheet.rows, (lxw_col_t)i, &cells[i]);
    if (!w->first.at)
        csto_workbook_note_row(w, cells);
    return csto_workbook_fail(w, rc, err);
}

csto_status csto_workbook_table(struct csto_workbook *w, const char *name, const csto_table *t, csto_error *err)
{
    csto_status rc = csto_workbook_sheet(w, name, csto_table_column(t, 0), csto_table_columns(t), err);
    for (size_t r = 0; rc == CSTO_OK && r < csto_table_rows(t); r++)
        rc = csto_workbook_row(w, csto_table_cell(t, r, 0), err);
    return rc;
}

#endif
