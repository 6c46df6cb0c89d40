/* letters.h - how much room a text takes in a picture, and what of it fits a room
 *
 * Nobody knows before gnuplot draws which font it will find, so widths are those of DejaVu Sans, one of the broadest: what fits in it fits in others.  A
 * terminal of characters counts characters. */
#ifndef CSTO_PLOTS_LETTERS_H
#define CSTO_PLOTS_LETTERS_H

#include "plots/geometry.h"

/* Pixels that a text of that font size takes; CSTO_FONT_TITLE is bold. */
double csto_text_pixels(const struct csto_look *look, const char *text, int font);

/* The bytes of the next line of at most that many pixels, broken at a blank where there is one. */
size_t csto_text_line(const struct csto_look *look, const char *text, int font, double pixels);

/* Appends the text, cut with dots at its end where it is wider. */
void csto_text_put_fitting(struct csto_text *t, const struct csto_look *look, const char *text, int font, double pixels);

#endif
