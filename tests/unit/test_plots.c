/* test_plots.c - plots/: scripts that text cannot break out of, what stands where, gnuplot started and failing */
#include "config.h"

#include "plots/geometry.h"
#include "plots/gnuplot.h"
#include "plots/run.h"
#include "test_plots.h"

#include <ctype.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const hostile[] = {
    "`touch hacked`",
    "$(touch hacked)",
    "'; system('touch hacked'); print '",
    "\"; system(\"touch hacked\"); print \"",
    "a\nsystem('touch hacked')\n!touch hacked\n",
    "a\r\n!touch hacked\r\n",
    "\nEND_OF_DATA\nsystem('touch hacked')\n",
    "END_OF_DATA",
    "EOD",
    "@GPVAL_TERM @macro",
    "\\",
    "\\'; system('touch hacked') #",
    "'",
    "''",
    "%s %d %n 100% %g",
    "{/Bold x} ^a _b &c ~d",
    "\xff\xfe\x80 broken",
    "\xe2\x80\xa8!touch hacked\xe2\x80\xa9",
    "\x01\x1b[2J\x7f",
    "Канал-Авангард: изъято \xc2\xab"
    "6 т\xc2\xbb",
    "two hundred letters: "
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
};
enum { HOSTILE = sizeof hostile / sizeof *hostile };

/* ---- specs made by hand ---- */

#define NAME "name"

static csto_plotspec *new_spec(csto_plot_x kind, csto_plot_style style, const struct csto_plot_point *points, size_t n)
{
    csto_plotspec *p = NULL;
    csto_error err = {0};
    if (!CHECK(csto_plotspec_new(&p, "test", &err) == CSTO_OK, "%s", err.text))
        return NULL;
    p->title = "title";
    p->subtitle = "subtitle";
    p->source = "source";
    struct csto_plot_panel *panel = csto_plotspec_panel(p, kind, "kg", 1);
    struct csto_plot_series *s = panel ? csto_panel_series(panel, style, "", 0) : NULL;
    for (size_t i = 0; s && i < n; i++) {
        CHECK(csto_series_point(s, points[i]), "point %zu", i);
        CHECK(csto_panel_name(&p->panels.at[0], kind == CSTO_X_CATEGORY ? NAME : ""), "name %zu", i);
    }
    return p;
}

static csto_plotspec *hostile_spec(const char *text)
{
    struct csto_plot_point points[] = {{.x = 0, .value = 1, .low = 1, .high = INFINITY, .partial = text},
                                       {.x = 1, .value = 2, .low = 1, .high = 3}};
    csto_plotspec *p = new_spec(CSTO_X_CATEGORY, CSTO_STYLE_BARS, points, 2);
    p->title = p->subtitle = p->source = text;
    p->panels.at[0].y_label = p->panels.at[0].x_label = text;
    for (size_t i = 0; i < p->panels.at[0].names.n; i++)
        p->panels.at[0].names.at[i] = text;
    CHECK(csto_array_push(&p->panels.at[0].rules, ((struct csto_plot_rule){false, 1.5, text})), "rule");
    struct csto_plot_panel *small = csto_plotspec_panel(p, CSTO_X_YEAR, text, 1);
    small->title = text;
    for (int i = 0; i < 2; i++) {
        struct csto_plot_series *s = csto_panel_series(small, CSTO_STYLE_LINE, text, (size_t)i);
        CHECK(csto_series_point(s, (struct csto_plot_point){.x = 2001, .value = 1 + i, .low = 1, .high = INFINITY, .partial = text}),
              "point");
    }
    return p;
}

static csto_status script_of(struct csto_text *t, const csto_plotspec *p, csto_error *err)
{
    struct csto_look look = csto_look_of(p);
    return csto_gnuplot_script(t, p, &look, err);
}

/* ---- quoting ---- */

static void quoting(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"", "''"},
        {"plain", "'plain'"},
        {"it's", "'it\xe2\x80\x99s'"},
        {"'", "'\xe2\x80\x99'"},
        {"a\nb\r\tc", "'a b  c'"},
        {"`x` \"y\" @z \\", "'`x` \"y\" @z \\'"},
        {"\x7f\xc2\x85\xe2\x80\xa8.", "'   .'"},
        {"\xff", "'?'"},
        {"\xd0\x93", "'\xd0\x93'"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        csto_gnuplot_quote(&t, rows[i].text);
        CHECK_TEXT(csto_text_string(&t), rows[i].want, "row %zu", i);
        csto_text_free(&t);
    }
}

/* A line outside of data blocks with what stands in single quotes taken out. */
static void take_out_strings(const char *line, char *to, size_t room)
{
    size_t n = 0;
    bool inside = false;
    for (; *line && n + 1 < room; line++) {
        if (*line == '\'')
            inside = !inside;
        else if (!inside)
            to[n++] = *line;
    }
    CHECK(!inside, "a string that does not end on its line");
    to[n] = '\0';
}

