/* test_plots_words.c - the words and numbers of pictures, and the kinds of plots */
#include "config.h"

#include "test_plots.h"

#include "plots/gnuplot.h"
#include "plots/letters.h"
#include "plots/palette.h"
#include "plots/plot.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- words ---- */

static void steps_and_numbers(void)
{
    static const struct {
        double x;
        const char *want;
    } numbers[] = {{0, "0"},
                   {35, "35"},
                   {20.5, "20.5"},
                   {0.274, "0.274"},
                   {7.442, "7.44"},
                   {765.4, "765"},
                   {1234567, "1,234,567"},
                   {-3.5, "-3.5"},
                   {99.96, "100"},
                   {2.1e-5, "0.000021"},
                   {2.123456e-8, "2.12e-8"},
                   {-1e18, "-1e18"},
                   {INFINITY, ""},
                   {NAN, ""}};
    static const struct {
        double range, want;
    } steps[] = {{39, 10}, {10, 2}, {7, 2}, {1, 0.2}, {4.9, 1}, {0.03, 0.005}, {1e6, 2e5}};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct csto_text t = {0};
        csto_plot_put_number(&t, numbers[i].x);
        CHECK_TEXT(csto_text_string(&t), numbers[i].want, "%g", numbers[i].x);
        csto_text_free(&t);
    }
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        CHECK(fabs(csto_plot_step(steps[i].range, 6) / steps[i].want - 1) < 1e-9, "%g: %g", steps[i].range,
              csto_plot_step(steps[i].range, 6));
}

