/* gnuplot_axes.c - the commands for what stands around the data of a panel: margins, ranges, ticks, names, gaps, labels */
#include "config.h"

#include "plots/gnuplot_parts.h"

#include <math.h>

/* ---- axes ---- */

static void put_range(struct csto_text *t, const char *axis, double from, double to)
{
    csto_text_printf(t, "set %srange [", axis);
    csto_gnuplot_number(t, from);
    csto_text_putc(t, ':');
    csto_gnuplot_number(t, to);
    csto_text_puts(t, "]\n");
}

static void put_tick(struct csto_text *t, bool first, const char *label, double at)
{
    csto_text_puts(t, first ? "" : ", ");
    csto_gnuplot_quote(t, label);
    csto_text_putc(t, ' ');
    csto_gnuplot_number(t, at);
}

static void put_value_ticks(struct csto_text *t, const struct csto_axes *a)
{
    const char *axis = a->rows ? "x" : "y";
    struct csto_text label = {0};
    csto_text_printf(t, "set %stics (", axis);
    for (double i = ceil(a->up_from / a->up_step), from = i; i * a->up_step <= a->up_to; i++) {
        csto_text_clear(&label);
        csto_plot_put_number(&label, i * a->up_step);
        put_tick(t, i == from, csto_text_string(&label), i * a->up_step);
    }
    csto_text_printf(t, ") scale 0 font 'sans,%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL, csto_palette_ink(CSTO_INK_MUTED));
    csto_text_printf(t, "set grid %stics linetype 1 linewidth 1 linecolor rgb '%s'\n", axis, csto_palette_ink(CSTO_INK_GRID));
    t->failed |= label.failed;
    csto_text_free(&label);
}

static void put_year_ticks(struct csto_text *t, const struct csto_axes *a)
{
    char label[32];
    bool first = true;
    csto_text_puts(t, "set xtics (");
    for (double year = ceil(a->along_from / a->year_step) * a->year_step; year <= a->along_to; year += a->year_step) {
        snprintf(label, sizeof label, "%.0f", year);
        put_tick(t, first, label, year);
        first = false;
    }
    csto_text_printf(t, ") scale 0 font 'sans,%d' textcolor rgb '%s'\n", CSTO_FONT_SMALL, csto_palette_ink(CSTO_INK_TEXT));
}

/* Names of categories are labels and not ticks, because gnuplot reads a % in a tick's label as a format. */
static void put_names(struct csto_text *t, const struct csto_plot_panel *panel)
{
    struct csto_text name = {0};
    const struct csto_plot_series *s = &panel->series.at[0];
    csto_text_puts(t, "unset ytics\n");
    for (size_t i = 0; i < s->points.n; i++) {
        csto_text_clear(&name);
        csto_plot_put_name(&name, s->points.at[i].name ? s->points.at[i].name : "", CSTO_NAME_LETTERS);
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, csto_text_string(&name));
        csto_text_puts(t, " at graph 0, first ");
        csto_gnuplot_number(t, -s->points.at[i].x);
        csto_text_printf(t, " right offset -1, 0 noenhanced font 'sans,%d' textcolor rgb '%s'\n", CSTO_FONT_TEXT,
                         csto_palette_ink(CSTO_INK_TEXT));
    }
    t->failed |= name.failed;
    csto_text_free(&name);
}

/* A year between the first and the last of which nothing is known is shaded, so that nobody takes it for a zero. */
static void put_gaps(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    double from = ceil(a->along_from), to = floor(a->along_to);
    for (double year = from; year <= to; year++) {
        double first = year;
        while (year <= to && !csto_panel_has_year(panel, year))
            year++;
        if (year == first)
            continue;
        csto_text_puts(t, "set object rectangle from first ");
        csto_gnuplot_number(t, first - 0.5);
        csto_text_puts(t, ", graph 0 to first ");
        csto_gnuplot_number(t, year - 0.5);
        csto_text_printf(t, ", graph 1 behind fillcolor rgb '%s' fillstyle solid noborder\n", csto_palette_ink(CSTO_INK_GAP));
    }
}