/* Every line is a command that the writer knows or a row of numbers, whatever the texts are. */
static void no_text_gets_out_of_its_string(void)
{
    static const char *const commands[] = {"#", "reset", "set ",      "unset ", "if ",         "    set ",          "} else {",
                                           "}", "plot ", "    $data", "$data",  "END_OF_DATA", "bold = GPVAL_TERM "};
    for (size_t h = 0; h < HOSTILE; h++) {
        struct csto_text t = {0};
        csto_error err = {0};
        csto_plotspec *p = hostile_spec(hostile[h]);
        CHECK(script_of(&t, p, &err) == CSTO_OK, "%zu: %s", h, err.text);
        for (char *line = t.at, *next; line && *line; line = next) {
            char bare[4096];
            size_t i = 0;
            next = line + strcspn(line, "\n");
            if (*next)
                *next++ = '\0';
            take_out_strings(line, bare, sizeof bare);
            CHECK(!strpbrk(bare, "`!@\"\\;") || strcmp(strrchr(bare, '\\') ? strrchr(bare, '\\') : "", "\\") == 0, "%zu: %s", h, line);
            CHECK(!strstr(bare, "hacked") && !strstr(bare, "system"), "%zu: %s", h, line);
            if (isdigit((unsigned char)*line) || *line == '-' || *line == '\0')
                continue;
            while (i < sizeof commands / sizeof *commands && strncmp(line, commands[i], strlen(commands[i])) != 0)
                i++;
            CHECK(i < sizeof commands / sizeof *commands, "%zu: unknown line '%s'", h, line);
        }
        csto_text_free(&t);
        csto_plotspec_free(p);
    }
}

static bool have_gnuplot(void)
{
    return system("gnuplot -d -e exit >/dev/null 2>&1") == 0;
}

/* The same scripts run: nothing but the picture appears. */
static void running_hostile_scripts_makes_no_file(void)
{
    const char *folder = tap_scratch("hostile");
    char path[512], here[512];
    if (!have_gnuplot() || !CHECK(mkdir(folder, 0777) == 0 && getcwd(here, sizeof here) && chdir(folder) == 0, "the folder"))
        return;
    for (size_t h = 0; h < HOSTILE; h++) {
        csto_error err = {0};
        csto_plotspec *p = hostile_spec(hostile[h]);
        snprintf(path, sizeof path, "x.png");
        CHECK(csto_plot_draw(p, path, &err) == CSTO_OK, "%zu: %s", h, err.text);
        CHECK(tap_entries(".") == 3, "%zu: %zu files", h, tap_entries(".") - 2);
        csto_plotspec_free(p);
    }
    CHECK(chdir(here) == 0, "back");
}

/* ---- pictures of every shape ---- */

static void every_shape_is_drawn(void)
{
    struct csto_plot_point one[] = {{.x = 2020, .value = 5, .low = 5, .high = 5}};
    struct csto_plot_point zero[] = {{.x = 2020, .value = 0, .low = 0, .high = 0}};
    struct csto_plot_point negative[] = {{.x = 2020, .value = -5, .low = -6, .high = -4},
                                         {.x = 2021, .value = 3, .low = -INFINITY, .high = 3}};
    struct csto_plot_point thousand[] = {{.x = 2001, .value = 1, .low = 1, .high = 1},
                                         {.x = 2002, .value = 1000, .low = 1000, .high = 1000}};
    struct csto_plot_point huge[] = {{.x = 1, .value = 1e300, .low = 1e299, .high = INFINITY},
                                     {.x = 9999, .value = 1e-300, .low = 0, .high = 1e-300}};
    struct csto_plot_point gap[] = {{.x = 2001, .value = 1, .low = 1, .high = 1},
                                    {.x = 2002, .value = NAN, .low = 0, .high = 0},
                                    {.x = 2003, .value = 2, .low = 1, .high = 3}};
    static struct csto_plot_point many[300];
    for (int i = 0; i < 300; i++)
        many[i] = (struct csto_plot_point){.x = 1700 + i, .value = 100 + i % 7, .low = 90, .high = i % 3 ? 110 : INFINITY};
    const struct {
        const char *name;
        const struct csto_plot_point *points;
        size_t n;
    } rows[] = {{"one", one, 1},   {"zero", zero, 1}, {"negative", negative, 2}, {"thousand", thousand, 2},
                {"huge", huge, 2}, {"gap", gap, 3},   {"many", many, 300}};
    bool draw = have_gnuplot();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int style = CSTO_STYLE_BARS; style <= CSTO_STYLE_POINTS; style++)
            for (int kind = CSTO_X_YEAR; kind <= CSTO_X_CATEGORY; kind++) {
                struct csto_text t = {0};
                csto_error err = {0};
                csto_plotspec *p = new_spec((csto_plot_x)kind, (csto_plot_style)style, rows[i].points, rows[i].n);
                CHECK(script_of(&t, p, &err) == CSTO_OK, "%s: %s", rows[i].name, err.text);
                if (draw && (style == CSTO_STYLE_BARS || i == 5))
                    CHECK(csto_plot_draw(p, tap_scratch("shape.png"), &err) == CSTO_OK, "%s, style %d, kind %d: %s", rows[i].name, style,
                          kind, err.text);
                csto_text_free(&t);
                csto_plotspec_free(p);
            }
}

