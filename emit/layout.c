#include "config.h"

#include "emit/layout.h"

#include "base/number.h"
#include "base/status.h"
#include "emit/emitter.h"
#include "emit/wrap.h"

#include <math.h>

enum { TONNES_FROM_KG = 10000, KG_PER_TONNE = 1000, MILLION = 1000000, MILLIONS_FROM = MILLION, LONG_CELL = 32 };

/* A column of the layout: one of the table, or its low and high together. */
struct source {
    size_t column;
    bool interval; /* column is the low, column + 1 the high; an empty cell is an open end */
    bool spread;   /* the same, but nothing is open, and no breadth says nothing */
};

/* What the quantities of a row are divided by. */
struct scale {
    double by;
    const char *prefix; /* of the unit */
    const char *unit;   /* instead of the unit, NULL = keep it */
};

struct maker {
    const csto_table *table;
    struct csto_layout *layout;
    struct source *sources;
    long unit, main; /* columns of the unit, and of the quantity that decides the scale; -1 = none */
    struct csto_text text;
};

/* ---- columns ---- */

static csto_show show_of(const csto_table *t, size_t column)
{
    return column < csto_table_columns(t) ? csto_table_column(t, column)->show : CSTO_SHOW_TEXT;
}

static long first_quantity(const csto_table *t)
{
    for (size_t i = 0; i < csto_table_columns(t); i++)
        if (show_of(t, i) == CSTO_SHOW_VALUE)
            return (long)i;
    for (size_t i = 0; i < csto_table_columns(t); i++)
        if (show_of(t, i) == CSTO_SHOW_LOW)
            return (long)i;
    return -1;
}

static size_t before_low(const char *name)
{
    size_t n = strlen(name);
    return n > 4 && strcmp(name + n - 4, "_low") == 0 ? n - 4 : 0;
}

static struct source source_at(const csto_table *t, size_t column)
{
    struct source s = {.column = column};
    const char *name = csto_table_column_name(t, column);
    size_t n = before_low(name);
    if (column + 1 == csto_table_columns(t))
        return s;
    const char *next = csto_table_column_name(t, column + 1);
    s.interval = show_of(t, column) == CSTO_SHOW_LOW && show_of(t, column + 1) == CSTO_SHOW_HIGH;
    s.spread = !s.interval && n && show_of(t, column) == CSTO_SHOW_VALUE && strncmp(name, next, n) == 0 && strcmp(next + n, "_high") == 0;
    return s;
}

static const char *title_of(struct maker *m, const struct source *s)
{
    const char *name = csto_table_column_name(m->table, s->column);
    size_t n = s->spread || s->interval ? before_low(name) : strlen(name);
    if (n == 0)
        return "interval";
    csto_text_clear(&m->text);
    csto_text_put_visible(&m->text, name);
    char *copy = csto_arena_text(&m->layout->arena, csto_text_string(&m->text), s->spread || s->interval ? n : m->text.n);
    for (char *p = copy; p && *p; p++)
        if (*p == '_')
            *p = ' ';
    char *share = copy ? strstr(copy, " share") : NULL;
    if (share && show_of(m->table, s->column) == CSTO_SHOW_SHARE)
        memcpy(share, " %", sizeof " %");
    return copy;
}

static bool any_spread(const csto_table *t, size_t column)
{
    double low, high;
    for (size_t r = 0; r < csto_table_rows(t); r++)
        if (csto_table_number(t, r, column, &low) && csto_table_number(t, r, column + 1, &high) && low < high)
            return true;
    return false;
}

/* What is hidden first where the table is too wide; texts never are. */
static void rank_columns(struct maker *m)
{
    bool later = false; /* right of the quantity and its interval */
    for (size_t i = 0; i < m->layout->n && m->main >= 0; i++) {
        const struct source *s = &m->sources[i];
        csto_show show = show_of(m->table, s->column);
        if (later && !s->interval && show != CSTO_SHOW_TEXT)
            m->layout->columns[i].rank = s->spread ? 4 : show == CSTO_SHOW_COUNT ? 3 : show == CSTO_SHOW_VALUE ? 2 : 1;
        later |= (long)s->column == m->main;
    }
}

static bool plan_columns(struct maker *m)
{
    struct csto_layout *l = m->layout;
    size_t n = csto_table_columns(m->table);
    m->sources = csto_arena_take(&l->arena, (n + 1) * sizeof *m->sources);
    l->columns = csto_arena_take(&l->arena, (n + 1) * sizeof *l->columns);
    if (!m->sources || !l->columns)
        return false;
    m->unit = csto_table_find_column(m->table, "unit");
    m->main = first_quantity(m->table);
    for (size_t i = 0; i < n; i++) {
        struct source s = source_at(m->table, i);
        bool range = s.interval || s.spread;
        l->columns[l->n] = (struct csto_layout_column){.title = title_of(m, &s), .right = !range && show_of(m->table, i) != CSTO_SHOW_TEXT};
        if (!l->columns[l->n].title)
            return false;
        i += range;
        if (s.spread && !any_spread(m->table, s.column))
            continue;
        m->sources[l->n++] = s;
    }
    rank_columns(m);
    return true;
}

