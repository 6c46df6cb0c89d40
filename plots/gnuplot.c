#include "config.h"

#include "plots/gnuplot.h"

#include "base/number.h"
#include "base/status.h"
#include "plots/gnuplot_parts.h"
#include "plots/letters.h"

#include <math.h>

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
    enum { DIGITS = 9 }; /* more than any screen shows; the last ones may differ between machines */
    char digits[CSTO_NUMBER_BYTES];
    double power = x == 0 || !isfinite(x) ? 1 : pow(10, DIGITS - 1 - floor(log10(fabs(x))));
    double short_x = round(x * power) / power;
    csto_number_print(digits, isfinite(short_x) ? short_x : x);
    csto_text_puts(t, *digits ? digits : "NaN");
}

void csto_gnuplot_part(struct csto_text *t, double pixels, double of)
{
    csto_gnuplot_number(t, round(pixels / of * 1e5) / 1e5);
}

void csto_gnuplot_text_at(struct csto_text *t, const struct csto_look *look, const char *text, double x, double y, const char *align,
                          bool bold, int size, const char *colour)
{
    csto_text_puts(t, "set label ");
    csto_gnuplot_quote(t, text);
    csto_text_puts(t, " at screen ");
    csto_gnuplot_part(t, x, look->width);
    csto_text_puts(t, ", screen ");
    csto_gnuplot_part(t, y, look->height);
    csto_text_printf(t, " %s noenhanced font %s,%d' textcolor rgb '%s'\n", align, bold ? "bold.'" : "'" CSTO_FONT, size, colour);
}

/* ---- the text around the panels ---- */

struct lines {
    int most, line; /* how many, and how high */
    bool bold;
    int size;
    csto_ink ink;
};

static const struct lines title_lines = {2, 28, true, CSTO_FONT_TITLE, CSTO_INK_TEXT},
                          subtitle_lines = {4, 20, false, CSTO_FONT_TEXT, CSTO_INK_MUTED},
                          source_lines = {4, 16, false, CSTO_FONT_SMALL, CSTO_INK_MUTED};

static double line_height(const struct csto_look *look, const struct lines *how)
{
    return look->cells ? CSTO_CELL_HEIGHT : how->line;
}

