/* marks.c - labels beside points: which of them have room, and on which side they stand */
#include "config.h"

#include "plots/geometry.h"

#include "plots/letters.h"

#include <math.h>

enum { MARKS_MOST = 400, MARK_HEIGHT = 16, POINT_PIXELS = 5 };

struct rectangle { /* in pixels of the panel */
    double left, right, bottom, top;
};

struct candidate {
    struct csto_mark mark;
    struct rectangle label, drawn; /* its own, and what is drawn of the point: no other label may stand there */
    bool taken, mute;              /* mute: it has no label, only a place where no other may stand */
};

/* Three digits, a "+" for an open upper end, and what a partial one covers; or what the plot says. */
static const char *mark_text(csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_plot_point *p)
{
    struct csto_text t = {0};
    if (p->label)
        return p->label;
    csto_plot_put_number(&t, p->value / panel->scale);
    if (panel->values == CSTO_VALUES_PERCENT)
        csto_text_putc(&t, '%');
    if (p->high == INFINITY)
        csto_text_putc(&t, '+');
    if (p->partial)
        csto_text_printf(&t, " (%s)", p->partial);
    const char *kept = csto_plotspec_text(texts, "%s", csto_text_string(&t));
    texts->no_memory |= t.failed;
    csto_text_free(&t);
    return kept;
}

/* Height in pixels that the line to the point's neighbour gains over half the width of a label; 0 where no line is drawn. */
static double climb(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *s, size_t i, int step,
                    double width)
{
    size_t k = i + (size_t)step;
    if (s->style != CSTO_STYLE_LINE || k >= s->points.n) /* i - 1 of 0 is too large as well */
        return 0;
    const struct csto_plot_point *p = &s->points.at[i], *q = &s->points.at[k];
    if (!csto_point_shown(panel, q) || p->partial || q->partial || fabs(q->x - p->x) > 1.5 * panel->step)
        return 0;
    double run = fabs(csto_axes_along(a, q->x) - csto_axes_along(a, p->x));
    return (csto_axes_up(a, q->value / panel->scale) - csto_axes_up(a, p->value / panel->scale)) * width / 2 / run;
}

/* Beside a line the label stands where the line does not go. */
static csto_side side_of(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *s, size_t i,
                         double width)
{
    enum { STEEP = 5 };
    if (a->rows)
        return s->points.at[i].value < 0 ? CSTO_SIDE_LEFT : CSTO_SIDE_RIGHT;
    if (panel->x_kind == CSTO_X_NUMBER) { /* towards the middle of the panel */
        double x = csto_axes_along(a, s->points.at[i].x / panel->x_scale);
        return x > (a->box.right - a->box.left) / 2 ? CSTO_SIDE_LEFT : CSTO_SIDE_RIGHT;
    }
    if (s->points.at[i].value < 0 && !panel->no_zero)
        return CSTO_SIDE_BELOW;
    double before = climb(panel, a, s, i, -1, width), after = climb(panel, a, s, i, 1, width);
    if (after > STEEP)
        return before > -STEEP && before != 0 ? CSTO_SIDE_BELOW : CSTO_SIDE_LEFT;
    return before > STEEP ? CSTO_SIDE_RIGHT : CSTO_SIDE_ABOVE;
}

static struct rectangle label_at(const struct csto_axes *a, const struct csto_mark *m, double width)
{
    enum { GAP = 6, PAD = 3, ASIDE = 4 };
    double along = csto_axes_along(a, m->along), up = csto_axes_up(a, m->up), x = a->rows ? up : along, y = a->rows ? along : up;
    double height = a->look->cells ? CSTO_CELL_HEIGHT : MARK_HEIGHT, half = height / 2;
    switch (m->side) {
    case CSTO_SIDE_ABOVE: return (struct rectangle){x - width / 2 - PAD, x + width / 2 + PAD, y, y + height};
    case CSTO_SIDE_ABOVE_LEFT: return (struct rectangle){x - ASIDE - width, x - ASIDE, y, y + height};
    case CSTO_SIDE_ABOVE_RIGHT: return (struct rectangle){x + ASIDE, x + ASIDE + width, y, y + height};
    case CSTO_SIDE_BELOW_LEFT: return (struct rectangle){x - ASIDE - width, x - ASIDE, y - height, y};
    case CSTO_SIDE_BELOW_RIGHT: return (struct rectangle){x + ASIDE, x + ASIDE + width, y - height, y};
    case CSTO_SIDE_BELOW: return (struct rectangle){x - width / 2 - PAD, x + width / 2 + PAD, y - height, y};
    case CSTO_SIDE_LEFT: return (struct rectangle){x - GAP - width, x - GAP, y - half, y + half};
    default: return (struct rectangle){x + GAP, x + GAP + width, y - half, y + half};
    }
}

