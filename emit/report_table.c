/* report_table.c - a table of the report: numbers with their sort keys, intervals in words, claims linked to their words */
#include "config.h"

#include "base/number.h"
#include "emit/markup.h"
#include "emit/reading.h"
#include "emit/report.h"

#include <math.h>
#include <stdlib.h>

/* What stands in a column, beyond how it is shown. */
enum kind { PLAIN, LONG, CLAIMS, ADDRESS };

static const struct {
    const char *column;
    enum kind kind;
} kinds[] = {
    {"claim_id", CLAIMS}, {"by", CLAIMS},    {"claims", CLAIMS}, {"part_of", CLAIMS}, {"a_claims", CLAIMS},
    {"b_claims", CLAIMS}, {"message", LONG}, {"verdict", LONG},  {"reason", LONG},    {"quote", LONG},
    {"title", LONG},      {"meaning", LONG}, {"url", ADDRESS},   {"stated", PLAIN},
};

/* A column of the page: one of the table, or a low and a high together. */
struct view {
    size_t column, high; /* high: its column; == column where it is none */
    char title[64];
    csto_show show;
    enum kind kind;
};

struct writer {
    struct csto_text *t;
    const struct csto_report *report;
    const struct csto_report_section *section;
    const struct csto_intern *rows; /* claims that have a row in a grouped section */
    struct csto_intern given;       /* ids of rows so far */
    const csto_table *table;
    struct view *views;
    size_t n;
    size_t links; /* the column whose cells lead to the group of their row; SIZE_MAX = none */
    double last;  /* row that has a group on the page */
};

static bool is_empty_column(const csto_table *t, size_t column)
{
    for (size_t r = 0; r < csto_table_rows(t); r++)
        if (csto_table_cell(t, r, column)->kind != CSTO_CELL_EMPTY)
            return false;
    return csto_table_rows(t) > 0;
}

static enum kind kind_of(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].column, name) == 0)
            return kinds[i].kind;
    return PLAIN;
}

/* "largest_share" -> "largest share"; of "sen_low" with its high, "sen interval"; of "low", "interval". */
static void name_view(struct view *v, const char *name)
{
    size_t n = strlen(name);
    bool pair = v->high != v->column;
    if (pair && n > 4)
        snprintf(v->title, sizeof v->title, "%.*s interval", (int)(n - 4), name);
    else
        snprintf(v->title, sizeof v->title, "%s", pair ? "interval" : name);
    for (char *p = v->title; *p; p++)
        if (*p == '_')
            *p = ' ';
}

/* "low" and "high", "sen_low" and "sen_high" side by side. */
static bool is_pair(const csto_table *t, size_t column)
{
    if (column + 1 >= csto_table_columns(t))
        return false;
    const char *low = csto_table_column_name(t, column), *high = csto_table_column_name(t, column + 1);
    size_t n = strlen(low);
    return n >= 3 && strcmp(low + n - 3, "low") == 0 && (n == 3 || low[n - 4] == '_') && strncmp(low, high, n - 3) == 0 &&
           strcmp(high + n - 3, "high") == 0;
}

static void add_view(struct writer *w, size_t column)
{
    const csto_table *t = w->table;
    const char *name = csto_table_column_name(t, column);
    struct view *v = &w->views[w->n];
    bool pair = is_pair(t, column);
    *v = (struct view){.column = column, .high = column + pair, .show = csto_table_column(t, column)->show, .kind = kind_of(name)};
    if (v->show != CSTO_SHOW_TEXT && v->kind == CLAIMS)
        v->kind = PLAIN; /* a count of claims, not their ids */
    name_view(v, name);
    w->n++;
}

