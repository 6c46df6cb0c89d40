/* html_meta.h - what a web page says of itself: title, date, publisher, address */
#ifndef CSTO_LOADERS_HTML_META_H
#define CSTO_LOADERS_HTML_META_H

#include "loaders/html_page.h"

/* The value of an attribute, case not regarded; NULL = it is not there.  Attributes are pairs of name and value that end with NULL, as libxml2 gives
 * them; NULL = there are none. */
const char *csto_html_attribute(const unsigned char **attributes, const char *name);
bool csto_html_same(const char *a, const char *b);

/* Takes what an element that begins says of the page; the script that has just ended. */
void csto_html_metadata(struct csto_html_page *p, const char *name, const unsigned char **attributes);
void csto_html_script(struct csto_html_page *p);

#endif
