#include "config.h"

#include "emit/emitter.h"

#include "base/number.h"
#include "base/status.h"
#include "emit/formats.h"
#include "emit/workbook.h"

#include <errno.h>

enum { FLUSH_BYTES = 1 << 16, DEFAULT_WIDTH = 100 };

const struct csto_emit_format *const csto_emit_formats[] = {
#define CSTO_EMIT_FORMAT(name) &csto_emit_##name,
#include "emit/formats.def"
#undef CSTO_EMIT_FORMAT
    NULL,
};

const struct csto_emit_format *csto_format_find(const char *name)
{
    for (size_t i = 0; csto_emit_formats[i]; i++)
        if (csto_same_word(csto_emit_formats[i]->name, name))
            return csto_emit_formats[i];
    return NULL;
}

/* True where one of the endings, separated by '|', is `ending`. */
static bool has_ending(const char *endings, const char *ending)
{
    char one[16];
    while (*endings) {
        size_t n = strcspn(endings, "|");
        snprintf(one, sizeof one, "%.*s", (int)n, endings);
        if (csto_same_word(one, ending))
            return true;
        endings += n + (endings[n] == '|');
    }
    return false;
}

const struct csto_emit_format *csto_format_of_path(const char *path)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');
    for (size_t i = 0; dot && csto_emit_formats[i]; i++)
        if (has_ending(csto_emit_formats[i]->endings, dot))
            return csto_emit_formats[i];
    return NULL;
}

const char *csto_cell_print(const struct csto_cell *cell, char digits[32])
{
    _Static_assert(CSTO_NUMBER_BYTES <= 32, "room for a number");
    if (cell->kind == CSTO_CELL_EMPTY)
        return "";
    if (cell->kind == CSTO_CELL_TEXT || (cell->text && *cell->text))
        return cell->text;
    csto_number_print(digits, cell->number);
    return digits;
}

/* Writes e->out where it has at least `least` bytes. */
static csto_status flush(struct csto_emitter *e, size_t least, csto_error *err)
{
    if (e->out.failed)
        return csto_fail_memory(err);
    if (e->out.n < least || e->out.n == 0)
        return CSTO_OK;
    errno = 0;
    if (fwrite(e->out.at, 1, e->out.n, e->stream) != e->out.n)
        return csto_fail(err, errno == EPIPE ? CSTO_E_STOPPED : CSTO_E_IO, "cannot write: %s", strerror(errno ? errno : EIO));
    csto_text_clear(&e->out);
    return CSTO_OK;
}

csto_status csto_emitter_begin(struct csto_emitter *e, const struct csto_emit_format *format, FILE *stream,
                               const struct csto_column *columns, size_t n, const struct csto_emit_options *how, csto_error *err)
{
    *e = (struct csto_emitter){.format = format, .stream = stream, .columns = columns, .n = n};
    if (how)
        e->how = *how;
    if (e->how.width == 0)
        e->how.width = DEFAULT_WIDTH;
    return format->begin ? format->begin(e, err) : CSTO_OK;
}

csto_status csto_emitter_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    csto_status rc = e->format->row ? e->format->row(e, cells, err) : CSTO_OK;
    e->rows++;
    return rc == CSTO_OK ? flush(e, FLUSH_BYTES, err) : rc;
}

csto_status csto_emitter_note(struct csto_emitter *e, const char *text, csto_error *err)
{
    csto_status rc = e->format->note ? e->format->note(e, text, err) : CSTO_OK;
    e->notes++;
    return rc;
}

csto_status csto_emitter_end(struct csto_emitter *e, csto_error *err)
{
    csto_status rc = e->format->end ? e->format->end(e, err) : CSTO_OK;
    return rc == CSTO_OK ? flush(e, 0, err) : rc;
}

void csto_emitter_free(struct csto_emitter *e)
{
    csto_text_free(&e->out);
    csto_json_keys_free(e);
    e->keys = NULL;
    csto_table_free(e->kept);
    csto_workbook_free(e->book);
    e->kept = NULL;
    e->book = NULL;
}

csto_status csto_table_emit(const csto_table *t, FILE *stream, const struct csto_emit_format *format, const struct csto_emit_options *how,
                            csto_error *err)
{
    struct csto_emitter e;
    size_t columns = csto_table_columns(t), rows = csto_table_rows(t);
    csto_status rc = csto_emitter_begin(&e, format, stream, columns ? csto_table_column(t, 0) : NULL, columns, how, err);
    for (size_t r = 0; rc == CSTO_OK && r < rows; r++)
        rc = csto_emitter_row(&e, csto_table_cell(t, r, 0), err);
    for (size_t i = 0; rc == CSTO_OK && i < csto_table_notes(t); i++)
        rc = csto_emitter_note(&e, csto_table_note(t, i), err);
    if (rc == CSTO_OK)
        rc = csto_emitter_end(&e, err);
    csto_emitter_free(&e);
    return rc;
}

csto_status csto_table_write(const csto_table *t, FILE *stream, csto_format format, csto_error *err)
{
    for (size_t i = 0; csto_emit_formats[i]; i++)
        if (csto_emit_formats[i]->code == format)
            return csto_table_emit(t, stream, csto_emit_formats[i], NULL, err);
    return csto_fail(err, CSTO_E_NAME, "there is no format number %d", (int)format);
}
