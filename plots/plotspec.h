/* plotspec.h - a picture described, before any program that draws is thought of
 *
 * A spec has panels: the first is the main one, the others stand small in a row below it, or beside it.  Panels have series, series have points.
 * Values are in the unit of the data; a panel says by what they are divided to be shown. */
#ifndef CSTO_PLOTS_PLOTSPEC_H
#define CSTO_PLOTS_PLOTSPEC_H

#include "base/arena.h"
#include "base/array.h"
#include "base/text.h"

typedef enum {
    CSTO_X_YEAR,     /* x is a year, or a part of one by the panel's step; places between the first and the last without a point are gaps */
    CSTO_X_CATEGORY, /* x is the place of a name, from 0, drawn as rows from top to bottom */
    CSTO_X_NUMBER,   /* x is a number as the values are */
    CSTO_X_GRID      /* x is the place of a column's name, row that of a row's name; the value is a shade */
} csto_plot_x;

typedef enum {
    CSTO_STYLE_BARS,
    CSTO_STYLE_LINE, /* breaks at gaps and has points on it */
    CSTO_STYLE_POINTS,
    CSTO_STYLE_CURVE,  /* a plain line */
    CSTO_STYLE_DASHES, /* the same, of what is not observed */
    CSTO_STYLE_BAND    /* from low to high; the value is not looked at */
} csto_plot_style;

typedef enum { CSTO_VALUES_AMOUNT, CSTO_VALUES_YEAR, CSTO_VALUES_PERCENT, CSTO_VALUES_RATIO } csto_plot_values;

struct csto_plot_point {
    double x, row;           /* row: of a grid */
    double from;             /* where a bar starts */
    double value, low, high; /* low and high: what the sources allow; -INFINITY and INFINITY are open ends */
    const char *partial;     /* covers less than it seems to ("Jan-Sep"): drawn hollow, with these words; NULL = whole */
    const char *label;       /* stands beside it instead of the number; "" = nothing; NULL = the number */
};

/* Of what is in no series: grey. */
#define CSTO_COLOUR_REST ((size_t)-1)

struct csto_plot_series {
    const char *label; /* "" where there is one series only */
    csto_plot_style style;
    size_t colour; /* of the palette */
    CSTO_ARRAY(struct csto_plot_point) points;
};

/* A line across the panel at a place of an axis. */
struct csto_plot_rule {
    bool along; /* at a year or number of the axis along; else at a value */
    double at;
    const char *label;
};

struct csto_plot_panel {
    const char *title;   /* of a small panel, with the unit as shown */
    const char *y_label; /* what is measured, with the unit as shown */
    const char *x_label; /* of an axis of numbers */
    csto_plot_x x_kind;
    csto_plot_values values;
    double scale, x_scale; /* values, and x where it is a number, are divided by these */
    double step;           /* between neighbours on an axis of years: 1, or 1/12 for months, 1/CSTO_YEAR_DAYS for days */
    double from, to;       /* years to show at least; both 0 = those of the points */
    bool log, x_log;
    bool no_zero;                            /* the axis of values need not begin at 0 */
    bool names_at_end;                       /* names of series stand where these end, not above the panel */
    size_t name_letters;                     /* of a row's name; a longer one is cut in its middle */
    bool no_gaps;                            /* places without a point are nothing to point at */
    size_t title_colour;                     /* 1 + that of the series that a small panel shows alone; 0 = plain */
    CSTO_ARRAY(const char *) names, columns; /* of categories and of a grid */
    CSTO_ARRAY(struct csto_plot_rule) rules;
    CSTO_ARRAY(struct csto_plot_series) series;
};

/* Days of a year; on an axis of years a day is at 1970 plus its number divided by this. */
#define CSTO_YEAR_DAYS 365.2425

enum {
    CSTO_PLOT_SMALL_PANELS = 4,
    CSTO_PLOT_ROWS = 28, /* that a picture has room for */
    CSTO_NAME_LETTERS = 34
};

struct csto_plotspec {
    const char *kind;     /* also the name of the picture that a script writes by itself */
    const char *title;    /* of the picture: what it shows above all */
    const char *subtitle; /* what is shown, and how to read it */
    const char *source;   /* who says so */
    csto_theme theme;
    bool beside;                               /* the second panel stands right of the first and shares its names */
    CSTO_ARRAY(struct csto_plot_panel) panels; /* at most 1 + CSTO_PLOT_SMALL_PANELS */
    struct csto_arena arena;                   /* owns the texts */
    bool no_memory;                            /* a text could not be kept: checked once at the end */
};

/* An empty spec of that kind. */
csto_status csto_plotspec_new(csto_plotspec **out, const char *kind, csto_error *err);

/* A text made from the format that lives as long as the spec; "" where there is no memory. */
const char *csto_plotspec_text(csto_plotspec *p, const char *format, ...) CSTO_PRINTF(2, 3);

/* Adds a panel; lent until the next one is added.  NULL = no memory. */
struct csto_plot_panel *csto_plotspec_panel(csto_plotspec *p, csto_plot_x x_kind, const char *y_label, double scale);

/* Takes the last panel away again. */
void csto_plotspec_drop_panel(csto_plotspec *p);

/* Adds a series; lent until the next one of the panel is added.  NULL = no memory, or no panel. */
struct csto_plot_series *csto_panel_series(struct csto_plot_panel *panel, csto_plot_style style, const char *label, size_t colour);

/* Adds a point; years must come in order.  False = no memory, or no series. */
bool csto_series_point(struct csto_plot_series *s, struct csto_plot_point point);

/* Adds the next name of a row.  False = no memory. */
bool csto_panel_name(struct csto_plot_panel *panel, const char *lent);

/* True for the styles of what was observed; lines through it and bands are not. */
bool csto_style_observed(csto_plot_style style);

/* ---- what the plot kinds and the writer of scripts share ---- */

/* A number as a label: three digits that say something, thousands grouped. */
void csto_plot_put_number(struct csto_text *t, double x);

/* The distance between ticks (1, 2 or 5 times a power of ten) that gives about `wanted` of them over `range` > 0. */
double csto_plot_step(double range, int wanted);

/* The text cut to at most `letters` letters, "..." (one letter) at its end where it was longer. */
void csto_plot_put_short(struct csto_text *t, const char *text, size_t letters);

/* The text cut in its middle where it is longer: the ends of names tell them apart, the year above all. */
void csto_plot_put_name(struct csto_text *t, const char *text, size_t letters);

#endif
