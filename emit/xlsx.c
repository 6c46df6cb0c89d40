/* xlsx.c - a workbook: the table, a chart of it, its notes, and what its columns hold */
#include "config.h"

#include "emit/formats.h"
#include "emit/workbook.h"

static csto_status begin(struct csto_emitter *e, csto_error *err)
{
    csto_status rc = csto_workbook_new(&e->book, err);
    return rc == CSTO_OK ? csto_workbook_sheet(e->book, e->how.name ? e->how.name : "table", e->columns, e->n, err) : rc;
}

static csto_status row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    return csto_workbook_row(e->book, cells, err);
}

static const struct csto_column note_columns[] = {{"note", CSTO_SHOW_TEXT}};

static csto_status note(struct csto_emitter *e, const char *text, csto_error *err)
{
    const struct csto_cell cell = csto_cell_text(text);
    csto_status rc = e->notes ? CSTO_OK : csto_workbook_sheet(e->book, "notes", note_columns, 1, err);
    return rc == CSTO_OK ? csto_workbook_row(e->book, &cell, err) : rc;
}

static const struct csto_column word_columns[] = {{"column", CSTO_SHOW_TEXT}, {"unit", CSTO_SHOW_TEXT}, {"meaning", CSTO_SHOW_TEXT}};

static const char *unit_of(csto_show show)
{
    switch (show) {
    case CSTO_SHOW_VALUE:
    case CSTO_SHOW_LOW:
    case CSTO_SHOW_HIGH: return "see unit";
    case CSTO_SHOW_SHARE: return "1";
    default: return "";
    }
}

static csto_status put_dictionary(struct csto_emitter *e, csto_error *err)
{
    csto_status rc = csto_workbook_sheet(e->book, "columns", word_columns, sizeof word_columns / sizeof *word_columns, err);
    for (size_t i = 0; i < e->n && rc == CSTO_OK; i++) {
        const char *meaning = e->how.describe(e->columns[i].name);
        const struct csto_cell cells[] = {csto_cell_text(e->columns[i].name), csto_cell_text(unit_of(e->columns[i].show)),
                                          csto_cell_text(meaning ? meaning : "")};
        rc = csto_workbook_row(e->book, cells, err);
    }
    return rc;
}

static csto_status end(struct csto_emitter *e, csto_error *err)
{
    csto_status rc = csto_workbook_chart(e->book, err);
    if (rc == CSTO_OK && e->how.describe)
        rc = put_dictionary(e, err);
    return rc == CSTO_OK ? csto_workbook_write(e->book, e->stream, err) : rc;
}

const struct csto_emit_format csto_emit_xlsx = {
    CSTO_FORMAT_XLSX, "xlsx", "a workbook: typed cells, a chart, the notes, and what the columns hold", ".xlsx", begin, row, note, end,
};
