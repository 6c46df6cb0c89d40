/* json.c - an array of objects, or an object a line; numbers as numbers, an empty cell is null */
#include "config.h"

#include "base/bytes.h"
#include "base/status.h"
#include "emit/formats.h"

#include <stdlib.h>

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

static bool is_plain(char c)
{
    return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
}

/* Those of sixteen bytes that are neither plain nor of a letter of Cyrillic; seventeen are read. */
static csto_sixteen odd_of(const char *p)
{
    csto_sixteen word = csto_sixteen_of(p), next = csto_sixteen_of(p + 1), printed = (csto_sixteen)(word - ' ' <= '~' - ' ');
    return ~(printed | csto_sixteen_cyrillic(word)) | csto_sixteen_torn(word, next) | csto_sixteen_equal(word, '"') |
           csto_sixteen_equal(word, '\\');
}

/* How many bytes stand in a string as they are; more may. */
static size_t plain_run(const char *p, size_t n)
{
    enum { STEP = 16 };
    size_t i = 0;
    while (n - i > STEP && (i > 0 || is_plain(p[0]) || ((unsigned char)p[0] & 0xfe) == 0xd0) && !csto_sixteen_any(odd_of(p + i)))
        i += STEP;
    if (i > 0 && ((unsigned char)p[i] & 0xc0) == 0x80)
        return i - 1; /* before a letter that would be cut */
    while (i < n && is_plain(p[i]))
        i++;
    return i;
}

static void put_string(struct csto_text *out, const char *text, size_t n)
{
    size_t len;
    csto_text_putc(out, '"');
    for (size_t i = 0; i < n; i += len) {
        size_t run = plain_run(text + i, n - i);
        csto_text_put(out, text + i, run);
        if ((i += run) == n)
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

void csto_json_put_string(struct csto_text *out, const char *text)
{
    put_string(out, text, strlen(text));
}

/* What stands before each cell of a row, which is the same in every row: its length and its bytes, CSTO_PLAIN_BYTES of which can be read. */
struct csto_json_key {
    size_t n;
    char *text;
};

static csto_status begin(struct csto_emitter *e, csto_error *err)
{
    e->keys = calloc(e->n ? e->n : 1, sizeof *e->keys);
    for (size_t i = 0; i < e->n && e->keys; i++) {
        struct csto_text key = {0};
        csto_text_putc(&key, i ? ',' : '{');
        csto_json_put_string(&key, e->columns[i].name);
        csto_text_putc(&key, ':');
        if (!csto_text_reserve(&key, CSTO_PLAIN_BYTES)) {
            csto_text_free(&key);
            return csto_fail_memory(err);
        }
        e->keys[i] = (struct csto_json_key){key.n, key.at};
    }
    return e->keys ? CSTO_OK : csto_fail_memory(err);
}

void csto_json_keys_free(struct csto_emitter *e)
{
    for (size_t i = 0; i < e->n && e->keys; i++)
        free(e->keys[i].text);
    free(e->keys);
}

/* Copies n bytes, and more where they are few, as a known size is faster; what is too much is written over. */
static inline char *put_bytes(char *to, const char *bytes, size_t n)
{
    if (n <= CSTO_PLAIN_BYTES)
        memcpy(to, bytes, CSTO_PLAIN_BYTES);
    else
        memcpy(to, bytes, n);
    return to + n;
}

/* A cell whose text is a string or a number as it stands, or none. */
static inline char *put_plain(char *to, const struct csto_cell *cell)
{
    if (cell->kind == CSTO_CELL_EMPTY)
        return (char *)memcpy(to, "null", 4) + 4;
    bool quoted = cell->kind == CSTO_CELL_TEXT;
    *to = '"';
    to = put_bytes(to + quoted, cell->text, cell->n);
    *to = '"';
    return to + quoted;
}

static void put_cell(struct csto_text *out, const struct csto_cell *cell)
{
    char digits[32];
    if (cell->kind == CSTO_CELL_TEXT)
        put_string(out, cell->text, cell->n);
    else
        csto_text_puts(out, csto_cell_print(cell, digits));
}

static void put_object(struct csto_emitter *e, const struct csto_cell *cells)
{
    struct csto_text *out = &e->out;
    for (size_t i = 0; i < e->n; i++) {
        const struct csto_json_key *key = &e->keys[i];
        if (!csto_text_reserve(out, key->n + 3 * CSTO_PLAIN_BYTES))
            return;
        char *to = put_bytes(out->at + out->n, key->text, key->n);
        bool plain = cells[i].plain || cells[i].kind == CSTO_CELL_EMPTY;
        out->n = (size_t)((plain ? put_plain(to, &cells[i]) : to) - out->at);
        if (!plain)
            put_cell(out, &cells[i]);
    }
    csto_text_puts(out, e->n ? "}" : "{}");
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
    CSTO_FORMAT_JSON, "json", "an array of objects, one a row; empty cells are null", ".json", begin, json_row, NULL, json_end,
};

const struct csto_emit_format csto_emit_ndjson = {
    CSTO_FORMAT_NDJSON, "ndjson", "an object a line", ".ndjson|.jsonl", begin, ndjson_row, NULL, NULL,
};
