#include "config.h"

#include "loaders/xlsx.h"

#include "base/limits.h"
#include "base/status.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_ROWS = 1048576, FIRST_CUSTOM_FORMAT = 164 };

/* ---- the workbook, its relations, strings and styles ---- */

struct book_reader {
    struct csto_xlsx *x;
    struct csto_text text;
    bool in_text, phonetic, in_styles; /* in_styles: inside cellXfs */
};

static bool is(const char *name, const char *wanted)
{
    return strcmp(name, wanted) == 0;
}

/* A copy of an attribute; "" = there is none; NULL = no memory. */
static const char *copy_attribute(struct csto_xlsx *x, const struct csto_xml_attributes *a, const char *name)
{
    size_t n = 0;
    const char *at = csto_xml_attribute(a, name, &n);
    return at ? csto_arena_text(&x->arena, at, n) : "";
}

static bool attribute_is(const struct csto_xml_attributes *a, const char *name, const char *wanted)
{
    size_t n = 0;
    const char *at = csto_xml_attribute(a, name, &n);
    return at && n == strlen(wanted) && memcmp(at, wanted, n) == 0;
}

static long attribute_number(const struct csto_xml_attributes *a, const char *name)
{
    char digits[16];
    size_t n = 0;
    int64_t value = -1;
    const char *at = csto_xml_attribute(a, name, &n);
    if (!at || n >= sizeof digits)
        return -1;
    memcpy(digits, at, n);
    digits[n] = '\0';
    return csto_integer_parse(digits, 0, INT32_MAX, &value) ? (long)value : -1;
}

static csto_status book_start(void *user, const char *name, const struct csto_xml_attributes *a, csto_error *err)
{
    struct csto_xlsx *x = ((struct book_reader *)user)->x;
    if (is(name, "workbookPr"))
        x->from_1904 = attribute_is(a, "date1904", "1") || attribute_is(a, "date1904", "true");
    if (!is(name, "sheet"))
        return CSTO_OK;
    struct csto_xlsx_sheet s = {copy_attribute(x, a, "name"), "", copy_attribute(x, a, "id"), !attribute_is(a, "state", "visible")};
    size_t n;
    s.hidden = s.hidden && csto_xml_attribute(a, "state", &n);
    return s.name && s.relation && csto_array_push(&x->sheets, s) ? CSTO_OK : csto_fail_memory(err);
}

static csto_status relation_start(void *user, const char *name, const struct csto_xml_attributes *a, csto_error *err)
{
    struct csto_xlsx *x = ((struct book_reader *)user)->x;
    struct csto_text part = {0};
    size_t n = 0, target_n = 0;
    const char *id = csto_xml_attribute(a, "Id", &n), *target = csto_xml_attribute(a, "Target", &target_n);
    csto_status rc = CSTO_OK;
    for (size_t i = 0; is(name, "Relationship") && id && target && rc == CSTO_OK && i < x->sheets.n; i++) {
        if (strlen(x->sheets.at[i].relation) != n || memcmp(x->sheets.at[i].relation, id, n) != 0)
            continue;
        csto_text_clear(&part);
        if (*target != '/')
            csto_text_puts(&part, "xl/");
        csto_text_put(&part, target + (*target == '/'), target_n - (*target == '/'));
        x->sheets.at[i].part = part.failed ? NULL : csto_arena_text(&x->arena, part.at, part.n);
        rc = x->sheets.at[i].part ? CSTO_OK : csto_fail_memory(err);
    }
    csto_text_free(&part);
    return rc;
}

static csto_status string_start(void *user, const char *name, const struct csto_xml_attributes *a, csto_error *err)
{
    struct book_reader *b = user;
    (void)a;
    (void)err;
    if (is(name, "si"))
        csto_text_clear(&b->text);
    b->phonetic |= is(name, "rPh");
    b->in_text = is(name, "t") && !b->phonetic;
    return CSTO_OK;
}

