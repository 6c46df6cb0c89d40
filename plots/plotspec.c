#include "config.h"

#include "plots/plotspec.h"

#include "base/number.h"
#include "base/status.h"

#include <math.h>
#include <stdarg.h>

csto_status csto_plotspec_new(csto_plotspec **out, const char *kind, csto_error *err)
{
    csto_plotspec *p = calloc(1, sizeof *p);
    if (!p)
        return csto_fail_memory(err);
    p->title = p->subtitle = p->source = "";
    p->kind = csto_plotspec_text(p, "%s", kind);
    *out = p;
    return CSTO_OK;
}

void csto_plotspec_drop_panel(csto_plotspec *p)
{
    struct csto_plot_panel *panel = &p->panels.at[--p->panels.n];
    for (size_t s = 0; s < panel->series.n; s++)
        csto_array_free(&panel->series.at[s].points);
    csto_array_free(&panel->series);
    csto_array_free(&panel->names);
    csto_array_free(&panel->columns);
    csto_array_free(&panel->rules);
}

void csto_plotspec_free(csto_plotspec *p)
{
    if (!p)
        return;
    while (p->panels.n)
        csto_plotspec_drop_panel(p);
    csto_array_free(&p->panels);
    csto_arena_free(&p->arena);
    free(p);
}

const char *csto_plotspec_text(csto_plotspec *p, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int n = vsnprintf(NULL, 0, format, list);
    char *text = n < 0 ? NULL : csto_arena_take(&p->arena, (size_t)n + 1);
    if (text)
        vsnprintf(text, (size_t)n + 1, format, again);
    else
        p->no_memory = true;
    va_end(again);
    va_end(list);
    return text ? text : "";
}

struct csto_plot_panel *csto_plotspec_panel(csto_plotspec *p, csto_plot_x x_kind, const char *y_label, double scale)
{
    struct csto_plot_panel *panel = csto_array_add(&p->panels);
    if (panel)
        *panel = (struct csto_plot_panel){.title = "",
                                          .y_label = y_label,
                                          .x_label = "",
                                          .x_kind = x_kind,
                                          .scale = scale,
                                          .x_scale = 1,
                                          .step = 1,
                                          .name_letters = CSTO_NAME_LETTERS};
    return panel;
}

struct csto_plot_series *csto_panel_series(struct csto_plot_panel *panel, csto_plot_style style, const char *label, size_t colour)
{
    struct csto_plot_series *s = panel ? csto_array_add(&panel->series) : NULL;
    if (s)
        *s = (struct csto_plot_series){.label = label, .style = style, .colour = colour};
    return s;
}

bool csto_series_point(struct csto_plot_series *s, struct csto_plot_point point)
{
    return s && csto_array_push(&s->points, point);
}

bool csto_panel_name(struct csto_plot_panel *panel, const char *lent)
{
    return csto_array_push(&panel->names, lent);
}

bool csto_style_observed(csto_plot_style style)
{
    return style == CSTO_STYLE_BARS || style == CSTO_STYLE_LINE || style == CSTO_STYLE_POINTS;
}

/* "2.1e-8": three digits of a number that is too small or too large to be written out. */
static void put_power(struct csto_text *t, double x)
{
    int power = (int)floor(log10(fabs(x)));
    csto_number_print_grouped(t, (double)((long double)x / powl(10, power)), 2);
    csto_text_printf(t, "e%d", power);
}

void csto_plot_put_number(struct csto_text *t, double x)
{
    double a = fabs(x);
    if (!isfinite(x)) /* what is not known has no label */
        return;
    if (a >= 1e15 || (a > 0 && a < 1e-6))
        put_power(t, x);
    else
        csto_number_print_grouped(t, x, a >= 99.95 ? 0 : a >= 9.995 ? 1 : a >= 1 || a == 0 ? 2 : 2 - (int)floor(log10(a)));
}

double csto_plot_step(double range, int wanted)
{
    double rough = range / wanted, power = pow(10, floor(log10(rough))), times = rough / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

void csto_plot_put_short(struct csto_text *t, const char *text, size_t letters)
{
    size_t n = strlen(text), at = 0, last = 0, len;
    for (size_t count = 0; at < n; at += len, count++) {
        csto_utf8_decode(text + at, n - at, &len);
        if (count == letters) {
            csto_text_put(t, text, last);
            csto_text_puts(t, "\xe2\x80\xa6");
            return;
        }
        if (count + 1 < letters)
            last = at + len;
    }
    csto_text_put(t, text, n);
}

void csto_plot_put_name(struct csto_text *t, const char *text, size_t letters)
{
    enum { TAIL = 10 };
    size_t n = strlen(text), count = 0, tail = n, len;
    for (size_t at = 0; at < n; at += len, count++)
        csto_utf8_decode(text + at, n - at, &len);
    if (count <= letters || letters <= TAIL) {
        csto_plot_put_short(t, text, letters);
        return;
    }
    for (size_t at = 0, k = 0; at < n; at += len, k++) {
        csto_utf8_decode(text + at, n - at, &len);
        if (k == count - TAIL)
            tail = at;
    }
    csto_plot_put_short(t, text, letters - TAIL);
    csto_text_put(t, text + tail, n - tail);
}
