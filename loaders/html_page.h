/* html_page.h - a web page while it is read: its blocks of text, and what they lie in */
#ifndef CSTO_LOADERS_HTML_PAGE_H
#define CSTO_LOADERS_HTML_PAGE_H

#include "base/array.h"
#include "base/limits.h"
#include "loaders/document.h"

struct csto_html_container { /* numbered as they begin */
    size_t parent, last;     /* last = the last one inside it */
    double score;
    size_t main; /* number of the outermost article or main around it + 1; 0 = none */
};

struct csto_html_block {
    size_t start, end; /* in `texts` */
    size_t container, letters;
    bool item, heading, aside;
};

struct csto_html_element {
    unsigned what;
    bool aside, link, heading;
    size_t container; /* the one around its content */
};

struct csto_html_page {
    void *parser; /* of libxml2 */
    struct csto_extract *x;
    struct csto_text texts, line, script, title, heading, time;
    CSTO_ARRAY(struct csto_html_container) containers;
    CSTO_ARRAY(struct csto_html_block) blocks;
    struct csto_html_element open[CSTO_LIMIT_PAGE_DEPTH];
    size_t depth, out; /* out: how many of them are no text */
    size_t linked;     /* bytes of `line` that are links */
    size_t cells;      /* of the row of now */
    bool item, failed, too_deep, in_title, in_script;
};

/* The element whose content is read now. */
const struct csto_html_element *csto_html_top(const struct csto_html_page *p);

/* Appends n bytes with every run of white space as one blank; none at the beginning. */
void csto_html_put(struct csto_text *t, const char *s, size_t n);

/* The value, where nothing was put there before and it is no longer than a text may be. */
void csto_html_put_once(struct csto_text *t, const char *value);

/* What was read since the last block becomes a block. */
void csto_html_end_block(struct csto_html_page *p);

/* Of all blocks those of the main text, behind their headline, into p->x. */
void csto_html_choose(struct csto_html_page *p);

#endif
