/* gnuplot_parts.h - what the files gnuplot*.c share; no other file includes it
 *
 * All of them append to a script; a text that could not grow says so itself (csto_text.failed) and is checked once, by csto_gnuplot_script. */
#ifndef CSTO_PLOTS_GNUPLOT_PARTS_H
#define CSTO_PLOTS_GNUPLOT_PARTS_H

#include "plots/geometry.h"
#include "plots/gnuplot.h"
#include "plots/palette.h"

/* ---- gnuplot.c: words of the language ---- */

/* A number as gnuplot reads it, "NaN" where there is none.  It never depends on the locale, so printf's %g is not used anywhere. */
void csto_gnuplot_number(struct csto_text *t, double x);

/* A label at pixels of the canvas, of that font ("sans:Bold") and size. */
void csto_gnuplot_text_at(struct csto_text *t, const char *text, double x, double y, const char *align, const char *font, int size,
                          csto_ink ink);

/* ---- gnuplot_axes.c ---- */

/* Margins, ranges, ticks and title of a panel; a small one has no shades for gaps. */
void csto_gnuplot_axes(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a, bool small);

/* The labels beside points. */
void csto_gnuplot_marks(struct csto_text *t, const struct csto_mark *marks, size_t n, const struct csto_axes *a);

/* Names of several series, in their colours above the panel; a single one has none. */
void csto_gnuplot_series_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a);

/* ---- gnuplot_data.c ---- */

/* What one kind of mark of one series needs: a block of rows, and how gnuplot draws it. */
struct csto_gnuplot_layer {
    const struct csto_plot_panel *panel;
    const struct csto_axes *axes;
    struct csto_text *blocks, *plot; /* data before, and the elements of the plot command */
    size_t *count;                   /* of blocks in the script */
};

/* All marks of a series. */
void csto_gnuplot_series(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s);

#endif