static void nothing_to_plot(void)
{
    struct csto_plot_point gap = {.x = 2001, .value = NAN};
    struct csto_text t = {0};
    csto_error err = {0};
    csto_plotspec *p = new_spec(CSTO_X_YEAR, CSTO_STYLE_BARS, &gap, 1);
    CHECK(script_of(&t, p, &err) == CSTO_E_TOO_FEW && strstr(err.text, "no claims to plot"), "'%s'", err.text);
    csto_plotspec_free(p);
    csto_text_free(&t);
}

static void labels_do_not_overlap(void)
{
    struct csto_plot_point points[60];
    csto_plotspec *texts = NULL;
    struct csto_axes axes;
    struct csto_mark *marks = NULL;
    size_t n = 0;
    for (int i = 0; i < 60; i++)
        points[i] = (struct csto_plot_point){.x = 1960 + i, .value = 123456 + i % 2, .low = 1, .high = 123457};
    csto_plotspec *p = new_spec(CSTO_X_YEAR, CSTO_STYLE_POINTS, points, 60);
    CHECK(csto_plotspec_new(&texts, "t", NULL) == CSTO_OK, "spec");
    struct csto_look look = csto_look_of(p);
    csto_axes_fit(&axes, &p->panels.at[0], &look, (struct csto_box){60, 1170, 50, 600});
    CHECK(csto_marks_choose(&marks, &n, texts, &p->panels.at[0], &axes) && n > 5 && n < 30, "%zu labels", n);
    for (size_t i = 1; i < n; i++)
        CHECK(marks[i].along > marks[i - 1].along + 1 || marks[i].up != marks[i - 1].up, "label %zu", i);
    CHECK(axes.along.step > 1 && axes.up.to > 123457, "step %g, to %g", axes.along.step, axes.up.to);
    csto_plotspec_free(texts);
    csto_plotspec_free(p);
}

/* A line through all points rises or falls: the labels stand on the side where it does not go. */
static void labels_stand_beside_lines(void)
{
    enum { N = 8 };
    for (int falls = 0; falls <= 1; falls++) {
        struct csto_plot_point points[N];
        csto_plotspec *texts = NULL;
        struct csto_axes axes;
        struct csto_mark *marks = NULL;
        size_t n = 0;
        for (int i = 0; i < N; i++)
            points[i] = (struct csto_plot_point){.x = 2000 + i, .value = 100 * (falls ? N - i : i + 1), .low = 0, .high = 0};
        csto_plotspec *p = new_spec(CSTO_X_YEAR, CSTO_STYLE_POINTS, points, N);
        struct csto_plot_series *line = csto_panel_series(&p->panels.at[0], CSTO_STYLE_CURVE, "line", 1);
        for (int i = 0; i < N; i++) {
            points[i].label = "";
            CHECK(csto_series_point(line, points[i]), "memory");
        }
        CHECK(csto_plotspec_new(&texts, "t", NULL) == CSTO_OK, "spec");
        struct csto_look look = csto_look_of(p);
        csto_axes_fit(&axes, &p->panels.at[0], &look, (struct csto_box){60, 1170, 50, 600});
        CHECK(csto_marks_choose(&marks, &n, texts, &p->panels.at[0], &axes) && n == N, "%zu labels", n);
        for (size_t i = 1; i + 1 < n; i++)
            CHECK(marks[i].side == (falls ? CSTO_SIDE_ABOVE_RIGHT : CSTO_SIDE_ABOVE_LEFT), "%s, label %zu: side %d",
                  falls ? "falling" : "rising", i, marks[i].side);
        csto_plotspec_free(texts);
        csto_plotspec_free(p);
    }
}

/* ---- gnuplot ---- */

