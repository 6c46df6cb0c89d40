#include "config.h"

#include "plots/gnuplot.h"

#include "base/number.h"
#include "base/status.h"
#include "plots/geometry.h"
#include "plots/palette.h"

#include <math.h>

enum { TITLE_LINE = 28, SUBTITLE_LINE = 20, SOURCE_LINE = 16, TITLE_LINES = 2, SUBTITLE_LINES = 3, SOURCE_LINES = 2 };

/* ---- the language ---- */

void csto_gnuplot_quote(struct csto_text *t, const char *text)
{
    size_t n = strlen(text), len;
    csto_text_putc(t, '\'');
    for (size_t i = 0; i < n; i += len) {
        uint32_t code = csto_utf8_decode(text + i, n - i, &len);
        if (code == '\'')
            csto_text_puts(t, "\xe2\x80\x99");
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029)
            csto_text_putc(t, ' ');
        else if (code == 0xfffd && len == 1)
            csto_text_putc(t, '?');
        else
            csto_text_put(t, text + i, len);
    }
    csto_text_putc(t, '\'');
}

/* Numbers never depend on the locale, so printf's %g is not used for them. */
static void put_number(struct csto_text *t, double x)
{
    char digits[CSTO_NUMBER_BYTES];
    csto_number_print(digits, x);
    csto_text_puts(t, *digits ? digits : "NaN");
}

/* A blank-separated row of a data block. */
static void put_data(struct csto_text *t, const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            csto_text_putc(t, ' ');
        put_number(t, x[i]);
    }
    csto_text_putc(t, '\n');
}

#define SIZE "size 1200,750"
#define VECTOR_FONT "font 'sans,13' noenhanced"

const char *csto_gnuplot_terminal(const char *format)
{
    if (strcmp(format, "png") == 0)
        return "if (strstrt(GPVAL_TERMINALS, ' pngcairo ')) {\n"
               "    set terminal pngcairo " SIZE " " VECTOR_FONT " background rgb '#FFFFFF'\n"
               "} else {\n"
               "    set terminal png " SIZE " noenhanced\n"
               "}\n";
    if (strcmp(format, "svg") == 0)
        return "set terminal svg " SIZE " font 'DejaVu Sans,Arial,sans-serif,13' fontscale 1.33 noenhanced background rgb '#FFFFFF'\n";
    if (strcmp(format, "pdf") == 0)
        return "set terminal pdfcairo size 12.5in,7.8125in fontscale 0.75 " VECTOR_FONT " background rgb '#FFFFFF'\n";
    return NULL;
}

/* A label at pixels of the canvas. */
static void put_text_at(struct csto_text *t, const char *text, double x, double y, const char *align, const char *font, int size,
                        csto_ink ink)
{
    csto_text_puts(t, "set label ");
    csto_gnuplot_quote(t, text);
    csto_text_puts(t, " at screen ");
    put_number(t, round(x / CSTO_CANVAS_WIDTH * 1e5) / 1e5);
    csto_text_puts(t, ", screen ");
    put_number(t, round(y / CSTO_CANVAS_HEIGHT * 1e5) / 1e5);
    csto_text_printf(t, " %s noenhanced font '%s,%d' textcolor rgb '%s'\n", align, font, size, csto_palette_ink(ink));
}

/* ---- the text around the panels ---- */

/* Lines below each other from y on; the last that is allowed ends with dots where more would follow.  Counts only where t is NULL. */
static int put_lines(struct csto_text *t, const char *text, double y, int most, int line, const char *font, int size, csto_ink ink)
{
    size_t letters =
        (size_t)((CSTO_CANVAS_WIDTH - 2 * CSTO_EDGE) / (size * (size == CSTO_FONT_TITLE ? 0.8 : 0.69))); /* the title is bold */
    struct csto_text one = {0};
    int lines = 0;
    while (*text && lines < most) {
        size_t n = csto_plot_line(text, letters);
        csto_text_clear(&one);
        if (lines + 1 == most) {
            csto_plot_put_short(&one, text, letters);
            n = strlen(text);
        } else {
            csto_text_put(&one, text, n);
        }
        if (t)
            put_text_at(t, csto_text_string(&one), CSTO_EDGE, y - lines * line, "left", font, size, ink);
        for (text += n; *text == ' ';)
            text++;
        lines++;
    }
    if (t)
        t->failed |= one.failed;
    csto_text_free(&one);
    return lines;
}