static void put_margin(struct csto_text *t, const char *side, double pixels, double of)
{
    csto_text_printf(t, "set %smargin at screen ", side);
    csto_gnuplot_number(t, round(pixels / of * 1e5) / 1e5);
    csto_text_putc(t, '\n');
}

void csto_gnuplot_axes(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a, bool small)
{
    put_margin(t, "l", a->box.left, CSTO_CANVAS_WIDTH);
    put_margin(t, "r", a->box.right, CSTO_CANVAS_WIDTH);
    put_margin(t, "b", a->box.bottom, CSTO_CANVAS_HEIGHT);
    put_margin(t, "t", a->box.top, CSTO_CANVAS_HEIGHT);
    put_range(t, a->rows ? "y" : "x", a->along_from, a->along_to);
    put_range(t, a->rows ? "x" : "y", a->up_from, a->up_to);
    put_value_ticks(t, a);
    if (a->rows)
        put_names(t, panel);
    else
        put_year_ticks(t, a);
    if (!a->rows && !small)
        put_gaps(t, panel, a);
    csto_text_printf(t, "set border %d linewidth 1 linecolor rgb '%s'\n", a->rows ? 2 : 1, csto_palette_ink(CSTO_INK_MUTED));
    double left = a->rows ? a->box.left : CSTO_EDGE;
    if (small)
        left = a->box.left - CSTO_SMALL_LEFT;
    if (*panel->title)
        csto_gnuplot_text_at(t, panel->title, left, a->box.top + 20, "left", "sans:Bold", CSTO_FONT_TEXT, CSTO_INK_TEXT);
    else if (*panel->y_label)
        csto_gnuplot_text_at(t, panel->y_label, left, a->box.top + 18, "left", "sans", CSTO_FONT_SMALL, CSTO_INK_MUTED);
}

/* ---- labels ---- */

void csto_gnuplot_marks(struct csto_text *t, const struct csto_mark *marks, size_t n, const struct csto_axes *a)
{
    static const char *const sides[] = {[CSTO_SIDE_ABOVE] = "center offset 0, 0.6",
                                        [CSTO_SIDE_BELOW] = "center offset 0, -0.7",
                                        [CSTO_SIDE_LEFT] = "right offset -0.9, 0",
                                        [CSTO_SIDE_RIGHT] = "left offset 0.9, 0"};
    for (size_t i = 0; i < n; i++) {
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, marks[i].text);
        csto_text_puts(t, " at first ");
        csto_gnuplot_number(t, a->rows ? marks[i].up : marks[i].along);
        csto_text_puts(t, ", first ");
        csto_gnuplot_number(t, a->rows ? marks[i].along : marks[i].up);
        csto_text_printf(t, " %s front noenhanced font 'sans,%d' textcolor rgb '%s'\n", sides[marks[i].side], CSTO_FONT_SMALL,
                         csto_palette_ink(CSTO_INK_TEXT));
    }
}

void csto_gnuplot_series_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    double x = a->box.left;
    for (size_t s = 0; panel->series.n > 1 && s < panel->series.n; s++) {
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, panel->series.at[s].label);
        csto_text_puts(t, " at screen ");
        csto_gnuplot_number(t, round(x / CSTO_CANVAS_WIDTH * 1e5) / 1e5);
        csto_text_puts(t, ", graph 1 offset 0, 0.7 left front noenhanced ");
        csto_text_printf(t, "font 'sans:Bold,%d' textcolor rgb '%s'\n", CSTO_FONT_TEXT, csto_palette_series(panel->series.at[s].colour));
        x += csto_text_pixels(panel->series.at[s].label, CSTO_FONT_TEXT) + 24;
    }
}
