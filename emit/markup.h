/* markup.h - text from documents in HTML: the one place that makes it harmless */
#ifndef CSTO_EMIT_MARKUP_H
#define CSTO_EMIT_MARKUP_H

#include "base/text.h"

/* Appends n bytes as text of an element or of an attribute in double quotes: the five characters that mean something are written as entities; control
 * characters, those that turn the direction of writing, and bytes that are no UTF-8 are shown as \xNN or \u{NNNN}.  Tabs and line ends stay. */
void csto_markup_put(struct csto_text *t, const char *bytes, size_t n);

/* The same for a zero-terminated text. */
void csto_markup_puts(struct csto_text *t, const char *text);

/* Begins a page: doctype, head with its policy (nothing is loaded; the page's own style, and its own script where `script` is not NULL, are known by their hashes),
 * title, opening of the body.  `more` is added to the style of all pages.  CSTO_E_MEMORY is seen by t->failed. */
void csto_markup_begin(struct csto_text *t, const char *title, const char *more, const char *script);

/* Ends it: the script (the one that it was begun with), closing of the body. */
void csto_markup_end(struct csto_text *t, const char *script);

/* A file of data/ that pages are made with, as it was compiled in: "report.js". */
const char *csto_markup_file(const char *name);

#endif
