/* svg.h - a picture that another program drew, made part of a page
 *
 * Nothing is trusted: elements, attributes and values that a drawing does not need are left out with all that is in them, so no script, style, link or address comes
 * through, whatever the picture's texts are.  What draws nothing is left out, too. */
#ifndef CSTO_EMIT_SVG_H
#define CSTO_EMIT_SVG_H

#include "base/text.h"

/* A colour as pictures are drawn with ("#rrggbb"), and what stands for it where the reader prefers dark pages.  A list ends with {NULL, NULL}; of equal light ones the first counts. */
struct csto_svg_colour {
    const char *light, *dark;
};

/* Appends the picture as an <svg> element of a page: its ids begin with `prefix` (letters and digits), `title` and `description` say in words what it shows.  Colours of the
 * list (NULL = none) become variables of the style that csto_svg_put_style writes.  CSTO_E_SYNTAX where the bytes are no SVG; nothing is appended then. */
csto_status csto_svg_embed(struct csto_text *out, const char *svg, size_t n, const char *prefix, const char *title, const char *description,
                           const struct csto_svg_colour *colours, csto_error *err);

/* Appends what a page's style needs for the pictures in its <figure> elements: light, and dark on a screen. */
void csto_svg_put_style(struct csto_text *t, const struct csto_svg_colour *colours);

/* Appends "var(--c3)" where the value is colour 3 of the list, however it is written; false where it is none. */
bool csto_svg_put_colour(struct csto_text *t, const struct csto_svg_colour *colours, const char *value);

#endif
