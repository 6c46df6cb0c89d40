#include "config.h"

#include "plots/geometry.h"

#include <math.h>

enum { MARKS_MOST = 400, YEAR_PIXELS = 38, TICK_PIXELS = 70, MARK_HEIGHT = 16 };

double csto_text_pixels(const char *text, int font)
{
    return (double)csto_utf8_width(text, strlen(text)) * font * 0.62;
}

double csto_point_reach(const struct csto_plot_panel *panel, const struct csto_plot_point *point)
{
    double reach = point->value;
    if (reach < 0)
        return (isfinite(point->low) && point->low < reach ? point->low : reach) / panel->scale;
    return (isfinite(point->high) && point->high > reach ? point->high : reach) / panel->scale;
}

double csto_axes_arrow(const struct csto_axes *axes)
{
    enum { ARROW_PIXELS = 20 };
    double pixels = axes->rows ? axes->box.right - axes->box.left : axes->box.top - axes->box.bottom;
    return (axes->up_to - axes->up_from) * ARROW_PIXELS / pixels;
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
    axes->along_from = axes->rows ? -x1 - side : x0 - side;
    axes->along_to = axes->rows ? -x0 + side : x1 + side;
    static const int steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    size_t i = 0;
    double per_year = (box.right - box.left) / (axes->along_to - axes->along_from);
    while (i + 1 < sizeof steps / sizeof *steps && per_year * steps[i] < YEAR_PIXELS)
        i++;
    axes->year_step = steps[i];
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

static double pixels_along(const struct csto_axes *a, double along)
{
    double length = a->rows ? a->box.top - a->box.bottom : a->box.right - a->box.left;
    return (along - a->along_from) / (a->along_to - a->along_from) * length;
}

static double pixels_up(const struct csto_axes *a, double up)
{
    double length = a->rows ? a->box.right - a->box.left : a->box.top - a->box.bottom;
    return (up - a->up_from) / (a->up_to - a->up_from) * length;
}

static struct candidate place(csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_point *p,
                              csto_plot_style style)
{
    enum { POINT_PIXELS = 5 };
    struct candidate c = {.mark = {.along = a->rows ? -p->x : p->x, .up = csto_point_reach(panel, p), .below = p->value < 0}};
    c.mark.text = mark_text(texts, panel, p);
    if (p->high == INFINITY && !c.mark.below)
        c.mark.up = fmax(c.mark.up, p->value / panel->scale + csto_axes_arrow(a));
    double width = csto_text_pixels(c.mark.text, CSTO_FONT_SMALL), along = pixels_along(a, c.mark.along), up = pixels_up(a, c.mark.up);
    double half = style == CSTO_STYLE_BARS ? pixels_along(a, a->along_from + 0.36) : POINT_PIXELS;
    double foot = pixels_up(a, style == CSTO_STYLE_BARS ? 0 : p->value / panel->scale) - (style == CSTO_STYLE_BARS ? 0 : POINT_PIXELS);
    if (a->rows) {
        c.label = (struct rectangle){up, up + width, along - MARK_HEIGHT / 2.0, along + MARK_HEIGHT / 2.0};
        c.drawn = (struct rectangle){foot, up, along - half, along + half};
    } else {
        c.label = (struct rectangle){along - width / 2, along + width / 2, c.mark.below ? up - MARK_HEIGHT : up, c.mark.below ? up : up + MARK_HEIGHT};
        c.drawn = (struct rectangle){along - half, along + half, fmin(foot, up), fmax(foot, up)};
    }
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

bool csto_marks_choose(struct csto_mark **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_axes *axes)
{
    CSTO_ARRAY(struct candidate) all = {0};
    size_t largest = 0, chosen = 0;
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n && all.n < MARKS_MOST; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            if (isnan(p->value))
                continue;
            if (!csto_array_push(&all, place(texts, panel, axes, p, panel->series.at[s].style))) {
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
