#include "config.h"

#include "plots/geometry.h"

#include "plots/letters.h"

#include <math.h>
#include <stdlib.h>

enum { YEAR_PIXELS = 38, TICK_PIXELS = 56 };

struct csto_look csto_look_of(const csto_plotspec *p)
{
    enum { WIDTH = 1200, HEIGHT = 750, LEAST = 380, AROUND = 230, ROW = 46 };
    struct csto_look look = {.theme = p->theme, .width = WIDTH, .height = HEIGHT};
    const struct csto_plot_panel *main = p->panels.n ? &p->panels.at[0] : NULL;
    bool alone = p->panels.n == 1 || p->beside;
    if (main && alone && (main->x_kind == CSTO_X_CATEGORY || main->x_kind == CSTO_X_GRID))
        look.height = fmin(HEIGHT, fmax(LEAST, AROUND + ROW * (double)main->names.n));
    return look;
}

double csto_point_reach(const struct csto_plot_panel *panel, const struct csto_plot_point *point)
{
    double reach = point->value;
    if (reach < 0)
        return (isfinite(point->low) && point->low < reach ? point->low : reach) / panel->scale;
    return (isfinite(point->high) && point->high > reach ? point->high : reach) / panel->scale;
}

bool csto_point_shown(const struct csto_plot_panel *panel, const struct csto_plot_point *point)
{
    if (panel->x_log && !(point->x > 0))
        return false;
    return panel->log ? point->value > 0 : !isnan(point->value);
}

/* ---- axes ---- */

/* Rounded to a hundredth of the distance between ticks: a script should not be full of digits that nobody can see. */
static double rounded(double x, double step)
{
    enum { PARTS = 100 };
    return round(x / step * PARTS) * step / PARTS;
}

/* Four digits, for an axis of powers.  Nearer to the ends of what a double holds there is no room for the next power. */
static double neat(double x)
{
    x = fmin(fmax(x, 1e-300), 1e300);
    double power = pow(10, floor(log10(x)) - 3);
    return round(x / power) * power;
}

static double position(const struct csto_axis *axis, double at, double pixels)
{
    if (axis->log)
        return log(fmax(at, axis->from) / axis->from) / log(axis->to / axis->from) * pixels;
    return (at - axis->from) / (axis->to - axis->from) * pixels;
}

static double up_pixels(const struct csto_axes *a)
{
    return a->rows ? a->box.right - a->box.left : a->box.top - a->box.bottom;
}

static double along_pixels(const struct csto_axes *a)
{
    return a->rows ? a->box.top - a->box.bottom : a->box.right - a->box.left;
}

double csto_axes_arrow_end(const struct csto_axes *a, double value)
{
    enum { ARROW_PIXELS = 20 };
    double part = ARROW_PIXELS / up_pixels(a);
    if (a->up.log)
        return neat(value * pow(a->up.to / a->up.from, part));
    return value + rounded((a->up.to - a->up.from) * part, a->up.step);
}

size_t csto_axis_ticks(const struct csto_axis *axis, double *out, size_t most)
{
    static const double within[] = {1, 2, 5};
    size_t n = 0;
    if (!axis->log) {
        for (double i = ceil(axis->from / axis->step - 1e-9); i * axis->step <= axis->to * (1 + 1e-12) && n < most; i++)
            out[n++] = i * axis->step;
        return n;
    }
    double first = floor(log10(axis->from)), last = ceil(log10(axis->to)), decades = last - first;
    double stride = fmax(1, ceil(decades / 9));
    if (axis->to / axis->from < 8) { /* less than a decade: powers of ten alone would say nothing */
        struct csto_axis plain = {axis->from, axis->to, csto_plot_step(axis->to - axis->from, 5), false};
        return csto_axis_ticks(&plain, out, most);
    }
    size_t parts = decades <= 3 ? 3 : 1;
    for (double d = first; d <= last; d += stride)
        for (size_t k = 0; k < parts && n < most; k++) {
            double at = within[k] * pow(10, d);
            if (at >= axis->from && at <= axis->to)
                out[n++] = at;
        }
    return n;
}

struct extent {
    double from, to;
};

static void widen(struct extent *e, double x)
{
    if (!isfinite(x))
        return;
    e->from = fmin(e->from, x);
    e->to = fmax(e->to, x);
}

