/* A row is scanned in two steps: find() only reads and notes where cells start and stop, so that it can start again when the block ends
 * inside the row; finish() then unquotes the cells in place.  csto_csv_raw() undoes that, which is exact, because inside quotes every
 * quote was doubled. */
#include "config.h"

#include "loaders/csv_scan.h"

#include "base/limits.h"
#include "base/status.h"

#include <string.h>

enum { FIRST_ROOM = 128 * 1024 };

enum { ORDINARY, DELIMITER, LINE_FEED, CARRIAGE_RETURN, ZERO };

typedef enum { FOUND, MORE, OPEN } found;

/* Line breaks in n bytes: CRLF is one. */
static long count_lines(const char *p, size_t n)
{
    long lines = 0;
    const char *end = p + n;
    for (; p < end; p++)
        if (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n')))
            lines++;
    return lines;
}

/* Reads until the buffer is full or the input ends: a row is looked at again only when the buffer has doubled, so that time stays linear.
 * */
static csto_status fill(struct csto_csv *s, csto_error *err)
{
    while (!s->ended && s->n < s->room - 1) { /* one byte stays for the zero behind the last cell */
        size_t n;
        csto_status rc = csto_input_read(s->in, s->buffer + s->n, s->room - 1 - s->n, &n, err);
        if (rc != CSTO_OK)
            return rc;
        s->n += n;
        /* A decoder of whole code points may have no room for the next one. */
        s->ended = n == 0 && s->room - 1 - s->n >= 4;
        if (n == 0)
            break;
    }
    s->buffer[s->n] = '\0';
    return CSTO_OK;
}

bool csto_csv_widen(struct csto_csv *s, size_t room)
{
    char *wider = room > s->room ? realloc(s->buffer, room + CSTO_INDEX_STEP) : s->buffer;
    if (!wider)
        return false;
    memset(wider + s->n, 0, room > s->room ? room + CSTO_INDEX_STEP - s->n : 0);
    s->buffer = wider;
    s->room = room > s->room ? room : s->room;
    return true;
}

csto_status csto_csv_more(struct csto_csv *s, csto_error *err)
{
    if (s->at > 0) {
        memmove(s->buffer, s->buffer + s->at, s->n - s->at);
        s->n -= s->at;
        s->at = 0;
    }
    if (s->n > s->room / 2 && !csto_csv_widen(s, s->room * 2))
        return csto_fail_memory(err);
    return fill(s, err);
}

/* ---- step one ---- */

/* The closing quote of a quoted cell whose text starts at *p; NULL = not in the buffer. */
static char *closing_quote(const struct csto_csv *s, char *p, bool *doubled)
{
    char *end = s->buffer + s->n;
    while ((p = memchr(p, '"', (size_t)(end - p)))) {
        if (p + 1 == end)
            return s->ended ? p : NULL;
        if (p[1] != '"')
            return p;
        *doubled = true;
        p += 2;
    }
    return NULL;
}

/* The end of the plain text at p: a delimiter, a line break or the end of the buffer. */
static char *plain_end(struct csto_csv *s, char *p)
{
    const char *end = s->buffer + s->n;
    for (;; p++) {
        while (p < end && s->class[(unsigned char)*p] == ORDINARY)
            p++;
        if (p == end || s->class[(unsigned char)*p] != ZERO)
            return p;
        s->has_zero = true;
    }
}

static bool note_cell(struct csto_csv *s, char *at, char *stop, bool doubled)
{
    s->wide = s->wide || s->cells.n == CSTO_LIMIT_COLUMNS;
    struct csto_csv_cell cell = {.at = at, .n = (size_t)(stop - at), .stop = stop, .doubled = doubled};
    return s->wide || csto_array_push(&s->cells, cell);
}

/* Finds cells and end of the row that starts at s->at. */
static found find(struct csto_csv *s, bool *no_memory)
{
    char *p = s->buffer + s->at, *end = s->buffer + s->n;
    s->cells.n = 0;
    s->has_zero = s->after_quote = s->wide = false;
    s->next_line = s->line;
    s->quote_line = 0;
    for (;; p++) {
        char *at = p, *stop;
        bool doubled = false;
        if (p < end && *p == '"') {
            if (!(stop = closing_quote(s, ++at, &doubled))) {
                s->quote_line = s->next_line;
                return s->ended ? OPEN : MORE;
            }
            s->next_line += count_lines(at, (size_t)(stop - at));
            s->has_zero = s->has_zero || memchr(at, '\0', (size_t)(stop - at));
            p = plain_end(s, stop + 1);
            s->after_quote = s->after_quote || p > stop + 1;
        } else {
            p = stop = plain_end(s, p);
        }
        bool lone_return = p + 1 == end && *p == '\r'; /* a line feed may follow */
        if ((p == end || lone_return) && !s->ended)
            return MORE;
        if (!note_cell(s, at, stop, doubled)) {
            *no_memory = true;
            return FOUND;
        }
        if (p == end || s->class[(unsigned char)*p] != DELIMITER)
            break;
    }
    s->row_end = (size_t)(p - s->buffer);
    if (p < end)
        p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
    s->next = (size_t)(p - s->buffer);
    s->next_line++;
    return FOUND;
}

/* ---- step two ---- */

static void finish(struct csto_csv *s)
{
    for (size_t i = 0; i < s->cells.n; i++) {
        struct csto_csv_cell *c = &s->cells.at[i];
        c->stopped = *c->stop;
        if (c->doubled) {
            char *to = c->at;
            for (const char *p = c->at; p < c->stop; p++) {
                *to++ = *p;
                p += *p == '"';
            }
            c->n = (size_t)(to - c->at);
        }
        c->at[c->n] = '\0';
    }
    s->restored = false;
}

const char *csto_csv_raw(struct csto_csv *s, size_t *n)
{
    for (size_t i = 0; i < s->cells.n && !s->restored; i++) {
        struct csto_csv_cell *c = &s->cells.at[i];
        *c->stop = c->stopped;
        if (!c->doubled)
            continue;
        char *to = c->stop;
        for (char *p = c->at + c->n; p > c->at;) {
            *--to = *--p;
            if (*p == '"')
                *--to = '"';
        }
    }
    s->restored = true;
    *n = s->row_end - s->at;
    return s->buffer + s->at;
}

/* ---- rows ---- */

/* Passes over everything up to the next line break. */
static csto_status skip_line(struct csto_csv *s, csto_error *err)
{
    s->next_line = s->line + count_lines(s->buffer + s->at, CSTO_LIMIT_ROW_BYTES);
    s->at += CSTO_LIMIT_ROW_BYTES;
    if (s->buffer[s->at - 1] == '\r' && s->buffer[s->at] == '\n') /* counted already, as a CR alone */
        s->next_line--;
    for (;;) {
        for (; s->at < s->n; s->at++) {
            char c = s->buffer[s->at];
            if (c == '\n' || (c == '\r' && (s->at + 1 < s->n ? s->buffer[s->at + 1] != '\n' : s->ended))) {
                s->at++;
                s->next_line++;
                return CSTO_OK;
            }
            if (c == '\r' && s->at + 1 == s->n)
                break; /* what follows decides */
        }
        if (s->ended)
            return CSTO_OK;
        csto_status rc = csto_csv_more(s, err);
        if (rc != CSTO_OK)
            return rc;
    }
}

static csto_csv_result long_row(struct csto_csv *s, found what, csto_error *err)
{
    s->cells.n = 0;
    if (what != FOUND) {
        if ((s->status = skip_line(s, err)) != CSTO_OK)
            return CSTO_CSV_FAILED;
        s->next = s->at;
    }
    s->row_end = s->at;
    return CSTO_CSV_LONG;
}

csto_csv_result csto_csv_next(struct csto_csv *s, csto_error *err)
{
    bool no_memory = false;
    s->at = s->next;
    s->line = s->next_line;
    s->quote_line = 0;
    s->restored = true;
    for (;;) {
        if (s->at == s->n && s->ended)
            return CSTO_CSV_END;
        found what = s->at == s->n ? MORE : find(s, &no_memory);
        if (no_memory) {
            s->status = csto_fail_memory(err);
            return CSTO_CSV_FAILED;
        }
        if ((what == FOUND ? s->row_end - s->at : s->n - s->at) > CSTO_LIMIT_ROW_BYTES)
            return long_row(s, what, err);
        if (what == FOUND)
            break;
        if (what == OPEN) {
            s->row_end = s->next = s->n;
            return CSTO_CSV_OPEN_QUOTE;
        }
        if ((s->status = csto_csv_more(s, err)) != CSTO_OK)
            return CSTO_CSV_FAILED;
    }
    if (s->after_quote || s->wide)
        return s->wide ? CSTO_CSV_WIDE : CSTO_CSV_AFTER_QUOTE;
    finish(s);
    return CSTO_CSV_ROW;
}

static const char marks[] = ",;\t|"; /* that may stand between cells */

/* The mark of which the first row has most, outside of quotes; a comma where it has none. */
static char find_delimiter(const char *p, size_t n)
{
    size_t counts[sizeof marks - 1] = {0}, best = 0, first = 0;
    bool quoted = false;
    while (first < n && (p[first] == '\n' || p[first] == '\r'))
        first++;
    for (size_t i = first; i < n && (quoted || (p[i] != '\n' && p[i] != '\r')); i++) {
        const char *mark = p[i] ? strchr(marks, p[i]) : NULL;
        quoted ^= p[i] == '"';
        if (mark && !quoted)
            counts[mark - marks]++;
    }
    for (size_t i = 1; i < sizeof marks - 1; i++)
        if (counts[i] > counts[best])
            best = i;
    return marks[best];
}

/* "sep=;": the line in front of the header by which Excel writes and reads the delimiter; its length with the line break, 0 = it is not there. */
static size_t sep_line(const char *p, size_t n, char *delimiter)
{
    static const char sep[] = "sep=";
    size_t at = sizeof sep; /* behind the mark */
    if (n <= at || (memcmp(p, sep, at - 1) != 0 && memcmp(p, "SEP=", at - 1) != 0) || (p[at] != '\n' && p[at] != '\r'))
        return 0;
    if (!p[at - 1] || !strchr(marks, p[at - 1]))
        return 0;
    *delimiter = p[at - 1];
    return at + 1 + (p[at] == '\r' && at + 1 < n && p[at + 1] == '\n');
}

csto_status csto_csv_open(struct csto_csv *s, struct csto_input *in, csto_error *err)
{
    *s = (struct csto_csv){.in = in, .line = 1, .next_line = 1, .room = FIRST_ROOM};
    if (!(s->buffer = calloc(1, s->room + CSTO_INDEX_STEP)))
        return csto_fail_memory(err);
    csto_status rc = fill(s, err);
    if (rc != CSTO_OK)
        return rc;
    if (s->n >= 3 && memcmp(s->buffer, "\xef\xbb\xbf", 3) == 0)
        s->next = 3;
    size_t stated = sep_line(s->buffer + s->next, s->n - s->next, &s->delimiter);
    s->next += stated;
    s->next_line += stated > 0;
    if (!stated)
        s->delimiter = find_delimiter(s->buffer + s->next, s->n - s->next);
    s->class[(unsigned char)s->delimiter] = DELIMITER;
    s->class['\n'] = LINE_FEED;
    s->class['\r'] = CARRIAGE_RETURN;
    s->class['\0'] = ZERO;
    return CSTO_OK;
}

void csto_csv_close(struct csto_csv *s)
{
    free(s->buffer);
    csto_array_free(&s->cells);
    *s = (struct csto_csv){0};
}
