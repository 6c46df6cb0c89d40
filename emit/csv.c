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

static csto_sixteen sixteen_quoted(const char *p, char separator)
{
    csto_sixteen word = csto_sixteen_of(p);
    return csto_sixteen_equal(word, separator) | csto_sixteen_equal(word, '"') | csto_sixteen_equal(word, '\r') |
           csto_sixteen_equal(word, '\n');
}

static uint64_t eight_quoted(const char *p, char separator)
{
    uint64_t word = csto_eight(p);
    return csto_eight_equal(word, separator) | csto_eight_equal(word, '"') | csto_eight_equal(word, '\r') | csto_eight_equal(word, '\n');
}

/* True where none of n bytes must be quoted.  The last bytes of a longer text are looked at twice rather than one by one. */
static bool is_plain(const char *text, size_t n, char separator)
{
    if (n >= 16) {
        csto_sixteen found = sixteen_quoted(text + n - 16, separator);
        for (size_t i = 0; n - i > 16; i += 16)
            found |= sixteen_quoted(text + i, separator);
        return !csto_sixteen_any(found);
    }
    if (n >= 8)
        return !(eight_quoted(text, separator) | eight_quoted(text + n - 8, separator));
    for (size_t i = 0; i < n; i++)
        if (text[i] == separator || text[i] == '"' || text[i] == '\r' || text[i] == '\n')
            return false;
    return true;
}

static void put_quoted(struct csto_text *out, const char *text, size_t n)
{
    for (const char *quote; (quote = memchr(text, '"', n)) != NULL;) {
        size_t before = (size_t)(quote - text) + 1;
        csto_text_put(out, text, before);
        csto_text_putc(out, '"');
        text += before;
        n -= before;
    }
    csto_text_put(out, text, n);
}

/* `alone`: the only cell of its row is quoted even where it is empty, as an empty line would be no row. */
static void put_csv(struct csto_text *out, const struct csto_csv_dialect *d, const char *text, bool alone)
{
    if (!*text && !alone)
        return;
    bool guarded = d->spreadsheet && starts_formula(text);
    size_t n = strlen(text);
    if (!guarded && n && text[0] != ' ' && text[n - 1] != ' ' && is_plain(text, n, d->separator)) {
        csto_text_put(out, text, n);
        return;
    }
    csto_text_puts(out, guarded ? "\"'" : "\"");
    put_quoted(out, text, n);
    csto_text_putc(out, '"');
}

static void put_number(struct csto_text *out, const struct csto_csv_dialect *d, const char *digits)
{
    size_t n = strlen(digits), whole = d->decimal == '.' ? n : strcspn(digits, ".");
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

/* Texts shorter than SHORT bytes, which most are, are copied while they are looked at. */
enum { SHORT = 24 };

/* The bytes that end such copying: the end of the text, or what must be quoted. */
#define STOPS(separator)                                                                                                                   \
    {                                                                                                                                      \
        ['\0'] = 1, ['\r'] = 1, ['\n'] = 1, ['"'] = 1, [separator] = 1                                                                     \
    }
static const unsigned char stops_comma[256] = STOPS(','), stops_semicolon[256] = STOPS(';');
#undef STOPS

/* The length of a short text that needs no quotes, copied; 0 = it is none such. */
static size_t copy_short(char *to, const char *text, const unsigned char stops[256])
{
    size_t i = 0;
    do {
        unsigned char c = (unsigned char)text[i];
        if (stops[c])
            return c || text[0] == ' ' || (i && text[i - 1] == ' ') ? 0 : i;
        to[i] = (char)c;
    } while (++i < SHORT);
    return 0;
}

static void put_cell(struct csto_emitter *e, const struct csto_csv_dialect *d, const struct csto_cell *cell)
{
    char digits[32];
    const char *text = csto_cell_print(cell, digits);
    if (cell->kind == CSTO_CELL_NUMBER)
        put_number(&e->out, d, text);
    else
        put_csv(&e->out, d, text, e->n == 1);
}

static csto_status csv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    const struct csto_csv_dialect *d = dialect_of(e);
    const unsigned char *stops = d->separator == ',' ? stops_comma : stops_semicolon;
    struct csto_text *out = &e->out;
    (void)err;
    bool room = csto_text_reserve(out, e->n * (SHORT + 1));
    for (size_t i = 0; i < e->n && room; i++) {
        const struct csto_cell *cell = &cells[i];
        if (i)
            out->at[out->n++] = d->separator;
        if (cell->kind == CSTO_CELL_EMPTY && e->n > 1)
            continue;
        size_t n = !d->spreadsheet && cell->text ? copy_short(out->at + out->n, cell->text, stops) : 0;
        out->n += n;
        if (n)
            continue;
        put_cell(e, d, cell);
        room = csto_text_reserve(out, (e->n - i) * (SHORT + 1));
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
