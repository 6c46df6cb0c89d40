/* gnuplot.h - a spec as a gnuplot script; the files gnuplot*.c alone know that language (of gnuplot 5.2 and later) */
#ifndef CSTO_PLOTS_GNUPLOT_H
#define CSTO_PLOTS_GNUPLOT_H

#include "plots/geometry.h"

/* Appends the text as a gnuplot string that stands for itself whatever is in it: in single quotes, which hide ` @ and \, and without a control
 * character, as a line break would end the string and what follows would be run.  A single quote becomes U+2019, which looks the same:
 * gnuplot reads a doubled one ('') inside a string but not at its start.  Bytes that are no UTF-8 become '?'.  Every text of a script goes through this. */
void csto_gnuplot_quote(struct csto_text *t, const char *text);

/* Appends the whole script for a picture of that look. */
csto_status csto_gnuplot_script(struct csto_text *t, const csto_plotspec *p, const struct csto_look *look, csto_error *err);

/* Appends the command that chooses a terminal: "png", "svg" or "pdf" for a picture file, "dumb", "sixel" or "block" for a text terminal, with
 * colours where asked.  False = there is none of that name. */
bool csto_gnuplot_terminal(struct csto_text *t, const char *name, const struct csto_look *look, bool colours);

/* What gnuplot drew as svg for csto_gnuplot_terminal says bold in a way that no viewer knows: this mends it. */
void csto_gnuplot_mend_svg(struct csto_text *svg);

/* True for the terminals that write text. */
bool csto_gnuplot_is_text(const char *name);

#endif
