/* gnuplot_terminal.c - the commands that choose what gnuplot draws with: picture files, and pictures in a text terminal */
#include "config.h"

#include "plots/gnuplot_parts.h"

/* gnuplot's help for each of them says what the words mean.  cairo's pdf counts in inches: 96 pixels are one. */
static void put_size(struct csto_text *t, const struct csto_look *look)
{
    csto_text_printf(t, "size %d,%d", (int)look->width, (int)look->height);
}

static void put_background(struct csto_text *t, const struct csto_look *look)
{
    csto_text_printf(t, " background rgb '%s'\n", csto_palette_ink(look->theme, CSTO_INK_PAPER));
}

#define FONT_13 " font '" CSTO_FONT ",13' noenhanced"

static void put_png(struct csto_text *t, const struct csto_look *look, bool colours)
{
    (void)colours;
    csto_text_puts(t, "if (strstrt(GPVAL_TERMINALS, ' pngcairo ')) {\n    set terminal pngcairo ");
    put_size(t, look);
    csto_text_puts(t, FONT_13);
    put_background(t, look);
    csto_text_puts(t, "} else {\n    set terminal png truecolor ");
    put_size(t, look);
    csto_text_puts(t, FONT_13);
    put_background(t, look);
    csto_text_puts(t, "}\n");
}

static void put_svg(struct csto_text *t, const struct csto_look *look, bool colours)
{
    (void)colours;
    csto_text_puts(t, "set terminal svg ");
    put_size(t, look);
    csto_text_puts(t, " fontscale 1.33" FONT_13);
    put_background(t, look);
    csto_text_puts(t, "bold_in_svg = '" CSTO_FONT ":Bold'\n"); /* no font's name; csto_gnuplot_mend_svg makes it one */
}

void csto_gnuplot_mend_svg(struct csto_text *svg)
{
    static const char wrong[] = " font-family=\"" CSTO_FONT ":Bold\"", right[] = " font-family=\"" CSTO_FONT "\" font-weight=\"bold\"";
    struct csto_text out = {0};
    const char *from = csto_text_string(svg), *at, *done = from, *tag = from;
    for (; (at = strstr(from, wrong)) != NULL; from = at + sizeof wrong - 1) {
        for (const char *p = from; p < at; p++) /* < and > of texts are entities */
            tag = *p == '<' || *p == '>' ? p : tag;
        if (*tag != '<')
            continue;
        csto_text_put(&out, done, (size_t)(at - done));
        csto_text_puts(&out, right);
        done = at + sizeof wrong - 1;
    }
    csto_text_puts(&out, done);
    out.failed |= svg->failed;
    csto_text_free(svg);
    *svg = out;
}

static void put_pdf(struct csto_text *t, const struct csto_look *look, bool colours)
{
    enum { PIXELS_PER_INCH = 96 };
    (void)colours;
    csto_text_puts(t, "set terminal pdfcairo size ");
    csto_gnuplot_number(t, look->width / PIXELS_PER_INCH);
    csto_text_puts(t, "in,");
    csto_gnuplot_number(t, look->height / PIXELS_PER_INCH);
    csto_text_puts(t, "in fontscale 0.75" FONT_13);
    put_background(t, look);
}

static void put_dumb(struct csto_text *t, const struct csto_look *look, bool colours)
{
    csto_text_printf(t, "set terminal dumb size %d,%d aspect 1 noenhanced %s\n", (int)look->width / CSTO_CELL_WIDTH,
                     (int)look->height / CSTO_CELL_HEIGHT, colours ? "ansi256" : "mono");
}

static void put_sixel(struct csto_text *t, const struct csto_look *look, bool colours)
{
    (void)colours;
    csto_text_puts(t, "set terminal sixelgd truecolor ");
    put_size(t, look);
    csto_text_puts(t, FONT_13);
    put_background(t, look);
}

static void put_block(struct csto_text *t, const struct csto_look *look, bool colours)
{
    csto_text_printf(t, "set terminal block size %d,%d quadrants %s\n", (int)look->width / CSTO_CELL_WIDTH,
                     (int)look->height / CSTO_CELL_HEIGHT, colours ? "ansi256" : "mono");
}

static const struct terminal {
    const char *name;
    bool text;
    void (*put)(struct csto_text *t, const struct csto_look *look, bool colours);
} terminals[] = {
    {"png", false, put_png},  {"svg", false, put_svg},    {"pdf", false, put_pdf},
    {"dumb", true, put_dumb}, {"sixel", true, put_sixel}, {"block", true, put_block},
};

static const struct terminal *find(const char *name)
{
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++)
        if (strcmp(terminals[i].name, name) == 0)
            return &terminals[i];
    return NULL;
}

bool csto_gnuplot_terminal(struct csto_text *t, const char *name, const struct csto_look *look, bool colours)
{
    const struct terminal *found = find(name);
    if (found)
        found->put(t, look, colours);
    return found != NULL;
}

bool csto_gnuplot_is_text(const char *name)
{
    const struct terminal *found = find(name);
    return found && found->text;
}
