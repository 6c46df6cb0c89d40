/* geometry.h - where things stand in a picture, in pixels of the canvas and in units of a panel's axes */
#ifndef CSTO_PLOTS_GEOMETRY_H
#define CSTO_PLOTS_GEOMETRY_H

#include "plots/plotspec.h"

enum { CSTO_CANVAS_WIDTH = 1200, CSTO_CANVAS_HEIGHT = 750 };
enum {
    CSTO_EDGE = 30,
    CSTO_SMALL_LEFT = 46,
    CSTO_NAME_LETTERS = 34
}; /* margin of the canvas; room for ticks left of a small panel; of a category */
enum { CSTO_FONT_TITLE = 18, CSTO_FONT_TEXT = 13, CSTO_FONT_SMALL = 11 };

/* Where a panel stands: pixels from the left and the bottom of the canvas. */
struct csto_box {
    double left, right, bottom, top;
};

/* A panel's axes.  `along` is the axis of years or categories, `up` that of the values, as shown (divided by the panel's scale). */
struct csto_axes {
    struct csto_box box;
    bool rows; /* categories: values go to the right */
    double along_from, along_to, up_from, up_to, up_step;
    int year_step;
};

typedef enum { CSTO_SIDE_ABOVE, CSTO_SIDE_BELOW, CSTO_SIDE_LEFT, CSTO_SIDE_RIGHT } csto_side;

/* A label beside a point that overlaps no other. */
struct csto_mark {
    double along, up; /* where the label is fixed: the end of what is drawn of the point */
    const char *text;
    csto_side side;
};

/* Pixels that a text of that font size takes, about; a bold one takes an eighth more. */
double csto_text_pixels(const char *text, int font);

/* Half the breadth of a bar, in units of the axis of years or categories. */
double csto_bar_half(const struct csto_axes *axes);

/* The box of panel i inside the one that the texts around leave. */
struct csto_box csto_panel_box(const csto_plotspec *p, size_t i, struct csto_box whole);

/* The axes of a panel in that box. */
void csto_axes_fit(struct csto_axes *axes, const struct csto_plot_panel *panel, struct csto_box box);

/* The highest (or, negative, the lowest) that is drawn of a point, without the arrow of an open end. */
double csto_point_reach(const struct csto_plot_panel *panel, const struct csto_plot_point *point);

/* Length of the arrow of an open end, in units of the value axis. */
double csto_axes_arrow(const struct csto_axes *axes);

/* True where the year has a value in some series. */
bool csto_panel_has_year(const struct csto_plot_panel *panel, double year);

/* Chooses labels for the points of a panel: the largest and the last always, then all that overlap no label chosen before and nothing drawn of
 * another point.  The array and its texts live as long as `texts`.  False = no memory. */
bool csto_marks_choose(struct csto_mark **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel,
                       const struct csto_axes *axes);

#endif