/* ---- cells ---- */

static struct scale scale_of(const struct maker *m, size_t row)
{
    double x;
    struct scale s = {1, "", NULL};
    if (m->unit < 0 || m->main < 0 || !csto_table_number(m->table, row, (size_t)m->main, &x))
        return s;
    const char *unit = csto_table_text(m->table, row, (size_t)m->unit);
    if (strcmp(unit, "kg") == 0 && fabs(x) >= TONNES_FROM_KG)
        return (struct scale){KG_PER_TONNE, "", "t"};
    if (*unit && strcmp(unit, "kg") != 0 && fabs(x) >= MILLIONS_FROM)
        return (struct scale){MILLION, "mln ", strcmp(unit, "count") == 0 ? "" : NULL};
    return s;
}

/* Four digits of a number below a millionth, as probabilities are: "1.235e-10".  A number of fewer digits is written as it is. */
static void put_tiny(struct csto_text *t, double x)
{
    char digits[CSTO_NUMBER_BYTES];
    double lifted = fabs(x) < 1e-300 ? fabs(x) * 1e20 : fabs(x); /* whose power of ten is within double */
    int down = (int)floor(log10(lifted));
    double mantissa = round(lifted * pow(10, -down) * 1000) / 1000;
    down -= lifted > fabs(x) ? 20 : 0;
    down += mantissa >= 10;
    csto_text_puts(t, x < 0 ? "-" : "");
    csto_text_put(t, digits, csto_number_print(digits, mantissa >= 10 ? mantissa / 10 : mantissa));
    csto_text_printf(t, "e%d", down);
}

/* A number of at most three decimals as it is ("116.495"); else as many digits as people compare: one decimal from 10 on, two from 1 on, else three. */
static void put_number(struct csto_text *t, double x)
{
    double a = fabs(x);
    char digits[CSTO_NUMBER_BYTES];
    size_t n = csto_number_print(digits, x), whole = strcspn(digits, ".");
    if (a > 0 && a < 1e-6)
        put_tiny(t, x);
    else if (a >= 1e15)
        csto_text_put(t, digits, n);
    else if (n <= whole + 4)
        csto_number_print_grouped(t, x, 3);
    else
        csto_number_print_grouped(t, x, a >= 10 ? 1 : a >= 1 || a == 0 ? 2 : a >= 0.001 ? 3 : 2 - (int)floor(log10(a)));
}

static void put_share(struct csto_text *t, double x)
{
    size_t before = t->n;
    csto_number_print_grouped(t, x * 100, 1);
    if (!t->failed && !memchr(t->at + before, '.', t->n - before))
        csto_text_puts(t, ".0");
    csto_text_putc(t, '%');
}

static void put_interval(struct maker *m, size_t row, size_t low_at, double scale)
{
    double low, high, value;
    int has_low = csto_table_number(m->table, row, low_at, &low), has_high = csto_table_number(m->table, row, low_at + 1, &high);
    if (has_low && has_high && low == high) {
        csto_text_puts(&m->text, "exact");
    } else if (has_low && has_high) {
        put_number(&m->text, low / scale);
        csto_text_puts(&m->text, " .. ");
        put_number(&m->text, high / scale);
    } else if (has_low) {
        put_number(&m->text, low / scale);
        csto_text_puts(&m->text, " or more");
    } else if (has_high) {
        csto_text_puts(&m->text, "up to ");
        put_number(&m->text, high / scale);
    } else if (m->main >= 0 && csto_table_number(m->table, row, (size_t)m->main, &value)) {
        csto_text_puts(&m->text, "open");
    }
}

static void put_spread(struct maker *m, size_t row, size_t low_at, double scale)
{
    double low, high;
    if (csto_table_number(m->table, row, low_at, &low) && csto_table_number(m->table, row, low_at + 1, &high) && low < high) {
        put_number(&m->text, low / scale);
        csto_text_puts(&m->text, " .. ");
        put_number(&m->text, high / scale);
    }
}

/* A unit of three letters is a currency; in capitals, as ISO 4217 has it, the som (KGS) is not taken for kilograms. */
static bool is_currency(const char *unit)
{
    return strlen(unit) == 3 && strspn(unit, "abcdefghijklmnopqrstuvwxyz") == 3;
}

static void put_unit(struct maker *m, const char *unit, const struct scale *scale)
{
    const char *shown = scale->unit ? scale->unit : unit;
    csto_text_put(&m->text, scale->prefix, strlen(scale->prefix) - (*scale->prefix && !*shown)); /* "million", not "mln " */
    if (is_currency(shown))
        csto_text_printf(&m->text, "%c%c%c", shown[0] - 32, shown[1] - 32, shown[2] - 32);
    else
        csto_text_put_visible(&m->text, shown);
}