static csto_status string_end(void *user, const char *name, csto_error *err)
{
    struct book_reader *b = user;
    b->in_text = false;
    if (is(name, "rPh"))
        b->phonetic = false;
    if (!is(name, "si"))
        return CSTO_OK;
    const char *copy = b->text.failed ? NULL : csto_arena_text(&b->x->arena, csto_text_string(&b->text), b->text.n);
    return copy && csto_array_push(&b->x->strings, copy) ? CSTO_OK : csto_fail_memory(err);
}

static csto_status string_text(void *user, const char *p, size_t n, csto_error *err)
{
    struct book_reader *b = user;
    (void)err;
    if (b->in_text && b->text.n + n <= CSTO_LIMIT_ROW_BYTES)
        csto_text_put(&b->text, p, n);
    return CSTO_OK;
}

/* True for a format of the user's that shows a day: "dd/mm/yyyy"; words in quotes and brackets do not count. */
static bool shows_day(const char *p, size_t n)
{
    char closing = '\0';
    for (size_t i = 0; i < n; i++) {
        if (closing) {
            closing = p[i] == closing ? '\0' : closing;
            continue;
        }
        closing = p[i] == '"' ? '"' : p[i] == '[' ? ']' : '\0';
        if (p[i] == 'd' || p[i] == 'D' || p[i] == 'y' || p[i] == 'Y')
            return true;
        i += p[i] == '\\';
    }
    return false;
}

static csto_status style_start(void *user, const char *name, const struct csto_xml_attributes *a, csto_error *err)
{
    struct book_reader *b = user;
    struct csto_xlsx *x = b->x;
    size_t n = 0;
    if (is(name, "numFmt")) {
        const char *code = csto_xml_attribute(a, "formatCode", &n);
        bool date = code && shows_day(code, n);
        return !date || csto_array_push(&x->formats, (int)attribute_number(a, "numFmtId")) ? CSTO_OK : csto_fail_memory(err);
    }
    b->in_styles |= is(name, "cellXfs");
    if (!b->in_styles || !is(name, "xf"))
        return CSTO_OK;
    long id = attribute_number(a, "numFmtId");
    bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    for (size_t i = 0; i < x->formats.n && !date; i++)
        date = x->formats.at[i] == id;
    return csto_array_push(&x->date_style, date) ? CSTO_OK : csto_fail_memory(err);
}

static csto_status style_end(void *user, const char *name, csto_error *err)
{
    struct book_reader *b = user;
    (void)err;
    if (is(name, "cellXfs"))
        b->in_styles = false;
    return CSTO_OK;
}

csto_status csto_xlsx_open(struct csto_xlsx *x, struct csto_zip *lent, csto_error *err)
{
    *x = (struct csto_xlsx){.zip = lent};
    struct book_reader b = {.x = x};
    const struct {
        const char *part;
        struct csto_xml_handler handler;
    } parts[] = {
        {"xl/workbook.xml", {book_start, NULL, NULL, &b}},
        {"xl/_rels/workbook.xml.rels", {relation_start, NULL, NULL, &b}},
        {"xl/sharedStrings.xml", {string_start, string_end, string_text, &b}},
        {"xl/styles.xml", {style_start, style_end, NULL, &b}},
    };
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < sizeof parts / sizeof *parts && rc == CSTO_OK; i++) {
        bool found;
        rc = csto_xml_read_part(lent, parts[i].part, &parts[i].handler, &found, err);
        if (rc == CSTO_OK && !found && i < 2)
            rc = csto_fail(err, CSTO_E_SYNTAX, "has no part %s, so it is no workbook", parts[i].part);
    }
    csto_text_free(&b.text);
    return rc;
}

void csto_xlsx_close(struct csto_xlsx *x)
{
    csto_arena_free(&x->arena);
    csto_array_free(&x->sheets);
    csto_array_free(&x->strings);
    csto_array_free(&x->formats);
    csto_array_free(&x->date_style);
}

/* ---- a sheet ---- */

