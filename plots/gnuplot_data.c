/* gnuplot_data.c - the data of a panel's series as blocks of the script, and the elements of the plot command that draw them */
#include "config.h"

#include "plots/gnuplot_parts.h"

#include <math.h>

void csto_gnuplot_row(struct csto_text *t, const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            csto_text_putc(t, ' ');
        csto_gnuplot_number(t, x[i]);
    }
    csto_text_putc(t, '\n');
}

void csto_gnuplot_block(const struct csto_gnuplot_layer *l, const struct csto_text *rows, const char *how)
{
    if (rows->failed)
        l->blocks->failed = true;
    if (rows->n == 0)
        return;
    csto_text_printf(l->blocks, "$data%zu << END_OF_DATA\n", ++*l->count);
    csto_text_puts(l->blocks, csto_text_string(rows));
    csto_text_puts(l->blocks, "END_OF_DATA\n");
    ++*l->elements;
    csto_text_printf(l->plot, "%s$data%zu %s notitle", l->plot->n ? ", \\\n    " : "plot ", *l->count, how);
}

/* ---- of a point ---- */

static const char *series_colour(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s)
{
    return csto_palette_series(l->axes->look->theme, s->colour);
}

static double along_of(const struct csto_gnuplot_layer *l, const struct csto_plot_point *p)
{
    double x = l->panel->x_kind == CSTO_X_NUMBER ? p->x / l->panel->x_scale : p->x;
    return l->axes->rows ? -x : x;
}

static bool shown(const struct csto_gnuplot_layer *l, const struct csto_plot_point *p, bool partial)
{
    return csto_point_shown(l->panel, p) && (p->partial != NULL) == partial;
}

/* A row of pairs, turned round where values go to the right: along 0, up 0, along 1, up 1. */
static void put_pair(const struct csto_gnuplot_layer *l, struct csto_text *rows, double along, double up, double along2, double up2)
{
    double upright[] = {along, up, along2, up2}, lying[] = {up, along, up2, along2};
    csto_gnuplot_row(rows, l->axes->rows ? lying : upright, 4);
}

/* ---- kinds of marks ---- */

static void put_bars(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
{
    char how[160];
    double half = csto_bar_half(l->axes, l->panel), scale = l->panel->scale;
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (!shown(l, p, partial))
            continue;
        double at = along_of(l, p), v = p->value / scale, foot = p->from / scale;
        double upright[] = {at, v, at - half, at + half, foot, v}, lying[] = {v, at, foot, v, at - half, at + half};
        csto_gnuplot_row(rows, l->axes->rows ? lying : upright, 6);
    }
    snprintf(how, sizeof how, "using 1:2:3:4:5:6 with boxxyerror linecolor rgb '%s' fillstyle %s", series_colour(l, s),
             partial ? "empty" : "solid 1.0 noborder");
    csto_gnuplot_block(l, rows, how);
}

/* A line through the points; one with points on it breaks at gaps, a plain one where a value is missing. */
static void put_line(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, struct csto_text *rows)
{
    char how[120];
    double last = NAN;
    bool open = false;
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        bool gap = !shown(l, p, false) || (s->style == CSTO_STYLE_LINE && open && p->x - last > 1.5 * l->panel->step);
        if (gap && open && rows->n)
            csto_text_putc(rows, '\n'); /* an empty row breaks the line */
        open = shown(l, p, false);
        if (!open)
            continue;
        double xy[] = {along_of(l, p), p->value / l->panel->scale};
        csto_gnuplot_row(rows, xy, 2);
        last = p->x;
    }
    snprintf(how, sizeof how, "using 1:2 with lines linewidth %s%s linecolor rgb '%s'", s->style == CSTO_STYLE_LINE ? "2.5" : "2",
             s->style == CSTO_STYLE_DASHES ? " dashtype 2" : "", series_colour(l, s));
    csto_gnuplot_block(l, rows, how);
}

static void put_points(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
{
    enum { MANY = 200 };
    char how[140];
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (!shown(l, p, partial))
            continue;
        double at = along_of(l, p), v = p->value / l->panel->scale, upright[] = {at, v}, lying[] = {v, at};
        csto_gnuplot_row(rows, l->axes->rows ? lying : upright, 2);
    }
    snprintf(how, sizeof how, "using 1:2 with points pointtype %d pointsize %s linewidth 2 linecolor rgb '%s'", partial ? 6 : 7,
             s->points.n > MANY ? "0.6" : "1.3", series_colour(l, s));
    csto_gnuplot_block(l, rows, how);
}

