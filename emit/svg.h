/* svg.h - a picture that another program drew, made part of a page
 *
 * Nothing is trusted: elements, attributes and values that a drawing does not need are left out with all that is in them, so no script, style, link or address comes
 * through, whatever the picture's texts are. */
#ifndef CSTO_EMIT_SVG_H
#define CSTO_EMIT_SVG_H

#include "base/text.h"

/* Appends the picture as an <svg> element of a page: its ids begin with `prefix` (letters and digits), `title` and `description` say in words what it shows.
 * CSTO_E_SYNTAX where the bytes are no SVG; nothing is appended then. */
csto_status csto_svg_embed(struct csto_text *out, const char *svg, size_t n, const char *prefix, const char *title, const char *description,
                           csto_error *err);

#endif