struct sheet_reader {
    struct csto_xlsx *x;
    struct csto_xlsx_found *found;
    bool *stop;
    csto_status (*take)(void *user, int64_t row, const struct csto_header_cell *cells, size_t n, csto_error *err);
    void *user;
    int64_t row;
    struct csto_text text; /* of the row: its cells, a zero byte behind each */
    CSTO_ARRAY(size_t) starts;
    CSTO_ARRAY(struct csto_header_cell) cells;
    size_t column; /* of the cell, from 0 */
    bool in_cell, in_value, formula, phonetic;
    enum { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_ERROR } kind;
    long style;
};

/* "AB12": the column from 0; SIZE_MAX = none. */
static size_t column_of(const char *at, size_t n)
{
    size_t column = 0;
    for (size_t i = 0; i < n && at[i] >= 'A' && at[i] <= 'Z'; i++) {
        column = column * 26 + (size_t)(at[i] - 'A') + 1;
        if (column > CSTO_LIMIT_COLUMNS)
            return SIZE_MAX;
    }
    return column - 1;
}

/* Fills the row with empty cells up to the column, whose text is then to be put. */
static csto_status reach_column(struct sheet_reader *s, csto_error *err)
{
    while (s->starts.n <= s->column) {
        if (s->starts.n > 0)
            csto_text_putc(&s->text, '\0');
        if (!csto_array_push(&s->starts, s->text.n))
            return csto_fail_memory(err);
    }
    return CSTO_OK;
}

static csto_status cell_start(struct sheet_reader *s, const struct csto_xml_attributes *a, csto_error *err)
{
    size_t n = 0, before = s->starts.n;
    const char *at = csto_xml_attribute(a, "r", &n);
    s->column = at ? column_of(at, n) : before;
    if (s->column >= CSTO_LIMIT_COLUMNS)
        return csto_fail(err, CSTO_E_SYNTAX, "row %lld has more than %u cells, the limit for a row", (long long)s->row, CSTO_LIMIT_COLUMNS);
    if (s->column < before)
        return csto_fail(err, CSTO_E_SYNTAX, "the cells of row %lld do not stand in order", (long long)s->row);
    s->in_cell = true;
    s->formula = s->phonetic = false;
    s->style = attribute_number(a, "s");
    s->kind = attribute_is(a, "t", "s")                                                                       ? CELL_SHARED
              : attribute_is(a, "t", "str") || attribute_is(a, "t", "inlineStr") || attribute_is(a, "t", "d") ? CELL_TEXT
              : attribute_is(a, "t", "e")                                                                     ? CELL_ERROR
                                                                                                              : CELL_NUMBER;
    return reach_column(s, err);
}

static csto_status sheet_start(void *user, const char *name, const struct csto_xml_attributes *a, csto_error *err)
{
    struct sheet_reader *s = user;
    if (*s->stop)
        return csto_fail(err, CSTO_E_STOPPED, "stopped");
    if (is(name, "row")) {
        long row = attribute_number(a, "r");
        s->row = row > 0 ? row : s->row + 1;
        if (s->row > MOST_ROWS)
            return csto_fail(err, CSTO_E_SYNTAX, "has more than %d rows, the limit for a sheet", MOST_ROWS);
        csto_text_clear(&s->text);
        s->starts.n = 0;
    } else if (is(name, "c")) {
        return cell_start(s, a, err);
    } else if (is(name, "mergeCell")) {
        s->found->merged++;
    }
    s->formula |= s->in_cell && is(name, "f");
    s->phonetic |= is(name, "rPh");
    s->in_value = s->in_cell && !s->phonetic && (is(name, "v") || is(name, "t"));
    return CSTO_OK;
}

/* A day of the sheet's calendar as a date, in place of its number. */
static void put_date(struct sheet_reader *s, size_t from)
{
    double serial;
    if (csto_number_parse(s->text.at + from, &serial, NULL) != CSTO_OK || serial < 0 || serial > 2958465)
        return;
    int32_t day = (int32_t)floor(serial) - 25569;
    if (s->x->from_1904)
        day += 1462;
    else if (serial < 60) /* the calendar has a 29th of February 1900 */
        day++;
    s->text.n = from;
    csto_day_print(&s->text, day);
}