static void put_band(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, struct csto_text *rows)
{
    char how[160];
    double scale = l->panel->scale, least = l->axes->up.from;
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (!isfinite(p->low) || !isfinite(p->high))
            continue;
        double row[] = {along_of(l, p), fmax(p->low / scale, least), fmax(p->high / scale, least)};
        csto_gnuplot_row(rows, row, 3);
    }
    snprintf(how, sizeof how, "using 1:2:3 with filledcurves linecolor rgb '%s' fillstyle transparent solid 0.18 noborder",
             series_colour(l, s));
    csto_gnuplot_block(l, rows, how);
}

/* True where two neighbours along the axis stand nearer than the bars at the ends of an interval are wide. */
static bool is_crowded(const struct csto_gnuplot_layer *l)
{
    enum { PIXELS = 7 };
    const struct csto_axes *a = l->axes;
    return l->panel->x_kind == CSTO_X_YEAR &&
           csto_axes_along(a, a->along.from + l->panel->step) - csto_axes_along(a, a->along.from) < PIXELS;
}

/* What the sources allow: a line with bars at its ends; an open upper end is an arrow. */
static void put_intervals(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s, struct csto_text *rows)
{
    double scale = l->panel->scale;
    const char *colour = csto_palette_ink(l->axes->look->theme, CSTO_INK_INTERVAL);
    char how[160];
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        double low = isfinite(p->low) ? p->low : p->value, high = isfinite(p->high) ? p->high : p->value;
        if (l->panel->log && low <= 0)
            low = l->axes->up.from * scale;
        if (csto_point_shown(l->panel, p) && low < high)
            put_pair(l, rows, along_of(l, p), low / scale, 0, (high - low) / scale);
    }
    if (is_crowded(l)) /* else they would be one black field */
        snprintf(how, sizeof how, "using 1:2:3:4 with vectors nohead linewidth 0.5 linecolor rgb '%s'",
                 csto_palette_ink(l->axes->look->theme, CSTO_INK_REST));
    else
        snprintf(how, sizeof how, "using 1:2:3:4 with vectors heads size screen 0.003,90 linewidth 1.5 linecolor rgb '%s'", colour);
    csto_gnuplot_block(l, rows, how);
    csto_text_clear(rows);
    for (size_t i = 0; i < s->points.n; i++) {
        const struct csto_plot_point *p = &s->points.at[i];
        double value = p->value / scale;
        if (csto_point_shown(l->panel, p) && p->high == INFINITY)
            put_pair(l, rows, along_of(l, p), value, 0, csto_axes_arrow_end(l->axes, value) - value);
    }
    snprintf(how, sizeof how, "using 1:2:3:4 with vectors head filled size screen 0.006,25 linewidth 1.5 linecolor rgb '%s'", colour);
    csto_gnuplot_block(l, rows, how);
}

char csto_gnuplot_mark(const struct csto_plot_series *s, size_t element)
{
    static const char pens[] = "*#$%@&=", whole = 'G'; /* of lines and boxes, and of pointtype 7: the same in gnuplot 5.2 to 6.0 */
    return s->style == CSTO_STYLE_POINTS ? whole : pens[(element - 1) % (sizeof pens - 1)];
}

void csto_gnuplot_series(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s)
{
    struct csto_text rows = {0};
    switch (s->style) {
    case CSTO_STYLE_BAND: put_band(l, s, &rows); break;
    case CSTO_STYLE_CURVE:
    case CSTO_STYLE_DASHES: put_line(l, s, &rows); break;
    case CSTO_STYLE_BARS:
        put_bars(l, s, false, &rows);
        put_bars(l, s, true, &rows);
        put_intervals(l, s, &rows);
        break;
    default:
        if (s->style == CSTO_STYLE_LINE)
            put_line(l, s, &rows);
        put_points(l, s, false, &rows);
        put_points(l, s, true, &rows);
        put_intervals(l, s, &rows);
    }
    csto_text_free(&rows);
}