/* The columns that the section asks for, without those that are empty in every row: these are named below the table. */
static bool choose_views(struct writer *w, struct csto_text *empty)
{
    const struct csto_report_section *s = w->section;
    size_t columns = csto_table_columns(w->table), first = s->grouped ? 2 : 0;
    w->views = calloc(columns + 1, sizeof *w->views);
    for (size_t i = first, k = 0; w->views && (s->columns ? s->columns[k] != NULL : i < columns); i++, k++) {
        long named = s->columns ? csto_table_find_column(w->table, s->columns[k]) : (long)i;
        if (named < 0 || w->n == columns)
            continue;
        size_t column = (size_t)named;
        bool after_low = column > first && w->n && w->views[w->n - 1].high == column && w->views[w->n - 1].column != column;
        if (after_low)
            continue;
        if (is_empty_column(w->table, column) && !(is_pair(w->table, column) && !is_empty_column(w->table, column + 1)))
            csto_text_printf(empty, "%s%s", empty->n ? ", " : "", csto_table_column_name(w->table, column));
        else
            add_view(w, column);
    }
    return w->views != NULL;
}

/* ---- cells ---- */

/* Digits that say something: few behind the dot of large numbers, more of small ones. */
static void put_number(struct csto_text *t, double x, csto_show show)
{
    double size = fabs(x);
    if (show == CSTO_SHOW_SHARE) {
        csto_number_print_grouped(t, x * 100, 1);
        csto_text_puts(t, " %");
        return;
    }
    csto_number_print_grouped(t, x, size >= 1000 ? 1 : size >= 1 ? 3 : size >= 0.001 ? 4 : 8);
}

static bool has(const struct csto_intern *set, const char *id, size_t n)
{
    return set && n > 0 && csto_intern_find(set, id, n) != NULL;
}

/* True where an id can stand in an address as it is. */
static bool is_name(const char *id, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!csto_is_digit(id[i]) && !((id[i] | 32) >= 'a' && (id[i] | 32) <= 'z') && id[i] != '-' && id[i] != '_' && id[i] != '.')
            return false;
    return n > 0;
}

/* A claim_id: a link to its words where they are on the page, else to its row in the list of all claims. */
static void put_claim(struct writer *w, const char *id, size_t n)
{
    bool words = is_name(id, n) && has(w->report->ids, id, n);
    bool listed = !words && !w->section->grouped && is_name(id, n) && has(w->rows, id, n);
    if (words || listed)
        csto_text_printf(w->t, "<a href=\"#%s%.*s\">", words ? "" : "l-", (int)n, id);
    csto_markup_put(w->t, id, n);
    csto_text_puts(w->t, words || listed ? "</a>" : "");
}

static void put_claims(struct writer *w, const char *ids)
{
    while (*ids) {
        size_t n = strcspn(ids, ";");
        put_claim(w, ids, n);
        ids += n + (ids[n] == ';');
        csto_text_puts(w->t, *ids ? "; " : "");
    }
}

/* Only addresses of the web are links: anything else could be a program. */
static void put_address(struct csto_text *t, const char *url)
{
    bool link = strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
    if (link) {
        csto_text_puts(t, "<a rel=\"noopener noreferrer nofollow\" href=\"");
        csto_markup_puts(t, url);
        csto_text_puts(t, "\">");
    }
    csto_markup_puts(t, url);
    csto_text_puts(t, link ? "</a>" : "");
}

/* An empty end of what hedges allow is open; of other pairs both ends are there or none. */
static void put_interval(struct writer *w, const struct view *v, size_t row)
{
    csto_value value = {.low = -INFINITY, .high = INFINITY};
    int ends = csto_table_number(w->table, row, v->column, &value.low) + csto_table_number(w->table, row, v->high, &value.high);
    if (ends == 0)
        return;
    if (v->show == CSTO_SHOW_LOW) {
        csto_reading_put_interval(w->t, &value);
    } else if (ends == 2) {
        put_number(w->t, value.low, v->show);
        csto_text_puts(w->t, value.low == value.high ? "" : " to ");
        if (value.low != value.high)
            put_number(w->t, value.high, v->show);
    }
}

static void put_content(struct writer *w, const struct view *v, size_t row)
{
    double x;
    const char *text = csto_table_text(w->table, row, v->column);
    if (v->high != v->column)
        put_interval(w, v, row);
    else if (v->show != CSTO_SHOW_TEXT && csto_table_number(w->table, row, v->column, &x))
        put_number(w->t, x, v->show);
    else if (v->kind == CLAIMS)
        put_claims(w, text);
    else if (v->kind == ADDRESS)
        put_address(w->t, text);
    else
        csto_markup_puts(w->t, text);
}

