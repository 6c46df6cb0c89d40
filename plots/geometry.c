#include "config.h"

#include "plots/geometry.h"

#include <math.h>

enum { MARKS_MOST = 400, YEAR_PIXELS = 38, TICK_PIXELS = 70, MARK_HEIGHT = 16 };

double csto_text_pixels(const char *text, int font)
{
    return (double)csto_utf8_width(text, strlen(text)) * font * 0.7;
}

double csto_point_reach(const struct csto_plot_panel *panel, const struct csto_plot_point *point)
{
    double reach = point->value;
    if (reach < 0)
        return (isfinite(point->low) && point->low < reach ? point->low : reach) / panel->scale;
    return (isfinite(point->high) && point->high > reach ? point->high : reach) / panel->scale;
}

/* Rounded to a hundredth of the distance between ticks: a script should not be full of digits that nobody can see. */
static double rounded(double x, double step)
{
    enum { PARTS = 100 };
    return round(x / step * PARTS) * step / PARTS;
}

double csto_axes_arrow(const struct csto_axes *axes)
{
    enum { ARROW_PIXELS = 20 };
    double pixels = axes->rows ? axes->box.right - axes->box.left : axes->box.top - axes->box.bottom;
    return rounded((axes->up_to - axes->up_from) * ARROW_PIXELS / pixels, axes->up_step);
}

bool csto_panel_has_year(const struct csto_plot_panel *panel, double year)
{
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n; i++)
            if (panel->series.at[s].points.at[i].x == year && !isnan(panel->series.at[s].points.at[i].value))
                return true;
    return false;
}

static void find_extent(const struct csto_plot_panel *panel, double *x0, double *x1, double *v0, double *v1)
{
    *x0 = INFINITY, *x1 = -INFINITY, *v0 = 0, *v1 = 0;
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            *x0 = fmin(*x0, p->x), *x1 = fmax(*x1, p->x);
            if (isnan(p->value))
                continue;
            double reach = csto_point_reach(panel, p);
            *v0 = fmin(*v0, reach), *v1 = fmax(*v1, reach);
        }
    if (panel->from < panel->to)
        *x0 = fmin(*x0, panel->from), *x1 = fmax(*x1, panel->to);
    if (*x0 > *x1)
        *x0 = *x1 = 0;
    if (*v0 == *v1)
        *v1 = 1;
}

void csto_axes_fit(struct csto_axes *axes, const struct csto_plot_panel *panel, struct csto_box box)
{
    double x0, x1, v0, v1, side = 0.6;
    find_extent(panel, &x0, &x1, &v0, &v1);
    *axes = (struct csto_axes){.box = box, .rows = panel->x_kind == CSTO_X_CATEGORY};
    double pixels = axes->rows ? box.right - box.left : box.top - box.bottom;
    double room = (axes->rows ? 90 : 44) / pixels; /* for a label behind the longest, and the arrow of an open end */
    axes->up_from = v0 < 0 ? v0 - (v1 - v0) * room : 0;
    axes->up_to = v1 > 0 ? v1 + (v1 - v0) * room : 0;
    axes->up_step = csto_plot_step(axes->up_to - axes->up_from, (int)fmin(6, fmax(2, pixels / TICK_PIXELS)));
    axes->up_from = rounded(axes->up_from, axes->up_step);
    axes->up_to = rounded(axes->up_to, axes->up_step);
    axes->along_from = axes->rows ? -x1 - side : x0 - side;
    axes->along_to = axes->rows ? -x0 + side : x1 + side;
    static const int steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    size_t i = 0;
    double per_year = (box.right - box.left) / (axes->along_to - axes->along_from);
    while (i + 1 < sizeof steps / sizeof *steps && per_year * steps[i] < YEAR_PIXELS)
        i++;
    axes->year_step = steps[i];
}

/* ---- where panels stand ---- */

static double names_width(const struct csto_plot_panel *panel)
{
    struct csto_text name = {0};
    double widest = 0;
    for (size_t i = 0; panel->series.n && i < panel->series.at[0].points.n; i++) {
        csto_text_clear(&name);
        csto_plot_put_name(&name, panel->series.at[0].points.at[i].name ? panel->series.at[0].points.at[i].name : "", CSTO_NAME_LETTERS);
        widest = fmax(widest, csto_text_pixels(csto_text_string(&name), CSTO_FONT_TEXT));
    }
    csto_text_free(&name);
    return widest;
}