/* Where the label is fixed: the end of what is drawn of the point on that side. */
static double fixed_at(const struct csto_plot_panel *panel, const struct csto_plot_point *p, const struct csto_mark *m, bool rows,
                       double reach)
{
    double value = p->value / panel->scale;
    if (!rows && (m->side == CSTO_SIDE_LEFT || m->side == CSTO_SIDE_RIGHT))
        return value;
    if (m->side >= CSTO_SIDE_BELOW && m->side <= CSTO_SIDE_BELOW_RIGHT && value >= 0)
        return isfinite(p->low) && (!panel->log || p->low > 0) ? fmin(p->low / panel->scale, value) : value;
    return reach;
}

/* ---- lines that run through the points ---- */

/* True where the line from (x0, y0) to (x1, y1) passes the rectangle. */
static bool crosses(const struct rectangle *r, double x0, double y0, double x1, double y1)
{
    double from = 0, to = 1, starts[] = {x0, y0}, runs[] = {x1 - x0, y1 - y0}, lows[] = {r->left, r->bottom}, highs[] = {r->right, r->top};
    for (int i = 0; i < 2; i++) {
        if (runs[i] == 0) {
            if (starts[i] <= lows[i] || starts[i] >= highs[i])
                return false;
            continue;
        }
        double a = (lows[i] - starts[i]) / runs[i], b = (highs[i] - starts[i]) / runs[i];
        from = fmax(from, fmin(a, b));
        to = fmin(to, fmax(a, b));
    }
    return from < to;
}

/* True where a plain line of the panel runs through the label. */
static bool struck(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct rectangle *label)
{
    for (size_t k = 0; k < panel->series.n; k++) {
        const struct csto_plot_series *s = &panel->series.at[k];
        for (size_t i = 1; (s->style == CSTO_STYLE_CURVE || s->style == CSTO_STYLE_DASHES) && i < s->points.n; i++) {
            const struct csto_plot_point *p = &s->points.at[i - 1], *q = &s->points.at[i];
            if (crosses(label, csto_axes_along(a, p->x), csto_axes_up(a, p->value / panel->scale), csto_axes_along(a, q->x),
                        csto_axes_up(a, q->value / panel->scale)))
                return true;
        }
    }
    return false;
}

/* Gives the label the first side on which no line runs through it. */
static void choose_side(struct candidate *c, const struct csto_plot_panel *panel, const struct csto_axes *a,
                        const struct csto_plot_point *p, double width, double reach)
{
    static const csto_side sides[] = {CSTO_SIDE_ABOVE, CSTO_SIDE_ABOVE_LEFT, CSTO_SIDE_ABOVE_RIGHT,
                                      CSTO_SIDE_BELOW, CSTO_SIDE_BELOW_LEFT, CSTO_SIDE_BELOW_RIGHT};
    for (size_t i = 0; i <= sizeof sides / sizeof *sides; i++) {
        c->mark.side = sides[i < sizeof sides / sizeof *sides ? i : 0];
        c->mark.up = fixed_at(panel, p, &c->mark, a->rows, reach);
        c->label = label_at(a, &c->mark, width);
        if (!struck(panel, a, &c->label))
            return;
    }
}

/* Where the label of a bar may stand: beyond the points of other series at its end. */
static double pass_points(const struct csto_plot_panel *panel, const struct csto_axes *a, const struct csto_plot_series *bars, double x,
                          double reach)
{
    double pixel = (a->up.to - a->up.from) / (a->box.top - a->box.bottom), side = reach < 0 ? -1 : 1, near = POINT_PIXELS * pixel;
    for (size_t s = 0; !a->rows && !a->up.log && s < panel->series.n; s++) {
        const struct csto_plot_series *other = &panel->series.at[s];
        for (size_t i = 0; other != bars && other->style == CSTO_STYLE_POINTS && i < other->points.n; i++) {
            double at = other->points.at[i].value / panel->scale;
            if (other->points.at[i].x == x && (at - reach) * side > -near && (at - reach) * side < MARK_HEIGHT * pixel + near)
                reach = at + side * near;
        }
    }
    return reach;
}

