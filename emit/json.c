/* json.c - an array of objects, or an object a line; numbers as numbers, an empty cell is null */
#include "config.h"

#include "emit/formats.h"

/* U+2028 and U+2029 are escaped because JavaScript before 2019 took them for line ends; DEL and C1 because terminals act on them. */
static bool is_escaped(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

static void put_escape(struct csto_text *out, uint32_t code)
{
    static const char plain[] = "\b\f\n\r\t", names[] = "bfnrt";
    const char *at = code ? memchr(plain, (int)code, sizeof plain - 1) : NULL;
    if (at && code < 0x20)
        csto_text_printf(out, "\\%c", names[at - plain]);
    else
        csto_text_printf(out, "\\u%04x", (unsigned)code);
}

void csto_json_put_string(struct csto_text *out, const char *text)
{
    size_t n = strlen(text), len;
    csto_text_putc(out, '"');
    for (size_t i = 0; i < n; i += len) {
        size_t run = i;
        while (run < n && (unsigned char)text[run] >= 0x20 && (unsigned char)text[run] < 0x7f && text[run] != '"' && text[run] != '\\')
            run++;
        csto_text_put(out, text + i, run - i);
        if ((i = run) == n)
            break;
        uint32_t code = csto_utf8_decode(text + i, n - i, &len);
        if (code == '"' || code == '\\')
            csto_text_printf(out, "\\%c", (int)code);
        else if (is_escaped(code))
            put_escape(out, code);
        else if (code == 0xfffd)
            csto_text_puts(out, "\xef\xbf\xbd"); /* a byte that is no UTF-8, or the replacement character itself */
        else
            csto_text_put(out, text + i, len);
    }
    csto_text_putc(out, '"');
}

static void put_object(struct csto_emitter *e, const struct csto_cell *cells)
{
    char digits[32];
    csto_text_putc(&e->out, '{');
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, ',');
        csto_json_put_string(&e->out, e->columns[i].name);
        csto_text_putc(&e->out, ':');
        if (cells[i].kind == CSTO_CELL_TEXT)
            csto_json_put_string(&e->out, cells[i].text);
        else
            csto_text_puts(&e->out, cells[i].kind == CSTO_CELL_NUMBER ? csto_cell_print(&cells[i], digits) : "null");
    }
    csto_text_putc(&e->out, '}');
}

static csto_status json_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    (void)err;
    csto_text_puts(&e->out, e->rows ? ",\n" : "[\n");
    put_object(e, cells);
    return CSTO_OK;
}

static csto_status json_end(struct csto_emitter *e, csto_error *err)
{
    (void)err;
    csto_text_puts(&e->out, e->rows ? "\n]\n" : "[]\n");
    return CSTO_OK;
}

static csto_status ndjson_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    (void)err;
    put_object(e, cells);
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

const struct csto_emit_format csto_emit_json = {
    CSTO_FORMAT_JSON, "json", "an array of objects, one a row; empty cells are null", ".json", NULL, json_row, NULL, json_end,
};

const struct csto_emit_format csto_emit_ndjson = {
    CSTO_FORMAT_NDJSON, "ndjson", "an object a line", ".ndjson|.jsonl", NULL, ndjson_row, NULL, NULL,
};
