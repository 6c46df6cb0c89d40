/* gnuplot_data.c - the data of a panel's series as blocks of the script, and the elements of the plot command that draw them */
#include "config.h"

#include "plots/gnuplot_parts.h"

#include <math.h>

/* A blank-separated row of a data block. */
static void put_data(struct csto_text *t, const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            csto_text_putc(t, ' ');
        csto_gnuplot_number(t, x[i]);
    }
    csto_text_putc(t, '\n');
}

static void end_block(const struct csto_gnuplot_layer *l, const struct csto_text *rows, const char *how)
{
    if (rows->failed)
        l->blocks->failed = true;
    if (rows->n == 0)
        return;
    csto_text_printf(l->blocks, "$data%zu << END_OF_DATA\n", ++*l->count);
    csto_text_puts(l->blocks, csto_text_string(rows));
    csto_text_puts(l->blocks, "END_OF_DATA\n");
    csto_text_printf(l->plot, "%s$data%zu %s notitle", l->plot->n ? ", \\\n    " : "plot ", *l->count, how);
}

/* A row of pairs, turned round where values go to the right: along 0, up 0, along 1, up 1. */
static void put_pair(const struct csto_gnuplot_layer *l, struct csto_text *rows, double along, double up, double along2, double up2)
{
    double upright[] = {along, up, along2, up2}, lying[] = {up, along, up2, along2};
    put_data(rows, l->axes->rows ? lying : upright, 4);
}

static double along_of(const struct csto_gnuplot_layer *l, const struct csto_plot_point *p)
{
    return l->axes->rows ? -p->x : p->x;
}

static void put_bars(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
{
    char how[160];
    double half = csto_bar_half(l->axes);
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (isnan(p->value) || (p->partial != NULL) != partial)
            continue;
        double at = along_of(l, p), v = p->value / l->panel->scale;
        double upright[] = {at, v, at - half, at + half, 0, v}, lying[] = {v, at, 0, v, at - half, at + half};
        put_data(rows, l->axes->rows ? lying : upright, 6);
    }
    snprintf(how, sizeof how, "using 1:2:3:4:5:6 with boxxyerror linecolor rgb '%s' fillstyle %s", csto_palette_series(s->colour),
             partial ? "empty" : "solid 1.0 noborder");
    end_block(l, rows, how);
}

static void put_line(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, struct csto_text *rows)
{
    char how[120];
    double last = NAN;
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (isnan(p->value) || p->partial)
            continue;
        if (rows->n && p->x != last + 1)
            csto_text_putc(rows, '\n'); /* an empty row breaks the line */
        double xy[] = {p->x, p->value / l->panel->scale};
        put_data(rows, xy, 2);
        last = p->x;
    }
    snprintf(how, sizeof how, "using 1:2 with lines linewidth 2.5 linecolor rgb '%s'", csto_palette_series(s->colour));
    end_block(l, rows, how);
}

static void put_points(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
{
    char how[140];
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (isnan(p->value) || (p->partial != NULL) != partial)
            continue;
        double at = along_of(l, p), v = p->value / l->panel->scale, upright[] = {at, v}, lying[] = {v, at};
        put_data(rows, l->axes->rows ? lying : upright, 2);
    }
    snprintf(how, sizeof how, "using 1:2 with points pointtype %d pointsize 1.3 linewidth 2 linecolor rgb '%s'", partial ? 6 : 7,
             csto_palette_series(s->colour));
    end_block(l, rows, how);
}

/* What the sources allow: a line with bars at its ends; an open upper end is an arrow. */
static void put_intervals(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, struct csto_text *rows)
{
    double scale = l->panel->scale;
    char how[160];
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        double low = isfinite(p->low) ? p->low : p->value, high = isfinite(p->high) ? p->high : p->value;
        if (!isnan(p->value) && low < high)
            put_pair(l, rows, along_of(l, p), low / scale, 0, (high - low) / scale);
    }
    snprintf(how, sizeof how, "using 1:2:3:4 with vectors heads size screen 0.003,90 linewidth 1.5 linecolor rgb '%s'",
             csto_palette_ink(CSTO_INK_INTERVAL));
    end_block(l, rows, how);
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++)
        if (!isnan(s->points.at[i].value) && s->points.at[i].high == INFINITY)
            put_pair(l, rows, along_of(l, &s->points.at[i]), s->points.at[i].value / scale, 0, csto_axes_arrow(l->axes));
    snprintf(how, sizeof how, "using 1:2:3:4 with vectors head filled size screen 0.006,25 linewidth 1.5 linecolor rgb '%s'",
             csto_palette_ink(CSTO_INK_INTERVAL));
    end_block(l, rows, how);
}

void csto_gnuplot_series(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s)
{
    struct csto_text rows = {0};
    if (s->style == CSTO_STYLE_BARS) {
        put_bars(l, s, false, &rows);
        put_bars(l, s, true, &rows);
    } else {
        if (s->style == CSTO_STYLE_LINE)
            put_line(l, s, &rows);
        put_points(l, s, false, &rows);
        put_points(l, s, true, &rows);
    }
    put_intervals(l, s, &rows);
    csto_text_free(&rows);
}