/* Lines below each other from y on; the last that is allowed ends with dots where more would follow.  Counts only where t is NULL. */
static int put_lines(struct csto_text *t, const struct csto_look *look, const char *text, double y, const struct lines *how)
{
    double room = look->width - 2 * CSTO_EDGE;
    struct csto_text one = {0};
    int lines = 0;
    while (*text && lines < how->most) {
        size_t n = csto_text_line(look, text, how->size, room);
        csto_text_clear(&one);
        if (lines + 1 == how->most) {
            csto_text_put_fitting(&one, look, text, how->size, room);
            n = strlen(text);
        } else {
            csto_text_put(&one, text, n);
        }
        if (t)
            csto_gnuplot_text_at(t, look, csto_text_string(&one), CSTO_EDGE, y - lines * line_height(look, how), "left", how->bold,
                                 how->size, csto_palette_ink(look->theme, how->ink));
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
static struct csto_box put_frame(struct csto_text *t, const csto_plotspec *p, const struct csto_look *look)
{
    double y = look->height - CSTO_EDGE, line = line_height(look, &source_lines);
    y -= line_height(look, &title_lines) * put_lines(t, look, p->title, y, &title_lines);
    y -= line_height(look, &subtitle_lines) * put_lines(t, look, p->subtitle, y, &subtitle_lines);
    int lines = put_lines(NULL, look, p->source, 0, &source_lines);
    put_lines(t, look, p->source, 8 + line * (lines - 0.4), &source_lines);
    return (struct csto_box){CSTO_EDGE, look->width - CSTO_EDGE, 22 + line * lines, y};
}

/* ---- panels ---- */

struct script {
    struct csto_text *t;
    const csto_plotspec *p;
    const struct csto_look *look;
    csto_plotspec *texts; /* holds the labels made here */
    size_t count;         /* of data blocks */
};

static csto_status put_panel(struct script *s, size_t i, struct csto_box whole, csto_error *err)
{
    const struct csto_plot_panel *panel = &s->p->panels.at[i];
    struct csto_axes axes;
    struct csto_mark *marks;
    struct csto_end *ends;
    struct csto_text plot = {0};
    size_t n_marks, n_ends, elements = 0;
    csto_axes_fit(&axes, panel, s->look, csto_panel_box(s->p, s->look, i, whole));
    if (!csto_marks_choose(&marks, &n_marks, s->texts, panel, &axes) || !csto_ends_place(&ends, &n_ends, s->texts, panel, &axes))
        return csto_fail_memory(err);
    char *keys = csto_arena_take(&s->texts->arena, panel->series.n + 1);
    struct csto_gnuplot_layer l = {panel, &axes, s->t, &plot, &s->count, &elements};
    if (!keys)
        return csto_fail_memory(err);
    csto_gnuplot_axes(s->t, s->p, i, &axes);
    csto_gnuplot_rules(s->t, panel, &axes);
    csto_gnuplot_marks(s->t, marks, n_marks, &axes);
    if (panel->x_kind == CSTO_X_GRID)
        csto_gnuplot_grid(&l);
    for (size_t k = 0; panel->x_kind != CSTO_X_GRID && k < panel->series.n; k++) {
        keys[k] = csto_gnuplot_mark(&panel->series.at[k], elements + 1);
        csto_gnuplot_series(&l, &panel->series.at[k]);
    }
    csto_gnuplot_ends(s->t, ends, n_ends, &axes, keys);
    csto_gnuplot_series_names(s->t, panel, &axes, keys);
    csto_text_puts(s->t, csto_text_string(&plot));
    csto_text_puts(s->t, "\nunset label\nunset object\nunset arrow\n");
    s->t->failed |= plot.failed;
    csto_text_free(&plot);
    return CSTO_OK;
}

static bool has_point(const struct csto_plot_panel *panel)
{
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n; i++)
            if (csto_point_shown(panel, &panel->series.at[s].points.at[i]))
                return true;
    return false;
}

static void put_prologue(struct csto_text *t, const csto_plotspec *p, const struct csto_look *look)
{
    csto_text_puts(
        t, "# csto-stats plot: this script runs alone with gnuplot 5.2 or later.  Where no terminal is chosen it writes a PNG picture.\n"
           "reset\n"
           "set encoding utf8\n"
           "if (GPVAL_TERM eq 'unknown') {\n");
    csto_gnuplot_terminal(t, "png", look, true);
    csto_text_puts(t, "set output ");
    struct csto_text name = {0};
    csto_text_printf(&name, "%s.png", p->kind);
    csto_gnuplot_quote(t, csto_text_string(&name));
    t->failed |= name.failed;
    csto_text_free(&name);
    csto_text_puts(t, "\n}\nbold = GPVAL_TERM ne 'svg' ? '" CSTO_FONT ":Bold' : exists('bold_in_svg') ? bold_in_svg : '" CSTO_FONT
                      "'\nunset key\n");
}

static csto_status check_points(const csto_plotspec *p, csto_error *err)
{
    for (size_t i = 0; i < p->panels.n; i++)
        if (!has_point(&p->panels.at[i]))
            return csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot%s",
                             p->panels.at[i].log ? "; a logarithmic axis has no place for amounts of 0 or less"
                                                 : "; none of the figures has a place in this picture");
    return p->panels.n ? CSTO_OK : csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot");
}

csto_status csto_gnuplot_script(struct csto_text *t, const csto_plotspec *p, const struct csto_look *look, csto_error *err)
{
    struct script s = {.t = t, .p = p, .look = look};
    csto_status rc = check_points(p, err);
    if (rc == CSTO_OK)
        rc = csto_plotspec_new(&s.texts, p->kind, err);
    if (rc != CSTO_OK)
        return rc;
    put_prologue(t, p, look);
    if (p->panels.n > 1)
        csto_text_puts(t, "set multiplot\n");
    struct csto_box whole = put_frame(t, p, look);
    for (size_t i = 0; rc == CSTO_OK && i < p->panels.n; i++)
        rc = put_panel(&s, i, whole, err);
    if (p->panels.n > 1)
        csto_text_puts(t, "unset multiplot\n");
    csto_text_puts(t, "unset output\n");
    if (rc == CSTO_OK && (t->failed || s.texts->no_memory || p->no_memory))
        rc = csto_fail_memory(err);
    csto_plotspec_free(s.texts);
    return rc;
}

csto_status csto_plotspec_write(const csto_plotspec *p, FILE *script, csto_error *err)
{
    struct csto_text t = {0};
    struct csto_look look = csto_look_of(p);
    csto_status rc = csto_gnuplot_script(&t, p, &look, err);
    if (rc == CSTO_OK && fwrite(t.at, 1, t.n, script) != t.n)
        rc = csto_fail(err, CSTO_E_IO, "the script cannot be written");
    csto_text_free(&t);
    return rc;
}
