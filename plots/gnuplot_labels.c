/* gnuplot_labels.c - the commands for words inside a panel: labels of points, names of series, lines across */
#include "config.h"

#include "plots/gnuplot_parts.h"
#include "plots/letters.h"

#include <math.h>

void csto_gnuplot_marks(struct csto_text *t, const struct csto_mark *marks, size_t n, const struct csto_axes *a)
{
    static const char *const sides[] = {
        [CSTO_SIDE_ABOVE] = "center offset 0, 0.6",         [CSTO_SIDE_ABOVE_LEFT] = "right offset -0.5, 0.6",
        [CSTO_SIDE_ABOVE_RIGHT] = "left offset 0.5, 0.6",   [CSTO_SIDE_BELOW] = "center offset 0, -0.7",
        [CSTO_SIDE_BELOW_LEFT] = "right offset -0.5, -0.7", [CSTO_SIDE_BELOW_RIGHT] = "left offset 0.5, -0.7",
        [CSTO_SIDE_LEFT] = "right offset -0.9, 0",          [CSTO_SIDE_RIGHT] = "left offset 0.9, 0"};
    for (size_t i = 0; i < n; i++) {
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, marks[i].text);
        csto_text_puts(t, " at first ");
        csto_gnuplot_number(t, a->rows ? marks[i].up : marks[i].along);
        csto_text_puts(t, ", first ");
        csto_gnuplot_number(t, a->rows ? marks[i].along : marks[i].up);
        csto_text_printf(t, " %s front noenhanced font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", sides[marks[i].side], CSTO_FONT_SMALL,
                         csto_palette_ink(a->look->theme, CSTO_INK_TEXT));
    }
}

/* ---- names of series ---- */

/* A square of the series' colour with the name right of it: words in their own colour have too little contrast. */
static void put_key(struct csto_text *t, const char *text, double x, double y, size_t colour, const struct csto_axes *a, char mark)
{
    enum { SIDE = 10, BEHIND = 16 };
    const struct csto_look *look = a->look;
    struct csto_text marked = {0};
    if (look->cells) {
        csto_text_printf(&marked, "%c%s%s", look->mono ? mark : ' ', look->mono ? " " : "", text);
        csto_gnuplot_text_at(t, look, csto_text_string(&marked), x, y, "left front", false, CSTO_FONT_TEXT,
                             csto_palette_series(look->theme, colour));
        t->failed |= marked.failed;
        csto_text_free(&marked);
        return;
    }
    csto_text_puts(t, "set object rectangle from screen ");
    csto_gnuplot_part(t, x, look->width);
    csto_text_puts(t, ", screen ");
    csto_gnuplot_part(t, y - SIDE / 2.0, look->height);
    csto_text_puts(t, " to screen ");
    csto_gnuplot_part(t, x + SIDE, look->width);
    csto_text_puts(t, ", screen ");
    csto_gnuplot_part(t, y + SIDE / 2.0, look->height);
    csto_text_printf(t, " front fillcolor rgb '%s' fillstyle solid noborder\n", csto_palette_series(look->theme, colour));
    csto_gnuplot_text_at(t, look, text, x + BEHIND, y, "left front", false, CSTO_FONT_TEXT, csto_palette_ink(look->theme, CSTO_INK_TEXT));
}

void csto_gnuplot_ends(struct csto_text *t, const struct csto_end *ends, size_t n, const struct csto_axes *a, const char *keys)
{
    for (size_t i = 0; i < n; i++)
        put_key(t, ends[i].text, a->box.right + 8, ends[i].y, ends[i].colour, a, keys[ends[i].series]);
}

void csto_gnuplot_series_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a, const char *keys)
{
    enum { BETWEEN = 40, LETTERS = 40 };
    struct csto_text name = {0};
    double x = a->box.left;
    const char *before = *panel->title ? panel->title : panel->y_label; /* the heading stands there first */
    if (*before)
        x = fmax(x, (a->rows ? a->box.left : CSTO_EDGE) +
                        csto_text_pixels(a->look, before, *panel->title ? CSTO_FONT_TEXT : CSTO_FONT_SMALL) * (*panel->title ? 1.15 : 1) +
                        BETWEEN);
    for (size_t s = 0; panel->series.n > 1 && !panel->names_at_end && s < panel->series.n; s++) {
        if (!*panel->series.at[s].label)
            continue;
        csto_text_clear(&name);
        csto_plot_put_short(&name, panel->series.at[s].label, LETTERS);
        double width = csto_text_pixels(a->look, csto_text_string(&name), CSTO_FONT_TEXT);
        if (x + width > a->box.right && x > a->box.left)
            break; /* no room: the subtitle names the rest */
        put_key(t, csto_text_string(&name), x, a->box.top + (*panel->title ? 20 : 18), panel->series.at[s].colour, a, keys[s]);
        x += width + BETWEEN;
    }
    t->failed |= name.failed;
    csto_text_free(&name);
}

/* ---- lines across ---- */

/* True where the words of an upright line fit right of it. */
static bool has_room(const struct csto_axes *a, const struct csto_plot_rule *r, double at)
{
    double x = a->rows ? csto_axes_up(a, at) : csto_axes_along(a, at);
    return a->box.left + x + csto_text_pixels(a->look, r->label, CSTO_FONT_SMALL) < a->box.right;
}

void csto_gnuplot_rules(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    const char *muted = csto_palette_ink(a->look->theme, CSTO_INK_MUTED);
    for (size_t i = 0; i < panel->rules.n; i++) {
        const struct csto_plot_rule *r = &panel->rules.at[i];
        bool upright = r->along != a->rows;
        double at = r->along ? (panel->x_kind == CSTO_X_NUMBER ? r->at / panel->x_scale : r->at) : r->at / panel->scale;
        csto_text_puts(t, upright ? "set arrow from first " : "set arrow from graph 0, first ");
        csto_gnuplot_number(t, at);
        csto_text_puts(t, upright ? ", graph 0 to first " : " to graph 1, first ");
        csto_gnuplot_number(t, at);
        csto_text_printf(t, "%s nohead linewidth 1.5 dashtype 2 linecolor rgb '%s'\n", upright ? ", graph 1" : "", muted);
        csto_text_puts(t, "set label ");
        csto_gnuplot_quote(t, r->label);
        csto_text_puts(t, upright ? " at first " : " at graph 0, first ");
        csto_gnuplot_number(t, at);
        csto_text_printf(t, "%s %s, %s front noenhanced font '" CSTO_FONT ",%d' textcolor rgb '%s'\n", upright ? ", graph 1" : "",
                         upright && !has_room(a, r, at) ? "right offset -0.7" : "left offset 0.7", upright ? "-0.8" : "0.6",
                         CSTO_FONT_SMALL, muted);
    }
}
