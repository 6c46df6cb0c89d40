#include "config.h"

#include "cli/rejects.h"

#include "base/file.h"
#include "base/status.h"
#include "emit/emitter.h"

#include <stdlib.h>

struct rejects {
    struct csto_outfile file;
    struct csto_emitter emitter;
};

static const struct csto_column columns[] = {
    {"file", CSTO_SHOW_TEXT}, {"line", CSTO_SHOW_COUNT}, {"field", CSTO_SHOW_TEXT}, {"reason", CSTO_SHOW_TEXT}, {"row", CSTO_SHOW_TEXT}};

csto_status rejects_open(struct rejects **out, const char *path, csto_error *err)
{
    struct rejects *r = calloc(1, sizeof *r);
    if (!r)
        return csto_fail_memory(err);
    csto_status rc = csto_outfile_open(&r->file, path, err);
    if (rc == CSTO_OK)
        rc = csto_emitter_begin(&r->emitter, csto_format_find("csv"), r->file.stream, columns, sizeof columns / sizeof *columns, NULL, err);
    if (rc == CSTO_OK) {
        *out = r;
        return rc;
    }
    csto_outfile_abandon(&r->file);
    free(r);
    return rc;
}

csto_status rejects_add(struct rejects *r, const csto_problem *p, csto_error *err)
{
    struct csto_text row = {0};
    csto_text_put(&row, p->row ? p->row : "", p->row ? p->row_bytes : 0);
    for (char *zero = row.at; zero && (zero = memchr(zero, '\0', row.n - (size_t)(zero - row.at))) != NULL;)
        *zero = '?'; /* a cell would end there, and what stands behind it be lost */
    struct csto_cell cells[] = {csto_cell_text(p->file), csto_cell_number((double)p->line), csto_cell_text(p->field),
                                csto_cell_text(p->text), csto_cell_text(csto_text_string(&row))};
    if (p->line <= 0)
        cells[1].kind = CSTO_CELL_EMPTY;
    csto_status rc = row.failed ? csto_fail_memory(err) : csto_emitter_row(&r->emitter, cells, err);
    csto_text_free(&row);
    return rc;
}

csto_status rejects_close(struct rejects *r, csto_error *err)
{
    csto_status rc = csto_emitter_end(&r->emitter, err);
    csto_emitter_free(&r->emitter);
    if (rc == CSTO_OK)
        rc = csto_outfile_commit(&r->file, err);
    csto_outfile_abandon(&r->file);
    free(r);
    return rc;
}