static void pictures_are_pictures(void)
{
    static const struct {
        const char *name, *start;
    } rows[] = {{"a.png", "\x89PNG"}, {"b.svg", "<?xml"}, {"c.pdf", "%PDF"}, {"it's `x` $(y).png", "\x89PNG"}};
    struct csto_plot_point one = {.x = 2020, .value = 5, .low = 5, .high = INFINITY};
    csto_error err = {0};
    if (!have_gnuplot())
        return;
    csto_plotspec *p = new_spec(CSTO_X_YEAR, CSTO_STYLE_BARS, &one, 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char start[8] = "";
        const char *path = tap_scratch(rows[i].name);
        if (!CHECK(csto_plot_draw(p, path, &err) == CSTO_OK, "%s: %s", rows[i].name, err.text))
            continue;
        FILE *f = fopen(path, "rb");
        CHECK(f && fread(start, 1, strlen(rows[i].start), f) && strcmp(start, rows[i].start) == 0, "%s starts with '%s'", rows[i].name,
              start);
        if (f)
            fclose(f);
    }
    CHECK(csto_plot_draw(p, tap_scratch("x.gif"), &err) == CSTO_E_NAME && strstr(err.text, "none of"), "'%s'", err.text);
    CHECK(csto_plot_draw(p, "/nowhere/x.png", &err) == CSTO_E_IO, "'%s'", err.text);
    csto_plotspec_free(p);
}

/* Bold stands in the tags of an svg; the same words in a text stay. */
static void bold_in_svg(void)
{
    static const char in[] =
        "<g x=\"1\" font-family=\"sans-serif:Bold\" y=\"2\"><text>T</text></g><text> font-family=\"sans-serif:Bold\"</text>"
        "<g font-family=\"sans-serif:Bold\"/>",
                      want[] = "<g x=\"1\" font-family=\"sans-serif\" font-weight=\"bold\" y=\"2\"><text>T</text></g>"
                               "<text> font-family=\"sans-serif:Bold\"</text><g font-family=\"sans-serif\" font-weight=\"bold\"/>";
    struct csto_text t = {0};
    csto_text_puts(&t, in);
    csto_gnuplot_mend_svg(&t);
    CHECK_TEXT(csto_text_string(&t), want, "mended");
    csto_text_free(&t);
    csto_gnuplot_mend_svg(&t);
    CHECK_TEXT(csto_text_string(&t), "", "nothing");
    csto_text_free(&t);
}

/* A program of that name that does what the script says stands first in PATH. */
static void with_gnuplot(const char *script, const char *want)
{
    struct csto_plot_point one = {.x = 2020, .value = 5, .low = 5, .high = 5};
    csto_error err = {0};
    char path[600], before[4096], program[700], folder[512];
    snprintf(before, sizeof before, "%s", getenv("PATH"));
    snprintf(folder, sizeof folder, "%s", tap_scratch("bin"));
    mkdir(folder, 0777);
    snprintf(program, sizeof program, "%s/gnuplot", folder);
    unlink(program);
    if (script) {
        FILE *f = fopen(program, "w");
        CHECK(f && fputs(script, f) >= 0 && fclose(f) == 0 && chmod(program, 0755) == 0, "the program");
    }
    setenv("PATH", folder, 1);
    csto_plotspec *p = new_spec(CSTO_X_YEAR, CSTO_STYLE_BARS, &one, 1);
    snprintf(path, sizeof path, "%s", tap_scratch("picture.png"));
    CHECK(csto_plot_draw(p, path, &err) == CSTO_E_IO && strstr(err.text, want), "'%s', wanted '%s'", err.text, want);
    CHECK(access(path, F_OK) != 0, "nothing half written");
    setenv("PATH", before, 1);
    csto_plotspec_free(p);
}

static void failures_of_gnuplot_are_told(void)
{
    with_gnuplot(NULL, "gnuplot is not installed; install the package gnuplot");
    with_gnuplot("#!/bin/sh\necho '         line 3: bad thing' >&2\nexit 1\n", "gnuplot failed: line 3: bad thing");
    with_gnuplot("#!/bin/sh\nexit 0\n", "gnuplot wrote no picture");
    with_gnuplot("#!/bin/sh\nkill -9 $$\n", "gnuplot failed");
}

static const struct tap_test script_tests[] = {
    {"quoting", quoting},
    {"no text gets out of its string", no_text_gets_out_of_its_string},
    {"nothing to plot", nothing_to_plot},
    {"labels do not overlap", labels_do_not_overlap},
    {"labels stand beside lines", labels_stand_beside_lines},
    {NULL, NULL},
};

static const struct tap_test gnuplot_tests[] = {
    {"every shape is drawn", every_shape_is_drawn},
    {"running hostile scripts makes no file", running_hostile_scripts_makes_no_file},
    {"pictures are pictures", pictures_are_pictures},
    {"bold in svg", bold_in_svg},
    {"failures of gnuplot are told", failures_of_gnuplot_are_told},
    {NULL, NULL},
};

int main(void)
{
    const struct tap_suite suites[] = {
        {"script", script_tests}, {"words", plots_word_tests}, {"kinds", plots_kind_tests}, {"gnuplot", gnuplot_tests}, {NULL, NULL},
    };
    return tap_main(suites);
}
