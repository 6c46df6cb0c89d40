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
    const csto_dataset *dataset, *against; /* against: of the kind that compares, else NULL */
    const csto_vocabulary *vocabulary;
    csto_query query; /* the user's, what the plot adds filled in by it */
    csto_code place;  /* only figures of exactly this place; 0 = of any */
    bool log;         /* amounts on a logarithmic axis */
};

struct csto_plot_kind {
    const char *name, *summary;
    const char *measure;               /* the one that its words are about; NULL = any, seizure where none is asked for; "" = any, all */
    bool takes_by, takes_log, against; /* --by; --log; --against */
    csto_status (*build)(struct csto_plot_task *task, csto_error *err);
};

/* Every plot in the order of plots.def; NULL at the end. */
extern const struct csto_plot_kind *const csto_plot_kinds[];

/* The kind of that name; NULL = there is none. */
const struct csto_plot_kind *csto_plot_kind_find(const char *name);

#define CSTO_PLOT(name) extern const struct csto_plot_kind csto_plot_##name;
#include "plots/plots.def"
#undef CSTO_PLOT

/* ---- totals (ask.c) ---- */

/* The query as a question about single claims; to be freed where CSTO_OK. */
struct csto_question;
csto_status csto_plot_question(struct csto_question *out, const struct csto_plot_task *task, csto_error *err);

/* True where the query says something: neither NULL nor empty. */
bool csto_plot_given(const char *text);

/* A total of the summary with its keys. */
struct csto_plot_total {
    const char *item, *event, *place, *area, *publisher, *document, *unit; /* lent by the spec; "" where it is no key or not known */
    const char *month;                                                     /* "2019-03" */
    int year;                                                              /* 0 = none */
    int32_t day;             /* the first of the event; only as csto_plot_rows_choose leaves them */
    double value, low, high; /* open ends infinite; the spread of the sources included */
    double claims;
};

struct csto_plot_totals {
    struct csto_plot_total *at; /* in the order of the table */
    size_t n;
};

/* Totals by the words of `by`, those of one unit only: kg where `by` finds it, else the unit of the most rows.  Texts live as long as the spec, the array
 * is the caller's to free.  CSTO_E_TOO_FEW where there is none. */
csto_status csto_plot_ask(struct csto_plot_totals *out, struct csto_plot_task *task, const char *by, csto_error *err);

/* Totals by year.  Where the user narrows nothing and the data speaks of the CSTO as a whole, only those figures are comparable from year to year: states report to the
 * whole and the whole reports for all of them; task->place says so.  CSTO_E_UNIT where a year has several totals. */
csto_status csto_plot_ask_years(struct csto_plot_totals *out, struct csto_plot_task *task, csto_error *err);

/* The same scope, by other words: task->place as csto_plot_ask_years left it. */
csto_status csto_plot_ask_more(struct csto_plot_totals *out, struct csto_plot_task *task, const char *by, csto_error *err);

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

/* ---- words (words.c) ---- */

/* "35 tonnes", "800 kg or more", "765 thousand": each in the words of its own size. */
const char *csto_plot_amount(csto_plotspec *spec, const struct csto_plot_total *total);

/* A number with its unit: "35 tonnes". */
const char *csto_plot_number_text(csto_plotspec *spec, double x);

/* The text, kept for as long as the spec lives; the buffer is freed. */
const char *csto_plot_keep(csto_plotspec *spec, struct csto_text *t);

/* What the figures are of, for titles: "seizures of heroin", "crimes (cyber)", "personnel". */
const char *csto_plot_subject(struct csto_plot_task *task);

/* The same with a capital letter. */
const char *csto_plot_subject_first(struct csto_plot_task *task);

/* " in Russia" or "": what place the figures are of, for titles; and for subtitles, where it is the whole that was chosen for the user. */
const char *csto_plot_where(struct csto_plot_task *task);
const char *csto_plot_scope(struct csto_plot_task *task);

/* The title of an item's id; the id where it has none. */
const char *csto_plot_item_title(struct csto_plot_task *task, const char *id);

/* How to read the marks that the main panel has: "Lines show what the sources allow. ..." */
const char *csto_plot_reading(csto_plotspec *spec, const struct csto_plot_panel *panel);

/* "Source: TASS, CSTO and 12 other publishers; 34 documents." of all claims that the query takes. */
csto_status csto_plot_source(struct csto_plot_task *task, csto_error *err);

/* What each total's year covers where no source speaks of the whole year: "Jan-Sep"; NULL = the year, or events in it.  `covers` has a place for each total; these must be ordered by
 * year. */
csto_status csto_plot_covers(struct csto_plot_task *task, const struct csto_plot_totals *totals, const char **covers, csto_error *err);

/* A name for people of an event's key: "channel-western-dvina-2025" -> "Western Dvina 2025". */
const char *csto_plot_event_name(struct csto_plot_task *task, const char *key);

/* The year at the end of an event's key, or before its stage; 0 = none. */
int csto_plot_event_year(const char *key);

/* A claim whose number may stand in the picture: it passes the query, and is no change, share or cumulative figure. */
bool csto_plot_may_count(const struct csto_plot_task *task, const struct csto_question *q, const csto_claim *c);

#endif
