/* values.h - the counted figures of a question, or totals of groups, as plain numbers */
#ifndef CSTO_PLOTS_VALUES_H
#define CSTO_PLOTS_VALUES_H

#include "plots/plot.h"

struct csto_plot_numbers {
    double *at; /* ascending; the caller frees it */
    size_t n;
    const char *unit;   /* lent by the spec: kg where some figure has it, else that of the most */
    const char *things; /* "figures", or what was summed: "events" */
};

/* Every figure that the counting rules take, each once; or, where the query has words of --by, the totals by these.  Ranges have no value
 * and are left out.  CSTO_E_TOO_FEW where there is none. */
csto_status csto_plot_numbers_find(struct csto_plot_numbers *out, struct csto_plot_task *task, csto_error *err);

/* The same, then fill() makes the picture of them. */
csto_status csto_plot_numbers_draw(struct csto_plot_task *task,
                                   csto_status (*fill)(struct csto_plot_task *task, const struct csto_plot_numbers *numbers,
                                                       csto_error *err),
                                   csto_error *err);

#endif