static void put_cell(struct maker *m, size_t row, const struct source *s, const struct scale *scale)
{
    const struct csto_cell *cell = csto_table_cell(m->table, row, s->column);
    csto_show show = show_of(m->table, s->column);
    char digits[32];
    if (s->interval)
        put_interval(m, row, s->column, scale->by);
    else if (s->spread)
        put_spread(m, row, s->column, scale->by);
    else if ((long)s->column == m->unit)
        put_unit(m, csto_cell_print(cell, digits), scale);
    else if (cell->kind != CSTO_CELL_NUMBER || show == CSTO_SHOW_TEXT)
        csto_text_put_visible(&m->text, csto_cell_print(cell, digits));
    else if (show == CSTO_SHOW_SHARE)
        put_share(&m->text, cell->number);
    else
        put_number(&m->text, show == CSTO_SHOW_COUNT || show == CSTO_SHOW_NUMBER ? cell->number : cell->number / scale->by);
}

static bool fill_cells(struct maker *m)
{
    struct csto_layout *l = m->layout;
    l->rows = csto_table_rows(m->table);
    if (l->n && l->rows > SIZE_MAX / sizeof *l->cells / l->n)
        return false;
    l->cells = csto_arena_take(&l->arena, (l->n * l->rows + 1) * sizeof *l->cells);
    for (size_t r = 0; l->cells && r < l->rows; r++) {
        struct scale scale = scale_of(m, r);
        for (size_t c = 0; c < l->n; c++) {
            csto_text_clear(&m->text);
            put_cell(m, r, &m->sources[c], &scale);
            const char *kept = m->text.failed ? NULL : csto_arena_text(&l->arena, csto_text_string(&m->text), m->text.n);
            if (!kept)
                return false;
            l->cells[r * l->n + c] = kept;
        }
    }
    return l->cells != NULL;
}

static void count_keys(struct maker *m)
{
    struct csto_layout *l = m->layout;
    while (l->keys < l->n && !m->sources[l->keys].interval && show_of(m->table, m->sources[l->keys].column) == CSTO_SHOW_TEXT)
        l->keys++;
    if (l->keys == l->n) /* a list of texts has no keys */
        l->keys = 0;
}

/* An empty key is shown as "-", as a blank stands for what the row above has.  From below, so that each row is compared with what stands above it. */
void csto_layout_blank(struct csto_layout *l)
{
    size_t keys = l->keys;
    for (size_t r = 0; r < l->rows; r++)
        for (size_t c = 0; c < keys; c++)
            if (!*l->cells[r * l->n + c])
                l->cells[r * l->n + c] = "-";
    for (size_t r = l->rows; r-- > 1;)
        for (size_t c = 0; c < keys && strcmp(l->cells[r * l->n + c], l->cells[(r - 1) * l->n + c]) == 0; c++)
            l->cells[r * l->n + c] = "";
}

/* ---- widths ---- */

size_t csto_layout_whole(const char *cell)
{
    const char *blank = strrchr(cell, ' '), *number = blank ? blank + 1 : cell;
    return (size_t)(number - cell) + strcspn(number, ".%");
}

static bool has_blanks(const struct csto_layout *l, size_t c)
{
    for (size_t r = 0; r < l->rows; r++)
        if (strchr(l->cells[r * l->n + c], ' '))
            return true;
    return false;
}

/* Widths; and which columns are of sentences, or of a table that has texts only, and may take several lines. */
static void measure(struct csto_layout *l)
{
    bool list = true;
    for (size_t c = 0; c < l->n; c++) {
        struct csto_layout_column *col = &l->columns[c];
        for (size_t r = 0; r < l->rows; r++) {
            const char *cell = l->cells[r * l->n + c];
            size_t n = strlen(cell), whole = col->right ? csto_layout_whole(cell) : n;
            size_t width = csto_utf8_width(cell, whole), rest = n - whole, word = csto_longest_word(cell);
            if (word > col->word)
                col->word = word;
            if (width > col->whole)
                col->whole = width;
            if (rest > col->fraction)
                col->fraction = rest;
        }
        size_t title = csto_utf8_width(col->title, strlen(col->title));
        if (title > col->whole + col->fraction)
            col->whole = title - col->fraction;
        col->width = col->full = col->whole + col->fraction;
        col->wraps = !col->right && col->width > LONG_CELL && has_blanks(l, c);
        list = list && !col->right;
    }
    for (size_t c = 0; c < l->n && list; c++)
        l->columns[c].wraps = true;
}

csto_status csto_layout_make(struct csto_layout *out, const csto_table *t, csto_error *err)
{
    struct maker m = {.table = t, .layout = out};
    *out = (struct csto_layout){0};
    bool done = plan_columns(&m) && fill_cells(&m);
    csto_text_free(&m.text);
    if (!done) {
        csto_layout_free(out);
        return csto_fail_memory(err);
    }
    count_keys(&m);
    measure(out);
    return CSTO_OK;
}

void csto_layout_free(struct csto_layout *l)
{
    csto_arena_free(&l->arena);
    *l = (struct csto_layout){0};
}
