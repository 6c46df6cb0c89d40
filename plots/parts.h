/* parts.h - what a total is made of: the items that a picture shows as parts of it */
#ifndef CSTO_PLOTS_PARTS_H
#define CSTO_PLOTS_PARTS_H

#include "plots/plot.h"

enum { CSTO_PLOT_PARTS = 5 };

struct csto_plot_parts {
    struct {
        const char *item; /* lent by the spec */
        size_t stated;    /* of how many totals */
        double most;
        size_t colour;        /* of the palette: the same for an item in every picture, as far as the others leave it */
    } items[CSTO_PLOT_PARTS]; /* those that most totals state, first; none lies under another */
    size_t n;
    struct csto_plot_part {
        double value, low, high;
    } * part; /* item i of total k: part[i * totals->n + k]; its value NAN = not stated.  The caller frees it */
    const char *unit;
};

/* The parts of totals by "year" or "event" (`by`), at most `most`, each stated for at least `least` totals.  No part gives n = 0. */
csto_status csto_plot_parts_find(struct csto_plot_parts *out, struct csto_plot_task *task, const struct csto_plot_totals *totals,
                                 const char *by, size_t most, size_t least, csto_error *err);

/* The sum of the parts of total k. */
double csto_plot_parts_sum(const struct csto_plot_parts *parts, const struct csto_plot_totals *totals, size_t k);

/* Adds bars of total k on top of each other as one series a part, the rest in grey with the interval and the number of the whole.  Parts that
 * make more than their total are not drawn.  False = no memory. */
bool csto_plot_parts_stack(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_plot_parts *parts,
                           const struct csto_plot_totals *totals, bool years);

#endif