/* What a point takes of the axis of values, as shown. */
static void widen_by(struct extent *e, const struct csto_plot_panel *panel, const struct csto_plot_series *s,
                     const struct csto_plot_point *p)
{
    double ends[] = {p->value, p->low, p->high, p->from};
    bool bars = s->style == CSTO_STYLE_BARS, bare = s->style == CSTO_STYLE_CURVE || s->style == CSTO_STYLE_DASHES;
    if (s->style != CSTO_STYLE_BAND && !csto_point_shown(panel, p))
        return;
    for (size_t i = 0; i < (bare ? 1 : bars ? 4 : 3); i++) {
        if (i == 0 && s->style == CSTO_STYLE_BAND)
            continue;
        if (i == 1 && !panel->no_zero && !panel->log && s->style != CSTO_STYLE_BAND && p->value >= 0)
            continue; /* nothing below 0 is drawn of an interval whose value is above */
        if (!panel->log || ends[i] > 0)
            widen(e, ends[i] / panel->scale);
    }
}

static void find_extent(const struct csto_plot_panel *panel, struct extent *x, struct extent *v)
{
    *x = *v = (struct extent){INFINITY, -INFINITY};
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            if (!panel->x_log || p->x > 0)
                widen(x, p->x);
            widen_by(v, panel, &panel->series.at[s], p);
        }
    for (size_t i = 0; i < panel->rules.n; i++)
        widen(panel->rules.at[i].along ? x : v, panel->rules.at[i].along ? panel->rules.at[i].at : panel->rules.at[i].at / panel->scale);
    if (panel->from < panel->to)
        widen(x, panel->from), widen(x, panel->to);
    if (panel->x_kind == CSTO_X_CATEGORY)
        widen(x, 0), widen(x, (double)(panel->names.n ? panel->names.n - 1 : 0));
    if (panel->x_kind == CSTO_X_GRID)
        *x = (struct extent){0, (double)(panel->names.n ? panel->names.n - 1 : 0)};
    if (x->from > x->to)
        *x = (struct extent){panel->x_log, panel->x_log};
    if (v->from > v->to)
        *v = (struct extent){panel->log, panel->log};
}

/* An axis of values or numbers with room at both ends, as a part of its pixels. */
static struct csto_axis fit_values(struct extent e, bool log_axis, bool zero, double pixels, double room)
{
    struct csto_axis axis = {.log = log_axis};
    if (log_axis) {
        double times = fmax(e.to / e.from, 2);
        axis.from = neat(e.from / pow(times, 0.06));
        axis.to = fmax(neat(fmax(e.to, e.from * 2) * pow(times, room)), axis.from * 2);
        axis.step = 1;
        return axis;
    }
    if (zero)
        e.from = fmin(e.from, 0), e.to = fmax(e.to, 0);
    if (e.from == e.to)
        e.to = e.from + (e.from == 0 ? 1 : fabs(e.from) * 0.1);
    double range = e.to - e.from;
    axis.from = zero && e.from >= 0 ? 0 : e.from - range * (zero ? room : 0.04);
    axis.to = zero && e.to <= 0 ? 0 : e.to + range * room;
    axis.step = csto_plot_step(axis.to - axis.from, (int)fmin(6, fmax(2, pixels / TICK_PIXELS)));
    axis.from = rounded(axis.from, axis.step);
    axis.to = rounded(axis.to, axis.step);
    return axis;
}

/* The parts of a year between ticks where whole years would leave fewer than three of them; 0 = take years. */
static double part_step(double pixels, const struct csto_look *look, double years, double least)
{
    static const double parts[] = {1 / CSTO_YEAR_DAYS, 2 / CSTO_YEAR_DAYS, 5 / CSTO_YEAR_DAYS, 10 / CSTO_YEAR_DAYS,
                                   1 / 12.0,           2 / 12.0,           3 / 12.0,           6 / 12.0};
    for (size_t i = 0; years < 3 && i < sizeof parts / sizeof *parts; i++) {
        double letters = parts[i] < 1 / 13.0 ? 12 : 9; /* of "2019-03-05", "2019-03", and the space between */
        if (parts[i] > least * 0.9 && parts[i] * pixels / years >= letters * (look->cells ? CSTO_CELL_WIDTH : 9))
            return parts[i];
    }
    return 0;
}

static double year_step(double pixels, const struct csto_look *look, double years)
{
    static const int steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    size_t i = 0;
    double least = look->cells ? 5 * CSTO_CELL_WIDTH : YEAR_PIXELS;
    while (i + 1 < sizeof steps / sizeof *steps && pixels / years * steps[i] < least)
        i++;
    return steps[i];
}