static void cell_end(struct sheet_reader *s)
{
    size_t from = s->starts.at[s->column];
    int64_t index;
    s->in_cell = false;
    if (s->text.n == from) {
        s->found->formulas += s->formula;
        return;
    }
    csto_text_putc(&s->text, '\0');
    s->text.n--;
    if (s->text.failed)
        return;
    if (s->kind == CELL_SHARED) {
        bool known = csto_integer_parse(s->text.at + from, 0, (int64_t)s->x->strings.n - 1, &index);
        s->text.n = from;
        if (known)
            csto_text_puts(&s->text, s->x->strings.at[index]);
    } else if (s->kind == CELL_ERROR) {
        s->text.n = from;
        s->found->errors++;
    } else if (s->kind == CELL_NUMBER && s->style >= 0 && (size_t)s->style < s->x->date_style.n && s->x->date_style.at[s->style]) {
        put_date(s, from);
    }
}

static csto_status row_end(struct sheet_reader *s, csto_error *err)
{
    csto_text_putc(&s->text, '\0');
    s->cells.n = 0;
    if (s->text.failed || !csto_array_reserve(&s->cells, s->starts.n + 1))
        return csto_fail_memory(err);
    for (size_t i = 0; i < s->starts.n; i++) {
        size_t end = i + 1 < s->starts.n ? s->starts.at[i + 1] - 1 : s->text.n - 1;
        s->cells.at[s->cells.n++] = (struct csto_header_cell){s->text.at + s->starts.at[i], end - s->starts.at[i]};
    }
    return s->cells.n ? s->take(s->user, s->row, s->cells.at, s->cells.n, err) : CSTO_OK;
}

static csto_status sheet_end(void *user, const char *name, csto_error *err)
{
    struct sheet_reader *s = user;
    s->in_value = false;
    if (is(name, "rPh"))
        s->phonetic = false;
    if (is(name, "c") && s->in_cell)
        cell_end(s);
    return is(name, "row") ? row_end(s, err) : CSTO_OK;
}

static csto_status sheet_text(void *user, const char *p, size_t n, csto_error *err)
{
    struct sheet_reader *s = user;
    if (!s->in_value)
        return CSTO_OK;
    if (s->text.n + n > CSTO_LIMIT_ROW_BYTES)
        return csto_fail(err, CSTO_E_SYNTAX, "row %lld is longer than %u MiB, the limit for a row", (long long)s->row,
                         CSTO_LIMIT_ROW_BYTES >> 20);
    csto_text_put(&s->text, p, n);
    return CSTO_OK;
}

csto_status csto_xlsx_rows(struct csto_xlsx *x, const struct csto_xlsx_sheet *sheet, struct csto_xlsx_found *found, bool *stop,
                           csto_status (*take)(void *user, int64_t row, const struct csto_header_cell *cells, size_t n, csto_error *err),
                           void *user, csto_error *err)
{
    struct sheet_reader s = {.x = x, .found = found, .stop = stop, .take = take, .user = user};
    const struct csto_xml_handler handler = {sheet_start, sheet_end, sheet_text, &s};
    bool there = false;
    csto_error why = {0};
    *found = (struct csto_xlsx_found){0};
    csto_status rc = *sheet->part ? csto_xml_read_part(x->zip, sheet->part, &handler, &there, &why) : CSTO_OK;
    if (rc == CSTO_OK && !there)
        rc = csto_fail(&why, CSTO_E_SYNTAX, "the workbook has no part for the sheet '%s'", sheet->name);
    if (rc == CSTO_E_STOPPED && *stop)
        rc = CSTO_OK;
    else if (rc != CSTO_OK && err)
        *err = why;
    csto_text_free(&s.text);
    csto_array_free(&s.starts);
    csto_array_free(&s.cells);
    return rc;
}
