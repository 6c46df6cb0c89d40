/* run.h - a spec drawn by gnuplot */
#ifndef CSTO_PLOTS_RUN_H
#define CSTO_PLOTS_RUN_H

#include "plots/geometry.h"

/* Draws into a file whose ending is .png, .svg or .pdf (CSTO_E_NAME for another).  The file appears only when it is complete.  CSTO_E_IO where gnuplot
 * is not installed, fails (the message has its words) or takes longer than a minute.  Starts gnuplot without a shell; changes no
 * signal and no folder of the caller. */
csto_status csto_plot_draw(const csto_plotspec *p, const char *path, csto_error *err);

/* What gnuplot writes for a terminal ("svg", "dumb"; csto_gnuplot_terminal) of that look, appended to *out.  CSTO_E_NAME where there is no such
 * terminal, CSTO_E_IO as above, also where this gnuplot does not have it. */
csto_status csto_plot_picture(struct csto_text *out, const csto_plotspec *p, const char *terminal, const struct csto_look *look,
                              bool colours, csto_error *err);

/* The look of a text terminal of so many letters and lines; higher than it where the rows of the picture need more. */
struct csto_look csto_look_of_terminal(const csto_plotspec *p, const char *terminal, int columns, int lines);

#endif
