/* markup.h - text from documents in HTML: the one place that makes it harmless */
#ifndef CSTO_EMIT_MARKUP_H
#define CSTO_EMIT_MARKUP_H

#include "base/text.h"

/* Appends n bytes as text of an element or of an attribute in double quotes: the five characters that mean something are written as entities; control
 * characters, those that turn the direction of writing, and bytes that are no UTF-8 are shown as \xNN or \u{NNNN}.  Tabs and line ends stay. */
void csto_markup_put(struct csto_text *t, const char *bytes, size_t n);

/* The same for a zero-terminated text. */
void csto_markup_puts(struct csto_text *t, const char *text);

/* The rules that every page of the program looks by, without the tags around: no font, picture or script is asked for. */
extern const char csto_markup_style[];

/* Begins a page: doctype, head with its policy (nothing is loaded, no script is run), title, opening of the body. */
void csto_markup_begin(struct csto_text *t, const char *title);

#endif
