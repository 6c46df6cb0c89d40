/* run.h - a spec drawn by gnuplot into a picture file; run.c is the one file that starts a program */
#ifndef CSTO_PLOTS_RUN_H
#define CSTO_PLOTS_RUN_H

#include "csto-stats.h"

/* Draws into a file whose ending is .png, .svg or .pdf (CSTO_E_NAME for another).  The file appears only when it is complete.  CSTO_E_IO where gnuplot
 * is not installed, fails (the message has its words) or takes longer than a minute.  Starts gnuplot without a shell; changes no
 * signal and no folder of the caller. */
csto_status csto_plot_draw(const csto_plotspec *p, const char *path, csto_error *err);

#endif