void csto_axes_fit(struct csto_axes *axes, const struct csto_plot_panel *panel, const struct csto_look *look, struct csto_box box)
{
    struct extent x, v;
    find_extent(panel, &x, &v);
    *axes = (struct csto_axes){.look = look, .box = box, .rows = panel->x_kind == CSTO_X_CATEGORY || panel->x_kind == CSTO_X_GRID};
    double pixels = up_pixels(axes), room = (axes->rows ? 90 : 44) / pixels; /* for a label behind the longest, and an arrow */
    if (panel->values == CSTO_VALUES_PERCENT && v.to <= 100.0001 && v.from >= 0)
        axes->up = (struct csto_axis){.from = 0, .to = 100, .step = pixels < 200 ? 50 : 20};
    else
        axes->up = fit_values(v, panel->log, !panel->no_zero, pixels, room);
    if (panel->values == CSTO_VALUES_YEAR)
        axes->up.step = year_step(pixels, look, axes->up.to - axes->up.from);
    if (panel->x_kind == CSTO_X_NUMBER) {
        axes->along =
            fit_values((struct extent){x.from / panel->x_scale, x.to / panel->x_scale}, panel->x_log, false, along_pixels(axes), 0.04);
        return;
    }
    double side = fmax(0.6 * panel->step, axes->rows ? 0 : (x.to - x.from) * 0.02); /* a label of the first point reaches beyond it */
    axes->along.from = axes->rows ? -x.to - side : x.from - side;
    axes->along.to = axes->rows ? -x.from + side : x.to + side;
    double pixels_along = along_pixels(axes), years = axes->along.to - axes->along.from;
    double part = panel->step < 1 && !axes->rows ? part_step(pixels_along, look, years, panel->step) : 0;
    axes->along.step = part > 0 ? part : year_step(pixels_along, look, years);
}

double csto_bar_half(const struct csto_axes *axes, const struct csto_plot_panel *panel)
{
    enum { UPRIGHT_MOST = 40, ROW_MOST = 16 };
    double unit = along_pixels(axes) / (axes->along.to - axes->along.from);
    return fmin(0.36 * panel->step, floor((axes->rows ? ROW_MOST : UPRIGHT_MOST) / unit * 1000) / 1000);
}

double csto_axes_along(const struct csto_axes *a, double along)
{
    return position(&a->along, along, along_pixels(a));
}

double csto_axes_up(const struct csto_axes *a, double up)
{
    return position(&a->up, up, up_pixels(a));
}

/* ---- where panels stand ---- */

static double names_width(const struct csto_plot_panel *panel, const struct csto_look *look)
{
    struct csto_text name = {0};
    double widest = 0;
    for (size_t i = 0; i < panel->names.n; i++) {
        csto_text_clear(&name);
        csto_plot_put_name(&name, panel->names.at[i], panel->name_letters);
        widest = fmax(widest, csto_text_pixels(look, csto_text_string(&name), CSTO_FONT_TEXT));
    }
    csto_text_free(&name);
    return widest;
}

/* Of the labels of an axis of values, before anyone knows how high the panel will be. */
static double ticks_width(const struct csto_plot_panel *panel, const struct csto_look *look)
{
    enum { MOST = 40, PIXELS = 400 };
    double at[MOST], widest = 0;
    struct csto_axes axes;
    struct csto_text label = {0};
    csto_axes_fit(&axes, panel, look, (struct csto_box){0, PIXELS, 0, PIXELS});
    for (size_t n = csto_axis_ticks(&axes.up, at, MOST), i = 0; i < n; i++) {
        csto_text_clear(&label);
        csto_plot_put_number(&label, at[i]);
        widest = fmax(widest, csto_text_pixels(look, csto_text_string(&label), CSTO_FONT_SMALL));
    }
    csto_text_free(&label);
    return widest;
}

/* Room right of a panel whose series are named at their ends. */
static double ends_width(const struct csto_plot_panel *panel, const struct csto_look *look)
{
    struct csto_text name = {0};
    double widest = 0;
    for (size_t s = 0; panel->names_at_end && s < panel->series.n; s++) {
        csto_text_clear(&name);
        csto_plot_put_short(&name, panel->series.at[s].label, CSTO_END_LETTERS);
        widest = fmax(widest, csto_text_pixels(look, csto_text_string(&name), CSTO_FONT_TEXT));
    }
    csto_text_free(&name);
    return widest > 0 ? widest + 24 : 0;
}

