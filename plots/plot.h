/* plot.h - the table of plots, and what they are made with
 *
 * A plot is one file, plot_NAME.c, that defines `const struct csto_plot_kind csto_plot_NAME` and is named in plots.def.  It asks the
 * analytics for totals and fills a spec; it knows nothing of gnuplot. */
#ifndef CSTO_PLOTS_PLOT_H
#define CSTO_PLOTS_PLOT_H

#include "plots/plotspec.h"

/* What a plot is made from. */
struct csto_plot_task {
    csto_plotspec *spec;
    const csto_dataset *dataset;
    const csto_vocabulary *vocabulary;
    csto_query query; /* the user's, what the plot adds filled in by it */
    csto_code place;  /* only figures of exactly this place; 0 = of any */
};

struct csto_plot_kind {
    const char *name, *summary;
    const char *measure; /* the one that its words are about */
    csto_status (*build)(struct csto_plot_task *task, csto_error *err);
};

/* Every plot in the order of plots.def; NULL at the end. */
extern const struct csto_plot_kind *const csto_plot_kinds[];

#define CSTO_PLOT(name) extern const struct csto_plot_kind csto_plot_##name;
#include "plots/plots.def"
#undef CSTO_PLOT

/* ---- for the plots' own files (ask.c) ---- */

/* True where the query says something: neither NULL nor empty. */
bool csto_plot_given(const char *text);

/* A total of the summary with its keys. */
struct csto_plot_total {
    const char *item, *event, *place, *area, *unit; /* lent by the spec; "" where it is no key or not known */
    int year;                                       /* 0 = none */
    double value, low, high;                        /* open ends infinite; the spread of the sources included */
};

struct csto_plot_totals {
    struct csto_plot_total *at; /* in the order of the table */
    size_t n;
};

/* Totals by the words of `by`, those of one unit only: kg where `by` finds it, else the unit of the most rows.  Texts live as long as the spec, the array
 * is the caller's to free.  CSTO_E_TOO_FEW where there is none. */
csto_status csto_plot_ask(struct csto_plot_totals *out, struct csto_plot_task *task, const char *by, csto_error *err);

/* Keeps only totals of exactly that place (by its id). */
void csto_plot_keep_place(struct csto_plot_totals *totals, const char *place);

/* Keeps only totals of a year. */
void csto_plot_keep_dated(struct csto_plot_totals *totals);

/* CSTO_E_UNIT where a year stands twice, which is where things that are not added to each other were asked for at once. */
csto_status csto_plot_check_years(const struct csto_plot_totals *totals, csto_error *err);

/* By what numbers of up to `most` are divided to be read easily, and the word for it: "tonnes", "kg", "thousand", "" ... */
double csto_plot_scale(const char *unit, double most, const char **word);

/* The greatest value; the totals must not be empty. */
const struct csto_plot_total *csto_plot_greatest(const struct csto_plot_totals *totals);

/* "35 tonnes", "9 tonnes or more", "765 thousand". */
const char *csto_plot_amount(csto_plotspec *spec, const struct csto_plot_total *total, double scale, const char *word);

/* The text, kept for as long as the spec lives; the buffer is freed. */
const char *csto_plot_keep(csto_plotspec *spec, struct csto_text *t);

/* How to read the marks that the main panel has: "Lines show what the sources allow. ..." */
const char *csto_plot_reading(csto_plotspec *spec, const struct csto_plot_panel *panel);

/* "Source: TASS, CSTO and 12 other publishers; 34 documents." of all claims that the query takes. */
csto_status csto_plot_source(struct csto_plot_task *task, csto_error *err);

/* What a year's figure covers where no source speaks of the whole year: "Jan-Sep"; NULL = the year, or events in it. */
const char *csto_plot_covers(struct csto_plot_task *task, int year);

/* A name for people of an event's key: "channel-western-dvina-2025" -> "Western Dvina 2025". */
const char *csto_plot_event_name(struct csto_plot_task *task, const char *key);

/* The year at the end of an event's key, or before its stage; 0 = none. */
int csto_plot_event_year(const char *key);

#endif
