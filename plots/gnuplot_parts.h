/* gnuplot_parts.h - what the files gnuplot*.c share; no other file includes it
 *
 * All of them append to a script; a text that could not grow says so itself (csto_text.failed) and is checked once, by csto_gnuplot_script. */
#ifndef CSTO_PLOTS_GNUPLOT_PARTS_H
#define CSTO_PLOTS_GNUPLOT_PARTS_H

#include "plots/geometry.h"
#include "plots/gnuplot.h"
#include "plots/palette.h"

/* A word that is a CSS family and that fontconfig knows, so that pictures look the same as png, svg and pdf. */
#define CSTO_FONT "sans-serif"

/* ---- gnuplot.c: words of the language ---- */

/* A number as gnuplot reads it, "NaN" where there is none.  It never depends on the locale, so printf's %g is not used anywhere. */
void csto_gnuplot_number(struct csto_text *t, double x);

/* Pixels as a part of the canvas. */
void csto_gnuplot_part(struct csto_text *t, double pixels, double of);

/* A label at pixels of the canvas, of that size and colour ("#rrggbb"). */
void csto_gnuplot_text_at(struct csto_text *t, const struct csto_look *look, const char *text, double x, double y, const char *align,
                          bool bold, int size, const char *colour);

/* ---- gnuplot_axes.c ---- */

/* Margins, ranges, ticks and title of panel i. */
void csto_gnuplot_axes(struct csto_text *t, const csto_plotspec *p, size_t i, const struct csto_axes *a);

/* ---- gnuplot_labels.c ---- */

/* The labels beside points. */
void csto_gnuplot_marks(struct csto_text *t, const struct csto_mark *marks, size_t n, const struct csto_axes *a);

/* Names of several series, each behind a square of its colour: above the panel, or at their ends. */
/* In a terminal of characters nothing is drawn of the squares: there the names have the colour, or begin with the mark of keys[series] that a text without colours is drawn with. */
void csto_gnuplot_series_names(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a, const char *keys);
void csto_gnuplot_ends(struct csto_text *t, const struct csto_end *ends, size_t n, const struct csto_axes *a, const char *keys);

/* The mark that gnuplot draws a series with where it has characters and no colours; `element` is its first of the plot command, from 1. */
char csto_gnuplot_mark(const struct csto_plot_series *s, size_t element);

/* Lines across the panel. */
void csto_gnuplot_rules(struct csto_text *t, const struct csto_plot_panel *panel, const struct csto_axes *a);

/* ---- gnuplot_data.c ---- */

/* What one kind of mark of one series needs: a block of rows, and how gnuplot draws it. */
struct csto_gnuplot_layer {
    const struct csto_plot_panel *panel;
    const struct csto_axes *axes;
    struct csto_text *blocks, *plot; /* data before, and the elements of the plot command */
    size_t *count;                   /* of blocks in the script */
    size_t *elements;                /* of the plot command */
};

/* Ends a block of rows and adds the element that draws it; nothing where there is no row. */
void csto_gnuplot_block(const struct csto_gnuplot_layer *l, const struct csto_text *rows, const char *how);

/* A blank-separated row of a data block. */
void csto_gnuplot_row(struct csto_text *t, const double *x, size_t n);

/* All marks of a series. */
void csto_gnuplot_series(const struct csto_gnuplot_layer *l, const struct csto_plot_series *s);

/* ---- gnuplot_grid.c ---- */

/* The cells of a grid in shades, with their numbers. */
void csto_gnuplot_grid(const struct csto_gnuplot_layer *l);

#endif