static double left_of(const struct csto_plot_panel *panel, const struct csto_look *look)
{
    enum { LEAST = 30, BEHIND = 14 };
    if (panel->x_kind == CSTO_X_CATEGORY || panel->x_kind == CSTO_X_GRID)
        return names_width(panel, look) + 16;
    return fmax(LEAST, ticks_width(panel, look) + BEHIND);
}

/* Panels below each other share their left end. */
static double shared_left(const csto_plotspec *p, const struct csto_look *look)
{
    bool below = p->panels.n == 2 && !p->beside;
    return fmax(left_of(&p->panels.at[0], look), below ? left_of(&p->panels.at[1], look) : 0);
}

struct csto_box csto_panel_box(const csto_plotspec *p, const struct csto_look *look, size_t i, struct csto_box whole)
{
    enum { HEAD = 34, GRID_HEAD = 56, TICKS = 26, BETWEEN = 40 };
    const struct csto_plot_panel *panel = &p->panels.at[i];
    size_t small = p->panels.n - 1;
    double left = whole.left + shared_left(p, look), right = whole.right - ends_width(panel, look);
    double ticks = TICKS + (*panel->x_label ? 20 : 0);
    if (p->beside && small) {
        double half = (whole.right - left - BETWEEN) / 2;
        return (struct csto_box){left + (double)i * (half + BETWEEN), left + (double)i * (half + BETWEEN) + half, whole.bottom + ticks,
                                 whole.top - HEAD};
    }
    double head = panel->x_kind == CSTO_X_GRID ? GRID_HEAD : HEAD;
    double split = small ? whole.bottom + (whole.top - whole.bottom) * 0.37 : whole.bottom;
    if (i == 0)
        return (struct csto_box){left, right, split + ticks, whole.top - head};
    if (small == 1)
        return (struct csto_box){left, right, whole.bottom + TICKS, split - HEAD - 10};
    double width = (whole.right - whole.left) / (double)small;
    return (struct csto_box){whole.left + width * (double)(i - 1) + CSTO_SMALL_LEFT, whole.left + width * (double)i - 10,
                             whole.bottom + TICKS, split - HEAD - 10};
}

/* ---- names of series at their ends ---- */

/* Where a series ends: its last point that is drawn; false where none is. */
static bool end_of(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *s, double *y)
{
    for (size_t i = s->points.n; i-- > 0;) {
        const struct csto_plot_point *p = &s->points.at[i];
        if (s->style == CSTO_STYLE_BAND || !csto_point_shown(panel, p))
            continue;
        double up = csto_axes_up(a, p->value / panel->scale);
        if (s->style == CSTO_STYLE_BARS)
            up = (up + csto_axes_up(a, p->from / panel->scale)) / 2;
        *y = a->box.bottom + up;
        return true;
    }
    return false;
}

static int by_height(const void *a, const void *b)
{
    const struct csto_end *x = a, *y = b;
    return x->y != y->y ? (x->y > y->y) - (x->y < y->y) : (x->colour > y->colour) - (x->colour < y->colour);
}

/* Moves names apart that would stand on each other: up from the lowest, and down again where that passes the top. */
static void move_apart(struct csto_end *ends, size_t n, double line, double bottom, double top)
{
    for (size_t i = 0; i < n; i++)
        ends[i].y = fmax(ends[i].y, i ? ends[i - 1].y + line : bottom);
    for (size_t i = n; i-- > 0;)
        ends[i].y = fmin(ends[i].y, i + 1 < n ? ends[i + 1].y - line : top);
}

bool csto_ends_place(struct csto_end **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_axes *a)
{
    struct csto_end *ends = csto_arena_take(&texts->arena, (panel->series.n + 1) * sizeof *ends);
    struct csto_text name = {0};
    *out = ends, *n = 0;
    for (size_t s = 0; ends && panel->names_at_end && s < panel->series.n; s++) {
        const struct csto_plot_series *series = &panel->series.at[s];
        if (!*series->label || !end_of(panel, a, series, &ends[*n].y))
            continue;
        csto_text_clear(&name);
        csto_plot_put_short(&name, series->label, CSTO_END_LETTERS);
        ends[*n].text = csto_plotspec_text(texts, "%s", csto_text_string(&name));
        ends[*n].series = s;
        ends[(*n)++].colour = series->colour;
    }
    texts->no_memory |= name.failed;
    csto_text_free(&name);
    if (*n) {
        qsort(ends, *n, sizeof *ends, by_height);
        move_apart(ends, *n, a->look->cells ? CSTO_CELL_HEIGHT : 18, a->box.bottom, a->box.top);
    }
    return ends != NULL;
}
