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

/* Those of sixteen bytes that must be quoted. */
static inline csto_sixteen quoted_of(csto_sixteen word, char separator)
{
    return csto_sixteen_equal(word, separator) | csto_sixteen_equal(word, '"') | csto_sixteen_equal(word, '\r') |
           csto_sixteen_equal(word, '\n');
}

static inline csto_sixteen quoted_of_copy(char *to, const char *text, char separator)
{
    csto_sixteen word = csto_sixteen_of(text);
    memcpy(to, &word, sizeof word);
    return quoted_of(word, separator);
}

/* Copies a text of n bytes, looking at them on the way; false = it must be quoted, and what was copied is nothing. */
static inline bool copy_plain(char *to, const char *text, size_t n, char separator)
{
    if (n == 0 || text[0] == ' ' || text[n - 1] == ' ')
        return false;
    if (n <= 16)
        return !csto_sixteen_any(quoted_of(csto_sixteen_copy(to, text, n), separator));
    csto_sixteen found = quoted_of_copy(to + n - 16, text + n - 16, separator); /* some of the last bytes are looked at twice */
    for (size_t i = 0; n - i > 16; i += 16)
        found |= quoted_of_copy(to + i, text + i, separator);
    return !csto_sixteen_any(found);
}

/* Writes a text quoted, to room for 2 n + 3 bytes; returns where it ends. */
static char *write_quoted(char *to, const char *text, size_t n, bool guarded)
{
    *to++ = '"';
    if (guarded)
        *to++ = '\'';
    for (const char *quote; (quote = memchr(text, '"', n)) != NULL;) {
        size_t before = (size_t)(quote - text) + 1;
        memcpy(to, text, before);
        to += before;
        *to++ = '"';
        text += before;
        n -= before;
    }
    memcpy(to, text, n);
    to[n] = '"';
    return to + n + 1;
}

/* `alone`: the only cell of its row is quoted even where it is empty, as an empty line would be no row. */
static void put_csv(struct csto_text *out, const struct csto_csv_dialect *d, const char *text, size_t n, bool alone)
{
    if ((n == 0 && !alone) || !csto_text_reserve(out, 2 * n + 3))
        return;
    const bool guarded = d->spreadsheet && starts_formula(text);
    char *to = out->at + out->n;
    to = !guarded && copy_plain(to, text, n, d->separator) ? to + n : write_quoted(to, text, n, guarded);
    out->n = (size_t)(to - out->at);
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
        put_csv(&e->out, d, e->columns[i].name, strlen(e->columns[i].name), e->n == 1);
    }
    end_csv_row(e);
    return CSTO_OK;
}

static void put_cell(struct csto_emitter *e, const struct csto_csv_dialect *d, const struct csto_cell *cell)
{
    char digits[32];
    if (cell->kind == CSTO_CELL_NUMBER)
        put_number(&e->out, d, csto_cell_print(cell, digits));
    else
        put_csv(&e->out, d, cell->text, cell->kind == CSTO_CELL_EMPTY ? 0 : cell->n, e->n == 1);
}

/* Room for n bytes and a row of plain cells behind them. */
static inline char *room_for(struct csto_emitter *e, size_t n)
{
    return csto_text_reserve(&e->out, n + e->n * (CSTO_PLAIN_BYTES + 1)) ? e->out.at + e->out.n : NULL;
}

/* A cell that may need more room than a plain one, behind what ends at `to`; where it ends, NULL = no memory. */
static char *put_other(struct csto_emitter *e, char separator, char *to, const struct csto_cell *cell)
{
    char digits[32];
    const bool printed = cell->n != 0;
    const char *text = printed ? cell->text : csto_cell_print(cell, digits);
    size_t n = printed ? cell->n : strlen(text);
    e->out.n = (size_t)(to - e->out.at);
    to = room_for(e, 2 * n + 3);
    if (!to)
        return NULL;
    const bool tried = printed && n <= CSTO_PLAIN_BYTES; /* and must be quoted */
    return !tried && copy_plain(to, text, n, separator) ? to + n : write_quoted(to, text, n, false);
}

/* A row of several cells in one go: most are plain, empty or short. */
static void put_row(struct csto_emitter *e, char separator, const struct csto_cell *cells)
{
    char *to = room_for(e, 0);
    if (!to)
        return;
    for (const struct csto_cell *cell = cells, *end = cells + e->n; cell < end; cell++, *to++ = separator) {
        size_t n = cell->n;
        if (cell->plain) {
            memcpy(to, cell->text, CSTO_PLAIN_BYTES); /* a known size is faster; what is too much is written over */
            to += n;
        } else if (cell->kind != CSTO_CELL_EMPTY) {
            if (n <= CSTO_PLAIN_BYTES && copy_plain(to, cell->text, n, separator))
                to += n;
            else if ((to = put_other(e, separator, to, cell)) == NULL)
                return;
        }
    }
    to[-1] = '\n';
    e->out.n = (size_t)(to - e->out.at);
}

static csto_status csv_row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    const struct csto_csv_dialect *d = dialect_of(e);
    (void)err;
    if (!d->spreadsheet && e->n > 1) {
        put_row(e, d->separator, cells);
        return CSTO_OK;
    }
    for (size_t i = 0; i < e->n; i++) {
        if (i)
            csto_text_putc(&e->out, d->separator);
        put_cell(e, d, &cells[i]);
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
