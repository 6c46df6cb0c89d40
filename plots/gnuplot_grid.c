/* gnuplot_grid.c - a grid of shaded cells, each with its number where there is room */
#include "config.h"

#include "plots/gnuplot_parts.h"
#include "plots/letters.h"

#include <math.h>

struct range {
    double least, most;
};

static struct range find_range(const struct csto_plot_panel *panel)
{
    struct range r = {INFINITY, -INFINITY};
    for (size_t i = 0; panel->series.n && i < panel->series.at[0].points.n; i++) {
        const struct csto_plot_point *p = &panel->series.at[0].points.at[i];
        if (csto_point_shown(panel, p))
            r.least = fmin(r.least, p->value), r.most = fmax(r.most, p->value);
    }
    return r;
}

/* Which shade: steps of the value from 0 (or the least below it) to the most, or of its logarithm. */
static size_t shade_of(const struct csto_plot_panel *panel, const struct range *r, double value)
{
    double from = fmin(r->least, 0), part = r->most > from ? (value - from) / (r->most - from) : 1;
    if (panel->log)
        part = r->most > r->least ? log(value / r->least) / log(r->most / r->least) : 1;
    size_t shade = (size_t)fmax(0, floor(part * CSTO_SHADES));
    return shade < CSTO_SHADES ? shade : CSTO_SHADES - 1;
}

static void put_number(const struct csto_gnuplot_layer *l, const struct csto_plot_point *p, size_t shade, double room)
{
    struct csto_text number = {0};
    const char *text = p->label;
    csto_plot_put_number(&number, p->value / l->panel->scale);
    if (p->high == INFINITY)
        csto_text_putc(&number, '+');
    if (!text)
        text = csto_text_string(&number);
    if (*text && csto_text_pixels(l->axes->look, text, CSTO_FONT_SMALL) <= room) {
        struct csto_text *t = l->blocks;
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, text);
        csto_text_puts(t, " at first ");
        csto_gnuplot_number(t, p->x);
        csto_text_puts(t, ", first ");
        csto_gnuplot_number(t, -p->row);
        csto_text_printf(t, " center front noenhanced font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL,
                         csto_palette_on_shade(l->axes->look->theme, shade));
    }
    l->blocks->failed |= number.failed;
    csto_text_free(&number);
}

static void put_cell(struct csto_text *rows, double column, double row, double wide, double high)
{
    double cell[] = {column, -row, column - wide, column + wide, -row - high, -row + high};
    csto_gnuplot_row(rows, cell, sizeof cell / sizeof *cell);
}

static void put_cells(const struct csto_gnuplot_layer *l, struct csto_text *rows, const char *colour)
{
    char how[160];
    snprintf(how, sizeof how, "using 1:2:3:4:5:6 with boxxyerror linecolor rgb '%s' fillstyle solid 1.0 noborder", colour);
    csto_gnuplot_block(l, rows, how);
    csto_text_clear(rows);
}

/* Where nothing is known the paper shows a faint cell: a missing figure is no zero.  A box a column, cut by the paper between rows, is much less to draw than a box a cell. */
static void put_empty(const struct csto_gnuplot_layer *l, struct csto_text *rows, double wide, double high)
{
    double columns = (double)l->panel->columns.n, lines = (double)l->panel->names.n;
    csto_theme theme = l->axes->look->theme;
    if (l->panel->no_gaps)
        return;
    for (double c = 0; c < columns; c++)
        put_cell(rows, c, (lines - 1) / 2, wide, (lines - 1) / 2 + high);
    put_cells(l, rows, csto_palette_ink(theme, CSTO_INK_GAP));
    for (double r = 0.5; !l->axes->look->cells && r < lines - 1; r++)
        put_cell(rows, (columns - 1) / 2, r, columns / 2, 0.5 - high);
    put_cells(l, rows, csto_palette_ink(theme, CSTO_INK_PAPER));
}

void csto_gnuplot_grid(const struct csto_gnuplot_layer *l)
{
    const struct csto_plot_panel *panel = l->panel;
    const struct csto_box *box = &l->axes->box;
    double column = (box->right - box->left) / fmax(1, (double)panel->columns.n),
           row = (box->top - box->bottom) / fmax(1, (double)panel->names.n);
    double wide = 0.5 - fmin(0.1, 1.5 / column), high = 0.5 - fmin(0.1, 1.5 / row);
    struct range r = find_range(panel);
    struct csto_text rows = {0};
    put_empty(l, &rows, wide, high);
    for (size_t shade = 0; panel->series.n && shade < CSTO_SHADES; shade++) {
        for (size_t i = 0; i < panel->series.at[0].points.n; i++) {
            const struct csto_plot_point *p = &panel->series.at[0].points.at[i];
            if (!csto_point_shown(panel, p) || shade_of(panel, &r, p->value) != shade)
                continue;
            put_cell(&rows, p->x, p->row, wide, high);
            put_number(l, p, shade, column - 4);
        }
        put_cells(l, &rows, csto_palette_shade(l->axes->look->theme, shade));
    }
    csto_text_free(&rows);
}