static struct candidate place(csto_plotspec *texts, const struct csto_plot_panel *panel, const struct csto_axes *a,
                              const struct csto_plot_series *s, size_t i)
{
    const struct csto_plot_point *p = &s->points.at[i];
    bool bars = s->style == CSTO_STYLE_BARS;
    double value = p->value / panel->scale, reach = csto_point_reach(panel, p);
    if (p->high == INFINITY && value >= 0)
        reach = fmax(reach, csto_axes_arrow_end(a, value));
    if (bars)
        reach = pass_points(panel, a, s, p->x, reach);
    double x = panel->x_kind == CSTO_X_NUMBER ? p->x / panel->x_scale : p->x;
    struct candidate c = {.mark = {.along = a->rows ? -x : x, .text = mark_text(texts, panel, p)}};
    double width = csto_text_pixels(a->look, c.mark.text, CSTO_FONT_SMALL);
    c.mark.side = side_of(panel, a, s, i, width);
    c.mark.up = fixed_at(panel, p, &c.mark, a->rows, reach);
    c.label = label_at(a, &c.mark, width);
    if (s->style == CSTO_STYLE_POINTS && panel->x_kind == CSTO_X_YEAR)
        choose_side(&c, panel, a, p, width, reach);
    double along = csto_axes_along(a, c.mark.along);
    double half = bars ? csto_axes_along(a, c.mark.along + csto_bar_half(a, panel)) - along : POINT_PIXELS;
    double foot = bars ? csto_axes_up(a, p->from / panel->scale) : csto_axes_up(a, value) - POINT_PIXELS, end = csto_axes_up(a, reach);
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

/* A series of that style has labels beside its points; of one among numbers only what the plot says. */
static bool has_marks(const struct csto_plot_panel *panel, const struct csto_plot_series *s, const struct csto_plot_point *p)
{
    if (s->style == CSTO_STYLE_BAND || !csto_point_shown(panel, p) || (p->label && !*p->label))
        return false;
    return p->label || (s->style <= CSTO_STYLE_POINTS && panel->x_kind != CSTO_X_NUMBER);
}

/* A point without a label of its own: no other's may stand on it. */
static bool is_obstacle(const struct csto_plot_panel *panel, const struct csto_plot_series *s, const struct csto_plot_point *p)
{
    return (s->style == CSTO_STYLE_POINTS || s->style == CSTO_STYLE_LINE) && panel->x_kind == CSTO_X_YEAR && csto_point_shown(panel, p);
}

bool csto_marks_choose(struct csto_mark **out, size_t *n, csto_plotspec *texts, const struct csto_plot_panel *panel,
                       const struct csto_axes *axes)
{
    CSTO_ARRAY(struct candidate) all = {0};
    size_t largest = 0, last = 0, chosen = 0;
    for (size_t s = 0; panel->x_kind != CSTO_X_GRID && s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n && all.n < MARKS_MOST; i++) {
            const struct csto_plot_point *p = &panel->series.at[s].points.at[i];
            bool labelled = has_marks(panel, &panel->series.at[s], p);
            if (!labelled && !is_obstacle(panel, &panel->series.at[s], p))
                continue;
            struct candidate c = place(texts, panel, axes, &panel->series.at[s], i);
            c.mute = !labelled;
            if (!csto_array_push(&all, c)) {
                csto_array_free(&all);
                return false;
            }
            if (labelled)
                last = all.n - 1;
            if (labelled && (all.at[largest].mute || fabs(c.mark.up) > fabs(all.at[largest].mark.up)))
                largest = all.n - 1;
        }
    if (all.n && !all.at[largest].mute) {
        all.at[largest].taken = true;
        take(all.at, all.n, last);
    }
    for (size_t i = 0; i < all.n; i++)
        if (!all.at[i].mute)
            take(all.at, all.n, i);
    struct csto_mark *marks = csto_arena_take(&texts->arena, (all.n + 1) * sizeof *marks);
    for (size_t i = 0; marks && i < all.n; i++)
        if (all.at[i].taken)
            marks[chosen++] = all.at[i].mark;
    csto_array_free(&all);
    *out = marks, *n = chosen;
    return marks != NULL;
}