static void long_texts_are_cut(void)
{
    static const struct {
        const char *text;
        size_t letters;
        const char *want;
    } rows[] = {{"abc", 3, "abc"}, {"abcd", 3, "ab\xe2\x80\xa6"}, {"\xd0\x93\xd0\x93\xd0\x93", 2, "\xd0\x93\xe2\x80\xa6"}, {"", 3, ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        csto_plot_put_short(&t, rows[i].text, rows[i].letters);
        CHECK_TEXT(csto_text_string(&t), rows[i].want, "row %zu", i);
        csto_text_free(&t);
    }
}

/* A width of 0 stands for that of the text itself. */
static void texts_fill_a_room(void)
{
    static const struct csto_look paper = {.width = 1000, .height = 500}, cells = {.cells = true, .width = 800, .height = 400};
    static const struct {
        const struct csto_look *look;
        const char *text;
        double room;
        const char *line, *cut;
    } rows[] = {
        {&cells, "one two", 70, "one two", "one two"},
        {&cells, "one two", 60, "one", "one t\xe2\x80\xa6"},
        {&cells, "unbreakable", 50, "unbre", "unbr\xe2\x80\xa6"},
        {&cells, "\xd0\x9e\xd0\x94\xd0\x9a\xd0\x91", 40, "\xd0\x9e\xd0\x94\xd0\x9a\xd0\x91", "\xd0\x9e\xd0\x94\xd0\x9a\xd0\x91"},
        {&cells, "", 10, "", ""},
        {&cells, "a", 0, "a", "\xe2\x80\xa6"}, /* a line is never empty, or a text would never end */
        {&paper, "iiii iiii", 0, "iiii iiii", "iiii iiii"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        double room = rows[i].look == &paper ? csto_text_pixels(&paper, rows[i].text, CSTO_FONT_TEXT) : rows[i].room;
        size_t n = csto_text_line(rows[i].look, rows[i].text, CSTO_FONT_TEXT, room);
        CHECK(n == strlen(rows[i].line), "row %zu: %zu", i, n);
        csto_text_put_fitting(&t, rows[i].look, rows[i].text, CSTO_FONT_TEXT, room);
        CHECK_TEXT(csto_text_string(&t), rows[i].cut, "row %zu", i);
        csto_text_free(&t);
    }
    CHECK(csto_text_pixels(&paper, "iiii", CSTO_FONT_TEXT) < csto_text_pixels(&paper, "mmmm", CSTO_FONT_TEXT) / 2, "narrow letters");
    CHECK(csto_text_pixels(&paper, "\xd0\xb6", CSTO_FONT_TEXT) > csto_text_pixels(&paper, "\xd0\xb8", CSTO_FONT_TEXT),
          "broad Cyrillic letters");
}

static void scales(void)
{
    static const struct {
        const char *unit;
        double most, scale;
        const char *word;
    } rows[] = {{"kg", 9999, 1, "kg"},
                {"kg", 10000, 1000, "tonnes"},
                {"count", 9999, 1, ""},
                {"count", 765000, 1000, "thousand"},
                {"count", 999999, 1000, "thousand"},
                {"count", 1e6, 1e6, "million"},
                {"l", 1e6, 1, "l"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *word;
        CHECK(csto_plot_scale(rows[i].unit, rows[i].most, &word) == rows[i].scale, "%s %g", rows[i].unit, rows[i].most);
        CHECK_TEXT(word, rows[i].word, "%s %g", rows[i].unit, rows[i].most);
    }
}

static void events_have_names(void)
{
    struct csto_plot_task task = {0};
    csto_vocabulary *v = NULL;
    csto_error err = {0};
    static const struct {
        const char *key, *want;
        int year;
    } rows[] = {{"channel-2003", "Channel 2003", 2003},
                {"channel-western-dvina-2025", "Western Dvina 2025", 2025},
                {"channel-2007-stage-1", "Channel 2007 stage 1", 2007},
                {"unheard-of-2020", "unheard-of-2020", 2020},
                {"channel", "Channel", 0},
                {"", "no event named", 0}};
    if (!CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK && csto_plotspec_new(&task.spec, "t", &err) == CSTO_OK, "%s", err.text))
        return;
    task.vocabulary = v;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_TEXT(csto_plot_event_name(&task, rows[i].key), rows[i].want, "%s", rows[i].key);
        CHECK(csto_plot_event_year(rows[i].key) == rows[i].year, "%s: %d", rows[i].key, csto_plot_event_year(rows[i].key));
    }
    csto_plotspec_free(task.spec);
    csto_vocabulary_free(v);
}

/* WCAG 2.1: relative luminance, and the contrast of two colours. */
static double luminance(const char *colour)
{
    double sum = 0;
    static const double weights[] = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
        char digits[3] = {colour[1 + 2 * i], colour[2 + 2 * i], '\0'};
        double c = (double)strtol(digits, NULL, 16) / 255;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(const char *a, const char *b)
{
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

/* A page finds a colour's place by its light form, so no two of them may be the same. */
static void light_colours_differ(void)
{
    const char *a, *b;
    for (size_t i = 0; (a = csto_palette_at(CSTO_THEME_LIGHT, i)) != NULL; i++) {
        CHECK(csto_palette_at(CSTO_THEME_DARK, i), "colour %zu has no dark form", i);
        for (size_t k = 0; k < i && (b = csto_palette_at(CSTO_THEME_LIGHT, k)) != NULL; k++)
            CHECK(strcmp(a, b) != 0, "%zu and %zu are %s", k, i, a);
    }
    CHECK(!csto_palette_at(CSTO_THEME_DARK, CSTO_INKS + 6 + CSTO_SHADES), "the end");
}

static void colours_have_contrast(void)
{
    for (int k = CSTO_THEME_LIGHT; k <= CSTO_THEME_DARK; k++) {
        csto_theme theme = (csto_theme)k;
        const char *paper = csto_palette_ink(theme, CSTO_INK_PAPER);
        for (size_t i = 0; i < 20; i++)
            CHECK(contrast(csto_palette_series(theme, i), paper) >= 3, "theme %d, series %zu: %g", k, i,
                  contrast(csto_palette_series(theme, i), paper));
        CHECK(contrast(csto_palette_ink(theme, CSTO_INK_TEXT), paper) >= 4.5 &&
                  contrast(csto_palette_ink(theme, CSTO_INK_MUTED), paper) >= 4.5,
              "theme %d: words", k);
        CHECK(contrast(csto_palette_ink(theme, CSTO_INK_TEXT), csto_palette_ink(theme, CSTO_INK_GAP)) >= 4.5, "theme %d: words on a gap",
              k);
        for (size_t i = 0; i < CSTO_SHADES; i++)
            CHECK(contrast(csto_palette_shade(theme, i), csto_palette_on_shade(theme, i)) >= 4.5, "theme %d, shade %zu: %g", k, i,
                  contrast(csto_palette_shade(theme, i), csto_palette_on_shade(theme, i)));
        for (int i = 0; i < CSTO_INKS; i++)
            CHECK(strlen(csto_palette_ink(theme, (csto_ink)i)) == 7, "theme %d, ink %d", k, i);
    }
}

/* ---- kinds ---- */

/* csto_plotspec_write gives the script to a stream, and says where it could not. */
static void scripts_are_written(const csto_plotspec *p, const struct csto_text *script)
{
    char *bytes = NULL;
    size_t n = 0;
    csto_error err = {0};
    FILE *f = open_memstream(&bytes, &n);
    CHECK(csto_plotspec_write(p, f, &err) == CSTO_OK && fclose(f) == 0, "%s", err.text);
    CHECK(n == script->n && memcmp(bytes, script->at, n) == 0, "%s: the same script", p->kind);
    free(bytes);
    if ((f = fopen("/dev/null", "r")) != NULL) {
        CHECK(csto_plotspec_write(p, f, &err) == CSTO_E_IO && *err.text, "%s: a stream that cannot be written", p->kind);
        fclose(f);
    }
}

static void every_kind_is_built_from_the_built_in_data(void)
{
    csto_vocabulary *v = NULL;
    csto_dataset *d = NULL, *none = NULL;
    csto_error err = {0};
    if (!CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK && csto_dataset_new(&d, v, &err) == CSTO_OK &&
                   csto_dataset_new(&none, v, &err) == CSTO_OK && csto_load_builtin(d, &err) == CSTO_OK,
               "%s", err.text))
        return;
    for (size_t i = 0; csto_plot_kinds[i]; i++) {
        csto_plotspec *p = NULL;
        struct csto_text t = {0}, again = {0};
        CHECK(csto_plot_build(&p, csto_plot_kinds[i]->name, none, NULL, NULL, &err) == CSTO_E_TOO_FEW &&
                  strstr(err.text, "no claims to plot"),
              "%s: %s", csto_plot_kinds[i]->name, err.text);
        if (!CHECK(csto_plot_build(&p, csto_plot_kinds[i]->name, d, NULL, NULL, &err) == CSTO_OK, "%s: %s", csto_plot_kinds[i]->name,
                   err.text))
            continue;
        CHECK(*p->title && *p->subtitle && strncmp(p->source, "Source: ", 8) == 0 && (*p->panels.at[0].y_label || *p->panels.at[0].title),
              "%s: texts", csto_plot_kinds[i]->name);
        struct csto_look look = csto_look_of(p);
        CHECK(csto_gnuplot_script(&t, p, &look, &err) == CSTO_OK && csto_gnuplot_script(&again, p, &look, &err) == CSTO_OK, "%s: %s",
              csto_plot_kinds[i]->name, err.text);
        CHECK(strcmp(csto_text_string(&t), csto_text_string(&again)) == 0, "%s: twice the same", csto_plot_kinds[i]->name);
        scripts_are_written(p, &t);
        csto_text_free(&t);
        csto_text_free(&again);
        csto_plotspec_free(p);
    }
    csto_plotspec *p = NULL;
    CHECK(csto_plot_build(&p, "pie", d, NULL, NULL, &err) == CSTO_E_NAME && strstr(err.text, "'pie' is no plot; there are seizures"), "%s",
          err.text);
    csto_dataset_free(d);
    csto_dataset_free(none);
    csto_vocabulary_free(v);
}

const struct tap_test plots_word_tests[] = {
    {"steps and numbers", steps_and_numbers},       {"long texts are cut", long_texts_are_cut},
    {"texts fill a room", texts_fill_a_room},       {"scales", scales},
    {"events have names", events_have_names},       {"colours have contrast", colours_have_contrast},
    {"light colours differ", light_colours_differ}, {NULL, NULL},
};

const struct tap_test plots_kind_tests[] = {
    {"every kind is built from the built-in data", every_kind_is_built_from_the_built_in_data},
    {NULL, NULL},
};
