#include "config.h"

#include "plots/gnuplot.h"

#include "base/number.h"
#include "base/status.h"
#include "plots/gnuplot_parts.h"

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

void csto_gnuplot_number(struct csto_text *t, double x)
{
    char digits[CSTO_NUMBER_BYTES];
    csto_number_print(digits, x);
    csto_text_puts(t, *digits ? digits : "NaN");
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

void csto_gnuplot_text_at(struct csto_text *t, const char *text, double x, double y, const char *align, const char *font, int size,
                          csto_ink ink)
{
    csto_text_puts(t, "set label ");
    csto_gnuplot_quote(t, text);
    csto_text_puts(t, " at screen ");
    csto_gnuplot_number(t, round(x / CSTO_CANVAS_WIDTH * 1e5) / 1e5);
    csto_text_puts(t, ", screen ");
    csto_gnuplot_number(t, round(y / CSTO_CANVAS_HEIGHT * 1e5) / 1e5);
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
            csto_gnuplot_text_at(t, csto_text_string(&one), CSTO_EDGE, y - lines * line, "left", font, size, ink);
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
    csto_gnuplot_axes(t, panel, &axes, i > 0);
    csto_gnuplot_marks(t, marks, n, &axes);
    csto_gnuplot_series_names(t, panel, &axes);
    struct csto_gnuplot_layer l = {panel, &axes, t, &plot, count};
    for (size_t s = 0; s < panel->series.n; s++)
        csto_gnuplot_series(&l, &panel->series.at[s]);
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
