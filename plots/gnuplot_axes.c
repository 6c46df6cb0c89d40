/* gnuplot_axes.c - the commands for what stands around the data of a panel: margins, ranges, ticks, names, gaps */
#include "config.h"

#include "plots/gnuplot_parts.h"
#include "plots/letters.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>

static const char *ink(const struct csto_axes *a, csto_ink which)
{
    return csto_palette_ink(a->look->theme, which);
}

static void put_range(struct csto_text *t, const char *name, const struct csto_axis *axis)
{
    csto_text_printf(t, axis->log ? "set logscale %s 10\n" : "unset logscale %s\n", name);
    csto_text_printf(t, "set %srange [", name);
    csto_gnuplot_number(t, axis->from);
    csto_text_putc(t, ':');
    csto_gnuplot_number(t, axis->to);
    csto_text_puts(t, "]\n");
}

static void put_tick(struct csto_text *t, bool first, const char *label, double at)
{
    csto_text_puts(t, first ? "" : ", ");
    csto_gnuplot_quote(t, label);
    csto_text_putc(t, ' ');
    csto_gnuplot_number(t, at);
}

/* ---- ticks of values ---- */

static void tick_label(struct csto_text *t, csto_plot_values values, double at)
{
    csto_text_clear(t);
    if (values == CSTO_VALUES_YEAR) {
        csto_text_printf(t, "%.0f", at);
        return;
    }
    csto_plot_put_number(t, at);
    if (values == CSTO_VALUES_RATIO)
        csto_text_puts(t, "\xc3\x97");
}

static void put_number_ticks(struct csto_text *t, const char *name, const struct csto_axis *axis, csto_plot_values values,
                             const struct csto_axes *a)
{
    enum { MOST = 40 };
    double at[MOST];
    size_t n = csto_axis_ticks(axis, at, MOST);
    struct csto_text label = {0};
    csto_text_printf(t, "set %stics (", name);
    for (size_t i = 0; i < n; i++) {
        tick_label(&label, values, at[i]);
        /* gnuplot reads a % in a tick's label as a format, so a percent axis says "%" in its heading and not here */
        put_tick(t, i == 0, csto_text_string(&label), at[i]);
    }
    csto_text_printf(t, ") scale 0 font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL, ink(a, CSTO_INK_MUTED));
    csto_text_printf(t, "set grid %stics linetype 1 linewidth 1 linecolor rgb '%s'\n", name, ink(a, CSTO_INK_GRID));
    t->failed |= label.failed;
    csto_text_free(&label);
}

/* ---- ticks along ---- */

/* "2019", "2019-03" or "2019-03-05", by what stands between ticks; tick k is k steps from the start of the axis' calendar. */
static void time_label(struct csto_text *t, double step, double k)
{
    enum { MONTHS = 12 };
    csto_text_clear(t);
    if (step >= 1)
        csto_text_printf(t, "%.0f", k * step);
    else if (step * 13 >= 1) {
        double month = round(k * step * MONTHS);
        csto_text_printf(t, "%.0f-%02.0f", floor(month / MONTHS), fmod(month, MONTHS) + 1);
    } else
        csto_day_print(t, (int32_t)round(k * step * CSTO_YEAR_DAYS));
}

static void put_time_ticks(struct csto_text *t, const struct csto_axes *a)
{
    double step = a->along.step, origin = step * 13 < 1 ? 1970 : 0;
    double from = ceil((a->along.from - origin) / step - 1e-6), to = (a->along.to - origin) / step + 1e-6;
    struct csto_text label = {0};
    csto_text_puts(t, "set xtics (");
    for (double k = from; k <= to; k++) {
        time_label(&label, step, k);
        put_tick(t, k == from, csto_text_string(&label), origin + k * step);
    }
    t->failed |= label.failed;
    csto_text_free(&label);
    csto_text_printf(t, ") scale 0 font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL, ink(a, CSTO_INK_TEXT));
}

/* Names of categories are labels and not ticks, because gnuplot reads a % in a tick's label as a format. */
static void put_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    struct csto_text name = {0};
    for (size_t i = 0; i < panel->names.n; i++) {
        csto_text_clear(&name);
        csto_plot_put_name(&name, panel->names.at[i], panel->name_letters);
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, csto_text_string(&name));
        csto_text_puts(t, " at graph 0, first ");
        csto_gnuplot_number(t, -(double)i);
        csto_text_printf(t, " right offset -1, 0 noenhanced font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", CSTO_FONT_TEXT,
                         ink(a, CSTO_INK_TEXT));
    }
    t->failed |= name.failed;
    csto_text_free(&name);
}

static void put_columns(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    double room = (a->box.right - a->box.left) / (double)(panel->columns.n ? panel->columns.n : 1), next = 0;
    csto_text_puts(t, "unset xtics\n");
    for (size_t i = 0; i < panel->columns.n; i++) {
        if (room * (double)i < next)
            continue; /* its neighbour's name reaches into it */
        next = room * (double)i + csto_text_pixels(a->look, panel->columns.at[i], CSTO_FONT_SMALL) + 4;
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, panel->columns.at[i]);
        csto_text_puts(t, " at first ");
        csto_gnuplot_number(t, (double)i);
        csto_text_printf(t, ", graph 1 center offset 0, 0.7 noenhanced font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL,
                         ink(a, CSTO_INK_TEXT));
    }
}

