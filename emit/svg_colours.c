/* svg_colours.c - colours of a picture as variables of the page's style, so that the picture follows the reader's theme */
#include "config.h"

#include "emit/svg.h"

/* Red, green and blue of "#rrggbb" or "rgb(r, g, b)"; false where it is neither. */
static bool read_colour(const char *text, unsigned rgb[3])
{
    int end = 0;
    if (sscanf(text, "#%2x%2x%2x%n", &rgb[0], &rgb[1], &rgb[2], &end) == 3 && end == 7)
        return text[end] == '\0';
    return sscanf(text, "rgb( %3u , %3u , %3u )%n", &rgb[0], &rgb[1], &rgb[2], &end) == 3 && end > 0 && text[end] == '\0';
}

bool csto_svg_put_colour(struct csto_text *t, const struct csto_svg_colour *colours, const char *value)
{
    unsigned wanted[3], has[3];
    if (!colours || !read_colour(value, wanted))
        return false;
    for (size_t i = 0; colours[i].light; i++)
        if (read_colour(colours[i].light, has) && memcmp(wanted, has, sizeof has) == 0) {
            csto_text_printf(t, "var(--c%zu)", i);
            return true;
        }
    return false;
}

static void put_variables(struct csto_text *t, const struct csto_svg_colour *colours, bool dark)
{
    csto_text_puts(t, "figure{");
    for (size_t i = 0; colours[i].light; i++)
        csto_text_printf(t, "%s--c%zu:%s", i ? ";" : "", i, dark ? colours[i].dark : colours[i].light);
    csto_text_putc(t, '}');
}

void csto_svg_put_style(struct csto_text *t, const struct csto_svg_colour *colours)
{
    if (!colours)
        return;
    put_variables(t, colours, false);
    csto_text_puts(t, "\n@media screen and (prefers-color-scheme:dark){");
    put_variables(t, colours, true);
    csto_text_puts(t, "}\n");
}