struct csto_box csto_panel_box(const csto_plotspec *p, size_t i, struct csto_box whole)
{
    enum { HEAD = 34, TICKS = 26, LEFT = 60 };
    size_t small = p->panels.n - 1;
    double split = small ? whole.bottom + (whole.top - whole.bottom) * 0.37 : whole.bottom;
    if (i == 0)
        return (struct csto_box){
            whole.left + (p->panels.at[0].x_kind == CSTO_X_CATEGORY ? names_width(&p->panels.at[0]) * 1.06 + 16 : LEFT - CSTO_EDGE),
            whole.right, split + TICKS, whole.top - HEAD};
    double width = (whole.right - whole.left) / (double)small;
    return (struct csto_box){whole.left + width * (double)(i - 1) + CSTO_SMALL_LEFT, whole.left + width * (double)i - 10,
                             whole.bottom + TICKS, split - HEAD - 10};
}

/* ---- labels of points ---- */

struct rectangle { /* in pixels of the panel */
    double left, right, bottom, top;
};

struct candidate {
    struct csto_mark mark;
    struct rectangle label, drawn; /* its own, and what is drawn of the point: no other label may stand there */
    bool taken;
};

/* Three digits, a "+" for an open upper end, and what a partial one covers. */
static const char *mark_text(csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_plot_point *p)
{
    struct csto_text t = {0};
    csto_plot_put_number(&t, p->value / panel->scale);
    if (p->high == INFINITY)
        csto_text_putc(&t, '+');
    if (p->partial)
        csto_text_printf(&t, " (%s)", p->partial);
    const char *kept = csto_plotspec_text(texts, "%s", csto_text_string(&t));
    texts->no_memory |= t.failed;
    csto_text_free(&t);
    return kept;
}

static double pixels_along_unit(const struct csto_axes *a)
{
    return (a->rows ? a->box.top - a->box.bottom : a->box.right - a->box.left) / (a->along_to - a->along_from);
}

static double pixels_up_unit(const struct csto_axes *a)
{
    return (a->rows ? a->box.right - a->box.left : a->box.top - a->box.bottom) / (a->up_to - a->up_from);
}

static double pixels_along(const struct csto_axes *a, double along)
{
    return (along - a->along_from) * pixels_along_unit(a);
}

static double pixels_up(const struct csto_axes *a, double up)
{
    return (up - a->up_from) * pixels_up_unit(a);
}

double csto_bar_half(const struct csto_axes *axes)
{
    enum { UPRIGHT_MOST = 40, ROW_MOST = 16 };
    return fmin(0.36, floor((axes->rows ? ROW_MOST : UPRIGHT_MOST) / pixels_along_unit(axes) * 1000) / 1000);
}

/* Height in pixels that the line to the point's neighbour gains over half the width of a label; 0 where no line is drawn. */
static double climb(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *s, size_t i, int step,
                    double width)
{
    size_t k = i + (size_t)step;
    if (s->style != CSTO_STYLE_LINE || k >= s->points.n) /* i - 1 of 0 is too large as well */
        return 0;
    const struct csto_plot_point *p = &s->points.at[i], *q = &s->points.at[k];
    if (isnan(q->value) || p->partial || q->partial || fabs(q->x - p->x) != 1)
        return 0;
    return (q->value - p->value) / panel->scale * pixels_up_unit(a) * width / 2 / pixels_along_unit(a);
}

/* Beside a line the label stands where the line does not go. */
static csto_side side_of(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *s, size_t i,
                         double width)
{
    enum { STEEP = 5 };
    if (a->rows)
        return s->points.at[i].value < 0 ? CSTO_SIDE_LEFT : CSTO_SIDE_RIGHT;
    if (s->points.at[i].value < 0)
        return CSTO_SIDE_BELOW;
    double before = climb(panel, a, s, i, -1, width), after = climb(panel, a, s, i, 1, width);
    if (after > STEEP)
        return before > -STEEP && before != 0 ? CSTO_SIDE_BELOW : CSTO_SIDE_LEFT;
    return before > STEEP ? CSTO_SIDE_RIGHT : CSTO_SIDE_ABOVE;
}

