/* geometry.h - where things stand in a picture, in pixels of the canvas and in units of a panel's axes */
#ifndef CSTO_PLOTS_GEOMETRY_H
#define CSTO_PLOTS_GEOMETRY_H

#include "plots/plotspec.h"

enum {
    CSTO_EDGE = 30,       /* margin of the canvas */
    CSTO_SMALL_LEFT = 46, /* room for ticks left of a small panel */
    CSTO_END_LETTERS = 24 /* of a series' name at its end */
};
enum { CSTO_FONT_TITLE = 18, CSTO_FONT_TEXT = 13, CSTO_FONT_SMALL = 11 };
enum { CSTO_CELL_WIDTH = 10, CSTO_CELL_HEIGHT = 20 }; /* pixels that a character of a text terminal stands for */

/* What a picture is drawn on. */
struct csto_look {
    csto_theme theme;
    bool cells; /* a terminal of characters */
    bool mono;  /* and without colours */
    double width, height;
};

/* The look of a picture file: as high as its rows ask for. */
struct csto_look csto_look_of(const csto_plotspec *p);

/* Where a panel stands: pixels from the left and the bottom of the canvas. */
struct csto_box {
    double left, right, bottom, top;
};

struct csto_axis {
    double from, to, step; /* as shown; step between ticks */
    bool log;
};

/* A panel's axes.  `along` is the axis of years, numbers or categories, `up` that of the values, as shown (divided by the panel's scale). */
struct csto_axes {
    const struct csto_look *look;
    struct csto_box box;
    bool rows; /* categories: values go to the right */
    struct csto_axis along, up;
};

typedef enum {
    CSTO_SIDE_ABOVE,
    CSTO_SIDE_ABOVE_LEFT,
    CSTO_SIDE_ABOVE_RIGHT,
    CSTO_SIDE_BELOW,
    CSTO_SIDE_BELOW_LEFT,
    CSTO_SIDE_BELOW_RIGHT,
    CSTO_SIDE_LEFT,
    CSTO_SIDE_RIGHT,
    CSTO_SIDES
} csto_side;

/* A label beside a point that overlaps no other. */
struct csto_mark {
    double along, up; /* where the label is fixed: the end of what is drawn of the point */
    const char *text;
    csto_side side;
};

/* The name of a series at its end. */
struct csto_end {
    double y; /* pixels of the canvas */
    const char *text;
    size_t colour, series;
};

/* Half the breadth of a bar, in units of the axis of years or categories. */
double csto_bar_half(const struct csto_axes *axes, const struct csto_plot_panel *panel);

/* The box of panel i inside the one that the texts around leave. */
struct csto_box csto_panel_box(const csto_plotspec *p, const struct csto_look *look, size_t i, struct csto_box whole);

/* The axes of a panel in that box; the look is lent to them. */
void csto_axes_fit(struct csto_axes *axes, const struct csto_plot_panel *panel, const struct csto_look *look, struct csto_box box);

/* The ticks of an axis of values or numbers; gives how many, at most `most`. */
size_t csto_axis_ticks(const struct csto_axis *axis, double *out, size_t most);

/* The highest (or, negative, the lowest) that is drawn of a point, without the arrow of an open end. */
double csto_point_reach(const struct csto_plot_panel *panel, const struct csto_plot_point *point);

/* True where the point can be drawn: it has a value, and one above 0 on a logarithmic axis. */
bool csto_point_shown(const struct csto_plot_panel *panel, const struct csto_plot_point *point);

/* Pixels of a place and of a value from the start of their axes. */
double csto_axes_along(const struct csto_axes *axes, double along);
double csto_axes_up(const struct csto_axes *axes, double up);

/* The value that stands the arrow of an open end away from that one. */
double csto_axes_arrow_end(const struct csto_axes *axes, double value);

/* Chooses labels for the points of a panel: the largest and the last always, then all that overlap no label chosen before and nothing drawn of
 * another point.  The array and its texts live as long as `texts`.  False = no memory. */
bool csto_marks_choose(struct csto_mark **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel,
                       const struct csto_axes *axes);

/* The names of series where these end, moved apart; one of a series.  The array lives as long as `texts`.  False = no memory. */
bool csto_ends_place(struct csto_end **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel,
                     const struct csto_axes *axes);

#endif
