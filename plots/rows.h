/* rows.h - totals of operations as the rows of a picture */
#ifndef CSTO_PLOTS_ROWS_H
#define CSTO_PLOTS_ROWS_H

#include "plots/plot.h"

enum { CSTO_PLOT_TITLE_NAME = 60 }; /* letters of a name in a title */

/* Keeps the figures of whole operations where there are any, of these the largest that a picture has room for, oldest first.  Gives " The 28 largest of 10,000 are
 * shown." or "". */
const char *csto_plot_rows_choose(struct csto_plot_task *task, struct csto_plot_totals *totals);

/* The names of the rows.  False = no memory. */
bool csto_plot_rows_name(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_totals *totals);

/* " The 28 largest of 10,000 are shown."; "" where all are. */
const char *csto_plot_rows_some(csto_plotspec *spec, size_t shown, size_t all);

#endif