static struct rectangle label_at(const struct csto_axes *a, const struct csto_mark *m, double width)
{
    enum { GAP = 6, PAD = 3 };
    double along = pixels_along(a, m->along), up = pixels_up(a, m->up), x = a->rows ? up : along, y = a->rows ? along : up,
           half = MARK_HEIGHT / 2.0;
    switch (m->side) {
    case CSTO_SIDE_ABOVE: return (struct rectangle){x - width / 2 - PAD, x + width / 2 + PAD, y, y + MARK_HEIGHT};
    case CSTO_SIDE_BELOW: return (struct rectangle){x - width / 2 - PAD, x + width / 2 + PAD, y - MARK_HEIGHT, y};
    case CSTO_SIDE_LEFT: return (struct rectangle){x - GAP - width, x - GAP, y - half, y + half};
    default: return (struct rectangle){x + GAP, x + GAP + width, y - half, y + half};
    }
}

static struct candidate place(csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_axes *a,
                              const struct csto_plot_series *s, size_t i)
{
    enum { POINT_PIXELS = 5 };
    const struct csto_plot_point *p = &s->points.at[i];
    bool bars = s->style == CSTO_STYLE_BARS;
    double value = p->value / panel->scale, reach = csto_point_reach(panel, p);
    if (p->high == INFINITY && value >= 0)
        reach = fmax(reach, value + csto_axes_arrow(a));
    struct candidate c = {.mark = {.along = a->rows ? -p->x : p->x, .text = mark_text(texts, panel, p)}};
    double width = csto_text_pixels(c.mark.text, CSTO_FONT_SMALL);
    c.mark.side = side_of(panel, a, s, i, width);
    bool beside = !a->rows && (c.mark.side == CSTO_SIDE_LEFT || c.mark.side == CSTO_SIDE_RIGHT);
    c.mark.up = beside                                         ? value
                : c.mark.side == CSTO_SIDE_BELOW && value >= 0 ? (isfinite(p->low) ? fmin(p->low / panel->scale, value) : value)
                                                               : reach;
    c.label = label_at(a, &c.mark, width);
    double half = bars ? csto_bar_half(a) * pixels_along_unit(a) : POINT_PIXELS, along = pixels_along(a, c.mark.along);
    double foot = bars ? pixels_up(a, 0) : pixels_up(a, value) - POINT_PIXELS, end = pixels_up(a, reach);
    if (a->rows)
        c.drawn = (struct rectangle){fmin(foot, end), fmax(foot, end), along - half, along + half};
    else
        c.drawn = (struct rectangle){along - half, along + half, fmin(foot, end), fmax(foot, end)};
    return c;
}

static bool overlap(const struct rectangle *a, const struct rectangle *b)
{
    return a->left < b->right && b->left < a->right && a->bottom < b->top && b->bottom < a->top;
}

static void take(struct candidate *all, size_t n, size_t i)
{
    for (size_t k = 0; k < n; k++)
        if (k != i && ((all[k].taken && overlap(&all[i].label, &all[k].label)) || overlap(&all[i].label, &all[k].drawn)))
            return;
    all[i].taken = true;
}

bool csto_marks_choose(struct csto_mark **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel,
                       const struct csto_axes *axes)
{
    CSTO_ARRAY(struct candidate) all = {0};
    size_t largest = 0, chosen = 0;
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n && all.n < MARKS_MOST; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            if (isnan(p->value))
                continue;
            if (!csto_array_push(&all, place(texts, panel, axes, &panel->series.at[s], i))) {
                csto_array_free(&all);
                return false;
            }
            if (fabs(all.at[all.n - 1].mark.up) > fabs(all.at[largest].mark.up))
                largest = all.n - 1;
        }
    if (all.n) {
        all.at[largest].taken = true;
        take(all.at, all.n, all.n - 1);
    }
    for (size_t i = 0; i < all.n; i++)
        take(all.at, all.n, i);
    struct csto_mark *marks = csto_arena_take(&texts->arena, (all.n + 1) * sizeof *marks);
    for (size_t i = 0; marks && i < all.n; i++)
        if (all.at[i].taken)
            marks[chosen++] = all.at[i].mark;
    csto_array_free(&all);
    *out = marks, *n = chosen;
    return marks != NULL;
}
