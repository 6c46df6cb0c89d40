/* screen.h - whether a document is prose that the lexicon can read, before any of it is read */
#ifndef CSTO_LOADERS_PROSE_SCREEN_H
#define CSTO_LOADERS_PROSE_SCREEN_H

#include "loaders/prose/lexicon.h"
#include "loaders/prose/prose.h"

/* Sets *readable, and *mixed where some letters are of a language without a lexicon.  What is not readable gets one problem: web pages and bytes that are no UTF-8 a warning, text in the letters of a language that has
 * no lexicon a note. */
csto_status csto_screen(const struct csto_lexicon *x, const struct csto_document *d, struct csto_sink *sink, csto_error *err,
                        bool *readable, bool *mixed);

/* True where these bytes are a web page, or a part of one. */
bool csto_is_page(const char *text, size_t n);

/* True where the lexicon has no language for most letters of these bytes. */
bool csto_screen_foreign(const struct csto_lexicon *x, const char *text, size_t n);

#endif