/* Title, subtitle and source; gives the box that is left between them. */
static struct csto_box put_frame(struct csto_text *t, const csto_plotspec *p)
{
    double y = CSTO_CANVAS_HEIGHT - CSTO_EDGE;
    y -= TITLE_LINE * put_lines(t, p->title, y, TITLE_LINES, TITLE_LINE, "sans:Bold", CSTO_FONT_TITLE, CSTO_INK_TEXT);
    y -= SUBTITLE_LINE * put_lines(t, p->subtitle, y, SUBTITLE_LINES, SUBTITLE_LINE, "sans", CSTO_FONT_TEXT, CSTO_INK_MUTED);
    int lines = put_lines(NULL, p->source, 0, SOURCE_LINES, SOURCE_LINE, "sans", CSTO_FONT_SMALL, CSTO_INK_MUTED);
    put_lines(t, p->source, 8 + SOURCE_LINE * (lines - 0.4), SOURCE_LINES, SOURCE_LINE, "sans", CSTO_FONT_SMALL, CSTO_INK_MUTED);
    return (struct csto_box){CSTO_EDGE, CSTO_CANVAS_WIDTH - CSTO_EDGE, 22 + SOURCE_LINE * lines, y};
}

/* ---- axes ---- */

static void put_range(struct csto_text *t, const char *axis, double from, double to)
{
    csto_text_printf(t, "set %srange [", axis);
    put_number(t, from);
    csto_text_putc(t, ':');
    put_number(t, to);
    csto_text_puts(t, "]\n");
}

static void put_tick(struct csto_text *t, bool first, const char *label, double at)
{
    csto_text_puts(t, first ? "" : ", ");
    csto_gnuplot_quote(t, label);
    csto_text_putc(t, ' ');
    put_number(t, at);
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
        put_number(t, -s->points.at[i].x);
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
        put_number(t, first - 0.5);
        csto_text_puts(t, ", graph 0 to first ");
        put_number(t, year - 0.5);
        csto_text_printf(t, ", graph 1 behind fillcolor rgb '%s' fillstyle solid noborder\n", csto_palette_ink(CSTO_INK_GAP));
    }
}

static void put_margin(struct csto_text *t, const char *side, double pixels, double of)
{
    csto_text_printf(t, "set %smargin at screen ", side);
    put_number(t, round(pixels / of * 1e5) / 1e5);
    csto_text_putc(t, '\n');
}

static void put_axes(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a, bool small)
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
        put_text_at(t, panel->title, left, a->box.top + 20, "left", "sans:Bold", CSTO_FONT_TEXT, CSTO_INK_TEXT);
    else if (*panel->y_label)
        put_text_at(t, panel->y_label, left, a->box.top + 18, "left", "sans", CSTO_FONT_SMALL, CSTO_INK_MUTED);
}

/* ---- data ---- */

/* What one kind of mark of one series needs: a block of rows, and how gnuplot draws it. */
struct layer {
    const struct csto_plot_panel *panel;
    const struct csto_axes *axes;
    struct csto_text *blocks, *plot; /* data before, and the elements of the plot command */
    size_t *count;                   /* of blocks in the script */
};

static void end_block(const struct layer *l, const struct csto_text *rows, const char *how)
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
static void put_pair(const struct layer *l, struct csto_text *rows, double along, double up, double along2, double up2)
{
    double upright[] = {along, up, along2, up2}, lying[] = {up, along, up2, along2};
    put_data(rows, l->axes->rows ? lying : upright, 4);
}

static double along_of(const struct layer *l, const struct csto_plot_point *p)
{
    return l->axes->rows ? -p->x : p->x;
}

static void put_bars(const struct layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
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

static void put_line(const struct layer *l, const struct csto_plot_series *s, struct csto_text *rows)
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

static void put_points(const struct layer *l, const struct csto_plot_series *s, bool partial, struct csto_text *rows)
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
static void put_intervals(const struct layer *l, const struct csto_plot_series *s, struct csto_text *rows)
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

static void put_series(const struct layer *l, const struct csto_plot_series *s)
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

static void put_marks(struct csto_text *t, const struct csto_mark *marks, size_t n, const struct csto_axes *a)
{
    static const char *const sides[] = {[CSTO_SIDE_ABOVE] = "center offset 0, 0.6",
                                        [CSTO_SIDE_BELOW] = "center offset 0, -0.7",
                                        [CSTO_SIDE_LEFT] = "right offset -0.9, 0",
                                        [CSTO_SIDE_RIGHT] = "left offset 0.9, 0"};
    for (size_t i = 0; i < n; i++) {
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, marks[i].text);
        csto_text_puts(t, " at first ");
        put_number(t, a->rows ? marks[i].up : marks[i].along);
        csto_text_puts(t, ", first ");
        put_number(t, a->rows ? marks[i].along : marks[i].up);
        csto_text_printf(t, " %s front noenhanced font 'sans,%d' textcolor rgb '%s'\n", sides[marks[i].side], CSTO_FONT_SMALL,
                         csto_palette_ink(CSTO_INK_TEXT));
    }
}