/* ---- gaps ---- */

static int by_number(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void put_gap(struct csto_text *t, const struct csto_axes *a, double from, double to)
{
    csto_text_puts(t, "set object rectangle from first ");
    csto_gnuplot_number(t, from);
    csto_text_puts(t, ", graph 0 to first ");
    csto_gnuplot_number(t, to);
    csto_text_printf(t, ", graph 1 behind fillcolor rgb '%s' fillstyle solid noborder\n", ink(a, CSTO_INK_GAP));
}

/* A year between the first and the last of which nothing is known is shaded, so that nobody takes it for a zero. */
static void put_gaps(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    CSTO_ARRAY(double) known = {0};
    double step = panel->step, first = INFINITY, last = -INFINITY;
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; csto_style_observed(panel->series.at[s].style) && i < panel->series.at[s].points.n; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            first = fmin(first, p->x), last = fmax(last, p->x);
            if (!isnan(p->value)) /* one that a logarithmic axis has no place for is known all the same */
                t->failed |= !csto_array_push(&known, p->x);
        }
    if (panel->from < panel->to)
        first = fmin(first, panel->from), last = fmax(last, panel->to);
    if (known.n)
        qsort(known.at, known.n, sizeof *known.at, by_number);
    double before = first - step;
    for (size_t i = 0; i <= known.n; i++) {
        double next = i < known.n ? known.at[i] : last + step;
        if (next - before > 1.5 * step)
            put_gap(t, a, before + step / 2, next - step / 2);
        before = fmax(before, next);
    }
    csto_array_free(&known);
}

/* ---- */

static void put_margin(struct csto_text *t, const char *side, double pixels, double of)
{
    csto_text_printf(t, "set %smargin at screen ", side);
    csto_gnuplot_part(t, pixels, of);
    csto_text_putc(t, '\n');
}

static void put_head(struct csto_text *t, const csto_plotspec *p, size_t i, const struct csto_axes *a)
{
    const struct csto_plot_panel *panel = &p->panels.at[i];
    double left = a->rows ? a->box.left : i > 0 && p->panels.n > 2 ? a->box.left - CSTO_SMALL_LEFT : CSTO_EDGE;
    const char *colour = panel->title_colour ? csto_palette_series(a->look->theme, panel->title_colour - 1) : ink(a, CSTO_INK_TEXT);
    double up = panel->x_kind == CSTO_X_GRID ? 36 : 20;
    if (*panel->title)
        csto_gnuplot_text_at(t, a->look, panel->title, left, a->box.top + up, "left", true, CSTO_FONT_TEXT, colour);
    else if (*panel->y_label)
        csto_gnuplot_text_at(t, a->look, panel->y_label, left, a->box.top + up - 2, "left", false, CSTO_FONT_SMALL, ink(a, CSTO_INK_MUTED));
    if (*panel->x_label)
        csto_gnuplot_text_at(t, a->look, panel->x_label, a->box.right, a->box.bottom - 38, "right", false, CSTO_FONT_SMALL,
                             ink(a, CSTO_INK_MUTED));
}

void csto_gnuplot_axes(struct csto_text *t, const csto_plotspec *p, size_t i, const struct csto_axes *a)
{
    const struct csto_plot_panel *panel = &p->panels.at[i];
    bool small = i > 0 && !p->beside;
    put_margin(t, "l", a->box.left, a->look->width);
    put_margin(t, "r", a->box.right, a->look->width);
    put_margin(t, "b", a->box.bottom, a->look->height);
    put_margin(t, "t", a->box.top, a->look->height);
    put_range(t, a->rows ? "y" : "x", &a->along);
    csto_text_puts(t, "unset grid\n");
    if (panel->x_kind == CSTO_X_GRID) {
        struct csto_axis columns = {.from = -0.5, .to = (double)panel->columns.n - 0.5};
        put_range(t, "x", &columns);
        csto_text_puts(t, "unset ytics\n");
        put_names(t, panel, a);
        put_columns(t, panel, a);
        csto_text_puts(t, "unset border\n");
        put_head(t, p, i, a);
        return;
    }
    put_range(t, a->rows ? "x" : "y", &a->up);
    put_number_ticks(t, a->rows ? "x" : "y", &a->up, panel->values, a);
    if (a->rows) {
        csto_text_puts(t, "unset ytics\n");
        if (i == 0 || !p->beside)
            put_names(t, panel, a);
    } else if (panel->x_kind == CSTO_X_NUMBER) {
        put_number_ticks(t, "x", &a->along, CSTO_VALUES_AMOUNT, a);
    } else {
        put_time_ticks(t, a);
        if (!small && !panel->no_gaps)
            put_gaps(t, panel, a);
    }
    bool crossed = !a->up.log && a->up.from < 0 && a->up.to >= 0;
    csto_text_printf(t, "set border %d linewidth 1 linecolor rgb '%s'\n", crossed ? 0 : a->rows ? 2 : 1, ink(a, CSTO_INK_MUTED));
    if (crossed)
        csto_text_printf(t, "set arrow from %s to %s nohead linewidth 1 linecolor rgb '%s'\n",
                         a->rows ? "first 0, graph 0" : "graph 0, first 0", a->rows ? "first 0, graph 1" : "graph 1, first 0",
                         ink(a, CSTO_INK_MUTED));
    put_head(t, p, i, a);
}
