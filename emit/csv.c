/* csv.c - comma-separated (RFC 4180 with LF) and tab-separated values, UTF-8, header always
 *
 * Plain csv carries every text unchanged: it is read by programs.  The dialects for spreadsheets keep a text from becoming a formula by an apostrophe before it;
 * a number, a negative one too, is never touched. */
#include "config.h"

#include "base/bytes.h"
#include "base/number.h"
#include "emit/formats.h"

/* ---- csv ---- */

const struct csto_csv_dialect csto_csv_dialects[] = {
    {"plain", "RFC 4180: commas, decimal points, texts as they are; the one to read again", ',', '.', false},
    {"excel", "for spreadsheets: byte order mark, CRLF, and no text that would be run as a formula", ',', '.', true},
    {"eu", "the same with semicolons and decimal commas, as spreadsheets of most European countries expect", ';', ',', true},
    {0},
};

const struct csto_csv_dialect *csto_csv_dialect_find(const char *name)
{
    for (const struct csto_csv_dialect *d = csto_csv_dialects; d->name; d++)
        if (csto_same_word(d->name, name))
            return d;
    return NULL;
}

static const struct csto_csv_dialect *dialect_of(const struct csto_emitter *e)
{
    return e->how.csv ? e->how.csv : csto_csv_dialects;
}

/* Longer texts are no numbers. */
enum { NUMBER_LETTERS = 64 };

/* True where a spreadsheet sees a number, whatever its decimal mark: "-5", "+1 200,5". */
static bool reads_as_number(const char *text)
{
    size_t n = strlen(text), sign = *text == '-' || *text == '+';
    struct csto_number number;
    return n <= NUMBER_LETTERS && csto_is_digit(text[sign]) &&
           (csto_number_read(text + sign, n - sign, CSTO_NUMBER_PLAIN, &number) == n - sign ||
            csto_number_read(text + sign, n - sign, CSTO_NUMBER_COMMA, &number) == n - sign ||
            csto_number_read(text + sign, n - sign, CSTO_NUMBER_ENGLISH, &number) == n - sign);
}

/* By these a spreadsheet knows a formula. */
static bool starts_formula(const char *text)
{
    return *text && strchr("=+-@\t\r\n", *text) && !reads_as_number(text);
}

/* Of n bytes those before what must be quoted. */
static size_t plain_length(const char *text, size_t n, char separator)
{
    size_t i = 0;
    for (; n - i >= 8; i += 8) {
        uint64_t eight = csto_eight(text + i);
        uint64_t found = csto_eight_equal(eight, separator) | csto_eight_equal(eight, '"') | csto_eight_equal(eight, '\r') |
                         csto_eight_equal(eight, '\n');
        if (found)
            return i + csto_eight_first(found);
    }
    while (i < n && text[i] != separator && text[i] != '"' && text[i] != '\r' && text[i] != '\n')
        i++;
    return i;
}

static void put_quoted(struct csto_text *out, const char *text)
{
    for (size_t n; *text; text += n) {
        n = strcspn(text, "\"");
        csto_text_put(out, text, n);
        if (text[n] == '"') {
            csto_text_put(out, "\"\"", 2);
            n++;
        }
    }
}

/* `alone`: the only cell of its row is quoted even where it is empty, as an empty line would be no row. */
static void put_csv(struct csto_text *out, const struct csto_csv_dialect *d, const char *text, bool alone)
{
    if (!*text && !alone)
        return;
    bool guarded = d->spreadsheet && starts_formula(text);
    size_t n = strlen(text);
    if (!guarded && n && text[0] != ' ' && text[n - 1] != ' ' && plain_length(text, n, d->separator) == n) {
        csto_text_put(out, text, n);
        return;
    }
    csto_text_puts(out, guarded ? "\"'" : "\"");
    put_quoted(out, text);
    csto_text_putc(out, '"');
}

static void put_number(struct csto_text *out, const struct csto_csv_dialect *d, const char *digits)
{
    size_t whole = d->decimal == '.' ? strlen(digits) : strcspn(digits, ".");
    csto_text_put(out, digits, whole);
    if (!digits[whole])
        return;
    csto_text_putc(out, d->decimal);
    csto_text_puts(out, digits + whole + 1);
}

static void end_csv_row(struct csto_emitter *e)
{
    csto_text_puts(&e->out, dialect_of(e)->spreadsheet ? "\r\n" : "\n");
}

static csto_status csv_begin(struct csto_emitter *e, csto_error *err)
{
    const struct csto_csv_dialect *d = dialect_of(e);
    (void)err;
    if (d->spreadsheet)
        csto_text_puts(&e->out, "\xef\xbb\xbf");
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, d->separator);
        put_csv(&e->out, d, e->columns[i].name, e->n == 1);
    }
    end_csv_row(e);
    return CSTO_OK;
}

static csto_status csv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    const struct csto_csv_dialect *d = dialect_of(e);
    char digits[32];
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, d->separator);
        if (cells[i].kind == CSTO_CELL_EMPTY && e->n > 1)
            continue;
        const char *text = csto_cell_print(&cells[i], digits);
        if (cells[i].kind == CSTO_CELL_NUMBER)
            put_number(&e->out, d, text);
        else
            put_csv(&e->out, d, text, e->n == 1);
    }
    end_csv_row(e);
    return CSTO_OK;
}

/* ---- tsv ---- */

/* The format has no quoting (IANA text/tab-separated-values), so tabs and line breaks inside a text become blanks. */
static void put_tsv(struct csto_text *out, const char *text)
{
    for (size_t n; *text; text += n) {
        n = strcspn(text, "\t\r\n");
        csto_text_put(out, text, n);
        if (text[n]) {
            csto_text_putc(out, ' ');
            n += text[n] == '\r' && text[n + 1] == '\n' ? 2 : 1;
        }
    }
}

static csto_status tsv_begin(struct csto_emitter *e, csto_error *err)
{
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, '\t');
        put_tsv(&e->out, e->columns[i].name);
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

static csto_status tsv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    char digits[32];
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, '\t');
        put_tsv(&e->out, csto_cell_print(&cells[i], digits));
    }
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

const struct csto_emit_format csto_emit_csv = {
    CSTO_FORMAT_CSV,
    "csv",
    "comma-separated values (RFC 4180), UTF-8; the default in a pipe or file",
    ".csv",
    csv_begin,
    csv_row,
    NULL,
    NULL,
};

const struct csto_emit_format csto_emit_tsv = {
    CSTO_FORMAT_TSV,
    "tsv",
    "tab-separated values, for pasting: tabs and line breaks become blanks; to read it again use csv",
    ".tsv|.tab",
    tsv_begin,
    tsv_row,
    NULL,
    NULL,
};