/* Names of several series stand in their colours above the panel. */
static void put_series_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    double x = a->box.left;
    for (size_t s = 0; panel->series.n > 1 && s < panel->series.n; s++) {
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, panel->series.at[s].label);
        csto_text_puts(t, " at screen ");
        put_number(t, round(x / CSTO_CANVAS_WIDTH * 1e5) / 1e5);
        csto_text_puts(t, ", graph 1 offset 0, 0.7 left front noenhanced ");
        csto_text_printf(t, "font 'sans:Bold,%d' textcolor rgb '%s'\n", CSTO_FONT_TEXT, csto_palette_series(panel->series.at[s].colour));
        x += csto_text_pixels(panel->series.at[s].label, CSTO_FONT_TEXT) + 24;
    }
}

/* ---- panels ---- */

static csto_status put_panel(struct csto_text *t, csto_plotspec *texts, const csto_plotspec *p, size_t i, struct csto_box whole,
                             size_t *count, csto_error *err)
{
    const struct csto_plot_panel *panel = &p->panels.at[i];
    struct csto_axes axes;
    struct csto_mark *marks;
    struct csto_text plot = {0};
    size_t n;
    csto_axes_fit(&axes, panel, csto_panel_box(p, i, whole));
    if (!csto_marks_choose(&marks, &n, texts, panel, &axes))
        return csto_fail_memory(err);
    put_axes(t, panel, &axes, i > 0);
    put_marks(t, marks, n, &axes);
    put_series_names(t, panel, &axes);
    struct layer l = {panel, &axes, t, &plot, count};
    for (size_t s = 0; s < panel->series.n; s++)
        put_series(&l, &panel->series.at[s]);
    csto_text_puts(t, csto_text_string(&plot));
    csto_text_puts(t, "\nunset label\nunset object\n");
    t->failed |= plot.failed;
    csto_text_free(&plot);
    return CSTO_OK;
}

static bool has_point(const csto_plotspec *p, size_t panel)
{
    for (size_t s = 0; s < p->panels.at[panel].series.n; s++)
        for (size_t i = 0; i < p->panels.at[panel].series.at[s].points.n; i++)
            if (!isnan(p->panels.at[panel].series.at[s].points.at[i].value))
                return true;
    return false;
}

static void put_prologue(struct csto_text *t, const csto_plotspec *p)
{
    csto_text_puts(
        t, "# csto-stats plot: this script runs alone with gnuplot 5.2 or later.  Where no terminal is chosen it writes a PNG picture.\n"
           "reset\n"
           "set encoding utf8\n"
           "if (GPVAL_TERM eq 'unknown') {\n");
    csto_text_puts(t, csto_gnuplot_terminal("png"));
    csto_text_puts(t, "set output ");
    struct csto_text name = {0};
    csto_text_printf(&name, "%s.png", p->kind);
    csto_gnuplot_quote(t, csto_text_string(&name));
    t->failed |= name.failed;
    csto_text_free(&name);
    csto_text_puts(t, "\n}\nunset key\n");
}

csto_status csto_gnuplot_script(struct csto_text *t, const csto_plotspec *p, csto_error *err)
{
    csto_plotspec *texts;
    size_t count = 0;
    for (size_t i = 0; i < p->panels.n; i++)
        if (!has_point(p, i))
            return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot");
    if (p->panels.n == 0)
        return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot");
    csto_status rc = csto_plotspec_new(&texts, p->kind, err); /* holds the labels made here */
    if (rc != CSTO_OK)
        return rc;
    put_prologue(t, p);
    if (p->panels.n > 1)
        csto_text_puts(t, "set multiplot\n");
    struct csto_box whole = put_frame(t, p);
    for (size_t i = 0; rc == CSTO_OK && i < p->panels.n; i++)
        rc = put_panel(t, texts, p, i, whole, &count, err);
    if (p->panels.n > 1)
        csto_text_puts(t, "unset multiplot\n");
    csto_text_puts(t, "unset output\n");
    if (rc == CSTO_OK && (t->failed || texts->no_memory || p->no_memory))
        rc = csto_fail_memory(err);
    csto_plotspec_free(texts);
    return rc;
}

csto_status csto_plotspec_write(const csto_plotspec *p, FILE *script, csto_error *err)
{
    struct csto_text t = {0};
    csto_status rc = csto_gnuplot_script(&t, p, err);
    if (rc == CSTO_OK && fwrite(t.at, 1, t.n, script) != t.n)
        rc = csto_fail(err, CSTO_E_IO, "the script cannot be written");
    csto_text_free(&t);
    return rc;
}
