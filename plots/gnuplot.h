/* gnuplot.h - a spec as a gnuplot script; the files gnuplot*.c alone know that language */
#ifndef CSTO_PLOTS_GNUPLOT_H
#define CSTO_PLOTS_GNUPLOT_H

#include "plots/plotspec.h"

/* Appends the text as a gnuplot string that stands for itself whatever is in it: in single quotes, which hide ` @ and \, and without a control
 * character, as a line break would end the string and what follows would be run.  A single quote becomes U+2019, which looks the same:
 * gnuplot reads a doubled one ('') inside a string but not at its start.  Bytes that are no UTF-8 become '?'.  Every text of a script goes through this. */
void csto_gnuplot_quote(struct csto_text *t, const char *text);

/* Appends the whole script. */
csto_status csto_gnuplot_script(struct csto_text *t, const csto_plotspec *p, csto_error *err);

/* The command that chooses the terminal for a picture of that format ("png", "svg", "pdf"); NULL = there is none. */
const char *csto_gnuplot_terminal(const char *format);

#endif