/* True where the number that the text begins with, without its commas, is x: what report.js reads where there is no data-v. */
static bool reads_as(const char *text, double x)
{
    char plain[CSTO_NUMBER_BYTES];
    size_t n = 0;
    double read;
    for (; *text == ',' || *text == '-' || *text == '.' || csto_is_digit(*text); text++) {
        if (n + 1 == sizeof plain)
            return false;
        plain[n] = *text;
        n += *text != ',';
    }
    plain[n] = '\0';
    return n && csto_number_parse(plain, &read, NULL) == CSTO_OK && read == x;
}

/* A cell of a number: what it is sorted by stands in it where the text does not say it. */
static void put_number_cell(struct writer *w, const struct view *v, size_t row, double x, bool linked)
{
    struct csto_text content = {0}, *page = w->t;
    w->t = &content;
    put_content(w, v, row);
    w->t = page;
    csto_text_puts(w->t, " class=\"n\"");
    if (!reads_as(csto_text_string(&content), x))
        csto_text_printf(w->t, " data-v=\"%.17g\"", x);
    csto_text_putc(w->t, '>');
    if (linked)
        csto_text_printf(w->t, "<a href=\"#g-%zu\">", row + 1);
    csto_text_put(w->t, csto_text_string(&content), content.n);
    csto_text_puts(w->t, linked ? "</a>" : "");
    w->t->failed |= content.failed;
    csto_text_free(&content);
}

static void put_cell(struct writer *w, size_t i, size_t row)
{
    enum { SHORT = 24 }; /* bytes of a text that stays on one line */
    static const char *const classes[] = {
        [PLAIN] = " class=\"text\"", [LONG] = " class=\"long\"", [CLAIMS] = "", [ADDRESS] = " class=\"text\""};
    const struct view *v = &w->views[i];
    bool head = i == 0 && !w->section->grouped, linked = v->column == w->links && (double)row < w->last;
    double x;
    csto_text_puts(w->t, head ? "<th scope=\"row\"" : "<td");
    if (v->show != CSTO_SHOW_TEXT && csto_table_number(w->table, row, v->column, &x)) {
        put_number_cell(w, v, row, x, linked);
    } else {
        if (!head && v->show == CSTO_SHOW_TEXT && strlen(csto_table_text(w->table, row, v->column)) > SHORT)
            csto_text_puts(w->t, classes[v->kind]);
        csto_text_putc(w->t, '>');
        size_t from = w->t->n;
        put_content(w, v, row);
        if (head && w->t->n == from)
            csto_text_puts(w->t, "\xe2\x80\x93"); /* a header that says nothing would be read out as nothing */
    }
    csto_text_puts(w->t, head ? "</th>" : "</td>");
}

/* ---- rows ---- */

static void put_head(struct writer *w)
{
    csto_text_puts(w->t, "<thead><tr>");
    for (size_t i = 0; i < w->n; i++) {
        const struct view *v = &w->views[i];
        const char *meaning = w->report->describe ? w->report->describe(csto_table_column_name(w->table, v->column)) : NULL;
        csto_text_puts(w->t, v->show == CSTO_SHOW_TEXT ? "<th scope=\"col\"" : "<th scope=\"col\" class=\"n\"");
        if (meaning) {
            csto_text_puts(w->t, " title=\"");
            csto_markup_puts(w->t, meaning);
            csto_text_putc(w->t, '"');
        }
        csto_text_putc(w->t, '>');
        csto_markup_puts(w->t, v->title);
        csto_text_puts(w->t, "</th>");
    }
    csto_text_puts(w->t, "</tr></thead>\n");
}

/* The head of a group of rows, with a way back to the row of the summary that they make. */
static void put_group(struct writer *w, size_t row)
{
    const char *number = csto_table_text(w->table, row, 0);
    csto_text_puts(w->t, row ? "</tbody>\n<tbody><tr" : "<tbody><tr");
    if (*number)
        csto_text_printf(w->t, " id=\"g-%s\"", number);
    csto_text_printf(w->t, "><th scope=\"rowgroup\" colspan=\"%zu\">", w->n);
    if (*number)
        csto_text_printf(w->t, "<a href=\"#s-%s\">", number);
    csto_markup_puts(w->t, csto_table_text(w->table, row, 1));
    csto_text_puts(w->t, *number ? "</a></th></tr>\n" : " (no claim is counted)</th></tr>\n");
}

