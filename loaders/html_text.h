/* html_text.h - a web page as blocks of text, and which of them are its main text
 *
 * libxml2's parser gives events; elements nested CSTO_LIMIT_PAGE_DEPTH deep end the reading (CSTO_E_SYNTAX). */
#ifndef CSTO_LOADERS_HTML_TEXT_H
#define CSTO_LOADERS_HTML_TEXT_H

#include "loaders/document.h"

/* Reads n bytes of valid UTF-8 without zero bytes into text, title, publisher, published and url. */
csto_status csto_html_extract(struct csto_extract *x, const char *bytes, size_t n, csto_error *err);

#endif