static bool same_group(const csto_table *t, size_t a, size_t b)
{
    return strcmp(csto_table_text(t, a, 0), csto_table_text(t, b, 0)) == 0 &&
           strcmp(csto_table_text(t, a, 1), csto_table_text(t, b, 1)) == 0;
}

/* Two claims may have one id: the first has it here. */
static void put_row_id(struct writer *w, const char *id)
{
    size_t before = w->given.n, n = strlen(id);
    if (!is_name(id, n))
        return;
    w->t->failed |= !csto_intern_text(&w->given, id, n);
    if (w->given.n > before)
        csto_text_printf(w->t, " id=\"l-%s\"", id);
}

static void put_row(struct writer *w, size_t row)
{
    bool grouped = w->section->grouped;
    if (grouped && (row == 0 || !same_group(w->table, row - 1, row)))
        put_group(w, row);
    csto_text_puts(w->t, "<tr");
    if (w->section->numbered)
        csto_text_printf(w->t, " id=\"s-%zu\"", row + 1);
    else if (grouped)
        put_row_id(w, csto_table_text(w->table, row, 2));
    csto_text_putc(w->t, '>');
    for (size_t i = 0; i < w->n; i++)
        put_cell(w, i, row);
    csto_text_puts(w->t, "</tr>\n");
}

static void put_rows(struct writer *w)
{
    size_t rows = csto_table_rows(w->table);
    bool grouped = w->section->grouped;
    csto_text_puts(w->t, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table: ");
    csto_markup_puts(w->t, w->section->title);
    csto_text_puts(w->t, grouped ? "\"><table>\n" : "\"><table class=\"sort\">\n");
    csto_text_puts(w->t, "<caption>");
    csto_markup_puts(w->t, w->section->title);
    csto_text_puts(w->t, "</caption>\n");
    put_head(w);
    csto_text_puts(w->t, grouped ? "" : "<tbody>\n");
    for (size_t r = 0; r < rows && r < CSTO_REPORT_ROWS; r++)
        put_row(w, r);
    csto_text_puts(w->t, "</tbody></table></div>\n");
}

/* The last row of the numbered section whose group is on the page; groups are in the order of their rows. */
static double last_group(const struct csto_report *r)
{
    double last = 0, x;
    for (size_t i = 0; i < r->n_sections; i++) {
        const csto_table *t = r->sections[i].grouped ? r->sections[i].table : NULL;
        for (size_t row = 0; t && row < csto_table_rows(t) && row < CSTO_REPORT_ROWS; row++)
            if (csto_table_number(t, row, 0, &x) && x > last)
                last = x;
    }
    return last;
}

void csto_report_put_table(struct csto_text *t, const struct csto_report *r, const struct csto_report_section *s,
                           const struct csto_intern *rows_of_claims)
{
    struct csto_text empty = {0};
    struct writer w = {.t = t, .report = r, .section = s, .rows = rows_of_claims, .table = s->table, .links = SIZE_MAX};
    size_t rows = csto_table_rows(s->table);
    long claims = s->numbered ? csto_table_find_column(s->table, "claims") : -1;
    if (claims >= 0)
        w.links = (size_t)claims, w.last = last_group(r);
    if (!choose_views(&w, &empty)) {
        t->failed = true;
    } else if (rows) {
        put_rows(&w);
        if (rows > CSTO_REPORT_ROWS)
            csto_text_printf(t, "<p>The first %d of %zu rows; the command of this table alone writes all of them.</p>\n", CSTO_REPORT_ROWS,
                             rows);
        if (empty.n)
            csto_text_printf(t, "<p class=\"soft\">Empty in every row, and not shown: %s.</p>\n", csto_text_string(&empty));
    }
    t->failed |= empty.failed;
    csto_text_free(&empty);
    csto_intern_free(&w.given);
    free(w.views);
}
